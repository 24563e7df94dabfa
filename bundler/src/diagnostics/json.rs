//! Diagnostics for programs: one JSON object per line.

use bundle_graph::{Diagnostic, Label, Severity};
use schemars::JsonSchema;
use serde::Serialize;

use super::{clamp, position};

/// A diagnostic as JSON. The place of the diagnostic is that of its first label; `file`, `line`
/// and `column` are null for what has no place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DiagnosticJson {
    /// `phase/what`, stable.
    pub code: String,
    /// `error` or `warning`.
    pub severity: &'static str,
    pub message: String,
    /// Relative to the working directory.
    pub file: Option<String>,
    /// From 1.
    pub line: Option<usize>,
    /// From 1, in characters (Unicode scalar values).
    pub column: Option<usize>,
    pub labels: Vec<LabelJson>,
    pub notes: Vec<String>,
    pub help: Option<String>,
    /// The code Node gives to the same error, where it has one.
    pub node_code: Option<String>,
}

/// A place and what is said about it. The end is the position behind the last character.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LabelJson {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub text: String,
}

/// Renders one diagnostic on one line, without a line end.
pub fn json(diagnostic: &Diagnostic) -> String {
    serde_json::to_string(&DiagnosticJson::from(diagnostic)).expect("strings and numbers")
}

impl From<&Diagnostic> for DiagnosticJson {
    fn from(diagnostic: &Diagnostic) -> Self {
        let labels: Vec<LabelJson> = diagnostic.labels.iter().map(LabelJson::from).collect();
        let first = labels.first();
        Self {
            code: diagnostic.code.to_owned(),
            severity: severity(diagnostic.severity),
            message: diagnostic.message.clone(),
            file: first.map(|label| label.file.clone()),
            line: first.map(|label| label.line),
            column: first.map(|label| label.column),
            notes: diagnostic.notes.clone(),
            help: diagnostic.help.clone(),
            node_code: diagnostic.node_code.map(str::to_owned),
            labels,
        }
    }
}

impl From<&Label> for LabelJson {
    fn from(label: &Label) -> Self {
        let text = label.file.text.as_str();
        let span = clamp(text, &label.span);
        let (start, end) = (position(text, span.start), position(text, span.end));
        Self {
            file: label.file.name.to_string(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: label.text.clone(),
        }
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
