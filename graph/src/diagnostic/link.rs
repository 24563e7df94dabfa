//! Diagnostics of linking: names that do not resolve.

use std::ops::Range;

use super::{Diagnostic, SourceFile};

/// ResolveExport found nothing.
pub fn missing_export(
    name: &str,
    module: &str,
    file: &SourceFile,
    span: Range<usize>,
    near: Option<&str>,
) -> Diagnostic {
    let diagnostic =
        Diagnostic::error("link/missing-export", format!("`{name}` is not exported by {module}"))
            .at(file, span, "imported here");
    match near {
        Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
        None => diagnostic,
    }
}

/// Two `export *` offer different bindings of the name.
pub fn ambiguous_export(
    name: &str,
    module: &str,
    providers: &[&str],
    file: &SourceFile,
    span: Range<usize>,
) -> Diagnostic {
    Diagnostic::error("link/ambiguous-export", format!("`{name}` of {module} is ambiguous"))
        .at(file, span, "imported here")
        .note(format!("`export *` offers it from {}.", providers.join(" and from ")))
        .help(format!("Export `{name}` explicitly from the one that is meant."))
}

/// A chain of re-exports that leads back to itself.
pub fn circular_export(
    name: &str,
    module: &str,
    file: &SourceFile,
    span: Range<usize>,
) -> Diagnostic {
    Diagnostic::error(
        "link/circular-export",
        format!("`{name}` of {module} is re-exported in a circle and never declared"),
    )
    .at(file, span, "part of the circle")
}

/// `x = 1`, `x++`, `[x] = y` where `x` is an import.
pub fn assign_to_import(name: &str, file: &SourceFile, span: Range<usize>) -> Diagnostic {
    Diagnostic::warning("link/assign-to-import", format!("`{name}` is an import"))
        .at(file, span, "assigning to it throws a TypeError")
        .help(format!(
            "Only the module that declares it can assign it; export a function that sets `{name}` \
             from there."
        ))
}
