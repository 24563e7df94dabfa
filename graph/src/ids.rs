//! Dense u32 indices, one type per table, so that ids of different tables cannot be mixed up.

pub use oxc_index::{IndexSlice, IndexVec};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        oxc_index::define_index_type! {
            $(#[$doc])*
            pub struct $name = u32;
            IMPL_RAW_CONVERSIONS = true;
        }
    )*};
}

ids! {
    /// A module of the sealed graph, in depth-first order from the entries.
    ModuleId;
    /// An element of a module's `[[RequestedModules]]`, in source order.
    RequestId;
    /// A request that is made while the module runs: `import()`, `require()`, the URL of a file.
    DeferredId;
    /// An element of a module's `[[ImportEntries]]`.
    ImportId;
    /// A top-level binding of one module.
    BindingId;
    /// A top-level statement of one module.
    StatementId;
    /// A name of the whole graph; equal ids are equal names.
    NameId;
    /// A module that stays outside the bundle.
    ExternalId;
    /// A file that is copied beside the outputs.
    AssetId;
}

const _: () = assert!(size_of::<ModuleId>() == 4 && size_of::<(ModuleId, BindingId)>() == 8);
