//! The standard library for `wasm32-unknown-unknown`: from rustup, or else from Debian's packages.

use std::env;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use super::{announce, debian_rust};
use crate::command;
use crate::tools::Tools;

/// The target of the page's module.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Set to anything: neither what rustup has installed nor rustup itself is used, to try the way over Debian's packages.
pub const WITHOUT_RUSTUP: &str = "JOINT_SCORECARD_WITHOUT_RUSTUP";

const REMEDY: &str =
    "the wasm32 standard library is missing; install it with `rustup target add wasm32-unknown-unknown`";

pub fn ensure(tools: &mut Tools) -> Result<()> {
    let may_use_rustup = env::var_os(WITHOUT_RUSTUP).is_none();
    if may_use_rustup && is_there(tools, "rustc") {
        return Ok(());
    }
    // What was made in an earlier run is not asked of rustup again: without a network that takes its time.
    if !debian_rust::is_ready(tools) {
        let rustup = if may_use_rustup { with_rustup(tools) } else { Err(anyhow!("{WITHOUT_RUSTUP} is set")) };
        let Err(refusal) = rustup else { return Ok(()) };
        eprintln!("    rustup does not provide it ({refusal:#}); trying Debian's packages");
    }
    tools.wasm_toolchain = debian_rust::ensure(tools).context(REMEDY)?;
    if !is_there(tools, "rustc") {
        bail!("{REMEDY}");
    }
    Ok(())
}

fn with_rustup(tools: &Tools) -> Result<()> {
    if tools.find("rustup").is_none() {
        bail!("rustup is not there");
    }
    announce("rustup target add wasm32-unknown-unknown", "seconds");
    // Its failure is expected in some places, and one line about it is enough.
    command::run(tools.command("rustup").args(["target", "add", TARGET]).env("RUST_BACKTRACE", "0"))?;
    if !is_there(tools, "rustc") {
        bail!("rustup reported success, but the library is not there");
    }
    Ok(())
}

/// Whether a compiler has the library. It names the folder whether or not there is one.
pub fn is_there(tools: &Tools, rustc: &str) -> bool {
    command::output(tools.wasm_command(rustc).args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| holds_std(Path::new(folder.trim())))
}

fn holds_std(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut entries| {
        entries.any(|entry| {
            entry.is_ok_and(|entry| {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                name.starts_with("libstd-") && name.ends_with(".rlib")
            })
        })
    })
}
