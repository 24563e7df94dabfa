//! `fixtures/`, `commonjs/` and `typescript/`: one folder per behaviour, each under the whole
//! matrix.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::matrix::{self, Input, Subject, Twist, Variant};
use crate::scratch::{self, Scratch};
use crate::settings::{self, Fixture, Oracle};
use crate::suite::Test;
use crate::tools;
use crate::transcript::{self, EntryRuns, Expectation, Run};
use crate::typescript;

const RUN_LIMIT: Duration = Duration::from_secs(20);

/// A folder. What it does natively is found out by the first variant and kept for the others.
pub struct Behaviour {
    folder: PathBuf,
    fixture: Fixture,
    staged: OnceLock<Result<Staged, String>>,
    /// The name of a folder in `typescript/`, which Node does not run as it is.
    compiled: Option<String>,
}

struct Staged {
    scratch: Scratch,
    expected: Expected,
}

enum Expected {
    Entry(Expectation),
    /// Of several entries.
    Entries(EntryRuns),
}

pub fn tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for suite in ["fixtures", "commonjs", "typescript"] {
        for (name, folder) in settings::folders(&tools::tests_folder().join(suite)) {
            tests.extend(tests_of(&format!("{suite}/{name}"), folder, variants));
        }
    }
    tests
}

/// The tests of one folder whose point is how its text is read: formats and the usual twists.
pub fn matrix_of(name: &str, folder: PathBuf) -> Vec<Test> {
    tests_of(name, folder, |fixture, _| matrix::behaviours(&fixture.formats))
}

/// All variants of a behaviour.
fn variants(fixture: &Fixture, folder: &Path) -> Vec<Variant> {
    let formats = &fixture.formats;
    if !fixture.entries.is_empty() {
        return matrix::several(formats, fixture.no_split);
    }
    let mut variants = matrix::behaviours(formats);
    variants.extend(matrix::old(formats).filter(|_| !fixture.newest));
    variants.extend(matrix::twisted(formats, Twist::NoHoist));
    let loads = imports_dynamically(folder);
    if loads {
        variants.extend(matrix::twisted(formats, Twist::Split));
    }
    variants.extend(matrix::declarations(formats, loads));
    variants
}

/// Whether a file below the folder holds `import(`.
fn imports_dynamically(folder: &Path) -> bool {
    let files = scratch::inventory(folder).unwrap_or_default();
    files.keys().any(|file| fs::read(file).is_ok_and(|text| contains(&text, b"import(")))
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

fn tests_of(
    name: &str,
    folder: PathBuf,
    variants: impl FnOnce(&Fixture, &Path) -> Vec<Variant>,
) -> Vec<Test> {
    let mut fixture: Fixture = match settings::read(&folder.join("fixture.json")) {
        Ok(fixture) => fixture,
        Err(error) => return vec![Test::new(name.to_owned(), move || Err(error))],
    };
    let compiled = name.strip_prefix("typescript/").map(str::to_owned);
    if compiled.is_some() && !folder.join(&fixture.entry).exists() {
        fixture.entry = "main.ts".to_owned();
    }
    let variants = variants(&fixture, &folder);
    let behaviour = Behaviour { compiled, ..Behaviour::new(folder, fixture) };
    let behaviour = Arc::new(behaviour);
    let test = |variant: Variant| {
        let behaviour = Arc::clone(&behaviour);
        Test::new(format!("{name}/{}", variant.name()), move || behaviour.check(variant))
    };
    variants.into_iter().map(test).collect()
}

impl Behaviour {
    pub fn new(folder: PathBuf, fixture: Fixture) -> Self {
        Self { folder, fixture, staged: OnceLock::new(), compiled: None }
    }

    pub fn check(&self, variant: Variant) -> Result<(), String> {
        let staged = self.staged.get_or_init(|| self.stage()).as_ref().map_err(Clone::clone)?;
        let outputs = staged.scratch.root();
        let input = Input {
            directory: &staged.scratch.source(),
            entries: self.fixture.inputs(),
            options: &self.fixture.options,
        };
        match &staged.expected {
            Expected::Entries(runs) => matrix::check_entries(&input, runs, variant, outputs),
            Expected::Entry(expectation) => {
                let env = &self.fixture.env;
                let subject = Subject { input, env, expectation, outputs, run_limit: RUN_LIMIT };
                matrix::check(&subject, variant)
            }
        }
    }

    fn stage(&self) -> Result<Staged, String> {
        let scratch = Scratch::new(&self.folder, &self.fixture)?;
        let source = scratch.source();
        let expected = match self.fixture.entries.is_empty() {
            true => Expected::Entry(self.expectation(&source)?),
            false => {
                let runs = self.fixture.runs();
                Expected::Entries(EntryRuns::native(runs, &source, &self.fixture.env, RUN_LIMIT)?)
            }
        };
        Ok(Staged { scratch, expected })
    }

    fn expectation(&self, source: &Path) -> Result<Expectation, String> {
        match self.fixture.oracle {
            Oracle::Node => {
                let entry = &self.fixture.entry;
                let (directory, file) = match &self.compiled {
                    Some(name) => (typescript::compiled(name)?, typescript::compiled_name(entry)),
                    None => (source.to_owned(), PathBuf::from(entry)),
                };
                let (env, limit) = (&self.fixture.env, RUN_LIMIT);
                let file = directory.join(file);
                let run = Run { file: &file, directory: &directory, env, limit };
                transcript::native(&run).map(Expectation::Native)
            }
            Oracle::None => {
                let expected = fs::read_to_string(source.join("expected.txt"));
                Ok(Expectation::Stdout(expected.map_err(|error| format!("expected.txt: {error}"))?))
            }
        }
    }
}
