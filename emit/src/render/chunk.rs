//! A chunk from its parts: banner, format, runtime, wrappers, namespaces, modules, exports.

mod declaration;
mod externals;
mod on_demand;
mod runtime;
mod sidecar;

use bundle_graph::link::{NamespaceNames, StarSource};
use bundle_graph::*;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::access::{key, property};
use super::edits::{self, ModuleText};
use super::urls::assets;
use super::{Context, RenderedChunk, RenderedDeclaration, RenderedModule};
use crate::input_map::{self, Source, Traced};
use crate::map::{self, MapJoiner, ModuleMap};
use crate::options::Format;
use crate::plan::{ChunkId, ChunkKind, Form, Step, Symbol};
use crate::runtime::Helper;

/// The text of a chunk while it grows.
struct Writer<'a> {
    context: &'a Context<'a>,
    code: String,
    line: u32,
    counted: usize,
    /// The map of each module and the line it begins on.
    maps: Vec<(ModuleId, u32, ModuleMap)>,
    modules: Vec<RenderedModule>,
    runtime_bytes: usize,
    /// Modules that go into the script beside the chunk.
    sidecar: Vec<(ModuleId, ModuleText)>,
    /// The declaration that holds the chunk, in the format that has these.
    declaration: Option<RenderedDeclaration>,
}

/// The text of each module that has not been written yet.
type Texts = FxHashMap<ModuleId, ModuleText>;

pub(super) fn render(context: &Context) -> RenderedChunk {
    let members = &context.chunk.members;
    let mut texts: Texts = members
        .par_iter()
        .filter(|id| context.form(**id) != Form::Json)
        .map(|&id| match context.graph[id].record.kind {
            ModuleKind::Esm => (id, edits::esm(context, id)),
            _ => (id, edits::commonjs(context, id)),
        })
        .collect();
    // With a line for the name of each.
    let length = |(id, text): (&ModuleId, &ModuleText)| {
        text.code.len() + context.graph[*id].file.name.len() + 4
    };
    let total: usize = texts.iter().map(length).sum();
    let mut writer = Writer::new(context, total);
    writer.write(&mut texts);
    writer.finish()
}

impl<'a> Writer<'a> {
    /// For texts of `total` bytes.
    fn new(context: &'a Context<'a>, total: usize) -> Self {
        Self {
            context,
            code: String::with_capacity(total + total / 16 + 4096),
            line: 0,
            counted: 0,
            maps: Vec::new(),
            modules: Vec::new(),
            runtime_bytes: 0,
            sidecar: Vec::new(),
            declaration: None,
        }
    }

    fn write(&mut self, texts: &mut Texts) {
        let context = self.context;
        let options = context.options;
        if matches!(context.chunk.kind, ChunkKind::Entry(_)) {
            self.hashbang();
        }
        if let Some(banner) = &options.banner {
            self.line_of(banner);
        }
        let has_sloppy = context.chunk.has_sloppy;
        match options.format {
            Format::Esm | Format::ModuleDeclarations => {}
            Format::Cjs if !has_sloppy => self.line_of("\"use strict\";"),
            Format::Cjs => {}
            Format::Iife => {
                let assigned = self.global();
                self.line_of(&format!("{assigned}(() => {{"));
                if !has_sloppy {
                    self.line_of("\"use strict\";");
                }
            }
        }
        self.directives();
        self.declaration_start();
        if options.format == Format::Esm {
            self.chunk_imports();
            self.external_imports();
        }
        self.runtime(texts);
        if options.format != Format::Esm {
            self.chunk_imports();
            self.external_imports();
        }
        self.metas();
        self.declare_first();
        self.wrappers(texts);
        // Sloppy wrappers stay outside; everything that is strict shares one function.
        let strict_function = has_sloppy && self.has_strict();
        if strict_function {
            let returned = if options.format == Format::Iife { "return " } else { "" };
            self.line_of(&format!("{returned}(() => {{\n\"use strict\";"));
        }
        self.blocks(texts);
        self.namespaces();
        if options.format != Format::Esm {
            self.exports_object();
        }
        self.repairs(texts);
        self.evaluate(texts);
        self.exports_end();
        if strict_function {
            self.line_of("})();");
        }
        self.late_imports();
        self.declaration_end();
        if options.format == Format::Iife {
            self.line_of("})();");
        }
        if let Some(footer) = &options.footer {
            self.line_of(footer);
        }
    }

    fn line_of(&mut self, text: &str) {
        self.code.push_str(text);
        if !text.ends_with('\n') {
            self.code.push('\n');
        }
    }

    fn entry(&self) -> Option<&Module> {
        self.context.chunk.entry.map(|entry| &self.context.graph[entry])
    }

