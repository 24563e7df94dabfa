//! Which of some names a program mentions, whatever its scopes: quicker to tell than what refers to
//! them, and enough where no scope declares the same names. Types mention nothing.

use rustc_hash::FxHashSet;
use swc_atoms::Atom;
use swc_ecma_ast::*;
use swc_ecma_visit::{Visit, VisitWith};

use super::jsx;

pub(super) struct Mentions {
    names: FxHashSet<Atom>,
    /// Those that are mentioned.
    pub used: FxHashSet<Atom>,
    /// Those that something below may declare, too: what mentions them need not refer to them.
    pub hidden: FxHashSet<Atom>,
}

/// What of some names the items mention.
pub(super) fn mentions<'a>(
    items: impl Iterator<Item = &'a ModuleItem>,
    names: FxHashSet<Atom>,
) -> Mentions {
    let (used, hidden) = (FxHashSet::default(), FxHashSet::default());
    let mut mentions = Mentions { names, used, hidden };
    items.for_each(|item| item.visit_with(&mut mentions));
    mentions
}

impl Mentions {
    fn declare(&mut self, ident: &Ident) {
        if self.names.contains(&ident.sym) {
            self.hidden.insert(ident.sym.clone());
        }
    }
}

impl Visit for Mentions {
    fn visit_ident(&mut self, ident: &Ident) {
        if self.names.contains(&ident.sym) {
            self.used.insert(ident.sym.clone());
        }
    }

    /// A declaration, or the target of an assignment.
    fn visit_binding_ident(&mut self, binding: &BindingIdent) {
        self.declare(&binding.id);
    }

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        self.declare(&declaration.ident);
        declaration.function.visit_with(self);
    }

    fn visit_fn_expr(&mut self, expression: &FnExpr) {
        expression.ident.iter().for_each(|ident| self.declare(ident));
        expression.function.visit_with(self);
    }

    fn visit_class_decl(&mut self, declaration: &ClassDecl) {
        self.declare(&declaration.ident);
        declaration.class.visit_with(self);
    }

    fn visit_class_expr(&mut self, expression: &ClassExpr) {
        expression.ident.iter().for_each(|ident| self.declare(ident));
        expression.class.visit_with(self);
    }

    fn visit_labeled_stmt(&mut self, statement: &LabeledStmt) {
        statement.body.visit_with(self);
    }

    fn visit_break_stmt(&mut self, _: &BreakStmt) {}

    fn visit_continue_stmt(&mut self, _: &ContinueStmt) {}

    only_values!();

    /// Members hide what has their names.
    fn visit_ts_enum_decl(&mut self, _: &TsEnumDecl) {
        self.hidden = self.names.clone();
    }

    fn visit_ts_module_decl(&mut self, _: &TsModuleDecl) {
        self.hidden = self.names.clone();
    }

    fn visit_ts_import_equals_decl(&mut self, _: &TsImportEqualsDecl) {
        self.hidden = self.names.clone();
    }
}
