//! Requests that are made while the module runs: `require(…)`, `require.resolve(…)`, `import(…)`.

use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::scope::{NameIndex, ReferenceKind};
use super::{Analyzer, RawDeferred, offsets, range};
use crate::diagnostic;
use crate::record::DeferredKind;
use crate::sites::{Edit, EditKind};

impl Analyzer<'_> {
    /// `require("x")`, `require.resolve("x")`: true when it is one.
    pub(super) fn require_call(&mut self, call: &CallExpr) -> bool {
        if self.is_module {
            return false;
        }
        let Callee::Expr(callee) = &call.callee else { return false };
        let mut callee = &**callee;
        while let Expr::Paren(paren) = callee {
            callee = &paren.expr;
        }
        let (require, kind) = match callee {
            Expr::Ident(ident) => (ident, DeferredKind::Require),
            Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(prop), .. })
                if prop.sym == *"resolve" =>
            {
                match &**obj {
                    Expr::Ident(ident) => (ident, DeferredKind::RequireResolve),
                    _ => return false,
                }
            }
            _ => return false,
        };
        let plain = |argument: &ExprOrSpread| {
            argument.spread.is_none() && matches!(&*argument.expr, Expr::Lit(_))
        };
        let ignorable = call.args.get(1..).is_some_and(|rest| rest.iter().all(plain));
        if require.sym != *"require" || !ignorable || call.args[0].spread.is_some() {
            return false;
        }
        let Some(specifier) = literal_text(&call.args[0].expr) else { return false };
        let name = self.name(&require.sym);
        if self.is_declared(name) {
            return false;
        }
        let (lo, hi) = offsets(call.span);
        self.mark(lo);
        let specifier = self.name(&specifier.as_str().into());
        let id = self.deferred.push(RawDeferred {
            kind,
            specifier,
            attributes: Vec::new(),
            guarded: self.try_depth > 0,
            lo,
            hi,
        });
        self.reference(name, lo, hi, ReferenceKind::Require(id));
        true
    }

    pub(super) fn import_call(&mut self, call: &CallExpr) {
        let (lo, hi) = offsets(call.span);
        self.mark(lo);
        if call.args.iter().any(|argument| argument.spread.is_some()) {
            self.diagnostics.push(diagnostic::parse::invalid_import_call(
                self.file,
                range(lo, hi),
                "`import()` does not take a spread argument",
            ));
        }
        let specifier = call.args.first().and_then(|argument| literal_text(&argument.expr));
        let attributes = match call.args.get(1) {
            None => Some(Vec::new()),
            Some(options) => self.call_attributes(&options.expr),
        };
        if let (Some(specifier), Some(attributes)) = (specifier, attributes) {
            let specifier = self.name(&specifier.as_str().into());
            let guarded = self.try_depth > 0;
            let kind = DeferredKind::ImportCall;
            let id =
                self.deferred.push(RawDeferred { kind, specifier, attributes, guarded, lo, hi });
            self.edits.push(Edit { lo, hi, kind: EditKind::Deferred(id) });
        } else {
            call.args.visit_with(self);
        }
    }

    fn call_attributes(&mut self, options: &Expr) -> Option<Vec<(NameIndex, NameIndex)>> {
        let Expr::Object(options) = options else { return None };
        let [PropOrSpread::Prop(with)] = &options.props[..] else { return None };
        let Prop::KeyValue(with) = &**with else { return None };
        let Expr::Object(attributes) = &*with.value else { return None };
        with.key.as_ident().is_some_and(|key| key.sym == *"with").then_some(())?;
        let attributes = attributes.as_import_with()?;
        attributes
            .values
            .iter()
            .map(|item| {
                let value = item.value.value.as_str()?;
                Some((self.name(&item.key.sym), self.name(&value.into())))
            })
            .collect()
    }
}

/// The value of a string literal or a template without substitutions.
fn literal_text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(Lit::Str(text)) => text.value.as_str().map(str::to_string),
        Expr::Tpl(template) if template.exprs.is_empty() => {
            template.quasis[0].cooked.as_ref()?.as_str().map(str::to_string)
        }
        Expr::Paren(paren) => literal_text(&paren.expr),
        _ => None,
    }
}
