//! Who asks CommonJS modules for what.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::text::{Modes, Writer};
use super::{ConvertOptions, Mode, Refusal, conversion, end, variable, whole_request};
use crate::commonjs::{Interop, MissingName};
use crate::diagnostic::SourceFile;
use crate::graph::{ModuleGraph, Target};
use crate::ids::*;
use crate::parse::{Goal, parse};
use crate::record::*;
use crate::sites::RequiredAs;

/// What a module is asked for.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Asked {
    /// Names that it certainly has.
    pub names: bool,
    /// `module.exports`
    pub value: bool,
}

impl Asked {
    /// What gives all that.
    pub fn mode(self) -> Result<Mode, Refusal> {
        match (self.names, self.value) {
            (true, true) => Err(Refusal::NamesAndObject),
            (true, false) => Ok(Mode::Names),
            (false, _) => Ok(Mode::Value),
        }
    }
}

/// Who asks.
#[derive(Clone, Copy)]
enum Asker {
    Request(ModuleId, RequestId),
    Deferred(ModuleId, DeferredId),
}

pub(super) struct Uses<'a> {
    pub graph: &'a ModuleGraph,
    options: &'a ConvertOptions<'a>,
    lexed: &'a IndexVec<ModuleId, Vec<NameId>>,
    candidates: FxHashSet<ModuleId>,
    askers: FxHashMap<ModuleId, Vec<Asker>>,
    /// By candidate and request, where nothing but members is read of what it returns.
    members: FxHashMap<(ModuleId, DeferredId), Members>,
}

struct Members {
    names: Vec<String>,
    /// One of them is called.
    calls: bool,
}

impl<'a> Uses<'a> {
    pub fn new(
        graph: &'a ModuleGraph,
        options: &'a ConvertOptions<'a>,
        lexed: &'a IndexVec<ModuleId, Vec<NameId>>,
        candidates: &[ModuleId],
    ) -> Self {
        let mut uses = Self {
            graph,
            options,
            lexed,
            candidates: candidates.iter().copied().collect(),
            askers: FxHashMap::default(),
            members: FxHashMap::default(),
        };
        for id in graph.ids() {
            let mut add = |target: &Target, asker: Asker| {
                if let Target::Module(target) = target
                    && uses.candidates.contains(target)
                {
                    uses.askers.entry(*target).or_default().push(asker);
                }
            };
            for (request, target) in graph[id].targets.iter_enumerated() {
                add(target, Asker::Request(id, request));
            }
            for (request, target) in graph[id].deferred_targets.iter_enumerated() {
                add(target, Asker::Deferred(id, request));
            }
        }
        let members = candidates.par_iter().flat_map_iter(|id| uses.members_of(*id));
        uses.members = members.collect();
        uses
    }

    /// What a module is asked for, or why it has to stay what it is. Whoever asks has been decided.
    pub fn of(&self, id: ModuleId, modes: &Modes) -> Result<Asked, Refusal> {
        let mut asked = Asked::default();
        for asker in self.askers.get(&id).into_iter().flatten() {
            match *asker {
                Asker::Request(importer, request) => {
                    let imported = self.imported(id, importer, request, &mut asked);
                    imported.ok_or(Refusal::Importer)?;
                }
                Asker::Deferred(requirer, request) => {
                    let mode = modes.get(&requirer).copied();
                    let required =
                        mode.and_then(|it| self.required(id, requirer, request, it, &mut asked));
                    required.ok_or(Refusal::Requirer)?;
                }
            }
        }
        if !asked.names && !asked.value {
            asked.names = self.names(id).is_some();
        }
        Ok(asked)
    }

    /// The candidate whose exports are those of another one, often itself.
    fn end(&self, id: ModuleId) -> Option<ModuleId> {
        end(self.graph, id, |target| self.candidates.contains(&target))
    }

