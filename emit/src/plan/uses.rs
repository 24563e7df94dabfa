//! What the live code of a chunk refers to beyond its own modules: externals, namespace objects,
//! values of CommonJS modules, helpers of the runtime.

mod list;

use bundle_graph::link::{Linked, NamespaceNames, Resolution, Root, StarSource};
use bundle_graph::*;
use rustc_hash::FxHashSet;

use rayon::prelude::*;

use super::dynamic::{glob_helpers, has_hosts};
use super::exchange::{loaded_symbols, mirrored, share};
use super::order::deferred_targets;
use super::preload;
use super::{
    ChunkId, ChunkKind, DynamicRecords, Form, Program, Skeleton, Step, Symbol, is_live_at,
    is_moved, live_requests, running_below,
};
use crate::options::{Format, ImportMetaUrl, OutputOptions, Platform};
use crate::runtime::Helper;
pub(super) use list::settle;
pub use list::{Reader, Uses};

struct Collector<'a> {
    graph: &'a ModuleGraph,
    linked: &'a Linked,
    root: &'a Root,
    program: &'a Program,
    options: &'a OutputOptions,
    default: Option<NameId>,
    uses: Uses,
}

pub(super) struct Collected {
    /// By chunk; the last one is that of the runtime, if there is one.
    pub uses: Vec<Uses>,
    /// By chunk, sorted.
    pub exports: Vec<Vec<Symbol>>,
    pub native_namespaces: Vec<bool>,
}

/// Collects what each chunk refers to. Names the bindings of blocks that others read and decides
/// whether functions of the runtime have a chunk of their own.
pub(super) fn collect(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    program: &mut Program,
    chunks: &[Skeleton],
    first: ChunkId,
) -> Collected {
    let root = &linked.roots[program.root];
    program.records.hosts = has_hosts(graph, program, options);
    let default = graph.names.find("default");
    let mut collectors: Vec<Collector> = chunks
        .par_iter()
        .map(|chunk| {
            let (program, uses) = (&*program, Uses::default());
            let mut collector = Collector { graph, linked, root, program, options, default, uses };
            collector.chunk(chunk);
            collector
        })
        .collect();
    let dynamic = match options.split {
        true => deferred_targets(graph, &root.liveness, DeferredKind::ImportCall),
        false => Vec::new(),
    };
    let mut native_namespaces =
        define(&mut collectors, root, program, options.format, chunks, first, &dynamic);
    let mut uses: Vec<Uses> = collectors.into_iter().map(|collector| collector.uses).collect();
    program.records = DynamicRecords::new(graph, linked, program, options, &uses);
    for (uses, chunk) in uses.iter_mut().zip(chunks) {
        uses.helpers.extend(program.records.helpers(linked, uses, &chunk.members));
        uses.settle();
    }
    if options.preload {
        preload::helpers(graph, program, chunks, first, &mut uses);
    }
    program.cells = uses
        .iter()
        .flat_map(|uses| &uses.bindings)
        .filter(|(module, _)| program.forms[*module] == Form::Block)
        .copied()
        .collect();
    if options.format == Format::Esm {
        program.mirrored = mirrored(graph, root, program, chunks);
    }
    let mut exports: Vec<FxHashSet<Symbol>> = vec![FxHashSet::default(); chunks.len()];
    if chunks.len() > 1 || !dynamic.is_empty() {
        for id in dynamic {
            // `import()` finds what it needs among the exports of the file.
            let Some(chunk) = program.chunk_of[id].map(|chunk| chunk - first) else { continue };
            if !(native_namespaces[chunk] && chunks[chunk].entry == Some(id)) {
                exports[chunk].extend(loaded_symbols(program, id));
            }
        }
        share(graph, program, options.format, chunks, first, &mut uses, &mut exports);
    }
    let exports = exports.into_iter().map(|set| {
        let mut list: Vec<Symbol> = set.into_iter().collect();
        list.sort_unstable();
        list
    });
    native_namespaces.resize(uses.len(), false);
    Collected { exports: exports.collect(), uses, native_namespaces }
}

