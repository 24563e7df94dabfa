//! Imports and exports: those of types are left out, those of values that only types use, too.

use std::mem::take;
use std::ops::Range;

use rustc_hash::FxHashSet;
use swc_atoms::Atom;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitMutWith;

use super::mentions::{Mentions, mentions};
use super::references::references;
use super::types::Fate;
use super::{Rewriter, UnusedImports, build, offsets};

/// Names that a module declares.
#[derive(Default)]
struct Declared {
    types: FxHashSet<Atom>,
    values: FxHashSet<Atom>,
}

impl Rewriter<'_> {
    pub(super) fn module_items(&mut self, items: &mut Vec<ModuleItem>) {
        let declared = if self.typescript { declared(items) } else { Declared::default() };
        let mut rest = Vec::with_capacity(items.len());
        for mut item in take(items) {
            match self.item(&mut item, &declared) {
                Fate::Keep => {
                    item.visit_mut_with(self);
                    rest.push(item);
                }
                Fate::Erase => {
                    let (lo, hi) = offsets(&item);
                    self.erase_line(lo, hi);
                }
                Fate::Become(new) => rest.extend(new),
            }
        }
        *items = rest;
        if self.typescript {
            self.drop_unused(items);
        }
    }

    /// What becomes of an item of a module. Exports of what TypeScript writes otherwise are
    /// written here.
    fn item(&mut self, item: &mut ModuleItem, declared: &Declared) -> Fate {
        let declaration = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => return self.declaration(declaration),
            ModuleItem::ModuleDecl(declaration) if self.typescript => declaration,
            _ => return Fate::Keep,
        };
        match declaration {
            ModuleDecl::ExportDecl(export) => {
                let (lo, hi) = (offsets(&*export).0, offsets(&export.decl).0);
                match self.declaration(&mut export.decl) {
                    Fate::Become(new) => self.exported(lo, hi, new),
                    fate => fate,
                }
            }
            ModuleDecl::Import(import) if import.type_only => Fate::Erase,
            ModuleDecl::ExportAll(export) if export.type_only => Fate::Erase,
            ModuleDecl::ExportNamed(export) => self.named_export(export, declared),
            ModuleDecl::ExportDefaultDecl(export) => match &export.decl {
                DefaultDecl::TsInterfaceDecl(_) => Fate::Erase,
                DefaultDecl::Fn(function) if function.function.body.is_none() => Fate::Erase,
                _ => Fate::Keep,
            },
            ModuleDecl::ExportDefaultExpr(export) => match &*export.expr {
                Expr::Ident(ident) if declared.is_type(&ident.sym) => Fate::Erase,
                _ => Fate::Keep,
            },
            ModuleDecl::TsImportEquals(import) if import.is_type_only => Fate::Erase,
            ModuleDecl::TsImportEquals(import) => match &import.module_ref {
                TsModuleRef::TsEntityName(entity) if declared.is_type(root(entity)) => Fate::Erase,
                _ => Fate::Keep,
            },
            ModuleDecl::TsNamespaceExport(_) => Fate::Erase,
            _ => Fate::Keep,
        }
    }

    /// Without the names of types. One that has no others is left out, unless it could evaluate
    /// a module.
    fn named_export(&mut self, export: &mut NamedExport, declared: &Declared) -> Fate {
        if export.type_only {
            return Fate::Erase;
        }
        let is_type = |specifier: &ExportSpecifier| match specifier {
            ExportSpecifier::Named(named) => {
                let local = match (&named.orig, &export.src) {
                    (ModuleExportName::Ident(ident), None) => Some(&ident.sym),
                    _ => None,
                };
                named.is_type_only || local.is_some_and(|name| declared.is_type(name))
            }
            _ => false,
        };
        let (types, values): (Vec<_>, Vec<_>) =
            take(&mut export.specifiers).into_iter().partition(is_type);
        export.specifiers = values;
        if types.is_empty() {
            return Fate::Keep;
        }
        if export.specifiers.is_empty()
            && !(export.src.is_some() && self.options.unused_imports != UnusedImports::Drop)
        {
            return Fate::Erase;
        }
        let (lo, hi) = offsets(&*export);
        let open = self.skip(lo + "export".len() as u32) + 1;
        let last = types.iter().chain(&export.specifiers).map(|it| offsets(it).1).max();
        let mut close = self.skip(last.unwrap_or(open));
        if self.byte(close) == b',' {
            close = self.skip(close + 1);
        }
        let kept: Vec<Range<u32>> = export.specifiers.iter().map(range).collect();
        let parts = self.list(kept);
        debug_assert!(close < hi);
        self.layout.replace(open, close, parts);
        Fate::Keep
    }

    /// Ranges with commas between and spaces around.
    fn list(&mut self, ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
        let mut parts = Vec::new();
        for (index, range) in ranges.into_iter().enumerate() {
            parts.push(self.layout.generate(if index > 0 { ", " } else { " " }));
            parts.push(range);
        }
        if !parts.is_empty() {
            parts.push(self.layout.generate(" "));
        }
        parts
    }

    /// Imports that no value needs are left out, with the module if nothing else is asked of it.
    /// <https://www.typescriptlang.org/tsconfig/#verbatimModuleSyntax>
    fn drop_unused(&mut self, items: &mut Vec<ModuleItem>) {
        let keep_all = self.options.unused_imports == UnusedImports::Keep;
        let keep_modules = self.options.unused_imports != UnusedImports::Drop;
        let used = if keep_all { FxHashSet::default() } else { used_imports(items) };
        let is_used = |ident: &Ident| keep_all || used.contains(&ident.sym);
        items.retain_mut(|item| match item {
            ModuleItem::ModuleDecl(ModuleDecl::Import(import)) => {
                let all = import.specifiers.len();
                let clause = import.specifiers.iter().map(|it| offsets(it).1).max();
                let is_kept = |specifier: &ImportSpecifier| {
                    !specifier.is_type_only() && is_used(specifier.local())
                };
                import.specifiers.retain(is_kept);
                let (lo, hi) = offsets(&*import);
                let is_empty = all == 0 && self.byte(self.skip(lo + "import".len() as u32)) == b'{';
                if import.specifiers.len() == all && (keep_modules || !is_empty) {
                    return true;
                }
                if import.specifiers.is_empty() && !keep_modules {
                    self.erase_line(lo, hi);
                    return false;
                }
                self.import_clause(import, clause.unwrap_or(lo));
                true
            }
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                if !import.is_export && !is_used(&import.id) {
                    let (lo, hi) = offsets(&**import);
                    self.erase_line(lo, hi);
                    return false;
                }
                true
            }
            _ => true,
        });
        for item in items {
            match item {
                ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(_)) => self.import_equals(item),
                ModuleItem::ModuleDecl(ModuleDecl::TsExportAssignment(_)) => {
                    self.export_assignment(item);
                }
                _ => {}
            }
        }
    }

    /// Writes the clause of an import anew.
    fn import_clause(&mut self, import: &ImportDecl, last: u32) {
        let (lo, _) = offsets(import);
        let open = self.skip(lo + "import".len() as u32);
        let mut close = last;
        let mut next = self.skip(last);
        if self.byte(next) == b',' {
            next = self.skip(next + 1);
        }
        if self.byte(next) == b'}' {
            close = next + 1;
        }
        let is_named = |it: &&ImportSpecifier| matches!(it, ImportSpecifier::Named(_));
        let named: Vec<Range<u32>> = import.specifiers.iter().filter(is_named).map(range).collect();
        let others = import.specifiers.iter().filter(|it| !is_named(it));
        let mut parts: Vec<Range<u32>> = Vec::new();
        for specifier in others {
            if !parts.is_empty() {
                parts.push(self.layout.generate(", "));
            }
            parts.push(range(specifier));
        }
        if !named.is_empty() || parts.is_empty() {
            parts.push(self.layout.generate(if parts.is_empty() { "{" } else { ", {" }));
            parts.extend(self.list(named));
            parts.push(self.layout.generate("}"));
        }
        self.layout.replace(open, close, parts);
    }

    /// `import a = require("a")` and `import a = b.c` as constants.
    fn import_equals(&mut self, item: &mut ModuleItem) {
        let ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) = item else { return };
        let (lo, _) = offsets(&**import);
        let (name, _) = offsets(&import.id);
        let keyword = match import.is_export {
            true => self.layout.generate("export const "),
            false => self.layout.generate("const "),
        };
        self.layout.replace(lo, name, [keyword.clone()]);
        let init = match &import.module_ref {
            TsModuleRef::TsEntityName(entity) => entity_expression(entity),
            TsModuleRef::TsExternalModuleRef(module) => {
                let (lo, hi) = offsets(module);
                let callee = build::ident("require", &(lo..lo + "require".len() as u32));
                Box::new(Expr::Call(CallExpr {
                    span: build::span(&(lo..hi)),
                    callee: Callee::Expr(Box::new(Expr::Ident(callee))),
                    args: vec![build::argument(Box::new(Expr::Lit(Lit::Str(module.expr.clone()))))],
                    ..CallExpr::default()
                }))
            }
        };
        let hi = offsets(&**import).1;
        let start = keyword.end - "const ".len() as u32;
        let declaration = Decl::Var(Box::new(VarDecl {
            span: build::span(&(start..hi)),
            kind: VarDeclKind::Const,
            decls: vec![VarDeclarator {
                span: build::span(&(name..offsets(&*init).1)),
                name: Pat::Ident(import.id.clone().into()),
                init: Some(init),
                definite: false,
            }],
            ..VarDecl::default()
        }));
        *item = match import.is_export {
            true => ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(ExportDecl {
                span: build::span(&(keyword.start..hi)),
                decl: declaration,
            })),
            false => ModuleItem::Stmt(Stmt::Decl(declaration)),
        };
    }

    /// `export = value` as `module.exports = value`.
    fn export_assignment(&mut self, item: &mut ModuleItem) {
        let ModuleItem::ModuleDecl(ModuleDecl::TsExportAssignment(export)) = item else { return };
        let (lo, hi) = offsets(&*export);
        let (value, _) = offsets(&*export.expr);
        let module = self.layout.generate("module");
        let dot = self.layout.generate(".");
        let exports = self.layout.generate("exports");
        let equals = self.layout.generate(" = ");
        self.layout.replace(lo, value, [module.clone(), dot, exports.clone(), equals]);
        let left = MemberExpr {
            span: build::span(&(module.start..exports.end)),
            obj: Box::new(Expr::Ident(build::ident("module", &module))),
            prop: MemberProp::Ident(build::name("exports", &exports)),
        };
        let (_, end) = offsets(&*export.expr);
        let assign = AssignExpr {
            span: build::span(&(module.start..end)),
            op: AssignOp::Assign,
            left: AssignTarget::Simple(SimpleAssignTarget::Member(left)),
            right: export.expr.clone(),
        };
        let span = build::span(&(module.start..hi));
        let statement = ExprStmt { span, expr: Box::new(Expr::Assign(assign)) };
        *item = ModuleItem::Stmt(Stmt::Expr(statement));
    }

    /// Statements behind the `export` at `lo`. What declares a name again is not exported again.
    fn exported(&mut self, lo: u32, hi: u32, statements: Vec<ModuleItem>) -> Fate {
        let mut items: Vec<ModuleItem> = Vec::new();
        for statement in statements {
            let decl = match statement {
                ModuleItem::Stmt(Stmt::Decl(decl)) if items.is_empty() => decl,
                other => {
                    items.push(other);
                    continue;
                }
            };
            let names = match &decl {
                Decl::Var(var) => crate::analyze::names_of(var.decls.iter().map(|it| &it.name)),
                _ => Vec::new(),
            };
            let is_new = names.iter().any(|name| self.exported.insert(name.sym.clone()));
            let span = build::span(&(lo..offsets(&decl).1));
            items.push(match is_new {
                true => ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(ExportDecl { span, decl })),
                false => ModuleItem::Stmt(Stmt::Decl(decl)),
            });
        }
        if !matches!(items.first(), Some(ModuleItem::ModuleDecl(_))) {
            self.layout.erase(lo, hi);
        }
        Fate::Become(items)
    }
}

