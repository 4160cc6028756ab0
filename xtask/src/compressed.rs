//! Files in brotli: at its best once, when the package is built, and at once for everything else.
//!
//! The best takes seconds for the module, so what it made is kept, named by the content that it was made of. It stays
//! out of `pkg/`: whoever publishes or copies that decides on the compression.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace;

/// As good as brotli gets; what a server with files compressed beforehand sends.
const BEST: i32 = 11;

/// Milliseconds for a file of a megabyte.
const QUICK: i32 = 5;

/// Compresses the files of a folder that are loaded by pages, in place of those of an earlier build.
///
/// # Errors
/// A file cannot be read or written.
pub fn keep(folder: &Path) -> Result<()> {
    let kept = kept();
    let _ = fs::remove_dir_all(&kept);
    fs::create_dir_all(&kept).with_context(|| format!("{} cannot be made", kept.display()))?;
    for file in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "js" || extension == "wasm") {
            let content = fs::read(&path)?;
            fs::write(place(&content), compress(&content, BEST))?;
        }
    }
    Ok(())
}

/// The bytes as a server sends them that has taken its time.
pub fn best(content: &[u8]) -> Vec<u8> {
    fs::read(place(content)).unwrap_or_else(|_| compress(content, BEST))
}

/// The bytes for somebody who waits: the best where that was kept.
pub fn quick(content: &[u8]) -> Vec<u8> {
    fs::read(place(content)).unwrap_or_else(|_| compress(content, QUICK))
}

fn kept() -> PathBuf {
    workspace::target().join("xtask/brotli")
}

fn place(content: &[u8]) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    kept().join(format!("{:016x}", hasher.finish()))
}

fn compress(content: &[u8], quality: i32) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    // Reading from and writing to memory does not fail; were it to, the uncompressed size errs on the strict side.
    match brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(_) => content.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compresses_so_that_browsers_can_read_it() {
        let content = "the same words again and ".repeat(100);
        for compressed in [best(content.as_bytes()), quick(content.as_bytes())] {
            assert!(compressed.len() < 100);
            let mut opened = Vec::new();
            brotli::BrotliDecompress(&mut compressed.as_slice(), &mut opened).unwrap();
            assert_eq!(opened, content.as_bytes());
        }
    }
}
