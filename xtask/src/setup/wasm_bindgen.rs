//! The command line of wasm-bindgen: it only reads modules made with the very same version of the library.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{announce, version};
use crate::tools::Tools;
use crate::{command, workspace};

pub fn ensure(tools: &Tools) -> Result<()> {
    let lock = fs::read_to_string(workspace::root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let wanted = version::locked(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    if is_there(tools, wanted) {
        return Ok(());
    }
    let install = ["install", "wasm-bindgen-cli", "--version", wanted];
    announce(&format!("cargo {}", install.join(" ")), "about 3 minutes");
    command::run(tools.command("cargo").args(install))
        .with_context(|| format!("wasm-bindgen {wanted} is missing; install it with `cargo {}`", install.join(" ")))?;
    if !is_there(tools, wanted) {
        let other = tools.find("wasm-bindgen").unwrap_or_default();
        bail!("wasm-bindgen {wanted} is installed, but {} comes first on PATH; remove that one", other.display());
    }
    Ok(())
}

fn is_there(tools: &Tools, wanted: &str) -> bool {
    let found = command::output(tools.command("wasm-bindgen").arg("--version")).unwrap_or_default();
    version::find(&found).is_some_and(|found| Some(found) == version::find(wanted))
}
