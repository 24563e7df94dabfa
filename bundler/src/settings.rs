//! Options checked and translated into what each phase takes.

mod commonjs;

use std::collections::BTreeMap;
use std::path::Path;

use bundle_emit as emit;
use bundle_graph::analyze::{AnalyzeOptions, Define, Defines, define_value};
use bundle_graph::construct::{self, ConstructOptions, EntryInput, EntrySource, EntryText};
use bundle_graph::dialect::Dialect;
use bundle_graph::link::LinkOptions;
use bundle_graph::lower::{Calls, Target};
use bundle_graph::package::PackageType;
use bundle_graph::resolve::{self, ResolveOptions, Tsconfig};
use bundle_graph::{ConvertOptions, DeferredKind, Diagnostic};
use bundle_graph::{JsxOverrides, JsxRuntime};

use crate::chunks;
use crate::options::{
    BuildContext, BuildOptions, Drop, DualHazard, DynamicErrors, Format, ImportMetaUrl, InputType,
    Jsx, Loader, NamespaceObjects, Packages, Platform, SpecifierResolution,
};

pub(crate) struct Settings {
    pub construct: ConstructOptions,
    pub link: LinkOptions,
    pub output: emit::OutputOptions,
    pub options: BuildOptions,
    /// From the folder of the outputs to the working directory, for the sources of maps.
    pub source_prefix: String,
}

impl Settings {
    /// Which CommonJS modules become ES modules; none where every module stays what it is.
    pub fn convert(&self) -> Option<ConvertOptions<'_>> {
        let converts = self.output.hoist && !declares(&self.options);
        converts.then(|| ConvertOptions {
            analyze: &self.construct.analyze,
            commonjs: self.link.commonjs,
            keep_sloppy: self.options.format != Format::Esm,
        })
    }

    pub fn new(options: &BuildOptions, context: &BuildContext) -> Result<Self, Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let defines = defines(options, &mut diagnostics);
        let entries = entries(options, context, &mut diagnostics);
        let target = target(options, &context.cwd, &mut diagnostics);
        let output = output_options(options, target.as_ref(), &mut diagnostics);
        if declares(options) {
            declaration_conflicts(options, &mut diagnostics);
        }
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        Ok(Self {
            construct: ConstructOptions {
                entries,
                cwd: context.cwd.clone(),
                dual_hazard: options.dual_hazard.map(|hazard| match hazard {
                    DualHazard::Warn => construct::DualHazard::Warn,
                    DualHazard::Error => construct::DualHazard::Error,
                    DualHazard::DedupeImport => construct::DualHazard::DedupeImport,
                }),
                resolve: resolve_options(options, &context.cwd),
                analyze: AnalyzeOptions {
                    defines: Defines::new(defines),
                    marks: options.sourcemap.is_some(),
                    specifiers: declares(options),
                    jsx: jsx_overrides(options),
                    target,
                    calls: Calls {
                        drop_console: options.drop.contains(&Drop::Console),
                        drop_debugger: options.drop.contains(&Drop::Debugger),
                        pure: options.pure.clone(),
                    },
                    expect_rejections: options.dynamic_errors == DynamicErrors::Reject,
                },
                whole: declares(options),
                inject: options.inject.clone(),
                loaders: loaders(options),
                file_urls: file_urls(options),
            },
            link: LinkOptions {
                tree_shaking: options.tree_shaking.unwrap_or(true) && !declares(options),
                together: splits(options),
                shared_workers: shared_workers(options),
                commonjs: commonjs::rules(options),
                on_node: options.platform == Platform::Node,
            },
            output,
            source_prefix: source_prefix(options, &context.cwd),
            options: options.clone(),
        })
    }
}

impl Settings {
    /// The path of an entry's output, relative to the output folder.
    pub fn entry_pattern(&self) -> String {
        match &self.options.outfile {
            Some(file) => file.rsplit(['/', '\\']).next().unwrap_or(file).to_string(),
            None => with_extension(self.options.entry_names.as_deref().unwrap_or("[dir]/[name]")),
        }
    }

    pub fn chunk_pattern(&self) -> String {
        with_extension(self.options.chunk_names.as_deref().unwrap_or("chunks/[name]-[hash]"))
    }

