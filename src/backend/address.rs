//! Addresses: parsed by the browser, shown without what may be secret.

use web_sys::Url;

use crate::view::{Code, Failure};

/// The most characters that are shown of what is no address.
const SHOWN: usize = 80;

/// An address that a page can fetch from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    href: String,
    shown: String,
    page: Option<String>,
}

impl Address {
    /// Resolves `raw` against the page.
    ///
    /// # Errors
    /// - it is no URL
    /// - its scheme is none of `http`, `https`, `blob` and `data`
    /// - it names a user or a password, which browsers refuse to fetch
    pub fn parse(raw: &str) -> Result<Self, Failure> {
        let Some(page) = page() else { return Err(refused(raw, "there is no page")) };
        let Ok(url) = Url::new_with_base(raw, &page.base) else { return Err(refused(raw, "this is no URL")) };
        let (scheme, origin) = (url.protocol(), url.origin());
        if !matches!(&*scheme, "http:" | "https:" | "blob:" | "data:") {
            return Err(refused(&scheme, "only http and https addresses are fetched"));
        }
        let shown = match &*scheme {
            "http:" | "https:" if origin == page.origin => url.pathname(),
            "http:" | "https:" => origin.clone() + &url.pathname(),
            _ => scheme,
        };
        if !url.username().is_empty() || !url.password().is_empty() {
            return Err(refused(&shown, "an address with a user name or a password is not fetched"));
        }
        let page = (origin != page.origin).then_some(page.origin);
        Ok(Self { href: url.href(), shown, page })
    }

    /// The whole address.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// A failure at this address.
    pub fn failure(&self, code: Code, status: Option<u16>, detail: impl Into<String>) -> Failure {
        Failure { code, address: Some(self.shown.clone()), page: self.page.clone(), status, detail: detail.into() }
    }
}

/// Shows no more of a bad address than of a good one.
fn refused(raw: &str, detail: &str) -> Failure {
    let shown = raw.split(['?', '#']).next().and_then(|raw| raw.rsplit('@').next()).unwrap_or_default();
    Failure { address: Some(shown.chars().take(SHOWN).collect()), ..Failure::new(Code::BadAddress, detail) }
}

struct Page {
    base: String,
    origin: String,
}

fn page() -> Option<Page> {
    let window = web_sys::window()?;
    let base = window.document()?.base_uri().ok()??;
    Some(Page { base, origin: window.location().origin().ok()? })
}
