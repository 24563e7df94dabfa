//! Diagnostics for readers: people ([`text`](text::text)), programs ([`json`](json::json)) and
//! the annotations of a workflow run ([`github`](github::github)).
//!
//! Lines and columns count from 1; columns count characters (Unicode scalar values), not bytes
//! and not UTF-16 code units. Work is proportional to the place that is shown, and to the text
//! before it only for counting line ends, so that minified sources of any size are no problem.

pub mod github;
pub mod json;
pub mod text;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use github::github;
pub use json::{DiagnosticJson, json};
pub use text::text;

/// A place in a text, in lines and characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// The position of a byte offset; offsets inside of a character belong to its start.
pub fn position(text: &str, offset: usize) -> Position {
    let offset = text.floor_char_boundary(offset);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Position { line: line_number(text, offset), column: before[line_start..].chars().count() + 1 }
}

fn line_number(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The span, made to lie in the text and to begin and end between characters.
fn clamp(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let end = text.ceil_char_boundary(span.end.min(text.len())).max(start);
    start..end
}
