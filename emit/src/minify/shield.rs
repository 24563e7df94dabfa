//! Marks what the compressor, the mangler and the printer would change, in a syntax tree that they
//! have not seen yet:
//!
//! * bindings that may be used in their dead zone: their values, and every use of them;
//! * globals that a host may lack, since reading such a one is an error;
//! * what an expression whose value nobody uses does besides, see [`super::unused`];
//! * functions and classes without a name, where names are kept and theirs would no longer be "";
//! * names that the object of a `with` may have;
//! * `delete [].length`, and a function that is the body of a sloppy `if`.
//!
//! Two things cannot be marked and are respelt. The mangler takes the names in the pattern of a
//! `catch` to be declared in its body, and gives them the names of what the pattern itself uses.
//! The printer escapes `</script` in templates, whose tags see the difference.

use oxc_allocator::{ArenaVec, TakeIn};
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_semantic::{Scoping, SymbolId};
use oxc_span::SPAN;
use rustc_hash::FxHashSet;

use super::marks::Marks;

pub(super) struct Shield<'s, 'a> {
    pub(super) marks: &'s Marks<'a>,
    pub(super) scoping: &'s Scoping,
    pub(super) in_doubt: &'s FxHashSet<SymbolId>,
    pub(super) keep_names: bool,
    /// Stands for the `/` of `</script` in templates that have a tag.
    pub(super) slash: char,
}

/// Globals of ECMA-262 that every host has, and names that the compressor knows in CommonJS.
pub(super) const STANDARD: [&str; 59] = [
    "AggregateError",
    "Array",
    "ArrayBuffer",
    "BigInt",
    "BigInt64Array",
    "BigUint64Array",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "EvalError",
    "Float32Array",
    "Float64Array",
    "Function",
    "Infinity",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "RangeError",
    "ReferenceError",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "SyntaxError",
    "TypeError",
    "URIError",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakMap",
    "WeakSet",
    "arguments",
    "console",
    "decodeURI",
    "decodeURIComponent",
    "encodeURI",
    "encodeURIComponent",
    "escape",
    "eval",
    "exports",
    "globalThis",
    "isFinite",
    "isNaN",
    "module",
    "parseFloat",
    "parseInt",
    "require",
    "undefined",
];

impl<'a> Shield<'_, 'a> {
    pub(super) fn symbol(&self, it: &IdentifierReference<'a>) -> Option<SymbolId> {
        self.scoping.get_reference(it.reference_id.get()?).symbol_id()
    }

    /// The name of a global of the language.
    pub(super) fn standard(&self, it: &Expression<'a>) -> Option<&'a str> {
        let Expression::Identifier(name) = it else { return None };
        let is_standard = STANDARD.binary_search(&name.name.as_str()).is_ok();
        (is_standard && self.symbol(name).is_none()).then_some(name.name.as_str())
    }

    fn is_in_doubt(&self, it: &Expression<'a>) -> bool {
        let Expression::Identifier(name) = it.without_parentheses() else { return false };
        self.symbol(name).is_some_and(|symbol| self.in_doubt.contains(&symbol))
    }

    fn hide_unnamed(&self, it: &mut Expression<'a>) {
        let is_unnamed = match it.without_parentheses() {
            Expression::FunctionExpression(function) => function.id.is_none(),
            Expression::ClassExpression(class) => class.id.is_none(),
            Expression::ArrowFunctionExpression(_) => true,
            _ => false,
        };
        if self.keep_names && is_unnamed {
            self.marks.hide_unnamed(it);
        }
    }

    /// `catch ({ a = b }) { c }` as `catch ($0caught) { let { a = b } = $0caught; { c } }`
    fn respell_catch(&self, it: &mut CatchClause<'a>) {
        let Some(parameter) = &mut it.param else { return };
        if parameter.pattern.is_binding_identifier() {
            return;
        }
        let (builder, allocator) = (self.marks.builder(), self.marks.allocator());
        let caught = self.marks.own_name("caught");
        let name = BindingPattern::new_binding_identifier(SPAN, caught, builder);
        let pattern = std::mem::replace(&mut parameter.pattern, name);
        let value = Expression::new_identifier(SPAN, caught, builder);
        let kind = VariableDeclarationKind::Let;
        let declarator = VariableDeclarator::new(SPAN, pattern, None, Some(value), false, builder);
        let declaration =
            Statement::new_variable_declaration(SPAN, kind, [declarator], false, builder);
        let body = it.body.body.take_in(&allocator);
        let inner = Statement::new_block_statement(SPAN, body, builder);
        it.body.body = ArenaVec::from_iter_in([declaration, inner], &allocator);
    }
}

impl<'a> VisitMut<'a> for Shield<'_, 'a> {
    fn visit_identifier_reference(&mut self, it: &mut IdentifierReference<'a>) {
        let hide = match self.symbol(it) {
            Some(symbol) => self.in_doubt.contains(&symbol),
            None => {
                it.reference_id.get().is_some()
                    && STANDARD.binary_search(&it.name.as_str()).is_err()
            }
        };
        if hide {
            it.name = self.marks.hidden_name(it.name.as_str());
        }
    }

