//! A program run natively and in each variant, and what the comparison says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use regex_lite::{Captures, Regex};

use super::model::{self, Goal, Program};
use super::oracle::{Oracle, Runnable, RunnableEntry, STOPPED, Transcript};
use super::print;
use super::variant::Variant;

/// How many of the possible delays of `import()` are tried.
const DELAYS: u32 = 32;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Same,
    /// As [`Verdict::Same`], but what follows one `import()` comes sooner or later relative to
    /// what follows another. How long a host takes to load is up to the host.
    Interleaved,
    /// The variant does not take such programs.
    NotCompared,
    /// Node itself does not survive the program, never ends, loses an error or breaks an assertion
    /// of its own.
    NoOracle,
    /// What the bundle does is what the program does natively when its CommonJS modules are strict:
    /// ES modules are, and of assignments that fail only in strict code only the values tell.
    Strict,
    /// The text of the program is not valid, a defect of the fuzzer.
    Invalid(String),
    Different(Difference),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub kind: Kind,
    pub native: Transcript,
    pub bundled: Transcript,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// With the code of the diagnostic.
    Build(String),
    /// The bundle does not end, or ends the process, or does not parse.
    Broken,
    /// The same lines in another order.
    Order,
    /// Other lines.
    Lines,
}

impl Display for Kind {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Kind::Build(code) => write!(formatter, "not built ({code})"),
            Kind::Broken => formatter.write_str("broken"),
            Kind::Order => formatter.write_str("in another order"),
            Kind::Lines => formatter.write_str("with other lines"),
        }
    }
}

/// One verdict per variant.
pub fn judge(
    program: &Program,
    variants: &[Variant],
    oracle: &mut Oracle,
) -> Result<Vec<Verdict>, String> {
    let files = print::files(program);
    let is_in_memory = program.kind == model::Kind::Modules;
    let native = native(program, oracle)?;
    if let Some(verdict) = without_oracle(&native, is_in_memory) {
        // Each of its bundles could take as long as the program does.
        let verdict_of = |variant: &Variant| match variant.accepts(program) {
            true => verdict.clone(),
            false => Verdict::NotCompared,
        };
        return Ok(variants.iter().map(verdict_of).collect());
    }
    let mut runnables = Vec::new();
    // For each variant the place of its transcript, or why there is none.
    let mut builds = Vec::new();
    for variant in variants {
        builds.push(match variant.accepts(program) {
            false => None,
            true => Some(variant.build(program, &files).map(|runnable| {
                // Most variants make the same bytes.
                let at = runnables.iter().position(|known| *known == runnable);
                at.unwrap_or_else(|| {
                    runnables.push(runnable);
                    runnables.len() - 1
                })
            })),
        });
    }
    let transcripts = oracle.run(&runnables)?;
    let found = builds.into_iter().map(|build| match build {
        None => Verdict::NotCompared,
        Some(Ok(at)) => compare(program, &native, &transcripts[at]),
        Some(Err(_)) if is_link_error(&native) && is_in_memory => Verdict::Same,
        Some(Err(error)) => Verdict::Different(Difference {
            bundled: vec![format!("? {}: {}", error.code, error.message)],
            kind: Kind::Build(error.code),
            native: native.clone(),
        }),
    });
    let mut verdicts: Vec<Verdict> = found.collect();
    match program.kind {
        model::Kind::Mixed => allow_strict(program, variants, &files, &mut verdicts, oracle)?,
        model::Kind::Modules => allow_delays(program, &files, &mut verdicts, oracle)?,
        model::Kind::Sloppy => {}
    }
    Ok(verdicts)
}

/// Why nothing can be compared with what a program does natively.
fn without_oracle(native: &Transcript, is_in_memory: bool) -> Option<Verdict> {
    let first = native.first().map_or("", String::as_str);
    if first == STOPPED {
        return Some(Verdict::NoOracle);
    }
    // Programs that are files handle all of their rejections, so that Node lost one.
    let is_lost = |line: &String| !is_in_memory && line.starts_with('!');
    // "This is caused by either a bug in Node.js or incorrect usage of Node.js internals."
    let is_broken = |line: &String| line.contains("ERR_INTERNAL_ASSERTION");
    if native.iter().any(|line| is_lost(line) || is_broken(line)) {
        return Some(Verdict::NoOracle);
    }
    first.starts_with('?').then(|| Verdict::Invalid(native.join("\n")))
}

/// Outputs that are ES modules may do what the program does when all of it is strict.
fn allow_strict(
    program: &Program,
    variants: &[Variant],
    files: &[(String, String)],
    verdicts: &mut [Verdict],
    oracle: &mut Oracle,
) -> Result<(), String> {
    let mut strict: Option<Transcript> = None;
    for (verdict, variant) in verdicts.iter_mut().zip(variants) {
        let Verdict::Different(found) = &*verdict else { continue };
        if !variant.is_strict() {
            continue;
        }
        let native = match &mut strict {
            Some(known) => known,
            unknown => unknown.insert(strict_native(program, files, oracle)?),
        };
        let compared = compare(program, native, &found.bundled);
        if matches!(compared, Verdict::Same | Verdict::Interleaved) {
            *verdict = Verdict::Strict;
        }
    }
    Ok(())
}

