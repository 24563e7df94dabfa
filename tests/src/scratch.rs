//! Scratch copies of inputs. The original is never built in place, so that a build cannot
//! change it and every path in a message is short and relative.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::settings::{Fixture, Setup};

/// A temporary folder with a copy of an input in `source`; outputs go beside it.
pub struct Scratch {
    root: TempDir,
}

impl Scratch {
    /// Copies a folder, symbolic links as they are, renames what the settings say and makes
    /// what git cannot hold.
    pub fn new(folder: &Path, fixture: &Fixture) -> Result<Self, String> {
        let scratch = Self::empty()?;
        let source = scratch.source();
        copy(folder, &source, &fixture.rename)
            .and_then(|()| fixture.setup.map_or(Ok(()), |setup| prepare(setup, &source)))
            .map_err(|error| format!("cannot copy {}: {error}", folder.display()))?;
        Ok(scratch)
    }

    /// With an empty `source`.
    pub fn empty() -> Result<Self, String> {
        let root = tempfile::Builder::new().prefix("bundle-").tempdir();
        let root = root.map_err(|error| format!("no temporary folder: {error}"))?;
        let scratch = Self { root };
        fs::create_dir(scratch.source()).map_err(|error| error.to_string())?;
        Ok(scratch)
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn source(&self) -> PathBuf {
        self.root().join("source")
    }

    /// A text with the paths of this folder replaced: they differ from run to run.
    pub fn normalise(&self, text: &str) -> String {
        let real = fs::canonicalize(self.root()).unwrap_or_else(|_| self.root().to_owned());
        let text = text.replace(&*real.to_string_lossy(), "<scratch>");
        text.replace(&*self.root().to_string_lossy(), "<scratch>")
    }
}

fn copy(from: &Path, to: &Path, rename: &BTreeMap<String, String>) -> io::Result<()> {
    let mut folders = vec![(from.to_owned(), to.to_owned())];
    while let Some((from, to)) = folders.pop() {
        fs::create_dir_all(&to)?;
        for entry in fs::read_dir(&from)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let target = to.join(rename.get(&name).unwrap_or(&name));
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                symlink(fs::read_link(entry.path())?, target)?;
            } else if kind.is_dir() {
                folders.push((entry.path(), target));
            } else {
                fs::copy(entry.path(), target)?;
            }
        }
    }
    Ok(())
}

fn prepare(setup: Setup, source: &Path) -> io::Result<()> {
    let target = source.join("target.mjs");
    match setup {
        Setup::InvalidUtf8 => {
            let text = fs::read_to_string(&target)?;
            let (before, after) = text.split_once("@@").expect("the file holds @@");
            fs::write(target, [before.as_bytes(), &[0xFF], after.as_bytes()].concat())
        }
        Setup::SymlinkLoop => {
            if target.exists() {
                fs::remove_file(&target)?;
            }
            symlink("target.mjs", target)
        }
        Setup::DeepNesting => {
            let mut file = BufWriter::new(fs::File::create(target)?);
            file.write_all(b"export default ")?;
            for bracket in [b"[", b"]"] {
                let block = bracket.repeat(50_000);
                for _ in 0..1_000 {
                    file.write_all(&block)?;
                }
            }
            file.write_all(b";\n")?;
            file.flush()
        }
        // The host does these: root can read anything, and nothing vanishes at the right time.
        Setup::Unreadable | Setup::VanishingFile => Ok(()),
    }
}

/// Every file below a folder and what it holds, to tell whether a build changed anything.
pub fn inventory(folder: &Path) -> io::Result<BTreeMap<PathBuf, u64>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let mut hasher = DefaultHasher::new();
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_symlink() {
                fs::read_link(entry.path())?.hash(&mut hasher);
            } else {
                fs::read(entry.path())?.hash(&mut hasher);
            }
            found.insert(entry.path(), hasher.finish());
        }
    }
    Ok(found)
}
