//! The text between the braces of a declaration: that of the module, with names of declarations
//! in the place of specifiers.
//!
//! What else is rewritten: `import()` of modules of the output, `import.meta` where it has to be
//! the module's own, and what the options replace.

use std::ops::Range;

use bundle_graph::names::name_hash;
use bundle_graph::*;
use rustc_hash::FxHashSet;

use crate::map::ModuleMap;
use crate::options::ImportMetaUrl;
use crate::plan::{ChunkKind, Declarations, is_moved};
use crate::render::Context;
use crate::render::access::{key, quote};
use crate::render::edits::source_map_comment;
use crate::render::splice::{Splicer, TextEdit};
use crate::runtime::Helper;

#[derive(Default)]
pub(super) struct Body {
    pub code: String,
    pub map: Option<ModuleMap>,
    /// The line of the body that the map begins on.
    pub map_line: u32,
    /// Where names of declarations stand in the place of specifiers.
    pub imports: Vec<(Range<usize>, String)>,
    /// What it needs of the runtime.
    pub tools: Vec<Helper>,
}

impl Body {
    /// `import CLAUSE from NAME;`
    pub fn import(&mut self, clause: &str, name: &str) {
        self.code.push_str(&format!("import {clause} from "));
        let start = self.code.len();
        self.code.push_str(name);
        self.imports.push((start..self.code.len(), name.to_string()));
        self.code.push_str(";\n");
    }

    pub fn line(&mut self, text: &str) {
        self.code.push_str(text);
        self.code.push('\n');
    }
}

/// An edit, and the declaration that its text names, if it stands for a specifier.
struct BodyEdit {
    edit: TextEdit,
    declaration: Option<String>,
}

/// What rewriting a module needs.
pub(super) struct Editor<'a> {
    context: &'a Context<'a>,
    declarations: &'a Declarations,
    id: ModuleId,
    module: &'a Module,
    edits: Vec<BodyEdit>,
    /// Functions of the runtime and what they are called here.
    tools: Vec<(Helper, String)>,
    /// Names that were made up for this module.
    made: FxHashSet<String>,
    meta: Option<String>,
}

/// An ES module.
pub(super) fn esm(context: &Context, declarations: &Declarations, id: ModuleId) -> Body {
    let mut editor = Editor::new(context, declarations, id);
    editor.specifiers();
    editor.types();
    editor.collect();
    editor.prelude();
    let mut body = Body::default();
    let tools = editor.splice(&mut body);
    body.tools = tools;
    body
}

impl<'a> Editor<'a> {
    pub fn new(context: &'a Context<'a>, declarations: &'a Declarations, id: ModuleId) -> Self {
        Self {
            context,
            declarations,
            id,
            module: &context.graph[id],
            edits: Vec::new(),
            tools: Vec::new(),
            made: FxHashSet::default(),
            meta: None,
        }
    }

