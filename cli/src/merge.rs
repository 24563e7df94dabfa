//! Flags over configuration.
//!
//! A flag replaces the key of the configuration, lists as a whole. Each `--define` and `--alias`
//! replaces one name. `-o`, `--outdir` and `--outfile` replace both places of output.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use bundle_bundler::manifest::FILE_NAME;
use bundle_bundler::{BuildOptions, Diagnostic, SourceMapMode};

use crate::args::{BuildArgs, CommonJsArgs, SourceMapFlag};

/// The options of a build.
pub fn merge(args: &BuildArgs, config: BuildOptions) -> Result<BuildOptions, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let mut options = config;
    replace_list(&mut options.entries, &args.entries);
    replace_list(&mut options.external, &args.modules.external);
    replace_list(&mut options.inject, &args.code.inject);
    replace_list(&mut options.drop, &args.code.drop);
    replace_list(&mut options.pure, &args.code.pure);
    replace_list(&mut options.conditions, &args.modules.conditions);
    replace_some(&mut options.json_names, &args.modules.json_names);
    if !args.modules.main_fields.is_empty() {
        options.main_fields = Some(args.modules.main_fields.clone());
    }
    replace(&mut options.format, args.output.format);
    replace(&mut options.platform, args.modules.platform);
    replace(&mut options.minify, args.code.minify);
    replace_some(&mut options.target, &args.code.target);
    replace(&mut options.keep_names, args.code.keep_names);
    replace_some(&mut options.mangle, &args.code.mangle);
    replace_some(&mut options.import_meta_url, &args.code.import_meta_url);
    replace(&mut options.missing_export, args.code.missing_export);
    replace(&mut options.namespace, args.code.namespace);
    replace(&mut options.dynamic_errors, args.code.dynamic_errors);
    replace(&mut options.modulepreload, args.output.modulepreload);
    replace(&mut options.clean, args.output.clean);
    replace(&mut options.preserve_symlinks, args.modules.preserve_symlinks);
    replace_some(&mut options.tsconfig, &args.modules.tsconfig);
    replace_some(&mut options.jsx, &args.modules.jsx);
    replace_some(&mut options.jsx_import_source, &args.modules.jsx_import_source);
    replace_some(&mut options.jsx_factory, &args.modules.jsx_factory);
    replace_some(&mut options.jsx_fragment, &args.modules.jsx_fragment);
    replace_some(&mut options.jsx_dev, &args.modules.jsx_dev);
    replace_some(&mut options.tree_shaking, &args.code.tree_shaking);
    replace_some(&mut options.hoist, &args.code.hoist);
    commonjs(&mut options, &args.commonjs);
    replace_some(&mut options.split, &args.output.split);
    replace_some(&mut options.min_chunk_size, &args.output.min_chunk_size);
    replace_some(&mut options.entry_names, &args.output.entry_names);
    replace_some(&mut options.chunk_names, &args.output.chunk_names);
    replace_some(&mut options.asset_names, &args.output.asset_names);
    replace_some(&mut options.public_path, &args.output.public_path);
    replace_some(&mut options.specifier_resolution, &args.modules.specifier_resolution);
    replace_some(&mut options.dual_hazard, &args.modules.dual_hazard);
    replace_some(&mut options.input_type, &args.modules.input_type);
    replace_some(&mut options.stdin_resolve_dir, &args.modules.stdin_resolve_dir);
    replace_some(&mut options.packages, &args.modules.packages);
    replace_some(&mut options.global_name, &args.output.global_name);
    replace_some(&mut options.banner, &args.output.banner);
    replace_some(&mut options.footer, &args.output.footer);
    replace_some(&mut options.metafile, &args.files.metafile);
    replace_some(&mut options.report, &args.files.report);
    replace_some(&mut options.threads, &args.config.threads.map(usize::from));
    pairs(&mut options.define, "define", &args.code.define, &mut errors);
    pairs(&mut options.alias, "alias", &args.modules.alias, &mut errors);
    loaders(&mut options, &args.modules.loader, &mut errors);
    place(&mut options, args);
    manifest(&mut options, args.files.manifest.as_deref(), &mut errors);
    source_map(&mut options, args.output.sourcemap, &mut errors);
    errors.extend(contradictions(&options));
    if errors.is_empty() { Ok(options) } else { Err(errors) }
}

fn commonjs(options: &mut BuildOptions, args: &CommonJsArgs) {
    replace_some(&mut options.cjs, &args.cjs);
    replace_some(&mut options.cjs_interop, &args.cjs_interop);
    replace_some(&mut options.cjs_names, &args.cjs_names);
    replace_some(&mut options.cjs_values, &args.cjs_values);
    replace_some(&mut options.cjs_missing, &args.cjs_missing);
    replace_some(&mut options.cjs_star, &args.cjs_star);
    replace_some(&mut options.cjs_module_exports_name, &args.cjs_module_exports_name);
    replace_some(&mut options.require_esm_cycle, &args.require_esm_cycle);
}

fn replace<T: Copy>(option: &mut T, flag: Option<T>) {
    if let Some(value) = flag {
        *option = value;
    }
}

fn replace_some<T: Clone>(option: &mut Option<T>, flag: &Option<T>) {
    if flag.is_some() {
        option.clone_from(flag);
    }
}

