//! Files that are copied and workers: what they are called, and who says so.

use std::collections::BTreeSet;

use bundle_bundler::{
    BuildContext, BuildOptions, BuildOutput, Format, Loader, OutputFile, OutputKind, manifest,
    metafile,
};
use serde_json::{Value, json};

use super::{built, files, options, texts};
use crate::fuzz::memory::FOLDER;
use crate::suite::Test;

pub fn tests() -> Vec<Test> {
    vec![
        Test::new("outputs/equal-assets-are-one-and-names-never-meet", names),
        Test::new("outputs/assets-are-copied-for-live-code-only", unused),
        Test::new("outputs/a-public-path-is-where-assets-are", public_path),
        Test::new("outputs/the-hash-of-an-asset-reaches-its-users", hashes),
        Test::new("outputs/assets-are-described", described),
        Test::new("outputs/a-module-worker-shares-one-chunk", shared_worker),
        Test::new("outputs/a-classic-worker-is-a-script-of-its-own", classic_worker),
        Test::new("outputs/unused-workers-are-not-built", unused_worker),
    ]
}

const SHARED: (&str, &str) = ("shared.mjs", "export const shared = () => 'only once';\n");

fn build(list: &[(&str, &str)], options: BuildOptions) -> Result<BuildOutput, String> {
    built(&files(list), &options).ok_or_else(|| "it does not build".to_owned())
}

fn main_options() -> BuildOptions {
    options(&["main.mjs".to_owned()])
}

fn text(file: &OutputFile) -> &str {
    std::str::from_utf8(&file.contents).unwrap_or_default()
}

fn of_kind(output: &BuildOutput, kind: OutputKind) -> Vec<&OutputFile> {
    output.files.iter().filter(|file| file.kind == kind).collect()
}

fn paths(output: &BuildOutput) -> Vec<(&str, &str)> {
    of_kind(output, OutputKind::Asset).iter().map(|file| (&*file.path, text(file))).collect()
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{found:?}, not {expected:?}")) }
}

/// Files of one name; those that are equal are one.
fn names() -> Result<(), String> {
    let list = [
        (
            "main.mjs",
            "const files = ['a', 'b', 'c'];
console.log(files, new URL('./a/x.txt', import.meta.url), new URL('./b/x.txt', import.meta.url));
console.log(new URL('./c/x.txt', import.meta.url), new URL('./c/X.txt', import.meta.url));
",
        ),
        ("a/x.txt", "first"),
        ("b/x.txt", "second"),
        ("c/x.txt", "first"),
        ("c/X.txt", "third"),
    ];
    let asset_names = Some("files/[name][ext]".to_owned());
    let output = build(&list, BuildOptions { asset_names, ..main_options() })?;
    let expected =
        vec![("files/X3.txt", "third"), ("files/x.txt", "first"), ("files/x2.txt", "second")];
    same(paths(&output), expected)?;
    let asset_names = Some("[dir]/[name]-[hash]".to_owned());
    let output = build(&list, BuildOptions { asset_names, ..main_options() })?;
    same(paths(&output).len(), 4)?;
    let in_folders = |(path, _): &(&str, &str)| path.starts_with(['a', 'b', 'c']);
    same(paths(&output).iter().all(in_folders), true)?;
    let output = build(&list, main_options())?;
    same(paths(&output).len(), 3)?;
    let again = build(&list, BuildOptions { threads: Some(4), ..main_options() })?;
    let whole = |output: &BuildOutput| -> Vec<(String, Vec<u8>)> {
        output.files.iter().map(|file| (file.path.clone(), file.contents.clone())).collect()
    };
    same(whole(&output), whole(&again))
}

fn unused() -> Result<(), String> {
    let list = [
        (
            "main.mjs",
            "import { used } from './lib.mjs';
if (false) console.log(new URL('./never.txt', import.meta.url));
console.log(used());
",
        ),
        (
            "lib.mjs",
            "export const used = () => new URL('./used.txt', import.meta.url);
export const unused = () => new URL('./unused.txt', import.meta.url);
",
        ),
        ("never.txt", "never"),
        ("used.txt", "used"),
        ("unused.txt", "unused"),
    ];
    let output = build(&list, main_options())?;
    let texts: Vec<&str> = paths(&output).into_iter().map(|(_, text)| text).collect();
    same(texts, vec!["used"])
}

fn public_path() -> Result<(), String> {
    let list = [
        (
            "main.mjs",
            "import url from './b.bin';\nconsole.log(url, new URL('./a.txt', import.meta.url));\n",
        ),
        ("a.txt", "a"),
        ("b.bin", "b"),
    ];
    let options = BuildOptions {
        public_path: Some("https://cdn.example/app".to_owned()),
        asset_names: Some("[name][ext]".to_owned()),
        loader: [(".bin".to_owned(), Loader::File)].into(),
        ..main_options()
    };
    for format in [Format::Esm, Format::Cjs, Format::Iife] {
        let output = build(&list, BuildOptions { format, ..options.clone() })?;
        let code = text(of_kind(&output, OutputKind::Entry)[0]);
        for url in ["\"https://cdn.example/app/a.txt\"", "\"https://cdn.example/app/b.bin\""] {
            if !code.contains(url) {
                return Err(format!("{url} is not in\n{code}"));
            }
        }
    }
    Ok(())
}

fn hashes() -> Result<(), String> {
    let build = |text: &str| {
        let main = "console.log(new URL('./a.txt', import.meta.url));\n";
        let entry_names = Some("[name]-[hash]".to_owned());
        build(
            &[("main.mjs", main), ("a.txt", text)],
            BuildOptions { entry_names, ..main_options() },
        )
    };
    let (before, after) = (build("one")?, build("two")?);
    let is_new = |kind| of_kind(&before, kind)[0].path != of_kind(&after, kind)[0].path;
    same((is_new(OutputKind::Asset), is_new(OutputKind::Entry)), (true, true))
}

