//! Diagnostics of finding and reading modules.

use std::ops::Range;

use super::{Diagnostic, Severity, SourceFile, nearest};

/// Where a request stands, when it stands in a source text at all (an entry does not).
pub type Place<'a> = Option<(&'a SourceFile, Range<usize>)>;

fn placed(diagnostic: Diagnostic, place: Place, text: &str) -> Diagnostic {
    match place {
        Some((file, span)) => diagnostic.at(file, span, text),
        None => diagnostic,
    }
}

fn requested(code: &'static str, message: String, place: Place) -> Diagnostic {
    placed(Diagnostic::error(code, message), place, "requested here")
}

pub fn not_found(specifier: &str, place: Place) -> Diagnostic {
    placed(
        Diagnostic::error("resolve/not-found", format!("cannot find module `{specifier}`")),
        place,
        "requested here",
    )
}

/// The URL of a file that is not there.
pub fn missing_file(specifier: &str, place: Place) -> Diagnostic {
    let message = format!("there is no file `{specifier}`, so its URL stays as it is");
    placed(Diagnostic::warning("resolve/missing-file", message), place, "named here")
        .help("It will be looked for beside the output, or wherever `import.meta.url` says.")
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

/// `exports` has no file for it.
pub fn not_exported(specifier: &str, manifest: &str, place: Place) -> Diagnostic {
    requested(
        "resolve/package-path-not-exported",
        format!("`{specifier}` is not exported by {manifest}"),
        place,
    )
    .node("ERR_PACKAGE_PATH_NOT_EXPORTED")
}

/// A target of `exports` or `imports` that is no path inside of its package.
pub fn invalid_target(
    target: &str,
    key: &str,
    field: &str,
    manifest: &str,
    place: Place,
) -> Diagnostic {
    requested(
        "resolve/invalid-package-target",
        format!("`{target}` is no valid target of `{key}` in `{field}` of {manifest}"),
        place,
    )
    .node("ERR_INVALID_PACKAGE_TARGET")
}

/// A request that begins with `#` and has no file.
pub fn import_not_defined(specifier: &str, manifest: Option<&str>, place: Place) -> Diagnostic {
    let by = manifest.map(|manifest| format!(" by {manifest}")).unwrap_or_default();
    requested(
        "resolve/package-import-not-defined",
        format!("`{specifier}` is not defined{by}"),
        place,
    )
    .node("ERR_PACKAGE_IMPORT_NOT_DEFINED")
}

fn invalid_specifier(message: String, place: Place) -> Diagnostic {
    requested("resolve/invalid-specifier", message, place).node("ERR_INVALID_MODULE_SPECIFIER")
}

/// What stands for the `*` of a pattern leaves the package.
pub fn invalid_match(key: &str, field: &str, manifest: &str, place: Place) -> Diagnostic {
    let message = format!("this steps out of what `{key}` stands for in `{field}` of {manifest}");
    invalid_specifier(message, place)
        .help("What stands for `*` has no part that is `..`, `.` or `node_modules`.")
}

/// A slash or backslash as `%2F` or `%5C`.
pub fn encoded_separator(specifier: &str, place: Place) -> Diagnostic {
    invalid_specifier(format!("`{specifier}` has an encoded slash or backslash"), place)
        .help("Write `/` between the parts of a path.")
}

pub fn invalid_package_name(specifier: &str, place: Place) -> Diagnostic {
    invalid_specifier(format!("`{specifier}` is not a valid package name"), place)
        .help("A file is named by a path that begins with `./`, `../` or `/`.")
}

pub fn invalid_internal_name(specifier: &str, place: Place) -> Diagnostic {
    let message = format!("`{specifier}` is not a valid name of an internal import");
    invalid_specifier(message, place)
        .help("Such a name begins with `#`, goes on, and does not end with a slash.")
}

/// A package.json that contradicts itself.
pub fn invalid_config(manifest: &str, reason: &str, place: Place) -> Diagnostic {
    requested("resolve/invalid-package-config", format!("{manifest} is invalid: {reason}"), place)
        .node("ERR_INVALID_PACKAGE_CONFIG")
}

pub fn unknown_builtin(specifier: &str, place: Place) -> Diagnostic {
    let diagnostic = requested(
        "resolve/unknown-builtin",
        format!("Node has no built-in module `{specifier}`"),
        place,
    )
    .node("ERR_UNKNOWN_BUILTIN_MODULE");
    let name = specifier.strip_prefix("node:").unwrap_or(specifier);
    let known = nodejs_built_in_modules::BUILTINS.iter().copied();
    diagnostic.help(match nearest(name, known) {
        Some(near) => format!("Did you mean `node:{near}`?"),
        None => "Mark it with `--external` if the Node that runs the bundle has it.".to_owned(),
    })
}

/// A package of which there are two instances.
pub fn dual_package(name: &str, severity: Severity) -> Diagnostic {
    let message = format!("package `{name}` is loaded both as ES module and as CommonJS");
    Diagnostic { severity, ..Diagnostic::error("resolve/dual-package", message) }
        .note("There are two instances of it, each with a state of its own.")
}

/// A URL of another scheme than those that hosts load.
pub fn unsupported_scheme(scheme: &str, place: Place) -> Diagnostic {
    requested(
        "resolve/unsupported-scheme",
        format!("there is no way to load a URL with the scheme `{scheme}:`"),
        place,
    )
    .node("ERR_UNSUPPORTED_ESM_URL_SCHEME")
    .help(format!("Mark it with `--external='{scheme}:*'` if the host of the bundle loads it."))
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

/// An extension that Node refuses to import.
pub fn unknown_extension(name: &str, extension: &str, place: Place) -> Diagnostic {
    requested(
        "load/unknown-extension",
        format!("no way to load `.{extension}` files: {name}"),
        place,
    )
    .node("ERR_UNKNOWN_FILE_EXTENSION")
    .help("An ES module that Node runs imports `.js`, `.mjs`, `.cjs` and `.json` files.")
}

/// A native addon, which only `require` loads.
pub fn imported_addon(name: &str, place: Place) -> Diagnostic {
    requested("load/unknown-extension", format!("a native addon cannot be imported: {name}"), place)
        .node("ERR_UNKNOWN_FILE_EXTENSION")
        .help("Use `createRequire(import.meta.url)` of `node:module` and `require` it.")
}

/// An attribute that means nothing to any host.
pub fn attribute_key(key: &str, value: &str, place: Place) -> Diagnostic {
    requested(
        "load/attribute-unsupported",
        format!("import attribute `{key}` with value `{value}` is not supported"),
        place,
    )
    .node("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED")
    .help("The only attribute is `type`.")
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

/// A `tsconfig.json`, or one that it extends or refers to, that cannot be used.
pub fn wrong_tsconfig(name: Option<&str>, reason: &str) -> Diagnostic {
    let subject = name.unwrap_or("tsconfig.json");
    Diagnostic::error("resolve/tsconfig", format!("{subject} cannot be used: {reason}"))
        .help("Mend it, or name another one with `--tsconfig FILE`.")
}
