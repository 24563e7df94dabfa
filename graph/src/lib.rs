//! The module graph: records, parallel construction, resolution and linking.
//!
//! A tour, in the order a build runs through it:
//!
//! * [`host`] is the only way to the file system.
//! * [`mod@construct`] reads, parses, analyses and resolves every module in parallel and seals the
//!   result into a [`ModuleGraph`] with canonical ids.
//! * [`analyze`] reduces one syntax tree to a [`ModuleRecord`] (what linking needs) and
//!   [`Sites`] (what emission rewrites); the tree dies there.
//! * [`dialect`] makes JavaScript of TypeScript and JSX, before the analysis.
//! * [`lower`] writes otherwise what a target cannot read, and decorators.
//! * [`commonjs`] are the rules by which ES modules see CommonJS modules.
//! * [`mod@convert`] makes ES modules of CommonJS modules that behave like some.
//! * [`mod@link`] is a pure function from the graph to resolutions and liveness.
//!
//! Names follow ECMA-262 ("Source Text Module Records") and Node's documentation.

pub mod analyze;
pub mod commonjs;
pub mod components;
pub mod construct;
pub mod convert;
pub mod diagnostic;
pub mod dialect;
pub mod graph;
pub mod host;
pub mod ids;
pub mod link;
pub mod lower;
pub mod names;
pub mod package;
pub mod parse;
pub mod record;
pub mod resolve;
pub mod sites;

pub use commonjs::{CommonJsRules, Interop, MissingName, PerInterop, StarNames};
pub use construct::{ConstructOptions, construct};
pub use convert::{ConvertOptions, Refusal, convert};
pub use diagnostic::{Diagnostic, Label, Severity, SourceFile};
pub use dialect::{
    DialectOptions, JsxOptions, JsxOverrides, JsxRuntime, UnusedImports, stands_apart,
};
pub use graph::{Asset, Entry, External, Module, ModuleGraph, Origin, Target};
pub use host::Host;
pub use ids::*;
pub use link::{Linked, link};
pub use names::{LocalName, NameTable, Names};
pub use record::*;
pub use sites::*;
