//! Chromium and chromedriver, for the tests alone.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::tools::Tools;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const ON_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser and what steers it.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// Absent where `wasm-pack` fetches one that matches.
    pub driver: Option<PathBuf>,
}

pub fn ensure(tools: &mut Tools) -> Result<()> {
    if let Some(named) = env::var_os("CHROME").map(PathBuf::from).filter(|path| !path.is_file()) {
        bail!("CHROME names {}, which is not there; correct it, or unset it", named.display());
    }
    let (mut program, mut driver) = (program(tools), tools.find("chromedriver"));
    if (program.is_none() || driver.is_none()) && apt::is_there(tools) {
        let line =
            "chromium is missing; install it with `apt-get install chromium chromium-driver` or name it in CHROME";
        apt::install(tools, &["chromium", "chromium-driver"], "about a minute").context(line)?;
        (program, driver) = (self::program(tools), tools.find("chromedriver"));
    }
    let Some(program) = program else {
        bail!(
            "Chromium or Chrome is missing; install it (`brew install --cask google-chrome chromedriver`) or name it in CHROME"
        );
    };
    tools.browser = Some(Browser { program, driver });
    Ok(())
}

fn program(tools: &Tools) -> Option<PathBuf> {
    env::var_os("CHROME")
        .map(PathBuf::from)
        .or_else(|| NAMES.iter().find_map(|name| tools.find(name)))
        .or_else(|| Some(PathBuf::from(ON_MAC)))
        .filter(|path| path.is_file())
}
