//! Linking: from records to resolutions and liveness. A pure function of the graph.
//!
//! [`exports`] is ResolveExport and GetExportedNames, [`mod@commonjs_names`] are the names that
//! Node gives CommonJS modules, [`mod@builtin_names`] those of built-in modules, [`liveness`]
//! decides which statements can be observed, [`unlinkable`] turns modules that cannot be linked
//! into modules that throw, [`absent`] warns of names that are never there,
//! [`json_names`] finds what of JSON is read.
//! <https://tc39.es/ecma262/#sec-source-text-module-records>

mod absent;
mod builtin_names;
mod commonjs_names;
mod exports;
mod json_names;
mod liveness;
mod types;
mod unlinkable;

use rustc_hash::FxHashMap;

use crate::commonjs::{CommonJsRules, MissingName};
use crate::components::{Components, components};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::graph::{Module, ModuleGraph, Target};
use crate::ids::*;
use crate::names::LocalName;
use crate::record::*;
use crate::sites::{Shape, Span};
pub use commonjs_names::commonjs_names;
use exports::Exports;
pub use exports::{NamespaceNames, Resolution, StarSource};
pub use liveness::Liveness;
pub use types::drop_types;
pub(crate) use unlinkable::certain;
pub use unlinkable::replace_unlinkable;

#[derive(Clone, Copy, Debug)]
pub struct LinkOptions {
    /// Leave out statements whose evaluation cannot be observed.
    pub tree_shaking: bool,
    /// All entries are one program, whose outputs share modules; otherwise each is its own.
    pub together: bool,
    /// Of the kinds of workers those that are part of the program that starts them; others are
    /// programs of their own.
    pub shared_workers: &'static [DeferredKind],
    pub commonjs: CommonJsRules,
    /// Built-in modules are those of Node.
    pub on_node: bool,
}

/// The answers of linking. Beyond this point every import has a resolution.
pub struct Linked {
    pub components: Components,
    /// By module and import entry.
    pub imports: IndexVec<ModuleId, IndexVec<ImportId, Resolution>>,
    /// Members of namespace imports: `ns.name`.
    pub members: FxHashMap<(ModuleId, BindingId, NameId), Resolution>,
    /// What each program keeps.
    pub roots: Vec<Root>,
    /// The sources of every [`Resolution::DynamicStar`].
    pub stars: Vec<Vec<StarSource>>,
    /// The names that Node's lexer finds in CommonJS modules, sorted by id.
    pub lexed: IndexVec<ModuleId, Vec<NameId>>,
    /// By importer and request, the names of which only running CommonJS modules tells whether
    /// they exist, where their absence is an error of the importer.
    pub late: FxHashMap<(ModuleId, RequestId), Vec<LateName>>,
    /// By CommonJS module, such names, where their absence is an error of all importers.
    pub poison: FxHashMap<ModuleId, Vec<NameId>>,
}

impl Linked {
    /// Whether the module throws unless CommonJS modules have certain names.
    pub fn has_late_names(&self, graph: &ModuleGraph, id: ModuleId) -> bool {
        let mut requests = graph[id].targets.indices();
        !self.late.is_empty() && requests.any(|request| self.late.contains_key(&(id, request)))
    }
}

/// An imported name that one of several modules has to have once they have run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LateName {
    pub name: NameId,
    pub sources: Vec<StarSource>,
}

/// A program: entries that are built together, and what they need.
pub struct Root {
    /// Indices of the graph's entries.
    pub entries: Vec<usize>,
    /// For each of them its exported names, sorted by code unit, and what they resolve to.
    pub exports: Vec<NamespaceNames>,
    pub liveness: Liveness,
    /// The contents of every namespace object that is needed as an object.
    pub namespaces: FxHashMap<ModuleId, NamespaceNames>,
    /// The members that are read of JSON modules of which nothing else is used, sorted.
    pub json_names: FxHashMap<ModuleId, Vec<NameId>>,
    /// Entries that modules of this program start and that are programs of their own.
    pub workers: Vec<usize>,
}

/// What liveness builds on.
#[derive(Clone, Copy)]
struct Resolved<'a> {
    components: &'a Components,
    imports: &'a IndexVec<ModuleId, IndexVec<ImportId, Resolution>>,
    members: &'a FxHashMap<(ModuleId, BindingId, NameId), Resolution>,
}

