//! The plan of the format `module-declarations`: which declarations stand for a module, what they
//! are called, and which file they are in.
//!
//! No module is hoisted or lowered, and loading a file evaluates none of its declarations: only
//! `import NAME` does. So files can be cut where the roots demand it without an effect on order.
//! <https://github.com/tc39/proposal-module-declarations>

use std::collections::BTreeSet;

use bundle_graph::link::{Linked, Liveness, Resolution, Root, StarSource};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::lowered::{self, Lowered};
use super::order::{deferred, deferred_targets, import_calls};
use super::placement::{self, Kinds, Placed};
use super::sets::Sets;
use super::split::{self, Orders};
use super::{
    Chunk, ChunkId, ChunkKind, ChunkNames, ChunkValues, DynamicRecords, Form, Plan, Program, Uses,
};
use crate::options::OutputOptions;

/// What a declaration is to its module. Most modules have one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// The function that runs a CommonJS module; evaluating the declaration runs nothing.
    Code,
    /// Runs a CommonJS module that is an entry, of which nobody takes names.
    Main,
    /// The module; of a CommonJS module what importers get that Node would run.
    Module,
    /// What the other importers of a CommonJS or JSON module get.
    ForBundlers,
}

/// A declaration of the output.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Declaration {
    pub module: ModuleId,
    pub part: Part,
}

/// How a program is declared.
pub enum Declared {
    /// Each of its modules.
    Modules(Declarations),
    /// Each of its files as a whole.
    Files(Lowered),
}

/// The declarations of a program.
pub struct Declarations {
    names: FxHashMap<Declaration, String>,
    /// The name of the declaration that holds functions of the runtime, in files that need some.
    pub runtime: String,
    /// Names of CommonJS and JSON modules besides `default` and `module.exports`; sorted.
    published: FxHashMap<Declaration, Vec<NameId>>,
    /// Index of the program's first chunk.
    first: ChunkId,
    /// By chunk, in the order of evaluation.
    of_chunk: Vec<Vec<Declaration>>,
    /// By chunk, what other files take; sorted.
    exported: Vec<Vec<Declaration>>,
}

impl Declarations {
    pub fn name(&self, declaration: Declaration) -> &str {
        &self.names[&declaration]
    }

    pub fn of_chunk(&self, chunk: ChunkId) -> &[Declaration] {
        &self.of_chunk[chunk - self.first]
    }

    pub fn exported(&self, chunk: ChunkId) -> &[Declaration] {
        &self.exported[chunk - self.first]
    }

    pub fn is_exported(&self, chunk: ChunkId, declaration: Declaration) -> bool {
        self.exported(chunk).binary_search(&declaration).is_ok()
    }

    pub fn has(&self, module: ModuleId, part: Part) -> bool {
        self.names.contains_key(&Declaration { module, part })
    }

    /// The names that a CommonJS or JSON module publishes besides `default` and
    /// `module.exports`.
    pub fn published(&self, declaration: Declaration) -> &[NameId] {
        self.published.get(&declaration).map_or(&[], Vec::as_slice)
    }

    /// What a module means by a request for another one.
    pub fn requested(&self, graph: &ModuleGraph, by: ModuleId, module: ModuleId) -> Declaration {
        let other = !graph[by].node_mode && self.has(module, Part::ForBundlers);
        Declaration { module, part: if other { Part::ForBundlers } else { Part::Module } }
    }

    /// What `require` of a module runs or reads.
    pub fn required(graph: &ModuleGraph, module: ModuleId) -> Declaration {
        let is_json = graph[module].record.kind == ModuleKind::Json;
        Declaration { module, part: if is_json { Part::Module } else { Part::Code } }
    }

    /// What the file of an entry evaluates.
    pub fn entry(graph: &ModuleGraph, module: ModuleId) -> Declaration {
        let part = match graph[module].record.kind {
            ModuleKind::CommonJs | ModuleKind::Empty => Part::Main,
            ModuleKind::Esm | ModuleKind::Json => Part::Module,
        };
        Declaration { module, part }
    }

    /// The declarations that one imports.
    pub fn imports(&self, graph: &ModuleGraph, declaration: Declaration) -> Vec<Declaration> {
        let Declaration { module, part } = declaration;
        let kind = graph[module].record.kind;
        let own = |part| Declaration { module, part };
        match (kind, part) {
            (ModuleKind::Esm, _) => {
                let targets = graph[module].targets.iter().filter_map(|target| target.module());
                targets.map(|target| self.requested(graph, module, target)).collect()
            }
            (_, Part::Code) => {
                let requests = deferred(graph, module, DeferredKind::Require);
                requests.map(|(_, target)| Self::required(graph, target)).collect()
            }
            (_, Part::ForBundlers) if self.has(module, Part::Module) => vec![own(Part::Module)],
            (ModuleKind::Json, _) => Vec::new(),
            _ => vec![own(Part::Code)],
        }
    }
}

