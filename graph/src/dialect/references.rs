//! References to names, outside of scopes that declare the same names themselves. Types refer to
//! nothing.

use rustc_hash::FxHashSet;
use swc_atoms::Atom;
use swc_ecma_ast::*;
use swc_ecma_visit::{Visit, VisitWith};

use super::{jsx, offsets};

pub(super) struct Reference {
    pub at: u32,
    pub name: Atom,
    /// It is a property without a value: `{ name }`.
    pub is_shorthand: bool,
}

/// The references to some names in a part of a tree.
pub(super) fn references<'a, N>(node: &N, names: &'a FxHashSet<Atom>) -> Vec<Reference>
where
    N: VisitWith<References<'a>> + ?Sized,
{
    let mut references = References::new(names, false);
    node.visit_with(&mut references);
    references.found
}

/// The names that a pattern assigns to.
pub(super) fn targets(pattern: &Pat, names: &FxHashSet<Atom>) -> Vec<Reference> {
    let mut references = References::new(names, true);
    pattern.visit_with(&mut references);
    references.found
}

pub(super) struct References<'a> {
    names: &'a FxHashSet<Atom>,
    /// Names that scopes around the place declare.
    hidden: Vec<Atom>,
    /// The names in a pattern are no declarations.
    is_target: bool,
    found: Vec<Reference>,
}

impl<'a> References<'a> {
    fn new(names: &'a FxHashSet<Atom>, is_target: bool) -> Self {
        Self { names, hidden: Vec::new(), is_target, found: Vec::new() }
    }

    fn find(&mut self, ident: &Ident, is_shorthand: bool) {
        if self.names.contains(&ident.sym) && !self.hidden.contains(&ident.sym) {
            let (at, name) = (offsets(ident).0, ident.sym.clone());
            self.found.push(Reference { at, name, is_shorthand });
        }
    }

    fn inside(&mut self, declared: Vec<Atom>, visit: impl FnOnce(&mut Self)) {
        let before = self.hidden.len();
        self.hidden.extend(declared);
        visit(self);
        self.hidden.truncate(before);
    }

    fn assigned(&mut self, is_target: bool, visit: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.is_target, is_target);
        visit(self);
        self.is_target = before;
    }

    fn body(&mut self, body: &FunctionBody) {
        self.inside(hoisted(&body.stmts), |this| body.visit_children_with(this));
    }
}

pub(super) fn bound<'a>(patterns: impl Iterator<Item = &'a Pat>) -> Vec<Atom> {
    crate::analyze::names_of(patterns).iter().map(|ident| ident.sym.clone()).collect()
}

/// What a declaration binds in its block. Types are nothing.
pub(super) fn bound_by(declaration: &Decl) -> Vec<Atom> {
    match declaration {
        Decl::Class(class) => vec![class.ident.sym.clone()],
        Decl::Fn(function) => vec![function.ident.sym.clone()],
        Decl::Var(var) => bound(var.decls.iter().map(|it| &it.name)),
        Decl::Using(using) => bound(using.decls.iter().map(|it| &it.name)),
        Decl::TsEnum(it) => vec![it.id.sym.clone()],
        Decl::TsModule(it) => it.id.as_ident().map(|id| id.sym.clone()).into_iter().collect(),
        Decl::TsInterface(_) | Decl::TsTypeAlias(_) => Vec::new(),
    }
}

/// What the statements of a block declare in it, besides `var`.
fn lexical<'a>(statements: impl Iterator<Item = &'a Stmt>) -> Vec<Atom> {
    let is_var = |it: &Decl| matches!(it, Decl::Var(var) if var.kind == VarDeclKind::Var);
    let declarations = statements.filter_map(Stmt::as_decl).filter(|it| !is_var(it));
    declarations.flat_map(bound_by).collect()
}

/// What the statements of a function declare in it.
fn hoisted(statements: &[Stmt]) -> Vec<Atom> {
    struct Vars(Vec<Atom>);
    impl Visit for Vars {
        fn visit_var_decl(&mut self, var: &VarDecl) {
            if var.kind == VarDeclKind::Var {
                self.0.extend(bound(var.decls.iter().map(|it| &it.name)));
            }
        }
        fn visit_function(&mut self, _: &Function) {}
        fn visit_class(&mut self, _: &Class) {}
        fn visit_expr(&mut self, _: &Expr) {}
        fn visit_ts_type(&mut self, _: &TsType) {}
        fn visit_ts_module_decl(&mut self, _: &TsModuleDecl) {}
    }
    let mut vars = Vars(lexical(statements.iter()));
    statements.visit_with(&mut vars);
    vars.0
}

fn head_names(head: &ForHead) -> Vec<Atom> {
    match head {
        ForHead::VarDecl(var) => bound(var.decls.iter().map(|it| &it.name)),
        ForHead::UsingDecl(using) => bound(using.decls.iter().map(|it| &it.name)),
        ForHead::Pat(_) => Vec::new(),
    }
}

