//! Every text is used, and every language has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use joint_scorecard::text::{LANGUAGES, built_in_texts};
use serde_json::{Map, Value};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn path(language: &str) -> PathBuf {
    root().join(format!("src/text/languages/{language}.json"))
}

fn file(language: &str) -> Map<String, Value> {
    let text = fs::read_to_string(path(language)).expect("the file is there");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{language}.json: {error}"))
}

/// The English texts by key, a text with forms as an object of them.
fn english() -> Map<String, Value> {
    let mut texts = Map::new();
    for (key, text) in built_in_texts() {
        match key.rsplit_once('.').filter(|(_, form)| ["one", "other"].contains(form)) {
            Some((base, form)) => texts.entry(base).or_insert_with(|| Map::new().into())[form] = text.into(),
            None => drop(texts.insert(key, text.into())),
        }
    }
    texts
}

/// The same as a file: in the order of the catalogue, a text a line.
fn template() -> String {
    let mut order: Vec<String> = Vec::new();
    for (key, _) in built_in_texts() {
        let base = key.strip_suffix(".one").or_else(|| key.strip_suffix(".other")).unwrap_or(&key);
        if order.last().is_none_or(|last| last != base) {
            order.push(base.to_owned());
        }
    }
    let texts = english();
    let lines: Vec<String> = order.iter().map(|key| format!("  {:?}: {}", key, spaced(&texts[key]))).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn spaced(text: &Value) -> String {
    match text.as_object() {
        Some(forms) => {
            let forms: Vec<String> = forms.iter().map(|(form, text)| format!("{form:?}: {text}")).collect();
            format!("{{ {} }}", forms.join(", "))
        }
        None => text.to_string(),
    }
}

/// The forms of a text by their names; one that has none is `other` alone.
fn forms(text: &Value) -> BTreeMap<&str, &str> {
    match text {
        Value::String(text) => [("other", &**text)].into(),
        Value::Object(forms) => forms.iter().filter_map(|(form, text)| Some((&**form, text.as_str()?))).collect(),
        _ => BTreeMap::new(),
    }
}

fn slots(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|slot| Some(slot.split_once('}')?.0)).collect()
}

/// The plural categories of a language, as CLDR has them.
fn categories(language: &str) -> BTreeSet<&'static str> {
    let locale: Locale = language.parse().expect("a tag");
    let rules = PluralRules::try_new_cardinal((&locale).into()).expect("a language of CLDR");
    rules
        .categories()
        .map(|category| match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
        .collect()
}

#[test]
fn the_template_for_translators_is_the_catalogue() {
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path("en"), template()).expect("it can be written");
    }
    let committed = fs::read_to_string(path("en")).unwrap_or_default();
    assert!(
        committed == template(),
        "src/text/languages/en.json is out of date; write it anew with\n    \
         UPDATE_EXPECT=1 cargo test --test languages"
    );
}

#[test]
fn every_language_is_complete() {
    let english = english();
    let mut faults = Vec::new();
    for &language in LANGUAGES.iter().filter(|language| **language != "en") {
        let texts = file(language);
        let categories = categories(language);
        let mut fault = |key: &str, what: String| faults.push(format!("{language}.json, {key}: {what}"));
        for key in texts.keys().filter(|key| !english.contains_key(*key)) {
            fault(key, "no text has this key".to_owned());
        }
        for (key, original) in &english {
            let Some(text) = texts.get(key) else {
                fault(key, format!("is missing; in English {original}"));
                continue;
            };
            let original = forms(original);
            let (found, known) = (forms(text), slots(original["other"]));
            let counts = original.len() > 1 || known.contains("n");
            if text.is_object() && !counts {
                fault(key, "depends on no number".to_owned());
            } else if !text.is_string() && found.keys().copied().collect::<BTreeSet<_>>() != categories {
                fault(key, format!("expected the forms {categories:?}, found {:?}", found.keys()));
            }
            for (form, text) in found {
                let found = slots(text);
                // A form that only one number takes may say it in words: "both", "once".
                let may_lack = |slot: &str| slot == "n" && ["zero", "one", "two"].contains(&form);
                if !found.is_subset(&known) || known.difference(&found).any(|slot| !may_lack(slot)) {
                    fault(key, format!("expected the placeholders {known:?}, found {found:?}"));
                }
                let marks = text.matches(['{', '}']).count();
                if text.trim() != text || text.is_empty() || marks != 2 * text.matches('{').count() {
                    fault(key, format!("is not well written: {text:?}"));
                }
                if text.chars().any(|letter| letter.is_control() || letter == '!' || letter == '！') {
                    fault(key, format!("has a control character or an exclamation mark: {text:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn there_is_a_file_for_each_language_and_none_besides() {
    let files: BTreeSet<String> = fs::read_dir(root().join("src/text/languages"))
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().replace(".json", ""))
        .collect();
    assert_eq!(files, LANGUAGES.iter().map(|language| (*language).to_owned()).collect());
}

fn rust_files(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(fs::read_to_string(&path).expect("it can be read"));
        }
    }
}

/// Whether a word stands in a text, not as a part of another one.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    })
}

#[test]
fn every_text_is_said_somewhere() {
    let (mut tables, mut code) = (Vec::new(), Vec::new());
    rust_files(&root().join("src/text/english"), &mut tables);
    for folder in ["src/view", "src/text", "src/element", "src/backend"] {
        rust_files(&root().join(folder), &mut code);
    }
    code.retain(|text| !tables.contains(text));
    let mut unused = Vec::new();
    for table in &tables {
        let mut name = "";
        for line in table.lines() {
            if let Some(start) = line.strip_suffix(" {").filter(|start| start.ends_with("Text")) {
                name = start.trim();
            } else if let Some((variant, rest)) = line.trim().split_once(" = \"")
                && rest.contains("\": ")
            {
                let (full, alias) = (format!("{name}::{variant}"), format!("{name} as "));
                if !code.iter().any(|text| has_word(text, &full) || text.contains(&alias) && has_word(text, variant)) {
                    unused.push(full);
                }
            }
        }
    }
    assert!(unused.is_empty(), "nobody says {}", unused.join(", "));
}
