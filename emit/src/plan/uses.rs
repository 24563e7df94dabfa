//! What the live code of a chunk refers to beyond its own modules: externals, namespace objects,
//! values of CommonJS modules, helpers of the runtime.

use bundle_graph::link::{Linked, NamespaceNames, Resolution, Root, StarSource};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Form;
use crate::options::{Format, OutputOptions};
use crate::runtime::Helper;

/// Sets are kept as sorted vectors: their order reaches the output.
#[derive(Default)]
pub struct Uses {
    /// CommonJS and JSON modules whose value an ES module reads.
    pub values: Vec<ModuleId>,
    /// Those of which an importer wants the `default` by the rule of bundlers.
    pub interop: Vec<ModuleId>,
    /// Those of which an importer that Node would run reads a name.
    pub snapshots: Vec<(ModuleId, NameId)>,
    /// Modules whose namespace object exists; for CommonJS, `true` asks for Node's view.
    pub namespaces: Vec<(ModuleId, bool)>,
    /// Names imported from externals; `None` is the namespace.
    pub externals: Vec<(ExternalId, Option<NameId>)>,
    /// Externals whose namespace object is made from what `require` returns, and by whose rules.
    pub external_namespaces: Vec<(ExternalId, bool)>,
    pub helpers: Vec<Helper>,
    /// Bindings of blocks that somebody else reads.
    pub cells: FxHashSet<(ModuleId, BindingId)>,
    /// For each binding of a hoisted module, the modules that refer to it from outside.
    pub readers: FxHashMap<(ModuleId, BindingId), Vec<Reader>>,
}

/// A module that refers to a binding of another, and the name it has there, if it has one.
pub type Reader = (ModuleId, Option<NameId>);

impl Uses {
    pub fn has_value(&self, id: ModuleId) -> bool {
        self.values.binary_search(&id).is_ok()
    }

    pub fn has_interop(&self, id: ModuleId) -> bool {
        self.interop.binary_search(&id).is_ok()
    }

    /// The names that such importers read.
    pub fn snapshot_names(&self, id: ModuleId) -> impl Iterator<Item = NameId> {
        let start = self.snapshots.partition_point(|(module, _)| *module < id);
        self.snapshots[start..].iter().take_while(move |(m, _)| *m == id).map(|(_, name)| *name)
    }

    pub fn has_namespace(&self, id: ModuleId, node: bool) -> bool {
        self.namespaces.binary_search(&(id, node)).is_ok()
    }
}

struct Collector<'a> {
    graph: &'a ModuleGraph,
    linked: &'a Linked,
    root: &'a Root,
    forms: &'a IndexVec<ModuleId, Form>,
    options: &'a OutputOptions,
    default: Option<NameId>,
    uses: Uses,
}

pub(super) fn collect(
    graph: &ModuleGraph,
    linked: &Linked,
    root: &Root,
    forms: &IndexVec<ModuleId, Form>,
    options: &OutputOptions,
    entry: ModuleId,
) -> Uses {
    let default = graph.names.find("default");
    let uses = Uses::default();
    let mut collector = Collector { graph, linked, root, forms, options, default, uses };
    for id in graph.ids().filter(|id| forms[*id] != Form::Absent) {
        collector.module(id);
    }
    collector.exports(entry);
    let mut uses = collector.uses;
    let needed: Vec<Helper> = uses.helpers.iter().flat_map(|h| h.needs()).copied().collect();
    uses.helpers.extend(needed);
    settle(&mut uses.values);
    settle(&mut uses.interop);
    settle(&mut uses.snapshots);
    settle(&mut uses.namespaces);
    settle(&mut uses.externals);
    settle(&mut uses.external_namespaces);
    settle(&mut uses.helpers);
    uses
}

/// Makes a list a set: sorted, each element once.
fn settle<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}

