//! References and the shapes in which they stand.

use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::functions::anonymous_function;
use super::scope::ReferenceKind;
use super::{Analyzer, RawMember, offsets};
use crate::sites::{EditKind, Shape};

impl Analyzer<'_> {
    pub(super) fn mark(&mut self, lo: u32) {
        if self.options.marks {
            self.marks.push(lo);
        }
    }

    pub(super) fn read(&mut self, ident: &Ident, shape: Shape) {
        self.check_name(ident);
        if shape == Shape::Write {
            self.check_target(ident);
        }
        let (lo, hi) = offsets(ident.span);
        self.mark(lo);
        if self.function_depth > 0 && ident.sym == *"arguments" {
            return self.note_arguments(lo);
        }
        let name = self.name(&ident.sym);
        if matches!(shape, Shape::Write | Shape::ShorthandWrite) {
            self.note_write(name, lo);
        }
        if shape == Shape::Plain
            && let Some(define) = self.options.defines.identifier(&ident.sym)
            && !self.is_declared(name)
        {
            return self.reference(name, lo, hi, ReferenceKind::Define(define));
        }
        let shape = self.headed(lo, shape);
        self.reference(name, lo, hi, ReferenceKind::Read(shape));
    }

    /// The shape of what stands at `lo`, which may be where the callee of a `new` begins.
    fn headed(&self, lo: u32, shape: Shape) -> Shape {
        match shape {
            Shape::Plain if lo == self.new_head => Shape::NewCallee,
            Shape::Callee if lo == self.new_head => Shape::NewTag,
            _ => shape,
        }
    }

    /// A member expression on an imported name or on a defined path, else `false`.
    pub(super) fn member(&mut self, member: &MemberExpr, shape: Shape) -> bool {
        let (lo, hi) = offsets(member.span);
        if shape != Shape::Write
            && let Some((define, root)) = self.options.defines.member(member)
        {
            let name = self.name(&root.sym);
            if !self.is_declared(name) {
                self.reference(name, lo, hi, ReferenceKind::Define(define));
                return true;
            }
        }
        let Expr::Ident(object) = &*member.obj else { return false };
        let name = self.name(&object.sym);
        if !self.names[name as usize].has_members {
            return false;
        }
        let property = match &member.prop {
            MemberProp::Ident(property) => self.name(&property.sym),
            MemberProp::Computed(computed) => match &*computed.expr {
                Expr::Lit(Lit::Str(text)) => match text.value.as_str() {
                    Some(text) => self.name(&text.into()),
                    None => return false,
                },
                _ => return false,
            },
            MemberProp::PrivateName(_) => return false,
        };
        let object_hi = offsets(object.span).1;
        let shape = self.headed(lo, shape);
        self.mark(lo);
        let index = self.members.len() as u32;
        self.members.push(RawMember { object_hi, name: property, shape });
        self.reference(name, lo, hi, ReferenceKind::Member(index));
        true
    }

    /// An expression in callee position. Parentheses do not change `this`.
    pub(super) fn callee(&mut self, callee: &Expr, shape: Shape) {
        let mut inner = callee;
        while let Expr::Paren(paren) = inner {
            inner = &paren.expr;
        }
        match inner {
            Expr::Ident(ident) => {
                let lo = offsets(ident.span).0;
                let at_start = shape == Shape::Callee && lo == self.statement_start;
                self.read(ident, if at_start { Shape::CalleeAtStart } else { shape });
            }
            Expr::Member(member) => {
                let lo = offsets(member.span).0;
                let at_start = shape == Shape::Callee && lo == self.statement_start;
                let shape = if at_start { Shape::CalleeAtStart } else { shape };
                if !self.member(member, shape) {
                    self.member_parts(member);
                }
            }
            _ => inner.visit_with(self),
        }
    }

    /// `delete import.meta` is `true` and does nothing; what stands for it elsewhere may be a name,
    /// which strict code cannot delete.
    pub(super) fn deleted(&mut self, operand: &Expr) {
        let mut inner = operand;
        while let Expr::Paren(paren) = inner {
            inner = &paren.expr;
        }
        operand.visit_with(self);
        if let Expr::MetaProp(meta) = inner
            && meta.kind == MetaPropKind::ImportMeta
            && let Some(edit) = self.edits.last_mut()
        {
            edit.kind = EditKind::Replace("0".into());
        }
    }

    pub(super) fn member_parts(&mut self, member: &MemberExpr) {
        self.note_member(member);
        self.note_module_member(member);
        member.obj.visit_with(self);
        member.prop.visit_with(self);
    }

    /// Remembers an anonymous function that takes the name of the binding it is assigned to.
    pub(super) fn named_value(&mut self, ident: &Ident, value: &Expr) {
        if !self.is_module {
            return;
        }
        if let Some((lo, hi)) = anonymous_function(value) {
            let name = self.name(&ident.sym);
            self.reference(name, lo, hi, ReferenceKind::NamedValue);
        }
    }
}

/// `import.meta.url` and its like, which say where the module is.
pub(super) fn reads_place(member: &MemberExpr) -> bool {
    let is_meta =
        matches!(&*member.obj, Expr::MetaProp(meta) if meta.kind == MetaPropKind::ImportMeta);
    let name = member.prop.as_ident();
    is_meta && name.is_some_and(|name| matches!(&*name.sym, "url" | "filename" | "dirname"))
}
