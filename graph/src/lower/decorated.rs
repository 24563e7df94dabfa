//! What TypeScript does with its own decorators and their transform does not.

use swc_common::DUMMY_SP;
use swc_ecma_ast::*;
use swc_ecma_visit::{VisitMut, VisitMutWith};

/// Members of instances are decorated before those of the class, and a rest parameter has the type
/// of its elements. <https://www.typescriptlang.org/docs/handbook/decorators.html>
pub(super) struct AsTypeScript;

impl VisitMut for AsTypeScript {
    fn visit_mut_class(&mut self, class: &mut Class) {
        class.visit_mut_children_with(self);
        let has_computed = class.body.iter().any(|it| key(it).is_some_and(PropName::is_computed));
        if !has_computed && class.body.iter().any(is_decorated) {
            class.body.sort_by_key(is_static);
        }
    }

    /// Fields without a type are told to be objects.
    fn visit_mut_class_prop(&mut self, field: &mut ClassProp) {
        field.visit_mut_children_with(self);
        if !field.decorators.is_empty() && field.type_ann.is_none() {
            let kind = TsKeywordTypeKind::TsAnyKeyword;
            let any = Box::new(TsType::TsKeywordType(TsKeywordType { span: DUMMY_SP, kind }));
            field.type_ann = Some(Box::new(TsTypeAnn { span: DUMMY_SP, type_ann: any }));
        }
    }

    fn visit_mut_rest_pat(&mut self, rest: &mut RestPat) {
        rest.visit_mut_children_with(self);
        let Some(annotation) = &mut rest.type_ann else { return };
        let element = match &*annotation.type_ann {
            TsType::TsArrayType(array) => Some(array.elem_type.clone()),
            TsType::TsTypeRef(reference) => {
                let name = reference.type_name.as_ident();
                let is_array = name.is_some_and(|it| matches!(&*it.sym, "Array" | "ReadonlyArray"));
                let arguments = reference.type_params.as_ref().filter(|_| is_array);
                arguments.and_then(|it| it.params.first().cloned())
            }
            _ => None,
        };
        if let Some(element) = element {
            annotation.type_ann = element;
        }
    }
}

/// Classes themselves have no `design:type`.
pub(super) struct WithoutTypesOfClasses;

impl VisitMut for WithoutTypesOfClasses {
    fn visit_mut_call_expr(&mut self, call: &mut CallExpr) {
        call.visit_mut_children_with(self);
        let callee = call.callee.as_expr().and_then(|it| it.as_ident());
        if callee.is_none_or(|it| it.sym != "_ts_decorate") || call.args.len() != 2 {
            return;
        }
        if let Expr::Array(decorators) = &mut *call.args[0].expr {
            decorators.elems.retain(|it| !it.as_ref().is_some_and(|it| is_type(&it.expr)));
        }
    }
}

/// `_ts_metadata("design:type", …)`
fn is_type(decorator: &Expr) -> bool {
    let Some(call) = decorator.as_call() else { return false };
    let callee = call.callee.as_expr().and_then(|it| it.as_ident());
    let key = call.args.first().and_then(|it| it.expr.as_lit()).and_then(|it| match it {
        Lit::Str(text) => text.value.as_str(),
        _ => None,
    });
    callee.is_some_and(|it| it.sym == "_ts_metadata") && key == Some("design:type")
}

fn key(member: &ClassMember) -> Option<&PropName> {
    match member {
        ClassMember::Method(it) => Some(&it.key),
        ClassMember::ClassProp(it) => Some(&it.key),
        _ => None,
    }
}

fn is_decorated(member: &ClassMember) -> bool {
    match member {
        ClassMember::Method(it) => {
            let of_parameters = it.function.params.iter().flat_map(|it| &it.decorators);
            it.function.decorators.iter().chain(of_parameters).next().is_some()
        }
        ClassMember::ClassProp(it) => !it.decorators.is_empty(),
        _ => false,
    }
}

fn is_static(member: &ClassMember) -> bool {
    match member {
        ClassMember::Method(it) => it.is_static,
        ClassMember::PrivateMethod(it) => it.is_static,
        ClassMember::ClassProp(it) => it.is_static,
        ClassMember::PrivateProp(it) => it.is_static,
        ClassMember::AutoAccessor(it) => it.is_static,
        ClassMember::StaticBlock(_) => true,
        _ => false,
    }
}
