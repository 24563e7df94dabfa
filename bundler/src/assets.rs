//! Files that are copied as they are. Native addons lie beside the output that asks for them, all
//! else where `assetNames` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use bundle_graph::graph::Addon;
use bundle_graph::{AssetId, DeferredKind, Diagnostic, ExternalId, ModuleGraph, ModuleId, Target};

use crate::build::{OutputFile, OutputKind};
use crate::naming::Naming;
use crate::options::BuildOptions;
use crate::settings::Settings;

/// The addons of a module, by their paths beside the file that the module is in.
pub(crate) fn addons(graph: &ModuleGraph, id: ModuleId, path: &str) -> Vec<(String, OutputFile)> {
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let addons = graph[id].deferred_targets.iter().filter_map(|target| match target {
        Target::External(external) => graph.externals[*external].addon.as_ref(),
        _ => None,
    });
    let file = |addon: &Arc<Addon>| {
        let (path, key) = (format!("{folder}{}", addon.name), format!("asset:{}", addon.name));
        OutputFile::new(path, OutputKind::Asset, addon.bytes.clone(), key)
    };
    addons.map(file).map(|file| (file.path.clone(), file)).collect()
}

/// What an asset is called in reports, whatever its hash. Files of the same name and contents are
/// one, which is called by the first of them.
pub(crate) fn keys(graph: &ModuleGraph, paths: &[String]) -> Vec<String> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let keys = graph.assets.iter().zip(paths).map(|(asset, path)| {
        let source = *first.entry(path).or_insert(&asset.source);
        format!("asset:{source}")
    });
    keys.collect()
}

/// The copies of assets, by their paths.
pub(crate) fn copies<'a>(
    graph: &'a ModuleGraph,
    assets: &'a [AssetId],
    paths: &'a [String],
    keys: &'a [String],
) -> impl Iterator<Item = (String, OutputFile)> + 'a {
    assets.iter().map(|id| {
        let (asset, path, key) = (&graph.assets[*id], &paths[id.index()], &keys[id.index()]);
        let bytes = asset.bytes.clone();
        let file = OutputFile::new(path.clone(), OutputKind::Asset, bytes, key.clone());
        let source = key.strip_prefix("asset:").map(str::to_string);
        (path.clone(), OutputFile { source, ..file })
    })
}

/// The specifier by which the output at a path asks for what stays outside.
pub(crate) fn specifier(
    graph: &ModuleGraph,
    settings: &Settings,
    naming: &Naming,
    path: &str,
    id: ExternalId,
) -> String {
    let external = &graph.externals[id];
    let Some(copy) = external.copy else { return external.specifier.to_string() };
    let file = &naming.assets[copy.index()];
    let public = settings.options.public_path.as_deref().filter(|url| !url.is_empty());
    bundle_emit::url(public, path, file)
}

/// Files beside a bundle that is printed: there is no folder for them.
pub(crate) fn homeless(graph: &ModuleGraph, options: &BuildOptions) -> Vec<Diagnostic> {
    if options.outdir.is_some() || options.outfile.is_some() {
        return Vec::new();
    }
    let addons = graph.externals.iter().filter_map(|external| external.addon.as_ref());
    let copied = addons.map(|addon| format!("copy {}", addon.name));
    let copied = copied.chain(graph.assets.iter().map(|asset| format!("copy {}", asset.source)));
    let started = graph.ids().flat_map(|id| {
        let module = &graph[id];
        module.deferred_targets.iter_enumerated().filter_map(|(request, target)| {
            let kind: DeferredKind = module.record.deferred_requests[request].kind;
            let target = target.module().filter(|_| kind.is_worker())?;
            Some(format!("write the worker {}", graph[target].file.name))
        })
    });
    let homeless = |what: String| {
        let message = format!("there is no folder to {what} to");
        Diagnostic::error("output/no-folder", message).help("Give an output with `-o`.")
    };
    copied.chain(started).map(homeless).collect()
}
