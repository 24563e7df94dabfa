//! One file: read, decode, parse, analyse.

mod input_map;
mod loader;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use super::{Construction, EntryText};
use crate::diagnostic::{self, Diagnostic, SourceFile, resolve::Place};
use crate::dialect::{Dialect, DialectOptions};
use crate::graph::{Addon, InputMap, Origin};
use crate::ids::*;
use crate::lower;
use crate::package::{Package, PackageType};
use crate::parse::{self, Goal, Written};
use crate::record::*;
use crate::resolve::{EdgeKind, Importer, Resolved, ResolvedFile, Resolver};
use crate::sites::Sites;
pub use loader::Loader;
pub(super) use loader::{attributed, is_copied};

use super::frontier::RequestRef;

/// Extensions of what is no JavaScript.
const NOT_LOADED: [&str; 3] = ["node", "wasm", "css"];

/// Whether Node knows how to load a file with this extension.
fn is_known(extension: &str) -> bool {
    matches!(extension, "js" | "mjs" | "cjs" | "json")
        || !Dialect::of(extension).is_javascript()
        || NOT_LOADED.contains(&extension)
}
/// What no host says of a text.
const TOO_DEEP: &str = "parse/too-deep";
const INVALID_JSON: &str = "load/invalid-json";

/// What a worker is given.
pub(super) struct Job {
    pub file: ResolvedFile,
    /// The text, when there is no file to read.
    pub text: Option<EntryText>,
    pub ignored: bool,
    /// Programs start with it.
    pub is_entry: bool,
}

/// What a worker brings back.
pub(super) struct Loaded {
    pub file: SourceFile,
    pub path: PathBuf,
    /// Of a text in TypeScript or JSX.
    pub origin: Option<Origin>,
    pub dialect: Dialect,
    pub directory: PathBuf,
    pub package: Option<Arc<Package>>,
    pub node_mode: bool,
    pub platform_is_node: bool,
    pub record: Box<ModuleRecord>,
    pub sites: Box<Sites>,
    pub input_map: Option<Arc<InputMap>>,
    /// Why the text cannot be parsed. The record is then that of a module that throws.
    pub broken: Vec<Diagnostic>,
    /// What an addon is, which its text loads.
    pub addon: Option<Arc<Addon>>,
    /// Its value is the URL of a copy of it.
    pub is_copied: bool,
}

impl Loaded {
    pub fn all_requests(&self) -> impl Iterator<Item = RequestRef> + use<> {
        let requests = (0..self.record.requested_modules.len() as u32)
            .map(|index| RequestRef::Static(RequestId::from_raw(index)));
        let deferred = (0..self.record.deferred_requests.len() as u32)
            .map(|index| RequestRef::Deferred(DeferredId::from_raw(index)));
        requests.chain(deferred)
    }

    fn take(&mut self, written: Written) {
        self.file = written.file;
        self.origin = written.origin;
        (self.record, self.sites) = (written.record, written.sites);
    }

    /// Makes it a module that throws the first of the errors, if they are the program's: a host
    /// would say the same where the module is asked for.
    fn break_with(&mut self, diagnostics: Vec<Diagnostic>) -> Result<(), Vec<Diagnostic>> {
        let is_syntax = |it: &Diagnostic| {
            it.code.starts_with("parse/") && it.code != TOO_DEEP || it.code == INVALID_JSON
        };
        let Some(first) = diagnostics.first().filter(|_| diagnostics.iter().all(is_syntax)) else {
            return Err(diagnostics);
        };
        let thrown = parse::throwing(&self.file.name, &first.message);
        (self.file, self.record, self.sites) = thrown;
        self.broken = diagnostics;
        Ok(())
    }

    pub fn import_edge(&self) -> EdgeKind {
        match self.node_mode && self.platform_is_node && self.dialect.is_javascript() {
            true => EdgeKind::NodeImport,
            false => EdgeKind::Import,
        }
    }

    /// The file, if the paths of its project count.
    pub fn importer(&self) -> Importer<'_> {
        let project_file = (!self.dialect.is_javascript()).then_some(&*self.path);
        Importer { directory: &self.directory, project_file }
    }

    pub fn file_facts(&self) -> bool {
        self.node_mode && self.platform_is_node
    }
}

