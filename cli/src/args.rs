//! The flags. Most are keys of the configuration in kebab-case; what they mean is said there.

use bundle_bundler::{
    CommonJsInterop, CommonJsMissing, CommonJsNames, CommonJsPreset, CommonJsStar, CommonJsValues,
    Drop, DualHazard, DynamicErrors, Format, ImportMetaUrl, InputType, Jsx, MissingExport,
    NamespaceObjects, Packages, Platform, RequireEsmCycle, Size, SourceMapMode,
    SpecifierResolution,
};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use serde::de::DeserializeOwned;

const EXAMPLES: &str = "\
Examples:
  bundle src/main.js -o dist                        a folder
  bundle src/main.js -o app.js -m -s                one file, minified, with a source map
  bundle src/a.js src/b.js -o dist -f cjs           two programs, as CommonJS
  bundle src/server.js -p node --packages=external  leave node_modules alone
  bundle src/main.js --define DEBUG=false | node -  print the bundle
  bundle size                                       check the budgets of bundle.config.json
  bundle explain src/a.js src/main.js -o dist       where a module goes, and why

Exit codes: 0 fine, 1 the build failed, 2 wrong usage or configuration, 3 a budget is broken,
70 a defect of the bundler.";

const FORMATS: [&str; 4] = ["esm", "cjs", "iife", "module-declarations"];

/// Bundles JavaScript modules.
#[derive(Debug, Parser)]
#[command(
    name = "bundle",
    version,
    about = "Bundles JavaScript modules into files that run wherever JavaScript does.",
    override_usage = "bundle [build] ENTRY... [-o PATH] [FLAGS]\n       bundle COMMAND",
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    args_override_self = true,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub build: BuildArgs,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build; the same as no command
    #[command(
        override_usage = "bundle build ENTRY... [-o PATH] [FLAGS]",
        args_override_self = true,
        after_help = EXAMPLES
    )]
    Build(Box<BuildArgs>),
    /// Build without writing and check the size budgets
    Size(SizeArgs),
    /// Tell where a module goes, in which form and why, and who imports it
    #[command(
        override_usage = "bundle explain MODULE [ENTRY...] [FLAGS]",
        args_override_self = true,
        mut_arg("format", |arg| arg.long("output-format"))
    )]
    Explain(Box<ExplainArgs>),
    /// Print the JSON schema of the configuration
    Schema {
        #[arg(value_enum, default_value_t, value_name = "OF")]
        of: SchemaOf,
    },
    /// Print completions for a shell
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum SchemaOf {
    /// Of bundle.config.json
    #[default]
    Config,
    /// Of the file that `--report` writes
    Report,
    /// Of the file that `--manifest` writes
    Manifest,
}

#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The files that programs start with; `-` is standard input
    #[arg(value_name = "ENTRY")]
    pub entries: Vec<String>,
    #[command(flatten)]
    pub output: OutputArgs,
    #[command(flatten)]
    pub modules: ModuleArgs,
    #[command(flatten)]
    pub code: CodeArgs,
    #[command(flatten)]
    pub commonjs: CommonJsArgs,
    #[command(flatten)]
    pub files: FileArgs,
    #[command(flatten)]
    pub config: ConfigArgs,
    /// Print the configuration that results from file and flags
    #[arg(long, help_heading = "Configuration")]
    pub print_config: bool,
    #[command(flatten)]
    pub log: LogArgs,
    /// Bundling is what this program does
    #[arg(long, hide = true, num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "true")]
    pub bundle: Option<bool>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
