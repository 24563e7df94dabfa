//! Packages of which a program has two instances: what `import` finds and what `require` finds.
//!
//! Of such a package a module is imported that `require` would not find, and one is required
//! that `import` would not find. Each instance has a state of its own.
//! <https://nodejs.org/api/packages.html#dual-package-hazard>

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{self, Diagnostic, Severity, SourceFile};
use crate::graph::{Module, ModuleGraph, Target};
use crate::package::Package;
use crate::record::DeferredKind;
use crate::resolve::{EdgeKind, Importer, Resolved, Resolver};

/// What to do about them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DualHazard {
    Warn,
    Error,
    /// `require` gets what `import` finds, in packages that are imported as well.
    DedupeImport,
}

/// A package, and the first of its modules that is asked for in each way.
pub(super) struct Dual {
    pub package: Arc<str>,
    imported: Asked,
    required: Asked,
}

/// A request and the module that it leads to.
struct Asked {
    by: SourceFile,
    span: Range<usize>,
    module: Arc<str>,
}

/// The dual packages of a graph, in the order in which it imports them.
pub(super) fn packages(graph: &ModuleGraph, resolver: &Resolver) -> Vec<Dual> {
    let mut found: Vec<(Arc<Package>, Option<Asked>, Option<Asked>)> = Vec::new();
    let mut places: BTreeMap<*const Package, usize> = BTreeMap::new();
    for id in graph.ids() {
        let module = graph.module(id);
        for (request, is_require) in requests(graph, module) {
            let target = graph.module(request.target);
            let Some(package) = &target.package else { continue };
            if !depends_on_kind(resolver, module, &request, is_require, target) {
                continue;
            }
            let place = *places.entry(Arc::as_ptr(package)).or_insert_with(|| {
                found.push((Arc::clone(package), None, None));
                found.len() - 1
            });
            let asked = || Asked {
                by: module.file.clone(),
                span: request.span.clone(),
                module: Arc::clone(&target.file.name),
            };
            let (_, imported, required) = &mut found[place];
            (if is_require { required } else { imported }).get_or_insert_with(asked);
        }
    }
    let dual = |(package, imported, required): (Arc<Package>, Option<Asked>, Option<Asked>)| {
        let package = package.name.clone()?;
        Some(Dual { package, imported: imported?, required: required? })
    };
    found.into_iter().filter_map(dual).collect()
}

impl Dual {
    pub fn report(&self, severity: Severity) -> Diagnostic {
        let gives = |asked: &Asked| format!("which gives {}", asked.module);
        let diagnostic = diagnostic::resolve::dual_package(&self.package, severity)
            .at(
                &self.imported.by,
                self.imported.span.clone(),
                format!("imported here, {}", gives(&self.imported)),
            )
            .at(
                &self.required.by,
                self.required.span.clone(),
                format!("required here, {}", gives(&self.required)),
            );
        diagnostic.help("`--dual-hazard=dedupe-import` gives both the ES module.")
    }
}

struct Request<'a> {
    specifier: &'a str,
    target: crate::ids::ModuleId,
    span: Range<usize>,
}

/// Requests that are no paths, and whether they are `require`.
fn requests<'a>(
    graph: &'a ModuleGraph,
    module: &'a Module,
) -> impl Iterator<Item = (Request<'a>, bool)> {
    let name = |local| graph.name(module.name(local));
    let statics = module.targets.iter_enumerated().map(move |(id, target)| {
        let span = module.sites.requests[id];
        let specifier = name(module.record.requested_modules[id].specifier);
        (specifier, *target, span, false)
    });
    let deferred = module.deferred_targets.iter_enumerated().filter_map(move |(id, target)| {
        let span = module.sites.deferred[id];
        let request = &module.record.deferred_requests[id];
        let is_require = match request.kind {
            DeferredKind::ImportCall => false,
            DeferredKind::Require => true,
            _ => return None,
        };
        Some((name(request.specifier), *target, span, is_require))
    });
    statics.chain(deferred).filter_map(|(specifier, target, span, is_require)| {
        let Target::Module(target) = target else { return None };
        let is_path = specifier.starts_with(['.', '/']);
        let span = span.lo as usize..span.hi as usize;
        (!is_path).then_some((Request { specifier, target, span }, is_require))
    })
}

/// Whether the other kind of request would lead to another module.
fn depends_on_kind(
    resolver: &Resolver,
    module: &Module,
    request: &Request,
    is_require: bool,
    target: &Module,
) -> bool {
    let other = if is_require { EdgeKind::Import } else { EdgeKind::Require };
    let directory = module.path.parent().unwrap_or(Path::new("/"));
    match resolver.resolve(Importer::of(directory), request.specifier, other, None) {
        Ok(Resolved::File(file)) => file.path != target.path,
        _ => false,
    }
}
