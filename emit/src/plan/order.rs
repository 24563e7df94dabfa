//! Forms and the order of evaluation.
//!
//! A synchronous graph that is entered by one root concatenates in post-order. Everything whose
//! evaluation may start at another time, or be interleaved with that of others, is a block.

use bundle_graph::link::{Linked, Liveness};
use bundle_graph::*;
use rustc_hash::FxHashSet;

use super::{Form, Reason, asynchronous};
use crate::options::{Format, OutputOptions};

pub(super) struct Arrangement {
    pub forms: IndexVec<ModuleId, Form>,
    pub reasons: IndexVec<ModuleId, Option<Reason>>,
    pub order: Vec<ModuleId>,
    pub on_demand: Vec<ModuleId>,
    /// Index in `order` from which the runtime decides when modules are evaluated.
    pub asynchronous_from: Option<usize>,
    /// Modules that depend on top-level await.
    pub asynchronous: FxHashSet<ModuleId>,
}

/// Decides for every module of the chunk whether it shares the chunk's scope.
pub(super) fn arrange(
    graph: &ModuleGraph,
    linked: &Linked,
    live: &Liveness,
    options: &OutputOptions,
    entry: ModuleId,
) -> Arrangement {
    let mut order = post_order(graph, entry);
    let mut blocks = Blocks::new(graph);
    let eager = membership(graph, &order);
    let required = deferred_targets(graph, live, DeferredKind::Require);
    let dynamic = deferred_targets(graph, live, DeferredKind::ImportCall);
    for &root in &required {
        blocks.close(root, Reason::Required, |_| false);
    }
    for &root in &dynamic {
        blocks.close(root, Reason::DynamicImport, |id| eager[id]);
    }
    for id in graph.ids().filter(|&id| live.modules[id]) {
        if !options.hoist {
            blocks.add(id, Reason::NoHoist);
        } else if graph[id].record.has_direct_eval {
            blocks.add_component(linked, id, Reason::DirectEval);
        }
    }
    order.retain(|&id| live.modules[id]);
    let concatenates = options.hoist
        && options.format == Format::Esm
        && asynchronous::concatenates(graph, linked, live, &order, &dynamic);
    let asynchronous_from = match concatenates {
        true => None,
        false => order.iter().position(|&id| graph[id].record.has_tla),
    };
    let asynchronous: FxHashSet<ModuleId> = asynchronous::dependents(graph, live).collect();
    if let Some(first) = asynchronous_from {
        for &id in order.iter().filter(|id| asynchronous.contains(*id)) {
            blocks.add(id, Reason::TopLevelAwait);
        }
        let inert = asynchronous::inert(graph, linked, live, &order);
        for &id in order[first..].iter().filter(|id| !inert[**id]) {
            blocks.add(id, Reason::AfterTopLevelAwait);
        }
    }
    let is_required = |id| required.binary_search(&id).is_ok();
    let forms: IndexVec<ModuleId, Form> = graph
        .ids()
        .map(|id| match graph[id].record.kind {
            _ if !live.modules[id] => Form::Absent,
            ModuleKind::Esm if blocks.reasons[id].is_some() => Form::Block,
            ModuleKind::Esm => Form::Hoisted,
            ModuleKind::CommonJs | ModuleKind::Empty => Form::CommonJs,
            ModuleKind::Json if is_required(id) => Form::CommonJs,
            ModuleKind::Json => Form::Json,
        })
        .collect();
    Arrangement {
        on_demand: graph
            .ids()
            .filter(|&id| matches!(forms[id], Form::Block | Form::CommonJs | Form::Json))
            .collect(),
        reasons: blocks.reasons,
        order,
        asynchronous_from,
        asynchronous,
        forms,
    }
}

fn membership(graph: &ModuleGraph, ids: &[ModuleId]) -> IndexVec<ModuleId, bool> {
    let mut set: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    ids.iter().for_each(|id| set[*id] = true);
    set
}

/// The modules that live modules ask for when control reaches a place, sorted.
fn deferred_targets(graph: &ModuleGraph, live: &Liveness, wanted: DeferredKind) -> Vec<ModuleId> {
    let mut targets: Vec<ModuleId> = graph
        .ids()
        .filter(|&id| live.modules[id])
        .flat_map(|id| {
            let module = &graph[id];
            module.deferred_targets.iter_enumerated().filter_map(move |(request, target)| {
                let kind = module.record.deferred_requests[request].kind;
                (kind == wanted).then_some(target.module()?)
            })
        })
        .collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The modules that cannot share the scope of the chunk, with the first reason found.
struct Blocks<'a> {
    graph: &'a ModuleGraph,
    reasons: IndexVec<ModuleId, Option<Reason>>,
}

impl<'a> Blocks<'a> {
    fn new(graph: &'a ModuleGraph) -> Self {
        Self { graph, reasons: graph.ids().map(|_| None).collect() }
    }

    fn add(&mut self, id: ModuleId, reason: Reason) {
        if self.graph[id].is_esm() {
            self.reasons[id].get_or_insert(reason);
        }
    }

    /// Members of a cycle start together, so they have one form.
    fn add_component(&mut self, linked: &Linked, id: ModuleId, reason: Reason) {
        if !linked.components.cyclic[id] {
            return self.add(id, reason);
        }
        let component = linked.components.of[id];
        for member in self.graph.ids() {
            if linked.components.of[member] == component {
                self.add(member, reason);
            }
        }
    }

    /// Everything that evaluating `root` may evaluate through static imports.
    fn close(&mut self, root: ModuleId, reason: Reason, stop: impl Fn(ModuleId) -> bool) {
        let mut open = vec![root];
        let mut seen: IndexVec<ModuleId, bool> = self.graph.ids().map(|_| false).collect();
        while let Some(id) = open.pop() {
            if !stop(id) && !std::mem::replace(&mut seen[id], true) {
                self.add(id, reason);
                open.extend(self.graph[id].targets.iter().filter_map(|target| target.module()));
            }
        }
    }
}

/// The order in which the static graph below `root` is evaluated: each module after those it
/// requests, in source order, except where a cycle forbids it.
/// <https://tc39.es/ecma262/#sec-innermoduleevaluation>
pub fn post_order(graph: &ModuleGraph, root: ModuleId) -> Vec<ModuleId> {
    let mut order = Vec::new();
    let mut seen = vec![false; graph.len()];
    let mut stack: Vec<(ModuleId, usize)> = vec![(root, 0)];
    seen[root.index()] = true;
    while let Some((id, next)) = stack.last_mut() {
        let targets = &graph[*id].targets;
        match targets.get(RequestId::from_raw(*next as u32)) {
            Some(target) => {
                *next += 1;
                if let Some(target) = target.module()
                    && !std::mem::replace(&mut seen[target.index()], true)
                {
                    stack.push((target, 0));
                }
            }
            None => {
                order.push(*id);
                stack.pop();
            }
        }
    }
    order
}
