//! Which of the syntax that came after ES2015 a program uses.

use swc_ecma_ast::*;
use swc_ecma_preset_env::Feature;
use swc_ecma_visit::{Visit, VisitWith};

/// A set of features.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Syntax(u32);

/// What the transforms can write otherwise, with the names of their tables.
pub(super) const LOWERED: [(u32, Feature); 16] = [
    (Syntax::EXPONENTIATION, Feature::ExponentiationOperator),
    (Syntax::ASYNC, Feature::AsyncToGenerator),
    (Syntax::ASYNC_GENERATOR, Feature::AsyncGeneratorFunctions),
    (Syntax::OBJECT_REST_SPREAD, Feature::ObjectRestSpread),
    (Syntax::CATCH_WITHOUT_BINDING, Feature::OptionalCatchBinding),
    (Syntax::NULLISH, Feature::NullishCoalescing),
    (Syntax::OPTIONAL_CHAIN, Feature::OptionalChaining),
    (Syntax::LOGICAL_ASSIGNMENT, Feature::LogicalAssignmentOperators),
    (Syntax::CLASS_FIELD, Feature::ClassProperties),
    (Syntax::STATIC_BLOCK, Feature::ClassStaticBlock),
    (Syntax::PRIVATE_IN, Feature::PrivatePropertyInObject),
    (Syntax::REGEXP_DOT_ALL, Feature::DotAllRegex),
    (Syntax::REGEXP_NAMED_GROUP, Feature::NamedCapturingGroupsRegex),
    (Syntax::REGEXP_PROPERTY, Feature::UnicodePropertyRegex),
    (Syntax::REGEXP_SETS, Feature::UnicodeSetsRegex),
    (Syntax::PRIVATE_METHOD, Feature::PrivateMethods),
];

impl Syntax {
    pub const EXPONENTIATION: u32 = 1;
    pub const ASYNC: u32 = 1 << 1;
    pub const ASYNC_GENERATOR: u32 = 1 << 2;
    pub const OBJECT_REST_SPREAD: u32 = 1 << 3;
    pub const CATCH_WITHOUT_BINDING: u32 = 1 << 4;
    pub const NULLISH: u32 = 1 << 5;
    pub const OPTIONAL_CHAIN: u32 = 1 << 6;
    pub const LOGICAL_ASSIGNMENT: u32 = 1 << 7;
    pub const CLASS_FIELD: u32 = 1 << 8;
    pub const STATIC_BLOCK: u32 = 1 << 9;
    pub const PRIVATE_IN: u32 = 1 << 10;
    pub const NUMERIC_SEPARATOR: u32 = 1 << 11;
    pub const REGEXP_DOT_ALL: u32 = 1 << 12;
    pub const REGEXP_NAMED_GROUP: u32 = 1 << 13;
    pub const REGEXP_PROPERTY: u32 = 1 << 14;
    pub const REGEXP_SETS: u32 = 1 << 15;
    pub const PRIVATE_METHOD: u32 = 1 << 16;
    pub const USING: u32 = 1 << 17;
    pub const BIGINT: u32 = 1 << 18;
    pub const DECORATORS: u32 = 1 << 19;
    pub const ACCESSORS: u32 = 1 << 20;

    pub(crate) fn of(program: &impl VisitWith<Collector>) -> Self {
        let mut collector = Collector::default();
        program.visit_with(&mut collector);
        collector.0
    }

