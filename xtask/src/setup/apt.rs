//! Debian's packages.

use std::process::Command;

use anyhow::Result;

use super::announce;
use crate::command;
use crate::tools::Tools;

/// Installs packages; says so when it needs `sudo`.
///
/// # Errors
/// No `apt-get`, no right to use it, or the command's own failure: then with the line to type.
pub fn install(tools: &Tools, packages: &[&str], duration: &str) -> Result<()> {
    let line = format!("apt-get install --yes --no-install-recommends {}", packages.join(" "));
    announce(&format!("apt-get update; {line}"), duration);
    command::run(as_root(tools, "apt-get").args(["update", "--quiet"]))?;
    let mut install = as_root(tools, "apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    command::run(install.args(line.split(' ').skip(1)))
}

/// Whether this machine has Debian's packages.
pub fn is_there(tools: &Tools) -> bool {
    tools.find("apt-get").is_some()
}

/// A command with root's rights: through `sudo` for everybody else.
pub fn as_root(tools: &Tools, program: &str) -> Command {
    if command::output(tools.command("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return tools.command(program);
    }
    eprintln!("    {program} needs root's rights: sudo may ask for your password");
    let mut command = tools.command("sudo");
    command.arg(program);
    command
}
