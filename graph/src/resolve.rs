//! From a specifier and the file it stands in to a file, an external or an ignored module.
//!
//! The conditions depend on the edge (`import` or `require`), never on the file. All resolvers
//! share one cache. Rules: <https://nodejs.org/api/esm.html#resolution-algorithm-specification>,
//! <https://nodejs.org/api/modules.html#all-together>.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use globset::{GlobBuilder, GlobMatcher};
use oxc_resolver as oxc;
use rustc_hash::FxHashMap;

use crate::diagnostic::{self, Diagnostic, nearest, resolve::Place};
use crate::host::Host;
use crate::package::{Package, PackageType, SideEffects};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Platform {
    #[default]
    Browser,
    Node,
    Neutral,
}

#[derive(Clone, Default, Debug)]
pub struct ResolveOptions {
    pub platform: Platform,
    /// Conditions besides those of the platform and the edge.
    pub conditions: Vec<String>,
    /// In place of the platform's own list.
    pub main_fields: Option<Vec<String>>,
    /// From a specifier or package name to another, or to an absolute path.
    pub alias: Vec<(String, String)>,
    pub external: Vec<String>,
    /// Every bare specifier is external.
    pub packages_external: bool,
    pub preserve_symlinks: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EdgeKind {
    /// `import` from a file that Node itself would run as an ES module: exact specifiers.
    NodeImport,
    /// Any other `import`: extensions and index files are searched.
    Import,
    Require,
}

#[derive(Clone, Debug)]
pub enum Resolved {
    File(ResolvedFile),
    External {
        specifier: Arc<str>,
        builtin: bool,
    },
    /// The `browser` field maps it to `false`.
    Ignored(PathBuf),
}

#[derive(Clone, Debug)]
pub struct ResolvedFile {
    pub path: PathBuf,
    /// Query and fragment, with their `?` and `#`; part of the module's key.
    pub suffix: String,
    pub package: Option<Arc<Package>>,
    /// The `type` of the nearest package.json, which need not be that of the package.
    pub package_type: Option<PackageType>,
    /// By its package, the file has no side effects.
    pub side_effect_free: bool,
}

pub struct Resolver {
    host: Arc<dyn Host>,
    cwd: PathBuf,
    platform: Platform,
    packages_external: bool,
    external_names: Vec<String>,
    external_globs: Vec<GlobMatcher>,
    external_paths: Vec<PathBuf>,
    node_import: oxc::ResolverGeneric<HostFiles>,
    import: oxc::ResolverGeneric<HostFiles>,
    require: oxc::ResolverGeneric<HostFiles>,
    /// By the address of the resolver's own package, which the entry keeps alive.
    packages: RwLock<FxHashMap<usize, KeptPackage>>,
}

/// The resolver's package, kept so that its address stays its own, and what we made of it.
type KeptPackage = (Arc<oxc::PackageJson>, Arc<Package>);

impl Resolver {
    pub fn new(host: Arc<dyn Host>, cwd: &Path, options: &ResolveOptions) -> Self {
        let base = base_options(cwd, options);
        let import = oxc::ResolveOptions {
            condition_names: conditions(options, "import"),
            main_fields: main_fields(options, EdgeKind::Import),
            extensions: strings(&[".js", ".mjs", ".cjs", ".json"]),
            ..base.clone()
        };
        let require = oxc::ResolveOptions {
            condition_names: conditions(options, "require"),
            main_fields: main_fields(options, EdgeKind::Require),
            extensions: strings(&[".js", ".json", ".node", ".cjs", ".mjs"]),
            ..base
        };
        let node_import = oxc::ResolveOptions { fully_specified: true, ..import.clone() };
        let files = HostFiles(Arc::clone(&host));
        let import = oxc::ResolverGeneric::new_with_file_system(files, import);
        let mut resolver = Self {
            node_import: import.clone_with_options(node_import),
            require: import.clone_with_options(require),
            import,
            host,
            cwd: cwd.to_path_buf(),
            platform: options.platform,
            packages_external: options.packages_external,
            external_names: Vec::new(),
            external_globs: Vec::new(),
            external_paths: Vec::new(),
            packages: RwLock::default(),
        };
        for external in &options.external {
            if external.contains('*') {
                let glob = GlobBuilder::new(external).build();
                resolver.external_globs.extend(glob.ok().map(|glob| glob.compile_matcher()));
            } else if external.starts_with(['.', '/']) {
                resolver.external_paths.push(normalise(&cwd.join(external)));
            } else {
                resolver.external_names.push(external.clone());
            }
        }
        resolver
    }

