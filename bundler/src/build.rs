//! The driver. Phases are functions; each borrows what the one before it made.

use std::any::Any;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bundle_emit::{Form, Paths, Placement, Reason};
use bundle_graph::construct::Progress;
use bundle_graph::{Diagnostic, Host, Linked, ModuleGraph, Severity};

use crate::manifest::Block;
use crate::naming::Naming;
use crate::options::{BuildContext, BuildOptions, MissingExport};
use crate::settings::Settings;
use crate::{assets, finish};

/// What a build made. Nothing has been written yet.
pub struct BuildOutput {
    pub files: Vec<OutputFile>,
    /// Every file that was read, relative to the working directory, sorted.
    pub inputs: Vec<Input>,
    /// The modules of the outputs for the manifest; empty unless the options ask for one.
    pub blocks: Vec<Block>,
}

/// One output, final to the byte.
pub struct OutputFile {
    /// Relative to the output folder, with `/` on every system.
    pub path: String,
    pub kind: OutputKind,
    pub contents: Vec<u8>,
    /// `entry:NAME`, or `chunk:` and a module that is only in this chunk, `worker:` and the module
    /// that it starts with, or `asset:` and the file that is copied; a source map has the key of
    /// the file it belongs to.
    pub key: String,
    /// The entry module, relative to the working directory.
    pub entry_point: Option<String>,
    /// Bytes of each module in this file, in order of appearance.
    pub modules: Vec<ModuleBytes>,
    /// Bytes of the runtime; whatever is left are wrappers and separators.
    pub runtime_bytes: usize,
    /// Specifiers of the modules that stay imports.
    pub externals: Vec<String>,
    /// Keys of the outputs that are loaded before this one runs.
    pub imports: Vec<String>,
    /// Keys of the outputs that `import()` loads, and of the workers that are started.
    pub dynamic_imports: Vec<String>,
    /// Keys of the files that the code names and that are copied.
    pub assets: Vec<String>,
    /// Of a copy, the file that it is one of, relative to the working directory.
    pub source: Option<String>,
    pub exports: Vec<String>,
    /// Module declarations, in the order of the text.
    pub declarations: Vec<OutputDeclaration>,
    /// The key of the script with its sloppy modules. Node loads it from the output, a page has
    /// to load it before.
    pub sidecar: Option<String>,
}

/// `module NAME { … }` in an output. Places are in bytes.
pub struct OutputDeclaration {
    pub name: String,
    /// The id of its module; functions of the runtime have none.
    pub module: Option<String>,
    /// Whether it holds all modules of the file.
    pub lowered: bool,
    /// What stands between the braces.
    pub body: Range<usize>,
    /// Where names of other declarations stand in the place of specifiers.
    pub imports: Vec<(Range<usize>, String)>,
}

