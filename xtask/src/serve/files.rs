//! Files read and compressed once, for as long as they do not change.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use super::media_type;
use crate::compressed;

/// A file as it was when read.
pub struct File {
    /// Its media type.
    pub media_type: &'static str,
    /// Names this content, whatever the file's time.
    pub etag: String,
    /// Its bytes.
    pub content: Arc<[u8]>,
    compressed: OnceLock<Arc<[u8]>>,
    changed: SystemTime,
}

impl File {
    /// The bytes in brotli, if that is worth it; made when first asked for.
    pub fn compressed(&self) -> Option<Arc<[u8]>> {
        media_type::is_compressible(self.media_type)
            .then(|| Arc::clone(self.compressed.get_or_init(|| compressed::quick(&self.content).into())))
    }
}

/// The files read so far.
#[derive(Default)]
pub struct Files(Mutex<HashMap<PathBuf, Arc<File>>>);

impl Files {
    /// The file as it is now.
    ///
    /// # Errors
    /// It is not there, not a file, or cannot be read.
    pub fn get(&self, path: &Path) -> io::Result<Arc<File>> {
        let metadata = fs::metadata(path)?;
        if !metadata.is_file() {
            return Err(io::ErrorKind::NotFound.into());
        }
        let changed = metadata.modified()?;
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = files.get(path).filter(|file| file.changed == changed) {
            return Ok(Arc::clone(file));
        }
        let content: Arc<[u8]> = fs::read(path)?.into();
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let file = Arc::new(File {
            media_type: media_type::of(path),
            etag: format!("\"{:016x}\"", hasher.finish()),
            content,
            compressed: OnceLock::new(),
            changed,
        });
        files.insert(path.to_owned(), Arc::clone(&file));
        Ok(file)
    }
}
