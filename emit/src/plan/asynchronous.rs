//! When top-level await may be concatenated, and what moves freely around it.

use bundle_graph::link::{Linked, Liveness, Resolution};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::steps;

/// More modules than this are not examined one by one.
const EXAMINED: usize = 64;

/// Whether the eager modules can stand one after the other with their `await`s as they are:
/// from the first with top-level await on each module depends on the one before it, and no
/// `import()` can ask for one of these before it has completed.
pub(super) fn concatenates(
    graph: &ModuleGraph,
    linked: &Linked,
    live: &Liveness,
    order: &[ModuleId],
    inert: &IndexVec<ModuleId, bool>,
    dynamic: &[ModuleId],
) -> bool {
    let awaiting: Vec<usize> =
        (0..order.len()).filter(|&index| graph[order[index]].record.has_tla).collect();
    if awaiting.is_empty() {
        return true;
    }
    if awaiting.len() > EXAMINED || awaiting.iter().any(|&i| linked.components.cyclic[order[i]]) {
        return false;
    }
    let positions: FxHashMap<ModuleId, usize> =
        order.iter().enumerate().map(|(position, id)| (*id, position)).collect();
    // Each of those that follow waits for the one before it: what only waits for the same module
    // would go on if that one threw.
    let mut previous = awaiting[0];
    for (position, &id) in order.iter().enumerate().skip(previous + 1) {
        if inert[id] {
            continue;
        }
        if !waits_for(graph, live, &positions, id, order[previous]) {
            return false;
        }
        previous = position;
    }
    let asked = closure(graph, dynamic.iter().copied(), Towards::Requests);
    !order[awaiting[0]..].iter().any(|&id| asked[id])
}

/// Whether a module waits for one that stands before it. What a cycle leads back to has not begun
/// to wait, so only requests that stand before the module count.
fn waits_for(
    graph: &ModuleGraph,
    live: &Liveness,
    positions: &FxHashMap<ModuleId, usize>,
    id: ModuleId,
    awaited: ModuleId,
) -> bool {
    let mut seen: FxHashSet<ModuleId> = FxHashSet::default();
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        if next == awaited {
            return true;
        }
        if !seen.insert(next) || seen.len() > EXAMINED {
            continue;
        }
        let requests = requests(graph, live, next);
        open.extend(requests.into_iter().filter(|request| {
            positions[request] < positions[&next] && positions[request] >= positions[&awaited]
        }));
    }
    false
}

/// The live modules that a module requests; those that were left out stand for what they request.
pub(super) fn requests(graph: &ModuleGraph, live: &Liveness, id: ModuleId) -> Vec<ModuleId> {
    steps::requests_past(graph, id, |next| !live.modules[next])
}

/// Live modules with top-level await and all that depend on them.
pub(super) fn dependents(
    graph: &ModuleGraph,
    live: &Liveness,
) -> impl Iterator<Item = ModuleId> + use<> {
    let awaiting = graph.ids().filter(|&id| live.modules[id] && graph[id].record.has_tla);
    let above = closure(graph, awaiting, Towards::Importers);
    graph.ids().filter(move |&id| above[id])
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Towards {
    Importers,
    Requests,
}

/// The modules that a walk over static imports reaches, its starts included.
pub(super) fn closure(
    graph: &ModuleGraph,
    starts: impl IntoIterator<Item = ModuleId>,
    towards: Towards,
) -> IndexVec<ModuleId, bool> {
    let mut seen: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    let mut open: Vec<ModuleId> = starts.into_iter().collect();
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut seen[id], true) {
            continue;
        }
        match towards {
            Towards::Requests => open.extend(graph[id].targets.iter().filter_map(|t| t.module())),
            Towards::Importers => open.extend(graph.importers(id)),
        }
    }
    seen
}

/// Modules whose evaluation nobody can tell from having happened earlier: free of effects,
/// reading at most what is inert itself, and no part of what a cycle needs, since a member of a
/// cycle may look at their bindings while these are in the dead zone.
pub(super) fn inert(
    graph: &ModuleGraph,
    linked: &Linked,
    live: &Liveness,
    order: &[ModuleId],
) -> IndexVec<ModuleId, bool> {
    let mut inert: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    for &id in order {
        let module = &graph[id];
        inert[id] = match module.record.kind {
            ModuleKind::Json | ModuleKind::Empty => true,
            ModuleKind::CommonJs => false,
            ModuleKind::Esm => {
                !linked.components.below_cycle[id]
                    && !module.record.has_tla
                    && !linked.has_late_names(graph, id)
                    && module
                        .targets
                        .iter()
                        .filter_map(|target| target.module())
                        .all(|target| graph[target].record.kind != ModuleKind::CommonJs)
                    && module.record.statements.iter_enumerated().all(|(statement, data)| {
                        !live.statements[id][statement.index()]
                            || is_inert_statement(linked, module, id, data, &inert)
                    })
            }
        };
    }
    inert
}

fn is_inert_statement(
    linked: &Linked,
    module: &Module,
    id: ModuleId,
    statement: &Statement,
    inert: &IndexVec<ModuleId, bool>,
) -> bool {
    let record = &module.record;
    match statement.effects {
        Effects::Always => return false,
        Effects::None => {}
        Effects::If(start, end) => {
            let conditions = &record.conditions[start as usize..end as usize];
            let may_hold = |condition: &Condition| match condition {
                Condition::Constructor(_) | Condition::Annotation => false,
                Condition::Initialized(binding) => {
                    matches!(record.bindings[*binding].kind, BindingKind::Import(_))
                }
            };
            if !conditions.iter().all(may_hold) {
                return false;
            }
        }
    }
    let declared = record.declares(statement);
    let is_function = !declared.is_empty()
        && declared.iter().all(|b| record.bindings[*b].kind == BindingKind::Function);
    let is_settled = |resolution: Resolution| match resolution {
        Resolution::Binding(target, _) => inert[target],
        Resolution::Constant(..) => true,
        _ => false,
    };
    let is_settled_binding = |binding: BindingId| match record.bindings[binding].kind {
        BindingKind::Import(import) => is_settled(linked.imports[id][import]),
        _ => true,
    };
    is_function
        || record.uses(statement).iter().all(|used| match *used {
            Use::Binding(binding) => is_settled_binding(binding),
            Use::Member(object, name) | Use::MemberCall(object, name) => {
                match linked.members[&(id, object, module.name(name))] {
                    Resolution::NotFound => is_settled_binding(object),
                    resolution => is_settled(resolution),
                }
            }
        })
}
