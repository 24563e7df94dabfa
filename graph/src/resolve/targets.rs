//! What the `exports` and `imports` of a package.json make of a request, by Node's rules.
//!
//! The resolver follows these fields by itself, but takes more than Node does, and does not say
//! why it refuses. So every answer that it finds through `exports` or `imports` is checked here,
//! and every refusal is explained.
//! <https://nodejs.org/api/esm.html#resolution-algorithm-specification>

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde_json::Value;

/// What a request is resolved with.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub conditions: &'a [String],
    /// Keys that end with a slash stand for folders, as they did in Node before version 17.
    pub folders: bool,
}

/// Where a request leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// A file, relative to the package: `./lib/a.js`.
    File(String),
    /// Another request, from the package: `fs`, `other/sub`.
    Request(String),
}

/// Why a request leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// No key fits.
    NoKey,
    /// The key fits, and its target is `null`.
    Null {
        key: String,
    },
    /// The key fits, and none of its conditions holds: those that it names.
    NoCondition {
        key: String,
        conditions: Vec<String>,
    },
    Target {
        key: String,
        target: String,
        reason: Reason,
    },
    /// What stands for the `*` of the key would leave the package.
    Match {
        key: String,
    },
    /// `package.json` contradicts itself.
    Config {
        reason: &'static str,
    },
}

/// What is wrong with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    NotRelative,
    Leaves,
    Url,
    NoText,
}

const MIXED_KEYS: &str = "some keys of `exports` start with `.` and some do not";
const NUMBERS: &str = "conditions cannot be numbers";

/// PACKAGE_EXPORTS_RESOLVE. `subpath` begins with a dot: `.`, `./sub`.
pub(super) fn exports(exports: &Value, subpath: &str, rules: Rules) -> Result<Goal, Refusal> {
    let map = match exports {
        Value::Object(map) if map.keys().all(|key| key.starts_with('.')) && !map.is_empty() => map,
        Value::Object(map) if map.keys().any(|key| key.starts_with('.')) => {
            return Err(Refusal::Config { reason: MIXED_KEYS });
        }
        _ if subpath == "." => return target(".", exports, None, false, rules),
        _ => return Err(Refusal::NoKey),
    };
    match select(map.keys().map(String::as_str), subpath, rules.folders) {
        Some((key, matched)) => target(key, &map[key], matched, false, rules),
        None => Err(Refusal::NoKey),
    }
}

/// PACKAGE_IMPORTS_RESOLVE for a specifier that begins with `#`.
pub(super) fn imports(imports: &Value, specifier: &str, rules: Rules) -> Result<Goal, Refusal> {
    let Value::Object(map) = imports else { return Err(Refusal::NoKey) };
    match select(map.keys().map(String::as_str), specifier, rules.folders) {
        Some((key, matched)) => target(key, &map[key], matched, true, rules),
        None => Err(Refusal::NoKey),
    }
}

/// The most specific key for a request, and what stands for its `*`. A key with `*` is no name,
/// and neither is one that ends with a slash.
pub(super) fn select<'k, 'r>(
    keys: impl Iterator<Item = &'k str>,
    request: &'r str,
    folders: bool,
) -> Option<(&'k str, Option<&'r str>)> {
    let is_name = !request.contains('*') && !request.ends_with('/');
    let mut best: Option<(&str, &str)> = None;
    for key in keys {
        if is_name && key == request {
            return Some((key, None));
        }
        let matched = match key.split_once('*') {
            Some((base, trailer)) => {
                let fits = !trailer.contains('*')
                    && request.len() >= key.len()
                    && request.starts_with(base)
                    && request.ends_with(trailer);
                fits.then(|| &request[base.len()..request.len() - trailer.len()])
            }
            None if folders && key.ends_with('/') => {
                request.strip_prefix(key).filter(|rest| !rest.is_empty())
            }
            None => None,
        };
        if let Some(matched) = matched
            && best.is_none_or(|(known, _)| specificity(key) > specificity(known))
        {
            best = Some((key, matched));
        }
    }
    best.map(|(key, matched)| (key, Some(matched)))
}

