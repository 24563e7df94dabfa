//! Files beside the chunks: those that are copied, and the programs of workers.

use std::borrow::Cow;

use bundle_graph::*;

use super::access::{key, quote};
use super::{Context, url};
use crate::plan::{ChunkId, ChunkKind, is_live_at};

impl Context<'_> {
    /// What a file beside the chunk is called in it: by the URL of the outputs, or relative to the
    /// chunk.
    pub(super) fn asset(&self, asset: AssetId) -> String {
        let from = &self.paths.files[self.id];
        url(self.paths.public.as_deref(), from, &self.paths.assets[asset.index()])
    }

    /// `"./assets/a-0123abcd.png"`, what stands in the place of the specifier of a URL. None if the
    /// URL stays as it is.
    pub(super) fn url(&self, module: &Module, request: DeferredId) -> Option<String> {
        let data = &module.record.deferred_requests[request];
        let file = match module.deferred_targets[request] {
            Target::Asset(asset) => self.asset(asset),
            Target::Module(target) if data.kind.is_worker() => {
                self.specifier(self.worker(target, data.kind)?)
            }
            _ => return None,
        };
        let specifier = module.record.name(data.specifier);
        let suffix = specifier.find(['?', '#']).map_or("", |at| &specifier[at..]);
        Some(quote(&format!("{file}{suffix}")))
    }

    /// The chunk that a worker starts with.
    pub(super) fn worker(&self, module: ModuleId, kind: DeferredKind) -> Option<ChunkId> {
        let entry = ChunkKind::Entry(self.graph.worker(module, kind)?);
        self.plan.chunks.iter().position(|chunk| chunk.kind == entry)
    }

    /// The specifier of what stays outside, where this chunk asks for it.
    pub(super) fn external_specifier(&self, id: ExternalId) -> Cow<'_, str> {
        let external = &self.graph.externals[id];
        match external.copy {
            Some(asset) => Cow::Owned(self.asset(asset)),
            None => Cow::Borrowed(&external.specifier),
        }
    }

    /// `import("./assets/a-0123abcd.wasm")`, if that is what an `import()` is of.
    pub(super) fn copied_import(&self, module: &Module, request: DeferredId) -> Option<String> {
        let data = &module.record.deferred_requests[request];
        let Target::External(id) = module.deferred_targets[request] else { return None };
        self.graph.externals[id].copy.filter(|_| !data.has_options)?;
        let specifier = quote(&self.external_specifier(id));
        Some(match &*self.attributes(id) {
            "" => format!("import({specifier})"),
            attributes => format!("import({specifier}, {{ with: {{ {attributes} }} }})"),
        })
    }

    /// `type: "json"`: the import attributes of what stays outside.
    pub(super) fn attributes(&self, id: ExternalId) -> String {
        let attributes = self.graph.externals[id].attributes.iter();
        let pairs: Vec<String> =
            attributes.map(|(name, value)| format!("{}: {}", key(name), quote(value))).collect();
        pairs.join(", ")
    }

    /// The text of a JSON module: that of the file, or the URL of its copy.
    pub(super) fn json_text(&self, id: ModuleId) -> Cow<'_, str> {
        let module = &self.graph[id];
        match module.deferred_targets.first() {
            Some(Target::Asset(asset)) => {
                Cow::Owned(serde_json::Value::from(self.asset(*asset)).to_string())
            }
            _ => Cow::Borrowed(module.text()),
        }
    }
}

/// The files that are copied for the chunk, sorted; `externals` is what it asks for.
pub(super) fn assets(context: &Context, externals: &[ExternalId]) -> Vec<AssetId> {
    let copies = externals.iter().filter_map(|id| context.graph.externals[*id].copy);
    let mut assets: Vec<AssetId> = copies.collect();
    for &id in &context.chunk.members {
        let module = &context.graph[id];
        for (request, target) in module.deferred_targets.iter_enumerated() {
            let Target::Asset(asset) = *target else { continue };
            if is_live_at(module, context.live_statements(id), module.sites.deferred[request].lo) {
                assets.push(asset);
            }
        }
    }
    assets.sort_unstable();
    assets.dedup();
    assets
}
