//! Definitions that run nothing by themselves: JSON values, wrappers of CommonJS modules, blocks.

use bundle_graph::*;

use super::{Texts, Writer};
use crate::options::{Format, ImportMetaUrl, Platform};
use crate::plan::{ChunkKind, Form, block_kind, live_requests};
use crate::render::access::{key, quote};
use crate::render::edits::ModuleText;
use crate::runtime::Helper;

impl Writer<'_> {
    /// Definitions that run nothing: JSON values and wrappers of CommonJS modules.
    pub(super) fn wrappers(&mut self, texts: &mut Texts) {
        let context = self.context;
        for id in context.chunk.definitions(context.program) {
            match context.form(id) {
                Form::Json => self.json(id),
                Form::CommonJs => {
                    let text = texts.remove(&id);
                    self.commonjs(id, text);
                }
                _ => {}
            }
        }
    }

    pub(super) fn blocks(&mut self, texts: &mut Texts) {
        let context = self.context;
        for id in context.chunk.definitions(context.program) {
            if context.form(id) == Form::Block {
                let text = texts.remove(&id);
                self.block(id, text);
            }
        }
    }

    /// `var `, unless [`Self::declare_first`] has declared what belongs to ES modules.
    pub(super) fn var(&self) -> &'static str {
        if self.context.chunk.has_sloppy { "" } else { "var " }
    }

    pub(super) fn json(&mut self, id: ModuleId) {
        let start = self.code.len();
        let name = self.context.text(self.context.chunk.names.value(id)).to_string();
        let value = self.json_value(id);
        self.header(id);
        self.line_of(&format!("var {name} = {value};"));
        let context = self.context;
        if context.chunk.uses.has_namespace(id, false) {
            let namespace = context.text(context.chunk.names.namespace(id, false));
            let helper = context.helper(Helper::Namespace);
            self.line_of(&format!("var {namespace} = {helper}({{ default: () => {name} }});"));
        }
        self.share(id, start);
    }

    /// The value of a JSON module, or an object with those members that are read.
    fn json_value(&self, id: ModuleId) -> String {
        let context = self.context;
        let text = &*context.json_text(id);
        let read = context.linked.roots[context.program.root].json_names.get(&id);
        let parsed = |_: &Vec<NameId>| {
            serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text).ok()
        };
        match (read, read.and_then(parsed)) {
            (Some(read), Some(mut members)) => {
                members.retain(|name, _| {
                    let name = context.graph.names.find(name);
                    name.is_some_and(|name| read.binary_search(&name).is_ok())
                });
                json_expression(&serde_json::Value::from(members).to_string())
            }
            _ => json_expression(text),
        }
    }

    pub(super) fn commonjs(&mut self, id: ModuleId, text: Option<ModuleText>) {
        let start = self.code.len();
        let context = self.context;
        let index = context.chunk.sidecar.iter().position(|known| *known == id);
        let text = match (index, text) {
            (Some(index), Some(text)) => return self.sidecar_wrapper(id, index, text),
            (_, text) => text,
        };
        let module = &context.graph[id];
        let name = context.text(context.chunk.names.wrapper(id)).to_string();
        let helper = context.helper(Helper::CommonJs).to_string();
        self.header(id);
        let facts = module.record.commonjs.clone().unwrap_or_default();
        let requires = text.as_ref().map(|text| text.requires.clone()).unwrap_or_default();
        let hosts = context.program.records.hosts;
        let parameters = match module.record.kind {
            _ if hosts => "exports, require, module, __filename, __dirname",
            ModuleKind::CommonJs if facts.uses_require => "exports, module, require",
            ModuleKind::CommonJs if facts.uses_module => "exports, module",
            ModuleKind::CommonJs if facts.uses_exports => "exports",
            ModuleKind::Json => "exports, module",
            _ => "",
        };
        self.line_of(&format!("var {name} = {helper}(function ({parameters}) {{"));
        self.file_variables(&facts, id);
        match module.record.kind {
            ModuleKind::Json => {
                let value = json_expression(&context.json_text(id));
                self.line_of(&format!("module.exports = {value};"));
            }
            _ => {
                if let Some(text) = text {
                    self.module_text(id, text);
                }
            }
        }
        match facts.uses_require {
            _ if hosts => self.line_of(&format!("}}, {});", self.host_arguments(id))),
            true => self.line_of(&format!("}}, {});", self.own_require(&facts, &requires))),
            false => self.line_of("});"),
        }
        self.share(id, start);
    }

    /// What `require` is in a module, given what it requires, where code may look that up.
    pub(super) fn own_require(&self, facts: &CommonJsFacts, table: &str) -> String {
        let require = self.context.helper(Helper::Require);
        match facts.looks_up_require {
            true => format!("{}({{{table} }}, {require})", self.context.helper(Helper::RequireOf)),
            false => require.to_string(),
        }
    }

    /// What makes the module object of a CommonJS module: its path, the host's function for its
    /// `require`, and whether the program starts with it.
    pub(super) fn host_arguments(&self, id: ModuleId) -> String {
        let context = self.context;
        let create = context.helper(Helper::CreateRequire);
        let is_entry = matches!(context.chunk.kind, ChunkKind::Entry(_));
        let main = match (context.options.format, context.options.platform) {
            _ if !is_entry || context.chunk.entry != Some(id) => "",
            (Format::Esm, Platform::Node) => ", import.meta.main",
            (_, Platform::Node) => ", require.main === module",
            _ => ", true",
        };
        format!("{}, {create}{main}", context.file(id))
    }

    /// `__filename` and `__dirname`.
    pub(super) fn file_variables(&mut self, facts: &CommonJsFacts, id: ModuleId) {
        let Some((file, folder)) = self.file_values(facts, id) else { return };
        if facts.uses_filename {
            self.line_of(&format!("var __filename = {file};"));
        }
        if facts.uses_dirname {
            self.line_of(&format!("var __dirname = {folder};"));
        }
    }

    /// The values of these, if the module uses them and neither the file itself nor the parameters
    /// of the wrapper have such variables.
    pub(super) fn file_values(
        &self,
        facts: &CommonJsFacts,
        id: ModuleId,
    ) -> Option<(String, String)> {
        if !facts.uses_filename && !facts.uses_dirname {
            return None;
        }
        let context = self.context;
        let hosts = context.program.records.hosts;
        let of_output = context.options.import_meta_url == ImportMetaUrl::Output
            && context.options.platform == Platform::Node;
        match context.options.format {
            Format::Esm if of_output => {
                Some(("import.meta.filename".to_string(), "import.meta.dirname".to_string()))
            }
            // The names of the host, unless the parameters of the wrapper hide them.
            _ if of_output && !hosts => None,
            _ if of_output => {
                let create = context.helper(Helper::File);
                let file = format!("{create}({})", quote(context.file_name()));
                Some((file, format!("{create}(\".\")")))
            }
            _ if hosts => None,
            _ => Some((context.file(id), context.folder(id))),
        }
    }

    pub(super) fn block(&mut self, id: ModuleId, text: Option<ModuleText>) {
        let start = self.code.len();
        let context = self.context;
        let names = &context.chunk.names;
        let name = context.text(names.wrapper(id)).to_string();
        self.header(id);
        let dependencies = self.block_requests(id);
        let helper = context.helper(Helper::Block);
        let dependencies = dependencies.join(", ");
        let var = self.var();
        let kind = block_kind(context.graph, context.linked, id);
        let starts_early = context.starts_early(id);
        let number =
            u8::from(kind.cyclic) | u8::from(kind.asynchronous) << 1 | u8::from(starts_early) << 2;
        // Elsewhere `this` around the block is not that of a module, and only `eval` can tell.
        let hides_this = context.options.format != Format::Esm
            && context.graph[id].record.has_direct_eval
            && !kind.cyclic;
        let start_hidden = if hides_this { "(function () { return " } else { "" };
        let function = match (kind.cyclic, kind.asynchronous) {
            _ if starts_early => "async function* () {",
            (true, _) => "function* () {",
            (false, true) => "async () => {",
            (false, false) => "() => {",
        };
        self.line_of(&format!(
            "{var}{name} = new {helper}({number}, () => [{dependencies}], {start_hidden}{function}"
        ));
        // Functions have their names before anybody can call them.
        let repairs = text.as_ref().map(|text| text.repairs.clone()).unwrap_or_default();
        let (cells, live) = (self.block_cells(id), self.live_cells(id, &name));
        let cells = format!("{repairs}{name}.cells = {{ {cells} }};{live}");
        self.line_of(&cells);
        if kind.cyclic {
            self.line_of("yield;");
        }
        self.imports_for_eval(id);
        if let Some(text) = text {
            self.module_text(id, text);
        }
        self.line_of(if hides_this { "}; }).call());" } else { "});" });
        if starts_early {
            self.line_of(&format!("{name}.steps = {name}.body();\n{name}.steps.next();"));
        }
        if context.program.mirrored.iter().any(|(module, _)| *module == id) {
            self.line_of(&format!("{name}.changed = () => {{}};"));
        }
        self.share(id, start);
    }

    /// What a block evaluates first.
    fn block_requests(&self, id: ModuleId) -> Vec<String> {
        let context = self.context;
        let names = &context.chunk.names;
        let mut dependencies: Vec<String> = Vec::new();
        let mut late: Vec<RequestId> = context.graph[id].targets.indices().collect();
        late.retain(|request| context.linked.late.contains_key(&(id, *request)));
        let check = |request: RequestId| {
            let checks = context.checks(id, request).into_iter();
            checks.map(|check| format!("() => {check}")).collect::<Vec<String>>()
        };
        for target in live_requests(context.graph, context.program, id) {
            match context.form(target) {
                Form::CommonJs => {
                    let wrapper = context.text(names.wrapper(target));
                    dependencies.push(self.importing(target, wrapper));
                }
                Form::Block => dependencies.push(context.text(names.wrapper(target)).to_string()),
                _ => {}
            }
            late.retain(|request| {
                let is_met = context.graph[id].targets[*request].module() == Some(target);
                if is_met {
                    dependencies.extend(check(*request));
                }
                !is_met
            });
        }
        dependencies.extend(late.into_iter().flat_map(check));
        dependencies
    }

    /// Properties through which the module writes what a file exports as variables: whoever
    /// exports it is told of the new value.
    fn live_cells(&self, id: ModuleId, block: &str) -> String {
        let context = self.context;
        let bindings = context.graph[id].record.bindings.indices();
        let live = bindings.filter(|binding| context.program.mirrored.contains(&(id, *binding)));
        let live: Vec<String> = live
            .map(|binding| {
                let name = context.text(context.chunk.names.binding(id, binding));
                let key = key(name);
                let value = if name == "value" { "next" } else { "value" };
                format!(
                    "get {key}() {{ return {name}; }}, \
                     set {key}({value}) {{ {name} = {value}; {block}.changed(); }}"
                )
            })
            .collect();
        match live.is_empty() {
            true => String::new(),
            false => format!("\n{block}.live = {{ {} }};", live.join(", ")),
        }
    }

    /// What direct `eval` finds under the names of imports: their values when the module begins.
    fn imports_for_eval(&mut self, id: ModuleId) {
        let context = self.context;
        let record = &context.graph[id].record;
        if !record.has_direct_eval {
            return;
        }
        for (import, entry) in record.import_entries.iter_enumerated() {
            let name = record.name(record.bindings[entry.local].name);
            let access = context.access(id, context.linked.imports[id][import]);
            let value = access.expression(context);
            // In a cycle it may be in its dead zone.
            self.line_of(&format!(
                "const {name} = (() => {{ try {{ return {value}; }} catch (error) {{}} }})();"
            ));
        }
    }

    /// `name: () => name` for each binding that others read.
    fn block_cells(&self, id: ModuleId) -> String {
        let context = self.context;
        let bindings = context.graph[id].record.bindings.indices();
        let cells = bindings.filter(|binding| context.program.cells.contains(&(id, *binding)));
        let cells = cells.map(|binding| {
            let name = context.text(context.chunk.names.binding(id, binding));
            format!("{}: () => {name}", key(name))
        });
        cells.collect::<Vec<String>>().join(", ")
    }

    /// What an importer does with a CommonJS module when it has run it: the variables that hold
    /// what it exports, and what others find in its record.
    pub(super) fn value_lines(&self, id: ModuleId, wrapper: &str) -> String {
        let context = self.context;
        let names = &context.chunk.names;
        let (uses, records) = (&context.chunk.uses, &context.program.records);
        let has_variable = context.chunk.values.has_variable(id);
        let var = self.var();
        let mut lines = String::new();
        for node in [false, true].into_iter().filter(|node| records.has_namespace(id, *node)) {
            let interop = if node { Interop::Node } else { Interop::Babel };
            let value = context.import_commonjs(id, wrapper, interop);
            if has_variable && uses.has_namespace(id, node) {
                let namespace = context.text(names.namespace(id, node));
                lines.push_str(&format!("{var}{namespace} = "));
            }
            lines.push_str(&format!("{value};\n"));
        }
        let mut run = context.imported(id, wrapper);
        if has_variable && uses.has_value(id) {
            let value = context.text(names.value(id));
            lines.push_str(&format!("{var}{value} = {run};\n"));
            run = value.to_string();
        }
        if records.interop.contains(&id) {
            if has_variable && uses.has_interop(id) {
                lines.push_str(&format!("{var}{} = ", context.text(names.interop(id))));
            }
            if records.recorded.contains(&id) {
                lines.push_str(&format!("{wrapper}.record.interop = "));
            }
            lines.push_str(&format!("{}({run});\n", context.helper(Helper::Interop)));
        }
        if has_variable && uses.has_members(id) {
            let members = context.text(names.members(id));
            let value = context.or_empty(&run);
            lines.push_str(&format!("{var}{members} = {value};\n"));
        }
        // The namespace of JSON is made without running it.
        if context.graph[id].record.kind == ModuleKind::Json && run.contains('(') {
            lines.push_str(&format!("{run};\n"));
        }
        if has_variable && uses.has_snapshot(id) {
            let snapshot = context.text(names.snapshot(id));
            let text = match records.recorded.contains(&id) {
                true if run.contains('(') => format!("({run}, {wrapper}.record.values)"),
                true => format!("{wrapper}.record.values"),
                false => {
                    let helper = context.helper(Helper::Snapshot);
                    format!("{helper}({run}, {})", context.record_arguments(id))
                }
            };
            lines.push_str(&format!("{var}{snapshot} = {text};\n"));
        }
        lines
    }

    /// A function that runs a CommonJS module for a block.
    fn importing(&self, id: ModuleId, wrapper: &str) -> String {
        let lines = self.value_lines(id, wrapper);
        if !lines.is_empty() {
            return format!("() => {{ {} }}", lines.trim_end().replace('\n', " "));
        }
        let run = self.context.imported(id, wrapper);
        match run.strip_suffix("()") {
            Some(function) => function.to_string(),
            None => format!("() => {run}"),
        }
    }
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
