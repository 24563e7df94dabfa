//! What the text of a CommonJS module tells of its `module.exports` before it runs.
//!
//! A mention of `exports`, `module.exports` or the top-level `this` is harmless if it adds only
//! properties whose names stand there, or reads one: `exports.x = …` at any place, and as
//! statements `module.exports = { … }` and `Object.defineProperty(exports, "x", …)`. If every
//! mention is, the names are all that the module itself can export. Calls such as `exports.x()`
//! pass the object on, and so does a `this` of functions outside of classes, which may be the
//! object when somebody calls `lib.x()`. That somebody calls a method of a class that way, or adds
//! properties from another module, is not seen; Node does not see such names either.

#[cfg(test)]
mod tests;

use rustc_hash::FxHashSet;
use swc_ecma_ast::*;

use super::finish::Tables;
use super::scope::{NameIndex, ReferenceKind};
use super::{Analyzer, offsets};
use crate::record::{ExportsShape, HostUse};
use crate::sites::Shape;

/// What has been noted so far. Places are where `exports`, `module` and `this` begin.
#[derive(Default)]
pub(super) struct ExportsUse {
    names: Vec<NameIndex>,
    /// Mentions that neither let the object out nor add names that are not known.
    harmless: Vec<u32>,
    /// Mentions of `module` that neither let it out nor assign `module.exports`.
    members: Vec<u32>,
    /// The last assignment of an object to `module.exports`.
    assigned: Option<u32>,
    /// The object may be known outside of the text that was looked at.
    escapes: bool,
    /// `module.exports` may be any value.
    replaced: bool,
}

