//! What the outputs depend on besides the graph.

use std::borrow::Cow;

use bundle_graph::link::Root;
use bundle_graph::lower::Target;
use bundle_graph::{CommonJsRules, DeferredKind, ModuleGraph};
use regex_lite::Regex;

/// The module system of a chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    #[default]
    Esm,
    Cjs,
    Iife,
    /// `module _a_mjs { … }` for each module.
    /// <https://github.com/tc39/proposal-module-declarations>
    ModuleDeclarations,
}

impl Format {
    /// Whether the host sees an ES module.
    pub fn is_module(self) -> bool {
        matches!(self, Format::Esm | Format::ModuleDeclarations)
    }
}

/// Where a chunk runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Platform {
    #[default]
    Browser,
    Node,
    Neutral,
}

/// Where `import.meta` says that a module is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ImportMetaUrl {
    /// Where the output file is.
    #[default]
    Output,
    /// Where its source is, seen from the output file.
    Source,
    /// At the path that the source has below the working directory, as a `file:` URL.
    File,
}

/// Modules that share a file because the options say so.
#[derive(Clone, Debug)]
pub struct ChunkGroup {
    pub name: String,
    /// Found in the name of a module; without it every module fits.
    pub test: Option<Regex>,
    /// There is no such file if its modules have fewer bytes.
    pub min_size: u64,
    /// There are several such files if its modules have more bytes.
    pub max_size: Option<u64>,
    /// How many roots have to reach a module.
    pub min_share: u32,
}

#[derive(Clone, Debug)]
pub struct OutputOptions {
    pub format: Format,
    pub platform: Platform,
    /// The variable, or path, that holds the exports of an `iife`.
    pub global_name: Option<String>,
    pub banner: Option<String>,
    pub footer: Option<String>,
    pub source_map: bool,
    /// What has to read the outputs; without it, the engines of the day.
    pub target: Option<Target>,
    /// Modules share a scope where nobody can tell; otherwise every ES module is a block.
    pub hoist: bool,
    /// Entries share chunks, and what `import()` asks for is loaded when it is asked for.
    pub split: bool,
    /// `import()` asks for all files that it needs at once: in browsers, for ES modules.
    pub preload: bool,
    /// What shares a file, whoever reaches it; a module is in the first group that takes it.
    pub chunks: Vec<ChunkGroup>,
    /// Shared files with fewer bytes become part of others.
    pub min_chunk_size: u64,
    /// Files may have others beside them: outputs are written to a folder.
    pub sidecars: bool,
    /// The output goes through a minifier: no headers.
    pub minify: bool,
    /// Functions and classes that have to be renamed get their `.name` back.
    pub keep_names: bool,
    pub import_meta_url: ImportMetaUrl,
    /// Namespace objects are frozen objects with getters instead of exact ones.
    pub fast_namespaces: bool,
    pub commonjs: CommonJsRules,
}

impl OutputOptions {
    /// Those of a program. A worker that is a program of its own is a classic script where its
    /// files could not be those of the others.
    pub(crate) fn of_program(&self, graph: &ModuleGraph, root: &Root) -> Cow<'_, Self> {
        let worker = root.entries.first().and_then(|entry| graph.entries[*entry].worker);
        let is_script = match (worker, self.format) {
            (None, _) | (_, Format::Iife | Format::ModuleDeclarations) => false,
            (Some(DeferredKind::ClassicWorker), _) => true,
            (Some(_), Format::Esm) => false,
            (Some(_), Format::Cjs) => self.platform != Platform::Node,
        };
        if !is_script {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self {
            format: Format::Iife,
            global_name: None,
            split: false,
            preload: false,
            chunks: Vec::new(),
            ..self.clone()
        })
    }

    /// Those of the text inside of a declaration that holds a whole file.
    pub(crate) fn lowered(&self) -> Self {
        Self { format: Format::Esm, preload: false, ..self.clone() }
    }
}
