//! The configuration file: found, read and checked.
//!
//! `bundle.config.json` in the working directory, or else the key `bundle` of package.json there.
//! The keys are those of [`BuildOptions`]. What is wrong in a file is shown in it.

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::ErrorKind;
use std::marker::PhantomData;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bundle_graph::construct::relative_name;
use bundle_graph::diagnostic::nearest;
use bundle_graph::resolve::normalise;
use bundle_graph::{Diagnostic, SourceFile};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;

use crate::options::{BuildOptions, Size};
use crate::{chunks, size};

/// The file that is found by itself.
pub const FILE_NAME: &str = "bundle.config.json";

/// Where the configuration is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// In the working directory, if there is one.
    #[default]
    Discover,
    /// A path, relative to the working directory.
    File(String),
    Nowhere,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Config {
    /// Paths are relative to the working directory, wherever the file is.
    pub options: BuildOptions,
    pub path: Option<PathBuf>,
}

/// Finds and reads the configuration. `cwd` is absolute.
pub fn load(cwd: &Path, source: &Source) -> Result<Config, Vec<Diagnostic>> {
    match source {
        Source::Nowhere => Ok(Config::default()),
        Source::File(name) => {
            let path = cwd.join(name);
            let text = read(&path, name)?.ok_or_else(|| vec![not_found(name)])?;
            parse(cwd, path, text)
        }
        Source::Discover => {
            let path = cwd.join(FILE_NAME);
            if let Some(text) = read(&path, FILE_NAME)? {
                return parse(cwd, path, text);
            }
            let path = cwd.join("package.json");
            match read(&path, "package.json") {
                Ok(Some(text)) if text.contains("\"bundle\"") => parse(cwd, path, text),
                // Whether package.json is as it should be is not a question of configuration.
                _ => Ok(Config::default()),
            }
        }
    }
}

fn read(path: &Path, name: &str) -> Result<Option<String>, Vec<Diagnostic>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(vec![Diagnostic::error(
            "config/unreadable",
            format!("cannot read the configuration {name}: {error}"),
        )]),
    }
}

fn parse(cwd: &Path, path: PathBuf, text: String) -> Result<Config, Vec<Diagnostic>> {
    #[derive(Deserialize)]
    struct Manifest {
        bundle: Option<Object<BuildOptions>>,
    }
    // A byte order mark is no part of JSON, but some editors write one.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    let file = SourceFile { name: relative_name(cwd, &path).into(), text: Arc::new(text) };
    let parsed = match path.file_name().is_some_and(|name| name == "package.json") {
        true => deserialize::<Manifest>(&file).map(|it| it.bundle.map(|it| it.0)),
        false => deserialize::<Object<_>>(&file).map(|it| Some(it.0)),
    };
    let mut options = parsed.map_err(|error| vec![*error])?.unwrap_or_default();
    let errors = contradictions(&options, &file);
    if !errors.is_empty() {
        return Err(errors);
    }
    if let Some(folder) = path.parent().filter(|folder| *folder != cwd) {
        rebase(&mut options, cwd, folder);
    }
    Ok(Config { options, path: Some(path) })
}

/// Derived implementations take an array for an object as well; this one does not.
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OnlyMaps<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for OnlyMaps<T> {
            type Value = Object<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }
        deserializer.deserialize_map(OnlyMaps(PhantomData))
    }
}

fn deserialize<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Box<Diagnostic>> {
    let mut deserializer = serde_json::Deserializer::from_str(&file.text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        Box::new(explain(file, &path, error.inner()))
    })?;
    deserializer.end().map_err(|error| Box::new(explain(file, "", &error)))?;
    Ok(value)
}

/// What serde says, in the words of someone who writes JSON.
fn explain(file: &SourceFile, path: &str, error: &serde_json::Error) -> Diagnostic {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let end = offset(&file.text, error.line(), error.column());
    if matches!(error.classify(), Category::Syntax | Category::Eof) {
        let span = end.saturating_sub(1)..end;
        return Diagnostic::error("config/invalid-json", format!("{} is not JSON", file.name))
            .at(file, span, text);
    }
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    if let (true, [name, known @ ..]) = (text.starts_with("unknown field"), &*quoted) {
        return unknown_key(file, name, known, end);
    }
    let what = match path {
        "." | "" | "bundle" => "the configuration".to_owned(),
        path => format!("`{path}`"),
    };
    let error =
        |code, message| Diagnostic::error(code, message).at(file, token(&file.text, end), "");
    if let (true, [found, known @ ..]) = (text.starts_with("unknown variant"), &*quoted) {
        let known_names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        let error = error("config/invalid-value", format!("{what} cannot be `{found}`"))
            .note(format!("Possible values: {}.", known_names.join(", ")));
        return suggest(error, found, known);
    }
    if text.starts_with("data did not match any variant") {
        return error(
            "config/wrong-type",
            format!("{what} must be a number of bytes or a text such as \"120 kB\""),
        );
    }
    let parts = text.split_once(": ").and_then(|(_, rest)| rest.rsplit_once(", expected "));
    match parts {
        Some((found, expected)) => error(
            "config/wrong-type",
            format!("{what} must be {}, not {}", in_json(expected), in_json(found)),
        ),
        None => error("config/wrong-type", format!("{what}: {text}")),
    }
}

