//! The fonts that the tests' pages name, so that lines break in the same places on every machine.

use super::apt;
use crate::command;
use crate::tools::Tools;

/// Each font and the package that brings it: letters as wide as Arial's, which most readers have; wide ones, which also
/// have Arabic; Japanese ones.
const FONTS: [(&str, &str); 3] = [
    ("Liberation Sans", "fonts-liberation"),
    ("DejaVu Sans", "fonts-dejavu-core"),
    ("IPAGothic", "fonts-ipafont-gothic"),
];

/// Installs what is missing. Without a font the tests still run, with whatever the machine has: that is said, and no
/// failure.
pub fn ensure(tools: &Tools) {
    let missing: Vec<_> = FONTS.into_iter().filter(|(font, _)| !is_there(tools, font)).collect();
    if missing.is_empty() {
        return;
    }
    let names = missing.iter().map(|(font, _)| *font).collect::<Vec<_>>().join(", ");
    if !apt::is_there(tools) {
        eprintln!("    no apt-get to install {names} with: the pages are tested in the fonts of this machine");
        return;
    }
    let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    if let Err(error) = apt::install(tools, &packages, "seconds") {
        eprintln!("    {names} cannot be installed: the pages are tested in the fonts of this machine ({error:#})");
    }
}

/// Whether fontconfig knows a family; where it is not there itself, nothing is known.
fn is_there(tools: &Tools, font: &str) -> bool {
    command::output(tools.command("fc-list").arg(font)).is_ok_and(|found| !found.trim().is_empty())
}