    /// Resolves a request. `directory` is absolute; `place` is where the request stands.
    pub fn resolve(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        place: Place,
    ) -> Result<Resolved, Box<Diagnostic>> {
        if self.is_external(directory, specifier) {
            return Ok(external(specifier));
        }
        if let Some(decoded) = percent_decoded(specifier, edge)
            && let Ok(resolved) = self.resolve(directory, &decoded, edge, None)
        {
            return Ok(resolved);
        }
        let resolver = match edge {
            EdgeKind::NodeImport => &self.node_import,
            EdgeKind::Import => &self.import,
            EdgeKind::Require => &self.require,
        };
        match resolver.resolve(directory, specifier) {
            Ok(resolution) => {
                let package = resolution.package_json().map(|package| self.package(package));
                let suffix = format!(
                    "{}{}",
                    resolution.query().unwrap_or_default(),
                    resolution.fragment().unwrap_or_default()
                );
                let side_effect_free = match (resolution.package_json(), &package) {
                    (Some(json), Some(package)) => {
                        package.side_effects.are_none(json.directory(), resolution.path())
                    }
                    _ => false,
                };
                let package_type = match resolution.module_type() {
                    Some(oxc::ModuleType::Module) => Some(PackageType::Module),
                    Some(oxc::ModuleType::CommonJs) => Some(PackageType::CommonJs),
                    _ => None,
                };
                let path = resolution.into_path_buf();
                if self.external_paths.contains(&path) {
                    return Ok(external(specifier));
                }
                Ok(Resolved::File(ResolvedFile {
                    path,
                    suffix,
                    package,
                    package_type,
                    side_effect_free,
                }))
            }
            Err(oxc::ResolveError::Ignored(path)) => Ok(Resolved::Ignored(path)),
            Err(oxc::ResolveError::Builtin { .. }) => Ok(external(specifier)),
            Err(error) => Err(Box::new(self.explain(directory, specifier, edge, &error, place))),
        }
    }

    /// The path an entry is given by, which need not look like a specifier.
    pub fn resolve_entry(&self, entry: &str) -> Result<Resolved, Box<Diagnostic>> {
        let path = self.cwd.join(entry);
        if self.host.metadata(&path).is_ok_and(|kind| kind.is_dir) {
            return Err(Box::new(
                diagnostic::resolve::directory(entry, None)
                    .help("Name the file that the program starts with."),
            ));
        }
        let relative = !entry.starts_with(['.', '/']) && !Path::new(entry).is_absolute();
        let specifier = if relative { format!("./{entry}") } else { entry.to_string() };
        // `#` and `?` in a path that exists belong to its name.
        let specifier = match self.host.metadata(&path) {
            Ok(_) => specifier.replace('#', "\0#").replace('?', "\0?"),
            Err(_) => specifier,
        };
        self.resolve(&self.cwd, &specifier, EdgeKind::Import, None).or_else(
            |error| match relative {
                true => self.resolve(&self.cwd, entry, EdgeKind::Import, None).map_err(|_| error),
                false => Err(error),
            },
        )
    }

    fn is_external(&self, directory: &Path, specifier: &str) -> bool {
        if is_url(specifier) {
            return true;
        }
        let relative = specifier.starts_with('.');
        if relative && !self.external_paths.is_empty() {
            return self.external_paths.contains(&normalise(&directory.join(specifier)));
        }
        let bare = !relative && !specifier.starts_with(['/', '#']);
        bare && self.packages_external
            || self.external_globs.iter().any(|glob| glob.is_match(specifier))
            || self.external_names.iter().any(|name| {
                specifier == name
                    || specifier
                        .strip_prefix(name.as_str())
                        .is_some_and(|rest| rest.starts_with('/'))
            })
    }

    fn package(&self, json: &Arc<oxc::PackageJson>) -> Arc<Package> {
        let address = Arc::as_ptr(json) as usize;
        if let Some((_, package)) = self.packages.read().expect("no panic inside").get(&address) {
            return Arc::clone(package);
        }
        let package = Arc::new(Package {
            name: json.name().map(Arc::from),
            version: json.version().map(Arc::from),
            side_effects: match json.side_effects() {
                None | Some(oxc::SideEffects::Bool(true)) => SideEffects::Unknown,
                Some(oxc::SideEffects::Bool(false)) => SideEffects::None,
                Some(oxc::SideEffects::String(one)) => SideEffects::only([one].into_iter()),
                Some(oxc::SideEffects::Array(many)) => SideEffects::only(many.into_iter()),
            },
        });
        let mut packages = self.packages.write().expect("no panic inside");
        let entry = packages.entry(address).or_insert_with(|| (Arc::clone(json), package));
        Arc::clone(&entry.1)
    }

