//! One walk over a syntax tree yields the module's record, its sites and the early errors that
//! the parser does not report.
//!
//! [`scope`] keeps declarations and references, [`visit`] walks, [`references`], [`functions`],
//! [`patterns`], [`requests`] and [`urls`] are parts of the walk, [`items`] reads imports and
//! exports, [`effects`] judges top-level statements, [`fold`] evaluates what defines make constant,
//! [`early`] and its neighbours hold the remaining early errors, [`mod@lexer_names`] are the names
//! that Node finds in CommonJS, [`shape`] what its text tells of its exports, [`sloppy`] is what
//! strict code cannot have, [`conversion`] is what an ES module would be written otherwise,
//! [`finish`] turns it all into flat tables.

mod conversion;
mod early;
mod early_decorators;
mod early_jumps;
mod early_names;
mod early_regexp;
mod early_text;
mod effects;
mod finish;
mod fold;
mod functions;
mod items;
mod lexer_names;
mod patterns;
mod references;
mod requests;
mod scope;
mod shape;
mod sloppy;
mod urls;
mod visit;

use rustc_hash::FxHashMap;
use swc_atoms::Atom;
use swc_common::Span as SwcSpan;
use swc_ecma_ast::{Module, Script};
use swc_ecma_visit::VisitWith;

use crate::diagnostic::{self, Diagnostic, SourceFile};
use crate::dialect::JsxOverrides;
use crate::ids::*;
use crate::lower::{self, Calls, Syntax, Target};
use crate::record::*;
use crate::sites::*;
pub(crate) use conversion::{is_directive, word_of};
pub(crate) use early_decorators::{Statements, misplaced as misplaced_decorator};
pub(crate) use early_text::skip_trivia;
pub use fold::{Define, Defines, define_value};
pub(crate) use items::{binds, names_of};
pub use lexer_names::{LexerNames, lexer_names};
pub(crate) use scope::is_wrapper_name;
use scope::{Declaration, Name, NameIndex, RawReference, Scope, ScopeKind};

/// "No index", for tables of u32.
pub(crate) const NONE: u32 = u32::MAX;

/// What the analysis depends on besides the text.
#[derive(Default)]
pub struct AnalyzeOptions {
    pub defines: Defines,
    /// Record where identifiers start, for source maps.
    pub marks: bool,
    /// Record where every specifier of a declaration stands.
    pub specifiers: bool,
    pub jsx: JsxOverrides,
    /// What the outputs may be written in; without it, whatever the sources are.
    pub target: Option<Target>,
    /// Calls that are left out, or may be.
    pub calls: Calls,
    /// Every `import()` is expected to fail at run time, whatever stands around it.
    pub expect_rejections: bool,
}

/// A member expression on a name: `object.name`.
struct RawMember {
    object_hi: u32,
    name: NameIndex,
    shape: Shape,
}

/// A request, import or export as the source has it, before names are settled.
struct RawImport {
    request: RequestId,
    import_name: Option<NameIndex>,
    local: NameIndex,
    lo: u32,
    hi: u32,
}

struct RawExport {
    export_name: NameIndex,
    local: NameIndex,
    lo: u32,
    hi: u32,
}

struct RawIndirect {
    export_name: NameIndex,
    request: RequestId,
    import_name: Option<NameIndex>,
    lo: u32,
    hi: u32,
}

struct RawRequest {
    specifier: NameIndex,
    attributes: Vec<(NameIndex, NameIndex)>,
    lo: u32,
    hi: u32,
}

struct RawDeferred {
    kind: DeferredKind,
    /// Whatever declares the name that is called, it is a request.
    certain: bool,
    specifier: NameIndex,
    attributes: Vec<(NameIndex, NameIndex)>,
    guarded: bool,
    has_options: bool,
    /// Of the URL of a file.
    url: Option<urls::RawUrl>,
    lo: u32,
    hi: u32,
}

struct RawBinding {
    name: NameIndex,
    kind: BindingKind,
    ignores_this: bool,
    names_value: bool,
    constructor: bool,
    statement: Option<StatementId>,
}