impl OutputFile {
    /// A file that no module is loaded for and that loads nothing.
    pub fn new(path: String, kind: OutputKind, contents: Vec<u8>, key: String) -> Self {
        Self {
            path,
            kind,
            contents,
            key,
            entry_point: None,
            modules: Vec::new(),
            runtime_bytes: 0,
            externals: Vec::new(),
            imports: Vec::new(),
            dynamic_imports: Vec::new(),
            assets: Vec::new(),
            source: None,
            exports: Vec::new(),
            declarations: Vec::new(),
            sidecar: None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputKind {
    Entry,
    /// A part that entries share or that `import()` loads.
    Chunk,
    /// What a worker starts with.
    Worker,
    /// The sloppy modules of another output: CommonJS, or a classic script.
    Sidecar,
    SourceMap,
    /// A file that was copied as it is.
    Asset,
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
    pub form: Form,
    /// Why it is a block, or stays CommonJS.
    pub reason: Option<Reason>,
    /// Why it is in this output.
    pub placement: Placement,
    /// The group that took it.
    pub group: Option<String>,
}

/// A file that was read.
pub struct Input {
    pub id: String,
    pub bytes: usize,
    /// `esm`, `cjs`, `json` or, of what is copied, `asset`.
    pub format: &'static str,
    pub imports: Vec<InputImport>,
}

pub struct InputImport {
    /// The id of the module, or the specifier of an external.
    pub path: String,
    /// esbuild's words: `import-statement`, `require-call`, `dynamic-import` (of workers, too),
    /// `require-resolve`, `url-token`.
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
    /// The graph behind the output. A process that ends after the build need not free it.
    pub graph: Option<Box<dyn Any + Send>>,
}

impl BuildResult {
    /// A build that made nothing.
    fn failed(diagnostics: Vec<Diagnostic>) -> Self {
        Self { output: None, diagnostics, timings: Vec::new(), graph: None }
    }
}

/// Builds in memory. Reads through `host` only and writes nothing.
pub fn build(
    options: &BuildOptions,
    context: &BuildContext,
    host: Arc<dyn Host>,
    progress: &Progress,
) -> BuildResult {
    let settings = match Settings::new(options, context) {
        Ok(settings) => settings,
        Err(diagnostics) => return BuildResult::failed(diagnostics),
    };
    in_pool(options.threads, || {
        let mut clock = Clock::default();
        let mut result = phases(&settings, host, progress, &mut clock);
        result.timings = clock.timings;
        result
    })
}

/// The whole program, in order.
fn phases(
    settings: &Settings,
    host: Arc<dyn Host>,
    progress: &Progress,
    clock: &mut Clock,
) -> BuildResult {
    // Reads, parses, analyses and resolves every module that is wanted.
    let constructed =
        clock.time("construct", || bundle_graph::construct(host, &settings.construct, progress));
    let (mut graph, mut diagnostics) = match constructed {
        Ok(constructed) => constructed,
        Err(diagnostics) => return BuildResult::failed(diagnostics),
    };
    diagnostics.extend(assets::homeless(&graph, &settings.options));
    if has_errors(&diagnostics) {
        return BuildResult::failed(diagnostics);
    }
    // Beyond this point no file is read and no module is added. Ids are canonical.

    let (linked, wrong) = clock.time("link", || link(&mut graph, settings));
    diagnostics.extend(graph.at_source(wrong));
    if has_errors(&diagnostics) {
        return BuildResult::failed(diagnostics);
    }
    // Beyond this point every import has a resolution and every export a binding.

    let (plan, wrong) = clock.time("plan", || bundle_emit::plan(&graph, &linked, &settings.output));
    diagnostics.extend(graph.at_source(wrong));
    if has_errors(&diagnostics) {
        return BuildResult::failed(diagnostics);
    }
    // Beyond this point every live module is in one chunk, in one form, and names are unique.

    let naming = match Naming::new(&graph, &plan, settings) {
        Ok(naming) => naming,
        Err(wrong) => return BuildResult::failed([diagnostics, wrong].concat()),
    };
    let paths = Paths {
        files: naming.files.clone(),
        assets: naming.assets.clone(),
        prefix: settings.source_prefix.clone(),
        public: settings.options.public_path.clone().filter(|url| !url.is_empty()),
    };
    let chunks = clock
        .time("render", || bundle_emit::render(&graph, &linked, &plan, &settings.output, &paths));
    let (chunks, wrong) = clock.time("minify", || finish::minify(chunks, &plan, settings));
    diagnostics.extend(wrong);
    if has_errors(&diagnostics) {
        return BuildResult::failed(diagnostics);
    }
    // Beyond this point bytes are final, but for hashes and the comment that names a source map.

    let output =
        clock.time("finish", || finish::output(&graph, &linked, &plan, chunks, &naming, settings));
    BuildResult {
        output: Some(output),
        graph: Some(Box::new((graph, linked, plan))),
        ..BuildResult::failed(diagnostics)
    }
}

/// Links, once CommonJS modules that behave like ES modules are some. Modules that cannot be
/// linked, where that is an error of the program and not of the build, throw instead.
fn link(graph: &mut ModuleGraph, settings: &Settings) -> (Linked, Vec<Diagnostic>) {
    bundle_graph::link::drop_types(graph, &settings.link);
    if let Some(options) = settings.convert() {
        bundle_graph::convert(graph, &options);
    }
    let (linked, wrong) = bundle_graph::link(graph, &settings.link);
    if !has_errors(&wrong) && graph.broken.is_empty() {
        return (linked, wrong);
    }
    let all = settings.options.missing_export == MissingExport::Throw;
    let Some(warnings) = bundle_graph::link::replace_unlinkable(graph, &settings.link, all) else {
        return (linked, wrong);
    };
    let (linked, wrong) = bundle_graph::link(graph, &settings.link);
    (linked, warnings.into_iter().chain(wrong).collect())
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Measures phases.
#[derive(Default)]
struct Clock {
    timings: Vec<Timing>,
}

impl Clock {
    fn time<T>(&mut self, phase: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.timings.push(Timing { phase, duration: start.elapsed() });
        result
    }
}

/// Runs on threads with a stack that the parser can use. A panic becomes a diagnostic: it is a
/// defect of the bundler, never the input's fault.
fn in_pool(threads: Option<usize>, run: impl FnOnce() -> BuildResult + Send) -> BuildResult {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads.unwrap_or(0))
        .stack_size(bundle_graph::parse::PARSER_STACK)
        .build();
    let failed = |message: String| {
        BuildResult::failed(vec![
            Diagnostic::error("internal/panic", message)
                .help("This is a defect of the bundler; please report it with the input."),
        ])
    };
    let pool = match pool {
        Ok(pool) => pool,
        Err(error) => return failed(format!("cannot start threads: {error}")),
    };
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| pool.install(run)));
    outcome.unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
            .unwrap_or_default();
        failed(format!("the build stopped at an assertion: {message}"))
    })
}
