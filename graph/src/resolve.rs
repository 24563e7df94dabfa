//! From a specifier and the file it stands in to a file, an external or an ignored module.
//!
//! The conditions depend on the edge (`import` or `require`), never on the file. All resolvers
//! share one cache. Rules: <https://nodejs.org/api/esm.html#resolution-algorithm-specification>,
//! <https://nodejs.org/api/modules.html#all-together>.

mod explain;
mod listings;
mod pnp;
mod setup;
mod specifier;
mod targets;
mod tsconfig;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use globset::{GlobBuilder, GlobMatcher};
use oxc_resolver as oxc;
use rustc_hash::FxHashMap;

use crate::diagnostic::{self, Diagnostic, resolve::Place};
use crate::graph::Addon;
use crate::host::Host;
use crate::package::{Package, PackageType, SideEffects};
use pnp::PlugAndPlay;
pub use setup::Search;
use setup::{ResolveFrom, Resolvers};
pub use specifier::is_builtin;
pub(crate) use specifier::split_suffix;
pub use tsconfig::Tsconfig;

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
    /// By default every import is searched for but those that Node itself would resolve.
    pub search: Option<Search>,
    pub tsconfig: Tsconfig,
}

/// What a request comes from.
#[derive(Clone, Copy)]
pub struct Importer<'a> {
    /// Absolute.
    pub directory: &'a Path,
    /// The file, if the paths of its `tsconfig.json` count.
    pub project_file: Option<&'a Path>,
}

impl<'a> Importer<'a> {
    pub fn of(directory: &'a Path) -> Self {
        Self { directory, project_file: None }
    }
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
        addon: Option<Arc<Addon>>,
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
    resolvers: Resolvers,
    deduped: BTreeSet<String>,
    /// By the address of the resolver's own package, which the entry keeps alive.
    packages: RwLock<FxHashMap<usize, KeptPackage>>,
    /// What folders have as package.json, for the rules that the resolver does not know.
    manifests: RwLock<FxHashMap<PathBuf, Option<Arc<serde_json::Value>>>>,
    pnp: Option<PlugAndPlay>,
}

/// The resolver's package, kept so that its address stays its own, and what we made of it.
type KeptPackage = (Arc<oxc::PackageJson>, Arc<Package>);

