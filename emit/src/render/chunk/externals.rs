//! Imports of what stays outside, and exports of the chunk, by format.

use bundle_graph::link::{Resolution, StarSource};
use bundle_graph::*;

use super::Writer;
use crate::options::{Format, Platform};
use crate::plan::Form;
use crate::render::access::{Access, key, quote};
use crate::runtime::Helper;

impl Writer<'_> {
    /// `import` or `require` of what stays outside, in the order of first use.
    pub(super) fn external_imports(&mut self) {
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
                _ => self.require_statement(id, &specifier),
            };
            self.line_of(&line);
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
                line.push_str(&format!("\nvar {namespace} = {helper}({name}, {node});"));
            }
        }
        line
    }

    /// Whether a static import asks for the external, as opposed to `require` and `import()`.
    pub(super) fn is_imported(&self, external: ExternalId) -> bool {
        let context = self.context;
        context.graph.ids().any(|id| {
            context.chunk.forms[id] != Form::Absent
                && context.graph[id].targets.contains(&Target::External(external))
        }) || context.chunk.uses.externals.iter().any(|(id, _)| *id == external)
    }

    pub(super) fn import_statement(
        &self,
        id: ExternalId,
        specifier: &str,
        uses: &[Option<NameId>],
    ) -> String {
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

    /// Getters for the exports of `cjs` and `iife` chunks, before anything runs.
    pub(super) fn exports_object(&mut self) {
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

    pub(super) fn exports_end(&mut self) {
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

    pub(super) fn esm_exports(&mut self) {
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
    pub(super) fn lexer_hint(&mut self) {
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
}

/// `a, "b c": null, d`: names that are identifiers stand for themselves.
fn list_with_values(names: &[&str]) -> String {
    let list: Vec<String> = names.iter().map(|name| format!("{name}: null")).collect();
    list.join(", ")
}
