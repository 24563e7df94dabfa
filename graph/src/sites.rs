//! What emission rewrites and linking never reads: places in the source text, sorted by offset.
//! All offsets are bytes from the start of the text.

use crate::convert::Refusal;
use crate::ids::*;
use crate::names::LocalName;
use crate::record::DeferredKind;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Span {
    pub lo: u32,
    pub hi: u32,
}

/// How a reference stands in the text; decides what may replace it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Shape {
    /// Any other read.
    Plain,
    /// `x()`, `` x`…` `` and `x?.()`: a member expression here would pass a `this`.
    Callee,
    /// A callee at the very start of an expression statement.
    CalleeAtStart,
    /// `new x`, `new x.y`: a call here needs parentheses.
    NewCallee,
    /// ``new x`…` ``
    NewTag,
    /// `{ x }` in an object literal or pattern: becomes `{ x: y }`.
    Shorthand,
    /// Assigned, updated or deleted.
    Write,
    /// `({ x } = …)`
    ShorthandWrite,
    /// The name in a declaration: `let x`, `function x`.
    Declare,
    /// The name in a class declaration; the class keeps its own inner binding.
    DeclareClass,
    /// `let { x } = …`
    DeclareShorthand,
    /// `typeof x`
    TypeofOperand,
}

/// A reference to a top-level binding. 12 bytes.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub lo: u32,
    pub hi: u32,
    packed: u32,
}

const _: () = assert!(size_of::<Reference>() == 12);

const SHAPES: [Shape; 12] = [
    Shape::Plain,
    Shape::Callee,
    Shape::CalleeAtStart,
    Shape::NewCallee,
    Shape::NewTag,
    Shape::Shorthand,
    Shape::Write,
    Shape::ShorthandWrite,
    Shape::Declare,
    Shape::DeclareClass,
    Shape::DeclareShorthand,
    Shape::TypeofOperand,
];

impl Reference {
    pub fn new(lo: u32, hi: u32, binding: BindingId, shape: Shape) -> Self {
        let binding = u32::from(binding);
        assert!(binding < 1 << 28, "more than 2^28 top-level bindings in one module");
        Self { lo, hi, packed: binding << 4 | shape as u32 }
    }

    pub fn binding(self) -> BindingId {
        BindingId::from_raw(self.packed >> 4)
    }

    pub fn shape(self) -> Shape {
        SHAPES[(self.packed & 15) as usize]
    }
}

/// `ns.name` (or `ns["name"]`), where `ns` is an import other than of `default`.
#[derive(Clone, Copy, Debug)]
pub struct MemberReference {
    pub lo: u32,
    /// End of the whole member expression.
    pub hi: u32,
    /// End of `ns`.
    pub object_hi: u32,
    pub namespace: BindingId,
    pub name: LocalName,
    pub shape: Shape,
}

