//! Early errors of statements: jumps, labels, bodies, `using`; and what the rules about jumps,
//! `super()` and `await` need to know of the function around them.

use swc_ecma_ast::*;

use super::{Analyzer, offsets};

/// The function around the current place, as far as early errors depend on it.
#[derive(Clone, Copy)]
pub(super) struct Surroundings {
    pub in_loop: bool,
    pub in_switch: bool,
    /// Labels before this one belong to outer functions.
    first_label: usize,
    /// In the constructor of a derived class, arrows included.
    pub super_call: bool,
    /// `await` is an operator here.
    pub awaits: bool,
    /// In the parameters of an arrow, where `await` and `yield` are no operators.
    pub arrow_parameters: bool,
}

impl Surroundings {
    pub fn top_level(awaits: bool) -> Self {
        Self {
            in_loop: false,
            in_switch: false,
            first_label: 0,
            super_call: false,
            awaits,
            arrow_parameters: false,
        }
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
        let super_call = self.surroundings.super_call;
        let outer = self.enter_function(is_async);
        self.surroundings.super_call = super_call;
        self.surroundings.arrow_parameters = true;
        outer
    }

    pub(super) fn check_break(&mut self, statement: &BreakStmt) {
        let found = match &statement.label {
            Some(label) => self.labels_a_loop(label).is_some(),
            None => self.surroundings.in_loop || self.surroundings.in_switch,
        };
        if !found {
            let message = match statement.label {
                Some(_) => "`break` names a label that no statement around it in this function has",
                None => "`break` without a label needs a loop or a `switch` around it",
            };
            self.rule("parse/invalid-jump", offsets(statement.span), message);
        }
    }

    pub(super) fn check_continue(&mut self, statement: &ContinueStmt) {
        let found = match &statement.label {
            Some(label) => self.labels_a_loop(label) == Some(true),
            None => self.surroundings.in_loop,
        };
        if !found {
            let message = match statement.label {
                Some(_) => "`continue` needs a label of a loop around it",
                None => "`continue` needs a loop around it",
            };
            self.rule("parse/invalid-jump", offsets(statement.span), message);
        }
    }

    fn labels_a_loop(&self, label: &Ident) -> Option<bool> {
        let labels = &self.labels[self.surroundings.first_label..];
        labels.iter().rev().find(|(name, _)| *name == label.sym).map(|(_, is_loop)| *is_loop)
    }

    /// `label: async function f() {}`
    pub(super) fn enter_label(&mut self, statement: &LabeledStmt) {
        self.check_name(&statement.label);
        let body = unlabelled(&statement.body);
        let is_loop = matches!(
            body,
            Stmt::For(_) | Stmt::ForIn(_) | Stmt::ForOf(_) | Stmt::While(_) | Stmt::DoWhile(_)
        );
        if let Stmt::Decl(Decl::Fn(function)) = &*statement.body
            && (!is_plain(function) || self.strict)
        {
            let message = "only a plain function of sloppy code can have a label";
            self.rule("parse/labelled-function", offsets(statement.label.span), message);
        }
        self.labels.push((statement.label.sym.clone(), is_loop));
    }

    /// The body of a loop, `with` or (`of_if`) a branch: no declaration, no labelled function.
    pub(super) fn check_body(&mut self, body: &Stmt, of_if: bool) {
        match body {
            Stmt::Labeled(labelled) => {
                if matches!(unlabelled(body), Stmt::Decl(Decl::Fn(_))) {
                    let message = "a labelled function cannot be the body of a statement";
                    self.rule("parse/labelled-function", offsets(labelled.label.span), message);
                }
            }
            Stmt::Decl(Decl::Var(var)) if var.kind == VarDeclKind::Var => {}
            Stmt::Decl(Decl::Fn(function)) if of_if && is_plain(function) && !self.strict => {}
            Stmt::Decl(declaration) => {
                let place = offsets(swc_common::Spanned::span(declaration));
                let message = "a declaration cannot be the body of a statement";
                self.rule("parse/declaration-as-body", place, message);
            }
            Stmt::Expr(expression) if !self.strict => {
                let (lo, hi) = offsets(expression.span);
                if self.is_word(lo, "let") && self.byte_after(lo + 3) == Some(b'[') {
                    let message = "a declaration cannot be the body of a statement";
                    self.rule("parse/declaration-as-body", (lo, hi), message);
                }
            }
            _ => {}
        }
    }

    /// `case 1: using x = …`
    pub(super) fn check_case(&mut self, case: &SwitchCase) {
        for statement in &case.cons {
            if let Stmt::Decl(Decl::Using(using)) = statement {
                let message = "`using` needs a block of its own in a `case`";
                self.rule("parse/using-in-case", offsets(using.span), message);
            }
        }
    }

    pub(super) fn check_using(&mut self, using: &UsingDecl) {
        let place = offsets(using.span);
        if using.is_await && !self.surroundings.awaits {
            let message = "`await using` is only allowed in async functions and at the top level \
                           of modules";
            self.rule("parse/await-outside-async", place, message);
        }
        if let Some(first) = using.decls.first() {
            self.check_words(place.0, offsets(first.span).0);
        }
    }

    /// `(a = await x) => a`
    pub(super) fn check_operator_in_parameters(&mut self, span: swc_common::Span, word: &str) {
        if self.surroundings.arrow_parameters {
            let message = format!("`{word}` is not allowed in the parameters of an arrow function");
            self.rule("parse/await-in-parameters", offsets(span), &message);
        }
    }

    /// `super()` outside the constructor of a derived class.
    pub(super) fn check_super_call(&mut self, call: &CallExpr) {
        if !self.surroundings.super_call {
            let message = "`super()` is only allowed in the constructor of a class that extends";
            self.rule("parse/super-outside", offsets(call.span), message);
        }
    }
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
