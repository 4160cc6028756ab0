//! What the README says of the element is what the code has.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use joint_scorecard::{text::LANGUAGES, view::Section};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(file: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(file)).expect("the file is there")
}

/// The words in code marks between `<!-- name -->` and `<!-- /name -->`; of a table, those of its first column.
fn readme(name: &str) -> Vec<String> {
    let readme = text("README.md");
    let from = readme.split_once(&format!("<!-- {name} -->")).expect("the mark is there").1;
    let part = from.split_once(&format!("<!-- /{name} -->")).expect("the end mark is there").0;
    part.lines()
        .map(|line| if line.starts_with("| ") { line.split('|').nth(1).unwrap_or_default() } else { line })
        .flat_map(|line| line.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn set(words: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    words.into_iter().collect()
}

/// The strings of the first `[…]` behind a mark.
fn list_behind(text: &str, mark: &str) -> Vec<String> {
    let list = text.split_once(mark).expect("the mark is there").1.split_once(']').expect("the list ends").0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn files(folder: &Path, ending: &str, into: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.extension().is_some_and(|other| other == ending) {
            into.push_str(&fs::read_to_string(&path).expect("it can be read"));
        }
    }
}

#[test]
fn attributes_and_properties() {
    let class = text("www/src/element.ts");
    assert_eq!(readme("attributes"), list_behind(&class, "const attributes = ["));
    let given = list_behind(&class, "const properties = [");
    let read_only = ["figures", "problems"].map(str::to_owned);
    for property in &read_only {
        assert!(class.contains(&format!("get {property}()")) && !class.contains(&format!("set {property}(")));
    }
    assert_eq!(set(readme("properties")), set(given.into_iter().chain(read_only)));
}

#[test]
fn sections() {
    let names: Vec<&str> = Section::ALL.iter().map(|section| section.name()).collect();
    assert_eq!(readme("sections"), names);
}

#[test]
fn events() {
    let types = text("www/src/types.ts");
    let interface = types.split_once("interface ScorecardEvents {").expect("the events have types").1;
    let interface = interface.split_once("\n}").expect("it ends").0;
    let names = interface.split('"').filter(|word| word.starts_with("joint-scorecard-")).map(str::to_owned);
    assert_eq!(readme("events"), names.collect::<Vec<_>>());
}

#[test]
fn custom_properties() {
    let mut styles = String::new();
    files(&root().join("src/view"), "css", &mut styles);
    let used = styles.split("var(--joint-scorecard-").skip(1).map(|rest| {
        let name = rest.split([',', ')']).next().unwrap_or_default();
        format!("--joint-scorecard-{name}")
    });
    assert_eq!(set(readme("custom properties")), set(used));
}

/// The cells of a row of a table, without marks of code.
fn cells(row: &str) -> Vec<Vec<&str>> {
    row.split('|').map(|cell| cell.split('`').skip(1).step_by(2).collect()).collect()
}

#[test]
fn built_in_sizes() {
    let tokens = text("src/view/tokens.css") + &text("src/view/base.css") + &text("src/view/skeleton.css");
    let mut seen = 0;
    for row in text("README.md").lines().filter(|line| line.starts_with("| `--joint-scorecard-")) {
        if let [_, names, _, values, ..] = cells(row).as_slice()
            && names.len() == values.len()
        {
            for (name, value) in names.iter().zip(values) {
                let is_built_in = tokens.contains(&format!("var({name}, {value})"));
                assert!(is_built_in, "README says that {name} is {value} where a page sets none");
                seen += 1;
            }
        }
    }
    assert!(seen >= 14, "only {seen} values were found");
}

#[test]
fn parts() {
    let mut code = String::new();
    files(&root().join("src/view"), "rs", &mut code);
    let fixed = code.split(" part=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
    let sections = Section::ALL.iter().map(|section| format!("section {}", section.name()));
    let words = fixed.chain(sections).flat_map(|names| names.split(' ').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(set(readme("parts")), set(words.chain(["base".to_owned()])));
}

#[test]
fn languages() {
    assert_eq!(readme("languages"), LANGUAGES);
    let places = text("www/src/words.ts");
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        assert!(places.contains(&format!("\"./languages/{language}.txt\"")), "the page does not find {language}");
    }
}