/// The place of a text without a file: the package it would belong to decides its goal.
pub(super) fn virtual_file(resolver: &Resolver, directory: &Path, name: &str) -> ResolvedFile {
    let package = match resolver.resolve(
        Importer::of(directory),
        "./package.json",
        EdgeKind::Require,
        None,
    ) {
        Ok(Resolved::File(file)) => file.package,
        _ => None,
    };
    let (path, suffix) = (directory.join(name), String::new());
    ResolvedFile { path, suffix, package, package_type: None, side_effect_free: false }
}

/// The place of a module that comes with the bundler: functions, which have no side effects.
pub(super) fn own_file(path: PathBuf) -> ResolvedFile {
    let suffix = String::new();
    ResolvedFile { path, suffix, package: None, package_type: None, side_effect_free: true }
}

/// A module of which nothing has been read.
fn unread(construction: &Construction, file: ResolvedFile, extension: &str) -> Loaded {
    let ResolvedFile { path, suffix, package, package_type, .. } = file;
    let name = construction.display_name(&path, &suffix);
    let directory = path.parent().unwrap_or(Path::new("/")).to_path_buf();
    Loaded {
        file: SourceFile { name, text: Arc::default() },
        node_mode: matches!(extension, "mjs" | "mts")
            || !matches!(extension, "cjs" | "cts") && package_type == Some(PackageType::Module),
        platform_is_node: construction.options.resolve.platform == crate::resolve::Platform::Node,
        path,
        directory,
        package,
        record: Box::new(ModuleRecord::empty(ModuleKind::Empty)),
        sites: Box::default(),
        origin: None,
        dialect: Dialect::of(extension),
        input_map: None,
        broken: Vec::new(),
        addon: None,
        is_copied: false,
    }
}

pub(super) fn load(construction: &Construction, job: Job) -> Result<Loaded, Vec<Diagnostic>> {
    let path = &job.file.path;
    let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    let package_type = job.file.package_type;
    let is_entry = job.is_entry;
    let loader =
        Loader::of(&path.to_string_lossy(), &job.file.suffix, &construction.options.loaders);
    let mut loaded = unread(construction, job.file, &extension);
    if job.ignored {
        return Ok(loaded);
    }
    if let Some(text) = lower::functions::text(&loaded.file.name) {
        return Ok(own(construction, loaded, text));
    }
    if let Some(loader) = loader.filter(|it| it.is_for_data() && job.text.is_none()) {
        return data(construction, loaded, loader);
    }
    if let Some(Loader::Script(dialect)) = loader {
        loaded.dialect = dialect;
    }
    if extension == "node" && loaded.platform_is_node {
        return addon(construction, loaded).map_err(|diagnostic| vec![*diagnostic]);
    }
    let input_type = job.text.as_ref().and_then(|text| text.input_type);
    loaded.node_mode |= input_type == Some(PackageType::Module);
    let text = match job.text {
        Some(EntryText { text, .. }) => text,
        None => read(construction, &loaded)
            .and_then(|bytes| decoded(&loaded.file.name, bytes))
            .map_err(|diagnostic| vec![*diagnostic])?,
    };
    loaded.file.text = Arc::new(text);
    let is_json = loader.map_or(extension == "json", |loader| loader == Loader::Json);
    match extension.as_str() {
        _ if is_json => match check_json(&loaded.file) {
            Ok(()) => *loaded.record = ModuleRecord::empty(ModuleKind::Json),
            Err(diagnostic) => loaded.break_with(vec![*diagnostic])?,
        },
        extension if NOT_LOADED.contains(&extension) && loader.is_none() => {
            return Err(vec![diagnostic::resolve::no_loader(&loaded.file.name, extension, None)]);
        }
        _ => {
            let goal = match input_type {
                Some(PackageType::Module) => Goal::Module,
                Some(PackageType::CommonJs) => Goal::CommonJs("`--input-type` makes it CommonJS."),
                None => construction.goal(&loaded.file, package_type),
            };
            match parsed(construction, &mut loaded, goal)? {
                Ok(()) => {}
                // Any text may be a program, whatever its name; this one is not.
                Err(_) if !extension.is_empty() && !is_known(&extension) => {
                    let name = &loaded.file.name;
                    return Err(vec![diagnostic::resolve::no_loader(name, &extension, None)]);
                }
                Err(diagnostics) => return loaded.break_with(diagnostics).map(|()| loaded),
            }
            inject(construction, &mut loaded, is_entry)?;
            beside(construction, &mut loaded);
        }
    }
    Ok(loaded)
}

