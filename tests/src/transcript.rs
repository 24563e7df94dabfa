//! What a program does, as text: standard output, uncaught errors, exports and exit status.
//!
//! Node runs the entry itself, the source as well as the bundle; `run-entry.mjs` watches.
//! Several entries are imported, or required, one after the other by `run-entries.mjs`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use regex_lite::Regex;
use serde::Deserialize;
use similar::TextDiff;

use crate::process::{self, Status};
use crate::settings::Format;
use crate::tools;

/// A run, and where it took place.
pub struct Run<'a> {
    pub file: &'a Path,
    pub directory: &'a Path,
    pub env: &'a BTreeMap<String, String>,
    pub limit: Duration,
}

#[derive(Debug)]
pub struct Transcript {
    pub stdout: String,
    records: Vec<Record>,
    pub status: Status,
    /// Not compared: warnings differ. It is shown when something else does.
    stderr: String,
}

/// A line of `run-entry.mjs` or `run-entries.mjs`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Record {
    Uncaught { uncaught: (String, String) },
    Exports { exports: BTreeMap<String, String>, commonjs: bool },
    Imported { entry: String, time: String, exports: BTreeMap<String, String> },
    Failed { entry: String, error: (String, String), same: Option<String> },
}

/// What a bundle is compared with.
#[derive(Debug)]
pub enum Expectation {
    Native(Transcript),
    /// Node does not behave so; only standard output is known.
    Stdout(String),
}

/// Runs the source. It must come to an end; that of its bundles is compared.
pub fn native(run: &Run) -> Result<Transcript, String> {
    let transcript = transcribe(run, "native", None)?;
    match transcript.status {
        Status::Code(_) => Ok(transcript),
        status => Err(format!("{} natively: {status}", run.file.display())),
    }
}

/// Runs a bundle. `commonjs`: the source of its entry is a CommonJS module.
pub fn bundled(run: &Run, format: Format, commonjs: bool) -> Result<Transcript, String> {
    match format {
        Format::Esm | Format::ModuleDeclarations if commonjs => transcribe(run, "unwrap", None),
        Format::Esm | Format::ModuleDeclarations => transcribe(run, "esm", None),
        Format::Cjs => transcribe(run, "cjs", None),
        Format::Iife => transcribe(run, "iife", Some("run-script.mjs")),
    }
}

fn transcribe(run: &Run, mode: &str, script: Option<&str>) -> Result<Transcript, String> {
    let mut command = node(run.directory, run.env, mode)?;
    command.args(script.map(source_file)).arg(run.file);
    finish(&mut command, run.limit)
}

fn finish(command: &mut Command, limit: Duration) -> Result<Transcript, String> {
    let finished = process::run(command, limit)?;
    let (stdout, records) = split(&finished.stdout)?;
    Ok(Transcript { stdout, records, status: finished.status, stderr: finished.stderr })
}

fn node(directory: &Path, env: &BTreeMap<String, String>, mode: &str) -> Result<Command, String> {
    let mut command = process::command(tools::node()?, directory);
    let preload = source_file("run-entry.mjs");
    command.envs(env).arg("--import").arg(format!("file://{}?mode={mode}", preload.display()));
    Ok(command)
}

fn source_file(name: &str) -> PathBuf {
    tools::tests_folder().join("src").join(name)
}

/// Takes the records out of standard output.
fn split(output: &str) -> Result<(String, Vec<Record>), String> {
    let mut pieces = output.split('\u{1}');
    let mut stdout = pieces.next().unwrap_or_default().to_owned();
    let mut records = Vec::new();
    for piece in pieces {
        let (record, rest) = piece.split_once('\n').unwrap_or((piece, ""));
        let record = serde_json::from_str(record);
        records.push(record.map_err(|error| format!("not a record ({error}): {piece}"))?);
        stdout.push_str(rest);
    }
    Ok((stdout, records))
}

impl Transcript {
    /// Whether the program was a CommonJS module that ran to its end.
    pub fn is_commonjs(&self) -> bool {
        self.records.iter().any(|record| matches!(record, Record::Exports { commonjs: true, .. }))
    }

    pub fn succeeded(&self) -> Result<(), String> {
        match self.status {
            Status::Code(0) => Ok(()),
            _ => Err(format!("natively:\n{}{}", self.text(), indent("stderr", &self.stderr))),
        }
    }

    /// All that is compared. Names of exports are sorted: a namespace sorts them itself, and
    /// objects of other formats need not.
    fn text(&self) -> String {
        let mut text = self.stdout.clone();
        for record in &self.records {
            match record {
                Record::Uncaught { uncaught: (name, message) } => {
                    let _ = writeln!(text, "== uncaught {name}: {message}");
                }
                Record::Exports { exports, .. } => {
                    for (name, value) in exports {
                        let _ = writeln!(text, "== export {name} = {value}");
                    }
                }
                Record::Imported { entry, time, exports } => {
                    let _ = writeln!(text, "== {entry} {time}");
                    for (name, value) in exports {
                        let _ = writeln!(text, "==   export {name} = {value}");
                    }
                }
                Record::Failed { entry, error: (name, message), same } => {
                    let _ = writeln!(text, "== {entry} failed, {name}: {message}");
                    if let Some(same) = same {
                        let _ = writeln!(text, "==   with the error of {same}");
                    }
                }
            }
        }
        let _ = writeln!(text, "== {}", self.status);
        text
    }
}

