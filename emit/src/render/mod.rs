//! From a plan to texts: modules are spliced in parallel, then the chunk is put together.

mod access;
mod chunk;
mod declarations;
mod edits;
mod splice;
mod urls;

use std::borrow::Cow;
use std::ops::Range;

use bundle_graph::link::{Linked, NamespaceNames, Root};
use bundle_graph::*;
use rayon::prelude::*;

use crate::options::OutputOptions;
use crate::plan::{
    Chunk, ChunkId, ChunkKind, Declared, FinalName, Form, Lowered, Plan, Program, block_kind,
};
use crate::runtime::Helper;

/// One output, before minification.
pub struct RenderedChunk {
    pub code: String,
    /// The source map as JSON, when asked for.
    pub map: Option<String>,
    pub modules: Vec<RenderedModule>,
    pub runtime_bytes: usize,
    /// The names that helpers have here which keep the functions they are given for later.
    pub deferring: Vec<String>,
    /// Names of the exports of the module that the chunk is loaded for.
    pub exports: Vec<String>,
    pub externals: Vec<ExternalId>,
    /// Files that are copied because the code names them, sorted.
    pub assets: Vec<AssetId>,
    /// Chunks that the code loads by `import()` or starts as workers, sorted.
    pub loads: Vec<ChunkId>,
    /// Where modules are declarations: each of them, in the order of the text.
    pub declarations: Vec<RenderedDeclaration>,
    /// The script beside it.
    pub sidecar: Option<RenderedSidecar>,
}

/// `module NAME { … }` in the code of a chunk.
pub struct RenderedDeclaration {
    pub name: String,
    /// None for functions of the runtime, and for the modules of a file.
    pub module: Option<ModuleId>,
    /// Whether it holds all modules of its file.
    pub lowered: bool,
    /// The bytes between its braces.
    pub body: Range<usize>,
    /// Where the names of other declarations stand in the place of specifiers.
    pub imports: Vec<(Range<usize>, String)>,
}

/// The script that holds the sloppy modules of a chunk, before minification.
pub struct RenderedSidecar {
    pub code: String,
    pub map: Option<String>,
    pub modules: Vec<RenderedModule>,
}

impl RenderedChunk {
    /// Spreads the bytes of a minified chunk over its modules in proportion to what they had.
    pub fn scale_to(&mut self, bytes: usize) {
        let before = self.code.len().max(1);
        let scaled = |part: usize| part * bytes / before;
        self.modules.iter_mut().for_each(|module| module.bytes = scaled(module.bytes));
        self.runtime_bytes = scaled(self.runtime_bytes);
    }
}

impl RenderedSidecar {
    /// As [`RenderedChunk::scale_to`].
    pub fn scale_to(&mut self, bytes: usize) {
        let before = self.code.len().max(1);
        self.modules.iter_mut().for_each(|module| module.bytes = module.bytes * bytes / before);
    }
}

/// The share of a module in the code of a chunk.
pub struct RenderedModule {
    pub id: ModuleId,
    pub bytes: usize,
}

/// What rendering a chunk looks at.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub graph: &'a ModuleGraph,
    pub linked: &'a Linked,
    pub plan: &'a Plan,
    pub program: &'a Program,
    pub chunk: &'a Chunk,
    pub id: ChunkId,
    pub options: &'a OutputOptions,
    pub paths: &'a Paths,
}

