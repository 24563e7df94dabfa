//! From rendered chunks to output files: minification, names, source map comments.

use std::collections::BTreeMap;

use bundle_emit::minify::{Minification, minify as minify_code};
use bundle_emit::{
    Chunk, ChunkId, ChunkKind, Form, Format, Placement, Plan, RenderedChunk, RenderedDeclaration,
    RenderedModule,
};
use bundle_graph::link::Linked;
use bundle_graph::record::DeferredKind;
use bundle_graph::{
    Asset, Diagnostic, Entry, ExternalId, Module, ModuleGraph, ModuleId, ModuleKind, Target,
};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::assets;
use crate::build::{
    BuildOutput, Input, InputImport, ModuleBytes, OutputDeclaration, OutputFile, OutputKind,
};
use crate::manifest;
use crate::naming::Naming;
use crate::options::SourceMapMode;
use crate::settings::Settings;

/// Minifies every chunk, when asked to.
pub(crate) fn minify(
    chunks: Vec<RenderedChunk>,
    plan: &Plan,
    settings: &Settings,
) -> (Vec<RenderedChunk>, Vec<Diagnostic>) {
    if !settings.options.minify {
        return (chunks, Vec::new());
    }
    let shared = Minification {
        format: settings.output.format,
        keep_names: settings.output.keep_names,
        mangle: settings.options.mangle.unwrap_or(true),
        year: settings.output.target.as_ref().map(|target| target.year()),
        reentrant: false,
        deferring: &[],
    };
    let reentrant = files_in_cycles(plan);
    let results: Vec<Result<RenderedChunk, String>> = chunks
        .into_par_iter()
        .zip(&plan.chunks)
        .zip(reentrant)
        .map(|((mut chunk, planned), reentrant)| {
            let map = chunk.map.as_deref();
            let deferring = &chunk.deferring;
            let format = plan.programs[planned.program].format;
            let options = Minification { format, reentrant, deferring, ..shared };
            let minified = minify_code(&chunk.code, map, &options);
            let (code, map) = minified?;
            chunk.scale_to(code.len());
            chunk.code = code;
            chunk.map = map;
            if let Some(sidecar) = &mut chunk.sidecar {
                let (code, map) = (&sidecar.code, sidecar.map.as_deref());
                let sloppy = Minification { format: Format::Cjs, ..shared };
                let minified = minify_code(code, map, &sloppy)?;
                sidecar.scale_to(minified.0.len());
                (sidecar.code, sidecar.map) = minified;
            }
            Ok(chunk)
        })
        .collect();
    let mut diagnostics = Vec::new();
    let chunks = results
        .into_iter()
        .filter_map(|result| {
            let failed = |message| diagnostics.push(Diagnostic::error("internal/minify", message));
            result.map_err(failed).ok()
        })
        .collect();
    (chunks, diagnostics)
}

/// Which of the files load each other, so that one may be called before its text has run.
fn files_in_cycles(plan: &Plan) -> Vec<bool> {
    let loads = |chunk: ChunkId| plan.chunks[chunk].imports.iter().copied();
    let is_in_cycle = |start: ChunkId| {
        let mut seen = FxHashSet::default();
        let mut queue: Vec<ChunkId> = loads(start).collect();
        while let Some(chunk) = queue.pop() {
            if seen.insert(chunk) {
                queue.extend(loads(chunk));
            }
        }
        seen.contains(&start)
    };
    (0..plan.chunks.len()).map(is_in_cycle).collect()
}

