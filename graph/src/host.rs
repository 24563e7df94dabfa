//! The only way to the file system.

use std::io;
use std::path::{Path, PathBuf};

/// What a path is, without following a symbolic link at its end unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    pub is_file: bool,
    pub is_dir: bool,
    pub is_symlink: bool,
}

/// The outside world as construction sees it. Implementations may answer from memory, count
/// calls or fail on purpose; every error becomes a diagnostic.
pub trait Host: Send + Sync + 'static {
    /// The whole file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Follows symbolic links.
    fn metadata(&self, path: &Path) -> io::Result<FileKind>;
    /// Does not follow a symbolic link at the end of the path.
    fn symlink_metadata(&self, path: &Path) -> io::Result<FileKind>;
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf>;
    /// The names in a directory, sorted; used only to suggest a near name in a diagnostic.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;

    /// The names in a directory in any order, all of them but those that are not Unicode, if that
    /// is quicker to tell than to ask for a few dozen files one by one.
    fn names(&self, _: &Path) -> Option<Vec<String>> {
        None
    }
}
