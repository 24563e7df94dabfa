//! Namespaces: functions that are given the object whose properties are what they export.
//! <https://www.typescriptlang.org/docs/handbook/namespaces.html>

use std::mem::{replace, take};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use swc_atoms::Atom;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitMutWith;

use super::references::{Reference, bound, bound_by, references, targets};
use super::types::Fate;
use super::{Rewriter, offsets};

/// Whether a namespace is more than types.
pub(super) fn has_values(module: &TsModuleDecl) -> bool {
    !module.declare && module.body.as_ref().is_some_and(body_has_values)
}

fn body_has_values(body: &TsNamespaceBody) -> bool {
    match body {
        TsNamespaceBody::TsModuleBlock(block) => block.body.iter().any(is_value),
        TsNamespaceBody::TsNamespaceDecl(inner) => body_has_values(&inner.body),
    }
}

fn is_value(item: &ModuleItem) -> bool {
    let declaration = match item {
        ModuleItem::Stmt(Stmt::Decl(declaration)) => declaration,
        ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &export.decl,
        ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => return !import.is_type_only,
        ModuleItem::ModuleDecl(_) => return false,
        ModuleItem::Stmt(_) => return true,
    };
    declares_value(declaration)
}

/// Whether a declaration is more than types.
fn declares_value(declaration: &Decl) -> bool {
    match declaration {
        Decl::TsInterface(_) | Decl::TsTypeAlias(_) => false,
        Decl::TsModule(module) => has_values(module),
        Decl::Var(var) => !var.declare,
        Decl::Class(class) => !class.declare,
        Decl::Fn(function) => !function.declare,
        Decl::TsEnum(it) => !it.declare,
        Decl::Using(_) => true,
    }
}

