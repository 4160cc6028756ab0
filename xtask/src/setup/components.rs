//! rustfmt and clippy: part of rustup's default installation, not of its minimal one.

use anyhow::{Context, Result};

use super::announce;
use crate::command;
use crate::tools::Tools;

pub fn ensure(tools: &Tools) -> Result<()> {
    let is_there = |name: &str| command::output(tools.command("cargo").args([name, "--version"])).is_ok();
    if is_there("fmt") && is_there("clippy") {
        return Ok(());
    }
    let add = ["component", "add", "rustfmt", "clippy"];
    announce("rustup component add rustfmt clippy", "seconds");
    command::run(tools.command("rustup").args(add))
        .context("rustfmt or clippy is missing; install them with `rustup component add rustfmt clippy`")
}
