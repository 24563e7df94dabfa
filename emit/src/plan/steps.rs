//! What a chunk does when it is evaluated, step by step.

use bundle_graph::link::Linked;
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::order::post_order_with;
use super::{ChunkId, Form, Program, Reason, Step};

/// The steps of a chunk that belongs to one root: everything that the root evaluates and no other
/// chunk has evaluated, in the specification's order. With `evaluates`, the root's own block is
/// evaluated as well.
#[expect(clippy::too_many_arguments, reason = "all of it decides the order")]
pub(super) fn of_root(
    graph: &ModuleGraph,
    linked: &Linked,
    program: &Program,
    chunk: ChunkId,
    root: Option<ModuleId>,
    evaluates: bool,
    order: &[ModuleId],
    asynchronous_from: Option<usize>,
) -> Vec<Step> {
    let is_text =
        |id: ModuleId| program.forms[id] == Form::Hoisted && program.chunk_of[id] == Some(chunk);
    let root_block = root.filter(|root| program.forms[*root] == Form::Block);
    // Whatever follows the last text is evaluated by the block of the root.
    let end = match root_block {
        Some(_) => order.iter().rposition(|id| is_text(*id)).map_or(0, |last| last + 1),
        None => order.len(),
    };
    let called = asynchronous_from.unwrap_or(end);
    let last = last_of_cycles(linked, program, &order[..end]);
    let mut steps: Vec<Step> = Vec::new();
    for &id in order[..end].iter().filter(|id| is_text(**id) && program.inert.contains(*id)) {
        steps.push(Step::Text(id));
    }
    let checks = match root {
        Some(root) if !linked.late.is_empty() => checks(graph, linked, root, order),
        _ => FxHashMap::default(),
    };
    let within = within_required(graph, program, root, order);
    // Up to this index one block evaluates everything.
    let mut window: Option<usize> = None;
    let mut postponed: Vec<Step> = Vec::new();
    for (index, &id) in order[..end].iter().enumerate() {
        let form = program.forms[id];
        let due = checks.get(&id).into_iter().flatten().filter(|(id, _)| is_text(*id));
        let target = if window.is_some() { &mut postponed } else { &mut steps };
        target.extend(due.map(|(id, request)| Step::Check(*id, *request)));
        if window.is_none() {
            window = within.get(&id).copied();
            if form == Form::Block && linked.components.cyclic[id] {
                window = window.max(Some(last[&linked.components.of[id]]));
            }
        }
        match form {
            Form::Hoisted if is_text(id) && !program.inert.contains(&id) => {
                steps.push(Step::Text(id));
                if graph[id].record.has_tla && index + 1 < order.len() {
                    steps.push(Step::Tick);
                }
            }
            Form::CommonJs if index < called && root != Some(id) => match window {
                Some(_) => postponed.push(Step::Require(id, false)),
                None => steps.push(Step::Require(id, false)),
            },
            Form::Block if index < called && window.is_none_or(|last| last == index) => {
                steps.push(Step::Run(id));
            }
            _ => {}
        }
        if window == Some(index) {
            window = None;
            steps.append(&mut postponed);
        }
    }
    steps.extend(root_block.filter(|_| evaluates).map(Step::Root));
    steps
}

/// By cycle of blocks, the index of the member that is evaluated last, where the cycle is entered.
/// Evaluating that one evaluates whatever lies between it and the first member.
fn last_of_cycles(linked: &Linked, program: &Program, order: &[ModuleId]) -> FxHashMap<u32, usize> {
    let is_member = |id: ModuleId| program.forms[id] == Form::Block && linked.components.cyclic[id];
    let members = order.iter().enumerate().filter(|(_, id)| is_member(**id));
    members.map(|(index, id)| (linked.components.of[*id], index)).collect()
}

