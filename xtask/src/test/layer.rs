//! The layers, in the order in which they run.

use std::io::IsTerminal;
use std::process::Command;
use std::str::FromStr;

use anyhow::{Result, bail};

use super::counts::{self, Counts};
use crate::tools::{Need, Tools};
use crate::{command, npm_package, size, workspace};

/// What cargo is to treat as the host's: all but the leaf that is wasm alone.
const HOST: [&str; 3] = ["--workspace", "--exclude", "joint-scorecard-www"];

/// The page's side: the library and the leaf.
const PAGE: [&str; 6] =
    ["--package", "joint-scorecard", "--package", "joint-scorecard-www", "--target", "wasm32-unknown-unknown"];

/// A warning is an error here, and nowhere else.
const DENY: [&str; 3] = ["--", "--deny", "warnings"];

/// A layer of tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Layer {
    /// Formatting.
    Fmt,
    /// Lints on the host.
    Clippy,
    /// Tests on the host.
    Native,
    /// Examples in the documentation.
    Doc,
    /// Lints of what a page loads.
    ClippyWasm,
    /// Tests of the wasm in Chromium.
    Wasm,
    /// The npm package can be built.
    Package,
    /// Types of the TypeScript.
    Types,
    /// What a page loads is within the budget.
    Size,
    /// Pages in Chromium.
    Pages,
    /// What the card promises, in Chromium as in the other engines.
    Chromium,
    /// The same in Firefox.
    Firefox,
    /// The same in WebKit, Safari's engine.
    WebKit,
    /// How the card looks.
    Shots,
}

impl Layer {
    /// All of them: cheap ones first, and what needs nothing installed before what does.
    pub const ALL: [Self; 14] = [
        Self::Fmt,
        Self::Clippy,
        Self::Native,
        Self::Doc,
        Self::ClippyWasm,
        Self::Wasm,
        Self::Package,
        Self::Types,
        Self::Size,
        Self::Pages,
        Self::Chromium,
        Self::Firefox,
        Self::WebKit,
        Self::Shots,
    ];

    /// The name for `--only`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Doc => "doc",
            Self::ClippyWasm => "clippy-wasm",
            Self::Wasm => "wasm",
            Self::Package => "package",
            Self::Types => "types",
            Self::Size => "size",
            Self::Pages => "pages",
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
            Self::Shots => "shots",
        }
    }

    /// What it is about.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "lints on the host",
            Self::Native => "tests on the host",
            Self::Doc => "examples in the documentation",
            Self::ClippyWasm => "lints of what a page loads",
            Self::Wasm => "the wasm in headless Chromium",
            Self::Package => "building the npm package",
            Self::Types => "types of the TypeScript",
            Self::Size => "what a page loads, against the budget",
            Self::Pages => "the pages in headless Chromium",
            Self::Chromium => "what the card promises, in Chromium",
            Self::Firefox => "what the card promises, in Firefox",
            Self::WebKit => "what the card promises, in WebKit",
            Self::Shots => "how the card looks, in Chromium",
        }
    }

    /// What must be on the machine.
    fn needs(self) -> &'static [Need] {
        match self {
            Self::Fmt | Self::Clippy => &[Need::Components],
            Self::Native | Self::Doc => &[],
            Self::ClippyWasm => &[Need::Components, Need::WasmTarget],
            Self::Wasm => &[Need::Browser, Need::WasmTarget, Need::WasmPack, Need::WasmBindgen],
            // The package's build asks for its own.
            Self::Package | Self::Size => &[],
            Self::Types => &[Need::NodePackages],
            Self::Pages | Self::Chromium | Self::Shots => &[Need::Browser, Need::Fonts, Need::NodePackages],
            Self::Firefox => &[Need::Firefox, Need::Fonts, Need::NodePackages],
            Self::WebKit => &[Need::WebKit, Need::Fonts, Need::NodePackages],
        }
    }

    /// Runs it.
    ///
    /// # Errors
    /// A tool that is missing, or a program that cannot be started.
    pub fn run(self, tools: &mut Tools) -> Result<Counts> {
        tools.require(self.needs())?;
        let mut cargo =
            if matches!(self, Self::ClippyWasm) { tools.wasm_command("cargo") } else { tools.command("cargo") };
        match self {
            Self::Fmt => check(cargo.args(["fmt", "--all", "--check"])),
            Self::Clippy => check(cargo.arg("clippy").args(HOST).arg("--all-targets").args(DENY)),
            Self::Native => {
                let tests = ["--no-fail-fast", "--lib", "--bins", "--tests"];
                count(cargo.arg("test").args(HOST).args(tests), Counts::of_cargo)
            }
            Self::Doc => count(cargo.arg("test").args(HOST).args(["--no-fail-fast", "--doc"]), Counts::of_cargo),
            Self::ClippyWasm => check(cargo.arg("clippy").args(PAGE).args(DENY)),
            Self::Wasm => count(&mut wasm_pack_test(tools), Counts::of_cargo),
            Self::Package => npm_package::build(tools).map(|()| Counts::check(true)),
            Self::Types => check(tools.command("npm").args(["run", "check", "--workspaces", "--if-present"])),
            Self::Size => {
                npm_package::build(tools)?;
                size::check().map(|()| Counts::check(true))
            }
            Self::Pages => playwright(tools, "tests/e2e", &[]),
            Self::Shots => playwright(tools, "tests/shots", &[]),
            Self::Chromium | Self::Firefox | Self::WebKit => {
                playwright(tools, "tests/engines", &["--project", self.name()])
            }
        }
    }
}

impl FromStr for Layer {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|layer| layer.name() == name) {
            Some(layer) => Ok(layer),
            None => bail!("there is no layer \"{name}\"; there are {}", Self::ALL.map(Self::name).join(", ")),
        }
    }
}

/// The wasm tests live in the leaf, where nothing else is compiled for wasm32 as a test.
fn wasm_pack_test(tools: &Tools) -> Command {
    let mut command = tools.wasm_command("wasm-pack");
    command.args(["test", "--headless", "--chrome"]);
    if let Some(driver) = tools.browser.as_ref().and_then(|browser| browser.driver.as_ref()) {
        command.arg("--chromedriver").arg(driver);
    }
    command.arg("www");
    command
}

/// The suites of pages; they open what is published.
fn playwright(tools: &mut Tools, suite: &str, arguments: &[&str]) -> Result<Counts> {
    npm_package::build(tools)?;
    let mut playwright = tools.command("playwright");
    playwright.current_dir(workspace::root().join(suite)).arg("test").args(arguments);
    count(&mut playwright, Counts::of_playwright)
}

fn check(command: &mut Command) -> Result<Counts> {
    Ok(Counts::check(command::transcribe(in_colour(command))?.success))
}

fn count(command: &mut Command, counts: fn(&str) -> Option<Counts>) -> Result<Counts> {
    let transcript = command::transcribe(in_colour(command))?;
    Ok(Counts::of_run(counts(&counts::without_colours(&transcript.text)), transcript.success))
}

/// Programs that write into a pipe leave colours out unless told.
fn in_colour(command: &mut Command) -> &mut Command {
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    command
}
