//! Evaluation order across chunks.
//!
//! A host evaluates the files that a file imports before that file's own text, so sharing a
//! module may evaluate it too early for one of its roots. Here the evaluation of every root is
//! simulated, and the modules that come too early become blocks, which their importers call at
//! the right place.

use bundle_graph::link::{Linked, Resolution};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::asynchronous::{self, Towards};
use super::order::required;
use super::split::Orders;
use super::{ChunkId, ChunkKind, Form, Program, Reason, Skeleton, Step};
use super::{live_requests, steps};

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
type Evaluated = Vec<FxHashSet<ModuleId>>;

/// What is known when there are no conflicts left.
pub(super) struct Settled {
    bodies: Vec<Body>,
    evaluated: Evaluated,
}

impl Layout<'_> {
    /// Makes blocks until every root evaluates its modules in its own order.
    pub fn settle(&self, program: &mut Program, orders: &Orders) -> Settled {
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
                simulation.unit(*root);
                simulation.too_early(order, &mut conflicts);
            }
            if conflicts.is_empty() {
                return Settled { bodies, evaluated };
            }
            self.make_blocks(program, conflicts);
        }
    }

    /// Makes modules blocks, and with them what cannot stay as it is then: their cycles, the cycles
    /// above them, which may look at them in their dead zone, and whatever waits for a block.
    fn make_blocks(&self, program: &mut Program, mut conflicts: FxHashSet<ModuleId>) {
        let components = &self.linked.components;
        let below = conflicts.iter().copied().filter(|id| components.below_cycle[*id]);
        let above = asynchronous::closure(self.graph, below, Towards::Importers);
        conflicts.extend(self.graph.ids().filter(|id| above[*id] && components.cyclic[*id]));
        if conflicts.iter().any(|id| program.asynchronous.contains(id)) {
            conflicts.extend(&program.asynchronous);
        }
        let of = |id: ModuleId| components.of[id];
        let touched: FxHashSet<u32> = conflicts.iter().map(|id| of(*id)).collect();
        for id in self.graph.ids() {
            let is_conflict = conflicts.contains(&id)
                || components.cyclic[id] && touched.contains(&components.of[id]);
            if is_conflict && program.forms[id] == Form::Hoisted {
                program.forms[id] = Form::Block;
                program.reasons[id] = Some(Reason::OrderConflict);
                program.inert.remove(&id);
            }
        }
    }

    /// Files that load each other hold nothing but definitions, since either may be evaluated
    /// first: their modules become blocks, and so do cycles of modules that are in several files.
    pub fn break_cycles(&self, program: &mut Program) {
        let loads: Vec<Vec<usize>> =
            (0..self.kinds.len()).map(|at| self.loads(program, at)).collect();
        let mut in_cycle: Vec<bool> = Vec::new();
        for start in 0..loads.len() {
            let mut seen = vec![false; loads.len()];
            let mut open = loads[start].clone();
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut seen[at], true) {
                    open.extend(&loads[at]);
                }
            }
            in_cycle.push(seen[start]);
        }
        let components = &self.linked.components;
        let mut homes: FxHashMap<u32, ChunkId> = FxHashMap::default();
        let mut conflicts: FxHashSet<ModuleId> = FxHashSet::default();
        for id in self.graph.ids() {
            let Some(chunk) = program.chunk_of[id] else { continue };
            let is_divided =
                components.cyclic[id] && *homes.entry(components.of[id]).or_insert(chunk) != chunk;
            if is_divided || in_cycle[chunk - self.first] {
                conflicts.insert(id);
            }
        }
        self.make_blocks(program, conflicts);
    }

    /// The chunks that the modules of a chunk need.
    fn loads(&self, program: &Program, index: usize) -> Vec<usize> {
        let wanted = self.members[index].iter().flat_map(|id| self.requests(program, *id));
        let chunks = wanted.filter_map(|id| Some(program.chunk_of[id]? - self.first));
        let mut chunks: Vec<usize> = chunks.filter(|chunk| *chunk != index).collect();
        chunks.sort_unstable();
        chunks.dedup();
        chunks
    }

    pub fn skeletons(&self, settled: Settled) -> Vec<Skeleton> {
        let Settled { bodies, evaluated } = settled;
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
                    let wanted = members.iter().flat_map(|id| self.requests(program, *id));
                    return Body {
                        steps: steps::of_shared(self.graph, self.linked, program, members),
                        imports: self.imports(program, chunk, &wanted.collect::<Vec<_>>()),
                    };
                };
                let position = orders.roots.iter().position(|id| id == root);
                let order = &orders.of[position.expect("every root has its order")];
                let asynchronous_from = order.iter().position(|id| {
                    program.forms[*id] == Form::Block && program.asynchronous.contains(id)
                });
                let evaluates = matches!(kind, ChunkKind::Entry(_));
                let mut wanted = order.clone();
                wanted.extend(members.iter().flat_map(|id| required(self.graph, *id)));
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
                    imports: self.imports(program, chunk, &wanted),
                }
            })
            .collect()
    }

    /// The chunks of modules: first, in order, those of hoisted modules, then those that only have
    /// to be loaded.
    fn imports(&self, program: &Program, chunk: ChunkId, wanted: &[ModuleId]) -> Vec<ChunkId> {
        let mut imports: Vec<ChunkId> = Vec::new();
        let mut seen: FxHashSet<ChunkId> = FxHashSet::from_iter([chunk]);
        for hoisted in [true, false] {
            for &target in wanted {
                let is_wanted = !hoisted || program.forms[target] == Form::Hoisted;
                if let Some(other) = program.chunk_of[target].filter(|_| is_wanted)
                    && seen.insert(other)
                {
                    imports.push(other);
                }
            }
        }
        imports
    }

    /// The modules that a module requests, those whose bindings it names, and those that it may
    /// `require`.
    fn requests(&self, program: &Program, id: ModuleId) -> Vec<ModuleId> {
        let live = &self.linked.roots[program.root].liveness;
        let mut requests = asynchronous::requests(self.graph, live, id);
        let named = self.linked.imports[id].iter().filter_map(|resolution| match *resolution {
            Resolution::Binding(module, _)
            | Resolution::Namespace(module)
            | Resolution::Dynamic(module, ..)
            | Resolution::DynamicNamespace(module, _) => Some(module),
            _ => None,
        });
        requests.extend(named.chain(required(self.graph, id)));
        requests
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
                    let is_shared = self.kinds[*at].1.is_none();
                    // What comes before a file that roots share is not the same for all of them.
                    if *at == chunk && !is_shared {
                        evaluated[chunk] = simulation.done.clone();
                    }
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
    /// before it in `order`, or without being in it.
    fn too_early(&self, order: &[ModuleId], conflicts: &mut FxHashSet<ModuleId>) {
        conflicts.extend(&self.too_late);
        let positions: FxHashMap<ModuleId, usize> =
            order.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let mut earliest = usize::MAX;
        for id in self.order.iter().rev() {
            let position = positions.get(id).copied();
            if position.is_none_or(|position| earliest < position) {
                match self.program.forms[*id] {
                    Form::Hoisted => _ = conflicts.insert(*id),
                    _ => conflicts.extend(self.callers.get(id)),
                }
            }
            earliest = earliest.min(position.unwrap_or(usize::MAX));
        }
    }
}
