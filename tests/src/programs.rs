//! `programs/` and `packages/`: programs that use packages of the registry. They are built in
//! place, because their packages lie beside them; outputs go to a temporary folder.
//!
//! A folder of `programs/` is one program. A folder of `packages/` is about one package and holds
//! three, since the importer decides what a package is: `required.cjs` calls `require`,
//! `imported.mjs` has `import` declarations, and `names.mjs` prints the names of its namespace.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::matrix::{self, Input, Subject, Variant};
use crate::scratch::Scratch;
use crate::settings::{self, Format, Program};
use crate::suite::Test;
use crate::tools;
use crate::transcript::{self, Expectation, Run};

const RUN_LIMIT: Duration = Duration::from_secs(60);

type Variants = fn(&[Format]) -> Vec<Variant>;

/// The programs of a folder of `packages/`. Names do not depend on the format.
const IMPORTERS: [(&str, Variants); 3] = [
    ("required.cjs", matrix::plain),
    ("imported.mjs", matrix::plain),
    ("names.mjs", |formats| matrix::plain(&formats[..1])),
];

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
    let mut tests = Vec::new();
    for (name, folder) in settings::folders(&tools::tests_folder().join("programs")) {
        let entries = ["main.mjs", "main.cjs", "main.js"];
        tests.extend(tests_of(format!("programs/{name}"), folder, &entries, matrix::programs));
    }
    for (name, folder) in settings::folders(&tools::tests_folder().join("packages")) {
        for (entry, variants) in IMPORTERS {
            let importer = entry.split('.').next().unwrap_or(entry);
            let name = format!("packages/{name}/{importer}");
            tests.extend(tests_of(name, folder.clone(), &[entry], variants));
        }
    }
    tests
}

/// Tests of the first of `entries` that the folder has.
fn tests_of(name: String, folder: PathBuf, entries: &[&str], variants: Variants) -> Vec<Test> {
    let program = match RealProgram::new(folder, entries) {
        Ok(program) => Arc::new(program),
        Err(error) => return vec![Test::new(name, move || Err(error))],
    };
    let test = |variant: Variant| {
        let program = Arc::clone(&program);
        Test::new(format!("{name}/{}", variant.name()), move || program.check(variant))
    };
    variants(&program.program.formats).into_iter().map(test).collect()
}

impl RealProgram {
    fn new(folder: PathBuf, entries: &[&str]) -> Result<Self, String> {
        let program: Program = settings::read(&folder.join("program.json"))?;
        let entry = entries
            .iter()
            .find(|entry| folder.join(entry).is_file())
            .ok_or_else(|| format!("{} has no entry", folder.display()))?
            .to_string();
        let mut options = options(&program);
        if entry == "names.mjs" {
            // Otherwise names that exist only once the module has run are there, too.
            options.push("--cjs=node".to_owned());
        }
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
