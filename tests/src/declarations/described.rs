//! Whether declarations are what the manifest and the source map say of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bundle_bundler::disk;
use bundle_graph::resolve::normalise;
use bundle_graph::{DeferredKind, ModuleRecord};
use oxc_sourcemap::SourceMap;

use super::{Block, Declaration, Manifest, Parts, joined, read, specifier};

/// Every module of a file has a declaration, and every declaration is that of such a module.
pub(super) fn check_blocks(manifest: &Manifest, file: &Parts) -> Result<(), String> {
    let lowered = file.chunk.declarations.iter().filter(|it| it.lowered).count();
    if lowered > 0 {
        return match file.chunk.declarations.len() {
            1 => Ok(()),
            count => Err(format!("{lowered} of {count} declarations hold the whole file")),
        };
    }
    let declared = file.chunk.declarations.iter();
    let declared: BTreeSet<&String> = declared.filter_map(|it| it.block.as_ref()).collect();
    let listed: BTreeSet<&String> = file.chunk.blocks.iter().collect();
    if declared != listed {
        return Err(format!("declarations of {declared:?}, but blocks {listed:?}"));
    }
    match listed.iter().find(|id| !manifest.blocks.contains_key(**id)) {
        Some(id) => Err(format!("{id} is not described")),
        None => Ok(()),
    }
}

/// The record of a body against the description of its module.
pub(super) fn check(
    manifest: &Manifest,
    files: &BTreeMap<&str, Parts>,
    file: &Parts,
    declaration: &Declaration,
    record: &ModuleRecord,
) -> Result<(), String> {
    let imported = declaration.imports.iter().map(|import| import.name.as_str());
    let imported: BTreeSet<&str> = imported.collect();
    let bindings = record.bindings.iter().map(|binding| record.name(binding.name));
    if let Some(name) = bindings.into_iter().find(|name| imported.contains(name)) {
        return Err(format!("a binding shadows {name}"));
    }
    let Some(id) = &declaration.block else { return Ok(()) };
    let block = manifest.blocks.get(id).ok_or_else(|| format!("{id} is not described"))?;
    if block.kind != "esm" {
        return Ok(());
    }
    same("requests", requests(files, file, declaration, record)?, listed(block, "evaluation"))?;
    let dynamic: BTreeSet<String> = listed(block, "dynamic").into_iter().collect();
    check_loads(files, file, record, &dynamic)?;
    let local = record.local_export_entries.iter().map(|entry| entry.export_name);
    let indirect = record.indirect_export_entries.iter().map(|entry| entry.export_name);
    let exports = local.chain(indirect).map(|name| record.name(name).to_owned());
    let described = block.exports.iter().map(|export| export.name.clone());
    same("exports", exports.collect::<BTreeSet<_>>(), described.collect())?;
    same("stars", record.star_export_entries.len(), block.stars.len())
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: T, described: T) -> Result<(), String> {
    match is == described {
        true => Ok(()),
        false => Err(format!("{what} are {is:?}, but the manifest says {described:?}")),
    }
}

/// Ids, or specifiers of what is external.
fn listed(block: &Block, phase: &str) -> Vec<String> {
    let deps = block.deps.iter().filter(|dependency| dependency.phase == phase);
    let mut list: Vec<String> = Vec::new();
    // Several specifiers may mean one module; the first request counts.
    for name in deps.filter_map(|it| it.id.clone().or_else(|| it.external.clone())) {
        if !list.contains(&name) {
            list.push(name);
        }
    }
    list
}

/// What a body requests besides the runtime, in the same words.
fn requests(
    files: &BTreeMap<&str, Parts>,
    file: &Parts,
    declaration: &Declaration,
    record: &ModuleRecord,
) -> Result<Vec<String>, String> {
    let mut known: BTreeMap<String, Option<&String>> = BTreeMap::new();
    for import in &declaration.imports {
        let home = file.home(&import.name)?;
        let mut there = files[home].chunk.declarations.iter();
        let target = there.find(|it| it.name == import.name).expect("it was looked for");
        known.insert(specifier(file.path, home, &import.name), target.block.as_ref());
    }
    let all = record.requested_modules.iter().map(|request| record.name(request.specifier));
    let all = all.filter_map(|text| match known.get(text) {
        Some(block) => block.cloned(),
        None => Some(text.to_owned()),
    });
    Ok(all.collect())
}

