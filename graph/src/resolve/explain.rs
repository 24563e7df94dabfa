//! Why a request leads nowhere: what was tried, and what may have been meant.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oxc_resolver as oxc;
use serde_json::Value;

use super::targets::{self, Goal, Reason, Refusal, Rules};
use super::{EdgeKind, Importer, Platform, Resolver, is_builtin, normalise, specifier};
use crate::diagnostic::resolve::{self as report, Place};
use crate::diagnostic::{Diagnostic, nearest};
use crate::package::PackageType;

/// How many names a note lists.
const LISTED: usize = 8;

/// A package.json and what it holds.
struct Manifest {
    folder: PathBuf,
    value: Arc<Value>,
}

impl Manifest {
    /// The field, unless it is `null`.
    fn field(&self, name: &str) -> Option<&Value> {
        self.value.get(name).filter(|value| !value.is_null())
    }
}

impl Resolver {
    /// Why Node refuses a request that the resolver could follow. `json` is the package of the
    /// file that was found.
    pub(super) fn refusal(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        json: Option<&Arc<oxc::PackageJson>>,
        place: &Place,
    ) -> Option<Box<Diagnostic>> {
        let (path, _) = specifier::split_suffix(specifier);
        if path.starts_with('#') {
            return self.explain_internal(directory, path, edge, place).map(Box::new);
        }
        let (json, exports) = json.and_then(|json| Some((json, json.exports()?)))?;
        let (name, subpath) = specifier::package_name(path).filter(|_| specifier::is_bare(path))?;
        if json.name() != Some(name) && !json.directory().ends_with(name) {
            return None;
        }
        if permits(&exports, &format!(".{subpath}"), self.rules(edge)) {
            return None;
        }
        let folder = json.directory();
        let manifest = Manifest { folder: folder.to_owned(), value: self.manifest(folder)? };
        self.explain_exports(&manifest, path, subpath, edge, place).err()
    }

    pub(super) fn explain(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        error: &oxc::ResolveError,
        place: Place,
    ) -> Diagnostic {
        use oxc::ResolveError as E;
        match error {
            E::Json(json) => {
                let name = self.relative(&json.path.display().to_string());
                return report::broken_package_json(&name, &json.message);
            }
            E::IOError(io_error) => {
                let io_error = io::Error::from(io_error.clone());
                return report::unreadable(&format!("`{specifier}`"), &io_error, place);
            }
            _ => {}
        }
        let (path, _) = specifier::split_suffix(specifier);
        if path.starts_with('#') {
            let internal = self.explain_internal(directory, path, edge, &place);
            return internal.unwrap_or_else(|| not_found(specifier, edge, place));
        }
        if let Some(scheme) = specifier::scheme(path).filter(|scheme| *scheme != "file") {
            return match scheme {
                "node" if !is_builtin(path) => report::unknown_builtin(path, place),
                "node" => report::builtin(path, place),
                scheme => report::unsupported_scheme(scheme, place),
            };
        }
        if !path.is_empty() && specifier::is_bare(path) {
            return self.explain_bare(directory, path, edge, place);
        }
        self.explain_path(directory, specifier, edge, place)
    }

