//! URLs of files that lie beside the outputs.

use bundle_graph::*;

/// Whether a URL leads to a file beside the output, in whatever module it stands.
pub(crate) fn is_moved(module: &Module, request: DeferredId) -> bool {
    let kind = module.record.deferred_requests[request].kind;
    let target = module.deferred_targets[request];
    match target {
        Target::Asset(_) => true,
        Target::Module(_) => kind.is_worker(),
        Target::External(_) | Target::Unloaded | Target::Missing => false,
    }
}

/// Whether the statement at a place in a module is part of the outputs, given which ones are.
pub(crate) fn is_live_at(module: &Module, live: &[bool], lo: u32) -> bool {
    let statements = module.sites.statements.as_raw_slice();
    let index = statements.partition_point(|site| site.hi <= lo);
    live.get(index).copied().unwrap_or(true)
}
