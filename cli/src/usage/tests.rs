//! The parser's errors in our words.

use clap::Parser;

use super::*;
use crate::args::Cli;

fn wrong(line: &str) -> Diagnostic {
    let args = line.split(' ').map(str::to_owned);
    diagnostic(&Cli::try_parse_from(crate::argv::canonical(args)).unwrap_err())
}

#[test]
fn codes_and_messages() {
    for (line, code, message) in [
        ("bundle a.js --minfy", "cli/unknown-flag", "unexpected argument `--minfy` found"),
        ("bundle a.js --zzzzzz", "cli/unknown-flag", "unexpected argument `--zzzzzz` found"),
        (
            "bundle a.js --format=esn",
            "cli/invalid-value",
            "invalid value `esn` for `--format <FORMAT>`",
        ),
        (
            "bundle a.js --format",
            "cli/missing-value",
            "a value is required for `--format <FORMAT>` but none was supplied",
        ),
        (
            "bundle a.js -o x -d y",
            "cli/conflict",
            "the argument `--output <PATH>` cannot be used with `--outdir <DIR>`",
        ),
        (
            "bundle a.js --threads 0",
            "cli/invalid-value",
            "invalid value `0` for `--threads <N>`: 0 is not in 1..=65535",
        ),
        (
            "bundle a.js --minify=maybe",
            "cli/invalid-value",
            "invalid value `maybe` for `--minify[=<BOOL>]`",
        ),
    ] {
        let error = wrong(line);
        assert_eq!((error.code, error.message.as_str()), (code, message), "{line}");
    }
}

#[test]
fn suggestions_are_help() {
    let help = wrong("bundle a.js --minfy").help.unwrap();
    assert_eq!(help, "a similar argument exists: `--minify`.");
    let error = wrong("bundle a.js --format=esn");
    assert_eq!(error.help.unwrap(), "a similar value exists: `esm`.");
    assert_eq!(error.notes, ["possible values: esm, cjs, iife, module-declarations"]);
    let help = wrong("bundle a.js --zzzzzz").help.unwrap();
    assert_eq!(help, "`bundle --help` lists all flags.");
}
