//! Which modules are evaluated and which of their statements can be observed.
//!
//! The least fixed point of: entries are live; a live module keeps its effectful statements and
//! the modules it requests, unless their package says they have no side effects; a live
//! statement keeps what it mentions.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::exports::{Exports, NamespaceNames, Resolution, StarSource};
use super::{LinkOptions, Resolved, Root};
use crate::graph::{ModuleGraph, Target};
use crate::ids::*;
use crate::record::*;

#[derive(Default)]
pub struct Liveness {
    /// Modules that are part of the output.
    pub modules: IndexVec<ModuleId, bool>,
    /// Statements that are; all of a module that is not an ES module counts as one.
    pub statements: IndexVec<ModuleId, Box<[bool]>>,
    /// Externals whose bindings are mentioned or whose evaluation is requested.
    pub externals: IndexVec<ExternalId, bool>,
    /// Import entries that live statements mention, other than by `ns.name`.
    pub imports: IndexVec<ModuleId, Box<[bool]>>,
}

struct Walk<'a, 'b> {
    graph: &'a ModuleGraph,
    linked: Resolved<'a>,
    exports: &'b mut Exports<'a>,
    options: &'a LinkOptions,
    live: Liveness,
    namespaces: FxHashMap<ModuleId, NamespaceNames>,
    open: Vec<Item>,
    /// Entries that live modules start.
    workers: BTreeSet<usize>,
    /// The kinds of workers that are part of this program.
    shared_workers: &'static [DeferredKind],
    /// Declarations besides the first, per live module.
    redeclared: FxHashMap<ModuleId, Vec<(BindingId, StatementId)>>,
}

#[derive(Clone, Copy)]
enum Item {
    Module(ModuleId),
    Statement(ModuleId, StatementId),
    Namespace(ModuleId),
}

pub(super) fn liveness<'a>(
    graph: &'a ModuleGraph,
    linked: Resolved<'a>,
    exports: &mut Exports<'a>,
    options: &'a LinkOptions,
    entries: &[usize],
) -> Root {
    let modules = || entries.iter().map(|entry| graph.entries[*entry].module);
    // Nobody sees what a worker exports.
    let names_of = |entry: &usize| match graph.entries[*entry].worker {
        None => exports.names(graph.entries[*entry].module),
        Some(_) => NamespaceNames::default(),
    };
    let names: Vec<NamespaceNames> = entries.iter().map(names_of).collect();
    // A program that is apart has everything that it starts apart from it, too.
    let is_named = |entry: &usize| graph.entries[*entry].worker.is_none();
    let shared_workers =
        if entries.iter().all(is_named) { options.shared_workers } else { Default::default() };
    let live = Liveness {
        modules: graph.ids().map(|_| false).collect(),
        statements: graph
            .ids()
            .map(|id| vec![false; graph[id].record.statements.len()].into())
            .collect(),
        externals: graph.externals.iter().map(|_| false).collect(),
        imports: graph
            .ids()
            .map(|id| vec![false; graph[id].record.import_entries.len()].into())
            .collect(),
    };
    let mut walk = Walk {
        graph,
        linked,
        exports,
        options,
        live,
        namespaces: FxHashMap::default(),
        open: Vec::new(),
        workers: BTreeSet::new(),
        shared_workers,
        redeclared: FxHashMap::default(),
    };
    for (module, names) in modules().zip(&names) {
        walk.module(module);
        for (_, resolution) in &names.list {
            walk.resolution(*resolution);
        }
        for source in &names.dynamic {
            walk.star(*source);
        }
    }
    walk.run();
    let is_new = |entry: &usize| !entries.contains(entry);
    let (shared, apart): (Vec<usize>, Vec<usize>) =
        walk.workers.into_iter().filter(is_new).partition(|entry| {
            graph.entries[*entry].worker.is_some_and(|it| shared_workers.contains(&it))
        });
    let mut names = names;
    names.extend(shared.iter().map(|_| NamespaceNames::default()));
    Root {
        entries: entries.iter().chain(&shared).copied().collect(),
        exports: names,
        liveness: walk.live,
        namespaces: walk.namespaces,
        json_names: FxHashMap::default(),
        workers: apart,
    }
}

impl Walk<'_, '_> {
    fn run(&mut self) {
        while let Some(item) = self.open.pop() {
            match item {
                Item::Module(id) => self.enter(id),
                Item::Namespace(id) => self.contents(id),
                Item::Statement(id, statement) => {
                    let record = &self.graph[id].record;
                    for used in record.uses(&record.statements[statement]) {
                        self.used(id, *used);
                    }
                }
            }
        }
    }

    fn module(&mut self, id: ModuleId) {
        if !std::mem::replace(&mut self.live.modules[id], true) {
            self.open.push(Item::Module(id));
        }
    }

