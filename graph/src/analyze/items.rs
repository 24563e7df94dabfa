//! The items of an ES module: imports, exports and top-level statements.
//!
//! Names are declared before anything is walked, because imports, functions and lexical names
//! are visible in the whole module.

use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::functions::anonymous_function;
use super::patterns::Declares;
use super::scope::{DeclKind, NameIndex, ReferenceKind};
use super::{Analyzer, RawExport, RawImport, RawIndirect, RawRequest, offsets, range, skip_trivia};
use crate::diagnostic;
use crate::ids::{BindingId, RequestId, StatementId};
use crate::record::{BindingKind, Effects};
use crate::sites::{Edit, EditKind, Shape, Span, SpecifierSite, StatementSite};

impl Analyzer<'_> {
    pub(super) fn hoist_items(&mut self, items: &[ModuleItem]) {
        for (index, item) in items.iter().enumerate() {
            let first = self.bindings.len();
            match item {
                ModuleItem::ModuleDecl(declaration) => self.hoist_declaration(declaration),
                ModuleItem::Stmt(Stmt::Decl(declaration)) => self.hoist(declaration),
                ModuleItem::Stmt(_) => {}
            }
            let statement = StatementId::from_raw(index as u32);
            for binding in first..self.bindings.len() {
                let binding = &mut self.bindings[BindingId::from_raw(binding as u32)];
                if !matches!(binding.kind, BindingKind::Import(_)) {
                    binding.statement = Some(statement);
                }
            }
        }
    }

    fn hoist_declaration(&mut self, declaration: &ModuleDecl) {
        match declaration {
            ModuleDecl::Import(import) => self.import(import),
            ModuleDecl::ExportDecl(export) => {
                self.hoist(&export.decl);
                let mut names = Vec::new();
                declared_names(&export.decl, &mut names);
                for ident in names {
                    let name = self.name(&ident.sym);
                    let (lo, hi) = offsets(ident.span);
                    self.export_name(name, lo, hi);
                    self.exports.push(RawExport { export_name: name, local: name, lo, hi });
                }
            }
            ModuleDecl::ExportDefaultDecl(export) => self.hoist_default(export),
            ModuleDecl::ExportDefaultExpr(export) => {
                let (lo, hi) = offsets(export.span);
                self.default_export(None, BindingKind::Default, lo, hi);
            }
            ModuleDecl::ExportNamed(export) => self.export_list(export),
            ModuleDecl::ExportAll(export) => {
                self.check_semicolon(export.span);
                self.check_from(offsets(export.span).0, &export.src);
                let request = self.request(&export.src, export.with.as_deref());
                self.star_exports.push(request);
            }
            _ => {}
        }
    }

    fn hoist_default(&mut self, export: &ExportDefaultDecl) {
        let (lo, hi) = offsets(export.span);
        match &export.decl {
            DefaultDecl::Fn(function) => {
                self.default_export(function.ident.as_ref(), BindingKind::Function, lo, hi);
            }
            DefaultDecl::Class(class) => {
                let kind = match class.ident {
                    Some(_) => BindingKind::Class,
                    None => BindingKind::Default,
                };
                self.default_export(class.ident.as_ref(), kind, lo, hi);
            }
            DefaultDecl::TsInterfaceDecl(_) => {}
        }
    }

    fn default_export(&mut self, ident: Option<&Ident>, kind: BindingKind, lo: u32, hi: u32) {
        let export_name = self.name(&"default".into());
        self.export_name(export_name, lo, (lo + 14).min(hi));
        let local = match ident {
            Some(ident) => {
                let name = self.name(&ident.sym);
                let (lo, hi) = offsets(ident.span);
                self.declare_lexical(name, lexical_kind(kind), lo, hi);
                name
            }
            None => self.name(&"*default*".into()),
        };
        self.bind(local, kind);
        self.exports.push(RawExport { export_name, local, lo, hi });
    }

    fn hoist(&mut self, declaration: &Decl) {
        match declaration {
            Decl::Fn(function) => {
                self.check_name(&function.ident);
                let name = self.name(&function.ident.sym);
                let (lo, hi) = offsets(function.ident.span);
                self.declare_lexical(name, DeclKind::FunctionLexical, lo, hi);
                self.bind(name, BindingKind::Function);
            }
            Decl::Class(class) => {
                let name = self.name(&class.ident.sym);
                let (lo, hi) = offsets(class.ident.span);
                self.declare_lexical(name, DeclKind::Lexical, lo, hi);
                self.bind(name, BindingKind::Class);
            }
            Decl::Var(_) | Decl::Using(_) => {
                let mut names = Vec::new();
                declared_names(declaration, &mut names);
                let kind = match declaration {
                    Decl::Var(var) => match var.kind {
                        VarDeclKind::Var => BindingKind::Var,
                        VarDeclKind::Let => BindingKind::Let,
                        VarDeclKind::Const => BindingKind::Const,
                    },
                    _ => BindingKind::Using,
                };
                for ident in names {
                    let name = self.name(&ident.sym);
                    let (lo, hi) = offsets(ident.span);
                    match kind {
                        BindingKind::Var => self.declare_var(name, lo, hi),
                        _ => self.declare_lexical(name, DeclKind::Lexical, lo, hi),
                    }
                    self.bind(name, kind);
                }
            }
            _ => {}
        }
    }

    fn import(&mut self, import: &ImportDecl) {
        self.check_semicolon(import.span);
        if !import.specifiers.is_empty() {
            self.check_from(offsets(import.span).0, &import.src);
        }
        let request = self.request(&import.src, import.with.as_deref());
        if import.phase != ImportPhase::Evaluation {
            let (lo, hi) = offsets(import.span);
            self.check_word_after(lo + 6);
            match import.phase {
                ImportPhase::Source => {
                    self.report(diagnostic::early::source_phase_unavailable, (lo, hi));
                }
                _ => self.report(diagnostic::early::deferred_import, (lo, hi)),
            }
        }
        for specifier in &import.specifiers {
            let local = specifier.local();
            self.check_name(local);
            let (lo, hi) = offsets(local.span);
            let name = self.name(&local.sym);
            if matches!(&*local.sym, "eval" | "arguments" | "static") {
                self.diagnostics.push(diagnostic::parse::strict_binding_name(
                    self.file,
                    &local.sym,
                    range(lo, hi),
                ));
            }
            self.declare_lexical(name, DeclKind::Import, lo, hi);
            let id = crate::ids::ImportId::from_raw(self.imports.len() as u32);
            self.bind(name, BindingKind::Import(id));
            let import_name = match specifier {
                ImportSpecifier::Default(_) => Some(self.name(&"default".into())),
                ImportSpecifier::Namespace(_) => None,
                ImportSpecifier::Named(named) => Some(match &named.imported {
                    Some(imported) => {
                        self.check_word_after(offsets(imported.span()).1);
                        self.module_export_name(imported)
                    }
                    None => name,
                }),
            };
            // Defaults are hardly ever namespaces.
            self.names[name as usize].has_members = !specifier.is_default();
            let (lo, hi) = offsets(specifier.span());
            self.imports.push(RawImport { request, import_name, local: name, lo, hi });
        }
    }

    fn export_list(&mut self, export: &NamedExport) {
        self.check_semicolon(export.span);
        if let Some(src) = &export.src {
            self.check_from(offsets(export.span).0, src);
        }
        let request =
            export.src.as_ref().map(|specifier| self.request(specifier, export.with.as_deref()));
        for specifier in &export.specifiers {
            let (lo, hi) = offsets(specifier.span());
            match specifier {
                ExportSpecifier::Namespace(namespace) => {
                    let export_name = self.module_export_name(&namespace.name);
                    self.export_name(export_name, lo, hi);
                    if let Some(request) = request {
                        self.indirect_exports.push(RawIndirect {
                            export_name,
                            request,
                            import_name: None,
                            lo,
                            hi,
                        });
                    }
                }
                ExportSpecifier::Named(named) => {
                    let original = self.module_export_name(&named.orig);
                    let export_name = match &named.exported {
                        Some(exported) => {
                            self.check_word_after(offsets(named.orig.span()).1);
                            self.module_export_name(exported)
                        }
                        None => original,
                    };
                    self.export_name(export_name, lo, hi);
                    match request {
                        Some(request) => self.indirect_exports.push(RawIndirect {
                            export_name,
                            request,
                            import_name: Some(original),
                            lo,
                            hi,
                        }),
                        None => {
                            self.exports.push(RawExport { export_name, local: original, lo, hi });
                        }
                    }
                }
                ExportSpecifier::Default(_) => {
                    self.report(diagnostic::early::export_default_from, (lo, hi));
                }
            }
        }
    }

    /// ExportedNames must be unique.
    fn export_name(&mut self, name: NameIndex, lo: u32, hi: u32) {
        if let Some(&(first_lo, first_hi)) = self.exported.get(&name) {
            let text = self.names[name as usize].atom.clone();
            self.diagnostics.push(diagnostic::parse::duplicate_export(
                self.file,
                &text,
                range(lo, hi),
                range(first_lo, first_hi),
            ));
        } else {
            self.exported.insert(name, (lo, hi));
        }
    }

    fn module_export_name(&mut self, name: &ModuleExportName) -> NameIndex {
        match name {
            ModuleExportName::Ident(ident) => self.name(&ident.sym),
            ModuleExportName::Str(text) => match text.value.as_str() {
                Some(value) => self.name(&value.into()),
                None => {
                    let (lo, hi) = offsets(text.span);
                    self.diagnostics
                        .push(diagnostic::parse::lone_surrogate(self.file, range(lo, hi)));
                    self.name(&"".into())
                }
            },
        }
    }

    /// The ModuleRequest of a specifier and its attributes; equal requests are one.
    fn request(&mut self, specifier: &Str, with: Option<&ObjectLit>) -> RequestId {
        let (lo, hi) = offsets(specifier.span);
        let text = specifier.value.to_string_lossy().into_owned();
        let name = self.name(&text.into());
        let mut attributes: Vec<(NameIndex, NameIndex)> = Vec::new();
        if let Some(with) = with {
            self.check_attributes(hi, with);
        }
        if let Some(items) = with.and_then(ObjectLit::as_import_with) {
            for item in items.values {
                let key = self.name(&item.key.sym);
                let value = item.value.value.to_string_lossy().into_owned();
                let value = self.name(&value.into());
                if attributes.iter().any(|(known, _)| *known == key) {
                    let (lo, hi) = offsets(item.key.span);
                    self.diagnostics.push(diagnostic::parse::duplicate_attribute(
                        self.file,
                        &item.key.sym,
                        range(lo, hi),
                    ));
                }
                attributes.push((key, value));
            }
        }
        let known = self.request_index.get(&name).copied();
        let known = known.filter(|known| self.requests[*known].attributes == attributes);
        let request = known.unwrap_or_else(|| {
            let id = self.requests.push(RawRequest { specifier: name, attributes, lo, hi });
            self.request_index.entry(name).or_insert(id);
            id
        });
        if self.options.specifiers {
            let end = with.map_or(hi, |with| offsets(with.span).1);
            self.specifiers.push(SpecifierSite { lo, string_hi: hi, hi: end, request });
        }
        request
    }

    /// `with { key: "value" }` after a specifier that ends at `from`.
    fn check_attributes(&mut self, from: u32, with: &ObjectLit) {
        self.check_word_after(from);
        if self.is_word_after(from, "assert") {
            self.report(diagnostic::early::import_assertion, offsets(with.span));
        }
        for property in &with.props {
            let Some(property) = self.attribute(property) else { continue };
            if !matches!(&*property.value, Expr::Lit(Lit::Str(_))) {
                let place = offsets(property.value.span());
                self.report(diagnostic::early::invalid_attribute_value, place);
            }
        }
    }

    pub(super) fn walk_items(&mut self, items: &[ModuleItem]) {
        let mut in_directives = true;
        for item in items {
            let (lo, hi) = offsets(item.span());
            let site = StatementSite {
                lo,
                hi,
                module_syntax: false,
                asi_end: needs_semicolon(item) && !self.text(lo, hi).ends_with(';'),
            };
            let statement = self.statements.push(site);
            if self.options.marks {
                self.marks.push(lo);
            }
            in_directives &= item.as_stmt().is_some_and(super::is_directive);
            if in_directives {
                self.directives.push(Span { lo, hi });
            }
            self.effects.push(Effects::None);
            let effects = match item {
                ModuleItem::ModuleDecl(declaration) => {
                    self.walk_declaration(declaration, statement, lo, hi)
                }
                ModuleItem::Stmt(statement_) => {
                    self.walk_statement(statement_);
                    self.statement_effects(statement_, statement)
                }
            };
            self.effects[statement] = effects;
        }
    }

    fn walk_statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Decl(declaration) => self.walk_top_declaration(declaration),
            Stmt::Expr(expression) => {
                self.check_import_statement(expression);
                self.statement_start = offsets(expression.span).0;
                expression.expr.visit_with(self);
            }
            other => other.visit_with(self),
        }
    }

    fn walk_top_declaration(&mut self, declaration: &Decl) {
        match declaration {
            Decl::Fn(function) => {
                let (lo, hi) = offsets(function.ident.span);
                let name = self.name(&function.ident.sym);
                self.reference(name, lo, hi, ReferenceKind::Read(Shape::Declare));
                self.function_declaration(name, lo, &function.function);
            }
            Decl::Class(class) => self.class_declaration(&class.ident, &class.class),
            Decl::Var(var) => self.declarators(var, Declares::Hoisted),
            Decl::Using(using) => self.using(using, Declares::Hoisted),
            _ => {}
        }
    }

    fn walk_declaration(
        &mut self,
        declaration: &ModuleDecl,
        statement: StatementId,
        lo: u32,
        hi: u32,
    ) -> Effects {
        match declaration {
            ModuleDecl::ExportDecl(export) => {
                let inner = offsets(export.decl.span()).0;
                self.edits.push(Edit { lo, hi: inner, kind: EditKind::Delete });
                self.walk_top_declaration(&export.decl);
                self.declaration_effects(&export.decl, statement)
            }
            ModuleDecl::ExportDefaultDecl(export) => self.walk_default(export, statement, lo, hi),
            ModuleDecl::ExportDefaultExpr(export) => {
                self.default_expression(anonymous_function(&export.expr), lo, hi);
                export.expr.visit_with(self);
                self.expression_effects(&export.expr, statement)
            }
            _ => {
                self.statements[statement].module_syntax = true;
                Effects::None
            }
        }
    }

    fn walk_default(
        &mut self,
        export: &ExportDefaultDecl,
        statement: StatementId,
        lo: u32,
        hi: u32,
    ) -> Effects {
        match &export.decl {
            DefaultDecl::Fn(function) => {
                let inner = offsets(function.function.span).0;
                self.edits.push(Edit { lo, hi: inner, kind: EditKind::Delete });
                let (name, at) = match &function.ident {
                    Some(ident) => (self.name(&ident.sym), offsets(ident.span)),
                    None => {
                        let at = open_paren(&self.file.text, inner);
                        let kind = EditKind::DefaultFunctionName;
                        self.edits.push(Edit { lo: at, hi: at, kind });
                        (self.name(&"*default*".into()), (at, at))
                    }
                };
                self.reference(name, at.0, at.1, ReferenceKind::Read(Shape::Declare));
                self.function_declaration(name, at.0, &function.function);
                Effects::None
            }
            DefaultDecl::Class(class) => match &class.ident {
                Some(ident) => {
                    let inner = offsets(class.class.span).0;
                    self.edits.push(Edit { lo, hi: inner, kind: EditKind::Delete });
                    self.class_declaration(ident, &class.class);
                    self.class_effects(&class.class, statement)
                }
                None => {
                    self.default_expression(Some(offsets(class.class.span)), lo, hi);
                    self.class_with_name(None, &class.class);
                    self.class_effects(&class.class, statement)
                }
            },
            DefaultDecl::TsInterfaceDecl(_) => Effects::None,
        }
    }

    /// `export default …` becomes `const NAME = …;`
    fn default_expression(&mut self, anonymous: Option<(u32, u32)>, lo: u32, hi: u32) {
        let start = after_default(&self.file.text, lo);
        self.edits.push(Edit { lo, hi: start, kind: EditKind::DefaultExpression });
        if !self.text(lo, hi).ends_with(';') {
            self.edits.push(Edit { lo: hi, hi, kind: EditKind::DefaultExpressionEnd });
        }
        let declared = self.name(&"*default*".into());
        self.reference(declared, start, start, ReferenceKind::Read(Shape::Declare));
        if let Some((lo, hi)) = anonymous {
            let name = self.name(&"*default*".into());
            self.reference(name, lo, hi, ReferenceKind::NamedValue);
        }
    }
}

