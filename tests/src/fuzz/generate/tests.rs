//! What holds for every program.

use std::collections::BTreeSet;

use crate::fuzz::family::FAMILIES;
use crate::fuzz::print;

use super::program;

#[test]
fn a_seed_is_one_program() {
    for family in &FAMILIES {
        for seed in 0..50 {
            assert_eq!(program(family, seed), program(family, seed), "{} {seed}", family.name);
        }
    }
}

#[test]
fn seeds_and_families_differ() {
    let texts: BTreeSet<_> = FAMILIES
        .iter()
        .flat_map(|family| (0..50).map(|seed| print::files(&program(family, seed))))
        .collect();
    assert!(texts.len() > FAMILIES.len() * 49, "only {} texts", texts.len());
}

#[test]
fn requests_are_those_of_modules_that_exist() {
    for family in &FAMILIES {
        for seed in 0..50 {
            let program = program(family, seed);
            let numbers: BTreeSet<_> = program.modules.iter().map(|m| m.number).collect();
            let items = program.modules.iter().flat_map(|module| &module.items);
            let requests: BTreeSet<_> = items.filter_map(|item| item.request()).collect();
            assert!(requests.is_subset(&numbers), "{} {seed}", family.name);
            assert!(program.entries.iter().all(|entry| numbers.contains(entry)));
        }
    }
}
