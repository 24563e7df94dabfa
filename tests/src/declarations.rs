//! Outputs of the format `module-declarations`, made files again: no engine runs them as they are.
//!
//! The manifest says where each body is, and what it imports by name. What lies between the
//! bodies must be heads and tails of declarations, imports of declarations from other files, and
//! the evaluation of the entry. Each body becomes a file with specifiers in the place of names,
//! must parse as a module on its own, which it could not if the braces were others, and must be
//! what the manifest says of it: its requests, its exports, its place in the source map.
//! <https://github.com/tc39/proposal-module-declarations>

mod described;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use bundle_graph::analyze::AnalyzeOptions;
use bundle_graph::parse::{Goal, PARSER_STACK, parse};
use bundle_graph::{ModuleRecord, SourceFile};
use regex_lite::Regex;
use serde::Deserialize;

use crate::outputs::joined;

/// The name of the manifest, beside the outputs.
pub const MANIFEST: &str = "manifest.json";

#[derive(Deserialize)]
struct Manifest {
    chunks: BTreeMap<String, Chunk>,
    blocks: BTreeMap<String, Block>,
}

#[derive(Deserialize)]
struct Chunk {
    kind: String,
    blocks: Vec<String>,
    imports: Vec<String>,
    #[serde(default)]
    declarations: Vec<Declaration>,
}

#[derive(Deserialize)]
struct Declaration {
    name: String,
    /// The id of its module; functions of the runtime have none.
    block: Option<String>,
    /// It holds all modules of the file.
    #[serde(default)]
    lowered: bool,
    start: usize,
    end: usize,
    imports: Vec<Import>,
}

#[derive(Deserialize)]
struct Import {
    name: String,
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct Block {
    path: String,
    kind: String,
    deps: Vec<Dependency>,
    exports: Vec<Export>,
    stars: Vec<String>,
}

#[derive(Deserialize)]
struct Dependency {
    id: Option<String>,
    external: Option<String>,
    phase: String,
}

#[derive(Deserialize)]
struct Export {
    name: String,
}

/// A file of declarations, taken apart.
struct Parts<'a> {
    /// Relative to the folder of the outputs.
    path: &'a str,
    text: String,
    chunk: &'a Chunk,
    /// What is not part of a declaration.
    outer: String,
    /// The declarations that other files may take.
    exported: Vec<&'a str>,
    /// Declarations that are taken from other files, and these files.
    taken: BTreeMap<String, String>,
}

