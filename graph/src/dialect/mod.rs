//! TypeScript and JSX become JavaScript, in the tree and in the text at once: types are left out,
//! and what has to be said otherwise is written where it stood. Nothing is parsed again but what
//! was written new.
//!
//! [`layout`] is the text, [`types`] leaves out what only the type checker reads, [`classes`],
//! [`modules`], [`enums`] and [`namespaces`] write what TypeScript has beyond types, [`jsx`] writes
//! elements as calls, [`build`] makes nodes.
//!
//! <https://www.typescriptlang.org/docs/handbook/>, <https://facebook.github.io/jsx/>

/// The parts of a visitor that keep it to values: types mention nothing, nor do imports and exports
/// of other modules, names of elements that are no components, and what closes an element.
macro_rules! only_values {
    () => {
        fn visit_import_decl(&mut self, _: &ImportDecl) {}

        fn visit_named_export(&mut self, export: &NamedExport) {
            for specifier in export.specifiers.iter().filter(|_| export.src.is_none()) {
                if let ExportSpecifier::Named(named) = specifier {
                    named.orig.visit_with(self);
                }
            }
        }

        fn visit_jsx_element_name(&mut self, name: &JSXElementName) {
            match name {
                JSXElementName::Ident(ident) if jsx::is_intrinsic(&ident.sym) => {}
                _ => name.visit_children_with(self),
            }
        }

        fn visit_jsx_closing_element(&mut self, _: &JSXClosingElement) {}

        fn visit_ts_type(&mut self, _: &TsType) {}

        fn visit_ts_type_ann(&mut self, _: &TsTypeAnn) {}

        fn visit_ts_type_param_decl(&mut self, _: &TsTypeParamDecl) {}

        fn visit_ts_type_param_instantiation(&mut self, _: &TsTypeParamInstantiation) {}

        fn visit_ts_expr_with_type_args(&mut self, _: &TsExprWithTypeArgs) {}

        fn visit_ts_interface_decl(&mut self, _: &TsInterfaceDecl) {}

        fn visit_ts_type_alias_decl(&mut self, _: &TsTypeAliasDecl) {}
    };
}

mod build;
mod classes;
mod constants;
mod enums;
mod jsx;
mod layout;
mod mentions;
mod modules;
mod namespaces;
mod references;
mod types;

#[cfg(test)]
mod tests;

use std::mem::{replace, take};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use swc_atoms::Atom;
use swc_common::{Span, Spanned};
use swc_ecma_ast::*;
use swc_ecma_visit::{VisitMut, VisitMutWith};

use crate::diagnostic::{Diagnostic, SourceFile};
use crate::graph::OriginCopy;
use crate::record::EnumConstant;
pub use constants::stands_apart;
pub use jsx::{JsxOptions, JsxOverrides, JsxRuntime};
use layout::Layout;

/// What a text is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Dialect {
    pub typescript: bool,
    pub jsx: bool,
}

impl Dialect {
    /// That of a file with this extension.
    pub fn of(extension: &str) -> Self {
        let typescript = matches!(extension, "ts" | "mts" | "cts" | "tsx");
        Self { typescript, jsx: matches!(extension, "jsx" | "tsx") }
    }

    pub fn is_javascript(self) -> bool {
        self == Self::default()
    }
}

/// What becomes of imports that no value needs, and are not marked as those of types.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum UnusedImports {
    /// They are left out; so is a module of which nothing else is imported.
    #[default]
    Drop,
    /// Their names are left out.
    Evaluate,
    /// They stay as they are.
    Keep,
}

/// How a project wants its TypeScript and JSX to be read; `compilerOptions` of a `tsconfig.json`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DialectOptions {
    pub jsx: JsxOptions,
    pub unused_imports: UnusedImports,
    /// Class fields are assignments in the constructor; parameter properties declare none.
    pub assign_class_fields: bool,
    /// Decorators are those that TypeScript had before the language did.
    pub experimental_decorators: bool,
    /// Decorated declarations tell their types.
    pub decorator_metadata: bool,
}

/// What became of a program.
pub(crate) enum Rewritten {
    /// It is JavaScript as it stands.
    Unchanged,
    Text {
        text: String,
        /// Where the parts of that stand in the source.
        copies: Vec<OriginCopy>,
        constants: Vec<EnumConstant>,
    },
    /// It has decorators, or class fields that are assignments, which [`crate::lower`] writes.
    NotHere,
}

