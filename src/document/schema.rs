//! The JSON Schema of a document, made from its types.
//!
//! # Design
//! The types derive their schemas, so that names, words and bounds stand in one place. What the derive cannot know is
//! put right here: it takes a list for required, where the reader takes a missing one for empty.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::{Document, VERSION};

/// The JSON Schema (draft 2020-12) of a document.
///
/// What it demands is what [`read`](super::read) demands, except for what a schema cannot say: ids that point to
/// somebody and are unique, links that may be followed, an end that is not before its start.
///
/// ```
/// let schema = joint_scorecard::document::schema();
/// assert_eq!(schema["required"], serde_json::json!(["version", "title", "period"]));
/// ```
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Document>().to_value();
    schema["title"] = json!("Scorecard document");
    let version = &mut schema["properties"]["version"];
    *version = json!({ "description": version["description"], "const": VERSION });
    schema["$defs"]["Calendar"]["properties"]["days"]["minItems"] = json!(1);
    for definition in schema["$defs"].as_object_mut().into_iter().flat_map(Map::values_mut) {
        put_right(definition);
    }
    put_right(&mut schema);
    in_order(schema, &["$schema", "title", "description", "type", "required", "properties", "$defs"])
}

/// What says most first.
fn in_order(mut schema: Value, keywords: &[&str]) -> Value {
    keywords.iter().map(|&keyword| (keyword.to_owned(), schema[keyword].take())).collect()
}

/// Lets lists and maps be absent or null unless they must hold something, and keeps what only Rust needs to know out.
fn put_right(schema: &mut Value) {
    shorten_description(schema);
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let mut optional = Vec::new();
    for (name, property) in properties {
        shorten_description(property);
        if property["format"] == "double" {
            remove(property, "format");
        }
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

/// Leaves out where a rule comes from, and joins the lines of a paragraph.
fn shorten_description(schema: &mut Value) {
    let Some(description) = schema.get("description").and_then(Value::as_str) else { return };
    let paragraphs = description.split("\n\n").filter(|paragraph| !paragraph.starts_with("Source:"));
    let joined: Vec<String> =
        paragraphs.map(|paragraph| paragraph.replace('\n', " ").replace(" - `", "\n- `")).collect();
    schema["description"] = json!(joined.join("\n\n"));
}

fn remove(schema: &mut Value, keyword: &str) {
    if let Some(schema) = schema.as_object_mut() {
        schema.remove(keyword);
    }
}
