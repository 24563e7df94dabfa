//! Early errors that the parser does not report and that are not redeclarations: private names,
//! parameters, `__proto__`, `new import()`.

use rustc_hash::FxHashMap;
use swc_atoms::Atom;
use swc_common::{Span, Spanned};
use swc_ecma_ast::*;

use super::functions::has_use_strict;
use super::items::bound_names;
use super::{Analyzer, ModeError, offsets, range};
use crate::diagnostic::{self, early};

/// The private names of one class body, while it is walked.
#[derive(Default)]
pub(super) struct PrivateScope {
    declared: FxHashMap<Atom, PrivateDeclaration>,
    references: Vec<(Atom, u32, u32)>,
}

#[derive(Clone, Copy)]
struct PrivateDeclaration {
    kind: PrivateKind,
    is_static: bool,
    lo: u32,
    hi: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PrivateKind {
    Getter,
    Setter,
    /// Both accessors have been declared, or something else under that name.
    Complete,
}

impl Analyzer<'_> {
    pub(super) fn enter_class(&mut self, class: &Class) {
        self.private_names.push(PrivateScope::default());
        for member in &class.body {
            match member {
                ClassMember::Method(method) if method.is_static => {
                    self.check_static_key(&method.key);
                }
                ClassMember::ClassProp(property) if property.is_static => {
                    self.check_static_key(&property.key);
                }
                ClassMember::Constructor(constructor) => self.check_constructor(constructor),
                ClassMember::PrivateMethod(method) => {
                    let kind = match method.kind {
                        MethodKind::Getter => PrivateKind::Getter,
                        MethodKind::Setter => PrivateKind::Setter,
                        MethodKind::Method => PrivateKind::Complete,
                    };
                    self.declare_private(&method.key, kind, method.is_static);
                }
                ClassMember::PrivateProp(property) => {
                    self.declare_private(&property.key, PrivateKind::Complete, property.is_static);
                }
                ClassMember::AutoAccessor(accessor) => {
                    if let Key::Private(key) = &accessor.key {
                        self.declare_private(key, PrivateKind::Complete, accessor.is_static);
                    }
                }
                _ => {}
            }
        }
    }

    /// `constructor(); {}`
    fn check_constructor(&mut self, constructor: &Constructor) {
        let Some(body) = &constructor.body else { return };
        let parameters = constructor.params.last().map(Spanned::span);
        let from = offsets(parameters.unwrap_or(constructor.key.span())).1;
        if let Some(semicolon) = self.semicolon_before_body(from, offsets(body.span).0) {
            self.report(early::missing_body, (semicolon, semicolon + 1));
        }
    }

    fn declare_private(&mut self, name: &PrivateName, kind: PrivateKind, is_static: bool) {
        let (lo, hi) = offsets(name.span);
        let scope = self.private_names.last_mut().expect("inside a class");
        let declaration = PrivateDeclaration { kind, is_static, lo, hi };
        let Some(first) = scope.declared.get_mut(&name.name) else {
            scope.declared.insert(name.name.clone(), declaration);
            return;
        };
        let pair = matches!(
            (first.kind, kind),
            (PrivateKind::Getter, PrivateKind::Setter) | (PrivateKind::Setter, PrivateKind::Getter)
        );
        if pair && first.is_static == is_static {
            first.kind = PrivateKind::Complete;
            return;
        }
        let first = range(first.lo, first.hi);
        self.diagnostics.push(diagnostic::parse::duplicate_private_name(
            self.file,
            &name.name,
            range(lo, hi),
            first,
        ));
    }

    pub(super) fn private_reference(&mut self, name: &PrivateName) {
        let (lo, hi) = offsets(name.span);
        self.mark(lo);
        match self.private_names.last_mut() {
            Some(scope) => scope.references.push((name.name.clone(), lo, hi)),
            None => self.undeclared_private(&name.name, lo, hi),
        }
    }

    pub(super) fn leave_class(&mut self) {
        let scope = self.private_names.pop().expect("every leave has its enter");
        let open = scope.references.into_iter().filter(|r| !scope.declared.contains_key(&r.0));
        match self.private_names.last_mut() {
            Some(outer) => outer.references.extend(open),
            None => open.for_each(|(name, lo, hi)| self.undeclared_private(&name, lo, hi)),
        }
    }

