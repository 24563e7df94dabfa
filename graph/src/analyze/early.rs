//! Early errors that the parser does not report and that are not redeclarations: private names,
//! parameters, `__proto__`, `new import()`, regular expressions.

use oxc_allocator::Allocator;
use oxc_regular_expression::{LiteralParser, Options};
use rustc_hash::FxHashMap;
use swc_atoms::Atom;
use swc_ecma_ast::*;

use super::items::bound_names;
use super::{Analyzer, offsets, range};
use crate::diagnostic;

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

/// Reused memory for checking regular expressions.
#[derive(Default)]
pub(super) struct RegExps(Option<Allocator>);

impl Analyzer<'_> {
    pub(super) fn enter_class(&mut self, class: &Class) {
        self.private_names.push(PrivateScope::default());
        for member in &class.body {
            match member {
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
                Expr::Call(call) if matches!(call.callee, Callee::Import(_)) => break,
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

    pub(super) fn check_regexp(&mut self, regexp: &Regex) {
        let allocator = self.regexps.0.get_or_insert_default();
        allocator.reset();
        let parser =
            LiteralParser::new(allocator, &regexp.exp, Some(&regexp.flags), Options::default());
        if let Err(error) = parser.parse() {
            let (lo, hi) = offsets(regexp.span);
            let message = error.to_string();
            self.diagnostics.push(diagnostic::parse::invalid_regexp(
                self.file,
                range(lo, hi),
                &message,
            ));
        }
    }
}