impl Resolver {
    /// `deduped` names packages of which `require`, too, gets what `import` finds.
    pub fn new(
        host: Arc<dyn Host>,
        cwd: &Path,
        options: &ResolveOptions,
        deduped: &BTreeSet<String>,
    ) -> Self {
        let pnp = PlugAndPlay::find(&*host, cwd);
        let mut resolver = Self {
            resolvers: Resolvers::new(&host, cwd, options),
            host,
            cwd: cwd.to_path_buf(),
            platform: options.platform,
            packages_external: options.packages_external,
            external_names: Vec::new(),
            external_globs: Vec::new(),
            external_paths: Vec::new(),
            deduped: deduped.clone(),
            packages: RwLock::default(),
            manifests: RwLock::default(),
            pnp,
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

    /// Resolves a request. `place` is where it stands.
    pub fn resolve(
        &self,
        importer: Importer,
        specifier: &str,
        edge: EdgeKind,
        place: Place,
    ) -> Result<Resolved, Box<Diagnostic>> {
        let directory = importer.directory;
        if self.packages_external
            && let Some(found) = self.by_paths(importer, specifier, edge)
        {
            return self.checked(directory, specifier, edge, found, place);
        }
        if self.is_external(directory, specifier) {
            return Ok(external(specifier));
        }
        if let Some(refused) = refused_unseen(specifier, edge, &place) {
            return Err(Box::new(refused));
        }
        if edge != EdgeKind::Require
            && let Some(decoded) = specifier::percent_decoded(specifier)
            && let Ok(resolved) = self.find(importer, &decoded, edge)
        {
            return self.checked(directory, specifier, edge, resolved, place);
        }
        if edge == EdgeKind::Require
            && self.is_deduped(specifier)
            && let Ok(found) = self.find(importer, specifier, EdgeKind::Import)
        {
            return self.checked(directory, specifier, EdgeKind::Import, found, place);
        }
        match self.find(importer, specifier, edge) {
            Ok(resolved) => self.checked(directory, specifier, edge, resolved, place),
            Err(error) => Err(Box::new(self.explain(directory, specifier, edge, &error, place))),
        }
    }

    /// What the resolver finds.
    fn find(
        &self,
        importer: Importer,
        specifier: &str,
        edge: EdgeKind,
    ) -> Result<Found, oxc::ResolveError> {
        let resolved = match self.unplugged(importer.directory, specifier, edge)? {
            Some(resolution) => Ok(resolution),
            None => match self.written(importer, specifier, edge) {
                Some(resolution) => Ok(resolution),
                None => self.resolvers.of(edge).resolve_from(importer, specifier),
            },
        };
        let resolved = resolved.or_else(|error| {
            let source = match self.resolvers.is_exact(edge) {
                true => None,
                false => self.source_of(importer, specifier, edge),
            };
            source.ok_or(error)
        });
        match resolved {
            Ok(resolution) => Ok(Found::File(resolution)),
            Err(oxc::ResolveError::Ignored(path)) => Ok(Found::Ignored(path)),
            Err(oxc::ResolveError::Builtin { resolved, .. }) => Ok(Found::Builtin(resolved)),
            Err(error) => Err(error),
        }
    }

    /// What a source in TypeScript or JSX means by the name of a file that TypeScript writes: that
    /// file, or else what it would be written from. Nothing is searched for yet.
    fn written(
        &self,
        importer: Importer,
        specifier: &str,
        edge: EdgeKind,
    ) -> Option<oxc::Resolution> {
        importer.project_file?;
        let is_certain = specifier.starts_with(['.', '/']) && !self.resolvers.is_exact(edge);
        let exact = self.resolvers.exact();
        let mut sources = sources(specifier).filter(|_| is_certain)?;
        let found = |specifier: &str| exact.resolve_from(importer, specifier).ok();
        found(specifier).or_else(|| sources.find_map(|source| found(&source)))
    }

    /// What TypeScript would write the file from that a specifier names.
    fn source_of(
        &self,
        importer: Importer,
        specifier: &str,
        edge: EdgeKind,
    ) -> Option<oxc::Resolution> {
        sources(specifier)?
            .find_map(|source| self.resolvers.of(edge).resolve_from(importer, &source).ok())
    }

    /// What a manifest of Plug'n'Play has for a bare specifier: by the `exports` of the package as
    /// if it named itself, or else a path in its folder.
    fn unplugged(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
    ) -> Result<Option<oxc::Resolution>, oxc::ResolveError> {
        let Some(pnp) = &self.pnp else { return Ok(None) };
        let builtin = self.platform == Platform::Node && is_builtin(specifier);
        if builtin || !specifier::is_bare(specifier) {
            return Ok(None);
        }
        let missing = |_| oxc::ResolveError::NotFound(specifier.to_owned());
        let Some((folder, path)) = pnp.package(directory, specifier).map_err(missing)? else {
            return Ok(None);
        };
        let path = path.filter(|path| !path.is_empty());
        let manifest = self.manifest(&folder);
        let field = |name: &str| manifest.as_ref().and_then(|it| it.get(name));
        if let (Some(_), Some(name)) = (field("exports"), field("name").and_then(|it| it.as_str()))
        {
            let own = path.map_or_else(|| name.to_owned(), |path| format!("{name}/{path}"));
            return self.resolvers.of(edge).resolve(&folder, &own).map(Some);
        }
        match path {
            Some(path) => self.resolvers.of(edge).resolve(&folder, &format!("./{path}")),
            // The main file is searched for, whoever asks.
            None if edge == EdgeKind::Require => self.resolvers.of(edge).resolve(&folder, "."),
            None => self.resolvers.searching().resolve(&folder, "."),
        }
        .map(Some)
    }

    /// What was found, if Node takes it, too.
    fn checked(
        &self,
        directory: &Path,
        specifier: &str,
        edge: EdgeKind,
        found: Found,
        place: Place,
    ) -> Result<Resolved, Box<Diagnostic>> {
        let resolution = match found {
            Found::File(resolution) => resolution,
            Found::Ignored(path) => return Ok(Resolved::Ignored(path)),
            Found::Builtin(_) if is_builtin(specifier) => return Ok(external(specifier)),
            Found::Builtin(name) => {
                if let Some(refused) = self.refusal(directory, specifier, edge, None, &place) {
                    return Err(refused);
                }
                return match is_builtin(&name) {
                    true => Ok(external(&name)),
                    false => Err(Box::new(diagnostic::resolve::unknown_builtin(&name, place))),
                };
            }
        };
        let json = resolution.package_json();
        if let Some(refused) = self.refusal(directory, specifier, edge, json, &place) {
            return Err(refused);
        }
        let package = json.map(|package| self.package(package));
        let suffix = format!(
            "{}{}",
            resolution.query().unwrap_or_default(),
            resolution.fragment().unwrap_or_default()
        );
        let side_effect_free = match (json, &package) {
            (Some(json), Some(package)) => {
                package.side_effects.are_none(json.directory(), resolution.path())
            }
            _ => false,
        };
        let package_type = match resolution.module_type() {
            Some(oxc::ModuleType::Module) => Some(PackageType::Module),
            Some(oxc::ModuleType::CommonJs) => Some(PackageType::CommonJs),
            _ if resolution.path().extension().is_none() => self.type_of_scope(resolution.path()),
            _ => None,
        };
        let path = resolution.into_path_buf();
        if self.external_paths.contains(&path) {
            return Ok(external(specifier));
        }
        Ok(Resolved::File(ResolvedFile { path, suffix, package, package_type, side_effect_free }))
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
        self.resolve(Importer::of(&self.cwd), &specifier, EdgeKind::Import, None).or_else(|error| {
            match relative {
                true => self
                    .resolve(Importer::of(&self.cwd), entry, EdgeKind::Import, None)
                    .map_err(|_| error),
                false => Err(error),
            }
        })
    }

    fn is_deduped(&self, specifier: &str) -> bool {
        !self.deduped.is_empty()
            && specifier::is_bare(specifier)
            && specifier::package_name(specifier)
                .is_some_and(|(name, _)| self.deduped.contains(name))
    }

    /// Whether the options leave the specifier to the host.
    pub(crate) fn is_external(&self, directory: &Path, specifier: &str) -> bool {
        if specifier::is_remote(specifier) {
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
}

/// What the resolver finds, as it finds it.
enum Found {
    File(oxc::Resolution),
    /// The name, with `node:`.
    Builtin(String),
    Ignored(PathBuf),
}

/// The specifiers of what TypeScript would write the file from that a specifier names, if it could.
fn sources(specifier: &str) -> Option<impl Iterator<Item = String>> {
    let (path, suffix) = specifier::split_suffix(specifier);
    let (stem, extensions) = setup::SOURCE_EXTENSIONS
        .iter()
        .find_map(|(written, sources)| Some((path.strip_suffix(written)?, sources)))?;
    Some(extensions.iter().map(move |extension| format!("{stem}{extension}{suffix}")))
}

/// What no file system can make right.
fn refused_unseen(specifier: &str, edge: EdgeKind, place: &Place) -> Option<Diagnostic> {
    use diagnostic::resolve as report;
    if specifier.starts_with("node:") && !is_builtin(specifier) {
        return Some(report::unknown_builtin(specifier, place.clone()));
    }
    if edge == EdgeKind::Require {
        return None;
    }
    let (path, _) = specifier::split_suffix(specifier);
    if specifier::has_encoded_separator(path) {
        return Some(report::encoded_separator(specifier, place.clone()));
    }
    None
}

fn external(specifier: &str) -> Resolved {
    Resolved::External { specifier: specifier.into(), builtin: is_builtin(specifier), addon: None }
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
