//! Early errors of statements: jumps, labels, bodies, `using`; and what the rules about jumps,
//! `super()` and `await` need to know of the function around them.

use swc_atoms::Atom;
use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::scope::ScopeKind;
use super::{Analyzer, offsets, range};
use crate::diagnostic::early::{self, Rule};

/// A label around the current place.
pub(super) struct Label {
    name: Atom,
    is_loop: bool,
    lo: u32,
    hi: u32,
}

/// The function around the current place, as far as early errors depend on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Surroundings {
    pub in_loop: bool,
    pub in_switch: bool,
    /// Labels before this one belong to outer functions.
    first_label: usize,
    /// In the constructor of a derived class, arrows included.
    pub super_call: bool,
    /// In a method, a field or a static block, arrows included.
    pub super_property: bool,
    /// In a field or a static block, arrows included.
    pub class_code: bool,
    /// In a static block, arrows included.
    pub static_block: bool,
    /// `await` is an operator here.
    pub awaits: bool,
    /// `yield` is an operator here.
    pub yields: bool,
    /// In the parameters of an arrow, where `await` and `yield` are no operators.
    pub arrow_parameters: bool,
}

impl Surroundings {
    pub fn top_level(awaits: bool) -> Self {
        Self { awaits, ..Self::default() }
    }
}

