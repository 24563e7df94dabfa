//! Turns what the walk collected into the flat tables of the record and its sites.

use swc_atoms::Atom;

use crate::diagnostic::{self, Diagnostic};
use crate::ids::*;
use crate::names::{LocalName, NameTableBuilder, name_hash};
use crate::record::*;
use crate::sites::*;

use super::scope::{NameIndex, RawReference, ReferenceKind};
use super::shape::host_use;
use super::{Analyzer, ModeError, NONE, lexer_names, range};

/// Names that the CommonJS wrapper declares and an ES module does not have.
const COMMONJS_NAMES: [&str; 6] =
    ["require", "module", "exports", "__filename", "__dirname", "arguments"];

/// Tables while they grow.
#[derive(Default)]
pub(super) struct Tables {
    names: NameTableBuilder,
    references: Vec<Reference>,
    members: Vec<MemberReference>,
    named_values: Vec<NamedValue>,
    free_names: Vec<LocalName>,
    /// By binding: assigned, named after, mentioned, last statement that mentions it.
    reassigned: Vec<bool>,
    names_value: Vec<bool>,
    referenced: Vec<bool>,
    last_use: Vec<u32>,
    last_declared: Vec<u32>,
    declared: Vec<BindingId>,
    used: Vec<Use>,
    ranges: IndexVec<StatementId, [u32; 4]>,
    /// Deferred requests that are real: their `require` is the free one, their `URL` the host's.
    pub confirmed: Vec<bool>,
}

