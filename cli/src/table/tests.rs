//! Layout.

use bundle_bundler::size::Blame;

use super::*;

fn row(path: &str, bytes: u64, gzip: Option<u64>) -> Row {
    Row { path: path.into(), bytes, gzip, is_map: path.ends_with(".map"), changed: true }
}

#[test]
fn the_largest_files_are_listed_and_the_rest_folded() {
    let mut rows: Vec<Row> = (1..=8).map(|n| row(&format!("{n}.js"), n * 1000, None)).collect();
    rows.push(row("8.js.map", 90_000, None));
    rows[7].gzip = Some(2000);
    rows[6].changed = false;
    assert_eq!(
        files(rows, false),
        "  8.js   8.00 kB  gzip  2.00 kB
  7.js   7.00 kB  gzip        –  unchanged
  6.js   6.00 kB  gzip        –
  5.js   5.00 kB  gzip        –
  4.js   4.00 kB  gzip        –
  … and 4 more files, 96.0 kB
"
    );
}

#[test]
fn a_sixth_file_is_not_folded() {
    let rows = (1..=6).map(|n| row(&format!("{n}.js"), n, None)).collect();
    assert_eq!(files(rows, false).lines().count(), 6);
}

#[test]
fn times_have_few_digits() {
    for (microseconds, text) in [
        (900, "done in 0.9 ms\n"),
        (23_400, "done in 23 ms\n"),
        (1_500_000, "done in 1500 ms\n"),
        (12_340_000, "done in 12.3 s\n"),
    ] {
        assert_eq!(done(Duration::from_micros(microseconds), false), text);
    }
    assert!(done(Duration::ZERO, true).contains("\u{1b}["));
}

#[test]
fn a_broken_budget_names_the_largest_modules() {
    let check = |rule: &str, status, actual| Check {
        rule: rule.into(),
        status,
        actual,
        limit: 1000,
        blame: match status {
            Status::Fail => vec![Blame { id: "a.js".into(), bytes: 3000 }],
            Status::Pass => vec![],
        },
    };
    let all = [check("entry:main gzip", Status::Pass, 1), check("total raw", Status::Fail, 1500)];
    assert_eq!(
        checks(&all, false),
        "pass  entry:main gzip       1 B of  1.00 kB
fail  total raw         1.50 kB of  1.00 kB  500 B too much
      largest modules, in raw bytes:
       3.00 kB  a.js
"
    );
}
