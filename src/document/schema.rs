//! The JSON Schema of a document, made from its types.
//!
//! # Design
//! The types derive their schemas, so that names, words and bounds stand in one place. What the derive cannot know is
//! put right here: it takes a list for required, where the reader takes a missing one for empty.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{Document, Problem, VERSION};

/// The JSON Schema (draft 2020-12) of a document.
///
/// What it demands is what [`read`](super::read) demands, except for what a schema cannot say: ids that point to
/// somebody and are unique, links that may be followed, an end that is not before its start, limits that do not cross.
///
/// ```
/// let schema = joint_scorecard::document::schema();
/// assert_eq!(schema["required"], serde_json::json!(["version", "title", "period"]));
/// ```
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    // Not a part of a document, and wanted wherever one is.
    generator.subschema_for::<Problem>();
    let mut schema = generator.into_root_schema_for::<Document>().to_value();
    let version = &mut schema["properties"]["version"];
    *version = json!({ "description": version["description"], "const": VERSION });
    schema["$defs"]["Calendar"]["properties"]["days"]["minItems"] = json!(1);
    for_each_type(&mut schema, &mut |schema| {
        make_collections_optional(schema);
        drop_what_only_rust_needs(schema);
    });
    titled(schema, "Scorecard document")
}

/// The JSON Schema (draft 2020-12) of something that is only ever written: all its fields are always there.
pub(crate) fn schema_of_output<T: JsonSchema>(title: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    for_each_type(&mut schema, &mut drop_what_only_rust_needs);
    titled(schema, title)
}

fn for_each_type(schema: &mut Value, change: &mut impl FnMut(&mut Value)) {
    for definition in schema["$defs"].as_object_mut().into_iter().flat_map(Map::values_mut) {
        change(definition);
    }
    change(schema);
}

/// Gives it its title, and puts what says most first.
fn titled(mut schema: Value, title: &str) -> Value {
    schema["title"] = json!(title);
    let keywords = ["$schema", "title", "description", "type", "required", "properties", "$defs"];
    keywords.into_iter().map(|keyword| (keyword.to_owned(), schema[keyword].take())).collect()
}

/// Lets lists and maps be absent or null unless they must hold something.
fn make_collections_optional(schema: &mut Value) {
    let mut optional = Vec::new();
    for (name, property) in properties(schema) {
        let is_collection = property["type"] == "array" || property.get("additionalProperties").is_some();
        if is_collection && property.get("minItems").is_none() {
            property["type"] = json!([property["type"], "null"]);
            optional.push(name.clone());
        }
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !optional.iter().any(|optional| name == optional));
    }
}

fn properties(schema: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
}

/// Leaves out the width of numbers, and in descriptions where a rule comes from and how the lines were broken.
fn drop_what_only_rust_needs(schema: &mut Value) {
    shorten_description(schema);
    for (_, property) in properties(schema) {
        shorten_description(property);
        if let Some(property) =
            property.as_object_mut().filter(|property| property.get("format") == Some(&json!("double")))
        {
            property.remove("format");
        }
    }
}

fn shorten_description(schema: &mut Value) {
    let Some(description) = schema.get("description").and_then(Value::as_str) else { return };
    let paragraphs = description.split("\n\n").filter(|paragraph| !paragraph.starts_with("Source:"));
    let joined: Vec<String> =
        paragraphs.map(|paragraph| paragraph.replace('\n', " ").replace(" - `", "\n- `")).collect();
    schema["description"] = json!(joined.join("\n\n"));
}
