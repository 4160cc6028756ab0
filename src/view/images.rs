//! Where pictures may come from.

use crate::document::Link;

/// Where avatars and pictures may come from: each one that is fetched tells its host who reads the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Images {
    /// The page's own origin alone: addresses that name no host.
    #[default]
    SameOrigin,
    /// Anywhere.
    Any,
    /// Nowhere.
    None,
}

impl Images {
    /// The setting with this name, as the element's `images` attribute has it.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "same-origin" => Some(Self::SameOrigin),
            "any" => Some(Self::Any),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The address, if it may be fetched.
    pub(super) fn allowed(self, address: Option<&Link>) -> Option<String> {
        let is_allowed = |address: &&Link| match self {
            Self::SameOrigin => address.is_relative(),
            Self::Any => address.is_relative() || address.host().is_some(),
            Self::None => false,
        };
        address.filter(is_allowed).map(|address| address.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_come_from_where_the_page_allows_it() {
        for (address, same_origin, any) in [
            ("/faces/mei.jpg", true, true),
            ("faces/mei.jpg", true, true),
            ("https://cdn.example/mei.jpg", false, true),
            ("//cdn.example/mei.jpg", false, true),
            ("/\\cdn.example/mei.jpg", false, true),
            ("mailto:mei@example.org", false, false),
        ] {
            let link = Link::new(address).expect("a link");
            let is_allowed = |images: Images| images.allowed(Some(&link)).is_some();
            assert_eq!(is_allowed(Images::SameOrigin), same_origin, "{address}");
            assert_eq!(is_allowed(Images::Any), any, "{address}");
            assert!(!is_allowed(Images::None), "{address}");
        }
        assert_eq!(Images::Any.allowed(None), None);
        assert_eq!(Images::from_name("none"), Some(Images::None));
        assert_eq!(Images::from_name("all"), None);
    }
}
