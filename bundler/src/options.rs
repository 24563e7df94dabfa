//! Everything a build depends on. One definition for the library, the config file, its JSON
//! schema and the flags of the command line (a flag is a key in kebab-case).

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BuildOptions {
    /// For editors: where the JSON schema of this file is.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The files that programs start with; `-` is standard input.
    pub entries: Vec<String>,
    /// A folder for the outputs.
    pub outdir: Option<String>,
    /// The output file, for a single entry.
    pub outfile: Option<String>,
    pub format: Format,
    /// The variable that holds the exports of an `iife`, also as a path (`a.b`).
    pub global_name: Option<String>,
    pub platform: Platform,
    pub sourcemap: Option<SourceMapMode>,
    /// What has to read the outputs: `es2015` to `es2026`, `esnext`, engines (`chrome90,node18`),
    /// `browserslist` for the configuration of the project, or `browserslist:` and a query.
    pub target: Option<String>,
    pub minify: bool,
    /// Keep the `.name` of functions and classes when minifying.
    pub keep_names: bool,
    /// Give bindings short names when minifying, unless this is false.
    pub mangle: Option<bool>,
    /// Leave out code whose evaluation cannot be observed.
    pub tree_shaking: Option<bool>,
    /// Where `import.meta` and `__filename` say that a module is: at its source on node, at the
    /// output elsewhere, unless given.
    pub import_meta_url: Option<ImportMetaUrl>,
    /// What becomes of an import of a name that does not exist or is ambiguous.
    pub missing_export: MissingExport,
    /// What becomes of an `import()` whose module cannot be found or linked.
    pub dynamic_errors: DynamicErrors,
    /// What namespace objects are that code uses as objects.
    pub namespace: NamespaceObjects,
    /// How ES modules see CommonJS modules; each of the keys below overrides a part of it.
    pub cjs: Option<CommonJsPreset>,
    /// By whose rules `default` of a CommonJS module is found.
    pub cjs_interop: Option<CommonJsInterop>,
    /// Which names a CommonJS module exports.
    pub cjs_names: Option<CommonJsNames>,
    /// When the values of named imports from CommonJS modules are read.
    pub cjs_values: Option<CommonJsValues>,
    /// What becomes of imports of names that a CommonJS module does not export.
    pub cjs_missing: Option<CommonJsMissing>,
    /// What `export *` from a CommonJS module passes on.
    pub cjs_star: Option<CommonJsStar>,
    /// Importers by Node's rules see the name `module.exports`.
    pub cjs_module_exports_name: Option<bool>,
    /// Members of JSON modules can be imported by their names; by default in files that Node would
    /// not run as ES modules.
    pub json_names: Option<bool>,
    /// What `require` of an ES module gives while that is being evaluated.
    pub require_esm_cycle: Option<RequireEsmCycle>,
    /// Put modules into one scope where that cannot be observed; otherwise each ES module is a
    /// function of its own.
    pub hoist: Option<bool>,
    /// Entries share chunks, and `import()` loads chunks of its own (the default for an outdir).
    pub split: Option<bool>,
    /// Groups of modules that share a file, whoever imports them, where outputs are split. A module
    /// is in the first group that takes it. Modules never run earlier because of that.
    pub chunks: Vec<ChunkOptions>,
    /// Shared chunks that are smaller become part of others, where no entry and no `import()`
    /// loads more than so many bytes in vain because of that: bytes, or a text such as `"10 kB"`.
    pub min_chunk_size: Option<Size>,
    /// Where entries go: `[name]`, `[hash]` and folders.
    pub entry_names: Option<String>,
    /// Where chunks go, and what workers start with.
    pub chunk_names: Option<String>,
    /// Where files go that are copied: `[name]`, `[hash]`, `[ext]` (with its dot) and `[dir]`.
    pub asset_names: Option<String>,
    /// The URL of the folder of the outputs: what imports of chunks begin with in ES modules, and
    /// URLs of copied files. Without it they are relative.
    pub public_path: Option<String>,
    /// Let `import()` ask for all files that it needs at once, by `<link rel="modulepreload">`: in
    /// ES modules for browsers. Where there is no document it does nothing.
    pub modulepreload: bool,
    /// Specifiers that stay imports; `*` matches anything.
    pub external: Vec<String>,
    /// What to do with bare specifiers.
    pub packages: Option<Packages>,
    /// Global names or property paths and the JavaScript expressions that replace them.
    pub define: BTreeMap<String, String>,
    /// Files whose exports stand for the global names that are theirs, in all modules. Programs
    /// evaluate them first.
    pub inject: Vec<String>,
    /// Calls of what `console` has, and `debugger` statements, that are left out.
    pub drop: Vec<Drop>,
    /// Names or property paths of global functions without side effects: calls whose value nobody
    /// uses are left out.
    pub pure: Vec<String>,
    /// Specifiers or packages and what they stand for.
    pub alias: BTreeMap<String, String>,
    /// Conditions of package exports besides the usual ones.
    pub conditions: Vec<String>,
    /// Fields of package.json that name a package's main file, in order.
    pub main_fields: Option<Vec<String>>,
    /// The ends of file names, with their dots, and how such files become modules.
    pub loader: BTreeMap<String, Loader>,
    /// How JSX is written as JavaScript; by default as the tsconfig.json says, or else `automatic`.
    pub jsx: Option<Jsx>,
    /// The package of the automatic JSX runtime.
    pub jsx_import_source: Option<String>,
    /// The function of the classic JSX runtime.
    pub jsx_factory: Option<String>,
    /// The type of fragments of the classic JSX runtime.
    pub jsx_fragment: Option<String>,
    /// Write the development form of JSX, with the places of elements.
    pub jsx_dev: Option<bool>,
    /// The tsconfig.json of all sources, in place of the nearest one of each.
    pub tsconfig: Option<String>,
    /// Keep symbolic links as they are instead of following them.
    pub preserve_symlinks: bool,
    /// Whether imports name files exactly. By default those do that Node itself would resolve.
    pub specifier_resolution: Option<SpecifierResolution>,
    /// What to do about packages that are loaded both as ES module and as CommonJS.
    pub dual_hazard: Option<DualHazard>,
    /// What standard input is; without it the syntax tells.
    pub input_type: Option<InputType>,
    /// The folder that requests of standard input start at; the working directory without it.
    pub stdin_resolve_dir: Option<String>,
    /// Text before and after each output.
    pub banner: Option<String>,
    pub footer: Option<String>,
    /// Delete what the outdir contains before writing.
    pub clean: bool,
    /// Where to write esbuild's metafile.
    pub metafile: Option<String>,
    /// Where to write the manifest: files of entries, what files load, bindings of modules.
    pub manifest: Option<String>,
    /// Where to write the size report.
    pub report: Option<String>,
    /// Threads to use; as many as there are cores unless given.
    pub threads: Option<usize>,
    /// Size budgets.
    pub size: Option<SizeOptions>,
}

