//! Sums, packages and the shape of the report.

use bundle_emit::{Form, Placement};

use super::*;
use crate::build::Input;
use crate::size;

fn module(id: &str, package: Option<(&str, &str)>, bytes: usize) -> ModuleBytes {
    ModuleBytes {
        id: id.into(),
        package: package.map(|(name, version)| (name.into(), version.into())),
        bytes,
        kept: vec!["import"],
        form: Form::Block,
        reason: Some(Reason::DynamicImport),
        placement: Placement::Root,
        group: None,
    }
}

fn output() -> BuildOutput {
    let file = |kind, path: &str, modules| OutputFile {
        path: path.into(),
        kind,
        contents: vec![b'x'; 1000],
        key: "entry:main".into(),
        entry_point: Some("src/main.js".into()),
        modules,
        runtime_bytes: 100,
        externals: vec!["node:fs".into()],
        imports: Vec::new(),
        dynamic_imports: Vec::new(),
        assets: Vec::new(),
        source: None,
        declarations: Vec::new(),
        exports: Vec::new(),
        sidecar: None,
    };
    let modules = vec![
        module("src/main.js", None, 300),
        module("node_modules/a/index.js", Some(("a", "1.0.0")), 200),
        module("node_modules/a/other.js", Some(("a", "1.0.0")), 50),
        module("node_modules/b/node_modules/a/index.js", Some(("a", "1.0.0")), 70),
        module("node_modules/c/node_modules/a/index.js", Some(("a", "2.0.0")), 30),
        module("node_modules/@s/d/index.js", Some(("@s/d", "")), 10),
    ];
    BuildOutput {
        files: vec![
            file(OutputKind::Entry, "main.js", modules),
            file(OutputKind::SourceMap, "main.js.map", Vec::new()),
        ],
        blocks: Vec::new(),
        inputs: vec![Input {
            id: "src/main.js".into(),
            bytes: 1,
            format: "esm",
            imports: Vec::new(),
        }],
    }
}

fn context() -> BuildContext {
    BuildContext { cwd: "/project".into(), stdin: None }
}

#[test]
fn modules_and_overhead_add_up_to_the_raw_bytes() {
    let output = output();
    let sizes = size::measure(&output);
    let options = BuildOptions { outdir: Some("dist".into()), ..Default::default() };
    let report = report(Some((&output, &sizes)), &options, &context(), Vec::new(), &[]);
    let [main] = &*report.outputs else { panic!("maps are not outputs") };
    let modules: u64 = main.modules.iter().map(|module| module.bytes).sum();
    assert_eq!(main.overhead.runtime, 100);
    assert_eq!(modules + main.overhead.runtime + main.overhead.wrappers, main.bytes.raw);
    assert_eq!((main.modules[0].form, main.modules[0].reason), ("block", Some("dynamic-import")));
    assert_eq!(main.path, "dist/main.js");
    assert_eq!(main.source_map.as_ref().unwrap().path, "dist/main.js.map");
    assert_eq!(report.entries[0].bytes, main.bytes);
    let packages: Vec<_> = report
        .packages
        .iter()
        .map(|it| (it.name.as_str(), it.version.as_str(), it.copies, it.bytes))
        .collect();
    assert_eq!(packages, [("@s/d", "", 1, 10), ("a", "1.0.0", 3, 320), ("a", "2.0.0", 3, 30)]);
}

#[test]
#[should_panic(expected = "but its modules")]
fn modules_larger_than_their_output_are_a_bug() {
    let mut output = output();
    output.files[0].contents.truncate(500);
    let sizes = size::measure(&output);
    report(Some((&output, &sizes)), &BuildOptions::default(), &context(), Vec::new(), &[]);
}

#[test]
fn a_failed_build_has_a_report_of_its_diagnostics() {
    let errors = [Diagnostic::error("x/y", "z")];
    let report = report(None, &BuildOptions::default(), &context(), Vec::new(), &errors);
    let json = to_json(&report);
    assert!(json.starts_with(OPENING));
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(value["diagnostics"][0]["code"], "x/y");
    assert_eq!(value["outputs"], serde_json::json!([]));
    assert_eq!(value["codecs"]["gzip"]["level"], 9);
}
