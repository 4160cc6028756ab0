//! The npm package: Rust to wasm by cargo, glue by wasm-bindgen, bundle by `www/build.mjs`, two parts by `split/`, each packed by `pack/`.
//!
//! Cargo knows whether the module is fresh; the steps after it run only when what they read has changed.

pub mod compile;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::tools::{Need, Tools};
use crate::{command, compressed, stamp, workspace};

/// What the bundle is made of, beside the glue.
const SOURCES: [&str; 15] = [
    "split/src",
    "pack/src",
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

/// What the compiler takes for granted in a browser; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module: what a first view needs, and what is loaded later.
const PARTS: [&str; 2] = ["joint-scorecard.wasm", "joint-scorecard.later.wasm"];

/// Makes `pkg/`, or leaves it where it is fresh.
///
/// # Errors
/// A tool that is missing and cannot be installed, or a step that fails.
pub fn build(tools: &mut Tools) -> Result<()> {
    tools.require(&[Need::NodePackages, Need::WasmTarget, Need::StdSource, Need::WasmBindgen])?;
    let root = workspace::root();
    command::run(&mut compile::command(tools))?;

    let inputs = [compile::linked(), root.join("xtask/src/npm_package.rs"), root.join("package-lock.json")];
    let glue = workspace::glue();
    stamp::unless_fresh("glue", &inputs, &glue, || bind(tools, &glue))?;

    let mut inputs: Vec<_> = SOURCES.iter().map(|source| root.join(source)).collect();
    inputs.push(glue.clone());
    let package = workspace::package();
    let built = stamp::unless_fresh("package", &inputs, &package, || {
        command::run(tools.command("node").arg("www/build.mjs").args([&glue, &package]))
            .context("pkg/ was not made")?;
        divide(tools, &package)?;
        for part in PARTS {
            let part = package.join(part);
            compile::check_paths(tools, &part)?;
            command::run(program(tools, "pack").args([&part, &part])).context("the module was not packed")?;
        }
        compressed::keep(&package)
    })?;
    eprintln!("{}", if built { "pkg/ is built" } else { "pkg/ is fresh" });
    Ok(())
}

/// Makes the glue of the module, and the module smaller.
fn bind(tools: &Tools, glue: &Path) -> Result<()> {
    if glue.exists() {
        fs::remove_dir_all(glue)?;
    }
    fs::create_dir_all(glue)?;
    let module = glue.join("joint_scorecard_www.wasm");
    command::run(program(tools, "split").arg(compile::linked()).arg(&module))?;
    let bind = ["--target", "web", "--no-typescript", "--out-dir"];
    command::run(tools.command("wasm-bindgen").args(bind).arg(glue).arg(&module))?;
    fs::remove_file(&module)?;
    let bound = glue.join("joint_scorecard_www_bg.wasm");
    // The names tell what is loaded later; and so that this can be told, functions that are the same stay apart.
    // Blocks and loops are found anew in flat code, which leaves fewer of them than the compiler does.
    optimise(tools, &bound, &["--skip-pass=duplicate-function-elimination", "-g", "--flatten", "--rereloop", "-Oz"])
}

/// Divides the module into what is loaded first and what is loaded later, and makes each smaller by itself.
fn divide(tools: &Tools, package: &Path) -> Result<()> {
    let [first, later] = &PARTS.map(|name| package.join(name));
    command::run(program(tools, "split").arg(first).arg(compile::linked()).args([first, later]))
        .context("the module was not divided")?;
    [first, later].into_iter().try_for_each(|part| optimise(tools, part, &[]))
}

/// One of our own, from `split/` or `pack/`.
fn program(tools: &Tools, name: &str) -> Command {
    let mut command = tools.command("cargo");
    command.args(["run", "--quiet", "--package", &format!("joint-scorecard-{name}"), "--"]);
    command
}

/// Makes a module smaller, as it will be once it is packed and compressed.
fn optimise(tools: &Tools, module: &Path, more: &[&str]) -> Result<()> {
    // The low kilobyte is the far end of the stack. To write a function out in its only caller makes the module larger once it
    // is compressed, and hides what is loaded later.
    let passes = ["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=0"];
    let mut command = tools.command("wasm-opt");
    command.args(FEATURES).args(passes).args(more).arg(module).arg("-o").arg(module);
    command::run(&mut command)
}
