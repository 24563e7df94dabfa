//! Compares random programs, native and bundled: `bundle_tests::fuzz`.

use std::process::ExitCode;

fn main() -> ExitCode {
    bundle_tests::fuzz::command::main()
}