impl Collector<'_> {
    fn module(&mut self, id: ModuleId) {
        let module = &self.graph[id];
        for (import, entry) in module.record.import_entries.iter_enumerated() {
            if self.root.liveness.imports[id][import.index()] {
                let alias = module.name(module.record.bindings[entry.local].name);
                let resolution = self.linked.imports[id][import];
                self.resolution(resolution, id, Some(alias));
                if let Resolution::ExternalNamespace(external) = resolution {
                    self.external_namespace(id, entry.local, external);
                }
            }
        }
        let has_namespace_import =
            module.record.import_entries.iter().any(|e| e.import_name == ImportName::Namespace);
        if has_namespace_import {
            self.members(id);
        }
        match self.forms[id] {
            Form::CommonJs => self.uses.helpers.push(Helper::CommonJs),
            Form::Block => self.uses.helpers.push(Helper::Block),
            _ => {}
        }
        if module.record.commonjs.as_ref().is_some_and(|facts| facts.uses_require) {
            self.uses.helpers.push(Helper::Require);
        }
        for (request, target) in module.deferred_targets.iter_enumerated() {
            self.deferred(id, module.record.deferred_requests[request].kind, *target);
        }
        if module.record.has_import_meta && self.options.format != Format::Esm {
            self.uses.helpers.push(Helper::Meta);
        }
    }

    /// Outside ES modules the namespace of an external is made, if it is needed as an object.
    fn external_namespace(&mut self, id: ModuleId, local: BindingId, external: ExternalId) {
        let record = &self.graph[id].record;
        let live = &self.root.liveness.statements[id];
        let escapes = record.statements.iter_enumerated().any(|(statement, data)| {
            live[statement.index()] && record.uses(data).contains(&Use::Binding(local))
        });
        if escapes && self.options.format != Format::Esm {
            let node = self.graph[id].node_mode && !self.graph.externals[external].builtin;
            self.uses.external_namespaces.push((external, node));
            self.uses.helpers.push(Helper::CommonJsNamespace);
        }
    }

    fn members(&mut self, id: ModuleId) {
        let module = &self.graph[id];
        for (statement, data) in module.record.statements.iter_enumerated() {
            if !self.root.liveness.statements[id][statement.index()] {
                continue;
            }
            for used in module.record.uses(data) {
                let (Use::Member(binding, name) | Use::MemberCall(binding, name)) = *used else {
                    continue;
                };
                let key = (id, binding, module.name(name));
                if let Some(&resolution) = self.linked.members.get(&key) {
                    self.resolution(resolution, id, None);
                }
            }
        }
    }

    fn deferred(&mut self, importer: ModuleId, kind: DeferredKind, target: Target) {
        match (kind, target) {
            (DeferredKind::ImportCall, Target::Module(target)) => {
                self.namespace(target, importer);
            }
            (DeferredKind::Require, Target::Module(target)) if self.graph[target].is_esm() => {
                self.uses.helpers.push(Helper::RequireEsm);
                self.namespace(target, importer);
            }
            (DeferredKind::Require, Target::External(_) | Target::Missing)
            | (DeferredKind::RequireResolve, _) => self.uses.helpers.push(Helper::Require),
            _ => {}
        }
    }

    fn namespace(&mut self, target: ModuleId, importer: ModuleId) {
        let helper = match self.forms[target] {
            Form::CommonJs => Helper::ImportCommonJs,
            _ => Helper::Namespace,
        };
        self.uses.helpers.push(helper);
        let node = !self.graph[target].is_esm() && self.graph[importer].node_mode;
        self.uses.namespaces.push((target, node));
    }

    fn exports(&mut self, entry: ModuleId) {
        let exports: &NamespaceNames = &self.root.exports;
        for index in 0..exports.list.len() {
            let (_, resolution) = exports.list[index];
            match resolution {
                Resolution::Binding(module, binding) => self.cell(module, binding),
                _ => self.resolution(resolution, entry, None),
            }
        }
        let mut namespaces: Vec<ModuleId> = self.root.namespaces.keys().copied().collect();
        namespaces.sort_unstable();
        for id in namespaces {
            let names = &self.root.namespaces[&id];
            for index in 0..names.list.len() {
                let (_, resolution) = names.list[index];
                match resolution {
                    Resolution::Binding(module, binding) => self.cell(module, binding),
                    _ => self.resolution(resolution, id, None),
                }
            }
            for source in &names.dynamic {
                self.star(*source);
            }
        }
        if self.options.format != Format::Esm && !self.root.exports.list.is_empty() {
            self.uses.helpers.push(Helper::Export);
        }
    }

    fn cell(&mut self, module: ModuleId, binding: BindingId) {
        if self.forms[module] == Form::Block {
            self.uses.cells.insert((module, binding));
        }
    }

    fn star(&mut self, source: StarSource) {
        match source {
            StarSource::Module(module) => self.uses.values.push(module),
            StarSource::External(external) => self.uses.externals.push((external, None)),
        }
    }

    fn resolution(&mut self, resolution: Resolution, reader: ModuleId, alias: Option<NameId>) {
        match resolution {
            Resolution::Binding(module, binding) => {
                self.cell(module, binding);
                self.uses.readers.entry((module, binding)).or_default().push((reader, alias));
            }
            Resolution::Namespace(module) | Resolution::DynamicNamespace(module) => {
                self.namespace(module, reader);
            }
            Resolution::Dynamic(module, name) => {
                self.uses.values.push(module);
                let by_bundlers = !self.graph[reader].node_mode && Some(name) == self.default;
                if self.graph[module].record.kind != ModuleKind::CommonJs {
                    return;
                }
                if by_bundlers {
                    self.uses.interop.push(module);
                    self.uses.helpers.push(Helper::Interop);
                }
                if self.graph[reader].node_mode && Some(name) != self.default {
                    self.uses.snapshots.push((module, name));
                    self.uses.helpers.push(Helper::Snapshot);
                }
            }
            Resolution::DynamicStar(index, _) => {
                self.uses.helpers.push(Helper::Star);
                for source in &self.linked.stars[index as usize] {
                    self.star(*source);
                }
            }
            Resolution::External(external, name) => {
                let name = match self.options.format {
                    Format::Esm => Some(name),
                    _ => None,
                };
                self.uses.externals.push((external, name));
                let builtin = self.graph.externals[external].builtin;
                if name.is_none() && !builtin {
                    self.uses.helpers.push(Helper::Interop);
                }
            }
            Resolution::ExternalNamespace(external) => {
                self.uses.externals.push((external, None));
            }
            Resolution::Missing => self.uses.helpers.push(Helper::Require),
            Resolution::NotFound
            | Resolution::Ambiguous(_)
            | Resolution::Circular
            | Resolution::Unloaded => {}
        }
    }
}
