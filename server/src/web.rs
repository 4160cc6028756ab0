//! Documents on the web.

use std::time::Duration;

use ureq::{
    Agent, Body, ResponseExt,
    http::Response,
    tls::{RootCerts, TlsConfig},
};

use crate::failure::Failure;

/// The most that is read: far beyond any scorecard, and little enough to hold.
const MOST: u64 = 64 * 1024 * 1024;

/// Fetches what an address answers.
///
/// # Errors
/// - the host cannot be reached, or takes longer than a minute
/// - it answers with anything but success, or with a web page
pub fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let agent: Agent = Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_global(Some(Duration::from_secs(60)))
        .http_status_as_error(false)
        .max_redirects(5)
        .save_redirect_history(true)
        .accept("application/json")
        .user_agent(concat!("joint-scorecard/", env!("CARGO_PKG_VERSION")))
        // A scorecard often stands on an intranet, whose certificates only the machine's own store knows.
        .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
        .build()
        .into();
    let mut response = agent.get(address).call().map_err(|error| unreachable(address, &error))?;
    accept(address, &response)?;
    let body = response.body_mut().with_config().limit(MOST).read_to_vec();
    body.map_err(|error| unreachable(address, &error))
}

fn accept(address: &str, response: &Response<Body>) -> Result<(), Failure> {
    let status = response.status();
    let moved = response.get_redirect_history().is_some_and(|history| history.len() > 1);
    let from = if moved { format!(" (sent on to {})", response.get_uri()) } else { String::new() };
    let log_in =
        "It wants to know who asks. Fetch it with what you log in with and hand it on: … | joint-scorecard check -";
    let help = match status.as_u16() {
        200..=299 => {
            let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            if !kind.starts_with("text/html") {
                return Ok(());
            }
            let message = format!("{address} answers with a web page instead of JSON{from}");
            return Err(Failure::new(message, format!("It may be a page to log in. {log_in}")));
        }
        401 | 403 | 407 => log_in,
        404 | 410 => "Nothing is there. Check the address.",
        406 => "It does not offer JSON. Check the address.",
        429 => "It was asked too often. Wait a while.",
        500.. => "The server itself is in trouble. Look into its log, or try again later.",
        _ => "Open it in a browser to see what it says.",
    };
    let reason = status.canonical_reason().map_or_else(String::new, |reason| format!(" {reason}"));
    Err(Failure::new(format!("{address} answers {}{reason}{from}", status.as_u16()), help))
}

fn unreachable(address: &str, error: &ureq::Error) -> Failure {
    let (what, help) = match error {
        ureq::Error::HostNotFound => ("its host is not known".to_owned(), "Check the name of the host."),
        ureq::Error::ConnectionFailed => {
            ("nothing answers there".to_owned(), "Check host and port, and whether the server runs.")
        }
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            ("the connection is refused".to_owned(), "Check host and port, and whether the server runs.")
        }
        ureq::Error::Timeout(_) => {
            ("it does not answer in time".to_owned(), "Try again later, or from another network.")
        }
        ureq::Error::BodyExceedsLimit(_) => ("it is larger than 64 MB".to_owned(), "Leave out what no card can show."),
        ureq::Error::TooManyRedirects => {
            ("it sends on in circles".to_owned(), "Open it in a browser to see where it leads.")
        }
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            ("it is no address".to_owned(), "It should look like https://host/path.")
        }
        other => (other.to_string(), "Open it in a browser to see what it says."),
    };
    Failure::new(format!("{address} cannot be fetched: {what}"), help)
}
