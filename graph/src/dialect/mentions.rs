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

    fn visit_import_decl(&mut self, _: &ImportDecl) {}

    fn visit_named_export(&mut self, export: &NamedExport) {
        for specifier in export.specifiers.iter().filter(|_| export.src.is_none()) {
            if let ExportSpecifier::Named(named) = specifier {
                named.orig.visit_with(self);
            }
        }
    }

    fn visit_jsx_element_name(&mut self, name: &JSXElementName) {
        match name {
            JSXElementName::Ident(ident) if jsx::is_intrinsic(&ident.sym) => {}
            _ => name.visit_children_with(self),
        }
    }

    fn visit_jsx_closing_element(&mut self, _: &JSXClosingElement) {}

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

    fn visit_ts_type(&mut self, _: &TsType) {}

    fn visit_ts_type_ann(&mut self, _: &TsTypeAnn) {}

    fn visit_ts_type_param_decl(&mut self, _: &TsTypeParamDecl) {}

    fn visit_ts_type_param_instantiation(&mut self, _: &TsTypeParamInstantiation) {}

    fn visit_ts_expr_with_type_args(&mut self, _: &TsExprWithTypeArgs) {}

    fn visit_ts_interface_decl(&mut self, _: &TsInterfaceDecl) {}

    fn visit_ts_type_alias_decl(&mut self, _: &TsTypeAliasDecl) {}
}
