//! How files look: their size, their names and what may not be left in them.

use regex_lite::Regex;

use super::{Tree, rust};

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 70;
const COLUMNS: usize = 100;

/// Places where anything goes and nothing is found again.
const NO_NAMES: [&str; 5] = ["utils", "util", "common", "helpers", "misc"];

/// Written by programs.
const LOCK_FILES: [&str; 2] = ["Cargo.lock", "package-lock.json"];

pub fn short_files(tree: &Tree) -> Vec<String> {
    let lines = tree.rust().map(|(file, _)| (&file.path, file.text.lines().count()));
    let long = lines.filter(|(_, count)| *count > FILE_LINES);
    long.map(|(path, count)| format!("{path}: {count} lines")).collect()
}

pub fn short_functions(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, code) in tree.rust() {
        let long = rust::functions(code).into_iter().filter(|f| f.lines > FUNCTION_LINES);
        broken.extend(long.map(|function| {
            let rust::Function { name, line, lines } = function;
            format!("{}:{line}: `{name}` has {lines} lines", file.path)
        }));
    }
    broken
}

pub fn short_lines(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, _) in tree.rust() {
        let lines = file.text.lines().map(|line| line.chars().count());
        let long = lines.enumerate().filter(|(_, columns)| *columns > COLUMNS);
        broken.extend(
            long.map(|(at, columns)| format!("{}:{}: {columns} columns", file.path, at + 1)),
        );
    }
    broken
}

pub fn file_docs(tree: &Tree) -> Vec<String> {
    let silent = tree.rust().filter(|(file, _)| !file.text.starts_with("//! "));
    silent.map(|(file, _)| format!("{} does not begin with `//!`", file.path)).collect()
}

pub fn file_names(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    let module = Regex::new(r"\bmod (\w+)").expect("it is valid");
    for (file, code) in tree.rust() {
        let parts = file.path.trim_end_matches(".rs").split('/');
        let modules = module.captures_iter(code).filter_map(|found| found.get(1));
        let names = parts.chain(modules.map(|name| name.as_str()));
        let empty = names.filter(|name| NO_NAMES.contains(name));
        broken.extend(empty.map(|name| format!("{}: `{name}` names nothing", file.path)));
    }
    broken
}

pub fn nothing_left(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    let code = Regex::new(r"\b(todo|unimplemented|dbg)!|#\[ignore").expect("it is valid");
    let comment = concat!("FIX", "ME");
    for (file, text) in tree.rust() {
        let in_code = code.find_iter(text).map(|place| place.start());
        let in_comments = file.text.match_indices(comment).map(|(at, _)| at);
        broken.extend(in_code.map(|at| place(&file.path, text, at)));
        broken.extend(in_comments.map(|at| place(&file.path, &file.text, at)));
    }
    broken
}

/// Also in scripts, fixtures and documents.
pub fn no_machine_paths(tree: &Tree) -> Vec<String> {
    let path = Regex::new(r"(^|[^\w.~-])/(work|root|home)/").expect("it is valid");
    let is_lock = |path: &str| LOCK_FILES.iter().any(|lock| path.ends_with(lock));
    let mut broken = Vec::new();
    for file in tree.files().filter(|file| !is_lock(&file.path)) {
        let found = path.find_iter(&file.text);
        broken.extend(found.map(|found| place(&file.path, &file.text, found.start())));
    }
    broken
}

/// `path:line: text`
fn place(path: &str, text: &str, at: usize) -> String {
    let line = text[..at].matches('\n').count();
    let shown = text.lines().nth(line).unwrap_or_default().trim();
    format!("{path}:{}: {}", line + 1, shown.chars().take(80).collect::<String>())
}