/// Links a sealed graph. Errors come in the order of modules and places.
pub fn link(graph: &ModuleGraph, options: &LinkOptions) -> (Linked, Vec<Diagnostic>) {
    let components = components(graph);
    let lexed = lexed(graph);
    let mut exports = Exports::new(graph, options, &lexed);
    let mut diagnostics = Vec::new();
    let mut imports: IndexVec<ModuleId, IndexVec<ImportId, Resolution>> = IndexVec::new();
    let mut members = FxHashMap::default();
    let mut late = FxHashMap::default();
    let mut poison: FxHashMap<ModuleId, Vec<NameId>> = FxHashMap::default();
    for id in graph.ids() {
        let resolutions = resolutions(graph, &mut exports, id);
        for failure in failures(graph, &mut exports, id, &resolutions) {
            diagnostics.extend(failure_diagnostic(graph, &mut exports, id, &failure));
        }
        resolve_members(graph, &mut exports, id, &resolutions, &mut members);
        absent::warn(graph, &mut exports, id, &resolutions, &members, &mut diagnostics);
        late_names(graph, &mut exports, id, &resolutions, &mut late, &mut poison);
        imports.push(resolutions);
    }
    for names in poison.values_mut() {
        names.sort_unstable();
        names.dedup();
    }
    let resolved = Resolved { components: &components, imports: &imports, members: &members };
    let mut roots = Vec::new();
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    if !diagnostics.iter().any(is_error) {
        let is_named = |entry: &usize| graph.entries[*entry].worker.is_none();
        let named: Vec<usize> = (0..graph.entries.len()).filter(is_named).collect();
        let size = if options.together { named.len().max(1) } else { 1 };
        let mut programs: Vec<Vec<usize>> = named.chunks(size).map(<[usize]>::to_vec).collect();
        let mut next = 0;
        while let Some(entries) = programs.get(next) {
            next += 1;
            let mut root = liveness::liveness(graph, resolved, &mut exports, options, entries);
            if options.tree_shaking {
                root.json_names = json_names::read(graph, resolved, &root);
            }
            let is_new = |entry: &&usize| {
                !programs.iter().any(|known| known.contains(entry))
                    && !roots.iter().any(|known: &Root| known.entries.contains(entry))
            };
            let workers: Vec<usize> = root.workers.iter().filter(is_new).copied().collect();
            programs.extend(workers.into_iter().map(|entry| vec![entry]));
            roots.push(root);
        }
    }
    for id in graph.ids() {
        assigned_imports(&graph[id], &mut diagnostics);
    }
    let stars = exports.into_stars();
    (Linked { components, imports, members, roots, stars, lexed, late, poison }, diagnostics)
}

/// The names that Node's lexer finds in CommonJS modules, sorted by id.
pub(crate) fn lexed(graph: &ModuleGraph) -> IndexVec<ModuleId, Vec<NameId>> {
    let names = |id: ModuleId| match graph[id].record.kind {
        ModuleKind::CommonJs => {
            let mut names = commonjs_names(graph, id);
            names.sort_unstable();
            names
        }
        _ => Vec::new(),
    };
    graph.ids().map(names).collect()
}

/// Why a module cannot be linked.
struct Failure {
    request: RequestId,
    cause: Cause,
    span: Span,
}

enum Cause {
    /// A name does not resolve.
    Name(LocalName, Resolution),
    /// `export *` from a CommonJS module, where that is refused.
    Star,
}

/// InitializeEnvironment, steps 1 and 7: indirect exports and imports must resolve.
fn failures(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
    resolutions: &IndexVec<ImportId, Resolution>,
) -> Vec<Failure> {
    let module = &graph[id];
    let mut failures = Vec::new();
    for &request in module.record.star_export_entries.iter().filter(|_| exports.refuses_stars()) {
        let target = module.targets[request].module();
        if target.is_some_and(|target| graph[target].record.kind == ModuleKind::CommonJs) {
            let span = module.sites.requests[request];
            failures.push(Failure { request, cause: Cause::Star, span });
        }
    }
    for (index, entry) in module.record.indirect_export_entries.iter().enumerate() {
        let ImportName::Name(name) = entry.import_name else { continue };
        let resolution = exports.import(id, entry.request, entry.import_name);
        if !resolution.is_found() {
            let span = module.sites.indirect_exports[index];
            let cause = Cause::Name(name, resolution);
            failures.push(Failure { request: entry.request, cause, span });
        }
    }
    for (import, &resolution) in resolutions.iter_enumerated() {
        let entry = &module.record.import_entries[import];
        let ImportName::Name(name) = entry.import_name else { continue };
        if resolution.is_found() {
            continue;
        }
        let span = module.sites.imports[import];
        // TypeScript leaves out imports that nothing but types needs.
        if module.record.typescript && !entry.referenced {
            continue;
        }
        let exported_again = module.record.indirect_export_entries.iter().any(|export| {
            export.request == entry.request && export.import_name == entry.import_name
        });
        if !exported_again {
            let cause = Cause::Name(name, resolution);
            failures.push(Failure { request: entry.request, cause, span });
        }
    }
    failures
}

