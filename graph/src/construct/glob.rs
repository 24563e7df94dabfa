//! `import()` and `require` of a text with gaps: requests for the files that could be meant.

use std::path::Path;

use super::load::Loaded;
use crate::host::Host;
use crate::record::{DeferredKind, DeferredRequest};
use crate::sites::{Glob, Span};

/// Adds a request for every file that fits, in the order of their names. What cannot be listed
/// has no files.
pub(super) fn expand(host: &dyn Host, loaded: &mut Loaded) {
    for glob in &mut loaded.sites.globs {
        let start = loaded.record.deferred_requests.len() as u32;
        let slash = glob.prefix.rfind('/').map_or(0, |slash| slash + 1);
        let (folder, first) = glob.prefix.split_at(slash);
        let files = host.list(&loaded.directory.join(Path::new(folder))).unwrap_or_default();
        let mut names: Vec<&str> =
            files.iter().flat_map(|file| fitting(glob, first, file)).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let specifier = loaded.record.names.push(&format!("{folder}{name}"));
            loaded.record.deferred_requests.push(DeferredRequest {
                kind: glob.kind,
                specifier,
                attributes: Box::default(),
                guarded: true,
                has_options: false,
            });
            loaded.sites.deferred.push(Span { lo: glob.lo, hi: glob.hi });
        }
        glob.requests = (start, loaded.record.deferred_requests.len() as u32);
    }
}

/// How a text with gaps may name a file: as it is, and for `require` also without the extension
/// that it adds.
fn fitting<'a>(glob: &Glob, first: &str, file: &'a str) -> impl Iterator<Item = &'a str> {
    let fits = |name: &&str| {
        name.len() >= first.len() + glob.suffix.len()
            && name.starts_with(first)
            && name.ends_with(&*glob.suffix)
    };
    let extension = file.rfind('.').map_or("", |dot| &file[dot..]);
    let is_loadable = [".js", ".mjs", ".cjs", ".json"].contains(&extension);
    let adds = glob.kind != DeferredKind::ImportCall && [".js", ".json"].contains(&extension);
    let stem = adds.then(|| &file[..file.len() - extension.len()]);
    is_loadable.then_some(file).filter(fits).into_iter().chain(stem.filter(fits))
}
