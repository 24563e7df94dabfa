//! What a module in a sidecar asks of the file that it belongs to: requests of other modules,
//! which the file hands over as functions.

use bundle_graph::{DeferredId, DeferredKind, Edit, EditKind};

use super::Editor;

impl Editor<'_> {
    pub(super) fn put(&mut self, edit: &Edit, text: String) {
        let text = self.linked(&edit.kind, text);
        self.edit(edit.lo, edit.hi, text);
    }

    /// The text of an edit; in a sidecar, a call of the function that stands for it.
    fn linked(&mut self, kind: &EditKind, text: String) -> String {
        let Some(name) = self.link.clone() else { return text };
        let (function, end) = match kind {
            EditKind::Deferred(request) if self.passes_require(*request) => {
                (format!("(require) => {text}"), "require)")
            }
            EditKind::Deferred(_) => (format!("() => {text}"), ")"),
            EditKind::DeferredStart(request) => {
                (format!("(options) => {text}options{}", self.deferred_end(*request)), "")
            }
            EditKind::GlobStart(glob) if self.glob_passes_require(*glob) => {
                (format!("(require, path) => {text}path)"), "require, ")
            }
            EditKind::GlobStart(_) => (format!("(path) => {text}path)"), ""),
            EditKind::DeferredEnd(_) | EditKind::GlobEnd(_) => return ")".to_string(),
            _ => return text,
        };
        self.links.push(function);
        format!("{name}[{}]({end}", self.links.len() - 1)
    }

    /// Whether the function that stands for the request takes the module's own `require`, which
    /// tells the required module who its parent is.
    fn passes_require(&self, request: DeferredId) -> bool {
        let kind = self.module.record.deferred_requests[request].kind;
        let target = self.module.deferred_targets[request].module();
        let is_required = kind == DeferredKind::Require && target.is_some();
        self.context.program.records.hosts && is_required
    }

    fn glob_passes_require(&self, glob: u32) -> bool {
        let (start, end) = self.module.sites.globs[glob as usize].requests;
        (start..end).map(DeferredId::from_raw).any(|request| self.passes_require(request))
    }

    /// A name that the text does not have, for the list of functions.
    pub(super) fn link_name(text: &str) -> String {
        let is_unused = |name: &String| !text.contains(name.as_str());
        let mut names = (0..).map(|number| format!("$link{}", "$".repeat(number)));
        names.find(is_unused).expect("no text has all of them")
    }
}
