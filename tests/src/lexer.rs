//! `lexer/`: the names that are found in CommonJS texts, compared with those that Node finds.
//!
//! Node keeps its own lexer in an internal binding; `lexer.mjs` asks it. The texts are the files
//! of this folder, those of the packages, and random ones in which the patterns of the grammar
//! stand whole, cut and side by side.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bundle_graph::analyze::{AnalyzeOptions, lexer_names};
use bundle_graph::construct::{ConstructOptions, EntryInput, EntrySource, FileUrls, Progress};
use bundle_graph::link::commonjs_names;
use bundle_graph::resolve::{Platform, ResolveOptions};
use bundle_graph::{ModuleGraph, construct};
use fastrand::Rng;
use serde::Serialize;

use crate::fuzz::memory::{FOLDER, Memory};
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::{process, tools};

pub fn tests() -> Vec<Test> {
    vec![
        Test::new("lexer/files-of-the-tests", || {
            compare_files(&["commonjs", "fixtures", "programs", "diagnostics"], 100)
        }),
        Test::new("lexer/files-of-packages", || compare_files(&["node_modules"], 1_000)),
        Test::new("lexer/random-texts", random_texts),
        Test::new("lexer/names-that-are-passed-on", passed_on),
    ]
}

const LIMIT: Duration = Duration::from_secs(300);

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Input {
    File(PathBuf),
    Text(String),
}

/// Names and specifiers.
type Answer = (Vec<String>, Vec<String>);

/// Compares all JavaScript files below some folders; at least `least` of them have to export
/// something.
fn compare_files(folders: &[&str], least: usize) -> Result<(), String> {
    tools::node()?;
    let mut inputs = Vec::new();
    for folder in folders {
        let folder = fs::canonicalize(tools::tests_folder().join(folder));
        collect(&folder.map_err(|error| error.to_string())?, &mut inputs)?;
    }
    let exporting = compare(&inputs)?;
    match exporting >= least {
        true => Ok(()),
        false => Err(format!("only {exporting} of {} texts export something", inputs.len())),
    }
}

/// JavaScript files in the order of their names. Others than UTF-8 cannot be bundled.
fn collect(folder: &Path, files: &mut Vec<Input>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !path.is_symlink() {
            collect(&path, files)?;
        } else if matches!(&*extension, "js" | "cjs" | "mjs") && path.is_file() {
            files.extend(fs::read_to_string(&path).is_ok().then_some(Input::File(path)));
        }
    }
    Ok(())
}

/// How many of the texts export something; an error shows the first that differs.
fn compare(inputs: &[Input]) -> Result<usize, String> {
    let mut exporting = 0;
    for (input, native) in inputs.iter().zip(ask_node(inputs)?) {
        let text = match input {
            Input::File(file) => fs::read_to_string(file).map_err(|error| error.to_string())?,
            Input::Text(text) => text.clone(),
        };
        let names = lexer_names(&text);
        let ours: Answer = (strings(&names.exports), strings(&names.reexports));
        if ours != native {
            let what = match input {
                Input::File(file) => file.display().to_string(),
                Input::Text(text) => format!("{text:?}"),
            };
            return Err(format!("{what}\n- {native:?}\n+ {ours:?}"));
        }
        exporting += usize::from(!ours.0.is_empty() || !ours.1.is_empty());
    }
    Ok(exporting)
}

fn strings(list: &[Box<str>]) -> Vec<String> {
    list.iter().map(|name| name.to_string()).collect()
}

fn ask_node(inputs: &[Input]) -> Result<Vec<Answer>, String> {
    let scratch = Scratch::empty()?;
    let (input, output) = (scratch.root().join("input.json"), scratch.root().join("output.json"));
    let list = serde_json::to_string(inputs).map_err(|error| error.to_string())?;
    fs::write(&input, list).map_err(|error| error.to_string())?;
    let mut command = process::command(tools::node()?, scratch.root());
    command.arg("--expose-internals").arg(tools::tests_folder().join("src/lexer.mjs"));
    let finished = process::run(command.arg(&input).arg(&output), LIMIT)?;
    if finished.status != process::Status::Code(0) {
        return Err(format!("the lexer of Node: {}\n{}", finished.status, finished.stderr));
    }
    let answers = fs::read_to_string(&output).map_err(|error| error.to_string())?;
    let mut answers: Vec<Answer> =
        serde_json::from_str(&answers).map_err(|error| error.to_string())?;
    if answers.len() != inputs.len() {
        return Err(format!("{} answers to {} texts", answers.len(), inputs.len()));
    }
    for (_, specifiers) in &mut answers {
        let mut seen = std::collections::BTreeSet::new();
        specifiers.retain(|specifier| seen.insert(specifier.clone()));
    }
    Ok(answers)
}

