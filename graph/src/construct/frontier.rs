//! The module map while it grows, and what is wanted of each module.
//!
//! A module whose package declares it free of side effects is read only when one of its exports
//! is wanted, and then only those of its requests are followed that lead to the wanted exports
//! or, once its own code is wanted, those that the code uses. So a barrel costs what is taken
//! from it. Demands only ever grow, which makes the result independent of their order.

use std::collections::hash_map::Entry as MapEntry;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::EntryText;
use super::load::{Job, Loaded};
use crate::diagnostic::Diagnostic;
use crate::graph::External;
use crate::ids::*;
use crate::names::LocalName;
use crate::record::*;
use crate::resolve::{Resolved, ResolvedFile};

pub(super) type SlotId = u32;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum RequestRef {
    Static(RequestId),
    Deferred(DeferredId),
}

/// What a task has to do next.
pub(super) enum Work {
    Load(SlotId),
    Resolve(SlotId, Vec<RequestRef>),
}

/// The outcome of resolving one request.
pub(super) enum Answer {
    Found {
        resolved: Resolved,
        attributes: Box<[(Box<str>, Box<str>)]>,
    },
    /// A file that is copied, by its URL.
    Asset(PathBuf),
    /// A file that is copied, of which the import stays.
    Copy {
        path: PathBuf,
        attributes: Box<[(Box<str>, Box<str>)]>,
    },
    Missing,
}

pub(super) type Answered = Vec<(RequestRef, Result<Answer, Box<Diagnostic>>)>;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SlotTarget {
    Slot(SlotId),
    External(u32),
    /// By the order of discovery.
    Asset(AssetId),
    Missing,
}

/// What is wanted of a module.
#[derive(Clone, Debug)]
enum Want {
    /// Its evaluation, which means nothing to a module free of side effects.
    Evaluation,
    /// Its evaluation, side effects or not: entries.
    Code,
    Everything,
    Export(Box<str>),
}

pub(super) struct Slot {
    pub file: Option<ResolvedFile>,
    text: Option<EntryText>,
    ignored: bool,
    /// Programs start with it.
    is_entry: bool,
    pub side_effect_free: bool,
    state: State,
    pub loaded: Option<Arc<Loaded>>,
    pub targets: Vec<(RequestRef, SlotTarget)>,
    /// Wants whose request is still being resolved.
    waiting: FxHashMap<RequestRef, Vec<Want>>,
    early: Vec<Want>,
    everything: bool,
    code: bool,
    exports: FxHashSet<Box<str>>,
    /// Export name to re-export, built when the first name is asked for.
    reexports: Option<FxHashMap<Box<str>, Reexport>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unloaded,
    Loading,
    Loaded,
    Failed,
}

#[derive(Clone, Copy)]
enum Reexport {
    Local,
    Indirect(RequestId, ImportName),
}

#[derive(Default)]
pub(super) struct Frontier {
    /// No module may be left out.
    whole: bool,
    pub slots: Vec<Slot>,
    by_key: FxHashMap<(PathBuf, String), SlotId>,
    pub externals: Vec<External>,
    /// Files that are copied.
    pub assets: Vec<PathBuf>,
    asset_ids: FxHashMap<PathBuf, AssetId>,
    pub roots: Vec<SlotId>,
    pub diagnostics: Vec<Diagnostic>,
    pending: Vec<(SlotId, Want)>,
}

impl Frontier {
    pub fn new(whole: bool) -> Self {
        Self { whole, ..Self::default() }
    }

    pub fn enter(&mut self, file: ResolvedFile, text: Option<EntryText>, work: &mut Vec<Work>) {
        let slot = self.claim(file, false);
        self.slots[slot as usize].text = text;
        self.slots[slot as usize].is_entry = true;
        self.roots.push(slot);
        self.pending.push((slot, Want::Code));
        self.pending.push((slot, Want::Everything));
        self.settle(work);
    }

    pub fn job(&self, id: SlotId) -> (Job, bool) {
        let slot = &self.slots[id as usize];
        let file = slot.file.clone().expect("a slot has its file until it is sealed");
        let text = slot.text.clone();
        let job = Job { file, text, ignored: slot.ignored, is_entry: slot.is_entry };
        (job, slot.side_effect_free)
    }

    pub fn loaded(&self, slot: SlotId) -> Arc<Loaded> {
        Arc::clone(self.slots[slot as usize].loaded.as_ref().expect("it has arrived"))
    }

    pub fn fail(&mut self, slot: SlotId, diagnostics: Vec<Diagnostic>) {
        self.slots[slot as usize].state = State::Failed;
        self.diagnostics.extend(diagnostics);
    }

