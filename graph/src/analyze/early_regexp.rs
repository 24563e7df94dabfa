//! Early errors of regular expression literals. The grammar is oxc_regular_expression's; what it
//! lets pass is checked here: line separators, control escapes in classes and the names of groups.

use oxc_allocator::Allocator;
use oxc_regular_expression::{LiteralParser, Options};
use swc_ecma_ast::Regex;

use super::{Analyzer, offsets, range};
use crate::diagnostic;

/// Reused memory for checking regular expressions.
#[derive(Default)]
pub(super) struct RegExps(Option<Allocator>);

/// What is wrong, where (offsets in the file) and what helps.
struct Wrong {
    message: String,
    lo: u32,
    hi: u32,
    help: Option<String>,
}

impl Analyzer<'_> {
    pub(super) fn check_regexp(&mut self, regexp: &Regex) {
        let (lo, hi) = offsets(regexp.span);
        let allocator = self.regexps.0.get_or_insert_default();
        let wrong = parse(allocator, &regexp.exp, &regexp.flags, lo)
            .or_else(|| line_separator(&regexp.exp, lo + 1))
            .or_else(|| class_control_escape(&regexp.exp, &regexp.flags, lo + 1))
            .or_else(|| repeated_name(&regexp.exp, &regexp.flags, lo + 1));
        let Some(wrong) = wrong else { return };
        // Labels of the library are not trusted to lie on characters.
        let inside = lo <= wrong.lo && wrong.lo < wrong.hi && wrong.hi <= hi;
        let place = match inside && self.file.text.get(range(wrong.lo, wrong.hi)).is_some() {
            true => range(wrong.lo, wrong.hi),
            false => range(lo, hi),
        };
        let mut error = diagnostic::parse::invalid_regexp(self.file, place, &wrong.message);
        error.help = wrong.help;
        self.diagnostics.push(error);
    }
}

fn parse(allocator: &mut Allocator, pattern: &str, flags: &str, lo: u32) -> Option<Wrong> {
    allocator.reset();
    let options =
        Options { pattern_span_offset: lo + 1, flags_span_offset: lo + 2 + pattern.len() as u32 };
    let error = LiteralParser::new(allocator, pattern, Some(flags), options).parse().err()?;
    // The language has no largest number.
    if error.message.contains("Number is too large in decimal")
        && let Some(smaller) = cap_numbers(pattern)
    {
        return parse(allocator, &smaller, flags, lo).map(|wrong| Wrong { hi: wrong.lo, ..wrong });
    }
    let label = error.labels.first();
    let start = label.map_or(lo, |label| label.offset());
    let end = label.map_or(0, |label| start + label.len());
    let message = error.message.trim_start_matches("Invalid regular expression: ");
    let help = error.help.as_deref().unwrap_or_default().trim_end_matches('.');
    // The label of a range leaves out its first character.
    let leave_out = message.starts_with("Character class atom range");
    let before = pattern.get(..start.saturating_sub(lo + 1) as usize).filter(|_| leave_out);
    let start = start - before.and_then(|b| b.chars().last()).map_or(0, char::len_utf8) as u32;
    let (message, help) = reword(message, help, flags);
    // Where the pattern stopped making sense there is a place, but no extent.
    let after = pattern.get(start.saturating_sub(lo + 1) as usize..);
    let first = after.and_then(|after| after.chars().next()).map_or(0, char::len_utf8);
    let help = (!help.is_empty()).then(|| format!("{help}."));
    Some(Wrong { message, lo: start, hi: end.max(start + first as u32), help })
}

/// The words of the library, put right where they mislead.
fn reword(message: &str, help: &str, flags: &str) -> (String, String) {
    let nothing_to_repeat = "a quantifier has nothing to repeat";
    let escape_in_class = "With `v`, classes need `\\` before `( ) { } / - |` and before doubled \
                           punctuation";
    let (message, help) = match message {
        "Could not parse the entire pattern" if flags.contains(['u', 'v']) => (
            "unexpected character",
            "With `u` and `v`, brackets and braces are literal only after `\\`, and only they and \
             other syntax characters can be escaped so",
        ),
        "Could not parse the entire pattern" => ("unexpected character", help),
        "Unterminated capturing group name" => {
            ("invalid group name", "The name of a group is an identifier: `(?<name>…)`")
        }
        "Invalid braced quantifier" => (nothing_to_repeat, help),
        "Invalid character class with strings unicode property" => {
            ("a negated class cannot contain strings", "")
        }
        "Group specifier is empty" => ("`\\k` needs the name of a group", "Write `\\k<name>`"),
        "Unterminated character class" if flags.contains('v') => {
            ("unexpected character in a class", escape_in_class)
        }
        "Expected nonempty class set expression" => {
            ("unexpected character in a class", escape_in_class)
        }
        _ if message.starts_with("Lone quantifier") => (nothing_to_repeat, help),
        _ if help.contains("UnicodeSetsMode") => (message, "This property needs the flag `v`"),
        _ => (message, help),
    };
    let mut first = message.chars();
    let lowered = first.next().map(|c| c.to_lowercase().chain(first).collect());
    (lowered.unwrap_or_default(), help.to_string())
}