    /// What went wrong, in words that name what was tried and what may have been meant.
    fn explain(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        error: &oxc::ResolveError,
        place: Place,
    ) -> Diagnostic {
        use oxc::ResolveError as E;
        let package = |code, node_code, place| {
            diagnostic::resolve::package(code, node_code, &self.relative(&error.to_string()), place)
        };
        match error {
            E::PackagePathNotExported { .. } => {
                package("resolve/not-exported", "ERR_PACKAGE_PATH_NOT_EXPORTED", place)
            }
            E::InvalidPackageTarget(..) => {
                package("resolve/invalid-target", "ERR_INVALID_PACKAGE_TARGET", place)
            }
            E::PackageImportNotDefined(..) => package(
                "resolve/package-import-not-defined",
                "ERR_PACKAGE_IMPORT_NOT_DEFINED",
                place,
            ),
            E::InvalidModuleSpecifier(..) | E::Specifier(_) => {
                package("resolve/invalid-specifier", "ERR_INVALID_MODULE_SPECIFIER", place)
            }
            E::InvalidPackageConfig(_)
            | E::InvalidPackageConfigDefault(_)
            | E::InvalidPackageConfigDirectory(_) => {
                package("resolve/invalid-package-config", "ERR_INVALID_PACKAGE_CONFIG", place)
            }
            E::Json(json) => {
                let name = self.relative(&json.path.display().to_string());
                diagnostic::resolve::broken_package_json(&name, &json.message)
            }
            E::IOError(io_error) => {
                let io_error = io::Error::from(io_error.clone());
                diagnostic::resolve::unreadable(&format!("`{specifier}`"), &io_error, place)
            }
            _ => self.explain_missing(directory, specifier, edge, place),
        }
    }

