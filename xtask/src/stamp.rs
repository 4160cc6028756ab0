//! Whether a step has to run again: a fingerprint of what it reads and of what it left.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace;

/// Runs `step` unless neither its inputs nor its output have changed since it last succeeded.
///
/// Contents are compared, not times: another branch and back again costs nothing. A folder counts with all that is in
/// it, a path that is not there as missing.
///
/// # Errors
/// Those of the step, or an unreadable file.
pub fn unless_fresh(name: &str, inputs: &[PathBuf], output: &Path, step: impl FnOnce() -> Result<()>) -> Result<bool> {
    let stamp = workspace::target().join("xtask").join(name);
    let fingerprint = |inputs: &[PathBuf]| -> Result<String> {
        let mut hasher = DefaultHasher::new();
        for path in inputs.iter().map(PathBuf::as_path).chain([output]) {
            add(path, &mut hasher).with_context(|| format!("{} cannot be read", path.display()))?;
        }
        Ok(format!("{:016x}", hasher.finish()))
    };
    if output.exists() && fs::read_to_string(&stamp).is_ok_and(|last| fingerprint(inputs).is_ok_and(|now| now == last))
    {
        return Ok(false);
    }
    step()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&stamp, fingerprint(inputs)?).with_context(|| format!("{} cannot be written", stamp.display()))?;
    Ok(true)
}

/// A file's own fingerprint.
///
/// # Errors
/// The file cannot be read.
pub fn of_file(path: &Path) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    add(path, &mut hasher)?;
    Ok(hasher.finish())
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.file_name().hash(hasher);
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        entries.sort();
        entries.len().hash(hasher);
        for entry in entries {
            add(&entry, hasher)?;
        }
    } else if path.exists() {
        fs::read(path)?.hash(hasher);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_again_when_an_input_or_the_output_changes() {
        let folder = std::env::temp_dir().join(format!("joint-scorecard-stamp-{}", std::process::id()));
        let (input, output) = (folder.join("input"), folder.join("output"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(&input, "one").unwrap();
        let name = format!("test-{}", std::process::id());
        let run =
            || unless_fresh(&name, std::slice::from_ref(&input), &output, || Ok(fs::write(&output, "made")?)).unwrap();
        assert!(run());
        assert!(!run());
        fs::write(&input, "two").unwrap();
        assert!(run());
        assert!(!run());
        fs::write(&output, "spoilt").unwrap();
        assert!(run());
        assert_eq!(fs::read_to_string(&output).unwrap(), "made");
        fs::remove_dir_all(&folder).unwrap();
        fs::remove_file(workspace::target().join("xtask").join(&name)).unwrap();
    }
}