    /// A request for a package, or for a part of one.
    fn explain_bare(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        place: Place,
    ) -> Diagnostic {
        if self.platform != Platform::Node && is_builtin(specifier) {
            return report::builtin(specifier, place);
        }
        let Some((name, subpath)) = specifier::package_name(specifier) else {
            return match edge {
                EdgeKind::Require => not_found(specifier, edge, place),
                _ => report::invalid_package_name(specifier, place),
            };
        };
        let Some(manifest) = self.package_folder(directory, name) else {
            let diagnostic = not_found(specifier, edge, place);
            return match self.nearest_package(directory, specifier) {
                Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
                None => diagnostic.note(format!(
                    "No `node_modules` folder above {} has a package of this name.",
                    self.relative(&directory.display().to_string())
                )),
            };
        };
        let folder = self.relative(&manifest.folder.display().to_string());
        if manifest.field("exports").is_some() {
            return match self.explain_exports(&manifest, specifier, subpath, edge, &place) {
                Err(refused) => *refused,
                Ok(file) => not_found(specifier, edge, place)
                    .note(format!(
                        "`exports` of {folder}/package.json leads to `{file}`, \
                         which does not exist."
                    ))
                    .help("Is the package built and installed completely?"),
            };
        }
        if subpath.is_empty() {
            let diagnostic = not_found(specifier, edge, place);
            return diagnostic.note(match manifest.field("main").and_then(Value::as_str) {
                Some(main) => format!("The main file of {folder}, `{main}`, does not exist."),
                None => format!("{folder} names no main file and has no `index.js`."),
            });
        }
        let path = manifest.folder.join(&subpath[1..]);
        self.explain_file(directory, specifier, &path, edge, place)
    }

    /// A request by a path.
    fn explain_path(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        place: Place,
    ) -> Diagnostic {
        if specifier.is_empty() {
            return not_found(specifier, edge, place).note("The specifier is empty.");
        }
        let path = directory.join(specifier);
        let is_link = self.host.symlink_metadata(&path).is_ok_and(|kind| kind.is_symlink);
        // The kind has a name already, but the name is not stable yet.
        let is_loop = |error: io::Error| format!("{:?}", error.kind()) == "FilesystemLoop";
        if is_link && self.host.metadata(&path).is_err_and(is_loop) {
            return report::symlink_loop(specifier, place);
        }
        self.explain_file(directory, specifier, &path, edge, place)
    }

    /// A file that is not there.
    fn explain_file(
        &self,
        directory: &Path,
        specifier: &str,
        path: &Path,
        edge: EdgeKind,
        place: Place,
    ) -> Diagnostic {
        if self.resolvers.is_exact(edge) {
            let meant = self.searched(directory, specifier, path);
            let help = |diagnostic: Diagnostic| match meant.as_deref() {
                Some(meant) => diagnostic.help(format!("Did you mean `{meant}`?")),
                None => diagnostic,
            };
            if self.host.metadata(path).is_ok_and(|kind| kind.is_dir) {
                return help(report::directory(specifier, place));
            }
            if meant.is_some() {
                let why = match edge {
                    EdgeKind::NodeImport => {
                        "An ES module that Node runs names files with their extension."
                    }
                    _ => "With `--specifier-resolution=explicit` imports name files exactly.",
                };
                return help(not_found(specifier, edge, place).note(why));
            }
        }
        let diagnostic = not_found(specifier, edge, place);
        let tried = self.relative(&normalise(path).display().to_string());
        match self.nearest_file(path, specifier) {
            Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
            None => diagnostic.note(format!("There is no such file: {tried}.")),
        }
    }

    /// The exact specifier of what searching would find.
    fn searched(&self, directory: &Path, specifier: &str, path: &Path) -> Option<String> {
        let found = self.resolvers.searching().resolve(directory, specifier).ok()?;
        let found = found.path();
        let trimmed = specifier.trim_end_matches('/');
        if let Ok(folder) = self.host.canonicalize(path)
            && let Ok(rest) = found.strip_prefix(&folder)
        {
            return Some(format!("{trimmed}/{}", rest.to_str()?));
        }
        let extension = found.file_name()?.to_str()?.strip_prefix(path.file_name()?.to_str()?)?;
        Some(format!("{trimmed}{extension}"))
    }

