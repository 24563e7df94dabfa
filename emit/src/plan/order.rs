//! Forms and the order of evaluation.
//!
//! A synchronous graph that is entered by one root concatenates in post-order. Everything whose
//! evaluation may start at another time, or be interleaved with that of others, is a block.

use bundle_graph::link::{Linked, Liveness};
use bundle_graph::*;
use rustc_hash::FxHashSet;

use super::asynchronous::{self, Towards};
use super::{Form, Reason};
use crate::options::{Format, OutputOptions};

pub(super) struct Arrangement {
    pub forms: IndexVec<ModuleId, Form>,
    pub reasons: IndexVec<ModuleId, Option<Reason>>,
    /// What the entry evaluates, in order.
    pub order: Vec<ModuleId>,
    /// Modules that may be evaluated before what stands before them.
    pub inert: FxHashSet<ModuleId>,
    /// Index in `order` from which the runtime decides when modules are evaluated.
    pub asynchronous_from: Option<usize>,
    /// Modules that depend on top-level await.
    pub asynchronous: FxHashSet<ModuleId>,
}

/// Decides for every module of a single file whether it shares the file's scope.
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
        blocks.close(root, Reason::Required);
    }
    for &root in &dynamic {
        blocks.close(root, Reason::DynamicImport);
    }
    blocks.by_content(live, options);
    order.retain(|&id| live.modules[id]);
    let asynchronous: FxHashSet<ModuleId> = asynchronous::dependents(graph, live).collect();
    // What may have to wait for a block is one itself.
    let is_required = |id: &ModuleId| blocks.reasons[*id] == Some(Reason::Required);
    let may = options.hoist && options.format == Format::Esm;
    let concatenates = asynchronous.is_empty()
        || may && !asynchronous.iter().any(is_required) && {
            let inert = asynchronous::inert(graph, linked, live, &order);
            asynchronous::concatenates(graph, linked, live, &order, &inert, &dynamic)
        };
    let asynchronous_from = match concatenates {
        true => None,
        false => order.iter().position(|id| asynchronous.contains(id)),
    };
    if let Some(first) = asynchronous_from {
        for &id in order.iter().filter(|id| asynchronous.contains(*id)) {
            blocks.add(id, Reason::TopLevelAwait);
        }
        order[first..].iter().for_each(|id| blocks.add(*id, Reason::AfterTopLevelAwait));
    }
    // Nobody can tell when these are evaluated, so they come first wherever something else may
    // be evaluated at a time of its own.
    let mut inert = FxHashSet::default();
    if asynchronous_from.is_some() || !dynamic.is_empty() {
        let mut all = order.clone();
        let mut known = eager.clone();
        for &root in &dynamic {
            let order = post_order(graph, root).into_iter().filter(|id| live.modules[*id]);
            all.extend(order.filter(|id| !std::mem::replace(&mut known[*id], true)));
        }
        let is_inert = asynchronous::inert(graph, linked, live, &all);
        // Evaluating one of the others may evaluate what they request.
        let starts = |id: ModuleId| asynchronous.contains(&id) || dynamic.contains(&id);
        for id in all.into_iter().filter(|id| is_inert[*id] && eager[*id]) {
            if !starts(id) && blocks.release(id) {
                inert.insert(id);
            }
        }
    }
    let forms = blocks.forms(live, &required);
    Arrangement { forms, reasons: blocks.reasons, order, inert, asynchronous_from, asynchronous }
}

fn membership(graph: &ModuleGraph, ids: &[ModuleId]) -> IndexVec<ModuleId, bool> {
    let mut set: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    ids.iter().for_each(|id| set[*id] = true);
    set
}

/// What a module asks for by `import()`.
pub(super) fn import_calls(graph: &ModuleGraph, id: ModuleId) -> impl Iterator<Item = ModuleId> {
    deferred(graph, id, DeferredKind::ImportCall).map(|(_, target)| target)
}

/// What a module may `require`; and what it would import if it could be linked, which must not be
/// running when somebody requires the module.
pub(super) fn required(graph: &ModuleGraph, id: ModuleId) -> impl Iterator<Item = ModuleId> {
    let required = deferred(graph, id, DeferredKind::Require).map(|(_, target)| target);
    required.chain(graph.unlinked.get(&id).into_iter().flatten().copied())
}

/// The requests of a kind that lead to modules.
pub(crate) fn deferred(
    graph: &ModuleGraph,
    id: ModuleId,
    wanted: DeferredKind,
) -> impl Iterator<Item = (DeferredId, ModuleId)> {
    let module = &graph[id];
    module.deferred_targets.iter_enumerated().filter_map(move |(request, target)| {
        let kind = module.record.deferred_requests[request].kind;
        (kind == wanted).then_some((request, target.module()?))
    })
}