/// Checks the outputs below `folder` and replaces each of them by files that do the same; bodies
/// lie beside the file that they come from. `sources` is the folder that they were built in, if
/// they have source maps.
pub fn split(folder: &Path, manifest: &Path, sources: Option<&Path>) -> Result<(), String> {
    let manifest = Manifest::new(&read(manifest)?)?;
    let text = |path: &str| read(&folder.join(path));
    let files = manifest.parts(text)?;
    for file in files.values() {
        let checked = sources.map(|it| described::check_map(&manifest, file, folder, it));
        checked.transpose().map_err(|error| format!("{}: {error}", file.path))?;
    }
    for (path, text) in taken_apart(&manifest, &files)? {
        fs::write(folder.join(&path), text).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(())
}

/// The same in memory, without source maps: the files in the place of outputs, by path.
pub fn apart(
    manifest: &str,
    outputs: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, String> {
    let manifest = Manifest::new(manifest)?;
    let text = |path: &str| outputs.get(path).cloned().ok_or_else(|| format!("{path} is missing"));
    let files = manifest.parts(text)?;
    taken_apart(&manifest, &files)
}

impl Manifest {
    fn new(json: &str) -> Result<Self, String> {
        serde_json::from_str(json).map_err(|error| format!("the manifest: {error}"))
    }

    /// The files that hold declarations; scripts with sloppy modules hold none.
    fn parts(
        &self,
        text: impl Fn(&str) -> Result<String, String>,
    ) -> Result<BTreeMap<&str, Parts<'_>>, String> {
        let mut files = BTreeMap::new();
        for (path, chunk) in self.chunks.iter().filter(|(_, chunk)| chunk.kind != "sloppy") {
            let parts = Parts::new(path, text(path)?, chunk);
            files.insert(path.as_str(), parts.map_err(|error| format!("{path}: {error}"))?);
        }
        Ok(files)
    }
}

/// Checks declarations and gives what is to be in files.
fn taken_apart(
    manifest: &Manifest,
    files: &BTreeMap<&str, Parts>,
) -> Result<BTreeMap<String, String>, String> {
    let mut texts = BTreeMap::new();
    for file in files.values() {
        file.check_taken(files).map_err(|error| format!("{}: {error}", file.path))?;
        for declaration in &file.chunk.declarations {
            let failed = |error| format!("{}, {}: {error}", file.path, declaration.name);
            let text = file.body(declaration).map_err(failed)?;
            let record = parsed(&declaration.name, text.clone()).map_err(failed)?;
            described::check(manifest, files, file, declaration, &record).map_err(failed)?;
            let meta = if record.has_import_meta { file.meta() } else { String::new() };
            texts.insert(body_path(file.path, &declaration.name), meta + &text);
        }
        let checked = described::check_blocks(manifest, file);
        checked.map_err(|error| format!("{}: {error}", file.path))?;
        texts.insert(file.path.to_owned(), file.lowered()?);
    }
    Ok(texts)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Parses a body on a stack that is large enough.
fn parsed(name: &str, text: String) -> Result<ModuleRecord, String> {
    let file = SourceFile { name: name.into(), text: text.into() };
    let parser = std::thread::Builder::new().stack_size(PARSER_STACK);
    let parse = move || parse(&file, Goal::Module, &AnalyzeOptions::default());
    let thread = parser.spawn(parse).map_err(|error| error.to_string())?;
    let parsed = thread.join().map_err(|_| "the parser panicked".to_owned())?;
    match parsed {
        Ok((record, _)) => Ok(*record),
        Err(errors) => Err(format!("it does not parse: {}", errors[0].message)),
    }
}

/// Where a body of a file is after splitting: beside it.
fn body_path(file: &str, name: &str) -> String {
    let stem = file.strip_suffix(".js").or(file.strip_suffix(".mjs")).unwrap_or(file);
    format!("{stem}.{name}.mjs")
}

/// The same, seen from another file.
fn specifier(from: &str, file: &str, name: &str) -> String {
    format!("./{}{}", "../".repeat(from.matches('/').count()), body_path(file, name))
}

static TAKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^import \{ (_\w+(?:, _\w+)*) \} from "(\.[^"]*)";$"#).expect("it is valid")
});
static EVALUATED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^import (_\w+);$").expect("it is valid"));
static EXPORTED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^export (\*|\{ .* \}) from (_\w+);$").expect("it is valid"));

impl<'a> Parts<'a> {
    fn new(path: &'a str, text: String, chunk: &'a Chunk) -> Result<Self, String> {
        let (mut outer, mut exported) = (String::new(), Vec::new());
        let mut at = 0;
        for Declaration { name, start, end, .. } in &chunk.declarations {
            let between = text.get(at..*start).ok_or("bodies overlap")?;
            let head = format!("module {name} {{\n");
            let rest = between.strip_suffix(&head).ok_or_else(|| format!("no head of {name}"))?;
            let plain = rest.strip_suffix("export ");
            exported.extend(plain.map(|_| name.as_str()));
            let rest = plain.unwrap_or(rest);
            if !(rest.is_empty() || rest.ends_with('\n')) {
                return Err(format!("something stands before the head of {name}"));
            }
            outer.push_str(rest);
            let ended =
                text.get(*start..*end).is_some_and(|it| it.is_empty() || it.ends_with('\n'));
            let closed = text.get(*end..).is_some_and(|text| text.starts_with("}\n"));
            if !(ended && closed) {
                return Err(format!("no tail of {name}"));
            }
            at = end + 2;
        }
        outer.push_str(&text[at..]);
        let mut taken = BTreeMap::new();
        for found in outer.lines().filter_map(|line| TAKEN.captures(line)) {
            let from = joined(path, &found[2]);
            taken.extend(found[1].split(", ").map(|name| (name.to_owned(), from.clone())));
        }
        Ok(Self { path, text, chunk, outer, exported, taken })
    }