/// A host may take any time for each `import()`. What the program does natively with some such
/// delays may be done by the bundle; some of them are the end of Node.
fn allow_delays(
    program: &Program,
    files: &[(String, String)],
    verdicts: &mut [Verdict],
    oracle: &mut Oracle,
) -> Result<(), String> {
    let is_different = |verdict: &Verdict| match verdict {
        Verdict::Different(found) => !matches!(found.kind, Kind::Build(_)),
        _ => false,
    };
    let has_import = files.iter().any(|(_, text)| text.contains("import("));
    if !has_import || !verdicts.iter().any(is_different) {
        return Ok(());
    }
    let delayed = (1..=DELAYS).map(|delays| source(program, files, delays));
    // Whoever does not survive is a process, so these are few.
    let imported = (0..=DELAYS / 4).map(|delays| imported(source(program, files, delays)));
    let natives: Vec<Runnable> = delayed.chain(imported).collect();
    let natives = oracle.run(&natives)?;
    for verdict in verdicts.iter_mut().filter(|verdict| is_different(verdict)) {
        let Verdict::Different(found) = verdict else { continue };
        let is_same = |native: &Transcript| {
            matches!(compare(program, native, &found.bundled), Verdict::Same | Verdict::Interleaved)
        };
        if natives.iter().any(is_same) {
            *verdict = match found.kind {
                Kind::Broken => Verdict::NoOracle,
                _ => Verdict::Interleaved,
            };
        }
    }
    Ok(())
}

/// What the program does natively when all of its CommonJS modules are strict.
fn strict_native(
    program: &Program,
    files: &[(String, String)],
    oracle: &mut Oracle,
) -> Result<Transcript, String> {
    let strict = |(name, text): &(String, String)| match name.ends_with(".cjs") {
        true => (name.clone(), format!("'use strict'; {text}")),
        false => (name.clone(), text.clone()),
    };
    let files: Vec<(String, String)> = files.iter().map(strict).collect();
    let transcripts = oracle.run(&[source(program, &files, 0)])?;
    Ok(transcripts.into_iter().flatten().collect())
}

/// What the program does natively.
pub fn native(program: &Program, oracle: &mut Oracle) -> Result<Transcript, String> {
    let transcripts = oracle.run(&[source(program, &print::files(program), 0)])?;
    Ok(transcripts.into_iter().flatten().collect())
}

/// The program as it is.
fn source(program: &Program, files: &[(String, String)], delays: u32) -> Runnable {
    let entry = |entry: &usize| RunnableEntry {
        name: format!("m{entry}"),
        file: program.file(*entry),
        is_commonjs: program.goal(*entry) == Goal::CommonJs,
    };
    Runnable {
        format: "source",
        kind: program.kind,
        delays,
        files: files.iter().cloned().collect(),
        entries: program.entries.iter().map(entry).collect(),
    }
}

/// With a module before each entry that imports it, as declarations have it. V8 does not survive
/// `import()` of a module in a cycle that failed and was asked for by another module.
fn imported(mut runnable: Runnable) -> Runnable {
    for RunnableEntry { name, file, .. } in &mut runnable.entries {
        let text = format!("export * from './{file}';");
        *file = format!("{name}-imported.mjs");
        runnable.files.insert(file.clone(), text);
    }
    runnable
}

/// Some entry could not be linked.
pub fn is_link_error(native: &Transcript) -> bool {
    native.iter().any(|line| line.ends_with(": throws SyntaxError"))
}

fn compare(program: &Program, native: &Transcript, bundled: &Transcript) -> Verdict {
    if native == bundled {
        return Verdict::Same;
    }
    let graphs = program.static_graphs();
    if strands(&graphs, native) == strands(&graphs, bundled) {
        return Verdict::Interleaved;
    }
    let sorted = |transcript: &Transcript| {
        let mut lines = transcript.clone();
        lines.sort_unstable();
        lines
    };
    let kind = if bundled.first().is_some_and(|line| line.starts_with('?')) {
        Kind::Broken
    } else if sorted(native) == sorted(bundled) {
        Kind::Order
    } else {
        Kind::Lines
    };
    Verdict::Different(Difference { kind, native: native.clone(), bundled: bundled.clone() })
}

/// The lines of module bodies in order, for each graph of static imports, followed by those after
/// each `import()`. Graphs that different roots start take turns as their hosts load files.
fn strands(graphs: &[BTreeSet<usize>], transcript: &Transcript) -> Vec<Vec<String>> {
    let mut bodies: Vec<Vec<String>> = vec![Vec::new(); graphs.len()];
    let mut imports: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in transcript {
        let mut words = line.split(' ');
        match (words.next(), words.next(), words.next()) {
            (Some(module), Some("import"), Some(count)) => {
                imports.entry(format!("{module} {count}")).or_default().push(line.clone());
            }
            (module, ..) => {
                let number = module.and_then(|word| word.strip_prefix('m')?.split('.').next());
                let number: Option<usize> = number.and_then(|digits| digits.parse().ok());
                for (graph, lines) in graphs.iter().zip(&mut bodies) {
                    if number.is_none_or(|number| graph.contains(&number)) {
                        lines.push(line.clone());
                    }
                }
            }
        }
    }
    bodies.extend(imports.into_values());
    bodies.into_iter().map(renumbered).collect()
}

/// With objects numbered in the order of these lines.
fn renumbered(mut lines: Vec<String>) -> Vec<String> {
    let mut numbers = Vec::new();
    let identity = Regex::new(r"\b(namespace|Error)#(\d+)").expect("it is valid");
    for line in &mut lines {
        let renumber = |found: &Captures| {
            let known = numbers.iter().position(|number| *number == found[2]);
            let number = known.unwrap_or_else(|| {
                numbers.push(found[2].to_owned());
                numbers.len() - 1
            });
            format!("{}#{number}", &found[1])
        };
        *line = identity.replace_all(line, renumber).into_owned();
    }
    lines
}
