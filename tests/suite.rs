//! Runs every test: `cargo test -p bundle_tests [-- FILTER]`.

use std::process::ExitCode;

use libtest_mimic::Arguments;

use bundle_tests::suite::{self, KnownFailures};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let tests = suite::tests();
    let known = match KnownFailures::load(&tests) {
        Ok(known) => known,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let trials = tests.into_iter().map(|test| test.into_trial(&known)).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Err(error) = known.save() {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}
