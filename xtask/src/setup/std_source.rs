//! The source of the standard library, from which it is rebuilt for size: from rustup, or else from Debian's packages.
//!
//! A machine that can have neither builds the page without: it works the same and is bigger.

use anyhow::{Context, Result, bail};

use super::wasm_target::{TARGET, WITHOUT_RUSTUP};
use super::{announce, debian_rust};
use crate::command;
use crate::npm_package::compile::{FOR_SIZE, UNSTABLE, std_source};
use crate::tools::Tools;

pub fn ensure(tools: &mut Tools) {
    match find_or_install(tools) {
        Ok(()) => tools.rebuilds_std = true,
        Err(reason) => eprintln!(
            "    the standard library cannot be rebuilt for size here ({reason:#}): the page works all the same, but is \
             about a tenth bigger and above its budget"
        ),
    }
}

fn find_or_install(tools: &mut Tools) -> Result<()> {
    if !is_there(tools) {
        if let Err(refusal) = with_rustup(tools) {
            eprintln!("    rustup does not provide rust-src ({refusal:#}); trying Debian's packages");
            tools.wasm_toolchain = debian_rust::ensure(tools)?;
        }
        if !is_there(tools) {
            bail!("its source is missing; install it with `rustup component add rust-src`");
        }
    }
    if !takes_flags(tools) {
        bail!("this compiler does not take `{}`", FOR_SIZE.join(" "));
    }
    fetch_dependencies(tools)
}

fn with_rustup(tools: &Tools) -> Result<()> {
    if tools.wasm_toolchain.is_some() || std::env::var_os(WITHOUT_RUSTUP).is_some() {
        bail!("the toolchain is not rustup's");
    }
    if tools.find("rustup").is_none() {
        bail!("rustup is not there");
    }
    announce("rustup component add rust-src", "seconds");
    command::run(tools.command("rustup").args(["component", "add", "rust-src"]).env("RUST_BACKTRACE", "0"))
}

fn is_there(tools: &Tools) -> bool {
    std_source(tools).is_some_and(|folder| folder.join("std/Cargo.toml").is_file())
}

/// Whether the compiler knows all the flags: they are not stable, so another one may not.
fn takes_flags(tools: &Tools) -> bool {
    let mut rustc = tools.wasm_command("rustc");
    rustc.args(FOR_SIZE).args(["--print", "cfg"]).env(UNSTABLE.0, UNSTABLE.1);
    command::output(&mut rustc).is_ok()
}

/// The library has dependencies of its own. Asked for here, since a build that cannot get them is no failure of the page's.
fn fetch_dependencies(tools: &Tools) -> Result<()> {
    let manifest = std_source(tools).context("its source is missing")?.join("sysroot/Cargo.toml");
    let mut cargo = tools.wasm_command("cargo");
    cargo.args(["fetch", "--locked", "--target", TARGET, "--manifest-path"]).arg(manifest).env(UNSTABLE.0, UNSTABLE.1);
    command::output(&mut cargo).map(drop)
}
