//! Whether evaluating a top-level statement can be observed.
//!
//! A statement is free of effects when it can neither throw nor run code of others nor read a
//! binding in its temporal dead zone. What depends on other modules becomes a condition that
//! linking decides. Built-in globals are taken to be those of the language.

use swc_common::Spanned;
use swc_ecma_ast::*;

use super::{Analyzer, NONE, offsets};
use crate::ids::{BindingId, StatementId};
use crate::record::{BindingKind, Condition, Effects};

/// Builtins whose own properties can be read without effects.
const NAMESPACES: [&str; 26] = [
    "Array",
    "ArrayBuffer",
    "Atomics",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "Function",
    "Infinity",
    "Intl",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "WeakMap",
    "WeakSet",
];

const CONSTRUCTORS: [&str; 27] = [
    "AggregateError",
    "Array",
    "ArrayBuffer",
    "BigInt64Array",
    "BigUint64Array",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "EvalError",
    "Float32Array",
    "Float64Array",
    "Function",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Map",
    "Number",
    "Object",
    "Promise",
    "RangeError",
    "ReferenceError",
    "RegExp",
    "Set",
    "String",
    "SyntaxError",
    "TypeError",
];

/// Constructors that have no effect when called with `new` and no arguments.
const EMPTY_COLLECTIONS: [&str; 4] = ["Map", "Set", "WeakMap", "WeakSet"];

