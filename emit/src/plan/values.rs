//! Where code of a chunk finds what CommonJS modules export: in variables of the chunk, or in the
//! record beside the function that runs the module.
//!
//! A variable is assigned where the chunk evaluates the module, so only code that is evaluated
//! after that may read it. In cycles, and where blocks decide the order, nobody knows that.

use bundle_graph::link::Linked;
use bundle_graph::*;
use rustc_hash::FxHashSet;

use super::{Form, Program, Skeleton, Step, Uses, live_requests};

/// CommonJS modules whose exports are in variables of a chunk.
#[derive(Default)]
pub struct ChunkValues {
    assigned: FxHashSet<ModuleId>,
    /// In a chunk that several roots share: importers and what they request themselves. What a
    /// module requests through others may be evaluated here after the module.
    requests: Option<FxHashSet<(ModuleId, ModuleId)>>,
}

impl ChunkValues {
    pub(super) fn new(
        graph: &ModuleGraph,
        linked: &Linked,
        program: &Program,
        skeleton: &Skeleton,
        uses: &Uses,
    ) -> Self {
        let in_cycle = |id: &ModuleId| linked.components.cyclic[*id] && graph[*id].is_esm();
        let members = &skeleton.members;
        if members.iter().any(|id| program.forms[*id] == Form::Block)
            || !uses.snapshots.is_empty() && members.iter().any(in_cycle)
        {
            return Self::default();
        }
        let assigned = skeleton.steps.iter().filter_map(|step| match step {
            Step::Require(id, _) => Some(*id),
            _ => None,
        });
        let requests = || {
            let hoisted = members.iter().filter(|id| program.forms[**id] == Form::Hoisted);
            let all = hoisted.flat_map(|&id| {
                live_requests(graph, program, id).into_iter().map(move |target| (id, target))
            });
            all.filter(|(_, target)| program.forms[*target] == Form::CommonJs).collect()
        };
        Self { assigned: assigned.collect(), requests: skeleton.entry.is_none().then(requests) }
    }

    /// Whether some variables hold what the module exports.
    pub fn has_variable(&self, module: ModuleId) -> bool {
        self.assigned.contains(&module)
    }

    /// Whether code of `reader` finds it there.
    pub fn is_variable(&self, reader: ModuleId, module: ModuleId) -> bool {
        let requests = self.requests.as_ref();
        self.has_variable(module)
            && requests.is_none_or(|requests| requests.contains(&(reader, module)))
    }
}
