//! Expressions that have a value at build time, as TypeScript evaluates those of enums.

use swc_ecma_ast::*;

/// The value of a member of an enum.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Constant {
    Number(f64),
    Text(String),
}

impl Constant {
    /// As a literal, or as an expression that needs parentheses before a property.
    pub fn source(&self) -> String {
        match self {
            Constant::Number(number) => number_source(*number),
            Constant::Text(text) => serde_json::to_string(text).expect("a string has a literal"),
        }
    }

    fn text(&self) -> String {
        match self {
            Constant::Number(number) => number_source(*number),
            Constant::Text(text) => text.clone(),
        }
    }
}

/// Whether an expression stands between punctuators that leave any literal what it is: it is no
/// directive, and no part of a number or of an operator.
pub fn stands_apart(text: &str, lo: u32, hi: u32) -> bool {
    let (before, after) = (text[..lo as usize].trim_end(), text[hi as usize..].trim_start());
    before.ends_with(['(', '[', ',', '=', ':', '?'])
        && after.starts_with([')', ']', '}', ',', ';', ':'])
}

/// Number::toString of ECMA-262.
pub(super) fn number_source(number: f64) -> String {
    ryu_js::Buffer::new().format(number).to_string()
}

/// The value of an expression, where `known` gives the values of names and of `object.member`.
pub(super) fn evaluate(
    expression: &Expr,
    known: &impl Fn(Option<&str>, &str) -> Option<Constant>,
) -> Option<Constant> {
    match expression {
        Expr::Lit(Lit::Num(number)) => Some(Constant::Number(number.value)),
        Expr::Lit(Lit::Str(text)) => Some(Constant::Text(text.value.as_str()?.to_string())),
        Expr::Paren(paren) => evaluate(&paren.expr, known),
        Expr::Ident(ident) => known(None, &ident.sym).or(match &*ident.sym {
            "NaN" => Some(Constant::Number(f64::NAN)),
            "Infinity" => Some(Constant::Number(f64::INFINITY)),
            _ => None,
        }),
        Expr::Member(member) => {
            let object = member.obj.as_ident()?;
            match &member.prop {
                MemberProp::Ident(name) => known(Some(&object.sym), &name.sym),
                MemberProp::Computed(computed) => match &*computed.expr {
                    Expr::Lit(Lit::Str(name)) => known(Some(&object.sym), name.value.as_str()?),
                    _ => None,
                },
                MemberProp::PrivateName(_) => None,
            }
        }
        Expr::Unary(unary) => {
            let Constant::Number(value) = evaluate(&unary.arg, known)? else { return None };
            Some(Constant::Number(match unary.op {
                UnaryOp::Plus => value,
                UnaryOp::Minus => -value,
                UnaryOp::Tilde => f64::from(!to_int32(value)),
                _ => return None,
            }))
        }
        Expr::Bin(binary) => {
            let left = evaluate(&binary.left, known)?;
            let right = evaluate(&binary.right, known)?;
            operate(binary.op, &left, &right)
        }
        Expr::Tpl(template) => {
            let mut text = String::new();
            for (index, part) in template.quasis.iter().enumerate() {
                text.push_str(part.cooked.as_ref()?.as_str()?);
                if let Some(expression) = template.exprs.get(index) {
                    text.push_str(&evaluate(expression, known)?.text());
                }
            }
            Some(Constant::Text(text))
        }
        _ => None,
    }
}

fn operate(op: BinaryOp, left: &Constant, right: &Constant) -> Option<Constant> {
    let (Constant::Number(a), Constant::Number(b)) = (left, right) else {
        return (op == BinaryOp::Add).then(|| Constant::Text(left.text() + &right.text()));
    };
    let (a, b) = (*a, *b);
    let shift = to_int32(b) as u32 & 31;
    Some(Constant::Number(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div => a / b,
        BinaryOp::Mod => a % b,
        // Host libraries differ in the last digit of other powers.
        BinaryOp::Exp if (0.0..=64.0).contains(&b) && b.fract() == 0.0 && a.fract() == 0.0 => {
            a.powi(b as i32)
        }
        BinaryOp::LShift => f64::from(to_int32(a) << shift),
        BinaryOp::RShift => f64::from(to_int32(a) >> shift),
        BinaryOp::ZeroFillRShift => f64::from((to_int32(a) as u32) >> shift),
        BinaryOp::BitAnd => f64::from(to_int32(a) & to_int32(b)),
        BinaryOp::BitOr => f64::from(to_int32(a) | to_int32(b)),
        BinaryOp::BitXor => f64::from(to_int32(a) ^ to_int32(b)),
        _ => return None,
    }))
}

/// ToInt32 of ECMA-262.
fn to_int32(number: f64) -> i32 {
    if !number.is_finite() {
        return 0;
    }
    (number.trunc() % 4_294_967_296.0) as i64 as u32 as i32
}
