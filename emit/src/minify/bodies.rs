//! Variables of a body whose name the parameters use for something else:
//!
//! ```js
//! (a = () => name) => { var name; }
//! ```
//!
//! Parameters with expressions do not see the body (ECMA-262 §10.2.11), but oxc has one scope
//! for both. So the variable gets a name of its own, and the name in the parameters finds what it
//! means.

use oxc_ast::AstKind;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_semantic::{AstNodes, ScopeId, Scoping, Semantic, SymbolId};
use oxc_span::GetSpan;
use rustc_hash::FxHashMap;

use super::marks::Marks;

/// The variables, with where the body begins.
pub(super) fn hidden_from_parameters(semantic: &Semantic<'_>) -> FxHashMap<SymbolId, u32> {
    let (scoping, nodes) = (semantic.scoping(), semantic.nodes());
    let mut found = FxHashMap::default();
    for (scope, bindings) in scoping.iter_bindings() {
        let flags = scoping.scope_flags(scope);
        if !flags.is_function() || flags.contains_direct_eval() {
            continue;
        }
        let Some(body) = body(scoping, nodes, scope) else { continue };
        for symbol in bindings.values() {
            let mut references = scoping.get_resolved_references(*symbol);
            if scoping.symbol_span(*symbol).start >= body
                && references.any(|it| nodes.kind(it.node_id()).span().start < body)
            {
                found.insert(*symbol, body);
            }
        }
    }
    found
}

/// Where the body of a function with parameters begins.
fn body(scoping: &Scoping, nodes: &AstNodes<'_>, scope: ScopeId) -> Option<u32> {
    let (parameters, body) = match nodes.kind(scoping.get_node_id(scope)) {
        AstKind::Function(it) => (&it.params, it.body.as_ref()?.span.start),
        AstKind::ArrowFunctionExpression(it) => {
            (&it.params, it.body.as_function_body()?.span.start)
        }
        _ => return None,
    };
    (!parameters.items.is_empty() || parameters.rest.is_some()).then_some(body)
}

/// Gives them names of their own. The scopes are to be made again.
pub(super) fn rename<'a>(
    marks: &Marks<'a>,
    scoping: &Scoping,
    found: &FxHashMap<SymbolId, u32>,
    program: &mut Program<'a>,
) {
    Renaming { marks, scoping, found }.visit_program(program);
}

struct Renaming<'s, 'a> {
    marks: &'s Marks<'a>,
    scoping: &'s Scoping,
    found: &'s FxHashMap<SymbolId, u32>,
}

impl<'a> Renaming<'_, 'a> {
    fn new_name(&self, it: &IdentifierReference<'a>) -> Option<Ident<'a>> {
        let symbol = self.scoping.get_reference(it.reference_id.get()?).symbol_id()?;
        let body = self.found.get(&symbol)?;
        (it.span.start >= *body).then(|| self.name(it.name.as_str()))
    }

    fn name(&self, name: &str) -> Ident<'a> {
        self.marks.own_name(&format!("body${name}"))
    }
}

impl<'a> VisitMut<'a> for Renaming<'_, 'a> {
    fn visit_binding_identifier(&mut self, it: &mut BindingIdentifier<'a>) {
        if it.symbol_id.get().is_some_and(|symbol| self.found.contains_key(&symbol)) {
            it.name = self.name(it.name.as_str());
        }
    }

    fn visit_identifier_reference(&mut self, it: &mut IdentifierReference<'a>) {
        if let Some(name) = self.new_name(it) {
            it.name = name;
        }
    }

    /// `({ name } = value)` as `({ name: $0body$name } = value)`
    fn visit_assignment_target_property(&mut self, it: &mut AssignmentTargetProperty<'a>) {
        if let AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(short) = it
            && let Some(name) = self.new_name(&short.binding)
        {
            let (span, builder) = (short.span, self.marks.builder());
            let key = PropertyKey::new_static_identifier(span, short.binding.name, builder);
            let target = AssignmentTarget::new_assignment_target_identifier(span, name, builder);
            let target = match short.init.take() {
                Some(value) => AssignmentTargetMaybeDefault::new_assignment_target_with_default(
                    span, target, value, builder,
                ),
                None => AssignmentTargetMaybeDefault::from(target),
            };
            *it = AssignmentTargetProperty::new_assignment_target_property_property(
                span, key, target, false, builder,
            );
        }
        walk_mut::walk_assignment_target_property(self, it);
    }
}
