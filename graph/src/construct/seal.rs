//! From slots in the order of discovery to modules with canonical ids.
//!
//! Ids follow a depth-first walk from the entries: static requests in source order, then the
//! roots of deferred requests, in the order of the modules that make them. Names are merged in
//! that order too. Nothing here depends on the timing of threads.

use std::sync::Arc;

use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxHashMap, FxHashSet};

use super::assets::Numbered;
use super::frontier::{Frontier, RequestRef, SlotId, SlotTarget};
use super::load::Loaded;
use crate::graph::{Asset, Broken, Edge, Entry, External, Module, ModuleGraph, Target};
use crate::ids::*;
use crate::names::Names;

/// `one_builtin` tells that `fs` and `node:fs` are one module.
pub(super) fn seal(
    mut frontier: Frontier,
    assets: Vec<Asset>,
    entries: &[&str],
    one_builtin: bool,
) -> ModuleGraph {
    let order = canonical_order(&frontier);
    let assets = Numbered::new(&frontier, &order, assets);
    let mut ids: Vec<Option<ModuleId>> = vec![None; frontier.slots.len()];
    for (index, &slot) in order.iter().enumerate() {
        ids[slot as usize] = Some(ModuleId::from_raw(index as u32));
    }
    let externals = Externals::number(&frontier, &order, &assets, one_builtin);
    let mut names = Names::default();
    // CommonJS modules have these exports whether anybody names them or not.
    names.intern("default");
    names.intern("module.exports");
    let mut graph: DiGraph<Module, Edge> = DiGraph::with_capacity(order.len(), order.len() * 2);
    let mut broken = Vec::new();
    for &slot in &order {
        let slot = &mut frontier.slots[slot as usize];
        let loaded = slot.loaded.take().expect("ordered slots are loaded");
        let loaded = Arc::try_unwrap(loaded).ok().expect("all workers have finished");
        if let Some(first) = loaded.broken.first() {
            broken.push(Broken {
                module: ModuleId::from_raw(graph.node_count() as u32),
                message: first.message.clone(),
                diagnostics: loaded.broken.clone(),
            });
        }
        let targets = std::mem::take(&mut slot.targets);
        let side_effect_free = slot.side_effect_free;
        slot.file = None;
        let found = Found { targets: &targets, ids: &ids, externals: &externals, assets: &assets };
        graph.add_node(module(loaded, side_effect_free, &found, &mut names));
    }
    for node in 0..graph.node_count() {
        let node = NodeIndex::new(node);
        let requests: Vec<(ModuleId, Edge)> = {
            let module = &graph[node];
            let requests = module.targets.iter_enumerated();
            let deferred = module.deferred_targets.iter_enumerated();
            requests
                .filter_map(|(id, target)| Some((target.module()?, Edge::Request(id))))
                .chain(deferred.filter_map(|(id, t)| Some((t.module()?, Edge::Deferred(id)))))
                .collect()
        };
        for (target, edge) in requests {
            graph.add_edge(node, NodeIndex::new(target.index()), edge);
        }
    }
    let entries = entries
        .iter()
        .zip(&frontier.roots)
        .map(|(name, slot)| Entry {
            name: name.to_string(),
            module: ids[*slot as usize].expect("entries are loaded"),
            worker: None,
        })
        .collect();
    let (externals, assets) = (externals.list, assets.list);
    let (unlinked, unresolved) = (FxHashMap::default(), FxHashSet::default());
    let mut graph =
        ModuleGraph { graph, externals, assets, names, entries, broken, unlinked, unresolved };
    add_workers(&mut graph);
    graph
}

/// Programs that modules start are entries, too, in the order of these modules.
fn add_workers(graph: &mut ModuleGraph) {
    for id in graph.ids() {
        for request in graph[id].deferred_targets.indices() {
            let module = &graph[id];
            let kind = module.record.deferred_requests[request].kind;
            let Some(target) = module.deferred_targets[request].module() else { continue };
            if kind.is_worker() && graph.worker(target, kind).is_none() {
                let name = graph[target].file.name.to_string();
                graph.entries.push(Entry { name, module: target, worker: Some(kind) });
            }
        }
    }
}

/// What the requests of a module lead to.
struct Found<'a> {
    targets: &'a [(RequestRef, SlotTarget)],
    ids: &'a [Option<ModuleId>],
    externals: &'a Externals,
    assets: &'a Numbered,
}