    /// A request that begins with `#`: why it is refused or leads nowhere, if it does.
    fn explain_internal(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        place: &Place,
    ) -> Option<Diagnostic> {
        if specifier == "#" || specifier.ends_with('/') {
            return Some(report::invalid_internal_name(specifier, place.clone()));
        }
        let Some(manifest) = self.scope(directory) else {
            return Some(
                report::import_not_defined(specifier, None, place.clone())
                    .note("There is no package.json in this folder or above it."),
            );
        };
        let file = self.file_of(&manifest);
        let empty = Value::Null;
        let imports = manifest.field("imports").unwrap_or(&empty);
        let goal = match targets::imports(imports, specifier, self.rules(edge)) {
            Ok(goal) => goal,
            Err(Refusal::NoKey) => {
                let diagnostic = report::import_not_defined(specifier, Some(&file), place.clone());
                return Some(with_keys(diagnostic, imports, "defines", specifier, |key| {
                    key.to_owned()
                }));
            }
            Err(refusal) => {
                let undefined = report::import_not_defined(specifier, Some(&file), place.clone());
                return Some(self.refused("imports", refusal, undefined, &file, edge, place));
            }
        };
        let leads = |to: &str| format!("`imports` of {file} leads to `{to}`.");
        match goal {
            Goal::File(target) => {
                let is_there = self.host.metadata(&manifest.folder.join(&target)).is_ok();
                (!is_there).then(|| {
                    not_found(specifier, edge, place.clone())
                        .note(leads(&target))
                        .note("There is no such file.")
                })
            }
            Goal::Request(request) => {
                if is_builtin(&request) {
                    let is_known = self.platform == Platform::Node;
                    let explained = || report::builtin(&request, place.clone());
                    return (!is_known).then(|| explained().note(leads(&request)));
                }
                let error = self.find(Importer::of(&manifest.folder), &request, edge).err()?;
                let place = place.clone();
                let inner = self.explain(&manifest.folder, &request, edge, &error, place);
                Some(inner.note(leads(&request)))
            }
        }
    }

    /// What `exports` of a package makes of a request: the file, or why it is refused.
    fn explain_exports(
        &self,
        manifest: &Manifest,
        specifier: &str,
        subpath: &str,
        edge: EdgeKind,
        place: &Place,
    ) -> Result<String, Box<Diagnostic>> {
        let empty = Value::Null;
        let exports = manifest.field("exports").unwrap_or(&empty);
        let file = self.file_of(manifest);
        let refusal = match targets::exports(exports, &format!(".{subpath}"), self.rules(edge)) {
            Ok(Goal::File(target) | Goal::Request(target)) => return Ok(target),
            Err(refusal) => refusal,
        };
        let name = specifier.strip_suffix(subpath).unwrap_or(specifier);
        let not_exported = report::not_exported(specifier, &file, place.clone());
        Err(Box::new(match refusal {
            Refusal::NoKey => with_keys(not_exported, exports, "exports", specifier, |key| {
                format!("{name}{}", key.strip_prefix('.').unwrap_or_default())
            }),
            refusal => self.refused("exports", refusal, not_exported, &file, edge, place),
        }))
    }

    /// A refusal by a key that fits; `absent` is what it is when there is no target.
    fn refused(
        &self,
        field: &str,
        refusal: Refusal,
        absent: Diagnostic,
        file: &str,
        edge: EdgeKind,
        place: &Place,
    ) -> Diagnostic {
        match refusal {
            Refusal::NoKey => absent,
            Refusal::Null { key } => {
                absent.note(format!("`{key}` is `null` there, which makes it private."))
            }
            Refusal::NoCondition { key, conditions } => {
                let wanted: Vec<&str> = conditions.iter().map(String::as_str).collect();
                let known: Vec<&str> =
                    self.rules(edge).conditions.iter().map(String::as_str).collect();
                let other = if edge == EdgeKind::Require { "import" } else { "require" };
                let help = match conditions.iter().find(|condition| *condition != other) {
                    Some(condition) => format!("Add a condition: `--conditions={condition}`."),
                    None if other == "import" => "Import it instead.".to_owned(),
                    None => "Require it instead.".to_owned(),
                };
                let needs = match wanted.len() {
                    1 => "the condition",
                    _ => "one of the conditions",
                };
                absent
                    .note(format!("`{key}` needs {needs} {}.", list(&wanted)))
                    .note(format!("This request has {}.", list(&known)))
                    .help(help)
            }
            Refusal::Target { key, target, reason } => {
                report::invalid_target(&target, &key, field, file, place.clone()).help(match reason
                {
                    Reason::NotRelative if field == "exports" => "A target begins with `./`.",
                    Reason::NotRelative => {
                        "A target begins with `./`, or is the name of a package or built-in module."
                    }
                    Reason::Leaves => "A target has no part that is `..`, `.` or `node_modules`.",
                    Reason::Url => {
                        "A target is no URL; the name of a built-in module stands without `node:`."
                    }
                    Reason::NoText => "A target is a text, `null`, a list or conditions.",
                })
            }
            Refusal::Match { key } => report::invalid_match(&key, field, file, place.clone()),
            Refusal::Config { reason } => report::invalid_config(file, reason, place.clone()),
        }
    }