/// Patterns as their tools write them, and what surrounds them.
const PIECES: &[&str] = &[
    "exports.a = 1;",
    "exports['b'] = 2;",
    "module.exports.c = exports.d = 3;",
    "module.exports = { e, f: g, 'h': i, ...j, ...require('k'), l: require('m'), n };",
    "module.exports = { get, get o() {} };",
    "module.exports = {p:q,r : s , t};",
    "module.exports = require('u');",
    "module.exports = 1;",
    "0 && (module.exports = { v, w });",
    "Object.defineProperty(exports, '__esModule', { value: true });",
    "Object.defineProperty(exports, 'x', { enumerable: true, value: 1 });",
    "Object.defineProperty(exports, \"y\", { enumerable: true, get: function () { return a.b } });",
    "Object.defineProperty(module.exports, 'z', { get() { return a['b'] } });",
    "Object.defineProperty(exports, 'A', { enumerable: true, get: function g() { return a; }, });",
    "Object.defineProperty(exports, 'B', { get: () => c });",
    "Object.defineProperty(exports, 'a', { get() { return 'no'; } });",
    "var _x = require('./x');",
    "const _y = _interopRequireWildcard(require(\"./y\"));",
    "let _z = require('z'), _w = require('w');",
    "Object.keys(_x).forEach(function (key) { if (key === 'default' || key === '__esModule') \
     return; exports[key] = _x[key]; });",
    "Object.keys(_y).forEach(function (k) {\n  if (k === \"default\" || k === \"__esModule\") \
     return;\n if (Object.prototype.hasOwnProperty.call(_exportNames, k)) return;\n if (k in \
     exports && exports[k] === _y[k]) return;\n Object.defineProperty(exports, k, { enumerable: \
     true, get: function () { return _y[k]; } });\n});",
    "Object.keys(_x).forEach(function (k) { if (k !== 'default' && !exports.hasOwnProperty(k)) \
     exports[k] = _x[k]; });",
    "Object.keys(_x).forEach(function (k) { if (k !== 'default' && \
     !Object.prototype.hasOwnProperty.call(exports, k)) Object.defineProperty(exports, k, { \
     enumerable: true, get: function () { return _x[k]; } }); });",
    "Object.keys(_w).forEach(function (k) { if (k !== 'default') module.exports[k] = _w[k] });",
    "__export(require('s1'));",
    "tslib_1.__exportStar(require(\"s2\"), exports);",
    "__exportStar(s3);",
    "function f(a) { return a / 2; }",
    "if (a) /re'/.test(b);",
    "while (x) /[/'\"]/g.exec(y);",
    "a = b\n/c/ 1;",
    "x++ / 2; y = 1. / 3;",
    "class C { m() {} } /`/.test(1);",
    "({}) / 1; () => {} /x/ 2",
    "return /}/;",
    "typeof /'/;",
    "`a${ {b: `c${d}`} }e\\`$`;",
    "// exports.no = 1;\n",
    "/* module.exports = { no } */",
    "'exports.no = 1; \\' \\\n'",
    "import('x').then(y);",
    "a.exports.no = 1; xexports.no = 2; exports .e1 = 1;",
    "exports['\\u{1F600}\\x41\\n\\q'] = exports['\\ud83d\\ude00'] = exports['\\ud800'] = 1;",
    "exports.é = exports.$_ = 1;",
    "exports[name] = 1; exports.a.b = 1; exports.b === 2;",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "`",
    "${",
    "'",
    "\"",
    "/",
    "\\",
    " ",
    "\n",
    "\r\n",
    "//",
    "/*",
    "*/",
    ";",
    ",",
    ".",
    "=",
    ":",
    "...",
    "+",
    "++",
    "-",
    "0",
    ")/",
    "}/",
    "=>",
    "!",
    "a",
    "r",
    "exports",
    "module",
    "Object",
    "Object.defineProperty(exports, ",
    "require",
    "require('q')",
    "import",
    "export ",
    "import.meta",
    "class ",
    "get",
    "_",
    "__export",
    "_interopRequireWildcard(",
    "#!",
    "else ",
    "for (",
    "if (",
    "catch",
    "return ",
    "\u{a0}",
    "\u{2028}",
    "é",
    "\0",
];

/// How many random texts, and how many of them have to export something.
const TEXTS: u64 = 60_000;

fn random_texts() -> Result<(), String> {
    let texts: Vec<Input> = (0..TEXTS).map(|seed| Input::Text(random_text(seed))).collect();
    let exporting = compare(&texts)?;
    match exporting > TEXTS as usize / 10 {
        true => Ok(()),
        false => Err(format!("only {exporting} of {TEXTS} texts export something")),
    }
}

/// Pieces in random order, some of them cut or with something inside. Half of the texts are made
/// of whole patterns only, since brackets have to match for anything to be found. All
/// begin with brackets: Node may not survive what looks back over the start of a text, or at
/// brackets that were never there.
fn random_text(seed: u64) -> String {
    let mut random = Rng::with_seed(seed);
    let whole = PIECES.iter().position(|piece| *piece == "(").unwrap_or(PIECES.len());
    let is_tame = random.bool();
    let mut text = format!("{}0{};\n", "(".repeat(40), ")".repeat(40));
    for _ in 0..random.usize(1..12) {
        let piece = match is_tame {
            true => PIECES[random.usize(..whole)],
            false => PIECES[random.usize(..PIECES.len())],
        };
        let mut characters: Vec<char> = piece.chars().collect();
        if random.usize(..4) == 0 {
            let at = random.usize(..characters.len());
            match random.usize(..3) {
                0 => drop(characters.remove(at)),
                1 => {
                    let other = PIECES[random.usize(..PIECES.len())];
                    characters.splice(at..at, other.chars());
                }
                _ => {
                    let gap = [" ", "\n", "/* ' */", "// x\n", "\t", "y"][random.usize(..6)];
                    characters.splice(at..at, gap.chars());
                }
            }
        }
        text.extend(characters);
        text.push_str(["", " ", "\n"][random.usize(..3)]);
    }
    text
}

