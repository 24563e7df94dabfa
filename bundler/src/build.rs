//! The driver. Phases are functions; each borrows what the one before it made.

use std::sync::Arc;
use std::time::Duration;

use bundle_graph::construct::Progress;
use bundle_graph::{Diagnostic, Host};

use crate::options::{BuildContext, BuildOptions};

/// What a build made. Nothing has been written yet.
pub struct BuildOutput {
    pub files: Vec<OutputFile>,
    /// Every file that was read, relative to the working directory, sorted.
    pub inputs: Vec<Input>,
}

/// One output, final to the byte.
pub struct OutputFile {
    /// Relative to the output folder, with `/` on every system.
    pub path: String,
    pub kind: OutputKind,
    pub contents: Vec<u8>,
    /// `entry:NAME`; a source map has the key of the file it belongs to.
    pub key: String,
    /// The entry module, relative to the working directory.
    pub entry_point: Option<String>,
    /// Bytes of each module in this file, in order of appearance.
    pub modules: Vec<ModuleBytes>,
    /// Bytes of the runtime; whatever is left are wrappers and separators.
    pub runtime_bytes: usize,
    /// Specifiers of the modules that stay imports.
    pub externals: Vec<String>,
    pub exports: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputKind {
    Entry,
    SourceMap,
}

/// The share of one module in an output.
pub struct ModuleBytes {
    /// Relative to the working directory.
    pub id: String,
    /// The package it belongs to: name and version.
    pub package: Option<(String, String)>,
    pub bytes: usize,
    /// Why it was kept: `entry`, `import`, `side-effect`, `namespace-escape`, `commonjs`.
    pub kept: Vec<&'static str>,
}

/// A file that was read.
pub struct Input {
    pub id: String,
    pub bytes: usize,
    /// `esm`, `cjs` or `json`.
    pub format: &'static str,
    pub imports: Vec<InputImport>,
}

pub struct InputImport {
    /// The id of the module, or the specifier of an external.
    pub path: String,
    /// esbuild's words: `import-statement`, `require-call`, `dynamic-import`, `require-resolve`.
    pub kind: &'static str,
    pub external: bool,
    /// The specifier as the source has it.
    pub original: String,
}

/// The time one phase took, by its name.
pub struct Timing {
    pub phase: &'static str,
    pub duration: Duration,
}

pub struct BuildResult {
    /// `None` when there were errors.
    pub output: Option<BuildOutput>,
    pub diagnostics: Vec<Diagnostic>,
    pub timings: Vec<Timing>,
}

/// Builds in memory. Reads through `host` only and writes nothing.
pub fn build(
    options: &BuildOptions,
    context: &BuildContext,
    host: Arc<dyn Host>,
    progress: &Progress,
) -> BuildResult {
    let _ = (options, context, host, progress);
    BuildResult { output: None, diagnostics: Vec::new(), timings: Vec::new() }
}
