//! Wrong command lines as diagnostics, so that they are shown like all others.

#[cfg(test)]
mod tests;

use bundle_bundler::Diagnostic;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What the parser says. Help and version are no errors and do not come here.
pub fn diagnostic(error: &Error) -> Diagnostic {
    let text = error.render().to_string();
    let mut paragraphs = text.strip_prefix("error: ").unwrap_or(&text).split("\n\n");
    let mut lines = paragraphs.next().unwrap_or_default().lines();
    let message = lines.next().unwrap_or("wrong usage").trim().to_owned();
    let mut diagnostic = Diagnostic::error(code(error), quoted(&message));
    for line in lines {
        let line = line.trim().trim_start_matches('[').trim_end_matches(']');
        diagnostic = diagnostic.note(quoted(line));
    }
    let tips: Vec<String> = paragraphs
        .flat_map(str::lines)
        .filter_map(|line| line.trim().strip_prefix("tip: "))
        // That a word behind `--` is no flag helps nobody who meant one.
        .filter(|tip| !tip.starts_with("to pass "))
        .map(|tip| quoted(tip) + ".")
        .collect();
    match tips.is_empty() {
        true => diagnostic.help("`bundle --help` lists all flags."),
        false => diagnostic.help(tips.join(" ")),
    }
}

fn code(error: &Error) -> &'static str {
    let value_is_missing =
        matches!(error.get(ContextKind::InvalidValue), None | Some(ContextValue::None))
            || matches!(
                error.get(ContextKind::InvalidValue),
                Some(ContextValue::String(value)) if value.is_empty()
            );
    match error.kind() {
        ErrorKind::UnknownArgument => "cli/unknown-flag",
        ErrorKind::InvalidSubcommand => "cli/unknown-command",
        ErrorKind::InvalidValue if value_is_missing => "cli/missing-value",
        ErrorKind::NoEquals => "cli/missing-value",
        ErrorKind::ArgumentConflict => "cli/conflict",
        ErrorKind::MissingRequiredArgument => "cli/missing-argument",
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => "cli/invalid-value",
        _ => "cli/usage",
    }
}

/// The quotation marks of all other messages.
fn quoted(text: &str) -> String {
    text.replace('\'', "`")
}
