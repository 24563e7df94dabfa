//! The manifest: which file each entry is in, what the files load, and for each module of the
//! outputs what it depends on and exports.
//!
//! For servers that preload, for loaders that link modules themselves, and for whoever wants to
//! know the bindings of a module without parsing it. What was left out of the outputs is left
//! out here: every id, and every file, that is mentioned is described. Nothing depends on the
//! machine.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use bundle_emit::{Form, Placement, Plan};
use bundle_graph::construct::relative_name;
use bundle_graph::link::Linked;
use bundle_graph::record::{BindingKind, DeferredKind, ImportName};
use bundle_graph::{ModuleGraph, ModuleId, ModuleKind, Target};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assets;
use crate::build::{BuildOutput, OutputDeclaration, OutputFile, OutputKind};
use crate::naming::Naming;
use crate::settings::Settings;

/// The file that is written when no other is named, in the folder of the outputs.
pub const FILE_NAME: &str = "manifest.json";

#[derive(Debug, Serialize, JsonSchema)]
pub struct Manifest<'a> {
    /// The version of this format.
    pub version: u32,
    /// By name.
    pub entries: BTreeMap<&'a str, EntryManifest<'a>>,
    /// By file, relative to the folder of the outputs.
    pub chunks: BTreeMap<&'a str, ChunkManifest<'a>>,
    /// The files that were copied: by file, relative to the folder of the outputs, the source,
    /// relative to the working directory. Of native addons none is named.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub assets: BTreeMap<&'a str, Option<&'a str>>,
    /// By id: the path of the module relative to the working directory, with its query.
    pub blocks: BTreeMap<&'a str, &'a Block>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryManifest<'a> {
    pub file: &'a str,
    /// The id of the module that it starts with.
    pub module: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChunkManifest<'a> {
    /// `entry:NAME`, `chunk:MODULE` or `worker:MODULE`; the same in every build, whatever the file
    /// is called.
    pub key: &'a str,
    /// `entry`, `dynamic` (an `import()` loads it), `worker` (a worker starts with it), `shared`,
    /// `group` (of the option `chunks`), `merged` (of shared chunks that were smaller than
    /// `minChunkSize`) or `sloppy` (see there).
    pub kind: &'static str,
    /// The name of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'a str>,
    /// The id of the module that it is loaded for.
    pub module: Option<&'a str>,
    /// Ids of its modules, sorted by path; also of those of which there is no text left.
    pub blocks: Vec<&'a str>,
    /// Files that are loaded before it runs, in the order of their evaluation.
    pub imports: Vec<&'a str>,
    /// Files that its `import()` loads, and those that workers start with.
    pub dynamic_imports: Vec<&'a str>,
    /// Copied files that its code names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<&'a str>,
    /// Specifiers of modules that are no part of the outputs.
    pub externals: &'a [String],
    /// Names of the exports of its module.
    pub exports: &'a [String],
    /// Module declarations of the file, in the order of its text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<DeclarationManifest<'a>>,
    /// The file with those of its modules that only sloppy mode runs. In browsers a page has to
    /// load it before, by a classic script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sloppy: Option<&'a str>,
}

/// `module NAME { … }`. Places are in bytes from the start of the file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeclarationManifest<'a> {
    pub name: &'a str,
    /// The id of its module; functions of the runtime have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<&'a str>,
    /// It holds all modules of the file, as an ES module would: some of them need what
    /// declarations of their own could not give them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub lowered: bool,
    /// What stands between the braces.
    pub start: usize,
    pub end: usize,
    /// Where names of declarations stand in the place of specifiers.
    pub imports: Vec<DeclarationImport<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct DeclarationImport<'a> {
    pub name: &'a str,
    pub start: usize,
    pub end: usize,
}

/// A module of the outputs. ECMA-262 calls these a Module Record's fields.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Block {
    #[serde(skip)]
    pub id: String,
    /// Keys of the outputs that it is in, even if it has no text there.
    #[serde(skip)]
    pub outputs: Vec<String>,
    /// The file, relative to the working directory.
    pub path: String,
    /// `esm`, `cjs` or `json`.
    pub kind: &'static str,
    /// Its requests, in source order.
    pub deps: Vec<Dependency>,
    /// Sorted by name; those of CommonJS modules are known when they have run.
    pub exports: Vec<Export>,
    /// Where `export *` takes names from: ids, or specifiers of externals.
    pub stars: Vec<String>,
    /// Whether it contains top-level await.
    pub tla: bool,
    /// Whether it reads `import.meta`.
    pub meta: bool,
    /// Why it is in its chunk: `root` (only the entry or `import()` that the chunk is for reaches
    /// it), `shared` (the same ones reach all of its modules), `needed` (a group depends on it),
    /// `group` or `merged`.
    pub placement: &'static str,
    /// The name of the group that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The first module of its cycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scc: Option<String>,
}

