//! The metafile: what went into the outputs, in the shape of esbuild's, which analysers read.
//! Each share also has the module's form, which they pass over.
//!
//! <https://esbuild.github.io/api/#metafile>

#[cfg(test)]
mod tests;

use bundle_emit::Reason;
use bundle_graph::construct::relative_name;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::collections::HashMap;

use crate::build::{BuildOutput, Input, OutputFile, OutputKind};
use crate::options::{BuildContext, BuildOptions, Format};

/// The name of an output that is printed.
pub const STDOUT: &str = "<stdout>";

#[derive(Serialize)]
pub struct Metafile<'a> {
    inputs: Entries<&'a str, MetaInput<'a>>,
    outputs: Entries<String, MetaOutput<'a>>,
}

#[derive(Serialize)]
struct MetaInput<'a> {
    bytes: usize,
    imports: Vec<MetaImport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'a str>,
}

#[derive(Serialize)]
struct MetaImport<'a> {
    path: Cow<'a, str>,
    kind: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    external: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    original: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MetaOutput<'a> {
    imports: Vec<MetaImport<'a>>,
    exports: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    entry_point: Option<&'a str>,
    inputs: Entries<&'a str, MetaShare<'a>>,
    bytes: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MetaShare<'a> {
    bytes_in_output: usize,
    /// Ours: `hoisted`, or what else became of the module.
    form: &'a str,
    /// Ours: why it is a block.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    /// Ours: why it is in this output.
    placement: &'a str,
    /// Ours: the group that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
}

/// A JSON object whose keys keep their order.
struct Entries<K, V>(Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Describes a build.
pub fn metafile<'a>(
    output: &'a BuildOutput,
    options: &BuildOptions,
    context: &BuildContext,
) -> Metafile<'a> {
    let inputs = output.inputs.iter().map(|it| (it.id.as_str(), input(it)));
    let names: HashMap<&str, String> = output
        .files
        .iter()
        .filter(|file| file.kind != OutputKind::SourceMap)
        .map(|file| (file.key.as_str(), output_name(&file.path, options, context)))
        .collect();
    let outputs = output.files.iter().map(|file| {
        let name = output_name(&file.path, options, context);
        (name, meta_output(file, options.format, &names))
    });
    Metafile { inputs: Entries(inputs.collect()), outputs: Entries(outputs.collect()) }
}

/// The text of the file.
pub fn to_json(metafile: &Metafile) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(metafile).expect("strings and numbers");
    json.push(b'\n');
    json
}

/// The path of an output as people know it: relative to the working directory.
pub fn output_name(path: &str, options: &BuildOptions, context: &BuildContext) -> String {
    match crate::write::output_folder(options, context) {
        Some(folder) => relative_name(&context.cwd, &folder.join(path)),
        None => STDOUT.to_owned(),
    }
}

fn input(input: &Input) -> MetaInput<'_> {
    let imports = input.imports.iter().map(|import| MetaImport {
        path: Cow::Borrowed(&import.path),
        kind: import.kind,
        external: import.external,
        original: Some(&import.original),
    });
    MetaInput {
        bytes: input.bytes,
        imports: imports.collect(),
        // esbuild knows no format of its own for JSON and for what is copied.
        format: matches!(input.format, "esm" | "cjs").then_some(input.format),
    }
}

fn meta_output<'a>(
    file: &'a OutputFile,
    format: Format,
    names: &HashMap<&str, String>,
) -> MetaOutput<'a> {
    let bytes = file.contents.len();
    if file.kind == OutputKind::SourceMap {
        let inputs = Entries(Vec::new());
        return MetaOutput { imports: Vec::new(), exports: &[], entry_point: None, inputs, bytes };
    }
    let kind = match format {
        Format::Esm | Format::ModuleDeclarations => "import-statement",
        Format::Cjs | Format::Iife => "require-call",
    };
    let chunk = |key: &String, kind| MetaImport {
        path: Cow::Owned(names[key.as_str()].clone()),
        kind,
        external: false,
        original: None,
    };
    let chunks = file.imports.iter().map(|key| chunk(key, kind));
    let dynamic = file.dynamic_imports.iter().map(|key| chunk(key, "dynamic-import"));
    let externals = file.externals.iter().map(|path| MetaImport {
        path: Cow::Borrowed(path),
        kind,
        external: true,
        original: None,
    });
    let assets = file.assets.iter().map(|key| chunk(key, "file-loader"));
    let imports = chunks.chain(dynamic).chain(assets).chain(externals);
    let shares = file.modules.iter();
    let shares = shares.map(|it| {
        let share = MetaShare {
            bytes_in_output: it.bytes,
            form: it.form.name(),
            reason: it.reason.map(Reason::name),
            placement: it.placement.name(),
            group: it.group.as_deref(),
        };
        (it.id.as_str(), share)
    });
    let copied = file.source.iter().map(|source| {
        let share = MetaShare {
            bytes_in_output: bytes,
            form: "asset",
            reason: None,
            placement: "asset",
            group: None,
        };
        (source.as_str(), share)
    });
    MetaOutput {
        imports: imports.collect(),
        exports: &file.exports,
        entry_point: file.entry_point.as_deref(),
        inputs: Entries(shares.chain(copied).collect()),
        bytes,
    }
}
