//! Sizes as text, and budgets on hand-made outputs.

use bundle_emit::{Form, Placement};

use super::*;
use crate::build::ModuleBytes;

#[test]
fn sizes_are_read_with_their_units() {
    for (text, bytes) in [
        ("0", 0),
        ("4096", 4096),
        ("12 B", 12),
        ("120 kB", 120_000),
        ("120KB", 120_000),
        ("120k", 120_000),
        ("1 KiB", 1024),
        ("1 MiB", 1_048_576),
        (" 1.5 MB ", 1_500_000),
        ("1.5 KiB", 1536),
        ("2gb", 2_000_000_000),
        (".5 kB", 500),
    ] {
        assert_eq!(parse(text), Some(bytes), "{text}");
    }
}

#[test]
fn what_is_no_size_is_refused() {
    for text in ["", "kB", "1 fish", "-1", "1,5 kB", "1.2.3", "1e3", ".", "99999999999999999 GB"] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn sizes_are_shown_with_three_digits() {
    for (bytes, text) in [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1.00 kB"),
        (1_234, "1.23 kB"),
        (9_996, "10.0 kB"),
        (12_345, "12.3 kB"),
        (99_960, "100 kB"),
        (999_499, "999 kB"),
        (999_500, "1.00 MB"),
        (12_345_678, "12.3 MB"),
        (5_000_000_000_000, "5000 GB"),
    ] {
        assert_eq!(show(bytes), text);
    }
}

#[test]
fn the_named_implementation_is_the_one_that_is_built_in() {
    let lock = include_str!("../../../Cargo.lock").replace("\r\n", "\n");
    let (name, version) = GZIP_IMPLEMENTATION.split_once(' ').unwrap();
    assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")));
}

fn output() -> BuildOutput {
    let file = |name: &str, kind, length: usize| OutputFile {
        path: format!("{name}.js"),
        kind,
        contents: vec![b'x'; length],
        key: format!("entry:{name}"),
        entry_point: None,
        modules: (1..8)
            .map(|index| ModuleBytes {
                id: format!("{name}/{index}.js"),
                package: None,
                bytes: index,
                kept: Vec::new(),
                form: Form::Hoisted,
                reason: None,
                placement: Placement::Root,
                group: None,
            })
            .collect(),
        runtime_bytes: 0,
        externals: Vec::new(),
        imports: Vec::new(),
        dynamic_imports: Vec::new(),
        assets: Vec::new(),
        source: None,
        declarations: Vec::new(),
        exports: Vec::new(),
        sidecar: None,
    };
    BuildOutput {
        files: vec![
            file("main", OutputKind::Entry, 1000),
            file("main", OutputKind::SourceMap, 5000),
            file("admin", OutputKind::Entry, 300),
        ],
        inputs: Vec::new(),
        blocks: Vec::new(),
    }
}

fn budget(entry: Option<&str>, max: &str, codec: Codec) -> Budget {
    Budget { entry: entry.map(str::to_owned), max: Size::Text(max.to_owned()), codec }
}

#[test]
fn budgets_hold_for_entries_and_for_all() {
    let output = output();
    let sizes = measure(&output);
    assert!(sizes[0].gzip < 100);
    let budgets = [
        budget(Some("main"), "1 kB", Codec::Raw),
        budget(Some("main"), "999", Codec::Raw),
        budget(None, "1300", Codec::Raw),
        budget(None, "1 kB", Codec::Gzip),
    ];
    let checks = check(&output, &sizes, &budgets).unwrap();
    let seen: Vec<_> = checks.iter().map(|it| (it.rule.as_str(), it.actual, it.status)).collect();
    assert_eq!(
        seen,
        [
            ("entry:main raw", 1000, Status::Pass),
            ("entry:main raw", 1000, Status::Fail),
            ("total raw", 1300, Status::Pass),
            ("total gzip", sizes[0].gzip + sizes[2].gzip, Status::Pass),
        ]
    );
    assert!(checks[0].blame.is_empty());
    assert_eq!(checks[1].blame.len(), 5);
    assert_eq!(checks[1].blame[0], Blame { id: "main/7.js".into(), bytes: 7 });
}

#[test]
fn an_unknown_entry_is_an_error_with_a_suggestion() {
    let output = output();
    let sizes = measure(&output);
    let budgets = [budget(Some("mian"), "1 kB", Codec::Raw), budget(None, "1 x", Codec::Raw)];
    let errors = check(&output, &sizes, &budgets).unwrap_err();
    assert_eq!(errors[0].code, "config/unknown-entry");
    assert_eq!(errors[0].help.as_deref(), Some("Did you mean `main`?"));
    assert_eq!(errors[1].code, "config/invalid-value");
}
