//! What defines make constant: replaced expressions and conditions that are known.

use rustc_hash::FxHashMap;
use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::{Visit, VisitWith};

use super::items::bound_names;
use super::patterns::Declares;
use super::{Analyzer, offsets};
use crate::sites::{Edit, EditKind, Shape};

/// A global identifier or property path and the expression that stands for it.
#[derive(Clone, Debug)]
pub struct Define {
    /// `process.env.NODE_ENV`
    pub path: String,
    /// The replacement as JavaScript: a JSON value, or an identifier or path.
    pub text: String,
    /// Its value, when the replacement is a literal.
    pub value: Option<Value>,
}

#[derive(Clone, Default, Debug)]
pub struct Defines {
    list: Vec<Define>,
    /// By the last word of the path.
    by_last: FxHashMap<String, Vec<u32>>,
}

/// A primitive value known at build time.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Boolean(bool),
    String(String),
    Number(f64),
    Null,
    Undefined,
}

impl Value {
    /// ToBoolean.
    pub fn truthy(&self) -> bool {
        match self {
            Value::Boolean(value) => *value,
            Value::String(value) => !value.is_empty(),
            Value::Number(value) => *value != 0.0 && !value.is_nan(),
            Value::Null | Value::Undefined => false,
        }
    }

    /// IsLooselyEqual where no conversion between types is involved.
    fn equals(&self, other: &Value, strictly: bool) -> Option<bool> {
        match (self, other) {
            (Value::Null, Value::Undefined) | (Value::Undefined, Value::Null) => Some(!strictly),
            _ if std::mem::discriminant(self) == std::mem::discriminant(other) => {
                Some(self == other)
            }
            _ if strictly => Some(false),
            _ => None,
        }
    }
}

impl Defines {
    /// `list` is sorted by path and free of repetitions.
    pub fn new(list: Vec<Define>) -> Self {
        let mut by_last: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (index, define) in list.iter().enumerate() {
            let last = define.path.rsplit('.').next().unwrap_or_default();
            by_last.entry(last.to_string()).or_default().push(index as u32);
        }
        Self { list, by_last }
    }

    pub fn get(&self, index: u32) -> &Define {
        &self.list[index as usize]
    }

    pub(super) fn identifier(&self, name: &str) -> Option<u32> {
        if self.by_last.is_empty() {
            return None;
        }
        self.by_last.get(name)?.iter().copied().find(|&index| self.get(index).path == name)
    }

    /// The define that a member expression matches and the identifier at its root.
    pub(super) fn member<'a>(&self, member: &'a MemberExpr) -> Option<(u32, &'a Ident)> {
        if self.by_last.is_empty() {
            return None;
        }
        let last = property_name(member)?;
        self.by_last.get(last)?.iter().find_map(|&index| {
            let mut words = self.get(index).path.rsplit('.');
            let mut at = member;
            (words.next() == Some(last)).then_some(())?;
            loop {
                let word = words.next()?;
                match &*at.obj {
                    Expr::Member(inner) if property_name(inner) == Some(word) => at = inner,
                    Expr::Ident(root) if root.sym == *word && words.next().is_none() => {
                        return Some((index, root));
                    }
                    _ => return None,
                }
            }
        })
    }
}

fn property_name(member: &MemberExpr) -> Option<&str> {
    match &member.prop {
        MemberProp::Ident(name) => Some(&name.sym),
        MemberProp::Computed(computed) => match &*computed.expr {
            Expr::Lit(Lit::Str(text)) => text.value.as_str(),
            _ => None,
        },
        MemberProp::PrivateName(_) => None,
    }
}