impl Rewriter<'_> {
    /// `around` is the object of the namespace that exports it. Only the outermost one is parsed:
    /// with all that is in it.
    pub(super) fn namespace(&mut self, module: &mut TsModuleDecl, around: Option<&str>) -> Fate {
        let TsModuleName::Ident(name) = &module.id else { return Fate::Erase };
        if !has_values(module) {
            return Fate::Erase;
        }
        let name = name.sym.clone();
        let (lo, hi) = offsets(&*module);
        let body = module.body.as_mut().expect("it has values");
        let is_first = self.declared.insert(name.clone()) && !self.objects.contains(&name);
        let keyword = match (self.block_depth, is_first) {
            (_, false) => "",
            (0, true) => "var",
            (_, true) => "let",
        };
        let parts = self.namespace_parts(&name, keyword, around, body);
        self.layout.replace(lo, hi, parts);
        if self.namespace_depth > 0 {
            return Fate::Become(Vec::new());
        }
        let text = self.layout.current(lo, hi);
        self.layout.forget(lo, hi);
        let new = self.write(lo, hi, &text);
        Fate::Become(new.into_iter().map(ModuleItem::Stmt).collect())
    }

    /// The declaration of the object and the call of the function. Inside, the object has another
    /// name where something else has its.
    fn namespace_parts(
        &mut self,
        name: &Atom,
        keyword: &str,
        around: Option<&str>,
        body: &mut TsNamespaceBody,
    ) -> Vec<Range<u32>> {
        let declared = match &*body {
            TsNamespaceBody::TsModuleBlock(block) => declares(&block.body, name),
            TsNamespaceBody::TsNamespaceDecl(inner) => inner.id.sym == *name,
        };
        let mut object = name.to_string();
        while declared && (object == **name || self.text().contains(&object)) {
            object.push('$');
        }
        let declaration = match keyword {
            "" => String::new(),
            keyword => format!("{keyword} {name};\n"),
        };
        let mut parts = vec![self.layout.generate(&format!("{declaration}(({object}) => {{"))];
        match body {
            TsNamespaceBody::TsModuleBlock(block) => {
                let (lo, hi) = offsets(&*block);
                self.path.push(name.clone());
                self.namespace_body(&object, &mut block.body);
                self.path.pop();
                parts.push(lo + 1..hi - 1);
            }
            TsNamespaceBody::TsNamespaceDecl(inner) => {
                let id = inner.id.sym.clone();
                self.path.push(name.clone());
                parts.extend(self.namespace_parts(&id, "let", Some(&object), &mut inner.body));
                self.path.pop();
            }
        }
        let end = match around {
            Some(around) => format!("{name} = {around}.{name} || ({around}.{name} = {{}})"),
            None => format!("{name} || ({name} = {{}})"),
        };
        parts.push(self.layout.generate(&format!("}})({end});")));
        parts
    }

    fn namespace_body(&mut self, object: &str, items: &mut [ModuleItem]) {
        self.namespace_depth += 1;
        let exported = take(&mut self.exported);
        let depth = replace(&mut self.block_depth, 1);
        let objects = replace(&mut self.objects, objects(items));
        let mut properties = exported_variables(items);
        if let Some(all) = self.namespace_exports.get(&self.path) {
            properties.extend(all.iter().filter(|name| !declares(items, name)).cloned());
        }
        self.point_to(object, &properties, items);
        self.scope(|this| {
            for item in items {
                this.namespace_item(object, item);
            }
        });
        self.objects = objects;
        self.block_depth = depth;
        self.exported = exported;
        self.namespace_depth -= 1;
    }

    fn namespace_item(&mut self, namespace: &str, item: &mut ModuleItem) {
        let (lo, hi) = offsets(&*item);
        let declaration = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => {
                return match self.declaration(declaration) {
                    Fate::Keep => declaration.visit_mut_with(self),
                    Fate::Erase => self.erase_line(lo, hi),
                    Fate::Become(_) => {}
                };
            }
            ModuleItem::Stmt(statement) => return statement.visit_mut_with(self),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &mut export.decl,
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                return self.namespace_import(namespace, import);
            }
            ModuleItem::ModuleDecl(_) => return self.erase_line(lo, hi),
        };
        let start = offsets(&*declaration).0;
        let names: Vec<Atom> = match &*declaration {
            Decl::Class(class) => vec![class.ident.sym.clone()],
            Decl::Fn(function) => vec![function.ident.sym.clone()],
            Decl::TsEnum(it) => vec![it.id.sym.clone()],
            _ => Vec::new(),
        };
        if let Decl::Var(var) = declaration
            && !var.declare
        {
            return self.exported_variable(namespace, lo, hi, var);
        }
        let fate = match declaration {
            Decl::TsModule(module) => {
                let fate = self.namespace(module, Some(namespace));
                if matches!(fate, Fate::Become(_)) {
                    return self.layout.erase(lo, start);
                }
                fate
            }
            Decl::TsEnum(it) if !it.declare => {
                self.enumeration(it, Some(namespace));
                Fate::Become(Vec::new())
            }
            _ => self.declaration(declaration),
        };
        match fate {
            Fate::Erase => return self.erase_line(lo, hi),
            Fate::Keep => declaration.visit_mut_with(self),
            Fate::Become(_) => {}
        }
        self.layout.erase(lo, start);
        for name in names {
            self.layout.insert_behind(hi, &format!(" {namespace}.{name} = {name};"));
        }
    }

    /// `export const a = 1, b = 2` as assignments to properties.
    fn exported_variable(&mut self, namespace: &str, lo: u32, hi: u32, var: &mut VarDecl) {
        self.know_constants(var);
        let mut at = lo;
        for declarator in &mut var.decls {
            let (start, end) = offsets(&*declarator);
            let names = bound([&declarator.name].into_iter()).into_iter().collect();
            self.point(namespace, targets(&declarator.name, &names));
            declarator.name.visit_mut_with(self);
            if declarator.definite {
                self.mark_after(offsets(&declarator.name).1, b'!');
            }
            declarator.init.visit_mut_with(self);
            match (&declarator.name, &declarator.init) {
                (_, None) => self.layout.erase(at, end),
                (Pat::Ident(_), Some(_)) => {
                    let text = self.layout.generate(if at == lo { "" } else { "; " });
                    self.layout.replace(at, start, [text]);
                }
                _ => {
                    let text = self.layout.generate(";(");
                    self.layout.replace(at, start, [text]);
                    self.layout.insert_behind(end, ")");
                }
            }
            at = end;
        }
        if self.byte(hi - 1) != b';' {
            self.layout.insert_behind(hi, ";");
        }
    }

    /// `import a = b.c`, exported or not.
    fn namespace_import(&mut self, namespace: &str, import: &mut TsImportEqualsDecl) {
        let (lo, hi) = offsets(&*import);
        let name = offsets(&import.id).0;
        if import.is_type_only {
            return self.erase_line(lo, hi);
        }
        let start = match import.is_export {
            true => format!("{namespace}."),
            false => "const ".to_string(),
        };
        let start = self.layout.generate(&start);
        self.layout.replace(lo, name, [start]);
    }

    /// References to exported variables are references to properties.
    fn point_to(&mut self, namespace: &str, variables: &FxHashSet<Atom>, items: &[ModuleItem]) {
        if variables.is_empty() {
            return;
        }
        self.point(namespace, references(items, variables));
    }

    pub(super) fn point(&mut self, object: &str, references: Vec<Reference>) {
        for Reference { at, name, is_shorthand } in references {
            match is_shorthand {
                true => self.layout.insert(at, &format!("{name}: {object}.")),
                false => self.layout.insert(at, &format!("{object}.")),
            }
        }
    }
}