    fn rules(&self, edge: EdgeKind) -> Rules<'_> {
        Rules {
            conditions: self.resolvers.conditions(edge),
            folders: self.platform != Platform::Node,
        }
    }

    /// The nearest package.json.
    fn scope(&self, directory: &Path) -> Option<Manifest> {
        let mut folders = directory.ancestors().take_while(|it| !it.ends_with("node_modules"));
        folders.find_map(|folder| {
            let value = self.manifest(folder)?;
            Some(Manifest { folder: folder.to_owned(), value })
        })
    }

    /// The `type` of the nearest package.json.
    pub(super) fn type_of_scope(&self, file: &Path) -> Option<PackageType> {
        let manifest = self.scope(file.parent()?)?;
        match manifest.field("type")?.as_str()? {
            "module" => Some(PackageType::Module),
            "commonjs" => Some(PackageType::CommonJs),
            _ => None,
        }
    }

    /// The package of a name as seen from a folder: itself, or one in a `node_modules` folder.
    fn package_folder(&self, directory: &Path, name: &str) -> Option<Manifest> {
        let scope = self.scope(directory);
        if let Some(scope) = scope
            && scope.value.get("name").and_then(Value::as_str) == Some(name)
            && scope.field("exports").is_some()
        {
            return Some(scope);
        }
        let mut folders = directory.ancestors().map(|it| it.join("node_modules").join(name));
        let is_folder = |folder: &PathBuf| self.host.metadata(folder).is_ok_and(|kind| kind.is_dir);
        let folder = folders.find(is_folder)?;
        let value = self.manifest(&folder).unwrap_or_default();
        Some(Manifest { folder, value })
    }

    /// The package.json in a folder, read once.
    pub(super) fn manifest(&self, folder: &Path) -> Option<Arc<Value>> {
        if let Some(known) = self.manifests.read().expect("no panic inside").get(folder) {
            return known.clone();
        }
        let bytes = self.host.read(&folder.join("package.json")).ok();
        let value = bytes.and_then(|bytes| {
            let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
            serde_json::from_slice::<Value>(text).ok().map(Arc::new)
        });
        let mut manifests = self.manifests.write().expect("no panic inside");
        manifests.entry(folder.to_owned()).or_insert(value).clone()
    }

    fn file_of(&self, manifest: &Manifest) -> String {
        self.relative(&manifest.folder.join("package.json").display().to_string())
    }

    fn nearest_file(&self, path: &Path, specifier: &str) -> Option<String> {
        let wanted = path.file_name()?.to_str()?;
        let entries = self.host.list(path.parent()?).ok()?;
        let near = nearest(wanted, entries.iter().map(String::as_str))?;
        Some(format!("{}{near}", specifier.strip_suffix(wanted)?))
    }

    fn nearest_package(&self, directory: &Path, specifier: &str) -> Option<String> {
        let mut parts = specifier.splitn(if specifier.starts_with('@') { 3 } else { 2 }, '/');
        let scope = specifier.starts_with('@').then(|| parts.next()).flatten();
        let name = parts.next()?;
        for ancestor in directory.ancestors() {
            let folder = ancestor.join("node_modules").join(scope.unwrap_or_default());
            let Ok(entries) = self.host.list(&folder) else { continue };
            if let Some(near) = nearest(name, entries.iter().map(String::as_str)) {
                return Some(match scope {
                    Some(scope) => format!("{scope}/{near}"),
                    None => near.to_string(),
                });
            }
        }
        None
    }

    /// Absolute paths in messages made relative to the working directory.
    pub(super) fn relative(&self, message: &str) -> String {
        let cwd = format!("{}/", self.cwd.display());
        message.replace(&cwd, "").replace(&*self.cwd.to_string_lossy(), ".")
    }
}

