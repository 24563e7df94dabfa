//! How code of one module writes what a name stands for.

use bundle_graph::link::{LateName, Resolution, StarSource};
use bundle_graph::*;

use super::Context;
use crate::options::{Format, ImportMetaUrl, Platform};
use crate::plan::{ChunkId, ChunkKind, FinalName, Form, Symbol, preloaded_files};
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
    /// A literal, perhaps behind a sign.
    Constant(String),
}

impl Access {
    /// As an expression that can stand anywhere.
    pub fn expression(&self, context: &Context) -> String {
        match self {
            Access::Name(name) => context.text(*name).to_string(),
            Access::Member(text) | Access::Call(text) => text.clone(),
            Access::Constant(text) => format!("({text})"),
        }
    }

    /// What replaces an identifier of the given shape, whose text is `original`.
    pub fn replacement(&self, context: &Context, shape: Shape, original: &str) -> String {
        let text = match self {
            Access::Name(name) => context.text(*name),
            Access::Member(text) | Access::Call(text) | Access::Constant(text) => text,
        };
        match (shape, self) {
            (Shape::Shorthand | Shape::ShorthandWrite | Shape::DeclareShorthand, _) => {
                format!("{original}: {text}")
            }
            (Shape::Callee | Shape::NewTag, Access::Member(_)) => format!("(0, {text})"),
            (Shape::CalleeAtStart, Access::Member(_)) => format!("0, (0, {text})"),
            (Shape::NewCallee | Shape::NewTag, Access::Call(_)) => format!("({text})"),
            // As a statement it would be a directive, before a period the beginning of a number.
            (_, Access::Constant(_)) => format!("({text})"),
            _ => text.to_string(),
        }
    }
}