    fn enter(&mut self, id: ModuleId) {
        let module = &self.graph[id];
        for target in &module.targets {
            match *target {
                Target::Module(target) => {
                    if !(self.options.tree_shaking && self.graph[target].side_effect_free) {
                        self.module(target);
                    }
                }
                Target::External(external) => self.live.externals[external] = true,
                Target::Unloaded | Target::Missing | Target::Asset(_) => {}
            }
        }
        for (deferred, target) in module.deferred_targets.iter_enumerated() {
            let kind = module.record.deferred_requests[deferred].kind;
            match *target {
                Target::Module(target) if kind.is_worker() => self.worker(target, kind),
                Target::Module(target) if kind != DeferredKind::RequireResolve => {
                    self.module(target);
                    self.namespace(target);
                }
                Target::External(external) => self.live.externals[external] = true,
                _ => {}
            }
        }
        let redeclared: Vec<(BindingId, StatementId)> = module
            .record
            .statements
            .iter_enumerated()
            .flat_map(|(id, statement)| {
                module.record.declares(statement).iter().map(move |binding| (*binding, id))
            })
            .filter(|(binding, id)| module.record.bindings[*binding].statement != Some(*id))
            .collect();
        // A binding declared more than once may have been mentioned before it was known.
        for (binding, statement) in &redeclared {
            self.statement(id, *statement);
            if let Some(first) = module.record.bindings[*binding].statement {
                self.statement(id, first);
            }
        }
        self.redeclared.insert(id, redeclared);
        for (statement, data) in module.record.statements.iter_enumerated() {
            let keeps_all = !self.options.tree_shaking || module.record.has_direct_eval;
            if keeps_all || self.is_effectful(id, data.effects) {
                self.statement(id, statement);
            }
        }
        if module.record.has_direct_eval {
            for entry in &module.record.import_entries {
                self.binding(id, entry.local);
            }
        }
    }

    /// A program that a module starts: part of this one if its files may be shared.
    fn worker(&mut self, target: ModuleId, kind: DeferredKind) {
        let Some(entry) = self.graph.worker(target, kind) else { return };
        self.workers.insert(entry);
        if self.shared_workers.contains(&kind) {
            self.module(target);
        }
    }

    fn is_effectful(&self, id: ModuleId, effects: Effects) -> bool {
        match effects {
            Effects::None => false,
            Effects::Always => true,
            Effects::If(start, end) => {
                let conditions = &self.graph[id].record.conditions[start as usize..end as usize];
                !conditions.iter().all(|condition| self.holds(id, *condition))
            }
        }
    }

    fn holds(&self, id: ModuleId, condition: Condition) -> bool {
        let resolve = |binding: BindingId| match self.graph[id].record.bindings[binding].kind {
            BindingKind::Import(import) => self.linked.imports[id][import],
            _ => Resolution::Binding(id, binding),
        };
        match condition {
            Condition::Initialized(binding) => match resolve(binding) {
                Resolution::Binding(target, _) => {
                    self.linked.components.of[target] != self.linked.components.of[id]
                }
                other => other.is_found(),
            },
            Condition::Constructor(binding) => match resolve(binding) {
                Resolution::Binding(target, binding) => {
                    self.graph[target].record.bindings[binding].constructor
                }
                _ => false,
            },
            Condition::Annotation => true,
        }
    }

    fn statement(&mut self, id: ModuleId, statement: StatementId) {
        if !std::mem::replace(&mut self.live.statements[id][statement.index()], true) {
            self.open.push(Item::Statement(id, statement));
        }
    }

    fn used(&mut self, id: ModuleId, used: Use) {
        let (namespace, name, is_call) = match used {
            Use::Binding(binding) => return self.binding(id, binding),
            Use::Member(namespace, name) => (namespace, name, false),
            Use::MemberCall(namespace, name) => (namespace, name, true),
        };
        let resolution = self.linked.members[&(id, namespace, self.graph[id].name(name))];
        if resolution.needs_object(self.graph, &self.options.commonjs, is_call) {
            self.binding(id, namespace);
        }
        self.resolution(resolution);
    }

    fn binding(&mut self, id: ModuleId, binding: BindingId) {
        let data = &self.graph[id].record.bindings[binding];
        if let BindingKind::Import(import) = data.kind {
            self.live.imports[id][import.index()] = true;
            return self.resolution(self.linked.imports[id][import]);
        }
        self.module(id);
        if let Some(statement) = data.statement {
            self.statement(id, statement);
        }
        let others: Vec<StatementId> = self
            .redeclared
            .get(&id)
            .into_iter()
            .flatten()
            .filter(|(other, _)| *other == binding)
            .map(|(_, statement)| *statement)
            .collect();
        for statement in others {
            self.statement(id, statement);
        }
    }

    fn resolution(&mut self, resolution: Resolution) {
        match resolution {
            Resolution::Binding(module, binding) => self.binding(module, binding),
            Resolution::Namespace(module) => {
                self.module(module);
                self.namespace(module);
            }
            Resolution::Dynamic(module, ..) | Resolution::DynamicNamespace(module, _) => {
                self.module(module);
            }
            Resolution::External(external, _) | Resolution::ExternalNamespace(external) => {
                self.live.externals[external] = true;
            }
            Resolution::DynamicStar(index, _) => {
                for source in self.exports.stars(index).to_vec() {
                    self.star(source);
                }
            }
            _ => {}
        }
    }

    fn star(&mut self, source: StarSource) {
        match source {
            StarSource::Module(module, _) => self.module(module),
            StarSource::External(external) => self.live.externals[external] = true,
        }
    }

    /// A namespace object that is needed as such keeps everything it shows.
    fn namespace(&mut self, id: ModuleId) {
        if self.graph[id].is_esm() && !self.namespaces.contains_key(&id) {
            self.namespaces.insert(id, NamespaceNames::default());
            self.open.push(Item::Namespace(id));
        }
    }

    fn contents(&mut self, id: ModuleId) {
        let names = self.exports.names(id);
        for (_, resolution) in &names.list {
            self.resolution(*resolution);
        }
        for source in &names.dynamic {
            self.star(*source);
        }
        self.namespaces.insert(id, names);
    }
}
