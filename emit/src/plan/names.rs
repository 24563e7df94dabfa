//! The names of a chunk. Whatever can keep its name does; the others get a `$1`, `$2`, ….
//!
//! A name is refused when the chunk has it already, when it is a global that some module reads,
//! or when a nested scope between the declaration and a reference may declare it.

mod made;

use bundle_graph::link::{Linked, Liveness, NamespaceNames, Root};
use bundle_graph::names::name_hash;
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::uses::Reader;
use super::{ChunkId, ChunkKind, Form, Program, Skeleton, Symbol, Uses};
use crate::options::{Format, OutputOptions};
use crate::runtime::Helper;
pub use made::telling_part;

use made::identifier;

/// A name in the output: one of the graph's, or one made for the chunk.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FinalName(u32);

const NONE: FinalName = FinalName(u32::MAX);

/// Names that no declaration of a chunk may take, besides its own and free ones.
const RESERVED: [&str; 61] = [
    "arguments",
    "as",
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "exports",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "globalThis",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "module",
    "new",
    "null",
    "of",
    "package",
    "private",
    "protected",
    "public",
    "require",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "Infinity",
    "NaN",
    "__dirname",
    "__filename",
    "Object",
];

/// Globals that helpers use, besides [`Helper::globals`].
const USED_BY_HELPERS: [&str; 8] =
    ["Object", "Symbol", "Proxy", "Reflect", "Error", "Promise", "Math", "TypeError"];

#[derive(Default)]
pub struct ChunkNames {
    /// Names that are not names of the graph.
    fresh: Vec<String>,
    originals: u32,
    /// The modules of the chunk, sorted, and the top-level bindings of those that are ES modules.
    members: Vec<ModuleId>,
    bindings: Vec<Box<[FinalName]>>,
    /// Bindings of hoisted modules of other chunks, and, where these come by `require`, the
    /// objects that have them as properties.
    imported: FxHashMap<(ModuleId, BindingId), FinalName>,
    files: FxHashMap<ChunkId, FinalName>,
    /// Wrapper function or block of a module.
    wrappers: FxHashMap<ModuleId, FinalName>,
    /// What a CommonJS or JSON module exports.
    values: FxHashMap<ModuleId, FinalName>,
    interop: FxHashMap<ModuleId, FinalName>,
    members_of: FxHashMap<ModuleId, FinalName>,
    snapshots: FxHashMap<ModuleId, FinalName>,
    namespaces: FxHashMap<(ModuleId, bool), FinalName>,
    externals: FxHashMap<(ExternalId, Option<NameId>), FinalName>,
    external_namespaces: FxHashMap<(ExternalId, bool), FinalName>,
    metas: FxHashMap<ModuleId, FinalName>,
    helpers: FxHashMap<Helper, FinalName>,
    /// Locals that stand for exports which are no variable.
    exported: FxHashMap<NameId, FinalName>,
}

impl ChunkNames {
    pub fn text<'a>(&'a self, graph: &'a ModuleGraph, name: FinalName) -> &'a str {
        match name.0.checked_sub(self.originals) {
            Some(fresh) => &self.fresh[fresh as usize],
            None => graph.name(NameId::from_raw(name.0)),
        }
    }

    /// Names that were made for the chunk.
    pub fn made(&self) -> &[String] {
        &self.fresh
    }

    pub fn binding(&self, module: ModuleId, binding: BindingId) -> FinalName {
        match self.position(module) {
            Some(position) => self.bindings[position][binding.index()],
            None => self.imported[&(module, binding)],
        }
    }

    fn position(&self, module: ModuleId) -> Option<usize> {
        match self.members.get(module.index()) {
            Some(member) if *member == module => Some(module.index()),
            _ => self.members.binary_search(&module).ok(),
        }
    }

    /// Whether the binding belongs to a module of another chunk.
    pub fn is_imported(&self, module: ModuleId) -> bool {
        self.position(module).is_none()
    }

    /// What `require` of another chunk gave.
    pub fn file(&self, chunk: Option<ChunkId>) -> FinalName {
        chunk.and_then(|chunk| self.files.get(&chunk).copied()).unwrap_or(NONE)
    }

    pub fn symbol(&self, symbol: Symbol) -> FinalName {
        match symbol {
            Symbol::Binding(module, binding) => self.binding(module, binding),
            Symbol::Wrapper(module) => self.wrapper(module),
            Symbol::Value(module) => self.value(module),
            Symbol::Namespace(module) => self.namespace(module, false),
            Symbol::Helper(helper) => self.helper(helper),
        }
    }

