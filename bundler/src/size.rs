//! Sizes of outputs and the budgets they are held to.
//!
//! A size is a number of raw bytes, or of bytes after gzip at level 9 (what a server that
//! compresses ahead of time delivers). Source maps are not delivered and have no part in it.

#[cfg(test)]
mod tests;

use std::io::Write;

use bundle_graph::Diagnostic;
use bundle_graph::diagnostic::nearest;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use crate::build::{BuildOutput, OutputFile, OutputKind};
use crate::options::{Budget, Codec, Size};

/// The level of every gzip size that is shown anywhere.
pub const GZIP_LEVEL: u32 = 9;
/// What compresses. Sizes of other implementations differ by a few bytes.
pub const GZIP_IMPLEMENTATION: &str = "zlib-rs 0.6.8";
/// Fewer bytes are compressed sooner than threads are started for them.
const WORTH_THREADS: usize = 1 << 20;
/// How many modules a broken budget names.
const BLAMED: usize = 5;

/// The size of one output, or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Bytes {
    pub raw: u64,
    pub gzip: u64,
}

impl Bytes {
    pub fn of(self, codec: Codec) -> u64 {
        match codec {
            Codec::Raw => self.raw,
            Codec::Gzip => self.gzip,
        }
    }
}

impl std::iter::Sum for Bytes {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
        })
    }
}

/// The size of every output, in their order. Compresses all of them.
pub fn measure(output: &BuildOutput) -> Vec<Bytes> {
    let files = &output.files;
    let raw: usize = files.iter().map(|file| file.contents.len()).sum();
    match raw < WORTH_THREADS {
        true => files.iter().map(measure_one).collect(),
        false => files.par_iter().map(measure_one).collect(),
    }
}

fn measure_one(file: &OutputFile) -> Bytes {
    Bytes {
        raw: file.contents.len() as u64,
        gzip: match file.kind {
            OutputKind::SourceMap => 0,
            _ => gzip_size(&file.contents),
        },
    }
}

/// The number of bytes after compression.
pub fn gzip_size(bytes: &[u8]) -> u64 {
    /// Keeps nothing but the count.
    struct Count(u64);
    impl Write for Count {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len() as u64;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut encoder = GzEncoder::new(Count(0), Compression::new(GZIP_LEVEL));
    encoder.write_all(bytes).expect("counting does not fail");
    encoder.finish().expect("counting does not fail").0
}

/// What became of one budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Check {
    /// The key of the output, or `total`, and the codec: `entry:main gzip`.
    pub rule: String,
    pub status: Status,
    /// Bytes.
    pub actual: u64,
    /// Bytes.
    pub limit: u64,
    /// The largest modules of a broken budget, in raw bytes.
    pub blame: Vec<Blame>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Pass,
    Fail,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Blame {
    pub id: String,
    pub bytes: u64,
}

/// Holds the outputs to their budgets. An error is one of the configuration.
pub fn check(
    output: &BuildOutput,
    sizes: &[Bytes],
    budgets: &[Budget],
) -> Result<Vec<Check>, Vec<Diagnostic>> {
    let mut checks = Vec::with_capacity(budgets.len());
    let mut errors = Vec::new();
    for budget in budgets {
        match check_one(output, sizes, budget) {
            Ok(check) => checks.push(check),
            Err(error) => errors.push(*error),
        }
    }
    if errors.is_empty() { Ok(checks) } else { Err(errors) }
}

fn check_one(
    output: &BuildOutput,
    sizes: &[Bytes],
    budget: &Budget,
) -> Result<Check, Box<Diagnostic>> {
    let limit = limit(budget)?;
    let is_output = |file: &OutputFile| file.kind != OutputKind::SourceMap;
    let wanted = budget.entry.as_deref().map(|name| format!("entry:{name}"));
    let chosen: Vec<(&OutputFile, Bytes)> = output
        .files
        .iter()
        .zip(sizes.iter().copied())
        .filter(|(file, _)| is_output(file))
        .filter(|(file, _)| wanted.as_ref().is_none_or(|key| *key == file.key))
        .collect();
    if let (Some(name), true) = (&budget.entry, chosen.is_empty()) {
        let outputs = output.files.iter().filter(|file| is_output(file));
        let entries = outputs.filter_map(|file| file.key.strip_prefix("entry:"));
        return Err(Box::new(unknown_entry(name, entries)));
    }
    let actual = chosen.iter().map(|(_, size)| *size).sum::<Bytes>().of(budget.codec);
    let status = if actual > limit { Status::Fail } else { Status::Pass };
    let blame = match status {
        Status::Fail => largest_modules(chosen.iter().map(|(file, _)| *file)),
        Status::Pass => Vec::new(),
    };
    let codec = match budget.codec {
        Codec::Raw => "raw",
        Codec::Gzip => "gzip",
    };
    let rule = format!("{} {codec}", wanted.as_deref().unwrap_or("total"));
    Ok(Check { rule, status, actual, limit, blame })
}

fn largest_modules<'a>(files: impl Iterator<Item = &'a OutputFile>) -> Vec<Blame> {
    let modules = files.flat_map(|file| &file.modules);
    let mut blame: Vec<Blame> =
        modules.map(|it| Blame { id: it.id.clone(), bytes: it.bytes as u64 }).collect();
    blame.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.id.cmp(&b.id)));
    blame.truncate(BLAMED);
    blame
}

