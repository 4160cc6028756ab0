//! What a page loads, weighed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{compressed, workspace};

/// The most that a first view may load, in bytes, compressed with brotli at its best.
///
/// The score, what needs a person and the goals stand at once; the rest comes as the reader does. The aim is 100,000.
pub const BUDGET: usize = 104_000;

/// The most that a file of a language may weigh, compressed. A page in another language than English loads two of them:
/// one before its first picture, one after it.
pub const LANGUAGE: usize = 4_096;

/// The name of the file with the keys, which only pages with texts of their own load.
const KEYS: &str = "keys.txt";

/// What a page names in its `<script>`.
const ENTRY: &str = "joint-scorecard.js";

/// One file's size.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    brotli: usize,
}

/// Prints the size of each file that a page loads, and of all together: what a first view needs, and what only comes
/// when somebody asks for it, and each language.
///
/// # Errors
/// The first view is above the [`BUDGET`], a file of a language above [`LANGUAGE`], or a file cannot be read.
pub fn check() -> Result<()> {
    let package = workspace::package();
    let loaded = loaded_from(&package, ENTRY)?;
    let first = weigh(&package, "a first view", &loaded.first)?;
    println!("{:<32}{:>24}", "budget", BUDGET);
    weigh(&package, "on demand", &loaded.later)?;
    if first > BUDGET {
        bail!("a first view loads {first} bytes, {} more than the budget of {BUDGET}", first - BUDGET);
    }
    languages(&package.join("languages"))
}

/// Weighs each file of `languages/`.
fn languages(folder: &Path) -> Result<()> {
    let mut names = names_in(folder)?;
    names.sort();
    println!("{:<32}{:>12}{:>12}", "another language", "raw", "brotli");
    let mut heavy = Vec::new();
    for name in names {
        let content = fs::read(folder.join(&name))?;
        let brotli = compressed::best(&content).len();
        println!("  {name:<30}{:>12}{brotli:>12}", content.len());
        if brotli > LANGUAGE && name != KEYS {
            heavy.push(name);
        }
    }
    println!("{:<32}{LANGUAGE:>24}", "budget of each");
    if !heavy.is_empty() {
        bail!("more than {LANGUAGE} bytes: {}", heavy.join(", "));
    }
    Ok(())
}

fn names_in(folder: &Path) -> Result<Vec<String>> {
    fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .collect()
}

fn weigh(package: &Path, what: &str, names: &BTreeSet<String>) -> Result<usize> {
    let mut sum = Weight::default();
    println!("{what:<32}{:>12}{:>12}", "raw", "brotli");
    for name in names {
        let content = fs::read(package.join(name))?;
        let weight = Weight { raw: content.len(), brotli: compressed::best(&content).len() };
        println!("  {name:<30}{:>12}{:>12}", weight.raw, weight.brotli);
        sum = Weight { raw: sum.raw + weight.raw, brotli: sum.brotli + weight.brotli };
    }
    println!("{:<32}{:>12}{:>12}", "together", sum.raw, sum.brotli);
    Ok(sum.brotli)
}

/// The files of the package that a page loads.
#[derive(Default)]
struct Loaded {
    first: BTreeSet<String>,
    later: BTreeSet<String>,
}

/// The entry, and every file of the package whose name stands in a script that is loaded. That may count a file too
/// many; it never forgets one.
fn loaded_from(package: &Path, entry: &str) -> Result<Loaded> {
    let names = names_in(package)?;
    let mut loaded = Loaded::default();
    let mut open = vec![(entry.to_owned(), false)];
    // What a first view needs stays with it, whoever else names it too.
    while let Some((name, is_later)) = open.pop() {
        let content = fs::read(package.join(&name)).with_context(|| format!("pkg/{name} cannot be read"))?;
        if is_script(&name) {
            let script = String::from_utf8_lossy(&content);
            for other in names.iter().filter(|other| is_loadable(other) && script.contains(other.as_str())) {
                let is_later =
                    is_later || other.contains(".later.") || script.contains(&format!("import(\"./{other}\")"));
                let is_known = loaded.first.contains(other) || (is_later && loaded.later.contains(other));
                if !is_known && *other != name {
                    open.push((other.clone(), is_later));
                }
            }
        }
        if is_later && !loaded.first.contains(&name) {
            loaded.later.insert(name);
        } else {
            loaded.later.remove(&name);
            loaded.first.insert(name);
        }
    }
    Ok(loaded)
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
            ("joint-scorecard.js", "import './chunk-1.js'"),
            (
                "chunk-1.js",
                "new URL('joint-scorecard.wasm', import.meta.url); import(\"./chunk-2.js\"); 'card.later.wasm'",
            ),
            ("chunk-2.js", "import './chunk-1.js'; import './chunk-3.js'"),
            ("chunk-3.js", ""),
            ("card.later.wasm", ""),
            ("joint-scorecard.wasm", "inline.js"),
            ("inline.js", ""),
            ("joint-scorecard.d.ts", ""),
        ] {
            fs::write(package.join(name), content).unwrap();
        }
        let loaded = loaded_from(&package, ENTRY).unwrap();
        fs::remove_dir_all(&package).unwrap();
        let [first, later] = [loaded.first, loaded.later].map(|names| names.into_iter().collect::<Vec<_>>());
        assert_eq!(first, ["chunk-1.js", "joint-scorecard.js", "joint-scorecard.wasm"]);
        assert_eq!(later, ["card.later.wasm", "chunk-2.js", "chunk-3.js"]);
    }
}
