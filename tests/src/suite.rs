//! All tests by name, and the list of those that are expected to fail.
//!
//! `snapshots/known-failures.txt` makes progress a diff: a test on the list that fails is
//! ignored, one that passes fails until it is taken off. `UPDATE_KNOWN_FAILURES=1` rewrites the
//! list from the results of the tests that ran; `SHOW_KNOWN_FAILURES=1` lets them fail, to see
//! why.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use libtest_mimic::{Completion, Failed, Trial};

use crate::{
    addons, behaviours, browser, builtins, determinism, diagnostics, faults, fuzz, interop, lexer,
    outputs, programs, runtime, stdin, tidy, tools,
};

/// One test: a name that filters match, and what it does.
pub struct Test {
    pub name: String,
    run: Box<dyn FnOnce() -> Result<Verdict, String> + Send>,
}

/// What becomes of a test that does not fail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    Passed,
    /// It could not be run here, and why.
    Skipped(String),
}

impl Test {
    pub fn new(
        name: impl Into<String>,
        run: impl FnOnce() -> Result<(), String> + Send + 'static,
    ) -> Self {
        Self::that_may_be_skipped(name, || run().map(|()| Verdict::Passed))
    }

    pub fn that_may_be_skipped(
        name: impl Into<String>,
        run: impl FnOnce() -> Result<Verdict, String> + Send + 'static,
    ) -> Self {
        Self { name: name.into(), run: Box::new(run) }
    }

    pub fn into_trial(self, known: &KnownFailures) -> Trial {
        let (name, known) = (self.name.clone(), known.clone());
        Trial::ignorable_test(self.name, move || {
            let result = catch_unwind(AssertUnwindSafe(self.run));
            known.judge(&name, result.unwrap_or_else(|panic| Err(panic_text(&*panic))))
        })
    }
}

/// Quick ones first.
pub fn tests() -> Vec<Test> {
    let mut tests = tidy::tests();
    tests.extend(behaviours::tests());
    tests.extend(interop::tests());
    tests.extend(diagnostics::tests());
    tests.extend(determinism::tests());
    tests.extend(faults::tests());
    tests.extend(runtime::tests());
    tests.extend(lexer::tests());
    tests.extend(builtins::tests());
    tests.extend(outputs::tests());
    tests.extend(stdin::tests());
    tests.extend(addons::tests());
    tests.extend(fuzz::tests());
    tests.extend(browser::tests());
    tests.extend(programs::tests());
    tests
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    format!("the test panicked: {}", text.unwrap_or("without a message"))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Judge,
    Show,
    Update,
}

/// The list, and what turned out in this run. Clones share the results.
#[derive(Clone)]
pub struct KnownFailures {
    mode: Mode,
    listed: Arc<BTreeSet<String>>,
    /// Whether each test that ran passed.
    results: Arc<Mutex<BTreeMap<String, bool>>>,
}

impl KnownFailures {
    /// Reads the list. It must be sorted, and every name on it must be that of a test.
    pub fn load(tests: &[Test]) -> Result<Self, String> {
        let is_set = |name| std::env::var_os(name).is_some();
        let mode = match (is_set("UPDATE_KNOWN_FAILURES"), is_set("SHOW_KNOWN_FAILURES")) {
            (true, _) => Mode::Update,
            (_, true) => Mode::Show,
            _ => Mode::Judge,
        };
        let text = fs::read_to_string(path()).unwrap_or_default();
        let names: BTreeSet<_> = tests.iter().map(|test| test.name.as_str()).collect();
        if mode == Mode::Judge {
            if let Some(name) = text.lines().find(|name| !names.contains(name)) {
                return Err(format!("known-failures.txt: there is no test `{name}`"));
            }
            if !text.lines().is_sorted_by(|a, b| a < b) {
                return Err("known-failures.txt is not sorted".to_owned());
            }
        }
        let known = text.lines().filter(|name| names.contains(name));
        let listed = Arc::new(known.map(str::to_owned).collect());
        Ok(Self { mode, listed, results: Arc::default() })
    }

    fn judge(&self, name: &str, result: Result<Verdict, String>) -> Result<Completion, Failed> {
        if let Ok(Verdict::Skipped(reason)) = result {
            return Ok(Completion::ignored_with(reason));
        }
        let mut results = self.results.lock().expect("recording does not panic");
        results.insert(name.to_owned(), result.is_ok());
        let listed = self.listed.contains(name);
        match result {
            Ok(_) if listed && self.mode == Mode::Judge => {
                Err("it passes: remove it from snapshots/known-failures.txt".into())
            }
            Ok(_) => Ok(Completion::Completed),
            Err(_) if self.mode == Mode::Update || (listed && self.mode == Mode::Judge) => {
                Ok(Completion::ignored_with("known failure"))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// In update mode, rewrites the list; tests that did not run keep their place.
    pub fn save(&self) -> Result<(), String> {
        if self.mode != Mode::Update {
            return Ok(());
        }
        let mut list = (*self.listed).clone();
        for (name, passed) in &*self.results.lock().expect("recording does not panic") {
            match passed {
                true => list.remove(name),
                false => list.insert(name.clone()),
            };
        }
        let text: String = list.iter().map(|name| format!("{name}\n")).collect();
        fs::write(path(), text).map_err(|error| format!("known-failures.txt: {error}"))
    }
}

fn path() -> PathBuf {
    tools::snapshots().join("known-failures.txt")
}
