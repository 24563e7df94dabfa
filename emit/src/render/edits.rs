//! One module's text with its names, its module syntax and its requests rewritten.

mod deferred;
mod links;
mod named;

use bundle_graph::*;

use super::Context;
use super::access::{Access, property, quote};
use super::splice::{Splicer, TextEdit};
use crate::map::ModuleMap;
use crate::options::{Format, Platform};
use crate::plan::{Form, is_live_at, is_moved};
use crate::runtime::Helper;
use crate::trivia;

/// A module's code, ready to be put into the chunk.
pub(super) struct ModuleText {
    pub code: String,
    pub map: Option<ModuleMap>,
    /// `$named(f, "name")` for functions that had to be renamed.
    pub repairs: String,
    /// An import is assigned somewhere, where [`Helper::Constant`] now stands.
    pub writes_imports: bool,
    /// Directives and legal comments do not count here.
    pub is_empty: bool,
    /// In a sidecar, the name of the list of functions that the text calls, and these.
    pub link: String,
    pub links: Vec<String>,
    /// `"./a.cjs": () => require_a(),` for each `require` that code may look up.
    pub requires: String,
}

/// Renders the statements of an ES module that are alive.
pub(super) fn esm(context: &Context, id: ModuleId) -> ModuleText {
    let module = &context.graph[id];
    let mut editor = Editor::new(context, id);
    editor.collect_esm();
    let Editor { mut edits, repairs, writes_imports, .. } = editor;
    edits.sort_by_key(|edit| (edit.lo, edit.hi));
    let live = context.live_statements(id);
    let mut splicer = Splicer::new(module, context.options.source_map);
    let mut next_edit = edits.iter().peekable();
    let mut at = module.sites.body_start;
    let mut removed = false;
    let mut pending_semicolon = false;
    let mut is_empty = true;
    let directives = &module.sites.directives;
    for (statement, site) in module.sites.statements.iter_enumerated() {
        let trivia_text = &module.text()[at as usize..site.lo as usize];
        let is_directive = directives.iter().any(|directive| directive.lo == site.lo);
        if !live[statement.index()] || site.module_syntax || is_directive {
            if pending_semicolon {
                splicer.push(";");
                pending_semicolon = false;
            }
            if !splicer.output.ends_with('\n') && !splicer.output.is_empty() {
                splicer.push("\n");
            }
            trivia::legal_comments(trivia_text, &mut splicer.output);
            while next_edit.next_if(|edit| edit.lo < site.hi).is_some() {}
            at = site.hi;
            removed = true;
            continue;
        }
        let skip = if removed { trivia::after_removed(trivia_text) as u32 } else { 0 };
        let start =
            if is_empty { first_line(module.text(), at + skip, site.lo) } else { at + skip };
        splicer.copy(start, site.lo);
        at = site.lo;
        while let Some(edit) = next_edit.next_if(|edit| edit.lo < site.hi || edit.hi <= site.hi) {
            splicer.copy(at, edit.lo);
            splicer.replace(edit);
            at = edit.hi;
        }
        splicer.copy(at, site.hi);
        at = site.hi;
        pending_semicolon = site.asi_end;
        removed = false;
        is_empty = false;
    }
    if pending_semicolon {
        splicer.push(";");
    }
    let (code, map) = finish(module, splicer, at, removed || is_empty);
    let (link, links) = (String::new(), Vec::new());
    let requires = String::new();
    ModuleText { code, map, repairs, writes_imports, is_empty, link, links, requires }
}

/// Renders the body of a CommonJS module.
pub(super) fn commonjs(context: &Context, id: ModuleId) -> ModuleText {
    let module = &context.graph[id];
    let mut editor = Editor::new(context, id);
    let in_sidecar = context.chunk.sidecar.contains(&id);
    editor.link = in_sidecar.then(|| Editor::link_name(module.text()));
    editor.collect_edits();
    let requires = editor.require_table();
    let Editor { mut edits, link, links, .. } = editor;
    edits.sort_by_key(|edit| (edit.lo, edit.hi));
    let text = module.text();
    let mut splicer = Splicer::new(module, context.options.source_map);
    let mut at = module.sites.body_start;
    for edit in &edits {
        splicer.copy(at, edit.lo);
        splicer.replace(edit);
        at = edit.hi;
    }
    let end = source_map_comment(text, at as usize).unwrap_or(text.len()) as u32;
    splicer.copy(at, end);
    if !splicer.output.ends_with('\n') {
        splicer.push("\n");
    }
    let (code, map) = splicer.finish();
    ModuleText {
        code,
        map,
        repairs: String::new(),
        writes_imports: false,
        is_empty: false,
        link: link.unwrap_or_default(),
        links,
        requires,
    }
}