pub(crate) struct Analyzer<'a> {
    file: &'a SourceFile,
    options: &'a AnalyzeOptions,
    /// An ES module, as opposed to CommonJS.
    is_module: bool,
    strict: bool,
    diagnostics: Vec<Diagnostic>,

    names: Vec<Name>,
    name_index: FxHashMap<Atom, NameIndex>,
    scopes: Vec<Scope>,
    declarations: Vec<Declaration>,
    references: Vec<RawReference>,
    members: Vec<RawMember>,
    /// Counts ended scopes.
    serial: u32,

    bindings: IndexVec<BindingId, RawBinding>,
    requests: IndexVec<RequestId, RawRequest>,
    specifiers: Vec<SpecifierSite>,
    request_index: FxHashMap<NameIndex, RequestId>,
    imports: Vec<RawImport>,
    exports: Vec<RawExport>,
    indirect_exports: Vec<RawIndirect>,
    star_exports: Vec<RequestId>,
    exported: FxHashMap<NameIndex, (u32, u32)>,
    deferred: IndexVec<DeferredId, RawDeferred>,
    /// Declarations of constants that hold what `createRequire(import.meta.url)` returns.
    created_requires: Vec<u32>,

    statements: IndexVec<StatementId, StatementSite>,
    effects: IndexVec<StatementId, Effects>,
    conditions: Vec<Condition>,
    edits: Vec<Edit>,
    classes: Vec<NamedValue>,
    directives: Vec<Span>,
    marks: Vec<u32>,

    private_names: Vec<early::PrivateScope>,
    /// The labels around the current place.
    labels: Vec<early_jumps::Label>,
    surroundings: early_jumps::Surroundings,
    /// The class whose members are being walked has a heritage.
    derived_class: bool,
    /// Functions (not arrows) around the current place, field initialisers included.
    function_depth: u32,
    /// Functions of any kind around the current place.
    async_depth: u32,
    try_depth: u32,
    /// Bodies of `with` around the place.
    with_depth: u32,
    /// Calls of `require` that `with` may send elsewhere.
    looked_up: Vec<DeferredId>,
    /// Where an `import()` starts whose rejection is handled.
    caught_imports: Vec<u32>,
    globs: Vec<Glob>,
    /// Those of `require`, as long as it is not certain that it is Node's.
    required_globs: Vec<Glob>,
    /// `this` was met in the current function.
    this_seen: bool,
    /// Start of the expression statement being walked.
    statement_start: u32,
    /// Where the callee of the innermost `new` begins.
    new_head: u32,
    has_tla: bool,
    awaits_implicitly: bool,
    syntax: Syntax,
    has_direct_eval: bool,
    has_import_meta: bool,
    import_meta_escapes: bool,
    /// The text contains a purity annotation at all.
    has_annotations: bool,
    regexps: early_regexp::RegExps,
    /// Functions of sloppy code that a directive makes strict.
    strict_functions: Vec<(u32, u32)>,
    sloppy: sloppy::Sloppy,
    exports_use: shape::ExportsUse,
    /// Some `"use strict"` follows another directive. The parser does not see it.
    late_directive: bool,
    draft: conversion::Draft,
}

/// Something in sloppy code that the parser knows to be an error in strict code or in a module.
#[derive(Clone)]
pub(crate) struct ModeError {
    pub lo: u32,
    pub hi: u32,
    pub message: Box<str>,
    /// Strict code outside of modules may contain it.
    pub only_in_modules: bool,
}

/// Analyses an ES module.
pub(crate) fn module(
    file: &SourceFile,
    module: &Module,
    options: &AnalyzeOptions,
) -> Result<(Box<ModuleRecord>, Box<Sites>), Vec<Diagnostic>> {
    let mut analyzer = Analyzer::new(file, options, true);
    analyzer.enter(ScopeKind::Module);
    analyzer.hoist_items(&module.body);
    analyzer.walk_items(&module.body);
    analyzer.look_at(module);
    analyzer.finish(None, &[])
}