fn lexical_kind(kind: BindingKind) -> DeclKind {
    match kind {
        BindingKind::Function => DeclKind::FunctionLexical,
        _ => DeclKind::Lexical,
    }
}

/// The BoundNames of a declaration.
fn declared_names<'a>(declaration: &'a Decl, names: &mut Vec<&'a Ident>) {
    match declaration {
        Decl::Fn(function) => names.push(&function.ident),
        Decl::Class(class) => names.push(&class.ident),
        Decl::Var(var) => var.decls.iter().for_each(|d| bound_names(&d.name, names)),
        Decl::Using(using) => using.decls.iter().for_each(|d| bound_names(&d.name, names)),
        _ => {}
    }
}

pub(super) fn bound_names<'a>(pattern: &'a Pat, names: &mut Vec<&'a Ident>) {
    match pattern {
        Pat::Ident(ident) => names.push(&ident.id),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|e| bound_names(e, names)),
        Pat::Object(object) => {
            for property in &object.props {
                match property {
                    ObjectPatProp::KeyValue(property) => bound_names(&property.value, names),
                    ObjectPatProp::Assign(property) => names.push(&property.key.id),
                    ObjectPatProp::Rest(rest) => bound_names(&rest.arg, names),
                }
            }
        }
        Pat::Assign(assign) => bound_names(&assign.left, names),
        Pat::Rest(rest) => bound_names(&rest.arg, names),
        Pat::Invalid(_) | Pat::Expr(_) => {}
    }
}