impl Analyzer<'_> {
    /// Enters a function that is no arrow; the result is to be put back at its end.
    pub(super) fn enter_function(&mut self, is_async: bool) -> Surroundings {
        let first_label = self.labels.len();
        let inner = Surroundings { first_label, ..Surroundings::top_level(is_async) };
        std::mem::replace(&mut self.surroundings, inner)
    }

    pub(super) fn enter_arrow(&mut self, is_async: bool) -> Surroundings {
        let outer = self.enter_function(is_async);
        self.surroundings = Surroundings {
            super_call: outer.super_call,
            super_property: outer.super_property,
            class_code: outer.class_code,
            static_block: outer.static_block,
            arrow_parameters: true,
            ..self.surroundings
        };
        outer
    }

    pub(super) fn enter_class_code(&mut self, static_block: bool) {
        self.surroundings.class_code = true;
        self.surroundings.static_block = static_block;
    }

    pub(super) fn check_break(&mut self, statement: &BreakStmt) {
        let (found, rule): (bool, Rule) = match &statement.label {
            Some(label) => (self.label(label).is_some(), early::break_to_unknown_label),
            None => (
                self.surroundings.in_loop || self.surroundings.in_switch,
                early::break_without_target,
            ),
        };
        if !found {
            self.report(rule, offsets(statement.span));
        }
    }

    pub(super) fn check_continue(&mut self, statement: &ContinueStmt) {
        let (found, rule): (bool, Rule) = match &statement.label {
            Some(label) => {
                (self.label(label).is_some_and(|label| label.is_loop), early::continue_to_no_loop)
            }
            None => (self.surroundings.in_loop, early::continue_without_target),
        };
        if !found {
            self.report(rule, offsets(statement.span));
        }
    }

    fn label(&self, label: &Ident) -> Option<&Label> {
        let labels = &self.labels[self.surroundings.first_label..];
        labels.iter().rev().find(|known| known.name == label.sym)
    }

    pub(super) fn enter_label(&mut self, statement: &LabeledStmt) {
        self.check_name(&statement.label);
        let (lo, hi) = offsets(statement.label.span);
        if let Some(first) = self.label(&statement.label) {
            let first = range(first.lo, first.hi);
            let name = &statement.label.sym;
            self.diagnostics.push(early::duplicate_label(self.file, name, range(lo, hi), first));
        }
        let body = unlabelled(&statement.body);
        let is_loop = matches!(
            body,
            Stmt::For(_) | Stmt::ForIn(_) | Stmt::ForOf(_) | Stmt::While(_) | Stmt::DoWhile(_)
        );
        if let Stmt::Decl(Decl::Fn(function)) = &*statement.body
            && (!is_plain(function) || self.strict)
        {
            self.report(early::labelled_function, (lo, hi));
        }
        if let Stmt::Expr(expression) = body {
            self.check_let_bracket(expression);
        }
        self.labels.push(Label { name: statement.label.sym.clone(), is_loop, lo, hi });
    }

    /// The branch of an `if`. A function there has a block of its own (Annex B).
    pub(super) fn branch(&mut self, branch: &Stmt) {
        let is_function = matches!(branch, Stmt::Decl(Decl::Fn(_)));
        if is_function {
            self.enter(ScopeKind::Block);
        }
        branch.visit_with(self);
        if is_function {
            self.leave();
        }
    }

    /// The body of a loop, `with` or (`of_if`) a branch: no declaration, no labelled function.
    pub(super) fn check_body(&mut self, body: &Stmt, of_if: bool) {
        match body {
            Stmt::Labeled(labelled) => {
                if matches!(unlabelled(body), Stmt::Decl(Decl::Fn(_))) {
                    self.report(early::labelled_function_as_body, offsets(labelled.label.span));
                }
            }
            Stmt::Decl(Decl::Var(var)) if var.kind == VarDeclKind::Var => {}
            Stmt::Decl(Decl::Fn(function)) if of_if && is_plain(function) && !self.strict => {}
            Stmt::Decl(declaration) => {
                let place = offsets(declaration.span());
                self.report(early::declaration_as_body, place);
            }
            Stmt::Expr(expression) => self.check_let_bracket(expression),
            _ => {}
        }
    }

    /// `while (x) let` line break `[a] = b`: an ExpressionStatement does not begin so.
    fn check_let_bracket(&mut self, expression: &ExprStmt) {
        let (lo, hi) = offsets(expression.span);
        if !self.strict && self.is_word(lo, "let") && self.byte_after(lo + 3) == Some(b'[') {
            self.report(early::declaration_as_body, (lo, hi));
        }
    }

    /// `case 1: using x = …`
    pub(super) fn check_case(&mut self, case: &SwitchCase) {
        for statement in &case.cons {
            if let Stmt::Decl(Decl::Using(using)) = statement {
                self.report(early::using_in_case, offsets(using.span));
            }
        }
    }

    pub(super) fn check_using(&mut self, using: &UsingDecl) {
        let place = offsets(using.span);
        if using.is_await && !self.surroundings.awaits {
            self.report(early::await_using_outside_async, place);
        }
        if let Some(first) = using.decls.first() {
            let name = offsets(first.name.span()).0;
            self.check_words(place.0, name);
            self.check_line_after_using(place.0, name, using.is_await);
        }
    }

    /// `(a = await x) => a`
    pub(super) fn check_operator_in_parameters(&mut self, span: swc_common::Span, word: &str) {
        if self.surroundings.arrow_parameters {
            let (lo, hi) = offsets(span);
            let error = early::operator_in_parameters(self.file, word, range(lo, hi));
            self.diagnostics.push(error);
        }
    }

    /// `super()` outside the constructor of a derived class.
    pub(super) fn check_super_call(&mut self, call: &CallExpr) {
        if !self.surroundings.super_call {
            self.report(early::super_call_outside, offsets(call.span));
        }
    }

    /// `class A { [super.x] = 1 }`; the parser finds the others.
    pub(super) fn check_super_property(&mut self, property: &SuperPropExpr) {
        if !self.surroundings.super_property {
            self.report(early::super_property_outside, offsets(property.span));
        }
    }

    /// `class A { [new.target] = 1 }`; the parser finds the others.
    pub(super) fn check_new_target(&mut self, meta: &MetaPropExpr) {
        if self.is_module && self.function_depth == 0 && meta.kind == MetaPropKind::NewTarget {
            self.report(early::new_target_outside, offsets(meta.span));
        }
    }

    /// The parser takes `return` at the top of CommonJS, and then in static blocks, too.
    pub(super) fn check_return(&mut self, statement: &ReturnStmt) {
        let in_static_block = self.surroundings.static_block
            && self.scopes.iter().rev().map(|scope| scope.kind).find(is_boundary)
                == Some(ScopeKind::StaticBlock);
        if in_static_block {
            self.report(early::return_in_static_block, offsets(statement.span));
        }
    }
}

fn is_boundary(kind: &ScopeKind) -> bool {
    matches!(kind, ScopeKind::Function { .. } | ScopeKind::StaticBlock)
}

fn unlabelled(mut statement: &Stmt) -> &Stmt {
    while let Stmt::Labeled(labelled) = statement {
        statement = &labelled.body;
    }
    statement
}

fn is_plain(function: &FnDecl) -> bool {
    !function.function.is_async && !function.function.is_generator
}
