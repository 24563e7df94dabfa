//! What chunks take from each other.

use bundle_graph::link::{Resolution, Root};
use bundle_graph::*;
use rustc_hash::FxHashSet;

use super::uses::{Uses, settle};
use super::{ChunkId, ChunkKind, Form, Program, Skeleton};
use crate::options::Format;
use crate::runtime::Helper;

/// What one chunk may take from another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Symbol {
    /// A variable of a hoisted module.
    Binding(ModuleId, BindingId),
    /// The block, or the function that runs a CommonJS module.
    Wrapper(ModuleId),
    /// The value of a JSON module.
    Value(ModuleId),
    /// The namespace object of an ES module or of a JSON module.
    Namespace(ModuleId),
    Helper(Helper),
}

impl Symbol {
    /// The module it belongs to; functions of the runtime belong to none.
    pub fn module(self) -> Option<ModuleId> {
        match self {
            Symbol::Binding(id, _)
            | Symbol::Wrapper(id)
            | Symbol::Value(id)
            | Symbol::Namespace(id) => Some(id),
            Symbol::Helper(_) => None,
        }
    }
}

/// Bindings of blocks that a file exports and that change after their initialisation.
pub(super) fn mirrored(
    graph: &ModuleGraph,
    root: &Root,
    program: &Program,
    chunks: &[Skeleton],
) -> FxHashSet<(ModuleId, BindingId)> {
    let entries = chunks.iter().filter_map(|chunk| match chunk.kind {
        ChunkKind::Entry(entry) => root.entries.iter().position(|known| *known == entry),
        _ => None,
    });
    let exported = entries.flat_map(|position| &root.exports[position].list);
    exported
        .filter_map(|(_, resolution)| match *resolution {
            Resolution::Binding(module, binding) => Some((module, binding)),
            _ => None,
        })
        .filter(|(module, binding)| {
            program.forms[*module] == Form::Block
                && graph[*module].record.bindings[*binding].reassigned
        })
        .collect()
}

/// What `import()` of a module takes from the file it loads.
pub(super) fn loaded_symbols(program: &Program, id: ModuleId) -> Vec<Symbol> {
    match program.forms[id] {
        Form::Block => vec![Symbol::Wrapper(id), Symbol::Namespace(id)],
        Form::CommonJs => vec![Symbol::Wrapper(id)],
        _ => vec![Symbol::Namespace(id)],
    }
}

/// Finds out what chunks take from each other.
pub(super) fn share(
    graph: &ModuleGraph,
    program: &mut Program,
    format: Format,
    chunks: &[Skeleton],
    first: ChunkId,
    uses: &mut Vec<Uses>,
    exports: &mut Vec<FxHashSet<Symbol>>,
) {
    let chunk_of = &program.chunk_of;
    let forms = &program.forms;
    for (index, uses) in uses.iter_mut().enumerate() {
        let hoisted = uses.bindings.iter().filter(|(module, _)| forms[*module] == Form::Hoisted);
        let json = uses.values.iter().filter(|id| forms[**id] == Form::Json);
        let objects = uses.namespaces.iter().filter(|(id, _)| forms[*id] != Form::CommonJs);
        let symbols = hoisted
            .map(|(module, binding)| (*module, Symbol::Binding(*module, *binding)))
            .chain(uses.wrappers.iter().map(|id| (*id, Symbol::Wrapper(*id))))
            .chain(json.map(|id| (*id, Symbol::Value(*id))))
            .chain(objects.map(|(id, _)| (*id, Symbol::Namespace(*id))));
        for (module, symbol) in symbols {
            if let Some(home) = chunk_of[module].filter(|home| *home != first + index) {
                exports[home - first].insert(symbol);
                uses.foreign.push(symbol);
            }
        }
    }
    if format != Format::Esm {
        for (uses, chunk) in uses.iter_mut().zip(chunks) {
            let loads = chunk.members.iter().any(|id| {
                let requests = graph[*id].record.deferred_requests.iter();
                requests.clone().any(|request| request.kind == DeferredKind::ImportCall)
            });
            if loads || !chunk.imports.is_empty() || !uses.foreign.is_empty() {
                uses.helpers.push(Helper::Load);
            }
        }
        for (uses, _) in uses.iter_mut().zip(&*exports).filter(|(_, set)| !set.is_empty()) {
            uses.helpers.push(Helper::Export);
            settle(&mut uses.helpers);
        }
    }
    let users = uses.iter().filter(|uses| uses.helpers.iter().any(|h| h.is_shared())).count();
    if users > 1 {
        program.runtime = Some(first + uses.len());
        let mut helpers: Vec<Helper> = uses.iter().flat_map(|uses| uses.helpers.clone()).collect();
        if format != Format::Esm {
            helpers.push(Helper::Export);
        }
        helpers.retain(|helper| helper.is_shared());
        settle(&mut helpers);
        exports.push(helpers.iter().map(|helper| Symbol::Helper(*helper)).collect());
        for uses in uses.iter_mut() {
            let (shared, own): (Vec<Helper>, Vec<Helper>) =
                std::mem::take(&mut uses.helpers).into_iter().partition(|h| h.is_shared());
            uses.helpers = own;
            uses.foreign.extend(shared.into_iter().map(Symbol::Helper));
        }
        uses.push(Uses { helpers, ..Uses::default() });
    }
    uses.iter_mut().for_each(|uses| settle(&mut uses.foreign));
}