    /// What is taken from other files is exported there, and is what the manifest says.
    fn check_taken(&self, files: &BTreeMap<&str, Parts>) -> Result<(), String> {
        for (name, from) in &self.taken {
            let file = files.get(from.as_str()).ok_or_else(|| format!("there is no {from}"))?;
            if !file.exported.contains(&name.as_str()) {
                return Err(format!("{from} does not export {name}"));
            }
        }
        let mut from: Vec<&String> = self.taken.values().collect();
        from.sort_unstable();
        from.dedup();
        let mut listed: Vec<&String> = self.chunk.imports.iter().collect();
        listed.sort_unstable();
        if from == listed { Ok(()) } else { Err(format!("imports {from:?}, not {listed:?}")) }
    }

    /// The file that has a declaration which can be named here.
    fn home(&self, name: &str) -> Result<&str, String> {
        let own = self.chunk.declarations.iter().any(|declaration| declaration.name == name);
        let home = if own { Some(self.path) } else { self.taken.get(name).map(String::as_str) };
        home.ok_or_else(|| format!("{name} is not declared"))
    }

    fn specifier(&self, name: &str) -> Result<String, String> {
        Ok(format!("\"{}\"", specifier(self.path, self.home(name)?, name)))
    }

    /// A body with specifiers in the place of names.
    fn body(&self, declaration: &Declaration) -> Result<String, String> {
        let mut text = String::new();
        let mut at = declaration.start;
        for Import { name, start, end } in &declaration.imports {
            let Range { start, end } = *start..*end;
            let before = self.text.get(at..start).ok_or("places are out of order")?;
            if self.text.get(start..end) != Some(name) {
                return Err(format!("{name} does not stand at {start}"));
            }
            text.push_str(before);
            text.push_str(&self.specifier(name)?);
            at = end;
        }
        text.push_str(&self.text[at..declaration.end]);
        Ok(text)
    }

    /// A statement that makes the `import.meta` of a body that of the file: a declaration has no
    /// other.
    fn meta(&self) -> String {
        let name = self.path.rsplit('/').next().unwrap_or(self.path);
        format!(
            "globalThis.Object.assign(import.meta, {{ \
             url: new globalThis.URL(\"./{name}\", import.meta.url).href, \
             filename: `${{import.meta.dirname}}/{name}`, \
             main: globalThis.process.argv[1] === `${{import.meta.dirname}}/{name}` }});\n"
        )
    }

    /// The rest of the file: URLs in the place of declarations that are values.
    fn lowered(&self) -> Result<String, String> {
        let mut text = String::new();
        for line in self.outer.lines() {
            if TAKEN.is_match(line) {
                continue;
            }
            let lowered = match (EVALUATED.captures(line), EXPORTED.captures(line)) {
                (Some(found), _) => format!("import {};", self.specifier(&found[1])?),
                (_, Some(found)) => {
                    format!("export {} from {};", &found[1], self.specifier(&found[2])?)
                }
                _ => line.to_owned(),
            };
            text.push_str(&lowered);
            text.push('\n');
        }
        for name in &self.exported {
            let specifier = self.specifier(name)?;
            text.push_str(&format!(
                "export const {name} = new URL({specifier}, import.meta.url).href;\n"
            ));
        }
        Ok(text)
    }
}
