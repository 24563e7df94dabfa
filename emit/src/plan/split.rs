//! Chunks: which file a module goes into.
//!
//! A chunk holds the modules that the same roots reach, where roots are the entries and what
//! `import()` asks for. So nothing is loaded that is not needed, and each module is there once.

use bundle_graph::link::{Linked, Liveness};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::asynchronous::{self, dependents};
use super::order::{self, Blocks, deferred_targets, post_order};
use super::{
    ChunkId, ChunkKind, DynamicRecords, Form, Program, Reason, Skeleton, conflicts, steps,
};
use crate::options::{Format, OutputOptions};

pub(super) fn split(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    first: ChunkId,
) -> (Program, Vec<Skeleton>) {
    let live = &linked.roots[root].liveness;
    let entries = &linked.roots[root].entries;
    let dynamic = deferred_targets(graph, live, DeferredKind::ImportCall);
    match entries[..] {
        [entry] if !options.split || dynamic.is_empty() => {
            one(graph, linked, options, root, first, entry)
        }
        _ => several(graph, linked, options, root, first, &dynamic),
    }
}

/// One entry and one file.
fn one(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    first: ChunkId,
    entry: usize,
) -> (Program, Vec<Skeleton>) {
    let live = &linked.roots[root].liveness;
    let module = graph.entries[entry].module;
    let order::Arrangement { forms, reasons, order, inert, asynchronous_from, asynchronous } =
        order::arrange(graph, linked, live, options, module);
    let members: Vec<ModuleId> = graph.ids().filter(|id| forms[*id] != Form::Absent).collect();
    let is_here = |id: ModuleId| (forms[id] != Form::Absent).then_some(first);
    let mut program = Program {
        root,
        chunk_of: graph.ids().map(is_here).collect(),
        asynchronous_blocks: has_asynchronous_blocks(graph, &forms),
        forms,
        reasons,
        asynchronous,
        inert,
        cells: FxHashSet::default(),
        mirrored: FxHashSet::default(),
        runtime: None,
        records: DynamicRecords::default(),
    };
    let has_cyclic_block =
        |id: &ModuleId| program.forms[*id] == Form::Block && linked.components.cyclic[*id];
    // Around a cycle of blocks hoisted text may be out of its place.
    if asynchronous_from.is_none() && order.iter().any(has_cyclic_block) {
        let orders = Orders { roots: vec![module], all: order.clone(), of: vec![order] };
        let (kinds, members) = ([(ChunkKind::Entry(entry), Some(module))], [members]);
        let (kinds, members) = (&kinds[..], &members[..]);
        let layout = conflicts::Layout { graph, linked, first, kinds, members };
        let evaluated = layout.settle(&mut program, &orders);
        let skeletons = layout.skeletons(&program, &orders, evaluated);
        return (program, skeletons);
    }
    let (root, from) = (Some(module), asynchronous_from);
    let steps = steps::of_root(graph, linked, &program, first, root, true, &order, from);
    let kind = ChunkKind::Entry(entry);
    let imports = Vec::new();
    (program, vec![Skeleton { kind, entry: Some(module), members, steps, imports }])
}

fn has_asynchronous_blocks(graph: &ModuleGraph, forms: &IndexVec<ModuleId, Form>) -> bool {
    graph.ids().any(|id| forms[id] == Form::Block && graph[id].record.has_tla)
}

/// Modules in the order in which each root evaluates them, if it comes first.
pub(super) struct Orders {
    pub roots: Vec<ModuleId>,
    pub of: Vec<Vec<ModuleId>>,
    /// Every module once, in the order of its first appearance.
    pub all: Vec<ModuleId>,
}

impl Orders {
    fn new(graph: &ModuleGraph, live: &Liveness, roots: Vec<ModuleId>) -> Self {
        let of: Vec<Vec<ModuleId>> = roots
            .iter()
            .map(|&root| {
                let mut order = post_order(graph, root);
                order.retain(|id| live.modules[*id]);
                order
            })
            .collect();
        let mut seen: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
        let mut all = Vec::new();
        // What is only required stands behind everything that is imported.
        for id in of.iter().flatten().copied().chain(graph.ids().filter(|id| live.modules[*id])) {
            if !std::mem::replace(&mut seen[id], true) {
                all.push(id);
            }
        }
        Self { roots, of, all }
    }
}

fn several(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    first: ChunkId,
    dynamic: &[ModuleId],
) -> (Program, Vec<Skeleton>) {
    let live = &linked.roots[root].liveness;
    let entries = &linked.roots[root].entries;
    let mut roots: Vec<ModuleId> = Vec::new();
    for id in entries.iter().map(|entry| graph.entries[*entry].module).chain(dynamic.to_vec()) {
        if !roots.contains(&id) {
            roots.push(id);
        }
    }
    let orders = Orders::new(graph, live, roots);
    let sets = Sets::new(graph, &orders.roots);
    let inert_modules = asynchronous::inert(graph, linked, live, &orders.all);
    let (forms, reasons, asynchronous) =
        forms(graph, linked, options, live, &orders, &sets, &inert_modules);
    let (kinds, chunk_of_set) = kinds(graph, entries, &orders, &sets, first, dynamic);
    let chunk_of: IndexVec<ModuleId, Option<ChunkId>> = graph
        .ids()
        .map(|id| (forms[id] != Form::Absent).then(|| chunk_of_set[&sets.of[id]]))
        .collect();
    let mut members: Vec<Vec<ModuleId>> = vec![Vec::new(); kinds.len()];
    for &id in &orders.all {
        if let Some(chunk) = chunk_of[id] {
            members[chunk - first].push(id);
        }
    }
    let mut program = Program {
        root,
        asynchronous_blocks: false,
        forms,
        reasons,
        asynchronous,
        inert: graph.ids().filter(|id| inert_modules[*id]).collect(),
        chunk_of,
        cells: FxHashSet::default(),
        mirrored: FxHashSet::default(),
        runtime: None,
        records: DynamicRecords::default(),
    };
    let layout = conflicts::Layout { graph, linked, first, kinds: &kinds, members: &members };
    let evaluated = layout.settle(&mut program, &orders);
    program.asynchronous_blocks = has_asynchronous_blocks(graph, &program.forms);
    let skeletons = layout.skeletons(&program, &orders, evaluated);
    (program, skeletons)
}