/// Whether `exports`, as the resolver holds it, leads to a file. It does not tell `null` from
/// what is no target at all, so a refusal is not the last word.
fn permits(exports: &oxc::ImportsExportsEntry, subpath: &str, rules: Rules) -> bool {
    if exports.kind() == oxc::ImportsExportsKind::Invalid {
        return true;
    }
    let subpaths = exports.as_map().filter(|map| map.keys().any(|key| key.starts_with('.')));
    let Some(map) = subpaths else {
        return subpath == "."
            && targets::target(".", &value(exports, 0), None, false, rules).is_ok();
    };
    let is_name = !subpath.contains('*') && !subpath.ends_with('/');
    let (key, matched) = match is_name && map.get(subpath).is_some() {
        true => (subpath, None),
        false => match targets::select(map.keys(), subpath, rules.folders) {
            Some(found) => found,
            None => return false,
        },
    };
    let target = map.get(key).map_or(Value::Null, |target| value(&target, 0));
    targets::target(key, &target, matched, false, rules).is_ok()
}

/// A part of `exports` as JSON. What is nested deeper than a reader of JSON goes is `null`.
fn value(entry: &oxc::ImportsExportsEntry, depth: usize) -> Value {
    if depth > 127 {
        return Value::Null;
    }
    if let Some(text) = entry.as_string() {
        return Value::from(text);
    }
    if let Some(list) = entry.as_array() {
        return list.iter().map(|entry| value(&entry, depth + 1)).collect();
    }
    match entry.as_map() {
        Some(map) => {
            map.iter().map(|(key, entry)| (key.to_owned(), value(&entry, depth + 1))).collect()
        }
        None => Value::Null,
    }
}

/// Not found, with the code that Node has for this kind of request.
fn not_found(specifier: &str, edge: EdgeKind, place: Place) -> Diagnostic {
    let code = match edge {
        EdgeKind::Require => "MODULE_NOT_FOUND",
        _ => "ERR_MODULE_NOT_FOUND",
    };
    report::not_found(specifier, place).node(code)
}

/// A note on the keys that there are, and the nearest one as help.
fn with_keys(
    diagnostic: Diagnostic,
    map: &Value,
    verb: &str,
    specifier: &str,
    named: impl Fn(&str) -> String,
) -> Diagnostic {
    let keys: Vec<&str> = match map {
        Value::Object(map) => map.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let mut names: Vec<String> =
        keys.iter().filter(|key| key.starts_with(['.', '#'])).map(|key| named(key)).collect();
    if names.is_empty() && verb == "exports" {
        names.push(named("."));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if names.is_empty() {
        return diagnostic.note("It has no `imports`.");
    }
    let diagnostic = diagnostic.note(format!("It {verb} {}.", list(&names)));
    match nearest(specifier, names.iter().copied()) {
        Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
        None => diagnostic,
    }
}

/// `a`, `b` and `c`; of many, the first.
fn list(names: &[&str]) -> String {
    let mut quoted: Vec<String> =
        names.iter().take(LISTED).map(|name| format!("`{name}`")).collect();
    if names.len() > LISTED {
        quoted.push(format!("{} more", names.len() - LISTED));
    }
    match quoted.pop() {
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} and {last}", quoted.join(", ")),
        None => String::new(),
    }
}
