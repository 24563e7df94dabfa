//! Chunks: what they hold, in which form, and what they do.

use bundle_graph::link::{Linked, Liveness};
use bundle_graph::*;
use rustc_hash::FxHashSet;

use super::asynchronous::{self, dependents};
use super::order::{self, Blocks, deferred_targets, post_order};
use super::placement::{self, Placed};
use super::sets::Sets;
use super::{
    ChunkId, ChunkKind, DynamicRecords, Form, Placement, Program, Reason, Skeleton, conflicts,
    steps,
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
    let has_one_file = !options.split || dynamic.is_empty() && options.chunks.is_empty();
    match entries[..] {
        [entry] if has_one_file => one(graph, linked, options, root, first, entry),
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
        format: options.format,
        chunk_of: graph.ids().map(is_here).collect(),
        asynchronous_blocks: has_asynchronous_blocks(graph, &forms),
        forms,
        reasons,
        asynchronous,
        inert,
        placements: graph.ids().map(|_| Placement::Root).collect(),
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
        let settled = layout.settle(&mut program, &orders);
        let skeletons = layout.skeletons(settled);
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
    pub fn new(graph: &ModuleGraph, live: &Liveness, roots: Vec<ModuleId>) -> Self {
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

    /// By chunk its modules, in the order of their first appearance.
    pub fn members(
        &self,
        chunk_of: &IndexVec<ModuleId, Option<ChunkId>>,
        first: ChunkId,
        chunks: usize,
    ) -> Vec<Vec<ModuleId>> {
        let mut members = vec![Vec::new(); chunks];
        for &id in &self.all {
            if let Some(chunk) = chunk_of[id] {
                members[chunk - first].push(id);
            }
        }
        members
    }
}

/// The modules where evaluation can begin: entries, then what `import()` loads; each once.
pub(super) fn roots(graph: &ModuleGraph, entries: &[usize], dynamic: &[ModuleId]) -> Vec<ModuleId> {
    let entries = entries.iter().map(|entry| graph.entries[*entry].module);
    let mut seen = FxHashSet::default();
    entries.chain(dynamic.iter().copied()).filter(|id| seen.insert(*id)).collect()
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
    let orders = Orders::new(graph, live, roots(graph, entries, dynamic));
    let sets = Sets::new(graph, &orders.roots);
    let inert_modules = asynchronous::inert(graph, linked, live, &orders.all);
    let view = placement::View { graph, linked, live, options, orders: &orders, sets: &sets };
    let Placed { kinds, chunk_of, placements } =
        placement::place(&view, &inert_modules, entries, first, dynamic);
    let (forms, reasons, asynchronous) = forms(&view, &inert_modules, &placements);
    let members = orders.members(&chunk_of, first, kinds.len());
    let mut program = Program {
        root,
        format: options.format,
        asynchronous_blocks: false,
        forms,
        reasons,
        asynchronous,
        inert: graph.ids().filter(|id| inert_modules[*id]).collect(),
        chunk_of,
        placements,
        cells: FxHashSet::default(),
        mirrored: FxHashSet::default(),
        runtime: None,
        records: DynamicRecords::default(),
    };
    let layout = conflicts::Layout { graph, linked, first, kinds: &kinds, members: &members };
    if program.placements.iter().any(|it| !matches!(it, Placement::Root | Placement::Shared)) {
        layout.break_cycles(&mut program);
    }
    let settled = layout.settle(&mut program, &orders);
    program.asynchronous_blocks = has_asynchronous_blocks(graph, &program.forms);
    let skeletons = layout.skeletons(settled);
    (program, skeletons)
}

type Forms = (IndexVec<ModuleId, Form>, IndexVec<ModuleId, Option<Reason>>, FxHashSet<ModuleId>);

fn forms(
    view: &placement::View,
    inert: &IndexVec<ModuleId, bool>,
    placements: &IndexVec<ModuleId, Placement>,
) -> Forms {
    let placement::View { graph, linked, live, options, orders, sets } = *view;
    let mut blocks = Blocks::new(graph);
    let required = deferred_targets(graph, live, DeferredKind::Require);
    for &root in &required {
        blocks.close(root, Reason::Required);
    }
    blocks.by_content(live, options);
    let asynchronous: FxHashSet<ModuleId> = dependents(graph, live).collect();
    // Files wait for what they import, but not for each other.
    let is_moved = |id: &ModuleId| !matches!(placements[*id], Placement::Root | Placement::Shared);
    let concatenates = options.hoist
        && options.format == Format::Esm
        && !asynchronous.iter().any(is_moved)
        && !asynchronous.iter().any(|id| blocks.reasons[*id] == Some(Reason::Required))
        && asynchronous
            .iter()
            .filter(|id| graph[**id].record.has_tla)
            .all(|id| sets.is_single(sets.of[*id]))
        && orders.of.iter().all(|o| asynchronous::concatenates(graph, linked, live, o, inert, &[]));
    if !concatenates {
        for &id in &asynchronous {
            blocks.add(id, Reason::TopLevelAwait);
        }
        // In or below a cycle, a module that waits without an expression makes everything begin
        // two jobs late, and before that nothing is evaluated.
        let is_late = |id: &ModuleId| {
            let record = &graph[*id].record;
            linked.components.below_cycle[*id] && record.has_tla && record.awaits_implicitly
        };
        for order in &orders.of {
            let first = match order.iter().any(is_late) {
                true => Some(0),
                false => order.iter().position(|id| asynchronous.contains(id)),
            };
            for &id in order[first.unwrap_or(order.len())..].iter().filter(|id| !inert[**id]) {
                blocks.add(id, Reason::AfterTopLevelAwait);
            }
        }
    }
    let forms = blocks.forms(live, &required);
    (forms, blocks.reasons, asynchronous)
}
