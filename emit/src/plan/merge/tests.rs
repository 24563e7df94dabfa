//! What no merge may do, on random files.

use super::*;

/// A small generator of numbers that are the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

fn set(count: usize, members: impl IntoIterator<Item = usize>) -> FixedBitSet {
    let mut set = FixedBitSet::with_capacity(count);
    set.extend(members);
    set
}

/// Parts that request parts before them, which are reached by the same roots and more.
fn parts(random: &mut Random, roots: usize) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for index in 0..1 + random.below(8) {
        let requests: Vec<usize> = (0..index).filter(|_| random.below(4) == 0).collect();
        let own = (0..2).map(|_| random.below(roots)).collect::<Vec<_>>();
        parts.push(Part {
            size: 1 + random.below(100) as u64,
            roots: set(roots, own),
            requests,
            movable: random.below(3),
        });
    }
    for index in (0..parts.len()).rev() {
        let reached = parts[index].roots.clone();
        for request in parts[index].requests.clone() {
            parts[request].roots.union_with(&reached);
        }
    }
    parts
}

/// The parts that a root loads when they are in these files.
fn loaded(parts: &[Part], home: &[usize], from: impl Iterator<Item = usize>) -> FixedBitSet {
    let mut found = FixedBitSet::with_capacity(parts.len());
    let mut open: Vec<usize> = from.collect();
    while let Some(part) = open.pop() {
        if !found.put(part) {
            open.extend(&parts[part].requests);
            open.extend((0..parts.len()).filter(|other| home[*other] == home[part]));
        }
    }
    found
}

#[test]
fn nothing_is_loaded_in_vain_beyond_the_limit_and_no_files_load_each_other() {
    let mut merged = 0;
    for seed in 0..3_000 {
        let random = &mut Random(seed);
        let roots = 2 + random.below(4);
        let parts = parts(random, roots);
        let limit = random.below(150) as u64;
        // Without `import()`, so that what a root needs is what it reaches.
        let home = merge(&parts, &vec![set(roots, []); roots], roots, limit);
        merged += home.iter().enumerate().filter(|(part, home)| part != *home).count();
        for root in 0..roots {
            let reached = (0..parts.len()).filter(|part| parts[*part].roots.contains(root));
            let needed: Vec<usize> = reached.collect();
            let loaded = loaded(&parts, &home, needed.iter().copied());
            let in_vain = loaded.ones().filter(|part| !needed.contains(part));
            let bytes: u64 = in_vain.map(|part| parts[part].size).sum();
            assert!(bytes <= limit, "seed {seed}: root {root} loads {bytes} of {limit} in vain");
        }
        for start in 0..parts.len() {
            let others = parts.iter().enumerate().filter(|(part, _)| home[*part] == home[start]);
            let out = others.flat_map(|(_, part)| &part.requests).copied();
            let out = out.filter(|part| home[*part] != home[start]);
            let below = loaded(&parts, &home, out);
            assert!(!below.contains(start), "seed {seed}: files load each other");
        }
    }
    assert!(merged > 1_000, "only {merged} parts were merged");
}

#[test]
fn what_is_loaded_anyway_costs_nothing() {
    // An entry loads two modules by `import()`; each of them shares something with it.
    let part = |root| Part { size: 10, roots: set(3, [0, root]), requests: vec![], movable: 0 };
    let by_entry = [set(3, []), set(3, [0]), set(3, [0])];
    assert_eq!(merge(&[part(1), part(2)], &by_entry, 1, 11), [0, 0]);
    // Where the second is an entry itself, it may be loaded alone, but too little is lost.
    let entries = [set(3, []), set(3, []), set(3, [0])];
    assert_eq!(merge(&[part(1), part(2)], &entries, 2, 11), [0, 0]);
    // Ten bytes are too much.
    let large = |root| Part { size: 12, ..part(root) };
    assert_eq!(merge(&[part(1), large(2)], &entries, 2, 11), [0, 1]);
}
