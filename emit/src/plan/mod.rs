//! The plan of each chunk: which modules it holds, in which form and order, under which names.

mod asynchronous;
mod names;
mod order;
mod uses;

use bundle_graph::*;
use rustc_hash::FxHashSet;

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
    /// `var x_block = new $block(kind, () => [dependencies], () => { x_block.cells = { … }; … })`
    ///
    /// Evaluated by the runtime, as the specification has it.
    Block,
    /// `var require_x = $cjs(function (exports, module) { … })`
    CommonJs,
    /// `var x_default = { … }`
    Json,
}

/// Why a module does not share the scope of its chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Hoisting is switched off.
    NoHoist,
    /// `require` may evaluate it at any time.
    Required,
    /// Only an `import()` evaluates it.
    DynamicImport,
    /// It contains top-level await or waits for a module that does.
    TopLevelAwait,
    /// It is evaluated while a module with top-level await is waiting.
    AfterTopLevelAwait,
    /// Direct `eval` sees the scope around it.
    DirectEval,
}

impl Reason {
    /// As reports have it.
    pub fn name(self) -> &'static str {
        match self {
            Reason::NoHoist => "no-hoist",
            Reason::Required => "required",
            Reason::DynamicImport => "dynamic-import",
            Reason::TopLevelAwait => "top-level-await",
            Reason::AfterTopLevelAwait => "after-top-level-await",
            Reason::DirectEval => "direct-eval",
        }
    }
}

/// Which functions of the runtime drive a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockKind {
    /// Part of a cycle: its functions exist and its other bindings are in their dead zone before
    /// it is evaluated.
    pub cyclic: bool,
    pub asynchronous: bool,
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
    /// Why a module is a block.
    pub reasons: IndexVec<ModuleId, Option<Reason>>,
    /// Modules that are evaluated with the entry, in the specification's post-order.
    pub order: Vec<ModuleId>,
    /// Modules that are evaluated on demand, and wrappers, in canonical order.
    pub on_demand: Vec<ModuleId>,
    /// Index in `order` from which the runtime decides when modules are evaluated.
    pub asynchronous_from: Option<usize>,
    /// Hoisted modules that stand before modules that are evaluated before them.
    pub moved_forward: FxHashSet<ModuleId>,
    /// Modules that depend on top-level await.
    pub asynchronous: FxHashSet<ModuleId>,
    /// Some block contains top-level await.
    pub asynchronous_blocks: bool,
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
    let order::Arrangement { forms, reasons, order, on_demand, asynchronous_from, asynchronous } =
        order::arrange(graph, linked, live, options, entry);
    check(graph, options, &forms, diagnostics);
    let uses = uses::collect(graph, linked, &linked.roots[root], &forms, options, entry);
    let names = names::assign(graph, linked, options, &forms, &uses, live);
    let is_block = |id: &ModuleId| forms[*id] == Form::Block;
    Chunk {
        root,
        entry,
        declares_values_first: has_sloppy || on_demand.iter().any(is_block),
        asynchronous_blocks: on_demand.iter().any(|id| is_block(id) && graph[*id].record.has_tla),
        moved_forward: asynchronous_from
            .map(|from| order[from..].iter().copied().filter(|id| forms[*id] == Form::Hoisted))
            .into_iter()
            .flatten()
            .collect(),
        asynchronous,
        forms,
        reasons,
        order,
        on_demand,
        asynchronous_from,
        has_sloppy,
        uses,
        names,
    }
}

impl Chunk {
    pub fn block_kind(&self, graph: &ModuleGraph, linked: &Linked, id: ModuleId) -> BlockKind {
        BlockKind { cyclic: linked.components.cyclic[id], asynchronous: graph[id].record.has_tla }
    }
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
    }
}
