//! Configuration files, right and wrong.

use std::fs;

use super::*;
use crate::diagnostics::json;
use crate::options::{Format, Platform};

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The code, place, message and help of the only error.
fn error(text: &str) -> (String, Option<(u64, u64)>, String, Option<String>) {
    let folder = folder(&[(FILE_NAME, text)]);
    let errors = load(folder.path(), &Source::Discover).unwrap_err();
    assert_eq!(errors.len(), 1);
    let value: serde_json::Value = serde_json::from_str(&json(&errors[0])).unwrap();
    let place = value["line"].as_u64().zip(value["column"].as_u64());
    (errors[0].code.to_owned(), place, errors[0].message.clone(), errors[0].help.clone())
}

fn expect(text: &str, code: &str, place: (u64, u64), message: &str, help: Option<&str>) {
    let (found_code, found_place, found_message, found_help) = error(text);
    assert_eq!(
        (found_code.as_str(), found_place, found_message.as_str(), found_help.as_deref()),
        (code, Some(place), message, help),
        "{text}"
    );
}

#[test]
fn files_are_found_in_their_order() {
    let manifest = r#"{ "name": "x", "bundle": { "format": "cjs" } }"#;
    let both = folder(&[(FILE_NAME, r#"{ "format": "iife" }"#), ("package.json", manifest)]);
    let config = load(both.path(), &Source::Discover).unwrap();
    assert_eq!(config.options.format, Format::Iife);
    assert_eq!(config.path, Some(both.path().join(FILE_NAME)));
    let config = load(both.path(), &Source::Nowhere).unwrap();
    assert_eq!(config.options, BuildOptions::default());
    let one = folder(&[("package.json", manifest)]);
    let config = load(one.path(), &Source::Discover).unwrap();
    assert_eq!(config.options.format, Format::Cjs);
    for text in ["{ broken", "{ \"scripts\": { \"bundle\": \"x\" } }", "[]"] {
        let none = folder(&[("package.json", text)]);
        assert_eq!(load(none.path(), &Source::Discover).unwrap().path.is_some(), text.len() > 20);
    }
}

#[test]
fn every_option_can_be_configured() {
    let text = r#"{
        "$schema": "./schema.json",
        "entries": ["src/a.js"], "outdir": "dist", "format": "esm", "globalName": "a.b",
        "platform": "node", "sourcemap": "inline", "minify": true, "treeShaking": false,
        "external": ["react"], "packages": "external", "define": { "A": "1" },
        "alias": { "a": "b" }, "conditions": ["x"], "mainFields": ["main"],
        "preserveSymlinks": true, "specifierResolution": "explicit",
        "dualHazard": "dedupe-import",
        "inputType": "module", "stdinResolveDir": "src",
        "banner": "/* a */", "footer": "", "clean": true,
        "metafile": "meta.json", "manifest": "m.json", "publicPath": "https://x.example/",
        "report": "report.json", "threads": 2,
        "size": { "budgets": [{ "entry": "a", "max": "1 kB", "codec": "raw" }, { "max": 5 }] }
    }"#;
    let folder = folder(&[(FILE_NAME, text)]);
    let options = load(folder.path(), &Source::Discover).unwrap().options;
    assert_eq!(options.platform, Platform::Node);
    assert_eq!(options.size.unwrap().budgets.len(), 2);
    let with_mark = self::folder(&[(FILE_NAME, "\u{feff}{}")]);
    load(with_mark.path(), &Source::Discover).unwrap();
}

#[test]
fn unknown_keys_come_with_a_suggestion() {
    let code = "config/unknown-key";
    let help = Some("Did you mean `format`?");
    expect("{\n  \"fromat\": \"esm\"\n}", code, (2, 3), "unknown key `fromat`", help);
    let nested = r#"{ "size": { "budgets": [{ "mx": 1 }] } }"#;
    expect(nested, code, (1, 27), "unknown key `mx`", Some("Did you mean `max`?"));
    expect(r#"{ "zzzzzz": 1 }"#, code, (1, 3), "unknown key `zzzzzz`", None);
}

#[test]
fn wrong_values_are_shown_where_they_are() {
    let (code, kind) = ("config/invalid-value", "config/wrong-type");
    for (text, column, message) in [
        (r#"{ "minify": "yes" }"#, 13, "`minify` must be a boolean, not string \"yes\""),
        (r#"{ "minify": [] }"#, 13, "`minify` must be a boolean, not an array"),
        (r#"{ "threads": -1 }"#, 14, "`threads` must be a whole number, not integer `-1`"),
        (r#"{ "external": "a" }"#, 15, "`external` must be an array, not string \"a\""),
        (r#"{ "define": { "A": 1 } }"#, 20, "`define.A` must be a string, not integer `1`"),
        (r#"["esm"]"#, 1, "the configuration must be an object, not an array"),
        (r#"{ "threads": 0 }"#, 3, "`threads` must be at least 1"),
        (
            r#"{ "outdir": "a", "outfile": "b.js" }"#,
            18,
            "`outdir` and `outfile` exclude each other",
        ),
    ] {
        let code = if message.contains("must be a") && !message.contains("at least") {
            kind
        } else {
            code
        };
        expect(text, code, (1, column), message, None);
    }
    let help = Some("Did you mean `esm`?");
    expect(r#"{ "format": "esn" }"#, code, (1, 13), "`format` cannot be `esn`", help);
}

#[test]
fn budgets_are_checked() {
    let (code, place, message, _) = error(r#"{ "size": { "budgets": [{ "max": "1 fish" }] } }"#);
    assert_eq!((code.as_str(), place), ("config/invalid-value", Some((1, 34))));
    assert_eq!(message, "`1 fish` is not a size");
    let (code, _, message, _) = error(r#"{ "size": { "budgets": [{ "max": true }] } }"#);
    assert_eq!(code, "config/wrong-type");
    assert!(message.ends_with("must be a number of bytes or a text such as \"120 kB\""));
}

#[test]
fn what_is_not_json_is_an_error() {
    for text in ["{ \"format\": \"esm\"\n", "{} {}", "", "{ format: 1 }"] {
        let (code, place, message, _) = error(text);
        assert_eq!(code, "config/invalid-json", "{text}");
        assert!(place.is_some());
        assert_eq!(message, "bundle.config.json is not JSON");
    }
}

#[test]
fn a_named_file_must_be_there() {
    let folder = folder(&[]);
    let errors = load(folder.path(), &Source::File("missing.json".into())).unwrap_err();
    assert_eq!(errors[0].code, "config/not-found");
}

#[test]
fn paths_are_relative_to_the_file() {
    let text = r#"{ "entries": ["a.js", "./b.js", "react", "-"], "outdir": "../dist",
        "report": "r.json", "alias": { "x": "./x.js", "y": "z" } }"#;
    let folder = folder(&[("sub/my.json", text), ("sub/a.js", "")]);
    let options = load(folder.path(), &Source::File("sub/my.json".into())).unwrap().options;
    assert_eq!(options.entries, ["sub/a.js", "sub/b.js", "react", "-"]);
    assert_eq!(options.outdir.as_deref(), Some("dist"));
    assert_eq!(options.report.as_deref(), Some("sub/r.json"));
    assert_eq!(options.alias["x"], "./sub/x.js");
    assert_eq!(options.alias["y"], "z");
}
