//! Decorators, class fields that are assignments, and syntax that a target lacks are written
//! otherwise: the text of a module goes through the transforms of swc and is printed. That costs
//! a module two more parses, so only those go this way that need to.
//!
//! [`target`] says what is lacking, [`syntax`] what a program uses, [`functions`] are the functions
//! that the new text calls.

mod calls;
mod decorated;
pub(crate) mod functions;
mod print;
mod syntax;
mod target;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::{Arc, Mutex};

use swc_common::comments::SingleThreadedComments;
use swc_common::errors::{DiagnosticBuilder, Emitter, HANDLER, Handler};
use swc_common::{
    DUMMY_SP, FileName, GLOBALS, Globals, Mark, SourceMap, Span, SyntaxContext, sync::Lrc,
};
use swc_ecma_ast::*;
use swc_ecma_preset_env::{transform_from_env, transform_from_es_version};
use swc_ecma_transforms_base::assumptions::Assumptions;
use swc_ecma_transforms_base::fixer::fixer;
use swc_ecma_transforms_base::helpers::{HELPERS, Helpers, inject_helpers};
use swc_ecma_transforms_base::hygiene::hygiene;
use swc_ecma_transforms_base::resolver;
use swc_ecma_transforms_compat::class_fields_use_set::class_fields_use_set;
use swc_ecma_transforms_proposal::decorator_2023_11::decorator_2023_11;
use swc_ecma_transforms_proposal::decorators::{Config as LegacyDecorators, decorators};
use swc_ecma_transforms_proposal::explicit_resource_management::explicit_resource_management;
use swc_ecma_transforms_typescript::{
    Config as TypeScript, ImportsNotUsedAsValues, TsxConfig, tsx,
};
use swc_ecma_visit::{Visit, VisitMut, VisitMutWith, VisitWith};

use crate::diagnostic::{self, Diagnostic, SourceFile};
use crate::dialect::{DialectOptions, UnusedImports};
use crate::graph::OriginCopy;
pub use calls::Calls;
use calls::Rewrite;
use decorated::{AsTypeScript, WithoutTypesOfClasses};
use functions::Kind;
pub(crate) use syntax::Collector;
pub use syntax::Syntax;
pub use target::Target;

/// What is to be written otherwise.
#[derive(Clone, Copy, Default)]
pub(crate) struct Lowering<'a> {
    /// Of a text in TypeScript, its project; what comes out is JavaScript.
    pub typescript: Option<&'a DialectOptions>,
    pub syntax: Syntax,
    pub target: Option<&'a Target>,
    pub calls: Option<&'a Calls>,
}

/// The text that says the same, and what of it stands in the source.
pub(crate) fn lower(
    file: &SourceFile,
    program: Program,
    comments: SingleThreadedComments,
    lowering: Lowering,
) -> Result<(String, Vec<OriginCopy>), Vec<Diagnostic>> {
    let messages = Arc::new(Mutex::new(Vec::new()));
    let handler = Handler::with_emitter(false, false, Box::new(Messages(Arc::clone(&messages))));
    let map: Lrc<SourceMap> = Lrc::default();
    // The tree has the places of the first file of a map.
    map.new_source_file(Lrc::new(FileName::Anon), file.text.to_string());
    let program = GLOBALS.set(&Globals::new(), || {
        HELPERS.set(&Helpers::new(true), || {
            HANDLER.set(&handler, || transformed(program, &map, &comments, lowering))
        })
    });
    let messages = std::mem::take(&mut *messages.lock().expect("no emitter panics"));
    if !messages.is_empty() {
        let refused = messages.into_iter().map(|(message, place)| {
            diagnostic::parse::not_lowered(file, place.unwrap_or(0..0), &message)
        });
        return Err(refused.collect());
    }
    let edition = lowering.target.map_or(EsVersion::EsNext, edition_to_print);
    Ok(print::print(&program, &file.text, &map, &comments, edition))
}

fn transformed(
    mut program: Program,
    map: &Lrc<SourceMap>,
    comments: &SingleThreadedComments,
    lowering: Lowering,
) -> Program {
    let (unresolved, top_level) = (Mark::new(), Mark::new());
    program.mutate(resolver(unresolved, top_level, lowering.typescript.is_some()));
    if let Some(calls) = lowering.calls {
        let unresolved = SyntaxContext::empty().apply_mark(unresolved);
        program.visit_mut_with(&mut Rewrite { calls, unresolved, comments });
    }
    let syntax = lowering.syntax;
    let project = lowering.typescript;
    match project {
        Some(project) if project.experimental_decorators => {
            program.visit_mut_with(&mut AsTypeScript);
            program.mutate(decorators(LegacyDecorators {
                legacy: true,
                emit_metadata: project.decorator_metadata,
                use_define_for_class_fields: !project.assign_class_fields,
            }));
            program.visit_mut_with(&mut WithoutTypesOfClasses);
        }
        _ if syntax.has(Syntax::DECORATORS | Syntax::ACCESSORS) => {
            program.mutate(decorator_2023_11());
        }
        _ => {}
    }
    if syntax.has(Syntax::USING) {
        program.mutate(explicit_resource_management());
    }
    if let Some(project) = project {
        let pragmas = TsxConfig {
            pragma: Some(project.jsx.factory.clone().into()),
            pragma_frag: Some(project.jsx.fragment.clone().into()),
        };
        let config = typescript(project);
        program.mutate(tsx(map.clone(), config, pragmas, comments, unresolved, top_level));
        if project.assign_class_fields {
            program.mutate(class_fields_use_set(false));
        }
    }
    if let Some(target) = lowering.target {
        let assumptions = Assumptions::default();
        match target.env() {
            Some(env) => {
                program.mutate(transform_from_env(unresolved, Some(comments), env, assumptions));
            }
            None => {
                let edition = target.edition();
                let comments = Some(comments);
                program.mutate(transform_from_es_version(
                    unresolved,
                    comments,
                    edition,
                    assumptions,
                    false,
                ));
            }
        }
    }
    program.mutate(inject_helpers(unresolved));
    program.visit_mut_with(&mut OwnHelpers);
    program.mutate(hygiene());
    program.mutate(fixer(Some(comments)));
    program
}

