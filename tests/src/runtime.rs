//! `runtime/`: what the functions weigh that the bundler adds to outputs.
//!
//! Each layer is built alone, minified and compressed, and has a budget.
//! `UPDATE_SNAPSHOTS=1` writes the sizes to `snapshots/runtime-sizes.txt`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::sync::Arc;

use bundle_bundler::{BuildContext, BuildOptions, Format, Progress, build};
use bundle_emit::minify::{Minification, minify};
use bundle_emit::runtime::{ASYNCHRONOUS_BLOCK, Helper};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::fuzz::memory::{FOLDER, Memory};
use crate::suite::Test;
use crate::tools;

pub fn tests() -> Vec<Test> {
    vec![
        Test::new("runtime/every-layer-keeps-to-its-budget", budgets),
        Test::new("runtime/hoisted-modules-need-none", hoisted),
    ]
}

struct Layer {
    name: &'static str,
    asynchronous: bool,
    helpers: &'static [Helper],
    /// Of compressed bytes.
    budget: usize,
}

/// The first three have what the one before them has, and more.
const LAYERS: [Layer; 4] = [
    Layer {
        name: "synchronous blocks",
        asynchronous: false,
        helpers: &[Helper::Block],
        budget: 450,
    },
    Layer {
        name: "blocks with top-level await, exact namespaces",
        asynchronous: true,
        helpers: &[Helper::Namespace, Helper::Block],
        budget: 1_600,
    },
    Layer {
        name: "these, CommonJS and require of ES modules",
        asynchronous: true,
        helpers: &[
            Helper::CommonJs,
            Helper::Interop,
            Helper::Snapshot,
            Helper::Namespace,
            Helper::CommonJsNamespace,
            Helper::ImportCommonJs,
            Helper::Block,
            Helper::RequireEsm,
            Helper::Star,
        ],
        budget: 2_450,
    },
    Layer { name: "modulepreload", asynchronous: false, helpers: &[Helper::Preload], budget: 250 },
];

fn budgets() -> Result<(), String> {
    let mut table = String::new();
    let mut is_broken = false;
    for layer in &LAYERS {
        let text = built_alone(layer)?;
        let (bytes, gzip, budget) = (text.len(), compressed(&text), layer.budget);
        let _ = writeln!(table, "{}: {bytes} B, gzip {gzip} of {budget} B", layer.name);
        is_broken |= gzip > budget;
    }
    if is_broken {
        return Err(format!("a layer is over its budget:\n{table}"));
    }
    let path = tools::snapshots().join("runtime-sizes.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return fs::write(&path, table).map_err(|error| error.to_string());
    }
    match fs::read_to_string(path).unwrap_or_default() == table {
        true => Ok(()),
        false => Err(format!("other sizes; UPDATE_SNAPSHOTS=1 writes the snapshot\n{table}")),
    }
}

/// The layer as a minified file that exports its functions.
fn built_alone(layer: &Layer) -> Result<String, String> {
    let mut text = String::new();
    for helper in layer.helpers {
        text.push_str(match helper {
            Helper::Block if layer.asynchronous => ASYNCHRONOUS_BLOCK,
            _ => helper.source(),
        });
    }
    let names: Vec<&str> = layer.helpers.iter().map(|helper| helper.name()).collect();
    let _ = writeln!(text, "export {{ {} }};", names.join(", "));
    let options = Minification {
        format: bundle_emit::Format::Esm,
        keep_names: false,
        mangle: true,
        year: None,
        reentrant: false,
        deferring: &[],
    };
    Ok(minify(&text, None, &options)?.0)
}

fn compressed(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(9));
    let written = encoder.write_all(text.as_bytes());
    written.and_then(|()| encoder.finish()).map_or(usize::MAX, |bytes| bytes.len())
}

/// A synchronous graph with one root: a cycle, live bindings, re-exports and JSON.
const HOISTED: [(&str, &str); 5] = [
    (
        "main.mjs",
        "import { count, add } from './barrel.mjs';
import data from './data.json' with { type: 'json' };
add(data.step);
console.log(count);
export { count };
",
    ),
    ("barrel.mjs", "export * from './counter.mjs';\nexport * from './cycle.mjs';\n"),
    ("counter.mjs", "export let count = 0;\nexport function add(by) { count += by; }\n"),
    (
        "cycle.mjs",
        "import { add } from './barrel.mjs';\nexport const twice = () => add(2);\ntwice();\n",
    ),
    ("data.json", "{ \"step\": 3 }"),
];

fn hoisted() -> Result<(), String> {
    let files = HOISTED.map(|(name, text)| (name.to_owned(), text.to_owned()));
    for (format, minify) in [(Format::Esm, false), (Format::Esm, true), (Format::Iife, false)] {
        let entries = vec!["main.mjs".to_owned()];
        let options = BuildOptions { entries, format, minify, ..BuildOptions::default() };
        let context = BuildContext { cwd: FOLDER.into(), stdin: None };
        let host = Arc::new(Memory::new(&files));
        let output = build(&options, &context, host, &Progress::default()).output;
        let file = output.and_then(|output| output.files.into_iter().next());
        let file = file.ok_or("it does not build")?;
        let text = String::from_utf8_lossy(&file.contents);
        if file.runtime_bytes > 0 || text.contains("$block") || text.contains("Proxy") {
            return Err(format!("{} bytes of runtime in\n{text}", file.runtime_bytes));
        }
    }
    Ok(())
}