/// Imports what the module finds as globals.
fn inject(
    construction: &Construction,
    loaded: &mut Loaded,
    is_entry: bool,
) -> Result<(), Vec<Diagnostic>> {
    let imports = super::inject::imports(&construction.injected, loaded, is_entry);
    if imports.is_empty() {
        return Ok(());
    }
    let written = Written {
        file: loaded.file.clone(),
        origin: loaded.origin.take(),
        record: std::mem::replace(
            &mut loaded.record,
            Box::new(ModuleRecord::empty(ModuleKind::Empty)),
        ),
        sites: std::mem::take(&mut loaded.sites),
    };
    let written = parse::with_imports(written, &imports, &construction.options.analyze)?;
    loaded.take(written);
    Ok(())
}

/// What else a program has: the files that its globs take in, and its source map.
fn beside(construction: &Construction, loaded: &mut Loaded) {
    super::glob::expand(&*construction.host, loaded);
    if construction.options.analyze.marks {
        let (input_map, warning) = input_map::load(construction, loaded);
        loaded.input_map = input_map;
        let mut frontier = construction.frontier.lock().expect("no task panicked");
        frontier.diagnostics.extend(warning);
    }
}

/// A module that comes with the bundler. There is no file of it, so no source map has it.
fn own(construction: &Construction, mut loaded: Loaded, text: String) -> Loaded {
    loaded.file.text = text.into();
    let goal = match &*loaded.path.extension().unwrap_or_default().to_string_lossy() {
        "cjs" => Goal::CommonJs("Its requests are calls."),
        _ => Goal::Module,
    };
    let parsed = parse::parse(&loaded.file, goal, &construction.options.analyze);
    (loaded.record, loaded.sites) = parsed.expect("it is always the same text");
    loaded.sites.marks = Box::default();
    loaded
}

/// A module of the contents of a file that is no program.
fn data(
    construction: &Construction,
    mut loaded: Loaded,
    loader: Loader,
) -> Result<Loaded, Vec<Diagnostic>> {
    if loader == Loader::File {
        loader::copied(&mut loaded);
        return Ok(loaded);
    }
    let bytes = read(construction, &loaded).map_err(|diagnostic| vec![*diagnostic])?;
    let text = loader::data(&mut loaded, loader, bytes).map_err(|it| vec![*it])?;
    if let Some(text) = text {
        loaded.file.text = text.into();
        let options = &construction.options.analyze;
        (loaded.record, loaded.sites) = parse::parse(&loaded.file, Goal::Module, options)?;
        // The text stands nowhere, so no source map has a place for it.
        loaded.sites.marks = Box::default();
    }
    Ok(loaded)
}

/// Parses the text. The outer error is none of the program.
fn parsed(
    construction: &Construction,
    loaded: &mut Loaded,
    goal: Goal,
) -> Result<Result<(), Vec<Diagnostic>>, Vec<Diagnostic>> {
    let options = &construction.options.analyze;
    static OF_JAVASCRIPT: LazyLock<DialectOptions> = LazyLock::new(DialectOptions::default);
    let project = match loaded.dialect.is_javascript() {
        true => Cow::Borrowed(&*OF_JAVASCRIPT),
        false => construction
            .resolver
            .dialect_options(&loaded.path, &options.jsx)
            .map(Cow::Owned)
            .map_err(|diagnostic| vec![*diagnostic])?,
    };
    let written = parse::parse_file(&loaded.file, goal, (loaded.dialect, &project), options);
    Ok(written.map(|written| loaded.take(written)))
}

/// A native addon is a file that Node has to find on a disk, so it is copied as it is; its module
/// is `module.exports = require("./addon-0123abcd.node");`.
/// <https://nodejs.org/api/addons.html>
fn addon(construction: &Construction, mut loaded: Loaded) -> Result<Loaded, Box<Diagnostic>> {
    let bytes = read(construction, &loaded)?;
    let stem = loaded.path.file_stem().unwrap_or_default().to_string_lossy();
    let hash = xxhash_rust::xxh3::xxh3_64(&bytes) >> 32;
    let name = format!("{stem}-{hash:08x}.node");
    let request = serde_json::Value::from(format!("./{name}"));
    loaded.file.text = Arc::new(format!("module.exports = require({request});\n"));
    loaded.addon = Some(Arc::new(Addon { name, bytes }));
    let goal = Goal::CommonJs("Addons are loaded by `require`.");
    let parsed = parse::parse(&loaded.file, goal, &construction.options.analyze);
    (loaded.record, loaded.sites) = parsed.expect("the text is always the same");
    Ok(loaded)
}