/// Whether the pattern binds a name of this kind.
/// The names that patterns declare.
pub(crate) fn names_of<'a>(patterns: impl Iterator<Item = &'a Pat>) -> Vec<&'a Ident> {
    let mut names = Vec::new();
    patterns.for_each(|pattern| bound_names(pattern, &mut names));
    names
}

pub(crate) fn binds(pattern: &Pat, kind: impl Fn(&str) -> bool) -> bool {
    let mut names = Vec::new();
    bound_names(pattern, &mut names);
    names.iter().any(|name| kind(&name.sym))
}

fn needs_semicolon(item: &ModuleItem) -> bool {
    match item {
        ModuleItem::Stmt(statement) => statement_needs_semicolon(statement),
        ModuleItem::ModuleDecl(declaration) => match declaration {
            ModuleDecl::ExportDecl(export) => matches!(export.decl, Decl::Var(_) | Decl::Using(_)),
            ModuleDecl::ExportDefaultDecl(_) => false,
            _ => true,
        },
    }
}

/// Whether a statement ends with a semicolon that may have been left out.
fn statement_needs_semicolon(statement: &Stmt) -> bool {
    let mut statement = statement;
    loop {
        statement = match statement {
            Stmt::Expr(_)
            | Stmt::Debugger(_)
            | Stmt::Throw(_)
            | Stmt::Return(_)
            | Stmt::Break(_)
            | Stmt::Continue(_) => return true,
            Stmt::Decl(declaration) => {
                return matches!(declaration, Decl::Var(_) | Decl::Using(_));
            }
            Stmt::If(branch) => branch.alt.as_deref().unwrap_or(&branch.cons),
            Stmt::Labeled(labeled) => &labeled.body,
            Stmt::While(looped) => &looped.body,
            Stmt::For(looped) => &looped.body,
            Stmt::ForIn(looped) => &looped.body,
            Stmt::ForOf(looped) => &looped.body,
            Stmt::With(with) => &with.body,
            _ => return false,
        };
    }
}

/// The end of the words `export default`, comments between them included.
fn after_default(text: &str, lo: u32) -> u32 {
    let at = skip_trivia(text, lo as usize + "export".len(), false).0;
    (at + "default".len()) as u32
}

/// The opening parenthesis of the parameters of a function without a name.
fn open_paren(text: &str, function: u32) -> u32 {
    let mut at = function as usize;
    while !text[at..].starts_with('(') {
        let next = skip_trivia(text, at, false).0;
        // Outside of comments and white space there are only words and a star.
        at = if next == at { at + 1 } else { next };
    }
    at as u32
}