impl Visit for References<'_> {
    fn visit_ident(&mut self, ident: &Ident) {
        self.find(ident, false);
    }

    fn visit_prop(&mut self, property: &Prop) {
        match property {
            Prop::Shorthand(ident) => self.find(ident, true),
            _ => property.visit_children_with(self),
        }
    }

    fn visit_expr(&mut self, expression: &Expr) {
        self.assigned(false, |this| expression.visit_children_with(this));
    }

    fn visit_binding_ident(&mut self, binding: &BindingIdent) {
        if self.is_target {
            self.find(&binding.id, false);
        }
    }

    fn visit_assign_pat_prop(&mut self, property: &AssignPatProp) {
        if self.is_target {
            self.find(&property.key.id, true);
        }
        property.value.visit_with(self);
    }

    fn visit_simple_assign_target(&mut self, target: &SimpleAssignTarget) {
        match target {
            SimpleAssignTarget::Ident(ident) => self.find(&ident.id, false),
            _ => self.assigned(false, |this| target.visit_children_with(this)),
        }
    }

    fn visit_assign_target_pat(&mut self, target: &AssignTargetPat) {
        self.assigned(true, |this| target.visit_children_with(this));
    }

    fn visit_for_head(&mut self, head: &ForHead) {
        let is_target = matches!(head, ForHead::Pat(_));
        self.assigned(is_target, |this| head.visit_children_with(this));
    }

    fn visit_labeled_stmt(&mut self, statement: &LabeledStmt) {
        statement.body.visit_with(self);
    }

    fn visit_break_stmt(&mut self, _: &BreakStmt) {}

    fn visit_continue_stmt(&mut self, _: &ContinueStmt) {}

    fn visit_function(&mut self, function: &Function) {
        function.decorators.visit_with(self);
        let params = bound(function.params.iter().map(|param| &param.pat));
        self.inside(params, |this| {
            function.params.visit_with(this);
            if let Some(body) = &function.body {
                this.body(body);
            }
        });
    }

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        declaration.function.visit_with(self);
    }

    fn visit_fn_expr(&mut self, expression: &FnExpr) {
        let name = expression.ident.iter().map(|ident| ident.sym.clone()).collect();
        self.inside(name, |this| expression.function.visit_with(this));
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.inside(bound(arrow.params.iter()), |this| {
            arrow.params.visit_with(this);
            match &*arrow.body {
                ArrowFunctionBody::FunctionBody(body) => this.body(body),
                ArrowFunctionBody::Expr(expression) => expression.visit_with(this),
            }
        });
    }

    fn visit_class_decl(&mut self, declaration: &ClassDecl) {
        declaration.class.visit_with(self);
    }

    fn visit_class_expr(&mut self, expression: &ClassExpr) {
        let name = expression.ident.iter().map(|ident| ident.sym.clone()).collect();
        self.inside(name, |this| expression.class.visit_with(this));
    }

    fn visit_constructor(&mut self, constructor: &Constructor) {
        let params = constructor.params.iter().flat_map(|param| match param {
            ParamOrTsParamProp::Param(param) => bound([&param.pat].into_iter()),
            ParamOrTsParamProp::TsParamProp(property) => match &property.param {
                TsParamPropParam::Ident(ident) => vec![ident.id.sym.clone()],
                TsParamPropParam::Assign(assign) => bound([&*assign.left].into_iter()),
            },
        });
        self.inside(params.collect(), |this| {
            constructor.params.visit_with(this);
            if let Some(body) = &constructor.body {
                this.body(body);
            }
        });
    }

    fn visit_static_block(&mut self, block: &StaticBlock) {
        let declared = hoisted(&block.body.stmts);
        self.inside(declared, |this| block.body.stmts.visit_with(this));
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        let declared = lexical(block.stmts.iter());
        self.inside(declared, |this| block.visit_children_with(this));
    }

    fn visit_switch_stmt(&mut self, statement: &SwitchStmt) {
        statement.discriminant.visit_with(self);
        let declared = lexical(statement.cases.iter().flat_map(|case| &case.cons));
        self.inside(declared, |this| statement.cases.visit_with(this));
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        let declared = bound(clause.param.iter());
        self.inside(declared, |this| clause.visit_children_with(this));
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        let declared = match &statement.init {
            Some(VarDeclOrExpr::VarDecl(var)) => bound(var.decls.iter().map(|it| &it.name)),
            _ => Vec::new(),
        };
        self.inside(declared, |this| statement.visit_children_with(this));
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        let declared = head_names(&statement.left);
        self.inside(declared, |this| statement.visit_children_with(this));
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        let declared = head_names(&statement.left);
        self.inside(declared, |this| statement.visit_children_with(this));
    }

    only_values!();

    fn visit_ts_enum_decl(&mut self, declaration: &TsEnumDecl) {
        let members = declaration.members.iter().map(|it| super::enums::member_name(&it.id));
        self.inside(members.collect(), |this| {
            declaration.members.iter().for_each(|member| member.init.visit_with(this));
        });
    }

    fn visit_ts_module_decl(&mut self, declaration: &TsModuleDecl) {
        let name = declaration.id.as_ident().map(|id| id.sym.clone());
        self.inside(name.into_iter().collect(), |this| declaration.body.visit_with(this));
    }

    fn visit_ts_namespace_decl(&mut self, declaration: &TsNamespaceDecl) {
        let name = vec![declaration.id.sym.clone()];
        self.inside(name, |this| declaration.body.visit_with(this));
    }

    fn visit_ts_module_block(&mut self, block: &TsModuleBlock) {
        let declared = block.body.iter().flat_map(|item| match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => bound_by(declaration),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => bound_by(&export.decl),
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                vec![import.id.sym.clone()]
            }
            _ => Vec::new(),
        });
        self.inside(declared.collect(), |this| block.visit_children_with(this));
    }

    fn visit_ts_import_equals_decl(&mut self, import: &TsImportEqualsDecl) {
        import.module_ref.visit_with(self);
    }
}
