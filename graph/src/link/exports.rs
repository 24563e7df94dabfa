//! ResolveExport and GetExportedNames, without recursion and with every chain of re-exports
//! contracted. <https://tc39.es/ecma262/#sec-resolveexport>

use rustc_hash::{FxHashMap, FxHashSet};

use crate::commonjs::{CommonJsRules, Interop, MissingName, StarNames};
use crate::diagnostic::nearest;
use crate::graph::{ModuleGraph, Target};
use crate::ids::*;
use crate::record::*;

use super::builtin_names::builtin_names;
use super::{LateName, LinkOptions, json_names};

/// What an export name or an import stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Resolution {
    Binding(ModuleId, BindingId),
    Namespace(ModuleId),
    /// A property of what a CommonJS or JSON module exports, by the rules of the module that asks
    /// it.
    Dynamic(ModuleId, NameId, Interop),
    /// The namespace of such a module.
    DynamicNamespace(ModuleId, Interop),
    /// The name comes from one of several `export *` whose names are known only at run time:
    /// index for [`Exports::stars`].
    DynamicStar(u32, NameId),
    External(ExternalId, NameId),
    ExternalNamespace(ExternalId),
    NotFound,
    /// Several `export *` offer different bindings: index for [`Exports::ambiguous`].
    Ambiguous(u32),
    Circular,
    /// A member of a constant enum: index in [`ModuleRecord::constants`].
    Constant(ModuleId, u32),
    /// Behind a module that nothing is wanted of.
    Unloaded,
    /// A request that fails at run time.
    Missing,
}

impl Resolution {
    /// Whether linking succeeds with this answer.
    pub fn is_found(self) -> bool {
        !matches!(self, Self::NotFound | Self::Ambiguous(_) | Self::Circular)
    }

    /// Whether code that reads a member with this answer needs the object: because that answers
    /// itself, or because a function that is called on it may look at `this`.
    pub fn needs_object(self, graph: &ModuleGraph, rules: &CommonJsRules, is_call: bool) -> bool {
        match self {
            Self::NotFound | Self::Ambiguous(_) | Self::Circular | Self::ExternalNamespace(_) => {
                true
            }
            Self::Binding(target, binding) => {
                is_call && !graph[target].record.bindings[binding].ignores_this
            }
            Self::Namespace(_) => is_call,
            Self::Dynamic(target, _, interop) => {
                is_call && rules.passes_namespace(&graph[target], interop)
            }
            _ => false,
        }
    }
}

/// A module whose names an `export *` passes on at run time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StarSource {
    Module(ModuleId, Interop),
    External(ExternalId),
}

/// The names of a namespace.
#[derive(Clone, Debug, Default)]
pub struct NamespaceNames {
    /// Sorted by code unit; ambiguous names are left out.
    pub list: Vec<(NameId, Resolution)>,
    /// Modules that add names at run time.
    pub dynamic: Vec<StarSource>,
    /// Ambiguous names, which those modules cannot add; only known where there are such modules.
    pub ambiguous: Vec<NameId>,
}

/// What objects have without exporting it.
const OBJECT_MEMBERS: [&str; 12] = [
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

pub struct Exports<'a> {
    graph: &'a ModuleGraph,
    rules: CommonJsRules,
    /// Whether built-in modules are those of Node.
    on_node: bool,
    default: Option<NameId>,
    module_exports: Option<NameId>,
    /// The names that Node's lexer finds in CommonJS modules, sorted by id.
    lexed: &'a IndexVec<ModuleId, Vec<NameId>>,
    /// Export name to what it is, per module; built when the module is first asked.
    tables: IndexVec<ModuleId, Option<FxHashMap<NameId, Export>>>,
    resolved: FxHashMap<(ModuleId, NameId), Resolution>,
    stars: Vec<Vec<StarSource>>,
    ambiguous: Vec<Vec<ModuleId>>,
}

#[derive(Clone, Copy)]
enum Export {
    Local(BindingId),
    Indirect(RequestId, ImportName),
}

