//! The pages and the npm package over HTTP on 127.0.0.1, under the strict policy that the card promises to live with.
//!
//! For one machine's own browsers: one thread a connection, no TLS, nothing but `GET` and `HEAD`.

mod connection;
mod files;
mod media_type;
mod response;
mod site;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, bail};

pub use self::site::Site;
use crate::workspace;

/// Takes a port.
///
/// # Errors
/// The port is taken, or not to be had.
pub fn bind(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken by another program; choose another one with `--port`")
        }
        outcome => outcome.with_context(|| format!("port {port} cannot be opened")),
    }
}

/// What is served: the demo page, the package, and the pages that it is measured against.
pub fn site() -> Site {
    Site::new([("/pkg/", workspace::package()), ("/bench/", workspace::bench_pages()), ("/", workspace::pages())])
}

/// Serves what is there until Ctrl-C.
///
/// # Errors
/// The port is taken.
pub fn run(port: u16) -> Result<()> {
    let listener = bind(port)?;
    println!("http://{}/", listener.local_addr()?);
    answer(&listener, &site());
    Ok(())
}

/// Answers every connection.
pub fn answer(listener: &TcpListener, site: &Site) {
    let site = Arc::new(site.clone());
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that hangs up in the middle is no event.
        thread::spawn(move || connection::keep(&stream, &site));
    }
}

#[cfg(test)]
mod tests;
