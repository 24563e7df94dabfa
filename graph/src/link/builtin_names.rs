//! The names that the built-in modules of Node export, as Node itself tells them.
//!
//! `builtin-names.txt` has a line for each module: its name, a colon, and the names of its exports.
//! `builtin-names.mjs` prints it; the test `builtins/` compares it with the pinned Node.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

static NAMES: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = include_str!("builtin-names.txt").lines();
    let modules = lines.filter_map(|line| line.split_once(": "));
    modules.map(|(module, names)| (module, names.split(' ').collect())).collect()
});

/// The names of a module, which may be given with `node:`; `None` if nothing is known of it.
pub fn builtin_names(specifier: &str) -> Option<&'static [&'static str]> {
    let name = specifier.strip_prefix("node:").unwrap_or(specifier);
    NAMES.get(name).map(Vec::as_slice)
}