/// Plans all files.
pub(super) fn plan(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
) -> (Plan, Vec<Diagnostic>) {
    let mut plan = Plan { programs: Vec::new(), chunks: Vec::new(), declarations: Vec::new() };
    let mut diagnostics = Vec::new();
    let is_live = |id: ModuleId| linked.roots.iter().any(|root| root.liveness.modules[id]);
    for id in graph.ids().filter(|id| is_live(*id)) {
        inexpressible(graph, options, id, &mut diagnostics);
    }
    for root in 0..linked.roots.len() {
        if lowered::plan(graph, linked, options, root, &mut plan) {
            continue;
        }
        let live = &linked.roots[root].liveness;
        let forms: IndexVec<ModuleId, Form> = graph.ids().map(|id| form(graph, live, id)).collect();
        super::sidecar::check(graph, options, &forms, &mut diagnostics);
        program(graph, linked, options, root, forms, &mut plan);
    }
    (plan, diagnostics)
}

fn form(graph: &ModuleGraph, live: &Liveness, id: ModuleId) -> Form {
    match graph[id].record.kind {
        _ if !live.modules[id] => Form::Absent,
        ModuleKind::Esm => Form::Declaration,
        ModuleKind::CommonJs | ModuleKind::Empty => Form::CommonJs,
        ModuleKind::Json => Form::Json,
    }
}

/// What declarations cannot say.
fn inexpressible(
    graph: &ModuleGraph,
    options: &OutputOptions,
    id: ModuleId,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let file = &graph[id].file;
    let sites = &graph[id].sites;
    for (request, _) in deferred(graph, id, DeferredKind::ImportCall) {
        if !options.split {
            let place = sites.deferred[request];
            diagnostics.push(diagnostic::declarations::needs_a_file(file, place));
        }
    }
}

/// Whether of several `export *` that tell their names at run time only one has the name.
pub(super) fn is_clear(linked: &Linked, sources: &[StarSource], name: NameId) -> bool {
    let has_it = |source: &StarSource| match source {
        StarSource::Module(module, _) => linked.lexed[*module].binary_search(&name).is_ok(),
        StarSource::External(_) => false,
    };
    let is_external = |source: &StarSource| matches!(source, StarSource::External(_));
    let count = sources.iter().filter(|source| has_it(source)).count();
    count == 1 || count == 0 && sources.iter().any(is_external)
}

fn program(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    root: usize,
    forms: IndexVec<ModuleId, Form>,
    plan: &mut Plan,
) {
    let Root { entries, liveness: live, .. } = &linked.roots[root];
    let dynamic = match options.split {
        true => deferred_targets(graph, live, DeferredKind::ImportCall),
        false => Vec::new(),
    };
    let first = plan.chunks.len();
    let orders = Orders::new(graph, live, split::roots(graph, entries, &dynamic));
    let sets = Sets::new(graph, &orders.roots);
    // Loading a file evaluates nothing, so that every module may be in any file.
    let inert = graph.ids().map(|_| true).collect();
    let view = placement::View { graph, linked, live, options, orders: &orders, sets: &sets };
    let Placed { kinds, chunk_of, placements } =
        placement::place(&view, &inert, entries, first, &dynamic);
    let mut declarations = declarations(graph, linked, root, &orders.all, first, kinds.len());
    let members = orders.members(&chunk_of, first, kinds.len());
    for (chunk, members) in members.iter().enumerate() {
        for &module in members {
            let parts = [Part::Code, Part::Main, Part::Module, Part::ForBundlers].into_iter();
            let parts = parts.filter(|part| declarations.has(module, *part));
            let list: Vec<_> = parts.map(|part| Declaration { module, part }).collect();
            declarations.of_chunk[chunk].extend(list);
        }
    }
    let imports = exchange(graph, &kinds, &chunk_of, &dynamic, &mut declarations);
    for (((kind, entry), members), imports) in kinds.into_iter().zip(members).zip(imports) {
        plan.chunks.push(chunk(plan.programs.len(), kind, entry, members, imports));
    }
    plan.programs.push(Program {
        root,
        format: options.format,
        forms,
        reasons: graph.ids().map(|_| None).collect(),
        asynchronous: FxHashSet::default(),
        asynchronous_blocks: false,
        inert: FxHashSet::default(),
        chunk_of,
        placements,
        cells: FxHashSet::default(),
        mirrored: FxHashSet::default(),
        runtime: None,
        records: DynamicRecords::default(),
    });
    plan.declarations.push(Declared::Modules(declarations));
}

