//! The plan of each chunk: which modules it holds, in which form and order, under which names.

mod names;
mod order;
mod uses;

use bundle_graph::*;

pub use bundle_graph::link::{Linked, Resolution, Root, StarSource};
pub(crate) use names::is_identifier;
pub use names::{ChunkNames, FinalName};
pub use uses::Uses;

use crate::options::{Format, OutputOptions};

/// How a module is emitted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Not part of the chunk.
    Absent,
    /// Its statements stand in the scope of the chunk.
    Hoisted,
    /// `var x = $block(() => [dependencies], function* () { yield { cells }; … })`
    ///
    /// Evaluated when something asks for it: a `require` or an `import()`.
    Block,
    /// `var require_x = $cjs(function (exports, module) { … })`
    CommonJs,
    /// `var x_default = { … }`
    Json,
}

pub struct Plan {
    /// One per entry, in the order of the entries.
    pub chunks: Vec<Chunk>,
}

pub struct Chunk {
    /// Index of the entry.
    pub root: usize,
    pub entry: ModuleId,
    pub forms: IndexVec<ModuleId, Form>,
    /// Modules that are evaluated with the entry, in the specification's post-order.
    pub order: Vec<ModuleId>,
    /// Modules that are evaluated on demand, and wrappers, in canonical order.
    pub on_demand: Vec<ModuleId>,
    /// Whether the chunk holds CommonJS code that is not strict, so that it cannot be strict as
    /// a whole.
    pub has_sloppy: bool,
    /// The values of CommonJS modules are declared before the blocks that assign them.
    pub declares_values_first: bool,
    pub uses: Uses,
    pub names: ChunkNames,
}

/// Plans all chunks. Beyond this point every live module has one form in its chunk.
pub fn plan(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
) -> (Plan, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let chunks = graph
        .entries
        .iter()
        .enumerate()
        .map(|(root, entry)| chunk(graph, linked, options, root, entry.module, &mut diagnostics))
        .collect();
    (Plan { chunks }, diagnostics)
}

fn chunk(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    entry: ModuleId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Chunk {
    let live = &linked.roots[root].liveness;
    let has_sloppy = options.format != Format::Esm
        && graph.ids().any(|id| {
            live.modules[id]
                && graph[id].record.commonjs.as_ref().is_some_and(|facts| !facts.strict)
        });
    let order::Arrangement { forms, order, on_demand } = order::arrange(graph, live, entry);
    check(graph, options, &forms, diagnostics);
    let uses = uses::collect(graph, linked, &linked.roots[root], &forms, options, entry);
    let names = names::assign(graph, linked, options, &forms, &uses, live);
    let declares_values_first = has_sloppy || forms.contains(&Form::Block);
    Chunk { root, entry, forms, order, on_demand, has_sloppy, declares_values_first, uses, names }
}

/// What the format cannot express.
fn check(
    graph: &ModuleGraph,
    options: &OutputOptions,
    forms: &IndexVec<ModuleId, Form>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for id in graph.ids() {
        let module = &graph[id];
        if forms[id] != Form::Absent
            && options.format == Format::Esm
            && let Some((at, what)) =
                module.record.commonjs.as_ref().and_then(|facts| facts.sloppy.as_ref())
        {
            let place = *at as usize..(*at as usize + 1).min(module.text().len());
            diagnostics.push(
                Diagnostic::error(
                    "emit/sloppy-in-module",
                    format!(
                        "{} needs sloppy mode, which an ES module does not have",
                        module.file.name
                    ),
                )
                .at(&module.file, place, what.to_string())
                .help("Build with `--format cjs` or `--format iife`."),
            );
        }
        let asynchronous = module.record.has_tla
            && (forms[id] == Form::Block
                || forms[id] == Form::Hoisted && options.format != Format::Esm);
        if asynchronous {
            diagnostics.push(
                Diagnostic::error(
                    "emit/top-level-await",
                    format!(
                        "{} uses top-level await, which cannot be emitted here",
                        module.file.name
                    ),
                )
                .note(match forms[id] {
                    Form::Block => "It is evaluated on demand, through `require` or `import()`.",
                    _ => "Scripts and CommonJS modules are evaluated synchronously.",
                })
                .help("Build with `--format esm` and import the module statically."),
            );
        }
    }
}
