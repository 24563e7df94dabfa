//! Diagnostics as workflow commands, which GitHub shows as annotations of a change:
//!
//! ```text
//! ::error file=src/a.js,line=3,endLine=3,col=8,endColumn=11,title=link/missing-export::…
//! ```
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write;

use bundle_graph::Diagnostic;

use super::json::{LabelJson, severity};

/// Renders one diagnostic on one line, without a line end.
pub fn github(diagnostic: &Diagnostic) -> String {
    let mut command = format!("::{} ", severity(diagnostic.severity));
    if let Some(label) = diagnostic.labels.first() {
        let place = LabelJson::from(label);
        write!(command, "file={},line={}", property(&place.file), place.line).unwrap();
        write!(command, ",endLine={},col={}", place.end_line, place.column).unwrap();
        // Columns are only understood for places within one line.
        if place.end_line == place.line {
            write!(command, ",endColumn={}", place.end_column).unwrap();
        }
        command.push(',');
    }
    let mut message = diagnostic.message.clone();
    for note in &diagnostic.notes {
        write!(message, "\nnote: {note}").unwrap();
    }
    if let Some(code) = diagnostic.node_code {
        write!(message, "\nnote: Node reports this as {code}.").unwrap();
    }
    if let Some(help) = &diagnostic.help {
        write!(message, "\nhelp: {help}").unwrap();
    }
    write!(command, "title={}::{}", property(diagnostic.code), data(&message)).unwrap();
    command
}

/// Escapes the text behind `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
