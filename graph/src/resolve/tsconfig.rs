//! `tsconfig.json`: how TypeScript and JSX of a project are to be read, and the paths it adds.
//! <https://www.typescriptlang.org/tsconfig/>

use std::path::{Path, PathBuf};

use oxc_resolver as oxc;

use super::{EdgeKind, Found, Importer, Resolver};
use crate::diagnostic::{self, Diagnostic};
use crate::dialect::{DialectOptions, JsxOverrides, JsxRuntime, UnusedImports};

/// Where a project says how it is to be read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Tsconfig {
    /// In the nearest `tsconfig.json` that a source belongs to.
    #[default]
    Nearest,
    /// In this file, for all sources.
    File(PathBuf),
}

impl Tsconfig {
    pub(super) fn discovery(&self) -> oxc::TsconfigDiscovery {
        match self {
            Tsconfig::Nearest => oxc::TsconfigDiscovery::Auto,
            Tsconfig::File(file) => oxc::TsconfigDiscovery::Manual(oxc::TsconfigOptions {
                config_file: file.clone(),
                references: oxc::TsconfigReferences::Auto,
            }),
        }
    }
}

impl Resolver {
    /// Reads the file that is to count for all sources.
    pub fn check_tsconfig(&self) -> Result<(), Box<Diagnostic>> {
        let resolver = self.resolvers.searching();
        let Some(oxc::TsconfigDiscovery::Manual(_)) = &resolver.options().tsconfig else {
            return Ok(());
        };
        let checked = resolver.find_tsconfig(self.cwd.join("tsconfig.json")).map(|_| ());
        checked.map_err(|error| Box::new(self.wrong_tsconfig(&error)))
    }

    /// What the project of a file says of its language.
    pub fn dialect_options(
        &self,
        file: &Path,
        overrides: &JsxOverrides,
    ) -> Result<DialectOptions, Box<Diagnostic>> {
        let found = self.resolvers.searching().find_tsconfig(file);
        let found = found.map_err(|error| Box::new(self.wrong_tsconfig(&error)))?;
        let mut options = DialectOptions::default();
        if let Some(config) = found {
            apply(&config.compiler_options, &mut options);
        }
        overrides.apply(&mut options.jsx);
        Ok(options)
    }

    /// What the paths of the project lead to, before a specifier is taken for one of a package.
    pub(super) fn by_paths(
        &self,
        importer: Importer,
        specifier: &str,
        edge: EdgeKind,
    ) -> Option<Found> {
        let file = importer.project_file?;
        let config = self.resolvers.searching().find_tsconfig(file).ok()??;
        if config.resolve_path_alias_or_base_url(specifier).is_empty() {
            return None;
        }
        let found = self.find(importer, specifier, edge).ok()?;
        let is_source = matches!(&found, Found::File(resolution)
            if !resolution.path().components().any(|part| part.as_os_str() == "node_modules"));
        is_source.then_some(found)
    }

    pub(super) fn wrong_tsconfig(&self, error: &oxc::ResolveError) -> Diagnostic {
        let (path, reason) = match error {
            oxc::ResolveError::TsconfigLoadFailed { path, source } => match &**source {
                oxc::ResolveError::Json(json) => (Some(&json.path), json.message.clone()),
                oxc::ResolveError::TsconfigNotFound(path) => {
                    (Some(path), "there is no such file".to_string())
                }
                other => (Some(path), other.to_string()),
            },
            oxc::ResolveError::Json(json) => (Some(&json.path), json.message.clone()),
            oxc::ResolveError::TsconfigNotFound(path) => {
                (Some(path), "there is no such file".to_string())
            }
            oxc::ResolveError::TsconfigSelfReference(path) => {
                (Some(path), "it refers to itself".to_string())
            }
            _ => (None, error.to_string()),
        };
        let name = path.map(|path| crate::construct::relative_name(&self.cwd, path));
        let shown = self.cwd.to_string_lossy();
        let reason = reason.replace(&format!("{shown}/"), "");
        diagnostic::resolve::wrong_tsconfig(name.as_deref(), &reason)
    }
}

fn apply(from: &oxc::CompilerOptions, options: &mut DialectOptions) {
    let jsx = &mut options.jsx;
    if let Some(factory) = &from.jsx_factory {
        jsx.factory.clone_from(factory);
        jsx.runtime = JsxRuntime::Classic;
    }
    if let Some(fragment) = &from.jsx_fragment_factory {
        jsx.fragment.clone_from(fragment);
    }
    if let Some(source) = &from.jsx_import_source {
        jsx.import_source.clone_from(source);
        jsx.runtime = JsxRuntime::Automatic;
    }
    match from.jsx.as_deref() {
        Some("react") => jsx.runtime = JsxRuntime::Classic,
        Some("react-jsx") => jsx.runtime = JsxRuntime::Automatic,
        Some("react-jsxdev") => {
            jsx.runtime = JsxRuntime::Automatic;
            jsx.development = true;
        }
        _ => {}
    }
    let keeps_modules =
        matches!(from.imports_not_used_as_values.as_deref(), Some("preserve" | "error"));
    if from.verbatim_module_syntax == Some(true) || from.preserve_value_imports == Some(true) {
        options.unused_imports = UnusedImports::Keep;
    } else if keeps_modules {
        options.unused_imports = UnusedImports::Evaluate;
    }
    let is_old = from.target.as_deref().is_some_and(|target| {
        let year = target.to_ascii_lowercase();
        matches!(
            year.as_str(),
            "es3"
                | "es5"
                | "es6"
                | "es2015"
                | "es2016"
                | "es2017"
                | "es2018"
                | "es2019"
                | "es2020"
                | "es2021"
        )
    });
    options.experimental_decorators = from.experimental_decorators == Some(true);
    options.decorator_metadata = from.emit_decorator_metadata == Some(true);
    options.assign_class_fields = !from.use_define_for_class_fields.unwrap_or(!is_old);
}