impl Analyzer<'_> {
    /// The value of an expression that cannot have effects, if it is known.
    pub(super) fn fold(&mut self, expression: &Expr) -> Option<Value> {
        match expression {
            Expr::Lit(Lit::Bool(literal)) => Some(Value::Boolean(literal.value)),
            Expr::Lit(Lit::Str(literal)) => Some(Value::String(literal.value.as_str()?.into())),
            Expr::Lit(Lit::Num(literal)) => Some(Value::Number(literal.value)),
            Expr::Lit(Lit::Null(_)) => Some(Value::Null),
            Expr::Paren(paren) => self.fold(&paren.expr),
            Expr::Unary(unary) => match unary.op {
                UnaryOp::Bang => Some(Value::Boolean(!self.fold(&unary.arg)?.truthy())),
                UnaryOp::Void => self.fold(&unary.arg).map(|_| Value::Undefined),
                _ => None,
            },
            Expr::Bin(binary) => self.fold_binary(binary),
            Expr::Member(member) => {
                let (define, root) = self.options.defines.member(member)?;
                let name = self.name(&root.sym);
                (!self.is_declared(name)).then_some(())?;
                self.options.defines.get(define).value.clone()
            }
            Expr::Ident(ident) => {
                let name = self.name(&ident.sym);
                if self.is_declared(name) {
                    return None;
                }
                match self.options.defines.identifier(&ident.sym) {
                    Some(define) => self.options.defines.get(define).value.clone(),
                    None => (ident.sym == *"undefined").then_some(Value::Undefined),
                }
            }
            _ => None,
        }
    }

    fn fold_binary(&mut self, binary: &BinExpr) -> Option<Value> {
        match binary.op {
            BinaryOp::LogicalAnd => match self.fold(&binary.left) {
                Some(left) if left.truthy() => self.fold(&binary.right),
                left => left,
            },
            BinaryOp::LogicalOr => match self.fold(&binary.left) {
                Some(left) if !left.truthy() => self.fold(&binary.right),
                left => left,
            },
            BinaryOp::EqEqEq | BinaryOp::NotEqEq | BinaryOp::EqEq | BinaryOp::NotEq => {
                let left = self.fold(&binary.left)?;
                let right = self.fold(&binary.right)?;
                let strictly = matches!(binary.op, BinaryOp::EqEqEq | BinaryOp::NotEqEq);
                let negated = matches!(binary.op, BinaryOp::NotEqEq | BinaryOp::NotEq);
                Some(Value::Boolean(left.equals(&right, strictly)? != negated))
            }
            _ => None,
        }
    }
}

impl Analyzer<'_> {
    /// A branch that never runs: its requests vanish, its hoisted names stay, and its early errors
    /// are still errors.
    pub(super) fn dead_statement(&mut self, statement: &Stmt) {
        self.check_only(|this| this.branch(statement));
        let (lo, hi) = offsets(swc_common::Spanned::span(statement));
        let hoisted = hoisted_vars(statement, !self.strict);
        let mut from = lo;
        let known = self.diagnostics.len();
        for ident in hoisted {
            self.declare(ident, Declares::Var, Shape::Declare);
            if self.diagnostics.len() > known {
                // Reported already, or a function that Annex B does not hoist.
                self.diagnostics.truncate(known);
                continue;
            }
            let (name_lo, name_hi) = offsets(ident.span);
            self.replace(from, name_lo, if from == lo { "{ var " } else { ", " });
            from = name_hi;
        }
        self.replace(from, hi, if from == lo { "{}" } else { "; }" });
    }

    pub(super) fn dead_expression(&mut self, expression: &Expr) {
        self.check_only(|this| expression.visit_with(this));
        let (lo, hi) = offsets(swc_common::Spanned::span(expression));
        self.replace(lo, hi, "0");
    }

    /// Walks for early errors and declarations, and forgets everything else that it met.
    fn check_only(&mut self, walk: impl FnOnce(&mut Self)) {
        let references = self.references.len();
        let members = self.members.len();
        let deferred = self.deferred.len();
        let edits = self.edits.len();
        let globs = (self.globs.len(), self.required_globs.len());
        let classes = self.classes.len();
        let marks = self.marks.len();
        let conditions = self.conditions.len();
        let sloppy = self.sloppy_mark();
        let seen = (self.has_tla, self.has_direct_eval, self.this_seen);
        let meta = (self.has_import_meta, self.import_meta_escapes);
        walk(self);
        self.reset_sloppy(&sloppy);
        self.references.truncate(references);
        self.members.truncate(members);
        self.deferred.truncate(deferred);
        self.edits.truncate(edits);
        self.globs.truncate(globs.0);
        self.required_globs.truncate(globs.1);
        self.classes.truncate(classes);
        self.marks.truncate(marks);
        self.conditions.truncate(conditions);
        (self.has_tla, self.has_direct_eval, self.this_seen) = seen;
        (self.has_import_meta, self.import_meta_escapes) = meta;
    }

    fn replace(&mut self, lo: u32, hi: u32, text: &str) {
        self.edits.push(Edit { lo, hi, kind: EditKind::Replace(text.into()) });
    }
}

