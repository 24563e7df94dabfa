//! What of a CommonJS module has to be written otherwise to make it an ES module.
//!
//! Requests of imports are evaluated before the module. So each `require` must stand where nothing
//! that can be observed has happened before it: behind directives, functions, other requests,
//! and values that run no code. Exports either keep their object, or, where every mention of
//! `exports` is an assignment of the top level to a name, become variables.

mod finish;
mod patterns;

pub(crate) use finish::word_of;
pub(crate) use patterns::is_directive;

use rustc_hash::FxHashSet;
use swc_atoms::Atom;
use swc_common::Spanned;
use swc_ecma_ast::*;

use super::fold::hoisted_vars;
use super::functions::anonymous_function;
use super::shape::{key_name, module_exports};
use super::{Analyzer, offsets};
use crate::record::*;
use crate::sites::*;
use patterns::*;

/// What has been found so far.
#[derive(Default)]
pub(super) struct Draft {
    /// Something that makes an ES module of it impossible was met.
    pub impossible: bool,
    start: u32,
    /// Nothing that can be observed has happened.
    open: bool,
    /// Function declarations, which have their values from the start.
    functions: FxHashSet<Atom>,
    /// Variables and classes declared so far.
    initialised: FxHashSet<Atom>,
    requires: Vec<(u32, Required)>,
    names: Vec<ExportSite>,
    /// The mentions of `exports` and `module` that `names` are about.
    named: FxHashSet<u32>,
    /// Every mention of the wrapper's variables: their index, place and shape.
    pub mentions: Vec<(usize, Span, Shape)>,
    pub this: Vec<Span>,
    pub values: Vec<ExportedValue>,
    flagged: bool,
    once: Option<ExportedOnce>,
    branches: Vec<Span>,
}

/// Where a `require` stands in an expression.
enum Leading {
    /// The expression is nothing else.
    Exact(u32),
    /// Properties of what it returns are read, and nothing else happens.
    Read(u32, RequiredAs),
    /// It comes first.
    First(u32),
}

impl Leading {
    /// Where the call begins.
    fn place(self) -> u32 {
        match self {
            Leading::Exact(lo) | Leading::Read(lo, _) | Leading::First(lo) => lo,
        }
    }
}