/// Makes a program JavaScript.
pub(crate) fn rewrite(
    file: &SourceFile,
    program: &mut Program,
    dialect: Dialect,
    options: &DialectOptions,
) -> Result<Rewritten, Vec<Diagnostic>> {
    let mut rewriter = Rewriter::new(file, dialect, options);
    rewriter.program(program);
    if rewriter.is_for_transforms {
        return Ok(Rewritten::NotHere);
    }
    if !rewriter.diagnostics.is_empty() {
        return Err(rewriter.diagnostics);
    }
    if rewriter.layout.is_unchanged() {
        return Ok(Rewritten::Unchanged);
    }
    let (text, mut places) = rewriter.layout.finish();
    program.visit_mut_with(&mut places);
    let constants = rewriter.known_values;
    Ok(Rewritten::Text { text, copies: places.origin(), constants })
}

struct Rewriter<'a> {
    file: &'a SourceFile,
    options: &'a DialectOptions,
    typescript: bool,
    layout: Layout<'a>,
    diagnostics: Vec<Diagnostic>,
    is_for_transforms: bool,
    /// Enums whose members are known, innermost last.
    enums: Vec<enums::KnownEnum>,
    /// Where constant enums are referred to.
    inlined: FxHashSet<u32>,
    /// What other modules can know of them.
    known_values: Vec<EnumConstant>,
    /// Whether the text may have enums, which may need the values of variables.
    may_have_enums: bool,
    /// The values of variables that the scope declares.
    constants: FxHashMap<Atom, constants::Constant>,
    /// Functions and classes of the module or namespace.
    objects: FxHashSet<Atom>,
    /// Enums and namespaces that the scope has declared, and those that have been exported.
    declared: FxHashSet<Atom>,
    exported: FxHashSet<Atom>,
    namespace_exports: namespaces::NamespaceExports,
    /// The names of the namespaces around the place.
    path: Vec<Atom>,
    /// Bodies of namespaces around the place.
    namespace_depth: u32,
    /// Blocks around the place, up to the function around it.
    block_depth: u32,
    jsx: jsx::Jsx,
}

impl<'a> Rewriter<'a> {
    fn new(file: &'a SourceFile, dialect: Dialect, options: &'a DialectOptions) -> Self {
        Self {
            file,
            options,
            typescript: dialect.typescript,
            layout: Layout::new(&file.text),
            diagnostics: Vec::new(),
            is_for_transforms: false,
            enums: Vec::new(),
            inlined: FxHashSet::default(),
            known_values: Vec::new(),
            may_have_enums: dialect.typescript && file.text.contains("enum"),
            constants: FxHashMap::default(),
            objects: FxHashSet::default(),
            declared: FxHashSet::default(),
            exported: FxHashSet::default(),
            namespace_exports: namespaces::NamespaceExports::default(),
            path: Vec::new(),
            namespace_depth: 0,
            block_depth: 0,
            jsx: jsx::Jsx::new(&file.text, &options.jsx),
        }
    }

    fn program(&mut self, program: &mut Program) {
        match program {
            Program::Module(module) => {
                self.survey(&module.body);
                self.module_items(&mut module.body);
                self.jsx_imports(module);
            }
            Program::Script(script) => {
                let body = take(&mut script.body).into_iter().map(ModuleItem::Stmt);
                let body: Vec<ModuleItem> = body.collect();
                self.survey(&body);
                script.body = body.into_iter().filter_map(ModuleItem::stmt).collect();
                self.statements(&mut script.body);
                self.jsx_requires(script);
            }
        }
    }

    /// What has to be known before anything is rewritten.
    fn survey(&mut self, items: &[ModuleItem]) {
        if !self.typescript {
            return;
        }
        self.objects = namespaces::objects(items);
        self.namespace_exports = namespaces::exports_of_namespaces(items);
        self.know_constant_enums(items);
    }

    /// Visits what has declarations of its own.
    fn scope(&mut self, visit: impl FnOnce(&mut Self)) {
        let (declared, constants) = (take(&mut self.declared), take(&mut self.constants));
        let enums = self.enums.len();
        visit(self);
        self.enums.truncate(enums);
        (self.declared, self.constants) = (declared, constants);
    }

    /// Reports a part of the source that cannot be written as JavaScript.
    fn refuse(&mut self, range: Range<u32>, message: &str) {
        let range = range.start as usize..range.end as usize;
        self.diagnostics.push(crate::diagnostic::parse::unexpected(self.file, range, message));
    }

    fn text(&self) -> &'a str {
        self.layout.source
    }

    /// Past white space and comments.
    fn skip(&self, from: u32) -> u32 {
        crate::analyze::skip_trivia(self.text(), from as usize, false).0 as u32
    }

    fn byte(&self, at: u32) -> u8 {
        self.text().as_bytes().get(at as usize).copied().unwrap_or_default()
    }

    /// The word that starts at a place.
    fn word(&self, at: u32) -> &'a str {
        let rest = &self.text()[at as usize..];
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '\\');
        &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]
    }
}

