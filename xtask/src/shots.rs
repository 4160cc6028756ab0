//! How the card looks, held against the pictures that are kept.

use anyhow::Result;

use crate::tools::{Need, Tools};
use crate::{command, npm_package, workspace};

/// Compares, or keeps what looks different from now on.
///
/// # Errors
/// A build that fails, a tool that is missing, or a card that looks different.
pub fn run(tools: &mut Tools, update: bool) -> Result<()> {
    tools.require(&[Need::Browser, Need::Fonts, Need::NodePackages])?;
    npm_package::build(tools)?;
    let mut playwright = tools.command("playwright");
    playwright.current_dir(workspace::root().join("tests/shots")).arg("test");
    if update {
        playwright.args(["shots.spec.ts", "--update-snapshots"]);
    }
    command::run(&mut playwright)
}
