//! White space and comments between statements.

use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trivia {
    Space,
    /// `//` up to, not including, the line break.
    Line,
    Block,
}

/// Splits a text that consists of trivia only. Anything else ends the iteration.
pub fn pieces(text: &str) -> impl Iterator<Item = (Trivia, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = &bytes[start..];
        let kind = if rest.starts_with(b"//") || rest.starts_with(b"<!--") {
            at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
            Trivia::Line
        } else if rest.starts_with(b"/*") {
            at += memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2);
            Trivia::Block
        } else {
            let end = rest.iter().position(|byte| *byte == b'/' || *byte == b'<');
            at += end.unwrap_or(rest.len());
            Trivia::Space
        };
        (at > start).then_some((kind, start..at))
    })
}

/// Comments that licences ask to keep.
pub fn is_legal(comment: &str) -> bool {
    comment.starts_with("/*!")
        || comment.starts_with("//!")
        || comment.contains("@license")
        || comment.contains("@preserve")
        || comment.contains("@copyright")
}

/// The legal comments of the trivia around a statement that goes away, each on a line.
pub fn legal_comments(text: &str, output: &mut String) {
    if !text.contains("//") && !text.contains("/*") {
        return;
    }
    for (kind, range) in pieces(text) {
        if kind != Trivia::Space && is_legal(&text[range.clone()]) {
            output.push_str(&text[range]);
            output.push('\n');
        }
    }
}

/// What remains of the trivia after a statement that went away: without the comment that stood
/// behind it on its line.
pub fn after_removed(text: &str) -> usize {
    let mut end = 0;
    for (kind, range) in pieces(text) {
        match kind {
            Trivia::Space => match memchr::memchr(b'\n', &text.as_bytes()[range.clone()]) {
                Some(newline) => return range.start + newline + 1,
                None => end = range.end,
            },
            Trivia::Line => end = range.end,
            Trivia::Block if text[range.clone()].contains('\n') => return range.start,
            Trivia::Block => end = range.end,
        }
    }
    end
}
