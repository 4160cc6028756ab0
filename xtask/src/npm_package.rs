//! The npm package: Rust to wasm by cargo, glue by wasm-pack, bundle by `www/build.mjs`.
//!
//! Cargo knows whether the module is fresh; the two steps after it run only when what they read has changed.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::tools::{Need, Tools};
use crate::{command, stamp, workspace};

/// The profile in `Cargo.toml` for what a page loads.
const PROFILE: &str = "page";

/// What the bundle is made of, beside the glue.
const SOURCES: [&str; 11] = [
    "www/build.mjs",
    "www/npm",
    "www/src",
    "www/types",
    "www/tsconfig.json",
    "src/view",
    "Cargo.toml",
    "package-lock.json",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

/// How cargo takes flags for rustc that may hold blanks.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// Flags that keep the paths of this machine out of what is published: the places of panics would name where the crates
/// are kept. The project's own files are named from its root anyway.
fn without_paths() -> String {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let remapped = registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|registry| format!("--remap-path-prefix={}=crates", registry.path().display()));
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    given.split_whitespace().map(str::to_owned).chain(remapped).collect::<Vec<_>>().join("\u{1f}")
}

/// Makes `pkg/`, or leaves it where it is fresh.
///
/// # Errors
/// A tool that is missing and cannot be installed, or a step that fails.
pub fn build(tools: &mut Tools) -> Result<()> {
    tools.require(&[Need::NodePackages, Need::WasmTarget, Need::WasmPack, Need::WasmBindgen])?;
    let root = workspace::root();
    let cargo = ["build", "--package", "joint-scorecard-www", "--lib", "--profile", PROFILE];
    let flags = without_paths();
    command::run(
        tools.wasm_command("cargo").env(FLAGS, &flags).args(cargo).args(["--target", "wasm32-unknown-unknown"]),
    )?;

    let module = workspace::target().join("wasm32-unknown-unknown").join(PROFILE).join("joint_scorecard_www.wasm");
    let inputs = [module, root.join("www/Cargo.toml"), root.join("Cargo.lock"), root.join("package-lock.json")];
    let glue = workspace::glue();
    stamp::unless_fresh("glue", &inputs, &glue, || {
        // No installing: all it needs is there by now, and a download would be one more thing that can fail.
        command::run(
            tools
                .wasm_command("wasm-pack")
                .env(FLAGS, &flags)
                .args(["build", "www", "--mode", "no-install", "--target", "web", "--profile", PROFILE])
                .args(["--no-pack", "--no-gitignore", "--no-typescript", "--out-dir"])
                .arg(&glue),
        )
    })?;

    let mut inputs: Vec<_> = SOURCES.iter().map(|source| root.join(source)).collect();
    inputs.push(glue.clone());
    let package = workspace::package();
    let built = stamp::unless_fresh("package", &inputs, &package, || {
        command::run(tools.command("node").arg("www/build.mjs").args([&glue, &package])).context("pkg/ was not made")
    })?;
    eprintln!("{}", if built { "pkg/ is built" } else { "pkg/ is fresh" });
    Ok(())
}
