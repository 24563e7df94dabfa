//! The walk itself: scopes, references with their shapes, and places to rewrite.

use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::{Visit, VisitWith};

use super::fold::Value;
use super::functions::has_use_strict;
use super::patterns::{Declares, POSTFIX, PREFIX};
use super::scope::{DeclKind, ReferenceKind, ScopeKind};
use super::{Analyzer, offsets, range};
use crate::diagnostic;
use crate::sites::{Edit, EditKind, Shape};

impl Visit for Analyzer<'_> {
    fn visit_ident(&mut self, ident: &Ident) {
        self.read(ident, Shape::Plain);
    }

    fn visit_ident_name(&mut self, name: &IdentName) {
        self.mark(offsets(name.span).0);
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        if self.options.marks {
            self.marks.push(offsets(swc_common::Spanned::span(statement)).0);
        }
        statement.visit_children_with(self);
    }

    fn visit_expr_stmt(&mut self, statement: &ExprStmt) {
        self.check_import_statement(statement);
        self.statement_start = offsets(statement.span).0;
        self.note_exports_statement(&statement.expr);
        statement.expr.visit_with(self);
    }

    fn visit_call_expr(&mut self, call: &CallExpr) {
        self.caught_import(call);
        match &call.callee {
            Callee::Import(import) if import.phase == ImportPhase::Evaluation => {
                return self.import_call(call);
            }
            Callee::Expr(callee) => {
                if self.require_call(call) {
                    return;
                }
                if let Expr::Ident(ident) = &**callee
                    && ident.sym == *"eval"
                {
                    self.has_direct_eval = true;
                    self.this_seen = true;
                }
                self.note_plain_call(callee);
                self.callee(callee, Shape::Callee);
            }
            Callee::Super(_) => {
                self.check_super_call(call);
                self.this_seen = true;
            }
            Callee::Import(_) => self.check_import_phase(call),
        }
        call.args.visit_with(self);
    }

    fn visit_opt_chain_expr(&mut self, chain: &OptChainExpr) {
        if chain.optional {
            self.check_optional(match &*chain.base {
                OptChainBase::Call(call) => offsets(call.callee.span()).1,
                OptChainBase::Member(member) => offsets(member.obj.span()).1,
            });
        }
        match &*chain.base {
            OptChainBase::Call(call) => {
                self.callee(&call.callee, Shape::Callee);
                call.args.visit_with(self);
            }
            // `ns?.x` is `ns.x`, but the text between them is not one token.
            OptChainBase::Member(member) => self.member_parts(member),
        }
    }

    fn visit_new_expr(&mut self, new: &NewExpr) {
        self.check_new(new);
        self.new_head = offsets(new.callee.span()).0;
        if let Expr::Member(member) = &*new.callee {
            self.note_exports_read(member);
        }
        self.callee(&new.callee, Shape::NewCallee);
        new.args.visit_with(self);
        self.note_url(new);
    }

    fn visit_tagged_tpl(&mut self, tagged: &TaggedTpl) {
        self.callee(&tagged.tag, Shape::Callee);
        // The escapes of a tagged template may be wrong.
        tagged.tpl.exprs.visit_with(self);
    }

    fn visit_tpl(&mut self, template: &Tpl) {
        for part in &template.quasis {
            self.check_escapes(&part.raw, part.span, true);
        }
        template.exprs.visit_with(self);
    }

    fn visit_str(&mut self, text: &Str) {
        if let Some(raw) = &text.raw {
            self.check_escapes(raw, text.span, self.strict);
        }
        self.replace_octal_escapes(text);
    }

    fn visit_number(&mut self, number: &Number) {
        self.replace_number(number);
    }

    fn visit_member_expr(&mut self, member: &MemberExpr) {
        let escapes = self.import_meta_escapes;
        self.note_exports_read(member);
        if !self.member(member, Shape::Plain) {
            self.member_parts(member);
        }
        if super::references::reads_place(member) {
            self.import_meta_escapes = escapes;
        }
    }

    fn visit_super_prop_expr(&mut self, property: &SuperPropExpr) {
        self.check_super_property(property);
        self.this_seen = true;
        property.prop.visit_with(self);
    }

    fn visit_unary_expr(&mut self, unary: &UnaryExpr) {
        self.check_unary(unary);
        self.note_unary(unary);
        match (unary.op, &*unary.arg) {
            (UnaryOp::TypeOf, Expr::Ident(ident)) => self.read(ident, Shape::TypeofOperand),
            (UnaryOp::Delete, Expr::Member(member)) => self.write_member(member),
            (UnaryOp::Delete, operand) => self.deleted(operand),
            _ => unary.arg.visit_with(self),
        }
    }

    fn visit_update_expr(&mut self, update: &UpdateExpr) {
        self.refuse_call(&update.arg, if update.prefix { PREFIX } else { POSTFIX });
        self.write_expression(&update.arg);
    }

    fn visit_assign_expr(&mut self, assign: &AssignExpr) {
        if !self.is_module {
            self.note_exported_value(assign);
        }
        self.note_assignment(assign);
        match &assign.left {
            AssignTarget::Simple(target) => match target {
                SimpleAssignTarget::Ident(ident) => {
                    self.read(&ident.id, Shape::Write);
                    if matches!(
                        assign.op,
                        AssignOp::Assign
                            | AssignOp::AndAssign
                            | AssignOp::OrAssign
                            | AssignOp::NullishAssign
                    ) {
                        self.named_value(&ident.id, &assign.right);
                    }
                }
                SimpleAssignTarget::Member(member) => {
                    self.note_exports_assign(member, assign);
                    self.write_member(member);
                }
                SimpleAssignTarget::Paren(paren) => self.write_target(&paren.expr),
                other => other.visit_children_with(self),
            },
            AssignTarget::Pat(pattern) => match pattern {
                AssignTargetPat::Array(array) => {
                    array.elems.iter().flatten().for_each(|e| self.write_pattern(e));
                }
                AssignTargetPat::Object(object) => self.write_object(object),
                AssignTargetPat::Invalid(_) => {}
            },
        }
        assign.right.visit_with(self);
    }

    fn visit_object_lit(&mut self, object: &ObjectLit) {
        self.check_proto(object);
        for property in &object.props {
            match property {
                PropOrSpread::Prop(property) => match &**property {
                    Prop::Assign(initialized) => self.shorthand_initializer(initialized),
                    Prop::Shorthand(ident) => {
                        self.check_shorthand(ident);
                        let name = self.name(&ident.sym);
                        let (lo, hi) = offsets(ident.span);
                        self.mark(lo);
                        self.reference(name, lo, hi, ReferenceKind::Read(Shape::Shorthand));
                    }
                    other => other.visit_with(self),
                },
                PropOrSpread::Spread(spread) => spread.expr.visit_with(self),
            }
        }
    }

    fn visit_method_prop(&mut self, method: &MethodProp) {
        let lo = offsets(method.function.span).0;
        self.check_words(lo, offsets(method.key.span()).0);
        method.key.visit_with(self);
        self.as_method(|this| {
            this.function_parts(&method.function, true);
        });
    }

    fn visit_getter_prop(&mut self, getter: &GetterProp) {
        self.check_words(offsets(getter.span).0, offsets(getter.key.span()).0);
        getter.key.visit_with(self);
        self.as_method(|this| {
            this.function_parts(&getter.function, true);
        });
    }

    fn visit_setter_prop(&mut self, setter: &SetterProp) {
        self.check_words(offsets(setter.span).0, offsets(setter.key.span()).0);
        setter.key.visit_with(self);
        self.as_method(|this| {
            this.function_parts(&setter.function, true);
        });
    }

    fn visit_fn_expr(&mut self, function: &FnExpr) {
        self.function_expression(function);
    }

    fn visit_function(&mut self, function: &Function) {
        self.sees_this(|this| this.function_parts(function, true));
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.check_arrow(arrow);
        let outer = self.enter_arrow(arrow.is_async);
        let saved = (self.strict, self.try_depth);
        self.try_depth = 0;
        self.async_depth += 1;
        if let ArrowFunctionBody::FunctionBody(body) = &*arrow.body {
            self.strict |= has_use_strict(&body.stmts);
        }
        let simple = arrow.params.iter().all(|param| matches!(param, Pat::Ident(_)));
        self.check_parameters(arrow.params.iter(), true);
        self.enter_parameters(simple);
        for param in &arrow.params {
            self.pattern(param, Declares::Param);
        }
        self.surroundings.arrow_parameters = false;
        self.enter_body(simple);
        match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => body.stmts.visit_with(self),
            ArrowFunctionBody::Expr(expression) => expression.visit_with(self),
        }
        self.leave_body(simple);
        self.surroundings = outer;
        self.async_depth -= 1;
        (self.strict, self.try_depth) = saved;
    }

    fn visit_class_expr(&mut self, class: &ClassExpr) {
        self.class_with_name(class.ident.as_ref(), &class.class);
    }

    fn visit_constructor(&mut self, constructor: &Constructor) {
        self.as_method(|this| {
            this.surroundings.super_call = this.derived_class;
            let params = || {
                constructor.params.iter().filter_map(|param| match param {
                    ParamOrTsParamProp::Param(param) => Some(&param.pat),
                    ParamOrTsParamProp::TsParamProp(_) => None,
                })
            };
            let simple = params().all(|param| matches!(param, Pat::Ident(_)));
            this.check_parameters(params(), true);
            this.enter_parameters(simple);
            for param in params() {
                this.pattern(param, Declares::Param);
            }
            this.enter_body(simple);
            if let Some(body) = &constructor.body {
                body.stmts.visit_with(this);
            }
            this.leave_body(simple);
        });
    }

    fn visit_class_prop(&mut self, property: &ClassProp) {
        self.check_words(offsets(property.span).0, offsets(property.key.span()).0);
        property.key.visit_with(self);
        self.as_method(|this| this.field_initialiser(property.value.as_deref()));
    }

    fn visit_private_prop(&mut self, property: &PrivateProp) {
        self.check_words(offsets(property.span).0, offsets(property.key.span).0);
        self.as_method(|this| this.field_initialiser(property.value.as_deref()));
    }

    fn visit_private_method(&mut self, method: &PrivateMethod) {
        self.check_words(offsets(method.span).0, offsets(method.key.span).0);
        self.as_method(|this| {
            this.function_parts(&method.function, true);
        });
    }

    fn visit_class_method(&mut self, method: &ClassMethod) {
        self.check_words(offsets(method.span).0, offsets(method.key.span()).0);
        method.key.visit_with(self);
        self.as_method(|this| {
            this.function_parts(&method.function, true);
        });
    }

    fn visit_static_block(&mut self, block: &StaticBlock) {
        self.check_word(offsets(block.span).0);
        self.as_method(|this| {
            this.enter_class_code(true);
            this.enter(ScopeKind::StaticBlock);
            block.body.stmts.visit_with(this);
            this.leave();
        });
    }

    fn visit_member_prop(&mut self, property: &MemberProp) {
        match property {
            MemberProp::PrivateName(name) => self.private_reference(name),
            other => other.visit_children_with(self),
        }
    }

    /// Members and the left side of `in` do not come here.
    fn visit_private_name(&mut self, name: &PrivateName) {
        self.misplaced_private(name);
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        self.enter(ScopeKind::Block);
        block.stmts.visit_with(self);
        self.leave();
    }

    fn visit_switch_stmt(&mut self, switch: &SwitchStmt) {
        switch.discriminant.visit_with(self);
        self.enter(ScopeKind::Block);
        let in_switch = std::mem::replace(&mut self.surroundings.in_switch, true);
        switch.cases.visit_with(self);
        self.surroundings.in_switch = in_switch;
        self.leave();
    }

    fn visit_switch_case(&mut self, case: &SwitchCase) {
        self.check_case(case);
        case.visit_children_with(self);
    }

    fn visit_try_stmt(&mut self, statement: &TryStmt) {
        self.try_depth += 1;
        statement.block.visit_with(self);
        self.try_depth -= 1;
        statement.handler.visit_with(self);
        statement.finalizer.visit_with(self);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        self.enter(ScopeKind::Catch);
        if let Some(param) = &clause.param {
            let declares = match param {
                Pat::Ident(_) => Declares::CatchSimple,
                _ => Declares::CatchPattern,
            };
            self.pattern(param, declares);
        }
        // One scope for parameter and block: a lexical name may not repeat the parameter.
        clause.body.stmts.visit_with(self);
        self.leave();
    }

    fn visit_while_stmt(&mut self, statement: &WhileStmt) {
        statement.test.visit_with(self);
        self.loop_body(&statement.body);
    }

    fn visit_do_while_stmt(&mut self, statement: &DoWhileStmt) {
        self.loop_body(&statement.body);
        statement.test.visit_with(self);
    }

    fn visit_with_stmt(&mut self, statement: &WithStmt) {
        self.check_body(&statement.body, false);
        statement.obj.visit_with(self);
        self.with_depth += 1;
        statement.body.visit_with(self);
        self.with_depth -= 1;
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        self.check_for(statement);
        self.enter(ScopeKind::Block);
        match &statement.init {
            Some(VarDeclOrExpr::VarDecl(declaration)) => declaration.visit_with(self),
            Some(VarDeclOrExpr::Expr(expression)) => expression.visit_with(self),
            None => {}
        }
        statement.test.visit_with(self);
        statement.update.visit_with(self);
        self.loop_body(&statement.body);
        self.leave();
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        self.enter(ScopeKind::Block);
        self.for_head(&statement.left, false);
        statement.right.visit_with(self);
        self.loop_body(&statement.body);
        self.leave();
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        if statement.is_await && self.async_depth == 0 {
            self.has_tla = true;
            self.awaits_implicitly = true;
        }
        self.check_word_after(offsets(statement.left.span()).1);
        self.enter(ScopeKind::Block);
        self.for_head(&statement.left, true);
        statement.right.visit_with(self);
        self.loop_body(&statement.body);
        self.leave();
    }

    fn visit_var_decl(&mut self, declaration: &VarDecl) {
        self.note_var(declaration);
        self.declarators(
            declaration,
            match declaration.kind {
                VarDeclKind::Var => Declares::Var,
                _ => Declares::Lexical,
            },
        );
    }

    fn visit_using_decl(&mut self, declaration: &UsingDecl) {
        self.using(declaration, Declares::Lexical);
    }

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        self.check_function_name(&declaration.ident, &declaration.function);
        let (lo, hi) = offsets(declaration.ident.span);
        let name = self.name(&declaration.ident.sym);
        let plain = !declaration.function.is_async && !declaration.function.is_generator;
        self.declare_function(name, lo, hi, plain);
        self.function_declaration(name, lo, &declaration.function);
    }

    fn visit_class_decl(&mut self, declaration: &ClassDecl) {
        let (lo, hi) = offsets(declaration.ident.span);
        let name = self.name(&declaration.ident.sym);
        self.declare_lexical(name, DeclKind::Lexical, lo, hi);
        self.class_declaration(&declaration.ident, &declaration.class);
    }

    fn visit_if_stmt(&mut self, statement: &IfStmt) {
        self.check_body(&statement.cons, true);
        if let Some(alternative) = &statement.alt {
            self.check_body(alternative, true);
        }
        let known = self.fold(&statement.test).map(|value| value.truthy());
        statement.test.visit_with(self);
        match known {
            Some(false) => self.dead_statement(&statement.cons),
            _ => self.branch(&statement.cons),
        }
        if let Some(alternative) = &statement.alt {
            match known {
                Some(true) => self.dead_statement(alternative),
                _ => self.branch(alternative),
            }
        }
    }

    fn visit_cond_expr(&mut self, conditional: &CondExpr) {
        let known = self.fold(&conditional.test).map(|value| value.truthy());
        conditional.test.visit_with(self);
        match known {
            Some(false) => self.dead_expression(&conditional.cons),
            _ => conditional.cons.visit_with(self),
        }
        match known {
            Some(true) => self.dead_expression(&conditional.alt),
            _ => conditional.alt.visit_with(self),
        }
    }

    fn visit_bin_expr(&mut self, binary: &BinExpr) {
        self.note_binary(binary);
        self.note_exports_operands(binary);
        let dead = match binary.op {
            BinaryOp::LogicalAnd => self.fold(&binary.left).is_some_and(|v| !v.truthy()),
            BinaryOp::LogicalOr => self.fold(&binary.left).is_some_and(|v| v.truthy()),
            BinaryOp::NullishCoalescing => self
                .fold(&binary.left)
                .is_some_and(|v| !matches!(v, Value::Null | Value::Undefined)),
            _ => false,
        };
        self.check_private_operand(binary);
        match &*binary.left {
            Expr::PrivateName(name) if binary.op == BinaryOp::In => self.private_reference(name),
            left => left.visit_with(self),
        }
        match dead {
            true => self.dead_expression(&binary.right),
            false => binary.right.visit_with(self),
        }
    }

    fn visit_labeled_stmt(&mut self, statement: &LabeledStmt) {
        self.enter_label(statement);
        self.note_label(statement);
        statement.body.visit_with(self);
        self.labels.pop();
    }

    fn visit_break_stmt(&mut self, statement: &BreakStmt) {
        self.check_break(statement);
    }

    fn visit_continue_stmt(&mut self, statement: &ContinueStmt) {
        self.check_continue(statement);
    }

    fn visit_yield_expr(&mut self, expression: &YieldExpr) {
        self.check_operator_in_parameters(expression.span, "yield");
        expression.arg.visit_with(self);
    }

    fn visit_return_stmt(&mut self, statement: &ReturnStmt) {
        if self.is_module && self.async_depth == 0 {
            let (lo, hi) = offsets(statement.span);
            self.diagnostics
                .push(diagnostic::parse::return_outside_function(self.file, range(lo, hi)));
        }
        self.check_return(statement);
        self.note_this(statement.arg.as_deref());
        statement.arg.visit_with(self);
    }

    fn visit_this_expr(&mut self, this: &ThisExpr) {
        self.note_exports_this(this);
        if self.function_depth > 0 {
            self.this_seen = true;
        } else if self.is_module {
            let (lo, hi) = offsets(this.span);
            self.edits.push(Edit { lo, hi, kind: EditKind::TopLevelThis });
        } else {
            let (lo, hi) = offsets(this.span);
            self.draft.this.push(crate::sites::Span { lo, hi });
        }
    }

    fn visit_meta_prop_expr(&mut self, meta: &MetaPropExpr) {
        let (lo, hi) = offsets(meta.span);
        self.mark(lo);
        self.check_new_target(meta);
        if self.text(lo, hi).contains('\\') {
            self.diagnostics.push(diagnostic::parse::escaped_keyword(self.file, range(lo, hi)));
        }
        if meta.kind == MetaPropKind::ImportMeta {
            self.has_import_meta = true;
            self.import_meta_escapes = true;
            self.edits.push(Edit { lo, hi, kind: EditKind::ImportMeta });
        }
    }

    fn visit_await_expr(&mut self, expression: &AwaitExpr) {
        self.check_operator_in_parameters(expression.span, "await");
        if self.async_depth == 0 {
            self.has_tla = true;
            let (lo, hi) = offsets(expression.span);
            let starts = self.statement_start == lo;
            let word = "await".len() as u32;
            self.edits.push(Edit { lo, hi: lo + word, kind: EditKind::Await(starts) });
            self.edits.push(Edit { lo: hi, hi, kind: EditKind::AwaitEnd });
        }
        expression.arg.visit_with(self);
    }

    fn visit_regex(&mut self, regexp: &Regex) {
        self.check_regexp(regexp);
    }
}