/// Each `import()` of an output must be of one that exports what is described, and the other way.
fn check_loads(
    files: &BTreeMap<&str, Parts>,
    file: &Parts,
    record: &ModuleRecord,
    described: &BTreeSet<String>,
) -> Result<(), String> {
    let calls = record.deferred_requests.iter();
    let calls = calls.filter(|request| request.kind == DeferredKind::ImportCall);
    let mut reached: BTreeSet<String> = BTreeSet::new();
    for call in calls {
        let text = record.name(call.specifier);
        reached.insert(text.to_owned());
        let Some(loaded) = files.get(joined(file.path, text).as_str()) else { continue };
        let exported = loaded.chunk.declarations.iter();
        let exported = exported.filter(|it| loaded.exported.contains(&it.name.as_str()));
        let blocks: BTreeSet<String> = exported.filter_map(|it| it.block.clone()).collect();
        if blocks.is_disjoint(described) {
            return Err(format!("`import()` of {text}, which has none of {described:?}"));
        }
        reached.extend(blocks);
    }
    match described.iter().find(|id| !reached.contains(*id)) {
        Some(id) => Err(format!("no `import()` loads {id}")),
        None => Ok(()),
    }
}

/// What lies in a body comes from the file of its module, and nothing else does.
pub(super) fn check_map(
    manifest: &Manifest,
    file: &Parts,
    folder: &Path,
    sources: &Path,
) -> Result<(), String> {
    let path = folder.join(format!("{}.map", file.path));
    let json = read(&path)?;
    let map = SourceMap::from_json_string(&json).map_err(|error| error.to_string())?;
    let place = path.parent().expect("it is in a folder");
    let lines = |at: usize| file.text[..at].matches('\n').count() as u32;
    let mut ranges = Vec::new();
    for declaration in &file.chunk.declarations {
        let range = lines(declaration.start)..lines(declaration.end);
        ranges.push((range, declaration, 0));
    }
    for token in map.get_tokens() {
        let line = token.get_dst_line();
        let found = ranges.iter_mut().find(|(range, ..)| range.contains(&line));
        let (_, declaration, count) =
            found.ok_or_else(|| format!("line {line} comes from somewhere"))?;
        *count += 1;
        let block = declaration.block.as_ref().and_then(|id| manifest.blocks.get(id));
        let blocks: Vec<&Block> = match declaration.lowered {
            true => file.chunk.blocks.iter().filter_map(|id| manifest.blocks.get(id)).collect(),
            false => block.into_iter().collect(),
        };
        if blocks.is_empty() {
            return Err("the runtime comes from somewhere".into());
        }
        let source = token.get_source_id().and_then(|id| map.get_source(id)).unwrap_or_default();
        let source = source.split(['?', '#']).next().unwrap_or_default();
        let host = disk::host(sources);
        let canonical = |path: &Path| host.canonicalize(&normalise(path)).ok();
        let same = |a: &Path, b: &Path| canonical(a).is_some_and(|it| Some(it) == canonical(b));
        let comes_from = |block: &&Block| {
            let origin = sources.join(&block.path);
            // A text that was made from others is traced to them.
            let traced = || read(&origin).is_ok_and(|text| text.contains("sourceMappingURL="));
            same(&place.join(source), &origin) || traced()
        };
        if !blocks.iter().any(comes_from) {
            return Err(format!("{} comes from {source}", declaration.name));
        }
    }
    for (_, declaration, count) in ranges {
        // A module that cannot be linked is replaced by a statement that comes from nowhere; so is
        // a file that is no text, and what comes with the bundler.
        let text = &file.text[declaration.start..declaration.end];
        let block = declaration.block.as_ref().and_then(|id| manifest.blocks.get(id));
        let is_code = block.is_some_and(|block| block.kind == "esm") && text.contains("export ");
        let made = ["throw new SyntaxError(", "export default Uint8Array.from(atob("];
        let is_own = block.is_some_and(|block| block.path.starts_with("bundle:"));
        if is_code
            && !is_own
            && count == 0
            && !made.iter().any(|start| text.trim().starts_with(start))
        {
            return Err(format!("{} comes from nowhere", declaration.name));
        }
    }
    Ok(())
}