    fn undeclared_private(&mut self, name: &Atom, lo: u32, hi: u32) {
        self.diagnostics.push(diagnostic::parse::undeclared_private_name(
            self.file,
            name,
            range(lo, hi),
        ));
    }

    /// `#x` as an expression.
    pub(super) fn misplaced_private(&mut self, name: &PrivateName) {
        self.report(early::misplaced_private_name, offsets(name.span));
    }

    /// `1 + #x in o`: `in` does not bind that tightly.
    pub(super) fn check_private_operand(&mut self, binary: &BinExpr) {
        let tight = !matches!(
            binary.op,
            BinaryOp::LogicalAnd
                | BinaryOp::LogicalOr
                | BinaryOp::NullishCoalescing
                | BinaryOp::BitAnd
                | BinaryOp::BitOr
                | BinaryOp::BitXor
                | BinaryOp::EqEq
                | BinaryOp::NotEq
                | BinaryOp::EqEqEq
                | BinaryOp::NotEqEq
        );
        if tight
            && let Expr::Bin(BinExpr { op: BinaryOp::In, left, .. }) = &*binary.right
            && let Expr::PrivateName(name) = &**left
        {
            self.misplaced_private(name);
        }
    }

    /// `delete this.#x`, `delete x` in strict code.
    pub(super) fn check_unary(&mut self, unary: &UnaryExpr) {
        if unary.op != UnaryOp::Delete {
            return;
        }
        let mut operand = &*unary.arg;
        while let Expr::Paren(paren) = operand {
            operand = &paren.expr;
        }
        let member = match operand {
            Expr::Member(member) => member,
            Expr::OptChain(chain) => match &*chain.base {
                OptChainBase::Member(member) => member,
                OptChainBase::Call(_) => return,
            },
            Expr::Ident(_) if self.strict => {
                return self.report(early::delete_identifier, offsets(unary.span));
            }
            _ => return,
        };
        if member.prop.is_private_name() {
            self.report(early::delete_private_name, offsets(unary.span));
        }
    }

    /// `static prototype`
    fn check_static_key(&mut self, key: &PropName) {
        let (is_prototype, span) = match key {
            PropName::Ident(key) => (key.sym == *"prototype", key.span),
            PropName::Str(key) => (key.value.as_str() == Some("prototype"), key.span),
            _ => return,
        };
        if is_prototype {
            self.report(early::static_prototype, offsets(span));
        }
    }

    /// `{ a = 1 }` that turned out to be no pattern.
    pub(super) fn shorthand_initializer(&mut self, property: &AssignProp) {
        self.report(early::shorthand_initializer, offsets(property.span));
    }

    /// `function f();`, `{ async` line break `a() {} }`
    pub(super) fn check_function(&mut self, function: &Function) {
        let (lo, hi) = offsets(function.span);
        let Some(body) = &function.body else {
            return self.report(early::missing_body, (lo, hi));
        };
        self.note_directive(&body.stmts, function.span);
        let parameters = function.params.last().map_or(lo, |last| offsets(last.span).1);
        if let Some(semicolon) = self.semicolon_before_body(parameters, offsets(body.span).0) {
            self.report(early::missing_body, (semicolon, semicolon + 1));
        }
        if function.is_async {
            self.check_line_after_async(lo);
        }
    }

    /// The parser judges by the first directive alone; these stand under a later `"use strict"`.
    pub(super) fn report_strict_errors(&mut self, errors: &[ModeError]) {
        for error in errors.iter().filter(|error| !error.only_in_modules) {
            let within = |&(lo, hi): &(u32, u32)| lo <= error.lo && error.hi <= hi;
            let place = range(error.lo, error.hi);
            let known = self.diagnostics.iter().any(|known| {
                let span = &known.labels[0].span;
                span.start < place.end && place.start < span.end
            });
            if !known && (self.strict || self.strict_functions.iter().any(within)) {
                let error = diagnostic::parse::unexpected(self.file, place, &error.message);
                self.diagnostics.push(error);
            }
        }
    }

    /// Remembers where strict code begins within sloppy code.
    fn note_directive(&mut self, statements: &[Stmt], span: Span) {
        if !self.strict && has_use_strict(statements) {
            self.strict_functions.push(offsets(span));
            self.late_directive |= !has_use_strict(&statements[..1]);
        }
    }

