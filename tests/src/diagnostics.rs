//! `diagnostics/`: inputs that must not build, with the message as a snapshot.
//!
//! A folder whose name starts with `accepted` only looks wrong and is treated as a behaviour.
//! `UPDATE_SNAPSHOTS=1` writes the snapshots.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bundle_bundler::{BuildContext, BuildOptions, Progress, build};

use crate::behaviours::{self, Behaviour};
use crate::faults::{Fault, FaultyHost};
use crate::matrix::{BUILD_LIMIT, Variant};
use crate::process::{self, Status};
use crate::scratch::{self, Scratch};
use crate::settings::{self, Fixture, Format, Setup, Severity};
use crate::suite::Test;
use crate::tools;

pub fn tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for (name, folder) in settings::folders(&tools::tests_folder().join("diagnostics")) {
        let test = format!("diagnostics/{name}");
        match name.starts_with("accepted") {
            true => tests.extend(behaviours::matrix_of(&test, folder)),
            false => tests.push(Test::new(test, move || check(&name, &folder))),
        }
    }
    tests.push(Test::new("diagnostics/every-snapshot-has-an-input", every_snapshot_has_an_input));
    tests
}

/// What a build reported.
struct Report {
    text: String,
    status: Status,
}

fn check(name: &str, folder: &Path) -> Result<(), String> {
    let fixture: Fixture = settings::read(&folder.join("fixture.json"))?;
    let scratch = Scratch::new(folder, &fixture)?;
    let inventory = || scratch::inventory(scratch.root()).map_err(|error| error.to_string());
    let before = inventory()?;
    let report = match fixture.setup {
        Some(Setup::Unreadable) => library(&fixture, &scratch, Fault::Denied),
        Some(Setup::VanishingFile) => library(&fixture, &scratch, Fault::Vanished),
        _ => command_line(&fixture, &scratch)?,
    };
    let shown = || format!("{} and\n{}", report.status, report.text);
    let expected = fixture.exit.unwrap_or(fixture.expected_exit());
    if report.status != Status::Code(expected) {
        return Err(format!("exit code {expected} was expected, not {}", shown()));
    }
    if let Some(code) = &fixture.code
        && !report.text.contains(&format!("{}[{code}]", fixture.severity.name()))
    {
        return Err(format!("{code} was not reported: {}", shown()));
    }
    match fixture.severity {
        Severity::Error if inventory()? != before => {
            return Err("a build that failed changed the file system".to_owned());
        }
        Severity::Error => {}
        Severity::Warning => {
            let behaviour = Behaviour::new(folder.to_owned(), fixture);
            behaviour.check(Variant { format: Format::Esm, twist: None })?;
        }
    }
    compare_with_snapshot(name, &report.text)
}

fn command_line(fixture: &Fixture, scratch: &Scratch) -> Result<Report, String> {
    let mut command = process::command(tools::bundle()?, &scratch.source());
    command.arg(&fixture.entry);
    if !fixture.printed && !fixture.options.iter().any(|option| option == "-o") {
        command.args(["-o", "../output/bundle.js"]);
    }
    // The table of outputs and the time are not part of what is compared.
    command.args(["--log-level", "warning"]);
    let finished = process::run(command.args(&fixture.options), BUILD_LIMIT)?;
    Ok(Report { text: scratch.normalise(&finished.stderr), status: finished.status })
}

/// Builds through a host that fails to read `target.mjs`.
fn library(fixture: &Fixture, scratch: &Scratch, fault: Fault) -> Report {
    let options = BuildOptions {
        entries: vec![fixture.entry.clone()],
        outfile: Some("../output/bundle.js".to_owned()),
        ..BuildOptions::default()
    };
    let context = BuildContext { cwd: scratch.source(), stdin: None };
    let host = Arc::new(FaultyHost::reading("target.mjs", fault));
    let result = build(&options, &context, host, &Progress::default());
    let render = |diagnostic| format!("{}\n", bundle_bundler::diagnostics::text(diagnostic, false));
    let text: String = result.diagnostics.iter().map(render).collect();
    let status = Status::Code(i32::from(result.output.is_none()));
    Report { text: scratch.normalise(&text), status }
}

fn snapshot_folder() -> PathBuf {
    tools::snapshots().join("diagnostics")
}

fn compare_with_snapshot(name: &str, text: &str) -> Result<(), String> {
    let path = snapshot_folder().join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return fs::create_dir_all(snapshot_folder())
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()));
    }
    let Ok(expected) = fs::read_to_string(path) else {
        return Err(format!("there is no snapshot yet; UPDATE_SNAPSHOTS=1 writes it\n{text}"));
    };
    if expected == text {
        return Ok(());
    }
    let diff = similar::TextDiff::from_lines(expected.as_str(), text);
    Err(diff.unified_diff().header("snapshot", "reported").to_string())
}

fn every_snapshot_has_an_input() -> Result<(), String> {
    let Ok(entries) = fs::read_dir(snapshot_folder()) else {
        return Ok(());
    };
    let inputs = tools::tests_folder().join("diagnostics");
    let stems = entries.filter_map(|entry| entry.ok()?.path().file_stem().map(PathBuf::from));
    let mut orphans: Vec<_> = stems.filter(|stem| !inputs.join(stem).is_dir()).collect();
    orphans.sort();
    match orphans.is_empty() {
        true => Ok(()),
        false => Err(format!("snapshots without an input: {orphans:?}")),
    }
}
