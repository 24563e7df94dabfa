//! CommonJS modules that behave as ES modules do, as ES modules.
//!
//! [`Sites::conversion`] says what would have to be written otherwise in a module; here is decided
//! for which modules nobody could tell the difference, given who asks them for what. They must be
//! asked by static imports and by each other alone, in no cycle, and either only for names that
//! they certainly have, or only for `module.exports` as it is when they have run.
//!
//! [`text`] writes the text of the ES module, which is parsed in place of the source.

mod refusal;
mod text;
mod uses;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::analyze::AnalyzeOptions;
use crate::commonjs::CommonJsRules;
use crate::components::outside_cycles;
use crate::diagnostic::SourceFile;
use crate::graph::{Edge, Module, ModuleGraph, Origin, OriginCopy, Target};
use crate::ids::*;
use crate::link::lexed;
use crate::parse::{Goal, parse};
use crate::record::*;
use crate::sites::{Conversion, ExportSite, RequiredAs, Sites};
pub use refusal::Refusal;
use text::Modes;
use uses::{Asked, Uses};

#[derive(Clone, Copy)]
pub struct ConvertOptions<'a> {
    pub analyze: &'a AnalyzeOptions,
    pub commonjs: CommonJsRules,
    /// Modules that are not strict code can stay so in the output.
    pub keep_sloppy: bool,
}

/// What a module is to those who ask for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    /// Its exports are variables.
    Names,
    /// Its only export is `default`: what `module.exports` is.
    Value,
}

/// Why modules stay what they are.
type Refusals = FxHashMap<ModuleId, Refusal>;

/// Makes ES modules of CommonJS modules, as far as that cannot be observed. The others are told why
/// they stay.
pub fn convert(graph: &mut ModuleGraph, options: &ConvertOptions) {
    let (candidates, mut refusals) = candidates(graph, options);
    let converted = match candidates.is_empty() {
        true => Vec::new(),
        false => conversions(graph, options, candidates, &mut refusals),
    };
    for (id, refusal) in refusals {
        graph.module_mut(id).sites.refusal = Some(refusal);
    }
    if !converted.is_empty() {
        replace(graph, converted);
    }
}

/// What candidates become, as far as nobody can tell the difference.
fn conversions(
    graph: &ModuleGraph,
    options: &ConvertOptions,
    mut candidates: Vec<ModuleId>,
    refusals: &mut Refusals,
) -> Vec<(ModuleId, Converted)> {
    let lexed = lexed(graph);
    let uses = Uses::new(graph, options, &lexed, &candidates);
    loop {
        let (modes, refused) = modes(&uses, &candidates);
        let all: Vec<(ModuleId, Option<Converted>)> = candidates
            .par_iter()
            .filter(|id| modes.contains_key(id))
            .map(|id| (*id, converted(graph, options, &modes, *id)))
            .collect();
        let failed: FxHashSet<ModuleId> =
            all.iter().filter(|(_, it)| it.is_none()).map(|(id, _)| *id).collect();
        if failed.is_empty() {
            refusals.extend(refused);
            return all.into_iter().filter_map(|(id, it)| Some((id, it?))).collect();
        }
        refusals.extend(failed.iter().map(|id| (*id, Refusal::Text)));
        candidates.retain(|id| !failed.contains(id));
    }
}

/// Whether some module could see which modules there are, as in `require.cache`.
fn looks_at_records(graph: &ModuleGraph) -> bool {
    let mut facts = graph.ids().filter_map(|id| graph[id].record.commonjs.as_ref());
    facts.any(|facts| facts.host != HostUse::Plain)
}

