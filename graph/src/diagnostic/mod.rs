//! What can be wrong with the input, as data. One constructor per code in the modules below;
//! rendering is the facade's business.

pub mod declarations;
pub mod early;
pub mod link;
pub mod map;
pub mod parse;
pub mod resolve;

use std::ops::Range;
use std::sync::Arc;

use crate::graph::Origin;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    Error,
    Warning,
}

/// A source text and the name people know it by (relative to the working directory).
#[derive(Clone, Debug)]
pub struct SourceFile {
    pub name: Arc<str>,
    pub text: Arc<String>,
}

/// A place in a source text and what is to be said about it.
#[derive(Clone, Debug)]
pub struct Label {
    pub file: SourceFile,
    /// Bytes from the start of the text.
    pub span: Range<usize>,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// `phase/what`, stable.
    pub code: &'static str,
    pub severity: Severity,
    pub message: String,
    /// The place itself; further labels may lie in other files.
    pub labels: Vec<Label>,
    pub notes: Vec<String>,
    pub help: Option<String>,
    /// The code Node gives to the same error, where it has one.
    pub node_code: Option<&'static str>,
}

impl Diagnostic {
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            node_code: None,
        }
    }

    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same where it does not end the build.
    #[must_use]
    pub fn into_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    #[must_use]
    pub fn at(mut self, file: &SourceFile, span: Range<usize>, text: impl Into<String>) -> Self {
        self.labels.push(Label { file: file.clone(), span, text: text.into() });
        self
    }

    /// Labels in a text become labels in the source that it was written from.
    pub fn relocate(&mut self, file: &SourceFile, origin: &Origin) {
        for label in &mut self.labels {
            if Arc::ptr_eq(&label.file.text, &file.text) {
                label.span = origin.range(label.span.clone());
                label.file = origin.file.clone();
            }
        }
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub fn node(mut self, code: &'static str) -> Self {
        self.node_code = Some(code);
        self
    }
}

/// The candidate nearest to `name`, if any is near enough to be what was meant.
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).max(1);
    candidates
        .filter(|candidate| *candidate != name)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit || candidate.eq_ignore_ascii_case(name))
        .min()
        .map(|(_, candidate)| candidate)
}