/// The imported names to which anything refers.
fn used_imports(items: &[ModuleItem]) -> FxHashSet<Atom> {
    let mut names = FxHashSet::default();
    for item in items {
        match item {
            ModuleItem::ModuleDecl(ModuleDecl::Import(import)) => {
                names.extend(import.specifiers.iter().map(|it| it.local().sym.clone()));
            }
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                names.insert(import.id.sym.clone());
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return names;
    }
    let is_alias =
        |item: &&ModuleItem| matches!(item, ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(_)));
    let Mentions { mut used, hidden, .. } =
        mentions(items.iter().filter(|it| !is_alias(it)), names);
    if !hidden.is_empty() {
        used.retain(|name| !hidden.contains(name));
        for item in items.iter().filter(|it| !is_alias(it)) {
            used.extend(references(item, &hidden).into_iter().map(|it| it.name));
        }
    }
    for item in items.iter().rev() {
        if let ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) = item
            && let TsModuleRef::TsEntityName(entity) = &import.module_ref
            && (import.is_export || used.contains(&import.id.sym))
        {
            used.insert(root(entity).clone());
        }
    }
    used
}

fn range(node: &impl swc_common::Spanned) -> Range<u32> {
    let (lo, hi) = offsets(node);
    lo..hi
}

/// `a.b.c` of a type position as an expression.
fn entity_expression(entity: &TsEntityName) -> Box<Expr> {
    match entity {
        TsEntityName::Ident(ident) => Box::new(Expr::Ident(ident.clone())),
        TsEntityName::TsQualifiedName(name) => Box::new(Expr::Member(MemberExpr {
            span: name.span,
            obj: entity_expression(&name.left),
            prop: MemberProp::Ident(name.right.clone()),
        })),
    }
}