/// Files that pass the names of others on. The names of those called `entry` are compared.
const CHAIN: [(&str, &str); 14] = [
    ("entry-whole.cjs", "module.exports = require('./middle.cjs'); exports.own = 1;"),
    (
        "middle.cjs",
        "module.exports = { ...require('./spread.cjs'), ...require('./leaf'), m }; var m;",
    ),
    ("spread.cjs", "module.exports = { s, ...require('./other.js') }; var s;"),
    ("leaf.js", "exports.leaf = exports['not an identifier'] = 1;"),
    ("other.js", "exports.other = 1; exports.leaf = 2; exports.default = 3;"),
    ("entry-cycle.cjs", "exports.a = 1; module.exports = { ...require('./cycle.cjs'), b }; var b;"),
    ("cycle.cjs", "exports.c = 1; module.exports = { ...require('./entry-cycle.cjs'), d }; var d;"),
    (
        "entry-stars.cjs",
        "__export(require('./leaf')); __exportStar(require('./cycle.cjs'));\n\
        function __export() {}\nfunction __exportStar() {}",
    ),
    (
        "entry-last.cjs",
        "if (0) module.exports = require('./leaf'); \
        else module.exports = require('./other.js');",
    ),
    (
        "entry-others.cjs",
        "exports.x = 1; module.exports = { ...require('./esm.mjs'), \
        ...require('./data.json'), ...require('node:path'), y }; var y;",
    ),
    ("esm.mjs", "export const named = 1;"),
    ("data.json", "{ \"key\": 1 }"),
    (
        "entry-missing.cjs",
        "exports.x = 1; try { module.exports = { ...require('./nowhere') }; } \
        catch { }",
    ),
    (
        "entry-flag.cjs",
        "Object.defineProperty(exports, '__esModule', { value: true });\n\
        __exportStar(require('./leaf'));\nfunction __exportStar() {}",
    ),
];

fn passed_on() -> Result<(), String> {
    let scratch = Scratch::empty()?;
    for (name, text) in CHAIN {
        fs::write(scratch.source().join(name), text).map_err(|error| error.to_string())?;
    }
    let entries: Vec<&str> =
        CHAIN.iter().map(|(name, _)| *name).filter(|name| name.starts_with("entry")).collect();
    let graph = graph_of(&entries)?;
    let mut imports = String::new();
    for name in &entries {
        let keys = format!("Object.keys(await import('./{name}'))");
        imports.push_str(&format!("console.log(JSON.stringify({keys}));\n"));
    }
    let main = scratch.source().join("main.mjs");
    fs::write(&main, imports).map_err(|error| error.to_string())?;
    let mut command = process::command(tools::node()?, &scratch.source());
    let finished = process::run(command.arg(main), LIMIT)?;
    if finished.status != process::Status::Code(0) {
        return Err(format!("Node: {}\n{}", finished.status, finished.stderr));
    }
    let lines: Vec<&str> = finished.stdout.lines().collect();
    for ((name, entry), line) in entries.iter().zip(&graph.entries).zip(&lines) {
        let native: Vec<String> = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let names = commonjs_names(&graph, entry.module);
        let mut ours: Vec<String> = names.iter().map(|name| graph.name(*name).into()).collect();
        ours.extend(["default".to_owned(), "module.exports".to_owned()]);
        ours.sort();
        ours.dedup();
        if ours != native {
            return Err(format!("{name}\n- {native:?}\n+ {ours:?}"));
        }
    }
    match lines.len() == entries.len() && !entries.is_empty() {
        true => Ok(()),
        false => Err(format!("{} answers to {} files", lines.len(), entries.len())),
    }
}

fn graph_of(entries: &[&str]) -> Result<ModuleGraph, String> {
    let files = CHAIN.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let entry = |name: &&str| EntryInput {
        name: (*name).to_owned(),
        source: EntrySource::Path(format!("./{name}")),
    };
    let options = ConstructOptions {
        entries: entries.iter().map(entry).collect(),
        cwd: FOLDER.into(),
        resolve: ResolveOptions { platform: Platform::Node, ..ResolveOptions::default() },
        analyze: AnalyzeOptions::default(),
        loaders: Vec::new(),
        file_urls: FileUrls::Keep,
        dual_hazard: None,
        whole: false,
        inject: Vec::new(),
    };
    let built = construct(Arc::new(Memory::new(&files)), &options, &Progress::default());
    built.map(|(graph, _)| graph).map_err(|errors| format!("it does not build: {errors:?}"))
}