/// The declarations, before it is known which file they are in.
fn declarations(
    graph: &ModuleGraph,
    linked: &Linked,
    root: usize,
    order: &[ModuleId],
    first: ChunkId,
    files: usize,
) -> Declarations {
    let live = &linked.roots[root].liveness;
    let (for_all, for_bundlers) = published(graph, linked, live, root);
    let mut declarations = Declarations {
        names: names(graph, linked, live, root, order, &for_bundlers),
        runtime: String::new(),
        published: FxHashMap::default(),
        first,
        of_chunk: vec![Vec::new(); files],
        exported: vec![Vec::new(); files],
    };
    declarations.runtime = free_name("_runtime", &taken(graph, live, &declarations.names));
    for (part, names) in [(Part::Module, for_all), (Part::ForBundlers, for_bundlers)] {
        for (module, names) in names {
            let mut list: Vec<NameId> = names.into_iter().collect();
            list.sort_by(|a, b| graph.name(*a).cmp(graph.name(*b)));
            declarations.published.insert(Declaration { module, part }, list);
        }
    }
    declarations
}

/// A chunk in which nothing has a new name.
fn chunk(
    program: usize,
    kind: ChunkKind,
    entry: Option<ModuleId>,
    members: Vec<ModuleId>,
    imports: Vec<ChunkId>,
) -> Chunk {
    Chunk {
        program,
        kind,
        entry,
        members,
        steps: Vec::new(),
        imports,
        late: Vec::new(),
        exports: Vec::new(),
        native_namespace: false,
        has_sloppy: false,
        sidecar: Vec::new(),
        values: ChunkValues::default(),
        uses: Uses::default(),
        names: ChunkNames::default(),
    }
}

/// Finds what files take from each other. Gives the files that each one imports, sorted.
fn exchange(
    graph: &ModuleGraph,
    kinds: &Kinds,
    chunk_of: &IndexVec<ModuleId, Option<ChunkId>>,
    dynamic: &[ModuleId],
    declarations: &mut Declarations,
) -> Vec<Vec<ChunkId>> {
    let first = declarations.first;
    let mut imports: Vec<BTreeSet<ChunkId>> = vec![BTreeSet::new(); kinds.len()];
    let mut exported: BTreeSet<Declaration> = BTreeSet::new();
    for (index, (kind, entry)) in kinds.iter().enumerate() {
        let own = declarations.of_chunk[index].iter();
        let mut wanted: Vec<Declaration> =
            own.flat_map(|own| declarations.imports(graph, *own)).collect();
        if let (ChunkKind::Entry(_), Some(module)) = (kind, *entry) {
            wanted.push(Declarations::entry(graph, module));
        }
        for declaration in wanted {
            let home = chunk_of[declaration.module].expect("what is imported is alive");
            if home != first + index {
                imports[index].insert(home);
                exported.insert(declaration);
            }
        }
    }
    for &module in dynamic {
        let parts = [Part::Module, Part::ForBundlers].into_iter();
        let parts = parts.filter(|part| declarations.has(module, *part));
        exported.extend(parts.map(|part| Declaration { module, part }));
    }
    for declaration in exported {
        let home = chunk_of[declaration.module].expect("what is exported is alive");
        declarations.exported[home - first].push(declaration);
    }
    imports.into_iter().map(|set| set.into_iter().collect()).collect()
}

type Published = FxHashMap<ModuleId, BTreeSet<NameId>>;

/// The names that CommonJS and JSON modules publish. All importers get those that Node finds in a
/// text and those that some module imports, directly or through others; importers in the manner
/// of bundlers also those that are read as properties of namespaces.
fn published(
    graph: &ModuleGraph,
    linked: &Linked,
    live: &Liveness,
    root: usize,
) -> (Published, Published) {
    let mut all = Published::default();
    let add_name = |to: &mut Published, module: ModuleId, name: NameId| {
        if !matches!(graph.name(name), "default" | "module.exports") {
            to.entry(module).or_default().insert(name);
        }
    };
    let add = |to: &mut Published, resolution: Resolution| {
        if let Resolution::Dynamic(module, name, _) = resolution {
            add_name(to, module, name);
        }
    };
    for id in graph.ids().filter(|id| live.modules[*id]) {
        for &name in &linked.lexed[id] {
            add_name(&mut all, id, name);
        }
        linked.imports[id].iter().for_each(|resolution| add(&mut all, *resolution));
        // A host links these whether somebody imports them or not.
        let module = &graph[id];
        for entry in &module.record.indirect_export_entries {
            if let (ImportName::Name(name), Some(target)) =
                (entry.import_name, module.targets[entry.request].module())
                && !graph[target].is_esm()
            {
                add_name(&mut all, target, module.name(name));
            }
        }
    }
    let Root { exports, namespaces, .. } = &linked.roots[root];
    for names in exports.iter().chain(namespaces.values()) {
        names.list.iter().for_each(|(_, resolution)| add(&mut all, *resolution));
    }
    let is_json = |resolution: &Resolution| {
        let Resolution::Dynamic(module, ..) = resolution else { return false };
        graph[*module].record.kind == ModuleKind::Json
    };
    for ((reader, ..), resolution) in &linked.members {
        if live.modules[*reader] && is_json(resolution) {
            add(&mut all, *resolution);
        }
    }
    let mut for_bundlers = all.clone();
    for ((reader, ..), resolution) in &linked.members {
        if live.modules[*reader] && !graph[*reader].node_mode {
            add(&mut for_bundlers, *resolution);
        }
    }
    (all, for_bundlers)
}

