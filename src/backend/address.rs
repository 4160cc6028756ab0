//! Addresses: parsed by the browser, shown without what may be secret.

use web_sys::Url;

use crate::view::{Code, Failure};

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
        let refused = |detail: &str| Failure::new(Code::BadAddress, detail);
        let page = page().ok_or_else(|| refused("there is no page"))?;
        let url = Url::new_with_base(raw, &page.base).map_err(|_| refused("this is no URL"))?;
        let scheme = url.protocol();
        if !matches!(&*scheme, "http:" | "https:" | "blob:" | "data:") {
            return Err(refused("only http and https addresses are fetched"));
        }
        if !url.username().is_empty() || !url.password().is_empty() {
            return Err(refused("an address with a user name or a password is not fetched"));
        }
        let origin = url.origin();
        let shown = match &*scheme {
            "http:" | "https:" if origin == page.origin => url.pathname(),
            "http:" | "https:" => origin.clone() + &url.pathname(),
            _ => scheme,
        };
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

struct Page {
    base: String,
    origin: String,
}

fn page() -> Option<Page> {
    let window = web_sys::window()?;
    let base = window.document()?.base_uri().ok()??;
    Some(Page { base, origin: window.location().origin().ok()? })
}