fn module(loaded: Loaded, side_effect_free: bool, found: &Found, names: &mut Names) -> Module {
    let record = loaded.record;
    let mut targets = IndexVec::from_vec(vec![Target::Unloaded; record.requested_modules.len()]);
    let mut deferred_targets =
        IndexVec::from_vec(vec![Target::Unloaded; record.deferred_requests.len()]);
    for (request, target) in found.targets {
        let target = match *target {
            SlotTarget::Slot(slot) => match found.ids[slot as usize] {
                Some(id) => Target::Module(id),
                None => Target::Unloaded,
            },
            SlotTarget::External(external) => {
                Target::External(found.externals.ids[external as usize])
            }
            SlotTarget::Asset(asset) => Target::Asset(found.assets.id(asset)),
            SlotTarget::Missing => Target::Missing,
        };
        match request {
            RequestRef::Static(id) => targets[*id] = target,
            RequestRef::Deferred(id) => deferred_targets[*id] = target,
        }
    }
    let is_cjs =
        loaded.path.extension().is_some_and(|extension| extension == "cjs" || extension == "cts");
    Module {
        names: record.names.iter().map(|name| names.intern(name)).collect(),
        file: loaded.file,
        origin: loaded.origin.map(Box::new),
        path: loaded.path,
        package: loaded.package,
        side_effect_free,
        node_mode: loaded.node_mode || is_cjs,
        record,
        sites: loaded.sites,
        input_map: loaded.input_map,
        targets,
        deferred_targets,
    }
}

/// Loaded slots in canonical order.
fn canonical_order(frontier: &Frontier) -> Vec<SlotId> {
    let mut seen = vec![false; frontier.slots.len()];
    let mut order: Vec<SlotId> = Vec::new();
    let mut stack: Vec<SlotId> = Vec::new();
    let visit =
        |root: SlotId, seen: &mut Vec<bool>, order: &mut Vec<SlotId>, stack: &mut Vec<_>| {
            stack.push(root);
            while let Some(id) = stack.pop() {
                let slot = &frontier.slots[id as usize];
                if slot.loaded.is_none() || std::mem::replace(&mut seen[id as usize], true) {
                    continue;
                }
                order.push(id);
                let next = slot.targets.iter().rev().filter_map(|(request, target)| {
                    match (request, target) {
                        (RequestRef::Static(_), SlotTarget::Slot(slot)) => Some(*slot),
                        _ => None,
                    }
                });
                stack.extend(next.filter(|slot| !seen[*slot as usize]));
            }
        };
    for &root in &frontier.roots {
        visit(root, &mut seen, &mut order, &mut stack);
    }
    let mut index = 0;
    while index < order.len() {
        let slot = &frontier.slots[order[index] as usize];
        for (request, target) in &slot.targets {
            if let (RequestRef::Deferred(_), SlotTarget::Slot(root)) = (request, target) {
                visit(*root, &mut seen, &mut order, &mut stack);
            }
        }
        index += 1;
    }
    order
}

struct Externals {
    list: IndexVec<ExternalId, External>,
    /// From the order of discovery.
    ids: Vec<ExternalId>,
}

impl Externals {
    fn number(frontier: &Frontier, order: &[SlotId], assets: &Numbered, one_builtin: bool) -> Self {
        let mut ids = vec![ExternalId::from_raw(u32::MAX - 1); frontier.externals.len()];
        let mut seen = vec![false; frontier.externals.len()];
        let mut list: IndexVec<ExternalId, External> = IndexVec::new();
        let mut builtins: FxHashMap<&str, ExternalId> = FxHashMap::default();
        for &slot in order {
            for (_, target) in &frontier.slots[slot as usize].targets {
                if let SlotTarget::External(external) = *target
                    && !std::mem::replace(&mut seen[external as usize], true)
                {
                    let found = &frontier.externals[external as usize];
                    let copy = found.copy.map(|asset| assets.id(asset));
                    let mut push = || {
                        list.push(External {
                            specifier: match copy {
                                Some(copy) => Arc::clone(&assets.list[copy].source),
                                None => Arc::clone(&found.specifier),
                            },
                            attributes: found.attributes.clone(),
                            builtin: found.builtin,
                            addon: found.addon.clone(),
                            copy,
                        })
                    };
                    let name = found.specifier.strip_prefix("node:").unwrap_or(&found.specifier);
                    ids[external as usize] = match one_builtin && found.builtin {
                        true => *builtins.entry(name).or_insert_with(push),
                        false => push(),
                    };
                }
            }
        }
        Self { list, ids }
    }
}
