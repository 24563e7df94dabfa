//! Binding patterns and the targets of assignments.

use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::scope::{DeclKind, ReferenceKind};
use super::{Analyzer, offsets};
use crate::sites::{Edit, EditKind, Shape};

/// Where a call stands that cannot be assigned, in the words of engines.
pub(super) const PREFIX: &str = "expression in prefix operation";
pub(super) const POSTFIX: &str = "expression in postfix operation";

/// How a pattern declares the names in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Declares {
    Var,
    Lexical,
    Param,
    CatchSimple,
    CatchPattern,
    /// Already declared when the module's items were hoisted.
    Hoisted,
}

impl Analyzer<'_> {
    pub(super) fn pattern(&mut self, pattern: &Pat, declares: Declares) {
        match pattern {
            Pat::Ident(ident) => self.declare(&ident.id, declares, Shape::Declare),
            Pat::Array(array) => {
                for element in array.elems.iter().flatten() {
                    self.pattern(element, declares);
                }
            }
            Pat::Object(object) => {
                for property in &object.props {
                    match property {
                        ObjectPatProp::KeyValue(property) => {
                            property.key.visit_with(self);
                            self.pattern(&property.value, declares);
                        }
                        ObjectPatProp::Assign(property) => {
                            self.declare(&property.key.id, declares, Shape::DeclareShorthand);
                            if let Some(value) = &property.value {
                                self.named_value(&property.key.id, value);
                                value.visit_with(self);
                            }
                        }
                        ObjectPatProp::Rest(rest) => self.pattern(&rest.arg, declares),
                    }
                }
            }
            Pat::Assign(assign) => {
                self.pattern(&assign.left, declares);
                if let Pat::Ident(ident) = &*assign.left {
                    self.named_value(&ident.id, &assign.right);
                }
                assign.right.visit_with(self);
            }
            Pat::Rest(rest) => self.pattern(&rest.arg, declares),
            Pat::Expr(expression) => self.write_expression(expression),
            Pat::Invalid(_) => {}
        }
    }

    pub(super) fn declare(&mut self, ident: &Ident, declares: Declares, shape: Shape) {
        self.check_binding(ident, declares, shape);
        let (lo, hi) = offsets(ident.span);
        self.mark(lo);
        let name = self.name(&ident.sym);
        match declares {
            Declares::Var => {
                self.declare_var(name, lo, hi);
                if self.is_module && self.function_depth == 0 && self.async_depth == 0 {
                    self.reference(name, lo, hi, ReferenceKind::Read(shape));
                }
            }
            Declares::Lexical => self.declare_lexical(name, DeclKind::Lexical, lo, hi),
            Declares::Param => self.declare_in_scope(name, DeclKind::Param, lo, hi),
            Declares::CatchSimple => self.declare_in_scope(name, DeclKind::CatchSimple, lo, hi),
            Declares::CatchPattern => self.declare_lexical(name, DeclKind::CatchPattern, lo, hi),
            Declares::Hoisted => self.reference(name, lo, hi, ReferenceKind::Read(shape)),
        }
    }

    /// The targets of a destructuring assignment.
    pub(super) fn write_pattern(&mut self, pattern: &Pat) {
        match pattern {
            Pat::Ident(ident) => self.read(&ident.id, Shape::Write),
            Pat::Array(array) => array.elems.iter().flatten().for_each(|e| self.write_pattern(e)),
            Pat::Object(object) => self.write_object(object),
            Pat::Assign(assign) => {
                self.write_pattern(&assign.left);
                if let Pat::Ident(ident) = &*assign.left {
                    self.named_value(&ident.id, &assign.right);
                }
                assign.right.visit_with(self);
            }
            Pat::Rest(rest) => self.write_pattern(&rest.arg),
            Pat::Expr(expression) => self.write_expression(expression),
            Pat::Invalid(_) => {}
        }
    }

    pub(super) fn write_object(&mut self, object: &ObjectPat) {
        for property in &object.props {
            match property {
                ObjectPatProp::KeyValue(property) => {
                    property.key.visit_with(self);
                    self.write_pattern(&property.value);
                }
                ObjectPatProp::Assign(property) => {
                    self.check_shorthand_target(&property.key.id);
                    self.read(&property.key.id, Shape::ShorthandWrite);
                    if let Some(value) = &property.value {
                        self.named_value(&property.key.id, value);
                        value.visit_with(self);
                    }
                }
                ObjectPatProp::Rest(rest) => self.write_pattern(&rest.arg),
            }
        }
    }

    /// What stands in parentheses and is assigned.
    pub(super) fn write_target(&mut self, target: &Expr) {
        self.refuse_call(target, "in assignment");
        self.write_expression(target);
    }

    /// `f() = 1` in sloppy code throws after the call. As a target that every parser can read, that
    /// is a member of the call whose name throws.
    pub(super) fn refuse_call(&mut self, target: &Expr, place: &str) {
        let mut inner = target;
        while let Expr::Paren(paren) = inner {
            inner = &paren.expr;
        }
        if let Expr::Call(call) = inner {
            let hi = offsets(call.span).1;
            let message = format!("\"Invalid left-hand side {place}\"");
            let text = format!("[(() => {{ throw new ReferenceError({message}); }})()]");
            self.edits.push(Edit { lo: hi, hi, kind: EditKind::Replace(text.into()) });
        }
    }

    pub(super) fn write_expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Ident(ident) => self.read(ident, Shape::Write),
            Expr::Paren(paren) => self.write_expression(&paren.expr),
            Expr::Member(member) => self.write_member(member),
            _ => expression.visit_with(self),
        }
    }

    pub(super) fn write_member(&mut self, member: &MemberExpr) {
        self.note_member_write(member);
        self.note_exports_write(member);
        // A write through a namespace fails at run time; the object itself stays.
        self.member_parts(member);
    }
}
