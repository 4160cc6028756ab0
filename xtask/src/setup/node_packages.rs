//! Node.js and the packages of `package-lock.json`.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{announce, version};
use crate::tools::Tools;
use crate::{command, stamp, workspace};

/// The oldest Node.js that the tools run on.
const NODE: (u32, u32, u32) = (20, 0, 0);

pub fn ensure(tools: &Tools) -> Result<()> {
    let node = command::output(tools.command("node").arg("--version")).unwrap_or_default();
    if version::find(&node).is_none_or(|found| found < NODE) || tools.find("npm").is_none() {
        let found = if node.is_empty() { "nothing" } else { node.trim() };
        bail!(
            "Node.js 20 or newer with npm is missing (found: {found}); install it with `apt-get install nodejs npm` or \
             `brew install node`, or from https://nodejs.org where those are older"
        );
    }
    let root = workspace::root();
    let lock = stamp::of_file(&root.join("package-lock.json")).context("package-lock.json cannot be read")?.to_string();
    // In node_modules itself, so that it goes when that goes.
    let installed = root.join("node_modules/.installed");
    if fs::read_to_string(&installed).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    announce("npm ci", "half a minute");
    // None of these packages needs its install scripts; browsers come from the system.
    command::run(tools.command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
        .context("the npm packages are missing; install them with `npm ci --ignore-scripts`")?;
    fs::write(&installed, lock).with_context(|| format!("{} cannot be written", installed.display()))
}
