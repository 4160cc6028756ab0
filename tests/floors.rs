//! The house has floors: imports go down only, and each floor keeps out what belongs above it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The floor of each module; what is not named here is the top.
fn floor(module: &str) -> Option<u8> {
    Some(match module {
        "document" => 0,
        "measure" | "text" => 1,
        "view" => 2,
        "backend" => 3,
        "element" => 4,
        _ => return None,
    })
}

/// Words that must not stand in the code of a floor or of those below it, and why.
const KEPT_OUT: &[(u8, &str, &str)] = &[
    (0, "yew::", "the document knows no view"),
    (1, "yew::", "figures and words know no view"),
    (1, "Utc::now", "time is an argument"),
    (1, "std::fs", "no input or output"),
    (2, "JsValue", "only the page's floor speaks with JavaScript"),
    (2, "web_sys", "only the page's floor knows a browser"),
    (2, "js_sys", "only the page's floor knows a browser"),
    (2, "wasm_bindgen", "only the page's floor speaks with JavaScript"),
    (2, "spawn_local", "a view asks nobody"),
    (2, "Utc::now", "time is an argument"),
    (2, "style=", "a strict policy drops styles"),
    (3, "from_html_unchecked", "no markup from strings"),
    (3, "set_inner_html", "no markup from strings"),
    (3, "insert_adjacent_html", "no markup from strings"),
];

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// Files of `src` with their module and their code: comments and tests left out.
fn modules() -> Vec<(String, String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files
        .into_iter()
        .filter_map(|path| {
            let inside = path.strip_prefix(&root).expect("below src").to_str().expect("a plain path").to_owned();
            let module = inside.split('/').next()?.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("it can be read");
            let is_test = inside.ends_with("tests.rs") || inside.contains("/tests/");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            (!is_test).then_some((module, inside, code))
        })
        .collect()
}

#[test]
fn imports_go_down_only() {
    let mut seen = 0;
    for (module, file, code) in modules() {
        let Some(own) = floor(&module) else { continue };
        for used in code.split("crate::").skip(1) {
            // What stands in braces behind `crate::` are several modules at once.
            let names: Vec<&str> = match used.strip_prefix('{') {
                Some(list) => list.split(['\n', ',']).map(|part| part.trim()).collect(),
                None => vec![used],
            };
            for name in names {
                let name = name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or("");
                let Some(other) = floor(name) else { continue };
                assert!(
                    other < own || name == module,
                    "src/{file} is on floor {own} and imports {name}, which is on floor {other}"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "only {seen} imports were found: does this test still read them?");
}

#[test]
fn each_floor_keeps_out_what_belongs_above_it() {
    for (module, file, code) in modules() {
        let Some(own) = floor(&module) else { continue };
        for (highest, word, why) in KEPT_OUT {
            assert!(own > *highest || !code.contains(word), "src/{file} contains {word}: {why}");
        }
    }
}

#[test]
fn nothing_unwraps_where_a_person_would_see_it_fail() {
    for (_, file, code) in modules() {
        for word in [".unwrap()", "panic!(", "unreachable!(", "todo!("] {
            assert!(!code.contains(word), "src/{file} contains {word}");
        }
    }
}
