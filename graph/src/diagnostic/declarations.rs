//! Diagnostics of programs that module declarations cannot express.

use crate::diagnostic::{Diagnostic, SourceFile};
use crate::sites::Span;

/// The proposal has no way to evaluate a module at a call and go on.
pub fn required(target: &str, file: &SourceFile, place: Span) -> Diagnostic {
    let message = "`require` cannot evaluate a module declaration";
    Diagnostic::error("emit/required-declaration", message)
        .at(file, place.lo as usize..place.hi as usize, format!("{target} is an ES module"))
        .help("Import it, or choose another format.")
}

/// What is loaded is a value, and inside of another declaration a declaration is none.
pub fn needs_a_file(file: &SourceFile, place: Span) -> Diagnostic {
    let message = "in the format `module-declarations` what `import()` loads is in another file";
    Diagnostic::error("emit/declaration-needs-a-file", message)
        .at(file, place.lo as usize..place.hi as usize, "there is only one output file")
        .help("Build into a folder: `--outdir dist`.")
}

/// The exports of a declaration are known before it is evaluated.
pub fn several_stars(name: &str, file: &SourceFile, place: Span) -> Diagnostic {
    let message = format!("several CommonJS modules may export `{name}`");
    let label = "which of them does is known only when they have run";
    Diagnostic::error("emit/several-stars", message)
        .at(file, place.lo as usize..place.hi as usize, label)
        .help("Import it from the module that has it, or choose another format.")
}
