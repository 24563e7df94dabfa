//! Random programs, native against bundled.
//!
//! A seed and a [`family`] become a [`model::Program`] ([`generate`], with [`scope`],
//! [`declarations`], [`expressions`] and [`statements`]), which is [`mod@print`]ed, built
//! in each [`variant`] from [`memory`], run by an [`oracle`] and judged ([`verdict`]). [`tally`]
//! counts; a program that differs is made small ([`shrink`]) and shown ([`report`]), or written
//! as a [`fixture`]. [`command`] is the command line, `hooks.mjs` what programs may call, and
//! `run.mjs` runs them. Programs with CommonJS come from [`commonjs`] and run from files, by
//! `run-files.mjs`.

pub mod command;
mod commonjs;
mod declarations;
mod expressions;
pub mod family;
mod fixture;
pub mod generate;
pub mod memory;
pub mod model;
pub mod oracle;
pub mod print;
mod report;
mod scope;
mod shrink;
mod statements;
mod tally;
pub mod variant;
mod verdict;

use std::sync::{Arc, OnceLock};

use crate::suite::Test;

use family::{FAMILIES, Family};
use oracle::Oracle;
use tally::Tally;

/// Seeds of one family in the suite.
const SUITE_SEEDS: u64 = 300;

/// The same for families with CommonJS, whose programs are files.
const MIXED_SEEDS: u64 = 100;

/// What a family showed in the suite: found out by its first test and kept for the others.
type Shared = Arc<OnceLock<Result<Tally, String>>>;

/// One test per family and variant, with few seeds.
pub fn tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for family in &FAMILIES {
        let shared = Shared::default();
        for variant in variant::names().filter(|name| variant::takes(name, family)) {
            let shared = Arc::clone(&shared);
            let name = format!("fuzz/{}/{variant}", family.name);
            tests.push(Test::new(name, move || test(family, variant, &shared)));
        }
    }
    tests
}

fn test(family: &Family, variant: &'static str, shared: &Shared) -> Result<(), String> {
    let (variants, unknown) = variant::all();
    if unknown.contains(&variant) {
        return Err("the bundler does not know the options of this variant".to_owned());
    }
    let oracle = &mut Oracle::default();
    let seeds = if family.features.commonjs > 0 { MIXED_SEEDS } else { SUITE_SEEDS };
    let tally = shared.get_or_init(|| tally::count(family, 0..seeds, &variants, oracle));
    let tally = tally.as_ref().map_err(Clone::clone)?;
    if let Some((seed, error)) = tally.invalid.first_key_value() {
        return Err(format!("seed {seed} is not a program: {error}"));
    }
    match tally.found.iter().find(|((name, _), _)| *name == variant) {
        None => Ok(()),
        Some((_, found)) => {
            let text = report::shrunk(family, variant, found, &variants, oracle)?;
            Err(report::summary(family, tally) + &text)
        }
    }
}