#[command(group = ArgGroup::new("place").multiple(false))]
pub struct OutputArgs {
    /// A folder, or a file if it ends in .js, .mjs or .cjs; without it the bundle is printed
    #[arg(short, long, value_name = "PATH", group = "place")]
    pub output: Option<String>,
    /// A folder, whatever its name
    #[arg(short = 'd', long, visible_alias = "dir", value_name = "DIR", group = "place")]
    pub outdir: Option<String>,
    /// A file, whatever its name
    #[arg(long, visible_alias = "file", value_name = "FILE", group = "place")]
    pub outfile: Option<String>,
    /// The module system of the outputs
    #[arg(short, long, value_parser = one_of::<Format>(&FORMATS))]
    pub format: Option<Format>,
    /// The variable, or path, that holds the exports of an iife
    #[arg(long, value_name = "NAME")]
    pub global_name: Option<String>,
    /// Write source maps: linked (the default), inline or external
    #[arg(short, long, value_name = "MODE", value_parser = source_map())]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    #[arg(hide_possible_values = true)]
    pub sourcemap: Option<SourceMapFlag>,
    /// Share chunks and load import() on demand (the default for a folder; `--no-split`)
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub split: Option<bool>,
    /// Merge shared chunks that are smaller, such as 10kB, where no root loads more than so many
    /// bytes in vain because of that
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub min_chunk_size: Option<Size>,
    /// The path of entries, `[dir]/[name]` by default; `[hash]` is known, too
    #[arg(long, value_name = "PATTERN")]
    pub entry_names: Option<String>,
    /// The path of chunks, `chunks/[name]-[hash]` by default
    #[arg(long, value_name = "PATTERN")]
    pub chunk_names: Option<String>,
    /// The path of copied files, `assets/[name]-[hash][ext]` by default
    #[arg(long, value_name = "PATTERN")]
    pub asset_names: Option<String>,
    /// The URL that imports of chunks begin with, in ES modules, and URLs of copied files; they
    /// are relative without it
    #[arg(long, value_name = "URL")]
    pub public_path: Option<String>,
    /// Let import() ask for all files that it needs at once (ES modules for browsers)
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub modulepreload: Option<bool>,
    /// Text before each output
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub banner: Option<String>,
    /// Text after each output
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub footer: Option<String>,
    /// Delete everything else in the output folder
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub clean: Option<bool>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Modules")]
pub struct ModuleArgs {
    /// Where the bundle runs
    #[arg(short, long, value_parser = one_of::<Platform>(&["browser", "node", "neutral"]))]
    pub platform: Option<Platform>,
    /// A specifier that stays an import; `*` matches anything
    #[arg(short, long, value_name = "X,...", value_delimiter = ',')]
    pub external: Vec<String>,
    /// What to do with packages
    #[arg(long, value_parser = one_of::<Packages>(&["bundle", "external"]))]
    pub packages: Option<Packages>,
    /// Another module for a specifier or package
    #[arg(long, value_name = "FROM=TO")]
    pub alias: Vec<String>,
    /// Conditions of package exports besides the usual ones
    #[arg(long, value_name = "X,...", value_delimiter = ',')]
    pub conditions: Vec<String>,
    /// Fields of package.json that name the main file, in order
    #[arg(long, value_name = "X,...", value_delimiter = ',')]
    pub main_fields: Vec<String>,
    /// Whether members of JSON can be imported by their names; by default in files that Node would
    /// not run as ES modules
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub json_names: Option<bool>,
    /// How files become modules whose names end so: js, jsx, ts, tsx, json, text, dataurl, base64,
    /// binary, file, copy or empty
    #[arg(long, value_name = ".EXT=LOADER")]
    pub loader: Vec<String>,
    /// How JSX is written; by default as tsconfig.json says, or else automatic
    #[arg(long, value_name = "RUNTIME")]
    #[arg(value_parser = one_of::<Jsx>(&["automatic", "classic"]))]
    pub jsx: Option<Jsx>,
    /// The package of the automatic JSX runtime; react by default
    #[arg(long, value_name = "PACKAGE")]
    pub jsx_import_source: Option<String>,
    /// The function of the classic JSX runtime; React.createElement by default
    #[arg(long, value_name = "NAME")]
    pub jsx_factory: Option<String>,
    /// The type of fragments of the classic JSX runtime; React.Fragment by default
    #[arg(long, value_name = "NAME")]
    pub jsx_fragment: Option<String>,
    /// Write the development form of JSX, with the places of elements
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub jsx_dev: Option<bool>,
    /// The tsconfig.json of all sources, in place of the nearest one of each
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub tsconfig: Option<String>,
    /// Do not follow symbolic links
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub preserve_symlinks: Option<bool>,
    /// Whether imports name files exactly, or are searched for with extensions and index files;
    /// by default those are exact that Node itself would resolve
    #[arg(long, value_name = "HOW")]
    #[arg(value_parser = one_of::<SpecifierResolution>(&["explicit", "node"]))]
    pub specifier_resolution: Option<SpecifierResolution>,
    /// What to do about packages that are loaded both as ES module and as CommonJS: report them,
    /// or let `require`, too, have the ES module
    #[arg(long, value_name = "WHAT")]
    #[arg(value_parser = one_of::<DualHazard>(&["warn", "error", "dedupe-import"]))]
    pub dual_hazard: Option<DualHazard>,
    /// What standard input is; without it the syntax tells
    #[arg(long, value_name = "TYPE")]
    #[arg(value_parser = one_of::<InputType>(&["module", "commonjs"]))]
    pub input_type: Option<InputType>,
    /// The folder that requests of standard input start at; the working directory without it
    #[arg(long, value_name = "DIR")]
    pub stdin_resolve_dir: Option<String>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Code")]
pub struct CodeArgs {
    /// Make the outputs as small as possible
    #[arg(short, long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub minify: Option<bool>,
    /// What has to read the outputs: es2015 to es2026, esnext, engines such as
    /// chrome90,node18,safari15, browserslist (the configuration of the project) or
    /// browserslist:QUERY
    #[arg(long, value_name = "TARGET")]
    pub target: Option<String>,
    /// Keep the names of functions and classes when minifying
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub keep_names: Option<bool>,
    /// Give bindings short names when minifying (the default; `--no-mangle` leaves them, for code
    /// that reads the names of parameters from the text of functions)
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub mangle: Option<bool>,
    /// Whether a missing export is an error of the build (the default) or of the program
    #[arg(long, value_name = "WHEN")]
    #[arg(value_parser = one_of::<MissingExport>(&["error", "throw"]))]
    pub missing_export: Option<MissingExport>,
    /// Whether an `import()` that cannot succeed is an error of the build (the default, unless the
    /// failure is handled) or a rejection
    #[arg(long, value_name = "WHEN")]
    #[arg(value_parser = one_of::<DynamicErrors>(&["error", "reject"]))]
    pub dynamic_errors: Option<DynamicErrors>,
    /// What namespace objects are that code uses as objects: exact (the default), or fast, which
    /// are frozen and have getters
    #[arg(long, value_name = "KIND")]
    #[arg(value_parser = one_of::<NamespaceObjects>(&["exact", "fast"]))]
    pub namespace: Option<NamespaceObjects>,
    /// Where `import.meta` and `__filename` say that a module is: at the output file, at its source
    /// (the default on node), or at a `file:` URL made from the path of its source
    #[arg(long, value_name = "PLACE")]
    #[arg(value_parser = one_of::<ImportMetaUrl>(&["output", "source", "file"]))]
    pub import_meta_url: Option<ImportMetaUrl>,
    /// A JavaScript expression for a global name or property path
    #[arg(long, value_name = "NAME=EXPR")]
    pub define: Vec<String>,
    /// A file whose exports stand for the global names that are theirs, in all modules
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub inject: Vec<String>,
    /// Leave out calls of what `console` has, or `debugger`
    #[arg(long, value_name = "WHAT")]
    #[arg(value_parser = one_of::<Drop>(&["console", "debugger"]))]
    pub drop: Vec<Drop>,
    /// A global function without side effects: calls whose value nobody uses are left out
    #[arg(long, value_name = "NAME")]
    pub pure: Vec<String>,
    /// Leave out unused code (the default; `--no-tree-shaking` keeps it)
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub tree_shaking: Option<bool>,
    /// Let modules share a scope (the default; `--no-hoist` makes each one a function)
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub hoist: Option<bool>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "CommonJS")]
pub struct CommonJsArgs {
    /// How ES modules see CommonJS modules: as in Node, by the proposal of dynamic modules, or as
    /// bundlers have it (the default is Node's way in files that Node would run as ES modules)
    #[arg(long, value_name = "PRESET")]
    #[arg(value_parser = one_of::<CommonJsPreset>(&["node", "proposal", "bundler"]))]
    pub cjs: Option<CommonJsPreset>,
    /// By whose rules `default` is found
    #[arg(long, value_name = "RULES")]
    #[arg(value_parser = one_of::<CommonJsInterop>(&["auto", "node", "babel"]))]
    pub cjs_interop: Option<CommonJsInterop>,
    /// Which names are exported: also those set at run time, or those of Node's lexer
    #[arg(long, value_name = "NAMES")]
    #[arg(value_parser = one_of::<CommonJsNames>(&["dynamic", "lexer"]))]
    pub cjs_names: Option<CommonJsNames>,
    /// When named imports are read: once the module has run, or whenever they are used
    #[arg(long, value_name = "WHEN")]
    #[arg(value_parser = one_of::<CommonJsValues>(&["auto", "snapshot", "live"]))]
    pub cjs_values: Option<CommonJsValues>,
    /// What a missing name does: its importer throws, all importers throw, linking fails, or
    /// nothing
    #[arg(long, value_name = "WHAT")]
    #[arg(value_parser = one_of::<CommonJsMissing>(&["importer", "poison", "link", "undefined"]))]
    pub cjs_missing: Option<CommonJsMissing>,
    /// What `export *` passes on: all names once they are known, nothing (an error), or those of
    /// Node's lexer
    #[arg(long, value_name = "WHAT")]
    #[arg(value_parser = one_of::<CommonJsStar>(&["finalise", "error", "lexer"]))]
    pub cjs_star: Option<CommonJsStar>,
    /// Whether importers by Node's rules see the name `module.exports`
    #[arg(long, value_name = "BOOL", hide_possible_values = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub cjs_module_exports_name: Option<bool>,
    /// What `require` of an ES module that is being evaluated does: throw (the default on node) or
    /// give what there is
    #[arg(long, value_name = "WHAT")]
    #[arg(value_parser = one_of::<RequireEsmCycle>(&["throw", "partial"]))]
    pub require_esm_cycle: Option<RequireEsmCycle>,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Reports")]
pub struct FileArgs {
    /// Write what went into the outputs, in the format of esbuild
    #[arg(long, value_name = "FILE")]
    pub metafile: Option<String>,
    /// Write files, what they load and their modules; to manifest.json beside the outputs
    #[arg(long, value_name = "FILE")]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub manifest: Option<String>,
    /// Write sizes by module and package, and the results of the budgets
    #[arg(long, value_name = "FILE")]
    pub report: Option<String>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Configuration")]
pub struct ConfigArgs {
    /// The configuration, instead of bundle.config.json or the key `bundle` of package.json
    #[arg(short, long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<String>,
    /// Use no configuration file
    #[arg(long)]
    pub no_config: bool,
    /// Threads to use; as many as there are cores unless given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
}

#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Messages")]
pub struct LogArgs {
    /// What is worth a message
    #[arg(long, value_name = "LEVEL", value_enum, default_value_t)]
    pub log_level: LogLevel,
    /// Who reads the messages
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    pub log_format: LogFormat,
    /// At most so many errors and warnings; 0 is no limit [default: 20, for json and github 0]
    #[arg(long, value_name = "N")]
    pub log_limit: Option<usize>,
    /// When to use colours; NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE count for auto
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub color: ColorWhen,
    /// Show the time of each phase and the peak of memory
    #[arg(long)]
    pub timings: bool,
}

#[derive(Debug, Args)]
pub struct SizeArgs {
    /// How to show the result; json is the report
    #[arg(long, value_enum, default_value_t)]
    pub format: ResultFormat,
    /// Write the report to a file as well
    #[arg(long, value_name = "FILE")]
    pub report: Option<String>,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub log: LogArgs,
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The path of a module of the build, or the end of its path
    #[arg(value_name = "MODULE")]
    pub module: String,
    /// The entries of the build, unless the configuration names them
    #[arg(value_name = "ENTRY")]
    pub entries: Vec<String>,
    /// How to show the result
    #[arg(id = "shown", long = "format", value_name = "FORMAT", value_enum, default_value_t)]
    pub shown: ResultFormat,
    #[command(flatten)]
    pub output: OutputArgs,
    #[command(flatten)]
    pub modules: ModuleArgs,
    #[command(flatten)]
    pub code: CodeArgs,
    #[command(flatten)]
    pub commonjs: CommonJsArgs,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub log: LogArgs,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum LogLevel {
    Silent,
    Error,
    Warning,
    #[default]
    Info,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
    Github,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ResultFormat {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceMapFlag {
    /// Just `--sourcemap`.
    Usual,
    Mode(SourceMapMode),
    Off,
}

fn source_map() -> impl TypedValueParser<Value = SourceMapFlag> {
    let shown = ["linked", "inline", "external"].map(PossibleValue::new);
    let hidden = ["true", "false"].map(|name| PossibleValue::new(name).hide(true));
    let names: Vec<PossibleValue> = shown.into_iter().chain(hidden).collect();
    PossibleValuesParser::new(names).map(|name| match name.as_str() {
        "true" => SourceMapFlag::Usual,
        "false" => SourceMapFlag::Off,
        mode => SourceMapFlag::Mode(by_name(mode)),
    })
}

/// Bytes, with or without a unit.
fn size(text: &str) -> Result<Size, String> {
    match bundle_bundler::size::parse(text) {
        Some(bytes) => Ok(Size::Bytes(bytes)),
        None => Err("not a size, such as 4096, 10kB or 1MiB".to_owned()),
    }
}

/// An option that is one of several words, which are those of the configuration.
fn one_of<T>(names: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(names).map(|name| by_name(&name))
}

fn by_name<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(name.into()).expect("the names of the flag are those of the option")
}
