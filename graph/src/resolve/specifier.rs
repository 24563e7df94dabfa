//! What can be told of a specifier by itself.

use percent_encoding::percent_decode_str;

/// Built-in modules that the list of the resolver is too old for.
const NEW_BUILTINS: [&str; 1] = ["node:ffi"];

/// Whether Node provides the module itself.
pub fn is_builtin(specifier: &str) -> bool {
    let name = specifier.strip_prefix("node:").unwrap_or(specifier);
    nodejs_built_in_modules::is_nodejs_builtin_module(specifier)
        || nodejs_built_in_modules::is_nodejs_builtin_module(name)
        || NEW_BUILTINS.contains(&specifier)
}

/// The scheme of a URL, without its colon. One letter is a drive.
/// <https://url.spec.whatwg.org/#url-scheme-string>
pub(super) fn scheme(specifier: &str) -> Option<&str> {
    let (scheme, _) = specifier.split_once(':')?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(is_part);
    is_scheme.then_some(scheme)
}

/// A URL that the host of the bundle loads.
pub(super) fn is_remote(specifier: &str) -> bool {
    ["http://", "https://", "//", "data:"].iter().any(|start| specifier.starts_with(start))
}

/// Neither a path nor a URL nor internal to a package.
pub(super) fn is_bare(specifier: &str) -> bool {
    let is_relative = matches!(specifier, "." | "..")
        || specifier.starts_with("./")
        || specifier.starts_with("../");
    !is_relative && !specifier.starts_with(['/', '#'])
}

/// The path of a specifier, and its query and fragment.
pub(crate) fn split_suffix(specifier: &str) -> (&str, &str) {
    let first = usize::from(specifier.starts_with('#'));
    let end = specifier[first..].find(['?', '#']).map_or(specifier.len(), |at| at + first);
    specifier.split_at(end)
}

/// The name of the package and the subpath, which is empty or begins with a slash. `None` if
/// no package can have such a name.
/// <https://nodejs.org/api/esm.html#resolution-algorithm-specification>, PACKAGE_RESOLVE
pub(super) fn package_name(specifier: &str) -> Option<(&str, &str)> {
    let is_scoped = specifier.starts_with('@');
    let slash = specifier.match_indices('/').nth(usize::from(is_scoped)).map(|(at, _)| at);
    let (name, subpath) = specifier.split_at(slash.unwrap_or(specifier.len()));
    let is_valid =
        !name.starts_with('.') && !name.contains(['\\', '%']) && (!is_scoped || name.contains('/'));
    is_valid.then_some((name, subpath))
}

/// Whether a path has a slash or a backslash in percent-encoding.
pub(super) fn has_encoded_separator(path: &str) -> bool {
    let is_separator =
        |two: &[u8]| two.eq_ignore_ascii_case(b"2f") || two.eq_ignore_ascii_case(b"5c");
    path.split('%').skip(1).any(|rest| rest.as_bytes().get(..2).is_some_and(is_separator))
}

/// A relative or absolute specifier of an `import` is a URL, to Node and to browsers. `None` if
/// there is nothing to decode.
pub(super) fn percent_decoded(specifier: &str) -> Option<String> {
    if is_bare(specifier) || specifier.starts_with('#') || !specifier.contains('%') {
        return None;
    }
    let (path, suffix) = split_suffix(specifier);
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    // The resolver takes what follows `#` for a fragment, unless it is escaped so.
    (decoded != path).then(|| format!("{}{suffix}", decoded.replace('#', "\0#")))
}

#[cfg(test)]
mod tests;
