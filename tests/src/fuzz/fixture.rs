//! A program as a folder that `tests/fixtures` can take.

use std::fs;
use std::path::Path;

use super::model::{Program, file};
use super::print;

/// Writes the modules, what they call, and an entry that begins with `title` as a comment.
/// Entries of a program with several run one after the other.
pub fn write(program: &Program, title: &str, folder: &Path) -> Result<(), String> {
    let mut files = print::files(program);
    let hooks = include_str!("hooks.mjs");
    let installed = "\ninstall((line) => console.log(line));\n";
    files.push(("hooks.mjs".to_owned(), hooks.to_owned() + installed));
    let entries = match program.entries.as_slice() {
        [entry] => format!("export * from './{}';\n", file(*entry)),
        entries => {
            let one = |entry: &usize| format!("await import('./{}');\n", file(*entry));
            entries.iter().map(one).collect()
        }
    };
    files.push(("main.mjs".to_owned(), format!("// {title}\nimport './hooks.mjs';\n{entries}")));
    let written = fs::create_dir_all(folder).and_then(|()| {
        files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
    });
    written.map_err(|error| format!("cannot write {}: {error}", folder.display()))
}
