//! The source map a module came with: found at the end of its text, read through the host and
//! checked, so that emission can decode it without surprises. Nothing here is ever an error.
//! <https://tc39.es/ecma426/>

#[cfg(test)]
mod tests;

use std::io;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::super::{Construction, relative_name};
use super::Loaded;
use crate::diagnostic::{Diagnostic, map};
use crate::graph::InputMap;

/// Bytes of the largest map that is looked at.
const LARGEST: usize = 256 << 20;

/// The map of a module, or why it has none although it names one. A map may come with a warning.
pub(super) fn load(
    construction: &Construction,
    loaded: &Loaded,
) -> (Option<Arc<InputMap>>, Option<Diagnostic>) {
    let text = &loaded.file.text;
    let Some(span) = comment(text) else { return (None, None) };
    let url = &text[url_start(text, &span)..span.end];
    let place = || (&loaded.file, span.clone());
    let (bytes, path) = match read(construction, loaded, url) {
        Ok(found) => found,
        Err(Refusal::Hostile) => return (None, Some(map::hostile_url(place(), url))),
        // Packages often name maps that they do not ship; nobody who builds can mend that.
        Err(Refusal::Io(_)) if is_installed(&loaded.path) => return (None, None),
        Err(Refusal::Io(error)) => return (None, Some(map::not_found(place(), url, &error))),
        Err(Refusal::Invalid(reason)) => return (None, Some(map::invalid(place(), reason))),
    };
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1;
    let (json, checked) = match decode(bytes, lines) {
        Ok(decoded) => decoded,
        Err(reason) => return (None, Some(map::invalid(place(), &reason))),
    };
    if !checked.has_mappings {
        return (None, None);
    }
    let cwd = &construction.options.cwd;
    let name = relative_name(cwd, &path);
    let folder = name.rfind('/').map_or(String::new(), |slash| name[..=slash].to_string());
    let input = InputMap { json, folder, cwd: relative_name(Path::new("/"), cwd) };
    let hostile = checked.sources.iter().flatten().find(|source| input.leaves_project(source));
    let warning = hostile.map(|source| map::hostile_source(place(), source));
    (Some(Arc::new(input)), warning)
}

/// The last `//# sourceMappingURL=` among the comments that end a text.
fn comment(text: &str) -> Option<Range<usize>> {
    let mut end = text.trim_end().len();
    loop {
        let start = memchr::memrchr(b'\n', &text.as_bytes()[..end]).map_or(0, |at| at + 1);
        let line = text[start..end].trim_end();
        let found = ["//# sourceMappingURL=", "//@ sourceMappingURL="]
            .iter()
            .find_map(|opening| Some((line.rfind(opening)?, opening.len())));
        if let Some((at, length)) = found {
            let url = &line[at + length..];
            // What closes a template, a string or a block comment was none of a line comment.
            let closes = |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '`');
            let is_url = !url.is_empty() && !url.contains(closes) && !url.contains("*/");
            return is_url.then(|| start + at..start + line.len());
        }
        let is_comment = line.is_empty() || line.trim_start().starts_with("//");
        if start == 0 || !is_comment || line.contains('`') || line.contains("*/") {
            return None;
        }
        end = start - 1;
    }
}

fn url_start(text: &str, comment: &Range<usize>) -> usize {
    let equals = text[comment.clone()].find('=').expect("a comment has one");
    comment.start + equals + 1
}

enum Refusal {
    Hostile,
    Io(io::Error),
    Invalid(&'static str),
}

/// The bytes behind a URL and the file its sources are relative to.
fn read(
    construction: &Construction,
    loaded: &Loaded,
    url: &str,
) -> Result<(Vec<u8>, PathBuf), Refusal> {
    let is_data = url.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    if is_data {
        let (kind, data) =
            url[5..].split_once(',').ok_or(Refusal::Invalid("its `data:` URL has no data"))?;
        let bytes = match kind.trim_end().to_ascii_lowercase().ends_with(";base64") {
            true => base64(&percent_decoded(data)).ok_or(Refusal::Invalid("it is not base64"))?,
            false => percent_decoded(data),
        };
        return Ok((bytes, loaded.path.clone()));
    }
    let host = &construction.host;
    let path = file(&construction.options.cwd, loaded, url).ok_or(Refusal::Hostile)?;
    // Neither a device nor a pipe, which might never end.
    if !host.metadata(&path).map_err(Refusal::Io)?.is_file {
        return Err(Refusal::Io(io::Error::other("it is not a file")));
    }
    let real = host.canonicalize(&path).map_err(Refusal::Io)?;
    if real != path {
        // A link may lie anywhere on the way; only one that leads outside is refused.
        let same = |root: &Path| host.canonicalize(root).is_ok_and(|root| real.starts_with(root));
        if !roots(&construction.options.cwd, loaded).iter().any(|root| same(root)) {
            return Err(Refusal::Hostile);
        }
    }
    let bytes = host.read(&path).map_err(Refusal::Io)?;
    Ok((bytes, path))
}

/// The file that a relative URL means, unless it lies where a build has no business.
fn file(cwd: &Path, loaded: &Loaded, url: &str) -> Option<PathBuf> {
    let relative = url.split(['?', '#']).next().unwrap_or_default();
    let relative = String::from_utf8(percent_decoded(relative)).ok()?;
    let scheme = relative.find(':').is_some_and(|colon| !relative[..colon].contains('/'));
    if scheme || relative.starts_with('/') || relative.contains(['\\', '\0']) {
        return None;
    }
    let mut path = loaded.directory.clone();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    roots(cwd, loaded).iter().any(|root| path.starts_with(root)).then_some(path)
}

/// The folders in which a module's map may lie: the working directory, that of its package
/// below `node_modules`, and its own.
fn roots(cwd: &Path, loaded: &Loaded) -> Vec<PathBuf> {
    let parts: Vec<Component> = loaded.directory.components().collect();
    let mut roots = vec![cwd.to_path_buf(), loaded.directory.clone()];
    let modules = parts.iter().rposition(|part| part.as_os_str() == "node_modules");
    if let Some(at) = modules {
        let scoped = parts
            .get(at + 1)
            .is_some_and(|part| part.as_os_str().to_string_lossy().starts_with('@'));
        let end = at + if scoped { 3 } else { 2 };
        if end <= parts.len() {
            roots.push(parts[..end].iter().collect());
        }
    }
    roots
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let digit = |at: usize| (*text.as_bytes().get(at)? as char).to_digit(16);
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let byte = text.as_bytes()[at];
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    bytes
}

fn is_installed(module: &Path) -> bool {
    module.components().any(|part| part.as_os_str() == "node_modules")
}

/// The value of a digit of base64, in either alphabet.
fn base64_digit(byte: u8) -> Option<u32> {
    Some(
        match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        }
        .into(),
    )
}

