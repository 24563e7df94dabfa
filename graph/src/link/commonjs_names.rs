//! The names under which Node offers what a CommonJS module exports, before it has run.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::graph::{ModuleGraph, Target};
use crate::ids::*;

/// The names that Node's lexer finds in a CommonJS module and in those whose exports it passes
/// on, in the order in which Node finds them; `default` and `module.exports` are among them only
/// if the texts set them. Other modules have none.
///
/// A file that is passed on counts if it is CommonJS, too; built-in modules, JSON and ES modules
/// add nothing, and of packages that stay outside the bundle nothing is known. In a cycle Node
/// stops at the file where it came in, so what the others get depends on who asks first; here
/// each gets the names of all.
/// <https://nodejs.org/api/esm.html#commonjs-namespaces>
pub fn commonjs_names(graph: &ModuleGraph, module: ModuleId) -> Vec<NameId> {
    let mut seen: FxHashSet<ModuleId> = FxHashSet::default();
    let mut names: IndexSet<NameId, FxBuildHasher> = IndexSet::default();
    let mut open = vec![module];
    while let Some(at) = open.pop() {
        let from = &graph[at];
        let Some(facts) = &from.record.commonjs else { continue };
        if !seen.insert(at) {
            continue;
        }
        names.extend(facts.lexer_exports.iter().map(|name| from.name(*name)));
        let targets = facts.lexer_reexports.iter().rev().map(|id| from.deferred_targets[*id]);
        open.extend(targets.filter_map(Target::module));
    }
    names.into_iter().collect()
}