/// Byte offsets of a node; the parser counts from 1.
fn offsets(node: &impl Spanned) -> (u32, u32) {
    let span: Span = node.span();
    (span.lo.0 - 1, span.hi.0 - 1)
}

/// How many of the first statements are directives.
fn directives<'a>(statements: impl Iterator<Item = Option<&'a Stmt>>) -> usize {
    statements.take_while(|it| it.is_some_and(crate::analyze::is_directive)).count()
}

impl VisitMut for Rewriter<'_> {
    fn visit_mut_binding_ident(&mut self, binding: &mut BindingIdent) {
        self.binding(binding);
    }

    fn visit_mut_import_decl(&mut self, _: &mut ImportDecl) {}

    fn visit_mut_ts_import_equals_decl(&mut self, _: &mut TsImportEqualsDecl) {}

    fn visit_mut_named_export(&mut self, _: &mut NamedExport) {}

    fn visit_mut_module_items(&mut self, items: &mut Vec<ModuleItem>) {
        self.module_items(items);
    }

    fn visit_mut_stmts(&mut self, statements: &mut Vec<Stmt>) {
        self.statements(statements);
    }

    fn visit_mut_expr(&mut self, expression: &mut Expr) {
        self.without_types(expression);
        match expression {
            Expr::JSXElement(_) | Expr::JSXFragment(_) => self.element(expression),
            Expr::Member(member) if self.is_inlined(member) => self.inline(expression),
            _ => expression.visit_mut_children_with(self),
        }
    }

    fn visit_mut_pat(&mut self, pattern: &mut Pat) {
        pattern.visit_mut_children_with(self);
        if let Pat::Expr(expression) = pattern
            && let Expr::Ident(ident) = &**expression
        {
            *pattern = Pat::Ident(ident.clone().into());
        }
    }

    fn visit_mut_simple_assign_target(&mut self, target: &mut SimpleAssignTarget) {
        self.assign_target(target);
    }

    fn visit_mut_function(&mut self, function: &mut Function) {
        self.function(function);
    }

    fn visit_mut_function_body(&mut self, body: &mut FunctionBody) {
        let depth = replace(&mut self.block_depth, 0);
        self.scope(|this| body.visit_mut_children_with(this));
        self.block_depth = depth;
    }

    fn visit_mut_block_stmt(&mut self, block: &mut BlockStmt) {
        self.block_depth += 1;
        self.scope(|this| block.visit_mut_children_with(this));
        self.block_depth -= 1;
    }

    fn visit_mut_arrow_expr(&mut self, arrow: &mut ArrowExpr) {
        if let Some(params) = arrow.type_params.take() {
            // Behind `return` there must be no line break.
            let (lo, hi) = offsets(&*params);
            let next = self.skip(hi);
            self.layout.erase(lo, next);
        }
        arrow.visit_mut_children_with(self);
    }

    fn visit_mut_class_decl(&mut self, declaration: &mut ClassDecl) {
        self.class(&mut declaration.class, Some(&declaration.ident));
    }

    fn visit_mut_class_expr(&mut self, expression: &mut ClassExpr) {
        self.class(&mut expression.class, expression.ident.as_ref());
    }

    fn visit_mut_fn_decl(&mut self, declaration: &mut FnDecl) {
        declaration.function.visit_mut_with(self);
    }

    fn visit_mut_fn_expr(&mut self, expression: &mut FnExpr) {
        expression.function.visit_mut_with(self);
    }

    fn visit_mut_var_declarator(&mut self, declarator: &mut VarDeclarator) {
        declarator.name.visit_mut_with(self);
        if declarator.definite {
            self.mark_after(offsets(&declarator.name).1, b'!');
            declarator.definite = false;
        }
        declarator.init.visit_mut_with(self);
    }

    fn visit_mut_decorator(&mut self, decorator: &mut Decorator) {
        self.is_for_transforms |= self.typescript;
        decorator.visit_mut_children_with(self);
    }

    fn visit_mut_opt_ts_type_ann(&mut self, annotation: &mut Option<Box<TsTypeAnn>>) {
        if let Some(annotation) = annotation.take() {
            self.erase_type(&*annotation);
        }
    }

    fn visit_mut_opt_ts_type_param_decl(&mut self, params: &mut Option<Box<TsTypeParamDecl>>) {
        if let Some(params) = params.take() {
            self.erase_type(&*params);
        }
    }

    fn visit_mut_opt_ts_type_param_instantiation(
        &mut self,
        arguments: &mut Option<Box<TsTypeParamInstantiation>>,
    ) {
        if let Some(arguments) = arguments.take() {
            self.erase_type(&*arguments);
        }
    }
}
