//! What was found, as text: figures, and a shrunk program with both transcripts.

use std::fmt::Write;

use similar::{ChangeTag, TextDiff};

use super::family::Family;
use super::model::Program;
use super::oracle::Oracle;
use super::tally::{Found, Tally};
use super::variant::Variant;
use super::verdict::Difference;
use super::{generate, print, shrink};

/// One line per variant.
pub fn summary(family: &Family, tally: &Tally) -> String {
    let mut text = String::new();
    for (variant, compared) in &tally.compared {
        let of_variant = tally.found.iter().filter(|((name, _), _)| name == variant);
        let kinds = of_variant.map(|((_, kind), found)| format!("{} {kind}", found.count));
        let kinds: Vec<_> = kinds.collect();
        let kinds = if kinds.is_empty() { "all the same".to_owned() } else { kinds.join(", ") };
        let _ = write!(text, "{:12} {variant:16} {compared:6} compared: {kinds}", family.name);
        if let Some(count) = tally.interleaved.get(variant) {
            let _ = write!(text, " ({count} interleaved otherwise)");
        }
        if let Some(count) = tally.strict.get(variant) {
            let _ = write!(text, " ({count} as strict code)");
        }
        text.push('\n');
    }
    for seed in &tally.no_oracle {
        let _ = writeln!(
            text,
            "{:12} seed {seed} has no oracle: Node ends, never ends, loses errors or fails",
            family.name
        );
    }
    for (seed, error) in &tally.invalid {
        let _ = writeln!(text, "{:12} seed {seed} is not a program: {error}", family.name);
    }
    text
}

/// The program of a seed that differs, as small as possible, and how it differs.
pub fn smallest(
    family: &Family,
    variant: &str,
    found: &Found,
    variants: &[Variant],
    oracle: &mut Oracle,
) -> Result<(Program, Difference), String> {
    let program = generate::program(family, found.seed);
    let used = variants.iter().find(|known| known.name == variant);
    let used = used.ok_or_else(|| format!("there is no variant {variant}"))?;
    shrink::shrink(&program, &found.difference, used, oracle)
}

pub fn shrunk(
    family: &Family,
    variant: &str,
    found: &Found,
    variants: &[Variant],
    oracle: &mut Oracle,
) -> Result<String, String> {
    let (program, difference) = smallest(family, variant, found, variants, oracle)?;
    Ok(title(family, variant, found) + &listing(&program) + &transcripts(&difference))
}

/// How to see this program again.
pub fn title(family: &Family, variant: &str, found: &Found) -> String {
    let (seed, kind) = (found.seed, &found.difference.kind);
    let others: Vec<String> =
        found.seeds.iter().filter(|other| **other != seed).take(20).map(u64::to_string).collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!(" (also {})", others.join(", ")),
    };
    format!("\n--- {kind}: --family {} --seed {seed} --variant {variant}{others}\n", family.name)
}

/// The files and the entries among them.
pub fn listing(program: &Program) -> String {
    let mut text = String::new();
    for (name, contents) in print::files(program) {
        let _ = writeln!(text, "// {name}\n{}", contents.trim_end());
    }
    let _ = writeln!(text, "// entries: {:?}", program.entries);
    text
}

/// `-` is native, `+` bundled.
pub fn transcripts(difference: &Difference) -> String {
    let native = difference.native.join("\n") + "\n";
    let bundled = difference.bundled.join("\n") + "\n";
    let mut text = String::new();
    for change in TextDiff::from_lines(&native, &bundled).iter_all_changes() {
        let sign = match change.tag() {
            ChangeTag::Delete => "  - ",
            ChangeTag::Insert => "  + ",
            ChangeTag::Equal => "    ",
        };
        let _ = write!(text, "{sign}{change}");
    }
    text
}