    /// A module has been analysed; `answers` are those of its requests that are certain.
    pub fn arrive(&mut self, id: SlotId, loaded: Loaded, answers: Answered, work: &mut Vec<Work>) {
        let slot = &mut self.slots[id as usize];
        slot.loaded = Some(Arc::new(loaded));
        slot.state = State::Loaded;
        let lazy = slot.side_effect_free;
        let early = std::mem::take(&mut slot.early);
        self.answer(id, answers);
        self.pending.extend(early.into_iter().map(|want| (id, want)));
        if !lazy {
            self.pending.push((id, Want::Code));
        }
        self.settle(work);
    }

    pub fn resolved(&mut self, id: SlotId, answers: Answered, work: &mut Vec<Work>) {
        self.answer(id, answers);
        self.settle(work);
    }

    fn answer(&mut self, id: SlotId, answers: Answered) {
        for (request, answer) in answers {
            let target = match answer {
                Ok(Answer::Found { resolved, attributes }) => self.target(resolved, attributes),
                Ok(Answer::Asset(path)) => SlotTarget::Asset(self.asset(path)),
                Ok(Answer::Copy { path, attributes }) => {
                    let specifier = path.to_string_lossy().into();
                    let copy = Some(self.asset(path));
                    let (builtin, addon) = (false, None);
                    self.external(External { specifier, attributes, builtin, addon, copy })
                }
                Ok(Answer::Missing) => SlotTarget::Missing,
                Err(diagnostic) => {
                    self.diagnostics.push(*diagnostic);
                    SlotTarget::Missing
                }
            };
            let slot = &mut self.slots[id as usize];
            slot.targets.push((request, target));
            if let Some(wants) = slot.waiting.remove(&request)
                && let SlotTarget::Slot(target) = target
            {
                self.pending.extend(wants.into_iter().map(|want| (target, want)));
            }
        }
        self.slots[id as usize].targets.sort_by_key(|(request, _)| order(*request));
    }

    fn target(
        &mut self,
        resolved: Resolved,
        attributes: Box<[(Box<str>, Box<str>)]>,
    ) -> SlotTarget {
        match resolved {
            Resolved::File(file) => SlotTarget::Slot(self.claim(file, false)),
            Resolved::Ignored(path) => {
                let file = ResolvedFile {
                    path,
                    suffix: String::new(),
                    package: None,
                    package_type: None,
                    side_effect_free: false,
                };
                SlotTarget::Slot(self.claim(file, true))
            }
            Resolved::External { specifier, builtin, addon } => {
                self.external(External { specifier, attributes, builtin, addon, copy: None })
            }
        }
    }

    fn external(&mut self, external: External) -> SlotTarget {
        let known = self.externals.iter().position(|known| *known == external);
        SlotTarget::External(known.unwrap_or_else(|| {
            self.externals.push(external);
            self.externals.len() - 1
        }) as u32)
    }

    fn asset(&mut self, path: PathBuf) -> AssetId {
        *self.asset_ids.entry(path).or_insert_with_key(|path| {
            self.assets.push(path.clone());
            AssetId::from_raw(self.assets.len() as u32 - 1)
        })
    }

    /// The slot of a key, made if it is new.
    fn claim(&mut self, file: ResolvedFile, ignored: bool) -> SlotId {
        let new = self.slots.len() as SlotId;
        let suffix = if ignored { "\0ignored".to_string() } else { file.suffix.clone() };
        match self.by_key.entry((file.path.clone(), suffix)) {
            MapEntry::Occupied(known) => return *known.get(),
            MapEntry::Vacant(vacant) => vacant.insert(new),
        };
        self.slots.push(Slot {
            side_effect_free: file.side_effect_free && !self.whole,
            file: Some(file),
            text: None,
            ignored,
            is_entry: false,
            state: State::Unloaded,
            loaded: None,
            targets: Vec::new(),
            waiting: FxHashMap::default(),
            early: Vec::new(),
            everything: false,
            code: false,
            exports: FxHashSet::default(),
            reexports: None,
        });
        new
    }

    /// Propagates demands until nothing changes.
    fn settle(&mut self, work: &mut Vec<Work>) {
        let mut resolves: FxHashMap<SlotId, Vec<RequestRef>> = FxHashMap::default();
        while let Some((id, want)) = self.pending.pop() {
            let slot = &mut self.slots[id as usize];
            if slot.side_effect_free && matches!(want, Want::Evaluation) {
                continue;
            }
            match slot.state {
                State::Failed => {}
                State::Unloaded => {
                    slot.state = State::Loading;
                    slot.early.push(want);
                    work.push(Work::Load(id));
                }
                State::Loading => slot.early.push(want),
                State::Loaded => self.process(id, want, &mut resolves),
            }
        }
        let mut resolves: Vec<_> = resolves.into_iter().collect();
        resolves.sort_unstable_by_key(|(id, _)| *id);
        work.extend(resolves.into_iter().map(|(id, requests)| Work::Resolve(id, requests)));
    }