/// A place that is rewritten whatever the linker finds. Edits never overlap one another.
#[derive(Clone, Debug)]
pub struct Edit {
    pub lo: u32,
    pub hi: u32,
    pub kind: EditKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum EditKind {
    /// Deleted: the word `export` before a declaration.
    Delete,
    /// Replaced by this text: defines, dead branches.
    Replace(Box<str>),
    /// `export default ` before an expression: becomes `const NAME = `.
    DefaultExpression,
    /// The end of such an expression; a `;` follows where the source has none.
    DefaultExpressionEnd,
    /// The place where `export default function () {}` lacks its name.
    DefaultFunctionName,
    /// `this` at the top level.
    TopLevelThis,
    /// `import.meta`
    ImportMeta,
    /// `import.meta` in `new URL("./file", import.meta.url)`: where the output is, if the file lies
    /// beside that.
    BaseMeta(DeferredId),
    /// The word `await` of an expression outside functions; whether it starts a statement.
    Await(bool),
    /// The end of such an expression.
    AwaitEnd,
    /// `require(…)`, `require.resolve(…)`, `import(…)` with a known specifier; of the URL of a file
    /// only the specifier.
    Deferred(DeferredId),
    /// The start of `import("x", options)` up to the options, which are only known at run time.
    DeferredStart(DeferredId),
    /// What follows such options.
    DeferredEnd(DeferredId),
    /// The start of `import(text)` up to the text, or the place before the `require` of
    /// `require(text)`, by the index of its [`Glob`].
    GlobStart(u32),
    /// What follows that text, or that `require`.
    GlobEnd(u32),
    /// What strict code has in the place of what only sloppy code can.
    Strict(Box<str>),
    /// A name that CommonJS scope would capture: `require`, `module`, `exports`, …
    CommonJsName(LocalName, Shape),
}

/// An anonymous function or class that takes its `.name` from the binding it is assigned to.
#[derive(Clone, Copy, Debug)]
pub struct NamedValue {
    pub lo: u32,
    pub hi: u32,
    pub binding: BindingId,
}

#[derive(Clone, Copy, Debug)]
pub struct StatementSite {
    pub lo: u32,
    pub hi: u32,
    /// The statement goes away as a whole: imports, `export { … }`, `export … from`.
    pub module_syntax: bool,
    /// Ended by automatic semicolon insertion: what follows must not continue it.
    pub asi_end: bool,
}

/// `import()`, `require` or `require.resolve` of a text that begins and ends with known parts.
#[derive(Clone, Debug)]
pub struct Glob {
    pub kind: DeferredKind,
    /// Begins with `./` or `../`.
    pub prefix: Box<str>,
    /// Ends with the extension of a file that can be loaded; for `require` it may lack one.
    pub suffix: Box<str>,
    pub lo: u32,
    pub hi: u32,
    /// The requests for files that could be meant.
    pub requests: (u32, u32),
}

/// The specifier of an import or export declaration.
#[derive(Clone, Copy, Debug)]
pub struct SpecifierSite {
    pub lo: u32,
    /// End of the string.
    pub string_hi: u32,
    /// End of the attributes, or of the string if there are none.
    pub hi: u32,
    pub request: RequestId,
}

/// What has to be written otherwise to make a CommonJS module an ES module.
#[derive(Debug)]
pub struct Conversion {
    /// Where the first statement after the directives begins.
    pub start: u32,
    /// What no name in the text ends with.
    pub tail: Box<str>,
    /// The variable `exports`.
    pub exports: Box<[(Span, Shape)]>,
    /// The property `module.exports`.
    pub module_exports: Box<[Span]>,
    /// `module` in `typeof module`.
    pub typeof_module: Box<[Span]>,
    /// `this` outside functions.
    pub this: Box<[Span]>,
    pub values: Box<[ExportedValue]>,
    /// Every request can be made before the module is evaluated.
    pub requires: IndexVec<DeferredId, Required>,
    /// Parts of `if` statements that leave nothing but the branch that is certain to run.
    pub branches: Box<[Span]>,
    /// The first or only mention of `module.exports`, where it is assigned.
    pub once: Option<ExportedOnce>,
    /// If all that is done to `exports` is to give it properties.
    pub names: Option<NamedExports>,
    /// `__esModule` is set, in a way that is certain.
    pub flagged: bool,
}

/// `module.exports = value;` at the top level.
#[derive(Debug)]
pub struct ExportedOnce {
    pub statement: Span,
    pub value: Span,
    /// A variable that has the value.
    pub alias: Option<Box<str>>,
    /// Nothing that could look at `module.exports` runs before it.
    pub is_first: bool,
}

/// A function or class without a name that is assigned.
#[derive(Clone, Copy, Debug)]
pub struct ExportedValue {
    pub place: Span,
    pub target: ExportedTo,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExportedTo {
    /// The variable, after which the value is named.
    Exports,
    /// A property, which names nothing.
    ModuleExports,
}

/// A call of `require`.
#[derive(Clone, Debug)]
pub struct Required {
    pub form: RequiredAs,
    /// Properties of what it returns are read, before other modules are required.
    pub is_read: bool,
}

#[derive(Clone, Debug)]
pub enum RequiredAs {
    Value,
    /// `var name = require("x");`, perhaps with others like it in one declaration.
    Variable {
        statement: Span,
        name: Box<str>,
    },
    /// `require("x").name`
    Member {
        place: Span,
        name: Box<str>,
    },
    /// `require("x");`
    Statement(Span),
}

/// The exports of a CommonJS module that are names.
#[derive(Debug)]
pub struct NamedExports {
    /// Sorted.
    pub names: Box<[Box<str>]>,
    /// For each a variable that the text does not mention.
    pub locals: Box<[Box<str>]>,
    pub sites: Box<[ExportSite]>,
}

/// A statement, unless it is said otherwise.
#[derive(Debug)]
pub enum ExportSite {
    /// It goes away; the names have no value at first.
    Removed(Span, Box<[Box<str>]>),
    /// `exports.name = value`
    Assigned {
        name: Box<str>,
        statement: Span,
        value: Span,
        /// A variable that has the value.
        alias: Option<Box<str>>,
        is_anonymous: bool,
    },
    /// `local = exports.name = value` in a declaration.
    Declarator { name: Box<str>, target: Span, value: Span, local: Box<str>, is_anonymous: bool },
    /// `module.exports = { name: value, … }`
    Object { statement: Span, members: Box<[ExportedMember]> },
    /// `module.exports = require("x")`, by the start of the call.
    Whole { statement: Span, call: u32 },
}

#[derive(Debug)]
pub struct ExportedMember {
    pub name: Box<str>,
    /// The whole property.
    pub place: Span,
    /// Its value, or the property if it is a method.
    pub value: Span,
    pub alias: Option<Box<str>>,
    /// It is named after the property.
    pub takes_name: bool,
}

#[derive(Default, Debug)]
pub struct Sites {
    /// Only of CommonJS modules that could be ES modules.
    pub conversion: Option<Box<Conversion>>,
    /// Why a CommonJS module is none.
    pub refusal: Option<Refusal>,
    pub globs: Vec<Glob>,
    pub references: Box<[Reference]>,
    pub members: Box<[MemberReference]>,
    pub edits: Box<[Edit]>,
    pub statements: IndexVec<StatementId, StatementSite>,
    /// Class declarations of the top level: whole span and binding.
    pub classes: Box<[NamedValue]>,
    pub named_values: Box<[NamedValue]>,
    /// Start of every identifier and keyword that a source map should name, when maps are on.
    pub marks: Box<[u32]>,
    /// First byte after the hashbang line.
    pub body_start: u32,
    /// Where each request stands, for diagnostics.
    pub requests: IndexVec<RequestId, Span>,
    pub deferred: IndexVec<DeferredId, Span>,
    pub imports: IndexVec<ImportId, Span>,
    /// Where each indirect export stands, in the order of the record.
    pub indirect_exports: Box<[Span]>,
    /// Every specifier in source order, when they are asked for.
    pub specifiers: Box<[SpecifierSite]>,
    /// Names of types in lists of imports and exports, with the comma behind them, and what may
    /// stand in their place. Where lists are copied they would be those of values.
    pub types: Vec<(Span, &'static str)>,
    /// The directives at the start of the text, hashbang not included.
    pub directives: Box<[Span]>,
}
