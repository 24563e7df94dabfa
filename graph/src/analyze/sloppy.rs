//! What of a CommonJS module only sloppy mode runs as it is meant, and what strict code can have
//! in its place.
//!
//! Some of it is syntax: `with`, words that strict code reserves, repeated functions in a block.
//! The rest strict code runs otherwise. What is noted is certain to be sloppy: an assignment to a
//! name that nothing declares, or to the own name of a function expression; `arguments` beside
//! parameters that are assigned; `arguments.callee`; direct `eval`; a function of a block that is
//! used outside of it; `this` of functions that this module calls plainly; an assignment to the
//! `name` or `length` of a function that is `module.exports`. What only the values
//! tell is not: assignments to properties that are read-only, `this` of functions that others
//! call, or that is a primitive.
//!
//! Octal numbers and escapes, `delete name` and repeated parameters are rewritten, in outputs
//! that are strict.
//!
//! <https://tc39.es/ecma262/#sec-strict-mode-of-ecmascript>

use rustc_hash::FxHashMap;
use swc_ecma_ast::*;

use super::scope::{DeclKind, NameIndex};
use super::{Analyzer, ModeError, offsets};
use crate::record::SloppyUse;
use crate::sites::{Edit, EditKind, Shape, Span};

/// Variables that are there and can be assigned wherever JavaScript runs.
const STANDARD_GLOBALS: [&str; 16] = [
    "Array", "Date", "Error", "Function", "JSON", "Map", "Math", "Number", "Object", "Promise",
    "Proxy", "Reflect", "RegExp", "Set", "String", "Symbol",
];

/// What has been noted so far.
#[derive(Default)]
pub(super) struct Sloppy {
    uses: Vec<SloppyUse>,
    functions: Vec<FunctionFacts>,
    /// The function expression that is being called.
    called: Option<u32>,
    /// `delete name`: where the name stands, and the expression.
    deleted: Vec<(u32, Span)>,
    /// `module.exports` becomes a function.
    exports_function: bool,
    /// Variables that become `module.exports`.
    exported: Vec<NameIndex>,
    /// Where `exports.name` or `exports.length` is assigned.
    function_property: Option<u32>,
}

/// A function that is not an arrow, while it is walked.
#[derive(Clone, Copy)]
struct FunctionFacts {
    /// The depth of the scope of its parameters.
    depth: u32,
    /// A declaration or a function expression: calls may come without `this`.
    is_plain: bool,
    has_parameters: bool,
    arguments: Option<u32>,
    writes_parameters: bool,
    this: Option<u32>,
    /// It asks what `this` is before it relies on it.
    checks_this: bool,
}

/// What a dead branch adds, and loses again.
pub(super) struct Mark(usize, usize);

