//! The command line: `cargo run --profile quick -p bundle_tests --bin fuzz -- OPTIONS`.

use std::ops::Range;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use super::family::{self, FAMILIES, Family};
use super::oracle::Oracle;
use super::tally::{self, Found, Tally};
use super::variant::{self, Variant};
use super::{fixture, generate, report, verdict};

const USAGE: &str = "\
usage: fuzz [OPTIONS]

Compares random programs, native and bundled, in all families and variants unless some are named.

  --seeds COUNT     programs of each family (1000)
  --from SEED       the first of them (0)
  --seed SEED       this one only, shown with its transcripts
  --family NAME     may be repeated
  --variant NAME    may be repeated
  --shrink          shows the first difference of each kind in a program as small as possible
  --write FOLDER    writes the first of these programs as a fixture
  --jobs COUNT      compares so many programs at the same time (2)";

#[derive(Default)]
struct Options {
    seeds: Range<u64>,
    families: Vec<&'static Family>,
    variants: Vec<String>,
    is_single: bool,
    shrink: bool,
    write: Option<PathBuf>,
    jobs: u64,
}

/// Exits with 1 when something differs, and with 2 when the options are wrong.
pub fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options { jobs: 2, ..Options::default() };
    let (mut count, mut from) = (1_000, 0);
    while let Some(argument) = arguments.next() {
        if argument == "--shrink" {
            options.shrink = true;
            continue;
        }
        let value = arguments.next().ok_or_else(|| format!("{argument} needs a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{value} is not a number"));
        match argument.as_str() {
            "--seeds" => count = number()?,
            "--from" => from = number()?,
            "--seed" => {
                (from, count) = (number()?, 1);
                options.is_single = true;
            }
            "--family" => {
                let family = family::find(&value);
                options.families.push(family.ok_or_else(|| format!("no family {value}"))?);
            }
            "--variant" => options.variants.push(value),
            "--write" => options.write = Some(value.into()),
            "--jobs" => options.jobs = number()?.max(1),
            _ => return Err(format!("unknown option {argument}")),
        }
    }
    options.seeds = from..from + count;
    if options.families.is_empty() {
        options.families.extend(&FAMILIES);
    }
    Ok(options)
}

/// Whether everything was the same.
fn run(options: &Options) -> Result<bool, String> {
    let variants = variants(options)?;
    let oracle = &mut Oracle::default();
    let start = Instant::now();
    let mut is_clean = true;
    let mut unwritten = options.write.as_deref();
    for family in &options.families {
        let tally = compare(family, options, &variants)?;
        print!("{}", report::summary(family, &tally));
        is_clean &= tally.is_clean();
        if options.is_single && !options.shrink {
            let program = generate::program(family, options.seeds.start);
            print!("{}", report::listing(&program));
            println!("    {}", verdict::native(&program, oracle)?.join("\n    "));
        }
        for ((variant, _), found) in &tally.found {
            show(family, variant, found, options, &variants, oracle)?;
            if let Some(folder) = unwritten.take() {
                let smallest = report::smallest(family, variant, found, &variants, oracle)?;
                let title = format!("Found by the fuzzer: {} {}.", family.name, found.seed);
                fixture::write(&smallest.0, &title, folder)?;
            }
        }
    }
    let count = options.families.len() as f64 * options.seeds.clone().count() as f64;
    let seconds = start.elapsed().as_secs_f64();
    println!("{count} programs in {seconds:.1} s, {:.0} per second", count / seconds);
    Ok(is_clean)
}

fn show(
    family: &Family,
    variant: &str,
    found: &Found,
    options: &Options,
    variants: &[Variant],
    oracle: &mut Oracle,
) -> Result<(), String> {
    if options.shrink {
        print!("{}", report::shrunk(family, variant, found, variants, oracle)?);
    } else if options.is_single {
        print!("{}", report::title(family, variant, found));
        print!("{}", report::transcripts(&found.difference));
    } else {
        let kind = &found.difference.kind;
        let seeds: Vec<_> = found.seeds.iter().map(u64::to_string).collect();
        println!("  {kind}: --variant {variant} --seed {}", seeds.join(", "));
    }
    Ok(())
}

/// Each thread takes a part of the seeds and has a Node of its own.
fn compare(family: &Family, options: &Options, variants: &[Variant]) -> Result<Tally, String> {
    let Range { start, end } = options.seeds;
    let part = (end - start).div_ceil(options.jobs);
    thread::scope(|scope| {
        let parts = (0..options.jobs).map(|job| {
            let part = (start + job * part).min(end)..(start + (job + 1) * part).min(end);
            scope.spawn(move || tally::count(family, part, variants, &mut Oracle::default()))
        });
        let parts: Vec<_> = parts.collect();
        let mut tally = Tally::default();
        for part in parts {
            tally.merge(part.join().map_err(|_| "a thread panicked".to_owned())??);
        }
        Ok(tally)
    })
}

fn variants(options: &Options) -> Result<Vec<Variant>, String> {
    let (mut variants, unknown) = variant::all();
    for name in &unknown {
        println!("variant {name} is skipped: the bundler does not know its options");
    }
    let wanted = &options.variants;
    let is_known = |name: &&String| variant::names().any(|known| known == name.as_str());
    if let Some(name) = wanted.iter().find(|name| !is_known(name)) {
        return Err(format!("there is no variant {name}"));
    }
    variants.retain(|variant| wanted.is_empty() || wanted.iter().any(|name| name == variant.name));
    Ok(variants)
}
