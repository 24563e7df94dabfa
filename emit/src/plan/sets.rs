//! Which roots reach which modules.

use bundle_graph::*;
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;

use super::order::required;

/// The sets of roots that reach each module, over static imports and `require`.
pub(super) struct Sets {
    /// 0 is the empty set.
    pub of: IndexVec<ModuleId, u32>,
    /// From a set and a further root to the set of both; roots are added in ascending order.
    larger: FxHashMap<(u32, usize), u32>,
    sizes: Vec<u32>,
    /// For each set the one that it was made from, and the root that was added.
    made_of: Vec<(u32, usize)>,
}

impl Sets {
    pub fn new(graph: &ModuleGraph, roots: &[ModuleId]) -> Self {
        let of = graph.ids().map(|_| 0).collect();
        let mut sets =
            Self { of, larger: FxHashMap::default(), sizes: vec![0], made_of: vec![(0, 0)] };
        let mut seen: IndexVec<ModuleId, usize> = graph.ids().map(|_| usize::MAX).collect();
        let mut open = Vec::new();
        for (index, &root) in roots.iter().enumerate() {
            open.push(root);
            while let Some(id) = open.pop() {
                if std::mem::replace(&mut seen[id], index) == index {
                    continue;
                }
                let next = sets.sizes.len() as u32;
                let smaller = sets.of[id];
                let set = *sets.larger.entry((smaller, index)).or_insert(next);
                if set == next {
                    sets.sizes.push(sets.sizes[smaller as usize] + 1);
                    sets.made_of.push((smaller, index));
                }
                sets.of[id] = set;
                let module = &graph[id];
                open.extend(module.targets.iter().filter_map(|target| target.module()));
                open.extend(required(graph, id));
            }
        }
        sets
    }

    /// The set that contains only this root, if some module has it.
    pub fn single(&self, root: usize) -> Option<u32> {
        let set = *self.larger.get(&(0, root))?;
        self.of.contains(&set).then_some(set)
    }

    pub fn is_single(&self, set: u32) -> bool {
        self.sizes[set as usize] == 1
    }

    /// How many roots it contains.
    pub fn size(&self, set: u32) -> u32 {
        self.sizes[set as usize]
    }

    /// The roots that it contains, of so many.
    pub fn roots(&self, mut set: u32, count: usize) -> FixedBitSet {
        let mut roots = FixedBitSet::with_capacity(count);
        while set != 0 {
            let (smaller, root) = self.made_of[set as usize];
            roots.insert(root);
            set = smaller;
        }
        roots
    }
}