    /// `async await => 1`, escapes in `async`.
    pub(super) fn check_arrow(&mut self, arrow: &ArrowExpr) {
        if let ArrowFunctionBody::FunctionBody(body) = &*arrow.body {
            self.note_directive(&body.stmts, arrow.span);
        }
        self.check_line_before_arrow(arrow);
        if !arrow.is_async {
            return;
        }
        self.check_word(offsets(arrow.span).0);
        for parameter in &arrow.params {
            if let Pat::Ident(ident) = parameter
                && ident.id.sym == *"await"
            {
                self.reserved_word(&ident.id);
            }
        }
    }

    /// `import.defer(…)`, `import.source(…)`
    pub(super) fn check_import_phase(&mut self, call: &CallExpr) {
        let (lo, hi) = offsets(call.span);
        let known = self.diagnostics.len();
        if let Some(argument) = call.args.first() {
            let first = argument.spread.unwrap_or_else(|| argument.expr.span());
            self.check_words(lo, offsets(first).0);
        }
        if matches!(call.callee, Callee::Import(import) if import.phase == ImportPhase::Defer) {
            if call.args.iter().any(|argument| argument.spread.is_some()) {
                self.diagnostics.push(diagnostic::parse::invalid_import_call(
                    self.file,
                    range(lo, hi),
                    "`import()` does not take a spread argument",
                ));
            } else if self.diagnostics.len() == known {
                self.report(early::deferred_import, (lo, hi));
            }
            return;
        }
        let is_specifier = |argument: &ExprOrSpread| {
            let end = offsets(argument.expr.span()).1;
            argument.spread.is_none() && self.byte_after(end) != Some(b',')
        };
        if !call.args.first().is_some_and(is_specifier) {
            self.diagnostics.push(diagnostic::parse::invalid_import_call(
                self.file,
                range(lo, hi),
                "`import.source()` takes a specifier and nothing else",
            ));
        }
    }

    /// UniqueFormalParameters: strict code, arrows, methods and non-simple lists.
    pub(super) fn check_parameters<'p>(
        &mut self,
        parameters: impl Iterator<Item = &'p Pat>,
        unique: bool,
    ) {
        if !unique && !self.strict {
            return;
        }
        let mut names = Vec::new();
        parameters.for_each(|parameter| bound_names(parameter, &mut names));
        if names.len() < 2 {
            return;
        }
        names.sort_by(|a, b| a.sym.cmp(&b.sym).then(a.span.lo.cmp(&b.span.lo)));
        for pair in names.windows(2) {
            if pair[0].sym == pair[1].sym {
                let (lo, hi) = offsets(pair[1].span);
                self.diagnostics.push(diagnostic::parse::duplicate_parameter(
                    self.file,
                    &pair[1].sym,
                    range(lo, hi),
                ));
            }
        }
    }

    /// At most one `__proto__: value` in an object literal; shorthand, methods and computed keys
    /// do not count.
    pub(super) fn check_proto(&mut self, object: &ObjectLit) {
        let mut seen = false;
        for property in &object.props {
            let PropOrSpread::Prop(property) = property else { continue };
            let Prop::KeyValue(property) = &**property else { continue };
            let (is_proto, span) = match &property.key {
                PropName::Ident(key) => (key.sym == *"__proto__", key.span),
                PropName::Str(key) => (key.value.as_str() == Some("__proto__"), key.span),
                _ => continue,
            };
            if is_proto && std::mem::replace(&mut seen, true) {
                let (lo, hi) = offsets(span);
                self.diagnostics.push(diagnostic::parse::duplicate_proto(self.file, range(lo, hi)));
            }
        }
    }

    /// `new import(x)`: an ImportCall is no MemberExpression.
    pub(super) fn check_new(&mut self, new: &NewExpr) {
        let mut callee = &*new.callee;
        loop {
            callee = match callee {
                Expr::Member(member) => &member.obj,
                Expr::TaggedTpl(tagged) => &tagged.tag,
                Expr::New(new) => &new.callee,
                Expr::Call(call) => match &call.callee {
                    Callee::Import(_) => break,
                    // The parser reads `new import("x").f()` as `new (import("x").f())`.
                    Callee::Expr(callee) => callee,
                    Callee::Super(_) => return,
                },
                _ => return,
            };
        }
        let (lo, hi) = offsets(new.span);
        self.diagnostics.push(diagnostic::parse::invalid_import_call(
            self.file,
            range(lo, hi),
            "`import()` cannot be constructed with `new`",
        ));
    }
}
