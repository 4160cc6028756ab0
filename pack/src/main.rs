//! Packs a module: `joint-scorecard-pack MODULE PACKED`.

use std::{env, fs};

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [module, packed] = paths.as_slice() else { bail!("usage: joint-scorecard-pack MODULE PACKED") };
    let bytes = fs::read(module).with_context(|| format!("cannot read {module}"))?;
    fs::write(packed, joint_scorecard_pack::pack(&bytes)?).with_context(|| format!("cannot write {packed}"))
}