    fn visit_export_specifier(&mut self, _: &mut ExportSpecifier<'a>) {}

    fn visit_statement(&mut self, it: &mut Statement<'a>) {
        match it {
            Statement::ExpressionStatement(it) => self.unused(&mut it.expression),
            Statement::IfStatement(it) => {
                let is_function =
                    |it: &Statement<'_>| matches!(it, Statement::FunctionDeclaration(_));
                if is_function(&it.consequent) || it.alternate.as_ref().is_some_and(is_function) {
                    self.marks.hide_value(&mut it.test);
                } else if self.may_be_empty(&it.consequent)
                    && it.alternate.as_ref().is_none_or(|it| self.may_be_empty(it))
                {
                    self.unused(&mut it.test);
                }
            }
            Statement::WhileStatement(it) if self.may_be_empty(&it.body) => {
                self.unused(&mut it.test);
            }
            Statement::DoWhileStatement(it) if self.may_be_empty(&it.body) => {
                self.unused(&mut it.test);
            }
            Statement::SwitchStatement(it) => self.unused(&mut it.discriminant),
            Statement::WithStatement(it) => self.marks.keep_names_around(&mut it.object),
            _ => {}
        }
        walk_mut::walk_statement(self, it);
    }

    fn visit_for_statement_left(&mut self, it: &mut ForStatementLeft<'a>) {
        match it {
            ForStatementLeft::VariableDeclaration(it) => {
                walk_mut::walk_variable_declaration(self, it);
            }
            _ => walk_mut::walk_for_statement_left(self, it),
        }
    }

    fn visit_variable_declaration(&mut self, it: &mut VariableDeclaration<'a>) {
        for declarator in &mut it.declarations {
            if let BindingPattern::BindingIdentifier(name) = &declarator.id
                && name.symbol_id.get().is_some_and(|symbol| self.is_unused(symbol))
                && let Some(value) = &mut declarator.init
            {
                self.unused(value);
            }
        }
        walk_mut::walk_variable_declaration(self, it);
        for declarator in &mut it.declarations {
            let names = declarator.id.get_binding_identifiers();
            let in_doubt = |name: &&BindingIdentifier<'a>| {
                name.symbol_id.get().is_some_and(|symbol| self.in_doubt.contains(&symbol))
            };
            let names: Vec<_> = names.into_iter().filter(in_doubt).map(|it| it.name).collect();
            if !names.is_empty() {
                self.marks.hide_initialiser(&mut declarator.init, &names);
            }
        }
    }

    fn visit_class(&mut self, it: &mut Class<'a>) {
        let name = it.id.as_ref().and_then(|id| Some((id.name, id.symbol_id.get()?)));
        if name.is_some_and(|(_, symbol)| it.is_declaration() && self.is_unused(symbol)) {
            self.unused_class(it);
        }
        walk_mut::walk_class(self, it);
        if let Some((name, symbol)) = name
            && self.in_doubt.contains(&symbol)
        {
            self.marks.keep_class(it, Some(name));
        }
    }

    fn visit_function_body(&mut self, it: &mut FunctionBody<'a>) {
        // Calls of a function without effects are dropped.
        if it.statements.iter().all(|statement| self.may_be_empty(statement)) {
            it.statements.iter_mut().for_each(|statement| self.unused_results(statement));
        }
        walk_mut::walk_function_body(self, it);
    }

    fn visit_arrow_function_expression(&mut self, it: &mut ArrowFunctionExpression<'a>) {
        if let Some(body) = it.body.as_expression_mut() {
            self.unused(body);
            self.hide_unnamed(body);
        }
        walk_mut::walk_arrow_function_expression(self, it);
    }

    fn visit_return_statement(&mut self, it: &mut ReturnStatement<'a>) {
        it.argument.iter_mut().for_each(|argument| self.hide_unnamed(argument));
        walk_mut::walk_return_statement(self, it);
    }

    fn visit_sequence_expression(&mut self, it: &mut SequenceExpression<'a>) {
        if let Some((last, unused)) = it.expressions.split_last_mut() {
            unused.iter_mut().for_each(|expression| self.unused(expression));
            self.hide_unnamed(last);
        }
        walk_mut::walk_sequence_expression(self, it);
    }

    fn visit_array_expression(&mut self, it: &mut ArrayExpression<'a>) {
        let elements = it.elements.iter_mut().filter_map(|it| it.as_expression_mut());
        elements.for_each(|element| self.hide_unnamed(element));
        walk_mut::walk_array_expression(self, it);
    }

    fn visit_conditional_expression(&mut self, it: &mut ConditionalExpression<'a>) {
        self.hide_unnamed(&mut it.consequent);
        self.hide_unnamed(&mut it.alternate);
        walk_mut::walk_conditional_expression(self, it);
    }

    fn visit_logical_expression(&mut self, it: &mut LogicalExpression<'a>) {
        self.hide_unnamed(&mut it.left);
        self.hide_unnamed(&mut it.right);
        walk_mut::walk_logical_expression(self, it);
    }

    fn visit_unary_expression(&mut self, it: &mut UnaryExpression<'a>) {
        match it.operator {
            UnaryOperator::Typeof if self.is_in_doubt(&it.argument) => {
                self.marks.hide_value(&mut it.argument);
            }
            UnaryOperator::Void => self.unused(&mut it.argument),
            UnaryOperator::Delete => {
                if let Some(member) = it.argument.as_member_expression_mut()
                    && !matches!(member.object(), Expression::Identifier(_))
                    && !member.object().is_member_expression()
                    && !member.object().is_super()
                {
                    self.marks.hide_value(member.object_mut());
                }
            }
            _ => {}
        }
        walk_mut::walk_unary_expression(self, it);
    }

    fn visit_catch_clause(&mut self, it: &mut CatchClause<'a>) {
        self.respell_catch(it);
        walk_mut::walk_catch_clause(self, it);
    }

    fn visit_tagged_template_expression(&mut self, it: &mut TaggedTemplateExpression<'a>) {
        for part in &mut it.quasi.quasis {
            let raw = part.value.raw.as_str();
            if raw.to_ascii_lowercase().contains("</script") {
                let raw = raw.replace("</", &format!("<{}", self.slash));
                part.value.raw = Str::from(self.marks.allocator().alloc_str(&raw));
            }
        }
        walk_mut::walk_tagged_template_expression(self, it);
    }
}