    fn process(
        &mut self,
        id: SlotId,
        want: Want,
        resolves: &mut FxHashMap<SlotId, Vec<RequestRef>>,
    ) {
        let slot = &mut self.slots[id as usize];
        let loaded = Arc::clone(slot.loaded.as_ref().expect("it has arrived"));
        let record = &loaded.record;
        let mut needs: Vec<(RequestRef, Want)> = Vec::new();
        let mut code = false;
        match want {
            Want::Evaluation | Want::Code => code = true,
            Want::Everything => {
                if !std::mem::replace(&mut slot.everything, true) {
                    code = true;
                    for export in &record.indirect_export_entries {
                        let want = imported(record, export.import_name);
                        needs.push((RequestRef::Static(export.request), want));
                    }
                    for star in &record.star_export_entries {
                        needs.push((RequestRef::Static(*star), Want::Everything));
                    }
                }
            }
            Want::Export(name) => {
                if record.kind != ModuleKind::Esm
                    || record.indirect_export_entries.is_empty()
                        && record.star_export_entries.is_empty()
                {
                    code = true;
                } else if !slot.everything && slot.exports.insert(name.clone()) {
                    let reexports = slot.reexports.get_or_insert_with(|| reexports(record));
                    match reexports.get(&name) {
                        Some(Reexport::Local) => code = true,
                        Some(Reexport::Indirect(request, import_name)) => {
                            let want = imported(record, *import_name);
                            needs.push((RequestRef::Static(*request), want));
                        }
                        None if &*name == "default" => {}
                        None => {
                            for star in &record.star_export_entries {
                                let want = Want::Export(name.clone());
                                needs.push((RequestRef::Static(*star), want));
                            }
                        }
                    }
                }
            }
        }
        if code && !std::mem::replace(&mut self.slots[id as usize].code, true) {
            own_code(record, &mut needs);
        }
        self.need(id, needs, resolves);
    }

    fn need(
        &mut self,
        id: SlotId,
        needs: Vec<(RequestRef, Want)>,
        resolves: &mut FxHashMap<SlotId, Vec<RequestRef>>,
    ) {
        for (request, want) in needs {
            let slot = &mut self.slots[id as usize];
            let known = slot.targets.binary_search_by_key(&order(request), |(r, _)| order(*r));
            match known.map(|index| slot.targets[index].1) {
                Ok(SlotTarget::Slot(target)) => self.pending.push((target, want)),
                Ok(_) => {}
                Err(_) => {
                    let wants = slot.waiting.entry(request).or_default();
                    if wants.is_empty() {
                        resolves.entry(id).or_default().push(request);
                    }
                    wants.push(want);
                }
            }
        }
    }
}

fn order(request: RequestRef) -> u64 {
    match request {
        RequestRef::Static(id) => u64::from(u32::from(id)),
        RequestRef::Deferred(id) => 1 << 32 | u64::from(u32::from(id)),
    }
}

fn imported(record: &ModuleRecord, name: ImportName) -> Want {
    match name {
        ImportName::Name(name) => Want::Export(record.name(name).into()),
        ImportName::Namespace => Want::Everything,
    }
}

/// What the module's own code needs of its requests: their evaluation and the names it uses.
fn own_code(record: &ModuleRecord, needs: &mut Vec<(RequestRef, Want)>) {
    for request in record.requested_modules.indices() {
        needs.push((RequestRef::Static(request), Want::Evaluation));
    }
    for import in record.import_entries.iter().filter(|import| import.referenced) {
        let request = RequestRef::Static(import.request);
        match import.import_name {
            ImportName::Name(name) => {
                needs.push((request, Want::Export(record.name(name).into())));
            }
            ImportName::Namespace => {
                for used in &record.used {
                    match used {
                        Use::Member(binding, name) | Use::MemberCall(binding, name)
                            if *binding == import.local =>
                        {
                            needs.push((request, Want::Export(record.name(*name).into())));
                        }
                        Use::Binding(binding) if *binding == import.local => {
                            needs.push((request, Want::Everything));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    for deferred in record.deferred_requests.indices() {
        needs.push((RequestRef::Deferred(deferred), Want::Code));
        needs.push((RequestRef::Deferred(deferred), Want::Everything));
    }
}

fn reexports(record: &ModuleRecord) -> FxHashMap<Box<str>, Reexport> {
    let name = |name: LocalName| -> Box<str> { record.name(name).into() };
    let local = record.local_export_entries.iter().map(|e| (name(e.export_name), Reexport::Local));
    let indirect = record
        .indirect_export_entries
        .iter()
        .map(|e| (name(e.export_name), Reexport::Indirect(e.request, e.import_name)));
    local.chain(indirect).collect()
}