fn described() -> Result<(), String> {
    let list = [
        (
            "src/main.mjs",
            "import url from './b.bin';\nconsole.log(url, new URL('./a.txt', import.meta.url));\n",
        ),
        ("src/a.txt", "a text"),
        ("src/b.bin", "bytes"),
    ];
    let options = BuildOptions {
        asset_names: Some("[name][ext]".to_owned()),
        loader: [(".bin".to_owned(), Loader::File)].into(),
        manifest: Some("out/manifest.json".to_owned()),
        ..super::options(&["src/main.mjs".to_owned()])
    };
    let output = build(&list, options.clone())?;
    let context = BuildContext { cwd: FOLDER.into(), stdin: None };
    let parsed = |json: Vec<u8>| -> Result<Value, String> {
        serde_json::from_slice(&json).map_err(|error| error.to_string())
    };
    let meta = parsed(metafile::to_json(&metafile::metafile(&output, &options, &context)))?;
    same(&meta["outputs"]["out/a.txt"]["inputs"]["src/a.txt"]["bytesInOutput"], &json!(6))?;
    same(&meta["outputs"]["out/a.txt"]["bytes"], &json!(6))?;
    same(&meta["outputs"]["out/b.bin"]["inputs"]["src/b.bin"]["bytesInOutput"], &json!(5))?;
    let imports = json!([
        { "path": "out/a.txt", "kind": "file-loader" },
        { "path": "out/b.bin", "kind": "file-loader" },
    ]);
    let mut found = meta["outputs"]["out/main.js"]["imports"].clone();
    if let Some(list) = found.as_array_mut() {
        list.sort_by_key(|import| import["path"].to_string());
    }
    same(&found, &imports)?;
    same(&meta["inputs"]["src/a.txt"], &json!({ "bytes": 6, "imports": [] }))?;
    same(&meta["inputs"]["src/b.bin"], &json!({ "bytes": 5, "imports": [] }))?;
    let manifest = parsed(manifest::to_json(&manifest::manifest(&output)))?;
    same(&manifest["assets"], &json!({ "a.txt": "src/a.txt", "b.bin": "src/b.bin" }))?;
    let assets: BTreeSet<String> = texts(&manifest["chunks"]["main.js"]["assets"]).collect();
    same(assets, ["a.txt", "b.bin"].map(str::to_owned).into())
}

fn shared_worker() -> Result<(), String> {
    let list = [
        (
            "main.mjs",
            "import { shared } from './shared.mjs';
new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module', name: 'w' });
console.log(shared());
",
        ),
        ("worker.mjs", "import { shared } from './shared.mjs';\npostMessage(shared());\n"),
        SHARED,
    ];
    let output = build(&list, main_options())?;
    let holds = |file: &&OutputFile| file.modules.iter().any(|it| it.id == "shared.mjs");
    let shared: Vec<&OutputFile> = output.files.iter().filter(holds).collect();
    let workers = of_kind(&output, OutputKind::Worker);
    same((shared.len(), workers.len(), output.files.len()), (1, 1, 3))?;
    let main = of_kind(&output, OutputKind::Entry)[0];
    let loads = |file: &OutputFile| file.imports.contains(&shared[0].key);
    same((loads(main), loads(workers[0])), (true, true))?;
    same(&main.dynamic_imports, &vec![workers[0].key.clone()])?;
    let call = format!("new Worker(new URL(\"./{}\", import.meta.url), {{", workers[0].path);
    match text(main).contains(&call) {
        true => Ok(()),
        false => Err(format!("{call} is not in\n{}", text(main))),
    }
}

fn classic_worker() -> Result<(), String> {
    let list = [
        (
            "main.mjs",
            "import { shared } from './shared.mjs';
new Worker(new URL('./worker.mjs', import.meta.url));
console.log(shared());
",
        ),
        (
            "worker.mjs",
            "import { shared } from './shared.mjs';
postMessage([shared(), new URL('./a.txt', import.meta.url).href]);
",
        ),
        ("a.txt", "a"),
        SHARED,
    ];
    let output = build(&list, main_options())?;
    let workers = of_kind(&output, OutputKind::Worker);
    same((workers.len(), of_kind(&output, OutputKind::Chunk).len()), (1, 0))?;
    let code = text(workers[0]);
    let is_script = code.starts_with("(() => {") && !code.contains("import");
    match is_script && code.contains("only once") && code.contains("location") {
        true => Ok(()),
        false => Err(format!("it is no script of its own:\n{code}")),
    }
}

fn unused_worker() -> Result<(), String> {
    let list = [
        ("main.mjs", "import { one } from './lib/one.mjs';\nconsole.log(one);\n"),
        ("lib/one.mjs", "export const one = 1;\n"),
        ("lib/two.mjs", "new Worker(new URL('./w.mjs', import.meta.url), { type: 'module' });\n"),
        ("lib/w.mjs", "postMessage(1);\n"),
    ];
    let output = build(&list, main_options())?;
    same(output.files.len(), 1)?;
    // A module without effects that nobody needs starts nothing.
    let lazy = [
        ("main.mjs", "import './lib/two.mjs';\nconsole.log(1);\n"),
        ("package.json", "{ \"sideEffects\": false }\n"),
        list[2],
        list[3],
    ];
    same(build(&lazy, main_options())?.files.len(), 1)
}