fn typescript(project: &DialectOptions) -> TypeScript {
    TypeScript {
        verbatim_module_syntax: project.unused_imports == UnusedImports::Keep,
        native_class_properties: !project.assign_class_fields,
        import_not_used_as_values: match project.unused_imports {
            UnusedImports::Evaluate => ImportsNotUsedAsValues::Preserve,
            UnusedImports::Drop | UnusedImports::Keep => ImportsNotUsedAsValues::Remove,
        },
        ..TypeScript::default()
    }
}

/// Numbers are printed for an edition.
fn edition_to_print(target: &Target) -> EsVersion {
    match target.year() {
        2015 => EsVersion::Es2015,
        2016 => EsVersion::Es2016,
        2017 => EsVersion::Es2017,
        2018 => EsVersion::Es2018,
        2019 => EsVersion::Es2019,
        2020 => EsVersion::Es2020,
        _ => EsVersion::EsNext,
    }
}

/// The transforms ask for functions of a package; here these are modules of their own.
struct OwnHelpers;

impl VisitMut for OwnHelpers {
    fn visit_mut_import_decl(&mut self, import: &mut ImportDecl) {
        // What the source asks for has a place.
        if import.src.span == DUMMY_SP {
            own(&mut import.src, Kind::Esm);
        }
    }

    fn visit_mut_var_declarator(&mut self, declarator: &mut VarDeclarator) {
        if declarator.span != DUMMY_SP {
            return;
        }
        let call = declarator.init.as_mut().and_then(|it| it.as_mut_call());
        let argument = call.and_then(|call| call.args.first_mut());
        if let Some(Expr::Lit(Lit::Str(asked))) = argument.map(|it| &mut *it.expr) {
            own(asked, Kind::CommonJs);
        }
    }

    /// Both stand at the top.
    fn visit_mut_function(&mut self, _: &mut Function) {}
    fn visit_mut_arrow_expr(&mut self, _: &mut ArrowExpr) {}
    fn visit_mut_class(&mut self, _: &mut Class) {}
}

fn own(asked: &mut Str, kind: Kind) {
    if asked.span == DUMMY_SP
        && let Some(specifier) = asked.value.as_str().and_then(|it| functions::specifier(it, kind))
    {
        *asked = Str { span: DUMMY_SP, value: specifier.into(), raw: None };
    }
}

type Message = (String, Option<Range<usize>>);

/// Where the first BigInt stands: no transform can write one otherwise.
pub(crate) fn first_bigint(program: &Program) -> Range<usize> {
    struct First(Option<Span>);
    impl Visit for First {
        fn visit_big_int(&mut self, it: &BigInt) {
            self.0.get_or_insert(it.span);
        }
    }
    let mut first = First(None);
    program.visit_with(&mut first);
    first.0.map_or(0..0, range)
}

/// Where the first decorator of a parameter stands. The language has none.
pub(crate) fn parameter_decorator(program: &Program) -> Option<Range<usize>> {
    struct First(Option<Span>);
    impl First {
        fn see(&mut self, decorators: &[Decorator]) {
            if let Some(first) = decorators.first() {
                self.0.get_or_insert(first.span);
            }
        }
    }
    impl Visit for First {
        fn visit_param(&mut self, it: &Param) {
            self.see(&it.decorators);
            it.visit_children_with(self);
        }
        fn visit_ts_param_prop(&mut self, it: &TsParamProp) {
            self.see(&it.decorators);
            it.visit_children_with(self);
        }
    }
    let mut first = First(None);
    program.visit_with(&mut first);
    first.0.map(range)
}

/// Byte offsets of a span of the tree; the parser counts from 1.
fn range(span: Span) -> Range<usize> {
    span.lo.0.saturating_sub(1) as usize..span.hi.0.saturating_sub(1) as usize
}

/// What the transforms complain about.
struct Messages(Arc<Mutex<Vec<Message>>>);

impl Emitter for Messages {
    fn emit(&mut self, message: &mut DiagnosticBuilder<'_>) {
        let place = message.span.primary_span().map(range);
        self.0.lock().expect("no emitter panics").push((message.message(), place));
    }

    fn take_diagnostics(&mut self) -> Vec<String> {
        Vec::new()
    }
}
