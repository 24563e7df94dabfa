//! Strongly connected components of the static-import graph, iteratively.

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::{EdgeFiltered, EdgeRef};

use crate::graph::{Edge, ModuleGraph};
use crate::ids::*;
use crate::record::DeferredKind;

/// Which modules import each other in a cycle.
pub struct Components {
    /// The component of each module.
    pub of: IndexVec<ModuleId, u32>,
    /// Whether the module belongs to a cycle, itself importing itself included.
    pub cyclic: IndexVec<ModuleId, bool>,
    /// Whether the module belongs to a cycle, also one that `require` closes, or some cycle depends
    /// on it: its bindings may be looked at before it is evaluated.
    pub below_cycle: IndexVec<ModuleId, bool>,
}

/// The modules in no cycle of requests of any kind, each before those that it asks for.
pub(crate) fn outside_cycles(graph: &ModuleGraph) -> Vec<ModuleId> {
    let mut components = petgraph::algo::kosaraju_scc(&graph.graph);
    // Components come after what they lead to.
    components.reverse();
    let alone = components.iter().filter_map(|members| match members[..] {
        [node] if !graph.graph.contains_edge(node, node) => Some(node),
        _ => None,
    });
    alone.map(|node| ModuleId::from_raw(node.index() as u32)).collect()
}

pub fn components(graph: &ModuleGraph) -> Components {
    let requests =
        EdgeFiltered::from_fn(&graph.graph, |edge| matches!(edge.weight(), Edge::Request(_)));
    let mut of = IndexVec::from_vec(vec![0; graph.len()]);
    let mut cyclic = IndexVec::from_vec(vec![false; graph.len()]);
    for (component, members) in petgraph::algo::kosaraju_scc(&requests).iter().enumerate() {
        for &node in members {
            let id = ModuleId::from_raw(node.index() as u32);
            of[id] = component as u32;
            cyclic[id] = members.len() > 1
                || graph
                    .graph
                    .edges_directed(node, Direction::Outgoing)
                    .any(|e| e.target() == node && matches!(e.weight(), Edge::Request(_)));
        }
    }
    let mut below_cycle = IndexVec::from_vec(vec![false; graph.len()]);
    let mut open: Vec<ModuleId> = graph.ids().filter(|id| cyclic[*id]).collect();
    open.extend(required_back(graph));
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut below_cycle[id], true) {
            open.extend(graph[id].targets.iter().filter_map(|target| target.module()));
        }
    }
    Components { of, cyclic, below_cycle }
}

/// ES modules in cycles that `require` closes. What waits for top-level await cannot be required.
fn required_back(graph: &ModuleGraph) -> Vec<ModuleId> {
    let id_of = |node: NodeIndex| ModuleId::from_raw(node.index() as u32);
    let requests = EdgeFiltered::from_fn(&graph.graph, |edge| match *edge.weight() {
        Edge::Request(_) => true,
        Edge::Deferred(request) => {
            let record = &graph[id_of(edge.source())].record;
            record.deferred_requests[request].kind == DeferredKind::Require
        }
    });
    let mut waits: IndexVec<ModuleId, bool> = graph.ids().map(|_| false).collect();
    let mut open: Vec<ModuleId> = graph.ids().filter(|id| graph[*id].record.has_tla).collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut waits[id], true) {
            open.extend(graph.importers(id));
        }
    }
    let cycles = petgraph::algo::kosaraju_scc(&requests).into_iter();
    let members = cycles.filter(|members| members.len() > 1).flatten().map(id_of);
    members.filter(|id| graph[*id].is_esm() && !waits[*id]).collect()
}
