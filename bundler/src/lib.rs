//! The bundler as a library: options in, outputs, diagnostics and figures out.
//!
//! [`build`](build::build) is the table of contents of the whole program.

pub mod archives;
mod assets;
pub mod build;
mod chunks;
pub mod config;
pub mod diagnostics;
pub mod disk;
pub mod explain;
mod finish;
pub mod manifest;
pub mod metafile;
mod naming;
pub mod options;
pub mod report;
pub mod schema;
mod settings;
pub mod size;
pub mod write;

pub use build::{
    BuildOutput, BuildResult, ModuleBytes, OutputDeclaration, OutputFile, OutputKind, Timing, build,
};
pub use bundle_emit::{Form, Placement, Reason};
pub use bundle_graph::construct::Progress;
pub use bundle_graph::{Diagnostic, Host, Label, Severity, SourceFile};
pub use options::*;
