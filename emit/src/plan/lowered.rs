//! Programs of the format `module-declarations` that declarations of modules cannot express: each
//! of their files holds one declaration, with what the file would be as an ES module.
//!
//! ```js
//! export module _lib_mjs {
//! var lib_block = new $block(0, () => [], () => {…});
//! export { lib_block };
//! }
//! module _main_cjs {
//! import { lib_block } from _lib_mjs;
//! …
//! }
//! ```
//!
//! Only `import` evaluates a declaration, strictly, with exports that are known before: there is
//! no `require` of an ES module, no name that only running tells, no value that changes after a
//! CommonJS module has run, no module object and no sloppy mode.

use bundle_graph::link::{Linked, Resolution, Root, StarSource};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::declarations::{Declared, free_name, is_clear, taken};
use super::order::{deferred_targets, import_calls};
use super::{Chunk, ChunkId, ChunkKind, Plan, split};
use crate::options::OutputOptions;

/// The declarations of such a program: one for each chunk.
pub struct Lowered {
    /// Index of the program's first chunk.
    first: ChunkId,
    names: Vec<String>,
    /// Whether other files import or load it.
    exported: Vec<bool>,
}

impl Lowered {
    pub fn name(&self, chunk: ChunkId) -> &str {
        &self.names[chunk - self.first]
    }

    pub fn is_exported(&self, chunk: ChunkId) -> bool {
        self.exported[chunk - self.first]
    }
}

/// Plans a program whose modules cannot all have declarations; otherwise leaves the plan alone and
/// returns false.
pub(super) fn plan(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    plan: &mut Plan,
) -> bool {
    let live = &linked.roots[root].liveness;
    let mut modules = graph.ids().filter(|id| live.modules[*id]);
    if modules.all(|id| !is_commonjs(graph, id) && !asks_for_more(graph, id)) {
        return false;
    }
    let (first, programs) = (plan.chunks.len(), plan.programs.len());
    let options = options.lowered();
    let (program, skeletons) = split::split(graph, linked, &options, root, first);
    super::fill(graph, linked, &options, program, skeletons, plan);
    let hosts = plan.programs[programs].records.hosts;
    if !hosts && !is_needed(graph, linked, &options, root, &plan.chunks[first..]) {
        plan.chunks.truncate(first);
        plan.programs.truncate(programs);
        return false;
    }
    let lowered = lowered(graph, linked, root, plan, first);
    plan.declarations.push(Declared::Files(lowered));
    true
}

fn is_commonjs(graph: &ModuleGraph, id: ModuleId) -> bool {
    graph[id].record.kind == ModuleKind::CommonJs
}

/// Whether the module asks for another one in a way in which declarations cannot be asked for.
fn asks_for_more(graph: &ModuleGraph, id: ModuleId) -> bool {
    let module = &graph[id];
    let mut requests = module.deferred_targets.iter_enumerated();
    requests.any(|(request, target)| {
        let Some(target) = target.module() else { return false };
        match module.record.deferred_requests[request].kind {
            DeferredKind::Require => module.is_esm() || graph[target].is_esm(),
            DeferredKind::RequireResolve => true,
            _ => false,
        }
    })
}