/// The files of a build, entries first; a source map follows its file.
pub(crate) fn output(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    chunks: Vec<RenderedChunk>,
    naming: &Naming,
    settings: &Settings,
) -> BuildOutput {
    let mut chunks = chunks;
    let paths = naming.resolve(plan, &mut chunks);
    let keys: Vec<String> = plan.chunks.iter().map(|chunk| key(graph, chunk, settings)).collect();
    let keys_of = |ids: &[ChunkId]| ids.iter().map(|id| keys[*id].clone()).collect();
    let asset_keys = assets::keys(graph, &naming.assets);
    let mut files = Vec::new();
    let mut copies: BTreeMap<String, OutputFile> = BTreeMap::new();
    for (index, (mut chunk, planned)) in chunks.into_iter().zip(&plan.chunks).enumerate() {
        let path = &paths[index];
        let mode = settings.options.sourcemap;
        let map = source_map(&mut chunk.code, chunk.map.take(), path, &keys[index], mode);
        let shares = |modules: &[_]| shares(graph, linked, plan, settings, planned, modules);
        let modules = shares(&chunk.modules);
        let sidecar = chunk.sidecar.take().map(|mut sidecar| {
            let path = bundle_emit::sidecar_file(path, &settings.output);
            let key = format!("sloppy:{}", keys[index]);
            let map = source_map(&mut sidecar.code, sidecar.map.take(), &path, &key, mode);
            let modules = shares(&sidecar.modules);
            let contents = sidecar.code.into_bytes();
            let file = OutputFile::new(path, OutputKind::Sidecar, contents, key);
            (OutputFile { modules, ..file }, map)
        });
        let specifier = |id: &ExternalId| assets::specifier(graph, settings, naming, path, *id);
        let externals = chunk.externals.iter().map(specifier).collect();
        let (kind, entry_point) = kind(graph, planned);
        files.push(OutputFile {
            path: path.clone(),
            kind,
            contents: chunk.code.into_bytes(),
            key: keys[index].clone(),
            entry_point: entry_point.map(|module| graph[module].file.name.to_string()),
            modules,
            runtime_bytes: chunk.runtime_bytes,
            externals,
            imports: keys_of(&planned.imports),
            dynamic_imports: keys_of(&chunk.loads),
            assets: chunk.assets.iter().map(|id| asset_keys[id.index()].clone()).collect(),
            source: None,
            exports: chunk.exports,
            declarations: declared(graph, chunk.declarations),
            sidecar: sidecar.as_ref().map(|(file, _)| file.key.clone()),
        });
        files.extend(map);
        if let Some((file, map)) = sidecar {
            files.push(file);
            files.extend(map);
        }
        copies.extend(chunk.modules.iter().flat_map(|it| assets::addons(graph, it.id, path)));
        copies.extend(assets::copies(graph, &chunk.assets, &naming.assets, &asset_keys));
    }
    files.extend(copies.into_values());
    let blocks = match &settings.options.manifest {
        Some(_) => manifest::blocks(graph, linked, plan, &keys, settings, naming),
        None => Vec::new(),
    };
    BuildOutput { files, inputs: inputs(graph), blocks }
}

/// What a file is, and the module that it is loaded for.
fn kind(graph: &ModuleGraph, chunk: &Chunk) -> (OutputKind, Option<ModuleId>) {
    match chunk.kind {
        ChunkKind::Entry(entry) => {
            let Entry { module, worker, .. } = graph.entries[entry];
            let kind = if worker.is_some() { OutputKind::Worker } else { OutputKind::Entry };
            (kind, Some(module))
        }
        ChunkKind::Dynamic(module) => (OutputKind::Chunk, Some(module)),
        ChunkKind::Shared | ChunkKind::Group(..) | ChunkKind::Runtime => (OutputKind::Chunk, None),
    }
}

fn declared(graph: &ModuleGraph, declarations: Vec<RenderedDeclaration>) -> Vec<OutputDeclaration> {
    let output = |RenderedDeclaration { name, module, lowered, body, imports }| {
        let module = module.map(|id: ModuleId| graph[id].file.name.to_string());
        OutputDeclaration { name, module, lowered, body, imports }
    };
    declarations.into_iter().map(output).collect()
}

/// What each module has in a file of a chunk.
fn shares(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    settings: &Settings,
    chunk: &Chunk,
    modules: &[RenderedModule],
) -> Vec<ModuleBytes> {
    let program = &plan.programs[chunk.program];
    let share = |module: &RenderedModule| ModuleBytes {
        id: graph[module.id].file.name.to_string(),
        package: package(graph, module.id),
        bytes: module.bytes,
        kept: kept(graph, linked, plan, chunk, module.id),
        form: program.forms[module.id],
        reason: program.reasons[module.id],
        placement: program.placements[module.id],
        group: group(settings, program.placements[module.id]),
    };
    modules.iter().map(share).collect()
}

/// What a file is called in reports, whatever its hash.
fn key(graph: &ModuleGraph, chunk: &Chunk, settings: &Settings) -> String {
    match (chunk.kind, chunk.members.first()) {
        (ChunkKind::Entry(entry), _) => {
            let Entry { name, worker, .. } = &graph.entries[entry];
            match worker {
                None => format!("entry:{name}"),
                Some(DeferredKind::ClassicWorker) => format!("classic-worker:{name}"),
                Some(_) => format!("worker:{name}"),
            }
        }
        (ChunkKind::Dynamic(module), _) => format!("chunk:{}", graph[module].file.name),
        (ChunkKind::Shared, Some(module)) => format!("chunk:{}", graph[*module].file.name),
        (ChunkKind::Group(group, part), _) => {
            let name = &settings.output.chunks[group].name;
            if part == 0 { format!("group:{name}") } else { format!("group:{name}:{}", part + 1) }
        }
        _ => "chunk:runtime".to_string(),
    }
}

