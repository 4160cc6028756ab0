//! Where things are.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |path| root().join(path))
}

/// The module and the JavaScript around it, as wasm-bindgen makes them.
pub fn glue() -> PathBuf {
    target().join("glue")
}

/// The npm package as it is published.
pub fn package() -> PathBuf {
    root().join("pkg")
}

/// The demo page and its documents.
pub fn pages() -> PathBuf {
    root().join("www/pages")
}

/// What the demo page is measured against.
pub fn bench_pages() -> PathBuf {
    root().join("bench/pages")
}

/// Where cargo puts the programs that it installs.
pub fn cargo_bin() -> Option<PathBuf> {
    std::env::var_os("CARGO_INSTALL_ROOT")
        .or_else(|| std::env::var_os("CARGO_HOME"))
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))
        .map(|home| home.join("bin"))
}