#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Dependency {
    /// As the source has it.
    pub specifier: String,
    /// The module, unless it is external.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The specifier in the outputs, of what is no part of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external: Option<String>,
    /// When it is asked for: `evaluation` (before the module), or when control reaches
    /// `import()` (`dynamic`), `require`, `require.resolve` (`resolve`), the URL of a file that is
    /// copied (`asset`) or the start of a `worker`.
    pub phase: &'static str,
    /// Import attributes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attrs: BTreeMap<String, String>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Export {
    pub name: String,
    /// The module, by its id, or the external whose export it is; without it, its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What it is called there; `*` is the namespace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<String>,
}

/// Describes a build whose options ask for a manifest.
pub fn manifest(output: &BuildOutput) -> Manifest<'_> {
    let is_code =
        |file: &&OutputFile| !matches!(file.kind, OutputKind::SourceMap | OutputKind::Asset);
    let has_key = |file: &&OutputFile| file.kind != OutputKind::SourceMap;
    let files: HashMap<&str, &str> =
        output.files.iter().filter(has_key).map(|file| (&*file.key, &*file.path)).collect();
    let copies = output.files.iter().filter(|file| file.kind == OutputKind::Asset);
    let assets = copies.map(|file| (&*file.path, file.source.as_deref()));
    let entries = output.files.iter().filter(|file| file.kind == OutputKind::Entry);
    let entries = entries.map(|file| {
        let name = file.key.strip_prefix("entry:").unwrap_or(&file.key);
        (name, EntryManifest { file: &file.path, module: file.entry_point.as_deref() })
    });
    let mut members: HashMap<&str, Vec<&Block>> = HashMap::new();
    for block in &output.blocks {
        for key in &block.outputs {
            members.entry(key).or_default().push(block);
        }
    }
    let chunks = output.files.iter().filter(is_code).map(|file| {
        let members = members.remove(&*file.key).unwrap_or_default();
        (&*file.path, chunk(file, members, &files))
    });
    Manifest {
        version: 1,
        entries: entries.collect(),
        chunks: chunks.collect(),
        assets: assets.collect(),
        blocks: output.blocks.iter().map(|block| (&*block.id, block)).collect(),
    }
}

/// The text of the file.
pub fn to_json(manifest: &Manifest) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(manifest).expect("strings and numbers");
    json.push(b'\n');
    json
}

fn chunk<'a>(
    file: &'a OutputFile,
    blocks: Vec<&'a Block>,
    files: &HashMap<&str, &'a str>,
) -> ChunkManifest<'a> {
    let first = blocks.first().map(|block| (block.placement, block.group.as_deref()));
    let (placement, group) = first.unwrap_or_default();
    let mut blocks: Vec<&str> = blocks.into_iter().map(|block| &*block.id).collect();
    blocks.sort_unstable();
    let named = |keys: &'a [String]| keys.iter().map(|key| files[key.as_str()]).collect();
    ChunkManifest {
        key: &file.key,
        kind: match (file.kind, &file.entry_point) {
            (OutputKind::Entry, _) => "entry",
            (OutputKind::Sidecar, _) => "sloppy",
            (OutputKind::Worker, _) => "worker",
            (_, Some(_)) => "dynamic",
            (_, None) => match placement {
                "group" | "merged" => placement,
                _ => "shared",
            },
        },
        group,
        module: file.entry_point.as_deref(),
        blocks,
        imports: named(&file.imports),
        dynamic_imports: named(&file.dynamic_imports),
        assets: named(&file.assets),
        externals: &file.externals,
        exports: &file.exports,
        declarations: file.declarations.iter().map(declaration).collect(),
        sloppy: file.sidecar.as_ref().map(|key| files[key.as_str()]),
    }
}

fn declaration(declaration: &OutputDeclaration) -> DeclarationManifest<'_> {
    let imports = declaration.imports.iter();
    DeclarationManifest {
        name: &declaration.name,
        block: declaration.module.as_deref(),
        lowered: declaration.lowered,
        start: declaration.body.start,
        end: declaration.body.end,
        imports: imports
            .map(|(at, name)| DeclarationImport { name, start: at.start, end: at.end })
            .collect(),
    }
}

/// Every module that is in an output, in canonical order; `keys` are those of the chunks.
pub(crate) fn blocks(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    keys: &[String],
    settings: &Settings,
    naming: &Naming,
) -> Vec<Block> {
    let mut outputs: HashMap<ModuleId, Vec<String>> = HashMap::new();
    for (chunk, key) in plan.chunks.iter().zip(keys) {
        for id in &chunk.members {
            outputs.entry(*id).or_default().push(key.clone());
        }
    }
    let view = View { graph, linked, plan, settings, naming };
    let mut roots: HashMap<u32, ModuleId> = HashMap::new();
    for id in graph.ids().filter(|id| linked.components.cyclic[*id] && view.is_there(*id)) {
        roots.entry(linked.components.of[id]).or_insert(id);
    }
    let present = graph.ids().filter(|id| view.is_there(*id));
    present
        .map(|id| {
            let root = roots.get(&linked.components.of[id]);
            let scc = root.filter(|_| linked.components.cyclic[id]);
            let scc = scc.map(|root| graph[*root].file.name.to_string());
            view.block(id, outputs.remove(&id).unwrap_or_default(), scc)
        })
        .collect()
}