    fn hashbang(&mut self) {
        let hashbang = self.entry().map(|module| {
            let end = module.sites.body_start as usize;
            module.text()[..end].to_string()
        });
        if let Some(line) = hashbang.filter(|line| !line.is_empty()) {
            self.line_of(&line);
        }
    }

    /// Directives of the entry besides `"use strict"`, such as `"use client"`.
    fn directives(&mut self) {
        let Some(module) = self.entry() else { return };
        let texts = module.sites.directives.iter();
        let texts = texts.map(|site| &module.text()[site.lo as usize..site.hi as usize]);
        let lines: Vec<String> = texts
            .filter(|text| !text.contains("use strict"))
            .map(|text| format!("{text}{}", if text.ends_with(';') { "" } else { ";" }))
            .collect();
        lines.iter().for_each(|line| self.line_of(line));
    }

    fn global(&self) -> String {
        let Some(name) = &self.context.options.global_name else { return String::new() };
        let mut parts = name.split('.');
        let first = parts.next().unwrap_or_default();
        let mut text = format!("var {first}");
        let mut path = first.to_string();
        for part in parts {
            text.push_str(&format!(" = {path} || {{}};\n"));
            path = format!("{path}{}", property(part));
            text.push_str(&path);
        }
        format!("{text} = ")
    }

    fn has_strict(&self) -> bool {
        let mut members = self.context.chunk.members.iter();
        members.any(|id| matches!(self.context.form(*id), Form::Hoisted | Form::Block))
    }

    /// Beside sloppy code, what is assigned in the strict function and seen outside of it.
    fn declare_first(&mut self) {
        let context = self.context;
        if !context.chunk.has_sloppy {
            return;
        }
        let (names, uses) = (&context.chunk.names, &context.chunk.uses);
        let has_variable = |id: &ModuleId| context.chunk.values.has_variable(*id);
        let mut list = Vec::new();
        list.extend(uses.values.iter().filter(|id| has_variable(id)).map(|id| names.value(*id)));
        list.extend(uses.interop.iter().filter(|id| has_variable(id)).map(|id| names.interop(*id)));
        list.extend(uses.members.iter().filter(|id| has_variable(id)).map(|id| names.members(*id)));
        let mut snapshots: Vec<ModuleId> = uses.snapshots.iter().map(|(id, _)| *id).collect();
        snapshots.dedup();
        list.extend(snapshots.into_iter().filter(has_variable).map(|id| names.snapshot(id)));
        let blocks = context.chunk.members.iter();
        let blocks = blocks.filter(|id| context.form(**id) == Form::Block);
        list.extend(blocks.map(|id| names.wrapper(*id)));
        let is_own = |id: ModuleId| context.program.chunk_of[id] == Some(context.id);
        let namespaces = uses.namespaces.iter().filter(|(id, _)| match context.form(*id) {
            Form::CommonJs => has_variable(id),
            _ => context.graph[*id].is_esm() && is_own(*id),
        });
        list.extend(namespaces.map(|(id, node)| names.namespace(*id, *node)));
        let list = list.into_iter().map(|name| context.text(name).to_string());
        let list: Vec<String> = list.collect();
        if !list.is_empty() {
            self.line_of(&format!("var {};", list.join(", ")));
        }
    }

    /// The hoisted modules and calls of the others, in the order of evaluation.
    fn evaluate(&mut self, texts: &mut Texts) {
        let context = self.context;
        let names = &context.chunk.names;
        let waits = context.options.format == Format::Esm
            && matches!(context.chunk.steps.last(), Some(Step::Root(_)))
            && context.graph.ids().any(|id| context.starts_early(id));
        if waits {
            self.line_of("await 0;\nawait 0;");
        }
        for step in &context.chunk.steps {
            match *step {
                Step::Text(id) => {
                    let Some(text) = texts.remove(&id) else { continue };
                    if text.is_empty && text.code.is_empty() {
                        continue;
                    }
                    let start = self.code.len();
                    self.header(id);
                    self.module_text(id, text);
                    self.share(id, start);
                }
                Step::Tick => self.line_of("await 0;"),
                Step::Run(id) => {
                    self.line_of(&format!("{}.run();", context.text(names.wrapper(id))))
                }
                Step::Require(id, optional) => {
                    let wrapper = context.text(names.wrapper(id));
                    let lines = self.value_lines(id, wrapper);
                    match lines.is_empty() {
                        true if optional => {}
                        true => {
                            let run = context.imported(id, wrapper);
                            self.line_of(&format!("{run};"));
                        }
                        false => self.line_of(lines.trim_end()),
                    }
                }
                Step::Check(id, request) => {
                    for check in context.checks(id, request) {
                        self.line_of(&format!("{check};"));
                    }
                }
                Step::Root(id) => self.evaluate_root(id),
            }
        }
    }

