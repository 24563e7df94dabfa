//! Names of types that TypeScript modules export again. Their text does not tell them from those
//! of values; what they lead to does, which has no such export.
//! <https://www.typescriptlang.org/tsconfig/#isolatedModules>

use super::exports::{Exports, Resolution};
use super::{LinkOptions, lexed};
use crate::graph::ModuleGraph;
use crate::ids::*;

/// Takes the exports of types from TypeScript modules, until none is left.
pub fn drop_types(graph: &mut ModuleGraph, options: &LinkOptions) {
    let is_one = |id: &ModuleId| {
        let record = &graph[*id].record;
        record.typescript && !record.indirect_export_entries.is_empty()
    };
    let candidates: Vec<ModuleId> = graph.ids().filter(is_one).collect();
    loop {
        let found = types(graph, options, &candidates);
        if found.is_empty() {
            return;
        }
        for (id, kept) in found {
            let module = graph.module_mut(id);
            let entries = std::mem::take(&mut module.record.indirect_export_entries);
            let places = std::mem::take(&mut module.sites.indirect_exports);
            let left = |index: &usize| kept[*index];
            module.record.indirect_export_entries =
                (0..entries.len()).filter(left).map(|index| entries[index]).collect();
            module.sites.indirect_exports =
                (0..places.len()).filter(left).map(|index| places[index]).collect();
        }
    }
}

/// The modules with exports of types, and which of the others stay.
fn types(
    graph: &ModuleGraph,
    options: &LinkOptions,
    candidates: &[ModuleId],
) -> Vec<(ModuleId, Vec<bool>)> {
    if candidates.is_empty() {
        return Vec::new();
    }
    let lexed = lexed(graph);
    let mut exports = Exports::new(graph, options, &lexed);
    let mut found = Vec::new();
    for &id in candidates {
        let entries = &graph[id].record.indirect_export_entries;
        let kept: Vec<bool> = entries
            .iter()
            .map(|entry| exports.import(id, entry.request, entry.import_name))
            .map(|resolution| resolution != Resolution::NotFound)
            .collect();
        if kept.contains(&false) {
            found.push((id, kept));
        }
    }
    found
}
