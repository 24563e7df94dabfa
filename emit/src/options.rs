//! What the outputs depend on besides the graph.

use bundle_graph::CommonJsRules;

/// The module system of a chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    #[default]
    Esm,
    Cjs,
    Iife,
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

#[derive(Clone, Debug)]
pub struct OutputOptions {
    pub format: Format,
    pub platform: Platform,
    /// The variable, or path, that holds the exports of an `iife`.
    pub global_name: Option<String>,
    pub banner: Option<String>,
    pub footer: Option<String>,
    pub source_map: bool,
    /// Modules share a scope where nobody can tell; otherwise every ES module is a block.
    pub hoist: bool,
    /// Entries share chunks, and what `import()` asks for is loaded when it is asked for.
    pub split: bool,
    /// The output goes through a minifier: no headers.
    pub minify: bool,
    /// Functions and classes that have to be renamed get their `.name` back.
    pub keep_names: bool,
    pub import_meta_url: ImportMetaUrl,
    /// Namespace objects are frozen objects with getters instead of exact ones.
    pub fast_namespaces: bool,
    pub commonjs: CommonJsRules,
}
