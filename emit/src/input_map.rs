//! The map of a module traced through the map its text came with, so that the output's map leads
//! to what the module was made from. <https://tc39.es/ecma426/>
//!
//! A mapping goes to the last mapping of the input map at or before it on its line. Where that
//! one, or its source, is unknown, the output has no mapping.

#[cfg(test)]
mod tests;

use bundle_graph::graph::{InputMap, SourceUrl};
use oxc_sourcemap::{JSONSourceMap, SourceMap, Token};
use rustc_hash::FxHashMap;
use serde_json::Value;

use crate::map::{MapJoiner, ModuleMap, Segment};

/// A map whose segments count the sources that come with it.
pub struct Traced {
    pub map: ModuleMap,
    /// In the order of their first use.
    pub sources: Vec<Source>,
}

/// A source of the output's map.
#[derive(PartialEq, Debug)]
pub struct Source {
    /// Relative to the folder of the output, or a URL.
    pub name: String,
    pub content: Option<String>,
}

/// Traces `map`, if the input map can be read. `prefix` leads from the folder of the output to
/// the working directory.
pub fn trace(map: &mut ModuleMap, input: &InputMap, prefix: &str) -> Option<Traced> {
    let mut sources = Vec::new();
    let inner = decode(&input.json, &mut sources)?;
    let root = inner.get_source_root().unwrap_or_default();
    let names: Vec<Option<String>> =
        sources.iter().map(|(source, _)| name(source.as_deref()?, root, input, prefix)).collect();
    let tokens = sorted(&inner);
    let outer = mappings_of(std::mem::take(map))?;
    let mut traced = Tracing::default();
    for token in outer.get_tokens() {
        let Some(found) = lookup(&tokens, token.get_src_line(), token.get_src_col()) else {
            continue;
        };
        let Some(source) = found.get_source_id().filter(|id| names[*id as usize].is_some()) else {
            continue;
        };
        let original = found.get_name_id().and_then(|id| inner.get_name(id));
        let name = original.or_else(|| outer.get_name(token.get_name_id()?));
        traced.add(&token, &found, source, name);
    }
    let sources = traced.used.into_iter().map(|id| Source {
        name: names[id as usize].clone().expect("sources without a name are not used"),
        content: sources[id as usize].1.take(),
    });
    Some(Traced { map: traced.map, sources: sources.collect() })
}

/// The map, and its sources with their contents. Both may be unknown.
fn decode(
    json: &str,
    sources: &mut Vec<(Option<String>, Option<String>)>,
) -> Option<SourceMap<'static>> {
    let mut value: Value = serde_json::from_str(json).ok()?;
    let mut strings = |key: &str| -> Vec<Option<String>> {
        let Some(Value::Array(list)) = value.get_mut(key).map(Value::take) else {
            return Vec::new();
        };
        list.into_iter().map(string).collect()
    };
    let mut contents = strings("sourcesContent").into_iter();
    for source in strings("sources") {
        sources.push((source, contents.next().flatten()));
    }
    let names = strings("names").into_iter().map(Option::unwrap_or_default).collect();
    let root = value.get_mut("sourceRoot").map(Value::take).and_then(string);
    let mappings = value.get_mut("mappings").map(Value::take).and_then(string)?;
    from_parts(mappings, root, sources.len(), names)
}

fn string(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn from_parts(
    mappings: String,
    source_root: Option<String>,
    sources: usize,
    names: Vec<String>,
) -> Option<SourceMap<'static>> {
    let json = JSONSourceMap {
        version: 3,
        file: None,
        mappings,
        source_root,
        sources: vec![String::new(); sources],
        sources_content: None,
        names,
        debug_id: None,
        x_google_ignore_list: None,
    };
    SourceMap::from_json(json).ok()
}

/// The segments of a module's map, which has them encoded.
fn mappings_of(map: ModuleMap) -> Option<SourceMap<'static>> {
    let mut joiner = MapJoiner::default();
    joiner.add(map, 0, 0);
    let (mappings, names) = joiner.finish();
    from_parts(mappings, None, 1, names)
}

/// By place in the module. Maps need not be sorted within a line.
fn sorted(map: &SourceMap) -> Vec<Token> {
    let mut tokens: Vec<Token> = map.get_tokens().collect();
    tokens.sort_by_key(place);
    tokens
}

fn place(token: &Token) -> (u32, u32) {
    (token.get_dst_line(), token.get_dst_col())
}

/// The last mapping at or before a place on the same line.
fn lookup(tokens: &[Token], line: u32, column: u32) -> Option<Token> {
    let after = tokens.partition_point(|token| place(token) <= (line, column));
    tokens[..after].last().filter(|token| token.get_dst_line() == line).copied()
}

/// A traced map under construction.
#[derive(Default)]
struct Tracing {
    map: ModuleMap,
    /// Sources of the input map in the order of their first use.
    used: Vec<u32>,
    numbers: FxHashMap<u32, u32>,
    names: FxHashMap<String, u32>,
    /// The segment before and its source.
    last: Option<(Segment, u32)>,
}

impl Tracing {
    fn add(&mut self, token: &Token, found: &Token, source: u32, name: Option<&str>) {
        let source = *self.numbers.entry(source).or_insert_with(|| {
            self.used.push(source);
            self.used.len() as u32 - 1
        });
        let name = name.map(|name| match self.names.get(name) {
            Some(number) => *number,
            None => {
                let number = self.map.names.len() as u32;
                self.map.names.push(name.to_string());
                self.names.insert(name.to_string(), number);
                number
            }
        });
        let segment = Segment {
            line: token.get_dst_line(),
            column: token.get_dst_col(),
            source_line: found.get_src_line(),
            source_column: found.get_src_col(),
            name,
        };
        // Input maps are often coarser than ours: one segment is enough for one place.
        let same = self.last.is_some_and(|(last, last_source)| {
            let to = |s: Segment| (s.line, s.source_line, s.source_column, s.name);
            to(last) == to(segment) && last_source == source
        });
        if !same {
            self.map.push_from(source, segment);
            self.last = Some((segment, source));
        }
    }
}

/// What the output calls a source, if it is a place at all.
fn name(source: &str, root: &str, input: &InputMap, prefix: &str) -> Option<String> {
    let joined = match SourceUrl::new(source) {
        SourceUrl::Nowhere => return None,
        SourceUrl::Relative("") => return None,
        SourceUrl::Relative(_) if !root.is_empty() => {
            format!("{}/{source}", root.strip_suffix('/').unwrap_or(root))
        }
        _ => source.to_string(),
    };
    let path = match SourceUrl::new(&joined) {
        SourceUrl::Nowhere => return None,
        SourceUrl::Url(url) => return Some(printable(url)),
        SourceUrl::Relative(path) => format!("{}{path}", input.folder),
        SourceUrl::Absolute(path) => match input.inside(path) {
            Some(path) => path.to_string(),
            None => format!("{}{path}", input.folder),
        },
    };
    // A folder is no source.
    if matches!(path.rsplit(['/', '\\']).next(), None | Some("" | "." | "..")) {
        return None;
    }
    Some(printable(&normalised(&format!("{prefix}{path}"))))
}

/// Without `.`, without `..` after a folder, and with `/` only.
fn normalised(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Virtual modules are often marked by a zero byte.
fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii_control() {
            true => printable.push_str(&format!("%{:02X}", c as u32)),
            false => printable.push(c),
        }
    }
    printable
}
