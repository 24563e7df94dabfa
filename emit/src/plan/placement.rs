//! Which file a module goes into.
//!
//! Roots are the entries and what `import()` asks for. A file holds the modules that the same
//! roots reach, so that nothing is loaded that is not needed and each module is there once. The
//! options may name groups that share a file instead, and a size below which files are merged.

use bundle_graph::link::{Linked, Liveness};
use bundle_graph::*;
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};

use super::groups::{self, GroupPart};
use super::merge::{self, Part};
use super::order::{import_calls, required};
use super::sets::Sets;
use super::split::Orders;
use super::{ChunkId, ChunkKind, Placement};
use crate::options::OutputOptions;

/// The kind of each chunk, with the module that it is loaded for.
pub(super) type Kinds = Vec<(ChunkKind, Option<ModuleId>)>;

/// What placement looks at.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub graph: &'a ModuleGraph,
    pub linked: &'a Linked,
    pub live: &'a Liveness,
    pub options: &'a OutputOptions,
    pub orders: &'a Orders,
    pub sets: &'a Sets,
}

pub(super) struct Placed {
    pub kinds: Kinds,
    /// Of every live module.
    pub chunk_of: IndexVec<ModuleId, Option<ChunkId>>,
    pub placements: IndexVec<ModuleId, Placement>,
}

/// Modules with the same key are in the same file.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// What these roots reach.
    Set(u32),
    /// What this one root reaches, and others depend on.
    Needed(u32),
    Group(GroupPart),
}

pub(super) fn place(
    view: &View,
    inert: &IndexVec<ModuleId, bool>,
    entries: &[usize],
    first: ChunkId,
    dynamic: &[ModuleId],
) -> Placed {
    let View { graph, linked, live, options, orders, sets } = *view;
    let (groups, components) = (&options.chunks, &linked.components.of);
    let grouped = groups::assign(graph, live, groups, &orders.all, sets, components);
    let needed = needed(graph, &grouped);
    let key = |id: ModuleId| match grouped[id] {
        Some(part) => Key::Group(part),
        None if needed[id] && sets.is_single(sets.of[id]) => Key::Needed(sets.of[id]),
        None => Key::Set(sets.of[id]),
    };
    let (kinds, chunk_of_key) = kinds(view, entries, dynamic, key);
    let own = |chunk: usize| kinds[chunk].1.is_some();
    let place = |id: ModuleId| match key(id) {
        Key::Group((group, _)) => Placement::Group(group),
        Key::Needed(_) => Placement::Needed,
        key if live.modules[id] && own(chunk_of_key[&key]) => Placement::Root,
        Key::Set(_) => Placement::Shared,
    };
    let mut placements: IndexVec<ModuleId, Placement> = graph.ids().map(place).collect();
    let mut chunk_of: IndexVec<ModuleId, Option<ChunkId>> =
        graph.ids().map(|id| live.modules[id].then(|| chunk_of_key[&key(id)])).collect();
    let mut kinds = kinds;
    if options.min_chunk_size > 0 {
        merge_small(view, inert, entries.len(), &mut kinds, &mut chunk_of, &mut placements);
    }
    let chunk_of = chunk_of.into_iter().map(|chunk| Some(chunk? + first)).collect();
    Placed { kinds, chunk_of, placements }
}

/// What modules of groups depend on. The file of a root has no exports for others, so that it
/// cannot be there.
fn needed(
    graph: &ModuleGraph,
    grouped: &IndexVec<ModuleId, Option<GroupPart>>,
) -> IndexVec<ModuleId, bool> {
    let mut needed: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    let mut open: Vec<ModuleId> = graph.ids().filter(|id| grouped[*id].is_some()).collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut needed[id], true) {
            let static_requests = graph[id].targets.iter().filter_map(|target| target.module());
            open.extend(static_requests.chain(required(graph, id)));
        }
    }
    needed
}

/// The chunks, and which of them holds the modules with a key.
fn kinds(
    view: &View,
    entries: &[usize],
    dynamic: &[ModuleId],
    key: impl Fn(ModuleId) -> Key,
) -> (Kinds, FxHashMap<Key, usize>) {
    let View { graph, options, orders, sets, .. } = *view;
    let mut kinds: Kinds = entries
        .iter()
        .map(|&entry| (ChunkKind::Entry(entry), Some(graph.entries[entry].module)))
        .collect();
    let mut chunk_of_key: FxHashMap<Key, usize> = FxHashMap::default();
    let dynamic: FxHashSet<ModuleId> = dynamic.iter().copied().collect();
    for (index, &root) in orders.roots.iter().enumerate() {
        let entry = kinds.iter().position(|(_, module)| *module == Some(root));
        // The file of an entry exports what the entry exports and nothing else, so a module that
        // `import()` takes more of is in a file of its own.
        let is_facade = entry.is_some() && dynamic.contains(&root);
        let Some(set) = sets.single(index).filter(|_| !is_facade) else { continue };
        let is_moved = key(root) != Key::Set(set) && sets.of[root] == set;
        if !is_moved {
            let chunk = entry.unwrap_or_else(|| {
                kinds.push((ChunkKind::Dynamic(root), Some(root)));
                kinds.len() - 1
            });
            chunk_of_key.insert(Key::Set(set), chunk);
        }
    }
    // Files of groups in the order of the options, so that the first one has the name as it is.
    let mut parts: Vec<GroupPart> = Vec::new();
    if !options.chunks.is_empty() {
        parts.extend(orders.all.iter().filter_map(|id| match key(*id) {
            Key::Group(part) => Some(part),
            _ => None,
        }));
        parts.sort_unstable();
        parts.dedup();
    }
    for part in parts {
        chunk_of_key.insert(Key::Group(part), kinds.len());
        kinds.push((ChunkKind::Group(part.0, part.1), None));
    }
    for &id in &orders.all {
        chunk_of_key.entry(key(id)).or_insert_with(|| {
            kinds.push((ChunkKind::Shared, None));
            kinds.len() - 1
        });
    }
    (kinds, chunk_of_key)
}