/// Analyses a CommonJS module: the body of a function. `errors` are sorted by place.
pub(crate) fn commonjs(
    file: &SourceFile,
    script: &Script,
    errors: &[ModeError],
    options: &AnalyzeOptions,
) -> Result<(Box<ModuleRecord>, Box<Sites>), Vec<Diagnostic>> {
    let mut analyzer = Analyzer::new(file, options, false);
    analyzer.enter(ScopeKind::Function { separate_params: false });
    analyzer.strict = functions::has_use_strict(&script.body);
    analyzer.late_directive = analyzer.strict && !functions::has_use_strict(&script.body[..1]);
    let facts = CommonJsFacts { strict: analyzer.strict, ..CommonJsFacts::default() };
    script.body.visit_with(&mut analyzer);
    analyzer.look_at(script);
    analyzer.draft_conversion(&script.body);
    analyzer.leave();
    analyzer.report_strict_errors(errors);
    analyzer.finish(Some(facts), errors)
}

impl<'a> Analyzer<'a> {
    fn new(file: &'a SourceFile, options: &'a AnalyzeOptions, is_module: bool) -> Self {
        let text = file.text.as_bytes();
        Self {
            file,
            options,
            is_module,
            strict: is_module,
            diagnostics: Vec::new(),
            names: Vec::new(),
            name_index: FxHashMap::default(),
            scopes: Vec::new(),
            declarations: Vec::new(),
            references: Vec::with_capacity(text.len() / 64),
            members: Vec::new(),
            serial: 0,
            bindings: IndexVec::new(),
            requests: IndexVec::new(),
            request_index: FxHashMap::default(),
            imports: Vec::new(),
            exports: Vec::new(),
            indirect_exports: Vec::new(),
            specifiers: Vec::new(),
            star_exports: Vec::new(),
            exported: FxHashMap::default(),
            deferred: IndexVec::new(),
            created_requires: Vec::new(),
            statements: IndexVec::new(),
            effects: IndexVec::new(),
            conditions: Vec::new(),
            edits: Vec::new(),
            classes: Vec::new(),
            directives: Vec::new(),
            marks: Vec::new(),
            private_names: Vec::new(),
            labels: Vec::new(),
            surroundings: early_jumps::Surroundings::top_level(is_module),
            derived_class: false,
            function_depth: 0,
            async_depth: 0,
            try_depth: 0,
            with_depth: 0,
            looked_up: Vec::new(),
            caught_imports: Vec::new(),
            globs: Vec::new(),
            required_globs: Vec::new(),
            this_seen: false,
            statement_start: NONE,
            new_head: NONE,
            has_tla: false,
            awaits_implicitly: false,
            syntax: Syntax::default(),
            has_direct_eval: false,
            has_import_meta: false,
            import_meta_escapes: false,
            has_annotations: memchr::memmem::find(text, b"__PURE__").is_some(),
            regexps: early_regexp::RegExps::default(),
            strict_functions: Vec::new(),
            sloppy: sloppy::Sloppy::default(),
            exports_use: shape::ExportsUse::default(),
            late_directive: false,
            draft: conversion::Draft::default(),
        }
    }

    /// Another walk, where there is a reason for one.
    fn look_at<P>(&mut self, program: &P)
    where
        P: VisitWith<lower::Collector> + for<'s> VisitWith<Statements<'s>>,
    {
        if let Some(at) = misplaced_decorator(&self.file.text, program) {
            self.report(diagnostic::early::misplaced_decorator, (at, at + 1));
        }
        if self.options.target.is_some() {
            self.syntax = self.syntax.union(Syntax::of(program));
        }
    }

    fn text(&self, lo: u32, hi: u32) -> &'a str {
        &self.file.text[lo as usize..hi as usize]
    }

    /// Reports that the text between two offsets breaks a rule.
    fn report(&mut self, rule: diagnostic::early::Rule, (lo, hi): (u32, u32)) {
        self.diagnostics.push(rule(self.file, range(lo, hi)));
    }
}

/// Byte offsets of a span of the tree; the parser counts from 1.
fn offsets(span: SwcSpan) -> (u32, u32) {
    (span.lo.0 - 1, span.hi.0 - 1)
}

fn range(lo: u32, hi: u32) -> std::ops::Range<usize> {
    lo as usize..hi as usize
}
