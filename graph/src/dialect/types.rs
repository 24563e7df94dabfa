//! What only the type checker reads is left out.

use std::mem::take;

use swc_common::Spanned;
use swc_common::util::take::Take;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitMutWith;

use super::{Rewriter, offsets};

/// What becomes of a statement.
pub(super) enum Fate {
    Keep,
    Erase,
    /// Its text has been written already.
    Become(Vec<ModuleItem>),
}

impl Rewriter<'_> {
    pub(super) fn erase_type(&mut self, node: &impl Spanned) {
        let (lo, hi) = offsets(node);
        self.layout.erase(lo, hi);
    }

    /// Leaves out a statement or a member of a class, together with its line where it has one of
    /// its own. What follows must not continue what comes before.
    pub(super) fn erase_line(&mut self, lo: u32, hi: u32) {
        let text = self.text();
        let next = self.skip(hi);
        if matches!(self.byte(next), b'(' | b'[' | b'`' | b'+' | b'-' | b'*' | b'/' | b'<') {
            let semicolon = self.layout.generate(";");
            return self.layout.replace(lo, hi, [semicolon]);
        }
        let before = text[..lo as usize].trim_end_matches([' ', '\t']);
        let after = &text[hi as usize..];
        let blank = after.len() - after.trim_start_matches([' ', '\t']).len();
        let line = &after[blank..];
        let newline = match () {
            () if line.starts_with("\r\n") => 2,
            () if line.starts_with('\n') => 1,
            () => return self.layout.erase(lo, hi),
        };
        let starts_line = before.is_empty() || before.ends_with('\n');
        match starts_line {
            true => self.layout.erase(before.len() as u32, hi + (blank + newline) as u32),
            false => self.layout.erase(lo, hi + blank as u32),
        }
    }

    /// Leaves out a mark that stands behind a name, with what is between them.
    pub(super) fn mark_after(&mut self, from: u32, mark: u8) {
        let at = self.skip(from);
        if self.byte(at) == mark {
            self.layout.erase(from, at + 1);
        }
    }

    pub(super) fn binding(&mut self, binding: &mut BindingIdent) {
        if binding.id.optional {
            let end = offsets(&binding.id).0 + self.word(offsets(&binding.id).0).len() as u32;
            self.mark_after(end, b'?');
            binding.id.optional = false;
        }
        binding.type_ann.visit_mut_with(self);
    }

    pub(super) fn statements(&mut self, statements: &mut Vec<Stmt>) {
        if !statements.iter().any(|it| matches!(it, Stmt::Decl(_))) {
            return statements.iter_mut().for_each(|it| it.visit_mut_with(self));
        }
        for mut statement in take(statements) {
            let fate = match &mut statement {
                Stmt::Decl(declaration) => self.declaration(declaration),
                _ => Fate::Keep,
            };
            match fate {
                Fate::Keep => {
                    statement.visit_mut_with(self);
                    statements.push(statement);
                }
                Fate::Erase => {
                    let (lo, hi) = offsets(&statement);
                    self.erase_line(lo, hi);
                }
                Fate::Become(new) => {
                    statements.extend(new.into_iter().filter_map(ModuleItem::stmt))
                }
            }
        }
    }

    /// What becomes of a declaration.
    pub(super) fn declaration(&mut self, declaration: &mut Decl) -> Fate {
        if !self.typescript {
            return Fate::Keep;
        }
        match declaration {
            Decl::TsInterface(_) | Decl::TsTypeAlias(_) => Fate::Erase,
            Decl::Var(var) if var.declare => Fate::Erase,
            Decl::Var(var) => {
                if self.may_have_enums {
                    self.know_constants(var);
                }
                Fate::Keep
            }
            Decl::Class(class) if class.declare => Fate::Erase,
            Decl::Fn(function) if function.declare || function.function.body.is_none() => {
                Fate::Erase
            }
            Decl::TsEnum(it) if it.declare => {
                self.know_enum(it);
                Fate::Erase
            }
            Decl::TsEnum(it) => {
                let new = self.enumeration(it, None);
                Fate::Become(new.into_iter().map(ModuleItem::Stmt).collect())
            }
            Decl::TsModule(module) => self.namespace(module, None),
            _ => Fate::Keep,
        }
    }

    /// An expression without assertions around it.
    pub(super) fn without_types(&mut self, expression: &mut Expr) {
        while let Some(inner) = self.asserted(expression) {
            *expression = *inner;
        }
    }

    fn asserted(&mut self, expression: &mut Expr) -> Option<Box<Expr>> {
        let whole = offsets(expression);
        let (inner, guards) = match expression {
            Expr::TsAs(it) => (it.expr.take(), true),
            Expr::TsSatisfies(it) => (it.expr.take(), true),
            Expr::TsConstAssertion(it) => (it.expr.take(), true),
            Expr::TsTypeAssertion(it) => (it.expr.take(), false),
            Expr::TsNonNull(it) => (it.expr.take(), false),
            Expr::TsInstantiation(it) => (it.expr.take(), false),
            _ => return None,
        };
        self.around(whole, offsets(&*inner), guards);
        Some(inner)
    }

    /// Leaves out what stands around the inner one of two nodes. A line break may end a statement
    /// only because of what `guards` it.
    fn around(&mut self, (lo, hi): (u32, u32), (from, to): (u32, u32), guards: bool) {
        if lo < from {
            let first = self.word(from);
            let text = &self.text()[from as usize..];
            // What begins so cannot stand everywhere: a block, a declaration.
            let is_special =
                text.starts_with('{') || matches!(first, "function" | "class" | "async" | "let");
            if is_special {
                let (open, close) = (self.layout.generate("("), self.layout.generate(")"));
                return self.layout.replace(lo, hi, [open, from..to, close]);
            }
            self.layout.erase(lo, from);
        }
        if to < hi {
            let (next, newline) = crate::analyze::skip_trivia(self.text(), hi as usize, false);
            let continues = newline && matches!(self.byte(next as u32), b'(' | b'[' | b'`');
            match guards && continues {
                true => {
                    let semicolon = self.layout.generate(";");
                    self.layout.replace(to, hi, [semicolon]);
                }
                false => self.layout.erase(to, hi),
            }
        }
    }

    pub(super) fn assign_target(&mut self, target: &mut SimpleAssignTarget) {
        let whole = offsets(target);
        let inner = match target {
            SimpleAssignTarget::TsAs(it) => it.expr.take(),
            SimpleAssignTarget::TsSatisfies(it) => it.expr.take(),
            SimpleAssignTarget::TsNonNull(it) => it.expr.take(),
            SimpleAssignTarget::TsTypeAssertion(it) => it.expr.take(),
            SimpleAssignTarget::TsInstantiation(it) => it.expr.take(),
            SimpleAssignTarget::Ident(_) => return,
            _ => return target.visit_mut_children_with(self),
        };
        self.around(whole, offsets(&*inner), false);
        *target = match *inner {
            Expr::Ident(ident) => SimpleAssignTarget::Ident(ident.into()),
            Expr::Member(member) => SimpleAssignTarget::Member(member),
            Expr::SuperProp(property) => SimpleAssignTarget::SuperProp(property),
            Expr::Paren(paren) => SimpleAssignTarget::Paren(paren),
            Expr::OptChain(chain) => SimpleAssignTarget::OptChain(chain),
            Expr::TsAs(it) => SimpleAssignTarget::TsAs(it),
            Expr::TsSatisfies(it) => SimpleAssignTarget::TsSatisfies(it),
            Expr::TsNonNull(it) => SimpleAssignTarget::TsNonNull(it),
            Expr::TsTypeAssertion(it) => SimpleAssignTarget::TsTypeAssertion(it),
            Expr::TsInstantiation(it) => SimpleAssignTarget::TsInstantiation(it),
            other => {
                SimpleAssignTarget::Paren(ParenExpr { span: other.span(), expr: Box::new(other) })
            }
        };
        self.assign_target(target);
    }

    pub(super) fn function(&mut self, function: &mut Function) {
        if let Some(this) = function.this_param.take() {
            let (lo, hi) = offsets(&*this);
            let next = self.skip(hi);
            let end = match self.byte(next) {
                b',' => self.skip(next + 1),
                _ => hi,
            };
            self.layout.erase(lo, end);
        }
        function.visit_mut_children_with(self);
    }
}
