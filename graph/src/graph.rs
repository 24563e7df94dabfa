//! The sealed module graph. After construction nothing is appended; after linking nothing
//! changes.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Diagnostic, SourceFile};
use crate::ids::*;
use crate::names::{LocalName, Names};
use crate::package::Package;
use crate::record::{DeferredKind, ModuleKind, ModuleRecord};
use crate::sites::Sites;

/// The source of a module that was written otherwise before it was analysed or linked.
#[derive(Debug)]
pub struct Origin {
    pub file: SourceFile,
    /// It was CommonJS.
    pub commonjs: bool,
    /// What stands in the text as it does in the source, in the order of the text.
    pub copies: Vec<OriginCopy>,
}

/// A part of a text that is a part of its source.
#[derive(Clone, Copy, Debug)]
pub struct OriginCopy {
    pub lo: u32,
    pub hi: u32,
    /// Where it begins in the source.
    pub source: u32,
}

impl Origin {
    /// The place in the source of a place in the text, unless it has none.
    pub fn place(&self, at: u32) -> Option<u32> {
        let copy = self.copy_before(at)?;
        (at < copy.hi).then(|| at - copy.lo + copy.source)
    }

    /// The place in the text of a place in the source, or what is next to it.
    pub fn destination(&self, at: u32) -> u32 {
        let before = self.copies.iter().filter(|copy| copy.source <= at);
        let copy = before.max_by_key(|copy| copy.source);
        copy.map_or(0, |copy| (at - copy.source + copy.lo).min(copy.hi))
    }

    /// The part of the source that a part of the text comes from, or what is next to it.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let copy = self.copy_before(at as u32);
            copy.map_or(0, |copy| (at as u32).min(copy.hi) - copy.lo + copy.source) as usize
        };
        let start = self.place(range.start as u32).map(|start| start as usize);
        let start = start.unwrap_or_else(|| place(range.start));
        let end = match range.is_empty() {
            true => start,
            false => place(range.end - 1).max(start) + 1,
        };
        start..end.min(self.file.text.len()).max(start)
    }

    /// The same for a text that has these parts from the text.
    pub fn compose(&self, copies: &[OriginCopy]) -> Vec<OriginCopy> {
        let mut composed = Vec::with_capacity(copies.len() + self.copies.len());
        for outer in copies {
            let (from, to) = (outer.source, outer.source + (outer.hi - outer.lo));
            let first = self.copies.partition_point(|copy| copy.hi <= from);
            for inner in self.copies[first..].iter().take_while(|copy| copy.lo < to) {
                let (lo, hi) = (inner.lo.max(from), inner.hi.min(to));
                composed.push(OriginCopy {
                    lo: outer.lo + (lo - from),
                    hi: outer.lo + (hi - from),
                    source: inner.source + (lo - inner.lo),
                });
            }
        }
        composed
    }

    fn copy_before(&self, at: u32) -> Option<OriginCopy> {
        let next = self.copies.partition_point(|copy| copy.lo <= at);
        next.checked_sub(1).map(|last| self.copies[last])
    }
}

/// What a request leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    Module(ModuleId),
    External(ExternalId),
    /// Never loaded: free of side effects, and nothing of it is wanted.
    Unloaded,
    /// Not to be found, in a place where a failure at run time is expected.
    Missing,
    /// A file that is copied beside the outputs.
    Asset(AssetId),
}

impl Target {
    pub fn module(self) -> Option<ModuleId> {
        match self {
            Target::Module(module) => Some(module),
            _ => None,
        }
    }
}

#[derive(Debug)]
pub struct Module {
    /// The path relative to the working directory, with query and fragment, and the text.
    pub file: SourceFile,
    /// Of a module that was TypeScript, JSX or, an ES module now, CommonJS.
    pub origin: Option<Box<Origin>>,
    pub path: PathBuf,
    pub package: Option<Arc<Package>>,
    /// Its package says that it may be left out when none of its exports is used.
    pub side_effect_free: bool,
    /// Node itself would run it as an ES module, or its extension says that Node runs it as
    /// CommonJS, so imports of CommonJS behave as in Node.
    pub node_mode: bool,
    pub record: Box<ModuleRecord>,
    pub sites: Box<Sites>,
    /// Only when maps are asked for and the text names one that can be used.
    pub input_map: Option<Arc<InputMap>>,
    /// From the record's own names to those of the graph.
    pub names: Box<[NameId]>,
    pub targets: IndexVec<RequestId, Target>,
    pub deferred_targets: IndexVec<DeferredId, Target>,
}

impl Module {
    pub fn name(&self, name: LocalName) -> NameId {
        self.names[name.0 as usize]
    }

    pub fn is_esm(&self) -> bool {
        self.record.kind == ModuleKind::Esm
    }

    /// It comes with the bundler; there is no file of it.
    pub fn is_own(&self) -> bool {
        crate::lower::functions::is_own(&self.file.name)
    }

