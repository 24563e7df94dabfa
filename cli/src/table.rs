//! Tables of sizes, for people.

#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use bundle_bundler::size::{self, Check, Status};

/// How many files are listed.
const LISTED: usize = 5;
const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();
const GREEN: Style = AnsiColor::Green.on_default().bold();
const RED: Style = AnsiColor::Red.on_default().bold();

/// A file that was written.
pub struct Row {
    pub path: String,
    pub bytes: u64,
    /// If it is known.
    pub gzip: Option<u64>,
    pub is_map: bool,
    pub changed: bool,
}

/// The largest files, maps last, and what the rest weighs.
pub fn files(mut rows: Vec<Row>, color: bool) -> String {
    rows.sort_by(|a, b| {
        a.is_map.cmp(&b.is_map).then(b.bytes.cmp(&a.bytes)).then_with(|| a.path.cmp(&b.path))
    });
    // One more line says no less than the line that would say that there is one more.
    let listed = if rows.len() == LISTED + 1 { rows.len() } else { LISTED };
    let rest = rows.split_off(listed.min(rows.len()));
    let width = rows.iter().map(|row| row.path.chars().count()).max().unwrap_or(0);
    let has_gzip = rows.iter().any(|row| row.gzip.is_some());
    let mut table = String::new();
    for row in &rows {
        let path = format!("{:<width$}", row.path);
        let mut rest = String::new();
        if has_gzip {
            let gzip = row.gzip.map_or_else(|| "–".to_owned(), size::show);
            write!(rest, "  gzip {gzip:>8}").unwrap();
        }
        if !row.changed {
            rest += "  unchanged";
        }
        let style = if row.is_map { DIM } else { BOLD };
        let path = paint(&path, style, color);
        let rest = paint(&rest, DIM, color);
        writeln!(table, "  {path}  {:>8}{rest}", size::show(row.bytes)).unwrap();
    }
    if !rest.is_empty() {
        let bytes = size::show(rest.iter().map(|row| row.bytes).sum());
        let line = format!("… and {} more files, {bytes}", rest.len());
        writeln!(table, "  {}", paint(&line, DIM, color)).unwrap();
    }
    table
}

/// The last line.
pub fn done(time: Duration, color: bool) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    let time = match milliseconds {
        ..9.95 => format!("{milliseconds:.1} ms"),
        ..9_999.5 => format!("{milliseconds:.0} ms"),
        _ => format!("{:.1} s", milliseconds / 1000.0),
    };
    format!("{} in {time}\n", paint("done", GREEN, color))
}

/// The results of the budgets, with the modules that broke them.
pub fn checks(checks: &[Check], color: bool) -> String {
    let width = checks.iter().map(|check| check.rule.chars().count()).max().unwrap_or(0);
    let mut table = String::new();
    for check in checks {
        let result = match check.status {
            Status::Pass => paint("pass", GREEN, color),
            Status::Fail => paint("fail", RED, color),
        };
        let (actual, limit) = (size::show(check.actual), size::show(check.limit));
        write!(table, "{result}  {:<width$}  {actual:>8} of {limit:>8}", check.rule).unwrap();
        if let Some(over) = check.actual.checked_sub(check.limit).filter(|over| *over > 0) {
            write!(table, "  {} too much", size::show(over)).unwrap();
        }
        table.push('\n');
        if !check.blame.is_empty() {
            table += &paint("      largest modules, in raw bytes:\n", DIM, color);
        }
        for module in &check.blame {
            let line = format!("      {:>8}  {}\n", size::show(module.bytes), module.id);
            table += &paint(&line, DIM, color);
        }
    }
    table
}

fn paint(text: &str, style: Style, color: bool) -> String {
    match color && !text.is_empty() {
        true => format!("{style}{text}{style:#}"),
        false => text.to_owned(),
    }
}
