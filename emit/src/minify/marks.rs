//! Marks in a syntax tree: calls of functions, and globals, that do not exist. The compressor knows
//! nothing about them, so it keeps what they hold, in its order. [`remove`] takes all of them out
//! again:
//!
//! ```js
//! $0value(text, …names)      // text
//! $0nothing(…names)          // no initialiser: `let x = $0nothing(x)` is `let x`
//! $0unnamed(function () {})  // the same, or `(0, function () {})` where it would get a name
//! $0name$x                   // x
//! class { static { $0keep(…) } }
//! with ($0with(object, eval(""))) {}      // with (object) {}, once names are chosen
//! ```

use oxc_allocator::{Allocator, ArenaVec, TakeIn};
use oxc_ast::ast::*;
use oxc_ast::builder::AstBuilder;
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_span::{SPAN, Span};

/// The names of marks and the making of them.
pub(super) struct Marks<'a> {
    builder: AstBuilder<'a>,
    allocator: &'a Allocator,
    /// `$0`, or the first after it that is not in the text.
    prefix: String,
}

const VALUE: &str = "value";
const NOTHING: &str = "nothing";
const UNNAMED: &str = "unnamed";
const KEEP: &str = "keep";
const WITH: &str = "with";
const NAME: &str = "name$";

impl<'a> Marks<'a> {
    pub(super) fn new(allocator: &'a Allocator, code: &str) -> Self {
        let mut number = 0;
        let mut prefix = String::from("$0");
        while code.contains(&prefix) {
            number += 1;
            prefix = format!("${number}");
        }
        Self { builder: AstBuilder::new(allocator), allocator, prefix }
    }

    pub(super) fn allocator(&self) -> &'a Allocator {
        self.allocator
    }

    pub(super) fn builder(&self) -> &AstBuilder<'a> {
        &self.builder
    }

    /// Keeps the value of an expression from being known, or dropped.
    pub(super) fn hide_value(&self, it: &mut Expression<'a>) {
        let inner = it.take_in(&self.allocator);
        *it = self.call(VALUE, [Argument::from(inner)], SPAN);
    }

    /// The same, as what `names` begin with; they count as used.
    pub(super) fn hide_initialiser(&self, it: &mut Option<Expression<'a>>, names: &[Ident<'a>]) {
        let name = if it.is_some() { VALUE } else { NOTHING };
        let names = names.iter().map(|name| Argument::from(self.identifier(*name)));
        let arguments: Vec<_> = it.take().map(Argument::from).into_iter().chain(names).collect();
        *it = Some(self.call(name, arguments, SPAN));
    }

    /// Keeps a function or class without a name from getting one.
    pub(super) fn hide_unnamed(&self, it: &mut Expression<'a>) {
        let inner = it.take_in(&self.allocator);
        *it = self.call(UNNAMED, [Argument::from(inner)], SPAN);
    }

    /// Keeps a class, and `name` as used.
    pub(super) fn keep_class(&self, class: &mut Class<'a>, name: Option<Ident<'a>>) {
        let arguments: Vec<_> =
            name.map(|name| Argument::from(self.identifier(name))).into_iter().collect();
        let call = self.call(KEEP, arguments, SPAN);
        let statement = Statement::new_expression_statement(SPAN, call, &self.builder);
        let block = ClassElement::new_static_block(SPAN, [statement], &self.builder);
        class.body.body.push(block);
    }

    /// Keeps the names around a `with`, of which its object may have any, and what is read by them.
    pub(super) fn keep_names_around(&self, object: &mut Expression<'a>) {
        let inner = object.take_in(&self.allocator);
        let nothing = Expression::new_string_literal(SPAN, "", None, &self.builder);
        let eval = self.identifier(Ident::from("eval"));
        let arguments = ArenaVec::from_iter_in([Argument::from(nothing)], &self.allocator);
        let call =
            Expression::new_call_expression(SPAN, eval, None, arguments, false, &self.builder);
        *object = self.call(WITH, [Argument::from(inner), Argument::from(call)], SPAN);
    }

    /// A global that stands for `name`.
    pub(super) fn hidden_name(&self, name: &str) -> Ident<'a> {
        self.own_name(&format!("{NAME}{name}"))
    }

    /// A name that nothing else has, and that stays.
    pub(super) fn own_name(&self, name: &str) -> Ident<'a> {
        Ident::from(self.allocator.alloc_str(&format!("{}{name}", self.prefix)))
    }

    fn name_behind(&self, name: &'a str) -> Option<&'a str> {
        name.strip_prefix(self.prefix.as_str())?.strip_prefix(NAME)
    }

    fn call(
        &self,
        name: &str,
        arguments: impl IntoIterator<Item = Argument<'a>>,
        span: Span,
    ) -> Expression<'a> {
        let callee = self.identifier(self.own_name(name));
        let arguments = ArenaVec::from_iter_in(arguments, &self.allocator);
        Expression::new_call_expression(span, callee, None, arguments, false, &self.builder)
    }

    fn identifier(&self, name: Ident<'a>) -> Expression<'a> {
        Expression::new_identifier(SPAN, name, &self.builder)
    }

    /// The mark that an expression is.
    fn mark(&self, it: &Expression<'a>) -> Option<&'static str> {
        let Expression::CallExpression(call) = it else { return None };
        let Expression::Identifier(callee) = &call.callee else { return None };
        let name = callee.name.as_str().strip_prefix(self.prefix.as_str())?;
        [VALUE, NOTHING, UNNAMED, KEEP, WITH].into_iter().find(|mark| *mark == name)
    }
}

/// Takes all marks out again but those of `with`.
pub(super) fn remove<'a>(marks: &Marks<'a>, program: &mut Program<'a>) {
    Removal { marks }.visit_program(program);
}