    pub fn text(&self) -> &str {
        &self.file.text
    }

    /// An ES module that was a CommonJS module.
    pub fn was_commonjs(&self) -> bool {
        self.origin.as_ref().is_some_and(|origin| origin.commonjs)
    }

    /// The text as it was read.
    pub fn source(&self) -> &str {
        self.origin.as_ref().map_or(&self.file.text, |origin| &origin.file.text)
    }
}

/// The source map that a module's text came with, checked: version 3, no sections, every index
/// in range, no line that the text does not have, and at least one mapping.
#[derive(Debug)]
pub struct InputMap {
    pub json: String,
    /// Where its relative sources start, relative to the working directory: empty or with a
    /// slash at the end.
    pub folder: String,
    /// The working directory, with `/` on every system and none at the start.
    pub cwd: String,
}

/// What the text of a source of a map is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SourceUrl<'a> {
    /// `../src/a.ts`
    Relative(&'a str),
    /// `webpack://app/./a.ts`
    Url(&'a str),
    /// `/srv/a.ts`, `C:\a.ts` or `file:///a.ts`: the path without what makes it absolute.
    Absolute(&'a str),
    /// `javascript:…` and what else is no place of a text.
    Nowhere,
}

impl<'a> SourceUrl<'a> {
    pub fn new(source: &'a str) -> Self {
        let slash = ['/', '\\'];
        if source.starts_with(slash) {
            return SourceUrl::Absolute(source.trim_start_matches(slash));
        }
        let Some((scheme, rest)) = source.split_once(':') else {
            return SourceUrl::Relative(source);
        };
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        if !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) || !scheme.chars().all(is_part) {
            return SourceUrl::Relative(source);
        }
        match scheme.to_ascii_lowercase().as_str() {
            "file" => SourceUrl::Absolute(rest.trim_start_matches(slash)),
            drive if drive.len() == 1 => SourceUrl::Absolute(rest.trim_start_matches(slash)),
            "javascript" | "data" | "blob" | "vbscript" => SourceUrl::Nowhere,
            _ if rest.starts_with("//") => SourceUrl::Url(source),
            _ => SourceUrl::Nowhere,
        }
    }
}

impl InputMap {
    /// A path without its first slash, relative to the working directory, if it lies there.
    pub fn inside<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(&self.cwd)?.strip_prefix('/')
    }

    /// Whether a source is a place of a machine outside the project, or no place at all.
    pub fn leaves_project(&self, source: &str) -> bool {
        match SourceUrl::new(source) {
            SourceUrl::Relative(_) | SourceUrl::Url(_) => false,
            SourceUrl::Absolute(path) => self.inside(path).is_none(),
            SourceUrl::Nowhere => true,
        }
    }
}

/// How one module reaches another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edge {
    Request(RequestId),
    Deferred(DeferredId),
}

/// A module that stays outside the bundle.
#[derive(Debug, PartialEq)]
pub struct External {
    pub specifier: Arc<str>,
    /// Import attributes, in the order of the first request.
    pub attributes: Box<[(Box<str>, Box<str>)]>,
    pub builtin: bool,
    /// The file that lies beside whatever asks for it, by the specifier.
    pub addon: Option<Arc<Addon>>,
    /// The file that the specifier names in the sources, where the outputs name its copy.
    pub copy: Option<AssetId>,
}

/// A native addon, which is copied as it is.
#[derive(Debug, PartialEq)]
pub struct Addon {
    /// `addon-0123abcd.node`: the name of its source, and a hash of its bytes.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file that is copied into the folder of the outputs as it is.
#[derive(Debug)]
pub struct Asset {
    /// Its path relative to the working directory.
    pub source: Arc<str>,
    pub bytes: Vec<u8>,
}

#[derive(Debug)]
pub struct Entry {
    /// The name of its output, without extension.
    pub name: String,
    pub module: ModuleId,
    /// What starts it, if that is a module: a worker.
    pub worker: Option<DeferredKind>,
}

#[derive(Debug)]
pub struct ModuleGraph {
    /// Node index and module id are the same number. Edges mirror the targets of requests.
    pub graph: DiGraph<Module, Edge>,
    pub externals: IndexVec<ExternalId, External>,
    pub assets: IndexVec<AssetId, Asset>,
    pub names: Names,
    /// Those of the options, then workers.
    pub entries: Vec<Entry>,
    /// Modules whose text is no module. In their place is one that throws the SyntaxError, until
    /// linking has put the same in the place of all that request them.
    pub broken: Vec<Broken>,
    /// What modules requested that cannot be linked.
    pub unlinked: FxHashMap<ModuleId, Vec<ModuleId>>,
    /// Those of them whose static graph is one, but for names that do not resolve.
    pub unresolved: FxHashSet<ModuleId>,
}

/// A module that cannot be parsed.
#[derive(Debug)]
pub struct Broken {
    pub module: ModuleId,
    pub message: String,
    pub diagnostics: Vec<Diagnostic>,
}

impl ModuleGraph {
    /// What is said about texts that were written otherwise, about the sources of these.
    pub fn at_source(&self, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        if diagnostics.is_empty() {
            return diagnostics;
        }
        for module in self.ids().map(|id| &self[id]) {
            if let Some(origin) = &module.origin {
                diagnostics.iter_mut().for_each(|it| it.relocate(&module.file, origin));
            }
        }
        diagnostics
    }

