//! The command line: which task, with which options.

use anyhow::{Result, anyhow, bail};
use lexopt::prelude::*;

use crate::test::Layer;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask demo [--port 8080]     build the npm package and serve the demo page
cargo xtask test [--only LAYER]…   run every layer of tests, cheap ones first
cargo xtask package                build the npm package into pkg/
cargo xtask size                   build it and hold what a page loads against the budget
cargo xtask shots [--update]       compare how the card looks with the pictures that are kept, or keep new ones
cargo xtask bench                  measure first content, and what a large document costs
cargo xtask serve [--port 8080]    serve the pages and pkg/ as they are; nothing is built

Each command first installs what it needs and does not find.
Layers: fmt, clippy, native, doc, clippy-wasm, wasm, package, types, size, pages, chromium, firefox,
webkit, shots.
";

/// Where the demo page is served unless `--port` says otherwise.
const PORT: u16 = 8080;

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Task {
    /// Say what there is.
    Help,
    /// Build and serve the demo page.
    Demo {
        /// Port on 127.0.0.1.
        port: u16,
    },
    /// Serve what is there.
    Serve {
        /// Port on 127.0.0.1.
        port: u16,
    },
    /// Build the npm package.
    Package,
    /// Measure first content.
    Bench,
    /// Weigh what a page loads.
    Size,
    /// Compare how the card looks.
    Shots {
        /// Keep what looks different.
        update: bool,
    },
    /// Run the tests.
    Test {
        /// The layers asked for; all of them when empty.
        only: Vec<Layer>,
    },
}

/// Reads the command line.
///
/// # Errors
/// An unknown task, option or layer, or a port that is none.
pub fn parse(mut arguments: lexopt::Parser) -> Result<Task> {
    let mut task = None;
    let mut port = PORT;
    let mut only = Vec::new();
    let mut update = false;
    while let Some(argument) = arguments.next()? {
        match (argument, task.as_deref()) {
            (Short('h') | Long("help"), _) => return Ok(Task::Help),
            (Value(name), None) => task = Some(name.string()?),
            (Long("port"), Some("demo" | "serve")) => {
                let text = arguments.value()?.string()?;
                port = text.parse().map_err(|_| anyhow!("--port expects a number up to 65535, found \"{text}\""))?;
            }
            (Long("update"), Some("shots")) => update = true,
            (Long("only"), Some("test")) => {
                for layer in arguments.values()? {
                    only.push(layer.string()?.parse()?);
                }
            }
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    Ok(match task.as_deref() {
        None | Some("help") => Task::Help,
        Some("demo") => Task::Demo { port },
        Some("serve") => Task::Serve { port },
        Some("package") => Task::Package,
        Some("bench") => Task::Bench,
        Some("size") => Task::Size,
        Some("shots") => Task::Shots { update },
        Some("test") => Task::Test { only },
        Some(other) => bail!("there is no task \"{other}\"\n{HELP}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Task> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn reads_tasks_and_their_options() {
        assert_eq!(parsed(&["demo"]).unwrap(), Task::Demo { port: 8080 });
        assert_eq!(parsed(&["demo", "--port=9"]).unwrap(), Task::Demo { port: 9 });
        assert_eq!(
            parsed(&["test", "--only", "fmt", "native"]).unwrap(),
            Task::Test { only: vec![Layer::Fmt, Layer::Native] }
        );
        assert_eq!(parsed(&["shots", "--update"]).unwrap(), Task::Shots { update: true });
        assert_eq!(parsed(&["shots"]).unwrap(), Task::Shots { update: false });
        assert_eq!(parsed(&[]).unwrap(), Task::Help);
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(parsed(&["dance"]).is_err());
        assert!(parsed(&["package", "--port", "1"]).is_err());
        assert!(parsed(&["demo", "--port", "70000"]).is_err());
        assert!(parsed(&["test", "--update"]).is_err());
        assert!(parsed(&["test", "--only", "moon"]).is_err());
    }

    #[test]
    fn help_names_every_layer() {
        for layer in Layer::ALL {
            assert!(HELP.contains(layer.name()), "{}", layer.name());
        }
    }
}
