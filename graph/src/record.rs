//! What linking needs to know about one module, in ECMA-262's terms.
//!
//! Records are span-free and flat: equal records link equally, and a record can be written to
//! and read from a cache as it is. <https://tc39.es/ecma262/#sec-source-text-module-records>

use crate::ids::*;
use crate::lower::Syntax;
use crate::names::{LocalName, NameTable};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ModuleKind {
    /// A Source Text Module Record.
    Esm,
    /// A module whose exports are known only once it has run.
    CommonJs,
    /// JSON: one value and no requests.
    Json,
    /// A module that the `browser` field replaced by an empty object.
    Empty,
}

#[derive(Debug, PartialEq)]
pub struct ModuleRecord {
    pub kind: ModuleKind,
    pub names: NameTable,
    /// `[[RequestedModules]]`, source order, each specifier and attributes once.
    pub requested_modules: IndexVec<RequestId, ModuleRequest>,
    pub import_entries: IndexVec<ImportId, ImportEntry>,
    pub local_export_entries: Box<[LocalExportEntry]>,
    pub indirect_export_entries: Box<[IndirectExportEntry]>,
    pub star_export_entries: Box<[RequestId]>,
    /// `[[HasTLA]]`
    pub has_tla: bool,
    /// Outside functions there is `for await` or `await using`, which wait without an `await`
    /// expression.
    pub awaits_implicitly: bool,
    pub bindings: IndexVec<BindingId, Binding>,
    pub statements: IndexVec<StatementId, Statement>,
    /// Pools that the statements' ranges point into.
    pub declared: Box<[BindingId]>,
    pub used: Box<[Use]>,
    pub conditions: Box<[Condition]>,
    pub deferred_requests: IndexVec<DeferredId, DeferredRequest>,
    pub commonjs: Option<CommonJsFacts>,
    /// Names that are neither declared nor imported: globals.
    pub free_names: Box<[LocalName]>,
    /// Hashes of every name that a nested scope declares, sorted.
    pub nested_names: Box<[u32]>,
    pub has_direct_eval: bool,
    /// It was TypeScript: what it exports again may be types.
    pub typescript: bool,
    /// The values of constant enums of the top level.
    pub constants: Box<[EnumConstant]>,
    /// What came after ES2015: all of it where there is a target, otherwise only what always has
    /// to be written otherwise.
    pub syntax: Syntax,
    pub has_import_meta: bool,
    /// `import.meta` stands where more than its `url`, `filename` or `dirname` is read.
    pub import_meta_escapes: bool,
}

/// A member of a `const enum`.
#[derive(Clone, PartialEq, Debug)]
pub struct EnumConstant {
    /// The binding.
    pub object: Box<str>,
    pub member: Box<str>,
    /// A literal, perhaps behind a sign.
    pub value: Box<str>,
}

