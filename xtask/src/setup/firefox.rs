//! Firefox, for the tests alone. Nothing else is needed to steer it.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::tools::Tools;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const ON_MAC: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

pub fn ensure(tools: &mut Tools) -> Result<()> {
    if let Some(named) = env::var_os("FIREFOX").map(PathBuf::from).filter(|path| !path.is_file()) {
        bail!("FIREFOX names {}, which is not there; correct it, or unset it", named.display());
    }
    let mut found = program(tools);
    if found.is_none() && apt::is_there(tools) {
        let line = "Firefox is missing; install it with `apt-get install firefox-esr` or name it in FIREFOX";
        apt::install(tools, &["firefox-esr"], "about a minute").context(line)?;
        found = program(tools);
    }
    if found.is_none() {
        bail!("Firefox is missing; install it (`brew install --cask firefox`) or name it in FIREFOX");
    }
    tools.firefox = found;
    Ok(())
}

fn program(tools: &Tools) -> Option<PathBuf> {
    env::var_os("FIREFOX")
        .map(PathBuf::from)
        .or_else(|| NAMES.iter().find_map(|name| tools.find(name)))
        .or_else(|| Some(PathBuf::from(ON_MAC)))
        .filter(|path| path.is_file())
}