fn failure_diagnostic(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
    failure: &Failure,
) -> Option<Diagnostic> {
    let module = &graph[id];
    let place = failure.span.lo as usize..failure.span.hi as usize;
    let target = module.targets[failure.request];
    let target_name = match target {
        Target::Module(target) => &graph[target].file.name,
        Target::External(external) => &graph.externals[external].specifier,
        Target::Unloaded | Target::Missing | Target::Asset(_) => return None,
    };
    let (name, resolution) = match failure.cause {
        Cause::Name(name, resolution) => (module.record.name(name), resolution),
        Cause::Star => {
            return Some(diagnostic::link::star_of_commonjs(target_name, &module.file, place));
        }
    };
    Some(match resolution {
        Resolution::NotFound => {
            let near = exports.near(target, name);
            let near = near.as_deref();
            match target {
                Target::External(_) => {
                    let file = &module.file;
                    diagnostic::link::missing_builtin_export(name, target_name, file, place, near)
                }
                Target::Module(id) if graph[id].record.kind == ModuleKind::Json => {
                    diagnostic::link::missing_json_export(name, target_name, &module.file, place)
                }
                _ => diagnostic::link::missing_export(name, target_name, &module.file, place, near),
            }
        }
        Resolution::Circular => {
            diagnostic::link::circular_export(name, target_name, &module.file, place)
        }
        Resolution::Ambiguous(index) => {
            let providers: Vec<&str> =
                exports.ambiguous(index).iter().map(|&m| &*graph[m].file.name).collect();
            diagnostic::link::ambiguous_export(name, target_name, &providers, &module.file, place)
        }
        _ => return None,
    })
}

/// What the imports of a module resolve to.
fn resolutions(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
) -> IndexVec<ImportId, Resolution> {
    let entries = graph[id].record.import_entries.iter();
    entries.map(|entry| exports.import(id, entry.request, entry.import_name)).collect()
}

/// The names that `id` imports, or exports again, without knowing whether they exist.
fn late_names(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
    resolutions: &IndexVec<ImportId, Resolution>,
    late: &mut FxHashMap<(ModuleId, RequestId), Vec<LateName>>,
    poison: &mut FxHashMap<ModuleId, Vec<NameId>>,
) {
    let record = &graph[id].record;
    let imports = record.import_entries.iter().map(|entry| entry.request);
    let imports = imports.zip(resolutions.iter().copied());
    let indirect = record.indirect_export_entries.iter();
    let indirect: Vec<(RequestId, Resolution)> = indirect
        .map(|entry| (entry.request, exports.import(id, entry.request, entry.import_name)))
        .collect();
    for (request, resolution) in imports.chain(indirect) {
        let Some((name, missing)) = exports.late_name(resolution) else { continue };
        match missing {
            MissingName::Importer => {
                let found: &mut Vec<LateName> = late.entry((id, request)).or_default();
                if !found.contains(&name) {
                    found.push(name);
                }
            }
            MissingName::Poison => {
                for source in &name.sources {
                    if let StarSource::Module(module, _) = source {
                        poison.entry(*module).or_default().push(name.name);
                    }
                }
            }
            MissingName::Link | MissingName::Undefined => {}
        }
    }
}

/// Warns of assignments that throw.
fn assigned_imports(module: &Module, diagnostics: &mut Vec<Diagnostic>) {
    let bindings = &module.record.bindings;
    let is_import = |data: &Binding| matches!(data.kind, BindingKind::Import(_));
    if !bindings.iter().any(|data| data.reassigned && is_import(data)) {
        return;
    }
    for reference in &module.sites.references {
        let data = &bindings[reference.binding()];
        if is_import(data) && matches!(reference.shape(), Shape::Write | Shape::ShorthandWrite) {
            let place = reference.lo as usize..reference.hi as usize;
            let name = module.record.name(data.name);
            diagnostics.push(diagnostic::link::assign_to_import(name, &module.file, place));
        }
    }
}

/// Resolves `ns.name` for every import that may be a namespace and every name that the code reads
/// from it. [`Resolution::NotFound`] leaves the answer to the object.
fn resolve_members(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
    resolutions: &IndexVec<ImportId, Resolution>,
    members: &mut FxHashMap<(ModuleId, BindingId, NameId), Resolution>,
) {
    let module = &graph[id];
    for used in &module.record.used {
        let (Use::Member(binding, local) | Use::MemberCall(binding, local)) = *used else {
            continue;
        };
        let BindingKind::Import(import) = module.record.bindings[binding].kind else { continue };
        let name = module.name(local);
        let is_namespace =
            module.record.import_entries[import].import_name == ImportName::Namespace;
        members.entry((id, binding, name)).or_insert_with(|| match resolutions[import] {
            Resolution::Namespace(target) => exports.resolve(target, name),
            Resolution::DynamicNamespace(target, _) => exports.dynamic(id, target, name),
            Resolution::Binding(target, object) => constant(graph, target, object, name),
            _ if !is_namespace => Resolution::NotFound,
            other => other,
        });
    }
}

/// A member of a binding, if that is a constant enum that has it.
fn constant(graph: &ModuleGraph, id: ModuleId, object: BindingId, member: NameId) -> Resolution {
    let record = &graph[id].record;
    let is_it = |constant: &EnumConstant| {
        *constant.member == *graph.name(member)
            && *constant.object == *record.name(record.bindings[object].name)
    };
    match record.constants.iter().position(is_it) {
        Some(index) => Resolution::Constant(id, index as u32),
        None => Resolution::NotFound,
    }
}
