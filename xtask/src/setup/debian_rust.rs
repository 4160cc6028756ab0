//! The way round rustup: Debian's Rust compiler, and a wasm32 standard library built once from Debian's source of it.
//!
//! For machines that reach package registries but no server of rustup's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::wasm_target::TARGET;
use super::{announce, apt, wasm_target};
use crate::tools::Tools;
use crate::{command, workspace};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";

/// What rustup calls Debian's toolchain.
const TOOLCHAIN: &str = "system";

/// The linker for wasm: a link whose target is named like the package that brings it, `lld-22` for one.
const LINKER: &str = "/usr/bin/rust-lld";

/// The compiler, its source, clippy for the checks, and the link to the linker.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "rust-web-llvm"];

/// Whether all of it was made before.
pub fn is_ready(tools: &Tools) -> bool {
    is_there(LINKER) && wasm_target::is_there(tools, RUSTC)
}

/// Finds or makes the toolchain; returns rustup's name for it, if rustup is there to be told.
pub fn ensure(tools: &Tools) -> Result<Option<&'static str>> {
    if !is_there(LINKER) {
        if !apt::is_there(tools) {
            bail!("there is no apt-get");
        }
        apt::install(tools, &PACKAGES, "about 2 minutes")?;
        let linker = fs::read_link(LINKER).with_context(|| format!("Debian's packages brought no {LINKER}"))?;
        apt::install(tools, &[&linker.to_string_lossy()], "seconds")?;
    }
    if !wasm_target::is_there(tools, RUSTC) {
        let built = build_library(tools)?;
        install_library(tools, &built)?;
    }
    if tools.find("rustup").is_none() {
        return Ok(None);
    }
    let known = command::output(tools.command("rustup").args(["toolchain", "list"])).unwrap_or_default();
    if !known.lines().any(|line| line.split_whitespace().next() == Some(TOOLCHAIN)) {
        command::run(tools.command("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]))?;
    }
    Ok(Some(TOOLCHAIN))
}

/// Whether a program is there; a link that leads nowhere is none.
fn is_there(program: &str) -> bool {
    Path::new(program).exists()
}

/// Builds the library beside an empty crate; returns the folder that holds it.
fn build_library(tools: &Tools) -> Result<PathBuf> {
    announce("building the standard library for wasm32", "about a minute");
    let krate = workspace::target().join("xtask/wasm-std");
    fs::create_dir_all(krate.join("src")).with_context(|| format!("{} cannot be made", krate.display()))?;
    // The empty [workspace] keeps the crate out of ours.
    let manifest =
        "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.release]\npanic = \"abort\"\n";
    fs::write(krate.join("Cargo.toml"), manifest)?;
    fs::write(krate.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = tools.command(CARGO);
    command::run(
        cargo
            .current_dir(&krate)
            .args(["build", "--release", "--target", TARGET, "-Z", "build-std=std,panic_abort,test"])
            .env("RUSTC", RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            // Without the bitcode a cdylib with link-time optimisation does not link.
            .env("RUSTFLAGS", "-C embed-bitcode=yes")
            .env("CARGO_TARGET_DIR", krate.join("target")),
    )?;
    Ok(krate.join("target").join(TARGET).join("release/deps"))
}

fn install_library(tools: &Tools, built: &Path) -> Result<()> {
    let print = ["--print", "target-libdir", "--target", TARGET];
    let folder = command::output(tools.command(RUSTC).args(print))?;
    let folder = folder.trim();
    let libraries: Vec<PathBuf> = fs::read_dir(built)
        .with_context(|| format!("{} cannot be read", built.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rlib"))
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with("libempty-")))
        .collect();
    if libraries.is_empty() {
        bail!("the build of the standard library left nothing in {}", built.display());
    }
    let run = |mut command: Command| command::run(&mut command);
    let mut mkdir = apt::as_root(tools, "mkdir");
    mkdir.args(["-p", folder]);
    run(mkdir)?;
    let mut copy = apt::as_root(tools, "cp");
    copy.args(&libraries).arg(folder);
    run(copy)
}
