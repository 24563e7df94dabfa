//! Expressions whose value nobody uses. The compressor drops those that it takes to be without
//! effects, but does not look at all that they do: comparisons and keys convert objects, which may
//! call their methods, standard functions throw, classes extend what may be no constructor. What it
//! would drop wrongly is marked here.

use oxc_ast::ast::*;
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_semantic::SymbolId;

use super::shield::Shield;

impl<'a> Shield<'_, 'a> {
    /// Marks what an expression does, given that its value is not used.
    pub(super) fn unused(&self, it: &mut Expression<'a>) {
        if self.converts(it) {
            return self.marks.hide_value(it);
        }
        match it {
            Expression::ParenthesizedExpression(it) => self.unused(&mut it.expression),
            Expression::UnaryExpression(it) if it.operator != UnaryOperator::Delete => {
                self.unused(&mut it.argument);
            }
            Expression::BinaryExpression(it) => {
                self.unused(&mut it.left);
                self.unused(&mut it.right);
            }
            Expression::LogicalExpression(it) => {
                if self.may_be_dropped(&it.right) {
                    self.unused(&mut it.left);
                }
                self.unused(&mut it.right);
            }
            Expression::ConditionalExpression(it) => {
                if self.may_be_dropped(&it.consequent) && self.may_be_dropped(&it.alternate) {
                    self.unused(&mut it.test);
                }
                self.unused(&mut it.consequent);
                self.unused(&mut it.alternate);
            }
            Expression::SequenceExpression(it) => {
                it.expressions.iter_mut().for_each(|it| self.unused(it));
            }
            Expression::ArrayExpression(it) => {
                it.elements.iter_mut().for_each(|element| match element {
                    ArrayExpressionElement::SpreadElement(it) => {
                        self.marks.hide_value(&mut it.argument);
                    }
                    element => {
                        element.as_expression_mut().into_iter().for_each(|it| self.unused(it))
                    }
                });
            }
            Expression::ObjectExpression(it) => {
                it.properties.iter_mut().for_each(|property| {
                    if let ObjectPropertyKind::ObjectProperty(it) = property {
                        self.unused(&mut it.value);
                    }
                });
            }
            Expression::TemplateLiteral(it) => {
                it.expressions.iter_mut().for_each(|it| self.unused(it));
            }
            Expression::ClassExpression(it) => self.unused_class(it),
            Expression::CallExpression(it) => self.unused_arguments(&mut it.arguments),
            Expression::NewExpression(it) => self.unused_arguments(&mut it.arguments),
            Expression::AssignmentExpression(it) => {
                if matches!(it.left, AssignmentTarget::AssignmentTargetIdentifier(_)) {
                    self.unused(&mut it.right);
                }
            }
            _ => {}
        }
    }

    fn unused_arguments(&self, arguments: &mut [Argument<'a>]) {
        let expressions = arguments.iter_mut().filter_map(Argument::as_expression_mut);
        expressions.for_each(|it| self.unused(it));
    }

    /// Marks what defining a class does, given that nobody uses it.
    pub(super) fn unused_class(&self, it: &mut Class<'a>) {
        let is_computed = it.body.body.iter().any(|element| match element {
            ClassElement::MethodDefinition(it) => it.computed,
            ClassElement::PropertyDefinition(it) => it.computed,
            ClassElement::AccessorProperty(it) => it.computed,
            ClassElement::StaticBlock(_) | ClassElement::TSIndexSignature(_) => false,
        });
        let extends = it.heritage_expression();
        if is_computed || extends.is_some_and(|it| !self.is_constructor(it)) {
            return self.marks.keep_class(it, None);
        }
        for element in &mut it.body.body {
            if let ClassElement::PropertyDefinition(property) = element
                && property.r#static
                && let Some(value) = &mut property.value
            {
                self.unused(value);
            }
        }
    }

    /// The same for results, in the body of a function whose calls may be dropped.
    pub(super) fn unused_results(&self, it: &mut Statement<'a>) {
        struct Results<'r, 's, 'a>(&'r Shield<'s, 'a>);
        impl<'a> VisitMut<'a> for Results<'_, '_, 'a> {
            fn visit_return_statement(&mut self, it: &mut ReturnStatement<'a>) {
                it.argument.iter_mut().for_each(|it| self.0.unused(it));
            }
            fn visit_expression(&mut self, _: &mut Expression<'a>) {}
            fn visit_function(&mut self, _: &mut Function<'a>, _: oxc_semantic::ScopeFlags) {}
            fn visit_class(&mut self, _: &mut Class<'a>) {}
        }
        walk_mut::walk_statement(&mut Results(self), it);
    }

    pub(super) fn is_unused(&self, symbol: SymbolId) -> bool {
        !self.scoping.get_resolved_references(symbol).any(|reference| reference.is_read())
    }

    /// Whether an expression, by itself, may call methods of objects, or throw, where the
    /// compressor thinks that it does not.
    fn converts(&self, it: &Expression<'a>) -> bool {
        match it {
            Expression::BinaryExpression(it) => match it.operator {
                BinaryOperator::LessThan
                | BinaryOperator::LessEqualThan
                | BinaryOperator::GreaterThan
                | BinaryOperator::GreaterEqualThan => {
                    !self.is_primitive(&it.left) || !self.is_primitive(&it.right)
                }
                BinaryOperator::Equality | BinaryOperator::Inequality => {
                    let (left, right) = (&it.left, &it.right);
                    let by_identity = self.is_nullish(left) || self.is_nullish(right);
                    let by_value = self.is_primitive(left) && self.is_primitive(right);
                    !(by_identity || by_value)
                }
                BinaryOperator::StrictEquality | BinaryOperator::StrictInequality => false,
                _ => makes_object(&it.left) || makes_object(&it.right),
            },
            Expression::UnaryExpression(it) => {
                it.operator.is_arithmetic() && makes_object(&it.argument)
            }
            Expression::TemplateLiteral(it) => it.expressions.iter().any(makes_object),
            Expression::ObjectExpression(it) => it.properties.iter().any(|property| {
                let ObjectPropertyKind::ObjectProperty(property) = property else { return false };
                let key = property.key.as_expression();
                property.computed && key.is_none_or(|key| !self.is_primitive(key))
            }),
            Expression::CallExpression(it) if !it.pure => {
                self.standard_function(&it.callee).is_some_and(|name| match name {
                    "Array" | "Boolean" | "Object" | "Date" | "isArray" | "is" | "now" => false,
                    "decodeURI" | "decodeURIComponent" | "encodeURI" | "encodeURIComponent" => true,
                    _ => !self.are_primitive(&it.arguments),
                })
            }
            Expression::NewExpression(it) if !it.pure => {
                self.standard(&it.callee).is_some_and(|name| match name {
                    "Boolean" | "Object" | "Map" | "Set" => false,
                    "Date" | "Number" | "String" => !self.are_primitive(&it.arguments),
                    name if name.ends_with("Error") => !self.are_primitive(&it.arguments),
                    _ => !it.arguments.is_empty(),
                })
            }
            _ => false,
        }
    }

    /// `parseInt` or `Math.max`
    fn standard_function(&self, callee: &Expression<'a>) -> Option<&'a str> {
        if let Expression::StaticMemberExpression(member) = callee {
            self.standard(&member.object)?;
            return Some(member.property.name.as_str());
        }
        self.standard(callee)
    }

    fn are_primitive(&self, arguments: &[Argument<'a>]) -> bool {
        arguments.iter().all(|it| it.as_expression().is_some_and(|it| self.is_primitive(it)))
    }

    /// Whether the value is known to be neither an object nor a symbol.
    fn is_primitive(&self, it: &Expression<'a>) -> bool {
        match it {
            Expression::NumericLiteral(_)
            | Expression::StringLiteral(_)
            | Expression::BooleanLiteral(_)
            | Expression::TemplateLiteral(_) => true,
            Expression::UnaryExpression(it) => match it.operator {
                UnaryOperator::UnaryNegation => {
                    matches!(it.argument, Expression::NumericLiteral(_))
                }
                operator => !operator.is_arithmetic(),
            },
            Expression::BinaryExpression(it) => {
                it.operator.is_compare() || it.operator.is_equality()
            }
            it => self.is_nullish(it),
        }
    }

    fn is_nullish(&self, it: &Expression<'a>) -> bool {
        match it {
            Expression::NullLiteral(_) => true,
            Expression::UnaryExpression(it) => it.operator == UnaryOperator::Void,
            it => self.standard(it) == Some("undefined"),
        }
    }

    /// Whether a class can extend it.
    fn is_constructor(&self, it: &Expression<'a>) -> bool {
        match it {
            Expression::NullLiteral(_) | Expression::ClassExpression(_) => true,
            Expression::Identifier(name) => match self.symbol(name) {
                Some(symbol) => {
                    self.scoping.symbol_flags(symbol).is_class()
                        && !self.scoping.symbol_is_mutated(symbol)
                        && !self.in_doubt.contains(&symbol)
                }
                None => matches!(
                    self.standard(it),
                    Some("Array" | "Error" | "Map" | "Object" | "Promise" | "Set" | "TypeError")
                ),
            },
            _ => false,
        }
    }

    /// Whether the compressor may drop an expression if its value is not used; false only where it
    /// certainly does not.
    fn may_be_dropped(&self, it: &Expression<'a>) -> bool {
        match it {
            Expression::ParenthesizedExpression(it) => self.may_be_dropped(&it.expression),
            Expression::UnaryExpression(it) => {
                it.operator != UnaryOperator::Delete && self.may_be_dropped(&it.argument)
            }
            Expression::BinaryExpression(it) => {
                it.operator != BinaryOperator::In
                    && self.may_be_dropped(&it.left)
                    && self.may_be_dropped(&it.right)
            }
            Expression::LogicalExpression(it) => {
                self.may_be_dropped(&it.left) && self.may_be_dropped(&it.right)
            }
            Expression::ConditionalExpression(it) => [&it.test, &it.consequent, &it.alternate]
                .into_iter()
                .all(|it| self.may_be_dropped(it)),
            Expression::SequenceExpression(it) => {
                it.expressions.iter().all(|it| self.may_be_dropped(it))
            }
            Expression::CallExpression(it) => {
                let callee = it.callee.without_parentheses();
                it.pure
                    || matches!(callee, Expression::Identifier(name) if self.symbol(name).is_some())
                    || callee.is_function()
                    || self.standard_function(callee).is_some()
            }
            Expression::NewExpression(it) => it.pure || self.standard(&it.callee).is_some(),
            Expression::StaticMemberExpression(it) => self.standard(&it.object).is_some(),
            Expression::ComputedMemberExpression(it) => it.object.is_literal(),
            Expression::AssignmentExpression(it) => self.may_be_dropped(&it.right),
            Expression::UpdateExpression(_)
            | Expression::AwaitExpression(_)
            | Expression::YieldExpression(_)
            | Expression::ImportExpression(_)
            | Expression::TaggedTemplateExpression(_)
            | Expression::ChainExpression(_) => false,
            _ => true,
        }
    }

    /// Whether the compressor may leave nothing of a statement.
    pub(super) fn may_be_empty(&self, it: &Statement<'a>) -> bool {
        match it {
            Statement::ExpressionStatement(it) => self.may_be_dropped(&it.expression),
            Statement::BlockStatement(it) => it.body.iter().all(|it| self.may_be_empty(it)),
            Statement::IfStatement(it) => {
                self.may_be_dropped(&it.test)
                    && self.may_be_empty(&it.consequent)
                    && it.alternate.as_ref().is_none_or(|it| self.may_be_empty(it))
            }
            Statement::ReturnStatement(it) => {
                it.argument.as_ref().is_none_or(|it| self.may_be_dropped(it))
            }
            Statement::VariableDeclaration(it) => it
                .declarations
                .iter()
                .filter_map(|it| it.init.as_ref())
                .all(|it| self.may_be_dropped(it)),
            Statement::ThrowStatement(_)
            | Statement::ForStatement(_)
            | Statement::ForInStatement(_)
            | Statement::ForOfStatement(_)
            | Statement::WithStatement(_)
            | Statement::DebuggerStatement(_) => false,
            _ => true,
        }
    }
}

/// Whether the value is an object that is made here, whose conversion the compressor thinks it
/// knows.
fn makes_object(it: &Expression<'_>) -> bool {
    matches!(
        it,
        Expression::ArrayExpression(_)
            | Expression::ObjectExpression(_)
            | Expression::NewExpression(_)
            | Expression::ClassExpression(_)
            | Expression::FunctionExpression(_)
            | Expression::ArrowFunctionExpression(_)
    )
}
