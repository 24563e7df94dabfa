//! What `import()` loads besides the file that it names, for `--modulepreload`.
//!
//! A browser finds out about the imports of a file when it has the file. Names of all files that
//! will be needed let it ask for them at the same time.
//! <https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload>

use bundle_graph::*;
use fixedbitset::FixedBitSet;

use super::uses::Uses;
use super::{ChunkId, Plan, Program, Skeleton};
use crate::runtime::Helper;

/// The files that `target` loads, in the order in which it does, and `from` has not loaded.
pub(crate) fn files(plan: &Plan, from: ChunkId, target: ChunkId) -> Vec<ChunkId> {
    let imports = |chunk: ChunkId| plan.chunks[chunk].imports.iter().copied();
    let loaded = below(plan.chunks.len(), from, imports);
    let mut known: FixedBitSet = loaded.iter().copied().collect();
    known.grow(plan.chunks.len());
    let files = below(plan.chunks.len(), target, imports).into_iter();
    files.filter(|file| *file != target && !known.contains(*file)).collect()
}

/// Adds the function of the runtime to what chunks use whose `import()`s load several files.
pub(super) fn helpers(
    graph: &ModuleGraph,
    program: &Program,
    chunks: &[Skeleton],
    first: ChunkId,
    uses: &mut [Uses],
) {
    let has_helpers: Vec<bool> =
        uses.iter().map(|uses| uses.helpers.iter().any(|helper| helper.is_shared())).collect();
    // A chunk for them is loaded, too.
    let is_apart = has_helpers.iter().filter(|has| **has).count() > 1;
    let imports = |chunk: ChunkId| chunks[chunk].imports.iter().map(|import| import - first);
    for (index, chunk) in chunks.iter().enumerate() {
        let mut targets: Vec<ChunkId> = chunk
            .members
            .iter()
            .flat_map(|id| super::order::import_calls(graph, *id))
            .filter_map(|target| Some(program.chunk_of[target]? - first))
            .collect();
        targets.sort_unstable();
        targets.dedup();
        let loaded = below(chunks.len(), index, imports);
        let is_needed = targets.into_iter().any(|target| {
            let files = below(chunks.len(), target, imports);
            files.iter().any(|file| *file != target && !loaded.contains(file))
                || is_apart
                    && files.iter().any(|file| has_helpers[*file])
                    && !loaded.iter().any(|file| has_helpers[*file])
        });
        if is_needed {
            uses[index].helpers.push(Helper::Preload);
            super::uses::settle(&mut uses[index].helpers);
        }
    }
}

/// A chunk and those that it imports, itself first.
fn below<I: Iterator<Item = ChunkId>>(
    count: usize,
    start: ChunkId,
    imports: impl Fn(ChunkId) -> I,
) -> Vec<ChunkId> {
    let mut seen = FixedBitSet::with_capacity(count);
    let mut found = vec![start];
    seen.insert(start);
    let mut next = 0;
    while let Some(&chunk) = found.get(next) {
        next += 1;
        found.extend(imports(chunk).filter(|import| !seen.put(*import)));
    }
    found
}
