//! Texts that arrive at run time: another language's catalogue, or a page's own wording.

use serde_json::Value;

use super::catalogue::{self, Fault, RejectedText};
use super::{Language, Plural};

impl Language {
    /// The same with the texts of a JSON object in place of the built-in ones.
    ///
    /// A key's dots may be levels of the object, and a text that depends on a number is an object of its plural forms:
    /// `{"goals.title": "Our goals", "figure": {"days": {"one": "{n} day", "other": "{n} days"}}}`. What is not given
    /// stays as it is; what cannot stand is returned, as [`with_overrides`](Self::with_overrides) says.
    pub fn with_messages(&self, messages: &Value) -> (Self, Vec<RejectedText>) {
        let (mut texts, mut faults) = (Vec::new(), Vec::new());
        flatten(String::new(), messages, &mut texts, &mut faults);
        let (language, rejected) = self.with_overrides(texts);
        faults.extend(rejected);
        (language, faults)
    }
}

fn flatten(key: String, value: &Value, texts: &mut Vec<(String, String)>, faults: &mut Vec<RejectedText>) {
    match value {
        Value::String(text) => texts.push((key, text.clone())),
        Value::Object(entries) => {
            for (name, value) in entries {
                let key = if key.is_empty() { name.clone() } else { [&key, ".", name].concat() };
                flatten(key, value, texts, faults);
            }
        }
        _ => faults.push(RejectedText { key, fault: Fault::Kind }),
    }
}

/// Every built-in text with its key, a plural form with its name behind it: what
/// [`with_overrides`](Language::with_overrides) takes.
pub fn built_in_texts() -> impl Iterator<Item = (String, &'static str)> {
    catalogue::lines().flat_map(|(key, line)| {
        catalogue::forms(line).map(move |(form, text)| match form {
            Some(form) => ([key, ".", form_name(form)].concat(), text),
            None => (key.to_owned(), text),
        })
    })
}

pub(super) fn form_name(form: Plural) -> &'static str {
    match form {
        Plural::Zero => "zero",
        Plural::One => "one",
        Plural::Two => "two",
        Plural::Few => "few",
        Plural::Many => "many",
        Plural::Other => "other",
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use serde_json::json;

    use super::super::{FigureText, GoalsText, HostFormats};
    use super::*;
    use crate::document::UtcZone;

    fn polish() -> Language {
        let formats = HostFormats::new("pl").expect("a well-formed tag");
        Language::new(Rc::new(formats), Rc::new(UtcZone))
    }

    #[test]
    fn takes_a_flat_or_a_nested_catalogue_and_every_plural_form() {
        let days = json!({"one": "{n} dzień", "few": "{n} dni", "many": "{n} dni", "other": "{n} dnia"});
        for messages in [
            json!({"goals.title": "Wspólne cele", "figure.days": days}),
            json!({"goals": {"title": "Wspólne cele"}, "figure": {"days": days}}),
        ] {
            let (language, rejected) = polish().with_messages(&messages);
            assert!(rejected.is_empty(), "{rejected:?}");
            assert_eq!(language.say(GoalsText::Title), "Wspólne cele");
            assert_eq!(language.count(FigureText::Days, 1, &[]), "1 dzień");
            assert_eq!(language.count(FigureText::Days, 22, &[]), "22 dni");
            assert_eq!(language.amount(FigureText::Days, 1.5, 1, &[]), "1,5 dnia");
            assert_eq!(language.count(FigureText::Hours, 3, &[]), "3 hours", "what is missing stays English");
        }
    }

    #[test]
    fn returns_what_is_no_text() {
        let (_, rejected) = polish().with_messages(&json!({"goals.title": 7, "goals": {"title": null}, "x": {}}));
        let rejected: Vec<_> = rejected.iter().map(ToString::to_string).collect();
        assert_eq!(rejected, ["goals.title: expected a text"; 2]);
        let (_, rejected) = polish().with_messages(&json!(["goals.title"]));
        assert_eq!(rejected[0].to_string(), "messages: expected an object of texts");
    }

    #[test]
    fn takes_its_own_texts_back() {
        let (mut keys, mut texts) = (Vec::new(), Vec::new());
        for (key, template) in built_in_texts() {
            keys.push(key.clone());
            texts.push((key, ["[", template, "]"].concat()));
        }
        assert!(keys.iter().any(|key| key == "figure.days.one") && keys.iter().any(|key| key == "goals.title"));
        let (language, rejected) = polish().with_overrides(texts);
        assert!(rejected.is_empty(), "{rejected:?}");
        assert_eq!(language.count(FigureText::Days, 1, &[]), "[1 day]");
        assert_eq!(language.say(GoalsText::Title), "[Shared goals]");
    }
}