    pub fn wrapper(&self, module: ModuleId) -> FinalName {
        self.wrappers[&module]
    }

    pub fn value(&self, module: ModuleId) -> FinalName {
        self.values[&module]
    }

    pub fn interop(&self, module: ModuleId) -> FinalName {
        self.interop[&module]
    }

    /// The object whose members are a CommonJS module's, even if it exports nothing.
    pub fn members(&self, module: ModuleId) -> FinalName {
        self.members_of[&module]
    }

    pub fn snapshot(&self, module: ModuleId) -> FinalName {
        self.snapshots[&module]
    }

    pub fn namespace(&self, module: ModuleId, node: bool) -> FinalName {
        self.namespaces[&(module, node)]
    }

    pub fn external(&self, external: ExternalId, name: Option<NameId>) -> FinalName {
        self.externals[&(external, name)]
    }

    pub fn external_namespace(&self, external: ExternalId, node: bool) -> FinalName {
        self.external_namespaces[&(external, node)]
    }

    pub fn helper(&self, helper: Helper) -> FinalName {
        self.helpers[&helper]
    }

    /// The module's own `import.meta`, if it is not that of the file.
    pub fn meta(&self, module: ModuleId) -> Option<FinalName> {
        self.metas.get(&module).copied()
    }

    pub fn exported(&self, name: NameId) -> FinalName {
        self.exported[&name]
    }
}

struct Assigner<'a> {
    graph: &'a ModuleGraph,
    forms: &'a IndexVec<ModuleId, Form>,
    members: &'a [ModuleId],
    uses: &'a Uses,
    live: &'a Liveness,
    names: ChunkNames,
    /// Names of the graph that are taken.
    taken: Vec<bool>,
    taken_fresh: FxHashSet<String>,
    /// The next number to try for a base name.
    counters: FxHashMap<String, u32>,
    /// Every name that a nested scope of the chunk declares.
    nested: Option<FxHashSet<u32>>,
    visible_names: u32,
}

/// Names everything in a chunk, and what it exports to other chunks.
pub(super) fn assign(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    program: &Program,
    chunk: &Skeleton,
    uses: &Uses,
    exports: &[Symbol],
) -> (ChunkNames, Vec<(Symbol, String)>) {
    let names = ChunkNames {
        originals: graph.names.len() as u32,
        members: chunk.members.clone(),
        ..ChunkNames::default()
    };
    let root = &linked.roots[program.root];
    let mut assigner = Assigner {
        graph,
        forms: &program.forms,
        members: &chunk.members,
        uses,
        live: &root.liveness,
        names,
        taken: vec![false; graph.names.len()],
        taken_fresh: FxHashSet::default(),
        counters: FxHashMap::default(),
        nested: None,
        visible_names: 0,
    };
    assigner.reserve(options);
    assigner.bindings();
    match options.format {
        Format::Esm => assigner.foreign_bindings(),
        _ => assigner.files(program),
    }
    assigner.synthetic();
    if options.format == Format::Esm
        && let Some(names) = own_exports(root, chunk)
    {
        assigner.exported(names);
    }
    let names = assigner.names;
    let exports = export_names(graph, options, &names, chunk, own_exports(root, chunk), exports);
    (names, exports)
}

/// The exports of the module that the chunk is loaded for.
fn own_exports<'a>(root: &'a Root, chunk: &Skeleton) -> Option<&'a NamespaceNames> {
    match chunk.kind {
        ChunkKind::Entry(entry) => {
            let position = root.entries.iter().position(|known| *known == entry)?;
            Some(&root.exports[position])
        }
        ChunkKind::Dynamic(module) => root.namespaces.get(&module),
        ChunkKind::Shared | ChunkKind::Group(..) | ChunkKind::Runtime => None,
    }
}

