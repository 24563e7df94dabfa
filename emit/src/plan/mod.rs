//! The plan of each chunk: which modules it holds, in which form and order, under which names.

mod asynchronous;
mod conflicts;
mod declarations;
mod dynamic;
mod exchange;
mod groups;
mod lowered;
mod merge;
mod names;
mod order;
mod placement;
mod preload;
mod sets;
mod sidecar;
mod split;
mod steps;
mod target;
mod urls;
mod uses;
mod values;

use bundle_graph::*;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

pub use bundle_graph::link::{Linked, Resolution, Root, StarSource};
pub use declarations::{Declaration, Declarations, Declared, Part};
pub use dynamic::DynamicRecords;
pub(crate) use dynamic::{Running, is_linked, running_below};
pub use exchange::Symbol;
pub use lowered::Lowered;
pub(crate) use names::is_identifier;
pub use names::{ChunkNames, FinalName, telling_part};
pub(crate) use order::deferred;
pub(crate) use preload::files as preloaded_files;
pub use sidecar::sidecar_file;
pub(crate) use steps::live_requests;
pub(crate) use urls::{is_live_at, is_moved};
pub use uses::Uses;
pub use values::ChunkValues;

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
    /// `module _x_mjs { … }`, which holds its text as it is.
    Declaration,
}

impl Form {
    /// As reports have it.
    pub fn name(self) -> &'static str {
        match self {
            Form::Absent => "absent",
            Form::Hoisted => "hoisted",
            Form::Block => "block",
            Form::CommonJs => "commonjs",
            Form::Json => "json",
            Form::Declaration => "declaration",
        }
    }

    /// The same for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Form::Absent => "It is not part of the file.",
            Form::Hoisted => "Its statements stand in the scope of the file.",
            Form::Block => "It is a function of its own, which the runtime evaluates.",
            Form::CommonJs => "It is a function, which runs when the module is first asked for.",
            Form::Json => "It is a value.",
            Form::Declaration => "It is a module declaration, which holds its text as it is.",
        }
    }
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
    /// Direct `eval` in some module sees the scope around it.
    DirectEval,
    /// `using` disposes of its resources at the end of the module, not of the file.
    Using,
    /// In a file that several programs share it would be evaluated too early for one of them.
    OrderConflict,
    /// It is CommonJS that could not become an ES module.
    CommonJs(Refusal),
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
            Reason::Using => "using",
            Reason::OrderConflict => "order-conflict",
            Reason::CommonJs(refusal) => refusal.name(),
        }
    }

    /// The same for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Reason::NoHoist => "Hoisting is switched off.",
            Reason::Required => {
                "`require` may evaluate it, or a module that imports it, at any time."
            }
            Reason::DynamicImport => {
                "`import()` may evaluate it, or a module that imports it, at a time of its own."
            }
            Reason::TopLevelAwait => {
                "It contains top-level await, or waits for a module that does."
            }
            Reason::AfterTopLevelAwait => {
                "It is evaluated while a module with top-level await is waiting."
            }
            Reason::DirectEval => {
                "Direct `eval`, in it or in another module, sees the scope around it."
            }
            Reason::Using => "Its top-level `using` disposes of resources when the module ends.",
            Reason::OrderConflict => {
                "Several programs load its file, and one of them would evaluate it too early, or \
                 without asking for it."
            }
            Reason::CommonJs(refusal) => refusal.sentence(),
        }
    }
}

/// Why a module is in its chunk and in no other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Placement {
    /// One root reaches it, and it is in the file of that root.
    Root,
    /// The same roots reach all modules of the file.
    Shared,
    /// One root reaches it, but what a group has taken depends on it.
    Needed,
    /// A group has taken it: its index in the options.
    Group(usize),
    /// Its file would have been too small.
    Merged,
}

impl Placement {
    /// As reports have it.
    pub fn name(self) -> &'static str {
        match self {
            Placement::Root => "root",
            Placement::Shared => "shared",
            Placement::Needed => "needed",
            Placement::Group(_) => "group",
            Placement::Merged => "merged",
        }
    }

    /// The same for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Placement::Root => "Only the entry or `import()` that the file is for reaches it.",
            Placement::Shared => "The same entries and `import()`s reach all modules of the file.",
            Placement::Needed => {
                "A module that a group of `chunks` has taken depends on it, and the file of an \
                 entry or `import()` has no exports for others."
            }
            Placement::Group(_) => "A group of `chunks` has taken it.",
            Placement::Merged => "Files smaller than `minChunkSize` became one.",
        }
    }
}

/// Which functions of the runtime drive a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockKind {
    /// Part of a cycle, or below one: its functions exist and its other bindings are in their
    /// dead zone before it is evaluated.
    pub cyclic: bool,
    pub asynchronous: bool,
}

