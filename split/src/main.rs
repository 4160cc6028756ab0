//! Divides the page's module: `joint-scorecard-split MODULE LINKED FIRST LATER`; and before that, readies it for other tools:
//! `joint-scorecard-split LINKED PLAIN`.

use std::{env, fs};

use anyhow::{Context, Result, bail};
use joint_scorecard_split::{PAGE, plain, split};

fn main() -> Result<()> {
    let paths: Vec<String> = env::args().skip(1).collect();
    match paths.iter().map(|path| &**path).collect::<Vec<_>>().as_slice() {
        [linked, to] => write(to, &plain(&read(linked)?)?),
        [module, linked, first, later] => {
            let parts = split(&read(module)?, &read(linked)?, &PAGE)?;
            write(first, &parts.first)?;
            write(later, &parts.later)
        }
        _ => bail!("usage: joint-scorecard-split MODULE LINKED FIRST LATER, or joint-scorecard-split LINKED PLAIN"),
    }
}

fn read(path: &str) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {path}"))
}

fn write(path: &str, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {path}"))
}
