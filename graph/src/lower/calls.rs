//! Calls that are left out, or that may be when nobody uses what they return.

use swc_common::comments::{Comments, SingleThreadedComments};
use swc_common::{DUMMY_SP, SyntaxContext};
use swc_ecma_ast::*;
use swc_ecma_visit::{VisitMut, VisitMutWith};

/// What becomes of calls of globals, and of `debugger`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Calls {
    /// Calls of what `console` has become `void 0`, and their arguments with them.
    pub drop_console: bool,
    /// `debugger` is left out.
    pub drop_debugger: bool,
    /// Names or property paths of functions without side effects.
    pub pure: Vec<String>,
}

const CONSOLE: &str = "console";

impl Calls {
    /// Whether a text with these free names may have any of it.
    pub(crate) fn concern<'n>(&self, text: &str, free: impl Iterator<Item = &'n str>) -> bool {
        let has_debugger = || memchr::memmem::find(text.as_bytes(), b"debugger").is_some();
        let roots = self.pure.iter().filter_map(|path| path.split('.').next());
        let roots: Vec<&str> = roots.chain(self.drop_console.then_some(CONSOLE)).collect();
        let has_root = || !roots.is_empty() && free.into_iter().any(|name| roots.contains(&name));
        self.drop_debugger && has_debugger() || has_root()
    }
}

pub(super) struct Rewrite<'a> {
    pub calls: &'a Calls,
    /// That of names which nothing declares.
    pub unresolved: SyntaxContext,
    pub comments: &'a SingleThreadedComments,
}

impl Rewrite<'_> {
    fn is_dropped(&self, expression: &Expr) -> bool {
        let callee = match expression {
            Expr::Call(call) => call.callee.as_expr(),
            Expr::OptChain(chain) => chain.base.as_call().map(|call| &call.callee),
            _ => None,
        };
        let path = callee.and_then(|callee| self.path(callee));
        path.is_some_and(|path| matches!(*path, [CONSOLE, _] | [CONSOLE, _, "call" | "apply"]))
    }

    /// The names of `a.b.c`, if nothing declares the first.
    fn path<'e>(&self, mut expression: &'e Expr) -> Option<Vec<&'e str>> {
        let mut path = Vec::new();
        loop {
            let member = match expression {
                Expr::Ident(name) => {
                    path.push(&*name.sym);
                    path.reverse();
                    return (name.ctxt == self.unresolved).then_some(path);
                }
                Expr::Member(member) => member,
                Expr::OptChain(chain) => chain.base.as_member()?,
                _ => return None,
            };
            path.push(match &member.prop {
                MemberProp::Ident(name) => &name.sym,
                MemberProp::Computed(ComputedPropName { expr, .. }) => {
                    expr.as_lit().and_then(|it| it.as_str()).and_then(|it| it.value.as_str())?
                }
                MemberProp::PrivateName(_) => return None,
            });
            expression = &member.obj;
        }
    }

    fn note_pure(&self, callee: &Expr, place: swc_common::BytePos) {
        let path = self.path(callee).map(|path| path.join("."));
        if path.is_some_and(|path| self.calls.pure.contains(&path)) {
            self.comments.add_pure_comment(place);
        }
    }
}

impl VisitMut for Rewrite<'_> {
    fn visit_mut_expr(&mut self, expression: &mut Expr) {
        if self.calls.drop_console && self.is_dropped(expression) {
            *expression = *Expr::undefined(DUMMY_SP);
            return;
        }
        expression.visit_mut_children_with(self);
    }

    fn visit_mut_stmt(&mut self, statement: &mut Stmt) {
        let is_dropped = match statement {
            Stmt::Expr(it) => self.calls.drop_console && self.is_dropped(&it.expr),
            Stmt::Debugger(_) => self.calls.drop_debugger,
            _ => false,
        };
        match is_dropped {
            true => *statement = Stmt::Empty(EmptyStmt { span: DUMMY_SP }),
            false => statement.visit_mut_children_with(self),
        }
    }

    fn visit_mut_call_expr(&mut self, call: &mut CallExpr) {
        if let Callee::Expr(callee) = &call.callee {
            self.note_pure(callee, call.span.lo);
        }
        call.visit_mut_children_with(self);
    }

    fn visit_mut_new_expr(&mut self, new: &mut NewExpr) {
        self.note_pure(&new.callee, new.span.lo);
        new.visit_mut_children_with(self);
    }
}
