//! The forms in which CommonJS modules export, as people and compilers write them.

use swc_ecma_ast::*;

use crate::analyze::offsets;
use crate::analyze::shape::{key_name, static_name};
use crate::sites::Span;

/// Functions that compilers write for what they import. They read properties and nothing else.
pub(super) const INTEROP_HELPERS: [&str; 9] = [
    "__importDefault",
    "__importStar",
    "__exportStar",
    "__toESM",
    "_interopRequireDefault",
    "_interopRequireWildcard",
    "_interop_require_default",
    "_interop_require_wildcard",
    "_interopDefaultLegacy",
];

pub(super) fn span(place: swc_common::Span) -> Span {
    let (lo, hi) = offsets(place);
    Span { lo, hi }
}

pub(crate) fn is_directive(statement: &Stmt) -> bool {
    let Stmt::Expr(statement) = statement else { return false };
    matches!(&*statement.expr, Expr::Lit(Lit::Str(_)))
}

pub(super) fn is_pair(property: &PropOrSpread) -> bool {
    matches!(property, PropOrSpread::Prop(property)
        if matches!(&**property, Prop::KeyValue(pair) if key_name(&pair.key).is_some()))
}

/// `exports.name = …`: where `exports` stands, and the name.
pub(super) fn exported_name(assign: &AssignExpr) -> Option<(u32, Box<str>)> {
    let AssignTarget::Simple(SimpleAssignTarget::Member(member)) = &assign.left else {
        return None;
    };
    let object = member.obj.as_ident().filter(|object| object.sym == *"exports")?;
    let name = static_name(&member.prop)?;
    Some((offsets(object.span).0, Box::from(&*name)))
}

/// `true` or `!0`
pub(super) fn is_true(value: &Expr) -> bool {
    match value {
        Expr::Lit(Lit::Bool(literal)) => literal.value,
        Expr::Unary(unary) if unary.op == UnaryOp::Bang => {
            matches!(&*unary.arg, Expr::Lit(Lit::Num(number)) if number.value == 0.0)
        }
        _ => false,
    }
}

/// `exports.a = exports.b = void 0`
pub(super) fn placeholders(assign: &AssignExpr) -> Option<Vec<(u32, Box<str>)>> {
    let mut found = Vec::new();
    let mut at = assign;
    loop {
        if at.op != AssignOp::Assign {
            return None;
        }
        found.push(exported_name(at)?);
        match &*at.right {
            Expr::Assign(next) => at = next,
            Expr::Unary(unary) if unary.op == UnaryOp::Void && unary.arg.is_lit() => {
                return Some(found);
            }
            _ => return None,
        }
    }
}

/// `Object.defineProperty(exports, "__esModule", { value: true })`
pub(super) fn defined_flag(call: &CallExpr) -> Option<u32> {
    let Callee::Expr(callee) = &call.callee else { return None };
    let Expr::Member(member) = &**callee else { return None };
    let is_define = matches!(&*member.obj, Expr::Ident(object) if object.sym == *"Object")
        && matches!(&member.prop, MemberProp::Ident(name) if name.sym == *"defineProperty");
    let [target, name, descriptor] = &call.args[..] else { return None };
    let Expr::Ident(exports) = &*target.expr else { return None };
    let is_flag = exports.sym == *"exports"
        && matches!(&*name.expr, Expr::Lit(Lit::Str(text)) if text.value == *"__esModule");
    let Expr::Object(descriptor) = &*descriptor.expr else { return None };
    let [PropOrSpread::Prop(property)] = &descriptor.props[..] else { return None };
    let Prop::KeyValue(pair) = &**property else { return None };
    let is_true = key_name(&pair.key).is_some_and(|key| key == "value")
        && matches!(&*pair.value, Expr::Lit(Lit::Bool(it)) if it.value);
    (is_define && is_flag && is_true).then(|| offsets(exports.span).0)
}

/// `(this && this.__awaiter)`
pub(super) fn is_helper_of_this(value: &Expr) -> bool {
    match value {
        Expr::Paren(paren) => is_helper_of_this(&paren.expr),
        Expr::Bin(binary) => {
            let Expr::Member(member) = &*binary.right else { return false };
            binary.op == BinaryOp::LogicalAnd
                && binary.left.is_this()
                && member.obj.is_this()
                && member.prop.as_ident().is_some_and(|name| name.sym.starts_with("__"))
        }
        _ => false,
    }
}

pub(super) fn is_object_create(value: &Expr) -> bool {
    matches!(value, Expr::Member(member)
        if matches!(&*member.obj, Expr::Ident(object) if object.sym == *"Object")
            && matches!(&member.prop, MemberProp::Ident(name) if name.sym == *"create"))
}