/// Names under which other chunks find what they take: those it has here, or short ones.
fn export_names(
    graph: &ModuleGraph,
    options: &OutputOptions,
    names: &ChunkNames,
    chunk: &Skeleton,
    own: Option<&NamespaceNames>,
    exports: &[Symbol],
) -> Vec<(Symbol, String)> {
    let mut taken: FxHashSet<String> = FxHashSet::default();
    // A `then` would make a thenable of the namespace that `import()` gives.
    taken.insert("then".to_string());
    if matches!(chunk.kind, ChunkKind::Entry(_) | ChunkKind::Dynamic(_)) {
        let own = own.map(|names| names.list.iter()).into_iter().flatten();
        taken.extend(own.map(|(name, _)| graph.name(*name).to_string()));
        taken.insert("default".to_string());
    }
    let mut short = 0;
    let mut list: Vec<(Symbol, String)> = Vec::new();
    for &symbol in exports {
        let base = names.text(graph, names.symbol(symbol)).to_string();
        let mut name = match options.minify {
            true => short_name(&mut short),
            false => base.clone(),
        };
        let mut number = 0;
        while !taken.insert(name.clone()) {
            number += 1;
            name = match options.minify {
                true => short_name(&mut short),
                false => format!("{base}${number}"),
            };
        }
        list.push((symbol, name));
    }
    list
}

/// `a`, `b`, …, `z`, `aa`, `ab`, …: no word of the language can be an export's local name, but
/// any word can be its exported one.
fn short_name(next: &mut usize) -> String {
    let mut name = String::new();
    let mut rest = *next;
    *next += 1;
    loop {
        name.insert(0, (b'a' + (rest % 26) as u8) as char);
        rest /= 26;
        if rest == 0 {
            return name;
        }
        rest -= 1;
    }
}