impl<'a> Context<'a> {
    pub fn text(&self, name: FinalName) -> &'a str {
        self.chunk.names.text(self.graph, name)
    }

    pub fn helper(&self, helper: Helper) -> &'a str {
        self.text(self.chunk.names.helper(helper))
    }

    pub fn form(&self, id: ModuleId) -> Form {
        self.program.forms[id]
    }

    /// The declarations of whole files, if this is one of them.
    pub fn lowered(&self) -> Option<&'a Lowered> {
        match self.plan.declarations.get(self.chunk.program) {
            Some(Declared::Files(lowered)) => Some(lowered),
            _ => None,
        }
    }

    pub fn root(&self) -> &'a Root {
        &self.linked.roots[self.program.root]
    }

    /// The names that the chunk exports for the module it is loaded for.
    pub fn exports(&self) -> Option<&'a NamespaceNames> {
        let root = self.root();
        match self.chunk.kind {
            ChunkKind::Entry(entry) => {
                let position = root.entries.iter().position(|known| *known == entry)?;
                Some(&root.exports[position])
            }
            ChunkKind::Dynamic(module) if self.chunk.native_namespace => {
                root.namespaces.get(&module)
            }
            _ => None,
        }
    }

    /// Whether the module is a generator whose `await`s have become `yield`s.
    pub fn yields(&self, id: ModuleId) -> bool {
        let kind = block_kind(self.graph, self.linked, id);
        self.form(id) == Form::Block
            && kind.cyclic
            && kind.asynchronous
            && !self.graph[id].record.awaits_implicitly
    }

    /// Whether the module is an asynchronous generator, because it waits without `await`
    /// expressions. Those take a job to reach their first `yield`, so they are started when they
    /// are defined.
    pub fn starts_early(&self, id: ModuleId) -> bool {
        let kind = block_kind(self.graph, self.linked, id);
        self.form(id) == Form::Block
            && kind.cyclic
            && kind.asynchronous
            && self.graph[id].record.awaits_implicitly
    }

    pub fn live_statements(&self, id: ModuleId) -> &'a [bool] {
        &self.root().liveness.statements[id]
    }

    /// From the chunk's file to what the names of source files are relative to.
    pub fn sources_prefix(&self) -> String {
        let depth = self.paths.files[self.id].matches('/').count();
        format!("{}{}", "../".repeat(depth), self.paths.prefix)
    }

    /// The specifier by which this chunk asks for another.
    pub fn specifier(&self, chunk: ChunkId) -> String {
        let public = self.paths.public.as_deref().filter(|_| self.options.format.is_module());
        url(public, &self.paths.files[self.id], &self.paths.files[chunk])
    }
}

/// What a file of the outputs is called in another: by the URL of the folder, if there is one, or
/// relative to the other.
pub fn url(public: Option<&str>, from: &str, to: &str) -> String {
    match public {
        Some(url) => format!("{url}{}{to}", if url.ends_with('/') { "" } else { "/" }),
        None => relative(from, to),
    }
}

/// `./b.js` or `../b.js`: the way from one file to another.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = &from[..from.len() - 1];
    let common = folders.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = folders.len() - common;
    let start = if up == 0 { "./".to_string() } else { "../".repeat(up) };
    format!("{start}{}", to[common..].join("/"))
}

/// Where outputs and sources are.
pub struct Paths {
    /// The file of each chunk, relative to the folder of the outputs.
    pub files: Vec<String>,
    /// The file of each asset, relative to the folder of the outputs.
    pub assets: Vec<String>,
    /// From the folder of the outputs to the working directory.
    pub prefix: String,
    /// The URL of the folder of the outputs. With it ES modules ask for each other by their full
    /// URLs, all of them in the same way: a file has one instance per URL.
    pub public: Option<String>,
}

/// Renders every chunk.
pub fn render(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    options: &OutputOptions,
    paths: &Paths,
) -> Vec<RenderedChunk> {
    let by_program: Vec<Cow<OutputOptions>> = plan
        .programs
        .iter()
        .map(|program| options.of_program(graph, &linked.roots[program.root]))
        .collect();
    plan.chunks
        .par_iter()
        .enumerate()
        .map(|(id, chunk)| {
            let program = &plan.programs[chunk.program];
            let options = &*by_program[chunk.program];
            let context = Context { graph, linked, plan, program, chunk, id, options, paths };
            match plan.declarations.get(chunk.program) {
                Some(Declared::Modules(all)) => declarations::render(&context, all),
                Some(Declared::Files(_)) => {
                    chunk::render(&Context { options: &options.lowered(), ..context })
                }
                None => chunk::render(&context),
            }
        })
        .collect()
}