/// Index of a chunk in [`Plan::chunks`].
pub type ChunkId = usize;

pub struct Plan {
    pub programs: Vec<Program>,
    /// The entries first, in their order, then what `import()` loads, then what is shared.
    pub chunks: Vec<Chunk>,
    /// By program; only where modules are declarations.
    pub declarations: Vec<Declared>,
}

/// What holds for all chunks that are made from the same entries.
pub struct Program {
    /// Index of the entries' root in the linked graph.
    pub root: usize,
    /// That of the options, unless it is a worker that has to be a script.
    pub format: Format,
    pub forms: IndexVec<ModuleId, Form>,
    /// Why a module is a block.
    pub reasons: IndexVec<ModuleId, Option<Reason>>,
    /// Modules that depend on top-level await.
    pub asynchronous: FxHashSet<ModuleId>,
    /// Some block contains top-level await.
    pub asynchronous_blocks: bool,
    /// Modules of which nobody can tell when they are evaluated; only known where that matters.
    pub inert: FxHashSet<ModuleId>,
    pub chunk_of: IndexVec<ModuleId, Option<ChunkId>>,
    /// Why it is that one.
    pub placements: IndexVec<ModuleId, Placement>,
    /// Bindings of blocks that other modules read.
    pub cells: FxHashSet<(ModuleId, BindingId)>,
    /// Bindings of blocks that a file exports as variables, and that change later.
    pub mirrored: FxHashSet<(ModuleId, BindingId)>,
    /// The chunk that has the functions of the runtime, if several need them.
    pub runtime: Option<ChunkId>,
    pub records: DynamicRecords,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChunkKind {
    /// Index of the entry in the graph.
    Entry(usize),
    /// What an `import()` of the module loads.
    Dynamic(ModuleId),
    /// Modules that several roots reach.
    Shared,
    /// Modules of a group of the options: its index, and which of its files it is.
    Group(usize, usize),
    /// Functions of the runtime.
    Runtime,
}

/// What a chunk does when it is evaluated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The text of a hoisted module.
    Text(ModuleId),
    /// What completes a module with top-level await one job later.
    Tick,
    /// Evaluates a block.
    Run(ModuleId),
    /// Evaluates a CommonJS module; whether it may be left out when nobody reads its value here.
    Require(ModuleId, bool),
    /// Throws unless CommonJS modules have the names that the module wants of the request.
    Check(ModuleId, RequestId),
    /// Evaluates the block of the root, and waits for it if it is asynchronous.
    Root(ModuleId),
}

pub struct Chunk {
    /// Index of the program.
    pub program: usize,
    pub kind: ChunkKind,
    /// The module whose exports are those of the chunk.
    pub entry: Option<ModuleId>,
    /// Its modules, in canonical order.
    pub members: Vec<ModuleId>,
    pub steps: Vec<Step>,
    /// Chunks that are loaded first, in the order of their evaluation.
    pub imports: Vec<ChunkId>,
    /// Those of them that load this chunk in turn, sorted: it may be evaluated before them.
    pub late: Vec<ChunkId>,
    /// What other chunks take, and under which names.
    pub exports: Vec<(Symbol, String)>,
    /// `import()` of the root takes the namespace of the file as it is.
    pub native_namespace: bool,
    /// Whether the chunk holds CommonJS code that is not strict, so that it cannot be strict as
    /// a whole.
    pub has_sloppy: bool,
    /// Its CommonJS modules that stand in a script beside it, in canonical order.
    pub sidecar: Vec<ModuleId>,
    pub values: ChunkValues,
    pub uses: Uses,
    pub names: ChunkNames,
}

impl Chunk {
    /// Modules in the form of a function or a value: definitions that run nothing.
    pub fn definitions<'a>(&'a self, program: &'a Program) -> impl Iterator<Item = ModuleId> + 'a {
        let is_defined =
            |id: &ModuleId| matches!(program.forms[*id], Form::Block | Form::CommonJs | Form::Json);
        self.members.iter().copied().filter(is_defined)
    }

    pub fn export_name(&self, symbol: Symbol) -> &str {
        let found = self.exports.binary_search_by_key(&symbol, |(known, _)| *known);
        &self.exports[found.expect("what other chunks take was collected")].1
    }
}

/// Plans all chunks. Beyond this point every live module is in exactly one chunk of its program.
pub fn plan(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
) -> (Plan, Vec<Diagnostic>) {
    if options.format == Format::ModuleDeclarations {
        return declarations::plan(graph, linked, options);
    }
    let mut plan = Plan { programs: Vec::new(), chunks: Vec::new(), declarations: Vec::new() };
    let mut diagnostics = Vec::new();
    for root in 0..linked.roots.len() {
        let options = &*options.of_program(graph, &linked.roots[root]);
        let (program, skeletons) = split::split(graph, linked, options, root, plan.chunks.len());
        sidecar::check(graph, options, &program.forms, &mut diagnostics);
        fill(graph, linked, options, program, skeletons, &mut plan);
    }
    target::check(graph, options, &plan, &mut diagnostics);
    (plan, diagnostics)
}

