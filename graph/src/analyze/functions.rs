//! Functions, classes and variable declarations: their scopes and what is noted of their values.

use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::patterns::Declares;
use super::scope::{DeclKind, NameIndex, ReferenceKind, ScopeKind};
use super::{Analyzer, NONE, offsets};
use crate::ids::BindingId;
use crate::lower::Syntax;
use crate::record::BindingKind;
use crate::sites::{NamedValue, Shape};

impl Analyzer<'_> {
    /// A function's parameters and body; `arrow` and methods are strict about parameters. Returns
    /// where it looks at a `this` that a plain call would not give it.
    pub(super) fn function_parts(
        &mut self,
        function: &Function,
        unique_parameters: bool,
    ) -> Option<u32> {
        self.check_function(function);
        let outer = self.enter_function(function.is_async);
        self.surroundings.yields = function.is_generator;
        self.surroundings.super_property = unique_parameters && outer.super_property;
        let saved = (self.strict, self.try_depth);
        self.try_depth = 0;
        self.function_depth += 1;
        self.async_depth += 1;
        if let Some(body) = &function.body {
            self.strict |= has_use_strict(&body.stmts);
        }
        let simple = function.params.iter().all(|param| matches!(param.pat, Pat::Ident(_)));
        self.check_parameters(
            function.params.iter().map(|param| &param.pat),
            unique_parameters || !simple,
        );
        self.enter_parameters(simple);
        self.enter_sloppy_function(function, !unique_parameters);
        for param in &function.params {
            param.decorators.visit_with(self);
            self.pattern(&param.pat, Declares::Param);
        }
        self.enter_body(simple);
        if let Some(body) = &function.body {
            body.stmts.visit_with(self);
        }
        self.leave_body(simple);
        let this = self.leave_sloppy_function(function, simple);
        self.surroundings = outer;
        self.function_depth -= 1;
        self.async_depth -= 1;
        (self.strict, self.try_depth) = saved;
        this
    }

    pub(super) fn enter_parameters(&mut self, simple: bool) {
        self.enter(match simple {
            true => ScopeKind::Function { separate_params: false },
            false => ScopeKind::Params,
        });
    }

    pub(super) fn enter_body(&mut self, simple: bool) {
        if !simple {
            self.enter(ScopeKind::Function { separate_params: true });
        }
    }

    pub(super) fn leave_body(&mut self, simple: bool) {
        if !simple {
            self.leave();
        }
        self.leave();
    }

    /// Whether the function visited by `walk` looks at its own `this`.
    pub(super) fn sees_this<T>(&mut self, walk: impl FnOnce(&mut Self) -> T) -> (bool, T) {
        let outer = std::mem::replace(&mut self.this_seen, false);
        let result = walk(self);
        (std::mem::replace(&mut self.this_seen, outer), result)
    }

    /// Code that runs as a method would: field initialisers and static blocks.
    pub(super) fn as_method(&mut self, walk: impl FnOnce(&mut Self)) {
        let outer = (self.this_seen, self.try_depth, self.enter_function(false));
        self.surroundings.super_property = true;
        self.try_depth = 0;
        self.function_depth += 1;
        self.async_depth += 1;
        walk(self);
        self.function_depth -= 1;
        self.async_depth -= 1;
        (self.this_seen, self.try_depth, self.surroundings) = outer;
    }

    /// A class with the inner binding of its own name, if it has one.
    pub(super) fn class_with_name(&mut self, name: Option<&Ident>, class: &Class) {
        let saved = std::mem::replace(&mut self.strict, true);
        class.decorators.visit_with(self);
        self.syntax.add(newest(class));
        if let Some(ident) = name {
            self.check_name(ident);
            self.enter(ScopeKind::OwnName);
            let (lo, hi) = offsets(ident.span);
            let name = self.name(&ident.sym);
            self.declare_in_scope(name, DeclKind::OwnName, lo, hi);
        }
        class.super_class.visit_with(self);
        self.enter_class(class);
        let derived = std::mem::replace(&mut self.derived_class, class.super_class.is_some());
        class.body.visit_with(self);
        self.derived_class = derived;
        self.leave_class();
        if name.is_some() {
            self.leave();
        }
        self.strict = saved;
    }

    pub(super) fn for_head(&mut self, head: &ForHead, for_of: bool) {
        self.check_for_head(head, for_of);
        match head {
            ForHead::VarDecl(declaration) => {
                let declares = match declaration.kind {
                    VarDeclKind::Var => Declares::Var,
                    _ => Declares::Lexical,
                };
                for declarator in &declaration.decls {
                    self.pattern(&declarator.name, declares);
                    declarator.init.visit_with(self);
                }
            }
            ForHead::UsingDecl(declaration) => {
                self.using(declaration, Declares::Lexical);
            }
            ForHead::Pat(pattern) => {
                if let Pat::Expr(target) = &**pattern {
                    self.refuse_call(target, "in for-loop");
                }
                self.write_pattern(pattern);
            }
        }
    }

    pub(super) fn using(&mut self, declaration: &UsingDecl, declares: Declares) {
        self.check_using(declaration);
        if declaration.is_await && self.async_depth == 0 {
            self.has_tla = true;
            self.awaits_implicitly = true;
        }
        for declarator in &declaration.decls {
            self.pattern(&declarator.name, declares);
            declarator.init.visit_with(self);
        }
    }

    pub(super) fn declarators(&mut self, declaration: &VarDecl, declares: Declares) {
        for declarator in &declaration.decls {
            self.pattern(&declarator.name, declares);
            if let Some(init) = &declarator.init {
                if let Pat::Ident(ident) = &declarator.name {
                    self.named_value(&ident.id, init);
                    self.note_function_value(&ident.id, init, declaration.kind);
                    if self.is_module && declaration.kind == VarDeclKind::Const {
                        self.note_created_require(&ident.id, init);
                    }
                }
                self.initializer(&declarator.name, init);
            }
        }
    }

    /// The value of a variable, which may be a function.
    fn initializer(&mut self, target: &Pat, init: &Expr) {
        match (target, init) {
            (Pat::Ident(ident), Expr::Fn(function)) => {
                let name = self.name(&ident.id.sym);
                let this = self.function_expression(function);
                self.note_own_this(name, this);
            }
            _ => init.visit_with(self),
        }
    }

    /// A function expression; where it looks at a `this` that a plain call does not give it.
    pub(super) fn function_expression(&mut self, function: &FnExpr) -> Option<u32> {
        if let Some(ident) = &function.ident {
            self.check_own_name(ident, &function.function);
            self.enter(ScopeKind::OwnName);
            let (lo, hi) = offsets(ident.span);
            let name = self.name(&ident.sym);
            self.declare_in_scope(name, DeclKind::OwnName, lo, hi);
        }
        let (_, this) = self.sees_this(|this| this.function_parts(&function.function, false));
        if function.ident.is_some() {
            self.leave();
        }
        this
    }

    /// `const f = () => …` and `const f = function () {…}` at the top level of a module.
    pub(super) fn note_function_value(&mut self, ident: &Ident, init: &Expr, kind: VarDeclKind) {
        let name = self.name(&ident.sym);
        let Some(binding) = self.top_level_binding(name) else { return };
        if kind != VarDeclKind::Const {
            return;
        }
        match init {
            Expr::Arrow(_) => self.bindings[binding].ignores_this = true,
            Expr::Class(_) => self.bindings[binding].constructor = true,
            _ => {}
        }
    }

    /// A declared function whose name is known already; `mark` is where the name stands.
    pub(super) fn function_declaration(&mut self, name: NameIndex, mark: u32, function: &Function) {
        self.mark(mark);
        let (seen, own_this) = self.sees_this(|this| this.function_parts(function, false));
        self.note_own_this(name, own_this);
        if let Some(binding) = self.top_level_binding(name) {
            let ignores_this = !seen && !self.has_direct_eval;
            let binding = &mut self.bindings[binding];
            binding.ignores_this = ignores_this;
            binding.constructor = !function.is_async && !function.is_generator;
        }
    }

    pub(super) fn class_declaration(&mut self, ident: &Ident, class: &Class) {
        let (lo, hi) = offsets(ident.span);
        let name = self.name(&ident.sym);
        if let Some(binding) = self.top_level_binding(name) {
            self.reference(name, lo, hi, ReferenceKind::Read(Shape::DeclareClass));
            let (lo, hi) = offsets(class.span);
            self.classes.push(NamedValue { lo, hi, binding });
        }
        self.mark(lo);
        self.class_with_name(Some(ident), class);
    }

    /// The module's own binding of this name, if the current place is its top level.
    pub(super) fn top_level_binding(&self, name: NameIndex) -> Option<BindingId> {
        let binding = self.names[name as usize].binding;
        (self.is_module && self.scopes.len() == 1 && binding != NONE)
            .then(|| BindingId::from_raw(binding))
    }

    /// Makes the name a binding of the module's top level.
    pub(super) fn bind(&mut self, name: NameIndex, kind: BindingKind) {
        if self.names[name as usize].binding != NONE {
            return;
        }
        let id = self.bindings.push(super::RawBinding {
            name,
            kind,
            ignores_this: false,
            names_value: matches!(kind, BindingKind::Function | BindingKind::Class),
            constructor: kind == BindingKind::Class,
            statement: None,
        });
        self.names[name as usize].binding = id.into();
    }

    pub(super) fn loop_body(&mut self, body: &Stmt) {
        self.check_body(body, false);
        let in_loop = std::mem::replace(&mut self.surroundings.in_loop, true);
        body.visit_with(self);
        self.surroundings.in_loop = in_loop;
    }

    pub(super) fn field_initialiser(&mut self, value: Option<&Expr>) {
        if let Some(value) = value {
            self.enter_class_code(false);
            self.enter(ScopeKind::Function { separate_params: false });
            value.visit_with(self);
            self.leave();
        }
    }
}