/// The name that a qualified name begins with.
fn root(entity: &TsEntityName) -> &Atom {
    match entity {
        TsEntityName::Ident(ident) => &ident.sym,
        TsEntityName::TsQualifiedName(name) => root(&name.left),
    }
}

impl Declared {
    fn is_type(&self, name: &Atom) -> bool {
        self.types.contains(name) && !self.values.contains(name)
    }
}

fn declared(items: &[ModuleItem]) -> Declared {
    let mut declared = Declared::default();
    for item in items {
        let declaration = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => declaration,
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &export.decl,
            ModuleItem::ModuleDecl(ModuleDecl::Import(import)) => {
                for specifier in &import.specifiers {
                    let is_type = import.type_only || specifier.is_type_only();
                    let names = if is_type { &mut declared.types } else { &mut declared.values };
                    names.insert(specifier.local().sym.clone());
                }
                continue;
            }
            ModuleItem::ModuleDecl(ModuleDecl::ExportDefaultDecl(export)) => {
                match &export.decl {
                    DefaultDecl::TsInterfaceDecl(it) => declared.types.insert(it.id.sym.clone()),
                    DefaultDecl::Class(ClassExpr { ident: Some(ident), .. })
                    | DefaultDecl::Fn(FnExpr { ident: Some(ident), .. }) => {
                        declared.values.insert(ident.sym.clone())
                    }
                    _ => false,
                };
                continue;
            }
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                let names = match import.is_type_only {
                    true => &mut declared.types,
                    false => &mut declared.values,
                };
                names.insert(import.id.sym.clone());
                continue;
            }
            _ => continue,
        };
        declared.add(declaration);
    }
    declared
}

