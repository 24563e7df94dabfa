//! A file of module declarations: `module NAME { … }` for each module, then what it takes from
//! other files, then the evaluation of its entry.
//!
//! ```js
//! // src/count.mjs
//! module _src_count_mjs {
//! let i = 0;
//! export function count() { return ++i; }
//! }
//! // src/main.mjs
//! module _src_main_mjs {
//! import { count } from _src_count_mjs;
//! import { shared } from _lib_shared_mjs;
//! console.log(count(), shared);
//! }
//! import { _lib_shared_mjs } from "./chunks/shared.js";
//! import _src_main_mjs;
//! ```
//!
//! Nothing else has code, so loading a file evaluates nothing unless it is that of an entry.
//! <https://github.com/tc39/proposal-module-declarations>

mod body;
mod values;

use std::collections::BTreeSet;

use bundle_graph::*;
use rayon::prelude::*;

use super::access::quote;
use super::urls::assets;
use super::{Context, RenderedChunk, RenderedDeclaration, RenderedModule, chunk};
use crate::map::ModuleMap;
use crate::options::Platform;
use crate::plan::{ChunkId, ChunkKind, Declaration, Declarations, Part};
use crate::runtime::Helper;
use body::Body;

pub(super) fn render(context: &Context, declarations: &Declarations) -> RenderedChunk {
    let of_chunk = declarations.of_chunk(context.id);
    let bodies: Vec<Body> =
        of_chunk.par_iter().map(|it| body(context, declarations, *it)).collect();
    let mut file = File {
        context,
        declarations,
        code: String::new(),
        line: 0,
        counted: 0,
        maps: Vec::new(),
        modules: Vec::new(),
        rendered: Vec::new(),
        runtime_bytes: 0,
    };
    file.head();
    file.runtime(&bodies);
    for (declaration, body) in of_chunk.iter().zip(bodies) {
        file.declaration(*declaration, body);
    }
    file.imports();
    if matches!(context.chunk.kind, ChunkKind::Entry(_)) {
        file.evaluation();
    }
    if let Some(footer) = &context.options.footer {
        file.line_of(footer);
    }
    file.finish()
}

fn body(context: &Context, declarations: &Declarations, declaration: Declaration) -> Body {
    let kind = context.graph[declaration.module].record.kind;
    match (kind, declaration.part) {
        (ModuleKind::Esm, _) => body::esm(context, declarations, declaration.module),
        (ModuleKind::Json, _) => values::json(context, declarations, declaration),
        (_, Part::Code) => values::commonjs(context, declarations, declaration.module),
        _ => values::exports(context, declarations, declaration),
    }
}

/// The text while it grows.
struct File<'a> {
    context: &'a Context<'a>,
    declarations: &'a Declarations,
    code: String,
    line: u32,
    counted: usize,
    maps: Vec<(ModuleId, u32, ModuleMap)>,
    modules: Vec<RenderedModule>,
    rendered: Vec<RenderedDeclaration>,
    runtime_bytes: usize,
}

