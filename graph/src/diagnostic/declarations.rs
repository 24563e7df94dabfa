//! Diagnostics of programs that module declarations cannot express.

use crate::diagnostic::{Diagnostic, SourceFile};
use crate::sites::Span;

/// What is loaded is a value, and inside of another declaration a declaration is none.
pub fn needs_a_file(file: &SourceFile, place: Span) -> Diagnostic {
    let message = "in the format `module-declarations` what `import()` loads is in another file";
    Diagnostic::error("emit/declaration-needs-a-file", message)
        .at(file, place.lo as usize..place.hi as usize, "there is only one output file")
        .help("Build into a folder: `--outdir dist`.")
}