impl Declared {
    fn add(&mut self, declaration: &Decl) {
        match declaration {
            Decl::TsInterface(it) => self.types.insert(it.id.sym.clone()),
            Decl::TsTypeAlias(it) => self.types.insert(it.id.sym.clone()),
            Decl::Class(it) if it.declare => self.types.insert(it.ident.sym.clone()),
            Decl::Class(it) => self.values.insert(it.ident.sym.clone()),
            Decl::Fn(it) if it.declare => self.types.insert(it.ident.sym.clone()),
            Decl::Fn(it) => self.values.insert(it.ident.sym.clone()),
            Decl::TsEnum(it) if it.declare => self.types.insert(it.id.sym.clone()),
            Decl::TsEnum(it) => self.values.insert(it.id.sym.clone()),
            Decl::TsModule(it) => match &it.id {
                TsModuleName::Ident(ident) if super::namespaces::has_values(it) => {
                    self.values.insert(ident.sym.clone())
                }
                TsModuleName::Ident(ident) => self.types.insert(ident.sym.clone()),
                TsModuleName::Str(_) => false,
            },
            Decl::Var(var) => {
                let names = if var.declare { &mut self.types } else { &mut self.values };
                let bound = crate::analyze::names_of(var.decls.iter().map(|it| &it.name));
                names.extend(bound.iter().map(|ident| ident.sym.clone()));
                false
            }
            _ => false,
        };
    }
}
