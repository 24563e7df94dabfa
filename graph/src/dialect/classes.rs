//! Classes: modifiers, members that are only declared, parameter properties.

use std::mem::take;

use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitMutWith;

use super::{Rewriter, build, directives, offsets};

/// Words before the name of a member that say nothing to JavaScript.
const MODIFIERS: [&str; 7] =
    ["public", "private", "protected", "readonly", "override", "abstract", "declare"];

impl Rewriter<'_> {
    /// `abstract` before and `implements` behind the rest of a class head are left out. Gives the
    /// place of the brace.
    fn class_head(&mut self, class: &mut Class, name: Option<&Ident>) -> u32 {
        let start = class.decorators.last().map_or(offsets(&*class).0, |it| offsets(it).1);
        let mut start = self.skip(start);
        if class.is_abstract && self.word(start) == "abstract" {
            let next = self.skip(start + "abstract".len() as u32);
            self.layout.erase(start, next);
            class.is_abstract = false;
            start = next;
        }
        let ends = [
            name.map(|it| offsets(it).1),
            class.type_params.as_ref().map(|it| offsets(&**it).1),
            class.super_class.as_ref().map(|it| offsets(&**it).1),
            class.super_type_params.as_ref().map(|it| offsets(&**it).1),
        ];
        let end = ends.into_iter().flatten().max().unwrap_or(start + "class".len() as u32);
        let implemented = class.implements.last().map(|it| offsets(it).1);
        if let Some(hi) = implemented {
            self.layout.erase(end, hi);
            class.implements.clear();
        }
        self.skip(implemented.unwrap_or(end))
    }

    pub(super) fn class(&mut self, class: &mut Class, name: Option<&Ident>) {
        class.decorators.visit_mut_with(self);
        let brace = self.class_head(class, name);
        class.type_params.visit_mut_with(self);
        class.super_class.visit_mut_with(self);
        class.super_type_params.visit_mut_with(self);
        let is_derived = class.super_class.is_some();
        let mut declared = Vec::new();
        for mut member in take(&mut class.body) {
            if self.is_only_declared(&member) {
                let (lo, hi) = offsets(&member);
                self.erase_line(lo, hi);
                continue;
            }
            self.is_for_transforms |= self.options.assign_class_fields && member.is_class_prop();
            self.member_head(&mut member);
            if let ClassMember::Constructor(constructor) = &mut member {
                declared = self.constructor(constructor, is_derived);
            } else {
                member.visit_mut_with(self);
            }
            class.body.push(member);
        }
        if !declared.is_empty() && !self.options.assign_class_fields {
            self.declare_fields(class, declared, brace);
        }
    }

    /// Overloads, abstract members, index signatures, fields that are declared.
    fn is_only_declared(&self, member: &ClassMember) -> bool {
        match member {
            ClassMember::Constructor(it) => it.body.is_none(),
            ClassMember::Method(it) => it.function.body.is_none(),
            ClassMember::PrivateMethod(it) => it.function.body.is_none(),
            ClassMember::ClassProp(it) => it.declare || it.is_abstract,
            ClassMember::AutoAccessor(it) => it.is_abstract,
            ClassMember::TsIndexSignature(_) => true,
            ClassMember::PrivateProp(_) | ClassMember::Empty(_) | ClassMember::StaticBlock(_) => {
                false
            }
        }
    }

    /// Modifiers before the name, `?` and `!` behind it.
    fn member_head(&mut self, member: &mut ClassMember) {
        let (start, end) = offsets(&*member);
        let (key, is_marked, decorators) = match member {
            ClassMember::Constructor(it) => (offsets(&it.key), it.is_optional, None),
            ClassMember::Method(it) => {
                (offsets(&it.key), it.is_optional, it.function.decorators.last())
            }
            ClassMember::PrivateMethod(it) => {
                (offsets(&it.key), it.is_optional, it.function.decorators.last())
            }
            ClassMember::ClassProp(it) => {
                (offsets(&it.key), it.is_optional || it.definite, it.decorators.last())
            }
            ClassMember::PrivateProp(it) => {
                (offsets(&it.key), it.is_optional || it.definite, it.decorators.last())
            }
            ClassMember::AutoAccessor(it) => (offsets(&it.key), it.definite, it.decorators.last()),
            _ => return,
        };
        let start = decorators.map_or(start, |it| offsets(it).1);
        if start < key.0 {
            self.modifiers(start, key.0);
        }
        // `get` and the like on a line of their own would belong to what follows.
        if let ClassMember::ClassProp(ClassProp { key: PropName::Ident(name), value: None, .. }) =
            member
            && matches!(&*name.sym, "get" | "set" | "static")
            && self.byte(end - 1) != b';'
        {
            self.layout.insert_behind(end, ";");
        }
        if is_marked {
            let at = self.skip(key.1);
            if matches!(self.byte(at), b'?' | b'!') {
                self.layout.erase(key.1, at + 1);
            }
        }
    }

    /// Leaves out the modifiers between two places. What begins then with a bracket or a star must
    /// not continue the member before.
    fn modifiers(&mut self, from: u32, to: u32) {
        let mut at = self.skip(from);
        let mut is_first = true;
        while at < to {
            let word = self.word(at);
            let next = self.skip(at + word.len().max(1) as u32);
            if MODIFIERS.contains(&word) && at + (word.len() as u32) < to {
                let continues = matches!(self.byte(next), b'[' | b'*');
                match is_first && continues {
                    true => {
                        let semicolon = self.layout.generate(";");
                        self.layout.replace(at, next, [semicolon]);
                    }
                    false => self.layout.erase(at, next),
                }
            } else {
                is_first = false;
            }
            at = next;
        }
    }

    /// Writes the assignments of parameter properties into the body. Gives their names.
    fn constructor(&mut self, constructor: &mut Constructor, is_derived: bool) -> Vec<Ident> {
        let mut names = Vec::new();
        for param in &mut constructor.params {
            let ParamOrTsParamProp::TsParamProp(property) = param else { continue };
            let start =
                property.decorators.last().map_or(offsets(&*property).0, |it| offsets(it).1);
            let pat = match &property.param {
                TsParamPropParam::Ident(ident) => Pat::Ident(ident.clone()),
                TsParamPropParam::Assign(assign) => Pat::Assign(assign.clone()),
            };
            self.modifiers(start, offsets(&pat).0);
            let name = match &pat {
                Pat::Ident(ident) => Some(&ident.id),
                Pat::Assign(assign) => assign.left.as_ident().map(|ident| &ident.id),
                _ => None,
            };
            names.extend(name.cloned());
            *param = ParamOrTsParamProp::Param(Param {
                span: pat.span(),
                decorators: take(&mut property.decorators),
                pat,
            });
        }
        constructor.visit_mut_children_with(self);
        if let Some(body) = constructor.body.as_mut().filter(|_| !names.is_empty()) {
            self.assign_properties(body, &names, is_derived);
        }
        names
    }

    /// `this.name = name;` for each, before the first statement, or behind `super()`.
    fn assign_properties(&mut self, body: &mut FunctionBody, names: &[Ident], is_derived: bool) {
        let (start, statements) = match is_derived {
            true => super_block((offsets(&*body).0, &mut body.stmts)),
            false => (offsets(&*body).0, &mut body.stmts),
        };
        let directives = directives(statements.iter().map(Some));
        let index = match is_derived {
            true => statements.iter().position(is_super).map_or(directives, |index| index + 1),
            false => directives,
        };
        let at = match index.checked_sub(1) {
            Some(before) => offsets(&statements[before]).1,
            None => start + 1,
        };
        let mut parts = Vec::new();
        if index > 0 && self.byte(at - 1) != b';' {
            parts.push(self.layout.generate(";"));
        }
        let mut assignments = Vec::new();
        for ident in names {
            let start = self.layout.generate(" ");
            let this = self.layout.generate("this");
            let dot = self.layout.generate(".");
            let key = self.layout.generate(&ident.sym);
            let equals = self.layout.generate(" = ");
            let value = self.layout.generate(&ident.sym);
            let end = self.layout.generate(";");
            let member = MemberExpr {
                span: build::span(&(this.start..key.end)),
                obj: Box::new(Expr::This(ThisExpr { span: build::span(&this) })),
                prop: MemberProp::Ident(build::name(&ident.sym, &key)),
            };
            let assign = AssignExpr {
                span: build::span(&(this.start..value.end)),
                op: AssignOp::Assign,
                left: AssignTarget::Simple(SimpleAssignTarget::Member(member)),
                right: Box::new(Expr::Ident(build::ident(ident.sym.clone(), &value))),
            };
            assignments.push(Stmt::Expr(ExprStmt {
                span: build::span(&(this.start..end.end)),
                expr: Box::new(Expr::Assign(assign)),
            }));
            parts.extend([start, this, dot, key, equals, value, end]);
        }
        self.layout.replace(at, at, parts);
        self.layout.close_last();
        statements.splice(index..index, assignments);
    }

    /// Fields without values, first in the class.
    fn declare_fields(&mut self, class: &mut Class, names: Vec<Ident>, brace: u32) {
        let mut parts = Vec::new();
        let mut fields = Vec::new();
        for ident in names {
            let space = self.layout.generate(" ");
            let key = self.layout.generate(&ident.sym);
            let end = self.layout.generate(";");
            fields.push(ClassMember::ClassProp(ClassProp {
                span: build::span(&(key.start..end.end)),
                key: PropName::Ident(build::name(&ident.sym, &key)),
                ..ClassProp::default()
            }));
            parts.extend([space, key, end]);
        }
        self.layout.replace(brace + 1, brace + 1, parts);
        self.layout.close_last();
        class.body.splice(0..0, fields);
    }
}

fn is_super(statement: &Stmt) -> bool {
    let Stmt::Expr(statement) = statement else { return false };
    let mut expression = &*statement.expr;
    while let Expr::Paren(paren) = expression {
        expression = &paren.expr;
    }
    expression.as_call().is_some_and(|call| call.callee.is_super_())
}

/// Where a block begins, and its statements.
type Statements<'a> = (u32, &'a mut Vec<Stmt>);

/// The statements that have `super()` among them: those of the block, or of a `try` in it.
fn super_block<'a>(block: Statements<'a>) -> Statements<'a> {
    let is_inside = |statement: &Stmt| is_super(statement) || tried(statement);
    match block.1.iter().position(is_inside) {
        Some(index) if matches!(block.1[index], Stmt::Try(_)) => match &mut block.1[index] {
            Stmt::Try(statement) => {
                let start = offsets(&statement.block).0;
                super_block((start, &mut statement.block.stmts))
            }
            _ => unreachable!("it is one"),
        },
        _ => block,
    }
}

/// Whether a statement is a `try` around `super()`.
fn tried(statement: &Stmt) -> bool {
    let Stmt::Try(statement) = statement else { return false };
    statement.block.stmts.iter().any(|it| is_super(it) || tried(it))
}
