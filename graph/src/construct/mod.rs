//! Construction: the whole module graph, read, parsed, analysed and resolved in parallel.
//!
//! One task per module. [`load`] reads and parses a file and drops its tree, [`frontier`] keeps
//! the module map and decides which modules are wanted at all, [`seal`] gives canonical ids to
//! what was found. The set of modules is the least fixed point of the demands, so it does not
//! depend on the order in which tasks finish.

mod assets;
mod dual;
mod frontier;
mod glob;
mod inject;
mod load;
mod seal;

use std::collections::BTreeSet;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::analyze::AnalyzeOptions;
use crate::diagnostic::{self, Diagnostic, Severity, SourceFile};
use crate::graph::ModuleGraph;
use crate::host::Host;
use crate::link::certain;
use crate::lower::functions;
use crate::package::PackageType;
use crate::parse::Goal;
use crate::record::DeferredKind;
use crate::resolve::{EdgeKind, Platform, ResolveOptions, Resolved, ResolvedFile, Resolver};
pub use assets::FileUrls;
pub use dual::DualHazard;
use frontier::{Frontier, RequestRef, SlotId, Work};
use inject::Injected;
use load::Loaded;

/// What the graph is built from.
pub struct ConstructOptions {
    pub entries: Vec<EntryInput>,
    /// Absolute. Paths in names and messages are relative to it.
    pub cwd: PathBuf,
    pub resolve: ResolveOptions,
    pub analyze: AnalyzeOptions,
    /// By the ends of names, with their dots.
    pub loaders: Vec<(String, Loader)>,
    /// Files, as entries are named, whose exports are the globals of all modules.
    pub inject: Vec<String>,
    pub file_urls: FileUrls,
    /// Read every module, also where its package says that it may be left out.
    pub whole: bool,
    /// What to do about packages that are loaded both as ES module and as CommonJS.
    pub dual_hazard: Option<DualHazard>,
}

/// One root of the graph.
pub struct EntryInput {
    /// The name of its output, without extension.
    pub name: String,
    pub source: EntrySource,
}

pub enum EntrySource {
    /// A path, or a specifier as an import in the working directory would have it.
    Path(String),
    /// A text that has no file (standard input); relative requests start at `directory`.
    Text { name: String, directory: PathBuf, text: EntryText },
}

/// A text without a file.
#[derive(Clone, Debug)]
pub struct EntryText {
    pub text: String,
    /// What it is; without it the syntax tells.
    pub input_type: Option<PackageType>,
}

/// What a running construction counts, for a progress display.
#[derive(Default)]
pub struct Progress {
    pub found: std::sync::atomic::AtomicUsize,
    pub parsed: std::sync::atomic::AtomicUsize,
}

pub use load::Loader;

struct Construction<'a> {
    host: Arc<dyn Host>,
    options: &'a ConstructOptions,
    resolver: &'a Resolver,
    frontier: Mutex<Frontier>,
    progress: &'a Progress,
    injected: Vec<Injected>,
}

/// Builds the graph in the current rayon pool, whose threads need a stack of
/// [`crate::parse::PARSER_STACK`] bytes. Errors come sorted by file and place; the graph is
/// there only when there are none, warnings aside.
pub fn construct(
    host: Arc<dyn Host>,
    options: &ConstructOptions,
    progress: &Progress,
) -> Result<(ModuleGraph, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut deduped = BTreeSet::new();
    loop {
        let resolver = Resolver::new(Arc::clone(&host), &options.cwd, &options.resolve, &deduped);
        resolver.check_tsconfig().map_err(|diagnostic| vec![*diagnostic])?;
        let (graph, mut diagnostics) = once(&host, &resolver, options, progress)?;
        let Some(hazard) = options.dual_hazard else { return Ok((graph, diagnostics)) };
        let duals = dual::packages(&graph, &resolver);
        match hazard {
            DualHazard::Warn => {
                diagnostics.extend(duals.iter().map(|dual| dual.report(Severity::Warning)));
            }
            DualHazard::Error if duals.is_empty() => {}
            DualHazard::Error => {
                return Err(duals.iter().map(|dual| dual.report(Severity::Error)).collect());
            }
            // The set only grows, and there are only so many packages.
            DualHazard::DedupeImport => {
                let known = deduped.len();
                deduped.extend(duals.iter().map(|dual| dual.package.to_string()));
                if deduped.len() > known {
                    continue;
                }
            }
        }
        return Ok((graph, diagnostics));
    }
}

