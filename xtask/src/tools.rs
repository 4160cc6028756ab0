//! The tools a task works with, found or installed when first asked for.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, anyhow};

use crate::setup::{self, Browser};
use crate::workspace;

/// Something that must be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// rustfmt and clippy.
    Components,
    /// The standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// The source of the standard library, to rebuild it for size; where it cannot be had, that is said and no failure.
    StdSource,
    /// The program `wasm-pack`.
    WasmPack,
    /// The program `wasm-bindgen`, of the version in `Cargo.lock`.
    WasmBindgen,
    /// Node.js, the packages in `package-lock.json`, `wasm-opt` among them.
    NodePackages,
    /// Chromium and its driver.
    Browser,
    /// Firefox.
    Firefox,
    /// WebKit, its driver and a screen for it.
    WebKit,
    /// The fonts of the tests' pages; where they cannot be had, that is said and no failure.
    Fonts,
}

/// What has been looked for so far.
#[derive(Default)]
pub struct Tools {
    /// What came of each step; one that failed is not tried twice in a run.
    outcomes: BTreeMap<Need, Result<(), String>>,
    /// The toolchain that builds for wasm32, where it is another than usual.
    pub(crate) wasm_toolchain: Option<&'static str>,
    /// Whether the page's module is compiled together with the standard library.
    pub(crate) rebuilds_std: bool,
    pub(crate) browser: Option<Browser>,
    pub(crate) firefox: Option<PathBuf>,
}

impl Tools {
    /// Finds or installs what is needed.
    ///
    /// # Errors
    /// What is missing, and the command that mends it.
    pub fn require(&mut self, needs: &[Need]) -> Result<()> {
        for need in needs {
            if !self.outcomes.contains_key(need) {
                let outcome = setup::ensure(*need, self).map_err(|error| format!("{error:#}"));
                self.outcomes.insert(*need, outcome);
            }
            if let Some(Err(message)) = self.outcomes.get(need) {
                return Err(anyhow!("{message}"));
            }
        }
        Ok(())
    }

    /// A command at the root of the repository that finds the programs installed for it.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(workspace::root());
        if let Ok(path) = env::join_paths(search_path()) {
            command.env("PATH", path);
        }
        if let Some(browser) = &self.browser {
            command.env("CHROME", &browser.program);
        }
        if let Some(firefox) = &self.firefox {
            command.env("FIREFOX", firefox);
        }
        command
    }

    /// The same with the toolchain that builds for wasm32.
    pub fn wasm_command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = self.command(program);
        if let Some(toolchain) = self.wasm_toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command
    }

    /// Where a program is, if it is there.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        search_path().into_iter().map(|folder| folder.join(program)).find(|path| path.is_file())
    }
}

/// The folders that are searched for programs: those of npm and cargo may not be on a person's PATH.
fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![workspace::root().join("node_modules/.bin")];
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    folders.extend(workspace::cargo_bin());
    folders
}
