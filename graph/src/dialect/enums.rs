//! Enums: objects with their members and, for those that are numbers, with their names by value.
//! <https://www.typescriptlang.org/docs/handbook/enums.html>

use rustc_hash::FxHashSet;
use swc_atoms::Atom;
use swc_common::BytePos;
use swc_common::input::StringInput;
use swc_ecma_ast::*;
use swc_ecma_parser::lexer::Lexer;
use swc_ecma_parser::{EsSyntax, Parser, Syntax};
use swc_ecma_visit::VisitMutWith;

use super::constants::{Constant, evaluate, stands_apart};
use super::references::references;
use super::{Rewriter, offsets};
use crate::record::EnumConstant;

/// An enum whose declaration came before.
pub(super) struct KnownEnum {
    pub name: Atom,
    members: Vec<(Atom, Option<Constant>)>,
}

impl KnownEnum {
    fn member(&self, member: &str) -> Option<Constant> {
        self.members.iter().rev().find(|(name, _)| **name == *member)?.1.clone()
    }
}

impl Rewriter<'_> {
    /// Constant enums, which need no objects, and where they are referred to.
    pub(super) fn know_constant_enums(&mut self, items: &[ModuleItem]) {
        let mut names = FxHashSet::default();
        for item in items {
            let declaration = match item {
                ModuleItem::Stmt(Stmt::Decl(declaration)) => declaration,
                ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &export.decl,
                _ => continue,
            };
            if let Decl::TsEnum(it) = declaration
                && it.is_const
            {
                self.know_enum(it);
                names.insert(it.id.sym.clone());
            }
        }
        if !names.is_empty() {
            self.inlined = references(items, &names).into_iter().map(|it| it.at).collect();
        }
    }

    pub(super) fn is_inlined(&self, member: &MemberExpr) -> bool {
        member.obj.is_ident() && self.inlined.contains(&offsets(&*member.obj).0)
    }

    /// `Enum.member` as its value, where that is known.
    pub(super) fn inline(&mut self, expression: &mut Expr) {
        let lookup = |object: Option<&str>, member: &str| self.enum_member(object?, member);
        let Some(value) = evaluate(expression, &lookup) else {
            return expression.visit_mut_children_with(self);
        };
        let (lo, hi) = offsets(expression);
        let text = match stands_apart(self.text(), lo, hi) {
            true => value.source(),
            false => format!("({})", value.source()),
        };
        let statement = self.write(lo, hi, &text).pop();
        if let Some(Stmt::Expr(statement)) = statement {
            *expression = *statement.expr;
        }
    }

    /// Remembers the values of variables.
    pub(super) fn know_constants(&mut self, var: &VarDecl) {
        for declarator in var.decls.iter().filter(|_| var.kind == VarDeclKind::Const) {
            if let (Pat::Ident(name), Some(init)) = (&declarator.name, &declarator.init)
                && name.type_ann.is_none()
                && let Some(value) = evaluate(init, &|object, name| self.constant(object, name))
            {
                self.constants.insert(name.id.sym.clone(), value);
            }
        }
    }

    fn constant(&self, object: Option<&str>, name: &str) -> Option<Constant> {
        match object {
            Some(object) => self.enum_member(object, name),
            None => self.constants.get(&Atom::from(name)).cloned(),
        }
    }

    /// The value of a member of an enum that is known.
    fn enum_member(&self, object: &str, member: &str) -> Option<Constant> {
        self.enums.iter().rev().find(|it| *it.name == *object)?.member(member)
    }

    /// Remembers the members of an enum that has no object.
    pub(super) fn know_enum(&mut self, declaration: &TsEnumDecl) {
        let mut known =
            KnownEnum { name: declaration.id.sym.clone(), members: self.members(&declaration.id) };
        let mut next = Some(0.0);
        for member in &declaration.members {
            let value = self.value_of(&known, member, &mut next);
            known.members.push((member_name(&member.id), value));
        }
        self.enums.push(known);
    }

    /// `var E = /* @__PURE__ */ ((E) => { … return E; })(E || {});`. `around` is the object of the
    /// namespace that exports it.
    pub(super) fn enumeration(
        &mut self,
        declaration: &mut TsEnumDecl,
        around: Option<&str>,
    ) -> Vec<Stmt> {
        let name = declaration.id.sym.clone();
        let is_first = self.declared.insert(name.clone());
        let earlier = if is_first { Vec::new() } else { self.members(&declaration.id) };
        let mut known = KnownEnum { name: name.clone(), members: earlier };
        let mut next = Some(0.0);
        let mut members = Vec::new();
        let mut is_pure = true;
        for member in &declaration.members {
            let value = self.value_of(&known, member, &mut next);
            let init = member.init.as_deref();
            is_pure &= value.is_some() || init.is_none_or(is_quiet);
            let is_text = match &value {
                Some(value) => matches!(value, Constant::Text(_)),
                None => init.is_some_and(is_text),
            };
            let key = member_name(&member.id);
            known.members.push((key.clone(), value.clone()));
            members.push((key, value, is_text));
        }
        let mut body = String::new();
        for (member, (key, value, is_text)) in declaration.members.iter_mut().zip(members) {
            member.init.visit_mut_with(self);
            let quoted = serde_json::to_string(&*key).expect("a string has a literal");
            let init = match (value, &member.init) {
                (Some(value), _) => value.source(),
                (None, Some(init)) => self.initializer(init, &known),
                (None, None) => "void 0".to_string(),
            };
            body += &match is_text {
                true => format!("  {name}[{quoted}] = {init};\n"),
                false => format!("  {name}[{name}[{quoted}] = {init}] = {quoted};\n"),
            };
        }
        if declaration.is_const && self.namespace_depth == 0 && self.block_depth == 0 {
            self.note_constants(&known);
        }
        self.enums.push(known);
        let init = match (is_first, around) {
            (true, None) => "{}".to_string(),
            (true, Some(around)) => format!("{around}.{name} || {{}}"),
            (false, _) => format!("{name} || {{}}"),
        };
        let keyword = match (self.block_depth, is_first) {
            (0, _) => "var ",
            (_, true) => "let ",
            (_, false) => "",
        };
        let pure = if is_pure { "/* @__PURE__ */ " } else { "" };
        let (lo, hi) = offsets(&*declaration);
        let call = format!("{pure}(({name}) => {{\n{body}  return {name};\n}})({init});");
        self.write(lo, hi, &format!("{keyword}{name} = {call}"))
    }

    /// Tells other modules the values of a constant enum.
    fn note_constants(&mut self, known: &KnownEnum) {
        self.known_values.retain(|it| *it.object != *known.name);
        for (member, value) in &known.members {
            if let Some(value) = value {
                let (object, member) = ((&*known.name).into(), (&**member).into());
                let value = value.source().into();
                self.known_values.push(EnumConstant { object, member, value });
            }
        }
    }

    /// An initializer, in which the names of members are members of the object.
    fn initializer(&mut self, init: &Expr, known: &KnownEnum) -> String {
        let names = known.members.iter().map(|(name, _)| name.clone()).collect();
        self.point(&known.name, references(init, &names));
        let (lo, hi) = offsets(init);
        self.layout.current(lo, hi)
    }

    /// The members that earlier declarations of the same enum have.
    fn members(&self, name: &Ident) -> Vec<(Atom, Option<Constant>)> {
        let known = self.enums.iter().rev().find(|it| it.name == name.sym);
        known.map(|it| it.members.clone()).unwrap_or_default()
    }

    /// The value of a member, and what the next one has without an initializer.
    fn value_of(
        &self,
        known: &KnownEnum,
        member: &TsEnumMember,
        next: &mut Option<f64>,
    ) -> Option<Constant> {
        let is_member = |name: &str| known.members.iter().any(|(it, _)| **it == *name);
        let lookup = |object: Option<&str>, member: &str| match object {
            None if is_member(member) => known.member(member),
            Some(object) if *known.name == *object => known.member(member),
            _ => self.constant(object, member),
        };
        let value = match &member.init {
            Some(init) => evaluate(init, &lookup),
            None => next.map(Constant::Number),
        };
        *next = match &value {
            Some(Constant::Number(number)) => Some(number + 1.0),
            _ => None,
        };
        value
    }

    /// Replaces a statement by new ones, which are parsed.
    pub(super) fn write(&mut self, lo: u32, hi: u32, text: &str) -> Vec<Stmt> {
        let range = self.layout.generate(text);
        if self.namespace_depth > 0 {
            self.layout.replace(lo, hi, [range]);
            return Vec::new();
        }
        let syntax = Syntax::Es(EsSyntax {
            import_attributes: true,
            explicit_resource_management: true,
            allow_return_outside_function: true,
            allow_super_outside_method: true,
            ..EsSyntax::default()
        });
        let (start, end) = (BytePos(range.start + 1), BytePos(range.end + 1));
        let lexer = Lexer::new(syntax, EsVersion::EsNext, StringInput::new(text, start, end), None);
        self.layout.replace(lo, hi, [range]);
        match Parser::new_from(lexer).parse_script() {
            Ok(script) => script.body,
            Err(error) => {
                self.refuse(lo..hi, &error.kind().msg());
                Vec::new()
            }
        }
    }
}

