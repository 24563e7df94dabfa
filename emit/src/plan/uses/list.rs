//! The lists of what a chunk refers to.

use bundle_graph::*;
use rustc_hash::FxHashMap;

use crate::plan::Symbol;
use crate::runtime::Helper;

/// Sets are kept as sorted vectors: their order reaches the output.
#[derive(Default)]
pub struct Uses {
    /// CommonJS and JSON modules whose value an ES module reads.
    pub values: Vec<ModuleId>,
    /// Those of which an importer wants the `default` by the rule of bundlers.
    pub interop: Vec<ModuleId>,
    /// Those of which an importer reads names live, and which may export nothing that has any.
    pub members: Vec<ModuleId>,
    /// CommonJS modules of which a name is read once they have run.
    pub snapshots: Vec<(ModuleId, NameId)>,
    /// Modules whose namespace object is used; for CommonJS, `true` asks for Node's view.
    pub namespaces: Vec<(ModuleId, bool)>,
    /// Names imported from externals; `None` is the namespace.
    pub externals: Vec<(ExternalId, Option<NameId>)>,
    /// Externals that some module asks for, whether it takes a name or not.
    pub requested_externals: Vec<ExternalId>,
    /// Externals whose namespace object is made from what `require` returns, and by whose rules.
    pub external_namespaces: Vec<(ExternalId, bool)>,
    /// Modules whose `import.meta` is an object of their own.
    pub metas: Vec<ModuleId>,
    pub helpers: Vec<Helper>,
    /// Wrappers that the chunk mentions.
    pub wrappers: Vec<ModuleId>,
    /// CommonJS modules that ES modules of the chunk evaluate.
    pub imported: Vec<ModuleId>,
    /// Bindings of hoisted modules that the chunk mentions or exports, of whatever chunk.
    pub bindings: Vec<(ModuleId, BindingId)>,
    /// For each binding of a hoisted module, the modules that refer to it from outside.
    pub readers: FxHashMap<(ModuleId, BindingId), Vec<Reader>>,
    /// What the chunk takes from other chunks.
    pub foreign: Vec<Symbol>,
}

/// A module that refers to a binding of another, and the name it has there, if it has one.
pub type Reader = (ModuleId, Option<NameId>);

impl Uses {
    pub fn has_value(&self, id: ModuleId) -> bool {
        self.values.binary_search(&id).is_ok()
    }

    pub fn has_interop(&self, id: ModuleId) -> bool {
        self.interop.binary_search(&id).is_ok()
    }

    pub fn has_members(&self, id: ModuleId) -> bool {
        self.members.binary_search(&id).is_ok()
    }

    pub fn has_snapshot(&self, id: ModuleId) -> bool {
        let start = self.snapshots.partition_point(|(module, _)| *module < id);
        self.snapshots.get(start).is_some_and(|(module, _)| *module == id)
    }

    pub fn has_namespace(&self, id: ModuleId, node: bool) -> bool {
        self.namespaces.binary_search(&(id, node)).is_ok()
    }

    pub(super) fn settle(&mut self) {
        let needed: Vec<Helper> = self.helpers.iter().flat_map(|h| h.needs()).copied().collect();
        self.helpers.extend(needed);
        settle(&mut self.values);
        settle(&mut self.interop);
        settle(&mut self.members);
        settle(&mut self.snapshots);
        settle(&mut self.namespaces);
        settle(&mut self.externals);
        settle(&mut self.requested_externals);
        settle(&mut self.external_namespaces);
        settle(&mut self.helpers);
        settle(&mut self.wrappers);
        settle(&mut self.imported);
        settle(&mut self.bindings);
    }
}

/// Makes a list a set: sorted, each element once.
pub fn settle<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}
