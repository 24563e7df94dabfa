//! What folders lack, so that a search by many extensions asks the host but a few times.
//!
//! A folder in which often nothing is found is listed, if the host can do so; what is not in the
//! list is not there. Names are compared without regard to ASCII case, and others than ASCII always
//! asked for, since a file system may take different names for the same.

use std::ffi::OsString;
use std::path::Path;
use std::sync::RwLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::host::Host;

/// Searches without success after which a folder is listed.
const PATIENCE: u32 = 16;

#[derive(Default)]
pub(super) struct Listings(RwLock<FxHashMap<OsString, Folder>>);

enum Folder {
    /// How often something was not found in it.
    Missed(u32),
    /// The names in it, in lower case.
    Names(FxHashSet<String>),
    Unknown,
}

impl Listings {
    /// Whether it is known that there is nothing at a path.
    pub fn lack(&self, path: &Path) -> bool {
        let Some((folder, name)) = split(path) else { return false };
        let folders = self.0.read().expect("no panic inside");
        match folders.get(folder.as_os_str()) {
            Some(Folder::Names(names)) => !names.contains(&*name.to_ascii_lowercase()),
            _ => false,
        }
    }

    /// Notes that there is nothing at a path.
    pub fn miss(&self, host: &dyn Host, path: &Path) {
        let Some((folder, _)) = split(path) else { return };
        let mut folders = self.0.write().expect("no panic inside");
        let known = match folders.get_mut(folder.as_os_str()) {
            Some(known) => known,
            None => folders.entry(folder.as_os_str().to_owned()).or_insert(Folder::Missed(0)),
        };
        let Folder::Missed(count) = known else { return };
        *count += 1;
        if *count == PATIENCE {
            *known = match host.names(folder) {
                Some(names) => {
                    Folder::Names(names.iter().map(|name| name.to_ascii_lowercase()).collect())
                }
                None => Folder::Unknown,
            };
        }
    }
}

/// The folder of a path and a name in it that is written in ASCII.
fn split(path: &Path) -> Option<(&Path, &str)> {
    let name = path.file_name()?.to_str().filter(|name| name.is_ascii())?;
    Some((path.parent()?, name))
}