/// Modules that could be ES modules, if it depended on nobody else, and why others could not.
/// Importers come before what they import.
fn candidates(graph: &ModuleGraph, options: &ConvertOptions) -> (Vec<ModuleId>, Refusals) {
    let looks_at_records = looks_at_records(graph);
    let is_entry = |id: ModuleId| graph.entries.iter().any(|entry| entry.module == id);
    let mut refusals = Refusals::default();
    let mut possible = FxHashSet::default();
    for id in graph.ids().filter(|id| graph[*id].sites.conversion.is_some()) {
        let refusal = match () {
            () if looks_at_records => Some(Refusal::Records),
            () if is_entry(id) => Some(Refusal::Entry),
            () => refusal(graph, options, id),
        };
        match refusal {
            Some(refusal) => drop(refusals.insert(id, refusal)),
            None => drop(possible.insert(id)),
        }
    }
    if possible.is_empty() {
        return (Vec::new(), refusals);
    }
    let mut candidates = outside_cycles(graph);
    candidates.retain(|id| possible.remove(id));
    refusals.extend(possible.into_iter().map(|id| (id, Refusal::Cycle)));
    (candidates, refusals)
}

/// What is wrong with a module by itself and by what it requires.
fn refusal(graph: &ModuleGraph, options: &ConvertOptions, id: ModuleId) -> Option<Refusal> {
    let module = &graph[id];
    let is_readable = |target: Target, is_read: bool| match target {
        Target::External(external) => graph.externals[external].builtin,
        Target::Module(target) => {
            let record = &graph[target].record;
            let has_accessors = record.commonjs.as_ref().is_some_and(|it| it.mentions_get);
            record.kind != ModuleKind::Esm && !(is_read && has_accessors)
        }
        Target::Unloaded | Target::Missing | Target::Asset(_) => false,
    };
    let requires = &conversion(graph, id).requires;
    let mut requests = module.deferred_targets.iter().zip(requires);
    let is_strict = module.record.commonjs.as_ref().is_some_and(|facts| facts.strict);
    if !is_strict && options.keep_sloppy {
        return Some(Refusal::Sloppy);
    }
    let can_read = requests.all(|(target, required)| is_readable(*target, required.is_read));
    (!can_read).then_some(Refusal::Required)
}

/// What each module can be, or why it has to stay what it is. Who asks for it is decided before it.
fn modes(uses: &Uses, candidates: &[ModuleId]) -> (Modes, Refusals) {
    let mut refused: FxHashSet<ModuleId> = FxHashSet::default();
    loop {
        let mut modes = Modes::default();
        let mut refusals: Refusals = refused.iter().map(|id| (*id, Refusal::PassedOn)).collect();
        for &id in candidates.iter().filter(|id| !refused.contains(id)) {
            match uses.of(id, &modes).and_then(Asked::mode) {
                Ok(mode) => drop(modes.insert(id, mode)),
                Err(refusal) => drop(refusals.insert(id, refusal)),
            }
        }
        // Who passes on the names of another module needs that to have them.
        let has_names = |id: ModuleId| modes.get(&id) == Some(&Mode::Names);
        let wrong = candidates.iter().copied();
        let wrong = wrong.filter(|id| has_names(*id) && end(uses.graph, *id, has_names).is_none());
        let known = refused.len();
        refused.extend(wrong);
        if refused.len() == known {
            return (modes, refusals);
        }
    }
}

struct Converted {
    origin: Origin,
    file: SourceFile,
    record: Box<ModuleRecord>,
    sites: Box<Sites>,
    targets: IndexVec<RequestId, Target>,
}

/// The ES module in place of a module, unless its text is none.
fn converted(
    graph: &ModuleGraph,
    options: &ConvertOptions,
    modes: &Modes,
    id: ModuleId,
) -> Option<Converted> {
    let module = &graph[id];
    for with_aliases in [true, false] {
        let written = text::Writer::new(graph, modes, id, with_aliases).write();
        let file = SourceFile { name: module.file.name.clone(), text: written.text.into() };
        let (mut record, sites) = parse(&file, Goal::Module, options.analyze).ok()?;
        let is_assigned = |local: &str| {
            let mut bindings = record.bindings.iter();
            bindings.any(|it| it.reassigned && record.name(it.name) == local)
        };
        // An export keeps the value that it was given.
        if written.aliases.iter().any(|local| is_assigned(local)) {
            continue;
        }
        let is_import = |it: &Binding| matches!(it.kind, BindingKind::Import(_));
        let is_wrong = |it: &Binding| {
            is_import(it) && it.reassigned || crate::analyze::is_wrapper_name(record.name(it.name))
        };
        if record.has_tla || record.bindings.iter().any(is_wrong) {
            return None;
        }
        let targets: Option<IndexVec<RequestId, Target>> = record
            .requested_modules
            .iter()
            .map(|request| target(graph, id, record.name(request.specifier)))
            .collect();
        if module.record.commonjs.as_ref().is_some_and(|facts| !facts.mentions_this) {
            for binding in record.bindings.indices() {
                let name = record.name(record.bindings[binding].name);
                let is_function = written.functions.iter().any(|local| local == name);
                record.bindings[binding].ignores_this |= is_function;
            }
        }
        let origin = origin(module, written.copies);
        return Some(Converted { origin, file, targets: targets?, record, sites });
    }
    None
}

