//! The schema says what the reader does, and the committed file says what the types do.

use std::{collections::BTreeSet, fs, path::PathBuf};

use chrono::DateTime;
use joint_scorecard::{
    document::{Problem, UtcZone, read, schema},
    measure,
};
use jsonschema::Validator;
use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a valid schema")
}

/// Every document that is shown to somebody, by its file name.
fn documents() -> Vec<(String, Value)> {
    let folder = fs::read_dir(root().join("www/pages/documents")).expect("the folder is there");
    let file = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).expect("a text file");
        (entry.file_name().to_string_lossy().into_owned(), serde_json::from_str(&text).expect("JSON"))
    };
    folder.map(|entry| file(entry.expect("an entry"))).collect()
}

/// The example company, with the two fields that it has no picture for.
fn full() -> Value {
    let mut documents = documents().into_iter();
    let (_, mut full) = documents.find(|(name, _)| name == "merel-2026-q2.json").expect("the example");
    full["people"][0]["avatar"] = json!("people/annemiek.jpg");
    full["spotlights"][0]["image"] = json!("stories/delft.jpg");
    full
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    for (file, schema, option) in [("scorecard", schema(), ""), ("figures", measure::schema(), " --figures")] {
        let file = format!("www/types/{file}.schema.json");
        let committed = fs::read_to_string(root().join(&file)).unwrap_or_default();
        assert!(
            committed == format!("{schema:#}\n"),
            "{file} is out of date; write it anew with\n    \
             cargo run -p joint-scorecard-server -- schema{option} > {file} && npm run types -w www"
        );
    }
}

#[test]
fn the_figures_agree_with_their_schema() {
    let validator = jsonschema::validator_for(&measure::schema()).expect("a valid schema");
    for (name, document) in documents() {
        let document = read(&document).expect("a document").document;
        let figures = measure::figures(&document, DateTime::UNIX_EPOCH, &UtcZone);
        let figures = serde_json::to_value(figures).expect("figures are JSON");
        let errors: Vec<_> = validator.iter_errors(&figures).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_document_agrees_with_the_schema_unless_the_reader_disagrees_too() {
    let validator = validator();
    for (name, document) in documents() {
        let problems = read(&document).expect("a document").problems;
        let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors.is_empty(), problems.is_empty(), "{name}: {errors:?} {problems:?}");
    }
}

/// One field of one object of the example.
struct Field {
    /// The type of the object and the name of the field.
    name: (String, String),
    required: bool,
    /// JSON pointer of the object.
    object: String,
}

/// The schema that `schema` stands for, and the name of its type.
fn resolve<'a>(schema: &'a Value, root: &'a Value) -> (Option<&'a str>, &'a Value) {
    let schema =
        schema["anyOf"].as_array().and_then(|any| any.iter().find(|one| one.get("$ref").is_some())).unwrap_or(schema);
    match schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
        Some(name) => (Some(name), &root["$defs"][name]),
        None => (None, schema),
    }
}

/// Collects the fields of `value` and of what is in it.
fn collect(value: &Value, schema: &Value, at: &str, root: &Value, fields: &mut Vec<Field>) {
    let (name, schema) = resolve(schema, root);
    if let Some(items) = value.as_array() {
        for (index, item) in items.iter().enumerate() {
            collect(item, &schema["items"], &format!("{at}/{index}"), root, fields);
        }
    }
    for (property, of_property) in schema["properties"].as_object().into_iter().flatten() {
        let Some(value) = value.get(property) else { continue };
        let required = schema["required"].as_array().is_some_and(|required| required.contains(&json!(property)));
        let name = (name.unwrap_or("Document").to_owned(), property.clone());
        fields.push(Field { name, required, object: at.to_owned() });
        collect(value, of_property, &format!("{at}/{property}"), root, fields);
    }
}

/// Each field of each type once.
fn fields() -> Vec<Field> {
    let schema = schema();
    let mut fields = Vec::new();
    collect(&full(), &schema, "", &schema, &mut fields);
    let mut seen = BTreeSet::new();
    fields.retain(|field| seen.insert(field.name.clone()));
    fields
}

#[test]
fn the_example_has_every_field_of_every_type() {
    let schema = schema();
    let types = schema["$defs"].as_object().into_iter().flatten().filter(|(name, _)| *name != "Problem");
    let mut all = BTreeSet::new();
    for (name, of_type) in types.chain([(&"Document".to_owned(), &schema)]) {
        all.extend(
            of_type["properties"].as_object().into_iter().flatten().map(|(field, _)| (name.clone(), field.clone())),
        );
    }
    let in_example: BTreeSet<_> = fields().into_iter().map(|field| field.name).collect();
    assert_eq!(all.difference(&in_example).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
}

/// What the reader says about the field, apart from what a schema cannot say.
fn problems_at(document: &Value, field: &Field) -> Vec<String> {
    let beyond =
        ["the id of", "a list and an id", "a link", "a day that is not before", "a time after", "an id that no"];
    let path = format!("{}/{}", field.object, field.name.1);
    let path = path.trim_start_matches('/').split('/').fold(String::new(), |path, step| match step.parse::<u32>() {
        Ok(index) => format!("{path}[{index}]"),
        Err(_) if path.is_empty() => step.to_owned(),
        Err(_) => format!("{path}.{step}"),
    });
    let problems = match read(document) {
        Ok(reading) => reading.problems,
        Err(error) => vec![error.problem().clone()],
    };
    let is_text = |found: &str| found.starts_with('"');
    let crosses = |problem: &Problem| problem.expected == "a number up to on_track";
    let here = problems.into_iter().filter(|problem| problem.path.starts_with(&path));
    let in_schema = here.filter(|problem| {
        let is_beyond = beyond.iter().any(|beyond| problem.expected.starts_with(beyond));
        !(crosses(problem) || is_text(&problem.found) && is_beyond)
    });
    in_schema.map(|problem| problem.to_string()).collect()
}

#[test]
fn the_schema_requires_what_the_reader_requires() {
    let full = full();
    for field in fields() {
        let mut document = full.clone();
        let object = document.pointer_mut(&field.object).and_then(Value::as_object_mut).expect("an object");
        object.remove(&field.name.1);
        let problems = problems_at(&document, &field);
        assert_eq!(!problems.is_empty(), field.required, "{:?} without it: {problems:?}", field.name);
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let validator = validator();
    let values =
        [json!(null), json!(true), json!(-1.5), json!(7), json!("x"), json!(""), json!([]), json!([null]), json!({})];
    let full = full();
    for field in fields() {
        for value in &values {
            let mut document = full.clone();
            let object = document.pointer_mut(&field.object).expect("an object");
            object[&field.name.1] = value.clone();
            let problems = problems_at(&document, &field);
            let is_valid = validator.is_valid(&document);
            assert_eq!(is_valid, problems.is_empty(), "{:?} = {value}: {problems:?}", field.name);
        }
    }
}
