//! The npm package: Rust to wasm by cargo, glue by wasm-pack, bundle by `www/build.mjs`.
//!
//! Cargo knows whether the module is fresh; the two steps after it run only when what they read has changed.

pub mod compile;

use std::path::Path;

use anyhow::{Context, Result};

use self::compile::PROFILE;
use crate::tools::{Need, Tools};
use crate::{command, compressed, stamp, workspace};

/// What the bundle is made of, beside the glue.
const SOURCES: [&str; 14] = [
    "split/src",
    "www/build.mjs",
    "www/languages.mjs",
    "src/text/languages",
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

/// Makes `pkg/`, or leaves it where it is fresh.
///
/// # Errors
/// A tool that is missing and cannot be installed, or a step that fails.
pub fn build(tools: &mut Tools) -> Result<()> {
    tools.require(&[Need::NodePackages, Need::WasmTarget, Need::StdSource, Need::WasmPack, Need::WasmBindgen])?;
    let root = workspace::root();
    let cargo = ["build", "--package", "joint-scorecard-www", "--lib", "--profile", PROFILE];
    command::run(compile::command(tools, "cargo").args(cargo).args(["--target", "wasm32-unknown-unknown"]))?;

    let module = workspace::target().join("wasm32-unknown-unknown").join(PROFILE).join("joint_scorecard_www.wasm");
    let inputs = [module, root.join("www/Cargo.toml"), root.join("Cargo.lock"), root.join("package-lock.json")];
    let glue = workspace::glue();
    stamp::unless_fresh("glue", &inputs, &glue, || {
        // No installing: all it needs is there by now, and a download would be one more thing that can fail.
        command::run(
            compile::command(tools, "wasm-pack")
                .args(["build", "www", "--mode", "no-install", "--target", "web", "--profile", PROFILE])
                .args(["--no-pack", "--no-gitignore", "--no-typescript", "--out-dir"])
                .arg(&glue),
        )
    })?;

    let mut inputs: Vec<_> = SOURCES.iter().map(|source| root.join(source)).collect();
    inputs.push(glue.clone());
    let package = workspace::package();
    let built = stamp::unless_fresh("package", &inputs, &package, || {
        command::run(tools.command("node").arg("www/build.mjs").args([&glue, &package]))
            .context("pkg/ was not made")?;
        divide(tools, &package)?;
        compile::check_paths(tools, &package.join("joint-scorecard.wasm"))?;
        compressed::keep(&package)
    })?;
    eprintln!("{}", if built { "pkg/ is built" } else { "pkg/ is fresh" });
    Ok(())
}

/// Divides the module into what is loaded first and what is loaded later.
fn divide(tools: &Tools, package: &Path) -> Result<()> {
    let [first, later] = ["joint-scorecard.wasm", "joint-scorecard.later.wasm"].map(|name| package.join(name));
    let divide = ["run", "--quiet", "--package", "joint-scorecard-split", "--"];
    command::run(tools.command("cargo").args(divide).args([&first, &first, &later]))
        .context("the module was not divided")
}