fn once(
    host: &Arc<dyn Host>,
    resolver: &Resolver,
    options: &ConstructOptions,
    progress: &Progress,
) -> Result<(ModuleGraph, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut construction = Construction {
        resolver,
        host: Arc::clone(host),
        options,
        frontier: Mutex::new(Frontier::new(options.whole)),
        progress,
        injected: Vec::new(),
    };
    let injected = options.inject.iter().map(|path| Injected::read(&construction, path));
    construction.injected = injected.collect::<Result<_, _>>()?;
    let roots = construction.enter();
    rayon::scope(|scope| {
        for work in roots {
            scope.spawn(|scope| construction.run(work, scope));
        }
    });
    let (found, mut diagnostics) = {
        let mut frontier = construction.frontier.lock().expect("no task panicked");
        (std::mem::take(&mut frontier.assets), std::mem::take(&mut frontier.diagnostics))
    };
    let assets = construction.read_assets(&found).unwrap_or_else(|errors| {
        diagnostics.extend(errors);
        Vec::new()
    });
    let frontier = construction.frontier.into_inner().expect("no task panicked");
    if has_errors(&diagnostics) {
        let loaded = frontier.slots.iter().filter_map(|slot| slot.loaded.as_ref());
        diagnostics.extend(loaded.flat_map(|loaded| loaded.broken.iter().cloned()));
        return Err(sorted(diagnostics));
    }
    let names: Vec<&str> = options.entries.iter().map(|entry| entry.name.as_str()).collect();
    let one_builtin = options.resolve.platform == Platform::Node;
    let graph = seal::seal(frontier, assets, &names, one_builtin);
    if !graph.broken.is_empty() {
        let certain = certain(&graph, false);
        diagnostics.extend(graph.broken.iter().flat_map(|broken| {
            let is_error = certain[broken.module];
            let all = broken.diagnostics.iter().cloned();
            all.map(move |it| if is_error { it } else { it.into_warning() })
        }));
    }
    let diagnostics = sorted(diagnostics);
    if has_errors(&diagnostics) { Err(diagnostics) } else { Ok((graph, diagnostics)) }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| place(a).cmp(&place(b)));
    diagnostics.dedup_by(|a, b| place(a) == place(b));
    diagnostics
}

/// What diagnostics are sorted by.
fn place(diagnostic: &Diagnostic) -> (&str, usize, &str, &str) {
    let (file, start) = match diagnostic.labels.first() {
        Some(label) => (&*label.file.name, label.span.start),
        None => ("", 0),
    };
    (file, start, diagnostic.code, &diagnostic.message)
}

