//! One answer.

use std::io::{self, Write};
use std::sync::Arc;

/// Goes with every answer, pages and files alike, without exceptions.
pub const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    require-trusted-types-for 'script'; object-src 'none'; base-uri 'none'";

/// What is sent back.
pub struct Response {
    pub status: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Arc<[u8]>,
}

impl Response {
    /// A status and a sentence.
    pub fn plain(status: &'static str, sentence: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: sentence.as_bytes().into() }
    }

    /// Writes it; of the body only the length where it was not asked for (`HEAD`).
    pub fn write(&self, mut to: impl Write, with_body: bool) -> io::Result<()> {
        let mut text = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        // `no-cache` lets a browser keep a file but has it ask each time: what was just built is what is seen.
        text.push_str(&format!(
            "Content-Security-Policy: {POLICY}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n"
        ));
        if self.status != "304 Not Modified" {
            text.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        text.push_str("\r\n");
        let mut bytes = text.into_bytes();
        if with_body {
            bytes.extend_from_slice(&self.body);
        }
        to.write_all(&bytes)?;
        to.flush()
    }
}
