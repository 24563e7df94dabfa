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
    suggesting(diagnostic, near)
}

fn suggesting(diagnostic: Diagnostic, near: Option<&str>) -> Diagnostic {
    match near {
        Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
        None => diagnostic,
    }
}

/// A built-in module of Node has no such export.
pub fn missing_builtin_export(
    name: &str,
    module: &str,
    file: &SourceFile,
    span: Range<usize>,
    near: Option<&str>,
) -> Diagnostic {
    missing_export(name, module, file, span, near)
        .note("Known are the names that the built-in modules of Node 26 export.")
}

/// JSON has no exports but its value.
pub fn missing_json_export(
    name: &str,
    module: &str,
    file: &SourceFile,
    span: Range<usize>,
) -> Diagnostic {
    missing_export(name, module, file, span, None)
        .note("JSON modules export their value as `default`, and nothing else.")
        .help("Import that, or let members be imported by their names with `--json-names`.")
}

/// `ns.name`, or a name of a CommonJS module in the manner of bundlers, that nothing provides.
pub fn undefined_export(
    name: &str,
    module: &str,
    file: &SourceFile,
    span: Range<usize>,
    near: Option<&str>,
) -> Diagnostic {
    let message = format!("`{name}` is not exported by {module}");
    let diagnostic =
        Diagnostic::warning("link/missing-export", message).at(file, span, "always undefined");
    suggesting(diagnostic, near)
}

/// `export *` from a CommonJS module under `--cjs-star=error`.
pub fn star_of_commonjs(module: &str, file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = format!("`export *` cannot pass on the names of {module}");
    Diagnostic::error("link/star-of-commonjs", message)
        .at(file, span, "the names of CommonJS modules are known only when they have run")
        .help("Export the names one by one, or allow it with `--cjs-star=finalise`.")
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
