//! Explanations of modules of small builds.

use std::fs;
use std::sync::Arc;

use super::*;
use crate::build::build;
use crate::disk::Disk;
use crate::options::Format;

/// Builds `src/main.mjs` and tells about a module.
fn explained(
    files: &[(&str, &str)],
    name: &str,
    options: BuildOptions,
) -> Result<Explanation, Box<Diagnostic>> {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join("src").join(name), text).unwrap();
    }
    let entries = vec!["src/main.mjs".to_string()];
    let options = BuildOptions { entries, outdir: Some("dist".into()), ..options };
    let context = BuildContext { cwd: folder.path().to_owned(), stdin: None };
    let result = build(&options, &context, Arc::new(Disk), &Default::default());
    explain(&result.output.expect("it builds"), name, &options, &context)
}

/// The form of `src/a.mjs` and why it has it.
fn form(main: &str, a: &str, options: BuildOptions) -> (&'static str, Option<&'static str>) {
    let files = [("main.mjs", main), ("a.mjs", a), ("b.cjs", "require('./a.mjs')")];
    let explanation = explained(&files, "src/a.mjs", options).unwrap();
    let place = &explanation.places[0];
    (place.form.name, place.reasons.first().map(|reason| reason.name))
}

#[test]
fn every_form_and_reason_is_named() {
    let usual = BuildOptions::default;
    let static_import = "import './a.mjs'; console.log(1)";
    let log = "console.log('a')";
    assert_eq!(form(static_import, log, usual()), ("hoisted", None));
    let no_hoist = BuildOptions { hoist: Some(false), ..usual() };
    assert_eq!(form(static_import, log, no_hoist), ("block", Some("no-hoist")));
    let one_file = || BuildOptions { split: Some(false), ..usual() };
    assert_eq!(form("import('./a.mjs')", log, one_file()), ("block", Some("dynamic-import")));
    assert_eq!(form("import './b.cjs'", log, usual()), ("block", Some("required")));
    assert_eq!(form(static_import, "eval(x)", usual()), ("block", Some("direct-eval")));
    let cjs = BuildOptions { format: Format::Cjs, ..usual() };
    assert_eq!(form(static_import, "await 0", cjs), ("block", Some("top-level-await")));
    let files = [
        ("main.mjs", "import './wait.mjs'; import './a.mjs'; console.log(1)"),
        ("wait.mjs", "await 0; console.log('wait')"),
        ("a.mjs", log),
    ];
    let explanation = explained(&files, "a.mjs", usual()).unwrap();
    assert_eq!(explanation.places[0].reasons[0].name, "after-top-level-await");
    let files = [("main.mjs", "import json from './a.json' with { type: 'json' }; log(json)")];
    let files = [files[0], ("a.json", "1")];
    assert_eq!(explained(&files, "a.json", usual()).unwrap().places[0].form.name, "json");
}

#[test]
fn the_chain_is_the_shortest_one() {
    let files = [
        ("main.mjs", "import './long.mjs'; import('./short.mjs')"),
        ("long.mjs", "import './longer.mjs'; console.log('long')"),
        ("longer.mjs", "import './a.mjs'; console.log('longer')"),
        ("short.mjs", "import './a.mjs'; console.log('short')"),
        ("a.mjs", "console.log('a')"),
    ];
    let found = explained(&files, "./src/a.mjs", BuildOptions::default()).unwrap();
    let chain: Vec<_> = found.chain.iter().map(|it| (&*it.module, it.kind)).collect();
    assert_eq!(
        chain,
        [
            ("src/main.mjs", None),
            ("src/short.mjs", Some("dynamic-import")),
            ("src/a.mjs", Some("import-statement")),
        ]
    );
    let importers: Vec<_> = found.importers.iter().map(|it| &*it.module).collect();
    assert_eq!(importers, ["src/longer.mjs", "src/short.mjs"]);
    assert_eq!(found.places[0].kept[0].name, "side-effect");
    assert!(found.places[0].file.starts_with("dist/"));
}

#[test]
fn a_module_that_is_left_out_is_in_no_place() {
    let files = [("main.mjs", "import './a.mjs'; console.log(1)"), ("a.mjs", "const a = 1;")];
    let options = BuildOptions { tree_shaking: Some(true), ..BuildOptions::default() };
    let found = explained(&files, "a.mjs", options).unwrap();
    assert!(found.places.is_empty());
    assert_eq!(found.chain.len(), 2);
}

#[test]
fn names_that_mean_no_module_are_errors() {
    let files = [("main.mjs", "console.log(1)")];
    let error = explained(&files, "src/mian.mjs", BuildOptions::default()).unwrap_err();
    assert_eq!(error.code, "cli/unknown-module");
    assert_eq!(error.help.as_deref(), Some("Did you mean `src/main.mjs`?"));
}