impl Analyzer<'_> {
    pub(super) fn statement_effects(&mut self, statement: &Stmt, id: StatementId) -> Effects {
        match statement {
            Stmt::Decl(declaration) => self.declaration_effects(declaration, id),
            Stmt::Empty(_) => Effects::None,
            Stmt::Expr(statement) => self.expression_effects(&statement.expr, id),
            _ => Effects::Always,
        }
    }

    pub(super) fn declaration_effects(&mut self, declaration: &Decl, id: StatementId) -> Effects {
        match declaration {
            Decl::Fn(_) => Effects::None,
            Decl::Class(class) => self.class_effects(&class.class, id),
            Decl::Var(var) => self.collect(|this| {
                var.decls.iter().all(|declarator| {
                    matches!(declarator.name, Pat::Ident(_))
                        && declarator.init.as_ref().is_none_or(|init| this.is_pure(init, id))
                })
            }),
            _ => Effects::Always,
        }
    }

    pub(super) fn expression_effects(&mut self, expression: &Expr, id: StatementId) -> Effects {
        self.collect(|this| this.is_pure(expression, id))
    }

    pub(super) fn class_effects(&mut self, class: &Class, id: StatementId) -> Effects {
        self.collect(|this| this.is_pure_class(class, id))
    }

    /// Runs a judgement and keeps the conditions it rests on.
    fn collect(&mut self, judge: impl FnOnce(&mut Self) -> bool) -> Effects {
        let first = self.conditions.len();
        if !judge(self) {
            self.conditions.truncate(first);
            return Effects::Always;
        }
        match self.conditions.len() == first {
            true => Effects::None,
            false => Effects::If(first as u32, self.conditions.len() as u32),
        }
    }

    fn is_pure(&mut self, expression: &Expr, id: StatementId) -> bool {
        match expression {
            Expr::Lit(_) | Expr::Fn(_) | Expr::Arrow(_) | Expr::This(_) | Expr::MetaProp(_) => true,
            Expr::Paren(paren) => self.is_pure(&paren.expr, id),
            Expr::Ident(ident) => self.is_pure_read(ident, id),
            Expr::Class(class) => self.is_pure_class(&class.class, id),
            Expr::Array(array) => array
                .elems
                .iter()
                .flatten()
                .all(|element| element.spread.is_none() && self.is_pure(&element.expr, id)),
            Expr::Object(object) => self.is_pure_object(object, id),
            Expr::Tpl(template) => {
                template.exprs.iter().all(|part| is_primitive(part) && self.is_pure(part, id))
            }
            Expr::Unary(unary) => match unary.op {
                UnaryOp::TypeOf => {
                    matches!(&*unary.arg, Expr::Ident(ident) if self.is_free(ident))
                        || self.is_pure(&unary.arg, id)
                }
                UnaryOp::Bang | UnaryOp::Void => self.is_pure(&unary.arg, id),
                UnaryOp::Minus | UnaryOp::Plus | UnaryOp::Tilde => {
                    matches!(&*unary.arg, Expr::Lit(Lit::Num(_)))
                }
                UnaryOp::Delete => false,
            },
            Expr::Bin(binary) => {
                let safe = match binary.op {
                    BinaryOp::LogicalAnd
                    | BinaryOp::LogicalOr
                    | BinaryOp::NullishCoalescing
                    | BinaryOp::EqEqEq
                    | BinaryOp::NotEqEq => true,
                    BinaryOp::In | BinaryOp::InstanceOf => false,
                    _ => is_plain_primitive(&binary.left) && is_plain_primitive(&binary.right),
                };
                safe && self.is_pure(&binary.left, id) && self.is_pure(&binary.right, id)
            }
            Expr::Cond(conditional) => {
                self.is_pure(&conditional.test, id)
                    && self.is_pure(&conditional.cons, id)
                    && self.is_pure(&conditional.alt, id)
            }
            Expr::Seq(sequence) => sequence.exprs.iter().all(|part| self.is_pure(part, id)),
            Expr::Member(member) => self.is_pure_member(member, id),
            Expr::Call(call) => self.is_pure_call(call, id),
            Expr::New(new) => self.is_pure_new(new, id),
            _ => false,
        }
    }

    fn is_free(&mut self, ident: &Ident) -> bool {
        let name = self.name(&ident.sym);
        self.names[name as usize].binding == NONE
    }

    fn is_pure_read(&mut self, ident: &Ident, id: StatementId) -> bool {
        let name = self.name(&ident.sym);
        let binding = self.names[name as usize].binding;
        if binding == NONE {
            return ident.sym == *"undefined"
                || NAMESPACES.contains(&&*ident.sym)
                || CONSTRUCTORS.contains(&&*ident.sym)
                || self.options.defines.identifier(&ident.sym).is_some();
        }
        let binding = BindingId::from_raw(binding);
        match self.bindings[binding].kind {
            BindingKind::Var | BindingKind::Function => true,
            BindingKind::Import(_) => {
                self.conditions.push(Condition::Initialized(binding));
                true
            }
            _ => self.bindings[binding].statement.is_some_and(|declared| declared < id),
        }
    }

    /// `Math.PI`, `Object.prototype.hasOwnProperty`, defined paths.
    fn is_pure_member(&mut self, member: &MemberExpr, id: StatementId) -> bool {
        if let Some((_, root)) = self.options.defines.member(member) {
            return self.is_free(root);
        }
        if let MemberProp::Computed(key) = &member.prop {
            return key.expr.is_lit() && self.is_pure_property(&member.obj, id);
        }
        let MemberProp::Ident(_) = &member.prop else { return false };
        match &*member.obj {
            Expr::Ident(object) => self.is_free(object) && NAMESPACES.contains(&&*object.sym),
            Expr::Member(inner) => {
                matches!(&inner.prop, MemberProp::Ident(name) if name.sym == *"prototype")
                    && matches!(&*inner.obj, Expr::Ident(object)
                        if CONSTRUCTORS.contains(&&*object.sym) && self.is_free(object))
            }
            _ => false,
        }
    }

    /// `({ name() {} })["name"]`
    fn is_pure_property(&mut self, object: &Expr, id: StatementId) -> bool {
        match object {
            Expr::Paren(paren) => self.is_pure_property(&paren.expr, id),
            Expr::Object(object) => {
                let is_plain = |property: &PropOrSpread| match property {
                    PropOrSpread::Prop(property) => property.is_key_value() || property.is_method(),
                    PropOrSpread::Spread(_) => false,
                };
                object.props.iter().all(is_plain) && self.is_pure_object(object, id)
            }
            _ => false,
        }
    }

    fn is_pure_object(&mut self, object: &ObjectLit, id: StatementId) -> bool {
        object.props.iter().all(|property| match property {
            PropOrSpread::Spread(spread) => {
                matches!(&*spread.expr, Expr::Object(_)) && self.is_pure(&spread.expr, id)
            }
            PropOrSpread::Prop(property) => match &**property {
                Prop::Shorthand(ident) => self.is_pure_read(ident, id),
                Prop::KeyValue(property) => {
                    self.is_pure_key(&property.key, id) && self.is_pure(&property.value, id)
                }
                Prop::Getter(getter) => self.is_pure_key(&getter.key, id),
                Prop::Setter(setter) => self.is_pure_key(&setter.key, id),
                Prop::Method(method) => self.is_pure_key(&method.key, id),
                Prop::Assign(_) => false,
            },
        })
    }

    fn is_pure_key(&mut self, key: &PropName, id: StatementId) -> bool {
        match key {
            PropName::Computed(computed) => {
                is_well_known_symbol(&computed.expr)
                    || is_primitive(&computed.expr) && self.is_pure(&computed.expr, id)
            }
            _ => true,
        }
    }

    fn is_pure_class(&mut self, class: &Class, id: StatementId) -> bool {
        class.decorators.is_empty()
            && class.super_class.as_ref().is_none_or(|parent| self.is_pure_parent(parent, id))
            && class.body.iter().all(|member| match member {
                ClassMember::Constructor(_)
                | ClassMember::PrivateMethod(_)
                | ClassMember::TsIndexSignature(_)
                | ClassMember::Empty(_) => true,
                ClassMember::Method(method) => {
                    self.is_pure_key(&method.key, id)
                        && !(method.is_static && is_named(&method.key, "prototype"))
                }
                ClassMember::ClassProp(property) => {
                    self.is_pure_key(&property.key, id)
                        && (!property.is_static
                            || self.is_pure_field(property.value.as_deref(), id))
                }
                ClassMember::PrivateProp(property) => {
                    !property.is_static || self.is_pure_field(property.value.as_deref(), id)
                }
                ClassMember::StaticBlock(block) => block.body.stmts.is_empty(),
                ClassMember::AutoAccessor(_) => false,
            })
    }

    /// A static field's value; `this` is the class itself there.
    fn is_pure_field(&mut self, value: Option<&Expr>, id: StatementId) -> bool {
        value.is_none_or(|value| self.is_pure(value, id))
    }

    fn is_pure_parent(&mut self, parent: &Expr, id: StatementId) -> bool {
        match parent {
            Expr::Paren(paren) => self.is_pure_parent(&paren.expr, id),
            Expr::Lit(Lit::Null(_)) | Expr::Class(_) => self.is_pure(parent, id),
            Expr::Ident(ident) => {
                if self.is_free(ident) {
                    return CONSTRUCTORS.contains(&&*ident.sym)
                        || EMPTY_COLLECTIONS.contains(&&*ident.sym);
                }
                let name = self.name(&ident.sym);
                let binding = BindingId::from_raw(self.names[name as usize].binding);
                self.conditions.push(Condition::Constructor(binding));
                self.is_pure_read(ident, id)
            }
            _ => self.is_annotated(parent) && self.is_pure(parent, id),
        }
    }

    fn is_pure_call(&mut self, call: &CallExpr, id: StatementId) -> bool {
        let arguments = |this: &mut Self| {
            call.args.iter().all(|a| a.spread.is_none() && this.is_pure(&a.expr, id))
        };
        if self.is_annotated_at(offsets(call.span).0) {
            self.conditions.push(Condition::Annotation);
            return arguments(self);
        }
        let Callee::Expr(callee) = &call.callee else { return false };
        match &**callee {
            // `Symbol("description")`
            Expr::Ident(ident) if ident.sym == *"Symbol" && self.is_free(ident) => {
                call.args.len() <= 1 && call.args.iter().all(|a| is_plain_primitive(&a.expr))
            }
            Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(prop), .. }) => {
                let Expr::Ident(object) = &**obj else { return false };
                if !self.is_free(object) {
                    return false;
                }
                match (&*object.sym, &*prop.sym) {
                    ("Symbol", "for") => {
                        call.args.len() == 1 && is_plain_primitive(&call.args[0].expr)
                    }
                    ("Object", "create") => {
                        call.args.len() == 1
                            && matches!(&*call.args[0].expr, Expr::Lit(Lit::Null(_)))
                    }
                    ("Object", "freeze" | "seal" | "preventExtensions") => {
                        call.args.len() == 1
                            && matches!(&*call.args[0].expr, Expr::Object(_) | Expr::Array(_))
                            && arguments(self)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn is_pure_new(&mut self, new: &NewExpr, id: StatementId) -> bool {
        let arguments = new.args.as_deref().unwrap_or_default();
        if self.is_annotated_at(offsets(new.span).0) {
            self.conditions.push(Condition::Annotation);
            return arguments.iter().all(|a| a.spread.is_none() && self.is_pure(&a.expr, id));
        }
        let Expr::Ident(callee) = &*new.callee else { return false };
        EMPTY_COLLECTIONS.contains(&&*callee.sym) && arguments.is_empty() && self.is_free(callee)
    }

    fn is_annotated(&self, expression: &Expr) -> bool {
        self.is_annotated_at(offsets(expression.span()).0)
    }

    /// `/* @__PURE__ */` or `/* #__PURE__ */` directly before, opening parentheses aside.
    fn is_annotated_at(&self, lo: u32) -> bool {
        if !self.has_annotations {
            return false;
        }
        let mut before = self.file.text[..lo as usize].trim_end();
        loop {
            if let Some(inner) = before.strip_suffix("*/") {
                let Some(start) = inner.rfind("/*") else { return false };
                let comment = &inner[start..];
                if comment.contains("@__PURE__") || comment.contains("#__PURE__") {
                    return true;
                }
                before = inner[..start].trim_end();
            } else if let Some(outer) = before.strip_suffix('(') {
                before = outer.trim_end();
                // `f(x())`: this parenthesis belongs to a call.
                let ends_value =
                    before.ends_with(|c: char| c.is_alphanumeric() || "_$)]".contains(c));
                if ends_value {
                    return false;
                }
            } else {
                return false;
            }
        }
    }
}

fn is_named(key: &PropName, name: &str) -> bool {
    match key {
        PropName::Ident(ident) => ident.sym == *name,
        PropName::Str(text) => text.value.as_str() == Some(name),
        _ => false,
    }
}

/// `Symbol.iterator` and its like.
fn is_well_known_symbol(expression: &Expr) -> bool {
    matches!(expression, Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(_), .. })
        if matches!(&**obj, Expr::Ident(object) if object.sym == *"Symbol"))
}

