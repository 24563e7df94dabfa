//! The names of a chunk. Whatever can keep its name does; the others get a `$1`, `$2`, ….
//!
//! A name is refused when the chunk has it already, when it is a global that some module reads,
//! or when a nested scope between the declaration and a reference may declare it.

use bundle_graph::link::{Linked, Liveness, Resolution};
use bundle_graph::names::name_hash;
use bundle_graph::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::uses::Reader;
use super::{Form, Uses};
use crate::options::{Format, OutputOptions};
use crate::runtime::Helper;

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

/// Globals that helpers use.
const USED_BY_HELPERS: [&str; 7] =
    ["Object", "Symbol", "Proxy", "Reflect", "Error", "Promise", "Math"];

#[derive(Default)]
pub struct ChunkNames {
    /// Names that are not names of the graph.
    fresh: Vec<String>,
    originals: u32,
    /// Top-level bindings of ES modules.
    bindings: IndexVec<ModuleId, Box<[FinalName]>>,
    /// Wrapper function or block of a module.
    wrappers: FxHashMap<ModuleId, FinalName>,
    /// What a CommonJS or JSON module exports.
    values: FxHashMap<ModuleId, FinalName>,
    interop: FxHashMap<ModuleId, FinalName>,
    snapshots: FxHashMap<ModuleId, FinalName>,
    namespaces: FxHashMap<(ModuleId, bool), FinalName>,
    externals: FxHashMap<(ExternalId, Option<NameId>), FinalName>,
    external_namespaces: FxHashMap<(ExternalId, bool), FinalName>,
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

