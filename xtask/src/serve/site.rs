//! From a path in a request to an answer.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::Files;
use super::response::Response;

/// What of a request decides the answer.
#[derive(Default)]
pub struct Request<'head> {
    /// `GET`, `HEAD`, …
    pub method: &'head str,
    /// Path and query as sent.
    pub target: &'head str,
    /// `If-None-Match`.
    pub known: Option<&'head str>,
    /// `Accept-Encoding`.
    pub encodings: Option<&'head str>,
}

/// Folders, each under a prefix; the first that fits answers.
#[derive(Clone)]
pub struct Site {
    mounts: Vec<(&'static str, PathBuf)>,
    files: Arc<Files>,
}

impl Site {
    /// A site of these folders.
    pub fn new(mounts: impl IntoIterator<Item = (&'static str, PathBuf)>) -> Self {
        Self { mounts: mounts.into_iter().collect(), files: Arc::default() }
    }

    /// Answers one request.
    pub fn respond(&self, request: &Request) -> Response {
        if !matches!(request.method, "GET" | "HEAD") {
            let mut response = Response::plain("405 Method Not Allowed", "only GET and HEAD");
            response.headers.push(("Allow", "GET, HEAD".to_owned()));
            return response;
        }
        let Some(file) = self.locate(request.target).and_then(|path| self.files.get(&path).ok()) else {
            return Response::plain("404 Not Found", "not found");
        };
        // Weak, since brotli and plain bytes share it.
        let etag = format!("W/{}", file.etag);
        let mut headers = vec![("Vary", "Accept-Encoding".to_owned()), ("ETag", etag)];
        if request.known.is_some_and(|known| known.contains(&file.etag)) {
            return Response { status: "304 Not Modified", headers, body: Arc::default() };
        }
        headers.push(("Content-Type", file.media_type.to_owned()));
        let compressed = if accepts_brotli(request.encodings) { file.compressed() } else { None };
        if compressed.is_some() {
            headers.push(("Content-Encoding", "br".to_owned()));
        }
        Response { status: "200 OK", headers, body: compressed.unwrap_or_else(|| Arc::clone(&file.content)) }
    }

    /// The file that a request means, if it lies in a folder that is served.
    fn locate(&self, target: &str) -> Option<PathBuf> {
        let path = decode(target.split(['?', '#']).next()?)?;
        let (prefix, folder) = self.mounts.iter().find(|(prefix, _)| path.starts_with(prefix))?;
        let mut file = folder.clone();
        for part in path[prefix.len()..].split('/') {
            match part {
                "" => {}
                // Neither up, nor hidden, nor another drive.
                hidden if hidden.starts_with('.') || hidden.contains(['\\', '\0', ':']) => return None,
                name => file.push(name),
            }
        }
        if path.ends_with('/') {
            file.push("index.html");
        }
        is_inside(folder, &file).then_some(file)
    }
}

/// Whether a file lies in a folder after all links have been followed.
fn is_inside(folder: &Path, file: &Path) -> bool {
    matches!((folder.canonicalize(), file.canonicalize()), (Ok(folder), Ok(file)) if file.starts_with(&folder))
}

fn accepts_brotli(encodings: Option<&str>) -> bool {
    encodings.is_some_and(|encodings| {
        encodings.split(',').any(|encoding| {
            let (name, weight) = encoding.split_once(';').unwrap_or((encoding, ""));
            name.trim() == "br" && !matches!(weight.replace(' ', "").as_str(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    })
}

/// Resolves `%41`; nothing for what is not UTF-8 or not finished.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_paths() {
        assert_eq!(decode("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(decode("/%2e%2E/").as_deref(), Some("/../"));
        assert_eq!(decode("/%f"), None);
        assert_eq!(decode("/%ff"), None);
    }

    #[test]
    fn knows_who_takes_brotli() {
        assert!(accepts_brotli(Some("gzip, deflate, br, zstd")));
        assert!(accepts_brotli(Some("br;q=0.5")));
        assert!(!accepts_brotli(Some("gzip, br;q=0")));
        assert!(!accepts_brotli(Some("gzip")));
        assert!(!accepts_brotli(None));
    }
}