/// For each module of `order` that a block evaluates on its way to itself the index of that block,
/// where `require` may ask for it meanwhile: it is told that the block is being evaluated.
fn within_required(
    graph: &ModuleGraph,
    program: &Program,
    root: Option<ModuleId>,
    order: &[ModuleId],
) -> FxHashMap<ModuleId, usize> {
    let is_required = |id: ModuleId| {
        program.forms[id] == Form::Block && program.reasons[id] == Some(Reason::Required)
    };
    let mut within = FxHashMap::default();
    let Some(root) = root.filter(|_| order.iter().any(|id| is_required(*id))) else {
        return within;
    };
    let positions: FxHashMap<ModuleId, usize> =
        order.iter().enumerate().map(|(index, id)| (*id, index)).collect();
    // Modules with the first block above them or themselves, in the order of the evaluation.
    let mut seen: FxHashSet<ModuleId> = FxHashSet::default();
    let mut open: Vec<(ModuleId, Option<usize>)> = vec![(root, None)];
    while let Some((id, above)) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let own = positions.get(&id).copied().filter(|_| is_required(id));
        let above = above.or(own);
        within.extend(above.map(|above| (id, above)));
        let targets = graph[id].targets.iter().rev().filter_map(|target| target.module());
        open.extend(targets.map(|target| (target, above)));
    }
    within
}

/// When evaluation below `root` knows whether late names exist: importers and their requests, by
/// the module of `order` that is evaluated next.
fn checks(
    graph: &ModuleGraph,
    linked: &Linked,
    root: ModuleId,
    order: &[ModuleId],
) -> FxHashMap<ModuleId, Vec<(ModuleId, RequestId)>> {
    let (all, returns) =
        post_order_with(graph, root, |id, request| linked.late.contains_key(&(id, request)));
    let evaluated: FxHashSet<ModuleId> = order.iter().copied().collect();
    let mut checks: FxHashMap<ModuleId, Vec<(ModuleId, RequestId)>> = FxHashMap::default();
    for (position, id, request) in returns {
        if let Some(next) = all[position..].iter().find(|id| evaluated.contains(id)) {
            checks.entry(*next).or_default().push((id, request));
        }
    }
    checks
}

/// The steps of a chunk that several roots share.
pub(super) fn of_shared(
    graph: &ModuleGraph,
    linked: &Linked,
    program: &Program,
    members: &[ModuleId],
) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut called: FxHashSet<ModuleId> = FxHashSet::default();
    for &id in members.iter().filter(|id| program.forms[**id] == Form::Hoisted) {
        if !program.inert.contains(&id) {
            for request in live_requests(graph, program, id) {
                if !called.insert(request) {
                    continue;
                }
                match program.forms[request] {
                    Form::CommonJs => steps.push(Step::Require(request, false)),
                    Form::Block => steps.push(Step::Run(request)),
                    _ => {}
                }
            }
        }
        let requests = graph[id].targets.indices();
        let late = requests.filter(|request| linked.late.contains_key(&(id, *request)));
        steps.extend(late.map(|request| Step::Check(id, request)));
        steps.push(Step::Text(id));
        if graph[id].record.has_tla && members.last() != Some(&id) {
            steps.push(Step::Tick);
        }
    }
    steps
}

/// The modules that evaluating `id` evaluates first, in order. A module that was left out, or of
/// which nobody can tell when it is evaluated, stands for those that it requests itself.
pub(crate) fn live_requests(graph: &ModuleGraph, program: &Program, id: ModuleId) -> Vec<ModuleId> {
    requests_past(graph, id, |next| match program.forms[next] {
        Form::Absent => true,
        form => form == Form::Hoisted && program.inert.contains(&next),
    })
}

/// The other modules that a module requests, in order; some stand for what they request.
pub(super) fn requests_past(
    graph: &ModuleGraph,
    id: ModuleId,
    is_passed: impl Fn(ModuleId) -> bool,
) -> Vec<ModuleId> {
    let targets =
        |id: ModuleId| graph[id].targets.iter().rev().filter_map(|target| target.module());
    let mut found = Vec::new();
    let mut seen: FxHashSet<ModuleId> = FxHashSet::from_iter([id]);
    let mut open: Vec<ModuleId> = targets(id).collect();
    while let Some(next) = open.pop() {
        if !seen.insert(next) {
            continue;
        }
        match is_passed(next) {
            true => open.extend(targets(next)),
            false => found.push(next),
        }
    }
    found
}
