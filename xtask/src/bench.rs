//! Measurements; they are printed and never decide whether anything passes.

use std::thread;

use anyhow::Result;

use crate::tools::{Need, Tools};
use crate::{command, npm_package, serve};

/// Measures when the demo page shows its first content, beside two pages to compare it with, and how load, update and
/// memory grow with the document.
///
/// # Errors
/// A build that fails, or a tool that is missing.
pub fn run(tools: &mut Tools) -> Result<()> {
    tools.require(&[Need::Browser, Need::NodePackages])?;
    npm_package::build(tools)?;
    // Any free port: a demo may be running.
    let listener = serve::bind(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || serve::answer(&listener, &serve::site()));
    for script in ["bench/first-content.mjs", "bench/sizes.mjs"] {
        command::run(tools.command("node").args([script, &address]))?;
    }
    Ok(())
}
