//! What a target cannot read and nothing can be written for.

use std::collections::VecDeque;

use bundle_graph::lower::Target;
use bundle_graph::{Diagnostic, EditKind, ModuleGraph, ModuleId};
use rustc_hash::FxHashMap;

use super::{Form, Plan};
use crate::options::{Format, OutputOptions};
use crate::runtime::Helper;

/// Functions of the runtime that are async, or have async methods.
const ASYNC: [Helper; 4] = [Helper::Block, Helper::Import, Helper::ImportWith, Helper::ImportGlob];

/// Top-level await where modules or async functions do not wait, and code that has to be async.
pub(super) fn check(
    graph: &ModuleGraph,
    options: &OutputOptions,
    plan: &Plan,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(target) = &options.target else { return };
    let can_wait = match options.format {
        Format::Esm | Format::ModuleDeclarations => target.has_top_level_await(),
        Format::Cjs | Format::Iife => target.has_async_generators(),
    };
    let is_live = |id: &ModuleId| plan.programs.iter().any(|it| it.forms[*id] != Form::Absent);
    let waiting = graph.ids().find(|id| graph[*id].record.has_tla && is_live(id));
    if !can_wait && let Some(first) = waiting {
        diagnostics.push(top_level_await(graph, first, target, options.format));
        return;
    }
    if target.has_async_functions() {
        return;
    }
    let is_async = |chunk: &super::Chunk| ASYNC.iter().any(|it| chunk.uses.helpers.contains(it));
    if plan.chunks.iter().any(is_async) {
        let message = format!("`{}` has no async functions, which this program needs", target.text);
        diagnostics.push(
            Diagnostic::error("emit/async-runtime", message)
                .note("`import()` of a module in the same file, and modules of their own, wait.")
                .help("Choose a target of ES2017 or later, or build into a folder (`-o dist/`)."),
        );
    }
}

fn top_level_await(
    graph: &ModuleGraph,
    id: ModuleId,
    target: &Target,
    format: Format,
) -> Diagnostic {
    let module = &graph[id];
    let message = format!("`{}` has no top-level await", target.text);
    let words = module.sites.edits.iter().find(|it| matches!(it.kind, EditKind::Await(_)));
    let at = words.map_or(0..0, |it| it.lo as usize..it.hi as usize);
    let mut diagnostic =
        Diagnostic::error("emit/top-level-await", message).at(&module.file, at, "");
    if let Some(chain) = chain(graph, id) {
        diagnostic = diagnostic.note(format!("It is imported this way: {chain}."));
    }
    diagnostic.help(match format {
        Format::Cjs | Format::Iife => {
            "Choose a target of ES2018 or later: such outputs wait in an async function."
        }
        Format::Esm | Format::ModuleDeclarations => {
            "Choose a target of ES2022 or later, or `--format cjs` or `iife` and one of ES2018 \
             or later."
        }
    })
}

/// The shortest way of imports from an entry to a module, if it is none itself.
fn chain(graph: &ModuleGraph, id: ModuleId) -> Option<String> {
    let is_entry = |id: ModuleId| graph.entries.iter().any(|entry| entry.module == id);
    // From a module to the one that it imports on the way.
    let mut next = FxHashMap::from_iter([(id, None)]);
    let mut open = VecDeque::from([id]);
    let mut first = None;
    while let Some(module) = open.pop_front() {
        if is_entry(module) {
            first = Some(module);
            break;
        }
        for importer in graph.importers(module) {
            next.entry(importer).or_insert_with(|| {
                open.push_back(importer);
                Some(module)
            });
        }
    }
    let way = std::iter::successors(first, |module| next[module]);
    let names: Vec<&str> = way.map(|module| &*graph[module].file.name).collect();
    (names.len() > 1).then(|| names.join(" → "))
}