impl Analyzer<'_> {
    /// Where an expression for the object of the exports begins.
    fn exports_object(&self, expression: &Expr) -> Option<u32> {
        match expression {
            Expr::Paren(paren) => self.exports_object(&paren.expr),
            Expr::Ident(ident) if ident.sym == *"exports" => Some(offsets(ident.span).0),
            Expr::This(this) if self.function_depth == 0 => Some(offsets(this.span).0),
            Expr::Member(member) => module_exports(member),
            _ => None,
        }
    }

    /// `exports.x`, which is neither called nor assigned.
    pub(super) fn note_exports_read(&mut self, member: &MemberExpr) {
        if !self.is_module
            && let Some(at) = self.exports_object(&member.obj)
        {
            self.exports_use.harmless.push(at);
        }
    }

    /// `module.x`
    pub(super) fn note_module_member(&mut self, member: &MemberExpr) {
        if !self.is_module
            && let Expr::Ident(object) = &*member.obj
            && object.sym == *"module"
            && static_name(&member.prop).is_some()
        {
            self.exports_use.members.push(offsets(object.span).0);
        }
    }

    /// `exports.x = value`, `module.exports = value`
    pub(super) fn note_exports_assign(&mut self, member: &MemberExpr, assign: &AssignExpr) {
        if self.is_module {
            return;
        }
        if let Some(at) = self.exports_object(&member.obj)
            && let Some(name) = static_name(&member.prop)
        {
            let name = self.name(&name);
            self.exports_use.names.push(name);
            self.exports_use.harmless.push(at);
        }
        if let Some(at) = module_exports(member)
            && assign.op == AssignOp::Assign
            && is_object(&assign.right)
        {
            self.exports_use.assigned = Some(at);
        }
    }

    /// `module.exports` is assigned in whatever way.
    pub(super) fn note_exports_write(&mut self, member: &MemberExpr) {
        if let Some(at) = module_exports(member) {
            self.exports_use.replaced |= self.exports_use.assigned != Some(at);
        }
    }

    /// An expression whose value nobody takes.
    pub(super) fn note_exports_statement(&mut self, expression: &Expr) {
        if self.is_module {
            return;
        }
        match expression {
            Expr::Paren(paren) => self.note_exports_statement(&paren.expr),
            Expr::Seq(sequence) => {
                sequence.exprs.iter().for_each(|part| self.note_exports_statement(part));
            }
            Expr::Call(call) => self.note_defined_export(call),
            Expr::Assign(assign) => self.note_exports_literal(assign),
            _ => {}
        }
    }

    /// `Object.defineProperty(exports, "x", …)`
    fn note_defined_export(&mut self, call: &CallExpr) {
        let Callee::Expr(callee) = &call.callee else { return };
        let Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(method), .. }) = &**callee
        else {
            return;
        };
        let (Expr::Ident(object), [target, key, _]) = (&**obj, &call.args[..]) else { return };
        let Expr::Lit(Lit::Str(key)) = &*key.expr else { return };
        let Some(key) = key.value.as_str().filter(|key| *key != "__proto__") else { return };
        let object = (&*object.sym == "Object").then(|| self.name(&object.sym));
        let is_global = object.is_some_and(|name| !self.is_declared(name));
        if method.sym == *"defineProperty"
            && is_global
            && call.args.iter().all(|argument| argument.spread.is_none())
            && let Some(at) = self.exports_object(&target.expr)
        {
            let name = self.name(&key.into());
            self.exports_use.names.push(name);
            self.exports_use.harmless.push(at);
        }
    }

    /// `module.exports = { … }`, also with `exports =` before or after it.
    fn note_exports_literal(&mut self, assign: &AssignExpr) {
        let mut places = Vec::new();
        let mut is_module = false;
        let mut assign = Some(assign);
        let mut value = None;
        while let Some(AssignExpr { op: AssignOp::Assign, left, right, .. }) = assign {
            let AssignTarget::Simple(target) = left else { return };
            places.extend(match target {
                SimpleAssignTarget::Ident(ident) if ident.id.sym == *"exports" => {
                    Some(offsets(ident.id.span).0)
                }
                SimpleAssignTarget::Member(member) if module_exports(member).is_some() => {
                    is_module = true;
                    module_exports(member)
                }
                _ => return,
            });
            value = Some(&**right);
            assign = right.as_assign();
        }
        let Some(Expr::Object(object)) = value.filter(|_| is_module) else { return };
        let names: Option<Vec<_>> = object.props.iter().map(literal_key).collect();
        let Some(names) = names else { return };
        for name in names {
            let name = self.name(&name);
            self.exports_use.names.push(name);
        }
        self.exports_use.harmless.extend(places);
    }

    /// `this && this.x`, `require.main === module`: operands of which only the truth or the
    /// identity counts.
    pub(super) fn note_exports_operands(&mut self, binary: &BinExpr) {
        if self.is_module {
            return;
        }
        match (binary.op, &*binary.left) {
            (BinaryOp::LogicalAnd, Expr::This(this)) if self.function_depth == 0 => {
                self.exports_use.harmless.push(offsets(this.span).0);
            }
            (BinaryOp::EqEq | BinaryOp::NotEq | BinaryOp::EqEqEq | BinaryOp::NotEqEq, left) => {
                for operand in [left, &binary.right] {
                    if let Expr::Ident(ident) = operand {
                        let at = offsets(ident.span).0;
                        self.exports_use.harmless.push(at);
                        self.exports_use.members.push(at);
                    }
                }
            }
            _ => {}
        }
    }

    /// `this`, once the expression around it has been looked at.
    pub(super) fn note_exports_this(&mut self, this: &ThisExpr) {
        let is_harmless = match self.function_depth {
            0 => self.exports_use.harmless.last() == Some(&offsets(this.span).0),
            _ => !self.private_names.is_empty(),
        };
        self.exports_use.escapes |= !is_harmless;
    }

    /// What all this amounts to; `is_hidden` tells that the names mean something else somewhere.
    pub(super) fn exports_shape(&mut self, tables: &mut Tables, is_hidden: bool) -> ExportsShape {
        let exports = std::mem::take(&mut self.exports_use);
        if is_hidden || exports.replaced {
            return ExportsShape::Unknown;
        }
        if exports.escapes {
            return ExportsShape::Object;
        }
        let mut seen = FxHashSet::default();
        let names = exports.names.into_iter().filter(|name| seen.insert(*name));
        ExportsShape::Closed(names.map(|name| self.local(tables, name)).collect())
    }
}

