//! `import()` of a text with gaps: requests for the files that could be meant.

use std::path::Path;

use super::load::Loaded;
use crate::host::Host;
use crate::record::{DeferredKind, DeferredRequest};
use crate::sites::Span;

/// Adds a request for every file that fits, in the order of their names. What cannot be listed
/// has no files.
pub(super) fn expand(host: &dyn Host, loaded: &mut Loaded) {
    for glob in &mut loaded.sites.globs {
        let start = loaded.record.deferred_requests.len() as u32;
        let slash = glob.prefix.rfind('/').map_or(0, |slash| slash + 1);
        let (folder, first) = glob.prefix.split_at(slash);
        let names = host.list(&loaded.directory.join(Path::new(folder))).unwrap_or_default();
        for name in names {
            let fits = name.len() >= first.len() + glob.suffix.len()
                && name.starts_with(first)
                && name.ends_with(&*glob.suffix);
            if !fits {
                continue;
            }
            let specifier = loaded.record.names.push(&format!("{folder}{name}"));
            loaded.record.deferred_requests.push(DeferredRequest {
                kind: DeferredKind::ImportCall,
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
