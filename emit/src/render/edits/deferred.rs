//! Requests that are made when control reaches them: `require(…)`, `require.resolve(…)` and
//! `import(…)`.

use bundle_graph::*;

use super::Editor;
use crate::options::Format;
use crate::plan::{Form, Running, Symbol, is_linked, running_below};
use crate::render::access::{property, quote};
use crate::runtime::Helper;

impl Editor<'_> {
    /// What the request becomes; `None` leaves it as it is.
    pub(super) fn deferred(&self, request: DeferredId) -> Option<String> {
        let context = self.context;
        let data = &self.module.record.deferred_requests[request];
        let target = self.module.deferred_targets[request];
        let names = &context.chunk.names;
        Some(match (data.kind, target) {
            (DeferredKind::Require, Target::Module(target)) => match context.form(target) {
                Form::CommonJs => {
                    let from = match context.program.records.hosts && !self.module.is_esm() {
                        true => "require",
                        false => "",
                    };
                    format!("{}({from})", context.text(names.wrapper(target)))
                }
                Form::Block => {
                    let helper = context.helper(Helper::RequireEsm);
                    let block = context.text(names.wrapper(target));
                    let namespace = context.text(names.namespace(target, false));
                    let asynchronous = context.program.asynchronous.contains(&target);
                    let running = match context.options.commonjs.cycle_throws {
                        true => self.running_below(target),
                        false => String::new(),
                    };
                    let linked = match running.is_empty() {
                        true => "",
                        // `require` finds the error of linking once, and then that there was one.
                        _ if context.graph.unresolved.contains(&target) => ", null",
                        _ if is_linked(context.graph, self.id, target) => ", true",
                        _ => "",
                    };
                    format!("{helper}({block}, {namespace}, {asynchronous}{running}{linked})")
                }
                _ => return None,
            },
            (DeferredKind::Require, _) => {
                format!("{}({})", context.helper(Helper::Require), self.outside(request))
            }
            (DeferredKind::RequireResolve, Target::Module(target)) => context.file(target),
            (DeferredKind::RequireResolve, _) if context.program.records.hosts => return None,
            (DeferredKind::RequireResolve, _) => {
                format!("{}.resolve({})", context.helper(Helper::Require), self.outside(request))
            }
            (DeferredKind::ImportCall, Target::Module(target)) => self.import_call(target),
            (DeferredKind::ImportCall, _) => return context.copied_import(self.module, request),
            (DeferredKind::Asset | DeferredKind::Worker | DeferredKind::ClassicWorker, _) => {
                return context.url(self.module, request);
            }
        })
    }

    /// The specifier of what is no part of the outputs.
    fn outside(&self, request: DeferredId) -> String {
        match self.module.deferred_targets[request] {
            Target::External(id) if self.context.graph.externals[id].copy.is_some() => {
                quote(&self.context.external_specifier(id))
            }
            _ => {
                let record = &self.module.record;
                quote(record.name(record.deferred_requests[request].specifier))
            }
        }
    }

    /// `, () => [block, load, load.record]`: what must not be running, or be imported, when this
    /// module requires an ES module.
    fn running_below(&self, target: ModuleId) -> String {
        let context = self.context;
        let running = running_below(context.graph, context.program, self.id, target);
        let wrapper = |running: &Running| {
            let wrapper = context.text(context.chunk.names.wrapper(running.module));
            match running.is_linked && !context.graph[running.module].is_esm() {
                true => format!("{wrapper}.record"),
                false => wrapper.to_string(),
            }
        };
        let wrappers: Vec<String> = running.iter().map(wrapper).collect();
        format!(", () => [{}]", wrappers.join(", "))
    }

    pub(super) fn glob_helper(&self, glob: u32) -> &str {
        self.context.helper(match self.module.sites.globs[glob as usize].kind {
            DeferredKind::ImportCall => Helper::ImportGlob,
            _ => Helper::RequireOf,
        })
    }

    /// ` "./a.mjs": () => …,` for each file that can be meant.
    pub(super) fn glob_table(&self, glob: u32) -> String {
        let (start, end) = self.module.sites.globs[glob as usize].requests;
        let mut table = String::new();
        for request in (start..end).map(DeferredId::from_raw) {
            if let Some(text) = self.deferred(request) {
                let data = &self.module.record.deferred_requests[request];
                let specifier = quote(self.module.record.name(data.specifier));
                table.push_str(&format!(" {specifier}: () => {text},"));
            }
        }
        table
    }

    /// ` "./a.cjs": () => …,` for what the module requires, if code may look `require` up.
    pub(super) fn require_table(&self) -> String {
        let record = &self.module.record;
        let mut table = String::new();
        if !record.commonjs.as_ref().is_some_and(|facts| facts.looks_up_require) {
            return table;
        }
        let mut seen = Vec::new();
        for (request, data) in record.deferred_requests.iter_enumerated() {
            let is_inside = self.module.deferred_targets[request].module().is_some();
            if data.kind != DeferredKind::Require || !is_inside || seen.contains(&data.specifier) {
                continue;
            }
            if let Some(text) = self.deferred(request) {
                seen.push(data.specifier);
                table.push_str(&format!(" {}: () => {text},", quote(record.name(data.specifier))));
            }
        }
        table
    }

    /// `, () => …)`, what follows the options of an `import()`.
    pub(super) fn deferred_end(&self, request: DeferredId) -> String {
        let text = self.deferred(request).unwrap_or_default();
        format!(", () => {text}{})", self.loaded_type(request))
    }

    /// `, "json"`: the `type` among the attributes that the target allows.
    fn loaded_type(&self, request: DeferredId) -> &'static str {
        let target = self.module.deferred_targets[request].module();
        let is_json = |id: ModuleId| self.context.graph[id].record.kind == ModuleKind::Json;
        if target.is_some_and(is_json) { ", \"json\"" } else { "" }
    }

    fn import_call(&self, target: ModuleId) -> String {
        let context = self.context;
        let names = &context.chunk.names;
        if context.options.split {
            return self.loading_call(target);
        }
        let value = match context.form(target) {
            Form::Block => {
                let block = context.text(names.wrapper(target));
                let namespace = context.text(names.namespace(target, false));
                return format!("{block}.import(() => {namespace})");
            }
            Form::CommonJs => {
                let wrapper = context.text(names.wrapper(target));
                context.import_commonjs(target, wrapper, context.interop(self.id))
            }
            _ => context.text(names.namespace(target, false)).to_string(),
        };
        format!("{}(() => {value})", context.helper(Helper::Import))
    }

    /// `import("./chunk.js")`, and what makes the module's namespace out of the file's.
    fn loading_call(&self, target: ModuleId) -> String {
        let context = self.context;
        let Some(id) = context.loaded_chunk(target) else { return "undefined".to_string() };
        let chunk = &context.plan.chunks[id];
        let specifier = quote(&context.specifier(id));
        let load = match context.options.format {
            Format::Esm => match context.lowered().map(|lowered| lowered.name(id)) {
                Some(name) => format!("import({specifier}).then((file) => import(file.{name}))"),
                None => context.preloading(id, format!("import({specifier})")),
            },
            _ => context.required_late(id),
        };
        let native = chunk.native_namespace && chunk.entry == Some(target);
        if native && context.options.format == Format::Esm {
            return load;
        }
        let member = |symbol: Symbol| format!("file{}", property(chunk.export_name(symbol)));
        let value = match context.form(target) {
            Form::Block => format!(
                "{}.import(() => {})",
                member(Symbol::Wrapper(target)),
                member(Symbol::Namespace(target))
            ),
            Form::CommonJs => {
                let wrapper = member(Symbol::Wrapper(target));
                context.import_commonjs(target, &wrapper, context.interop(self.id))
            }
            _ => member(Symbol::Namespace(target)),
        };
        format!("{}(() => {load}, (file) => {value})", context.helper(Helper::Import))
    }
}
