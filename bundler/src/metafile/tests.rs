//! The shape of the metafile.

use bundle_emit::{Form, Placement};
use serde_json::json;

use super::*;
use crate::build::{InputImport, ModuleBytes, OutputKind};

fn output() -> BuildOutput {
    let file = |path: &str, kind| OutputFile {
        path: path.into(),
        kind,
        contents: b"12345678".to_vec(),
        key: "entry:main".into(),
        entry_point: Some("src/main.js".into()),
        modules: vec![ModuleBytes {
            id: "src/main.js".into(),
            package: None,
            bytes: 5,
            kept: vec!["entry"],
            form: Form::Block,
            reason: Some(Reason::TopLevelAwait),
            placement: Placement::Root,
            group: None,
        }],
        runtime_bytes: 0,
        externals: vec!["react".into()],
        imports: Vec::new(),
        dynamic_imports: Vec::new(),
        assets: Vec::new(),
        source: None,
        declarations: Vec::new(),
        exports: vec!["a".into()],
        sidecar: None,
    };
    BuildOutput {
        files: vec![file("main.js", OutputKind::Entry)],
        blocks: Vec::new(),
        inputs: vec![
            Input {
                id: "src/main.js".into(),
                bytes: 10,
                format: "esm",
                imports: vec![
                    InputImport {
                        path: "src/a.json".into(),
                        kind: "import-statement",
                        external: false,
                        original: "./a.json".into(),
                    },
                    InputImport {
                        path: "react".into(),
                        kind: "dynamic-import",
                        external: true,
                        original: "react".into(),
                    },
                ],
            },
            Input { id: "src/a.json".into(), bytes: 2, format: "json", imports: vec![] },
        ],
    }
}

#[test]
fn the_shape_is_esbuilds() {
    let output = output();
    let options = BuildOptions { outdir: Some("out/../dist".into()), ..Default::default() };
    let context = BuildContext { cwd: "/project".into(), stdin: None };
    let value = serde_json::to_value(metafile(&output, &options, &context)).unwrap();
    assert_eq!(
        value,
        json!({
            "inputs": {
                "src/main.js": {
                    "bytes": 10,
                    "imports": [
                        { "path": "src/a.json", "kind": "import-statement",
                          "original": "./a.json" },
                        { "path": "react", "kind": "dynamic-import", "external": true,
                          "original": "react" },
                    ],
                    "format": "esm",
                },
                "src/a.json": { "bytes": 2, "imports": [] },
            },
            "outputs": {
                "dist/main.js": {
                    "imports": [
                        { "path": "react", "kind": "import-statement", "external": true },
                    ],
                    "exports": ["a"],
                    "entryPoint": "src/main.js",
                    "inputs": { "src/main.js": {
                        "bytesInOutput": 5, "form": "block", "reason": "top-level-await",
                        "placement": "root",
                    } },
                    "bytes": 8,
                },
            },
        })
    );
    let printed = metafile(&output, &BuildOptions::default(), &context);
    assert_eq!(printed.outputs.0[0].0, STDOUT);
}