/// What follows the last statement: comments, of which those for tools of the source go, and all
/// but the legal ones when that statement went away.
fn finish(
    module: &Module,
    mut splicer: Splicer,
    at: u32,
    removed: bool,
) -> (String, Option<ModuleMap>) {
    let text = module.text();
    let end = source_map_comment(text, at as usize).unwrap_or(text.len());
    let rest = &text[at as usize..end];
    if removed {
        if !splicer.output.ends_with('\n') && !splicer.output.is_empty() {
            splicer.push("\n");
        }
        trivia::legal_comments(rest, &mut splicer.output);
    } else {
        let kept = rest.trim_end().len();
        splicer.copy(at, at + kept as u32);
    }
    if !splicer.output.ends_with('\n') && !splicer.output.is_empty() {
        splicer.push("\n");
    }
    splicer.finish()
}

/// Past blank lines before the first statement.
fn first_line(text: &str, from: u32, to: u32) -> u32 {
    let trivia = &text[from as usize..to as usize];
    let blank = trivia.len() - trivia.trim_start().len();
    from + blank as u32
}

/// Where a trailing `//# sourceMappingURL=` comment begins, if it stands at or after `from`.
pub(crate) fn source_map_comment(text: &str, from: usize) -> Option<usize> {
    let trimmed = text.trim_end();
    let line = memchr::memrchr(b'\n', trimmed.as_bytes()).map_or(0, |newline| newline + 1);
    let name = memchr::memmem::rfind(&trimmed.as_bytes()[line..], b" sourceMappingURL=")?;
    let comment = (line + name).checked_sub("//#".len())?;
    let is_comment = matches!(&trimmed.as_bytes()[comment..line + name], b"//#" | b"//@");
    (is_comment && comment >= from.max(line)).then_some(comment)
}

struct Editor<'a> {
    context: &'a Context<'a>,
    id: ModuleId,
    module: &'a Module,
    edits: Vec<TextEdit>,
    repairs: String,
    writes_imports: bool,
    /// The module is a generator, which waits by `yield`.
    yields: bool,
    /// In a sidecar: the name of the functions that stand for requests, and these.
    link: Option<String>,
    links: Vec<String>,
    /// What each binding is called, filled on demand.
    accesses: Vec<Option<Access>>,
}

impl<'a> Editor<'a> {
    fn new(context: &'a Context<'a>, id: ModuleId) -> Self {
        let module = &context.graph[id];
        let accesses = vec![None; module.record.bindings.len()];
        Self {
            context,
            id,
            module,
            edits: Vec::new(),
            repairs: String::new(),
            writes_imports: false,
            yields: context.yields(id),
            link: None,
            links: Vec::new(),
            accesses,
        }
    }

    fn collect_esm(&mut self) {
        let live = self.context.live_statements(self.id);
        let statements = &self.module.sites.statements;
        let mut statement = StatementId::from_raw(0);
        let mut is_live = |lo: u32| {
            while statements.get(statement).is_some_and(|site| site.hi <= lo && site.hi > site.lo) {
                statement += 1;
            }
            statement.index() >= live.len() || live[statement.index()]
        };
        for reference in &self.module.sites.references {
            if is_live(reference.lo) {
                self.reference(*reference);
            }
        }
        for member in &self.module.sites.members {
            self.member(member);
        }
        self.named_values();
        self.classes();
        self.collect_edits();
    }

    fn edit(&mut self, lo: u32, hi: u32, text: impl Into<String>) {
        self.edits.push(TextEdit { lo, hi, text: text.into() });
    }

    fn access(&mut self, binding: BindingId) -> Access {
        if let Some(access) = &self.accesses[binding.index()] {
            return access.clone();
        }
        let context = self.context;
        let access = match self.module.record.bindings[binding].kind {
            BindingKind::Import(import) => {
                let is_used = context.root().liveness.imports[self.id][import.index()];
                match is_used {
                    true => context.access(self.id, context.linked.imports[self.id][import]),
                    false => Access::Member("undefined".to_string()),
                }
            }
            _ => Access::Name(context.chunk.names.binding(self.id, binding)),
        };
        self.accesses[binding.index()] = Some(access.clone());
        access
    }

