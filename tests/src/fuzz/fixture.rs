//! A program as a folder that `tests/fixtures` can take.

use std::fs;
use std::path::Path;

use super::model::{Kind, Program};
use super::print;

/// Writes the modules, what they call, and an entry that begins with `title` as a comment.
/// Entries of a program with several run one after the other.
pub fn write(program: &Program, title: &str, folder: &Path) -> Result<(), String> {
    let mut files = print::files(program);
    let hooks = include_str!("hooks.mjs");
    let installed = "\nexport const { drain } = install((line) => console.log(line));\n";
    files.push(("hooks.mjs".to_owned(), hooks.to_owned() + installed));
    let is_mixed = program.kind != Kind::Modules;
    let entries: String = match program.entries.as_slice() {
        // What is left for later is done when the entry is complete.
        entries if is_mixed => {
            let one = |entry: &usize| {
                let file = program.file(*entry);
                format!("import * as m{entry} from './{file}';\nlog('= m{entry}', m{entry});\n")
            };
            entries.iter().map(one).chain(["drain();\n".to_owned()]).collect()
        }
        [entry] => format!("export * from './{}';\n", program.file(*entry)),
        entries => {
            let one = |entry: &usize| format!("await import('./{}');\n", program.file(*entry));
            entries.iter().map(one).collect()
        }
    };
    let hooks =
        if is_mixed { "import { drain } from './hooks.mjs'" } else { "import './hooks.mjs'" };
    let main = format!("// {title}\n{hooks};\n{entries}");
    files.push(("main.mjs".to_owned(), main));
    let written = fs::create_dir_all(folder).and_then(|()| {
        files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
    });
    written.map_err(|error| format!("cannot write {}: {error}", folder.display()))
}
