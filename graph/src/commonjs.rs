//! How ES modules see what CommonJS modules export: what Node, other bundlers and the proposal
//! of dynamic modules answer differently.

use crate::graph::Module;
use crate::record::ModuleKind;

/// By whose rules an importer sees a CommonJS module.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Interop {
    /// `default` is `module.exports`. <https://nodejs.org/api/esm.html#commonjs-namespaces>
    Node,
    /// `default` is `module.exports.default` where `module.exports.__esModule` is set.
    Babel,
}

/// What becomes of an import of a name that a CommonJS module does not export.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MissingName {
    /// The importer throws a ReferenceError right after the CommonJS module ran.
    Importer,
    /// Every importer of the CommonJS module throws it.
    Poison,
    /// The importer cannot be linked.
    Link,
    Undefined,
}

/// What `export *` from a CommonJS module passes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StarNames {
    /// All names, once all CommonJS modules of the stars have run.
    Finalise,
    /// The module with the `export *` cannot be linked.
    Error,
    /// The names that Node's lexer finds.
    Lexer,
}

/// An answer for either kind of importer.
#[derive(Clone, Copy, Debug)]
pub struct PerInterop<T> {
    pub node: T,
    pub babel: T,
}

impl<T: Copy> PerInterop<T> {
    pub fn of(self, interop: Interop) -> T {
        match interop {
            Interop::Node => self.node,
            Interop::Babel => self.babel,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct CommonJsRules {
    /// By whose rules files import that Node would run as ES modules, and others.
    pub interop: PerInterop<Interop>,
    /// Names that exist once the module has run are exports, too.
    pub late_names: bool,
    /// Named imports are read once, when the module has run.
    pub snapshot: PerInterop<bool>,
    pub missing: PerInterop<MissingName>,
    pub stars: StarNames,
    /// There is an export `module.exports`, which namespaces show to importers by Node's rules.
    pub module_exports_name: bool,
    /// Members of JSON can be imported by their names.
    pub json_names: PerInterop<bool>,
    /// `require` of an ES module that is being evaluated throws.
    pub cycle_throws: bool,
}

impl CommonJsRules {
    /// By whose rules a module imports, of which is known whether Node would run it as an ES
    /// module.
    pub fn of(&self, node_mode: bool) -> Interop {
        self.interop.of(if node_mode { Interop::Node } else { Interop::Babel })
    }

    /// Whether modules have an export `module.exports` that is all that they export.
    pub fn exports_whole(&self, is_commonjs: bool) -> bool {
        is_commonjs && self.module_exports_name
    }

    /// Whether a function of `module` that is called as a member of its namespace may see that
    /// namespace as `this`. Where values are live, it sees `module.exports` instead.
    pub fn passes_namespace(&self, module: &Module, interop: Interop) -> bool {
        let record = &module.record;
        let may_see = record.commonjs.as_ref().is_some_and(|facts| facts.mentions_this)
            || record.kind == ModuleKind::CommonJs && !record.deferred_requests.is_empty();
        self.snapshot.of(interop) && may_see
    }
}
