//! `programs/`: programs that use packages of the registry. They are built in place, because
//! their packages lie beside them; outputs go to a temporary folder.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::matrix::{self, Input, Subject, Variant};
use crate::scratch::Scratch;
use crate::settings::{self, Program};
use crate::suite::Test;
use crate::tools;
use crate::transcript::{self, Expectation, Run};

const RUN_LIMIT: Duration = Duration::from_secs(60);

struct RealProgram {
    folder: PathBuf,
    program: Program,
    entry: String,
    options: Vec<String>,
    staged: OnceLock<Result<Staged, String>>,
}

struct Staged {
    scratch: Scratch,
    expectation: Expectation,
}

pub fn tests() -> Vec<Test> {
    let folders = settings::folders(&tools::tests_folder().join("programs"));
    folders.into_iter().flat_map(|(name, folder)| tests_of(&name, folder)).collect()
}

fn tests_of(name: &str, folder: PathBuf) -> Vec<Test> {
    let program = match RealProgram::new(folder) {
        Ok(program) => Arc::new(program),
        Err(error) => return vec![Test::new(format!("programs/{name}"), move || Err(error))],
    };
    let test = |variant: Variant| {
        let program = Arc::clone(&program);
        Test::new(format!("programs/{name}/{}", variant.name()), move || program.check(variant))
    };
    matrix::programs(&program.program.formats).into_iter().map(test).collect()
}

impl RealProgram {
    fn new(folder: PathBuf) -> Result<Self, String> {
        let program: Program = settings::read(&folder.join("program.json"))?;
        let entries = ["main.mjs", "main.cjs", "main.js"];
        let entry = entries
            .into_iter()
            .find(|entry| folder.join(entry).is_file())
            .ok_or_else(|| format!("{} has no entry", folder.display()))?
            .to_owned();
        let options = options(&program);
        Ok(Self { folder, program, entry, options, staged: OnceLock::new() })
    }

    fn check(&self, variant: Variant) -> Result<(), String> {
        let staged = self.staged.get_or_init(|| self.stage()).as_ref().map_err(Clone::clone)?;
        let input = Input {
            directory: &self.folder,
            entries: std::slice::from_ref(&self.entry),
            options: &self.options,
        };
        let subject = Subject {
            input,
            env: &self.program.env,
            expectation: &staged.expectation,
            outputs: staged.scratch.root(),
            run_limit: RUN_LIMIT,
        };
        matrix::check(&subject, variant)
    }

    fn stage(&self) -> Result<Staged, String> {
        let native = transcript::native(&Run {
            file: &self.folder.join(&self.entry),
            directory: &self.folder,
            env: &self.program.env,
            limit: RUN_LIMIT,
        })?;
        // A program that fails early shows nothing of the packages it uses.
        native.succeeded()?;
        let expectation = Expectation::Native(native);
        Ok(Staged { scratch: Scratch::empty()?, expectation })
    }
}

/// The command line that `program.json` stands for.
fn options(program: &Program) -> Vec<String> {
    let mut options = vec![format!("--platform={}", program.platform)];
    for (name, value) in &program.define {
        options.extend(["--define".to_owned(), format!("{name}={value}")]);
    }
    for specifier in &program.external {
        options.extend(["--external".to_owned(), specifier.clone()]);
    }
    options.extend_from_slice(&program.options);
    options
}
