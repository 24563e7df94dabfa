//! A file system of one folder in memory.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use bundle_bundler::Host;
use bundle_graph::host::FileKind;

/// The folder with the modules.
pub const FOLDER: &str = "/fuzz";

pub struct Memory(BTreeMap<PathBuf, String>);

impl Memory {
    pub fn new(files: &[(String, String)]) -> Self {
        let files = files.iter().map(|(name, text)| (Path::new(FOLDER).join(name), text.clone()));
        Self(files.collect())
    }
}

impl Host for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let text = self.0.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(text.clone().into_bytes())
    }

    fn metadata(&self, path: &Path) -> io::Result<FileKind> {
        let is_file = self.0.contains_key(path);
        let is_dir = Path::new(FOLDER).starts_with(path);
        match is_file || is_dir {
            true => Ok(FileKind { is_file, is_dir, is_symlink: false }),
            false => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileKind> {
        self.metadata(path)
    }

    fn read_link(&self, _: &Path) -> io::Result<PathBuf> {
        Err(io::ErrorKind::InvalidInput.into())
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.metadata(path).map(|_| path.to_owned())
    }

    fn list(&self, _: &Path) -> io::Result<Vec<String>> {
        Ok(Vec::new())
    }
}
