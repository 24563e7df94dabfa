//! Nodes for what is written new.

use std::ops::Range;

use swc_atoms::Atom;
use swc_common::{BytePos, Span};
use swc_ecma_ast::*;

/// The span of a range of byte offsets.
pub(super) fn span(range: &Range<u32>) -> Span {
    Span { lo: BytePos(range.start + 1), hi: BytePos(range.end + 1) }
}

pub(super) fn ident(name: impl Into<Atom>, range: &Range<u32>) -> Ident {
    Ident { span: span(range), sym: name.into(), ..Ident::default() }
}

pub(super) fn name(name: &str, range: &Range<u32>) -> IdentName {
    IdentName { span: span(range), sym: Atom::from(name) }
}

pub(super) fn string(value: &str, range: &Range<u32>) -> Str {
    Str { span: span(range), value: value.into(), raw: None }
}

pub(super) fn argument(expr: Box<Expr>) -> ExprOrSpread {
    ExprOrSpread { spread: None, expr }
}
