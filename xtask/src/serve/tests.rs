//! The server as a browser meets it: over a socket.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::response::POLICY;
use super::*;

struct Served {
    folder: PathBuf,
    port: u16,
}

impl Served {
    fn start() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("joint-scorecard-serve-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("pages/documents")).unwrap();
        fs::create_dir_all(folder.join("pkg")).unwrap();
        fs::write(folder.join("secret.json"), "secret").unwrap();
        fs::write(folder.join("pages/index.html"), "<!doctype html><title>Demo</title>").unwrap();
        fs::write(folder.join("pages/documents/one.json"), "{}").unwrap();
        fs::write(folder.join("pkg/card.wasm"), "\0asm".repeat(100)).unwrap();
        let site = Site::new([("/pkg/", folder.join("pkg")), ("/", folder.join("pages"))]);
        let listener = bind(0).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || answer(&listener, &site));
        Self { folder, port }
    }

    /// Sends a request of its own connection; returns head and body.
    fn ask(&self, line: &str, headers: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
        (String::from_utf8(answer[..end].to_vec()).unwrap(), answer[end + 4..].to_vec())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn header<'head>(head: &'head str, name: &str) -> Option<&'head str> {
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn serves_pages_and_package_under_the_policy() {
    let served = Served::start();
    for (path, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/documents/one.json?v=2", "application/json"),
        ("/pkg/card.wasm", "application/wasm"),
    ] {
        let (head, _) = served.ask(&format!("GET {path}"), "");
        assert!(head.starts_with("HTTP/1.1 200 OK"), "{path}: {head}");
        assert_eq!(header(&head, "Content-Type"), Some(media_type));
        assert_eq!(header(&head, "Content-Security-Policy"), Some(POLICY));
        assert_eq!(header(&head, "Cache-Control"), Some("no-cache"));
    }
}

#[test]
fn the_policy_is_the_one_that_is_promised() {
    assert_eq!(
        POLICY,
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         require-trusted-types-for 'script'; object-src 'none'; base-uri 'none'"
    );
}

#[test]
fn says_not_found_under_the_policy_too() {
    let served = Served::start();
    let (head, _) = served.ask("GET /nothing.json", "");
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    assert_eq!(header(&head, "Content-Security-Policy"), Some(POLICY));
}

#[test]
fn compresses_for_those_who_take_it() {
    let served = Served::start();
    let (plain, content) = served.ask("GET /pkg/card.wasm", "");
    assert_eq!(header(&plain, "Content-Encoding"), None);
    assert_eq!(content.len(), 400);
    let (head, compressed) = served.ask("GET /pkg/card.wasm", "Accept-Encoding: gzip, br\r\n");
    assert_eq!(header(&head, "Content-Encoding"), Some("br"));
    assert_eq!(header(&head, "Vary"), Some("Accept-Encoding"));
    let mut opened = Vec::new();
    brotli::BrotliDecompress(&mut compressed.as_slice(), &mut opened).unwrap();
    assert_eq!(opened, content);
}

#[test]
fn says_not_modified_until_the_content_changes() {
    let served = Served::start();
    let (head, _) = served.ask("GET /documents/one.json", "");
    let condition = format!("If-None-Match: {}\r\n", header(&head, "ETag").unwrap());
    let (head, body) = served.ask("GET /documents/one.json", &condition);
    assert!(head.starts_with("HTTP/1.1 304"), "{head}");
    assert!(body.is_empty());
    fs::write(served.folder.join("pages/documents/one.json"), "{\"version\": 1}").unwrap();
    let (head, body) = served.ask("GET /documents/one.json", &condition);
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert_eq!(body, b"{\"version\": 1}");
}

#[test]
fn never_leaves_its_folders() {
    let served = Served::start();
    #[cfg(unix)]
    std::os::unix::fs::symlink(served.folder.join("secret.json"), served.folder.join("pages/link.json")).unwrap();
    for path in [
        "/../secret.json",
        "/documents/../../secret.json",
        "/%2e%2e/secret.json",
        "/pkg/..%2fsecret.json",
        "/pkg/..%5csecret.json",
        "/link.json",
        "//etc/passwd",
    ] {
        let (head, body) = served.ask(&format!("GET {path}"), "");
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert_ne!(body, b"secret");
    }
}

#[test]
fn takes_nothing_but_get_and_head() {
    let served = Served::start();
    let (head, body) = served.ask("HEAD /", "");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert_eq!(header(&head, "Content-Length"), Some("34"));
    assert!(body.is_empty());
    let (head, _) = served.ask("POST /", "Content-Length: 2\r\n");
    assert!(head.starts_with("HTTP/1.1 405"), "{head}");
    let (head, _) = served.ask("nonsense \u{1}", "");
    assert!(head.starts_with("HTTP/1.1 400"), "{head}");
}

#[test]
fn answers_more_than_once_on_a_connection() {
    let served = Served::start();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, served.port)).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).unwrap();
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2);
}

#[test]
fn says_which_port_is_taken() {
    let served = Served::start();
    let message = bind(served.port).unwrap_err().to_string();
    assert!(message.contains(&served.port.to_string()) && message.contains("--port"), "{message}");
}
