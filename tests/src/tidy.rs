//! The rules of the house, held against the source tree.
//!
//! `rust` tells code from comments and strings and measures functions.

mod architecture;
mod reasons;
mod rust;
mod shape;

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::suite::Test;
use crate::tools;

pub fn tests() -> Vec<Test> {
    let rule = |name: &str, rule: fn(&Tree) -> Vec<String>| {
        Test::new(format!("tidy/{name}"), move || {
            let broken = rule(tree()?);
            match broken.is_empty() {
                true => Ok(()),
                false => Err(broken.join("\n")),
            }
        })
    };
    vec![
        rule("names-of-libraries-stay-in-their-files", architecture::confined_names),
        rule("emit-does-not-know-the-file-system", architecture::emit_is_pure),
        rule("hash-maps-have-a-fixed-hasher", architecture::fixed_hashers),
        rule("dependencies-run-in-one-direction", architecture::dependency_direction),
        rule("parsers-are-pinned", architecture::pinned_versions),
        rule("parsers-have-one-version", architecture::single_versions),
        rule("files-are-short", shape::short_files),
        rule("functions-are-short", shape::short_functions),
        rule("lines-are-short", shape::short_lines),
        rule("files-say-what-they-are", shape::file_docs),
        rule("files-are-named-after-a-thing", shape::file_names),
        rule("nothing-is-left-to-do", shape::nothing_left),
        rule("no-path-of-a-machine", shape::no_machine_paths),
        rule("failures-of-packages-have-reasons", reasons::package_failures),
    ]
}

/// Every text that git tracks or would track.
pub struct Tree(Vec<File>);

pub struct File {
    /// From the root of the workspace, with `/`.
    pub path: String,
    pub text: String,
    /// The text with comments and the insides of literals blanked, if it is Rust.
    pub code: Option<String>,
}

impl Tree {
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.0.iter()
    }

    /// Rust files with their code.
    pub fn rust(&self) -> impl Iterator<Item = (&File, &str)> {
        self.0.iter().filter_map(|file| Some((file, file.code.as_deref()?)))
    }

    pub fn text(&self, path: &str) -> &str {
        let file = self.0.iter().find(|file| file.path == path);
        file.map_or("", |file| file.text.as_str())
    }
}

fn tree() -> Result<&'static Tree, String> {
    static TREE: OnceLock<Result<Tree, String>> = OnceLock::new();
    TREE.get_or_init(|| read_tree(tools::workspace())).as_ref().map_err(Clone::clone)
}

fn read_tree(root: &Path) -> Result<Tree, String> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("git cannot list the files: {error}"))?;
    if !listed.status.success() {
        return Err("git cannot list the files".to_owned());
    }
    let paths = String::from_utf8_lossy(&listed.stdout);
    let read = |path: &str| {
        // What is not text has no style, and a file may have been deleted but not committed.
        let text = std::fs::read_to_string(root.join(path)).ok()?;
        let code = path.ends_with(".rs").then(|| rust::code_only(&text));
        Some(File { path: path.to_owned(), text, code })
    };
    Ok(Tree(paths.split_terminator('\0').filter_map(read).collect()))
}