impl Expectation {
    pub fn is_commonjs(&self) -> bool {
        matches!(self, Expectation::Native(native) if native.is_commonjs())
    }

    /// The difference, if there is one. `minified`: names in messages of V8 do not count.
    pub fn compare(&self, bundled: &Transcript, minified: bool) -> Result<(), String> {
        let (expected, actual) = match self {
            Expectation::Native(native) => (native.text(), bundled.text()),
            Expectation::Stdout(expected) => (format!("{expected}== exit code 0\n"), {
                format!("{}== {}\n", bundled.stdout, bundled.status)
            }),
        };
        difference(&expected, &actual, minified, &bundled.stderr)
    }
}

/// What several entries of a source do natively, run by run.
pub struct EntryRuns {
    directory: PathBuf,
    env: BTreeMap<String, String>,
    limit: Duration,
    native: Vec<(Vec<String>, Transcript)>,
}

impl EntryRuns {
    /// Imports the entries of each run in their order. Every run must come to an end.
    pub fn native(
        runs: Vec<Vec<String>>,
        directory: &Path,
        env: &BTreeMap<String, String>,
        limit: Duration,
    ) -> Result<Self, String> {
        let (directory, env) = (directory.to_owned(), env.clone());
        let mut known = Self { directory, env, limit, native: Vec::new() };
        for run in runs {
            let files = run.iter().map(|entry| (entry.as_str(), known.directory.join(entry)));
            let transcript = known.transcribe("import", files)?;
            let Status::Code(_) = transcript.status else {
                return Err(format!("{} natively: {}", run.join(", "), transcript.status));
            };
            known.native.push((run, transcript));
        }
        Ok(known)
    }

    /// Repeats all runs with the bundles of the entries.
    pub fn compare(
        &self,
        bundles: &BTreeMap<String, PathBuf>,
        format: Format,
        minified: bool,
    ) -> Result<(), String> {
        let how = if format == Format::Cjs { "require" } else { "import" };
        let mut differences = String::new();
        for (run, native) in &self.native {
            let bundle = |entry: &String| bundles.get(entry).cloned();
            let files = run.iter().filter_map(|entry| Some((entry.as_str(), bundle(entry)?)));
            let bundled = self.transcribe(how, files)?;
            let compared = difference(&native.text(), &bundled.text(), minified, &bundled.stderr);
            if let Err(difference) = compared {
                let _ = writeln!(differences, "{how} {}:\n{difference}", run.join(", "));
            }
        }
        if differences.is_empty() { Ok(()) } else { Err(differences) }
    }

    fn transcribe<'a>(
        &self,
        how: &str,
        files: impl Iterator<Item = (&'a str, PathBuf)>,
    ) -> Result<Transcript, String> {
        let mut command = node(&self.directory, &self.env, "entries")?;
        command.arg(source_file("run-entries.mjs")).arg(how);
        for (entry, file) in files {
            command.arg(entry).arg(file);
        }
        finish(&mut command, self.limit)
    }
}

/// An error if two texts differ. `minified`: names in messages of V8 do not count.
fn difference(native: &str, bundled: &str, minified: bool, stderr: &str) -> Result<(), String> {
    let (native, bundled) = match minified {
        true => (without_names(native), without_names(bundled)),
        false => (native.to_owned(), bundled.to_owned()),
    };
    if native == bundled {
        return Ok(());
    }
    let diff = TextDiff::from_lines(&native, &bundled);
    let diff = diff.unified_diff().header("native", "bundled").to_string();
    Err(format!("{diff}{}", indent("standard error of the bundle", stderr)))
}

/// A text under a title, or nothing if there is none.
pub fn indent(title: &str, text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let lines: Vec<_> = text.trim_end().lines().take(60).map(|l| format!("    {l}\n")).collect();
    format!("{title}:\n{}", lines.concat())
}

/// Replaces the names of variables in the messages of V8.
fn without_names(text: &str) -> String {
    static MESSAGES: LazyLock<[(Regex, &str); 3]> = LazyLock::new(|| {
        let regex = |source| Regex::new(source).expect("it is valid");
        [
            (regex(r"Cannot access '[^']*' before"), "Cannot access '_' before"),
            (regex(r"\S+ is not (defined|a function|a constructor|iterable)"), "_ is not $1"),
            (regex(r"(Cannot destructure property '[^']*') of '[^']*'"), "$1 of '_'"),
        ]
    });
    MESSAGES.iter().fold(text.to_owned(), |text, (regex, replacement)| {
        regex.replace_all(&text, *replacement).into_owned()
    })
}
