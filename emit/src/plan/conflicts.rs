//! Evaluation order across chunks.
//!
//! A host evaluates the files that a file imports before that file's own text, so sharing a
//! module may evaluate it too early for one of its roots. Here the evaluation of every root is
//! simulated, and the modules that come too early become blocks, which their importers call at
//! the right place.

use bundle_graph::link::{Linked, Resolution};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::split::Orders;
use super::{ChunkId, ChunkKind, Form, Program, Reason, Skeleton, Step, live_requests, steps};

pub(super) struct Layout<'a> {
    pub graph: &'a ModuleGraph,
    pub linked: &'a Linked,
    /// The number of the first of these chunks.
    pub first: ChunkId,
    pub kinds: &'a [(ChunkKind, Option<ModuleId>)],
    /// Modules of each chunk, in the order of evaluation.
    pub members: &'a [Vec<ModuleId>],
}

/// Steps and imports of one chunk.
struct Body {
    steps: Vec<Step>,
    imports: Vec<ChunkId>,
}

/// For each chunk, the units that are evaluated before its own steps begin.
pub(super) type Evaluated = Vec<FxHashSet<ModuleId>>;

impl Layout<'_> {
    /// Makes blocks until every root evaluates its modules in its own order.
    pub fn settle(&self, program: &mut Program, orders: &Orders) -> Evaluated {
        loop {
            let bodies = self.bodies(program, orders);
            let mut evaluated: Evaluated = vec![FxHashSet::default(); self.kinds.len()];
            let mut conflicts: FxHashSet<ModuleId> = FxHashSet::default();
            for (root, order) in orders.roots.iter().zip(&orders.of) {
                let Some(chunk) = program.chunk_of[*root] else { continue };
                let own = self.kinds.iter().position(|(_, entry)| entry == &Some(*root));
                let chunk = own.unwrap_or(chunk - self.first);
                let mut simulation = Simulation::new(self.graph, program);
                self.simulate(&bodies, chunk, &mut simulation, &mut evaluated);
                simulation.too_early(order, &mut conflicts);
            }
            if conflicts.is_empty() {
                return evaluated;
            }
            // Whatever waits for a block is a block.
            if conflicts.iter().any(|id| program.asynchronous.contains(id)) {
                conflicts.extend(&program.asynchronous);
            }
            for id in self.graph.ids() {
                let component = self.linked.components.of[id];
                let is_conflict = conflicts.contains(&id)
                    || self.linked.components.cyclic[id]
                        && conflicts.iter().any(|c| self.linked.components.of[*c] == component);
                if is_conflict && program.forms[id] == Form::Hoisted {
                    program.forms[id] = Form::Block;
                    program.reasons[id] = Some(Reason::OrderConflict);
                }
            }
        }
    }

    pub fn skeletons(
        &self,
        program: &Program,
        orders: &Orders,
        evaluated: Evaluated,
    ) -> Vec<Skeleton> {
        let bodies = self.bodies(program, orders);
        let chunks = self.kinds.iter().zip(self.members).zip(bodies).zip(evaluated);
        chunks
            .map(|(((&(kind, entry), members), mut body), evaluated)| {
                body.steps.retain_mut(|step| match step {
                    Step::Run(id) => !evaluated.contains(id),
                    Step::Require(id, optional) => {
                        *optional = evaluated.contains(id);
                        true
                    }
                    _ => true,
                });
                let mut members = members.clone();
                members.sort_unstable();
                Skeleton { kind, entry, members, steps: body.steps, imports: body.imports }
            })
            .collect()
    }

    fn bodies(&self, program: &Program, orders: &Orders) -> Vec<Body> {
        let chunks = self.kinds.iter().zip(self.members).enumerate();
        chunks
            .map(|(index, ((kind, entry), members))| {
                let chunk = self.first + index;
                let Some(root) = entry else {
                    return Body {
                        steps: steps::of_shared(self.graph, self.linked, program, members),
                        imports: self.imports(program, chunk, members, |id| self.requests(id)),
                    };
                };
                let position = orders.roots.iter().position(|id| id == root);
                let order = &orders.of[position.expect("every root has its order")];
                let asynchronous_from = order.iter().position(|id| {
                    program.forms[*id] == Form::Block && program.asynchronous.contains(id)
                });
                let evaluates = matches!(kind, ChunkKind::Entry(_));
                Body {
                    steps: steps::of_root(
                        self.graph,
                        self.linked,
                        program,
                        chunk,
                        Some(*root),
                        evaluates,
                        order,
                        asynchronous_from,
                    ),
                    imports: self.imports(program, chunk, order, |id| vec![id]),
                }
            })
            .collect()
    }

    /// The chunks of what some of `ids` stand for: first, in order, those of hoisted modules, then
    /// those that only have to be loaded.
    fn imports(
        &self,
        program: &Program,
        chunk: ChunkId,
        ids: &[ModuleId],
        next: impl Fn(ModuleId) -> Vec<ModuleId>,
    ) -> Vec<ChunkId> {
        let mut imports: Vec<ChunkId> = Vec::new();
        for hoisted in [true, false] {
            for target in ids.iter().flat_map(|id| next(*id)) {
                let is_wanted = !hoisted || program.forms[target] == Form::Hoisted;
                if let Some(other) = program.chunk_of[target].filter(|_| is_wanted)
                    && other != chunk
                    && !imports.contains(&other)
                {
                    imports.push(other);
                }
            }
        }
        imports
    }

    /// The modules that a module requests, and those whose bindings it names.
    fn requests(&self, id: ModuleId) -> Vec<ModuleId> {
        let requested = self.graph[id].targets.iter().filter_map(|target| target.module());
        let named = self.linked.imports[id].iter().filter_map(|resolution| match *resolution {
            Resolution::Binding(module, _)
            | Resolution::Namespace(module)
            | Resolution::Dynamic(module, ..)
            | Resolution::DynamicNamespace(module, _) => Some(module),
            _ => None,
        });
        requested.chain(named).collect()
    }

    /// Evaluates the files below `chunk` as a host does.
    fn simulate(
        &self,
        bodies: &[Body],
        chunk: usize,
        simulation: &mut Simulation,
        evaluated: &mut Evaluated,
    ) {
        let mut stack: Vec<(usize, usize)> = vec![(chunk, 0)];
        let mut seen: FxHashSet<usize> = FxHashSet::from_iter([chunk]);
        while let Some((at, next)) = stack.last_mut() {
            match bodies[*at].imports.get(*next) {
                Some(import) => {
                    *next += 1;
                    if seen.insert(import - self.first) {
                        stack.push((import - self.first, 0));
                    }
                }
                None => {
                    if *at == chunk {
                        evaluated[chunk] = simulation.done.clone();
                    }
                    let is_shared = self.kinds[*at].1.is_none();
                    simulation.body(&bodies[*at].steps, is_shared);
                    stack.pop();
                }
            }
        }
    }
}