/// Certain to be a string, number, boolean, bigint, null or undefined.
fn is_primitive(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(Lit::Regex(_)) => false,
        Expr::Lit(_) | Expr::Tpl(_) => true,
        Expr::Unary(unary) => !matches!(unary.op, UnaryOp::Delete),
        Expr::Paren(paren) => is_primitive(&paren.expr),
        Expr::Bin(binary) => is_plain_primitive(&binary.left) && is_plain_primitive(&binary.right),
        _ => false,
    }
}

/// Strings, numbers and booleans: operators on them cannot throw (bigints can).
fn is_plain_primitive(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(Lit::Str(_) | Lit::Num(_) | Lit::Bool(_) | Lit::Null(_)) => true,
        Expr::Paren(paren) => is_plain_primitive(&paren.expr),
        Expr::Unary(unary) => {
            matches!(unary.op, UnaryOp::TypeOf | UnaryOp::Bang | UnaryOp::Void)
                || unary.op == UnaryOp::Minus && is_plain_primitive(&unary.arg)
        }
        Expr::Tpl(template) => template.exprs.iter().all(|part| is_plain_primitive(part)),
        Expr::Bin(binary) => {
            !matches!(
                binary.op,
                BinaryOp::LogicalAnd
                    | BinaryOp::LogicalOr
                    | BinaryOp::NullishCoalescing
                    | BinaryOp::In
                    | BinaryOp::InstanceOf
            ) && is_plain_primitive(&binary.left)
                && is_plain_primitive(&binary.right)
        }
        _ => false,
    }
}