impl<'a> Exports<'a> {
    pub fn new(
        graph: &'a ModuleGraph,
        options: &LinkOptions,
        lexed: &'a IndexVec<ModuleId, Vec<NameId>>,
    ) -> Self {
        Self {
            graph,
            rules: options.commonjs,
            on_node: options.on_node,
            default: graph.names.find("default"),
            module_exports: graph.names.find("module.exports"),
            lexed,
            tables: graph.ids().map(|_| None).collect(),
            resolved: FxHashMap::default(),
            stars: Vec::new(),
            ambiguous: Vec::new(),
        }
    }

    pub fn stars(&self, index: u32) -> &[StarSource] {
        &self.stars[index as usize]
    }

    pub fn into_stars(self) -> Vec<Vec<StarSource>> {
        self.stars
    }

    pub fn ambiguous(&self, index: u32) -> &[ModuleId] {
        &self.ambiguous[index as usize]
    }

    /// What an import entry or an indirect export of `module` stands for.
    pub fn import(
        &mut self,
        module: ModuleId,
        request: RequestId,
        import_name: ImportName,
    ) -> Resolution {
        let from = &self.graph[module];
        match (from.targets[request], import_name) {
            (Target::Module(target), ImportName::Name(name)) => match self.graph[target].is_esm() {
                true => self.resolve(target, from.name(name)),
                false => self.dynamic(module, target, from.name(name)),
            },
            (Target::Module(target), ImportName::Namespace) => match self.graph[target].is_esm() {
                true => Resolution::Namespace(target),
                false => Resolution::DynamicNamespace(target, self.interop(module)),
            },
            (Target::External(external), ImportName::Name(name)) => {
                let name = from.name(name);
                match self.builtin_names(external) {
                    Some(names) if !names.contains(&self.graph.name(name)) => Resolution::NotFound,
                    _ => Resolution::External(external, name),
                }
            }
            (Target::External(external), ImportName::Namespace) => {
                Resolution::ExternalNamespace(external)
            }
            (Target::Unloaded, _) => Resolution::Unloaded,
            (Target::Missing | Target::Asset(_), _) => Resolution::Missing,
        }
    }