/// A ModuleRequest Record.
#[derive(Debug, PartialEq)]
pub struct ModuleRequest {
    pub specifier: LocalName,
    pub attributes: Box<[(LocalName, LocalName)]>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportName {
    Name(LocalName),
    /// `import * as ns`, `export * as ns from`
    Namespace,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImportEntry {
    pub request: RequestId,
    pub import_name: ImportName,
    pub local: BindingId,
    /// Code of the module mentions it; exporting it again does not count.
    pub referenced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalExportEntry {
    pub export_name: LocalName,
    pub binding: BindingId,
}

/// `export { import_name as export_name } from request`, also written as an import that is
/// exported again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndirectExportEntry {
    pub export_name: LocalName,
    pub request: RequestId,
    pub import_name: ImportName,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BindingKind {
    Var,
    Function,
    Let,
    Const,
    Class,
    Using,
    Import(ImportId),
    /// `*default*`: the value of `export default` without a name of its own.
    Default,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binding {
    pub name: LocalName,
    pub kind: BindingKind,
    /// Assigned anywhere but in its declaration.
    pub reassigned: bool,
    /// A function or arrow whose body never looks at `this`.
    pub ignores_this: bool,
    /// Renaming it changes the `.name` of its value: functions, classes, `const f = () => {}`.
    pub names_value: bool,
    /// Its value can be extended by a class and constructed.
    pub constructor: bool,
    /// The statement that declares it; `None` for imports.
    pub statement: Option<StatementId>,
}

/// A top-level statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub effects: Effects,
    pub declares: (u32, u32),
    pub uses: (u32, u32),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effects {
    None,
    /// None as long as the conditions of this range hold.
    If(u32, u32),
    Always,
}

/// What has to hold for a statement to be free of effects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Condition {
    /// Reading the import cannot meet its temporal dead zone.
    Initialized(BindingId),
    /// The binding holds a class or a plain function: `extends` cannot throw.
    Constructor(BindingId),
    /// An annotation is right that a function has no side effects. It is called all the same, and
    /// may read anything.
    Annotation,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    Binding(BindingId),
    /// `ns.name`, where `ns` is a namespace import.
    Member(BindingId, LocalName),
    /// `ns.name(…)`, which passes the namespace as `this`.
    MemberCall(BindingId, LocalName),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeferredKind {
    /// `import(specifier)`
    ImportCall,
    /// `require(specifier)`
    Require,
    /// `require.resolve(specifier)`
    RequireResolve,
    /// `new URL(specifier, import.meta.url)`: a file that is copied as it is.
    Asset,
    /// `new Worker(new URL(specifier, import.meta.url), { type: "module" })`, and any worker of
    /// `node:worker_threads`.
    Worker,
    /// The same of a worker that is a classic script, or may be one.
    ClassicWorker,
}

impl DeferredKind {
    /// Whether it starts a program with modules of its own.
    pub fn is_worker(self) -> bool {
        matches!(self, DeferredKind::Worker | DeferredKind::ClassicWorker)
    }

    /// Whether it names a file by its URL.
    pub fn is_url(self) -> bool {
        self == DeferredKind::Asset || self.is_worker()
    }
}

/// A request that is made when control reaches it, not before evaluation.
#[derive(Clone, Debug, PartialEq)]
pub struct DeferredRequest {
    pub kind: DeferredKind,
    pub specifier: LocalName,
    pub attributes: Box<[(LocalName, LocalName)]>,
    /// Inside `try`, followed by `.catch`, or `require.resolve`: a failure is one of run time.
    pub guarded: bool,
    /// The second argument of `import()` is evaluated and checked at run time.
    pub has_options: bool,
}

/// How much of what Node gives to a CommonJS module its code uses.
/// <https://nodejs.org/api/modules.html#the-module-object>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum HostUse {
    /// `module.exports` and calls of `require`.
    #[default]
    Plain,
    /// `module` or `require` as values, `require.main`, or `require` of a computed specifier.
    Escapes,
    /// Properties that tell how modules were loaded (`module.parent`, `require.cache`), or the
    /// wrapper's `arguments`.
    Members,
}

/// What the text of a CommonJS module tells of its `module.exports` (`graph/src/analyze/shape.rs`).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ExportsShape {
    /// It may be any value.
    #[default]
    Unknown,
    /// It is an object or a function, whose properties may come from anywhere.
    Object,
    /// It is an object to which the module itself adds properties of at most these names, in the
    /// order of the text. Nothing but `exports.x = …` and its like mentions it, so that others get
    /// hold of it by `require` only.
    Closed(Box<[LocalName]>),
}

/// What is known of a CommonJS module before it runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommonJsFacts {
    pub uses_require: bool,
    /// Code may find `require` under its name where that is not seen: in `with` or direct `eval`.
    pub looks_up_require: bool,
    pub uses_module: bool,
    pub uses_exports: bool,
    pub uses_filename: bool,
    pub uses_dirname: bool,
    /// What of `module`, `require` and `arguments` is used beyond loading and exporting.
    pub host: HostUse,
    /// The text has the word `this`.
    pub mentions_this: bool,
    /// The text has the word `get`, as accessors do.
    pub mentions_get: bool,
    /// The whole file is strict code.
    pub strict: bool,
    /// The names that Node finds in the text, in its order.
    pub lexer_exports: Box<[LocalName]>,
    /// The requests whose names Node adds to them, as far as they are made at all.
    pub lexer_reexports: Box<[DeferredId]>,
    pub shape: ExportsShape,
    /// The first thing that only sloppy mode can run.
    pub sloppy: Option<SloppyUse>,
}

/// Something that strict code cannot run as it is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct SloppyUse {
    /// Where it stands, in bytes.
    pub at: u32,
    pub what: Box<str>,
    /// Strict code, or a module, cannot even be parsed with it.
    pub is_syntax: bool,
}

impl CommonJsFacts {
    /// Whether the module's own text shows that it does not export the name.
    pub fn lacks(&self, names: &NameTable, name: &str) -> bool {
        match &self.shape {
            ExportsShape::Closed(known) => known.iter().all(|known| names.get(*known) != name),
            ExportsShape::Object | ExportsShape::Unknown => false,
        }
    }
}

impl ModuleRecord {
    pub fn declares(&self, statement: &Statement) -> &[BindingId] {
        &self.declared[statement.declares.0 as usize..statement.declares.1 as usize]
    }

    pub fn uses(&self, statement: &Statement) -> &[Use] {
        &self.used[statement.uses.0 as usize..statement.uses.1 as usize]
    }

    pub fn name(&self, name: LocalName) -> &str {
        self.names.get(name)
    }

    /// Whether `module.exports` may be `null` or `undefined`, which have no members to read.
    pub fn may_be_nothing(&self) -> bool {
        let shape = self.commonjs.as_ref().map(|facts| &facts.shape);
        shape == Some(&ExportsShape::Unknown)
    }

    /// Whether a nested scope of the module may declare a name with this hash.
    pub fn may_nest(&self, hash: u32) -> bool {
        self.nested_names.binary_search(&hash).is_ok()
    }

    /// A record without imports, exports or code.
    pub fn empty(kind: ModuleKind) -> Self {
        Self {
            kind,
            names: NameTable::default(),
            requested_modules: IndexVec::new(),
            import_entries: IndexVec::new(),
            local_export_entries: Box::default(),
            indirect_export_entries: Box::default(),
            star_export_entries: Box::default(),
            has_tla: false,
            awaits_implicitly: false,
            bindings: IndexVec::new(),
            statements: IndexVec::new(),
            declared: Box::default(),
            used: Box::default(),
            conditions: Box::default(),
            deferred_requests: IndexVec::new(),
            commonjs: None,
            free_names: Box::default(),
            nested_names: Box::default(),
            has_direct_eval: false,
            typescript: false,
            constants: Box::default(),
            syntax: Syntax::default(),
            has_import_meta: false,
            import_meta_escapes: false,
        }
    }
}