/// The names that a statement declares for its whole function even if it never runs.
pub(super) fn hoisted_vars(statement: &Stmt, functions_too: bool) -> Vec<&Ident> {
    struct Hoisted<'a> {
        names: Vec<&'a Ident>,
        functions_too: bool,
    }
    impl<'a> Hoisted<'a> {
        fn statements(&mut self, statement: &'a Stmt) {
            match statement {
                Stmt::Decl(Decl::Var(var)) => self.var(var),
                Stmt::Decl(Decl::Fn(function)) if self.functions_too => {
                    self.names.push(&function.ident);
                }
                Stmt::Block(block) => block.stmts.iter().for_each(|s| self.statements(s)),
                Stmt::With(with) => self.statements(&with.body),
                Stmt::Labeled(labeled) => self.statements(&labeled.body),
                Stmt::If(branch) => {
                    self.statements(&branch.cons);
                    if let Some(alternative) = &branch.alt {
                        self.statements(alternative);
                    }
                }
                Stmt::Switch(switch) => {
                    switch.cases.iter().flat_map(|c| &c.cons).for_each(|s| self.statements(s));
                }
                Stmt::Try(attempt) => {
                    attempt.block.stmts.iter().for_each(|s| self.statements(s));
                    if let Some(handler) = &attempt.handler {
                        handler.body.stmts.iter().for_each(|s| self.statements(s));
                    }
                    if let Some(finalizer) = &attempt.finalizer {
                        finalizer.stmts.iter().for_each(|s| self.statements(s));
                    }
                }
                Stmt::While(looped) => self.statements(&looped.body),
                Stmt::DoWhile(looped) => self.statements(&looped.body),
                Stmt::For(looped) => {
                    if let Some(VarDeclOrExpr::VarDecl(var)) = &looped.init {
                        self.var(var);
                    }
                    self.statements(&looped.body);
                }
                Stmt::ForIn(looped) => {
                    self.head(&looped.left);
                    self.statements(&looped.body);
                }
                Stmt::ForOf(looped) => {
                    self.head(&looped.left);
                    self.statements(&looped.body);
                }
                _ => {}
            }
        }

        fn head(&mut self, head: &'a ForHead) {
            if let ForHead::VarDecl(var) = head {
                self.var(var);
            }
        }

        fn var(&mut self, var: &'a VarDecl) {
            if var.kind == VarDeclKind::Var {
                var.decls.iter().for_each(|d| bound_names(&d.name, &mut self.names));
            }
        }
    }
    let mut hoisted = Hoisted { names: Vec::new(), functions_too };
    hoisted.statements(statement);
    hoisted.names
}

/// Whether the text is one JavaScript expression that a define may stand for: a literal, an
/// identifier or a path.
pub fn define_value(text: &str) -> Option<Option<Value>> {
    use swc_common::{BytePos, input::StringInput};
    use swc_ecma_parser::{EsSyntax, Parser, Syntax, lexer::Lexer};

    let input = StringInput::new(text, BytePos(1), BytePos(1 + text.len() as u32));
    let syntax = Syntax::Es(EsSyntax::default());
    let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::EsNext, input, None));
    let expression = parser.parse_expr().ok()?;
    let whole = offsets(expression.span()).1 as usize == text.trim_end().len();
    if !parser.take_errors().is_empty() || !whole {
        return None;
    }
    Some(match &*expression {
        Expr::Lit(Lit::Bool(literal)) => Some(Value::Boolean(literal.value)),
        Expr::Lit(Lit::Str(literal)) => Some(Value::String(literal.value.as_str()?.into())),
        Expr::Lit(Lit::Num(literal)) => Some(Value::Number(literal.value)),
        Expr::Lit(Lit::Null(_)) => Some(Value::Null),
        Expr::Ident(ident) if ident.sym == *"undefined" => Some(Value::Undefined),
        other => {
            struct Plain(bool);
            impl Visit for Plain {
                fn visit_expr(&mut self, expression: &Expr) {
                    self.0 &= matches!(
                        expression,
                        Expr::Ident(_)
                            | Expr::Member(_)
                            | Expr::Lit(_)
                            | Expr::Array(_)
                            | Expr::Object(_)
                            | Expr::Unary(_)
                            | Expr::This(_)
                    );
                    expression.visit_children_with(self);
                }
            }
            let mut plain = Plain(true);
            other.visit_with(&mut plain);
            if !plain.0 {
                return None;
            }
            None
        }
    })
}
