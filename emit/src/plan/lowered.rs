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
use super::order::deferred_targets;
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
    let (first, programs) = (plan.chunks.len(), plan.programs.len());
    let options = options.lowered();
    let (program, skeletons) = split::split(graph, linked, &options, root, first);
    super::fill(graph, linked, &options, program, skeletons, plan);
    if !is_needed(graph, linked, &options, root, plan, first) {
        plan.chunks.truncate(first);
        plan.programs.truncate(programs);
        return false;
    }
    let lowered = lowered(graph, linked, root, plan, first);
    plan.declarations.push(Declared::Files(lowered));
    true
}

/// Whether some module needs what its own declaration could not give it.
fn is_needed(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    plan: &Plan,
    first: ChunkId,
) -> bool {
    let Root { liveness: live, namespaces, .. } = &linked.roots[root];
    let rules = &options.commonjs;
    let is_commonjs = |id: ModuleId| graph[id].record.kind == ModuleKind::CommonJs;
    let is_live = |id: &ModuleId| live.modules[*id];
    let chunks = &plan.chunks[first..];
    let is_sloppy = chunks.iter().any(|chunk| !chunk.sidecar.is_empty());
    let hosts = plan.programs.last().is_some_and(|program| program.records.hosts);
    let is_checked =
        linked.late.keys().any(|(id, _)| is_live(id)) || linked.poison.keys().any(|id| is_live(id));
    let star = |source: &StarSource| matches!(source, StarSource::Module(..));
    let stars = namespaces.values().any(|names| names.dynamic.iter().any(star));
    let has_namespace = |chunk: &Chunk| {
        chunk.uses.namespaces.iter().any(|(id, _)| is_commonjs(*id) && rules.late_names)
    };
    let loads = || deferred_targets(graph, live, DeferredKind::ImportCall).into_iter();
    is_sloppy
        || hosts
        || is_checked
        || stars
        || chunks.iter().any(has_namespace)
        || rules.late_names && loads().any(is_commonjs)
        || graph
            .ids()
            .filter(is_live)
            .any(|id| asks_for_more(graph, id) || reads_changing_values(graph, linked, options, id))
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
            DeferredKind::ImportCall => false,
        }
    })
}

/// Whether the module reads names of CommonJS modules that may have other values later, or that
/// several `export *` may give.
fn reads_changing_values(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    id: ModuleId,
) -> bool {
    let changes = |resolution: &Resolution| match *resolution {
        Resolution::Dynamic(module, name, interop) => {
            graph[module].record.kind == ModuleKind::CommonJs
                && !options.commonjs.snapshot.of(interop)
                && !matches!(graph.name(name), "default" | "module.exports")
        }
        Resolution::DynamicStar(index, name) => {
            !is_clear(linked, &linked.stars[index as usize], name)
        }
        _ => false,
    };
    let members = linked.members.iter().filter(|((reader, ..), _)| *reader == id);
    linked.imports[id].iter().any(changes) || members.map(|(_, it)| it).any(changes)
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
