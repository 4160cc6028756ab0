//! How the page's module is compiled.
//!
//! # Design
//! The standard library comes ready-made for speed, and with all that a panic says. The page needs neither: its guard
//! (`www/src/engine.ts`) catches a bare trap as it catches a message. So the library is rebuilt from its source for
//! size, without messages and places of panics, which takes 11 KB of 165 off what a page loads.
//!
//! That needs flags which are not stable. `RUSTC_BOOTSTRAP` makes the stable compiler take them; it is set for these
//! two commands alone, and what they make lies in a profile of its own (`page`), so that neither tests nor lints nor
//! anything for the host is ever compiled with it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::tools::Tools;
use crate::{command, workspace};

/// The profile in `Cargo.toml` for what a page loads.
const PROFILE: &str = "page";

/// Flags for rustc that rebuild for size: a panic is a bare trap, and nothing keeps its texts.
pub const FOR_SIZE: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Flags for rustc without which the module could not be divided. Functions that are the same stay apart: it is divided by their
/// names, and one that stood for two others could be in the wrong part. And the linker says what refers to what.
const DIVISIBLE: [&str; 2] = ["-Zmerge-functions=disabled", "-Clink-arg=--emit-relocs"];

/// The variable that makes a stable compiler take [`FOR_SIZE`], and its cargo the two below.
pub const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Which crates cargo is to build from source, with which features.
const STANDARD_LIBRARY: [(&str, &str); 2] =
    [("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"), ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")];

/// The module as the linker leaves it.
pub fn linked() -> PathBuf {
    workspace::target().join("wasm32-unknown-unknown").join(PROFILE).join("joint_scorecard_www.wasm")
}

/// How cargo takes flags for rustc that may hold blanks.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// The command that compiles the page's module.
pub fn command(tools: &Tools) -> Command {
    let mut command = tools.wasm_command("cargo");
    command.args(["build", "--package", "joint-scorecard-www", "--lib", "--profile", PROFILE]);
    command.args(["--target", "wasm32-unknown-unknown"]);
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = given.split_whitespace().map(str::to_owned).collect();
    flags.extend(sources(tools).iter().map(|folder| format!("--remap-path-prefix={}=crates", folder.display())));
    flags.extend(DIVISIBLE.map(str::to_owned));
    if tools.rebuilds_std {
        flags.extend(FOR_SIZE.map(str::to_owned));
        command.envs(STANDARD_LIBRARY);
    }
    command.env(UNSTABLE.0, UNSTABLE.1).env(FLAGS, flags.join("\u{1f}"));
    command
}

/// Where the sources of crates and of the standard library are kept on this machine: what is published must not name
/// them. The project's own files are named from its root anyway.
fn sources(tools: &Tools) -> Vec<PathBuf> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let registries = registries.into_iter().flatten().flatten().map(|registry| registry.path());
    registries.chain(std_source(tools)).collect()
}

/// Holds what was made against the folders of this machine.
///
/// # Errors
/// The file cannot be read, or names one of them.
pub fn check_paths(tools: &Tools, module: &Path) -> Result<()> {
    let content = fs::read(module).with_context(|| format!("{} cannot be read", module.display()))?;
    for folder in sources(tools).iter().chain([&fs::canonicalize(workspace::root())?]) {
        let name = folder.as_os_str().as_encoded_bytes();
        if content.windows(name.len()).any(|bytes| bytes == name) {
            bail!("{} names a folder of this machine: {}", module.display(), folder.display());
        }
    }
    Ok(())
}

/// Where the compiler for the page expects the source of the standard library, whether or not it is there.
pub fn std_source(tools: &Tools) -> Option<PathBuf> {
    let sysroot = command::output(tools.wasm_command("rustc").args(["--print", "sysroot"])).ok()?;
    Some(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library"))
}