fn unknown_entry<'a>(name: &str, entries: impl Iterator<Item = &'a str> + Clone) -> Diagnostic {
    let error = Diagnostic::error(
        "config/unknown-entry",
        format!("a size budget names the entry `{name}`, which there is not"),
    );
    match nearest(name, entries.clone()) {
        Some(near) => error.help(format!("Did you mean `{near}`?")),
        None => {
            let names: Vec<String> = entries.map(|entry| format!("`{entry}`")).collect();
            error.note(format!("The entries are: {}.", names.join(", ")))
        }
    }
}

/// The bytes a budget allows.
pub fn limit(budget: &Budget) -> Result<u64, Box<Diagnostic>> {
    bytes(&budget.max)
}

/// The bytes that a size means.
pub fn bytes(size: &Size) -> Result<u64, Box<Diagnostic>> {
    match size {
        Size::Bytes(bytes) => Ok(*bytes),
        Size::Text(text) => parse(text).ok_or_else(|| {
            let error =
                Diagnostic::error("config/invalid-value", format!("`{text}` is not a size"));
            let help = "Write bytes as a number, or with a unit: \"120 kB\", \"1 MiB\".";
            Box::new(error.help(help))
        }),
    }
}

/// Reads `"120 kB"`, `"1.5MiB"` or `"4096"`. Units in k, M and G are powers of 1,000, those in
/// Ki, Mi and Gi of 1,024; case does not matter.
pub fn parse(text: &str) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let scale: u64 = match unit.trim_start().to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "k" | "kb" => 1_000,
        "kib" => 1 << 10,
        "m" | "mb" => 1_000_000,
        "mib" => 1 << 20,
        "g" | "gb" => 1_000_000_000,
        "gib" => 1 << 30,
        _ => return None,
    };
    match number.parse::<u64>() {
        Ok(whole) => whole.checked_mul(scale),
        Err(_) => {
            let bytes = number.parse::<f64>().ok()? * scale as f64;
            (bytes < 1e15).then_some(bytes.round() as u64)
        }
    }
}

/// Writes a size for people: `999 B`, `1.23 kB`, `120 kB`, `1.2 MB`; units are powers of 1,000.
pub fn show(bytes: u64) -> String {
    if bytes < 1_000 {
        return format!("{bytes} B");
    }
    let mut value = bytes as f64 / 1_000.0;
    let mut units = ["kB", "MB", "GB"].into_iter();
    let mut unit = units.next().expect("there are three");
    while value >= 999.5
        && let Some(next) = units.next()
    {
        value /= 1_000.0;
        unit = next;
    }
    // Three digits that mean something, whatever the magnitude.
    let decimals = if value < 9.995 { 2 } else { usize::from(value < 99.95) };
    format!("{value:.decimals$} {unit}")
}