    pub fn has(self, bits: u32) -> bool {
        self.0 & bits != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn add(&mut self, bits: u32) {
        self.0 |= bits;
    }

    #[must_use]
    pub fn only(self, bits: u32) -> Self {
        Self(self.0 & bits)
    }

    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[derive(Default)]
pub(crate) struct Collector(Syntax);

impl Collector {
    fn function(&mut self, is_async: bool, is_generator: bool) {
        match (is_async, is_generator) {
            (true, true) => self.0.add(Syntax::ASYNC | Syntax::ASYNC_GENERATOR),
            (true, false) => self.0.add(Syntax::ASYNC),
            (false, _) => {}
        }
    }
}

impl Visit for Collector {
    fn visit_bin_expr(&mut self, it: &BinExpr) {
        // Chains may be long; they are deep to the left.
        let mut chain = it;
        loop {
            match chain.op {
                BinaryOp::Exp => self.0.add(Syntax::EXPONENTIATION),
                BinaryOp::NullishCoalescing => self.0.add(Syntax::NULLISH),
                BinaryOp::In if chain.left.is_private_name() => {
                    self.0.add(Syntax::PRIVATE_IN);
                }
                _ => {}
            }
            chain.right.visit_with(self);
            match &*chain.left {
                Expr::Bin(left) => chain = left,
                left => return left.visit_with(self),
            }
        }
    }

    fn visit_assign_expr(&mut self, it: &AssignExpr) {
        match it.op {
            AssignOp::ExpAssign => self.0.add(Syntax::EXPONENTIATION),
            AssignOp::NullishAssign | AssignOp::AndAssign | AssignOp::OrAssign => {
                self.0.add(Syntax::LOGICAL_ASSIGNMENT);
            }
            _ => {}
        }
        it.visit_children_with(self);
    }

    fn visit_opt_chain_expr(&mut self, it: &OptChainExpr) {
        self.0.add(Syntax::OPTIONAL_CHAIN);
        it.visit_children_with(self);
    }

    fn visit_function(&mut self, it: &Function) {
        self.function(it.is_async, it.is_generator);
        it.visit_children_with(self);
    }

    fn visit_arrow_expr(&mut self, it: &ArrowExpr) {
        self.function(it.is_async, false);
        it.visit_children_with(self);
    }

    fn visit_for_of_stmt(&mut self, it: &ForOfStmt) {
        if it.is_await {
            self.0.add(Syntax::ASYNC_GENERATOR);
        }
        it.visit_children_with(self);
    }

    fn visit_prop_or_spread(&mut self, it: &PropOrSpread) {
        if let PropOrSpread::Spread(_) = it {
            self.0.add(Syntax::OBJECT_REST_SPREAD);
        }
        it.visit_children_with(self);
    }

    fn visit_object_pat_prop(&mut self, it: &ObjectPatProp) {
        if let ObjectPatProp::Rest(_) = it {
            self.0.add(Syntax::OBJECT_REST_SPREAD);
        }
        it.visit_children_with(self);
    }

    fn visit_catch_clause(&mut self, it: &CatchClause) {
        if it.param.is_none() {
            self.0.add(Syntax::CATCH_WITHOUT_BINDING);
        }
        it.visit_children_with(self);
    }

    fn visit_class_prop(&mut self, it: &ClassProp) {
        self.0.add(Syntax::CLASS_FIELD);
        it.visit_children_with(self);
    }

    fn visit_private_prop(&mut self, it: &PrivateProp) {
        self.0.add(Syntax::CLASS_FIELD);
        it.visit_children_with(self);
    }

    fn visit_private_method(&mut self, it: &PrivateMethod) {
        // The transform of fields writes private methods, too.
        self.0.add(Syntax::PRIVATE_METHOD | Syntax::CLASS_FIELD);
        it.visit_children_with(self);
    }

    fn visit_auto_accessor(&mut self, it: &AutoAccessor) {
        self.0.add(Syntax::ACCESSORS);
        it.visit_children_with(self);
    }

    fn visit_static_block(&mut self, it: &StaticBlock) {
        self.0.add(Syntax::STATIC_BLOCK);
        it.visit_children_with(self);
    }

    fn visit_decorator(&mut self, it: &Decorator) {
        self.0.add(Syntax::DECORATORS);
        it.visit_children_with(self);
    }

    fn visit_using_decl(&mut self, it: &UsingDecl) {
        self.0.add(Syntax::USING);
        it.visit_children_with(self);
    }

    fn visit_number(&mut self, it: &Number) {
        if it.raw.as_ref().is_some_and(|raw| raw.contains('_')) {
            self.0.add(Syntax::NUMERIC_SEPARATOR);
        }
    }

    fn visit_big_int(&mut self, _: &BigInt) {
        self.0.add(Syntax::BIGINT);
    }

    fn visit_regex(&mut self, it: &Regex) {
        for flag in it.flags.bytes() {
            match flag {
                b's' => self.0.add(Syntax::REGEXP_DOT_ALL),
                b'v' => self.0.add(Syntax::REGEXP_SETS),
                _ => {}
            }
        }
        if it.exp.contains("(?<") {
            self.0.add(Syntax::REGEXP_NAMED_GROUP);
        }
        if it.exp.contains("\\p{") || it.exp.contains("\\P{") {
            self.0.add(Syntax::REGEXP_PROPERTY);
        }
    }
}
