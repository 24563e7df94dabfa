//! Messages, all on standard error: standard output is for data.

use std::io::Write;

use anstream::ColorChoice;
use bundle_bundler::{Diagnostic, Severity, diagnostics};

use crate::args::{ColorWhen, LogArgs, LogFormat, LogLevel};
use crate::argv;

/// How many errors, and how many warnings, people are shown.
const USUAL_LIMIT: usize = 20;

pub struct Log {
    level: LogLevel,
    format: LogFormat,
    limit: usize,
    /// Whether standard error takes colours.
    pub color: bool,
}

impl Log {
    pub fn new(args: &LogArgs) -> Self {
        let choice = match (args.color, forced()) {
            (ColorWhen::Always, _) | (ColorWhen::Auto, Some(true)) => ColorChoice::Always,
            (ColorWhen::Never, _) | (ColorWhen::Auto, Some(false)) => ColorChoice::Never,
            (ColorWhen::Auto, None) => ColorChoice::Auto,
        };
        choice.write_global();
        let usual_limit = if args.log_format == LogFormat::Text { USUAL_LIMIT } else { 0 };
        Self {
            level: args.log_level,
            format: args.log_format,
            limit: match args.log_limit.unwrap_or(usual_limit) {
                0 => usize::MAX,
                limit => limit,
            },
            color: takes_color(&std::io::stderr()),
        }
    }

    /// What can be known of a command line that is wrong.
    pub fn for_usage(args: &[String]) -> Self {
        fn known<T: clap::ValueEnum + Default>(args: &[String], flag: &str) -> T {
            let value = argv::value_of(args, flag);
            value.and_then(|value| T::from_str(value, false).ok()).unwrap_or_default()
        }
        Self::new(&LogArgs {
            log_level: known(args, "--log-level"),
            log_format: known(args, "--log-format"),
            log_limit: None,
            color: known(args, "--color"),
            timings: false,
        })
    }

    /// Whether people are told what went well.
    pub fn is_chatty(&self) -> bool {
        self.level >= LogLevel::Info && self.format != LogFormat::Json
    }

    pub fn is_json(&self) -> bool {
        self.format == LogFormat::Json
    }

    /// Shows warnings and then errors, which are nearer to the prompt so.
    pub fn diagnostics(&self, all: &[Diagnostic]) {
        let mut text = String::new();
        let mut left_out = 0;
        for (severity, level) in
            [(Severity::Warning, LogLevel::Warning), (Severity::Error, LogLevel::Error)]
        {
            if self.level < level {
                continue;
            }
            let those = all.iter().filter(|diagnostic| diagnostic.severity == severity);
            left_out += those.clone().count().saturating_sub(self.limit);
            for diagnostic in those.take(self.limit) {
                self.render(diagnostic, &mut text);
            }
        }
        if self.format == LogFormat::Text && self.level >= LogLevel::Error {
            if left_out > 0 {
                text += &format!("{left_out} more are not shown; `--log-limit=0` shows all\n\n");
            }
            text += &summary(all);
        }
        self.print(&text);
    }

    fn render(&self, diagnostic: &Diagnostic, text: &mut String) {
        *text += &match self.format {
            LogFormat::Text => diagnostics::text(diagnostic, self.color),
            LogFormat::Json => diagnostics::json(diagnostic),
            LogFormat::Github => diagnostics::github(diagnostic),
        };
        *text += if self.format == LogFormat::Text { "\n\n" } else { "\n" };
    }

    /// Writes to standard error, at once.
    pub fn print(&self, text: &str) {
        // Who closes standard error does not want to know.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }
}

/// `2 errors and 1 warning`, or nothing when there are no errors.
fn summary(all: &[Diagnostic]) -> String {
    let errors = all.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let warnings = all.len() - errors;
    let plural = |count| if count == 1 { "" } else { "s" };
    match (errors, warnings) {
        (0, _) => String::new(),
        (_, 0) => format!("{errors} error{}\n", plural(errors)),
        _ => {
            let (errors_end, warnings_end) = (plural(errors), plural(warnings));
            format!("{errors} error{errors_end} and {warnings} warning{warnings_end}\n")
        }
    }
}

/// What the environment demands, beyond what anstream looks at by itself (NO_COLOR,
/// CLICOLOR_FORCE, TERM and whether there is a terminal).
fn forced() -> Option<bool> {
    let value = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if value("NO_COLOR").is_some() {
        return Some(false);
    }
    value("FORCE_COLOR").map(|value| value != "0" && value != "false")
}

pub fn takes_color(stream: &impl anstream::stream::RawStream) -> bool {
    anstream::AutoStream::choice(stream) != ColorChoice::Never
}