/// Gives every declaration a name that is unique in the program: `_`, the path with `_` for what
/// no identifier has, and a number if there are several.
fn names(
    graph: &ModuleGraph,
    linked: &Linked,
    live: &Liveness,
    root: usize,
    order: &[ModuleId],
    published: &Published,
) -> FxHashMap<Declaration, String> {
    let wanted = importers(graph, linked, live, root);
    let mut names = FxHashMap::default();
    let mut taken = taken(graph, live, &names);
    for &module in order {
        let base = base_name(&graph[module].file.name);
        let mut give = |part: Part, suffix: &str| {
            let name = free_name(&format!("{base}{suffix}"), &taken);
            taken.insert(name.clone());
            names.insert(Declaration { module, part }, name);
        };
        match graph[module].record.kind {
            ModuleKind::Esm => give(Part::Module, ""),
            ModuleKind::Json => {
                give(Part::Module, "");
                if wanted.by_bundlers[module] && published.contains_key(&module) {
                    give(Part::ForBundlers, "_names");
                }
            }
            ModuleKind::CommonJs | ModuleKind::Empty => {
                give(Part::Code, "_code");
                if wanted.by_node[module] {
                    give(Part::Module, "");
                }
                let is_imported = wanted.by_node[module] || wanted.by_bundlers[module];
                if wanted.by_host[module] {
                    give(Part::Main, if is_imported { "_main" } else { "" });
                }
                if wanted.by_bundlers[module] {
                    give(Part::ForBundlers, if wanted.by_node[module] { "_flagged" } else { "" });
                }
            }
        }
    }
    names
}

/// `_`, and the path with `_` for what no identifier has.
pub(super) fn base_name(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let path: String = path.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    format!("_{path}")
}

/// Names that a declaration must not have: bindings that would shadow it, which is an error, and
/// globals that it would shadow.
pub(super) fn taken(
    graph: &ModuleGraph,
    live: &Liveness,
    names: &FxHashMap<Declaration, String>,
) -> FxHashSet<String> {
    let mut taken: FxHashSet<String> = names.values().cloned().collect();
    for id in graph.ids().filter(|id| live.modules[*id]) {
        let record = &graph[id].record;
        let bindings = record.bindings.iter().map(|binding| binding.name);
        let all = bindings.chain(record.free_names.iter().copied()).map(|name| record.name(name));
        taken.extend(all.filter(|name| name.starts_with('_')).map(str::to_string));
    }
    taken
}

pub(super) fn free_name(base: &str, taken: &FxHashSet<String>) -> String {
    let mut name = base.to_string();
    let mut number = 1;
    while taken.contains(&name) {
        number += 1;
        name = format!("{base}_{number}");
    }
    name
}

/// Whether importers that Node would run, and whether others, import each module, and whether it is
/// an entry of CommonJS.
struct Importers {
    by_host: IndexVec<ModuleId, bool>,
    by_node: IndexVec<ModuleId, bool>,
    by_bundlers: IndexVec<ModuleId, bool>,
}

fn importers(graph: &ModuleGraph, linked: &Linked, live: &Liveness, root: usize) -> Importers {
    let none: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    let mut found = Importers { by_host: none.clone(), by_node: none.clone(), by_bundlers: none };
    for entry in &linked.roots[root].entries {
        let Declaration { module, part } = Declarations::entry(graph, graph.entries[*entry].module);
        match part {
            Part::Main => found.by_host[module] = true,
            _ => found.by_node[module] = true,
        }
    }
    for id in graph.ids().filter(|id| live.modules[*id]) {
        let module = &graph[id];
        let imported = module.targets.iter().filter_map(|target| target.module());
        let loaded = import_calls(graph, id);
        for target in imported.chain(loaded) {
            match module.node_mode {
                true => found.by_node[target] = true,
                false => found.by_bundlers[target] = true,
            }
        }
    }
    found
}