/// Gives every namespace object that is needed a home, where its contents are within reach.
/// Returns the chunks whose own namespace is that of the module they are loaded for, because
/// nothing else needs it as an object.
fn define(
    collectors: &mut [Collector],
    root: &Root,
    program: &Program,
    format: Format,
    chunks: &[Skeleton],
    first: ChunkId,
    dynamic: &[ModuleId],
) -> Vec<bool> {
    let mut defined: FxHashSet<ModuleId> = FxHashSet::default();
    let mut open: Vec<ModuleId> = Vec::new();
    collectors.iter().for_each(|c| open.extend(c.uses.namespaces.iter().map(|(id, _)| *id)));
    loop {
        while let Some(id) = open.pop() {
            if let Some(home) = program.chunk_of[id].filter(|_| defined.insert(id)) {
                let collector = &mut collectors[home - first];
                let known = collector.uses.namespaces.len();
                collector.namespace_contents(id);
                open.extend(collector.uses.namespaces[known..].iter().map(|(id, _)| *id));
            }
        }
        let native: Vec<bool> = chunks
            .iter()
            .enumerate()
            .map(|(index, chunk)| {
                let ChunkKind::Dynamic(id) = chunk.kind else { return false };
                format == Format::Esm
                    && program.chunk_of[id] == Some(first + index)
                    && program.forms[id] == Form::Hoisted
                    && !defined.contains(&id)
                    && root.namespaces.get(&id).is_some_and(|names| names.dynamic.is_empty())
            })
            .collect();
        open.extend(dynamic.iter().copied().filter(|id| {
            let is_native = program.chunk_of[*id].is_some_and(|chunk| {
                native[chunk - first] && chunks[chunk - first].entry == Some(*id)
            });
            !is_native && program.forms[*id] != Form::CommonJs && !defined.contains(id)
        }));
        if open.is_empty() {
            return native;
        }
    }
}