/// The pattern with nine nines for every longer number, if there is one.
fn cap_numbers(pattern: &str) -> Option<String> {
    const LONGEST: usize = 9;
    let mut capped = String::new();
    let mut rest = pattern;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits =
            rest[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - start);
        capped.push_str(&rest[..start]);
        match digits > LONGEST {
            true => capped.push_str("999999999"),
            false => capped.push_str(&rest[start..start + digits]),
        }
        rest = &rest[start + digits..];
    }
    capped.push_str(rest);
    (capped.len() < pattern.len()).then_some(capped)
}

/// RegularExpressionNonTerminator: U+2028 and U+2029 end a line.
fn line_separator(pattern: &str, lo: u32) -> Option<Wrong> {
    let at = pattern.find(['\u{2028}', '\u{2029}'])?;
    let lo = lo + at as u32;
    let message = "a line or paragraph separator ends the line".to_string();
    let help = Some("Write `\\u2028` or `\\u2029`.".to_string());
    Some(Wrong { message, lo, hi: lo + 3, help })
}

/// `/[\c]/u`: with `u` and `v` a letter follows `\c` in classes, too.
fn class_control_escape(pattern: &str, flags: &str, lo: u32) -> Option<Wrong> {
    if !flags.contains(['u', 'v']) {
        return None;
    }
    let bytes = pattern.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[from..]) {
        let at = from + found;
        if bytes.get(at + 1) == Some(&b'c')
            && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic)
        {
            let message = "a letter must follow `\\c`".to_string();
            let lo = lo + at as u32;
            return Some(Wrong { message, lo, hi: lo + 2, help: None });
        }
        from = (at + 2).min(bytes.len());
    }
    None
}

/// A named group: its name with escapes resolved, and the way to it from the outermost
/// disjunction as (group, alternative).
struct Named {
    name: String,
    path: Vec<(u32, u32)>,
    at: usize,
    end: usize,
}

/// Two groups of one name that MightBothParticipate in one match.
fn repeated_name(pattern: &str, flags: &str, lo: u32) -> Option<Wrong> {
    memchr::memmem::find_iter(pattern.as_bytes(), b"(?<").nth(1)?;
    let groups = named_groups(pattern, flags.contains('v'));
    for (index, second) in groups.iter().enumerate() {
        let clash = groups[..index].iter().any(|first| {
            first.name == second.name && !in_different_alternatives(&first.path, &second.path)
        });
        if clash {
            return Some(Wrong {
                message: format!("group name `{}` is given twice", second.name),
                lo: lo + second.at as u32,
                hi: lo + second.end as u32,
                help: Some("Groups of one name must be in different alternatives.".to_string()),
            });
        }
    }
    None
}

fn in_different_alternatives(first: &[(u32, u32)], second: &[(u32, u32)]) -> bool {
    first
        .iter()
        .zip(second)
        .find(|(one, other)| one != other)
        .is_some_and(|(one, other)| one.0 == other.0)
}

/// The named groups of a pattern that is otherwise well-formed.
fn named_groups(pattern: &str, nested_classes: bool) -> Vec<Named> {
    let bytes = pattern.as_bytes();
    let mut named = Vec::new();
    let mut path = vec![(0, 0)];
    let (mut groups, mut classes, mut at) = (0, 0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'[' if classes == 0 || nested_classes => classes += 1,
            b']' if classes > 0 => classes -= 1,
            b'(' if classes == 0 => {
                let rest = &bytes[at..];
                if rest.starts_with(b"(?<") && !matches!(rest.get(3), Some(b'=' | b'!')) {
                    let end = at + memchr::memchr(b'>', rest).unwrap_or(rest.len());
                    let name = resolve_escapes(&pattern[at + 3..end]);
                    named.push(Named { name, path: path.clone(), at: at + 3, end });
                    at = end;
                }
                groups += 1;
                path.push((groups, 0));
            }
            b')' if classes == 0 && path.len() > 1 => {
                path.pop();
            }
            b'|' if classes == 0 => path.last_mut().expect("the outermost disjunction").1 += 1,
            _ => {}
        }
        at += 1;
    }
    named
}

/// `\u0061`, `\u{61}`, `\ud83d\ude00` in the name of a group.
fn resolve_escapes(name: &str) -> String {
    if !name.contains('\\') {
        return name.to_string();
    }
    let mut units: Vec<u16> = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let escape = rest.strip_prefix("\\u").and_then(|escape| match escape.strip_prefix('{') {
            Some(braced) => {
                let (digits, after) = braced.split_once('}')?;
                Some((digits, after))
            }
            None => Some((escape.get(..4)?, escape.get(4..)?)),
        });
        let value =
            escape.and_then(|(digits, after)| Some((u32::from_str_radix(digits, 16).ok()?, after)));
        match value {
            Some((value, after)) => {
                match char::from_u32(value) {
                    Some(decoded) => units.extend(decoded.encode_utf16(&mut [0; 2]).iter()),
                    None => units.push(value as u16),
                }
                rest = after;
            }
            None => {
                units.extend(first.encode_utf16(&mut [0; 2]).iter());
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    String::from_utf16_lossy(&units)
}
