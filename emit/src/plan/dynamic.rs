//! CommonJS modules as dynamic module records: which of them an import evaluates once with all
//! that follows from it, and which of their values importers read.

use bundle_graph::link::{Linked, NamespaceNames, StarSource};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::order::{deferred_targets, required};
use super::{Form, Program, Uses};
use crate::options::{OutputOptions, Platform};
use crate::runtime::Helper;

/// What holds for the CommonJS modules of a program.
#[derive(Default)]
pub struct DynamicRecords {
    /// Modules of which is remembered what an import found: their exports or their error.
    pub recorded: FxHashSet<ModuleId>,
    /// The names that importers read when the module has run, sorted.
    pub read: FxHashMap<ModuleId, Vec<NameId>>,
    /// Modules of which all names are read then.
    pub whole: FxHashSet<ModuleId>,
    /// Namespaces that importers use, by Node's rules or others.
    namespaces: FxHashSet<(ModuleId, bool)>,
    /// Modules of which importers want the `default` by the rule of bundlers.
    pub interop: FxHashSet<ModuleId>,
    /// Some module looks at what Node gives to modules besides their exports.
    pub hosts: bool,
}

impl DynamicRecords {
    pub fn new(
        graph: &ModuleGraph,
        linked: &Linked,
        program: &Program,
        options: &OutputOptions,
        uses: &[Uses],
    ) -> Self {
        let root = &linked.roots[program.root];
        let is_commonjs = |id: &ModuleId| program.forms[*id] == Form::CommonJs;
        let rules = &options.commonjs;
        let mut records = Self { hosts: program.records.hosts, ..Self::default() };
        let modules = || graph.ids().filter(is_commonjs);
        let dynamic = deferred_targets(graph, &root.liveness, DeferredKind::ImportCall);
        if uses.len() > 1 || !dynamic.is_empty() || is_observed_early(graph, linked, program) {
            records.recorded.extend(modules());
        }
        for &id in dynamic.iter().filter(|id| is_commonjs(id)) {
            records.whole.insert(id);
        }
        // Node asks for every name that its lexer finds, also of what has no properties.
        for id in modules().filter(|id| !rules.late_names && !linked.lexed[*id].is_empty()) {
            records.recorded.insert(id);
            records.whole.insert(id);
        }
        let late = linked.late.iter().filter(|((importer, _), _)| root.liveness.modules[*importer]);
        let late = late.flat_map(|(_, names)| names).flat_map(|name| &name.sources);
        let stars = root.namespaces.values().chain(&root.exports);
        let stars = stars.flat_map(|names: &NamespaceNames| &names.dynamic);
        for source in late.chain(stars.clone()) {
            if let StarSource::Module(module, _) = source {
                records.recorded.insert(*module);
            }
        }
        records.recorded.extend(linked.poison.keys());
        let stars = stars.filter_map(|source| match source {
            StarSource::Module(module, _) => Some(*module),
            StarSource::External(_) => None,
        });
        records.whole.extend(stars.filter(is_commonjs));
        for uses in uses {
            records.interop.extend(&uses.interop);
            for &(module, name) in &uses.snapshots {
                records.read.entry(module).or_default().push(name);
            }
            let namespaces = uses.namespaces.iter().filter(|(id, _)| is_commonjs(id));
            for &(module, node) in namespaces {
                records.recorded.insert(module);
                records.namespaces.insert((module, node));
                let interop = if node { Interop::Node } else { Interop::Babel };
                if rules.snapshot.of(interop) {
                    records.whole.insert(module);
                }
            }
        }
        let may_have_getters = |id: &ModuleId| {
            graph[*id].record.commonjs.as_ref().is_some_and(|facts| facts.mentions_get)
        };
        records.whole.extend(records.read.keys().copied().filter(may_have_getters));
        for names in records.read.values_mut() {
            names.sort_unstable();
            names.dedup();
        }
        records
    }
}

impl DynamicRecords {
    /// Whether some importer uses the namespace of a CommonJS module.
    pub fn has_namespace(&self, id: ModuleId, node: bool) -> bool {
        self.namespaces.contains(&(id, node))
    }

    /// The functions of the runtime that a chunk needs for this.
    pub(super) fn helpers(
        &self,
        linked: &Linked,
        uses: &Uses,
        members: &[ModuleId],
    ) -> Vec<Helper> {
        let mut helpers = Vec::new();
        if uses.imported.iter().any(|id| self.recorded.contains(id)) {
            helpers.push(Helper::Imported);
        }
        let has_namespace =
            |id: &ModuleId| [false, true].iter().any(|node| self.has_namespace(*id, *node));
        if uses.imported.iter().any(has_namespace) {
            helpers.push(Helper::ImportCommonJs);
        }
        if uses.imported.iter().any(|id| self.interop.contains(id)) {
            helpers.push(Helper::Interop);
        }
        let has_late = || linked.late.keys().any(|(id, _)| members.contains(id));
        if !linked.poison.is_empty() || !linked.late.is_empty() && has_late() {
            helpers.push(Helper::Check);
        }
        helpers
    }
}