/// The path without query and fragment.
fn without_suffix(name: &str) -> &str {
    let end = name.find(['?', '#']).unwrap_or(name.len());
    &name[..end]
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
    pub(super) fn interop(&self, importer: ModuleId) -> Interop {
        self.options.commonjs.of(self.graph[importer].node_mode)
    }

    /// `$importCjs(wrapper, node, snapshot, hidden, names)`: the namespace of a CommonJS module,
    /// or of JSON that is required as well.
    pub(super) fn import_commonjs(&self, id: ModuleId, wrapper: &str, interop: Interop) -> String {
        let node = interop == Interop::Node;
        if self.graph[id].record.kind == ModuleKind::Json {
            let helper = self.helper(Helper::Namespace);
            let place = if node { "node" } else { "web" };
            let value = format!("{helper}({{ default: {wrapper} }})");
            let target = self.options.target.as_ref();
            return match target.is_none_or(|target| target.year() >= 2021) {
                true => format!("({wrapper}.record.{place} ||= {value})"),
                false => {
                    format!("({wrapper}.record.{place} = {wrapper}.record.{place} || {value})")
                }
            };
        }
        let rules = &self.options.commonjs;
        let (snapshot, hidden) = (rules.snapshot.of(interop), !rules.module_exports_name);
        let helper = self.helper(Helper::ImportCommonJs);
        let names = self.record_arguments(id);
        format!("{helper}({wrapper}, {node}, {snapshot}, {hidden}, {names})")
    }

    /// What running a CommonJS module for an importer gives: its exports.
    pub(super) fn imported(&self, id: ModuleId, wrapper: &str) -> String {
        match self.program.records.recorded.contains(&id) {
            true => {
                let helper = self.helper(Helper::Imported);
                format!("{helper}({wrapper}, {})", self.record_arguments(id))
            }
            false => format!("{wrapper}()"),
        }
    }

    /// The names that importers read once the module has run, in brackets. After them: 1 if all
    /// others are read as well, 2 if these are all; then names that have to exist.
    pub(super) fn record_arguments(&self, id: ModuleId) -> String {
        let records = &self.program.records;
        let mut text = self.read_names(id);
        let is_whole = records.whole.contains(&id);
        let poison = self.linked.poison.get(&id);
        if is_whole || poison.is_some() {
            text.push_str(match (is_whole, self.options.commonjs.late_names) {
                (false, _) => ", 0",
                (true, true) => ", 1",
                (true, false) => ", 2",
            });
        }
        if let Some(names) = poison {
            let file = quote(&self.graph[id].file.name);
            text.push_str(&format!(", {}, {file}", self.quoted(names)));
        }
        text
    }

    /// The names of which `$snapshot` reads the values.
    fn read_names(&self, id: ModuleId) -> String {
        let records = &self.program.records;
        let read = records.read.get(&id).map_or(&[][..], Vec::as_slice);
        match records.whole.contains(&id) {
            true => {
                let default = self.graph.names.find("default");
                let lexed = self.linked.lexed[id].iter().copied();
                let names: Vec<NameId> = lexed.filter(|name| Some(*name) != default).collect();
                self.quoted(&names)
            }
            false => self.quoted(read),
        }
    }

    fn quoted(&self, names: &[NameId]) -> String {
        let names: Vec<String> = names.iter().map(|name| quote(self.graph.name(*name))).collect();
        format!("[{}]", names.join(", "))
    }

    /// `$check([sources], names, "importer.mjs")` for each set of sources.
    pub(super) fn checks(&self, importer: ModuleId, request: RequestId) -> Vec<String> {
        let Some(late) = self.linked.late.get(&(importer, request)) else { return Vec::new() };
        let mut groups: Vec<(&[StarSource], Vec<NameId>)> = Vec::new();
        for LateName { name, sources } in late {
            match groups.iter_mut().find(|(known, _)| known == sources) {
                Some((_, names)) => names.push(*name),
                None => groups.push((sources, vec![*name])),
            }
        }
        let helper = self.helper(Helper::Check);
        let groups = groups.into_iter().map(|(sources, names)| {
            let of = sources.iter().map(|source| match source {
                StarSource::Module(id, _) => self.text(self.chunk.names.wrapper(*id)),
                StarSource::External(external) => {
                    self.text(self.chunk.names.external(*external, None))
                }
            });
            let of: Vec<&str> = of.collect();
            let target = self.graph[importer].targets[request].module();
            let file = target.map_or("", |target| &self.graph[target].file.name);
            format!("{helper}([{}], {}, {})", of.join(", "), self.quoted(&names), quote(file))
        });
        groups.collect()
    }

    /// The absolute path of a module as an expression.
    pub(super) fn file(&self, id: ModuleId) -> String {
        self.path(&self.graph[id].file.name)
    }

    /// The folder of a module as an expression.
    pub(super) fn folder(&self, id: ModuleId) -> String {
        let name = without_suffix(&self.graph[id].file.name);
        self.path(name.rsplit_once('/').map_or(".", |(folder, _)| folder))
    }

    fn path(&self, name: &str) -> String {
        let name = without_suffix(name);
        let inside = name.trim_start_matches("../");
        match (self.options.platform, self.options.import_meta_url) {
            (Platform::Node, ImportMetaUrl::Source) => {
                let path = format!("{}{name}", self.sources_prefix());
                format!("{}({})", self.helper(Helper::File), quote(&path))
            }
            (Platform::Node, ImportMetaUrl::Output) => {
                format!("{}({})", self.helper(Helper::File), quote(inside))
            }
            _ if inside == "." => "\"/\"".to_string(),
            _ => quote(&format!("/{inside}")),
        }
    }

    /// The last part of the name of the chunk's own file.
    pub(super) fn file_name(&self) -> &str {
        let file = &self.paths.files[self.id];
        file.rsplit_once('/').map_or(file, |(_, name)| name)
    }

    /// The file that `import()` of a module loads.
    pub(super) fn loaded_chunk(&self, target: ModuleId) -> Option<ChunkId> {
        self.program.chunk_of[target]
    }

    /// `require` of another chunk, which runs once even if it throws.
    pub(super) fn required(&self, chunk: ChunkId) -> String {
        self.required_by("require", chunk)
    }

    /// The same in code of modules, where `require` may be one of their names.
    pub(super) fn required_late(&self, chunk: ChunkId) -> String {
        self.required_by(self.helper(Helper::Require), chunk)
    }

    fn required_by(&self, require: &str, chunk: ChunkId) -> String {
        let specifier = quote(&self.specifier(chunk));
        match self.plan.chunks[chunk].kind {
            ChunkKind::Runtime => format!("{require}({specifier})"),
            _ => format!("{}({chunk}, () => {require}({specifier}))", self.helper(Helper::Load)),
        }
    }

    /// `$preload(import.meta.url, ["./shared.js"], () => import("./chunk.js"))`, or the call as it
    /// is where it needs no other file.
    pub(super) fn preloading(&self, target: ChunkId, call: String) -> String {
        let uses = &self.chunk.uses;
        let has_helper = uses.helpers.contains(&Helper::Preload)
            || uses.foreign.contains(&Symbol::Helper(Helper::Preload));
        if !has_helper {
            return call;
        }
        let files = preloaded_files(self.plan, self.id, target);
        if files.is_empty() {
            return call;
        }
        let files: Vec<String> =
            files.into_iter().map(|file| quote(&self.specifier(file))).collect();
        let helper = self.helper(Helper::Preload);
        format!("{helper}(import.meta.url, [{}], () => {call})", files.join(", "))
    }

    /// What `resolution` is called in code of `reader`.
    pub(super) fn access(&self, reader: ModuleId, resolution: Resolution) -> Access {
        let names = &self.chunk.names;
        match resolution {
            Resolution::Binding(module, binding) => self.binding(module, binding),
            Resolution::Namespace(module) => Access::Name(names.namespace(module, false)),
            Resolution::DynamicNamespace(module, interop) => {
                let node = self.form(module) == Form::CommonJs && interop == Interop::Node;
                match self.is_on_record(reader, module) {
                    true if node => self.on_record(module, "node"),
                    true => self.on_record(module, "web"),
                    false => Access::Name(names.namespace(module, node)),
                }
            }
            Resolution::Dynamic(module, name, interop) => {
                self.dynamic(reader, module, self.graph.name(name), interop)
            }
            Resolution::DynamicStar(index, name) => {
                let sources: Vec<String> = self.linked.stars[index as usize]
                    .iter()
                    .map(|source| match *source {
                        StarSource::External(external) => {
                            self.text(names.external(external, None)).to_string()
                        }
                        StarSource::Module(module, interop) => {
                            self.values(reader, module, interop).expression(self)
                        }
                    })
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
                    let node = self.interop(reader) == Interop::Node && !builtin;
                    Access::Name(names.external_namespace(external, node))
                }
            },
            Resolution::Constant(module, index) => {
                let constant = &self.graph[module].record.constants[index as usize];
                Access::Constant(constant.value.to_string())
            }
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

    /// Whether code of `reader` finds what a CommonJS module exports only in the record of that
    /// module.
    fn is_on_record(&self, reader: ModuleId, module: ModuleId) -> bool {
        self.program.records.recorded.contains(&module)
            && !self.chunk.values.is_variable(reader, module)
    }

    fn on_record(&self, module: ModuleId, part: &str) -> Access {
        let wrapper = self.text(self.chunk.names.wrapper(module));
        Access::Member(format!("{wrapper}.record.{part}"))
    }

    fn dynamic(&self, reader: ModuleId, module: ModuleId, name: &str, interop: Interop) -> Access {
        let names = &self.chunk.names;
        let is_commonjs = self.graph[module].record.kind == ModuleKind::CommonJs;
        match (name, interop) {
            ("default", Interop::Babel) if is_commonjs => match self.is_on_record(reader, module) {
                true => self.on_record(module, "interop.default"),
                false => Access::Member(format!("{}.default", self.text(names.interop(module)))),
            },
            ("default", _) => self.value(reader, module),
            ("module.exports", _) if self.options.commonjs.exports_whole(is_commonjs) => {
                self.value(reader, module)
            }
            _ => {
                let values = self.values(reader, module, interop).expression(self);
                Access::Member(format!("{values}{}", property(name)))
            }
        }
    }

    /// What a CommonJS or JSON module exports.
    fn value(&self, reader: ModuleId, module: ModuleId) -> Access {
        match self.is_on_record(reader, module) {
            true => self.on_record(module, "exports"),
            false => Access::Name(self.chunk.names.value(module)),
        }
    }

    /// The object whose properties are the values of named imports.
    fn values(&self, reader: ModuleId, module: ModuleId, interop: Interop) -> Access {
        let record = &self.graph[module].record;
        let is_commonjs = record.kind == ModuleKind::CommonJs;
        let on_record = self.is_on_record(reader, module);
        match is_commonjs && self.options.commonjs.snapshot.of(interop) {
            true if on_record => self.on_record(module, "values"),
            true => Access::Name(self.chunk.names.snapshot(module)),
            false if record.may_be_nothing() && on_record => {
                let wrapper = self.text(self.chunk.names.wrapper(module));
                Access::Member(self.or_empty(&format!("{wrapper}.record.exports")))
            }
            false if record.may_be_nothing() => Access::Name(self.chunk.names.members(module)),
            false => self.value(reader, module),
        }
    }

    /// The value of an expression, or an empty object for nothing.
    pub(super) fn or_empty(&self, expression: &str) -> String {
        match self.options.target.as_ref().is_none_or(|target| target.has_nullish()) {
            true => format!("({expression} ?? {{}})"),
            false => format!("((it) => (it == null ? {{}} : it))({expression})"),
        }
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
        if self.graph.externals[external].builtin || self.interop(reader) == Interop::Node {
            return Access::Member(namespace.to_string());
        }
        Access::Member(format!("{}({namespace}).default", self.helper(Helper::Interop)))
    }
}
