//! Names of output files, and the hashes in them.
//!
//! A hash depends on the bytes of the file and on those of every file it loads, so that it
//! changes when, and only when, what it stands for has changed. Until all bytes are known a
//! marker of the same length stands in its place.

use std::collections::{HashMap, HashSet};

use bundle_emit::{ChunkKind, Plan, RenderedChunk, telling_part};
use bundle_graph::{Diagnostic, Entry, ModuleGraph};
use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::settings::Settings;

/// Characters of a hash.
const LENGTH: usize = 8;
/// Digits of a marker, which follow its prefix: together they are as long as a hash.
const DIGITS: usize = 5;
/// No two of them look alike, and none needs escaping anywhere.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// The file of every chunk, relative to the output folder, with markers for hashes.
pub(crate) struct Naming {
    pub files: Vec<String>,
    /// The file of every asset, relative to the output folder. Files that are equal in name and
    /// contents are one.
    pub assets: Vec<String>,
    prefix: &'static str,
}

impl Naming {
    /// Names all files. Two entries with one name are an error.
    pub fn new(
        graph: &ModuleGraph,
        plan: &Plan,
        settings: &Settings,
    ) -> Result<Self, Vec<Diagnostic>> {
        let prefix = free_prefix(graph, plan);
        let mut taken: HashSet<String> = HashSet::new();
        let mut files = Vec::new();
        for (index, chunk) in plan.chunks.iter().enumerate() {
            let name = match chunk.kind {
                ChunkKind::Entry(entry) => match &graph.entries[entry] {
                    Entry { name, worker: None, .. } => name.clone(),
                    Entry { name, .. } => stem(name),
                },
                ChunkKind::Dynamic(module) => stem(&graph[module].file.name),
                ChunkKind::Shared => {
                    chunk.members.first().map_or_else(String::new, |id| stem(&graph[*id].file.name))
                }
                ChunkKind::Group(group, _) => settings.output.chunks[group].name.clone(),
                ChunkKind::Runtime => "runtime".to_string(),
            };
            let worker = match chunk.kind {
                ChunkKind::Entry(entry) => graph.entries[entry].worker,
                _ => None,
            };
            let is_entry = matches!(chunk.kind, ChunkKind::Entry(_)) && worker.is_none();
            let pattern = match worker {
                _ if is_entry => settings.entry_pattern(),
                Some(_) => settings.worker_pattern(plan.programs[chunk.program].format),
                None => settings.chunk_pattern(),
            };
            let marker = format!("{prefix}{index:0DIGITS$}");
            let (folder, name) = name.rsplit_once('/').unwrap_or(("", &name));
            let path = |name: &str| {
                let path = pattern.replace("[dir]", folder).replace("[name]", name);
                path.replace("[hash]", &marker).trim_start_matches('/').replace("//", "/")
            };
            let mut file = path(name);
            let mut number = 1;
            // Some file systems do not tell cases apart.
            while !taken.insert(file.to_lowercase()) {
                if is_entry {
                    return Err(vec![name_collision(&file)]);
                }
                number += 1;
                file = path(&format!("{name}{number}"));
            }
            if !chunk.sidecar.is_empty() {
                let sidecar = bundle_emit::sidecar_file(&file, &settings.output);
                if !taken.insert(sidecar.to_lowercase()) {
                    return Err(vec![name_collision(&sidecar)]);
                }
            }
            files.push(file);
        }
        let assets = asset_files(graph, settings, &mut taken);
        Ok(Self { files, assets, prefix })
    }

    /// Puts hashes where the markers are; returns the final names.
    pub fn resolve(&self, plan: &Plan, chunks: &mut [RenderedChunk]) -> Vec<String> {
        if !self.files.iter().any(|file| file.contains(self.prefix)) {
            return self.files.clone();
        }
        let loaded: Vec<Vec<usize>> = plan
            .chunks
            .iter()
            .zip(chunks.iter())
            .map(|(planned, chunk)| planned.imports.iter().chain(&chunk.loads).copied().collect())
            .collect();
        // Whatever the files that it loads are called.
        let own: Vec<u64> = chunks
            .par_iter()
            .map(|chunk| {
                let mut hash = Xxh3::new();
                hash.update(self.replace(&chunk.code, |_| "").as_bytes());
                if let Some(sidecar) = &chunk.sidecar {
                    hash.update(self.replace(&sidecar.code, |_| "").as_bytes());
                }
                hash.digest()
            })
            .collect();
        let hashes: Vec<String> =
            (0..chunks.len()).map(|index| self.hash(index, &own, &loaded)).collect();
        let fill = |text: &str| self.replace(text, |index| &hashes[index]);
        chunks.par_iter_mut().for_each(|chunk| {
            chunk.code = fill(&chunk.code);
            chunk.map = chunk.map.take().map(|map| fill(&map));
            if let Some(sidecar) = &mut chunk.sidecar {
                sidecar.code = fill(&sidecar.code);
                sidecar.map = sidecar.map.take().map(|map| fill(&map));
            }
        });
        self.files.iter().map(|file| fill(file)).collect()
    }

