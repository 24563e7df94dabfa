//! The size report: what the outputs weigh, why, and what became of the budgets.
//!
//! The bytes of all modules of an output and its overhead (runtime, wrappers, separators) add up
//! to its raw bytes exactly. Everything is measured on the final bytes, everything is sorted or
//! in the order of the outputs, and nothing depends on the machine, so that two reports of one
//! commit are equal.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use bundle_emit::Reason;
use bundle_graph::Diagnostic;
use schemars::JsonSchema;
use serde::Serialize;

use crate::build::{BuildOutput, ModuleBytes, OutputFile, OutputKind};
use crate::diagnostics::DiagnosticJson;
use crate::metafile::output_name;
use crate::options::{BuildContext, BuildOptions};
use crate::size::{Bytes, Check, GZIP_IMPLEMENTATION, GZIP_LEVEL};

/// How a report begins, which is what tells it from other files.
pub const OPENING: &[u8] = b"{\n  \"schema\": 1,\n  \"tool\": {\n    \"name\": \"bundle\"";

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this format.
    pub schema: u32,
    pub tool: Tool,
    pub codecs: Codecs,
    /// Empty when the build failed.
    pub outputs: Vec<OutputReport>,
    pub entries: Vec<EntryReport>,
    pub packages: Vec<PackageReport>,
    pub checks: Vec<Check>,
    /// Every file that was read, relative to the working directory.
    pub inputs: Vec<String>,
    pub diagnostics: Vec<DiagnosticJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Tool {
    pub name: &'static str,
    pub version: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Codecs {
    pub gzip: CodecReport,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CodecReport {
    pub level: u32,
    #[serde(rename = "impl")]
    pub implementation: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutputReport {
    /// `entry:NAME`, `chunk:MODULE`, `worker:MODULE` or `asset:FILE`; the same in every build,
    /// whatever the path.
    pub key: String,
    /// Relative to the working directory; `<stdout>` for what was printed.
    pub path: String,
    /// `entry`, `chunk`, `worker` (what a worker starts with), `sloppy` (modules that only sloppy
    /// mode runs) or `asset` (a copy of a file).
    pub kind: &'static str,
    pub bytes: Bytes,
    /// Keys of the outputs that are loaded first, and specifiers of what stays outside.
    pub imports: Vec<String>,
    /// Keys of the outputs that `import()` loads, and of the workers that are started.
    pub dynamic_imports: Vec<String>,
    /// Keys of the files that the code names and that are copied.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<String>,
    pub overhead: Overhead,
    /// In order of appearance.
    pub modules: Vec<ModuleReport>,
    /// The source map beside the output, which is not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_map: Option<SourceMapReport>,
}

/// Raw bytes that belong to no module.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Overhead {
    pub runtime: u64,
    pub wrappers: u64,
    pub separators: u64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ModuleReport {
    pub id: String,
    /// `NAME@VERSION`, or null for what is part of no package.
    pub package: Option<String>,
    /// Raw bytes.
    pub bytes: u64,
    /// `entry`, `import`, `side-effect`, `namespace-escape`, `commonjs`.
    pub kept: Vec<&'static str>,
    /// How it stands in the output: `hoisted` (in the scope that it shares with others), `block`
    /// (a function of its own, which the runtime evaluates), `commonjs` or `json`.
    pub form: &'static str,
    /// Why it is a block: `no-hoist`, `required`, `dynamic-import`, `top-level-await`,
    /// `after-top-level-await`, `direct-eval`, `using` or `order-conflict`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// Why it is in this output: `root` (only the entry or `import()` that the output is for
    /// reaches it), `shared` (the same ones reach all of its modules), `needed` (a group depends
    /// on it), `group` (a group of `chunks` took it) or `merged` (its chunk was smaller than
    /// `minChunkSize`).
    pub placement: &'static str,
    /// The name of the group that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SourceMapReport {
    pub path: String,
    /// Raw bytes.
    pub bytes: u64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryReport {
    pub key: String,
    /// The keys of the outputs that are needed to start.
    pub initial: Vec<String>,
    /// Of these together.
    pub bytes: Bytes,
    pub requests: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PackageReport {
    pub name: String,
    pub version: String,
    /// How many folders the package of this name comes from; more than one is a duplicate.
    pub copies: usize,
    /// Raw bytes of this version in all outputs.
    pub bytes: u64,
}

/// Describes a build; `sizes` are those of its outputs ([`crate::size::measure`]). Without an
/// output the build failed, and the report holds the diagnostics.
pub fn report(
    output: Option<(&BuildOutput, &[Bytes])>,
    options: &BuildOptions,
    context: &BuildContext,
    checks: Vec<Check>,
    diagnostics: &[Diagnostic],
) -> Report {
    let (files, inputs, sizes) = match output {
        Some((output, sizes)) => (&*output.files, &*output.inputs, sizes),
        None => (&[][..], &[][..], &[][..]),
    };
    let name = |file: &OutputFile| output_name(&file.path, options, context);
    let outputs: Vec<OutputReport> = files
        .iter()
        .zip(sizes)
        .filter(|(file, _)| file.kind != OutputKind::SourceMap)
        .map(|(file, &bytes)| {
            let map =
                files.iter().find(|it| it.kind == OutputKind::SourceMap && it.key == file.key);
            let source_map = map
                .map(|map| SourceMapReport { path: name(map), bytes: map.contents.len() as u64 });
            OutputReport { source_map, ..output_report(file, name(file), bytes) }
        })
        .collect();
    Report {
        schema: 1,
        tool: Tool { name: "bundle", version: env!("CARGO_PKG_VERSION") },
        codecs: Codecs {
            gzip: CodecReport { level: GZIP_LEVEL, implementation: GZIP_IMPLEMENTATION },
        },
        entries: entries(&outputs),
        packages: packages(files.iter().flat_map(|file| &file.modules)),
        outputs,
        checks,
        inputs: inputs.iter().map(|input| input.id.clone()).collect(),
        diagnostics: diagnostics.iter().map(DiagnosticJson::from).collect(),
    }
}

/// The text of the file.
pub fn to_json(report: &Report) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(report).expect("strings and numbers");
    json.push(b'\n');
    json
}

fn output_report(file: &OutputFile, path: String, bytes: Bytes) -> OutputReport {
    let of_modules: usize = file.modules.iter().map(|module| module.bytes).sum();
    let raw = file.contents.len();
    let wrappers = raw.checked_sub(of_modules + file.runtime_bytes);
    let wrappers = wrappers.unwrap_or_else(|| {
        panic!(
            "{path} has {raw} bytes, but its modules {of_modules} and its runtime {}",
            file.runtime_bytes
        )
    });
    OutputReport {
        key: file.key.clone(),
        path,
        kind: match file.kind {
            OutputKind::Entry => "entry",
            OutputKind::Sidecar => "sloppy",
            OutputKind::Chunk | OutputKind::SourceMap => "chunk",
            OutputKind::Worker => "worker",
            OutputKind::Asset => "asset",
        },
        bytes,
        imports: file.imports.iter().chain(&file.externals).cloned().collect(),
        dynamic_imports: file.dynamic_imports.clone(),
        assets: file.assets.clone(),
        overhead: Overhead {
            runtime: file.runtime_bytes as u64,
            wrappers: wrappers as u64,
            separators: 0,
        },
        modules: file.modules.iter().map(module_report).collect(),
        source_map: None,
    }
}

fn module_report(module: &ModuleBytes) -> ModuleReport {
    let package = module.package.as_ref();
    ModuleReport {
        id: module.id.clone(),
        package: package.map(|(name, version)| match version.is_empty() {
            true => name.clone(),
            false => format!("{name}@{version}"),
        }),
        bytes: module.bytes as u64,
        kept: module.kept.clone(),
        form: module.form.name(),
        reason: module.reason.map(Reason::name),
        placement: module.placement.name(),
        group: module.group.clone(),
    }
}

/// What each entry needs to start: its own file and, through their imports, those it shares.
fn entries(outputs: &[OutputReport]) -> Vec<EntryReport> {
    let by_key: BTreeMap<&str, &OutputReport> =
        outputs.iter().map(|output| (output.key.as_str(), output)).collect();
    let entries = outputs.iter().filter(|output| output.kind == "entry");
    entries
        .map(|entry| {
            let mut initial: Vec<&OutputReport> = vec![entry];
            let mut next = 0;
            while let Some(output) = initial.get(next) {
                next += 1;
                let needed = output.imports.iter().filter_map(|key| by_key.get(key.as_str()));
                let needed: Vec<&OutputReport> = needed.copied().collect();
                for output in needed {
                    if !initial.iter().any(|known| known.key == output.key) {
                        initial.push(output);
                    }
                }
            }
            EntryReport {
                key: entry.key.clone(),
                requests: initial.len(),
                bytes: initial.iter().map(|output| output.bytes).sum(),
                initial: initial.iter().map(|output| output.key.clone()).collect(),
            }
        })
        .collect()
}

/// The packages by name and version.
fn packages<'a>(modules: impl Iterator<Item = &'a ModuleBytes>) -> Vec<PackageReport> {
    let mut bytes: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut folders: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for module in modules {
        let Some((name, version)) = &module.package else { continue };
        *bytes.entry((name, version)).or_default() += module.bytes as u64;
        folders.entry(name).or_default().insert((version, package_folder(&module.id, name)));
    }
    bytes
        .into_iter()
        .map(|((name, version), bytes)| PackageReport {
            name: name.to_owned(),
            version: version.to_owned(),
            copies: folders[name].len(),
            bytes,
        })
        .collect()
}

/// The part of a module's path up to the package's own folder, or nothing for a package that is
/// not installed under its name.
fn package_folder<'a>(id: &'a str, name: &str) -> &'a str {
    let installed = format!("node_modules/{name}/");
    id.rfind(&installed).map_or("", |at| &id[..at + installed.len()])
}