    /// The names that a module certainly has once it has run, sorted.
    fn names(&self, id: ModuleId) -> Option<&'a [Box<str>]> {
        Some(&conversion(self.graph, self.end(id)?).names.as_ref()?.names)
    }

    fn has_name(&self, id: ModuleId, name: &str) -> bool {
        self.names(id).is_some_and(|names| names.binary_search_by(|it| (**it).cmp(name)).is_ok())
    }

    /// An import of a name other than the default.
    fn named(&self, id: ModuleId, name: &str, interop: Interop, asked: &mut Asked) -> Option<()> {
        let rules = &self.options.commonjs;
        let is_lexed = || {
            let name = self.graph.names.find(name);
            name.is_some_and(|name| self.lexed[id].binary_search(&name).is_ok())
        };
        let is_there = self.has_name(id, name)
            && (is_lexed() || rules.late_names && rules.missing.of(interop) != MissingName::Link);
        asked.names |= is_there;
        is_there.then_some(())
    }

    /// `default`
    fn default(&self, id: ModuleId, interop: Interop, asked: &mut Asked) -> Option<()> {
        if interop == Interop::Node || !self.may_be_flagged(id) {
            asked.value = true;
            return Some(());
        }
        let is_flagged = conversion(self.graph, self.end(id)?).flagged;
        let is_there = is_flagged && self.has_name(id, "default");
        asked.names |= is_there;
        is_there.then_some(())
    }

    /// Whether `module.exports.__esModule` may be there.
    fn may_be_flagged(&self, id: ModuleId) -> bool {
        let module = &self.graph[id];
        let conversion = conversion(self.graph, id);
        if conversion.names.is_some() && whole_request(self.graph, id).is_none() {
            return conversion.flagged || self.has_name(id, "__esModule");
        }
        let text = module.text().as_bytes();
        let mentions = |word: &str| memchr::memmem::find(text, word.as_bytes()).is_some();
        // What gives an object properties whose names do not stand there.
        const WORDS: [&str; 6] = ["__esModule", "]=", "] =", "assign", "defineProp", "Reflect"];
        !module.record.deferred_requests.is_empty() || WORDS.iter().any(|word| mentions(word))
    }

    /// Whether functions of the module may look at the object that they are called on.
    fn sees_this(&self, id: ModuleId) -> bool {
        let Some(end) = self.end(id) else { return true };
        let record = &self.graph[end].record;
        // Functions that it has from others may.
        record.commonjs.as_ref().is_none_or(|facts| facts.mentions_this)
            || !record.deferred_requests.is_empty()
    }

    /// What an ES module asks for.
    fn imported(
        &self,
        id: ModuleId,
        importer: ModuleId,
        request: RequestId,
        asked: &mut Asked,
    ) -> Option<()> {
        let module = &self.graph[importer];
        let record = &module.record;
        let interop = self.options.commonjs.of(module.node_mode);
        // Node reads every name that its lexer finds, whoever asks for it.
        let reads_names = !self.options.commonjs.late_names && !self.lexed[id].is_empty();
        if record.star_export_entries.contains(&request) || reads_names && self.names(id).is_none()
        {
            return None;
        }
        let mut ask = |name: &str| match name {
            "default" => self.default(id, interop, asked),
            name => self.named(id, name, interop, asked),
        };
        let of_request = record.indirect_export_entries.iter().filter(|it| it.request == request);
        for entry in of_request {
            match entry.import_name {
                ImportName::Name(name) => ask(record.name(name))?,
                ImportName::Namespace => return None,
            }
        }
        for entry in record.import_entries.iter().filter(|entry| entry.request == request) {
            let ImportName::Name(name) = entry.import_name else {
                for used in &record.used {
                    match *used {
                        Use::Binding(binding) if binding == entry.local => return None,
                        Use::MemberCall(binding, _)
                            if binding == entry.local && self.sees_this(id) =>
                        {
                            return None;
                        }
                        Use::Member(binding, name) | Use::MemberCall(binding, name)
                            if binding == entry.local =>
                        {
                            ask(record.name(name))?;
                        }
                        _ => {}
                    }
                }
                continue;
            };
            ask(record.name(name))?;
        }
        Some(())
    }

    /// What a CommonJS module asks for that becomes an ES module.
    fn required(
        &self,
        id: ModuleId,
        requirer: ModuleId,
        request: DeferredId,
        mode: Mode,
        asked: &mut Asked,
    ) -> Option<()> {
        let record = &self.graph[requirer].record;
        if record.deferred_requests[request].kind != DeferredKind::Require {
            return None;
        }
        if whole_request(self.graph, requirer) == Some(request) {
            asked.names |= mode == Mode::Names;
            asked.value |= mode == Mode::Value;
            return Some(());
        }
        let conversion = conversion(self.graph, requirer);
        match &conversion.requires[request].form {
            RequiredAs::Statement(_) => return Some(()),
            RequiredAs::Member { name, .. } if self.has_name(id, name) => {
                asked.names = true;
                return Some(());
            }
            _ => {}
        }
        match self.members.get(&(requirer, request)) {
            Some(Members { names, calls })
                if names.iter().all(|name| self.has_name(id, name))
                    && !(*calls && self.sees_this(id)) =>
            {
                asked.names = true;
            }
            _ => asked.value = true,
        }
        Some(())
    }

    /// What a module does with the results of its requests, see [`Uses::members`].
    fn members_of(&self, id: ModuleId) -> Vec<((ModuleId, DeferredId), Members)> {
        let conversion = conversion(self.graph, id);
        let is_named = |target: &Target| {
            target
                .module()
                .is_some_and(|it| self.candidates.contains(&it) && self.names(it).is_some())
        };
        let mut modes = Modes::default();
        let mut variables: Vec<(DeferredId, &str)> = Vec::new();
        for (request, target) in self.graph[id].deferred_targets.iter_enumerated() {
            if let (Some(name), true) = (variable(conversion, request), is_named(target)) {
                variables.push((request, name));
                modes.extend(target.module().map(|target| (target, Mode::Names)));
            }
        }
        let mut found = Vec::new();
        if variables.is_empty() {
            return found;
        }
        modes.insert(id, Mode::Value);
        // What is exported is read.
        let writer = Writer::new(self.graph, &modes, id, false);
        let name = self.graph[id].file.name.clone();
        let file = SourceFile { name, text: writer.write().text.into() };
        let Ok((record, _)) = parse(&file, Goal::Module, self.options.analyze) else {
            return found;
        };
        for (request, name) in variables {
            let mut bindings = record.bindings.iter_enumerated();
            let Some((binding, _)) = bindings.find(|(_, it)| record.name(it.name) == name) else {
                continue;
            };
            let (mut names, mut calls, mut escapes) = (Vec::new(), false, false);
            for used in &record.used {
                match *used {
                    Use::Binding(used) => escapes |= used == binding,
                    Use::Member(used, name) | Use::MemberCall(used, name) if used == binding => {
                        names.push(record.name(name).to_string());
                    }
                    _ => {}
                }
                calls |= matches!(*used, Use::MemberCall(used, _) if used == binding);
            }
            if !escapes && !record.bindings[binding].reassigned {
                found.push(((id, request), Members { names, calls }));
            }
        }
        found
    }
}
