//! How the resolver is set up: conditions, main fields, extensions, and its view of the host.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oxc_resolver as oxc;

use super::listings::Listings;
use super::{EdgeKind, Importer, Platform, ResolveOptions, normalise};
use crate::host::{FileKind, Host};

/// What specifiers without extension are searched for with.
const IMPORT_EXTENSIONS: [&str; 9] =
    [".js", ".mjs", ".cjs", ".json", ".ts", ".tsx", ".jsx", ".mts", ".cts"];
const REQUIRE_EXTENSIONS: [&str; 10] =
    [".js", ".json", ".node", ".cjs", ".mjs", ".ts", ".tsx", ".jsx", ".mts", ".cts"];

/// Extensions of what TypeScript writes, and of what it writes them from.
/// <https://www.typescriptlang.org/docs/handbook/modules/theory.html>
pub(super) const SOURCE_EXTENSIONS: [(&str, &[&str]); 4] = [
    (".js", &[".ts", ".tsx", ".jsx"]),
    (".mjs", &[".mts"]),
    (".cjs", &[".cts"]),
    (".jsx", &[".tsx"]),
];

/// The resolver of each kind of request; they share one cache.
pub(super) struct Resolvers {
    /// `import` of exact specifiers.
    exact: oxc::ResolverGeneric<HostFiles>,
    import: oxc::ResolverGeneric<HostFiles>,
    require: oxc::ResolverGeneric<HostFiles>,
    search: Option<Search>,
}

/// Whether imports are searched for with extensions and index files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Search {
    /// No import is.
    Never,
    /// Every import is, as `require` always does.
    Always,
}

impl Resolvers {
    pub fn new(host: &Arc<dyn Host>, cwd: &Path, options: &ResolveOptions) -> Self {
        let base = base_options(cwd, options);
        let import = oxc::ResolveOptions {
            condition_names: conditions(options, "import"),
            main_fields: main_fields(options, EdgeKind::Import),
            extensions: strings(&IMPORT_EXTENSIONS),
            ..base.clone()
        };
        let require = oxc::ResolveOptions {
            condition_names: conditions(options, "require"),
            main_fields: main_fields(options, EdgeKind::Require),
            extensions: strings(&REQUIRE_EXTENSIONS),
            ..base
        };
        let exact = oxc::ResolveOptions { fully_specified: true, ..import.clone() };
        let files = HostFiles { host: Arc::clone(host), listings: Listings::default() };
        let import = oxc::ResolverGeneric::new_with_file_system(files, import);
        Self {
            exact: import.clone_with_options(exact),
            require: import.clone_with_options(require),
            import,
            search: options.search,
        }
    }

    /// Whether a request of this kind names files as they are. By default those do that Node
    /// itself would resolve.
    pub fn is_exact(&self, edge: EdgeKind) -> bool {
        match edge {
            EdgeKind::NodeImport => self.search != Some(Search::Always),
            EdgeKind::Import => self.search == Some(Search::Never),
            EdgeKind::Require => false,
        }
    }

    pub fn of(&self, edge: EdgeKind) -> &oxc::ResolverGeneric<HostFiles> {
        match edge {
            EdgeKind::Require => &self.require,
            edge if self.is_exact(edge) => &self.exact,
            EdgeKind::NodeImport | EdgeKind::Import => &self.import,
        }
    }

    /// For specifiers that name files as they are.
    pub fn exact(&self) -> &oxc::ResolverGeneric<HostFiles> {
        &self.exact
    }

    pub fn searching(&self) -> &oxc::ResolverGeneric<HostFiles> {
        &self.import
    }

    /// In the order in which options give them; `default` always holds.
    pub fn conditions(&self, edge: EdgeKind) -> &[String] {
        &self.of(edge).options().condition_names
    }
}

/// A request of a file goes by the `tsconfig.json` of that, where there is one.
pub(super) trait ResolveFrom {
    fn resolve_from(
        &self,
        importer: Importer,
        specifier: &str,
    ) -> Result<oxc::Resolution, oxc::ResolveError>;
}

impl ResolveFrom for oxc::ResolverGeneric<HostFiles> {
    fn resolve_from(
        &self,
        importer: Importer,
        specifier: &str,
    ) -> Result<oxc::Resolution, oxc::ResolveError> {
        match importer.project_file {
            Some(file) => self.resolve_file(file, specifier),
            None => self.resolve(importer.directory, specifier),
        }
    }
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
        tsconfig: Some(options.tsconfig.discovery()),
        ..oxc::ResolveOptions::default()
    }
}

/// <https://nodejs.org/api/packages.html#conditional-exports>; `module` is what bundlers add.
/// `module-sync` holds for both kinds of request wherever `require` of an ES module works.
fn conditions(options: &ResolveOptions, edge: &str) -> Vec<String> {
    let platform: &[&str] = match options.platform {
        Platform::Node => &["node", "module-sync", "node-addons"],
        Platform::Browser => &["browser", "module", "module-sync"],
        Platform::Neutral => &["module", "module-sync"],
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
        (Platform::Node, _) => &["main"],
        (Platform::Browser, EdgeKind::Require) => &["browser", "main", "module"],
        (Platform::Browser, _) => &["browser", "module", "main"],
        (Platform::Neutral, EdgeKind::Require) => &["main", "module"],
        (Platform::Neutral, _) => &["module", "main"],
    })
}

/// The host as the resolver wants to see it.
pub(super) struct HostFiles {
    host: Arc<dyn Host>,
    listings: Listings,
}

impl HostFiles {
    /// What a path is, unless it is known that there is nothing.
    fn kind(
        &self,
        path: &Path,
        ask: impl FnOnce(&Path) -> io::Result<FileKind>,
    ) -> io::Result<oxc::FileMetadata> {
        if self.listings.lack(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let kind = ask(path).inspect_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                self.listings.miss(&*self.host, path);
            }
        })?;
        Ok(oxc::FileMetadata::new(kind.is_file, kind.is_dir, kind.is_symlink))
    }
}

impl oxc::FileSystem for HostFiles {
    fn new() -> Self {
        unreachable!("resolvers are made with a file system")
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.host.read(path)
    }

    fn read_to_string(&self, path: &Path) -> io::Result<String> {
        oxc::FileSystemOs::validate_string(self.host.read(path)?)
    }

    fn metadata(&self, path: &Path) -> io::Result<oxc::FileMetadata> {
        self.kind(path, |path| self.host.metadata(path))
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<oxc::FileMetadata> {
        self.kind(path, |path| self.host.symlink_metadata(path))
    }

    fn read_link(&self, path: &Path) -> Result<PathBuf, oxc::ResolveError> {
        Ok(self.host.read_link(path)?)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.host.canonicalize(path)
    }
}
