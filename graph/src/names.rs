//! Names are interned per module by the worker that analyses it and merged once when the graph
//! is sealed. After that no string is hashed twice.

use std::hash::BuildHasherDefault;

use indexmap::IndexSet;
use rustc_hash::FxHasher;

use crate::ids::NameId;

/// A name of one module: an index into its [`NameTable`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct LocalName(pub u32);

/// The names of one module in one flat buffer, in the order in which they were pushed.
#[derive(Default, Debug, PartialEq)]
pub struct NameTable {
    text: Box<str>,
    /// End offset of each name in `text`.
    ends: Box<[u32]>,
}

impl NameTable {
    /// Adds a name to a table that was complete without it.
    pub(crate) fn push(&mut self, name: &str) -> LocalName {
        self.text = format!("{}{name}", self.text).into();
        self.ends = self.ends.iter().copied().chain([self.text.len() as u32]).collect();
        LocalName(self.ends.len() as u32 - 1)
    }

    pub fn get(&self, name: LocalName) -> &str {
        let index = name.0 as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.text[start..self.ends[index] as usize]
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(LocalName(index as u32)))
    }
}

/// Collects the names of one module. The caller sees to it that each is pushed once.
#[derive(Default)]
pub struct NameTableBuilder {
    text: String,
    ends: Vec<u32>,
}

impl NameTableBuilder {
    pub fn push(&mut self, name: &str) -> LocalName {
        self.text.push_str(name);
        self.ends.push(self.text.len() as u32);
        LocalName(self.ends.len() as u32 - 1)
    }

    pub fn finish(self) -> NameTable {
        NameTable { text: self.text.into(), ends: self.ends.into() }
    }
}

/// The names of the whole graph.
#[derive(Default, Debug)]
pub struct Names {
    strings: IndexSet<Box<str>, BuildHasherDefault<FxHasher>>,
}

impl Names {
    pub fn intern(&mut self, name: &str) -> NameId {
        match self.strings.get_index_of(name) {
            Some(index) => NameId::from_raw(index as u32),
            None => NameId::from_raw(self.strings.insert_full(name.into()).0 as u32),
        }
    }

    pub fn get(&self, name: NameId) -> &str {
        &self.strings[name.index()]
    }

    pub fn find(&self, name: &str) -> Option<NameId> {
        self.strings.get_index_of(name).map(|index| NameId::from_raw(index as u32))
    }

    pub fn len(&self) -> usize {
        self.strings.len()
    }

    pub fn is_empty(&self) -> bool {
        self.strings.is_empty()
    }
}

/// A 32-bit hash of a name that is the same on every machine and in every run (FNV-1a).
/// Nested declarations are kept as such hashes only: a false match costs one needless rename.
pub fn name_hash(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