    fn explain_missing(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        place: Place,
    ) -> Diagnostic {
        if self.platform != Platform::Node && is_builtin(specifier) {
            return diagnostic::resolve::builtin(specifier, place);
        }
        if !specifier.starts_with(['.', '/']) {
            let diagnostic = diagnostic::resolve::not_found(specifier, place);
            return match self.nearest_package(directory, specifier) {
                Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
                None => diagnostic.note(format!(
                    "No `node_modules` folder above {} has a package of this name.",
                    self.relative(&directory.display().to_string())
                )),
            };
        }
        let path = directory.join(specifier);
        let is_link = self.host.symlink_metadata(&path).is_ok_and(|kind| kind.is_symlink);
        // The kind has a name already, but the name is not stable yet.
        let is_loop = |error: io::Error| format!("{:?}", error.kind()) == "FilesystemLoop";
        if is_link && self.host.metadata(&path).is_err_and(is_loop) {
            return diagnostic::resolve::symlink_loop(specifier, place);
        }
        if edge == EdgeKind::NodeImport {
            if self.host.metadata(&path).is_ok_and(|kind| kind.is_dir) {
                return diagnostic::resolve::directory(specifier, place)
                    .help(format!("Did you mean `{}/index.js`?", specifier.trim_end_matches('/')));
            }
            if let Ok(Resolved::File(found)) =
                self.resolve(directory, specifier, EdgeKind::Import, None)
            {
                let extension = found.path.extension().unwrap_or_default().to_string_lossy();
                return diagnostic::resolve::not_found(specifier, place)
                    .note("An ES module that Node runs names files with their extension.")
                    .help(format!("Did you mean `{specifier}.{extension}`?"));
            }
        }
        let diagnostic = diagnostic::resolve::not_found(specifier, place);
        let tried = self.relative(&normalise(&path).display().to_string());
        match self.nearest_file(&path, specifier) {
            Some(near) => diagnostic.help(format!("Did you mean `{near}`?")),
            None => diagnostic.note(format!("There is no such file: {tried}.")),
        }
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

    /// Absolute paths in messages of the resolver made relative to the working directory.
    fn relative(&self, message: &str) -> String {
        let cwd = format!("{}/", self.cwd.display());
        message.replace(&cwd, "").replace(&*self.cwd.to_string_lossy(), ".")
    }
}

/// A relative specifier of an `import` is a URL, to Node and to browsers.
fn percent_decoded(specifier: &str, edge: EdgeKind) -> Option<String> {
    if edge == EdgeKind::Require || !specifier.starts_with(['.', '/']) || !specifier.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(specifier.len());
    let mut rest = specifier.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let decoded = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        match decoded {
            // An encoded slash is an error in Node; as it stands it will not be found.
            Some(value) if byte == b'%' && !matches!(value, b'/' | b'\\' | b'%') => {
                bytes.push(value);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    // What does not change must not be asked again.
    String::from_utf8(bytes).ok().filter(|decoded| decoded != specifier)
}

fn external(specifier: &str) -> Resolved {
    Resolved::External { specifier: specifier.into(), builtin: is_builtin(specifier) }
}

/// Whether Node provides the module itself.
pub fn is_builtin(specifier: &str) -> bool {
    let name = specifier.strip_prefix("node:").unwrap_or(specifier);
    nodejs_built_in_modules::is_nodejs_builtin_module(specifier)
        || nodejs_built_in_modules::is_nodejs_builtin_module(name)
}

fn is_url(specifier: &str) -> bool {
    ["http://", "https://", "//", "data:"].iter().any(|scheme| specifier.starts_with(scheme))
}

/// The path without `.` and `..`, lexically.
pub fn normalise(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn base_options(cwd: &Path, options: &ResolveOptions) -> oxc::ResolveOptions {
    let browser = options.platform == Platform::Browser;
    oxc::ResolveOptions {
        cwd: Some(cwd.to_path_buf()),
        alias: options
            .alias
            .iter()
            .map(|(from, to)| {
                let to = match to.starts_with('.') {
                    true => normalise(&cwd.join(to)).to_string_lossy().into_owned(),
                    false => to.clone(),
                };
                (from.clone(), vec![oxc::AliasValue::Path(to)])
            })
            .collect(),
        alias_fields: if browser { vec![strings(&["browser"])] } else { Vec::new() },
        builtin_modules: options.platform == Platform::Node,
        symlinks: !options.preserve_symlinks,
        node_path: false,
        module_type: true,
        ..oxc::ResolveOptions::default()
    }
}

/// <https://nodejs.org/api/packages.html#conditional-exports>; `module` is what bundlers add.
fn conditions(options: &ResolveOptions, edge: &str) -> Vec<String> {
    let platform: &[&str] = match options.platform {
        Platform::Node => &["node", "module-sync", "node-addons"],
        Platform::Browser => &["browser", "module"],
        Platform::Neutral => &["module"],
    };
    let mut names = options.conditions.clone();
    names.push(edge.to_string());
    names.extend(strings(platform));
    names
}

fn main_fields(options: &ResolveOptions, edge: EdgeKind) -> Vec<String> {
    if let Some(fields) = &options.main_fields {
        return fields.clone();
    }
    strings(match (options.platform, edge) {
        (Platform::Node, _) => &["main", "module"],
        (Platform::Browser, EdgeKind::Require) => &["browser", "main", "module"],
        (Platform::Browser, _) => &["browser", "module", "main"],
        (Platform::Neutral, EdgeKind::Require) => &["main", "module"],
        (Platform::Neutral, _) => &["module", "main"],
    })
}

/// The host as the resolver wants to see it.
struct HostFiles(Arc<dyn Host>);

impl oxc::FileSystem for HostFiles {
    fn new() -> Self {
        unreachable!("resolvers are made with a file system")
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn read_to_string(&self, path: &Path) -> io::Result<String> {
        oxc::FileSystemOs::validate_string(self.0.read(path)?)
    }

    fn metadata(&self, path: &Path) -> io::Result<oxc::FileMetadata> {
        self.0.metadata(path).map(|k| oxc::FileMetadata::new(k.is_file, k.is_dir, k.is_symlink))
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<oxc::FileMetadata> {
        let kind = self.0.symlink_metadata(path)?;
        Ok(oxc::FileMetadata::new(kind.is_file, kind.is_dir, kind.is_symlink))
    }

    fn read_link(&self, path: &Path) -> Result<PathBuf, oxc::ResolveError> {
        Ok(self.0.read_link(path)?)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.canonicalize(path)
    }
}