/// The kind of each chunk, with the module that it is loaded for.
type Kinds = Vec<(ChunkKind, Option<ModuleId>)>;

/// The chunks, and which of them holds the modules that a set of roots reaches.
fn kinds(
    graph: &ModuleGraph,
    entries: &[usize],
    orders: &Orders,
    sets: &Sets,
    first: ChunkId,
    dynamic: &[ModuleId],
) -> (Kinds, FxHashMap<u32, ChunkId>) {
    let mut kinds: Kinds = entries
        .iter()
        .map(|&entry| (ChunkKind::Entry(entry), Some(graph.entries[entry].module)))
        .collect();
    let mut chunk_of_set: FxHashMap<u32, ChunkId> = FxHashMap::default();
    for (index, &root) in orders.roots.iter().enumerate() {
        let entry = kinds.iter().position(|(_, module)| *module == Some(root));
        // The file of an entry exports what the entry exports and nothing else, so a module that
        // `import()` takes more of is in a file of its own.
        let is_facade = entry.is_some() && dynamic.contains(&root);
        if let Some(set) = sets.single(index).filter(|_| !is_facade) {
            let chunk = entry.unwrap_or_else(|| {
                kinds.push((ChunkKind::Dynamic(root), Some(root)));
                kinds.len() - 1
            });
            chunk_of_set.insert(set, first + chunk);
        }
    }
    for &id in &orders.all {
        chunk_of_set.entry(sets.of[id]).or_insert_with(|| {
            kinds.push((ChunkKind::Shared, None));
            first + kinds.len() - 1
        });
    }
    (kinds, chunk_of_set)
}

type Forms = (IndexVec<ModuleId, Form>, IndexVec<ModuleId, Option<Reason>>, FxHashSet<ModuleId>);

fn forms(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    live: &Liveness,
    orders: &Orders,
    sets: &Sets,
    inert: &IndexVec<ModuleId, bool>,
) -> Forms {
    let mut blocks = Blocks::new(graph);
    let required = deferred_targets(graph, live, DeferredKind::Require);
    for &root in &required {
        blocks.close(root, Reason::Required, |_| false);
    }
    blocks.by_content(live, options);
    let asynchronous: FxHashSet<ModuleId> = dependents(graph, live).collect();
    let concatenates = options.hoist
        && options.format == Format::Esm
        && asynchronous
            .iter()
            .filter(|id| graph[**id].record.has_tla)
            .all(|id| sets.is_single(sets.of[*id]))
        && orders.of.iter().all(|o| asynchronous::concatenates(graph, linked, live, o, &[]));
    if !concatenates {
        for &id in &asynchronous {
            blocks.add(id, Reason::TopLevelAwait);
        }
        for order in &orders.of {
            let first = order.iter().position(|id| asynchronous.contains(id));
            for &id in order[first.unwrap_or(order.len())..].iter().filter(|id| !inert[**id]) {
                blocks.add(id, Reason::AfterTopLevelAwait);
            }
        }
    }
    let forms = blocks.forms(live, &required);
    (forms, blocks.reasons, asynchronous)
}

/// The sets of roots that reach each module, over static imports and `require`.
struct Sets {
    /// 0 is the empty set.
    of: IndexVec<ModuleId, u32>,
    /// From a set and a further root to the set of both; roots are added in ascending order.
    larger: FxHashMap<(u32, usize), u32>,
    sizes: Vec<u32>,
}

impl Sets {
    fn new(graph: &ModuleGraph, roots: &[ModuleId]) -> Self {
        let of = graph.ids().map(|_| 0).collect();
        let mut sets = Self { of, larger: FxHashMap::default(), sizes: vec![0] };
        let mut seen: IndexVec<ModuleId, usize> = graph.ids().map(|_| usize::MAX).collect();
        let mut open = Vec::new();
        for (index, &root) in roots.iter().enumerate() {
            open.push(root);
            while let Some(id) = open.pop() {
                if std::mem::replace(&mut seen[id], index) == index {
                    continue;
                }
                let next = sets.sizes.len() as u32;
                let smaller = sets.of[id];
                let set = *sets.larger.entry((smaller, index)).or_insert(next);
                if set == next {
                    sets.sizes.push(sets.sizes[smaller as usize] + 1);
                }
                sets.of[id] = set;
                let module = &graph[id];
                open.extend(module.targets.iter().filter_map(|target| target.module()));
                let deferred = module.deferred_targets.iter_enumerated();
                open.extend(deferred.filter_map(|(request, target)| {
                    let kind = module.record.deferred_requests[request].kind;
                    (kind == DeferredKind::Require).then_some(target.module()?)
                }));
            }
        }
        sets
    }

    /// The set that contains only this root, if some module has it.
    fn single(&self, root: usize) -> Option<u32> {
        let set = *self.larger.get(&(0, root))?;
        self.of.contains(&set).then_some(set)
    }

    fn is_single(&self, set: u32) -> bool {
        self.sizes[set as usize] == 1
    }
}