    /// `await root_block.evaluate();`; outside ES modules the exports become a promise.
    fn evaluate_root(&mut self, id: ModuleId) {
        let context = self.context;
        let block = context.text(context.chunk.names.wrapper(id)).to_string();
        if !context.program.asynchronous.contains(&id) {
            return self.line_of(&format!("{block}.run();"));
        }
        let has_exports = context.options.global_name.is_some();
        match context.options.format {
            Format::Esm | Format::ModuleDeclarations => {
                self.line_of(&format!("await {block}.evaluate();"));
            }
            Format::Cjs => {
                self.line_of(&format!("module.exports = {block}.evaluate().then(() => exports);"));
            }
            Format::Iife if has_exports => {
                self.line_of(&format!("return {block}.evaluate().then(() => $exports);"));
            }
            Format::Iife => self.line_of(&format!("{block}.evaluate();")),
        }
    }

    /// Whether the value of a script is the promise of its exports.
    fn ends_with_promise(&self) -> bool {
        let is_waiting = |id: &ModuleId| self.context.program.asynchronous.contains(id);
        matches!(self.context.chunk.steps.last(), Some(Step::Root(id)) if is_waiting(id))
    }

    /// Hoisted functions that were renamed get their names back before anything runs.
    fn repairs(&mut self, texts: &Texts) {
        for step in &self.context.chunk.steps {
            if let Step::Text(id) = step
                && let Some(text) = texts.get(id)
            {
                self.code.push_str(&text.repairs);
            }
        }
    }

    fn module_text(&mut self, id: ModuleId, text: ModuleText) {
        self.count();
        if let Some(map) = text.map
            && !map.is_empty()
        {
            self.add_map(id, map);
        }
        self.code.push_str(&text.code);
        if !text.code.ends_with('\n') {
            self.code.push('\n');
        }
    }

    fn add_map(&mut self, id: ModuleId, map: ModuleMap) {
        self.maps.push((id, self.line, map));
    }

    /// Counts the lines written so far.
    fn count(&mut self) {
        let passed = &self.code.as_bytes()[self.counted..];
        self.line += memchr::memchr_iter(b'\n', passed).count() as u32;
        self.counted = self.code.len();
    }

    /// `// path`, where people read the output.
    fn header(&mut self, id: ModuleId) {
        if !self.context.options.minify {
            let name = self.context.graph[id].file.name.replace(['\n', '\r'], " ");
            self.line_of(&format!("// {name}"));
        }
    }

    fn share(&mut self, id: ModuleId, start: usize) {
        self.modules.push(RenderedModule { id, bytes: self.code.len() - start });
    }

    /// Namespace objects of ES modules.
    fn namespaces(&mut self) {
        let context = self.context;
        let root = context.root();
        for &(id, _) in &context.chunk.uses.namespaces {
            let is_own = context.program.chunk_of[id] == Some(context.id);
            let Some(names) = root.namespaces.get(&id).filter(|_| is_own) else { continue };
            let name = context.text(context.chunk.names.namespace(id, false)).to_string();
            let helper = context.helper(Helper::Namespace).to_string();
            let cells = self.cells(id, names);
            let stars = match names.dynamic.is_empty() {
                true => String::new(),
                false => format!(", () => [{}]", self.star_list(&names.dynamic)),
            };
            let var = self.var();
            self.line_of(&format!("{var}{name} = {helper}({{ __proto__: null{cells} }}{stars});"));
        }
    }

    /// `[source, kind]` for each. The kind is 0 for objects; functions that run CommonJS modules
    /// are 1, and 2 more if values are read once, 4 more if `__esModule` may be a name.
    fn star_list(&self, sources: &[StarSource]) -> String {
        let context = self.context;
        let names = &context.chunk.names;
        let list: Vec<String> = sources
            .iter()
            .map(|source| {
                let (name, kind) = match *source {
                    StarSource::External(external) => (names.external(external, None), 0),
                    StarSource::Module(id, interop) if context.form(id) == Form::CommonJs => {
                        let snapshot = context.options.commonjs.snapshot.of(interop);
                        let node = interop == Interop::Node;
                        (names.wrapper(id), 1 | u8::from(snapshot) << 1 | u8::from(node) << 2)
                    }
                    StarSource::Module(id, _) => (names.value(id), 0),
                };
                format!("[{}, {kind}]", context.text(name))
            })
            .collect();
        list.join(", ")
    }

    /// `, name: () => value` for each name.
    fn cells(&self, id: ModuleId, names: &NamespaceNames) -> String {
        let context = self.context;
        let mut cells = String::new();
        for (name, resolution) in &names.list {
            let access = context.access(id, *resolution);
            let text = access.expression(context);
            cells.push_str(&format!(", {}: () => {text}", key(context.graph.name(*name))));
        }
        for name in &names.ambiguous {
            cells.push_str(&format!(", {}: null", key(context.graph.name(*name))));
        }
        cells
    }