/// What all declarations of each namespace export, by the path of the namespace.
pub(super) type NamespaceExports = FxHashMap<Vec<Atom>, FxHashSet<Atom>>;

pub(super) fn exports_of_namespaces(items: &[ModuleItem]) -> NamespaceExports {
    let mut exports = NamespaceExports::default();
    collect(items, &mut Vec::new(), &mut exports);
    exports
}

fn collect(items: &[ModuleItem], path: &mut Vec<Atom>, exports: &mut NamespaceExports) {
    for item in items {
        let (declaration, exported) = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => (declaration, false),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => (&export.decl, true),
            _ => continue,
        };
        if exported && !path.is_empty() {
            let names = match declares_value(declaration) {
                true => bound_by(declaration),
                false => Vec::new(),
            };
            exports.entry(path.clone()).or_default().extend(names);
        }
        if let Decl::TsModule(module) = declaration
            && let TsModuleName::Ident(id) = &module.id
            && let Some(body) = &module.body
        {
            path.push(id.sym.clone());
            collect_body(body, path, exports);
            path.pop();
        }
    }
}

fn collect_body(body: &TsNamespaceBody, path: &mut Vec<Atom>, exports: &mut NamespaceExports) {
    match body {
        TsNamespaceBody::TsModuleBlock(block) => collect(&block.body, path, exports),
        TsNamespaceBody::TsNamespaceDecl(inner) => {
            exports.entry(path.clone()).or_default().insert(inner.id.sym.clone());
            path.push(inner.id.sym.clone());
            collect_body(&inner.body, path, exports);
            path.pop();
        }
    }
}

/// The functions and classes of a scope, to which namespaces of the same name add properties.
pub(super) fn objects(items: &[ModuleItem]) -> FxHashSet<Atom> {
    let mut names = FxHashSet::default();
    for item in items {
        let declaration = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => declaration,
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &export.decl,
            ModuleItem::ModuleDecl(ModuleDecl::ExportDefaultDecl(export)) => {
                match &export.decl {
                    DefaultDecl::Class(class) => names.extend(class.ident.as_ref().map(name_of)),
                    DefaultDecl::Fn(function) => names.extend(function.ident.as_ref().map(name_of)),
                    DefaultDecl::TsInterfaceDecl(_) => {}
                }
                continue;
            }
            _ => continue,
        };
        match declaration {
            Decl::Class(class) if !class.declare => names.insert(class.ident.sym.clone()),
            Decl::Fn(function) if !function.declare => names.insert(function.ident.sym.clone()),
            _ => false,
        };
    }
    names
}

/// Whether a scope declares a name.
fn declares(items: &[ModuleItem], name: &Atom) -> bool {
    items.iter().any(|item| {
        let declaration = match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => declaration,
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => &export.decl,
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                return import.id.sym == *name;
            }
            _ => return false,
        };
        bound_by(declaration).contains(name)
    })
}

fn name_of(ident: &Ident) -> Atom {
    ident.sym.clone()
}

fn exported_variables(items: &[ModuleItem]) -> FxHashSet<Atom> {
    let mut names = FxHashSet::default();
    for item in items {
        let ModuleItem::ModuleDecl(declaration) = item else { continue };
        match declaration {
            ModuleDecl::ExportDecl(ExportDecl { decl: Decl::Var(var), .. }) if !var.declare => {
                names.extend(bound(var.decls.iter().map(|it| &it.name)));
            }
            ModuleDecl::TsImportEquals(import) if import.is_export && !import.is_type_only => {
                names.insert(import.id.sym.clone());
            }
            _ => {}
        }
    }
    names
}
