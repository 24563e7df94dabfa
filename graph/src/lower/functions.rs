//! The functions that rewritten code calls: one module each, which all modules share.

use std::path::{Path, PathBuf};

use swc_ecma_transforms_base::helpers::generated::{ALL, HelperDef};

/// What requests of these modules begin with, and the folder they seem to be in.
const FOLDER: &str = "bundle:helpers";
/// What the transforms ask for.
const ASKED: &str = "@swc/helpers/_/";

/// ES modules and CommonJS modules have functions of their own kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Esm,
    CommonJs,
}

impl Kind {
    const ALL: [Kind; 2] = [Kind::Esm, Kind::CommonJs];

    fn extension(self) -> &'static str {
        match self {
            Kind::Esm => ".mjs",
            Kind::CommonJs => ".cjs",
        }
    }
}

/// What a request of rewritten code means: `bundle:helpers/_async_to_generator.mjs`.
pub(super) fn specifier(asked: &str, kind: Kind) -> Option<String> {
    let name = asked.strip_prefix(ASKED)?;
    Some(format!("{FOLDER}/{name}{}", kind.extension()))
}

/// The path that stands for the module of a function, where a request is for one.
pub(crate) fn path(cwd: &Path, specifier: &str) -> Option<PathBuf> {
    let file = specifier.strip_prefix(FOLDER)?.strip_prefix('/')?;
    definition(file)?;
    Some(cwd.join(FOLDER).join(file))
}

/// Whether a module of this name is one of them.
pub(crate) fn is_own(name: &str) -> bool {
    name.strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// The text of the module of this name: its export `_` is the function.
pub(crate) fn text(name: &str) -> Option<String> {
    let file = name.strip_prefix(FOLDER)?.strip_prefix('/')?;
    let (function, kind) = definition(file)?;
    let mut text = String::new();
    for other in ALL.iter().filter(|other| other.name != function.name) {
        if function.deps.contains(other.name) {
            let (local, from) = (other.local, specifier(other.import_path, kind)?);
            text.push_str(&match kind {
                Kind::Esm => format!("import {{ _ as {local} }} from \"{from}\";\n"),
                Kind::CommonJs => format!("var {local} = require(\"{from}\")._;\n"),
            });
        }
    }
    text.push_str(function.source);
    text.push_str(&match kind {
        Kind::Esm => format!("export {{ {} as _ }};\n", function.local),
        Kind::CommonJs => format!("exports._ = {};\n", function.local),
    });
    Some(text)
}

fn definition(file: &str) -> Option<(&'static HelperDef, Kind)> {
    let kind = Kind::ALL.into_iter().find(|kind| file.ends_with(kind.extension()))?;
    let name = file.strip_suffix(kind.extension())?;
    let function = ALL.iter().find(|it| it.import_path.strip_prefix(ASKED) == Some(name))?;
    Some((function, kind))
}