impl Analyzer<'_> {
    /// An assignment to `exports` or `module.exports`, whose value may be a function without a
    /// name.
    pub(super) fn note_exported_value(&mut self, assign: &AssignExpr) {
        let target = match &assign.left {
            AssignTarget::Simple(SimpleAssignTarget::Ident(ident)) if ident.sym == *"exports" => {
                ExportedTo::Exports
            }
            AssignTarget::Simple(SimpleAssignTarget::Member(member))
                if module_exports(member).is_some() =>
            {
                ExportedTo::ModuleExports
            }
            _ => return,
        };
        // Importers would see what it is assigned later.
        self.draft.impossible |= self.async_depth > 0;
        if anonymous_function(&assign.right).is_some() {
            self.draft.impossible |= assign.op != AssignOp::Assign;
            let place = span(assign.right.span());
            self.draft.values.push(ExportedValue { place, target });
        }
    }

    /// Looks at the statements of the top level, once names have been met and before they are
    /// forgotten.
    pub(super) fn draft_conversion(&mut self, body: &[Stmt]) {
        let directives = body.iter().take_while(|it| is_directive(it)).count();
        let Some(first) = body.get(directives) else {
            self.draft.impossible = true;
            return;
        };
        self.draft.start = offsets(first.span()).0;
        self.draft.open = true;
        for statement in body {
            if let Stmt::Decl(Decl::Fn(function)) = statement {
                self.draft.functions.insert(function.ident.sym.clone());
            }
        }
        for statement in &body[directives..] {
            self.draft_statement(statement);
        }
    }

    fn draft_statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Empty(_) | Stmt::Decl(Decl::Fn(_)) => {}
            Stmt::Decl(Decl::Var(var)) => self.draft_variables(var),
            Stmt::Decl(Decl::Class(class)) => {
                self.draft.open = false;
                self.draft.initialised.insert(class.ident.sym.clone());
            }
            Stmt::Expr(statement) => self.draft_expression(statement),
            Stmt::If(branch) => match self.fold(&branch.test).map(|value| value.truthy()) {
                Some(true) => {
                    self.draft_branch(branch, Some(&branch.cons), branch.alt.as_deref());
                }
                Some(false) => {
                    self.draft_branch(branch, branch.alt.as_deref(), Some(&branch.cons));
                }
                None => self.draft.open = false,
            },
            _ => self.draft.open = false,
        }
    }

    /// A branch that is certain to run.
    fn draft_branch(&mut self, whole: &IfStmt, branch: Option<&Stmt>, dead: Option<&Stmt>) {
        let Span { lo, hi } = span(whole.span);
        if dead.is_none_or(|dead| hoisted_vars(dead, true).is_empty()) {
            let inner = match branch {
                Some(Stmt::Block(block)) => {
                    let Span { lo, hi } = span(block.span);
                    Span { lo: lo + 1, hi: hi - 1 }
                }
                Some(branch) => span(branch.span()),
                None => Span { lo: hi, hi },
            };
            self.draft
                .branches
                .extend([(lo, inner.lo), (inner.hi, hi)].map(|(lo, hi)| Span { lo, hi }));
        }
        let Some(branch) = branch else { return };
        match branch {
            Stmt::Block(block) => {
                let is_lexical = |it: &Stmt| match it {
                    Stmt::Decl(Decl::Var(var)) => var.kind != VarDeclKind::Var,
                    Stmt::Decl(_) => true,
                    _ => false,
                };
                if block.stmts.iter().any(is_lexical) {
                    self.draft.open = false;
                    self.draft.branches.retain(|part| part.lo < lo);
                    return;
                }
                block.stmts.iter().for_each(|it| self.draft_statement(it));
            }
            other => self.draft_statement(other),
        }
    }

    fn draft_variables(&mut self, var: &VarDecl) {
        let is_plain = |it: &VarDeclarator| {
            let init = it.init.as_deref();
            it.name.is_ident()
                && matches!(init.and_then(|it| self.leading(it)), Some(Leading::Exact(_)))
        };
        let whole = var.decls.iter().all(is_plain).then(|| span(var.span));
        for declarator in &var.decls {
            let Some(init) = declarator.init.as_deref() else { continue };
            match &declarator.name {
                Pat::Ident(ident) => {
                    let local = whole.map(|it| (it, Box::from(&*ident.sym)));
                    self.draft_declarator(ident, init, local);
                    self.draft.initialised.insert(ident.sym.clone());
                }
                _ => {
                    self.draft_value(init, None);
                    self.draft.open = false;
                }
            }
        }
    }

    fn draft_declarator(&mut self, ident: &Ident, init: &Expr, local: Option<(Span, Box<str>)>) {
        let Expr::Assign(assign) = init else { return self.draft_value(init, local) };
        match exported_name(assign) {
            // `var _default = exports.default = …`
            Some((at, name)) if assign.op == AssignOp::Assign => {
                self.draft.named.insert(at);
                self.draft.names.push(ExportSite::Declarator {
                    name,
                    target: Span { lo: at, hi: offsets(assign.right.span()).0 },
                    value: span(assign.right.span()),
                    local: Box::from(&*ident.sym),
                    is_anonymous: anonymous_function(&assign.right).is_some(),
                });
                self.draft_value(&assign.right, None);
            }
            _ => self.draft_value(init, None),
        }
    }

    fn draft_expression(&mut self, statement: &ExprStmt) {
        let place = span(statement.span);
        match &*statement.expr {
            Expr::Lit(_) => {}
            Expr::Call(call) => {
                if let Some(at) = defined_flag(call) {
                    self.draft.named.insert(at);
                    self.draft.flagged = true;
                    self.draft.names.push(ExportSite::Removed(place, Box::default()));
                } else if let Some(Leading::Exact(lo)) = self.leading(&statement.expr) {
                    self.draft_require(lo, RequiredAs::Statement(place), false);
                } else {
                    self.draft_value(&statement.expr, None);
                }
            }
            Expr::Assign(assign) if assign.op == AssignOp::Assign => {
                self.draft_assignment(assign, place);
            }
            other => self.draft_value(other, None),
        }
    }

    fn draft_assignment(&mut self, assign: &AssignExpr, statement: Span) {
        if let Some(sites) = placeholders(assign) {
            let (places, names): (Vec<u32>, Vec<Box<str>>) = sites.into_iter().unzip();
            self.draft.named.extend(places);
            self.draft.names.push(ExportSite::Removed(statement, names.into()));
            return;
        }
        let right = &*assign.right;
        if let Some((at, name)) = exported_name(assign) {
            if &*name == "__esModule" {
                if is_true(right) {
                    self.draft.named.insert(at);
                    self.draft.flagged = true;
                    self.draft.names.push(ExportSite::Removed(statement, Box::default()));
                }
                return self.draft_value(right, None);
            }
            self.draft.named.insert(at);
            self.draft.names.push(ExportSite::Assigned {
                name,
                statement,
                value: span(right.span()),
                alias: self.alias(right),
                is_anonymous: anonymous_function(right).is_some(),
            });
            return self.draft_value(right, None);
        }
        let left = assign.left.as_simple().and_then(|left| left.as_member());
        let Some(at) = left.and_then(module_exports) else {
            return self.draft_value(right, None);
        };
        let (value, alias) = (span(right.span()), self.alias(right));
        let is_known = self.draft.once.is_some();
        self.draft.once.get_or_insert(ExportedOnce { statement, value, alias, is_first: false });
        if let Expr::Object(object) = right
            && let Some(members) = self.draft_object(object)
        {
            self.draft.named.insert(at);
            self.draft.names.push(ExportSite::Object { statement, members });
        } else if let Some(Leading::Exact(lo)) = self.leading(right) {
            self.draft.named.insert(at);
            self.draft.names.push(ExportSite::Whole { statement, call: lo });
        }
        self.draft_value(right, None);
        if let Some(once) = self.draft.once.as_mut().filter(|_| !is_known) {
            once.is_first = self.draft.open;
        }
    }

    /// The properties of an object that is assigned to `module.exports`, if each is a name.
    fn draft_object(&mut self, object: &ObjectLit) -> Option<Box<[ExportedMember]>> {
        let member = |property: &PropOrSpread| {
            let PropOrSpread::Prop(property) = property else { return None };
            let place = span(property.span());
            Some(match &**property {
                Prop::Shorthand(ident) => ExportedMember {
                    name: Box::from(&*ident.sym),
                    place,
                    value: place,
                    alias: self.alias(&Expr::Ident(ident.clone())),
                    takes_name: false,
                },
                Prop::KeyValue(pair) => ExportedMember {
                    name: Box::from(&*key_name(&pair.key)?),
                    place,
                    value: span(pair.value.span()),
                    alias: self.alias(&pair.value),
                    takes_name: anonymous_function(&pair.value).is_some(),
                },
                Prop::Method(method) => ExportedMember {
                    name: Box::from(&*key_name(&method.key)?),
                    place,
                    value: place,
                    alias: None,
                    takes_name: true,
                },
                _ => return None,
            })
        };
        let members: Option<Vec<ExportedMember>> = object.props.iter().map(member).collect();
        let members = members?;
        let mut names: Vec<&str> = members.iter().map(|member| &*member.name).collect();
        names.sort_unstable();
        let known = names.len();
        names.dedup();
        let is_plain = names.len() == known && !names.contains(&"__proto__");
        is_plain.then(|| members.into())
    }

    /// The name of the function or variable that an expression is, if it has its value already.
    fn alias(&self, value: &Expr) -> Option<Box<str>> {
        let Expr::Ident(ident) = value else { return None };
        let known = [&self.draft.functions, &self.draft.initialised];
        known.iter().any(|set| set.contains(&ident.sym)).then(|| Box::from(&*ident.sym))
    }

    /// A value that is computed at the top level. `local` is the declaration that consists of
    /// requests like this one, and the variable that gets its value.
    fn draft_value(&mut self, value: &Expr, local: Option<(Span, Box<str>)>) {
        match self.leading(value) {
            Some(Leading::Exact(lo)) => {
                let form = match local {
                    Some((statement, name)) => RequiredAs::Variable { statement, name },
                    None => RequiredAs::Value,
                };
                self.draft_require(lo, form, false);
            }
            Some(Leading::Read(lo, form)) => self.draft_require(lo, form, true),
            Some(Leading::First(lo)) => {
                self.draft_require(lo, RequiredAs::Value, false);
                self.draft.open = false;
            }
            None => self.draft_inert(value),
        }
    }

    /// An expression that does not begin with a request.
    fn draft_inert(&mut self, value: &Expr) {
        match value {
            Expr::Object(object) if object.props.iter().all(is_pair) => {
                for property in &object.props {
                    if let PropOrSpread::Prop(property) = property
                        && let Prop::KeyValue(pair) = &**property
                    {
                        self.draft_value(&pair.value, None);
                    }
                }
            }
            _ if self.is_inert(value) => {}
            _ => self.draft.open = false,
        }
    }

    fn draft_require(&mut self, lo: u32, form: RequiredAs, is_read: bool) {
        if self.draft.open {
            self.draft.requires.push((lo, Required { form, is_read }));
        }
    }

    /// Whether evaluating it can be observed.
    fn is_inert(&self, value: &Expr) -> bool {
        match value {
            Expr::Lit(_) | Expr::Fn(_) | Expr::Arrow(_) => true,
            Expr::Paren(paren) => self.is_inert(&paren.expr),
            Expr::Unary(unary) => unary.op != UnaryOp::Delete && unary.arg.is_lit(),
            Expr::Ident(ident) => {
                ident.sym == *"undefined" || self.draft.functions.contains(&ident.sym)
            }
            Expr::Array(array) => array
                .elems
                .iter()
                .flatten()
                .all(|element| element.spread.is_none() && self.is_inert(&element.expr)),
            Expr::Object(object) => object.props.iter().all(|property| match property {
                PropOrSpread::Prop(property) => match &**property {
                    Prop::KeyValue(pair) => {
                        key_name(&pair.key).is_some() && self.is_inert(&pair.value)
                    }
                    Prop::Method(method) => key_name(&method.key).is_some(),
                    Prop::Shorthand(ident) => self.draft.functions.contains(&ident.sym),
                    _ => false,
                },
                PropOrSpread::Spread(_) => false,
            }),
            // `(this && this.__importDefault) || function (…) {…}`
            Expr::Bin(binary) => {
                binary.op == BinaryOp::LogicalOr
                    && is_helper_of_this(&binary.left)
                    && self.is_inert(&binary.right)
            }
            // `Object.create ? … : …`
            Expr::Cond(conditional) => {
                is_object_create(&conditional.test)
                    && self.is_inert(&conditional.cons)
                    && self.is_inert(&conditional.alt)
            }
            _ => false,
        }
    }

    /// The request that is the first thing an expression does.
    fn leading(&self, value: &Expr) -> Option<Leading> {
        match value {
            Expr::Paren(paren) => self.leading(&paren.expr),
            Expr::Call(call) if self.is_request(call) => Some(Leading::Exact(offsets(call.span).0)),
            Expr::Member(member) => Some(match (self.leading(&member.obj)?, &member.prop) {
                (Leading::Exact(lo), MemberProp::Ident(name)) => {
                    let (place, name) = (span(member.span), Box::from(&*name.sym));
                    Leading::Read(lo, RequiredAs::Member { place, name })
                }
                (Leading::Read(lo, form), MemberProp::Ident(_)) => Leading::Read(lo, form),
                (other, _) => Leading::First(other.place()),
            }),
            Expr::Call(call) => self.leading_of_call(call),
            Expr::Assign(assign) if assign.op == AssignOp::Assign => match &assign.left {
                AssignTarget::Simple(SimpleAssignTarget::Ident(_)) => {
                    Some(Leading::First(self.leading(&assign.right)?.place()))
                }
                _ => exported_name(assign).and_then(|_| self.leading(&assign.right)),
            },
            _ => None,
        }
    }

    /// `require("x")(…)` and `__importDefault(require("x"))`.
    fn leading_of_call(&self, call: &CallExpr) -> Option<Leading> {
        let Callee::Expr(callee) = &call.callee else { return None };
        if let Expr::Ident(ident) = &**callee {
            let is_known = self.draft.functions.contains(&ident.sym)
                || self.draft.initialised.contains(&ident.sym);
            let is_helper = is_known && INTEROP_HELPERS.contains(&&*ident.sym);
            let (first, rest) = call.args.split_first()?;
            let rest_is_plain = rest.iter().all(|it| it.expr.is_ident() || it.expr.is_lit());
            if !is_helper || first.spread.is_some() || !rest_is_plain {
                return None;
            }
            return match self.leading(&first.expr)? {
                Leading::Exact(lo) => Some(Leading::Read(lo, RequiredAs::Value)),
                _ => None,
            };
        }
        // A method would be called on what is returned.
        Some(Leading::First(self.leading(callee)?.place()))
    }

    fn is_request(&self, call: &CallExpr) -> bool {
        let lo = offsets(call.span).0;
        let at = self.deferred.binary_search_by_key(&lo, |it| it.lo);
        at.is_ok_and(|at| self.deferred[at].kind == DeferredKind::Require)
    }
}
