//! WebKit, the engine of Safari: GTK's, which runs without a Mac, its driver, and a screen in memory.

use anyhow::{Context, Result, bail};

use super::apt;
use crate::tools::Tools;

pub fn ensure(tools: &Tools) -> Result<()> {
    let is_there = || tools.find("WebKitWebDriver").is_some() && tools.find("xvfb-run").is_some();
    if is_there() {
        return Ok(());
    }
    if apt::is_there(tools) {
        let line = "WebKit is missing; install it with `apt-get install webkit2gtk-driver xvfb`";
        apt::install(tools, &["webkit2gtk-driver", "xvfb"], "about a minute").context(line)?;
    }
    if !is_there() {
        bail!(
            "WebKitGTK's driver or xvfb is missing; they come with Debian's and Ubuntu's packages webkit2gtk-driver and xvfb"
        );
    }
    Ok(())
}
