//! Modules that share a file because the options name a group for them.
//!
//! A group takes the modules that its conditions fit and that no group before it has taken. Every
//! module is taken as a whole, and nothing else is: what a module depends on stays where it is.

use bundle_graph::link::Liveness;
use bundle_graph::*;
use rustc_hash::FxHashMap;

use super::sets::Sets;
use crate::options::ChunkGroup;

/// Index of the group and of its part: a group that is too large is in several files.
pub(super) type GroupPart = (usize, usize);

/// The group of each module that is in one. `order` has every live module once, in the order of
/// evaluation, and `components` is the component of each.
pub(super) fn assign(
    graph: &ModuleGraph,
    live: &Liveness,
    groups: &[ChunkGroup],
    order: &[ModuleId],
    sets: &Sets,
    components: &IndexVec<ModuleId, u32>,
) -> IndexVec<ModuleId, Option<GroupPart>> {
    let mut assigned: IndexVec<ModuleId, Option<GroupPart>> = graph.ids().map(|_| None).collect();
    for (index, group) in groups.iter().enumerate() {
        let fits = |id: ModuleId| {
            let name = &graph[id].file.name;
            sets.size(sets.of[id]) >= group.min_share
                && group.test.as_ref().is_none_or(|test| test.is_match(name))
        };
        let taken = order.iter().copied().filter(|id| assigned[*id].is_none() && fits(*id));
        let taken: Vec<ModuleId> = taken.collect();
        let bytes: u64 = taken.iter().map(|id| size(graph, live, *id)).sum();
        if bytes < group.min_size {
            continue;
        }
        let limit = group.max_size.unwrap_or(u64::MAX);
        for (id, part) in parts(graph, live, &taken, components, limit) {
            assigned[id] = Some((index, part));
        }
    }
    assigned
}

/// Divides modules, in the order of their evaluation, into parts that are as large as the limit
/// allows. A cycle stays together, and so a part may be too large.
fn parts(
    graph: &ModuleGraph,
    live: &Liveness,
    taken: &[ModuleId],
    components: &IndexVec<ModuleId, u32>,
    limit: u64,
) -> Vec<(ModuleId, usize)> {
    let mut sizes: FxHashMap<u32, u64> = FxHashMap::default();
    for &id in taken {
        *sizes.entry(components[id]).or_default() += size(graph, live, id);
    }
    let mut part_of: FxHashMap<u32, usize> = FxHashMap::default();
    let (mut part, mut filled) = (0, 0);
    let mut result = Vec::new();
    for &id in taken {
        let component = components[id];
        let size = sizes[&component];
        let own = *part_of.entry(component).or_insert_with(|| {
            if filled > 0 && filled + size > limit {
                (part, filled) = (part + 1, 0);
            }
            filled += size;
            part
        });
        result.push((id, own));
    }
    result
}

/// Bytes of what is left of the text of a module, before it is minified.
pub(super) fn size(graph: &ModuleGraph, live: &Liveness, id: ModuleId) -> u64 {
    let module = &graph[id];
    if !module.is_esm() {
        return module.text().len() as u64;
    }
    let statements = module.sites.statements.iter().zip(&live.statements[id]);
    statements
        .filter(|(site, is_live)| **is_live && !site.module_syntax)
        .map(|(site, _)| u64::from(site.hi - site.lo))
        .sum()
}
