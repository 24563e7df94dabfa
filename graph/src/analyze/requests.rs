//! Requests that are made while the module runs: `require(…)`, `require.resolve(…)`, `import(…)`.
//! Those of URLs are in [`super::urls`].

use swc_common::Spanned;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitWith;

use super::scope::{NameIndex, ReferenceKind};
use super::{Analyzer, RawDeferred, offsets, range};
use crate::diagnostic;
use crate::record::DeferredKind;
use crate::sites::{Edit, EditKind, Glob};

impl Analyzer<'_> {
    /// `require("x")`, `module.require("x")`, `require.resolve("x")`: true when it is one.
    pub(super) fn require_call(&mut self, call: &CallExpr) -> bool {
        if self.is_module && self.created_requires.is_empty() {
            return false;
        }
        let Callee::Expr(callee) = &call.callee else { return false };
        let mut callee = &**callee;
        while let Expr::Paren(paren) = callee {
            callee = &paren.expr;
        }
        let Some((require, kind)) = self.callee_of_request(callee) else { return false };
        let plain = |argument: &ExprOrSpread| {
            argument.spread.is_none() && matches!(&*argument.expr, Expr::Lit(_))
        };
        let ignorable = call.args.get(1..).is_some_and(|rest| rest.iter().all(plain));
        if !ignorable || call.args[0].spread.is_some() {
            return false;
        }
        let name = self.name(&require.sym);
        let is_require = match self.is_module {
            true => self.created_requires.contains(&self.visible_declaration(name)),
            false => matches!(&*require.sym, "require" | "module") && !self.is_declared(name),
        };
        if !is_require {
            return false;
        }
        let Some(specifier) = literal_text(&call.args[0].expr) else {
            self.required_glob(&call.args[0].expr, require, callee, kind);
            return false;
        };
        let (lo, hi) = offsets(call.span);
        self.mark(lo);
        let specifier = self.name(&specifier.as_str().into());
        let id = self.deferred.push(RawDeferred {
            kind,
            certain: self.is_module,
            specifier,
            attributes: Vec::new(),
            // What is only looked for stays out of the bundle, and throws when it is looked for.
            guarded: self.try_depth > 0 || kind == DeferredKind::RequireResolve,
            has_options: false,
            url: None,
            lo,
            hi,
        });
        if self.with_depth > 0 && kind == DeferredKind::Require && require.sym == *"require" {
            self.looked_up.push(id);
        }
        match self.is_module {
            true => self.edits.push(Edit { lo, hi, kind: EditKind::Deferred(id) }),
            false => self.reference(name, lo, hi, ReferenceKind::Require(id)),
        }
        true
    }

    /// The name that decides whether a call is a request, and what for.
    fn callee_of_request<'e>(&self, callee: &'e Expr) -> Option<(&'e Ident, DeferredKind)> {
        match callee {
            Expr::Ident(ident) => Some((ident, DeferredKind::Require)),
            Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(prop), .. }) => {
                let object = obj.as_ident()?;
                match &*prop.sym {
                    "resolve" => Some((object, DeferredKind::RequireResolve)),
                    "require" if !self.is_module && object.sym == *"module" => {
                        Some((object, DeferredKind::Require))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Remembers `const require = createRequire(import.meta.url)`.
    /// <https://nodejs.org/api/module.html#modulecreaterequirefilename>
    pub(super) fn note_created_require(&mut self, ident: &Ident, init: &Expr) {
        let Expr::Call(CallExpr { callee: Callee::Expr(callee), args, .. }) = init else { return };
        let (Expr::Ident(create), [argument]) = (&**callee, &args[..]) else { return };
        let Expr::Member(place) = &*argument.expr else { return };
        let (Expr::MetaProp(meta), Some(property)) = (&*place.obj, place.prop.as_ident()) else {
            return;
        };
        let is_here = meta.kind == MetaPropKind::ImportMeta
            && argument.spread.is_none()
            && matches!(&*property.sym, "url" | "filename");
        let create = self.name(&create.sym);
        if is_here && self.is_create_require(create) {
            let name = self.name(&ident.sym);
            self.created_requires.push(self.visible_declaration(name));
        }
    }

    /// Whether the name is that of an import of `createRequire`.
    fn is_create_require(&self, name: NameIndex) -> bool {
        let Some(import) = self.visible_import(name) else { return false };
        let import = &self.imports[import as usize];
        let text = |name: NameIndex| &*self.names[name as usize].atom;
        import.import_name.map(text) == Some("createRequire")
            && matches!(text(self.requests[import.request].specifier), "module" | "node:module")
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
        let Some(specifier) = specifier else {
            self.glob(call);
            return call.args.visit_with(self);
        };
        let options = call.args.get(1).map(|options| &*options.expr);
        let attributes = match options {
            None => Some(Vec::new()),
            Some(options) => self.call_attributes(options),
        };
        let specifier = self.name(&specifier.as_str().into());
        let guarded = self.options.expect_rejections
            || self.try_depth > 0
            || self.caught_imports.contains(&lo);
        let kind = DeferredKind::ImportCall;
        let has_options = attributes.is_none();
        let attributes = attributes.unwrap_or_default();
        let id = self.deferred.push(RawDeferred {
            kind,
            certain: true,
            specifier,
            attributes,
            guarded,
            has_options,
            url: None,
            lo,
            hi,
        });
        match options.filter(|_| has_options) {
            Some(options) => {
                let (start, end) = offsets(options.span());
                self.edits.push(Edit { lo, hi: start, kind: EditKind::DeferredStart(id) });
                self.edits.push(Edit { lo: end, hi, kind: EditKind::DeferredEnd(id) });
                options.visit_with(self);
            }
            None => self.edits.push(Edit { lo, hi, kind: EditKind::Deferred(id) }),
        }
    }

    /// Remembers a `require` of a text whose beginning and end are known. `module.require` needs
    /// its `this`.
    fn required_glob(
        &mut self,
        argument: &Expr,
        require: &Ident,
        callee: &Expr,
        kind: DeferredKind,
    ) {
        let Some((prefix, suffix)) = glob_ends(argument, kind) else { return };
        let (lo, hi) = (offsets(require.span).0, offsets(callee.span()).1);
        let glob = Glob { kind, prefix, suffix, lo, hi, requests: (0, 0) };
        match self.is_module {
            true => self.confirm_glob(glob),
            false if require.sym == *"require" => self.required_globs.push(glob),
            false => {}
        }
    }

    /// The `require` at this place is Node's.
    pub(super) fn confirm_required_glob(&mut self, at: u32) {
        if let Some(index) = self.required_globs.iter().position(|glob| glob.lo == at) {
            let glob = self.required_globs.swap_remove(index);
            self.confirm_glob(glob);
        }
    }

    fn confirm_glob(&mut self, glob: Glob) {
        let (lo, hi, index) = (glob.lo, glob.hi, self.globs.len() as u32);
        self.edits.push(Edit { lo, hi: lo, kind: EditKind::GlobStart(index) });
        self.edits.push(Edit { lo: hi, hi, kind: EditKind::GlobEnd(index) });
        self.globs.push(glob);
    }

    /// Remembers an `import()` of a text whose beginning and end are known.
    fn glob(&mut self, call: &CallExpr) {
        let [argument] = &call.args[..] else { return };
        let kind = DeferredKind::ImportCall;
        let Some((prefix, suffix)) = glob_ends(&argument.expr, kind) else { return };
        let (lo, hi) = offsets(call.span);
        let (start, end) = offsets(argument.expr.span());
        let index = self.globs.len() as u32;
        self.globs.push(Glob { kind, prefix, suffix, lo, hi, requests: (0, 0) });
        self.edits.push(Edit { lo, hi: start, kind: EditKind::GlobStart(index) });
        self.edits.push(Edit { lo: end, hi, kind: EditKind::GlobEnd(index) });
    }

    /// Remembers the `import()` whose rejection `import(…).then(…).catch(…)` handles.
    pub(super) fn caught_import(&mut self, call: &CallExpr) {
        let mut call = call;
        let mut caught = false;
        loop {
            match &call.callee {
                Callee::Import(_) => {
                    if caught {
                        self.caught_imports.push(offsets(call.span).0);
                    }
                    return;
                }
                Callee::Expr(callee) => {
                    let Expr::Member(member) = &**callee else { return };
                    let Some(name) = member.prop.as_ident() else { return };
                    caught |= name.sym == *"catch" || name.sym == *"then" && call.args.len() > 1;
                    let Expr::Call(inner) = &*member.obj else { return };
                    // Other calls of the chain come here by themselves.
                    if !caught {
                        return;
                    }
                    call = inner;
                }
                Callee::Super(_) => return,
            }
        }
    }

    /// The attributes of options that need no evaluation.
    fn call_attributes(&mut self, options: &Expr) -> Option<Vec<(NameIndex, NameIndex)>> {
        let Expr::Object(options) = options else { return None };
        let with = match &options.props[..] {
            [] => return Some(Vec::new()),
            [PropOrSpread::Prop(with)] => with,
            _ => return None,
        };
        let Prop::KeyValue(with) = &**with else { return None };
        let Expr::Object(attributes) = &*with.value else { return None };
        let is_with = match &with.key {
            PropName::Ident(key) => key.sym == *"with",
            PropName::Str(key) => key.value.as_str() == Some("with"),
            _ => false,
        };
        is_with.then_some(())?;
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
pub(super) fn literal_text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(Lit::Str(text)) => text.value.as_str().map(str::to_string),
        Expr::Tpl(template) if template.exprs.is_empty() => {
            template.quasis[0].cooked.as_ref()?.as_str().map(str::to_string)
        }
        Expr::Paren(paren) => literal_text(&paren.expr),
        _ => None,
    }
}

/// The beginning and the end of a text that names files of one folder. What is required may lack
/// an extension, which `require` adds.
fn glob_ends(expression: &Expr, kind: DeferredKind) -> Option<(Box<str>, Box<str>)> {
    let (prefix, suffix) = known_ends(expression)?;
    let is_relative = prefix.starts_with("./") || prefix.starts_with("../");
    let is_loadable =
        [".js", ".mjs", ".cjs", ".json"].iter().any(|extension| suffix.ends_with(extension));
    let lacks_extension = kind != DeferredKind::ImportCall && !suffix.contains('.');
    let fits = is_relative && (is_loadable || lacks_extension) && !suffix.contains('/');
    fits.then(|| (prefix.into(), suffix.into()))
}

/// The beginning and the end of a template or a concatenation; an end that is not known is empty.
fn known_ends(expression: &Expr) -> Option<(String, String)> {
    match expression {
        Expr::Tpl(template) => {
            let text = |part: &TplElement| Some(part.cooked.as_ref()?.as_str()?.to_string());
            Some((text(template.quasis.first()?)?, text(template.quasis.last()?)?))
        }
        Expr::Bin(BinExpr { op: BinaryOp::Add, left, right, .. }) => {
            let mut first = &**left;
            while let Expr::Bin(BinExpr { op: BinaryOp::Add, left, .. }) = first {
                first = left;
            }
            Some((literal_text(first)?, literal_text(right).unwrap_or_default()))
        }
        Expr::Paren(paren) => known_ends(&paren.expr),
        _ => None,
    }
}