impl Analyzer<'_> {
    fn is_sloppy(&self) -> bool {
        !self.strict && !self.is_module
    }

    pub(super) fn note_sloppy(&mut self, at: u32, what: &str) {
        if self.is_sloppy() {
            self.sloppy.uses.push(SloppyUse { at, what: what.into(), is_syntax: false });
        }
    }

    pub(super) fn note_sloppy_syntax(&mut self, at: u32, what: &str) {
        if self.is_sloppy() {
            self.sloppy.uses.push(SloppyUse { at, what: what.into(), is_syntax: true });
        }
    }

    pub(super) fn sloppy_mark(&self) -> Mark {
        Mark(self.sloppy.uses.len(), self.sloppy.deleted.len())
    }

    pub(super) fn reset_sloppy(&mut self, mark: &Mark) {
        self.sloppy.uses.truncate(mark.0);
        self.sloppy.deleted.truncate(mark.1);
    }

    /// Its parameters have just got their scope.
    pub(super) fn enter_sloppy_function(&mut self, function: &Function, is_plain: bool) {
        self.sloppy.functions.push(FunctionFacts {
            depth: self.scopes.len() as u32 - 1,
            is_plain,
            has_parameters: !function.params.is_empty(),
            arguments: None,
            writes_parameters: false,
            this: None,
            checks_this: false,
        });
        if self.is_sloppy() {
            self.replace_repeated_parameters(function);
        }
    }

    /// Its scopes have ended; `self.strict` is still its own. Returns where it looks at a `this`
    /// that a plain call does not give it.
    pub(super) fn leave_sloppy_function(
        &mut self,
        function: &Function,
        simple: bool,
    ) -> Option<u32> {
        let facts = self.sloppy.functions.pop()?;
        if let Some(at) = facts.arguments
            && facts.writes_parameters
            && simple
        {
            self.note_sloppy(at, "`arguments` follows parameters that are assigned");
        }
        let at = facts.this.filter(|_| facts.is_plain && !facts.checks_this && self.is_sloppy())?;
        if self.sloppy.called == Some(offsets(function.span).0) {
            self.note_sloppy(at, "`this` is the global object");
        }
        Some(at)
    }

    /// The object of a member, an operand of `===` or what is returned: with `undefined` instead
    /// of the global object this has another outcome.
    pub(super) fn note_this(&mut self, operand: Option<&Expr>) {
        if let Some(Expr::This(this)) = operand
            && self.is_sloppy()
            && let Some(facts) = self.sloppy.functions.last_mut()
        {
            facts.this.get_or_insert(offsets(this.span).0);
        }
    }

    /// `this instanceof F`, `typeof this`
    fn note_this_check(&mut self, operand: &Expr) {
        if operand.is_this()
            && let Some(facts) = self.sloppy.functions.last_mut()
        {
            facts.checks_this = true;
        }
    }

    pub(super) fn note_binary(&mut self, binary: &BinExpr) {
        match binary.op {
            BinaryOp::InstanceOf => self.note_this_check(&binary.left),
            BinaryOp::EqEq | BinaryOp::NotEq | BinaryOp::EqEqEq | BinaryOp::NotEqEq => {
                self.note_this(Some(&binary.left));
                self.note_this(Some(&binary.right));
            }
            _ => {}
        }
    }

    pub(super) fn note_unary(&mut self, unary: &UnaryExpr) {
        match unary.op {
            UnaryOp::TypeOf => self.note_this_check(&unary.arg),
            UnaryOp::Delete => self.note_delete(unary),
            _ => {}
        }
    }

    /// `label: function f() {}`
    pub(super) fn note_label(&mut self, statement: &LabeledStmt) {
        if statement.body.is_decl() {
            self.note_sloppy_syntax(offsets(statement.span).0, "a function has a label");
        }
    }

    pub(super) fn note_plain_call(&mut self, callee: &Expr) {
        match callee {
            Expr::Paren(paren) => self.note_plain_call(&paren.expr),
            Expr::Fn(function) => self.sloppy.called = Some(offsets(function.function.span).0),
            Expr::Ident(ident) if ident.sym == *"eval" => {
                self.note_sloppy(offsets(ident.span).0, "`eval` declares variables here");
            }
            _ => {}
        }
    }

    pub(super) fn note_arguments(&mut self, at: u32) {
        let reads_length = self.file.text[at as usize..].starts_with("arguments.length");
        if self.is_sloppy()
            && !reads_length
            && let Some(facts) = self.sloppy.functions.last_mut()
        {
            facts.arguments.get_or_insert(at);
        }
    }

    /// `arguments.callee`, `this.x`
    pub(super) fn note_member(&mut self, member: &MemberExpr) {
        self.note_this(Some(&member.obj));
        if let (Expr::Ident(object), MemberProp::Ident(property)) = (&*member.obj, &member.prop)
            && object.sym == *"arguments"
            && property.sym == *"callee"
        {
            self.note_sloppy(offsets(member.span).0, "`arguments.callee` throws in strict code");
        }
    }

    /// `arguments[0] = 1`
    pub(super) fn note_member_write(&mut self, member: &MemberExpr) {
        if let Expr::Ident(object) = &*member.obj
            && object.sym == *"arguments"
            && let Some(facts) = self.sloppy.functions.last_mut()
        {
            facts.writes_parameters |= facts.has_parameters;
        }
    }

    /// `module.exports = function () {}`, and `exports.name = 1`, which a function ignores.
    pub(super) fn note_assignment(&mut self, assign: &AssignExpr) {
        let is_exports = |expression: &Expr| match expression {
            Expr::Ident(ident) => ident.sym == *"exports",
            Expr::Member(member) => is_module_exports(member),
            _ => false,
        };
        let AssignTarget::Simple(target) = &assign.left else { return };
        if !self.is_sloppy() {
            return;
        }
        let is_whole = match target {
            SimpleAssignTarget::Ident(ident) => ident.id.sym == *"exports",
            SimpleAssignTarget::Member(member) if is_module_exports(member) => true,
            SimpleAssignTarget::Member(member) if is_exports(&member.obj) => {
                let name = member.prop.as_ident();
                if name.is_some_and(|name| matches!(&*name.sym, "name" | "length")) {
                    self.sloppy.function_property.get_or_insert(offsets(assign.span).0);
                }
                false
            }
            _ => false,
        };
        let mut value = &*assign.right;
        while let Expr::Assign(AssignExpr { right, .. })
        | Expr::Paren(ParenExpr { expr: right, .. }) = value
        {
            value = right;
        }
        match value {
            Expr::Fn(_) | Expr::Arrow(_) | Expr::Class(_) => {
                self.sloppy.exports_function |= is_whole
            }
            Expr::Ident(ident) if is_whole => {
                let name = self.name(&ident.sym);
                self.sloppy.exported.push(name);
            }
            _ => {}
        }
    }

    /// A name is assigned; what it is in the end the scopes tell later.
    pub(super) fn note_write(&mut self, name: NameIndex, at: u32) {
        if !self.is_sloppy() {
            return;
        }
        match self.innermost(name) {
            Some((DeclKind::Param, depth)) => {
                let mut functions = self.sloppy.functions.iter_mut().rev();
                if let Some(facts) = functions.find(|facts| facts.depth == depth) {
                    facts.writes_parameters = true;
                }
            }
            Some((DeclKind::OwnName, _)) => {
                self.note_sloppy(at, "the name of a function expression keeps its value");
            }
            _ => {}
        }
    }

    /// `var x = 1` where `x` is a parameter.
    pub(super) fn note_var(&mut self, declaration: &VarDecl) {
        if declaration.kind != VarDeclKind::Var {
            return;
        }
        for declarator in &declaration.decls {
            if let (Pat::Ident(ident), Some(_)) = (&declarator.name, &declarator.init) {
                let name = self.name(&ident.id.sym);
                self.note_write(name, offsets(ident.id.span).0);
            }
        }
    }

    /// A name that is free in the end.
    pub(super) fn note_free(&mut self, name: NameIndex, lo: u32, hi: u32, shape: Option<Shape>) {
        if let Some(index) = self.sloppy.deleted.iter().position(|(at, _)| *at == lo) {
            let (_, span) = self.sloppy.deleted.swap_remove(index);
            self.sloppy.uses.push(SloppyUse {
                at: span.lo,
                what: "`delete` removes a global variable".into(),
                is_syntax: true,
            });
        }
        let is_write = matches!(shape, Some(Shape::Write | Shape::ShorthandWrite));
        let is_strict = |&(from, to): &(u32, u32)| from <= lo && hi <= to;
        let text: &str = &self.names[name as usize].atom;
        if is_write
            && !STANDARD_GLOBALS.contains(&text)
            && !self.strict_functions.iter().any(is_strict)
        {
            let what = format!("`{text}` becomes a global variable");
            self.sloppy.uses.push(SloppyUse { at: lo, what: what.into(), is_syntax: false });
        }
    }

    /// `delete name` of a variable is `false` and does nothing else.
    fn note_delete(&mut self, unary: &UnaryExpr) {
        let mut operand = &*unary.arg;
        while let Expr::Paren(paren) = operand {
            operand = &paren.expr;
        }
        if let Expr::Ident(ident) = operand
            && self.is_sloppy()
        {
            let (lo, hi) = offsets(unary.span);
            self.sloppy.deleted.push((offsets(ident.span).0, Span { lo, hi }));
        }
    }

    /// `0777`, `089`, `08.5`
    pub(super) fn replace_number(&mut self, number: &Number) {
        let Some(raw) = number.raw.as_deref().filter(|_| self.is_sloppy()) else { return };
        let digits = raw.strip_prefix('0').unwrap_or_default();
        if !digits.starts_with(|first: char| first.is_ascii_digit()) {
            return;
        }
        let (lo, hi) = offsets(number.span);
        let text = match raw.bytes().all(|digit| matches!(digit, b'0'..=b'7')) {
            // A member of it may follow, so that a plain integer would not do.
            true => match u64::from_str_radix(raw, 8) {
                Ok(value) => format!("{value:#x}"),
                Err(_) => return,
            },
            false => match raw.trim_start_matches('0') {
                fraction if fraction.starts_with('.') => format!("0{fraction}"),
                digits => digits.to_string(),
            },
        };
        self.edits.push(Edit { lo, hi, kind: EditKind::Strict(text.into()) });
    }

    /// `"\101"`, `"\8"`
    pub(super) fn replace_octal_escapes(&mut self, literal: &Str) {
        let Some(raw) = literal.raw.as_deref().filter(|_| self.is_sloppy()) else { return };
        if let Some(text) = without_octal_escapes(raw) {
            let (lo, hi) = offsets(literal.span);
            self.edits.push(Edit { lo, hi, kind: EditKind::Strict(text.into()) });
        }
    }

    /// `function (a, a) {}`: the last one counts.
    fn replace_repeated_parameters(&mut self, function: &Function) {
        let names = || function.params.iter().filter_map(|param| param.pat.as_ident());
        if function.params.len() < 2 || names().count() != function.params.len() {
            return;
        }
        let mut seen: FxHashMap<&str, &Ident> = FxHashMap::default();
        for ident in names() {
            if let Some(earlier) = seen.insert(&ident.id.sym, &ident.id) {
                let (lo, hi) = offsets(earlier.span);
                let unused = self.unused_name("$unused");
                let text = format!("{unused}{lo}");
                self.edits.push(Edit { lo, hi, kind: EditKind::Strict(text.into()) });
            }
        }
    }

    /// The beginning of names that the text does not have.
    fn unused_name(&self, start: &str) -> String {
        let text = self.file.text.as_bytes();
        let is_unused = |name: &String| memchr::memmem::find(text, name.as_bytes()).is_none();
        let mut names = (0..).map(|number| format!("{start}{}", "$".repeat(number)));
        names.find(is_unused).expect("no text has all of them")
    }

    /// The first thing that only sloppy mode can run: of what strict code cannot even parse, if
    /// there is any.
    pub(super) fn sloppy_use(&mut self, errors: &[ModeError]) -> Option<SloppyUse> {
        for (_, Span { lo, hi }) in std::mem::take(&mut self.sloppy.deleted) {
            self.edits.push(Edit { lo, hi, kind: EditKind::Strict("false".into()) });
        }
        let mut replaced: Vec<(u32, u32)> =
            self.edits.iter().map(|edit| (edit.lo, edit.hi)).collect();
        replaced.sort_unstable();
        let is_replaced = |error: &ModeError| {
            let index = replaced.partition_point(|(lo, _)| *lo <= error.lo);
            index.checked_sub(1).is_some_and(|index| replaced[index].1 >= error.hi)
        };
        let mut uses = std::mem::take(&mut self.sloppy.uses);
        let exports_function = self.sloppy.exports_function
            || self.sloppy.exported.iter().any(|name| self.is_function(*name));
        if let Some(at) = self.sloppy.function_property.filter(|_| exports_function) {
            let what = "a function keeps its `name` and `length`".into();
            uses.push(SloppyUse { at, what, is_syntax: false });
        }
        let errors = errors.iter().filter(|error| !is_replaced(error));
        uses.extend(errors.map(|error| SloppyUse {
            at: error.lo,
            what: error.message.clone(),
            is_syntax: true,
        }));
        uses.into_iter().min_by_key(|found| (!found.is_syntax, found.at))
    }
}