/// A group of modules that share a file. Sizes are bytes of their text, without what is left out,
/// before it is minified; or texts such as `"120 kB"`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ChunkOptions {
    /// What `[name]` in `chunkNames` stands for.
    pub name: String,
    /// A regular expression that is found in the path of a module, relative to the working
    /// directory and with `/` on every system, such as `"node_modules/(react|react-dom)/"`. The
    /// syntax is that of the crate `regex-lite`. Without it every module fits.
    pub test: Option<String>,
    /// The group takes nothing if its modules have fewer bytes.
    pub min_size: Option<Size>,
    /// With more bytes there are several files, each with modules that are evaluated one after the
    /// other. Only a cycle or a single module may be larger.
    pub max_size: Option<Size>,
    /// How many entries and targets of `import()` have to reach a module.
    pub min_share: Option<u32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// An ES module.
    #[default]
    Esm,
    /// A CommonJS module.
    Cjs,
    /// A script; exports go to `globalName`.
    Iife,
    /// An ES module with a declaration `module NAME { … }` for each module: a preview of the
    /// proposal, which no engine runs yet.
    ModuleDeclarations,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    #[default]
    Browser,
    Node,
    Neutral,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceMapMode {
    /// A file beside the output, with a comment that names it.
    #[default]
    Linked,
    /// In a comment of the output.
    Inline,
    /// A file beside the output, without the comment.
    External,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ImportMetaUrl {
    /// Where the output file is.
    Output,
    /// Where its source is, seen from the output file.
    Source,
    /// At the path that the source has below the working directory, as a `file:` URL.
    File,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MissingExport {
    /// The build fails.
    #[default]
    Error,
    /// The program fails as it does without bundling: with a SyntaxError before anything runs.
    Throw,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum NamespaceObjects {
    /// Like those of the language, down to their descriptors.
    #[default]
    Exact,
    /// Frozen objects with getters, which are read faster.
    Fast,
}

/// A set of rules for CommonJS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsPreset {
    /// As Node has it: names are those that its lexer finds in the source.
    Node,
    /// The proposal of dynamic modules: names are those that exist once the module has run.
    Proposal,
    /// As bundlers have it: values are read when they are used, missing ones are `undefined`.
    Bundler,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsInterop {
    /// Node's rules in files that Node would run as ES modules, those of Babel elsewhere.
    Auto,
    /// `default` is `module.exports`.
    Node,
    /// `default` is `module.exports.default` where `__esModule` is set.
    Babel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsNames {
    /// What the lexer finds and what exists once the module has run.
    Dynamic,
    /// What Node's lexer finds in the source.
    Lexer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsValues {
    /// `snapshot` where Node's rules apply, otherwise `live`.
    Auto,
    /// Once, when the module has run.
    Snapshot,
    /// Whenever they are used.
    Live,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsMissing {
    /// The importer throws a ReferenceError once the CommonJS module has run.
    Importer,
    /// All importers of the CommonJS module throw it.
    Poison,
    /// Linking fails, as with a name that an ES module does not export.
    Link,
    /// They are `undefined`.
    Undefined,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommonJsStar {
    /// All names, once all starred CommonJS modules have run.
    Finalise,
    /// Nothing: linking fails.
    Error,
    /// The names that Node's lexer finds.
    Lexer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RequireEsmCycle {
    /// An error with the code ERR_REQUIRE_CYCLE_MODULE, as in Node.
    Throw,
    /// The namespace as it is by then.
    Partial,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DynamicErrors {
    /// The build fails, unless the call stands in a `try` or its rejection is handled.
    #[default]
    Error,
    /// The promise is rejected when the program runs.
    Reject,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Drop {
    Console,
    Debugger,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Packages {
    Bundle,
    External,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DualHazard {
    Warn,
    /// The build fails.
    Error,
    /// `require` gets the ES module of packages that are imported as well.
    DedupeImport,
}

/// <https://nodejs.org/api/cli.html#--input-typetype>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum InputType {
    Module,
    Commonjs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SpecifierResolution {
    /// Imports name files as they are.
    Explicit,
    /// Extensions and index files are searched, as `require` does.
    Node,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Loader {
    Js,
    Jsx,
    Ts,
    Tsx,
    Json,
    /// The text is the default export.
    Text,
    /// A `data:` URL of the contents is the default export.
    Dataurl,
    /// The contents in base64 are the default export.
    Base64,
    /// A `Uint8Array` of the contents is the default export.
    Binary,
    /// The URL of a copy is the default export.
    File,
    /// The import stays, of a copy.
    Copy,
    /// A module without exports.
    Empty,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Jsx {
    /// `jsx(type, props, key)` of the package's `jsx-runtime`, imported where it is used.
    Automatic,
    /// `React.createElement(type, props, ...children)`
    Classic,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SizeOptions {
    pub budgets: Vec<Budget>,
}

/// A limit on one entry (by its name) or, without `entry`, on all outputs together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Budget {
    pub entry: Option<String>,
    /// Bytes, or a number with a unit: `"120 kB"` (1,000 bytes), `"1 KiB"` (1,024 bytes).
    pub max: Size,
    pub codec: Codec,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Size {
    Bytes(u64),
    Text(String),
}

impl Default for Size {
    fn default() -> Self {
        Size::Bytes(0)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Codec {
    Raw,
    #[default]
    Gzip,
}

/// Where a build happens, as opposed to what it does.
#[derive(Clone, Debug)]
pub struct BuildContext {
    /// Absolute; entries and outputs are relative to it.
    pub cwd: PathBuf,
    /// The text of standard input, when an entry is `-`.
    pub stdin: Option<String>,
}