/// What is known about modules.
struct View<'a> {
    graph: &'a ModuleGraph,
    linked: &'a Linked,
    plan: &'a Plan,
    settings: &'a Settings,
    naming: &'a Naming,
}

impl View<'_> {
    fn is_there(&self, id: ModuleId) -> bool {
        self.plan.programs.iter().any(|program| program.forms[id] != Form::Absent)
    }

    fn block(&self, id: ModuleId, outputs: Vec<String>, scc: Option<String>) -> Block {
        let module = &self.graph[id];
        let record = &module.record;
        let name = module.file.name.to_string();
        let mut programs = self.plan.programs.iter();
        let program = programs.find(|program| program.forms[id] != Form::Absent);
        let placement = program.map_or(Placement::Root, |program| program.placements[id]);
        let path = relative_name(&self.settings.construct.cwd, &module.path);
        Block {
            // Standard input has no path.
            path: if name.starts_with(&path) { path } else { name.clone() },
            id: name,
            outputs,
            kind: match record.kind {
                ModuleKind::Esm if module.was_commonjs() => "cjs",
                ModuleKind::Esm => "esm",
                ModuleKind::Json => "json",
                ModuleKind::CommonJs | ModuleKind::Empty => "cjs",
            },
            deps: self.dependencies(id),
            exports: self.exports(id),
            stars: record
                .star_export_entries
                .iter()
                .filter_map(|request| self.target(id, module.targets[*request]))
                .map(|(name, _)| name)
                .collect(),
            placement: placement.name(),
            group: crate::finish::group(self.settings, placement),
            tla: record.has_tla,
            meta: record.has_import_meta,
            scc,
        }
    }

    /// The id or specifier of what a module asks for, and whether it is external.
    fn target(&self, by: ModuleId, target: Target) -> Option<(String, bool)> {
        match target {
            Target::Module(id) => {
                self.is_there(id).then(|| (self.graph[id].file.name.to_string(), false))
            }
            Target::External(id) => {
                let mut homes =
                    self.plan.programs.iter().filter_map(|program| program.chunk_of[by]);
                let file = homes.next().map_or("", |chunk| &self.naming.files[chunk]);
                let (graph, settings, naming) = (self.graph, self.settings, self.naming);
                Some((assets::specifier(graph, settings, naming, file, id), true))
            }
            // What an asset is stands with the file that names it.
            Target::Unloaded | Target::Missing | Target::Asset(_) => None,
        }
    }

    fn dependencies(&self, by: ModuleId) -> Vec<Dependency> {
        let module = &self.graph[by];
        let record = &module.record;
        let phase = if module.was_commonjs() { "require" } else { "evaluation" };
        let requests = record.requested_modules.iter_enumerated().map(|(id, request)| {
            (module.targets[id], phase, request.specifier, &request.attributes)
        });
        let deferred = record.deferred_requests.iter_enumerated().map(|(id, request)| {
            let phase = match request.kind {
                DeferredKind::ImportCall => "dynamic",
                DeferredKind::Require => "require",
                DeferredKind::RequireResolve => "resolve",
                DeferredKind::Asset => "asset",
                DeferredKind::Worker | DeferredKind::ClassicWorker => "worker",
            };
            (module.deferred_targets[id], phase, request.specifier, &request.attributes)
        });
        let all = requests.chain(deferred);
        all.filter_map(|(target, phase, specifier, attributes)| {
            let (name, is_external) = self.target(by, target)?;
            let (id, external) = match is_external {
                true => (None, Some(name)),
                false => (Some(name), None),
            };
            let text = |name| record.name(name).to_string();
            let attrs = attributes.iter().map(|(key, value)| (text(*key), text(*value))).collect();
            Some(Dependency { specifier: text(specifier), id, external, phase, attrs })
        })
        .collect()
    }

    fn exports(&self, id: ModuleId) -> Vec<Export> {
        let module = &self.graph[id];
        let record = &module.record;
        if record.kind == ModuleKind::Json {
            return vec![Export { name: "default".to_string(), from: None, import: None }];
        }
        let text = |name| record.name(name).to_string();
        let locals = record.local_export_entries.iter().filter_map(|export| {
            let binding = &record.bindings[export.binding];
            let is_kept = match (binding.kind, binding.statement) {
                (BindingKind::Import(import), _) => {
                    self.linked.roots.iter().any(|root| root.liveness.imports[id][import.index()])
                }
                (_, Some(statement)) => self
                    .linked
                    .roots
                    .iter()
                    .any(|root| root.liveness.statements[id][statement.index()]),
                (_, None) => true,
            };
            let name = text(export.export_name);
            is_kept.then_some(Export { name, from: None, import: None })
        });
        let indirect = record.indirect_export_entries.iter().filter_map(|export| {
            let (from, _) = self.target(id, module.targets[export.request])?;
            let import = match export.import_name {
                ImportName::Name(name) => text(name),
                ImportName::Namespace => "*".to_string(),
            };
            let name = text(export.export_name);
            Some(Export { name, from: Some(from), import: Some(import) })
        });
        let mut exports: Vec<Export> = locals.chain(indirect).collect();
        exports.sort_unstable();
        exports
    }
}
