//! Targets, and what becomes of texts that they cannot read.

use std::path::Path;

use super::{Calls, Target};
use crate::analyze::AnalyzeOptions;
use crate::diagnostic::SourceFile;
use crate::dialect::{Dialect, DialectOptions};
use crate::parse::{Goal, Written, parse_file};

fn target(text: &str) -> Target {
    Target::parse(text, Path::new("/")).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn written(text: &str, options: &AnalyzeOptions) -> Written {
    let file = SourceFile { name: "a.mjs".into(), text: text.to_string().into() };
    let dialect = (Dialect::default(), &DialectOptions::default());
    parse_file(&file, Goal::Module, dialect, options).unwrap_or_else(|it| panic!("{it:?}"))
}

fn for_target(text: &str, name: &str) -> String {
    let options = AnalyzeOptions { target: Some(target(name)), ..AnalyzeOptions::default() };
    written(text, &options).file.text.to_string()
}

#[test]
fn targets_are_editions_engines_and_both() {
    let years = [
        ("es6", 2015),
        ("es2019", 2019),
        ("esnext", 2024),
        ("chrome90,safari14", 2019),
        ("es2018,chrome120", 2018),
        ("node18", 2024),
        ("browserslist:chrome 80", 2019),
    ];
    for (text, year) in years {
        assert_eq!(target(text).year(), year, "{text}");
    }
    let waits = ["es2022", "node14.8", "chrome89,safari15", "esnext"];
    let blocks = ["es2021", "node14.7", "chrome89,safari14.1", "es2022,firefox88"];
    assert!(waits.iter().all(|text| target(text).has_top_level_await()));
    assert!(!blocks.iter().any(|text| target(text).has_top_level_await()));
}

#[test]
fn what_is_no_target_is_refused() {
    let wrong = ["", "es5", "es2099", "es2020,", "chrome", "chrome9.x", "ie11", "browserslist2"];
    for text in wrong {
        assert!(Target::parse(text, Path::new("/")).is_err(), "{text}");
    }
}

#[test]
fn modules_that_lack_nothing_stay_as_they_are() {
    let text = "export class A { #a = 1; static { A.b ??= 1_000; } }\n";
    assert_eq!(for_target(text, "es2022"), text);
    assert_eq!(
        for_target("export const a = 'b?.c ?? d';", "es2015"),
        "export const a = 'b?.c ?? d';"
    );
    assert!(!for_target(text, "es2021").contains("#a"));
    assert!(for_target("export const a = 1_000;", "es2020").contains("1000"));
    // The first Chrome with fields has no private methods.
    assert!(!for_target("export class A { #a() {} }", "chrome74").contains("#a()"));
    assert!(for_target("export class A { a = 1; }", "chrome74").contains("a = 1"));
}

#[test]
fn origins_lead_to_the_source() {
    let text = "// äöü\nexport const other = value?.member ?? fallback;\nvar value, fallback;\n";
    let options = AnalyzeOptions { target: Some(target("es2019")), ..AnalyzeOptions::default() };
    let written = written(text, &options);
    let origin = written.origin.expect("the text is another one");
    for name in ["other", "fallback", "value"] {
        let from = text.rfind(name).expect("it is there");
        let to = origin.destination(from as u32);
        assert_eq!(origin.place(to), Some(from as u32), "{name}");
        assert!(written.file.text[to as usize..].starts_with(name), "{name}");
    }
}

#[test]
fn calls_of_globals_are_annotated() {
    let calls = Calls { pure: vec!["a.b".to_string()], ..Calls::default() };
    let options = AnalyzeOptions { calls, ..AnalyzeOptions::default() };
    let text = written("a.b(1);\na.c(2);\nfunction f(a) { a.b(3); }\n", &options).file.text;
    assert!(text.contains("/*#__PURE__*/ a.b(1)"), "{text}");
    assert_eq!(text.matches("__PURE__").count(), 1, "{text}");
    let same = "b.a(1);\n";
    assert_eq!(*written(same, &options).file.text, same);
}
