//! Who may know what: libraries, the file system, and the other crates.

use std::collections::BTreeMap;

use regex_lite::Regex;

use super::{File, Tree};

/// A name and the only modules that may say it: `a/b` is `a/b.rs` and all that is in `a/b/`.
struct Confined {
    name: &'static str,
    places: &'static [&'static str],
}

/// Of the crates that make up the program; the tests may do anything.
const CONFINED: [Confined; 6] = [
    Confined {
        name: r"\bswc_\w+",
        places: &[
            "graph/src/parse",
            "graph/src/analyze",
            "graph/src/dialect",
            "graph/src/lower",
            "emit/src/transform",
        ],
    },
    Confined { name: r"\boxc_resolver\b", places: &["graph/src/resolve"] },
    Confined {
        name: r"\bpetgraph\b",
        places: &["graph/src/graph", "graph/src/components", "graph/src/construct/seal"],
    },
    Confined { name: r"\bpnp::", places: &["graph/src/resolve", "bundler/src/disk"] },
    Confined { name: r"\bglobal_allocator\b", places: &["cli/src/main"] },
    Confined {
        name: r"\bstd::fs\b|\bfs::|\bstd::\{[^}]*\bfs\b",
        places: &[
            "bundler/src/config",
            "bundler/src/disk",
            "bundler/src/schema",
            "bundler/src/write",
            "cli/src",
        ],
    },
];

const CRATES: [&str; 4] = ["graph/", "emit/", "bundler/", "cli/"];

/// Which crates of ours a crate may use.
const DEPENDENCIES: [(&str, &[&str]); 4] = [
    ("graph", &[]),
    ("emit", &["bundle_graph"]),
    ("bundler", &["bundle_graph", "bundle_emit"]),
    ("cli", &["bundle_bundler"]),
];

pub fn confined_names(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for confined in &CONFINED {
        let outside = |file: &File| {
            CRATES.iter().any(|folder| file.path.starts_with(folder))
                && !file.path.ends_with("/tests.rs")
                && !confined.places.iter().any(|place| {
                    let rest = file.path.strip_prefix(place);
                    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
                })
        };
        let files = tree.rust().filter(|(file, _)| outside(file));
        broken.extend(mentions(files, confined.name));
    }
    broken
}

pub fn emit_is_pure(tree: &Tree) -> Vec<String> {
    let files = tree.rust().filter(|(file, _)| file.path.starts_with("emit/"));
    mentions(files, r"\bstd::(fs|env|net|process|time)\b|\bHost\b")
}

/// The standard hasher is seeded at random, so that its iteration order differs from run to run.
pub fn fixed_hashers(tree: &Tree) -> Vec<String> {
    let files = tree
        .rust()
        .filter(|(file, _)| file.path.starts_with("graph/") || file.path.starts_with("emit/"));
    mentions(files, r"\bcollections::(\{[^}]*\b)?Hash(Map|Set)\b|\bRandomState\b")
}

/// `path:line: text` of each line on which the code matches.
fn mentions<'a>(files: impl Iterator<Item = (&'a File, &'a str)>, name: &str) -> Vec<String> {
    let name = Regex::new(name).expect("it is valid");
    let mut found = Vec::new();
    for (file, code) in files {
        for place in name.find_iter(code) {
            let line = code[..place.start()].matches('\n').count() + 1;
            found.push(format!("{}:{line}: `{}`", file.path, place.as_str()));
        }
    }
    found
}

pub fn dependency_direction(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (krate, allowed) in DEPENDENCIES {
        let manifest = tree.text(&format!("{krate}/Cargo.toml"));
        let ours = manifest.lines().filter(|line| line.starts_with("bundle_"));
        let names = ours.filter_map(|line| line.split(['.', ' ', '=']).next());
        let wrong = names.filter(|name| !allowed.contains(name));
        broken.extend(wrong.map(|name| format!("{krate} depends on {name}")));
    }
    broken
}

pub fn pinned_versions(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    let manifests = tree.files().filter(|file| file.path.ends_with("Cargo.toml"));
    for file in manifests {
        for line in file.text.lines().filter(|line| is_pinned(line)) {
            let pinned = match file.path == "Cargo.toml" {
                true => line.contains("\"="),
                false => line.contains("workspace = true"),
            };
            if !pinned {
                broken.push(format!("{}: `{line}`", file.path));
            }
        }
    }
    broken
}

pub fn single_versions(tree: &Tree) -> Vec<String> {
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    let names = tree.text("Cargo.lock").lines().filter_map(|line| line.strip_prefix("name = \""));
    for name in names.filter(|name| is_pinned(name)) {
        *versions.entry(name.trim_end_matches('"')).or_default() += 1;
    }
    let several = versions.into_iter().filter(|(_, count)| *count > 1);
    several.map(|(name, count)| format!("{name} is there in {count} versions")).collect()
}

fn is_pinned(line: &str) -> bool {
    line.starts_with("swc_") || line.starts_with("oxc_")
}