impl ExportsUse {
    pub fn sort(&mut self) {
        self.harmless.sort_unstable();
        self.members.sort_unstable();
    }

    /// A mention of `exports` or `module`, or another of what Node gives the module, which counts
    /// if it is one of these.
    pub fn settle(&mut self, name: &str, at: u32) {
        if matches!(name, "exports" | "module") {
            self.escapes |= self.harmless.binary_search(&at).is_err();
            self.replaced |= name == "module" && self.members.binary_search(&at).is_err();
        }
    }

    /// Something else leads to the object and to `module`.
    pub fn hide(&mut self) {
        self.escapes = true;
        self.replaced = true;
    }
}

/// Where `module.exports` begins.
pub(super) fn module_exports(member: &MemberExpr) -> Option<u32> {
    let Expr::Ident(object) = &*member.obj else { return None };
    let is_exports =
        object.sym == *"module" && static_name(&member.prop).is_some_and(|name| name == *"exports");
    is_exports.then(|| offsets(object.span).0)
}

/// The name of a property; assigning `__proto__` adds none, or all of them.
pub(super) fn static_name(property: &MemberProp) -> Option<swc_atoms::Atom> {
    let name = match property {
        MemberProp::Ident(name) => name.sym.clone(),
        MemberProp::Computed(computed) => match &*computed.expr {
            Expr::Lit(Lit::Str(text)) => text.value.as_str()?.into(),
            _ => return None,
        },
        MemberProp::PrivateName(_) => return None,
    };
    (name != *"__proto__").then_some(name)
}

/// The name that a part of an object literal defines.
fn literal_key(part: &PropOrSpread) -> Option<swc_atoms::Atom> {
    let PropOrSpread::Prop(property) = part else { return None };
    let key = match &**property {
        Prop::Shorthand(name) => return Some(name.sym.clone()),
        Prop::KeyValue(property) => &property.key,
        Prop::Getter(getter) => &getter.key,
        Prop::Setter(setter) => &setter.key,
        Prop::Method(method) => &method.key,
        Prop::Assign(_) => return None,
    };
    key_name(key).filter(|name| name != "__proto__")
}

/// The name that a key of an object literal or pattern is.
pub(super) fn key_name(key: &PropName) -> Option<swc_atoms::Atom> {
    match key {
        PropName::Ident(name) => Some(name.sym.clone()),
        PropName::Str(text) => text.value.as_str().map(Into::into),
        _ => None,
    }
}

/// Whether the value is certainly an object or a function.
fn is_object(value: &Expr) -> bool {
    match value {
        Expr::Paren(paren) => is_object(&paren.expr),
        Expr::Assign(assign) => assign.op == AssignOp::Assign && is_object(&assign.right),
        Expr::Object(_) | Expr::Array(_) | Expr::Fn(_) | Expr::Arrow(_) | Expr::Class(_) => true,
        Expr::New(_) | Expr::Lit(Lit::Regex(_)) => true,
        _ => false,
    }
}

/// What a mention of `module` or `require` uses, by what follows it in the text.
pub(super) fn host_use(name: &str, kind: ReferenceKind, rest: &[u8]) -> HostUse {
    const TELLING: [&str; 8] =
        ["id", "filename", "path", "paths", "parent", "children", "require", "isPreloading"];
    let rest = rest.trim_ascii_start();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
    let member = rest.strip_prefix(b".").map(|rest| {
        let rest = rest.trim_ascii_start();
        let end = rest.iter().position(|byte| !is_word(byte)).unwrap_or(rest.len());
        std::str::from_utf8(&rest[..end]).unwrap_or_default()
    });
    match (name, member) {
        _ if kind == ReferenceKind::Read(Shape::TypeofOperand) => HostUse::Plain,
        ("module", Some(member)) if TELLING.contains(&member) => HostUse::Members,
        ("module", Some(_)) => HostUse::Plain,
        ("module", None) if rest.starts_with(b"[\"exports\"]") => HostUse::Plain,
        ("require", Some("cache" | "extensions")) => HostUse::Members,
        ("module" | "require", _) => HostUse::Escapes,
        _ => HostUse::Plain,
    }
}