    fn reference(&mut self, reference: Reference) {
        let Reference { lo, hi, .. } = reference;
        if lo == hi {
            return;
        }
        let binding = reference.binding();
        let access = self.access(binding);
        let original = &self.module.text()[lo as usize..hi as usize];
        let shape = reference.shape();
        if matches!(shape, Shape::Write | Shape::ShorthandWrite)
            && self.context.program.mirrored.contains(&(self.id, binding))
        {
            let block = self.context.text(self.context.chunk.names.wrapper(self.id));
            let name = self.context.text(self.context.chunk.names.binding(self.id, binding));
            let target = Access::Member(format!("{block}.live{}", property(name)));
            return self.edit(lo, hi, target.replacement(self.context, shape, original));
        }
        if let Access::Name(name) = access
            && self.context.text(name) == original
            && !self.writes_import(binding, shape)
        {
            return;
        }
        if shape == Shape::DeclareClass {
            return;
        }
        let text = match self.writes_import(binding, shape) {
            true => {
                self.writes_imports = true;
                let helper = self.context.helper(Helper::Constant);
                let read = access.expression(self.context);
                let target = Access::Member(format!("{helper}(() => {read}).value"));
                target.replacement(self.context, shape, original)
            }
            false => access.replacement(self.context, shape, original),
        };
        self.edit(lo, hi, text);
        self.repair(binding, shape);
    }

    fn writes_import(&self, binding: BindingId, shape: Shape) -> bool {
        matches!(shape, Shape::Write | Shape::ShorthandWrite)
            && matches!(self.module.record.bindings[binding].kind, BindingKind::Import(_))
    }

    /// A renamed function declaration gets its `.name` back.
    fn repair(&mut self, binding: BindingId, shape: Shape) {
        let data = &self.module.record.bindings[binding];
        if shape != Shape::Declare
            || data.kind != BindingKind::Function
            || !self.context.options.keep_names
        {
            return;
        }
        let name = self.module.record.name(data.name);
        let name = if name == "*default*" { "default" } else { name };
        let renamed = self.context.text(self.context.chunk.names.binding(self.id, binding));
        let helper = self.context.helper(Helper::Named);
        self.repairs.push_str(&format!("{helper}({renamed}, {});\n", quote(name)));
    }

    fn member(&mut self, member: &MemberReference) {
        let context = self.context;
        let name = self.module.name(member.name);
        let Some(&resolution) = context.linked.members.get(&(self.id, member.namespace, name))
        else {
            return;
        };
        let is_call = matches!(member.shape, Shape::Callee | Shape::CalleeAtStart | Shape::NewTag);
        if let link::Resolution::ExternalNamespace(external) = resolution
            && context.options.format != Format::Esm
        {
            if self.is_live_at(member.lo) {
                let access = context.external(self.id, external, name);
                let text = access.replacement(context, Shape::Plain, "");
                self.edit(member.lo, member.hi, text);
            }
            return;
        }
        if resolution.needs_object(context.graph, &context.options.commonjs, is_call) {
            let live = &context.root().liveness;
            let BindingKind::Import(import) = self.module.record.bindings[member.namespace].kind
            else {
                return;
            };
            if live.imports[self.id][import.index()] {
                let shape = match member.shape {
                    Shape::NewCallee | Shape::NewTag => Shape::NewCallee,
                    _ => Shape::Plain,
                };
                let text = self.access(member.namespace).replacement(context, shape, "");
                self.edit(member.lo, member.object_hi, text);
            }
            return;
        }
        // Members of dead statements need not have a name.
        if !self.is_live_at(member.lo) {
            return;
        }
        let access = context.access(self.id, resolution);
        // A CommonJS function that is called on its namespace may look at `this`.
        let shape = match (resolution, &access) {
            (link::Resolution::Dynamic(..), Access::Member(_)) if is_call => Shape::Plain,
            _ => member.shape,
        };
        let text = match access {
            Access::Constant(text) if stands_apart(self.module.text(), member.lo, member.hi) => {
                text
            }
            _ => access.replacement(context, shape, ""),
        };
        self.edit(member.lo, member.hi, text);
    }

    fn is_live_at(&self, lo: u32) -> bool {
        is_live_at(self.module, self.context.live_statements(self.id), lo)
    }

