//! `joint-scorecard-split MODULE FIRST LATER`: divides a wasm module whose functions have names in two.

use std::{env, fs};

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [module, first, later] = paths.as_slice() else {
        bail!("usage: joint-scorecard-split MODULE FIRST LATER");
    };
    let bytes = fs::read(module).with_context(|| format!("cannot read {module}"))?;
    let parts = joint_scorecard_split::split(&bytes, &joint_scorecard_split::PAGE)?;
    fs::write(first, parts.first).with_context(|| format!("cannot write {first}"))?;
    fs::write(later, parts.later).with_context(|| format!("cannot write {later}"))?;
    Ok(())
}
