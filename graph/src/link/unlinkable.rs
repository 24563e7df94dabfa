//! Modules that cannot be linked, as modules that throw the SyntaxError of their linking.
//!
//! A host links a whole static graph before it evaluates any of it. So every module whose static
//! graph contains one that cannot be linked becomes a module without requests whose only
//! statement throws: what is evaluated in its stead is nothing but the error.

use super::exports::{Exports, Resolution};
use super::{Cause, Failure, LinkOptions, failure_diagnostic, failures, lexed, resolutions};
use crate::diagnostic::Diagnostic;
use crate::graph::ModuleGraph;
use crate::ids::*;
use crate::parse::throwing;

/// Replaces the modules that cannot be linked: all of them, or those that only an `import()` or
/// `require` reaches whose failure is expected at run time, and whatever requests a module that
/// cannot be parsed. Returns what is wrong with them as warnings, or nothing if there are none; of
/// modules that cannot be parsed it has been said.
pub fn replace_unlinkable(
    graph: &mut ModuleGraph,
    options: &LinkOptions,
    all: bool,
) -> Option<Vec<Diagnostic>> {
    let certain = certain(graph, all);
    let mut warnings = Vec::new();
    let mut errors: IndexVec<ModuleId, Option<String>> = graph.ids().map(|_| None).collect();
    let mut unparsed = Vec::new();
    for broken in std::mem::take(&mut graph.broken) {
        unparsed.push(broken.module);
        errors[broken.module] = Some(broken.message);
    }
    let is_parsed = |id: &ModuleId| errors[*id].is_none();
    let linked: Vec<ModuleId> = graph.ids().filter(|id| !certain[*id] && is_parsed(id)).collect();
    let lexed = lexed(graph);
    let mut exports = Exports::new(graph, options, &lexed);
    for id in linked {
        let resolutions = resolutions(graph, &mut exports, id);
        for failure in failures(graph, &mut exports, id, &resolutions) {
            let diagnostic = failure_diagnostic(graph, &mut exports, id, &failure);
            warnings.extend(diagnostic.map(Diagnostic::into_warning));
            errors[id].get_or_insert_with(|| message(graph, id, &failure));
        }
    }
    let broken: Vec<ModuleId> = graph.ids().filter(|id| errors[*id].is_some()).collect();
    if broken.is_empty() {
        return None;
    }
    let unlinkable = with_importers(graph, broken);
    let unparsed = with_importers(graph, unparsed);
    graph.unresolved = graph.ids().filter(|id| unlinkable[*id] && !unparsed[*id]).collect();
    let replaced: Vec<(ModuleId, String)> = graph
        .ids()
        .filter(|id| unlinkable[*id])
        .filter_map(|id| Some((id, first_error(graph, &unlinkable, &errors, id)?)))
        .collect();
    graph.drop_requests(|id| unlinkable[id]);
    for (id, message) in replaced {
        replace(graph, id, &message);
    }
    Some(warnings)
}

/// Modules and all that import them, however indirectly.
fn with_importers(graph: &ModuleGraph, mut open: Vec<ModuleId>) -> IndexVec<ModuleId, bool> {
    let mut found: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut found[id], true) {
            open.extend(graph.importers(id));
        }
    }
    found
}

/// Modules whose failure is one of the build. All that they request is certain, too.
pub(crate) fn certain(graph: &ModuleGraph, none: bool) -> IndexVec<ModuleId, bool> {
    let mut certain: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    let mut open: Vec<ModuleId> = match none {
        true => Vec::new(),
        false => graph.entries.iter().map(|entry| entry.module).collect(),
    };
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut certain[id], true) {
            continue;
        }
        let module = &graph[id];
        open.extend(module.targets.iter().filter_map(|target| target.module()));
        for (request, target) in module.deferred_targets.iter_enumerated() {
            if !module.record.deferred_requests[request].guarded {
                open.extend(target.module());
            }
        }
    }
    certain
}

/// The error of V8.
fn message(graph: &ModuleGraph, id: ModuleId, failure: &Failure) -> String {
    let module = &graph[id];
    let record = &module.record;
    let specifier = record.name(record.requested_modules[failure.request].specifier);
    let (name, resolution) = match failure.cause {
        Cause::Name(name, resolution) => (record.name(name), resolution),
        Cause::Star => {
            return format!(
                "The names of the requested module '{specifier}' cannot be exported by *"
            );
        }
    };
    match resolution {
        Resolution::Ambiguous(_) => format!(
            "The requested module '{specifier}' contains conflicting star exports for name '{name}'"
        ),
        Resolution::Circular => {
            format!("Detected cycle while resolving name '{name}' in '{specifier}'")
        }
        _ => {
            format!("The requested module '{specifier}' does not provide an export named '{name}'")
        }
    }
}

/// The error that linking meets first: requests come before the module that makes them.
fn first_error(
    graph: &ModuleGraph,
    unlinkable: &IndexVec<ModuleId, bool>,
    errors: &IndexVec<ModuleId, Option<String>>,
    root: ModuleId,
) -> Option<String> {
    let mut seen: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    seen[root] = true;
    let mut stack = vec![(root, 0)];
    while let Some((id, next)) = stack.last_mut() {
        let module = &graph[*id];
        match module.targets.get(RequestId::from_raw(*next)) {
            Some(target) => {
                *next += 1;
                if let Some(target) = target.module().filter(|target| unlinkable[*target])
                    && !std::mem::replace(&mut seen[target], true)
                {
                    stack.push((target, 0));
                }
            }
            None => {
                if let Some(error) = &errors[*id] {
                    return Some(error.clone());
                }
                stack.pop();
            }
        }
    }
    None
}

fn replace(graph: &mut ModuleGraph, id: ModuleId, message: &str) {
    let (file, record, sites) = throwing(&graph[id].file.name, message);
    let names = record.names.iter().map(|name| graph.names.intern(name)).collect();
    let module = graph.module_mut(id);
    module.file = file;
    module.record = record;
    module.sites = sites;
    module.input_map = None;
    module.names = names;
}
