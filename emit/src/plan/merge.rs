//! Files that are too small become part of others.
//!
//! What is merged is loaded by everything that loads one of the parts. A merge is chosen that
//! makes roots load as little as possible in vain, and none is made that would make a root load
//! more such bytes than the size below which a file is too small, or files load each other.
//! Whether modules come too early in the new file is for the simulation of evaluation to say.

#[cfg(test)]
mod tests;

use fixedbitset::FixedBitSet;

/// So many candidates for a merge are examined, those first that look best.
const EXAMINED: usize = 32;

/// A file that may be merged.
pub(super) struct Part {
    /// Bytes.
    pub size: u64,
    /// The roots that reach its modules.
    pub roots: FixedBitSet,
    /// Other parts that its modules request.
    pub requests: Vec<usize>,
    /// Modules that become blocks if a root loads them that does not reach them.
    pub movable: usize,
}

/// For each part the first part of the file that it goes into. `loaded_by` has for each root the
/// roots with an `import()` of it; programs start with the first `entries` of them.
pub(super) fn merge(
    parts: &[Part],
    loaded_by: &[FixedBitSet],
    entries: usize,
    limit: u64,
) -> Vec<usize> {
    let loads = Loads::new(loaded_by, entries);
    let list: Vec<File> = parts.iter().enumerate().map(|(i, p)| loads.file(i, p)).collect();
    let mut files = Files { parts, list, home: (0..parts.len()).collect() };
    let mut excess = vec![0; loaded_by.len()];
    let mut open: Vec<usize> = (0..parts.len()).filter(|at| parts[*at].size < limit).collect();
    while let Some(at) = files.smallest(&open) {
        open.retain(|other| *other != at);
        let Some(other) = files.partner(at, limit, &excess) else { continue };
        for (root, bytes) in files.added(at, other) {
            excess[root] += bytes;
        }
        let (into, from) = (at.min(other), at.max(other));
        files.join(into, from);
        open.retain(|other| *other != from && *other != into);
        if files.list[into].size < limit {
            open.push(into);
        }
    }
    files.home
}

/// The result of merges so far.
struct Files<'a> {
    parts: &'a [Part],
    /// By their first part; nothing is left of what has become part of another.
    list: Vec<File>,
    /// The file of each part.
    home: Vec<usize>,
}

#[derive(Default)]
struct File {
    size: u64,
    movable: usize,
    parts: Vec<usize>,
    roots: FixedBitSet,
    /// The roots that cannot be evaluated without it being loaded.
    loads: FixedBitSet,
}

/// Which roots are only loaded by others.
struct Loads<'a> {
    loaded_by: &'a [FixedBitSet],
    /// The roots that a root has an `import()` of.
    imports: Vec<Vec<usize>>,
    entries: usize,
}

impl<'a> Loads<'a> {
    fn new(loaded_by: &'a [FixedBitSet], entries: usize) -> Self {
        let mut imports = vec![Vec::new(); loaded_by.len()];
        for (root, importers) in loaded_by.iter().enumerate() {
            importers.ones().for_each(|importer| imports[importer].push(root));
        }
        Self { loaded_by, imports, entries }
    }

    /// A root has the part if it reaches it, or if all that load the root have it: what remains
    /// is found from the entries that do not.
    fn file(&self, index: usize, part: &Part) -> File {
        let mut loads = FixedBitSet::with_capacity(self.loaded_by.len());
        loads.insert_range(..);
        let without = |root: &usize| !part.roots.contains(*root);
        let is_start = |root: &usize| *root < self.entries || self.loaded_by[*root].is_clear();
        let all = 0..self.loaded_by.len();
        let mut open: Vec<usize> = all.filter(is_start).filter(without).collect();
        while let Some(root) = open.pop() {
            if loads.contains(root) {
                loads.remove(root);
                open.extend(self.imports[root].iter().copied().filter(without));
            }
        }
        let (size, movable, roots) = (part.size, part.movable, part.roots.clone());
        File { size, movable, parts: vec![index], roots, loads }
    }
}

