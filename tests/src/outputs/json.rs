//! What of JSON modules is in the outputs.

use bundle_bundler::BuildOptions;

use super::{built, files, options};
use crate::suite::Test;

const TEXT: &str = r#"{ "kept": ["kept-value"], "other": "other-value" }"#;

pub fn tests() -> Vec<Test> {
    vec![Test::new("outputs/members-of-json-that-nobody-reads-are-left-out", unread)]
}

fn unread() -> Result<(), String> {
    let json = r#""./data.json" with { type: "json" }"#;
    let late = r#"await import("./data.json", { with: { type: "json" } });"#;
    // With tree shaking or without, and whether the other member is there.
    let cases = [
        (format!("import {{ kept }} from {json};\nconsole.log(kept);"), true, false),
        (format!("import * as ns from {json};\nconsole.log(ns.kept);"), true, false),
        (format!("export {{ kept }} from {json};"), true, false),
        (format!("import {{ kept }} from {json};\nconsole.log(kept);"), false, true),
        (format!("import data, {{ kept }} from {json};\nconsole.log(kept, data);"), true, true),
        (format!("import * as ns from {json};\nconsole.log(ns.kept, ns);"), true, true),
        (format!("import {{ kept }} from {json};\n{late}\nconsole.log(kept);"), true, true),
    ];
    for (text, tree_shaking, is_whole) in cases {
        let files = files(&[("main.mjs", text.as_str()), ("data.json", TEXT)]);
        let entries = ["main.mjs".to_owned()];
        let options = BuildOptions {
            json_names: Some(true),
            tree_shaking: Some(tree_shaking),
            ..options(&entries)
        };
        let output = built(&files, &options).ok_or_else(|| format!("not built:\n{text}"))?;
        let holds = |value: &[u8]| {
            output.files.iter().any(|file| file.contents.windows(value.len()).any(|it| it == value))
        };
        if !holds(b"kept-value") || holds(b"other-value") != is_whole {
            return Err(format!("the other member is there: {}\n{text}", !is_whole));
        }
    }
    Ok(())
}
