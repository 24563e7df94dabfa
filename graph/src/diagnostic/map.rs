//! Diagnostics of the source maps that modules come with. All are warnings: a module without its
//! map is still the same module.

use std::ops::Range;

use super::{Diagnostic, SourceFile};

/// A longer line is not shown, nor more of a text than half of this: inline maps and minified
/// modules have megabytes.
const SHOWN: usize = 160;

/// The comment that names the map.
pub type Comment<'a> = (&'a SourceFile, Range<usize>);

fn placed(diagnostic: Diagnostic, (file, span): Comment) -> Diagnostic {
    let text = file.text.as_bytes();
    let start = memchr::memrchr(b'\n', &text[..span.start]).map_or(0, |at| at + 1);
    match span.end - start <= SHOWN {
        true => diagnostic.at(file, span, "named here"),
        false => diagnostic,
    }
}

/// The beginning of a text from a map or a comment, safe to print.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN / 2).flat_map(char::escape_default).collect();
    if text.chars().nth(SHOWN / 2).is_some() {
        shown.push('…');
    }
    shown
}

/// Reading the map failed.
pub fn not_found(comment: Comment, url: &str, error: &std::io::Error) -> Diagnostic {
    let message = match error.kind() {
        std::io::ErrorKind::NotFound => {
            format!("{} names a source map that does not exist: `{}`", comment.0.name, shown(url))
        }
        _ => format!("cannot read the source map `{}` of {}: {error}", shown(url), comment.0.name),
    };
    placed(Diagnostic::warning("load/source-map-not-found", message), comment)
}

/// The map is somewhere a build does not read from.
pub fn hostile_url(comment: Comment, url: &str) -> Diagnostic {
    let message = format!("the source map of {} is not read: `{}`", comment.0.name, shown(url));
    placed(Diagnostic::warning("load/hostile-source-map", message), comment).note(
        "A source map is a `data:` URL or a relative path to a file inside the working directory \
         or the module's package.",
    )
}

/// The map names a source that cannot be kept as it is.
pub fn hostile_source(comment: Comment, source: &str) -> Diagnostic {
    let message = format!(
        "the source map of {} names a source outside of the project: `{}`",
        comment.0.name,
        shown(source)
    );
    placed(Diagnostic::warning("load/hostile-source-map", message), comment)
        .note("Sources are never read, and absolute paths do not reach the output.")
}

/// The map cannot be used.
pub fn invalid(comment: Comment, reason: &str) -> Diagnostic {
    let message = format!("the source map of {} is not valid: {reason}", comment.0.name);
    placed(Diagnostic::warning("load/invalid-source-map", message), comment)
        .note("It is ignored: the output's map leads to the module itself.")
}
