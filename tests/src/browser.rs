//! `browser/`: applications in TSX that are rendered in Chromium and used a little, compared with
//! what another bundler makes of them.
//!
//! An app is a folder of `apps/` with its own `tsconfig.json`; `steps.mjs` says what is done with
//! it and which words have to be seen then. `apps/drive.mjs` serves the files, takes the steps and
//! prints what is to be seen; that has to be the same for all builds. Where no browser runs, the
//! tests are skipped and say why.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tempfile::TempDir;

use crate::process::{self, Status};
use crate::suite::{Test, Verdict};
use crate::transcript::indent;
use crate::{settings, tools};

/// Building, or opening a browser and taking all steps, on a slow machine.
const LIMIT: Duration = Duration::from_secs(300);
/// The exit code by which `browser.mjs` says that there is none.
const NO_BROWSER: i32 = 3;

const VARIANTS: [(&str, &[&str]); 5] = [
    ("esm", &["--no-split"]),
    ("minify", &["--no-split", "--minify"]),
    ("split", &[]),
    ("split-minify", &["--minify"]),
    ("iife", &["--format=iife"]),
];

struct App {
    folder: PathBuf,
    /// What is to be seen of it, by the other bundler.
    expected: OnceLock<Result<String, String>>,
}

pub fn tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for (name, folder) in settings::folders(&tools::tests_folder().join("apps")) {
        if !folder.join("steps.mjs").is_file() {
            continue;
        }
        let app = Arc::new(App { folder, expected: OnceLock::new() });
        for (variant, options) in VARIANTS {
            let app = Arc::clone(&app);
            let name = format!("browser/{name}/{variant}");
            tests.push(Test::that_may_be_skipped(name, move || match browser()? {
                Some(reason) => Ok(Verdict::Skipped(reason)),
                None => app.check(options).map(|()| Verdict::Passed),
            }));
        }
    }
    tests
}

impl App {
    /// Builds the app with these options and compares what is to be seen of it.
    fn check(&self, options: &[&str]) -> Result<(), String> {
        let expected = self.expected.get_or_init(|| self.by_other()).as_ref();
        let expected = expected.map_err(|error| format!("as esbuild has it: {error}"))?;
        let outputs = temporary("bundle-")?;
        let mut command = process::command(tools::bundle()?, &self.folder);
        command.arg("src/main.tsx").arg("-o").arg(outputs.path()).args(options);
        command.args(["--platform", "browser", "--define", "process.env.NODE_ENV=\"production\""]);
        run(&mut command)?;
        let seen = self.seen(outputs.path())?;
        if seen == *expected {
            return Ok(());
        }
        let changes = similar::TextDiff::from_lines(expected.as_str(), seen.as_str());
        let diff = changes.unified_diff().context_radius(2).header("esbuild", "bundle").to_string();
        Err(format!("something else is to be seen\n{diff}"))
    }

    fn by_other(&self) -> Result<String, String> {
        let outputs = temporary("esbuild-")?;
        run(&mut script("oracle.mjs", &[&self.folder, outputs.path()])?)?;
        self.seen(outputs.path())
    }

    /// What is to be seen after each step, when a browser has files.
    fn seen(&self, files: &Path) -> Result<String, String> {
        let profile = temporary("profile-")?;
        run(&mut script("drive.mjs", &[&self.folder, files, profile.path()])?)
    }
}

/// Why there is no browser, if that is so. Another failure of opening it is an error.
fn browser() -> Result<Option<String>, String> {
    static BROWSER: OnceLock<Result<Option<String>, String>> = OnceLock::new();
    BROWSER.get_or_init(find_browser).clone()
}

fn find_browser() -> Result<Option<String>, String> {
    tools::installed(&apps())?;
    let profile = temporary("profile-")?;
    let finished = process::run(&mut script("browser.mjs", &[profile.path()])?, LIMIT)?;
    match finished.status {
        Status::Code(0) => Ok(None),
        Status::Code(NO_BROWSER) => {
            let reason = finished.stderr.lines().last().unwrap_or("no browser").to_owned();
            eprintln!("browser/ is skipped: {reason}");
            Ok(Some(reason))
        }
        status => Err(format!("{status}\n{}", indent("browser.mjs", &finished.stderr))),
    }
}

fn apps() -> PathBuf {
    tools::tests_folder().join("apps")
}

/// A command that runs a script of `apps/`.
fn script(name: &str, arguments: &[&Path]) -> Result<Command, String> {
    let mut command = process::command(tools::node()?, &apps());
    command.arg(name).args(arguments);
    if let Some(chromium) = std::env::var_os("BUNDLE_CHROMIUM") {
        command.env("BUNDLE_CHROMIUM", chromium);
    }
    Ok(command)
}

/// The standard output of a command that succeeds.
fn run(command: &mut Command) -> Result<String, String> {
    let finished = process::run(command, LIMIT)?;
    match finished.status {
        Status::Code(0) => Ok(finished.stdout),
        status => {
            let (stdout, stderr) = (&finished.stdout, &finished.stderr);
            let outputs = indent("standard output", stdout) + &indent("standard error", stderr);
            Err(format!("{:?} ended with {status}\n{outputs}", command.get_program()))
        }
    }
}

fn temporary(prefix: &str) -> Result<TempDir, String> {
    let folder = tempfile::Builder::new().prefix(prefix).tempdir();
    folder.map_err(|error| format!("no temporary folder: {error}"))
}
