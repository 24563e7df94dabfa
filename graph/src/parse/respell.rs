//! What the parser refuses although the language allows it.
//!
//! It is read in a copy of the text that says the same, or almost, in as many bytes; then the tree
//! is put right, so that it is that of the original text.

use swc_common::{BytePos, Span, Spanned, util::take::Take};
use swc_ecma_ast::{
    CallExpr, Callee, Expr, ExprOrSpread, Ident, MemberExpr, MemberProp, ParenExpr,
    SimpleAssignTarget,
};
use swc_ecma_parser::error::{Error, SyntaxError};
use swc_ecma_visit::{VisitMut, VisitMutWith};

use super::{message, mode_error, parser, place, syntax};
use crate::analyze::{ModeError, skip_trivia};
use crate::dialect::Dialect;

const LINE_ENDS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

/// A copy of a text, and what has to be put right in its tree.
#[derive(Clone)]
pub(super) struct Respelling {
    pub text: String,
    /// What only sloppy code may contain.
    pub mode_errors: Vec<ModeError>,
    /// Calls that are assigned. A property stands for each of them.
    calls: Vec<AssignedCall>,
    /// The name that stands for `let`.
    name_of_let: Option<String>,
}

#[derive(Clone)]
struct AssignedCall {
    span: Span,
    /// Where the arguments have `...`.
    spreads: Vec<Option<Span>>,
    refusal: ModeError,
}

impl Respelling {
    pub fn new(text: &str) -> Self {
        let text = text.to_string();
        Self { text, mode_errors: Vec::new(), calls: Vec::new(), name_of_let: None }
    }

    /// Rewrites the text around an error. False when there is no way to do that. `sloppy` says
    /// that the text may be sloppy code.
    pub fn respell(&mut self, error: &Error, sloppy: bool) -> bool {
        let (lo, hi) = place(error, self.text.len());
        if sloppy && self.text[lo..].starts_with("=>") {
            return self.bare_parameter(lo);
        }
        match error.kind() {
            // `await` and its operand on two lines.
            SyntaxError::InvalidIdentInAsync if &self.text[lo..hi] == "await" => {
                let (operand, newline) = skip_trivia(&self.text, hi, false);
                if newline {
                    self.blank(hi, operand);
                }
                newline
            }
            // `for (using x = y;;)` as `for (const x = y;;)`; `await using` likewise.
            SyntaxError::Expected(..) | SyntaxError::TS1109 => {
                let Some((lo, hi)) = using_before(&self.text, lo) else { return false };
                self.blank(lo, hi);
                self.text.replace_range(lo..lo + "const".len(), "const");
                true
            }
            SyntaxError::InvalidAssignTarget if sloppy => self.assigned_call(error, lo, hi),
            _ => false,
        }
    }

    /// Rewrites a comment that begins with `<!--` or `-->` as one that begins with `//`. To the
    /// parser the token behind the former begins where the comment does.
    pub fn respell_comment(&mut self, error: &Error) {
        if is_html_comment(error) {
            self.mode_errors.push(mode_error(&self.text, error));
            let lo = place(error, self.text.len()).0;
            self.text.replace_range(lo..lo + 2, "//");
        }
    }

    fn blank(&mut self, lo: usize, hi: usize) {
        self.text.replace_range(lo..hi, &" ".repeat(hi - lo));
    }

    /// `let => 1`, where `at` is the arrow, as an arrow of another parameter.
    fn bare_parameter(&mut self, at: usize) -> bool {
        let mut before = self.text[..at].trim_end();
        while let Some(comment) = before.strip_suffix("*/") {
            let Some(start) = comment.rfind("/*") else { return false };
            before = before[..start].trim_end();
        }
        let hi = before.len();
        let Some(head) = before.strip_suffix("let") else { return false };
        if ends_in_a_name(head) || self.text[hi..at].contains(LINE_ENDS) {
            return false;
        }
        let lo = head.len();
        let refused = SyntaxError::InvalidIdentInStrict("let".into());
        self.mode_errors.push(ModeError {
            lo: lo as u32,
            hi: hi as u32,
            message: message(&refused, "let").into(),
            only_in_modules: false,
        });
        let name = self.name_of_let.take().or_else(|| unused_name(&self.text));
        if let Some(name) = &name {
            self.text.replace_range(lo..hi, name);
        }
        self.name_of_let = name;
        self.name_of_let.is_some()
    }

    /// `f() = 1` as `f.x = 1`, `f(a, b) += 1` as `f[a, b] += 1`: web compatibility has the call
    /// happen, and then a ReferenceError (ECMA-262, AssignmentTargetType).
    fn assigned_call(&mut self, error: &Error, lo: usize, hi: usize) -> bool {
        let after = skip_trivia(&self.text, hi, false).0;
        let operator = &self.text[after..];
        let Some(call) = call_at(&self.text, lo, hi).filter(|_| !is_logical(operator)) else {
            return false;
        };
        let Callee::Expr(callee) = &call.callee else { return false };
        let offset = |position: BytePos| position.0 as usize - 1;
        let open = skip_trivia(&self.text, offset(callee.span_hi()), false).0;
        if !self.text[open..].starts_with('(') {
            return false;
        }
        self.calls.push(AssignedCall {
            span: call.span,
            spreads: call.args.iter().map(|argument| argument.spread).collect(),
            refusal: mode_error(&self.text, error),
        });
        let Some(last) = call.args.last() else {
            self.text.replace_range(open..open + 1, ".");
            self.text.replace_range(hi - 1..hi, "x");
            return true;
        };
        let comma = skip_trivia(&self.text, offset(last.span_hi()), false).0;
        if self.text[comma..].starts_with(',') {
            self.blank(comma, comma + 1);
        }
        for spread in call.args.iter().filter_map(|argument| argument.spread) {
            self.blank(offset(spread.lo), offset(spread.hi));
        }
        self.text.replace_range(open..open + 1, "[");
        self.text.replace_range(hi - 1..hi, "]");
        true
    }