/// PATTERN_KEY_COMPARE.
fn specificity(key: &str) -> (usize, bool, usize) {
    let star = key.find('*');
    (star.map_or(key.len(), |star| star + 1), star.is_some(), key.len())
}

/// PACKAGE_TARGET_RESOLVE, with conditions and lists as deep as package.json has them; serde_json
/// reads no deeper than 128.
pub(super) fn target(
    key: &str,
    value: &Value,
    matched: Option<&str>,
    internal: bool,
    rules: Rules,
) -> Result<Goal, Refusal> {
    let mut named = Vec::new();
    match alternatives(key, value, matched, internal, rules, &mut named) {
        Ok(Some(goal)) => Ok(goal),
        Ok(None) => Err(Refusal::NoCondition { key: key.to_owned(), conditions: named }),
        Err(refusal) => Err(refusal),
    }
}

/// The goal, or `None` if no condition holds; `named` collects the conditions that do not.
fn alternatives(
    key: &str,
    value: &Value,
    matched: Option<&str>,
    internal: bool,
    rules: Rules,
    named: &mut Vec<String>,
) -> Result<Option<Goal>, Refusal> {
    match value {
        Value::String(text) => string(key, text, matched, internal).map(Some),
        Value::Object(map) => {
            if map.keys().any(|key| is_index(key)) {
                return Err(Refusal::Config { reason: NUMBERS });
            }
            for (condition, value) in map {
                if condition != "default" && !rules.conditions.contains(condition) {
                    if !named.contains(condition) {
                        named.push(condition.clone());
                    }
                    continue;
                }
                if let Some(goal) = alternatives(key, value, matched, internal, rules, named)? {
                    return Ok(Some(goal));
                }
            }
            Ok(None)
        }
        Value::Array(list) => {
            let mut last = Err(Refusal::Null { key: key.to_owned() });
            for value in list {
                match alternatives(key, value, matched, internal, rules, named) {
                    Ok(None) => {}
                    Err(error @ (Refusal::Target { .. } | Refusal::Null { .. })) => {
                        last = Err(error);
                    }
                    other => return other,
                }
            }
            last
        }
        Value::Null => Err(Refusal::Null { key: key.to_owned() }),
        other => {
            let (key, target) = (key.to_owned(), other.to_string());
            Err(Refusal::Target { key, target, reason: Reason::NoText })
        }
    }
}

fn string(key: &str, text: &str, matched: Option<&str>, internal: bool) -> Result<Goal, Refusal> {
    let refuse = |reason| Refusal::Target { key: key.to_owned(), target: text.to_owned(), reason };
    let filled = || match matched {
        Some(matched) if key.ends_with('/') => format!("{text}{matched}"),
        Some(matched) => text.replace('*', matched),
        None => text.to_owned(),
    };
    let Some(rest) = text.strip_prefix("./") else {
        return match internal && !text.starts_with("../") && !text.starts_with('/') {
            true if super::specifier::scheme(text).is_some() => Err(refuse(Reason::Url)),
            true => Ok(Goal::Request(filled())),
            false => Err(refuse(Reason::NotRelative)),
        };
    };
    if leaves(rest) {
        return Err(refuse(Reason::Leaves));
    }
    if matched.is_some_and(leaves) {
        return Err(Refusal::Match { key: key.to_owned() });
    }
    Ok(Goal::File(filled()))
}

/// Whether a part of the path is `.`, `..` or `node_modules`, percent-encoded or not.
fn leaves(path: &str) -> bool {
    path.split(['/', '\\']).any(|part| {
        let part: Cow<str> = percent_decode_str(part).decode_utf8_lossy();
        matches!(&*part.to_ascii_lowercase(), "." | ".." | "node_modules")
    })
}

/// <https://tc39.es/ecma262/#array-index>
fn is_index(key: &str) -> bool {
    key.parse::<u32>().is_ok_and(|index| index < u32::MAX && index.to_string() == key)
}

#[cfg(test)]
mod tests;