impl File<'_> {
    fn line_of(&mut self, text: &str) {
        self.code.push_str(text);
        if !text.ends_with('\n') {
            self.code.push('\n');
        }
    }

    /// The line of the end of the text.
    fn line(&mut self) -> u32 {
        let passed = &self.code.as_bytes()[self.counted..];
        self.line += memchr::memchr_iter(b'\n', passed).count() as u32;
        self.counted = self.code.len();
        self.line
    }

    /// The hashbang of the entry, the banner, and directives that tools look for.
    fn head(&mut self) {
        let context = self.context;
        let entry = context.chunk.entry.map(|entry| &context.graph[entry]);
        let entry = entry.filter(|_| matches!(context.chunk.kind, ChunkKind::Entry(_)));
        if let Some(module) = entry {
            let line = &module.text()[..module.sites.body_start as usize];
            if !line.is_empty() {
                self.line_of(line);
            }
        }
        if let Some(banner) = &context.options.banner {
            self.line_of(banner);
        }
        if let Some(module) = entry.filter(|module| module.is_esm()) {
            let texts = module.sites.directives.iter();
            let texts = texts.map(|site| &module.text()[site.lo as usize..site.hi as usize]);
            for text in texts.filter(|text| !text.contains("use strict")) {
                self.line_of(&format!("{};", text.trim_end_matches(';')));
            }
        }
    }

    /// The declaration of what the others need of the runtime.
    fn runtime(&mut self, bodies: &[Body]) {
        let mut tools: BTreeSet<Helper> = bodies.iter().flat_map(|it| &it.tools).copied().collect();
        if tools.is_empty() {
            return;
        }
        let exported: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
        let needed: Vec<Helper> = tools.iter().flat_map(|tool| tool.needs()).copied().collect();
        tools.extend(needed);
        let mut code = String::new();
        for tool in &tools {
            code.push_str(match tool {
                Helper::Require => self.require(),
                tool => tool.source(),
            });
        }
        code.push_str(&format!("export {{ {} }};\n", exported.join(", ")));
        let start = self.code.len();
        let name = self.declarations.runtime.clone();
        self.block(name, None, false, Body { code, ..Body::default() });
        self.runtime_bytes = self.code.len() - start;
    }

    /// What `require` of something else is.
    fn require(&self) -> &'static str {
        match self.context.options.platform {
            Platform::Node => concat!(
                "import { createRequire } from \"node:module\";\n",
                "var $require = createRequire(import.meta.url);\n"
            ),
            _ => crate::runtime::REQUIRE,
        }
    }

    fn declaration(&mut self, declaration: Declaration, body: Body) {
        let context = self.context;
        let id = declaration.module;
        let start = self.code.len();
        let path = context.graph[id].file.name.replace(['\n', '\r'], " ");
        self.line_of(&format!("// {path}"));
        let name = self.declarations.name(declaration).to_string();
        let is_exported = self.declarations.is_exported(context.id, declaration);
        self.block(name, Some(id), is_exported, body);
        let bytes = self.code.len() - start;
        match self.modules.last_mut().filter(|last| last.id == id) {
            Some(share) => share.bytes += bytes,
            None => self.modules.push(RenderedModule { id, bytes }),
        }
    }

    /// `module NAME {`, the body and `}`, each on lines of their own.
    fn block(&mut self, name: String, module: Option<ModuleId>, is_exported: bool, body: Body) {
        let export = if is_exported { "export " } else { "" };
        self.line_of(&format!("{export}module {name} {{"));
        let start = self.code.len();
        let line = self.line();
        self.code.push_str(&body.code);
        if let (Some(id), Some(map)) = (module, body.map.filter(|map| !map.is_empty())) {
            self.maps.push((id, line + body.map_line, map));
        }
        let imports = body.imports.into_iter();
        let imports = imports.map(|(at, name)| (at.start + start..at.end + start, name)).collect();
        self.rendered.push(RenderedDeclaration {
            name,
            module,
            lowered: false,
            body: start..self.code.len(),
            imports,
        });
        self.line_of("}");
    }

    /// `import { NAME } from "./chunk.js";` for declarations of other files.
    fn imports(&mut self) {
        let context = self.context;
        let mut wanted: BTreeSet<Declaration> = BTreeSet::new();
        for declaration in self.declarations.of_chunk(context.id) {
            wanted.extend(self.declarations.imports(context.graph, *declaration));
        }
        wanted.extend(self.entry());
        for &chunk in &context.chunk.imports {
            let is_there = |it: &&Declaration| context.program.chunk_of[it.module] == Some(chunk);
            let mut names: Vec<&str> =
                wanted.iter().filter(is_there).map(|it| self.declarations.name(*it)).collect();
            names.sort_unstable();
            let specifier = quote(&context.specifier(chunk));
            self.line_of(&format!("import {{ {} }} from {specifier};", names.join(", ")));
        }
    }

    /// The declaration that the file evaluates.
    fn entry(&self) -> Option<Declaration> {
        let is_entry = matches!(self.context.chunk.kind, ChunkKind::Entry(_));
        let module = self.context.chunk.entry.filter(|_| is_entry)?;
        Some(Declarations::entry(self.context.graph, module))
    }

    /// `import NAME;`, and the exports of the entry.
    fn evaluation(&mut self) {
        let Some(entry) = self.entry() else { return };
        let lines = evaluation(self.context, self.declarations.name(entry), entry.module);
        lines.iter().for_each(|line| self.line_of(line));
    }

    fn finish(self) -> RenderedChunk {
        let context = self.context;
        let file = &context.paths.files[context.id];
        let map = context.options.source_map.then(|| chunk::source_map(context, file, self.maps));
        let members = context.chunk.members.iter();
        let requested = members.flat_map(|id| &context.graph[*id].targets);
        let requested = requested.filter_map(|target| match target {
            Target::External(external) => Some(*external),
            _ => None,
        });
        let live = &context.root().liveness.externals;
        let externals = requested.chain(chunk::deferred_externals(context));
        let externals: BTreeSet<ExternalId> = externals.filter(|id| live[*id]).collect();
        let exports = context.exports().map(|names| names.list.iter()).into_iter().flatten();
        let loads: Vec<ChunkId> = chunk::loads(context);
        let externals: Vec<ExternalId> = externals.into_iter().collect();
        RenderedChunk {
            code: self.code,
            map,
            modules: self.modules,
            deferring: Vec::new(),
            runtime_bytes: self.runtime_bytes,
            exports: exports.map(|(name, _)| context.graph.name(*name).to_string()).collect(),
            assets: assets(context, &externals),
            externals,
            loads,
            declarations: self.rendered,
            sidecar: None,
        }
    }
}

/// `import NAME;`, and the exports of the entry that the declaration stands for.
pub(super) fn evaluation(context: &Context, name: &str, entry: ModuleId) -> Vec<String> {
    let mut lines = vec![format!("import {name};")];
    if !context.graph[entry].is_esm() {
        lines.push(format!("export {{ default }} from {name};"));
        return lines;
    }
    let Some(exports) = context.exports() else { return lines };
    let has_default = |name: &&NameId| context.graph.name(**name) == "default";
    let names = exports.list.iter().map(|(name, _)| name);
    // With names that other files add, all of them; but never the default.
    let names: Vec<&NameId> = match exports.dynamic.is_empty() {
        true => names.collect(),
        false => {
            lines.push(format!("export * from {name};"));
            names.filter(has_default).collect()
        }
    };
    let list: Vec<String> =
        names.iter().map(|name| export_name(context.graph.name(**name))).collect();
    if !list.is_empty() {
        lines.push(format!("export {{ {} }} from {name};", list.join(", ")));
    }
    lines
}

/// A ModuleExportName.
fn export_name(name: &str) -> String {
    match crate::plan::is_identifier(name) || name == "default" {
        true => name.to_string(),
        false => quote(name),
    }
}
