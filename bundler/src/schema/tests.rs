//! The schemas describe what is read and written.

use serde_json::Value;

use super::*;

#[test]
fn every_key_of_the_configuration_is_described() {
    let schema: Value = serde_json::from_str(&of_configuration()).unwrap();
    let properties = schema["properties"].as_object().unwrap();
    let options = serde_json::to_value(BuildOptions::default()).unwrap();
    for key in options.as_object().unwrap().keys() {
        assert!(properties.contains_key(key), "{key}");
    }
    assert_eq!(schema["additionalProperties"], Value::Bool(false));
    assert_eq!(schema.get("required"), None);
}

#[test]
fn what_is_written_has_schemas_of_its_own() {
    let schema: Value = serde_json::from_str(&of_report()).unwrap();
    assert!(schema["properties"]["outputs"].is_object());
    let schema: Value = serde_json::from_str(&of_manifest()).unwrap();
    assert!(schema["properties"]["blocks"].is_object());
}