/// Takes those out, too, when names have been chosen.
pub(super) fn remove_evals<'a>(marks: &Marks<'a>, program: &mut Program<'a>) {
    EvalRemoval { marks }.visit_program(program);
}

struct EvalRemoval<'m, 'a> {
    marks: &'m Marks<'a>,
}

impl<'a> VisitMut<'a> for EvalRemoval<'_, 'a> {
    fn visit_with_statement(&mut self, it: &mut WithStatement<'a>) {
        if self.marks.mark(&it.object) == Some(WITH) {
            it.object = first_argument(&mut it.object);
        }
        walk_mut::walk_with_statement(self, it);
    }
}

fn first_argument<'a>(it: &mut Expression<'a>) -> Expression<'a> {
    let Expression::CallExpression(call) = it else { unreachable!("marks are calls") };
    call.arguments.swap_remove(0).into_expression()
}

struct Removal<'m, 'a> {
    marks: &'m Marks<'a>,
}

impl<'a> Removal<'_, 'a> {
    /// Removes the marks of an expression that gives its name to a function without one.
    fn unnamed(&self, it: &mut Expression<'a>) {
        while self.marks.mark(it) == Some(VALUE) {
            *it = first_argument(it);
        }
        if self.marks.mark(it) == Some(UNNAMED) {
            let inner = first_argument(it);
            let builder = self.marks.builder();
            let zero =
                Expression::new_numeric_literal(SPAN, 0.0, None, NumberBase::Decimal, builder);
            *it = Expression::new_sequence_expression(SPAN, [zero, inner], builder);
        }
    }
}

impl<'a> VisitMut<'a> for Removal<'_, 'a> {
    fn visit_expression(&mut self, it: &mut Expression<'a>) {
        while let Some(VALUE | UNNAMED) = self.marks.mark(it) {
            *it = first_argument(it);
        }
        walk_mut::walk_expression(self, it);
    }

    fn visit_identifier_reference(&mut self, it: &mut IdentifierReference<'a>) {
        if let Some(name) = self.marks.name_behind(it.name.as_str()) {
            it.name = Ident::from(name);
        }
    }

    fn visit_variable_declarator(&mut self, it: &mut VariableDeclarator<'a>) {
        if it.init.as_ref().is_some_and(|init| self.marks.mark(init) == Some(NOTHING)) {
            it.init = None;
        }
        it.init.iter_mut().for_each(|init| self.unnamed(init));
        walk_mut::walk_variable_declarator(self, it);
    }

    fn visit_assignment_expression(&mut self, it: &mut AssignmentExpression<'a>) {
        self.unnamed(&mut it.right);
        walk_mut::walk_assignment_expression(self, it);
    }

    fn visit_assignment_pattern(&mut self, it: &mut AssignmentPattern<'a>) {
        self.unnamed(&mut it.right);
        walk_mut::walk_assignment_pattern(self, it);
    }

    fn visit_assignment_target_with_default(&mut self, it: &mut AssignmentTargetWithDefault<'a>) {
        self.unnamed(&mut it.init);
        walk_mut::walk_assignment_target_with_default(self, it);
    }

    fn visit_assignment_target_property_identifier(
        &mut self,
        it: &mut AssignmentTargetPropertyIdentifier<'a>,
    ) {
        it.init.iter_mut().for_each(|init| self.unnamed(init));
        walk_mut::walk_assignment_target_property_identifier(self, it);
    }

    fn visit_formal_parameter(&mut self, it: &mut FormalParameter<'a>) {
        it.initializer.iter_mut().for_each(|init| self.unnamed(init));
        walk_mut::walk_formal_parameter(self, it);
    }

    fn visit_object_property(&mut self, it: &mut ObjectProperty<'a>) {
        self.unnamed(&mut it.value);
        walk_mut::walk_object_property(self, it);
    }

    fn visit_property_definition(&mut self, it: &mut PropertyDefinition<'a>) {
        it.value.iter_mut().for_each(|value| self.unnamed(value));
        walk_mut::walk_property_definition(self, it);
    }

    fn visit_class_body(&mut self, it: &mut ClassBody<'a>) {
        it.body.retain(|element| {
            let ClassElement::StaticBlock(block) = element else { return true };
            let [Statement::ExpressionStatement(only)] = block.body.as_slice() else { return true };
            self.marks.mark(&only.expression) != Some(KEEP)
        });
        walk_mut::walk_class_body(self, it);
    }
}
