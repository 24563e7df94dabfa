//! How code of one module writes what a name stands for.

use bundle_graph::link::{Resolution, StarSource};
use bundle_graph::*;

use super::Context;
use crate::options::Format;
use crate::plan::{ChunkId, ChunkKind, FinalName, Form, Symbol};
use crate::runtime::Helper;

/// The text that stands for a binding.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Access {
    /// A variable of the chunk.
    Name(FinalName),
    /// A property: a call through it would pass a `this`.
    Member(String),
    /// A call, which is no valid target of `new` without parentheses.
    Call(String),
}

impl Access {
    /// As an expression that can stand anywhere.
    pub fn expression(&self, context: &Context) -> String {
        match self {
            Access::Name(name) => context.text(*name).to_string(),
            Access::Member(text) | Access::Call(text) => text.clone(),
        }
    }

    /// What replaces an identifier of the given shape, whose text is `original`.
    pub fn replacement(&self, context: &Context, shape: Shape, original: &str) -> String {
        let text = match self {
            Access::Name(name) => context.text(*name),
            Access::Member(text) | Access::Call(text) => text,
        };
        match (shape, self) {
            (Shape::Shorthand | Shape::ShorthandWrite | Shape::DeclareShorthand, _) => {
                format!("{original}: {text}")
            }
            (Shape::Callee | Shape::NewTag, Access::Member(_)) => format!("(0, {text})"),
            (Shape::CalleeAtStart, Access::Member(_)) => format!("0, (0, {text})"),
            (Shape::NewCallee | Shape::NewTag, Access::Call(_)) => format!("({text})"),
            _ => text.to_string(),
        }
    }
}

/// `.name`, or `["a name"]`.
pub(super) fn property(name: &str) -> String {
    match crate::plan::is_identifier(name) {
        true => format!(".{name}"),
        false => format!("[{}]", quote(name)),
    }
}

/// A property name in an object literal.
pub(super) fn key(name: &str) -> String {
    match crate::plan::is_identifier(name) && name != "__proto__" {
        true => name.to_string(),
        false if name == "__proto__" => "[\"__proto__\"]".to_string(),
        false => quote(name),
    }
}