    /// The path of what a worker starts with. Beside a file whose extension says how Node runs it,
    /// it has the same one.
    pub fn worker_pattern(&self, format: emit::Format) -> String {
        let is_other = format != self.output.format;
        let file = self.options.outfile.as_deref().filter(|_| !is_other).unwrap_or_default();
        let extension = [".mjs", ".cjs"].into_iter().find(|end| file.ends_with(end));
        match (self.chunk_pattern(), extension, &self.options.chunk_names) {
            (pattern, Some(extension), None) => match pattern.strip_suffix(".js") {
                Some(stem) => format!("{stem}{extension}"),
                None => pattern,
            },
            (pattern, ..) => pattern,
        }
    }

    /// The path of a copied file.
    pub fn asset_pattern(&self) -> String {
        let pattern = self.options.asset_names.as_deref().unwrap_or("assets/[name]-[hash]");
        match pattern.contains("[ext]") {
            true => pattern.to_string(),
            false => format!("{pattern}[ext]"),
        }
    }
}

/// What becomes of URLs of files. Where `import.meta.url` is that of the source, programs find
/// what they import only there; and what is printed has no files beside it.
fn file_urls(options: &BuildOptions) -> construct::FileUrls {
    let at_source = match options.import_meta_url {
        None => options.platform == Platform::Node,
        Some(place) => place != ImportMetaUrl::Output,
    };
    match options.outdir.is_some() || options.outfile.is_some() {
        false => construct::FileUrls::Keep,
        true if at_source => construct::FileUrls::CopyData,
        true => construct::FileUrls::Copy,
    }
}

/// The kinds of workers that share files with the program that starts them: those that run what
/// is of its format.
fn shared_workers(options: &BuildOptions) -> &'static [DeferredKind] {
    match options.format {
        _ if !splits(options) => &[],
        Format::ModuleDeclarations => &[DeferredKind::Worker, DeferredKind::ClassicWorker],
        Format::Esm => &[DeferredKind::Worker],
        Format::Cjs if options.platform == Platform::Node => &[DeferredKind::Worker],
        Format::Cjs | Format::Iife => &[],
    }
}

/// A pattern may end with the extension, and need not.
fn with_extension(pattern: &str) -> String {
    let has_extension = [".js", ".mjs", ".cjs"].iter().any(|end| pattern.ends_with(end));
    if has_extension { pattern.to_string() } else { format!("{pattern}.js") }
}

/// Whether modules stay whole, each in a declaration of its own.
fn declares(options: &BuildOptions) -> bool {
    options.format == Format::ModuleDeclarations
}

/// What has no meaning where modules are declarations.
fn declaration_conflicts(options: &BuildOptions, diagnostics: &mut Vec<Diagnostic>) {
    let refused = [
        (options.minify, "minify", "the minifier cannot read module declarations"),
        (options.tree_shaking == Some(true), "treeShaking", "modules stay whole in it"),
    ];
    for (_, option, why) in refused.into_iter().filter(|(is_set, ..)| *is_set) {
        diagnostics.push(
            Diagnostic::error(
                "config/module-declarations",
                format!("`{option}` does not go with the format `module-declarations`: {why}"),
            )
            .help("Leave it out, or choose another format."),
        );
    }
}

/// Whether outputs may consist of several files: only a folder has room for them.
fn splits(options: &BuildOptions) -> bool {
    let has_room = options.outdir.is_some() && options.format != Format::Iife;
    has_room && options.split.unwrap_or(true)
}

fn loaders(options: &BuildOptions) -> Vec<(String, construct::Loader)> {
    let dialect = |typescript, jsx| construct::Loader::Script(Dialect { typescript, jsx });
    let loader = |loader| match loader {
        Loader::Js => dialect(false, false),
        Loader::Jsx => dialect(false, true),
        Loader::Ts => dialect(true, false),
        Loader::Tsx => dialect(true, true),
        Loader::Json => construct::Loader::Json,
        Loader::Text => construct::Loader::Text,
        Loader::Dataurl => construct::Loader::DataUrl,
        Loader::Base64 => construct::Loader::Base64,
        Loader::Binary => construct::Loader::Binary,
        Loader::File => construct::Loader::File,
        Loader::Copy => construct::Loader::Copy,
        Loader::Empty => construct::Loader::Empty,
    };
    options.loader.iter().map(|(extension, it)| (extension.clone(), loader(*it))).collect()
}