    /// Puts the tree right. What turns out to be wrong is returned: a call in a place where even
    /// sloppy code cannot have it.
    pub fn restore<T: VisitMutWith<Restore>>(
        self,
        tree: &mut T,
    ) -> Result<Vec<ModeError>, ModeError> {
        let Self { calls, name_of_let, mut mode_errors, .. } = self;
        let mut restore = Restore { calls, name_of_let, found: Vec::new() };
        tree.visit_mut_with(&mut restore);
        for call in restore.calls {
            match restore.found.contains(&call.span) {
                true => mode_errors.push(call.refusal),
                false => return Err(call.refusal),
            }
        }
        Ok(mode_errors)
    }
}

pub(super) fn is_html_comment(error: &Error) -> bool {
    matches!(error.kind(), SyntaxError::LegacyCommentInModule)
}

/// Puts a tree right in which other things stand for what the parser refuses.
pub(super) struct Restore {
    calls: Vec<AssignedCall>,
    name_of_let: Option<String>,
    /// The calls that were targets of assignments.
    found: Vec<Span>,
}

impl VisitMut for Restore {
    fn visit_mut_simple_assign_target(&mut self, target: &mut SimpleAssignTarget) {
        if let SimpleAssignTarget::Member(member) = target
            && let Some(call) = self.calls.iter().find(|call| call.span == member.span)
        {
            self.found.push(call.span);
            let expr = Box::new(Expr::Call(called(member, &call.spreads)));
            *target = SimpleAssignTarget::Paren(ParenExpr { span: call.span, expr });
        }
        target.visit_mut_children_with(self);
    }

    fn visit_mut_ident(&mut self, ident: &mut Ident) {
        if self.name_of_let.as_deref() == Some(&*ident.sym) {
            ident.sym = "let".into();
        }
    }
}

/// The call for which a property stands.
fn called(member: &mut MemberExpr, spreads: &[Option<Span>]) -> CallExpr {
    let object = member.obj.take();
    let property = std::mem::replace(&mut member.prop, MemberProp::Ident(Default::default()));
    let arguments = match (property, spreads.len()) {
        (_, 0) => Vec::new(),
        (MemberProp::Computed(key), 1) => vec![key.expr],
        (MemberProp::Computed(key), _) => match *key.expr {
            Expr::Seq(list) => list.exprs,
            other => vec![Box::new(other)],
        },
        (MemberProp::Ident(_) | MemberProp::PrivateName(_), _) => Vec::new(),
    };
    let arguments = arguments.into_iter().zip(spreads);
    CallExpr {
        span: member.span,
        callee: Callee::Expr(object),
        args: arguments.map(|(expr, spread)| ExprOrSpread { spread: *spread, expr }).collect(),
        ..CallExpr::default()
    }
}

/// Whether a call stands between two places, maybe in parentheses, and not that of `super`,
/// `import` or an optional chain.
pub(super) fn is_call(text: &str, lo: usize, hi: usize) -> bool {
    call_at(text, lo, hi).is_some_and(|call| call.callee.is_expr())
}

/// Whether a logical assignment begins here; it cannot assign a call even in sloppy code.
fn is_logical(operator: &str) -> bool {
    ["&&=", "||=", "??="].iter().any(|logical| operator.starts_with(logical))
}

/// The call between two places.
fn call_at(text: &str, lo: usize, hi: usize) -> Option<CallExpr> {
    let mut parser = parser(&text[..hi], lo, syntax(Dialect::default(), false), None);
    let mut expression = parser.parse_expr().ok()?;
    while let Expr::Paren(paren) = *expression {
        expression = paren.expr;
    }
    expression.call()
}

/// A name of as many bytes as `let` that a text does not have.
fn unused_name(text: &str) -> Option<String> {
    ('\u{ac00}'..='\u{d7a3}').map(String::from).find(|name| !text.contains(name.as_str()))
}

fn ends_in_a_name(text: &str) -> bool {
    let in_a_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '#' | '\\');
    text.ends_with(in_a_name)
}

/// The words `using` or `await using` of the head of a plain `for` whose parsing failed at `at`:
/// at the first name, or at the `=` after a first name `of`.
fn using_before(text: &str, at: usize) -> Option<(usize, usize)> {
    let mut before = text[..at].trim_end();
    let name = match text[at..].starts_with('=') {
        true => {
            before = before.strip_suffix("of")?;
            before.len()
        }
        false if text[at..].starts_with(['{', '[']) => return None,
        false => at,
    };
    let before = before.trim_end();
    let hi = before.len();
    if text[hi..name].contains(LINE_ENDS) {
        return None;
    }
    let mut before = before.strip_suffix("using")?;
    let trimmed = before.trim_end();
    if let Some(rest) = trimmed.strip_suffix("await")
        && !before[trimmed.len()..].contains(LINE_ENDS)
    {
        before = rest;
    }
    let lo = before.len();
    let head = before.trim_end().strip_suffix('(')?.trim_end().strip_suffix("for")?;
    (!ends_in_a_name(head)).then_some((lo, hi))
}