/// With or without padding.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let padding = text.iter().rev().take_while(|byte| **byte == b'=').count();
    let digits = &text[..text.len() - padding];
    if padding > 2 || digits.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 3);
    for group in digits.chunks(4) {
        let mut bits = 0;
        for &byte in group {
            bits = bits << 6 | base64_digit(byte)?;
        }
        bits <<= 6 * (4 - group.len());
        bytes.extend_from_slice(&bits.to_be_bytes()[1..group.len()]);
    }
    Some(bytes)
}

/// The fields that have to be there or have to be of some type.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fields {
    version: u32,
    sections: Option<IgnoredAny>,
    #[serde(default)]
    sources: Vec<Option<String>>,
    #[serde(rename = "sourceRoot")]
    _source_root: Option<String>,
    #[serde(rename = "sourcesContent")]
    _sources_content: Option<Vec<Option<String>>>,
    names: Option<Vec<String>>,
    mappings: Option<String>,
}

struct Checked {
    sources: Vec<Option<String>>,
    has_mappings: bool,
}

/// The JSON of a map that holds what it promises for a text of so many lines.
fn decode(bytes: Vec<u8>, lines: usize) -> Result<(String, Checked), String> {
    if bytes.len() > LARGEST {
        return Err(format!("it is larger than {} MiB", LARGEST >> 20));
    }
    let mut json = String::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    // A line that keeps scripts from running the JSON.
    if json.starts_with(")]}'") {
        json.drain(..json.find('\n').unwrap_or(json.len()));
    }
    let json = json.trim_start_matches('\u{feff}').to_string();
    let fields: Fields = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    if fields.version != 3 {
        return Err(format!("its version is {}, not 3", fields.version));
    }
    if fields.sections.is_some() {
        return Err("it is made of sections, which are not supported".to_string());
    }
    let mappings = fields.mappings.ok_or("it has no mappings")?;
    let names = fields.names.map_or(0, |names| names.len());
    let has_mappings = check_mappings(&mappings, fields.sources.len(), names, lines)?;
    Ok((json, Checked { sources: fields.sources, has_mappings }))
}

/// Whether there are mappings, all of them within bounds.
fn check_mappings(
    mappings: &str,
    sources: usize,
    names: usize,
    lines: usize,
) -> Result<bool, String> {
    let mut has_mappings = false;
    // Column, source, its line and column, name.
    let mut state = [0_i64; 5];
    let limits = [i64::from(i32::MAX), sources as i64, i64::from(i32::MAX), i64::from(i32::MAX)];
    let limits = [limits[0], limits[1], limits[2], limits[3], names as i64];
    for (line, group) in mappings.split(';').enumerate() {
        state[0] = 0;
        for segment in group.split(',').filter(|segment| !segment.is_empty()) {
            if line >= lines {
                return Err(format!("it maps line {}, and there are {lines}", line + 1));
            }
            let count = add_fields(segment.as_bytes(), &mut state)
                .ok_or_else(|| format!("line {} has a mapping that makes no sense", line + 1))?;
            let in_range = |at: usize| (0..limits[at]).contains(&state[at]);
            if !(0..count).all(in_range) {
                return Err(format!("line {} has a mapping that is out of range", line + 1));
            }
            has_mappings = true;
        }
    }
    Ok(has_mappings)
}

/// Adds the VLQ fields of one segment to the state; their number, if it makes sense.
fn add_fields(segment: &[u8], state: &mut [i64; 5]) -> Option<usize> {
    let mut count = 0;
    let mut at = 0;
    while at < segment.len() {
        let (mut value, mut shift) = (0_i64, 0);
        loop {
            let byte = *segment.get(at)?;
            let digit = match byte {
                b'-' | b'_' => return None,
                byte => i64::from(base64_digit(byte)?),
            };
            at += 1;
            // More than 32 bits are no number of a map.
            if shift > 30 {
                return None;
            }
            value |= (digit & 31) << shift;
            shift += 5;
            if digit < 32 {
                break;
            }
        }
        let magnitude = value >> 1;
        *state.get_mut(count)? += if value & 1 == 1 { -magnitude } else { magnitude };
        count += 1;
    }
    matches!(count, 1 | 4 | 5).then_some(count)
}
