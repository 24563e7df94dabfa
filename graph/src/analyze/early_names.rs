//! Early errors of names: reserved words, names that strict code may not bind, escapes.

use swc_ecma_ast::*;

use super::functions::has_use_strict;
use super::patterns::Declares;
use super::{Analyzer, offsets, range};
use crate::diagnostic::{self, early};
use crate::sites::Shape;

impl Analyzer<'_> {
    /// A name that is written with escapes must not spell a reserved word; under a late directive
    /// none may be a word that strict code reserves.
    pub(super) fn check_name(&mut self, ident: &Ident) {
        self.check_spelling(ident);
        if self.late_directive && self.strict && is_reserved_in_strict(&ident.sym) {
            self.reserved_word(ident);
        }
    }

    /// `eval = 1` under a late directive.
    pub(super) fn check_target(&mut self, ident: &Ident) {
        if self.late_directive && self.strict && is_restricted(&ident.sym) {
            let (lo, hi) = offsets(ident.span);
            self.diagnostics.push(early::strict_assignment(self.file, &ident.sym, range(lo, hi)));
        }
    }

    fn check_spelling(&mut self, ident: &Ident) {
        let (lo, hi) = offsets(ident.span);
        if (hi - lo) as usize != ident.sym.len() {
            self.check_escaped_name(&ident.sym, lo, hi);
        }
    }

    #[cold]
    fn check_escaped_name(&mut self, name: &str, lo: u32, hi: u32) {
        if !self.text(lo, hi).contains('\\') {
            return;
        }
        if self.is_reserved(name) || (self.strict && is_reserved_in_strict(name)) {
            self.diagnostics.push(diagnostic::parse::escaped_keyword(self.file, range(lo, hi)));
        } else if name.starts_with(|first: char| first.is_ascii_digit()) {
            self.report(early::digit_first_name, (lo, hi));
        }
    }

    pub(super) fn check_binding(&mut self, ident: &Ident, declares: Declares, shape: Shape) {
        self.check_spelling(ident);
        let name: &str = &ident.sym;
        let place = offsets(ident.span);
        if shape == Shape::DeclareShorthand && self.is_reserved(name) {
            self.reserved_word(ident);
        } else if self.strict && (is_restricted(name) || is_reserved_in_strict(name)) {
            self.diagnostics.push(diagnostic::parse::strict_binding_name(
                self.file,
                name,
                range(place.0, place.1),
            ));
        } else if declares == Declares::Lexical && name == "let" {
            self.report(early::let_as_lexical_name, place);
        }
    }

    pub(super) fn reserved_word(&mut self, ident: &Ident) {
        let (lo, hi) = offsets(ident.span);
        self.diagnostics.push(early::reserved_word(self.file, &ident.sym, range(lo, hi)));
    }

    /// `({ eval } = o)`
    pub(super) fn check_shorthand_target(&mut self, ident: &Ident) {
        if self.is_reserved(&ident.sym) || (self.strict && is_reserved_in_strict(&ident.sym)) {
            self.reserved_word(ident);
        } else if self.strict && is_restricted(&ident.sym) {
            let (lo, hi) = offsets(ident.span);
            self.diagnostics.push(early::strict_assignment(self.file, &ident.sym, range(lo, hi)));
        }
    }

    /// `({ static })`, `class A { x = { arguments } }`
    pub(super) fn check_shorthand(&mut self, ident: &Ident) {
        self.check_spelling(ident);
        if self.strict && is_reserved_in_strict(&ident.sym) {
            self.reserved_word(ident);
        } else if self.surroundings.class_code && ident.sym == *"arguments" {
            self.report(early::arguments_in_class, offsets(ident.span));
        }
    }

    /// `function eval() { "use strict" }`
    pub(super) fn check_function_name(&mut self, ident: &Ident, function: &Function) {
        self.check_name(ident);
        if !self.strict
            && (is_restricted(&ident.sym) || is_reserved_in_strict(&ident.sym))
            && function.body.as_ref().is_some_and(|body| has_use_strict(&body.stmts))
        {
            let (lo, hi) = offsets(ident.span);
            self.diagnostics.push(diagnostic::parse::strict_binding_name(
                self.file,
                &ident.sym,
                range(lo, hi),
            ));
        }
    }

    /// The own name of a function expression: what is an operator inside is none of its names,
    /// escaped or not. The name of a declaration belongs to the code around it.
    pub(super) fn check_own_name(&mut self, ident: &Ident, function: &Function) {
        self.check_function_name(ident, function);
        let operator = (function.is_async && ident.sym == *"await")
            || (function.is_generator && ident.sym == *"yield" && !self.strict);
        if operator && !self.is_reserved(&ident.sym) {
            self.reserved_word(ident);
        }
    }

    fn is_reserved(&self, name: &str) -> bool {
        match name {
            "break" | "case" | "catch" | "class" | "const" | "continue" | "debugger"
            | "default" | "delete" | "do" | "else" | "enum" | "export" | "extends" | "false"
            | "finally" | "for" | "function" | "if" | "import" | "in" | "instanceof" | "new"
            | "null" | "return" | "super" | "switch" | "this" | "throw" | "true" | "try"
            | "typeof" | "var" | "void" | "while" | "with" => true,
            "await" => self.is_module || self.surroundings.awaits || self.surroundings.static_block,
            "yield" => self.surroundings.yields,
            _ => false,
        }
    }
}

fn is_restricted(name: &str) -> bool {
    matches!(name, "eval" | "arguments")
}

fn is_reserved_in_strict(name: &str) -> bool {
    matches!(
        name,
        "implements"
            | "interface"
            | "let"
            | "package"
            | "private"
            | "protected"
            | "public"
            | "static"
            | "yield"
    )
}
