//! From a plan to texts: modules are spliced in parallel, then the chunk is put together.

mod access;
mod chunk;
mod edits;
mod splice;

use bundle_graph::link::Linked;
use bundle_graph::*;
use rayon::prelude::*;

use crate::options::OutputOptions;
use crate::plan::{Chunk, FinalName, Form, Plan};
use crate::runtime::Helper;

/// One output, before minification.
pub struct RenderedChunk {
    /// Index of the entry.
    pub root: usize,
    pub code: String,
    /// The source map as JSON, when asked for.
    pub map: Option<String>,
    pub modules: Vec<RenderedModule>,
    pub runtime_bytes: usize,
    pub exports: Vec<String>,
    pub externals: Vec<ExternalId>,
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

/// The share of a module in the code of a chunk.
pub struct RenderedModule {
    pub id: ModuleId,
    pub bytes: usize,
}

/// What rendering a chunk looks at.
pub(crate) struct Context<'a> {
    pub graph: &'a ModuleGraph,
    pub linked: &'a Linked,
    pub chunk: &'a Chunk,
    pub options: &'a OutputOptions,
}

impl Context<'_> {
    pub fn text(&self, name: FinalName) -> &str {
        self.chunk.names.text(self.graph, name)
    }

    pub fn helper(&self, helper: Helper) -> &str {
        self.text(self.chunk.names.helper(helper))
    }

    /// Whether the module is a generator whose `await`s have become `yield`s.
    pub fn yields(&self, id: ModuleId) -> bool {
        let kind = self.chunk.block_kind(self.graph, self.linked, id);
        self.chunk.forms[id] == Form::Block
            && kind.cyclic
            && kind.asynchronous
            && !self.graph[id].record.awaits_implicitly
    }

    pub fn live_statements(&self, id: ModuleId) -> &[bool] {
        &self.linked.roots[self.chunk.root].liveness.statements[id]
    }
}

/// Names in source maps.
pub struct MapPaths {
    /// The file name of each output, in the order of the entries.
    pub files: Vec<String>,
    /// From the folder of the outputs to the working directory.
    pub prefix: String,
}

/// Renders every chunk.
pub fn render(
    graph: &ModuleGraph,
    linked: &Linked,
    plan: &Plan,
    options: &OutputOptions,
    map_paths: &MapPaths,
) -> Vec<RenderedChunk> {
    plan.chunks
        .par_iter()
        .map(|chunk| {
            let context = Context { graph, linked, chunk, options };
            chunk::render(&context, map_paths)
        })
        .collect()
}
