//! Files that code names by their URLs: `new URL("./file", import.meta.url)`, and workers that are
//! started with one.
//!
//! `URL` and `Worker` have to be those of the host, or imports of Node's.
//! <https://html.spec.whatwg.org/multipage/workers.html#dom-worker>,
//! <https://nodejs.org/api/worker_threads.html#class-worker>

use swc_common::Spanned;
use swc_ecma_ast::*;

use super::finish::Tables;
use super::references::reads_place;
use super::requests::literal_text;
use super::scope::{NameIndex, ReferenceKind};
use super::shape::{key_name, static_name};
use super::{Analyzer, NONE, RawDeferred, offsets};
use crate::ids::*;
use crate::record::{BindingKind, DeferredKind};
use crate::sites::{Edit, EditKind};

/// What is kept of such a URL until names are settled.
pub(super) struct RawUrl {
    /// The edit of its `import.meta`.
    meta_edit: usize,
    /// What the URL is for, if it is given to the host's own constructor of this kind.
    worker: DeferredKind,
}

impl Analyzer<'_> {
    /// Remembers the URL of a file, or what it is for. Whatever is in the expression has been
    /// walked.
    pub(super) fn note_url(&mut self, new: &NewExpr) {
        if !self.is_module {
            return;
        }
        match file_url(new) {
            Some((url, specifier)) => self.note_file_url(url, specifier),
            None => self.note_worker(new),
        }
    }

    fn note_file_url(&mut self, url: &Ident, specifier: &Expr) {
        let Some(text) = literal_text(specifier) else { return };
        let is_meta = |edit: &Edit| edit.kind == EditKind::ImportMeta;
        if !self.edits.last().is_some_and(is_meta) {
            return;
        }
        let (lo, hi) = offsets(specifier.span());
        let name = self.name(&text.as_str().into());
        let id = self.deferred.push(RawDeferred {
            kind: DeferredKind::Asset,
            certain: false,
            specifier: name,
            attributes: Vec::new(),
            guarded: self.try_depth > 0,
            has_options: false,
            url: Some(RawUrl { meta_edit: self.edits.len() - 1, worker: DeferredKind::Asset }),
            lo,
            hi,
        });
        let (name, lo) = (self.name(&url.sym), offsets(url.span).0);
        self.reference(name, lo, lo, ReferenceKind::Url(id));
    }

    /// `new Worker(new URL("./file", import.meta.url), { type: "module" })`
    fn note_worker(&mut self, new: &NewExpr) {
        let Some([url, options @ ..]) = new.args.as_deref() else { return };
        let Expr::New(inner) = &*url.expr else { return };
        let Some((_, specifier)) = file_url(inner).filter(|_| url.spread.is_none()) else { return };
        let lo = offsets(specifier.span()).0;
        let Some(id) = self.deferred.iter().rposition(|it| it.lo == lo && it.url.is_some()) else {
            return;
        };
        let id = DeferredId::from_raw(id as u32);
        let kind = match options.first().is_some_and(is_module_type) {
            true => DeferredKind::Worker,
            false => DeferredKind::ClassicWorker,
        };
        match &*new.callee {
            Expr::Ident(ident) => {
                if let Some(url) = &mut self.deferred[id].url {
                    url.worker = kind;
                }
                let (name, lo) = (self.name(&ident.sym), offsets(ident.span).0);
                self.reference(name, lo, lo, ReferenceKind::Worker(id));
            }
            Expr::Member(member) => {
                let (Expr::Ident(object), Some(property)) =
                    (&*member.obj, static_name(&member.prop))
                else {
                    return;
                };
                let object = self.name(&object.sym);
                let is_global = matches!(self.text_of(object), "self" | "window" | "globalThis");
                match self.visible_import(object).map(ImportId::from) {
                    _ if !is_worker(&property) => {}
                    Some(import) if self.imports_from(import, &["worker_threads"]) => {
                        self.deferred[id].kind = DeferredKind::Worker;
                    }
                    None if is_global && !self.is_declared(object) => {
                        self.deferred[id].kind = kind;
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Decides what the name in `new URL(…)` or `new Worker(…)` is.
    pub(super) fn settle_url(
        &mut self,
        tables: &mut Tables,
        name: NameIndex,
        binding: u32,
        kind: ReferenceKind,
    ) {
        let (ReferenceKind::Url(id) | ReferenceKind::Worker(id)) = kind else { return };
        let Some(url) = &self.deferred[id].url else { return };
        let (meta_edit, worker) = (url.meta_edit, url.worker);
        match kind {
            ReferenceKind::Url(_) if self.is_of(name, binding, "URL", &["url"]) => {
                let (lo, hi) = (self.deferred[id].lo, self.deferred[id].hi);
                self.edits[meta_edit].kind = EditKind::BaseMeta(id);
                self.edits.push(Edit { lo, hi, kind: EditKind::Deferred(id) });
                tables.confirmed[id.index()] = true;
            }
            ReferenceKind::Worker(_) if binding == NONE && is_worker(self.text_of(name)) => {
                self.deferred[id].kind = worker;
            }
            ReferenceKind::Worker(_)
                if binding != NONE && self.is_of(name, binding, "Worker", &["worker_threads"]) =>
            {
                self.deferred[id].kind = DeferredKind::Worker;
            }
            _ => {}
        }
    }

    /// Whether the name is a global, or stands for this export of one of these built-in modules.
    fn is_of(&self, name: NameIndex, binding: u32, export: &str, modules: &[&str]) -> bool {
        if binding == NONE {
            return self.text_of(name) == export;
        }
        let BindingKind::Import(import) = self.bindings[BindingId::from_raw(binding)].kind else {
            return false;
        };
        let imported = self.imports[u32::from(import) as usize].import_name;
        imported.map(|name| self.text_of(name)) == Some(export)
            && self.imports_from(import, modules)
    }

    fn imports_from(&self, import: ImportId, modules: &[&str]) -> bool {
        let request = self.imports[u32::from(import) as usize].request;
        let specifier = self.text_of(self.requests[request].specifier);
        modules.contains(&specifier.strip_prefix("node:").unwrap_or(specifier))
    }

    fn text_of(&self, name: NameIndex) -> &str {
        &self.names[name as usize].atom
    }
}

fn is_worker(name: &str) -> bool {
    matches!(name, "Worker" | "SharedWorker")
}

/// The names of `new URL("./file", import.meta.url)`: what is constructed, and the file.
fn file_url(new: &NewExpr) -> Option<(&Ident, &Expr)> {
    let (Expr::Ident(url), Some([specifier, base])) = (&*new.callee, new.args.as_deref()) else {
        return None;
    };
    let Expr::Member(member) = &*base.expr else { return None };
    let is_here = reads_place(member)
        && member.prop.as_ident().is_some_and(|property| property.sym == *"url");
    let is_plain = specifier.spread.is_none() && base.spread.is_none();
    let text = literal_text(&specifier.expr)?;
    let is_relative = text.starts_with("./") || text.starts_with("../");
    (is_here && is_plain && is_relative).then_some((url, &*specifier.expr))
}

/// Whether the options say `type: "module"`, whatever else they say.
fn is_module_type(options: &ExprOrSpread) -> bool {
    let Expr::Object(options) = &*options.expr else { return false };
    let mut is_module = false;
    for property in &options.props {
        let PropOrSpread::Prop(property) = property else { return false };
        if let Prop::KeyValue(pair) = &**property
            && key_name(&pair.key).is_some_and(|key| key == *"type")
        {
            is_module = literal_text(&pair.value).is_some_and(|value| value == "module");
        }
    }
    is_module
}