/// Puts the comment for the map into the code; returns the map's own file, if it gets one.
fn source_map(
    code: &mut String,
    map: Option<String>,
    path: &str,
    key: &str,
    mode: Option<SourceMapMode>,
) -> Option<OutputFile> {
    let map = map?;
    if mode == Some(SourceMapMode::Inline) {
        code.push_str("//# sourceMappingURL=data:application/json;base64,");
        code.push_str(&base64(map.as_bytes()));
        code.push('\n');
        return None;
    }
    if mode == Some(SourceMapMode::Linked) {
        let file = path.rsplit('/').next().unwrap_or(path);
        code.push_str(&format!("//# sourceMappingURL={file}.map\n"));
    }
    let path = format!("{path}.map");
    Some(OutputFile::new(path, OutputKind::SourceMap, map.into_bytes(), key.to_string()))
}

/// The name of the group that took a module.
pub(crate) fn group(settings: &Settings, placement: Placement) -> Option<String> {
    match placement {
        Placement::Group(index) => Some(settings.output.chunks[index].name.clone()),
        _ => None,
    }
}

fn package(graph: &ModuleGraph, id: ModuleId) -> Option<(String, String)> {
    let package = graph[id].package.as_ref()?;
    let version = package.version.as_ref()?;
    Some((package.name.as_ref()?.to_string(), version.to_string()))
}

/// Why the module is there.
fn kept(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    chunk: &Chunk,
    id: ModuleId,
) -> Vec<&'static str> {
    use bundle_graph::Effects;
    let module = &graph[id];
    let program = &plan.programs[chunk.program];
    let root = &linked.roots[program.root];
    let mut reasons = Vec::new();
    if chunk.entry == Some(id) {
        reasons.push("entry");
    }
    if program.forms[id] == Form::CommonJs {
        reasons.push("commonjs");
    }
    if root.namespaces.contains_key(&id) {
        reasons.push("namespace-escape");
    }
    let has_effects =
        module.record.statements.iter().any(|statement| statement.effects == Effects::Always);
    if has_effects && !module.side_effect_free {
        reasons.push("side-effect");
    }
    if reasons.is_empty() {
        reasons.push("import");
    }
    reasons
}

fn inputs(graph: &ModuleGraph) -> Vec<Input> {
    let mut inputs: Vec<Input> = graph
        .ids()
        .map(|id| {
            let module = &graph[id];
            let record = &module.record;
            let kind = if module.was_commonjs() { "require-call" } else { "import-statement" };
            let requests = record
                .requested_modules
                .iter_enumerated()
                .map(|(id, request)| (module.targets[id], kind, record.name(request.specifier)));
            let deferred = record.deferred_requests.iter_enumerated().map(|(id, request)| {
                let kind = match request.kind {
                    DeferredKind::ImportCall => "dynamic-import",
                    DeferredKind::Require => "require-call",
                    DeferredKind::RequireResolve => "require-resolve",
                    DeferredKind::Asset => "url-token",
                    DeferredKind::Worker | DeferredKind::ClassicWorker => "dynamic-import",
                };
                (module.deferred_targets[id], kind, record.name(request.specifier))
            });
            let imports = requests
                .chain(deferred)
                .filter_map(|(target, kind, original)| {
                    let (path, external) = match target {
                        Target::Module(target) => (graph[target].file.name.to_string(), false),
                        Target::External(id) => (graph.externals[id].specifier.to_string(), true),
                        Target::Asset(id) if !is_copied(module) => {
                            (graph.assets[id].source.to_string(), false)
                        }
                        Target::Unloaded | Target::Missing | Target::Asset(_) => return None,
                    };
                    Some(InputImport { path, kind, external, original: original.to_string() })
                })
                .collect();
            Input {
                id: module.file.name.to_string(),
                bytes: match module.deferred_targets.first() {
                    Some(Target::Asset(id)) if is_copied(module) => graph.assets[*id].bytes.len(),
                    _ => module.source().len(),
                },
                format: match record.kind {
                    ModuleKind::Json if is_copied(module) => "asset",
                    ModuleKind::Esm if module.was_commonjs() => "cjs",
                    ModuleKind::Esm => "esm",
                    ModuleKind::Json => "json",
                    ModuleKind::CommonJs | ModuleKind::Empty => "cjs",
                },
                imports,
            }
        })
        .collect();
    let asset = |asset: &Asset| Input {
        id: asset.source.to_string(),
        bytes: asset.bytes.len(),
        format: "asset",
        imports: Vec::new(),
    };
    inputs.extend(graph.assets.iter().map(asset));
    inputs.sort_by(|a, b| a.id.cmp(&b.id));
    // A file may be a module and be copied, too.
    inputs.dedup_by(|next, kept| next.format == "asset" && next.id == kept.id);
    inputs
}

/// Whether the module is the URL of a copy of its file.
fn is_copied(module: &Module) -> bool {
    module.record.kind == ModuleKind::Json && !module.deferred_targets.is_empty()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