impl Collector<'_> {
    fn chunk(&mut self, chunk: &Skeleton) {
        for &id in &chunk.members {
            self.module(id);
        }
        self.metas(chunk);
        for step in &chunk.steps {
            if let Step::Run(id) | Step::Require(id, _) | Step::Root(id) = *step {
                self.uses.wrappers.push(id);
            }
            if let Step::Require(id, _) = *step {
                self.uses.imported.push(id);
            }
        }
        let root = self.root;
        match (chunk.kind, chunk.entry) {
            (ChunkKind::Entry(entry), Some(id)) => {
                let position = root.entries.iter().position(|known| *known == entry);
                let names = &root.exports[position.expect("the entry belongs to the program")];
                self.exports(id, names);
                let has_object = match self.options.format {
                    Format::Esm | Format::ModuleDeclarations => false,
                    Format::Cjs => true,
                    Format::Iife => self.options.global_name.is_some(),
                };
                if has_object && !names.list.is_empty() {
                    self.uses.helpers.push(Helper::Export);
                }
                match self.program.forms[id] {
                    Form::CommonJs => self.uses.wrappers.push(id),
                    Form::Json => self.uses.values.push(id),
                    _ => {}
                }
            }
            (ChunkKind::Dynamic(_), Some(id)) => {
                if let Some(names) = root.namespaces.get(&id) {
                    self.exports(id, names);
                }
            }
            _ => {}
        }
    }

    fn module(&mut self, id: ModuleId) {
        let module = &self.graph[id];
        for (import, entry) in module.record.import_entries.iter_enumerated() {
            if self.root.liveness.imports[id][import.index()] {
                let alias = module.name(module.record.bindings[entry.local].name);
                let resolution = self.linked.imports[id][import];
                self.resolution(resolution, id, Some(alias));
                if let Resolution::ExternalNamespace(external) = resolution {
                    self.external_namespace(id, entry.local, external);
                }
            }
        }
        if !module.sites.members.is_empty() {
            self.members(id);
        }
        match self.program.forms[id] {
            Form::CommonJs => self.commonjs(id),
            Form::Block => {
                self.uses.helpers.push(Helper::Block);
                self.uses.wrappers.push(id);
                for request in live_requests(self.graph, self.program, id) {
                    match self.program.forms[request] {
                        Form::Block => self.uses.wrappers.push(request),
                        Form::CommonJs => {
                            self.uses.wrappers.push(request);
                            self.uses.imported.push(request);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        if module.record.commonjs.as_ref().is_some_and(|facts| facts.uses_require) {
            self.uses.helpers.push(Helper::Require);
        }
        self.uses.helpers.extend(glob_helpers(module));
        for (request, target) in module.deferred_targets.iter_enumerated() {
            let data = &module.record.deferred_requests[request];
            self.deferred(id, data.kind, *target);
            if data.has_options && target.module().is_some() {
                self.uses.helpers.push(Helper::ImportWith);
            }
        }
        let externals = module.targets.iter().filter_map(|target| match target {
            Target::External(external) => Some(*external),
            _ => None,
        });
        self.uses.requested_externals.extend(externals);
    }

    fn commonjs(&mut self, id: ModuleId) {
        self.uses.helpers.push(Helper::CommonJs);
        let record = &self.graph[id].record;
        let names_file =
            record.commonjs.as_ref().is_some_and(|facts| facts.uses_filename || facts.uses_dirname);
        let looks_up = record.commonjs.as_ref().is_some_and(|facts| facts.looks_up_require);
        if looks_up && !self.program.records.hosts {
            self.uses.helpers.push(Helper::RequireOf);
        }
        if self.program.records.hosts {
            self.uses.helpers.extend([Helper::Require, Helper::CreateRequire]);
        }
        if self.has_files() && (names_file || self.program.records.hosts) {
            self.uses.helpers.push(Helper::File);
        }
    }

    /// Whether the paths of files are made when the program runs.
    fn has_files(&self) -> bool {
        self.options.platform == Platform::Node
    }

    /// The entry may have the `import.meta` of the file if no other module sees it, and reads of
    /// the place alone do not tell whose object it is.
    fn metas(&mut self, chunk: &Skeleton) {
        let members = chunk.members.iter().copied();
        let (mut mentions, mut has_base) = (Vec::new(), false);
        for id in members {
            let (own, base) = self.mentions_meta(id);
            mentions.extend(own.then_some(id));
            has_base |= base;
        }
        if (has_base || !mentions.is_empty()) && self.options.format != Format::Esm {
            self.uses.helpers.push(Helper::Meta);
        }
        let is_entry =
            |id: ModuleId| matches!(chunk.kind, ChunkKind::Entry(_)) && chunk.entry == Some(id);
        for &id in &mentions {
            let is_own = mentions.len() == 1 && is_entry(id);
            let escapes = self.graph[id].record.import_meta_escapes;
            if self.options.import_meta_url != ImportMetaUrl::Output || escapes && !is_own {
                self.uses.metas.push(id);
                self.uses.helpers.push(Helper::ModuleMeta);
            }
        }
    }

    /// Whether live code mentions the `import.meta` of the module, and that of the file, from which
    /// URLs lead to others.
    fn mentions_meta(&self, id: ModuleId) -> (bool, bool) {
        let module = &self.graph[id];
        let live = &self.root.liveness.statements[id];
        let mut found = (false, false);
        for edit in module.sites.edits.iter().filter(|_| module.record.has_import_meta) {
            let is_base = match edit.kind {
                EditKind::ImportMeta => false,
                EditKind::BaseMeta(request) => is_moved(module, request),
                _ => continue,
            };
            if is_live_at(module, live, edit.lo) {
                *if is_base { &mut found.1 } else { &mut found.0 } = true;
            }
        }
        found
    }

    /// Outside ES modules the namespace of an external is made, if it is needed as an object.
    fn external_namespace(&mut self, id: ModuleId, local: BindingId, external: ExternalId) {
        let record = &self.graph[id].record;
        let live = &self.root.liveness.statements[id];
        let escapes = record.statements.iter_enumerated().any(|(statement, data)| {
            live[statement.index()] && record.uses(data).contains(&Use::Binding(local))
        });
        if escapes && self.options.format != Format::Esm {
            let node = self.interop(id) == Interop::Node && !self.graph.externals[external].builtin;
            self.uses.external_namespaces.push((external, node));
            self.uses.helpers.push(Helper::CommonJsNamespace);
            if node {
                self.uses.helpers.push(Helper::Snapshot);
            }
        }
    }

    fn members(&mut self, id: ModuleId) {
        let module = &self.graph[id];
        for (statement, data) in module.record.statements.iter_enumerated() {
            if !self.root.liveness.statements[id][statement.index()] {
                continue;
            }
            for used in module.record.uses(data) {
                let (Use::Member(binding, name) | Use::MemberCall(binding, name)) = *used else {
                    continue;
                };
                let key = (id, binding, module.name(name));
                if let Some(&resolution) = self.linked.members.get(&key) {
                    self.resolution(resolution, id, None);
                }
            }
        }
    }

    fn deferred(&mut self, importer: ModuleId, kind: DeferredKind, target: Target) {
        match (kind, target) {
            (DeferredKind::ImportCall, Target::Module(target)) => {
                if self.program.forms[target] == Form::CommonJs {
                    self.uses.helpers.push(Helper::ImportCommonJs);
                }
                if self.options.split && self.options.format != Format::Esm {
                    self.uses.helpers.push(Helper::Require);
                }
                if self.options.split || self.program.forms[target] != Form::Block {
                    self.uses.helpers.push(Helper::Import);
                }
                if !self.options.split {
                    self.wrapper(target);
                    if self.program.forms[target] != Form::CommonJs {
                        self.namespace(target, importer);
                    }
                }
            }
            (DeferredKind::Require, Target::Module(target)) => {
                self.wrapper(target);
                if self.graph[target].is_esm() {
                    self.uses.helpers.push(Helper::RequireEsm);
                    self.namespace(target, importer);
                    if self.options.commonjs.cycle_throws {
                        let running = running_below(self.graph, self.program, importer, target);
                        self.uses.wrappers.extend(running.iter().map(|running| running.module));
                    }
                }
            }
            (DeferredKind::RequireResolve, Target::Module(_)) if self.has_files() => {
                self.uses.helpers.push(Helper::File);
            }
            (DeferredKind::Require, Target::External(_) | Target::Missing)
            | (DeferredKind::RequireResolve, _) => self.uses.helpers.push(Helper::Require),
            _ => {}
        }
    }

    fn wrapper(&mut self, id: ModuleId) {
        if matches!(self.program.forms[id], Form::Block | Form::CommonJs) {
            self.uses.wrappers.push(id);
        }
    }

    fn namespace(&mut self, target: ModuleId, importer: ModuleId) {
        let helper = match self.program.forms[target] {
            Form::CommonJs => Helper::ImportCommonJs,
            _ => Helper::Namespace,
        };
        self.uses.helpers.push(helper);
        let node =
            self.program.forms[target] == Form::CommonJs && self.interop(importer) == Interop::Node;
        self.uses.namespaces.push((target, node));
    }

    fn interop(&self, importer: ModuleId) -> Interop {
        self.options.commonjs.of(self.graph[importer].node_mode)
    }

    fn exports(&mut self, module: ModuleId, names: &NamespaceNames) {
        for (_, resolution) in &names.list {
            match *resolution {
                Resolution::Binding(module, binding) => self.cell(module, binding),
                resolution => self.resolution(resolution, module, None),
            }
        }
    }

    /// What the namespace object of a module shows.
    fn namespace_contents(&mut self, id: ModuleId) {
        let root = self.root;
        if self.program.forms[id] == Form::CommonJs {
            return;
        }
        self.uses.helpers.push(Helper::Namespace);
        self.uses.namespaces.push((id, false));
        let Some(names) = root.namespaces.get(&id) else { return };
        self.exports(id, names);
        for source in &names.dynamic {
            self.star(*source);
        }
    }

    /// A property of what a CommonJS or JSON module exports.
    fn dynamic(&mut self, module: ModuleId, name: NameId, interop: Interop) {
        self.wrapper(module);
        let is_commonjs = self.graph[module].record.kind == ModuleKind::CommonJs;
        let is_default = Some(name) == self.default;
        match interop {
            Interop::Babel if is_default && is_commonjs => {
                self.uses.values.push(module);
                self.uses.interop.push(module);
                self.uses.helpers.push(Helper::Interop);
            }
            _ if is_default => self.uses.values.push(module),
            _ if self.graph.name(name) == "module.exports"
                && self.options.commonjs.exports_whole(is_commonjs) =>
            {
                self.uses.values.push(module);
            }
            _ => self.property(module, name, interop),
        }
    }

    fn property(&mut self, module: ModuleId, name: NameId, interop: Interop) {
        let record = &self.graph[module].record;
        let is_commonjs = record.kind == ModuleKind::CommonJs;
        match is_commonjs && self.options.commonjs.snapshot.of(interop) {
            true => {
                self.uses.snapshots.push((module, name));
                self.uses.helpers.push(Helper::Snapshot);
            }
            false if record.may_be_nothing() => self.uses.members.push(module),
            false => self.uses.values.push(module),
        }
    }

    fn cell(&mut self, module: ModuleId, binding: BindingId) {
        self.uses.bindings.push((module, binding));
        self.wrapper(module);
    }

    fn star(&mut self, source: StarSource) {
        match source {
            StarSource::Module(module, _) => {
                if self.program.forms[module] == Form::Json {
                    self.uses.values.push(module);
                }
                self.wrapper(module);
            }
            StarSource::External(external) => self.uses.externals.push((external, None)),
        }
    }

    fn resolution(&mut self, resolution: Resolution, reader: ModuleId, alias: Option<NameId>) {
        match resolution {
            Resolution::Binding(module, binding) => {
                self.cell(module, binding);
                self.uses.readers.entry((module, binding)).or_default().push((reader, alias));
            }
            Resolution::Namespace(module) => self.namespace(module, reader),
            Resolution::DynamicNamespace(module, interop) => {
                if self.program.forms[module] == Form::CommonJs {
                    self.wrapper(module);
                    self.uses.helpers.push(Helper::ImportCommonJs);
                    self.uses.namespaces.push((module, interop == Interop::Node));
                } else {
                    self.namespace(module, reader);
                }
            }
            Resolution::Dynamic(module, name, interop) => self.dynamic(module, name, interop),
            Resolution::DynamicStar(index, name) => {
                self.uses.helpers.push(Helper::Star);
                for source in &self.linked.stars[index as usize] {
                    self.star(*source);
                    if let StarSource::Module(module, interop) = *source {
                        self.property(module, name, interop);
                    }
                }
            }
            Resolution::External(external, name) => {
                let name = match self.options.format {
                    Format::Esm => Some(name),
                    _ => None,
                };
                self.uses.externals.push((external, name));
                let builtin = self.graph.externals[external].builtin;
                if name.is_none() && !builtin {
                    self.uses.helpers.push(Helper::Interop);
                }
            }
            Resolution::ExternalNamespace(external) => {
                self.uses.externals.push((external, None));
            }
            Resolution::Missing => self.uses.helpers.push(Helper::Require),
            Resolution::NotFound
            | Resolution::Ambiguous(_)
            | Resolution::Circular
            | Resolution::Constant(..)
            | Resolution::Unloaded => {}
        }
    }
}