impl Analyzer<'_> {
    pub(super) fn finish(
        mut self,
        mut facts: Option<CommonJsFacts>,
        errors: &[ModeError],
    ) -> Result<(Box<ModuleRecord>, Box<Sites>), Vec<Diagnostic>> {
        let mut tables = Tables::default();
        self.settle_references(&mut tables, facts.as_mut());
        let locals = self.settle_exports(&mut tables);
        if !self.diagnostics.is_empty() {
            self.diagnostics.sort_by_key(|d| d.labels.first().map_or(0, |l| l.span.start));
            return Err(self.diagnostics);
        }
        if let Some(facts) = &mut facts {
            facts.sloppy = self.sloppy_use(errors);
        }
        Ok(self.tables(tables, locals, facts))
    }

    pub(super) fn local(&mut self, tables: &mut Tables, name: NameIndex) -> LocalName {
        let name = &mut self.names[name as usize];
        if name.local == NONE {
            name.local = tables.names.push(&name.atom).0;
        }
        LocalName(name.local)
    }

    fn settle_references(&mut self, tables: &mut Tables, mut facts: Option<&mut CommonJsFacts>) {
        let mut references = std::mem::take(&mut self.references);
        references.sort_by_key(|reference| (reference.lo, reference.hi));
        self.exports_use.sort();
        let bindings = self.bindings.len();
        tables.reassigned = vec![false; bindings];
        tables.names_value = vec![false; bindings];
        tables.referenced = vec![false; bindings];
        tables.last_use = vec![NONE; bindings];
        tables.last_declared = vec![NONE; bindings];
        tables.confirmed = self.deferred.iter().map(|request| request.certain).collect();
        let mut next = references.iter().peekable();
        for index in 0..self.statements.len() {
            let statement = StatementId::from_raw(index as u32);
            let end = self.statements[statement].hi;
            let starts = [tables.declared.len() as u32, tables.used.len() as u32];
            while let Some(reference) = next.next_if(|reference| reference.lo < end.max(1)) {
                self.settle(tables, *reference, index as u32, facts.as_deref_mut());
            }
            let ends = [tables.declared.len() as u32, tables.used.len() as u32];
            tables.ranges.push([starts[0], ends[0], starts[1], ends[1]]);
        }
        for reference in next {
            self.settle(tables, *reference, NONE - 1, facts.as_deref_mut());
        }
    }

    fn settle(
        &mut self,
        tables: &mut Tables,
        reference: RawReference,
        statement: u32,
        facts: Option<&mut CommonJsFacts>,
    ) {
        let RawReference { name, lo, hi, kind } = reference;
        let binding = self.names[name as usize].binding;
        if let ReferenceKind::Url(_) | ReferenceKind::Worker(_) = kind {
            return self.settle_url(tables, name, binding, kind);
        }
        if binding == NONE {
            return self.settle_free(tables, reference, facts);
        }
        let index = binding as usize;
        let binding = BindingId::from_raw(binding);
        let plain = |tables: &mut Tables, hi: u32, shape: Shape| {
            tables.references.push(Reference::new(lo, hi, binding, shape));
            if matches!(shape, Shape::Declare | Shape::DeclareShorthand | Shape::DeclareClass) {
                let previous = std::mem::replace(&mut tables.last_declared[index], statement);
                if previous != statement {
                    // A second declaration (`var` twice) may assign.
                    tables.reassigned[index] |= previous != NONE;
                    tables.declared.push(binding);
                }
                return;
            }
            tables.reassigned[index] |= matches!(shape, Shape::Write | Shape::ShorthandWrite);
            tables.referenced[index] = true;
            if std::mem::replace(&mut tables.last_use[index], statement) != statement {
                tables.used.push(Use::Binding(binding));
            }
        };
        match kind {
            ReferenceKind::Read(shape) => plain(tables, hi, shape),
            ReferenceKind::Member(member) => {
                let member = &self.members[member as usize];
                let (object_hi, shape, property) = (member.object_hi, member.shape, member.name);
                if !self.names[name as usize].has_members {
                    return plain(tables, object_hi, Shape::Plain);
                }
                let name = self.local(tables, property);
                tables.members.push(MemberReference {
                    lo,
                    hi,
                    object_hi,
                    namespace: binding,
                    name,
                    shape,
                });
                tables.referenced[index] = true;
                tables.used.push(match shape {
                    Shape::Callee | Shape::CalleeAtStart | Shape::NewTag => {
                        Use::MemberCall(binding, name)
                    }
                    _ => Use::Member(binding, name),
                });
            }
            ReferenceKind::NamedValue => {
                tables.named_values.push(NamedValue { lo, hi, binding });
                tables.names_value[index] = true;
            }
            _ => {
                let length = self.names[name as usize].atom.len() as u32;
                plain(tables, lo + length, Shape::Plain);
            }
        }
    }

    fn settle_free(
        &mut self,
        tables: &mut Tables,
        reference: RawReference,
        facts: Option<&mut CommonJsFacts>,
    ) {
        let RawReference { name, lo, hi, kind } = reference;
        match kind {
            ReferenceKind::Define(define) => {
                let text = self.options.defines.get(define).text.as_str().into();
                self.edits.push(Edit { lo, hi, kind: EditKind::Replace(text) });
                return;
            }
            ReferenceKind::Require(id) => {
                tables.confirmed[id.index()] = true;
                match facts {
                    Some(facts) if self.looked_up.contains(&id) => {
                        facts.uses_require = true;
                        facts.looks_up_require = true;
                    }
                    _ => self.edits.push(Edit { lo, hi, kind: EditKind::Deferred(id) }),
                }
                return;
            }
            ReferenceKind::NamedValue | ReferenceKind::Url(_) | ReferenceKind::Worker(_) => return,
            ReferenceKind::Read(_) | ReferenceKind::Member(_) => {}
        }
        let in_commonjs = facts.is_some();
        let is_new = !std::mem::replace(&mut self.names[name as usize].free, true);
        let local = self.local(tables, name);
        let text = &self.names[name as usize].atom;
        if let Some(variable) = COMMONJS_NAMES.iter().position(|known| *known == &**text) {
            match (facts, kind) {
                (Some(facts), _) if variable == 5 => {
                    facts.host = HostUse::Members;
                    self.exports_use.hide();
                }
                (Some(facts), _) => return self.settle_variable(variable, reference, facts),
                (None, ReferenceKind::Read(shape)) => {
                    let kind = EditKind::CommonJsName(local, shape);
                    self.edits.push(Edit { lo, hi, kind });
                }
                _ => {}
            }
        }
        if in_commonjs {
            let shape = match kind {
                ReferenceKind::Read(shape) => Some(shape),
                _ => None,
            };
            self.note_free(name, lo, hi, shape);
        }
        if is_new {
            tables.free_names.push(local);
        }
    }

    /// A mention of one of the wrapper's variables, by its index in [`COMMONJS_NAMES`].
    fn settle_variable(
        &mut self,
        variable: usize,
        reference: RawReference,
        facts: &mut CommonJsFacts,
    ) {
        let RawReference { lo, hi, kind, .. } = reference;
        let text = COMMONJS_NAMES[variable];
        if let ReferenceKind::Read(shape) = kind {
            self.draft.mentions.push((variable, Span { lo, hi }, shape));
        }
        let rest = &self.file.text.as_bytes()[hi as usize..];
        facts.host = facts.host.max(host_use(text, kind, rest));
        if kind != ReferenceKind::Read(Shape::TypeofOperand) {
            self.exports_use.settle(text, lo);
        }
        *[
            &mut facts.uses_require,
            &mut facts.uses_module,
            &mut facts.uses_exports,
            &mut facts.uses_filename,
            &mut facts.uses_dirname,
        ][variable] = true;
        if variable == 0 {
            self.confirm_required_glob(lo);
        }
    }

    /// Local and indirect export entries, as ParseModule sorts them.
    fn settle_exports(
        &mut self,
        tables: &mut Tables,
    ) -> (Vec<LocalExportEntry>, Vec<(IndirectExportEntry, Span)>) {
        let mut local_entries = Vec::new();
        let mut indirect_entries = Vec::new();
        for export in std::mem::take(&mut self.exports) {
            let export_name = self.local(tables, export.export_name);
            let binding = self.names[export.local as usize].binding;
            if binding == NONE {
                let text = self.names[export.local as usize].atom.clone();
                self.diagnostics.push(diagnostic::parse::undeclared_export(
                    self.file,
                    &text,
                    range(export.lo, export.hi),
                ));
                continue;
            }
            let binding = BindingId::from_raw(binding);
            if let BindingKind::Import(import) = self.bindings[binding].kind {
                let (request, name) = {
                    let import = &self.imports[import.index()];
                    (import.request, import.import_name)
                };
                let import_name = self.import_name(tables, name);
                let entry = IndirectExportEntry { export_name, request, import_name };
                indirect_entries.push((entry, Span { lo: export.lo, hi: export.hi }));
            } else {
                local_entries.push(LocalExportEntry { export_name, binding });
            }
        }
        for export in std::mem::take(&mut self.indirect_exports) {
            let export_name = self.local(tables, export.export_name);
            let import_name = self.import_name(tables, export.import_name);
            let entry = IndirectExportEntry { export_name, request: export.request, import_name };
            indirect_entries.push((entry, Span { lo: export.lo, hi: export.hi }));
        }
        (local_entries, indirect_entries)
    }

    fn import_name(&mut self, tables: &mut Tables, name: Option<NameIndex>) -> ImportName {
        match name {
            Some(name) => ImportName::Name(self.local(tables, name)),
            None => ImportName::Namespace,
        }
    }

    fn sort_sites(&mut self) {
        // What closes an expression comes before what ends the statement in the same place.
        self.edits.sort_by_key(|edit| (edit.lo, edit.hi, edit.kind != EditKind::AwaitEnd));
        self.marks.sort_unstable();
        self.marks.dedup();
        self.classes.sort_by_key(|class| class.lo);
    }

    fn tables(
        mut self,
        mut tables: Tables,
        exports: (Vec<LocalExportEntry>, Vec<(IndirectExportEntry, Span)>),
        facts: Option<CommonJsFacts>,
    ) -> (Box<ModuleRecord>, Box<Sites>) {
        self.assume_eval(&mut tables);
        let bindings = self.binding_table(&mut tables);
        let statements = self.statement_table(&tables);
        let (requested_modules, request_sites) = self.request_tables(&mut tables);
        let (import_entries, import_sites) = self.import_tables(&mut tables);
        let (deferred_requests, deferred) = self.deferred_tables(&mut tables);
        let facts = facts.map(|facts| self.complete(&mut tables, facts));
        let facts = facts.map(|facts| self.lexer_tables(&mut tables, &deferred_requests, facts));
        let conversion =
            facts.as_ref().map(|facts| self.conversion(facts, &deferred_requests, &deferred));
        let refusal = conversion.as_ref().and_then(|it| it.as_ref().err().copied());
        let nested = self.nested_names();
        self.sort_sites();
        let (indirect_export_entries, indirect_exports): (Vec<_>, Vec<_>) =
            exports.1.into_iter().unzip();
        let record = ModuleRecord {
            kind: if self.is_module { ModuleKind::Esm } else { ModuleKind::CommonJs },
            names: tables.names.finish(),
            requested_modules,
            import_entries,
            local_export_entries: exports.0.into(),
            indirect_export_entries: indirect_export_entries.into(),
            star_export_entries: self.star_exports.into(),
            has_tla: self.has_tla,
            awaits_implicitly: self.awaits_implicitly,
            bindings,
            statements,
            declared: tables.declared.into(),
            used: tables.used.into(),
            conditions: self.conditions.into(),
            deferred_requests,
            commonjs: facts,
            free_names: tables.free_names.into(),
            nested_names: nested.into(),
            has_direct_eval: self.has_direct_eval,
            typescript: false,
            constants: Box::default(),
            syntax: self.syntax,
            has_import_meta: self.has_import_meta,
            import_meta_escapes: self.import_meta_escapes,
        };
        let sites = Sites {
            conversion: conversion.and_then(Result::ok),
            refusal,
            globs: self.globs,
            references: tables.references.into(),
            members: tables.members.into(),
            edits: self.edits.into(),
            statements: self.statements,
            classes: self.classes.into(),
            named_values: tables.named_values.into(),
            marks: self.marks.into(),
            body_start: hashbang_end(&self.file.text),
            requests: request_sites,
            deferred,
            imports: import_sites,
            indirect_exports: indirect_exports.into(),
            specifiers: self.specifiers.into(),
            types: Vec::new(),
            directives: self.directives.into(),
        };
        (Box::new(record), Box::new(sites))
    }

    fn statement_table(&self, tables: &Tables) -> IndexVec<StatementId, Statement> {
        let statement = |id| {
            let [d0, d1, u0, u1] = tables.ranges[id];
            Statement { effects: self.effects[id], declares: (d0, d1), uses: (u0, u1) }
        };
        self.statements.indices().map(statement).collect()
    }

    /// What direct `eval` runs may mention and assign every name.
    fn assume_eval(&self, tables: &mut Tables) {
        if !self.has_direct_eval {
            return;
        }
        for (index, binding) in self.bindings.iter().enumerate() {
            tables.referenced[index] = true;
            let is_constant = matches!(binding.kind, BindingKind::Import(_) | BindingKind::Const);
            tables.reassigned[index] |= !is_constant;
        }
    }

    fn binding_table(&mut self, tables: &mut Tables) -> IndexVec<BindingId, Binding> {
        let raw_bindings = std::mem::take(&mut self.bindings);
        raw_bindings
            .iter()
            .enumerate()
            .map(|(index, binding)| Binding {
                name: self.local(tables, binding.name),
                kind: binding.kind,
                reassigned: tables.reassigned[index],
                ignores_this: binding.ignores_this && !tables.reassigned[index],
                names_value: binding.names_value || tables.names_value[index],
                constructor: binding.constructor && !tables.reassigned[index],
                statement: binding.statement,
            })
            .collect()
    }

    fn request_tables(
        &mut self,
        tables: &mut Tables,
    ) -> (IndexVec<RequestId, ModuleRequest>, IndexVec<RequestId, Span>) {
        let requests = std::mem::take(&mut self.requests);
        let request_sites = requests.iter().map(|r| Span { lo: r.lo, hi: r.hi }).collect();
        let requested_modules = requests
            .iter()
            .map(|request| ModuleRequest {
                specifier: self.local(tables, request.specifier),
                attributes: self.attributes(tables, &request.attributes),
            })
            .collect();
        (requested_modules, request_sites)
    }

    fn import_tables(
        &mut self,
        tables: &mut Tables,
    ) -> (IndexVec<ImportId, ImportEntry>, IndexVec<ImportId, Span>) {
        let imports = std::mem::take(&mut self.imports);
        let import_sites = imports.iter().map(|i| Span { lo: i.lo, hi: i.hi }).collect();
        let import_entries = imports
            .iter()
            .map(|import| {
                let local = BindingId::from_raw(self.names[import.local as usize].binding);
                ImportEntry {
                    request: import.request,
                    import_name: self.import_name(tables, import.import_name),
                    local,
                    referenced: tables.referenced[local.index()],
                }
            })
            .collect();
        (import_entries, import_sites)
    }

    /// What only the whole text tells.
    fn complete(&mut self, tables: &mut Tables, mut facts: CommonJsFacts) -> CommonJsFacts {
        let text = self.file.text.as_bytes();
        // `var module` keeps the value of the parameter, so the parameter has to be there.
        let declared =
            |text: &str| self.names.iter().any(|name| name.nested && &*name.atom == text);
        facts.uses_require |= declared("require");
        facts.uses_module |= declared("module");
        facts.uses_exports |= declared("exports");
        let is_hidden = self.has_direct_eval || declared("module") || declared("exports");
        facts.shape = self.exports_shape(tables, is_hidden);
        if self.has_direct_eval {
            facts.looks_up_require = true;
            for is_used in [
                &mut facts.uses_require,
                &mut facts.uses_module,
                &mut facts.uses_exports,
                &mut facts.uses_filename,
                &mut facts.uses_dirname,
            ] {
                *is_used = true;
            }
        }
        facts.mentions_this = has_word(text, b"this");
        facts.mentions_get = has_word(text, b"get");
        facts
    }

    /// The names that Node finds in the text, and the requests that add to them.
    ///
    /// Of several assignments `module.exports = require('…')` the last counts. When a define has
    /// made that one dead code, the last that is left takes its place.
    fn lexer_tables(
        &mut self,
        tables: &mut Tables,
        requests: &IndexVec<DeferredId, DeferredRequest>,
        mut facts: CommonJsFacts,
    ) -> CommonJsFacts {
        let found = lexer_names(&self.file.text);
        let export = |name: &str| {
            let name = self.name(&Atom::from(name));
            self.local(tables, name)
        };
        facts.lexer_exports = found.exports.iter().map(|name| &**name).map(export).collect();
        let request = |specifier: &str| {
            let name = *self.name_index.get(&Atom::from(specifier))?;
            let specifier = LocalName(self.names[name as usize].local);
            let mut requests = requests.iter_enumerated();
            let made = |request: &DeferredRequest| {
                request.kind == DeferredKind::Require && request.specifier == specifier
            };
            requests.find(|(_, request)| made(request)).map(|(id, _)| id)
        };
        let made = found.reexports.iter().filter_map(|specifier| request(specifier));
        let mut reexports: Vec<DeferredId> = made.collect();
        if reexports.is_empty() && !found.reexports.is_empty() {
            reexports.extend(found.replaced.iter().rev().find_map(|specifier| request(specifier)));
        }
        facts.lexer_reexports = reexports.into();
        facts
    }

    /// Hashes of every name that a nested scope declares, sorted.
    fn nested_names(&self) -> Vec<u32> {
        let mut nested: Vec<u32> = self
            .names
            .iter()
            .filter(|name| name.nested)
            .map(|name| name_hash(&name.atom))
            .collect();
        nested.sort_unstable();
        nested.dedup();
        nested
    }

    fn attributes(
        &mut self,
        tables: &mut Tables,
        attributes: &[(NameIndex, NameIndex)],
    ) -> Box<[(LocalName, LocalName)]> {
        attributes
            .iter()
            .map(|&(key, value)| (self.local(tables, key), self.local(tables, value)))
            .collect()
    }

    /// Keeps the confirmed deferred requests and renumbers their edits.
    fn deferred_tables(
        &mut self,
        tables: &mut Tables,
    ) -> (IndexVec<DeferredId, DeferredRequest>, IndexVec<DeferredId, Span>) {
        let raw = std::mem::take(&mut self.deferred);
        let mut order: Vec<usize> = (0..raw.len()).filter(|&i| tables.confirmed[i]).collect();
        order.sort_by_key(|&index| raw[DeferredId::from_raw(index as u32)].lo);
        let mut renumbered = vec![DeferredId::from_raw(0); raw.len()];
        let (mut requests, mut sites) = (IndexVec::new(), IndexVec::new());
        for index in order {
            let request = &raw[DeferredId::from_raw(index as u32)];
            renumbered[index] = requests.push(DeferredRequest {
                kind: request.kind,
                specifier: self.local(tables, request.specifier),
                attributes: self.attributes(tables, &request.attributes),
                guarded: request.guarded,
                has_options: request.has_options,
            });
            sites.push(Span { lo: request.lo, hi: request.hi });
        }
        for edit in &mut self.edits {
            if let EditKind::Deferred(id)
            | EditKind::DeferredStart(id)
            | EditKind::DeferredEnd(id)
            | EditKind::BaseMeta(id) = &mut edit.kind
            {
                *id = renumbered[id.index()];
            }
        }
        (requests, sites)
    }
}

/// Whether a text has `word` where no identifier surrounds it.
fn has_word(text: &[u8], word: &[u8]) -> bool {
    let is_part = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$'))
    };
    memchr::memmem::find_iter(text, word).any(|at| {
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        !is_part(before) && !is_part(text.get(at + word.len()))
    })
}

/// The first byte after a hashbang line, which ends as lines do (ECMA-262, Hashbang Comments).
fn hashbang_end(text: &str) -> u32 {
    if !text.starts_with("#!") {
        return 0;
    }
    text.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(text.len()) as u32
}
