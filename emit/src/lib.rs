//! Emission: from a linked graph to the bytes of the outputs.
//!
//! * [`plan`](mod@plan) decides the form and the order of every live module and gives every
//!   name of a chunk.
//! * [`render`](render::render) splices the original texts, adds the runtime that is needed and
//!   the chunk format around it, and composes source maps.
//! * [`minify`] turns a finished chunk into a smaller one.
//!
//! Nothing here touches the file system.

pub mod input_map;
pub mod map;
pub mod minify;
pub mod options;
pub mod plan;
pub mod render;
pub mod runtime;
pub mod trivia;

pub use options::{ChunkGroup, Format, ImportMetaUrl, OutputOptions, Platform};
pub use plan::{
    Chunk, ChunkId, ChunkKind, Form, Placement, Plan, Program, Reason, plan, sidecar_file,
    telling_part,
};
pub use render::{
    Paths, RenderedChunk, RenderedDeclaration, RenderedModule, RenderedSidecar, render, url,
};
