//! ResolveExport and GetExportedNames, without recursion and with every chain of re-exports
//! contracted. <https://tc39.es/ecma262/#sec-resolveexport>

use rustc_hash::{FxHashMap, FxHashSet};

use crate::graph::{ModuleGraph, Target};
use crate::ids::*;
use crate::record::*;

/// What an export name or an import stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Resolution {
    Binding(ModuleId, BindingId),
    Namespace(ModuleId),
    /// A property of what a CommonJS or JSON module exports.
    Dynamic(ModuleId, NameId),
    /// The namespace of such a module.
    DynamicNamespace(ModuleId),
    /// The name comes from one of several `export *` whose names are known only at run time:
    /// index for [`Exports::stars`].
    DynamicStar(u32, NameId),
    External(ExternalId, NameId),
    ExternalNamespace(ExternalId),
    NotFound,
    /// Several `export *` offer different bindings: index for [`Exports::ambiguous`].
    Ambiguous(u32),
    Circular,
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
}

/// A module whose names an `export *` passes on at run time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StarSource {
    Module(ModuleId),
    External(ExternalId),
}

/// The names of a namespace.
#[derive(Clone, Debug, Default)]
pub struct NamespaceNames {
    /// Sorted by code unit; ambiguous names are left out.
    pub list: Vec<(NameId, Resolution)>,
    /// Modules that add names at run time.
    pub dynamic: Vec<StarSource>,
}

pub struct Exports<'a> {
    graph: &'a ModuleGraph,
    default: Option<NameId>,
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
    pub fn new(graph: &'a ModuleGraph) -> Self {
        Self {
            graph,
            default: graph.names.find("default"),
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
            (Target::Module(target), ImportName::Name(name)) => {
                let name = from.name(name);
                match self.resolve(target, name) {
                    Resolution::Dynamic(target, name) => self.resolve_dynamic(module, target, name),
                    other => other,
                }
            }
            (Target::Module(target), ImportName::Namespace) => match self.graph[target].is_esm() {
                true => Resolution::Namespace(target),
                false => Resolution::DynamicNamespace(target),
            },
            (Target::External(external), ImportName::Name(name)) => {
                Resolution::External(external, from.name(name))
            }
            (Target::External(external), ImportName::Namespace) => {
                Resolution::ExternalNamespace(external)
            }
            (Target::Unloaded, _) => Resolution::Unloaded,
            (Target::Missing, _) => Resolution::Missing,
        }
    }

    /// A name of a CommonJS or JSON module as `importer` sees it: to Node, JSON has only a default.
    pub fn resolve_dynamic(
        &self,
        importer: ModuleId,
        target: ModuleId,
        name: NameId,
    ) -> Resolution {
        let only_default =
            self.graph[target].record.kind == ModuleKind::Json && self.graph[importer].node_mode;
        match only_default && Some(name) != self.default {
            true => Resolution::NotFound,
            false => Resolution::Dynamic(target, name),
        }
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
        match from.record.kind {
            ModuleKind::Esm => {}
            ModuleKind::CommonJs | ModuleKind::Empty => {
                return Step::Found(Resolution::Dynamic(module, name));
            }
            ModuleKind::Json => return Step::Found(Resolution::Dynamic(module, name)),
        }
        match self.table(module).get(&name).copied() {
            Some(Export::Local(binding)) => Step::Found(Resolution::Binding(module, binding)),
            Some(Export::Indirect(request, import_name)) => {
                match (from.targets[request], import_name) {
                    (Target::Module(target), ImportName::Name(name)) => {
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
                            Target::Module(target) => StarSource::Module(target),
                            Target::External(external) => StarSource::External(external),
                            Target::Unloaded => {
                                unloaded = true;
                                continue;
                            }
                            Target::Missing => continue,
                        };
                        if !dynamic.contains(&source) {
                            dynamic.push(source);
                        }
                    }
                }
            }
        }
        match (&found[..], &dynamic[..]) {
            ([], []) if unloaded => Resolution::Unloaded,
            ([], []) => Resolution::NotFound,
            ([], [StarSource::Module(module)]) => Resolution::Dynamic(*module, name),
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
                    Target::Module(target) => names.dynamic.push(StarSource::Module(target)),
                    Target::External(target) => names.dynamic.push(StarSource::External(target)),
                    Target::Unloaded | Target::Missing => {}
                }
            }
        }
        for name in list {
            let resolution = self.resolve(module, name);
            if resolution.is_found() && resolution != Resolution::Unloaded {
                names.list.push((name, resolution));
            }
        }
        let graph = self.graph;
        names
            .list
            .sort_by(|a, b| graph.name(a.0).encode_utf16().cmp(graph.name(b.0).encode_utf16()));
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