    pub fn len(&self) -> usize {
        self.graph.node_count()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn ids(&self) -> impl ExactSizeIterator<Item = ModuleId> + use<> {
        (0..self.len() as u32).map(ModuleId::from_raw)
    }

    pub fn module(&self, id: ModuleId) -> &Module {
        &self.graph[NodeIndex::new(id.index())]
    }

    pub(crate) fn module_mut(&mut self, id: ModuleId) -> &mut Module {
        &mut self.graph[NodeIndex::new(id.index())]
    }

    pub(crate) fn add_edge(&mut self, from: ModuleId, to: ModuleId, edge: Edge) {
        self.graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), edge);
    }

    /// Takes all requests from some modules, and notes what they were.
    pub(crate) fn drop_requests(&mut self, of: impl Fn(ModuleId) -> bool) {
        self.drop_edges(&of);
        for node in self.graph.node_indices() {
            if of(ModuleId::from_raw(node.index() as u32)) {
                let id = ModuleId::from_raw(node.index() as u32);
                let targets = std::mem::take(&mut self.graph[node].targets);
                let targets = targets.iter().filter_map(|target| target.module());
                self.unlinked.insert(id, targets.collect());
                self.graph[node].deferred_targets = IndexVec::new();
            }
        }
    }

    /// Takes the edges of all requests of some modules.
    pub(crate) fn drop_edges(&mut self, of: impl Fn(ModuleId) -> bool) {
        self.graph.retain_edges(|graph, edge| {
            let source = graph.edge_endpoints(edge).map_or(0, |(source, _)| source.index());
            !of(ModuleId::from_raw(source as u32))
        });
    }

    pub fn name(&self, id: NameId) -> &str {
        self.names.get(id)
    }

    /// The index of the entry that a worker is. What the options name as an entry is one for
    /// workers, too, unless they are classic scripts.
    pub fn worker(&self, module: ModuleId, kind: DeferredKind) -> Option<usize> {
        let mut entries = self.entries.iter();
        let is_worker = |it: &Entry| it.module == module && it.worker == Some(kind);
        entries.position(is_worker).or_else(|| {
            let is_entry = |it: &Entry| it.module == module && it.worker.is_none();
            self.entries.iter().position(is_entry).filter(|_| kind == DeferredKind::Worker)
        })
    }

    /// The modules that import `id` statically, in no particular order, possibly repeated.
    pub fn importers(&self, id: ModuleId) -> impl Iterator<Item = ModuleId> {
        self.graph
            .edges_directed(NodeIndex::new(id.index()), Direction::Incoming)
            .filter(|edge| matches!(edge.weight(), Edge::Request(_)))
            .map(|edge| ModuleId::from_raw(edge.source().index() as u32))
    }

    /// The modules that import `id` statically or may require it, in no particular order, possibly
    /// repeated.
    pub fn evaluators(&self, id: ModuleId) -> impl Iterator<Item = ModuleId> {
        let edges = self.graph.edges_directed(NodeIndex::new(id.index()), Direction::Incoming);
        let evaluators = edges.filter(|edge| match *edge.weight() {
            Edge::Request(_) => true,
            Edge::Deferred(request) => {
                let record = &self.graph[edge.source()].record;
                matches!(
                    record.deferred_requests[request].kind,
                    DeferredKind::Require | DeferredKind::RequireResolve
                )
            }
        });
        evaluators.map(|edge| ModuleId::from_raw(edge.source().index() as u32))
    }

    /// The modules that import `id` or may ask for it while they run, in no particular order,
    /// possibly repeated.
    pub fn requesters(&self, id: ModuleId) -> impl Iterator<Item = ModuleId> {
        let edges = self.graph.edges_directed(NodeIndex::new(id.index()), Direction::Incoming);
        let requesters = edges.filter(|edge| match *edge.weight() {
            Edge::Request(_) => true,
            Edge::Deferred(request) => {
                let record = &self.graph[edge.source()].record;
                !record.deferred_requests[request].kind.is_worker()
            }
        });
        requesters.map(|edge| ModuleId::from_raw(edge.source().index() as u32))
    }
}

impl std::ops::Index<ModuleId> for ModuleGraph {
    type Output = Module;

    fn index(&self, id: ModuleId) -> &Module {
        self.module(id)
    }
}
