//! Files that are copied as they are: those that code names by their URLs, and those that the
//! loaders `file` and `copy` are for.
//!
//! A URL of a file is relative to the module, whatever the resolver would make of it: no extension
//! is searched, and `%20` is a space. <https://url.spec.whatwg.org/#concept-url-parser>

use std::path::{Path, PathBuf};
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use super::frontier::{Answer, Frontier, SlotId, SlotTarget};
use super::load::Loaded;
use super::{Construction, relative_name};
use crate::diagnostic::{self, Diagnostic, resolve::Place};
use crate::dialect::Dialect;
use crate::graph::Asset;
use crate::ids::*;
use crate::resolve::{Resolved, normalise, split_suffix};

/// What becomes of `new URL("./file", import.meta.url)`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileUrls {
    /// It stays as it is.
    Keep,
    /// The file is copied, unless it is a program: its imports are found beside the source, where
    /// the URL leads.
    CopyData,
    /// The file is copied.
    Copy,
}

impl Construction<'_> {
    /// The file that a URL names. What is no file is left to the program, with a warning if there
    /// is nothing at all.
    pub(super) fn file_of_url(
        &self,
        loaded: &Loaded,
        specifier: &str,
        guarded: bool,
        place: Place,
    ) -> Result<Answer, Box<Diagnostic>> {
        let rule = self.options.file_urls;
        if rule == FileUrls::Keep || self.resolver.is_external(&loaded.directory, specifier) {
            return Ok(Answer::Missing);
        }
        let (path, _) = split_suffix(specifier);
        let Ok(path) = percent_decode_str(path).decode_utf8() else { return Ok(Answer::Missing) };
        if path.contains('\0') {
            return Ok(Answer::Missing);
        }
        let path = normalise(&loaded.directory.join(&*path));
        match self.host.metadata(&path) {
            Ok(kind) if !kind.is_file => Ok(Answer::Missing),
            Ok(_) if rule == FileUrls::CopyData && is_program(&path) => Ok(Answer::Missing),
            Ok(_) => Ok(Answer::Asset(path)),
            Err(_) if guarded => Ok(Answer::Missing),
            Err(_) => Err(Box::new(diagnostic::resolve::missing_file(specifier, place))),
        }
    }

    /// Reads what was found, in the order of discovery.
    pub(super) fn read_assets(&self, paths: &[PathBuf]) -> Result<Vec<Asset>, Vec<Diagnostic>> {
        let read = |path: &PathBuf| {
            let source: Arc<str> = relative_name(&self.options.cwd, path).into();
            match self.host.read(path) {
                Ok(bytes) => Ok(Asset { source, bytes }),
                Err(error) => Err(Box::new(diagnostic::resolve::unreadable(&source, &error, None))),
            }
        };
        let read: Vec<Result<Asset, Box<Diagnostic>>> = paths.par_iter().map(read).collect();
        let (mut assets, mut errors) = (Vec::new(), Vec::new());
        for asset in read {
            match asset {
                Ok(asset) => assets.push(asset),
                Err(error) => errors.push(*error),
            }
        }
        if errors.is_empty() { Ok(assets) } else { Err(errors) }
    }
}

/// The file that a module stands for, whose text asks for nothing else: an addon, or what its value
/// is the URL of.
pub(super) fn of_module(loaded: &Loaded, specifier: &str) -> Option<Answer> {
    if let Some(addon) = &loaded.addon {
        let (specifier, addon) = (specifier.into(), Some(Arc::clone(addon)));
        let resolved = Resolved::External { specifier, builtin: false, addon };
        return Some(Answer::Found { resolved, attributes: Box::default() });
    }
    loaded.is_copied.then(|| Answer::Asset(loaded.path.clone()))
}

fn is_program(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    matches!(&*extension, "js" | "mjs" | "cjs") || !Dialect::of(&extension).is_javascript()
}

/// Assets in canonical order, and their ids by the order of discovery.
pub(super) struct Numbered {
    pub list: IndexVec<AssetId, Asset>,
    ids: Vec<Option<AssetId>>,
}

impl Numbered {
    /// Those that the slots ask for, in their order.
    pub fn new(frontier: &Frontier, order: &[SlotId], found: Vec<Asset>) -> Self {
        let mut found: Vec<Option<Asset>> = found.into_iter().map(Some).collect();
        let mut numbered = Self { list: IndexVec::new(), ids: vec![None; found.len()] };
        for &slot in order {
            for (_, target) in &frontier.slots[slot as usize].targets {
                let asset = match *target {
                    SlotTarget::Asset(asset) => Some(asset),
                    SlotTarget::External(external) => frontier.externals[external as usize].copy,
                    SlotTarget::Slot(_) | SlotTarget::Missing => None,
                };
                if let Some(asset) = asset.map(|asset| asset.index())
                    && let Some(taken) = found[asset].take()
                {
                    numbered.ids[asset] = Some(numbered.list.push(taken));
                }
            }
        }
        numbered
    }

    pub fn id(&self, found: AssetId) -> AssetId {
        self.ids[found.index()].expect("what is asked for was numbered")
    }
}