    pub fn binding(&self, module: ModuleId, binding: BindingId) -> FinalName {
        self.bindings[module][binding.index()]
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

    pub fn exported(&self, name: NameId) -> FinalName {
        self.exported[&name]
    }
}

struct Assigner<'a> {
    graph: &'a ModuleGraph,
    linked: &'a Linked,
    forms: &'a IndexVec<ModuleId, Form>,
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

pub(super) fn assign(
    graph: &ModuleGraph,
    linked: &Linked,
    options: &OutputOptions,
    forms: &IndexVec<ModuleId, Form>,
    uses: &Uses,
    live: &Liveness,
) -> ChunkNames {
    let names = ChunkNames { originals: graph.names.len() as u32, ..ChunkNames::default() };
    let mut assigner = Assigner {
        graph,
        linked,
        forms,
        uses,
        live,
        names,
        taken: vec![false; graph.names.len()],
        taken_fresh: FxHashSet::default(),
        counters: FxHashMap::default(),
        nested: None,
        visible_names: 0,
    };
    assigner.reserve(options);
    assigner.bindings();
    assigner.synthetic(options);
    assigner.names
}

impl Assigner<'_> {
    fn reserve(&mut self, options: &OutputOptions) {
        for word in RESERVED.iter().chain(&USED_BY_HELPERS) {
            self.take(word);
        }
        if options.format == Format::Iife
            && let Some(name) = &options.global_name
        {
            self.take(name.split('.').next().unwrap_or_default());
        }
        for id in self.graph.ids().filter(|id| self.forms[*id] != Form::Absent) {
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
        self.names.bindings = graph
            .ids()
            .map(|id| match self.forms[id] {
                Form::Hoisted | Form::Block => vec![NONE; graph[id].record.bindings.len()].into(),
                _ => Box::default(),
            })
            .collect();
        for names_value in [true, false] {
            for id in graph.ids().filter(|id| self.forms[*id] == Form::Hoisted) {
                let record = &graph[id].record;
                for (binding, data) in record.bindings.iter_enumerated() {
                    if data.names_value == names_value && self.is_live(id, data) {
                        let name = self.binding_name(id, binding, data);
                        self.names.bindings[id][binding.index()] = name;
                    }
                }
            }
        }
        for id in graph.ids().filter(|id| self.forms[*id] == Form::Block) {
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
                self.names.bindings[id][binding.index()] = name;
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
        let own = &graph[id].record;
        let readers = readers.to_vec();
        self.unique(&base, |this, name| {
            let hash = name_hash(name);
            own.may_nest(hash)
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
            for id in self.graph.ids().filter(|id| self.forms[*id] != Form::Absent) {
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
                None => this
                    .graph
                    .ids()
                    .filter(|id| this.forms[*id] != Form::Absent)
                    .any(|id| this.reader_declares(id, hash, name)),
            }
        })
    }

    fn synthetic(&mut self, options: &OutputOptions) {
        let graph = self.graph;
        for id in graph.ids() {
            let base = identifier(&graph[id].file.name);
            let name = match self.forms[id] {
                Form::CommonJs => self.visible(&format!("require_{base}")),
                Form::Block => self.visible(&format!("{base}_block")),
                _ => continue,
            };
            self.names.wrappers.insert(id, name);
        }
        for &id in &self.uses.values {
            let base = identifier(&graph[id].file.name);
            let base = match self.forms[id] {
                Form::Json => format!("{base}_default"),
                _ => format!("import_{base}"),
            };
            let name = self.visible(&base);
            self.names.values.insert(id, name);
        }
        for id in graph.ids().filter(|id| self.forms[*id] == Form::Json) {
            if !self.names.values.contains_key(&id) {
                let name = self.visible(&format!("{}_default", identifier(&graph[id].file.name)));
                self.names.values.insert(id, name);
            }
        }
        for &id in &self.uses.interop {
            let name = self.visible(&format!("interop_{}", identifier(&graph[id].file.name)));
            self.names.interop.insert(id, name);
        }
        for &(id, _) in &self.uses.snapshots {
            if self.names.snapshots.contains_key(&id) {
                continue;
            }
            let name = self.visible(&format!("snapshot_{}", identifier(&graph[id].file.name)));
            self.names.snapshots.insert(id, name);
        }
        for &(id, node) in &self.uses.namespaces {
            let name = self.visible(&format!("{}_ns", identifier(&graph[id].file.name)));
            self.names.namespaces.insert((id, node), name);
        }
        for &(id, name) in &self.uses.externals {
            let specifier = identifier(&graph.externals[id].specifier);
            let base = match name.map(|name| graph.name(name)) {
                None => format!("{specifier}_ns"),
                Some("default") => format!("{specifier}_default"),
                Some(name) if is_identifier(name) => name.to_string(),
                Some(_) => format!("{specifier}_export"),
            };
            let chosen = self.visible(&base);
            self.names.externals.insert((id, name), chosen);
        }
        for &(id, node) in &self.uses.external_namespaces {
            let name = self.visible(&format!("{}_ns", identifier(&graph.externals[id].specifier)));
            self.names.external_namespaces.insert((id, node), name);
        }
        let always = [Helper::Named, Helper::Constant];
        for helper in self.uses.helpers.clone().into_iter().chain(always) {
            let name = self.visible(helper.name());
            self.names.helpers.insert(helper, name);
        }
        if options.format == Format::Esm {
            self.exported();
        }
    }

    /// Locals for exports that are a property or a call instead of a variable.
    fn exported(&mut self) {
        let root = self.linked.roots.iter().find(|root| std::ptr::eq(&root.liveness, self.live));
        for (name, resolution) in root.iter().flat_map(|root| &root.exports.list) {
            let is_variable = match resolution {
                Resolution::Binding(module, _) => self.forms[*module] == Form::Hoisted,
                _ => false,
            };
            if !is_variable {
                let text = self.graph.name(*name);
                let base = if is_identifier(text) { text } else { "exported" };
                let base = if text == "default" { "exported_default" } else { base };
                let chosen = self.visible(base);
                self.names.exported.insert(*name, chosen);
            }
        }
    }
}

/// `main_default` for `src/main.mjs`.
fn default_base(file: &str) -> String {
    format!("{}_default", identifier(file))
}

/// An identifier from the last telling part of a path or specifier.
fn identifier(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.rsplit('/').filter(|part| !part.is_empty());
    let last = parts.next().unwrap_or("module");
    let stem = match last.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => last,
    };
    let word = match (stem, parts.next()) {
        ("index", Some(folder)) => folder,
        _ => stem,
    };
    let mut identifier: String =
        word.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if identifier.starts_with(|c: char| c.is_ascii_digit()) {
        identifier.insert(0, '_');
    }
    identifier
}

/// Whether the text can stand after a dot and as a variable, ASCII only.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_' || b == b'$')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'$')
}