fn unknown_key(file: &SourceFile, name: &str, known: &[&str], end: usize) -> Diagnostic {
    let key = format!("\"{name}\"");
    let span = match file.text[..end].rfind(&key) {
        Some(start) => start..start + key.len(),
        None => token(&file.text, end),
    };
    let error =
        Diagnostic::error("config/unknown-key", format!("unknown key `{name}`")).at(file, span, "");
    suggest(error, name, known)
}

fn suggest(error: Diagnostic, name: &str, known: &[&str]) -> Diagnostic {
    match nearest(name, known.iter().copied()) {
        Some(near) => error.help(format!("Did you mean `{near}`?")),
        None => error,
    }
}

/// The Rust types that serde names.
fn in_json(expected: &str) -> &str {
    match expected {
        "usize" | "u64" => "a whole number",
        "a sequence" | "sequence" => "an array",
        "a map" | "map" => "an object",
        "string or map" => "a string",
        other if other.starts_with("struct ") => "an object",
        other => other,
    }
}

/// The offset behind the column, which counts bytes, of a line.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n');
    let start: usize = lines.take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(start + column)
}

/// The value that ends at the offset or, if none does, the one that follows.
fn token(text: &str, end: usize) -> Range<usize> {
    let before = text[..end].trim_end();
    if before.len() < end || before.ends_with([':', ',', '[', '{']) {
        let start = text.len() - text[end..].trim_start().len();
        return start..start + text[start..].chars().next().map_or(0, char::len_utf8);
    }
    let bytes = before.as_bytes();
    let start = match before.strip_suffix('"') {
        Some(string) => string
            .rmatch_indices('"')
            .map(|(at, _)| at)
            .find(|&at| at == 0 || bytes[at - 1] != b'\\'),
        None => before
            .rfind(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c))
            .map(|at| at + 1),
    };
    start.unwrap_or(0)..end
}

/// What no type forbids.
fn contradictions(options: &BuildOptions, file: &SourceFile) -> Vec<Diagnostic> {
    let mut errors = Vec::new();
    // Where the value is written is looked for in the text: it is there as it is, or not shown.
    let mut wrong = |error: Diagnostic, value: &str| {
        errors.push(match file.text.find(value) {
            Some(start) => error.at(file, start..start + value.len(), ""),
            None => error,
        });
    };
    if options.outdir.is_some() && options.outfile.is_some() {
        let message = "`outdir` and `outfile` exclude each other";
        wrong(Diagnostic::error("config/invalid-value", message), "\"outfile\"");
    }
    if options.threads == Some(0) {
        let message = "`threads` must be at least 1";
        wrong(Diagnostic::error("config/invalid-value", message), "\"threads\"");
    }
    let groups = chunks::groups(options).err().into_iter().flatten();
    for error in groups.chain(chunks::min_chunk_size(options).err()) {
        wrong(error.0, &error.1);
    }
    for budget in options.size.iter().flat_map(|size| &size.budgets) {
        if let (Err(error), Size::Text(text)) = (size::limit(budget), &budget.max) {
            wrong(*error, &format!("\"{text}\""));
        }
    }
    errors
}

/// Makes the paths of a file in another folder relative to the working directory.
fn rebase(options: &mut BuildOptions, cwd: &Path, folder: &Path) {
    let moved = |path: &str| relative_name(cwd, &normalise(&folder.join(path)));
    for entry in &mut options.entries {
        // An entry may be a package as well, or `-`.
        if entry.starts_with('.') || folder.join(&entry).exists() {
            *entry = moved(entry);
        }
    }
    for target in options.alias.values_mut() {
        if target.starts_with('.') {
            // Without the dot it would be a package.
            *target = format!("./{}", moved(target));
        }
    }
    let BuildOptions { outdir, outfile, metafile, manifest, report, stdin_resolve_dir, .. } =
        options;
    for path in
        [outdir, outfile, metafile, manifest, report, stdin_resolve_dir].into_iter().flatten()
    {
        *path = moved(path);
    }
}

fn not_found(name: &str) -> Diagnostic {
    Diagnostic::error("config/not-found", format!("there is no configuration file {name}"))
}