    /// Replaces every marker.
    fn replace<'a>(&self, text: &str, by: impl Fn(usize) -> &'a str) -> String {
        let mut output = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(self.prefix) {
            let digits = at + self.prefix.len();
            let number = rest.get(digits..digits + DIGITS).and_then(|text| text.parse().ok());
            match number.filter(|number| *number < self.files.len()) {
                Some(number) => {
                    output.push_str(&rest[..at]);
                    output.push_str(by(number));
                    rest = &rest[digits + DIGITS..];
                }
                None => {
                    output.push_str(&rest[..digits]);
                    rest = &rest[digits..];
                }
            }
        }
        output.push_str(rest);
        output
    }

    fn hash(&self, index: usize, own: &[u64], loaded: &[Vec<usize>]) -> String {
        let mut hash = Xxh3::new();
        let mut seen = HashSet::from([index]);
        let mut open = std::collections::VecDeque::from([index]);
        while let Some(next) = open.pop_front() {
            hash.update(self.replace(&self.files[next], |_| "").as_bytes());
            hash.update(&own[next].to_le_bytes());
            open.extend(loaded[next].iter().copied().filter(|file| seen.insert(*file)));
        }
        digits(hash.digest())
    }
}

/// A hash as part of a file name.
fn digits(mut hash: u64) -> String {
    let mut text = String::new();
    for _ in 0..LENGTH {
        text.push(ALPHABET[(hash % 32) as usize] as char);
        hash /= 32;
    }
    text
}

/// Names the files that are copied; the hash is that of the contents.
fn asset_files(
    graph: &ModuleGraph,
    settings: &Settings,
    taken: &mut HashSet<String>,
) -> Vec<String> {
    let pattern = settings.asset_pattern();
    let mut known: HashMap<(String, u64, usize), String> = HashMap::new();
    let mut files = Vec::new();
    for asset in &graph.assets {
        let hash = xxh3_64(&asset.bytes);
        let (folder, name) = asset.source.rsplit_once('/').unwrap_or(("", &asset.source));
        let folders = folder.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
        let folder = folders.map(plain).collect::<Vec<String>>().join("/");
        let (stem, extension) = match name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
            _ => (name, String::new()),
        };
        let path = |stem: &str| {
            let path = pattern.replace("[dir]", &folder).replace("[name]", stem);
            let path = path.replace("[hash]", &digits(hash)).replace("[ext]", &plain(&extension));
            path.trim_start_matches('/').replace("//", "/")
        };
        let stem = plain(stem);
        let wanted = path(&stem);
        let file = known.entry((wanted, hash, asset.bytes.len())).or_insert_with_key(|key| {
            let (mut file, mut number) = (key.0.clone(), 1);
            while !taken.insert(file.to_lowercase()) {
                number += 1;
                file = path(&format!("{stem}{number}"));
            }
            file
        });
        files.push(file.clone());
    }
    files
}

/// What every file system and every URL takes as it is.
fn plain(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect()
}

fn name_collision(file: &str) -> Diagnostic {
    Diagnostic::error("output/name-collision", format!("two entries would be written to `{file}`"))
        .help("Tell them apart with `[dir]`, `[name]` or `[hash]` in `--entry-names`.")
}

/// The beginning of markers: text that no module contains in that way.
fn free_prefix(graph: &ModuleGraph, plan: &Plan) -> &'static str {
    let needed = plan.chunks.len() > 1;
    ["~-_", "-~_", "_~-", "~_-", "_-~"]
        .into_iter()
        .find(|prefix| {
            let first = format!("{prefix}000");
            !needed || !graph.ids().any(|id| graph[id].source().contains(&first))
        })
        .unwrap_or("~-_")
}

/// The telling part of a path as part of a file name.
fn stem(path: &str) -> String {
    plain(Some(telling_part(path)).filter(|word| !word.is_empty()).unwrap_or("chunk"))
}
