//! JSON schemas, made from the types that are read and written.

#[cfg(test)]
mod tests;

use schemars::{Schema, SchemaGenerator};

use crate::manifest::Manifest;
use crate::options::BuildOptions;
use crate::report::Report;

/// The schema of the configuration file, for the `$schema` key of editors.
pub fn of_configuration() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<BuildOptions>();
    pretty(schema, "Configuration of bundle")
}

/// The schema of the file that `--report` writes.
pub fn of_report() -> String {
    let generator = schemars::generate::SchemaSettings::default().for_serialize().into_generator();
    pretty(generator.into_root_schema_for::<Report>(), "Size report of bundle")
}

/// The schema of the file that `--manifest` writes.
pub fn of_manifest() -> String {
    let generator = schemars::generate::SchemaSettings::default().for_serialize().into_generator();
    pretty(generator.into_root_schema_for::<Manifest>(), "Manifest of bundle")
}

fn pretty(mut schema: Schema, title: &str) -> String {
    schema.insert("title".to_owned(), title.into());
    serde_json::to_string_pretty(&schema).expect("a JSON value")
}
