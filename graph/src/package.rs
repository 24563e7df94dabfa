//! What a package says about the modules in it: `type` and `sideEffects`.

use std::path::Path;
use std::sync::Arc;

use globset::{Glob, GlobBuilder, GlobMatcher};

/// The `type` field. <https://nodejs.org/api/packages.html#type>
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackageType {
    Module,
    CommonJs,
}

/// What of a package.json the graph keeps.
#[derive(Debug)]
pub struct Package {
    pub name: Option<Arc<str>>,
    pub version: Option<Arc<str>>,
    pub side_effects: SideEffects,
}

/// The `sideEffects` field, as webpack defined it.
/// <https://webpack.js.org/guides/tree-shaking/#mark-the-file-as-side-effect-free>
#[derive(Debug)]
pub enum SideEffects {
    Unknown,
    None,
    /// Only files that match one of these, relative to the package.
    Only(Vec<GlobMatcher>),
}

impl SideEffects {
    /// The patterns of an array. A pattern without a slash matches in every folder.
    pub fn only<'a>(patterns: impl Iterator<Item = &'a str>) -> Self {
        let glob = |pattern: &str| -> Option<GlobMatcher> {
            let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
            let pattern = match pattern.contains('/') {
                true => pattern.to_string(),
                false => format!("**/{pattern}"),
            };
            let glob: Glob = GlobBuilder::new(&pattern).literal_separator(true).build().ok()?;
            Some(glob.compile_matcher())
        };
        Self::Only(patterns.filter_map(glob).collect())
    }

    /// Whether the module may be left out when none of its exports is used.
    pub fn are_none(&self, package: &Path, module: &Path) -> bool {
        match self {
            SideEffects::Unknown => false,
            SideEffects::None => true,
            SideEffects::Only(patterns) => {
                let relative = module.strip_prefix(package).unwrap_or(module);
                !patterns.iter().any(|pattern| pattern.is_match(relative))
            }
        }
    }
}
