//! The real file system with zip archives as folders, in which Yarn keeps packages, and with the
//! `__virtual__` folders that stand for instances of a package with other peers.
//! <https://yarnpkg.com/advanced/lexicon#virtual-package>

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bundle_graph::Host;
use bundle_graph::host::FileKind;
use pnp::fs::{FileType, LruZipCache, VPath, VPathInfo, ZipCache};

use super::Disk;

/// How many archives stay open.
const OPEN: u64 = 64;

/// The disk, with archives in projects that are installed by Plug'n'Play.
pub fn host(cwd: &Path) -> Arc<dyn Host> {
    match cwd.ancestors().any(|folder| folder.join(".pnp.cjs").is_file()) {
        true => Arc::new(Archives { open: LruZipCache::new(OPEN, pnp::fs::open_zip_via_read_p) }),
        false => Arc::new(Disk),
    }
}

struct Archives {
    open: LruZipCache<Vec<u8>>,
}

/// Where a path leads to.
enum Place {
    Archive(PathBuf, String),
    Disk(PathBuf),
}

fn place(path: &Path) -> io::Result<Place> {
    Ok(match VPath::from(path)? {
        VPath::Zip(info) if info.zip_path.is_empty() => Place::Disk(info.physical_base_path()),
        VPath::Zip(info) => Place::Archive(info.physical_base_path(), info.zip_path),
        VPath::Virtual(info) => Place::Disk(info.physical_base_path()),
        VPath::Native(path) => Place::Disk(path),
    })
}

impl Host for Archives {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match place(path)? {
            Place::Archive(archive, inside) => self.open.read(archive, inside),
            Place::Disk(path) => Disk.read(&path),
        }
    }

    fn metadata(&self, path: &Path) -> io::Result<FileKind> {
        match place(path)? {
            Place::Archive(archive, inside) => {
                let is_dir = self.open.file_type(archive, inside)? == FileType::Directory;
                Ok(FileKind { is_file: !is_dir, is_dir, is_symlink: false })
            }
            Place::Disk(path) => Disk.metadata(&path),
        }
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileKind> {
        match place(path)? {
            Place::Archive(..) => self.metadata(path),
            Place::Disk(path) => Disk.symlink_metadata(&path),
        }
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        match place(path)? {
            Place::Archive(..) => Err(io::ErrorKind::InvalidInput.into()),
            Place::Disk(path) => Disk.read_link(&path),
        }
    }

    /// Instances of a package with other peers are other modules, so their paths stay.
    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        match VPath::from(path)? {
            VPath::Native(path) => Disk.canonicalize(&path),
            VPath::Zip(_) | VPath::Virtual(_) => Ok(path.to_owned()),
        }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let (archive, inside) = match place(path)? {
            Place::Archive(archive, inside) => (archive, inside),
            Place::Disk(path) => return Disk.list(&path),
        };
        let folder = format!("{}/", inside.trim_end_matches('/'));
        let mut names = self.open.act(archive, |zip| {
            let names = zip.files.keys().filter_map(|file| file.strip_prefix(&folder));
            names.filter(|name| !name.contains('/')).map(str::to_owned).collect::<Vec<_>>()
        })?;
        names.sort_unstable();
        Ok(names)
    }

    fn names(&self, path: &Path) -> Option<Vec<String>> {
        match place(path).ok()? {
            Place::Archive(..) => None,
            Place::Disk(path) => Disk.names(&path),
        }
    }
}