fn jsx_overrides(options: &BuildOptions) -> JsxOverrides {
    JsxOverrides {
        runtime: options.jsx.map(|runtime| match runtime {
            Jsx::Automatic => JsxRuntime::Automatic,
            Jsx::Classic => JsxRuntime::Classic,
        }),
        development: options.jsx_dev,
        import_source: options.jsx_import_source.clone(),
        factory: options.jsx_factory.clone(),
        fragment: options.jsx_fragment.clone(),
    }
}

fn resolve_options(options: &BuildOptions, cwd: &Path) -> ResolveOptions {
    ResolveOptions {
        platform: match options.platform {
            Platform::Browser => resolve::Platform::Browser,
            Platform::Node => resolve::Platform::Node,
            Platform::Neutral => resolve::Platform::Neutral,
        },
        conditions: options.conditions.clone(),
        main_fields: options.main_fields.clone(),
        alias: options.alias.clone().into_iter().collect(),
        external: options.external.clone(),
        packages_external: options.packages == Some(Packages::External),
        preserve_symlinks: options.preserve_symlinks,
        search: options.specifier_resolution.map(|search| match search {
            SpecifierResolution::Explicit => resolve::Search::Never,
            SpecifierResolution::Node => resolve::Search::Always,
        }),
        tsconfig: match &options.tsconfig {
            None => Tsconfig::Nearest,
            Some(file) => Tsconfig::File(cwd.join(file)),
        },
    }
}

fn target(options: &BuildOptions, cwd: &Path, diagnostics: &mut Vec<Diagnostic>) -> Option<Target> {
    let parsed = Target::parse(options.target.as_ref()?, cwd);
    let wrong = |reason: String| {
        Diagnostic::error("config/target", format!("the target cannot be used: {reason}"))
            .help("Write an edition as `es2020`, engines as `chrome90,safari15`, or both.")
    };
    parsed.map_err(|reason| diagnostics.push(wrong(reason))).ok()
}

fn output_options(
    options: &BuildOptions,
    target: Option<&Target>,
    diagnostics: &mut Vec<Diagnostic>,
) -> emit::OutputOptions {
    let mut wrong = |wrong: chunks::Wrong| diagnostics.push(wrong.0);
    let groups = chunks::groups(options).unwrap_or_else(|errors| {
        errors.into_iter().for_each(&mut wrong);
        Vec::new()
    });
    let min_chunk_size = chunks::min_chunk_size(options).unwrap_or_else(|error| {
        wrong(error);
        0
    });
    emit::OutputOptions {
        format: match options.format {
            Format::Esm => emit::Format::Esm,
            Format::Cjs => emit::Format::Cjs,
            Format::Iife => emit::Format::Iife,
            Format::ModuleDeclarations => emit::Format::ModuleDeclarations,
        },
        platform: match options.platform {
            Platform::Browser => emit::Platform::Browser,
            Platform::Node => emit::Platform::Node,
            Platform::Neutral => emit::Platform::Neutral,
        },
        global_name: options.global_name.clone(),
        banner: options.banner.clone(),
        footer: options.footer.clone(),
        source_map: options.sourcemap.is_some(),
        hoist: options.hoist.unwrap_or(true),
        split: splits(options),
        preload: options.modulepreload
            && splits(options)
            && (options.platform, options.format) == (Platform::Browser, Format::Esm),
        chunks: groups,
        min_chunk_size,
        sidecars: options.outfile.is_some() || options.outdir.is_some(),
        minify: options.minify,
        target: target.cloned(),
        keep_names: !options.minify || options.keep_names,
        fast_namespaces: options.namespace == NamespaceObjects::Fast,
        commonjs: commonjs::rules(options),
        import_meta_url: match options.import_meta_url {
            None if options.platform == Platform::Node => emit::ImportMetaUrl::Source,
            None | Some(ImportMetaUrl::Output) => emit::ImportMetaUrl::Output,
            Some(ImportMetaUrl::Source) => emit::ImportMetaUrl::Source,
            Some(ImportMetaUrl::File) => emit::ImportMetaUrl::File,
        },
    }
}

