//! `outputs/`: what files are called and what they ask each other for.
//!
//! Random programs are built into several files: the manifest has to say what is in them, and a
//! hash has to change when, and only when, its file or something that it loads does.

mod chunks;
mod commonjs;
mod json;
mod members;
mod urls;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bundle_bundler::{
    BuildContext, BuildOptions, BuildOutput, Format, OutputFile, OutputKind, Platform, Progress,
    build, manifest,
};
use regex_lite::Regex;
use serde_json::Value;

use crate::fuzz::family::{self, Family};
use crate::fuzz::memory::{FOLDER, Memory};
use crate::fuzz::{generate, print};
use crate::matrix::BUILD_LIMIT;
use crate::process::{self, Status};
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::tools;

/// Programs with files that share modules and that load each other.
const FAMILIES: [&str; 3] = ["entries", "dynamic", "everything"];
const SEEDS: u64 = 60;

pub fn tests() -> Vec<Test> {
    let mut tests = vec![
        Test::new("outputs/the-manifest-agrees-with-the-files", the_manifest_agrees),
        Test::new("outputs/a-hash-changes-with-what-it-stands-for", hashes_change),
        Test::new("outputs/a-public-path-is-where-chunks-come-from", public_path),
        Test::new("outputs/sloppy-modules-have-a-script-of-their-own", sloppy_script),
    ];
    tests.extend(chunks::tests());
    tests.extend(commonjs::tests());
    tests.extend(json::tests());
    tests.extend(members::tests());
    tests.extend(urls::tests());
    tests
}

/// Files by their names and texts.
fn files(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// Calls `check` with many programs: their files and the options to build them.
fn programs(
    mut check: impl FnMut(&[(String, String)], BuildOptions) -> Result<(), String>,
) -> Result<(), String> {
    for name in FAMILIES {
        let family: &Family = family::find(name).expect("it is there");
        for seed in 0..SEEDS {
            let program = generate::program(family, seed);
            let entries: Vec<String> =
                program.entries.iter().map(|entry| program.file(*entry)).collect();
            check(&print::files(&program), options(&entries))
                .map_err(|error| format!("family {name}, seed {seed}: {error}"))?;
        }
    }
    Ok(())
}

fn options(entries: &[String]) -> BuildOptions {
    BuildOptions {
        entries: entries.to_vec(),
        outdir: Some("out".to_owned()),
        threads: Some(1),
        ..BuildOptions::default()
    }
}

/// `None` for what does not build, which is the concern of `fuzz/`.
fn built(files: &[(String, String)], options: &BuildOptions) -> Option<BuildOutput> {
    let context = BuildContext { cwd: FOLDER.into(), stdin: None };
    build(options, &context, Arc::new(Memory::new(files)), &Progress::default()).output
}

fn the_manifest_agrees() -> Result<(), String> {
    for format in [Format::Esm, Format::Cjs, Format::ModuleDeclarations] {
        programs(|files, options| {
            let manifest = Some("out/manifest.json".to_owned());
            let options = BuildOptions { format, manifest, ..options };
            let Some(output) = built(files, &options) else { return Ok(()) };
            let manifest = manifest::to_json(&manifest::manifest(&output));
            let manifest = serde_json::from_slice(&manifest).map_err(|error| error.to_string())?;
            agrees(&output, &manifest, format)
        })?;
    }
    Ok(())
}

/// Every file is described, and nothing else; each loads what the manifest says.
fn agrees(output: &BuildOutput, manifest: &Value, format: Format) -> Result<(), String> {
    let chunks = manifest["chunks"].as_object().ok_or("there are no chunks")?;
    if chunks.len() != output.files.len() {
        return Err(format!("{} files, but {} chunks", output.files.len(), chunks.len()));
    }
    for file in &output.files {
        let chunk = chunks.get(&file.path).ok_or_else(|| format!("{} is missing", file.path))?;
        let listed = |key: &str| -> BTreeSet<String> { texts(&chunk[key]).collect() };
        let (imports, dynamic) = requests(file, format);
        let same = match format {
            Format::Esm | Format::ModuleDeclarations => {
                imports == listed("imports") && dynamic == listed("dynamicImports")
            }
            _ => imports == &listed("imports") | &listed("dynamicImports"),
        };
        if !same {
            return Err(format!("{} asks for {imports:?} and {dynamic:?}, not {chunk}", file.path));
        }
        let blocks = listed("blocks");
        if let Some(module) = file.modules.iter().find(|module| !blocks.contains(&module.id)) {
            return Err(format!("{} holds {}, which is not listed", file.path, module.id));
        }
        if let Some(id) = blocks.iter().find(|id| manifest["blocks"].get(id).is_none()) {
            return Err(format!("{id} is not described"));
        }
    }
    let entries = output.files.iter().filter(|file| file.kind == OutputKind::Entry);
    let entries: BTreeSet<&str> = entries.map(|file| &*file.path).collect();
    let named = manifest["entries"].as_object().into_iter().flat_map(|entries| entries.values());
    let named: BTreeSet<&str> = named.filter_map(|entry| entry["file"].as_str()).collect();
    if entries == named { Ok(()) } else { Err(format!("entries {entries:?}, but {named:?}")) }
}

fn texts(list: &Value) -> impl Iterator<Item = String> {
    list.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned()))
}

