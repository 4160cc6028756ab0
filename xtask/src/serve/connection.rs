//! One connection: requests in, answers out, until it is closed.

use std::io::{self, Read};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use super::response::Response;
use super::site::{Request, Site};

/// Browsers send a few hundred bytes; more than this is no browser.
const LONGEST_HEAD: usize = 32 * 1024;

/// How long a connection may say nothing.
const PATIENCE: Duration = Duration::from_secs(60);

/// Answers until the other side closes the connection or asks for that.
pub fn keep(stream: &TcpStream, site: &Site) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_nodelay(true);
    let mut received = Vec::new();
    while let Ok(true) = answer_one(stream, site, &mut received) {}
    linger(stream);
}

/// Reads what was still on its way. A connection that is closed with bytes unread is reset, and the reset can overtake
/// the answer.
fn linger(mut stream: &TcpStream) {
    let _ = stream.shutdown(Shutdown::Write);
    let _ = stream.set_read_timeout(Some(Duration::from_secs(1)));
    let mut rest = [0; 4096];
    for _ in 0..64 {
        if !matches!(stream.read(&mut rest), Ok(1..)) {
            break;
        }
    }
}

/// Whether the connection stays.
fn answer_one(mut stream: &TcpStream, site: &Site, received: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Request::new(&mut headers);
        match head.parse(received) {
            Ok(httparse::Status::Complete(length)) => {
                let header = |name: &str| {
                    let found = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))?;
                    std::str::from_utf8(found.value).ok()
                };
                let request = Request {
                    method: head.method.unwrap_or_default(),
                    target: head.path.unwrap_or_default(),
                    known: header("if-none-match"),
                    encodings: header("accept-encoding"),
                };
                let is_last = header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"))
                    // What a body would say is not read here, so nothing after it could be told apart.
                    || header("content-length").is_some_and(|length| length != "0")
                    || header("transfer-encoding").is_some();
                site.respond(&request).write(stream, request.method != "HEAD")?;
                received.drain(..length);
                return Ok(!is_last);
            }
            Ok(httparse::Status::Partial) if received.len() < LONGEST_HEAD => {
                let mut chunk = [0; 4096];
                match stream.read(&mut chunk)? {
                    0 => return Ok(false),
                    count => received.extend_from_slice(&chunk[..count]),
                }
            }
            _ => {
                Response::plain("400 Bad Request", "this is not HTTP/1.1").write(stream, true)?;
                return Ok(false);
            }
        }
    }
}
