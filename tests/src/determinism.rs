//! The same graph gives the same bytes, whatever the number of threads and the folder it is in.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use fastrand::Rng;

use crate::matrix::BUILD_LIMIT;
use crate::process::{self, Status};
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::{tools, transcript};

const MODULES: usize = 300;
const SEEDS: [u64; 2] = [1, 2];
const THREADS: [&str; 3] = ["1", "2", "16"];

pub fn tests() -> Vec<Test> {
    let test = |name: &str, options: &'static [&'static str]| {
        let name = format!("determinism/{name}");
        Test::new(name, move || SEEDS.into_iter().try_for_each(|seed| check(seed, options)))
    };
    vec![
        test("esm", &["--format", "esm"]),
        test("cjs", &["--format", "cjs"]),
        test("esm-no-tree-shaking", &["--format", "esm", "--no-tree-shaking"]),
        test("cjs-minify", &["--format", "cjs", "--minify"]),
    ]
}

/// Builds one graph with every number of threads in two folders of different depth.
fn check(seed: u64, options: &[&str]) -> Result<(), String> {
    let scratch = Scratch::empty()?;
    let mut first: Option<Outputs> = None;
    for folder in ["source/a", "source/another/folder/deeper/b"] {
        let folder = scratch.root().join(folder);
        write_graph(seed, &folder).map_err(|error| error.to_string())?;
        for threads in THREADS {
            let outputs = build(&folder, threads, options)?;
            let first = first.get_or_insert_with(|| outputs.clone());
            if outputs.bundle != first.bundle {
                let diff = similar::TextDiff::from_lines(&first.bundle, &outputs.bundle);
                let diff = diff.unified_diff().context_radius(0).to_string();
                let diff: String = diff.lines().take(20).map(|line| format!("{line}\n")).collect();
                return Err(format!("seed {seed}, {threads} threads: other bytes\n{diff}"));
            }
            if outputs.map != first.map {
                return Err(format!("seed {seed}, {threads} threads: another source map"));
            }
        }
    }
    Ok(())
}

#[derive(Clone)]
struct Outputs {
    bundle: String,
    map: String,
}

fn build(folder: &Path, threads: &str, options: &[&str]) -> Result<Outputs, String> {
    let mut command = process::command(tools::bundle()?, folder);
    command.args(["m0.mjs", "-o", "out/bundle.js", "--sourcemap", "--threads", threads]);
    let built = process::run(command.args(options), BUILD_LIMIT)?;
    if built.status != Status::Code(0) {
        let stderr = transcript::indent("standard error", &built.stderr);
        return Err(format!("the build ended with {}\n{stderr}", built.status));
    }
    let read = |name| {
        let path = folder.join("out").join(name);
        fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))
    };
    Ok(Outputs { bundle: read("bundle.js")?, map: read("bundle.js.map")? })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Esm,
    CommonJs,
    Json,
}

/// Writes modules `m0` to `m299`: every one is reachable, and every name that is imported
/// exists, so that the graph builds. It is not meant to be run.
fn write_graph(seed: u64, folder: &Path) -> std::io::Result<()> {
    let mut rng = Rng::with_seed(seed);
    let mut kinds = vec![Kind::Esm];
    kinds.resize_with(MODULES, || match rng.u8(..100) {
        0..60 => Kind::Esm,
        60..85 => Kind::CommonJs,
        _ => Kind::Json,
    });
    let mut requests = vec![Vec::new(); MODULES];
    for module in 1..MODULES {
        let parents: Vec<usize> = (0..module).filter(|m| kinds[*m] != Kind::Json).collect();
        requests[parents[rng.usize(..parents.len())]].push(module);
    }
    fs::create_dir_all(folder)?;
    for (module, requests) in requests.iter_mut().enumerate() {
        // Further edges, also back to earlier modules.
        requests.extend((0..rng.usize(..3)).map(|_| rng.usize(..MODULES)));
        let text = match kinds[module] {
            Kind::Esm => es_module(module, requests, &kinds, &mut rng),
            Kind::CommonJs => common_module(module, requests, &kinds),
            Kind::Json => format!("{{ \"value\": {module}, \"list\": [{module}, null] }}\n"),
        };
        fs::write(folder.join(file(module, kinds[module])), text)?;
    }
    Ok(())
}

fn file(module: usize, kind: Kind) -> String {
    let extension = match kind {
        Kind::Esm => "mjs",
        Kind::CommonJs => "cjs",
        Kind::Json => "json",
    };
    format!("m{module}.{extension}")
}

fn es_module(module: usize, requests: &[usize], kinds: &[Kind], rng: &mut Rng) -> String {
    let mut text = String::new();
    let mut used = Vec::new();
    for (number, &target) in requests.iter().enumerate() {
        let from = format!("'./{}'", file(target, kinds[target]));
        let local = format!("local{number}");
        let line = match (kinds[target], rng.u8(..8)) {
            (Kind::Json, _) => format!("import {local} from {from} with {{ type: 'json' }};"),
            (Kind::CommonJs, 0..4) => format!("import {local} from {from};"),
            (_, 0) => format!("import * as {local} from {from};"),
            (_, 1) => format!("export * from {from};"),
            (_, 2) => format!("import {from};"),
            (_, 3) => format!("const {local} = () => import({from});"),
            (_, 4) => format!("export * as space{module}_{number} from {from};"),
            (_, 5) => format!("import {{ call{target} as {local} }} from {from};"),
            _ => format!("import {{ value{target} as {local} }} from {from};"),
        };
        if line.contains(&local) {
            used.push(local);
        }
        text.push_str(&line);
        text.push('\n');
    }
    let uses = used.join(", ");
    let _ = writeln!(text, "export let value{module} = {module};");
    let _ = writeln!(text, "export function call{module}() {{ return [{uses}]; }}");
    let _ = writeln!(text, "const shared = 'm{module}';\nexport default shared;");
    if rng.bool() {
        let _ = writeln!(text, "globalThis.log?.(shared, call{module}());");
    }
    text
}

fn common_module(module: usize, requests: &[usize], kinds: &[Kind]) -> String {
    let mut text = format!("exports.value{module} = {module};\n");
    let _ = writeln!(text, "exports.call{module} = () => exports;");
    for (number, &target) in requests.iter().enumerate() {
        let path = file(target, kinds[target]);
        let _ = writeln!(text, "const shared{number} = require('./{path}');");
        let _ = writeln!(text, "exports.call{module}.of{number} = () => shared{number};");
    }
    text
}
