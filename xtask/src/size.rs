//! What a page loads, weighed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{compressed, workspace};

/// The most that a page may load, in bytes, compressed with brotli at its best.
///
/// It is what all sections together weigh today, rounded up, and may only go down: the aim is 130,000.
pub const BUDGET: usize = 164_800;

/// What a page names in its `<script>`.
const ENTRY: &str = "joint-scorecard.js";

/// One file's size.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    brotli: usize,
}

/// Prints the size of each file that a page loads, and of all together.
///
/// # Errors
/// The sum is above the [`BUDGET`], or a file cannot be read.
pub fn check() -> Result<()> {
    let package = workspace::package();
    let mut sum = Weight::default();
    println!("{:<32}{:>12}{:>12}", "bytes", "raw", "brotli");
    for name in loaded_from(&package, ENTRY)? {
        let content = fs::read(package.join(&name))?;
        let weight = Weight { raw: content.len(), brotli: compressed::best(&content).len() };
        println!("{name:<32}{:>12}{:>12}", weight.raw, weight.brotli);
        sum = Weight { raw: sum.raw + weight.raw, brotli: sum.brotli + weight.brotli };
    }
    println!("{:<32}{:>12}{:>12}", "together", sum.raw, sum.brotli);
    println!("{:<32}{:>24}", "budget", BUDGET);
    if sum.brotli > BUDGET {
        bail!("a page loads {} bytes, {} more than the budget of {BUDGET}", sum.brotli, sum.brotli - BUDGET);
    }
    Ok(())
}

/// The entry, and every file of the package whose name stands in a script that is loaded, unless it stands in an
/// `import(…)` alone: that is for when somebody asks. It may count a file too many; it never forgets one.
fn loaded_from(package: &Path, entry: &str) -> Result<BTreeSet<String>> {
    let names: Vec<String> = fs::read_dir(package)
        .with_context(|| format!("{} cannot be read", package.display()))?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    let mut loaded = BTreeSet::new();
    let mut open = vec![entry.to_owned()];
    while let Some(name) = open.pop() {
        let content = fs::read(package.join(&name)).with_context(|| format!("pkg/{name} cannot be read"))?;
        if is_script(&name) {
            let script = String::from_utf8_lossy(&content);
            let mentioned = names.iter().filter(|other| is_loadable(other) && is_needed(&script, other));
            open.extend(mentioned.filter(|other| !loaded.contains(*other) && **other != name).cloned());
        }
        loaded.insert(name);
    }
    Ok(loaded)
}

/// Whether a script names a file otherwise than to load it on demand.
fn is_needed(script: &str, name: &str) -> bool {
    script.match_indices(name).any(|(at, _)| {
        let before = script[..at].trim_end_matches("./").trim_end_matches(['"', '\'', '`']);
        !before.ends_with("import(")
    })
}

fn is_script(name: &str) -> bool {
    name.ends_with(".js")
}

fn is_loadable(name: &str) -> bool {
    is_script(name) || name.ends_with(".wasm") || name.ends_with(".css")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_names_in_scripts() {
        let package = std::env::temp_dir().join(format!("joint-scorecard-size-{}", std::process::id()));
        fs::create_dir_all(&package).unwrap();
        for (name, content) in [
            ("joint-scorecard.js", "import './chunk-1.js';f=()=>import(\"./chunk-2.js\")"),
            ("chunk-1.js", "new URL('joint-scorecard.wasm', import.meta.url)"),
            ("chunk-2.js", ""),
            ("joint-scorecard.wasm", "inline.js"),
            ("inline.js", ""),
            ("joint-scorecard.d.ts", ""),
        ] {
            fs::write(package.join(name), content).unwrap();
        }
        let loaded = loaded_from(&package, ENTRY).unwrap();
        fs::remove_dir_all(&package).unwrap();
        assert_eq!(
            loaded.into_iter().collect::<Vec<_>>(),
            ["chunk-1.js", "joint-scorecard.js", "joint-scorecard.wasm"]
        );
    }
}
