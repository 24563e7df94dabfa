//! CommonJS modules that only sloppy mode runs as they are meant, in outputs that are ES modules
//! and so strict: they stand in a script of their own beside the file.
//!
//! Node loads that file by `require`. Elsewhere a page has to load it before the module does,
//! which is asked of nobody whose code strict mode can parse.

use bundle_graph::*;

use super::{Form, Skeleton, Uses};
use crate::options::{Format, OutputOptions, Platform};
use crate::runtime::Helper;

/// The modules of each chunk that belong there; notes what the chunk needs to get at them.
pub(super) fn plan(
    graph: &ModuleGraph,
    options: &OutputOptions,
    skeletons: &[Skeleton],
    uses: &mut [Uses],
) -> Vec<Vec<ModuleId>> {
    let chunks = skeletons.iter().map(|skeleton| members(graph, options, &skeleton.members));
    let sidecars: Vec<Vec<ModuleId>> = chunks.collect();
    for (sidecar, uses) in sidecars.iter().zip(uses) {
        note(options, sidecar, uses);
    }
    sidecars
}

fn members(graph: &ModuleGraph, options: &OutputOptions, members: &[ModuleId]) -> Vec<ModuleId> {
    if options.format != Format::Esm || !options.sidecars {
        return Vec::new();
    }
    let is_sloppy = |id: &ModuleId| {
        let facts = graph[*id].record.commonjs.as_ref();
        let found = facts.and_then(|facts| facts.sloppy.as_ref());
        found.is_some_and(|found| found.is_syntax || options.platform == Platform::Node)
    };
    members.iter().copied().filter(is_sloppy).collect()
}

fn note(options: &OutputOptions, sidecar: &[ModuleId], uses: &mut Uses) {
    if sidecar.is_empty() {
        return;
    }
    uses.helpers.push(Helper::Sloppy);
    if options.platform == Platform::Node {
        uses.helpers.push(Helper::Require);
    }
    uses.helpers.sort_unstable();
    uses.helpers.dedup();
}

/// The sidecar of a file: `main.sloppy.cjs` beside `main.js`, or `main.sloppy.js` for pages.
pub fn sidecar_file(file: &str, options: &OutputOptions) -> String {
    let stem = [".js", ".mjs", ".cjs"].iter().find_map(|end| file.strip_suffix(end));
    let extension = if options.platform == Platform::Node { "cjs" } else { "js" };
    format!("{}.sloppy.{extension}", stem.unwrap_or(file))
}

/// Tells of modules that strict code cannot parse, where that is the concern of whoever builds.
pub(super) fn check(
    graph: &ModuleGraph,
    options: &OutputOptions,
    forms: &IndexVec<ModuleId, Form>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let has_sidecars = options.sidecars && options.format == Format::Esm;
    if !options.format.is_module() || has_sidecars && options.platform == Platform::Node {
        return;
    }
    for id in graph.ids().filter(|id| forms[*id] != Form::Absent) {
        let module = &graph[id];
        let facts = module.record.commonjs.as_ref();
        let Some(found) = facts.and_then(|facts| facts.sloppy.as_ref()) else { continue };
        if found.is_syntax {
            let start = found.at as usize;
            let place = start..(start + 1).min(module.text().len());
            let diagnostic = match has_sidecars {
                true => sloppy_script(&module.file.name),
                false => sloppy_in_module(&module.file.name, options.format),
            };
            diagnostics.push(diagnostic.at(&module.file, place, found.what.to_string()));
        }
    }
}

fn sloppy_in_module(name: &str, format: Format) -> Diagnostic {
    let message = format!("{name} needs sloppy mode, which an ES module does not have");
    let help = match format {
        Format::Esm => "Build with `--format cjs` or `--format iife`, or into a file or folder.",
        _ => "Build with `--format cjs` or `--format iife`.",
    };
    Diagnostic::error("emit/sloppy-in-module", message).help(help)
}

fn sloppy_script(name: &str) -> Diagnostic {
    let message = format!("{name} needs sloppy mode, so it gets a script of its own");
    Diagnostic::warning("emit/sloppy-script", message).help(
        "Load the file that ends with `.sloppy.js` by a classic `<script>` before the module, \
         or build with `--format iife`.",
    )
}
