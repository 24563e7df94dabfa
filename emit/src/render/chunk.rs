//! A chunk from its parts: banner, format, runtime, wrappers, namespaces, modules, exports.

use bundle_graph::link::{NamespaceNames, Resolution, StarSource};
use bundle_graph::*;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::access::{Access, key, property, quote};
use super::edits::{self, ModuleText};
use super::{Context, MapPaths, RenderedChunk, RenderedModule};
use crate::map::{self, MapJoiner, ModuleMap};
use crate::options::{Format, Platform};
use crate::plan::Form;
use crate::runtime::Helper;

/// The text of a chunk while it grows.
struct Writer<'a> {
    context: &'a Context<'a>,
    code: String,
    line: u32,
    counted: usize,
    maps: MapJoiner,
    sources: Vec<ModuleId>,
    modules: Vec<RenderedModule>,
    runtime_bytes: usize,
}

pub(super) fn render(context: &Context, map_paths: &MapPaths) -> RenderedChunk {
    let ids: Vec<ModuleId> = context
        .graph
        .ids()
        .filter(|id| !matches!(context.chunk.forms[*id], Form::Absent | Form::Json))
        .collect();
    let mut texts: IndexVec<ModuleId, Option<ModuleText>> =
        context.graph.ids().map(|_| None).collect();
    let rendered: Vec<ModuleText> = ids
        .par_iter()
        .map(|&id| match context.graph[id].record.kind {
            ModuleKind::Esm => edits::esm(context, id),
            _ => edits::commonjs(context, id),
        })
        .collect();
    let total: usize = rendered.iter().map(|text| text.code.len()).sum();
    for (id, text) in ids.into_iter().zip(rendered) {
        texts[id] = Some(text);
    }
    let mut writer = Writer {
        context,
        code: String::with_capacity(total + total / 16 + 4096),
        line: 0,
        counted: 0,
        maps: MapJoiner::default(),
        sources: Vec::new(),
        modules: Vec::new(),
        runtime_bytes: 0,
    };
    writer.write(&mut texts);
    writer.finish(map_paths)
}