/// Where the text of what a module becomes has its parts from.
fn origin(module: &Module, copies: Vec<OriginCopy>) -> Origin {
    let (file, copies) = match &module.origin {
        Some(origin) => (&origin.file, origin.compose(&copies)),
        None => (&module.file, copies),
    };
    Origin { file: file.clone(), commonjs: true, copies }
}

/// What `require` of a specifier means in a module.
fn target(graph: &ModuleGraph, id: ModuleId, specifier: &str) -> Option<Target> {
    let module = &graph[id];
    let mut requests = module.record.deferred_requests.iter_enumerated();
    let (request, _) =
        requests.find(|(_, request)| module.record.name(request.specifier) == specifier)?;
    Some(module.deferred_targets[request])
}

fn replace(graph: &mut ModuleGraph, converted: Vec<(ModuleId, Converted)>) {
    let ids: FxHashSet<ModuleId> = converted.iter().map(|(id, _)| *id).collect();
    let targets = ids.iter().flat_map(|id| &graph[*id].deferred_targets);
    let required: FxHashSet<ModuleId> = targets.filter_map(|target| target.module()).collect();
    graph.drop_edges(|id| ids.contains(&id));
    for id in required {
        // `require` evaluates a module whatever its package says.
        graph.module_mut(id).side_effect_free = false;
    }
    for (id, Converted { origin, file, record, sites, targets }) in converted {
        let names = record.names.iter().map(|name| graph.names.intern(name)).collect();
        for (request, target) in targets.iter_enumerated() {
            if let Some(target) = target.module() {
                graph.add_edge(id, target, Edge::Request(request));
            }
        }
        let module = graph.module_mut(id);
        // So does asking a module for what it has from another.
        module.side_effect_free &= record.indirect_export_entries.is_empty();
        module.origin = Some(Box::new(origin));
        module.file = file;
        // What it required are CommonJS modules, or names.
        module.node_mode = true;
        module.record = record;
        module.sites = sites;
        module.names = names;
        module.targets = targets;
        module.deferred_targets = IndexVec::new();
    }
}

fn conversion(graph: &ModuleGraph, id: ModuleId) -> &Conversion {
    graph[id].sites.conversion.as_ref().expect("candidates can be converted")
}

/// The request whose result a module exports as a whole.
fn whole_request(graph: &ModuleGraph, id: ModuleId) -> Option<DeferredId> {
    let names = conversion(graph, id).names.as_ref()?;
    let call = names.sites.iter().find_map(|site| match site {
        ExportSite::Whole { call, .. } => Some(*call),
        _ => None,
    })?;
    graph[id].sites.deferred.iter_enumerated().find(|(_, place)| place.lo == call).map(|it| it.0)
}

/// The module whose exports a module has as its own, by way of others that do the same; nothing
/// if one of them is not among the `known`. There are no cycles.
fn end(graph: &ModuleGraph, id: ModuleId, known: impl Fn(ModuleId) -> bool) -> Option<ModuleId> {
    let mut at = id;
    while let Some(request) = whole_request(graph, at) {
        at = graph[at].deferred_targets[request].module().filter(|target| known(*target))?;
    }
    Some(at)
}

/// Whether the result of a request is the value of a variable and nothing else.
fn variable(conversion: &Conversion, request: DeferredId) -> Option<&str> {
    match &conversion.requires[request].form {
        RequiredAs::Variable { name, .. } => Some(name),
        RequiredAs::Value | RequiredAs::Member { .. } | RequiredAs::Statement(_) => None,
    }
}