impl Construction<'_> {
    /// Claims the entries.
    fn enter(&self) -> Vec<Work> {
        let mut frontier = self.frontier.lock().expect("no task panicked");
        let mut work = Vec::new();
        for entry in &self.options.entries {
            match &entry.source {
                EntrySource::Path(path) => match self.resolver.resolve_entry(path) {
                    Ok(Resolved::File(file)) => frontier.enter(file, None, &mut work),
                    Ok(Resolved::External { specifier, .. }) => {
                        frontier.diagnostics.push(
                            Diagnostic::error(
                                "resolve/external-entry",
                                format!("the entry `{specifier}` is external"),
                            )
                            .help("Remove it from the entries or from `--external`."),
                        );
                    }
                    Ok(Resolved::Ignored(_)) => {}
                    Err(diagnostic) => frontier.diagnostics.push(*diagnostic),
                },
                EntrySource::Text { name, directory, text } => {
                    let file = load::virtual_file(self.resolver, directory, name);
                    frontier.enter(file, Some(text.clone()), &mut work);
                }
            }
        }
        work
    }

    /// Does some work and what follows from it. Other threads are woken only if there is something
    /// for them to do.
    fn run<'s>(&'s self, work: Work, scope: &rayon::Scope<'s>) {
        let mut next = Some(work);
        while let Some(work) = next {
            let mut more = match work {
                Work::Load(slot) => self.load(slot),
                Work::Resolve(slot, requests) => self.resolve(slot, &requests),
            };
            next = more.pop();
            for work in more {
                scope.spawn(|scope| self.run(work, scope));
            }
        }
    }

    /// Reads, parses and analyses one module, then resolves what it certainly needs.
    fn load(&self, slot: SlotId) -> Vec<Work> {
        let (job, lazy) = {
            let frontier = self.frontier.lock().expect("no task panicked");
            frontier.job(slot)
        };
        self.progress.found.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let loaded = load::load(self, job);
        self.progress.parsed.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let loaded = match loaded {
            Ok(loaded) => loaded,
            Err(diagnostics) => {
                let mut frontier = self.frontier.lock().expect("no task panicked");
                frontier.fail(slot, diagnostics);
                return Vec::new();
            }
        };
        let requests: Vec<RequestRef> = match lazy {
            true => Vec::new(),
            false => loaded.all_requests().collect(),
        };
        let answers: Vec<_> = requests.iter().map(|r| (*r, self.answer(&loaded, *r))).collect();
        let mut frontier = self.frontier.lock().expect("no task panicked");
        let mut work = Vec::new();
        frontier.arrive(slot, loaded, answers, &mut work);
        work
    }

    /// Resolves requests of a module that arrived earlier.
    fn resolve(&self, slot: SlotId, requests: &[RequestRef]) -> Vec<Work> {
        let loaded = {
            let frontier = self.frontier.lock().expect("no task panicked");
            frontier.loaded(slot)
        };
        let answers: Vec<_> = requests.iter().map(|r| (*r, self.answer(&loaded, *r))).collect();
        drop(loaded);
        let mut frontier = self.frontier.lock().expect("no task panicked");
        let mut work = Vec::new();
        frontier.resolved(slot, answers, &mut work);
        work
    }

    fn answer(
        &self,
        loaded: &load::Loaded,
        request: RequestRef,
    ) -> Result<frontier::Answer, Box<Diagnostic>> {
        let record = &loaded.record;
        let (specifier, attributes, span, deferred) = match request {
            RequestRef::Static(id) => {
                let request = &record.requested_modules[id];
                (request.specifier, &request.attributes, loaded.sites.requests[id], None)
            }
            RequestRef::Deferred(id) => {
                let request = &record.deferred_requests[id];
                (request.specifier, &request.attributes, loaded.sites.deferred[id], Some(request))
            }
        };
        let has_options = deferred.is_some_and(|request| request.has_options);
        let guarded = deferred.is_some_and(|request| request.guarded);
        let kind = deferred.map(|request| request.kind);
        let edge = match kind {
            Some(DeferredKind::Require | DeferredKind::RequireResolve) => EdgeKind::Require,
            _ => loaded.import_edge(),
        };
        let span = span.lo as usize..span.hi as usize;
        let place = Some(match &loaded.origin {
            Some(origin) => (&origin.file, origin.range(span)),
            None => (&loaded.file, span),
        });
        let specifier = record.name(specifier);
        let attributes: Box<[(Box<str>, Box<str>)]> = attributes
            .iter()
            .map(|&(key, value)| (record.name(key).into(), record.name(value).into()))
            .collect();
        if let Some(answer) = assets::of_module(loaded, specifier) {
            return Ok(answer);
        }
        if kind == Some(DeferredKind::Asset) {
            return self.file_of_url(loaded, specifier, guarded, place);
        }
        if let Some(resolved) = self.own(specifier).map(Resolved::File) {
            return Ok(frontier::Answer::Found { resolved, attributes });
        }
        let found = self.resolver.resolve(loaded.importer(), specifier, edge, place.clone());
        let mut resolved = match found {
            Ok(resolved) => resolved,
            Err(_) if guarded => return Ok(frontier::Answer::Missing),
            Err(_) if kind.is_some_and(DeferredKind::is_worker) => {
                return Err(Box::new(diagnostic::resolve::missing_file(specifier, place)));
            }
            Err(diagnostic) => return Err(diagnostic),
        };
        if let Resolved::File(file) = &resolved {
            if load::is_copied(file, &self.options.loaders, &attributes, edge) {
                return Ok(frontier::Answer::Copy { path: file.path.clone(), attributes });
            }
            let loaders = &self.options.loaders;
            let wanted = (&*attributes, has_options);
            match load::check_request(loaded, file, loaders, wanted, edge, place) {
                Err(_) if guarded => return Ok(frontier::Answer::Missing),
                checked => checked?,
            }
        }
        if let (Resolved::File(file), Some(attributed)) =
            (&mut resolved, load::attributed(&attributes).filter(|_| edge != EdgeKind::Require))
        {
            file.suffix.push_str(attributed);
        }
        Ok(frontier::Answer::Found { resolved, attributes })
    }

    /// What only rewritten code asks for.
    fn own(&self, specifier: &str) -> Option<ResolvedFile> {
        let function = functions::path(&self.options.cwd, specifier).map(load::own_file);
        function.or_else(|| inject::file(&self.injected, specifier))
    }

    fn display_name(&self, path: &Path, suffix: &str) -> Arc<str> {
        format!("{}{suffix}", relative_name(&self.options.cwd, path)).into()
    }

    /// The goal by Node's rules: extension, then the nearest package's `type`, then detection.
    /// Outside the node platform a package's `"type": "commonjs"` is only a default.
    fn goal(&self, file: &SourceFile, package_type: Option<PackageType>) -> Goal {
        use PackageType as T;
        let name = file.name.split(['?', '#']).next().unwrap_or_default();
        match (name.rsplit('.').next(), package_type) {
            (Some("mjs" | "mts"), _) => Goal::Module,
            // TypeScript writes CommonJS as modules, too.
            (Some("ts" | "tsx" | "cts"), _) => Goal::Detect,
            (Some("cjs"), _) => Goal::CommonJs("The extension `.cjs` makes it CommonJS."),
            (_, Some(T::Module)) => Goal::Module,
            (_, Some(T::CommonJs)) if self.options.resolve.platform == Platform::Node => {
                Goal::CommonJs("Its package.json has `\"type\": \"commonjs\"`.")
            }
            _ => Goal::Detect,
        }
    }
}

/// The path as people know it: relative to the working directory, with `/` on every system.
pub fn relative_name(cwd: &Path, path: &Path) -> String {
    // Paths have been resolved: nearly all stand below the working directory, in plain spelling.
    let below = match (cwd.to_str(), path.to_str()) {
        (Some(cwd), Some(path)) if MAIN_SEPARATOR == '/' => path.strip_prefix(cwd),
        _ => None,
    };
    if let Some(rest) = below.and_then(|rest| rest.strip_prefix('/')) {
        let is_plain = !rest.split('/').any(|part| matches!(part, "" | "." | ".."));
        if is_plain {
            return rest.to_string();
        }
    }
    let mut up = 0;
    let mut base = cwd;
    let rest = loop {
        match (path.strip_prefix(base), base.parent()) {
            (Ok(rest), _) => break rest,
            (Err(_), Some(parent)) => {
                base = parent;
                up += 1;
            }
            (Err(_), None) => break path,
        }
    };
    let mut name = "../".repeat(up);
    for (index, part) in rest.iter().enumerate() {
        if index > 0 {
            name.push('/');
        }
        name.push_str(&part.to_string_lossy());
    }
    name
}