fn replace_list<T: Clone>(option: &mut Vec<T>, flag: &[T]) {
    if !flag.is_empty() {
        *option = flag.to_vec();
    }
}

fn pairs(
    option: &mut BTreeMap<String, String>,
    flag: &str,
    values: &[String],
    errors: &mut Vec<Diagnostic>,
) {
    for value in values {
        match value.split_once('=') {
            Some((name, value)) if !name.is_empty() => {
                option.insert(name.to_owned(), value.to_owned());
            }
            _ => {
                let code =
                    if flag == "define" { "cli/invalid-define" } else { "cli/invalid-value" };
                let message = format!("`--{flag} {value}` is not of the form NAME=VALUE");
                errors.push(Diagnostic::error(code, message));
            }
        }
    }
}

fn loaders(options: &mut BuildOptions, values: &[String], errors: &mut Vec<Diagnostic>) {
    for value in values {
        let parsed = value.split_once('=').filter(|(extension, _)| extension.starts_with('.'));
        let Some((extension, name)) = parsed else {
            let message = format!("`--loader {value}` is not of the form .EXT=LOADER");
            errors.push(Diagnostic::error("cli/invalid-value", message));
            continue;
        };
        match serde_json::from_value(serde_json::Value::from(name)) {
            Ok(loader) => {
                options.loader.insert(extension.to_owned(), loader);
            }
            Err(_) => errors.push(
                Diagnostic::error("cli/invalid-value", format!("there is no loader `{name}`"))
                    .help(
                        "Loaders are js, jsx, ts, tsx, json, text, dataurl, base64, binary, file, \
                         copy, empty.",
                    ),
            ),
        }
    }
}

fn place(options: &mut BuildOptions, args: &BuildArgs) {
    let (outdir, outfile) = match (&args.output.output, &args.output.outdir, &args.output.outfile) {
        (Some(path), ..) if is_file(path) => (None, Some(path)),
        (Some(path), ..) => (Some(path), None),
        (None, None, None) => return,
        (None, outdir, outfile) => (outdir.as_ref(), outfile.as_ref()),
    };
    options.outdir = outdir.cloned();
    options.outfile = outfile.cloned();
}

/// Without a name it goes to the folder of the outputs.
fn manifest(options: &mut BuildOptions, flag: Option<&str>, errors: &mut Vec<Diagnostic>) {
    match flag {
        None => {}
        Some("") => match (&options.outdir, &options.outfile) {
            (None, None) => errors.push(
                Diagnostic::error("cli/conflict", "the manifest of a printed bundle needs a file")
                    .help("Give it a name, `--manifest=FILE`, or an output with `-o`."),
            ),
            (outdir, outfile) => {
                let file = Path::new(outfile.as_deref().unwrap_or_default());
                let folder = outdir.as_ref().map_or(file.parent(), |folder| Some(folder.as_ref()));
                let path = folder.unwrap_or(Path::new("")).join(FILE_NAME);
                options.manifest = Some(path.to_string_lossy().into_owned());
            }
        },
        Some(file) => options.manifest = Some(file.to_owned()),
    }
}

/// Whether `-o` means a file.
fn is_file(path: &str) -> bool {
    [".js", ".mjs", ".cjs"].iter().any(|extension| path.ends_with(extension))
}

fn source_map(
    options: &mut BuildOptions,
    flag: Option<SourceMapFlag>,
    errors: &mut Vec<Diagnostic>,
) {
    let is_printed = options.outdir.is_none() && options.outfile.is_none();
    match flag {
        Some(SourceMapFlag::Off) => options.sourcemap = None,
        Some(SourceMapFlag::Usual) => options.sourcemap = Some(SourceMapMode::Linked),
        Some(SourceMapFlag::Mode(mode)) => options.sourcemap = Some(mode),
        None => {}
    }
    if !is_printed || options.sourcemap.is_none_or(|mode| mode == SourceMapMode::Inline) {
        return;
    }
    // There is no file for the map beside what is printed, so that it can only be part of it.
    match flag {
        Some(SourceMapFlag::Mode(_)) => errors.push(
            Diagnostic::error("cli/conflict", "the source map of a printed bundle must be inline")
                .help("Give an output with `-o`, or use `--sourcemap=inline`."),
        ),
        _ => options.sourcemap = Some(SourceMapMode::Inline),
    }
}

fn contradictions(options: &BuildOptions) -> Option<Diagnostic> {
    let several = options.entries.len() > 1;
    if options.entries.is_empty() {
        return Some(
            Diagnostic::error("cli/missing-entry", "there is nothing to bundle")
                .help("Name the file that the program starts with: `bundle src/main.js -o dist`."),
        );
    }
    if let (true, Some(file)) = (several, &options.outfile) {
        let message = format!("{} entries cannot become one file, {file}", options.entries.len());
        return Some(
            Diagnostic::error("output/one-file-for-many", message)
                .help("Give a folder: `-o dist`."),
        );
    }
    if several && options.outdir.is_none() {
        let message = format!("the bundles of {} entries cannot be printed", options.entries.len());
        return Some(
            Diagnostic::error("cli/missing-output", message).help("Give a folder: `-o dist`."),
        );
    }
    None
}
