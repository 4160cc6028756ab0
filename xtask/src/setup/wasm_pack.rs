//! wasm-pack: builds the module's glue and runs the wasm tests.

use anyhow::{Context, Result};

use super::announce;
use crate::command;
use crate::tools::Tools;

/// Older ones know no `--profile`.
const AT_LEAST: (u32, u32, u32) = (0, 14, 0);

pub fn ensure(tools: &Tools) -> Result<()> {
    let version = command::output(tools.command("wasm-pack").arg("--version")).ok();
    if version.as_deref().and_then(super::version::find).is_some_and(|version| version >= AT_LEAST) {
        return Ok(());
    }
    announce("cargo install wasm-pack", "about 2 minutes");
    command::run(tools.command("cargo").args(["install", "wasm-pack"]))
        .context("wasm-pack 0.14 or newer is missing; install it with `cargo install wasm-pack`")
}