/// The functions that requests of texts with gaps call.
pub(super) fn glob_helpers(module: &Module) -> impl Iterator<Item = Helper> {
    let globs = module.sites.globs.iter().filter(|glob| glob.requests.0 < glob.requests.1);
    globs.map(|glob| match glob.kind {
        DeferredKind::ImportCall => Helper::ImportGlob,
        _ => Helper::RequireOf,
    })
}

/// Whether code may look at a module that has not run, or ask for one that threw.
fn is_observed_early(graph: &ModuleGraph, linked: &Linked, program: &Program) -> bool {
    let in_cycle = |id: ModuleId| linked.components.cyclic[id] && graph[id].is_esm();
    graph.ids().any(|id| match program.forms[id] {
        Form::Block => true,
        Form::Absent => false,
        _ => in_cycle(id),
    })
}

/// Whether some CommonJS module of the program uses what only complete module objects have.
pub(super) fn has_hosts(graph: &ModuleGraph, program: &Program, options: &OutputOptions) -> bool {
    let least = match options.platform {
        Platform::Node => HostUse::Escapes,
        _ => HostUse::Members,
    };
    graph
        .ids()
        .filter(|id| program.forms[*id] == Form::CommonJs)
        .any(|id| graph[id].record.commonjs.as_ref().is_some_and(|facts| facts.host >= least))
}

/// A module that must not be running when an ES module is required.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    pub module: ModuleId,
    /// It has been linked, so that only its evaluation for an import counts.
    pub is_linked: bool,
}

/// Modules that may be running when `importer` requires the ES module `target`, and that the
/// static graph of `target` imports: Node refuses to link that.
pub(crate) fn running_below(
    graph: &ModuleGraph,
    program: &Program,
    importer: ModuleId,
    target: ModuleId,
) -> Vec<Running> {
    let requests = |id: ModuleId| graph[id].targets.iter().filter_map(|target| target.module());
    let unlinked = |id: ModuleId| graph.unlinked.get(&id).into_iter().flatten().copied();
    let below = |id: ModuleId| requests(id).chain(unlinked(id));
    let may_run = reached(importer, |id| graph.requesters(id));
    let is_candidate = |id: &ModuleId| {
        let has_wrapper = matches!(program.forms[*id], Form::Block | Form::CommonJs);
        *id != target && has_wrapper && may_run.contains(id)
    };
    if !reached(target, below).iter().any(is_candidate) {
        return Vec::new();
    }
    let is_known = is_linked(graph, importer, target);
    // Of what has been linked only the evaluation matters, which ends at what is being evaluated.
    // Of what has not, linking ends at what has.
    let ends = |id: ModuleId| match is_known {
        true => id != target && graph[id].is_esm() && may_run.contains(&id),
        false => is_linked(graph, importer, id),
    };
    let next = |id: ModuleId| below(id).filter(move |_| !ends(id));
    let found = reached(target, next).into_iter().filter(is_candidate);
    let running = |module| Running { module, is_linked: is_linked(graph, importer, module) };
    let mut found: Vec<Running> = found.map(running).collect();
    found.sort_unstable_by_key(|running| running.module);
    found
}

/// Whether whatever makes `importer` run has linked `target` before: each chain of modules from an
/// entry to it, of which one asks for the next, has one whose static graph holds `target`.
pub(crate) fn is_linked(graph: &ModuleGraph, importer: ModuleId, target: ModuleId) -> bool {
    let importers = reached(target, |id| graph.importers(id));
    let links = |id: ModuleId| graph[id].is_esm() && importers.contains(&id);
    let askers = |id: ModuleId| {
        let is_open = !links(id);
        // Whoever requires CommonJS does not link it.
        let requires =
            move |asker: &ModuleId| id != target || required(graph, *asker).any(|it| it == id);
        graph.requesters(id).filter(move |asker| is_open && requires(asker))
    };
    let chain = reached(importer, askers);
    !graph.entries.iter().any(|entry| chain.contains(&entry.module) && !links(entry.module))
}

/// `start` and what can be reached from it.
fn reached<I: Iterator<Item = ModuleId>>(
    start: ModuleId,
    next: impl Fn(ModuleId) -> I,
) -> FxHashSet<ModuleId> {
    let mut seen: FxHashSet<ModuleId> = FxHashSet::default();
    let mut open = vec![start];
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(next(id));
        }
    }
    seen
}
