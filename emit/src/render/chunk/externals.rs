//! Imports of what stays outside, and exports of the chunk, by format.

use std::collections::BTreeMap;

use bundle_graph::link::{Resolution, StarSource};
use bundle_graph::*;

use super::Writer;
use crate::options::{Format, Platform};
use crate::plan::{ChunkId, ChunkKind, Form, Symbol};
use crate::render::Context;
use crate::render::access::{Access, key, quote};
use crate::runtime::Helper;

impl Writer<'_> {
    /// `import` or `require` of what stays outside, in the order of first use.
    pub(super) fn external_imports(&mut self) {
        let context = self.context;
        let live = &context.root().liveness;
        for id in context.graph.externals.indices() {
            if !live.externals[id] || !self.is_imported(id) {
                continue;
            }
            let specifier = quote(&context.external_specifier(id));
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
                _ => self.require_statement(id, &specifier),
            };
            self.line_of(&line);
        }
    }

    /// `import` or `require` of other chunks, except of those that are loaded late.
    pub(super) fn chunk_imports(&mut self) {
        let context = self.context;
        let is_late = |chunk: &ChunkId| {
            context.options.format != Format::Esm && context.chunk.late.contains(chunk)
        };
        let imports = context.chunk.imports.iter().copied();
        self.load(imports.filter(|chunk| !is_late(chunk)));
    }

    /// `require` of chunks that load this one in turn. All that is here are definitions, and now
    /// these can be seen.
    pub(super) fn late_imports(&mut self) {
        let context = self.context;
        if context.options.format != Format::Esm {
            self.load(context.chunk.late.iter().copied());
        }
    }

    fn load(&mut self, chunks: impl Iterator<Item = ChunkId>) {
        let context = self.context;
        for chunk in chunks {
            let specifier = context.request(chunk);
            let exporter = &context.plan.chunks[chunk];
            let taken: Vec<(Symbol, &str)> = exporter
                .exports
                .iter()
                .filter(|(symbol, _)| context.chunk.uses.foreign.binary_search(symbol).is_ok())
                .map(|(symbol, name)| (*symbol, name.as_str()))
                .collect();
            let line = match context.options.format {
                Format::Esm => esm_chunk_import(context, &specifier, &taken),
                _ => self.required_chunk(chunk, &taken),
            };
            self.declaration_import(chunk, &line);
            self.line_of(&line);
        }
    }

    /// Variables stay properties of the chunk that has them, all else has a name of its own.
    fn required_chunk(&self, chunk: ChunkId, taken: &[(Symbol, &str)]) -> String {
        let context = self.context;
        let names = &context.chunk.names;
        let load = self.context.required(chunk);
        let is_live = |symbol: &Symbol| matches!(symbol, Symbol::Binding(..));
        let constants: Vec<String> = taken
            .iter()
            .filter(|(symbol, _)| !is_live(symbol))
            .map(|(symbol, name)| format!("{}: {}", key(name), context.text(names.symbol(*symbol))))
            .collect();
        let mut parts = Vec::new();
        if taken.iter().any(|(symbol, _)| is_live(symbol)) {
            parts.push(format!("{} = {load}", context.text(names.file(Some(chunk)))));
        }
        if !constants.is_empty() {
            parts.push(format!("{{ {} }} = {load}", constants.join(", ")));
        }
        match parts.is_empty() {
            true => format!("{load};"),
            false => format!("var {};", parts.join(", ")),
        }
    }

    fn require_statement(&self, id: ExternalId, specifier: &str) -> String {
        let context = self.context;
        let name = context.text(context.chunk.names.external(id, None));
        let mut line = format!("var {name} = require({specifier});");
        for (external, node) in &context.chunk.uses.external_namespaces {
            if *external == id {
                let helper = context.helper(Helper::CommonJsNamespace);
                let namespace = context.chunk.names.external_namespace(id, *node);
                let namespace = context.text(namespace);
                let values = match node {
                    true => format!("{}({name}, [], 1)", context.helper(Helper::Snapshot)),
                    false => name.to_string(),
                };
                line.push_str(&format!("\nvar {namespace} = {helper}({name}, {values}, {node});"));
            }
        }
        line
    }

    /// Whether a static import asks for the external, as opposed to `require` and `import()`.
    fn is_imported(&self, external: ExternalId) -> bool {
        let uses = &self.context.chunk.uses;
        uses.requested_externals.binary_search(&external).is_ok()
            || uses.externals.iter().any(|(id, _)| *id == external)
    }

    pub(super) fn import_statement(
        &self,
        id: ExternalId,
        specifier: &str,
        uses: &[Option<NameId>],
    ) -> String {
        let context = self.context;
        let with = match &*context.attributes(id) {
            "" => String::new(),
            attributes => format!(" with {{ {attributes} }}"),
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

    /// Getters for the exports of `cjs` and `iife` chunks, before anything runs.
    pub(super) fn exports_object(&mut self) {
        let context = self.context;
        let mut cells = match (context.exports(), context.chunk.entry) {
            (Some(exports), Some(entry)) if context.graph[entry].is_esm() => {
                let is_flag = |name: NameId| context.graph.name(name) == "__esModule";
                if context.options.format == Format::Cjs
                    && !(exports.list.is_empty() && exports.dynamic.is_empty())
                    && !exports.list.iter().any(|(name, _)| is_flag(*name))
                {
                    self.line_of(
                        "Object.defineProperty(exports, \"__esModule\", { value: true });",
                    );
                }
                self.cells(entry, exports)
            }
            _ => String::new(),
        };
        for (symbol, name) in &context.chunk.exports {
            let local = context.text(context.chunk.names.symbol(*symbol));
            cells.push_str(&format!(", {}: () => {local}", key(name)));
        }
        let cells = cells.strip_prefix(", ").unwrap_or_default();
        let object = |target: &str| match cells.is_empty() {
            true => target.to_string(),
            false => format!("{}({target}, {{ {cells} }})", context.helper(Helper::Export)),
        };
        match context.options.format {
            Format::Cjs if cells.is_empty() => {}
            Format::Cjs => self.line_of(&format!("{};", object("exports"))),
            _ if context.options.global_name.is_some() => {
                self.line_of(&format!("var $exports = {};", object("{}")));
            }
            _ => {}
        }
    }

    pub(super) fn exports_end(&mut self) {
        let context = self.context;
        let names = &context.chunk.names;
        if !matches!(context.chunk.kind, ChunkKind::Entry(_)) {
            if context.options.format == Format::Esm {
                self.esm_exports();
            }
            return;
        }
        let Some(entry) = context.chunk.entry else { return };
        let wrapper = match context.form(entry) {
            Form::CommonJs => Some(format!("{}()", context.text(names.wrapper(entry)))),
            Form::Json => Some(context.text(names.value(entry)).to_string()),
            _ => None,
        };
        match (context.options.format, wrapper) {
            (Format::Esm | Format::ModuleDeclarations, Some(value)) => {
                self.line_of(&format!("export default {value};"));
                self.esm_exports();
            }
            (Format::Esm | Format::ModuleDeclarations, None) => self.esm_exports(),
            (Format::Cjs, Some(value)) => self.line_of(&format!("module.exports = {value};")),
            (Format::Cjs, None) => self.lexer_hint(),
            (Format::Iife, value) => {
                if context.options.global_name.is_some() && !self.ends_with_promise() {
                    let value = value.unwrap_or_else(|| "$exports".to_string());
                    self.line_of(&format!("return {value};"));
                }
            }
        }
    }

    pub(super) fn esm_exports(&mut self) {
        let context = self.context;
        let exports = context.exports().zip(context.chunk.entry);
        let exports = exports.filter(|(_, entry)| context.graph[*entry].is_esm());
        let mut specifiers = Vec::new();
        let mut locals = String::new();
        let mut listeners: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let list = exports.into_iter().flat_map(|(names, entry)| {
            names.list.iter().map(move |(name, resolution)| (entry, name, resolution))
        });
        for (entry, name, resolution) in list {
            let access = context.access(entry, *resolution);
            let exported = context.graph.name(*name);
            let variable = match (&access, resolution) {
                (Access::Name(variable), Resolution::Binding(..)) => *variable,
                (_, resolution) => {
                    let local = context.chunk.names.exported(*name);
                    let (text, value) = (context.text(local), access.expression(context));
                    locals.push_str(&format!("var {text} = {value};\n"));
                    if let Resolution::Binding(module, binding) = *resolution
                        && context.program.mirrored.contains(&(module, binding))
                    {
                        let block = context.text(context.chunk.names.wrapper(module));
                        listeners.entry(block).or_default().push(format!("{text} = {value};"));
                    }
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
        for (symbol, name) in &context.chunk.exports {
            let local = context.text(context.chunk.names.symbol(*symbol));
            specifiers.push(match local == name {
                true => name.clone(),
                false => format!("{local} as {name}"),
            });
        }
        for source in exports.iter().flat_map(|(names, _)| &names.dynamic) {
            if let StarSource::External(external) = source {
                let specifier = quote(&context.external_specifier(*external));
                self.line_of(&format!("export * from {specifier};"));
            }
        }
        for (block, updates) in listeners {
            locals.push_str(&format!(
                "{block}.changed = ((before) => () => {{ before(); {} }})({block}.changed);\n",
                updates.join(" ")
            ));
        }
        if !locals.is_empty() {
            self.line_of(locals.trim_end());
        }
        if !specifiers.is_empty() {
            self.line_of(&format!("export {{ {} }};", specifiers.join(", ")));
        }
    }

    /// The names of the exports in a form that Node's lexer for CommonJS finds.
    pub(super) fn lexer_hint(&mut self) {
        let context = self.context;
        let Some(exports) = context.exports() else { return };
        if context.options.platform != Platform::Node || exports.list.is_empty() {
            return;
        }
        let names: Vec<String> =
            exports.list.iter().map(|(name, _)| key(context.graph.name(*name))).collect();
        let names: Vec<&str> =
            names.iter().map(String::as_str).filter(|name| !name.starts_with('[')).collect();
        self.line_of(&format!("0 && (module.exports = {{ {} }});", list_with_values(&names)));
    }
}

fn esm_chunk_import(context: &Context, specifier: &str, taken: &[(Symbol, &str)]) -> String {
    let names: Vec<String> = taken
        .iter()
        .map(|(symbol, name)| {
            let local = context.text(context.chunk.names.symbol(*symbol));
            if local == *name { local.to_string() } else { format!("{name} as {local}") }
        })
        .collect();
    match names.is_empty() {
        true => format!("import {specifier};"),
        false => format!("import {{ {} }} from {specifier};", names.join(", ")),
    }
}

/// `a, "b c": null, d`: names that are identifiers stand for themselves.
fn list_with_values(names: &[&str]) -> String {
    let list: Vec<String> = names.iter().map(|name| format!("{name}: null")).collect();
    list.join(", ")
}