fn read(construction: &Construction, loaded: &Loaded) -> Result<Vec<u8>, Box<Diagnostic>> {
    let name = &loaded.file.name;
    let bytes = construction.host.read(&loaded.path).map_err(|error| {
        Box::new(match error.kind() {
            std::io::ErrorKind::NotFound => diagnostic::resolve::vanished(name, None),
            _ => diagnostic::resolve::unreadable(name, &error, None),
        })
    })?;
    if bytes.len() >= u32::MAX as usize {
        let error = std::io::Error::other("the file is larger than 4 GiB");
        return Err(Box::new(diagnostic::resolve::unreadable(name, &error, None)));
    }
    Ok(bytes)
}

fn decoded(name: &str, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        Box::new(diagnostic::resolve::invalid_utf8(name, offset, None))
    })?;
    // Node, too, drops a byte order mark.
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_string(),
        None => text,
    })
}

fn check_json(file: &SourceFile) -> Result<(), Box<Diagnostic>> {
    let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(&file.text) else {
        return Ok(());
    };
    let line_start: usize =
        file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (line_start + error.column().saturating_sub(1)).min(file.text.len());
    let offset = (0..=offset).rev().find(|&at| file.text.is_char_boundary(at)).unwrap_or(0);
    let message = error.to_string();
    let message = message.split(" at line").next().unwrap_or_default();
    Err(Box::new(diagnostic::parse::invalid_json(file, offset, message)))
}

pub(super) type Attributes = [(Box<str>, Box<str>)];

/// Whether the file that a request leads to can be loaded, and is what its attributes say.
/// `has_options` tells that the attributes are only known when the program runs.
pub(super) fn check_request(
    importer: &Loaded,
    file: &ResolvedFile,
    loaders: &[(String, Loader)],
    (attributes, has_options): (&Attributes, bool),
    edge: EdgeKind,
    place: Place,
) -> Result<(), Box<Diagnostic>> {
    let extension = file.path.extension().map(|it| it.to_string_lossy()).unwrap_or_default();
    let name = format!("`{}`", file.path.file_name().unwrap_or_default().to_string_lossy());
    let is_addon = extension == "node" && importer.platform_is_node;
    if attributed(attributes).is_some() && edge != EdgeKind::Require {
        return Ok(());
    }
    if let Some(loader) = Loader::given(&file.path.to_string_lossy(), loaders) {
        // The attribute may say that it is JSON; that it must is a rule for files that are.
        let is_json = loader == Loader::Json && !attributes.is_empty();
        return match has_options {
            true => Ok(()),
            false => check_attributes(importer, is_json, &name, attributes, edge, place),
        };
    }
    if is_addon && edge == EdgeKind::Require {
        return Ok(());
    }
    if is_addon {
        return Err(Box::new(diagnostic::resolve::imported_addon(&name, place)));
    }
    if NOT_LOADED.contains(&&*extension) {
        return Err(Box::new(diagnostic::resolve::no_loader(&name, &extension, place)));
    }
    if edge == EdgeKind::NodeImport && !extension.is_empty() && !is_known(&extension) {
        return Err(Box::new(diagnostic::resolve::unknown_extension(&name, &extension, place)));
    }
    match has_options {
        true => Ok(()),
        false => check_attributes(importer, extension == "json", &name, attributes, edge, place),
    }
}

/// Import attributes against the file they ask for. Only Node demands `type: "json"`.
/// <https://nodejs.org/api/esm.html#import-attributes>
fn check_attributes(
    importer: &Loaded,
    is_json: bool,
    name: &str,
    attributes: &Attributes,
    edge: EdgeKind,
    place: Place,
) -> Result<(), Box<Diagnostic>> {
    if edge == EdgeKind::Require {
        return Ok(());
    }
    if let Some((key, value)) = attributes.iter().find(|(key, _)| &**key != "type") {
        return Err(Box::new(diagnostic::resolve::attribute_key(key, value, place)));
    }
    let wanted = attributes.first().map(|(_, value)| &**value);
    Err(Box::new(match wanted {
        Some("json") if !is_json => diagnostic::resolve::attribute_mismatch(name, "json", place),
        Some("json") => return Ok(()),
        Some(other) => diagnostic::resolve::attribute_type(other, place),
        None if is_json && importer.file_facts() => {
            diagnostic::resolve::attribute_missing(name, place)
        }
        None => return Ok(()),
    }))
}
