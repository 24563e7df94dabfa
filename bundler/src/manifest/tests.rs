//! The manifest of a small build.

use std::fs;
use std::sync::Arc;

use serde_json::json;

use crate::build::build;
use crate::disk::Disk;
use crate::options::{BuildContext, BuildOptions};

const FILES: [(&str, &str); 7] = [
    (
        "a.mjs",
        "import data from './data.json' with { type: 'json' };
import fs from 'node:fs';
import { shared } from './shared.mjs';
console.log(data, fs, shared, import('./lazy.mjs'));
export const a = 1;
",
    ),
    (
        "b.mjs",
        "import { shared, other as renamed } from './shared.mjs';
export { renamed };
export * as all from './shared.mjs';
export * from './shared.mjs';
console.log(shared, import.meta.url);
await 0;
",
    ),
    (
        "shared.mjs",
        "import './cycle.mjs';
export const shared = {};
export const unused = 1;
export let other = 2;
",
    ),
    (
        "cycle.mjs",
        "import './shared.mjs';
import './old.cjs';
import './empty.mjs';
console.log(3);
",
    ),
    ("old.cjs", "exports.x = require('./data.json');\n"),
    ("lazy.mjs", "console.log('lazy');\nexport default 1;\n"),
    ("data.json", "1"),
];

fn built() -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("empty.mjs"), "export const nothing = 1;").unwrap();
    let options = BuildOptions {
        entries: vec!["a.mjs".into(), "b.mjs".into()],
        outdir: Some("dist".into()),
        chunk_names: Some("parts/[name]".into()),
        platform: crate::options::Platform::Node,
        manifest: Some("dist/manifest.json".into()),
        ..BuildOptions::default()
    };
    let context = BuildContext { cwd: folder.path().to_owned(), stdin: None };
    let result = build(&options, &context, Arc::new(Disk), &Default::default());
    let output = result.output.expect("it builds");
    serde_json::from_slice(&super::to_json(&super::manifest(&output))).unwrap()
}

#[test]
fn entries_chunks_and_blocks() {
    let manifest = built();
    assert_eq!(
        manifest["entries"],
        json!({
            "a": { "file": "a.js", "module": "a.mjs" },
            "b": { "file": "b.js", "module": "b.mjs" },
        })
    );
    let a = &manifest["chunks"]["a.js"];
    assert_eq!(a["dynamicImports"], json!(["parts/lazy.js"]));
    assert_eq!(a["externals"], json!(["node:fs"]));
    assert_eq!(a["exports"], json!(["a"]));
    assert_eq!(manifest["chunks"]["parts/lazy.js"]["kind"], "dynamic");
    assert_eq!(
        manifest["blocks"]["a.mjs"],
        json!({
            "path": "a.mjs",
            "kind": "esm",
            "deps": [
                { "specifier": "./data.json", "id": "data.json", "phase": "evaluation",
                  "attrs": { "type": "json" } },
                { "specifier": "node:fs", "external": "node:fs", "phase": "evaluation" },
                { "specifier": "./shared.mjs", "id": "shared.mjs", "phase": "evaluation" },
                { "specifier": "./lazy.mjs", "id": "lazy.mjs", "phase": "dynamic" },
            ],
            "exports": [{ "name": "a" }],
            "stars": [],
            "tla": false,
            "meta": false,
            "placement": "root",
        })
    );
    let b = &manifest["blocks"]["b.mjs"];
    assert_eq!(
        b["exports"],
        json!([
            { "name": "all", "from": "shared.mjs", "import": "*" },
            { "name": "renamed", "from": "shared.mjs", "import": "other" },
        ])
    );
    assert_eq!(b["stars"], json!(["shared.mjs"]));
    assert_eq!((&b["tla"], &b["meta"]), (&json!(true), &json!(true)));
    let shared = &manifest["blocks"]["shared.mjs"];
    assert_eq!(shared["scc"], manifest["blocks"]["cycle.mjs"]["scc"]);
    assert!(shared["scc"].is_string());
    let old = &manifest["blocks"]["old.cjs"];
    assert_eq!((&old["kind"], &old["deps"][0]["phase"]), (&json!("cjs"), &json!("require")));
}

#[test]
fn everything_that_is_mentioned_is_described() {
    let manifest = built();
    let blocks = manifest["blocks"].as_object().unwrap();
    let chunks = manifest["chunks"].as_object().unwrap();
    let texts = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let mut placed = Vec::new();
    for chunk in chunks.values() {
        for file in texts(&chunk["imports"]).iter().chain(&texts(&chunk["dynamicImports"])) {
            assert!(chunks.contains_key(file), "{file}");
        }
        placed.extend(texts(&chunk["blocks"]));
    }
    placed.sort();
    let mut known: Vec<String> = blocks.keys().cloned().collect();
    known.sort();
    assert_eq!(placed, known, "each module is in one chunk");
    for (id, block) in blocks {
        for dep in block["deps"].as_array().unwrap() {
            assert!(dep["id"].as_str().is_none_or(|id| blocks.contains_key(id)), "{id}: {dep}");
        }
    }
}