/// Whether an initializer does nothing but give a value.
fn is_quiet(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(_) | Expr::Ident(_) => true,
        Expr::Paren(paren) => is_quiet(&paren.expr),
        Expr::TsAs(it) => is_quiet(&it.expr),
        Expr::Member(member) => !member.prop.is_computed() && is_quiet(&member.obj),
        Expr::Unary(unary) => unary.op != UnaryOp::Delete && is_quiet(&unary.arg),
        Expr::Bin(binary) => is_quiet(&binary.left) && is_quiet(&binary.right),
        Expr::Tpl(template) => template.exprs.iter().all(|it| is_quiet(it)),
        _ => false,
    }
}

/// Whether an expression is a string by its form.
fn is_text(expression: &Expr) -> bool {
    match expression {
        Expr::Tpl(_) | Expr::Lit(Lit::Str(_)) => true,
        Expr::Paren(paren) => is_text(&paren.expr),
        Expr::Bin(binary) if binary.op == BinaryOp::Add => {
            is_text(&binary.left) || is_text(&binary.right)
        }
        _ => false,
    }
}

pub(super) fn member_name(id: &TsEnumMemberId) -> Atom {
    match id {
        TsEnumMemberId::Ident(ident) => ident.sym.clone(),
        TsEnumMemberId::Str(text) => Atom::from(&*text.value.to_string_lossy()),
    }
}