/// The modules that live modules ask for when control reaches a place, sorted.
pub(super) fn deferred_targets(
    graph: &ModuleGraph,
    live: &Liveness,
    wanted: DeferredKind,
) -> Vec<ModuleId> {
    let mut targets: Vec<ModuleId> = graph
        .ids()
        .filter(|&id| live.modules[id])
        .flat_map(|id| deferred(graph, id, wanted).map(|(_, target)| target))
        .collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The modules that cannot share the scope of the chunk, with the first reason found.
pub(super) struct Blocks<'a> {
    graph: &'a ModuleGraph,
    pub reasons: IndexVec<ModuleId, Option<Reason>>,
}

impl<'a> Blocks<'a> {
    pub fn new(graph: &'a ModuleGraph) -> Self {
        Self { graph, reasons: graph.ids().map(|_| None).collect() }
    }

    pub fn add(&mut self, id: ModuleId, reason: Reason) {
        if self.graph[id].is_esm() {
            self.reasons[id].get_or_insert(reason);
        }
    }

    /// Lets the module share the scope after all, if only the time of its evaluation spoke
    /// against it.
    pub fn release(&mut self, id: ModuleId) -> bool {
        let by_time =
            [Reason::DynamicImport, Reason::TopLevelAwait, Reason::AfterTopLevelAwait].map(Some);
        if self.reasons[id].is_some() && !by_time.contains(&self.reasons[id]) {
            return false;
        }
        self.reasons[id] = None;
        true
    }

    /// Blocks by what the modules themselves contain, or by option.
    pub fn by_content(&mut self, live: &Liveness, options: &OutputOptions) {
        let graph = self.graph;
        let ids = || graph.ids().filter(|&id| live.modules[id]);
        let evaluates_text = ids().any(|id| graph[id].is_esm() && graph[id].record.has_direct_eval);
        for id in ids() {
            if !options.hoist {
                self.add(id, Reason::NoHoist);
            } else if evaluates_text {
                // Neither may it see the names of other modules.
                self.add(id, Reason::DirectEval);
            } else if graph[id].record.bindings.iter().any(|b| b.kind == BindingKind::Using) {
                self.add(id, Reason::Using);
            }
        }
    }

    /// The form of every module; `required` are the targets of `require`, sorted. CommonJS modules
    /// get their own reasons.
    pub fn forms(&mut self, live: &Liveness, required: &[ModuleId]) -> IndexVec<ModuleId, Form> {
        let is_required = |id| required.binary_search(&id).is_ok();
        let form = |id| match self.graph[id].record.kind {
            _ if !live.modules[id] => Form::Absent,
            ModuleKind::Esm if self.reasons[id].is_some() => Form::Block,
            ModuleKind::Esm => Form::Hoisted,
            ModuleKind::CommonJs | ModuleKind::Empty => Form::CommonJs,
            ModuleKind::Json if is_required(id) => Form::CommonJs,
            ModuleKind::Json => Form::Json,
        };
        let forms: IndexVec<ModuleId, Form> = self.graph.ids().map(form).collect();
        for id in self.graph.ids().filter(|id| forms[*id] == Form::CommonJs) {
            if let Some(refusal) = self.graph[id].sites.refusal
                && self.reasons[id] != Some(Reason::NoHoist)
            {
                self.reasons[id] = Some(Reason::CommonJs(refusal));
            }
        }
        forms
    }

    /// Everything that evaluating `root` may evaluate through static imports; and what it would
    /// evaluate if it could be linked, which must be able to tell whether it is running.
    pub fn close(&mut self, root: ModuleId, reason: Reason) {
        let mut roots = vec![root];
        while !roots.is_empty() {
            let reached =
                asynchronous::closure(self.graph, std::mem::take(&mut roots), Towards::Requests);
            for id in self.graph.ids().filter(|id| reached[*id]) {
                self.add(id, reason);
                let unlinked = self.graph.unlinked.get(&id).into_iter().flatten();
                roots.extend(unlinked.filter(|it| !reached[**it] && self.reasons[**it].is_none()));
            }
        }
    }
}

/// The order in which the static graph below `root` is evaluated: each module after those it
/// requests, in source order, except where a cycle forbids it.
/// <https://tc39.es/ecma262/#sec-innermoduleevaluation>
pub fn post_order(graph: &ModuleGraph, root: ModuleId) -> Vec<ModuleId> {
    post_order_with(graph, root, |_, _| false).0
}

/// A place in a post-order: so many modules have been evaluated when a module's request is met.
type Return = (usize, ModuleId, RequestId);

/// The same, and when the requests are met that `is_watched` asks about.
pub fn post_order_with(
    graph: &ModuleGraph,
    root: ModuleId,
    is_watched: impl Fn(ModuleId, RequestId) -> bool,
) -> (Vec<ModuleId>, Vec<Return>) {
    let mut order = Vec::new();
    let mut returns = Vec::new();
    let mut seen = vec![false; graph.len()];
    let mut stack: Vec<(ModuleId, usize)> = vec![(root, 0)];
    seen[root.index()] = true;
    while let Some((id, next)) = stack.last_mut() {
        if let Some(last) = next.checked_sub(1).map(|last| RequestId::from_raw(last as u32))
            && is_watched(*id, last)
        {
            returns.push((order.len(), *id, last));
        }
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
    (order, returns)
}
