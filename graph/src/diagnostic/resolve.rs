//! Diagnostics of finding and reading modules.

use std::ops::Range;

use super::{Diagnostic, SourceFile};

/// Where a request stands, when it stands in a source text at all (an entry does not).
pub type Place<'a> = Option<(&'a SourceFile, Range<usize>)>;

fn placed(diagnostic: Diagnostic, place: Place, text: &str) -> Diagnostic {
    match place {
        Some((file, span)) => diagnostic.at(file, span, text),
        None => diagnostic,
    }
}

pub fn not_found(specifier: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error("resolve/not-found", format!("cannot find module `{specifier}`")),
        place,
        "requested here",
    )
    .node("ERR_MODULE_NOT_FOUND")
}

/// A Node built-in where the platform has none.
pub fn builtin(specifier: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "resolve/builtin-module",
            format!("`{specifier}` is a Node built-in and the platform is not node"),
        ),
        place,
        "requested here",
    )
    .help("Build with `--platform node`, mark it with `--external`, or give it an `--alias`.")
}

pub fn directory(specifier: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "resolve/directory-import",
            format!("`{specifier}` is a directory, which an import cannot name"),
        ),
        place,
        "requested here",
    )
    .node("ERR_UNSUPPORTED_DIR_IMPORT")
}

/// Everything the package's own configuration forbids.
pub fn package(
    code: &'static str,
    node_code: &'static str,
    message: &str,
    place: Place,
) -> Diagnostic {
    placed(Diagnostic::error(code, message), place, "requested here").node(node_code)
}

pub fn unreadable(name: &str, error: &std::io::Error, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error("load/unreadable", format!("cannot read {name}: {error}")),
        place,
        "requested here",
    )
}

/// The file was there when the specifier was resolved.
pub fn vanished(name: &str, place: Place) -> Diagnostic {
    let message = format!("{name} has vanished since it was resolved");
    placed(Diagnostic::error("load/vanished", message), place, "requested here")
        .help("Something removes files while the build runs; build again when it is done.")
}

pub fn invalid_utf8(name: &str, offset: usize, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error("load/invalid-utf8", format!("{name} is not valid UTF-8")),
        place,
        "requested here",
    )
    .note(format!("The first byte that is not UTF-8 is at offset {offset}."))
}

pub fn broken_package_json(name: &str, message: &str) -> Diagnostic {
    Diagnostic::error("resolve/invalid-package-config", format!("cannot read {name}: {message}"))
        .node("ERR_INVALID_PACKAGE_CONFIG")
}

/// A symbolic link that leads back to itself.
pub fn symlink_loop(specifier: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "resolve/symlink-loop",
            format!("`{specifier}` is a symbolic link that leads back to itself"),
        ),
        place,
        "requested here",
    )
}

pub fn no_loader(name: &str, extension: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "load/unknown-extension",
            format!("no way to load `.{extension}` files: {name}"),
        ),
        place,
        "requested here",
    )
}

pub fn attribute_type(found: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "load/attribute-unsupported",
            format!("import attribute `type` with value `{found}` is not supported"),
        ),
        place,
        "requested here",
    )
    .node("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED")
}

pub fn attribute_mismatch(name: &str, wanted: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "load/attribute-incompatible",
            format!("{name} is not of type `{wanted}`"),
        ),
        place,
        "requested here",
    )
    .node("ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE")
}

pub fn attribute_missing(name: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error(
            "load/attribute-missing",
            format!("{name} needs an import attribute: `with {{ type: \"json\" }}`"),
        ),
        place,
        "requested here",
    )
    .node("ERR_IMPORT_ATTRIBUTE_MISSING")
}
