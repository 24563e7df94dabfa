//! Forms and the order of evaluation.
//!
//! A synchronous graph that is entered by one root concatenates in post-order. Modules that a
//! `require` may evaluate at any time, and those that only an `import()` reaches, are blocks.

use bundle_graph::link::Liveness;
use bundle_graph::*;

use super::Form;

pub(super) struct Arrangement {
    pub forms: IndexVec<ModuleId, Form>,
    pub order: Vec<ModuleId>,
    pub on_demand: Vec<ModuleId>,
}

pub(super) fn arrange(graph: &ModuleGraph, live: &Liveness, entry: ModuleId) -> Arrangement {
    let order = post_order(graph, entry);
    let mut eager = vec![false; graph.len()];
    order.iter().for_each(|id| eager[id.index()] = true);
    let deferred = |wanted: fn(DeferredKind) -> bool| {
        graph.ids().filter(|&id| live.modules[id]).flat_map(move |id| {
            let module = &graph[id];
            module.deferred_targets.iter_enumerated().filter_map(move |(request, target)| {
                let kind = module.record.deferred_requests[request].kind;
                wanted(kind).then_some(target.module()?)
            })
        })
    };
    let mut blocks = vec![false; graph.len()];
    let mut required = vec![false; graph.len()];
    for root in deferred(|kind| kind == DeferredKind::Require) {
        required[root.index()] = true;
        close(graph, root, &mut blocks, |_| false);
    }
    for root in deferred(|kind| kind == DeferredKind::ImportCall) {
        close(graph, root, &mut blocks, |id| eager[id.index()]);
    }
    let forms: IndexVec<ModuleId, Form> = graph
        .ids()
        .map(|id| match graph[id].record.kind {
            _ if !live.modules[id] => Form::Absent,
            ModuleKind::Esm if blocks[id.index()] => Form::Block,
            ModuleKind::Esm => Form::Hoisted,
            ModuleKind::CommonJs | ModuleKind::Empty => Form::CommonJs,
            ModuleKind::Json if required[id.index()] => Form::CommonJs,
            ModuleKind::Json => Form::Json,
        })
        .collect();
    Arrangement {
        order: order.into_iter().filter(|&id| forms[id] != Form::Absent).collect(),
        on_demand: graph
            .ids()
            .filter(|&id| matches!(forms[id], Form::Block | Form::CommonJs | Form::Json))
            .collect(),
        forms,
    }
}

/// Everything that evaluating `root` may evaluate through static imports.
fn close(graph: &ModuleGraph, root: ModuleId, found: &mut [bool], stop: impl Fn(ModuleId) -> bool) {
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        if !stop(id) && !std::mem::replace(&mut found[id.index()], true) {
            open.extend(graph[id].targets.iter().filter_map(|target| target.module()));
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