impl Writer<'_> {
    fn write(&mut self, texts: &mut IndexVec<ModuleId, Option<ModuleText>>) {
        let context = self.context;
        let options = context.options;
        self.hashbang();
        if let Some(banner) = &options.banner {
            self.line_of(banner);
        }
        let has_sloppy = context.chunk.has_sloppy;
        match options.format {
            Format::Esm => {}
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
        self.external_imports();
        self.runtime(texts);
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

    fn entry(&self) -> &Module {
        &self.context.graph[self.context.chunk.entry]
    }

    fn hashbang(&mut self) {
        let entry = self.context.chunk.entry;
        let module = &self.context.graph[entry];
        let end = module.sites.body_start as usize;
        if end > 0 {
            self.line_of(&module.text()[..end]);
        }
    }

    /// Directives of the entry besides `"use strict"`, such as `"use client"`.
    fn directives(&mut self) {
        let entry = self.context.chunk.entry;
        let module = &self.context.graph[entry];
        for directive in &module.sites.directives {
            let text = &module.text()[directive.lo as usize..directive.hi as usize];
            if !text.contains("use strict") {
                let semicolon = if text.ends_with(';') { "" } else { ";" };
                self.line_of(&format!("{text}{semicolon}"));
            }
        }
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

    /// `import` or `require` of what stays outside, in the order of first use.
    fn external_imports(&mut self) {
        let context = self.context;
        let live = &context.linked.roots[context.chunk.root].liveness;
        for (id, external) in context.graph.externals.iter_enumerated() {
            if !live.externals[id] || !self.is_imported(id) {
                continue;
            }
            let specifier = quote(&external.specifier);
            let uses: Vec<Option<NameId>> = context
                .chunk
                .uses
                .externals
                .iter()
                .filter(|(external, _)| *external == id)
                .map(|(_, name)| *name)
                .collect();
            let line = match context.options.format {
                Format::Esm => self.import_statement(id, &specifier, &uses),
                _ if uses.is_empty() => format!("require({specifier});"),
                _ => {
                    let name = context.text(context.chunk.names.external(id, None));
                    format!("var {name} = require({specifier});")
                }
            };
            self.line_of(&line);
        }
    }

    /// Whether a static import asks for the external, as opposed to `require` and `import()`.
    fn is_imported(&self, external: ExternalId) -> bool {
        let context = self.context;
        context.graph.ids().any(|id| {
            context.chunk.forms[id] != Form::Absent
                && context.graph[id].targets.contains(&Target::External(external))
        }) || context.chunk.uses.externals.iter().any(|(id, _)| *id == external)
    }

    fn import_statement(&self, id: ExternalId, specifier: &str, uses: &[Option<NameId>]) -> String {
        let context = self.context;
        let attributes = &context.graph.externals[id].attributes;
        let with = match attributes.is_empty() {
            true => String::new(),
            false => {
                let pairs: Vec<String> =
                    attributes.iter().map(|(k, v)| format!("{}: {}", key(k), quote(v))).collect();
                format!(" with {{ {} }}", pairs.join(", "))
            }
        };
        let named: Vec<String> = uses
            .iter()
            .flatten()
            .map(|name| {
                let local = context.text(context.chunk.names.external(id, Some(*name)));
                match context.graph.name(*name) {
                    imported if imported == local => local.to_string(),
                    imported if crate::plan::is_identifier(imported) => {
                        format!("{imported} as {local}")
                    }
                    imported => format!("{} as {local}", quote(imported)),
                }
            })
            .collect();
        let mut lines = Vec::new();
        if uses.contains(&None) {
            let local = context.text(context.chunk.names.external(id, None));
            lines.push(format!("import * as {local} from {specifier}{with};"));
        }
        if !named.is_empty() {
            lines.push(format!("import {{ {} }} from {specifier}{with};", named.join(", ")));
        }
        if lines.is_empty() {
            lines.push(format!("import {specifier}{with};"));
        }
        lines.join("\n")
    }

    /// The helpers this chunk needs, with the names they have here.
    fn runtime(&mut self, texts: &IndexVec<ModuleId, Option<ModuleText>>) {
        let start = self.code.len();
        let context = self.context;
        let mut helpers = context.chunk.uses.helpers.clone();
        let constant = context.helper(Helper::Constant);
        for (helper, name) in
            [(Helper::Named, context.helper(Helper::Named)), (Helper::Constant, constant)]
        {
            let is_used = texts.iter().flatten().any(|text| {
                text.repairs.contains(name)
                    || helper == Helper::Constant && text.code.contains(name)
            });
            if is_used {
                helpers.push(helper);
            }
        }
        helpers.sort_unstable();
        for helper in helpers {
            let source = match helper {
                Helper::Require => self.require_helper(),
                Helper::Meta => self.meta_helper(),
                _ => helper.source().to_string(),
            };
            let source = self.with_names(&source);
            self.line_of(&source);
        }
        self.runtime_bytes = self.code.len() - start;
    }

    /// Replaces `$name` by the helper's name in this chunk.
    fn with_names(&self, source: &str) -> String {
        let mut text = source.to_string();
        for helper in &self.context.chunk.uses.helpers {
            let name = self.context.helper(*helper);
            if name != helper.name() {
                text = replace_word(&text, helper.name(), name);
            }
        }
        for helper in [Helper::Named, Helper::Constant] {
            let name = self.context.helper(helper);
            if name != helper.name() {
                text = replace_word(&text, helper.name(), name);
            }
        }
        text
    }

    fn require_helper(&self) -> String {
        let options = self.context.options;
        match (options.format, options.platform) {
            (Format::Esm, Platform::Node) => concat!(
                "import { createRequire as $require$from } from \"node:module\";\n",
                "var $require = $require$from(import.meta.url);\n"
            )
            .to_string(),
            (Format::Cjs, _) | (_, Platform::Node) => "var $require = require;\n".to_string(),
            _ => concat!(
                "var $require = (specifier) => {\n",
                "  if (typeof require === \"function\") return require(specifier);\n",
                "  throw Object.assign(new Error(`Cannot find module '${specifier}'`), ",
                "{ code: \"MODULE_NOT_FOUND\" });\n",
                "};\n"
            )
            .to_string(),
        }
    }

    fn meta_helper(&self) -> String {
        match self.context.options.platform {
            Platform::Node => concat!(
                "var $meta = { __proto__: null, dirname: __dirname, filename: __filename, ",
                "url: require(\"node:url\").pathToFileURL(__filename).href };\n"
            )
            .to_string(),
            _ => concat!(
                "var $meta = { __proto__: null, url: typeof document === \"object\" ",
                "&& document.currentScript ? document.currentScript.src : undefined };\n"
            )
            .to_string(),
        }
    }

    fn has_strict(&self) -> bool {
        let chunk = self.context.chunk;
        chunk.forms.iter().any(|form| matches!(form, Form::Hoisted | Form::Block))
    }

    /// Variables that are assigned in another function than the one that declares them: the
    /// values of CommonJS modules that blocks ask for, and, beside sloppy code, all blocks and
    /// namespaces.
    fn declare_first(&mut self) {
        let context = self.context;
        let (names, uses) = (&context.chunk.names, &context.chunk.uses);
        let mut list = Vec::new();
        let is_commonjs = |id: ModuleId| context.chunk.forms[id] == Form::CommonJs;
        if context.chunk.declares_values_first {
            let values = uses.values.iter().filter(|id| is_commonjs(**id));
            list.extend(values.map(|id| names.value(*id)));
            list.extend(uses.interop.iter().map(|id| names.interop(*id)));
            let mut snapshots: Vec<ModuleId> = uses.snapshots.iter().map(|(id, _)| *id).collect();
            snapshots.dedup();
            list.extend(snapshots.into_iter().map(|id| names.snapshot(id)));
            let namespaces = uses.namespaces.iter().filter(|(id, _)| is_commonjs(*id));
            list.extend(namespaces.map(|(id, node)| names.namespace(*id, *node)));
        }
        if context.chunk.has_sloppy {
            let blocks = context.chunk.on_demand.iter();
            let blocks = blocks.filter(|id| context.chunk.forms[**id] == Form::Block);
            list.extend(blocks.map(|id| names.wrapper(*id)));
            let namespaces = uses.namespaces.iter().filter(|(id, _)| context.graph[*id].is_esm());
            list.extend(namespaces.map(|(id, node)| names.namespace(*id, *node)));
        }
        let list: Vec<&str> = list.into_iter().map(|name| context.text(name)).collect();
        if !list.is_empty() {
            self.line_of(&format!("var {};", list.join(", ")));
        }
    }

    /// Definitions that run nothing: JSON values and wrappers of CommonJS modules.
    fn wrappers(&mut self, texts: &mut IndexVec<ModuleId, Option<ModuleText>>) {
        for &id in &self.context.chunk.on_demand {
            match self.context.chunk.forms[id] {
                Form::Json => self.json(id),
                Form::CommonJs => {
                    let text = texts[id].take();
                    self.commonjs(id, text);
                }
                _ => {}
            }
        }
    }

    fn blocks(&mut self, texts: &mut IndexVec<ModuleId, Option<ModuleText>>) {
        for &id in &self.context.chunk.on_demand {
            if self.context.chunk.forms[id] == Form::Block {
                let text = texts[id].take();
                self.block(id, text);
            }
        }
    }

    /// `var `, unless [`Self::declare_first`] has declared what belongs to ES modules.
    fn var(&self) -> &'static str {
        if self.context.chunk.has_sloppy { "" } else { "var " }
    }

    fn json(&mut self, id: ModuleId) {
        let start = self.code.len();
        let name = self.context.text(self.context.chunk.names.value(id)).to_string();
        let value = json_expression(self.context.graph[id].text());
        self.header(id);
        self.line_of(&format!("var {name} = {value};"));
        let context = self.context;
        for node in [false, true] {
            if context.chunk.uses.has_namespace(id, node) {
                let namespace = context.text(context.chunk.names.namespace(id, node));
                let helper = context.helper(Helper::Namespace);
                let line = format!("var {namespace} = {helper}({{ default: () => {name} }});");
                self.line_of(&line);
            }
        }
        self.share(id, start);
    }

    fn commonjs(&mut self, id: ModuleId, text: Option<ModuleText>) {
        let start = self.code.len();
        let context = self.context;
        let module = &context.graph[id];
        let name = context.text(context.chunk.names.wrapper(id)).to_string();
        let helper = context.helper(Helper::CommonJs).to_string();
        self.header(id);
        let facts = module.record.commonjs.clone().unwrap_or_default();
        let parameters = match module.record.kind {
            ModuleKind::CommonJs if facts.uses_require => "exports, module, require",
            ModuleKind::CommonJs if facts.uses_module => "exports, module",
            ModuleKind::CommonJs if facts.uses_exports => "exports",
            ModuleKind::Json => "exports, module",
            _ => "",
        };
        self.line_of(&format!("var {name} = {helper}(function ({parameters}) {{"));
        if facts.uses_filename || facts.uses_dirname {
            self.file_variables(&facts, &module.file.name);
        }
        match module.record.kind {
            ModuleKind::Json => {
                let value = json_expression(module.text());
                self.line_of(&format!("module.exports = {value};"));
            }
            _ => {
                if let Some(text) = text {
                    self.module_text(id, text);
                }
            }
        }
        match facts.uses_require {
            true => {
                let require = context.helper(Helper::Require).to_string();
                self.line_of(&format!("}}, {require});"));
            }
            false => self.line_of("});"),
        }
        self.share(id, start);
    }

    /// `__filename` and `__dirname`: those of the output on node, of the source elsewhere.
    fn file_variables(&mut self, facts: &CommonJsFacts, source: &str) {
        let options = self.context.options;
        let on_node = options.platform == Platform::Node;
        let (file, folder) = match (options.format, on_node) {
            (Format::Esm, true) => {
                ("import.meta.filename".to_string(), "import.meta.dirname".to_string())
            }
            (_, true) => return,
            _ => {
                let path = format!("/{}", source.trim_start_matches("../"));
                let folder = path.rsplit_once('/').map_or("/", |(folder, _)| folder);
                let folder = if folder.is_empty() { "/" } else { folder };
                (quote(&path), quote(folder))
            }
        };
        if facts.uses_filename {
            self.line_of(&format!("var __filename = {file};"));
        }
        if facts.uses_dirname {
            self.line_of(&format!("var __dirname = {folder};"));
        }
    }

    fn block(&mut self, id: ModuleId, text: Option<ModuleText>) {
        let start = self.code.len();
        let context = self.context;
        let module = &context.graph[id];
        let names = &context.chunk.names;
        let name = context.text(names.wrapper(id)).to_string();
        self.header(id);
        let mut dependencies: Vec<&str> = Vec::new();
        let mut values = String::new();
        for target in live_requests(context, id) {
            match context.chunk.forms[target] {
                Form::CommonJs => {
                    let wrapper = context.text(names.wrapper(target));
                    dependencies.push(wrapper);
                    values.push_str(&self.value_lines(target, wrapper));
                }
                Form::Block => dependencies.push(context.text(names.wrapper(target))),
                _ => {}
            }
        }
        let helper = context.helper(Helper::Block);
        let dependencies = dependencies.join(", ");
        let var = self.var();
        self.line_of(&format!("{var}{name} = {helper}(() => [{dependencies}], function* () {{"));
        let cells: Vec<String> = module
            .record
            .bindings
            .iter_enumerated()
            .filter(|(_, data)| !matches!(data.kind, BindingKind::Import(_)))
            .filter(|(_, data)| {
                data.statement.is_none_or(|s| context.live_statements(id)[s.index()])
            })
            .map(|(binding, _)| {
                let name = context.text(names.binding(id, binding));
                format!("{}: () => {name}", key(name))
            })
            .collect();
        self.line_of(&format!("yield {{ {} }};", cells.join(", ")));
        self.line_of(values.trim_end());
        if let Some(text) = text {
            let repairs = text.repairs.clone();
            self.code.push_str(&repairs);
            self.module_text(id, text);
        }
        self.line_of("});");
        self.share(id, start);
    }

    /// The variables that hold what a CommonJS module exports.
    fn value_lines(&self, id: ModuleId, wrapper: &str) -> String {
        let context = self.context;
        let names = &context.chunk.names;
        let uses = &context.chunk.uses;
        if !uses.has_value(id) {
            return String::new();
        }
        let value = context.text(names.value(id));
        let var = if context.chunk.declares_values_first { "" } else { "var " };
        let mut lines = format!("{var}{value} = {wrapper}();\n");
        if uses.has_interop(id) {
            let interop = context.text(names.interop(id));
            let helper = context.helper(Helper::Interop);
            lines.push_str(&format!("{var}{interop} = {helper}({value});\n"));
        }
        let read: Vec<String> =
            uses.snapshot_names(id).map(|name| quote(context.graph.name(name))).collect();
        if !read.is_empty() {
            let snapshot = context.text(names.snapshot(id));
            let helper = context.helper(Helper::Snapshot);
            let read = read.join(", ");
            lines.push_str(&format!("{var}{snapshot} = {helper}({value}, [{read}]);\n"));
        }
        for node in [false, true] {
            if uses.has_namespace(id, node) {
                let namespace = context.text(names.namespace(id, node));
                let helper = context.helper(Helper::CommonJsNamespace);
                lines.push_str(&format!("{var}{namespace} = {helper}({value}, {node});\n"));
            }
        }
        lines
    }

    /// The hoisted modules and calls of the others, in the order of evaluation.
    fn evaluate(&mut self, texts: &mut IndexVec<ModuleId, Option<ModuleText>>) {
        let context = self.context;
        for &id in &context.chunk.order {
            match context.chunk.forms[id] {
                Form::Hoisted => {
                    let Some(text) = texts[id].take() else { continue };
                    if text.is_empty && text.code.is_empty() {
                        continue;
                    }
                    let start = self.code.len();
                    self.header(id);
                    self.module_text(id, text);
                    self.share(id, start);
                }
                Form::CommonJs => {
                    if context.options.format != Format::Iife && id == context.chunk.entry {
                        continue;
                    }
                    let wrapper = context.text(context.chunk.names.wrapper(id)).to_string();
                    let lines = self.value_lines(id, &wrapper);
                    match lines.is_empty() {
                        true => self.line_of(&format!("{wrapper}();")),
                        false => self.line_of(lines.trim_end()),
                    }
                }
                Form::Block => {
                    let block = context.text(context.chunk.names.wrapper(id)).to_string();
                    self.line_of(&format!("{block}();"));
                }
                Form::Json | Form::Absent => {}
            }
        }
    }

    /// Hoisted functions that were renamed get their names back before anything runs.
    fn repairs(&mut self, texts: &IndexVec<ModuleId, Option<ModuleText>>) {
        let context = self.context;
        for &id in &context.chunk.order {
            if context.chunk.forms[id] == Form::Hoisted
                && let Some(text) = &texts[id]
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
        let source = self.sources.len() as u32;
        self.sources.push(id);
        self.maps.add(map, self.line, source);
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
        let root = &context.linked.roots[context.chunk.root];
        for &(id, _) in &context.chunk.uses.namespaces {
            let Some(names) = root.namespaces.get(&id) else { continue };
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

    fn star_list(&self, sources: &[StarSource]) -> String {
        let context = self.context;
        let list: Vec<&str> =
            sources.iter().map(|source| context.text(context.star_source(*source))).collect();
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
        cells
    }

    /// Getters for the exports of `cjs` and `iife` chunks, before anything runs.
    fn exports_object(&mut self) {
        let context = self.context;
        let exports = &context.linked.roots[context.chunk.root].exports;
        if !self.entry().is_esm() {
            return;
        }
        let cells = self.cells(context.chunk.entry, exports);
        let cells = cells.strip_prefix(", ").unwrap_or_default();
        match context.options.format {
            Format::Cjs if exports.list.is_empty() && exports.dynamic.is_empty() => {}
            Format::Cjs => {
                self.line_of("Object.defineProperty(exports, \"__esModule\", { value: true });");
                if !exports.list.is_empty() {
                    let helper = context.helper(Helper::Export).to_string();
                    self.line_of(&format!("{helper}(exports, {{ {cells} }});"));
                }
            }
            _ => {
                if context.options.global_name.is_some() {
                    let exported = match exports.list.is_empty() {
                        true => "{}".to_string(),
                        false => {
                            format!("{}({{}}, {{ {cells} }})", context.helper(Helper::Export))
                        }
                    };
                    self.line_of(&format!("var $exports = {exported};"));
                }
            }
        }
    }

    fn exports_end(&mut self) {
        let context = self.context;
        let entry = context.chunk.entry;
        let names = &context.chunk.names;
        let wrapper = match context.chunk.forms[entry] {
            Form::CommonJs => Some(context.text(names.wrapper(entry)).to_string()),
            Form::Json => Some(context.text(names.value(entry)).to_string()),
            _ => None,
        };
        match (context.options.format, wrapper) {
            (Format::Esm, Some(wrapper)) => {
                let call = if context.chunk.forms[entry] == Form::Json { "" } else { "()" };
                self.line_of(&format!("export default {wrapper}{call};"));
            }
            (Format::Esm, None) => self.esm_exports(),
            (Format::Cjs, Some(wrapper)) => {
                let call = if context.chunk.forms[entry] == Form::Json { "" } else { "()" };
                self.line_of(&format!("module.exports = {wrapper}{call};"));
            }
            (Format::Cjs, None) => self.lexer_hint(),
            (Format::Iife, wrapper) => {
                if context.options.global_name.is_some() {
                    match wrapper {
                        Some(wrapper) => self.line_of(&format!("return {wrapper}();")),
                        None => self.line_of("return $exports;"),
                    }
                }
            }
        }
    }

    fn esm_exports(&mut self) {
        let context = self.context;
        let exports = &context.linked.roots[context.chunk.root].exports;
        let mut specifiers = Vec::new();
        let mut locals = String::new();
        for (name, resolution) in &exports.list {
            let access = context.access(context.chunk.entry, *resolution);
            let exported = context.graph.name(*name);
            let variable = match (&access, resolution) {
                (Access::Name(variable), Resolution::Binding(..)) => *variable,
                _ => {
                    let local = context.chunk.names.exported(*name);
                    let (text, value) = (context.text(local), access.expression(context));
                    locals.push_str(&format!("var {text} = {value};\n"));
                    local
                }
            };
            let local = context.text(variable);
            specifiers.push(match exported {
                _ if exported == local => local.to_string(),
                _ if crate::plan::is_identifier(exported) => format!("{local} as {exported}"),
                _ => format!("{local} as {}", quote(exported)),
            });
        }
        for source in &exports.dynamic {
            if let StarSource::External(external) = source {
                let specifier = quote(&context.graph.externals[*external].specifier);
                self.line_of(&format!("export * from {specifier};"));
            }
        }
        if !locals.is_empty() {
            self.line_of(locals.trim_end());
        }
        if !specifiers.is_empty() {
            self.line_of(&format!("export {{ {} }};", specifiers.join(", ")));
        }
    }

    /// The names of the exports in a form that Node's lexer for CommonJS finds.
    fn lexer_hint(&mut self) {
        let context = self.context;
        let exports = &context.linked.roots[context.chunk.root].exports;
        if context.options.platform != Platform::Node || exports.list.is_empty() {
            return;
        }
        let names: Vec<String> =
            exports.list.iter().map(|(name, _)| key(context.graph.name(*name))).collect();
        let names: Vec<&str> =
            names.iter().map(String::as_str).filter(|name| !name.starts_with('[')).collect();
        self.line_of(&format!("0 && (module.exports = {{ {} }});", list_with_values(&names)));
    }

    fn finish(self, map_paths: &MapPaths) -> RenderedChunk {
        let context = self.context;
        let (mappings, names) = self.maps.finish();
        let map = context.options.source_map.then(|| {
            let sources = self
                .sources
                .iter()
                .map(|id| format!("{}{}", map_paths.prefix, context.graph[*id].file.name));
            let contents = self.sources.iter().map(|id| context.graph[*id].text());
            let file = &map_paths.files[context.chunk.root];
            map::json(file, sources, contents, &names, &mappings)
        });
        let exports = &context.linked.roots[context.chunk.root].exports;
        let live = &context.linked.roots[context.chunk.root].liveness;
        RenderedChunk {
            root: context.chunk.root,
            code: self.code,
            map,
            modules: self.modules,
            runtime_bytes: self.runtime_bytes,
            exports: exports
                .list
                .iter()
                .map(|(name, _)| context.graph.name(*name).to_string())
                .collect(),
            externals: context.graph.externals.indices().filter(|id| live.externals[*id]).collect(),
        }
    }
}

/// The modules that evaluating `id` evaluates first, in order. A module that was left out stands
/// for those that it requests itself.
fn live_requests(context: &Context, id: ModuleId) -> Vec<ModuleId> {
    let targets =
        |id: ModuleId| context.graph[id].targets.iter().rev().filter_map(|target| target.module());
    let mut found = Vec::new();
    let mut seen: FxHashSet<ModuleId> = FxHashSet::from_iter([id]);
    let mut open: Vec<ModuleId> = targets(id).collect();
    while let Some(next) = open.pop() {
        if !seen.insert(next) {
            continue;
        }
        match context.chunk.forms[next] {
            Form::Absent => open.extend(targets(next)),
            _ => found.push(next),
        }
    }
    found
}

/// `a, "b c": null, d`: names that are identifiers stand for themselves.
fn list_with_values(names: &[&str]) -> String {
    let list: Vec<String> = names.iter().map(|name| format!("{name}: null")).collect();
    list.join(", ")
}

/// A JSON text as an expression. Large values parse faster from a string, and `__proto__` means
/// something else in an object literal.
fn json_expression(text: &str) -> String {
    const LARGE: usize = 10_000;
    let text = text.trim();
    if text.len() <= LARGE && !text.contains("__proto__") {
        return text.to_string();
    }
    let compact = serde_json::from_str::<serde_json::Value>(text)
        .ok()
        .and_then(|value| serde_json::to_string(&value).ok())
        .filter(|_| text.len() < 100 * LARGE)
        .unwrap_or_else(|| text.to_string());
    format!("JSON.parse({})", quote(&compact))
}

/// Replaces whole words only: `$ns` but not `$nsx`.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let before = rest[..at].chars().next_back().or(output.chars().next_back());
        let after = rest[at + word.len()..].chars().next();
        output.push_str(&rest[..at]);
        let whole = !before.is_some_and(is_word) && !after.is_some_and(is_word);
        output.push_str(if whole { by } else { word });
        rest = &rest[at + word.len()..];
    }
    output.push_str(rest);
    output
}
