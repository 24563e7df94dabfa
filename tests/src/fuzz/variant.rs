//! The ways in which a program is built, and the builds.

use std::collections::BTreeMap;
use std::sync::Arc;

use bundle_bundler::manifest::{manifest, to_json};
use bundle_bundler::{
    BuildContext, BuildOptions, BuildOutput, ChunkOptions, Format, OutputKind, Progress, Severity,
    Size, build,
};
use serde_json::{Value, json};

use super::family::{Family, Features};
use super::memory::{FOLDER, Memory};
use super::model::{Goal, Item, Kind, Program, Statement, Style};
use super::oracle::{Runnable, RunnableEntry};

pub struct Variant {
    pub name: &'static str,
    options: BuildOptions,
    /// For programs with CommonJS.
    mixed: BuildOptions,
    /// Modules that entries share exist once.
    shares: bool,
    chunks: Chunks,
}

/// Which options about chunks are made from the seed of the program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chunks {
    None,
    /// `chunks`, and sometimes `minChunkSize`.
    Groups,
    /// `minChunkSize`
    MinSize,
}

/// Names and what they add to the options of every build.
const VARIANTS: [(&str, &str); 12] = [
    ("default", "{}"),
    ("no-hoist", r#"{"hoist": false}"#),
    ("no-tree-shaking", r#"{"treeShaking": false}"#),
    ("minify", r#"{"minify": true, "keepNames": true}"#),
    ("cjs", r#"{"format": "cjs"}"#),
    ("iife", r#"{"format": "iife", "globalName": "fuzzed"}"#),
    ("split", r#"{"split": true}"#),
    ("one-file", r#"{"split": false}"#),
    ("groups", r#"{"split": true}"#),
    ("groups-cjs", r#"{"split": true, "format": "cjs"}"#),
    ("min-chunk-size", r#"{"split": true}"#),
    ("module-declarations", r#"{"format": "module-declarations", "manifest": "manifest.json"}"#),
];

/// What is added for programs with CommonJS: Node is matched in everything.
const MIXED: &str = r#"{"platform": "node", "missingExport": "throw", "dynamicErrors": "reject"}"#;

/// Names and values of Node, where the bundler has a choice.
const AS_NODE: &str = r#"{"cjs": "node"}"#;

pub fn names() -> impl Iterator<Item = &'static str> {
    VARIANTS.iter().map(|(name, _)| *name)
}

/// Whether there are programs of a family that may be built in this variant.
pub fn takes(name: &str, family: &Family) -> bool {
    match &family.features {
        Features { sloppy: true, .. } => name == "cjs",
        Features { commonjs: 1.., .. } => name != "iife",
        _ => true,
    }
}

/// The variants that the bundler knows, and the names of the others.
pub fn all() -> (Vec<Variant>, Vec<&'static str>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for (name, added) in VARIANTS {
        let mixed = options(&[added, MIXED, AS_NODE]).or_else(|| options(&[added, MIXED]));
        match options(&[added]).zip(mixed) {
            Some((options, mixed)) => {
                let chunks = match name {
                    "groups" | "groups-cjs" => Chunks::Groups,
                    "min-chunk-size" => Chunks::MinSize,
                    _ => Chunks::None,
                };
                let is_folder = ["split", "module-declarations"].contains(&name);
                let shares = is_folder || chunks != Chunks::None;
                known.push(Variant { name, options, mixed, shares, chunks });
            }
            None => unknown.push(name),
        }
    }
    (known, unknown)
}

/// `None` when the bundler does not know all of them.
fn options(added: &[&str]) -> Option<BuildOptions> {
    let mut options = json!({ "outdir": "out", "platform": "neutral", "threads": 1 });
    for added in added {
        let added: Value = serde_json::from_str(added).expect("it is JSON");
        if let (Value::Object(options), Value::Object(added)) = (&mut options, added) {
            options.extend(added);
        }
    }
    serde_json::from_value(options).ok()
}

impl Variant {
    /// Whether this program may be built in this way.
    pub fn accepts(&self, program: &Program) -> bool {
        // A script has no `require`, and ES modules are strict.
        let is_possible = match program.kind {
            Kind::Modules => true,
            Kind::Mixed => self.options.format != Format::Iife,
            Kind::Sloppy => self.options.format == Format::Cjs,
        };
        if !is_possible {
            return false;
        }
        (self.shares || program.entries.len() == 1)
            && (!self.is_script() || !has_top_level_await(program))
    }

    /// Whether outputs cannot wait.
    fn is_script(&self) -> bool {
        [Format::Cjs, Format::Iife].contains(&self.options.format)
    }

    /// Whether all code of outputs is strict.
    pub fn is_strict(&self) -> bool {
        self.options.format == Format::Esm
    }

    /// The outputs, or the code and the message of the first error.
    pub fn build(
        &self,
        program: &Program,
        files: &[(String, String)],
    ) -> Result<Runnable, BuildError> {
        let mut options = BuildOptions {
            entries: program.entries.iter().map(|entry| program.file(*entry)).collect(),
            ..match program.kind {
                Kind::Modules => self.options.clone(),
                Kind::Mixed | Kind::Sloppy => self.mixed.clone(),
            }
        };
        self.chunks.choose(program.seed, &mut options);
        let context = BuildContext { cwd: FOLDER.into(), stdin: None };
        let result = build(&options, &context, Arc::new(Memory::new(files)), &Progress::default());
        let errors = result.diagnostics.iter().filter(|d| d.severity == Severity::Error);
        let Some(output) = result.output else {
            let error = errors.into_iter().next();
            return Err(BuildError {
                code: error.map_or("none", |error| error.code).to_owned(),
                message: error.map(|error| error.message.clone()).unwrap_or_default(),
            });
        };
        let (files, outputs) = self.files(output)?;
        let mut runnable = Runnable {
            format: format_name(self.options.format),
            kind: program.kind,
            delays: 0,
            files,
            entries: Vec::new(),
        };
        for entry in &program.entries {
            if let Some(path) = outputs.get(&program.file(*entry)) {
                runnable.entries.push(RunnableEntry {
                    name: format!("m{entry}"),
                    file: path.clone(),
                    is_commonjs: program.goal(*entry) == Goal::CommonJs,
                });
            }
        }
        Ok(runnable)
    }
}

impl Variant {
    /// What engines run, by path, and the paths of entries by their names.
    fn files(&self, output: BuildOutput) -> Result<Outputs, BuildError> {
        if self.options.format != Format::ModuleDeclarations {
            return Ok(outputs_of(output));
        }
        let manifest = to_json(&manifest(&output));
        let (files, entries) = outputs_of(output);
        let files = crate::declarations::apart(&String::from_utf8_lossy(&manifest), &files);
        let failed = |message| BuildError { code: "declarations".to_owned(), message };
        Ok((files.map_err(failed)?, entries))
    }
}

impl Chunks {
    fn choose(self, seed: u64, options: &mut BuildOptions) {
        let random = &mut fastrand::Rng::with_seed(seed);
        let sizes = [50, 200, 1_000, 100_000];
        if self == Chunks::MinSize || self == Chunks::Groups && random.bool() {
            options.min_chunk_size = random.choice(sizes).map(Size::Bytes);
        }
        if self != Chunks::Groups {
            return;
        }
        for number in 0..random.usize(1..4) {
            let digits: String = (0..3).map(|_| random.char('0'..='8')).collect();
            options.chunks.push(ChunkOptions {
                name: format!("group{number}"),
                test: Some(format!("^m[{digits}]")),
                min_size: random.bool().then_some(Size::Bytes(100)),
                max_size: random.bool().then(|| Size::Bytes(random.u64(50..500))),
                min_share: random.bool().then_some(2),
            });
        }
    }
}

pub struct BuildError {
    pub code: String,
    pub message: String,
}

type Outputs = (BTreeMap<String, String>, BTreeMap<String, String>);

/// Texts by path, and the paths of entries by their names. Source maps are left out.
pub fn outputs_of(output: BuildOutput) -> Outputs {
    let (mut files, mut entries) = (BTreeMap::new(), BTreeMap::new());
    for output in output.files {
        if output.kind == OutputKind::SourceMap {
            continue;
        }
        if let Some(entry) = output.entry_point {
            entries.insert(entry, output.path.clone());
        }
        files.insert(output.path, String::from_utf8_lossy(&output.contents).into_owned());
    }
    (files, entries)
}

/// As [`Runnable`] has it: declarations are made ES modules again.
pub fn format_name(format: Format) -> &'static str {
    match format {
        Format::Esm | Format::ModuleDeclarations => "esm",
        Format::Cjs => "cjs",
        Format::Iife => "iife",
    }
}

fn has_top_level_await(program: &Program) -> bool {
    let items = program.modules.iter().flat_map(|module| &module.items);
    items.into_iter().any(|item| match item {
        Item::Statement(Statement::Await { .. }) => true,
        Item::Statement(Statement::Plain(text))
        | Item::Declaration(text)
        | Item::Request { text, .. } => text.contains("await "),
        Item::Statement(Statement::Dynamic(dynamic)) => dynamic.style == Style::Awaited,
        _ => false,
    })
}