    /// The path of the module below the working directory.
    pub fn source(&self) -> &'a str {
        &self.module.file.name
    }

    /// A name that nothing in the module has or reads.
    pub fn fresh(&mut self, base: &str) -> String {
        let record = &self.module.record;
        let mut name = base.to_string();
        let mut number = 1;
        let is_taken = |name: &str| {
            let bindings = record.bindings.iter().map(|binding| binding.name);
            let mut known = bindings.chain(record.free_names.iter().copied());
            record.may_nest(name_hash(name)) || known.any(|known| record.name(known) == name)
        };
        while is_taken(&name) || self.made.contains(&name) {
            number += 1;
            name = format!("{base}{number}");
        }
        self.made.insert(name.clone());
        name
    }

    /// What a function of the runtime is called here.
    pub fn tool(&mut self, tool: Helper) -> String {
        if let Some((_, name)) = self.tools.iter().find(|(known, _)| *known == tool) {
            return name.clone();
        }
        let name = self.fresh(tool.name());
        self.tools.push((tool, name.clone()));
        name
    }

    /// `{ $import, $meta as $meta2 }`, or nothing.
    pub fn tool_clause(&self) -> Option<String> {
        let list = self.tools.iter().map(|(tool, name)| match tool.name() == name {
            true => name.clone(),
            false => format!("{} as {name}", tool.name()),
        });
        let list: Vec<String> = list.collect();
        (!list.is_empty()).then(|| format!("{{ {} }}", list.join(", ")))
    }

    fn edit(&mut self, lo: u32, hi: u32, text: impl Into<String>) {
        let edit = TextEdit { lo, hi, text: text.into() };
        self.edits.push(BodyEdit { edit, declaration: None });
    }

    /// Specifiers of declarations, and of externals that lie elsewhere as seen from the output.
    fn specifiers(&mut self) {
        let (context, module) = (self.context, self.module);
        for site in &module.sites.specifiers {
            match module.targets[site.request] {
                Target::Module(target) => {
                    let wanted = self.declarations.requested(context.graph, self.id, target);
                    let name = self.declarations.name(wanted).to_string();
                    let edit = TextEdit { lo: site.lo, hi: site.hi, text: name.clone() };
                    // `from"./a.mjs"` needs a space, wherever it is.
                    self.edit(site.lo, site.lo, self.space_before(site.lo));
                    self.edits.push(BodyEdit { edit, declaration: Some(name) });
                    // `import NAME` would go on with a line that begins with `from`.
                    if self.ends_statement(site.hi) {
                        self.edit(site.hi, site.hi, ";");
                    }
                }
                Target::External(external) => {
                    let request = &module.record.requested_modules[site.request];
                    let specifier = context.external_specifier(external);
                    if module.record.name(request.specifier) != specifier {
                        self.edit(site.lo, site.string_hi, quote(&specifier));
                    }
                }
                Target::Unloaded | Target::Missing | Target::Asset(_) => {}
            }
        }
    }

    /// Names of types in lists that are copied.
    fn types(&mut self) {
        for (place, instead) in &self.module.sites.types {
            self.edit(place.lo, place.hi, *instead);
        }
    }

    fn ends_statement(&self, hi: u32) -> bool {
        let statements = self.module.sites.statements.as_raw_slice();
        statements.binary_search_by_key(&hi, |site| site.hi).is_ok()
    }

    fn space_before(&self, at: u32) -> &'static str {
        let before = self.module.text()[..at as usize].chars().next_back();
        let is_apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '/' | '}' | '*'));
        if is_apart { "" } else { " " }
    }

    /// What the text asks for while it runs, and what the options replace.
    pub fn collect(&mut self) {
        for edit in &self.module.sites.edits {
            let text = match &edit.kind {
                EditKind::Replace(text) | EditKind::Strict(text) => Some(text.to_string()),
                EditKind::BaseMeta(request) if is_moved(self.module, *request) => None,
                EditKind::ImportMeta | EditKind::BaseMeta(_) => self.meta(),
                EditKind::Deferred(request) => self.deferred(*request),
                EditKind::DeferredStart(request) => self
                    .import_call(*request)
                    .map(|_| format!("{}(", self.tool(Helper::ImportWith))),
                EditKind::DeferredEnd(request) => self
                    .import_call(*request)
                    .map(|call| format!(", () => {call}{})", self.loaded_type(*request))),
                EditKind::GlobStart(glob) => self.glob_table(*glob).map(|table| {
                    let helper = self.tool(Helper::ImportGlob);
                    format!("{helper}({{{table} }}, ")
                }),
                EditKind::GlobEnd(glob) => self.glob_table(*glob).map(|_| ")".to_string()),
                // Everything else stays as it was written.
                EditKind::Delete
                | EditKind::DefaultExpression
                | EditKind::DefaultExpressionEnd
                | EditKind::DefaultFunctionName
                | EditKind::TopLevelThis
                | EditKind::Await(_)
                | EditKind::AwaitEnd
                | EditKind::CommonJsName(..) => None,
            };
            if let Some(text) = text {
                self.edit(edit.lo, edit.hi, text);
            }
        }
    }

    /// What a request becomes that is made while the module runs, or the URL of a file.
    fn deferred(&self, request: DeferredId) -> Option<String> {
        match self.module.record.deferred_requests[request].kind {
            DeferredKind::ImportCall => self
                .import_call(request)
                .or_else(|| self.context.copied_import(self.module, request)),
            kind if kind.is_url() => self.context.url(self.module, request),
            _ => None,
        }
    }

    /// `import("./chunk.js").then((file) => import(file.NAME))`
    fn import_call(&self, request: DeferredId) -> Option<String> {
        let context = self.context;
        if self.module.record.deferred_requests[request].kind != DeferredKind::ImportCall {
            return None;
        }
        let target = self.module.deferred_targets[request].module()?;
        let chunk = context.loaded_chunk(target)?;
        let specifier = quote(&context.specifier(chunk));
        let wanted = self.declarations.requested(context.graph, self.id, target);
        let name = self.declarations.name(wanted);
        Some(format!("import({specifier}).then((file) => import(file.{name}))"))
    }

    /// `, "json"`: the `type` among the attributes that the target allows.
    fn loaded_type(&self, request: DeferredId) -> &'static str {
        let target = self.module.deferred_targets[request].module();
        let is_json = |id: ModuleId| self.context.graph[id].record.kind == ModuleKind::Json;
        if target.is_some_and(is_json) { ", \"json\"" } else { "" }
    }

    fn glob_table(&self, glob: u32) -> Option<String> {
        let (start, end) = self.module.sites.globs[glob as usize].requests;
        let mut table = String::new();
        for request in (start..end).map(DeferredId::from_raw) {
            if let Some(text) = self.import_call(request) {
                let data = &self.module.record.deferred_requests[request];
                let specifier = key(self.module.record.name(data.specifier));
                table.push_str(&format!(" {specifier}: () => {text},"));
            }
        }
        (!table.is_empty()).then_some(table)
    }

    /// A call for the module's own `import.meta`, where that of the file would not do.
    fn meta(&mut self) -> Option<String> {
        let by_place = self.context.options.import_meta_url != ImportMetaUrl::Output;
        if !by_place && !self.module.record.import_meta_escapes {
            return None;
        }
        if self.meta.is_none() {
            self.tool(Helper::ModuleMeta);
            self.meta = Some(self.fresh("$meta"));
        }
        self.meta.as_ref().map(|name| format!("{name}()"))
    }

    /// The arguments of `$moduleMeta`.
    pub fn meta_arguments(&self) -> String {
        let context = self.context;
        let is_entry = matches!(context.chunk.kind, ChunkKind::Entry(_));
        let main = is_entry && context.chunk.entry == Some(self.id);
        let source = self.module.file.name.replace('%', "%25");
        let place = match context.options.import_meta_url {
            ImportMetaUrl::Output => return format!("import.meta, {main}"),
            ImportMetaUrl::Source => format!("{}{source}", context.sources_prefix()),
            ImportMetaUrl::File => format!("file:///{}", source.trim_start_matches("../")),
        };
        format!("import.meta, {main}, {}", quote(&place))
    }

    /// Imports from the runtime, behind the directives of the module. They come first, so that
    /// functions that a cycle calls early find what they need.
    fn prelude(&mut self) {
        let Some(clause) = self.tool_clause() else { return };
        let at = self.module.sites.directives.last().map(|directive| directive.hi);
        let at = at.unwrap_or(self.module.sites.body_start);
        let runtime = self.declarations.runtime.clone();
        let start = if at == 0 { "" } else { "\n" };
        let mut rest = String::from(";\n");
        if let Some(name) = &self.meta {
            let tool = Helper::ModuleMeta;
            let helper =
                &self.tools.iter().find(|(known, _)| *known == tool).expect("it is used").1;
            let arguments = self.meta_arguments();
            rest.push_str(&format!(
                "function {name}() {{ return ({name}.value ??= {helper}({arguments})); }}\n"
            ));
        }
        let insert = |text: String, declaration: Option<String>| BodyEdit {
            edit: TextEdit { lo: at, hi: at, text },
            declaration,
        };
        let edits = [
            insert(format!("{start}import {clause} from "), None),
            insert(runtime.clone(), Some(runtime)),
            insert(rest, None),
        ];
        self.edits.splice(0..0, edits);
    }

    /// Appends the text with its edits; gives the functions of the runtime that it needs.
    pub fn splice(mut self, body: &mut Body) -> Vec<Helper> {
        let (text, sites) = (self.module.text(), &self.module.sites);
        // Edits at one place stay in the order in which they were made.
        self.edits.sort_by_key(|it| it.edit.lo);
        let base = body.code.len();
        body.map_line = memchr::memchr_iter(b'\n', body.code.as_bytes()).count() as u32;
        let mut splicer = Splicer::new(self.module, self.context.options.source_map);
        let mut at = sites.body_start;
        for BodyEdit { edit, declaration } in self.edits {
            splicer.copy(at, edit.lo);
            let start = base + splicer.output.len();
            splicer.replace(&edit);
            if let Some(name) = declaration {
                body.imports.push((start..base + splicer.output.len(), name));
            }
            at = edit.hi;
        }
        let end = source_map_comment(text, at as usize).unwrap_or(text.len()) as u32;
        splicer.copy(at, end);
        if !splicer.output.is_empty() && !splicer.output.ends_with('\n') {
            splicer.push("\n");
        }
        let (code, map) = splicer.finish();
        body.code.push_str(&code);
        body.map = map;
        self.tools.into_iter().map(|(tool, _)| tool).collect()
    }
}