    fn finish(self) -> RenderedChunk {
        let context = self.context;
        let file = &context.paths.files[context.id];
        let map = context.options.source_map.then(|| source_map(context, file, self.maps));
        let live = &context.root().liveness;
        let uses = &context.chunk.uses;
        let externals = uses.externals.iter().map(|(id, _)| *id);
        let mut externals: Vec<ExternalId> = externals
            .chain(uses.requested_externals.iter().copied())
            .chain(deferred_externals(context))
            .filter(|id| live.externals[*id])
            .collect();
        externals.sort_unstable();
        externals.dedup();
        let exports = context.exports().map(|names| names.list.iter()).into_iter().flatten();
        let assets = assets(context, &externals);
        RenderedChunk {
            code: self.code,
            map,
            modules: self.modules,
            runtime_bytes: self.runtime_bytes,
            deferring: deferring_helpers(context),
            exports: exports.map(|(name, _)| context.graph.name(*name).to_string()).collect(),
            externals,
            assets,
            loads: loads(context),
            declarations: self.declaration.into_iter().collect(),
            sidecar: sidecar::render(context, self.sidecar),
        }
    }
}

fn deferring_helpers(context: &Context) -> Vec<String> {
    let uses = &context.chunk.uses;
    let is_used = |helper: &Helper| {
        uses.helpers.contains(helper) || uses.foreign.contains(&Symbol::Helper(*helper))
    };
    let helpers = [Helper::Namespace, Helper::CommonJs, Helper::Block];
    let used = helpers.into_iter().filter(is_used);
    used.map(|helper| context.helper(helper).to_string()).collect()
}

/// Externals that the chunk asks for by `require` or `import()`.
pub(super) fn deferred_externals<'a>(
    context: &'a Context,
) -> impl Iterator<Item = ExternalId> + 'a {
    let targets = context.chunk.members.iter().flat_map(|id| &context.graph[*id].deferred_targets);
    targets.filter_map(|target| match target {
        Target::External(external) => Some(*external),
        _ => None,
    })
}

/// The chunks that `import()` in this one loads, and those of the workers that it starts, sorted.
pub(super) fn loads(context: &Context) -> Vec<ChunkId> {
    let mut chunks: Vec<ChunkId> = Vec::new();
    for &id in &context.chunk.members {
        let module = &context.graph[id];
        for (request, target) in module.deferred_targets.iter_enumerated() {
            let kind = module.record.deferred_requests[request].kind;
            match target.module() {
                Some(target) if kind == DeferredKind::ImportCall && context.options.split => {
                    chunks.extend(context.loaded_chunk(target));
                }
                Some(target) if kind.is_worker() => chunks.extend(context.worker(target, kind)),
                _ => {}
            }
        }
    }
    chunks.sort_unstable();
    chunks.dedup();
    chunks
}

/// Joins the maps of modules. Those of modules that were made from other sources are traced to
/// them first.
pub(super) fn source_map(
    context: &Context,
    file: &str,
    mut maps: Vec<(ModuleId, u32, ModuleMap)>,
) -> String {
    // What comes with the bundler has no source.
    maps.retain(|(id, ..)| !context.graph[*id].is_own());
    let prefix = context.sources_prefix();
    let traced: Vec<Option<Traced>> = maps
        .par_iter_mut()
        .map(|(id, _, map)| {
            let input = context.graph[*id].input_map.as_ref()?;
            input_map::trace(map, input, &prefix)
        })
        .collect();
    let mut joiner = MapJoiner::default();
    let mut sources: Vec<Source> = Vec::new();
    // The text of a module is borrowed, that of other sources is theirs.
    let mut modules: Vec<Option<ModuleId>> = Vec::new();
    for ((id, line, map), traced) in maps.into_iter().zip(traced) {
        let first = sources.len() as u32;
        match traced {
            Some(traced) => {
                joiner.add(traced.map, line, first);
                modules.extend(traced.sources.iter().map(|_| None));
                sources.extend(traced.sources);
            }
            None => {
                joiner.add(map, line, first);
                let name = format!("{prefix}{}", context.graph[id].file.name);
                modules.push(Some(id));
                sources.push(Source { name, content: None });
            }
        }
    }
    let (mappings, names) = joiner.finish();
    let contents = sources.iter().zip(&modules).map(|(source, module)| match module {
        Some(id) => Some(context.graph[*id].source()),
        None => source.content.as_deref(),
    });
    let file = file.rsplit('/').next().unwrap_or(file);
    map::json(file, sources.iter().map(|source| source.name.clone()), contents, &names, &mappings)
}