/// Makes one file of several shared ones where they are too small.
fn merge_small(
    view: &View,
    inert: &IndexVec<ModuleId, bool>,
    entries: usize,
    kinds: &mut Kinds,
    chunk_of: &mut IndexVec<ModuleId, Option<ChunkId>>,
    placements: &mut IndexVec<ModuleId, Placement>,
) {
    let View { graph, live, options, orders, sets, .. } = *view;
    let roots = orders.roots.len();
    let mut part_of: Vec<Option<usize>> = vec![None; kinds.len()];
    let mut chunks: Vec<usize> = Vec::new();
    for (chunk, (kind, _)) in kinds.iter().enumerate() {
        if *kind == ChunkKind::Shared {
            part_of[chunk] = Some(chunks.len());
            chunks.push(chunk);
        }
    }
    let empty = || Part {
        size: 0,
        roots: FixedBitSet::with_capacity(roots),
        requests: Vec::new(),
        movable: 0,
    };
    let mut parts: Vec<Part> = chunks.iter().map(|_| empty()).collect();
    for &id in &orders.all {
        let Some(index) = chunk_of[id].and_then(|chunk| part_of[chunk]) else { continue };
        let part = &mut parts[index];
        part.size += groups::size(graph, live, id);
        if part.roots.is_clear() {
            part.roots = sets.roots(sets.of[id], roots);
        }
        part.movable += usize::from(graph[id].is_esm() && !inert[id]);
        let requests = view.requests(id).into_iter();
        part.requests.extend(
            requests
                .filter_map(|request| part_of[chunk_of[request]?])
                .filter(|request| *request != index),
        );
    }
    for part in &mut parts {
        part.requests.sort_unstable();
        part.requests.dedup();
    }
    let home = merge::merge(&parts, &view.importers_of_roots(), entries, options.min_chunk_size);
    let mut is_merged = vec![false; parts.len()];
    for (part, home) in home.iter().enumerate().filter(|(part, home)| part != *home) {
        is_merged[part] = true;
        is_merged[*home] = true;
    }
    // The files that are left, without gaps.
    let mut number: Vec<usize> = Vec::new();
    let mut kept: Kinds = Vec::new();
    for (chunk, kind) in kinds.iter().enumerate() {
        let home = part_of[chunk].map_or(chunk, |part| chunks[home[part]]);
        number.push(if home == chunk { kept.len() } else { number[home] });
        if home == chunk {
            kept.push(*kind);
        }
    }
    for id in graph.ids() {
        let Some(chunk) = chunk_of[id] else { continue };
        if part_of[chunk].is_some_and(|part| is_merged[part]) {
            placements[id] = Placement::Merged;
        }
        chunk_of[id] = Some(number[chunk]);
    }
    *kinds = kept;
}

impl View<'_> {
    /// The live modules that evaluating a module may evaluate first.
    fn requests(&self, id: ModuleId) -> Vec<ModuleId> {
        let mut requests = super::asynchronous::requests(self.graph, self.live, id);
        requests.extend(required(self.graph, id));
        requests
    }

    /// For each root the roots that reach an `import()` of it.
    fn importers_of_roots(&self) -> Vec<FixedBitSet> {
        let View { graph, live, orders, sets, .. } = *self;
        let count = orders.roots.len();
        let index: FxHashMap<ModuleId, usize> =
            orders.roots.iter().enumerate().map(|(index, root)| (*root, index)).collect();
        let mut importers = vec![FixedBitSet::with_capacity(count); count];
        for id in graph.ids().filter(|id| live.modules[*id]) {
            let loaded = import_calls(graph, id).filter_map(|target| index.get(&target).copied());
            let mut loaded = loaded.peekable();
            if loaded.peek().is_some() {
                let roots = sets.roots(sets.of[id], count);
                loaded.for_each(|root| importers[root].union_with(&roots));
            }
        }
        importers
    }
}