impl Assigner<'_> {
    fn reserve(&mut self, options: &OutputOptions) {
        for word in RESERVED.iter().chain(&USED_BY_HELPERS) {
            self.take(word);
        }
        for helper in &self.uses.helpers {
            helper.globals().iter().for_each(|word| self.take(word));
        }
        if options.preload {
            ["Set", "URL", "document"].iter().for_each(|word| self.take(word));
        }
        if options.format == Format::Iife
            && let Some(name) = &options.global_name
        {
            self.take(name.split('.').next().unwrap_or_default());
        }
        for &id in self.members {
            let module = &self.graph[id];
            for name in &module.record.free_names {
                self.taken[module.name(*name).index()] = true;
            }
        }
    }

    fn take(&mut self, name: &str) {
        match self.graph.names.find(name) {
            Some(id) => self.taken[id.index()] = true,
            None => {
                self.taken_fresh.insert(name.to_string());
            }
        }
    }

    /// Top-level bindings: first those whose value would lose its `.name`.
    fn bindings(&mut self) {
        let graph = self.graph;
        self.names.bindings = self
            .members
            .iter()
            .map(|id| match self.forms[*id] {
                Form::Hoisted | Form::Block => vec![NONE; graph[*id].record.bindings.len()].into(),
                _ => Box::default(),
            })
            .collect();
        for names_value in [true, false] {
            for (position, &id) in self.members.iter().enumerate() {
                if self.forms[id] != Form::Hoisted {
                    continue;
                }
                let record = &graph[id].record;
                for (binding, data) in record.bindings.iter_enumerated() {
                    if data.names_value == names_value && self.is_live(id, data) {
                        let name = self.binding_name(id, binding, data);
                        self.names.bindings[position][binding.index()] = name;
                    }
                }
            }
        }
        for (position, &id) in self.members.iter().enumerate() {
            if self.forms[id] != Form::Block {
                continue;
            }
            for (binding, data) in graph[id].record.bindings.iter_enumerated() {
                if matches!(data.kind, BindingKind::Import(_)) {
                    continue;
                }
                let original = graph[id].name(data.name);
                let name = match graph.name(original) {
                    "*default*" => {
                        let record = &graph[id].record;
                        self.unique(&default_base(&graph[id].file.name), |_, name| {
                            record.bindings.iter().any(|b| record.name(b.name) == name)
                        })
                    }
                    _ => FinalName(u32::from(original)),
                };
                self.names.bindings[position][binding.index()] = name;
            }
        }
    }

    /// Local names of bindings that live in other chunks.
    fn foreign_bindings(&mut self) {
        for symbol in &self.uses.foreign {
            if let Symbol::Binding(id, binding) = *symbol {
                let data = self.graph[id].record.bindings[binding];
                let name = self.binding_name(id, binding, &data);
                self.names.imported.insert((id, binding), name);
            }
        }
    }

    /// Names for the chunks whose variables are read as properties.
    fn files(&mut self, program: &Program) {
        for symbol in &self.uses.foreign {
            if let Symbol::Binding(id, _) = *symbol
                && let Some(chunk) = program.chunk_of[id]
                && !self.names.files.contains_key(&chunk)
            {
                let name = self.visible("chunk");
                self.names.files.insert(chunk, name);
            }
        }
    }

    fn is_live(&self, id: ModuleId, binding: &Binding) -> bool {
        match (binding.kind, binding.statement) {
            (BindingKind::Import(_), _) => false,
            (_, Some(statement)) => self.live.statements[id][statement.index()],
            (_, None) => true,
        }
    }

    fn binding_name(&mut self, id: ModuleId, binding: BindingId, data: &Binding) -> FinalName {
        let graph = self.graph;
        let original = graph[id].name(data.name);
        let text = graph.name(original);
        let is_default = text == "*default*";
        let readers = self.uses.readers.get(&(id, binding)).map(Vec::as_slice).unwrap_or_default();
        if !is_default && !self.taken[original.index()] && !self.hidden(readers, original, text) {
            self.taken[original.index()] = true;
            return FinalName(u32::from(original));
        }
        let base = if is_default { default_base(&graph[id].file.name) } else { text.to_string() };
        let own = (!self.names.is_imported(id)).then_some(&graph[id].record);
        let readers = readers.to_vec();
        self.unique(&base, |this, name| {
            let hash = name_hash(name);
            own.is_some_and(|own| own.may_nest(hash))
                || readers.iter().any(|(reader, _)| this.reader_declares(*reader, hash, name))
        })
    }

    /// Whether a scope around some reference may declare the original name.
    fn hidden(&self, readers: &[Reader], original: NameId, text: &str) -> bool {
        let mut hash = None;
        readers.iter().any(|(reader, alias)| {
            // Under its own name the reference sees the import wherever it stands.
            let same = *alias == Some(original) && self.forms[*reader] != Form::Block;
            let hash = *hash.get_or_insert_with(|| name_hash(text));
            !same && self.reader_declares(*reader, hash, text)
        })
    }

    fn reader_declares(&self, reader: ModuleId, hash: u32, name: &str) -> bool {
        let module = &self.graph[reader];
        module.record.may_nest(hash)
            || self.forms[reader] == Form::Block
                && module.record.bindings.iter().any(|b| module.record.name(b.name) == name)
    }

    /// A name made from `base` that is free in the chunk and not refused.
    fn unique(&mut self, base: &str, refuse: impl Fn(&Self, &str) -> bool) -> FinalName {
        let mut number = self.counters.get(base).copied().unwrap_or(0);
        loop {
            let candidate = match number {
                0 => base.to_string(),
                _ => format!("{base}${number}"),
            };
            number += 1;
            let original = self.graph.names.find(&candidate);
            let is_taken = match original {
                Some(id) => self.taken[id.index()],
                None => self.taken_fresh.contains(&candidate),
            };
            if is_taken || refuse(self, &candidate) {
                continue;
            }
            self.counters.insert(base.to_string(), number);
            return match original {
                Some(id) => {
                    self.taken[id.index()] = true;
                    FinalName(u32::from(id))
                }
                None => {
                    self.taken_fresh.insert(candidate.clone());
                    self.names.fresh.push(candidate);
                    FinalName(self.names.originals + self.names.fresh.len() as u32 - 1)
                }
            };
        }
    }

    /// A name that no scope of any module hides.
    fn visible(&mut self, base: &str) -> FinalName {
        self.visible_names += 1;
        if self.nested.is_none() && self.visible_names > 16 {
            let mut nested = FxHashSet::default();
            for &id in self.members {
                let record = &self.graph[id].record;
                nested.extend(&record.nested_names);
                if self.forms[id] == Form::Block {
                    let names = record.bindings.iter().map(|b| name_hash(record.name(b.name)));
                    nested.extend(names);
                }
            }
            self.nested = Some(nested);
        }
        self.unique(base, |this, name| {
            let hash = name_hash(name);
            match &this.nested {
                Some(nested) => nested.contains(&hash),
                // For a few names, asking every module beats collecting all names.
                None => this.members.iter().any(|id| this.reader_declares(*id, hash, name)),
            }
        })
    }
}

/// `main_default` for `src/main.mjs`.
fn default_base(file: &str) -> String {
    format!("{}_default", identifier(file))
}

/// Whether the text can stand after a dot and as a variable, ASCII only.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_' || b == b'$')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'$')
}