/// `module.exports`
fn is_module_exports(member: &MemberExpr) -> bool {
    let is_module = matches!(&*member.obj, Expr::Ident(object) if object.sym == *"module");
    is_module && member.prop.as_ident().is_some_and(|name| name.sym == *"exports")
}

/// A string literal without octal escapes; `None` when it has none.
fn without_octal_escapes(raw: &str) -> Option<String> {
    let mut text = String::with_capacity(raw.len() + 8);
    let (mut rest, mut changed) = (raw, false);
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let digits = escape[1..].bytes().take_while(u8::is_ascii_digit).count();
        let digits = &escape[1..1 + digits];
        let limit = if digits.starts_with(['0', '1', '2', '3']) { 3 } else { 2 };
        let octal = digits.bytes().take(limit).take_while(|digit| *digit < b'8').count();
        let length = match (digits, octal) {
            // `\0` that no digit follows is no octal escape.
            ("" | "0", _) => {
                let length = 1 + escape[1..].chars().next().map_or(0, char::len_utf8);
                text.push_str(&escape[..length]);
                rest = &escape[length..];
                continue;
            }
            // `\8` and `\9` are these digits.
            (_, 0) => {
                text.push_str(&digits[..1]);
                2
            }
            _ => {
                let value = u8::from_str_radix(&digits[..octal], 8).unwrap_or_default();
                text.push_str(&format!("\\x{value:02x}"));
                1 + octal
            }
        };
        changed = true;
        rest = &escape[length..];
    }
    text.push_str(rest);
    changed.then_some(text)
}