/// What is known of a chunk before names are given.
struct Skeleton {
    kind: ChunkKind,
    entry: Option<ModuleId>,
    members: Vec<ModuleId>,
    steps: Vec<Step>,
    imports: Vec<ChunkId>,
}

fn fill(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    mut program: Program,
    mut skeletons: Vec<Skeleton>,
    plan: &mut Plan,
) {
    let first = plan.chunks.len();
    let uses::Collected { mut uses, exports, native_namespaces } =
        uses::collect(graph, linked, options, &mut program, &skeletons, first);
    for (skeleton, uses) in skeletons.iter_mut().zip(&uses) {
        // Files that only have definitions come last; nothing is evaluated in them.
        for symbol in &uses.foreign {
            if let Some(home) = symbol.module().and_then(|module| program.chunk_of[module])
                && !skeleton.imports.contains(&home)
            {
                skeleton.imports.push(home);
            }
        }
    }
    if let Some(runtime) = program.runtime {
        let (members, steps, imports) = (Vec::new(), Vec::new(), Vec::new());
        let kind = ChunkKind::Runtime;
        skeletons.push(Skeleton { kind, entry: None, members, steps, imports });
        // Whoever takes functions of the runtime loads it before anything else.
        for (skeleton, uses) in skeletons.iter_mut().zip(&uses) {
            if uses.foreign.iter().any(|symbol| matches!(symbol, Symbol::Helper(_))) {
                skeleton.imports.insert(0, runtime);
            }
        }
    }
    let late = late(&program, &skeletons, first);
    let sidecars = sidecar::plan(graph, options, &skeletons, &mut uses);
    let assigned: Vec<(ChunkNames, Vec<(Symbol, String)>)> = skeletons
        .par_iter()
        .zip(&uses)
        .zip(&exports)
        .map(|((skeleton, uses), exports)| {
            names::assign(graph, linked, options, &program, skeleton, uses, exports)
        })
        .collect();
    let index = plan.programs.len();
    let skeletons = skeletons.into_iter().zip(sidecars).zip(late);
    let chunks = skeletons.zip(uses).zip(assigned).zip(native_namespaces);
    for (((((skeleton, sidecar), late), uses), (names, exports)), native_namespace) in chunks {
        let values = ChunkValues::new(graph, linked, &program, &skeleton, &uses);
        let Skeleton { kind, entry, members, steps, imports } = skeleton;
        let has_sloppy = has_sloppy(graph, options, &members);
        plan.chunks.push(Chunk {
            program: index,
            kind,
            entry,
            steps,
            imports,
            late,
            exports,
            native_namespace,
            has_sloppy,
            sidecar,
            values,
            members,
            uses,
            names,
        });
    }
    plan.programs.push(program);
}

fn has_sloppy(graph: &ModuleGraph, options: &OutputOptions, members: &[ModuleId]) -> bool {
    let is_sloppy =
        |id: &ModuleId| graph[*id].record.commonjs.as_ref().is_some_and(|facts| !facts.strict);
    options.format != Format::Esm && members.iter().any(is_sloppy)
}

/// For each chunk those of its imports that load it in turn. Only groups make such files.
fn late(program: &Program, skeletons: &[Skeleton], first: ChunkId) -> Vec<Vec<ChunkId>> {
    let has_groups = program.placements.iter().any(|it| matches!(it, Placement::Group(_)));
    let loads = |from: ChunkId, wanted: ChunkId| {
        let mut seen = vec![false; skeletons.len()];
        let mut open = vec![from];
        while let Some(chunk) = open.pop() {
            if !std::mem::replace(&mut seen[chunk - first], true) {
                open.extend(&skeletons[chunk - first].imports);
            }
        }
        seen[wanted - first]
    };
    let chunks = skeletons.iter().enumerate();
    chunks
        .map(|(index, skeleton)| {
            let is_late = |import: &ChunkId| loads(*import, first + index);
            let mut late = Vec::new();
            if has_groups && skeleton.entry.is_none() {
                late.extend(skeleton.imports.iter().copied().filter(is_late));
                late.sort_unstable();
            }
            late
        })
        .collect()
}

/// How the runtime drives a module that is a block.
pub fn block_kind(graph: &ModuleGraph, linked: &Linked, id: ModuleId) -> BlockKind {
    BlockKind { cyclic: linked.components.below_cycle[id], asynchronous: graph[id].record.has_tla }
}