/// What one root evaluates, in the order in which its files do.
struct Simulation<'a> {
    graph: &'a ModuleGraph,
    program: &'a Program,
    order: Vec<ModuleId>,
    done: FxHashSet<ModuleId>,
    /// The text of a shared file before which blocks are called that it needs.
    caller: Option<ModuleId>,
    callers: FxHashMap<ModuleId, ModuleId>,
    /// Hoisted modules that a block needed before their text was reached.
    too_late: Vec<ModuleId>,
}

impl<'a> Simulation<'a> {
    fn new(graph: &'a ModuleGraph, program: &'a Program) -> Self {
        Self {
            graph,
            program,
            order: Vec::new(),
            done: FxHashSet::default(),
            caller: None,
            callers: FxHashMap::default(),
            too_late: Vec::new(),
        }
    }

    fn body(&mut self, steps: &[Step], is_shared: bool) {
        for (index, step) in steps.iter().enumerate() {
            self.caller = match step {
                Step::Run(_) | Step::Require(..) if is_shared => {
                    steps[index..].iter().find_map(|step| match step {
                        Step::Text(id) => Some(*id),
                        _ => None,
                    })
                }
                _ => None,
            };
            self.step(*step);
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Text(id) => self.evaluate(id),
            Step::Run(id) | Step::Require(id, _) | Step::Root(id) => self.unit(id),
            Step::Tick | Step::Check(..) => {}
        }
    }

    fn evaluate(&mut self, id: ModuleId) {
        if self.done.insert(id) && !self.program.inert.contains(&id) {
            self.order.push(id);
            self.callers.extend(self.caller.map(|caller| (id, caller)));
        }
    }

    fn unit(&mut self, id: ModuleId) {
        let mut stack: Vec<(ModuleId, Vec<ModuleId>)> = Vec::new();
        let mut entered: FxHashSet<ModuleId> = FxHashSet::default();
        let mut enter = |this: &Self, stack: &mut Vec<_>, id: ModuleId| {
            if !this.done.contains(&id) && entered.insert(id) {
                let mut requests = match this.program.forms[id] {
                    Form::Block => live_requests(this.graph, this.program, id),
                    _ => Vec::new(),
                };
                requests.reverse();
                stack.push((id, requests));
            }
        };
        enter(self, &mut stack, id);
        while let Some((id, requests)) = stack.last_mut() {
            match requests.pop() {
                Some(request) if self.program.forms[request] == Form::Hoisted => {
                    if !self.done.contains(&request) {
                        self.too_late.push(request);
                    }
                }
                Some(request) => enter(self, &mut stack, request),
                None => {
                    let id = *id;
                    stack.pop();
                    self.evaluate(id);
                }
            }
        }
    }

    /// Hoisted modules that are evaluated, or call what is evaluated, before something that stands
    /// before it in `order`.
    fn too_early(&self, order: &[ModuleId], conflicts: &mut FxHashSet<ModuleId>) {
        conflicts.extend(&self.too_late);
        let positions: FxHashMap<ModuleId, usize> =
            order.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let mut earliest = usize::MAX;
        for id in self.order.iter().rev() {
            let Some(&position) = positions.get(id) else { continue };
            if earliest < position {
                match self.program.forms[*id] {
                    Form::Hoisted => _ = conflicts.insert(*id),
                    _ => conflicts.extend(self.callers.get(id)),
                }
            }
            earliest = earliest.min(position);
        }
    }
}