impl Files<'_> {
    fn smallest(&self, open: &[usize]) -> Option<usize> {
        open.iter().copied().min_by_key(|at| (self.list[*at].size, *at))
    }

    /// The file to merge with, if there is one.
    fn partner(&self, at: usize, limit: u64, excess: &[u64]) -> Option<usize> {
        let file = &self.list[at];
        let others = (0..self.list.len()).filter(|other| *other != at);
        let mut candidates: Vec<(u64, usize, usize)> = others
            .filter(|other| !self.list[*other].parts.is_empty())
            .map(|other| {
                let with = &self.list[other];
                let direct = file.size * with.loads.difference_count(&file.loads) as u64
                    + with.size * file.loads.difference_count(&with.loads) as u64;
                let moved = |a: &File, b: &File| match b.roots.is_subset(&a.roots) {
                    true => 0,
                    false => a.movable,
                };
                (direct, moved(file, with) + moved(with, file), other)
            })
            .collect();
        candidates.sort_unstable();
        candidates.truncate(EXAMINED);
        let examined = candidates.into_iter().filter_map(|(_, blocks, other)| {
            if self.is_cyclic(at, other) || self.is_cyclic(other, at) {
                return None;
            }
            let added = self.added(at, other);
            let fits = added.iter().all(|(root, bytes)| excess[*root] + bytes <= limit);
            let bytes: u64 = added.iter().map(|(_, bytes)| bytes).sum();
            fits.then_some((bytes, blocks, other))
        });
        examined.min().map(|(.., other)| other)
    }

    /// What roots load more of, in bytes, when the two files become one.
    fn added(&self, at: usize, other: usize) -> Vec<(usize, u64)> {
        let all = &self.list[at].loads | &self.list[other].loads;
        let mut bytes = vec![0; all.len()];
        for file in self.below(at, other) {
            for root in all.difference(&self.list[file].loads) {
                bytes[root] += self.list[file].size;
            }
        }
        bytes.into_iter().enumerate().filter(|(_, bytes)| *bytes > 0).collect()
    }

    /// Whoever loads one of the files loads the other, too, and all that it loads.
    fn join(&mut self, into: usize, from: usize) {
        let all = &self.list[into].loads | &self.list[from].loads;
        for file in self.below(into, from) {
            self.list[file].loads.union_with(&all);
        }
        let moved = std::mem::take(&mut self.list[from]);
        let file = &mut self.list[into];
        file.size += moved.size;
        file.movable += moved.movable;
        file.roots.union_with(&moved.roots);
        file.parts.extend(moved.parts);
        self.home.iter_mut().filter(|home| **home == from).for_each(|home| *home = into);
    }

    /// The two files and all that they load, sorted.
    fn below(&self, at: usize, other: usize) -> Vec<usize> {
        let mut found = FixedBitSet::with_capacity(self.list.len());
        let mut open = vec![at, other];
        while let Some(file) = open.pop() {
            if !found.put(file) {
                open.extend(self.requests(file));
            }
        }
        found.ones().collect()
    }

    /// Whether a file loads another by way of a third.
    fn is_cyclic(&self, at: usize, other: usize) -> bool {
        let mut seen = FixedBitSet::with_capacity(self.list.len());
        let mut open: Vec<usize> = self.requests(at).filter(|file| *file != other).collect();
        while let Some(file) = open.pop() {
            if file == other {
                return true;
            }
            if !seen.put(file) {
                open.extend(self.requests(file));
            }
        }
        false
    }

    fn requests(&self, file: usize) -> impl Iterator<Item = usize> {
        let requests = self.list[file].parts.iter().flat_map(|part| &self.parts[*part].requests);
        requests.map(|part| self.home[*part]).filter(move |home| *home != file)
    }
}
