//! Names of types that TypeScript modules export again. Their text does not tell them from those
//! of values; what they lead to does, which has no such export.
//! <https://www.typescriptlang.org/tsconfig/#isolatedModules>

use super::exports::{Exports, Resolution};
use super::{LinkOptions, lexed};
use crate::analyze::skip_trivia;
use crate::graph::{Module, ModuleGraph};
use crate::ids::*;
use crate::record::ImportName;
use crate::sites::Span;

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
            return note_imports(graph, options);
        }
        for (id, kept) in found {
            let module = graph.module_mut(id);
            let dropped = module.sites.indirect_exports.iter().zip(&kept);
            let dropped = dropped.filter(|(_, kept)| !**kept).map(|(place, _)| *place);
            let dropped: Vec<Span> = dropped.collect();
            for place in dropped {
                let (place, _) = with_comma(module, place);
                // An import that is exported again has its place in the list of imports, too.
                module.sites.types.push((place, ""));
            }
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

/// Notes which imports of TypeScript modules are types that nothing but an export needed.
fn note_imports(graph: &mut ModuleGraph, options: &LinkOptions) {
    let is_one = |id: &ModuleId| graph[*id].record.typescript;
    let modules: Vec<ModuleId> = graph.ids().filter(is_one).collect();
    if modules.is_empty() {
        return;
    }
    let lexed = lexed(graph);
    let mut found = Vec::new();
    {
        let mut exports = Exports::new(graph, options, &lexed);
        for id in modules {
            let record = &graph[id].record;
            for (import, entry) in record.import_entries.iter_enumerated() {
                let resolution = exports.import(id, entry.request, entry.import_name);
                if !entry.referenced && resolution == Resolution::NotFound {
                    found.push((id, import));
                }
            }
        }
    }
    for (id, import) in found {
        let module = graph.module_mut(id);
        let place = module.sites.imports[import];
        let (span, has_comma) = with_comma(module, place);
        let text = &module.file.text[place.lo as usize..place.hi as usize];
        let is_default = match module.record.import_entries[import].import_name {
            ImportName::Name(name) => module.record.name(name) == "default",
            ImportName::Namespace => false,
        };
        // `import name from` needs something in the place of the name.
        let is_clause = is_default && !text.contains(|c: char| c.is_whitespace());
        let instead = if is_clause && !has_comma { "{}" } else { "" };
        module.sites.types.push((span, instead));
    }
}

/// A specifier with the comma behind it, if there is one.
fn with_comma(module: &Module, place: Span) -> (Span, bool) {
    let text = &module.file.text;
    let next = skip_trivia(text, place.hi as usize, false).0;
    match text.as_bytes().get(next) {
        Some(b',') => (Span { lo: place.lo, hi: next as u32 + 1 }, true),
        _ => (place, false),
    }
}
