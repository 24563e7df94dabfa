//! Diagnostics for people: a title, code frames, notes and help.
//!
//! ```text
//! error[link/missing-export]: `b` is not exported by lib.js
//!   --> main.js:1:10
//!    |
//!  1 | import { b } from "./lib.js";
//!    |          ^ not exported
//!    = help: Did you mean `a`?
//! ```

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use bundle_graph::{Diagnostic, Label, Severity, SourceFile};

use super::{clamp, line_number, position};

/// Labels of one file share a frame when they lie within this many bytes and their lines fit.
const SHARED_FRAME_BYTES: usize = 4096;
/// Longer lines are cut to a window around the place.
const LINE_BYTES: usize = 160;
/// The characters before the place, of the place and after it in such a window.
const CUT_BEFORE: usize = 50;
const CUT_SPAN: usize = 50;
const CUT_AFTER: usize = 30;

/// Renders one diagnostic, with escape codes for colours if wanted; no line end at the end.
pub fn text(diagnostic: &Diagnostic, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut elements = frames(&diagnostic.labels);
    for note in &diagnostic.notes {
        elements.push(Level::NOTE.message(note).into());
    }
    if let Some(code) = diagnostic.node_code {
        elements.push(Level::NOTE.message(format!("Node reports this as {code}.")).into());
    }
    if let Some(help) = &diagnostic.help {
        elements.push(Level::HELP.message(help).into());
    }
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[title.elements(elements)])
}

fn frames(labels: &[Label]) -> Vec<Element<'_>> {
    let mut elements = Vec::new();
    let mut rest = labels;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|label| label.file.name == first.file.name).count();
        let (group, after) = rest.split_at(same);
        let is_first = rest.len() == labels.len();
        match shared_window(&first.file, group) {
            Some(window) => elements.push(shared_frame(window, group, is_first)),
            None => {
                for (index, label) in group.iter().enumerate() {
                    cut_frame(label, is_first && index == 0, &mut elements);
                }
            }
        }
        rest = after;
    }
    elements
}

/// The whole lines that hold all the labels, if they can be shown as they are.
fn shared_window(file: &SourceFile, labels: &[Label]) -> Option<Range<usize>> {
    let text = file.text.as_str();
    let spans = || labels.iter().map(|label| clamp(text, &label.span));
    let start = spans().map(|span| span.start).min()?;
    let end = spans().map(|span| span.end).max()?;
    if end - start > SHARED_FRAME_BYTES {
        return None;
    }
    let start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let end = line_end(text, end);
    let fits = text[start..end].lines().all(|line| line.len() <= LINE_BYTES);
    fits.then_some(start..end)
}

/// Where the line of an offset ends, without its line end.
fn line_end(text: &str, offset: usize) -> usize {
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    match text[..end].ends_with('\r') && end > offset {
        true => end - 1,
        false => end,
    }
}

fn shared_frame<'a>(window: Range<usize>, labels: &'a [Label], primary: bool) -> Element<'a> {
    let file = &labels[0].file;
    let text = file.text.as_str();
    let annotations = labels.iter().enumerate().map(|(index, label)| {
        let span = clamp(text, &label.span);
        annotation(label, span.start - window.start..span.end - window.start, primary && index == 0)
    });
    Snippet::source(&text[window.clone()])
        .path(&*file.name)
        .line_start(line_number(text, window.start))
        .annotations(annotations)
        .into()
}

/// A frame of one label, of which only the neighbourhood in its first line is shown.
fn cut_frame<'a>(label: &'a Label, primary: bool, elements: &mut Vec<Element<'a>>) {
    let text = label.file.text.as_str();
    let span = clamp(text, &label.span);
    let at = position(text, span.start);
    let cut = cut(text, span);
    let origin = Origin::path(&*label.file.name).line(at.line).char_column(at.column);
    elements.push(origin.into());
    let snippet = Snippet::source(cut.text)
        .line_start(at.line)
        .annotation(annotation(label, cut.span, primary));
    elements.push(snippet.into());
}

fn annotation(label: &Label, span: Range<usize>, primary: bool) -> Annotation<'_> {
    let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let annotation = kind.span(span);
    match label.text.is_empty() {
        true => annotation,
        false => annotation.label(label.text.as_str()),
    }
}

struct Cut<'a> {
    text: Cow<'a, str>,
    span: Range<usize>,
}

/// The neighbourhood of a span in its first line, with `…` where something is left out.
fn cut(text: &str, span: Range<usize>) -> Cut<'_> {
    let before = &text[..span.start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let start = before[line_start..]
        .char_indices()
        .nth_back(CUT_BEFORE - 1)
        .map_or(line_start, |(at, _)| line_start + at);
    // Only as much is searched for the end of the line as can be shown.
    let shown_end = forward(text, span.start, CUT_SPAN);
    let span_end = span.end.min(shown_end).min(line_end(&text[..shown_end], span.start));
    let limit = forward(text, span_end, CUT_AFTER);
    let end = line_end(&text[..limit], span_end);
    let cut_left = start > line_start;
    let cut_right = end == limit && limit < text.len() && !text[limit..].starts_with(['\r', '\n']);
    if !cut_left && !cut_right {
        let span = span.start - start..span_end - start;
        return Cut { text: text[start..end].into(), span };
    }
    let mark = |cut: bool| if cut { "…" } else { "" };
    let shift = mark(cut_left).len();
    Cut {
        text: format!("{}{}{}", mark(cut_left), &text[start..end], mark(cut_right)).into(),
        span: span.start - start + shift..span_end - start + shift,
    }
}

/// The offset that lies `count` characters after `from`, or the end.
fn forward(text: &str, from: usize, count: usize) -> usize {
    text[from..].char_indices().nth(count).map_or(text.len(), |(at, _)| from + at)
}
