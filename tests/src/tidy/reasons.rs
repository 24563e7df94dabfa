//! Why packages fail: `snapshots/package-failures.txt` has a line `PACKAGE/IMPORTER REASON` for
//! each known failure of `packages/`; `*` stands for every package.

use std::collections::BTreeSet;

use super::Tree;

/// Known failures without a reason, and reasons without a known failure.
pub fn package_failures(tree: &Tree) -> Vec<String> {
    let known = tree.text("snapshots/known-failures.txt").lines();
    let failing: BTreeSet<_> = known.filter_map(subject).collect();
    let mut broken = Vec::new();
    let mut explained = BTreeSet::new();
    for line in tree.text("snapshots/package-failures.txt").lines() {
        let Some((pattern, _)) = line.split_once(' ') else {
            broken.push(format!("package-failures.txt: `{line}` says no reason"));
            continue;
        };
        let fitting: Vec<_> = failing.iter().filter(|subject| fits(pattern, subject)).collect();
        if fitting.is_empty() {
            broken.push(format!("package-failures.txt: nothing fails that `{pattern}` explains"));
        }
        explained.extend(fitting);
    }
    let unexplained = failing.difference(&explained);
    broken.extend(unexplained.map(|subject| format!("packages/{subject} fails for no reason")));
    broken
}

/// `PACKAGE/IMPORTER` of `packages/PACKAGE/IMPORTER/VARIANT`.
fn subject(test: &str) -> Option<&str> {
    Some(test.strip_prefix("packages/")?.rsplit_once('/')?.0)
}

fn fits(pattern: &str, subject: &str) -> bool {
    match pattern.strip_prefix("*/") {
        Some(importer) => subject.rsplit_once('/').is_some_and(|(_, last)| last == importer),
        None => pattern == subject,
    }
}