/// The other files that a file asks for: at once, and by `import()`.
fn requests(file: &OutputFile, format: Format) -> (BTreeSet<String>, BTreeSet<String>) {
    let text = String::from_utf8_lossy(&file.contents);
    let found = |pattern: &str| {
        let pattern = Regex::new(pattern).expect("it is valid");
        let specifiers = pattern.captures_iter(&text).map(|found| found[1].to_owned());
        specifiers.map(|specifier| joined(&file.path, &specifier)).collect()
    };
    match format {
        Format::Esm | Format::ModuleDeclarations => (
            found(r#"(?m)^(?:import|import [^"]* from) "(\.[^"]+)";$"#),
            found(r#"\bimport\("(\.[^"]+)"\)"#),
        ),
        _ => (found(r#"\brequire\("(\.[^"]+)"\)"#), BTreeSet::new()),
    }
}

/// The file that a specifier in another one means.
pub(crate) fn joined(from: &str, specifier: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => _ = parts.pop(),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

fn hashes_change() -> Result<(), String> {
    programs(|files, options| {
        let options = BuildOptions { entry_names: Some("[name]-[hash]".to_owned()), ..options };
        let Some(before) = built(files, &options) else { return Ok(()) };
        let before = Built::new(&before);
        for index in 0..files.len() {
            let mut edited = files.to_vec();
            edited[index].1.push_str("\n;globalThis.edited = true;\n");
            let Some(after) = built(&edited, &options) else { continue };
            before
                .compare(&Built::new(&after))
                .map_err(|error| format!("after a change of {}: {error}", files[index].0))?;
        }
        Ok(())
    })
}

/// Files by their keys.
struct Built {
    names: BTreeMap<String, String>,
    /// Everything that a file loads, itself included, with keys in place of names.
    meaning: BTreeMap<String, BTreeMap<String, String>>,
}

impl Built {
    fn new(output: &BuildOutput) -> Self {
        let files = output.files.iter();
        let names: BTreeMap<String, String> =
            files.map(|file| (file.key.clone(), file.path.clone())).collect();
        let text = |file: &OutputFile| {
            let text = String::from_utf8_lossy(&file.contents).into_owned();
            names.iter().fold(text, |text, (key, name)| {
                let last = name.rsplit('/').next().unwrap_or(name);
                text.replace(last, key)
            })
        };
        let by_key: BTreeMap<&str, &OutputFile> =
            output.files.iter().map(|file| (&*file.key, file)).collect();
        let closure = |key: &String| {
            let mut found = BTreeMap::new();
            let mut open = vec![key.as_str()];
            while let Some(key) = open.pop() {
                let file = by_key[key];
                if found.insert(key.to_owned(), text(file)).is_none() {
                    open.extend(file.imports.iter().chain(&file.dynamic_imports).map(|it| &**it));
                }
            }
            found
        };
        let meaning = names.keys().map(|key| (key.clone(), closure(key))).collect();
        Self { names, meaning }
    }

    fn compare(&self, other: &Self) -> Result<(), String> {
        for (key, name) in &self.names {
            let Some(new_name) = other.names.get(key) else { continue };
            let same_meaning = self.meaning[key] == other.meaning[key];
            match (same_meaning, name == new_name) {
                (true, false) => return Err(format!("{name} became {new_name} without a reason")),
                (false, true) => return Err(format!("{name} kept its name")),
                _ => {}
            }
        }
        Ok(())
    }
}

/// The entry lies somewhere else than its chunks, and finds them by their URL.
fn public_path() -> Result<(), String> {
    let scratch = Scratch::empty()?;
    let source = scratch.source();
    let files = [
        (
            "a.mjs",
            "import { s } from './s.mjs';
const { l } = await import('./l.mjs');
console.log(s, l());
",
        ),
        ("b.mjs", "import { s } from './s.mjs';\nconsole.log(s);\n"),
        ("s.mjs", "export const s = 'shared';\nconsole.log('once');\n"),
        ("l.mjs", "import { s } from './s.mjs';\nexport const l = () => `lazy ${s}`;\n"),
    ];
    let io = |error: std::io::Error| error.to_string();
    for (name, text) in files {
        std::fs::write(source.join(name), text).map_err(io)?;
    }
    let url = format!("file://{}", source.join("out").display());
    let mut command = process::command(tools::bundle()?, &source);
    command.args(["a.mjs", "b.mjs", "-o", "out", "--public-path", &url]);
    command.args(["--entry-names", "[name]-[hash]", "--log-level", "warning"]);
    let finished = process::run(&mut command, BUILD_LIMIT)?;
    if finished.status != Status::Code(0) {
        return Err(format!("the build ended with {}\n{}", finished.status, finished.stderr));
    }
    std::fs::write(source.join("package.json"), "{ \"type\": \"module\" }\n").map_err(io)?;
    let names = std::fs::read_dir(source.join("out")).map_err(io)?;
    let mut names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let entry = names.find(|name| name.starts_with("a-")).ok_or("there is no entry")?;
    let text = std::fs::read_to_string(source.join("out").join(&entry)).map_err(io)?;
    if !text.contains(&format!("import(\"{url}/chunks/l-")) {
        return Err(format!("the URL is not in the entry:\n{text}"));
    }
    std::fs::rename(source.join("out").join(&entry), source.join("moved.js")).map_err(io)?;
    let mut command = process::command(tools::node()?, &source);
    let finished = process::run(command.arg("moved.js"), BUILD_LIMIT)?;
    match &*finished.stdout {
        "once\nshared lazy shared\n" => Ok(()),
        other => Err(format!("it printed {other}\n{}", finished.stderr)),
    }
}

/// What only sloppy mode can parse, and what it asks for.
const SLOPPY: [(&str, &str); 3] = [
    ("main.mjs", "import { sum } from './lib.cjs';\nconsole.log(sum);\n"),
    ("lib.cjs", "with ({ a: 1 }) exports.sum = a + require('./other.cjs').b;\n"),
    ("other.cjs", "exports.b = 2;\n"),
];

/// A page loads the script before the module; without it the module says so. Node stands for the
/// page: what it preloads is the script.
fn sloppy_script() -> Result<(), String> {
    let files = files(&SLOPPY);
    let options = BuildOptions {
        entry_names: Some("[name]-[hash].mjs".to_owned()),
        manifest: Some("out/manifest.json".to_owned()),
        platform: Platform::Browser,
        ..options(&["main.mjs".to_owned()])
    };
    let output = built(&files, &options).ok_or("it does not build")?;
    let manifest = manifest::to_json(&manifest::manifest(&output));
    let manifest: Value = serde_json::from_slice(&manifest).map_err(|error| error.to_string())?;
    let entry = manifest["entries"]["main"]["file"].as_str().ok_or("there is no entry")?;
    let script = manifest["chunks"][entry]["sloppy"].as_str().ok_or("there is no script")?;
    let scratch = Scratch::empty()?;
    for file in &output.files {
        std::fs::write(scratch.source().join(&file.path), &file.contents)
            .map_err(|error| error.to_string())?;
    }
    let run = |arguments: &[&str]| {
        let mut command = process::command(tools::node()?, &scratch.source());
        process::run(command.args(arguments), BUILD_LIMIT)
    };
    let page = run(&["--require", &format!("./{script}"), entry])?;
    if (&page.status, page.stdout.trim()) != (&Status::Code(0), "3") {
        return Err(format!("with its script: {} {}{}", page.status, page.stdout, page.stderr));
    }
    let alone = run(&[entry])?;
    if !alone.stderr.contains("has to be loaded before") {
        return Err(format!("without its script: {} {}", alone.status, alone.stderr));
    }
    let mut edited = files.to_vec();
    edited[1].1.push_str("with ({}) ;\n");
    let after = built(&edited, &options).ok_or("it does not build when edited")?;
    match after.files.iter().any(|file| file.path == entry || file.path == script) {
        true => Err("the script has changed, its hash has not".to_owned()),
        false => Ok(()),
    }
}
