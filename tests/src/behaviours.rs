//! `fixtures/` and `commonjs/`: one folder per behaviour, each under the whole matrix.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::matrix::{self, Subject, Variant};
use crate::scratch::Scratch;
use crate::settings::{self, Fixture, Oracle};
use crate::suite::Test;
use crate::tools;
use crate::transcript::{self, Expectation, Run};

const RUN_LIMIT: Duration = Duration::from_secs(20);

/// A folder. What it does natively is found out by the first variant and kept for the others.
pub struct Behaviour {
    folder: PathBuf,
    fixture: Fixture,
    staged: OnceLock<Result<Staged, String>>,
}

struct Staged {
    scratch: Scratch,
    expectation: Expectation,
}

pub fn tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for suite in ["fixtures", "commonjs"] {
        for (name, folder) in settings::folders(&tools::tests_folder().join(suite)) {
            tests.extend(matrix_of(&format!("{suite}/{name}"), folder));
        }
    }
    tests
}

/// The tests of one folder.
pub fn matrix_of(name: &str, folder: PathBuf) -> Vec<Test> {
    let fixture: Fixture = match settings::read(&folder.join("fixture.json")) {
        Ok(fixture) => fixture,
        Err(error) => return vec![Test::new(name.to_owned(), move || Err(error))],
    };
    let variants = matrix::behaviours(&fixture.formats);
    let behaviour = Arc::new(Behaviour::new(folder, fixture));
    let test = |variant: Variant| {
        let behaviour = Arc::clone(&behaviour);
        Test::new(format!("{name}/{}", variant.name()), move || behaviour.check(variant))
    };
    variants.into_iter().map(test).collect()
}

impl Behaviour {
    pub fn new(folder: PathBuf, fixture: Fixture) -> Self {
        Self { folder, fixture, staged: OnceLock::new() }
    }

    pub fn check(&self, variant: Variant) -> Result<(), String> {
        let staged = self.staged.get_or_init(|| self.stage()).as_ref().map_err(Clone::clone)?;
        let subject = Subject {
            directory: &staged.scratch.source(),
            entry: &self.fixture.entry,
            options: &self.fixture.options,
            env: &self.fixture.env,
            expectation: &staged.expectation,
            outputs: staged.scratch.root(),
            run_limit: RUN_LIMIT,
        };
        matrix::check(&subject, variant)
    }

    fn stage(&self) -> Result<Staged, String> {
        let scratch = Scratch::new(&self.folder, &self.fixture)?;
        let source = scratch.source();
        let expectation = match self.fixture.oracle {
            Oracle::Node => Expectation::Native(transcript::native(&Run {
                file: &source.join(&self.fixture.entry),
                directory: &source,
                env: &self.fixture.env,
                limit: RUN_LIMIT,
            })?),
            Oracle::None => {
                let expected = fs::read_to_string(source.join("expected.txt"));
                Expectation::Stdout(expected.map_err(|error| format!("expected.txt: {error}"))?)
            }
        };
        Ok(Staged { scratch, expectation })
    }
}
