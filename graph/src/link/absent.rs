//! Warns of names that link and are nevertheless never there: members of namespaces, and, where a
//! missing name of a CommonJS module is `undefined`, names that its text shows not to be exported.
//!
//! Nothing is said of modules of packages, nor where `typeof` asks for a member.

use rustc_hash::FxHashMap;

use super::exports::{Exports, Resolution};
use crate::diagnostic::{Diagnostic, link as report};
use crate::graph::{Module, ModuleGraph};
use crate::ids::*;
use crate::record::*;

pub(super) fn warn(
    graph: &ModuleGraph,
    exports: &mut Exports,
    id: ModuleId,
    resolutions: &IndexVec<ImportId, Resolution>,
    members: &FxHashMap<(ModuleId, BindingId, NameId), Resolution>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let module = &graph[id];
    let record = &module.record;
    if module.file.name.split('/').any(|part| part == "node_modules") {
        return;
    }
    let mut absent = Vec::new();
    for (import, entry) in record.import_entries.iter_enumerated() {
        if let ImportName::Name(name) = entry.import_name
            && entry.referenced
            && exports.is_never_there(resolutions[import])
        {
            absent.push((module.sites.imports[import], entry.request, name));
        }
    }
    for member in &module.sites.members {
        let key = (id, member.namespace, module.name(member.name));
        let BindingKind::Import(import) = record.bindings[member.namespace].kind else { continue };
        let is_namespace = matches!(
            resolutions[import],
            Resolution::Namespace(_) | Resolution::DynamicNamespace(..)
        );
        let is_absent = members.get(&key).is_some_and(|resolution| match resolution {
            Resolution::NotFound => is_namespace,
            other => exports.is_never_there(*other),
        });
        if is_absent && !is_asked_for(module, member.lo) {
            let span = crate::sites::Span { lo: member.lo, hi: member.hi };
            absent.push((span, record.import_entries[import].request, member.name));
        }
    }
    for (span, request, name) in absent {
        let target = module.targets[request];
        let Some(target_id) = target.module() else { continue };
        let name = record.name(name);
        let near = exports.near(target, name);
        let place = span.lo as usize..span.hi as usize;
        let target_name = &graph[target_id].file.name;
        let file = &module.file;
        diagnostics.push(report::undefined_export(name, target_name, file, place, near.as_deref()));
    }
}

/// Whether a `typeof` stands before the place.
fn is_asked_for(module: &Module, at: u32) -> bool {
    module.file.text[..at as usize].trim_end().ends_with("typeof")
}