/// IsAnonymousFunctionDefinition: the span of the function or class itself.
pub(super) fn anonymous_function(value: &Expr) -> Option<(u32, u32)> {
    match value {
        Expr::Paren(paren) => anonymous_function(&paren.expr),
        Expr::Arrow(arrow) => Some(offsets(arrow.span)),
        Expr::Fn(function) if function.ident.is_none() => Some(offsets(function.function.span)),
        Expr::Class(class) if class.ident.is_none() => Some(offsets(class.class.span)),
        _ => None,
    }
}

pub(super) fn has_use_strict(statements: &[Stmt]) -> bool {
    statements
        .iter()
        .map_while(|statement| match statement {
            Stmt::Expr(ExprStmt { expr, .. }) => match &**expr {
                Expr::Lit(Lit::Str(text)) => Some(text),
                _ => None,
            },
            _ => None,
        })
        .any(|text| {
            text.raw.as_ref().is_some_and(|raw| {
                let raw: &str = raw;
                raw.get(1..raw.len() - 1) == Some("use strict")
            })
        })
}

/// What of a class always has to be written otherwise.
fn newest(class: &Class) -> u32 {
    let of_member = |member: &ClassMember| match member {
        ClassMember::Method(it) if !it.function.decorators.is_empty() => Syntax::DECORATORS,
        ClassMember::PrivateMethod(it) if !it.function.decorators.is_empty() => Syntax::DECORATORS,
        ClassMember::ClassProp(it) if !it.decorators.is_empty() => Syntax::DECORATORS,
        ClassMember::PrivateProp(it) if !it.decorators.is_empty() => Syntax::DECORATORS,
        ClassMember::AutoAccessor(_) => Syntax::ACCESSORS,
        _ => 0,
    };
    let of_class = if class.decorators.is_empty() { 0 } else { Syntax::DECORATORS };
    class.body.iter().map(of_member).fold(of_class, |all, one| all | one)
}