    /// The names of the exports of a built-in module of Node, as far as it is known.
    pub fn builtin_names(&self, external: ExternalId) -> Option<&'static [&'static str]> {
        let external = &self.graph.externals[external];
        builtin_names(&external.specifier).filter(|_| self.on_node && external.builtin)
    }

    /// The export of a module whose name is nearest to one that it does not have.
    pub fn near(&mut self, target: Target, name: &str) -> Option<String> {
        let graph = self.graph;
        let near = match target {
            Target::Module(id) => {
                let record = &graph[id].record;
                let names = self.names(id).list;
                let closed = match record.commonjs.as_ref().map(|facts| &facts.shape) {
                    Some(ExportsShape::Closed(names)) => &names[..],
                    _ => &[],
                };
                let names = names.iter().map(|(name, _)| graph.name(*name));
                let lexed = self.lexed[id].iter().map(|name| graph.name(*name));
                let closed = closed.iter().map(|name| record.name(*name));
                nearest(name, names.chain(lexed).chain(closed))
            }
            Target::External(external) => {
                nearest(name, self.builtin_names(external)?.iter().copied())
            }
            Target::Unloaded | Target::Missing | Target::Asset(_) => None,
        };
        near.map(str::to_owned)
    }

    /// Whether `export *` from CommonJS modules cannot be linked.
    pub fn refuses_stars(&self) -> bool {
        self.rules.stars == StarNames::Error
    }

    fn interop(&self, importer: ModuleId) -> Interop {
        self.rules.of(self.graph[importer].node_mode)
    }

    /// A name of a CommonJS or JSON module as `importer` sees it: to Node, JSON has only a default.
    pub fn dynamic(&self, importer: ModuleId, target: ModuleId, name: NameId) -> Resolution {
        let interop = self.interop(importer);
        let is_known = Some(name) == self.default
            || match self.graph[target].record.kind {
                ModuleKind::Json => self.has_member(target, name, interop),
                ModuleKind::CommonJs => match self.rules.missing.of(interop) {
                    MissingName::Undefined => true,
                    MissingName::Link => self.is_lexed(target, name),
                    MissingName::Importer | MissingName::Poison => !self.lacks(target, name),
                },
                _ => true,
            };
        match is_known {
            true => Resolution::Dynamic(target, name, interop),
            false => Resolution::NotFound,
        }
    }

    /// Whether a member of a JSON module can be imported by its name. In the manner of bundlers
    /// every name can.
    fn has_member(&self, target: ModuleId, name: NameId, interop: Interop) -> bool {
        let members = || json_names::members(self.graph[target].text()).unwrap_or_default();
        self.rules.json_names.of(interop)
            && (interop == Interop::Babel
                || members().iter().any(|member| member == self.graph.name(name)))
    }

    /// Whether a CommonJS module has an export of this name before it runs, besides the default.
    fn is_lexed(&self, target: ModuleId, name: NameId) -> bool {
        self.rules.module_exports_name && Some(name) == self.module_exports
            || self.lexed[target].binary_search(&name).is_ok()
    }

    /// Whether the text of a CommonJS module shows that it exports no such name.
    fn lacks(&self, target: ModuleId, name: NameId) -> bool {
        let record = &self.graph[target].record;
        let lacks = |facts: &CommonJsFacts| facts.lacks(&record.names, self.graph.name(name));
        record.commonjs.as_ref().is_some_and(lacks) && !self.is_lexed(target, name)
    }

    /// Whether an import that links is nevertheless `undefined` whenever it is read.
    pub fn is_never_there(&self, resolution: Resolution) -> bool {
        let Resolution::Dynamic(target, name, _) = resolution else { return false };
        Some(name) != self.default
            && !OBJECT_MEMBERS.contains(&self.graph.name(name))
            && self.lacks(target, name)
    }

    /// The name of which nobody knows before CommonJS modules have run whether they export it, and
    /// what becomes of its importer if they do not.
    pub fn late_name(&self, resolution: Resolution) -> Option<(LateName, MissingName)> {
        let (name, sources) = match resolution {
            Resolution::Dynamic(module, name, interop)
                if self.graph[module].record.kind == ModuleKind::CommonJs
                    && Some(name) != self.default
                    && !self.is_lexed(module, name) =>
            {
                (name, vec![StarSource::Module(module, interop)])
            }
            Resolution::DynamicStar(index, name) => (name, self.stars(index).to_vec()),
            _ => return None,
        };
        let mut interops = sources.iter().filter_map(|source| match source {
            StarSource::Module(_, interop) => Some(*interop),
            StarSource::External(_) => None,
        });
        let missing = self.rules.missing.of(interops.next()?);
        Some((LateName { name, sources }, missing))
    }

    /// Whether names of `target` that an `export *` of `importer` passes on come at run time.
    fn adds_names(&self, importer: ModuleId, target: ModuleId) -> bool {
        let is_commonjs = self.graph[target].record.kind == ModuleKind::CommonJs;
        let late = self.rules.late_names && self.rules.stars == StarNames::Finalise;
        match self.interop(importer) {
            Interop::Node => is_commonjs && late,
            Interop::Babel => late || !is_commonjs,
        }
    }

    /// What an `export *` of `importer` passes on of `target`, which is no ES module, before that
    /// has run.
    fn static_names(&self, importer: ModuleId, target: ModuleId) -> impl Iterator<Item = NameId> {
        let is_commonjs = self.graph[target].record.kind == ModuleKind::CommonJs;
        let interop = self.interop(importer);
        let late = self.rules.late_names && self.rules.stars == StarNames::Finalise;
        let is_node = interop == Interop::Node;
        let own = (is_node && self.rules.module_exports_name).then_some(self.module_exports);
        let names = if is_commonjs && (is_node || !late) { &self.lexed[target][..] } else { &[] };
        let default = self.default;
        let names = names.iter().copied().filter(move |name| Some(*name) != default);
        names.chain(own.flatten().filter(move |_| is_commonjs))
    }

    /// ResolveExport(name) of `module`.
    pub fn resolve(&mut self, module: ModuleId, name: NameId) -> Resolution {
        // The common case: local, or a chain of indirect exports. All of it gets the answer.
        let mut chain: Vec<(ModuleId, NameId)> = Vec::new();
        let (mut at, mut wanted) = (module, name);
        let answer = loop {
            if let Some(&known) = self.resolved.get(&(at, wanted)) {
                break known;
            }
            match self.step(at, wanted) {
                Step::Found(found) => break found,
                Step::Next(next, next_name) => {
                    // Mark the place: coming back to it is a circle.
                    self.resolved.insert((at, wanted), Resolution::Circular);
                    chain.push((at, wanted));
                    (at, wanted) = (next, next_name);
                }
                Step::Stars => break self.resolve_stars(at, wanted),
            }
        };
        self.resolved.insert((at, wanted), answer);
        for place in chain {
            self.resolved.insert(place, answer);
        }
        answer
    }

    fn step(&mut self, module: ModuleId, name: NameId) -> Step {
        let from = &self.graph[module];
        match self.table(module).get(&name).copied() {
            Some(Export::Local(binding)) => Step::Found(Resolution::Binding(module, binding)),
            Some(Export::Indirect(request, import_name)) => {
                match (from.targets[request], import_name) {
                    (Target::Module(target), ImportName::Name(name))
                        if self.graph[target].is_esm() =>
                    {
                        Step::Next(target, from.name(name))
                    }
                    _ => Step::Found(self.import(module, request, import_name)),
                }
            }
            None if Some(name) == self.default => Step::Found(Resolution::NotFound),
            None if from.record.star_export_entries.is_empty() => Step::Found(Resolution::NotFound),
            None => Step::Stars,
        }
    }

    /// The union of what all `export *` offer. Static providers decide first; names that are
    /// known only at run time come into play where there is none.
    fn resolve_stars(&mut self, module: ModuleId, name: NameId) -> Resolution {
        let mut seen: FxHashSet<(ModuleId, NameId)> = FxHashSet::default();
        let mut open: Vec<(ModuleId, NameId)> = vec![(module, name)];
        let mut found: Vec<(ModuleId, Resolution)> = Vec::new();
        let mut dynamic: Vec<StarSource> = Vec::new();
        let mut unloaded = false;
        while let Some((at, wanted)) = open.pop() {
            if !seen.insert((at, wanted)) {
                continue;
            }
            match self.step(at, wanted) {
                Step::Found(Resolution::NotFound) => {}
                Step::Found(Resolution::Unloaded) => unloaded = true,
                Step::Found(resolution) => {
                    if !found.iter().any(|(_, known)| *known == resolution) {
                        found.push((at, resolution));
                    }
                }
                Step::Next(next, next_name) => open.push((next, next_name)),
                Step::Stars => {
                    let from = &self.graph[at];
                    for &request in from.record.star_export_entries.iter().rev() {
                        let source = match from.targets[request] {
                            Target::Module(target) if self.graph[target].is_esm() => {
                                open.push((target, wanted));
                                continue;
                            }
                            Target::Module(target) => {
                                let interop = self.interop(at);
                                let resolution = Resolution::Dynamic(target, wanted, interop);
                                if self.static_names(at, target).any(|known| known == wanted)
                                    && !found.iter().any(|(_, known)| *known == resolution)
                                {
                                    found.push((at, resolution));
                                }
                                let is_own = Some(wanted) == self.module_exports;
                                if !self.adds_names(at, target) || is_own {
                                    continue;
                                }
                                StarSource::Module(target, interop)
                            }
                            Target::External(external) => StarSource::External(external),
                            Target::Unloaded => {
                                unloaded = true;
                                continue;
                            }
                            Target::Missing | Target::Asset(_) => continue,
                        };
                        if !dynamic.contains(&source) {
                            dynamic.push(source);
                        }
                    }
                }
            }
        }
        if found.is_empty() && dynamic.is_empty() && unloaded {
            return Resolution::Unloaded;
        }
        self.choose(name, &found, dynamic)
    }

    /// The one of several providers of a name that counts.
    fn choose(
        &mut self,
        name: NameId,
        found: &[(ModuleId, Resolution)],
        mut dynamic: Vec<StarSource>,
    ) -> Resolution {
        match (found, &dynamic[..]) {
            ([], []) => Resolution::NotFound,
            ([], [StarSource::Module(module, interop)]) => {
                Resolution::Dynamic(*module, name, *interop)
            }
            ([], [StarSource::External(external)]) => Resolution::External(*external, name),
            ([], _) => {
                dynamic.reverse();
                self.stars.push(dynamic);
                Resolution::DynamicStar(self.stars.len() as u32 - 1, name)
            }
            ([(_, resolution)], _) => *resolution,
            _ => {
                let mut providers: Vec<ModuleId> = found.iter().map(|(at, _)| *at).collect();
                providers.sort_unstable();
                self.ambiguous.push(providers);
                Resolution::Ambiguous(self.ambiguous.len() as u32 - 1)
            }
        }
    }

    /// GetExportedNames, resolved, sorted and without the ambiguous ones.
    pub fn names(&mut self, module: ModuleId) -> NamespaceNames {
        let mut names = NamespaceNames::default();
        if !self.graph[module].is_esm() {
            return names;
        }
        let mut seen: FxHashSet<ModuleId> = FxHashSet::default();
        let mut list: FxHashSet<NameId> = FxHashSet::default();
        let mut open = vec![module];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let from = &self.graph[at];
            let locals = from.record.local_export_entries.iter().map(|e| e.export_name);
            let indirect = from.record.indirect_export_entries.iter().map(|e| e.export_name);
            for name in locals.chain(indirect).map(|name| from.name(name)) {
                if at == module || Some(name) != self.default {
                    list.insert(name);
                }
            }
            for &request in from.record.star_export_entries.iter().rev() {
                match from.targets[request] {
                    Target::Module(target) if self.graph[target].is_esm() => open.push(target),
                    Target::Module(target) => {
                        list.extend(self.static_names(at, target));
                        if self.adds_names(at, target) {
                            names.dynamic.push(StarSource::Module(target, self.interop(at)));
                        }
                    }
                    Target::External(target) => names.dynamic.push(StarSource::External(target)),
                    Target::Unloaded | Target::Missing | Target::Asset(_) => {}
                }
            }
        }
        for name in list {
            let resolution = self.resolve(module, name);
            if resolution.is_found() && resolution != Resolution::Unloaded {
                names.list.push((name, resolution));
            } else if matches!(resolution, Resolution::Ambiguous(_)) && !names.dynamic.is_empty() {
                names.ambiguous.push(name);
            }
        }
        let graph = self.graph;
        let order = |a: &NameId, b: &NameId| {
            graph.name(*a).encode_utf16().cmp(graph.name(*b).encode_utf16())
        };
        names.list.sort_by(|a, b| order(&a.0, &b.0));
        names.ambiguous.sort_by(order);
        names.dynamic.reverse();
        let mut kept: Vec<StarSource> = Vec::new();
        names.dynamic.retain(|source| {
            !kept.contains(source) && {
                kept.push(*source);
                true
            }
        });
        names
    }

    fn table(&mut self, module: ModuleId) -> &FxHashMap<NameId, Export> {
        let graph = self.graph;
        self.tables[module].get_or_insert_with(|| {
            let module = &graph[module];
            let record = &module.record;
            let local = record
                .local_export_entries
                .iter()
                .map(|e| (module.name(e.export_name), Export::Local(e.binding)));
            let indirect = record
                .indirect_export_entries
                .iter()
                .map(|e| (module.name(e.export_name), Export::Indirect(e.request, e.import_name)));
            local.chain(indirect).collect()
        })
    }
}

enum Step {
    Found(Resolution),
    Next(ModuleId, NameId),
    Stars,
}
