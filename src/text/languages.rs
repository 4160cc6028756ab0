//! The languages that the card speaks, outside a browser.
//!
//! A language is one file of `src/text/languages/`: key, then text or plural forms. `en.json` is the English catalogue in
//! the same form, for people who translate. The page loads the same files, packed by `www/languages.mjs`.

use std::rc::Rc;

use serde_json::Value;

use super::{HostError, HostFormats, Language};
use crate::document::Zone;

macro_rules! languages {
    ($($tag:literal),* $(,)?) => {
        /// The languages of the card, by their BCP 47 tags.
        pub const LANGUAGES: &[&str] = &["en", $($tag),*];
        const FILES: &[(&str, &str)] = &[$(($tag, include_str!(concat!("languages/", $tag, ".json")))),*];
    };
}

languages!("ar", "de", "es", "fr", "ja", "nl", "pl", "pt");

impl Language {
    /// The language of a locale, with its formats: words, numbers and dates. Where the card does not speak the language
    /// the words are English.
    ///
    /// # Errors
    /// If `locale` is not a well-formed BCP 47 tag.
    pub fn of(locale: &str, zone: Rc<dyn Zone>) -> Result<Self, HostError> {
        let formats = HostFormats::new(locale)?;
        let file = FILES.iter().find(|(tag, _)| *tag == formats.language());
        let Some((_, file)) = file else {
            return Ok(Self::new(Rc::new(formats.with_english_plurals()), zone));
        };
        // Both are held by tests: the files are JSON, and no text of theirs is rejected.
        let texts: Value = serde_json::from_str(file).unwrap_or_default();
        Ok(Self::new(Rc::new(formats), zone).with_messages(&texts).0)
    }
}
