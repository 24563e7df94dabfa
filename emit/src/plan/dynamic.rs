//! CommonJS modules as dynamic module records: which of them an import evaluates once with all
//! that follows from it, and which of their values importers read.

use std::collections::BTreeSet;

use bundle_graph::link::{Linked, NamespaceNames, StarSource};
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::order::{deferred_targets, import_calls};
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
        DeferredKind::Require | DeferredKind::RequireResolve => Helper::RequireOf,
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

/// Modules that may be running when `importer` requires the ES module `target`, and that the
/// static graph of `target` imports: Node refuses to link that.
pub(crate) fn running_below(
    graph: &ModuleGraph,
    program: &Program,
    importer: ModuleId,
    target: ModuleId,
) -> Vec<ModuleId> {
    let requests = |id: ModuleId| graph[id].targets.iter().filter_map(|target| target.module());
    let unlinked = |id: ModuleId| graph.unlinked.get(&id).into_iter().flatten().copied();
    let may_run = reached(importer, |id| graph.requesters(id));
    // Of what has been linked only the evaluation matters, which ends at what is being evaluated.
    // Of what has not, linking ends at what has.
    let linked = linked_with(graph, importer);
    let ends = |id: ModuleId| match linked.contains(&target) {
        true => id != target && graph[id].is_esm() && may_run.contains(&id),
        false => linked.contains(&id),
    };
    let below = reached(target, |id| requests(id).chain(unlinked(id)).filter(move |_| !ends(id)));
    let mut found: Vec<ModuleId> = below
        .into_iter()
        .filter(|id| *id != target && may_run.contains(id))
        .filter(|id| matches!(program.forms[*id], Form::Block | Form::CommonJs))
        .collect();
    found.sort_unstable();
    found
}

/// Whether whatever makes `importer` run has linked `target` before.
pub(crate) fn is_linked(graph: &ModuleGraph, importer: ModuleId, target: ModuleId) -> bool {
    linked_with(graph, importer).contains(&target)
}

/// The modules that have been linked when `importer` runs, whichever entry or `import()` it is
/// that makes it run.
fn linked_with(graph: &ModuleGraph, importer: ModuleId) -> FxHashSet<ModuleId> {
    let requests = |id: ModuleId| graph[id].targets.iter().filter_map(|target| target.module());
    let runs = reached(importer, |id| graph.evaluators(id));
    let entries = graph.entries.iter().map(|entry| entry.module);
    let loaded = graph.ids().flat_map(|id| import_calls(graph, id));
    let roots: BTreeSet<ModuleId> = entries.chain(loaded).filter(|id| runs.contains(id)).collect();
    let closures = roots.into_iter().map(|root| reached(root, requests));
    let common = |mut known: FxHashSet<ModuleId>, next: FxHashSet<ModuleId>| {
        known.retain(|id| next.contains(id));
        known
    };
    closures.reduce(common).unwrap_or_default()
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
