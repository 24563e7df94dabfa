//! Files that are copied as they are: native addons, which Node has to find on a disk. Each lies
//! beside the file whose code asks for it.

use std::sync::Arc;

use bundle_graph::graph::Asset;
use bundle_graph::{Diagnostic, ModuleGraph, ModuleId, Target};

use crate::build::{OutputFile, OutputKind};
use crate::options::BuildOptions;

/// The assets of a module, by their paths beside the file that the module is in.
pub(crate) fn copies(graph: &ModuleGraph, id: ModuleId, path: &str) -> Vec<(String, OutputFile)> {
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let assets = graph[id].deferred_targets.iter().filter_map(|target| match target {
        Target::External(external) => graph.externals[*external].asset.as_ref(),
        _ => None,
    });
    let file = |asset: &Arc<Asset>| {
        let (path, key) = (format!("{folder}{}", asset.name), format!("asset:{}", asset.name));
        OutputFile::new(path, OutputKind::Asset, asset.bytes.clone(), key)
    };
    assets.map(file).map(|file| (file.path.clone(), file)).collect()
}

/// Assets of a bundle that is printed: there is no folder for them.
pub(crate) fn homeless(graph: &ModuleGraph, options: &BuildOptions) -> Vec<Diagnostic> {
    if options.outdir.is_some() || options.outfile.is_some() {
        return Vec::new();
    }
    let assets = graph.externals.iter().filter_map(|external| external.asset.as_ref());
    let homeless = |asset: &Arc<Asset>| {
        let message = format!("there is no folder to copy {} to", asset.name);
        Diagnostic::error("output/no-folder", message).help("Give an output with `-o`.")
    };
    assets.map(homeless).collect()
}
