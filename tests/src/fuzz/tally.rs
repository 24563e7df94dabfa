//! What the programs of some seeds showed, counted by variant and kind of difference.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;

use crate::tools;

use super::family::Family;
use super::generate;
use super::oracle::Oracle;
use super::variant::Variant;
use super::verdict::{self, Difference, Kind, Verdict};

#[derive(Default)]
pub struct Tally {
    /// How many programs each variant was compared in.
    pub compared: BTreeMap<&'static str, usize>,
    /// How many of them differed only in what is up to the host.
    pub interleaved: BTreeMap<&'static str, usize>,
    /// How many of them differed only as strict code does.
    pub strict: BTreeMap<&'static str, usize>,
    pub found: BTreeMap<(&'static str, Kind), Found>,
    /// Seeds of programs that end Node or never end, which shows nothing about bundles.
    pub no_oracle: BTreeSet<u64>,
    /// Seeds of programs that do not parse, and why.
    pub invalid: BTreeMap<u64, String>,
}

/// How many programs differ in a variant and in this way, and the one with the smallest seed.
pub struct Found {
    pub count: usize,
    pub seed: u64,
    /// All of their seeds.
    pub seeds: BTreeSet<u64>,
    pub difference: Difference,
}

/// Compares the programs of some seeds.
pub fn count(
    family: &Family,
    seeds: Range<u64>,
    variants: &[Variant],
    oracle: &mut Oracle,
) -> Result<Tally, String> {
    let departures = departures(family)?;
    let mut tally = Tally::default();
    for seed in seeds.filter(|seed| !departures.contains(seed)) {
        let program = generate::program(family, seed);
        let verdicts = verdict::judge(&program, variants, oracle)?;
        for (variant, verdict) in variants.iter().zip(verdicts) {
            match verdict {
                Verdict::NotCompared => continue,
                Verdict::NoOracle => {
                    tally.no_oracle.insert(seed);
                    continue;
                }
                Verdict::Invalid(error) => {
                    tally.invalid.insert(seed, error);
                    continue;
                }
                Verdict::Same => {}
                Verdict::Strict => *tally.strict.entry(variant.name).or_default() += 1,
                Verdict::Interleaved => {
                    *tally.interleaved.entry(variant.name).or_default() += 1;
                }
                Verdict::Different(difference) => {
                    let key = (variant.name, difference.kind.clone());
                    tally.add(
                        key,
                        Found { count: 1, seed, seeds: BTreeSet::from([seed]), difference },
                    );
                }
            }
            *tally.compared.entry(variant.name).or_default() += 1;
        }
    }
    Ok(tally)
}

impl Tally {
    pub fn is_clean(&self) -> bool {
        self.found.is_empty() && self.invalid.is_empty()
    }

    /// Adds the figures of other seeds.
    pub fn merge(&mut self, other: Tally) {
        for (variant, count) in other.compared {
            *self.compared.entry(variant).or_default() += count;
        }
        for (variant, count) in other.interleaved {
            *self.interleaved.entry(variant).or_default() += count;
        }
        for (variant, count) in other.strict {
            *self.strict.entry(variant).or_default() += count;
        }
        for (key, found) in other.found {
            self.add(key, found);
        }
        self.no_oracle.extend(other.no_oracle);
        self.invalid.extend(other.invalid);
    }

    fn add(&mut self, key: (&'static str, Kind), mut found: Found) {
        if let Some(known) = self.found.remove(&key) {
            let count = known.count + found.count;
            let seeds = known.seeds.union(&found.seeds).copied().collect();
            if known.seed < found.seed {
                found = known;
            }
            found.count = count;
            found.seeds = seeds;
        }
        self.found.insert(key, found);
    }
}

/// Seeds for which the engine departs from the specification: `FAMILY SEED REASON` by line.
fn departures(family: &Family) -> Result<Vec<u64>, String> {
    let text = fs::read_to_string(tools::snapshots().join("fuzz-departures.txt"));
    let mut seeds = Vec::new();
    for line in text.unwrap_or_default().lines() {
        let mut words = line.split_whitespace();
        if words.next() == Some(family.name) {
            let seed = words.next().and_then(|seed| seed.parse().ok());
            seeds.push(seed.ok_or_else(|| format!("fuzz-departures.txt: no seed in `{line}`"))?);
        }
    }
    Ok(seeds)
}