pub(super) fn quote(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

impl Context<'_> {
    /// Whether Node's lexer finds `__esModule` among the names of a CommonJS module.
    pub(super) fn is_flagged(&self, id: ModuleId) -> bool {
        let text = self.graph[id].text();
        ["exports, \"__esModule\"", "exports, '__esModule'", "exports.__esModule ="]
            .iter()
            .any(|pattern| text.contains(pattern))
    }

    /// `$importCjs(wrapper, node)`; a third argument says that `__esModule` is a name.
    pub(super) fn import_commonjs(&self, id: ModuleId, wrapper: &str, node: bool) -> String {
        let flag = if node && self.is_flagged(id) { ", true" } else { "" };
        format!("{}({wrapper}, {node}{flag})", self.helper(Helper::ImportCommonJs))
    }

    /// The file that `import()` of a module loads.
    pub(super) fn loaded_chunk(&self, target: ModuleId) -> Option<ChunkId> {
        self.program.chunk_of[target]
    }

    /// `require` of another chunk, which runs once even if it throws.
    pub(super) fn required(&self, chunk: ChunkId) -> String {
        let specifier = quote(&self.specifier(chunk));
        match self.plan.chunks[chunk].kind {
            ChunkKind::Runtime => format!("require({specifier})"),
            _ => format!("{}({chunk}, () => require({specifier}))", self.helper(Helper::Load)),
        }
    }

    /// What `resolution` is called in code of `reader`.
    pub(super) fn access(&self, reader: ModuleId, resolution: Resolution) -> Access {
        let names = &self.chunk.names;
        match resolution {
            Resolution::Binding(module, binding) => self.binding(module, binding),
            Resolution::Namespace(module) => Access::Name(names.namespace(module, false)),
            Resolution::DynamicNamespace(module) => {
                let node = self.form(module) == Form::CommonJs && self.graph[reader].node_mode;
                Access::Name(names.namespace(module, node))
            }
            Resolution::Dynamic(module, name) => {
                self.dynamic(reader, module, self.graph.name(name))
            }
            Resolution::DynamicStar(index, name) => {
                let sources: Vec<&str> = self.linked.stars[index as usize]
                    .iter()
                    .map(|source| self.text(self.star_source(*source)))
                    .collect();
                let helper = self.helper(Helper::Star);
                let name = quote(self.graph.name(name));
                Access::Call(format!("{helper}([{}], {name})", sources.join(", ")))
            }
            Resolution::External(external, name) => self.external(reader, external, name),
            Resolution::ExternalNamespace(external) => match self.options.format {
                Format::Esm => Access::Name(names.external(external, None)),
                _ => {
                    let builtin = self.graph.externals[external].builtin;
                    let node = self.graph[reader].node_mode && !builtin;
                    Access::Name(names.external_namespace(external, node))
                }
            },
            Resolution::Missing => Access::Call(format!("{}()", self.helper(Helper::Require))),
            Resolution::NotFound
            | Resolution::Ambiguous(_)
            | Resolution::Circular
            | Resolution::Unloaded => Access::Member("undefined".to_string()),
        }
    }

    fn binding(&self, module: ModuleId, binding: BindingId) -> Access {
        let names = &self.chunk.names;
        match self.form(module) {
            Form::Block => {
                let block = self.text(names.wrapper(module));
                let home = self.program.chunk_of[module].map(|home| &self.plan.chunks[home].names);
                let home = home.unwrap_or(names);
                let cell = home.text(self.graph, home.binding(module, binding));
                Access::Call(format!("{block}.cells{}()", property(cell)))
            }
            _ if self.is_required(module) => {
                let file = self.text(names.file(self.program.chunk_of[module]));
                let name = self.exported_as(Symbol::Binding(module, binding));
                Access::Member(format!("{file}{name}"))
            }
            _ => Access::Name(names.binding(module, binding)),
        }
    }

    /// Whether the module's chunk comes by `require`, so that its variables are properties.
    fn is_required(&self, module: ModuleId) -> bool {
        self.options.format == Format::Cjs && self.chunk.names.is_imported(module)
    }

    /// `.name`: how another chunk calls what it exports.
    fn exported_as(&self, symbol: Symbol) -> String {
        let home = match symbol.module() {
            Some(module) => self.program.chunk_of[module],
            None => self.program.runtime,
        };
        let home = &self.plan.chunks[home.expect("symbols have a chunk")];
        property(home.export_name(symbol))
    }

    fn dynamic(&self, reader: ModuleId, module: ModuleId, name: &str) -> Access {
        let names = &self.chunk.names;
        let value = names.value(module);
        let target = &self.graph[module];
        if name == "default" {
            if target.record.kind == ModuleKind::CommonJs && !self.graph[reader].node_mode {
                let interop = self.text(names.interop(module));
                return Access::Member(format!("{interop}.default"));
            }
            return Access::Name(value);
        }
        if self.graph[reader].node_mode && target.record.kind == ModuleKind::CommonJs {
            if name == "module.exports" {
                return Access::Name(value);
            }
            let snapshot = self.text(names.snapshot(module));
            return Access::Member(format!("{snapshot}{}", property(name)));
        }
        Access::Member(format!("{}{}", self.text(value), property(name)))
    }

    pub(super) fn external(&self, reader: ModuleId, external: ExternalId, name: NameId) -> Access {
        let names = &self.chunk.names;
        if self.options.format == Format::Esm {
            return Access::Name(names.external(external, Some(name)));
        }
        let namespace = self.text(names.external(external, None));
        let text = self.graph.name(name);
        if text != "default" {
            return Access::Member(format!("{namespace}{}", property(text)));
        }
        if self.graph.externals[external].builtin || self.graph[reader].node_mode {
            return Access::Member(namespace.to_string());
        }
        Access::Member(format!("{}({namespace}).default", self.helper(Helper::Interop)))
    }

    pub(super) fn star_source(&self, source: StarSource) -> FinalName {
        match source {
            StarSource::Module(module) => self.chunk.names.value(module),
            StarSource::External(external) => self.chunk.names.external(external, None),
        }
    }
}
