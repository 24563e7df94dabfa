//! Deletes what an output folder contains, apart from the outputs themselves.
//!
//! Whether the folder may be cleaned at all has been checked. Symbolic links are deleted and not
//! followed. A `.git` at the top stays, since the folder may be a checkout of a branch of outputs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Deletes everything under `folder` but the files of `keep` and the folders they are in.
pub(super) fn clean(folder: &Path, keep: &[&Path]) -> Result<(), (PathBuf, io::Error)> {
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        let failed = |error| (current.clone(), error);
        for entry in fs::read_dir(&current).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            if keep.contains(&&*path) || (current == folder && entry.file_name() == ".git") {
                continue;
            }
            let is_dir = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_dir && keep.iter().any(|kept| kept.starts_with(&path)) {
                folders.push(path);
                continue;
            }
            let removed = match is_dir {
                true => fs::remove_dir_all(&path),
                false => fs::remove_file(&path),
            };
            removed.map_err(|error| (path, error))?;
        }
    }
    Ok(())
}