/// Defines in order of their paths. On the browser platform `process.env.NODE_ENV` always has a
/// value, as with other bundlers.
fn defines(options: &BuildOptions, diagnostics: &mut Vec<Diagnostic>) -> Vec<Define> {
    let mut map: BTreeMap<&str, &str> = BTreeMap::new();
    if options.platform == Platform::Browser {
        let mode = if options.minify { "\"production\"" } else { "\"development\"" };
        map.insert("process.env.NODE_ENV", mode);
    }
    map.extend(options.define.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let mut list = Vec::new();
    for (path, text) in map {
        let is_path =
            path.split('.').next().is_some_and(is_identifier) && path.split('.').all(is_word);
        match define_value(text) {
            Some(value) if is_path => {
                let plain = value.is_some() || text.split('.').all(is_identifier);
                let text = if plain { text.to_string() } else { format!("({text})") };
                list.push(Define { path: path.to_string(), text, value });
            }
            Some(_) => diagnostics.push(
                Diagnostic::error(
                    "config/invalid-define",
                    format!("`{path}` is neither a name nor a path of names"),
                )
                .help("Write for example `--define process.env.NODE_ENV=\\\"production\\\"`."),
            ),
            None => diagnostics.push(
                Diagnostic::error(
                    "config/invalid-define",
                    format!("`{text}` cannot replace `{path}`: it is no literal, name or path"),
                )
                .help(format!("A string needs quotes: `--define {path}='\"{text}\"'`.")),
            ),
        }
    }
    list
}

/// A property name that needs no quotes.
fn is_word(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_' || c == '$')
        && chars.all(|c| c.is_alphanumeric() || c == '_' || c == '$')
}

/// A name that code can mention: no keyword.
fn is_identifier(word: &str) -> bool {
    const KEYWORDS: [&str; 40] = [
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "debugger",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "import",
        "in",
        "instanceof",
        "new",
        "null",
        "return",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "let",
        "static",
        "await",
    ];
    !KEYWORDS.contains(&word) && is_word(word)
}

fn entries(
    options: &BuildOptions,
    context: &BuildContext,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<EntryInput> {
    if options.entries.is_empty() {
        diagnostics.push(
            Diagnostic::error("config/entries", "there is nothing to bundle")
                .help("Name the file that the program starts with."),
        );
    }
    let folder = common_folder(&options.entries);
    options
        .entries
        .iter()
        .map(|entry| {
            if entry == "-" {
                return EntryInput {
                    name: "stdin".to_string(),
                    source: EntrySource::Text {
                        name: "<stdin>".to_string(),
                        directory: match &options.stdin_resolve_dir {
                            Some(folder) => resolve::normalise(&context.cwd.join(folder)),
                            None => context.cwd.clone(),
                        },
                        text: EntryText {
                            text: context.stdin.clone().unwrap_or_default(),
                            input_type: options.input_type.map(|input_type| match input_type {
                                InputType::Module => PackageType::Module,
                                InputType::Commonjs => PackageType::CommonJs,
                            }),
                        },
                    },
                };
            }
            let name = entry.strip_prefix("./").unwrap_or(entry);
            let name = name.strip_prefix(&folder).unwrap_or(name);
            let stem = match name.rsplit_once('.') {
                Some((stem, extension)) if !stem.is_empty() && !extension.contains('/') => stem,
                _ => name,
            };
            EntryInput {
                name: stem.trim_start_matches("../").trim_start_matches('/').to_string(),
                source: EntrySource::Path(entry.clone()),
            }
        })
        .collect()
}

/// The folder, with its last slash, that all entries lie in.
fn common_folder(entries: &[String]) -> String {
    let folders: Vec<&str> = entries
        .iter()
        .filter(|entry| *entry != "-")
        .map(|entry| {
            let entry = entry.strip_prefix("./").unwrap_or(entry);
            entry.rfind('/').map_or("", |slash| &entry[..=slash])
        })
        .collect();
    let Some(first) = folders.first() else { return String::new() };
    let mut common = *first;
    while !folders.iter().all(|folder| folder.starts_with(common)) {
        let inner = &common[..common.len() - 1];
        common = inner.rfind('/').map_or("", |slash| &common[..=slash]);
    }
    common.to_string()
}

/// `../` for each folder between the working directory and the outputs.
fn source_prefix(options: &BuildOptions, cwd: &Path) -> String {
    let folder = match (&options.outfile, &options.outdir) {
        (Some(file), _) => cwd.join(file).parent().map(Path::to_path_buf).unwrap_or_default(),
        (None, Some(folder)) => cwd.join(folder),
        (None, None) => return String::new(),
    };
    let folder = resolve::normalise(&folder);
    let relative = bundle_graph::construct::relative_name(&folder, cwd);
    if relative.is_empty() { String::new() } else { format!("{}/", relative.trim_end_matches('/')) }
}