    /// Edits that do not depend on names alone.
    fn collect_edits(&mut self) {
        for edit in &self.module.sites.edits {
            if !self.applies(edit) {
                continue;
            }
            let at_start = self.starts_statement(edit.lo);
            let text = match &edit.kind {
                EditKind::Delete => String::new(),
                EditKind::Replace(text) | EditKind::Strict(text) => text.to_string(),
                EditKind::DefaultExpression => format!("const {} =", self.default_name()),
                EditKind::DefaultExpressionEnd => ";".to_string(),
                EditKind::DefaultFunctionName => {
                    self.default_repair();
                    format!(" {}", self.default_name())
                }
                EditKind::TopLevelThis if at_start => "0, (void 0)".to_string(),
                EditKind::TopLevelThis => "(void 0)".to_string(),
                EditKind::ImportMeta | EditKind::BaseMeta(_) => match self.meta(&edit.kind) {
                    Some(text) => text,
                    None => continue,
                },
                EditKind::Await(at_start) if self.yields => match at_start {
                    true => "0, (yield (".to_string(),
                    false => "(yield (".to_string(),
                },
                EditKind::AwaitEnd if self.yields => "))".to_string(),
                EditKind::Await(_) | EditKind::AwaitEnd => continue,
                EditKind::Deferred(request) => match self.deferred(*request) {
                    Some(text) => text,
                    None => continue,
                },
                EditKind::DeferredStart(request) => match self.deferred(*request) {
                    Some(_) => format!("{}(", self.context.helper(Helper::ImportWith)),
                    None => continue,
                },
                EditKind::DeferredEnd(request) => match self.deferred(*request) {
                    Some(_) => self.deferred_end(*request),
                    None => continue,
                },
                EditKind::GlobStart(glob) => match self.glob_table(*glob) {
                    table if table.is_empty() => continue,
                    table => format!("{}({{{table} }}, ", self.glob_helper(*glob)),
                },
                EditKind::GlobEnd(glob) => match self.glob_table(*glob).is_empty() {
                    true => continue,
                    false => ")".to_string(),
                },
                EditKind::CommonJsName(name, shape) => {
                    let name = self.module.record.name(*name);
                    if !self.is_around(name) {
                        continue;
                    }
                    match shape {
                        Shape::Shorthand => format!("{name}: $absent_{name}"),
                        _ => format!("$absent_{name}"),
                    }
                }
            };
            self.put(edit, text);
        }
    }

    /// What `import.meta` becomes: the object of the module, or that of the file.
    fn meta(&self, kind: &EditKind) -> Option<String> {
        let context = self.context;
        let is_base =
            matches!(kind, EditKind::BaseMeta(request) if is_moved(self.module, *request));
        let own = context.chunk.names.meta(self.id).filter(|_| !is_base);
        match (own, context.options.format) {
            (Some(own), _) => Some(context.text(own).to_string()),
            (None, Format::Esm) => None,
            (None, _) => Some(context.helper(Helper::Meta).to_string()),
        }
    }

    /// Whether the output has a name of CommonJS around the module, which an ES module must not
    /// see.
    fn is_around(&self, name: &str) -> bool {
        let options = self.context.options;
        let is_iife = options.format == Format::Iife;
        let in_commonjs =
            options.format == Format::Cjs || is_iife && options.platform == Platform::Node;
        // Every function has `arguments`.
        let in_function = is_iife || self.context.form(self.id) == Form::Block;
        in_commonjs || in_function && name == "arguments"
    }

    /// Whether the text around an edit is there, in the mode that it is for.
    fn applies(&self, edit: &Edit) -> bool {
        match (&edit.kind, self.module.is_esm()) {
            (EditKind::Strict(_), _) => {
                self.context.options.format.is_module() && self.link.is_none()
            }
            (_, true) => self.is_live_at(edit.lo.min(edit.hi.saturating_sub(1))),
            _ => true,
        }
    }

    fn starts_statement(&self, lo: u32) -> bool {
        let statements = &self.module.sites.statements;
        statements.as_raw_slice().binary_search_by_key(&lo, |site| site.lo).is_ok()
    }

    fn default_binding(&self) -> Option<BindingId> {
        let bindings = &self.module.record.bindings;
        bindings
            .iter_enumerated()
            .find(|(_, data)| self.module.record.name(data.name) == "*default*")
            .map(|(binding, _)| binding)
    }

    fn default_name(&self) -> String {
        let binding = self.default_binding().expect("the edit exists for this binding");
        self.context.text(self.context.chunk.names.binding(self.id, binding)).to_string()
    }

    fn default_repair(&mut self) {
        if let Some(binding) = self.default_binding() {
            self.repair(binding, Shape::Declare);
        }
    }
}