/// Whether some module needs what its own declaration could not give it, besides module objects.
fn is_needed(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    chunks: &[Chunk],
) -> bool {
    let Root { liveness: live, namespaces, .. } = &linked.roots[root];
    let is_live = |id: &ModuleId| live.modules[*id];
    if linked.late.keys().any(|(id, _)| is_live(id)) || linked.poison.keys().any(is_live) {
        return true;
    }
    let is_sloppy = |chunk: &Chunk| !chunk.sidecar.is_empty();
    // Names that are added to namespaces.
    let has_namespace =
        |chunk: &Chunk| chunk.uses.namespaces.iter().any(|(id, _)| is_commonjs(graph, *id));
    let loaded = deferred_targets(graph, live, DeferredKind::ImportCall);
    // A declaration gives what `module.exports` is when it is imported, not when the module ran.
    let required = deferred_targets(graph, live, DeferredKind::Require);
    let mut runs_before = loaded.iter().filter(|id| required.binary_search(id).is_ok());
    let mut loaded = loaded.iter().copied();
    let star = |source: &StarSource| matches!(source, StarSource::Module(..));
    let late_names = options.commonjs.late_names
        && (chunks.iter().any(has_namespace) || loaded.any(|id| is_commonjs(graph, id)))
        || namespaces.values().any(|names| names.dynamic.iter().any(star));
    let changes = |resolution: &Resolution| changes(graph, linked, options, *resolution);
    let mut members = linked.members.iter().filter(|((reader, ..), _)| is_live(reader));
    late_names
        || chunks.iter().any(is_sloppy)
        || runs_again(graph, &linked.roots[root])
        || runs_before.any(|id| is_commonjs(graph, *id))
        || members.any(|(_, resolution)| changes(resolution))
        || graph
            .ids()
            .filter(is_live)
            .any(|id| asks_for_more(graph, id) || linked.imports[id].iter().any(changes))
}

/// Whether an entry is a CommonJS module that is also imported, perhaps by `import()`: after an
/// error Node runs it again for each of them, but a declaration keeps its error.
fn runs_again(graph: &ModuleGraph, root: &Root) -> bool {
    let entries = root.entries.iter().map(|entry| graph.entries[*entry].module);
    let entries: Vec<ModuleId> = entries.filter(|id| is_commonjs(graph, *id)).collect();
    let mut importers = graph.ids().filter(|id| root.liveness.modules[*id]);
    importers.any(|id| {
        let imported = graph[id].targets.iter().filter_map(|target| target.module());
        imported.chain(import_calls(graph, id)).any(|target| entries.contains(&target))
    })
}

/// Whether an import is of a name of a CommonJS module that may have another value later, or that
/// several `export *` may give.
fn changes(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    resolution: Resolution,
) -> bool {
    match resolution {
        Resolution::Dynamic(module, name, interop) => {
            is_commonjs(graph, module)
                && !options.commonjs.snapshot.of(interop)
                && !matches!(graph.name(name), "default" | "module.exports")
        }
        Resolution::DynamicStar(index, name) => {
            !is_clear(linked, &linked.stars[index as usize], name)
        }
        _ => false,
    }
}

/// Names of the declarations: `_` and the path of the module that the file is for, or of its
/// first one.
fn lowered(
    graph: &ModuleGraph,
    linked: &Linked,
    root: usize,
    plan: &Plan,
    first: ChunkId,
) -> Lowered {
    let live = &linked.roots[root].liveness;
    let chunks = &plan.chunks[first..];
    let mut taken = taken(graph, live, &FxHashMap::default());
    taken.extend(chunks.iter().flat_map(|chunk| chunk.names.made()).cloned());
    let mut names = Vec::new();
    for chunk in chunks {
        let module = chunk.entry.or(chunk.members.first().copied());
        let base = match chunk.kind {
            ChunkKind::Group(..) => "group",
            _ => module.map_or("runtime", |module| &graph[module].file.name),
        };
        let name = free_name(&super::declarations::base_name(base), &taken);
        taken.insert(name.clone());
        names.push(name);
    }
    let chunk_of = plan.programs.last().map(|program| &program.chunk_of);
    let loaded = deferred_targets(graph, live, DeferredKind::ImportCall).into_iter();
    let loaded = loaded.filter_map(|id| chunk_of.and_then(|chunk_of| chunk_of[id]));
    let imported = chunks.iter().flat_map(|chunk| chunk.imports.iter().copied());
    let wanted: FxHashSet<ChunkId> = loaded.chain(imported).collect();
    let exported = (first..plan.chunks.len()).map(|chunk| wanted.contains(&chunk)).collect();
    Lowered { first, names, exported }
}
