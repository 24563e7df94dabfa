//! Enums: objects with their members and, for those that are numbers, with their names by value.
//! <https://www.typescriptlang.org/docs/handbook/enums.html>

use swc_atoms::Atom;
use swc_common::BytePos;
use swc_common::input::StringInput;
use swc_ecma_ast::*;
use swc_ecma_parser::lexer::Lexer;
use swc_ecma_parser::{EsSyntax, Parser, Syntax};
use swc_ecma_visit::{Visit, VisitMutWith, VisitWith};

use super::constants::{Constant, evaluate};
use super::{Rewriter, offsets};

/// An enum whose declaration came before.
pub(super) struct KnownEnum {
    pub name: Atom,
    members: Vec<(Atom, Option<Constant>)>,
}

impl Rewriter<'_> {
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

    /// `var E = /* @__PURE__ */ ((E) => { … return E; })(E || {});`
    pub(super) fn enumeration(&mut self, declaration: &mut TsEnumDecl) -> Vec<Stmt> {
        for member in &mut declaration.members {
            member.init.visit_mut_with(self);
        }
        let name = declaration.id.sym.clone();
        let earlier = self.members(&declaration.id);
        let is_first = !self.enums.iter().any(|it| it.name == name);
        let mut known = KnownEnum { name: name.clone(), members: earlier };
        let mut next = Some(0.0);
        let mut text = String::new();
        let is_first = is_first && !self.namespaces.contains(&name);
        let init = if is_first { "{}".to_string() } else { format!("{name} || {{}}") };
        let keyword = match (self.block_depth, is_first) {
            (0, _) => "var ",
            (_, true) => "let ",
            (_, false) => "",
        };
        text += &format!("{keyword}{name} = /* @__PURE__ */ (({name}) => {{\n");
        for member in &declaration.members {
            let key = member_name(&member.id);
            let value = self.value_of(&known, member, &mut next);
            let quoted = serde_json::to_string(&*key).expect("a string has a literal");
            let source = value.as_ref().map(Constant::source);
            let is_text = match &value {
                Some(value) => matches!(value, Constant::Text(_)),
                None => matches!(member.init.as_deref(), Some(Expr::Tpl(_))),
            };
            let init = match (source, &member.init) {
                (Some(source), _) => source,
                (None, Some(init)) => self.initializer(init, &known),
                (None, None) => "void 0".to_string(),
            };
            text += &match is_text {
                true => format!("  {name}[{quoted}] = {init};\n"),
                false => format!("  {name}[{name}[{quoted}] = {init}] = {quoted};\n"),
            };
            known.members.push((key, value));
        }
        text += &format!("  return {name};\n}})({init});");
        self.enums.push(known);
        let (lo, hi) = offsets(&*declaration);
        self.write(lo, hi, &text)
    }

    /// An initializer, in which the names of earlier members are members of the object.
    fn initializer(&mut self, init: &Expr, known: &KnownEnum) -> String {
        struct Members<'a> {
            known: &'a KnownEnum,
            found: Vec<u32>,
        }
        impl Visit for Members<'_> {
            fn visit_ident(&mut self, ident: &Ident) {
                if self.known.members.iter().any(|(name, _)| *name == ident.sym) {
                    self.found.push(offsets(ident).0);
                }
            }
        }
        let mut members = Members { known, found: Vec::new() };
        init.visit_with(&mut members);
        for place in members.found {
            self.layout.insert(place, &format!("{}.", known.name));
        }
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
        let in_enum = |it: &KnownEnum, member: &str| {
            it.members.iter().rev().find(|(name, _)| **name == *member)?.1.clone()
        };
        let lookup = |object: Option<&str>, member: &str| match object {
            None => in_enum(known, member),
            Some(object) if *known.name == *object => in_enum(known, member),
            Some(object) => {
                in_enum(self.enums.iter().rev().find(|it| *it.name == *object)?, member)
            }
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

fn member_name(id: &TsEnumMemberId) -> Atom {
    match id {
        TsEnumMemberId::Ident(ident) => ident.sym.clone(),
        TsEnumMemberId::Str(text) => Atom::from(&*text.value.to_string_lossy()),
    }
}
