//! Which members of JSON modules a program reads, so that the others can be left out.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{NamespaceNames, Resolution, Resolved, Root, StarSource};
use crate::graph::{ModuleGraph, Target};
use crate::ids::*;
use crate::record::*;

/// The names of the members of a JSON text that is an object, or `None`.
pub(super) fn members(text: &str) -> Option<Vec<String>> {
    let members: FxHashMap<String, serde::de::IgnoredAny> = serde_json::from_str(text).ok()?;
    Some(members.into_keys().collect())
}

/// The names, sorted, for each JSON module of which nothing else is used.
pub(super) fn read(
    graph: &ModuleGraph,
    linked: Resolved,
    root: &Root,
) -> FxHashMap<ModuleId, Vec<NameId>> {
    if !graph.ids().any(|id| graph[id].record.kind == ModuleKind::Json) {
        return FxHashMap::default();
    }
    let mut reads = Reads { graph, names: FxHashMap::default(), whole: FxHashSet::default() };
    for id in graph.ids().filter(|id| root.liveness.modules[*id]) {
        reads.module(linked, root, id);
    }
    for entry in &root.entries {
        reads.whole.insert(graph.entries[*entry].module);
    }
    root.namespaces.values().chain(&root.exports).for_each(|names| reads.namespace(names));
    let Reads { mut names, whole, .. } = reads;
    names.retain(|id, _| !whole.contains(id));
    for names in names.values_mut() {
        names.sort_unstable();
        names.dedup();
    }
    names
}

struct Reads<'a> {
    graph: &'a ModuleGraph,
    names: FxHashMap<ModuleId, Vec<NameId>>,
    whole: FxHashSet<ModuleId>,
}

impl Reads<'_> {
    fn module(&mut self, linked: Resolved, root: &Root, id: ModuleId) {
        let module = &self.graph[id];
        let record = &module.record;
        for import in record.import_entries.indices() {
            if root.liveness.imports[id][import.index()] {
                self.resolution(linked.imports[id][import]);
            }
        }
        for (statement, data) in record.statements.iter_enumerated() {
            if !root.liveness.statements[id][statement.index()] {
                continue;
            }
            for used in record.uses(data) {
                let (Use::Member(binding, name) | Use::MemberCall(binding, name)) = *used else {
                    continue;
                };
                let key = (id, binding, module.name(name));
                linked.members.get(&key).into_iter().for_each(|it| self.resolution(*it));
            }
        }
        let stars = record.star_export_entries.iter().map(|request| module.targets[*request]);
        let targets = stars.chain(module.deferred_targets.iter().copied());
        self.whole.extend(targets.filter_map(Target::module));
    }

    fn namespace(&mut self, names: &NamespaceNames) {
        for (_, resolution) in &names.list {
            self.resolution(*resolution);
        }
        for source in &names.dynamic {
            if let StarSource::Module(module, _) = source {
                self.whole.insert(*module);
            }
        }
    }

    fn resolution(&mut self, resolution: Resolution) {
        match resolution {
            Resolution::Dynamic(id, name, _) if self.graph[id].record.kind == ModuleKind::Json => {
                match self.graph.name(name) {
                    "default" => drop(self.whole.insert(id)),
                    _ => self.names.entry(id).or_default().push(name),
                }
            }
            Resolution::DynamicNamespace(id, _) => drop(self.whole.insert(id)),
            _ => {}
        }
    }
}
