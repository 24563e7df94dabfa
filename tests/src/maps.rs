//! Checks a source map against the texts it connects.
//!
//! Sources are relative paths of files that exist and hold what `sourcesContent` says; every
//! position lies in its text; and every identifier maps to itself: where a segment begins an
//! identifier of the bundle, its name (the one in `names`, or else the identifier as it stands)
//! is the identifier at the place in the source, or a member of it: `x` may stand for `ns.x`.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use bundle_bundler::disk;
use oxc_sourcemap::{SourceMap, Token};

/// Words that the emitter may write where the source has others.
const KEYWORDS: &str = " async await break case catch class const continue debugger default \
    delete do else enum export extends false finally for from function get if import in \
    instanceof let new null of return set static super switch this throw true try typeof using \
    var void while with yield ";

/// Enough to see what is wrong.
const SHOWN: usize = 10;

/// Checks the map beside a bundle.
pub fn check(bundle: &Path) -> Result<(), String> {
    let read = |path: &Path| {
        fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let text = read(bundle)?;
    let mut name = bundle.file_name().expect("a bundle has a name").to_owned();
    name.push(".map");
    let json = read(&bundle.with_file_name(&name))?;
    if !text.trim_end().ends_with(&format!("//# sourceMappingURL={}", name.to_string_lossy())) {
        return Err("the bundle does not end with the name of its map".to_owned());
    }
    let folder = bundle.parent().expect("a bundle lies in a folder");
    check_text(&text, &json, |source| {
        // Sources are relative URLs: the same file may be there with several queries.
        let path = folder.join(source.split(['?', '#']).next().unwrap_or_default());
        // In archives and virtual folders of Yarn, too.
        let failed = |error| format!("{}: {error}", path.display());
        let text = disk::host(&path).read(&path).map_err(failed)?;
        String::from_utf8(text).map_err(|error| error.to_string())
    })
}

/// Checks a map; `read` gives the text of a source by its relative path.
fn check_text(
    bundle: &str,
    json: &str,
    read: impl Fn(&str) -> Result<String, String>,
) -> Result<(), String> {
    let map = SourceMap::from_json_string(json).map_err(|error| format!("the map: {error}"))?;
    let mut texts = Vec::new();
    for (source, content) in map.get_sources().zip(map.get_source_contents()) {
        if source.starts_with('/') || source.contains("://") || source.contains('\\') {
            return Err(format!("the source `{source}` is not relative"));
        }
        // A byte order mark is part of the encoding, not of the text.
        let text = read(source)?.trim_start_matches('\u{FEFF}').to_owned();
        if content.is_none_or(|content| *content != text) {
            return Err(format!("sourcesContent of `{source}` is not the file"));
        }
        texts.push(text);
    }
    let sources: Vec<Lines> = texts.iter().map(|text| Lines::new(text)).collect();
    let bundle = Lines::new(bundle);
    let problems = map.get_tokens().filter_map(|token| problem(&map, &bundle, &sources, token));
    let problems: Vec<String> = problems.take(SHOWN).collect();
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    match map.get_tokens().len() {
        0 if !texts.is_empty() => Err("the map is empty".to_owned()),
        _ => Ok(()),
    }
}

/// What is wrong with a segment.
fn problem(map: &SourceMap, bundle: &Lines, sources: &[Lines], token: Token) -> Option<String> {
    let (line, column) = (token.get_dst_line(), token.get_dst_col());
    if !bundle.contains(line, column) {
        return Some(format!("{line}:{column} does not lie in the bundle"));
    }
    let id = token.get_source_id()?;
    let source = &sources[id as usize];
    let (source_line, source_column) = (token.get_src_line(), token.get_src_col());
    let path = map.get_source(id).map(|path| path.to_string()).unwrap_or_default();
    let place = format!("{line}:{column} <- {path}:{source_line}:{source_column}");
    if !source.contains(source_line, source_column) {
        return Some(format!("{place} does not lie in the source"));
    }
    let name = token.get_name_id().and_then(|id| map.get_name(id)).map(|name| name.to_string());
    let written = bundle.identifier(line, column)?;
    let originals = source.identifiers(source_line, source_column);
    let Some(original) = originals.first() else {
        let name = name?;
        return Some(format!("{place}: `{written}` is named `{name}` where no identifier is"));
    };
    let claimed = name.as_ref().unwrap_or(&written);
    let replaced = is_keyword(original) || (name.is_none() && is_keyword(&written));
    if replaced || originals.contains(claimed) {
        return None;
    }
    Some(format!("{place}: `{written}` should be `{original}`, and the map says `{claimed}`"))
}

fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&format!(" {word} "))
}

/// A text in lines of UTF-16, as positions of source maps count.
struct Lines(Vec<Vec<u16>>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(text.split('\n').map(|line| line.encode_utf16().collect()).collect())
    }

    fn contains(&self, line: u32, column: u32) -> bool {
        self.0.get(line as usize).is_some_and(|line| column as usize <= line.len())
    }

    /// The identifier that begins at a place, if one does, and the members after it: `ns`, `a`
    /// and `b` of `ns.a.b`.
    fn identifiers(&self, line: u32, column: u32) -> Vec<String> {
        let mut found = Vec::new();
        let mut column = column as usize;
        while let Some((identifier, length)) = self.spelt(line, column) {
            column += length;
            found.push(identifier);
            let after = &self.0[line as usize][column..];
            match after.iter().position(|unit| *unit != u16::from(b'?')) {
                Some(at) if after[at] == u16::from(b'.') => column += at + 1,
                _ => break,
            }
        }
        found
    }

    /// The identifier that begins at a place.
    fn identifier(&self, line: u32, column: u32) -> Option<String> {
        self.spelt(line, column as usize).map(|(identifier, _)| identifier)
    }

    /// The same, and how many units it has in the text.
    fn spelt(&self, line: u32, column: usize) -> Option<(String, usize)> {
        let (before, after) = self.0[line as usize].split_at(column);
        let inside = before.last().is_some_and(|unit| is_identifier(*unit));
        let number = after.first().is_none_or(|unit| (0x30..0x3A).contains(unit));
        if inside || number {
            return None;
        }
        let (mut identifier, mut at) = (Vec::new(), 0);
        loop {
            if let Some(unit) = after.get(at).filter(|unit| is_identifier(**unit)) {
                identifier.push(*unit);
                at += 1;
            } else if let Some((character, length)) = escape(&after[at..]) {
                identifier.extend_from_slice(character.encode_utf16(&mut [0; 2]));
                at += length;
            } else {
                break;
            }
        }
        (at > 0).then(|| (String::from_utf16_lossy(&identifier), at))
    }
}

/// The character of `\u0061` or `\u{61}` at the start of a text, and how many units that has.
fn escape(units: &[u16]) -> Option<(char, usize)> {
    let longest = r"\u{00000000}".len();
    let ascii = units.iter().take(longest).map_while(|unit| u8::try_from(*unit).ok());
    let text: String = ascii.map(char::from).collect();
    let digits = text.strip_prefix("\\u")?;
    let (digits, around) = match digits.strip_prefix('{') {
        Some(digits) => (digits.split_once('}')?.0, 4),
        None => (digits.get(..4)?, 2),
    };
    let code = u32::from_str_radix(digits, 16).ok()?;
    Some((char::from_u32(code)?, digits.len() + around))
}

/// Also true of spaces and marks outside of ASCII, which no emitter takes apart.
fn is_identifier(unit: u16) -> bool {
    match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric() || b"$_".contains(&byte),
        _ => true,
    }
}
