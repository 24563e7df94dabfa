//! From what was found to what is written otherwise.

use swc_atoms::Atom;
use swc_ecma_ast::*;

use crate::analyze::{Analyzer, is_wrapper_name};
use crate::convert::Refusal;
use crate::ids::*;
use crate::record::*;
use crate::sites::*;

impl Analyzer<'_> {
    /// What the module would be as an ES module, or why there is none. `requests` are those that it
    /// makes when it runs.
    pub(in crate::analyze) fn conversion(
        &mut self,
        facts: &CommonJsFacts,
        requests: &IndexVec<DeferredId, DeferredRequest>,
        places: &IndexVec<DeferredId, Span>,
    ) -> Result<Box<Conversion>, Refusal> {
        let mut draft = std::mem::take(&mut self.draft);
        let is_host_used = facts.host != HostUse::Plain
            || facts.uses_require
            || facts.uses_filename
            || facts.uses_dirname;
        if facts.sloppy.is_some() {
            return Err(Refusal::Sloppy);
        } else if self.has_direct_eval {
            return Err(Refusal::DirectEval);
        } else if is_host_used || draft.impossible {
            return Err(Refusal::Variables);
        } else if !requests.iter().all(|it| it.kind == DeferredKind::Require) {
            return Err(Refusal::OtherRequests);
        }
        let mut requires = IndexVec::new();
        for place in places {
            let at = draft.requires.iter().position(|(lo, _)| *lo == place.lo);
            let at = at.ok_or(Refusal::LateRequire)?;
            requires.push(draft.requires.swap_remove(at).1);
        }
        let text = &self.file.text;
        let (mut exports, mut module_exports, mut typeof_module) =
            (Vec::new(), Vec::new(), Vec::new());
        let mut has_names = !draft.names.is_empty();
        for (variable, place, shape) in draft.mentions {
            has_names &= draft.named.contains(&place.lo);
            match (variable, shape) {
                (1, Shape::TypeofOperand) => typeof_module.push(place),
                (1, _) => {
                    let rest = text[place.hi as usize..].strip_prefix(".exports");
                    let rest = rest.ok_or(Refusal::Variables)?;
                    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '\\');
                    if rest.starts_with(is_part) {
                        return Err(Refusal::Variables);
                    }
                    let hi = place.hi + ".exports".len() as u32;
                    module_exports.push(Span { lo: place.lo, hi });
                }
                (2, shape) => exports.push((place, shape)),
                _ => return Err(Refusal::Variables),
            }
        }
        has_names &= draft.this.iter().all(|place| self.is_helper_at(place.lo));
        let tail = self.tail();
        let is_once = module_exports.len() == 1;
        let names = has_names.then(|| self.named_exports(draft.names, module_exports.len(), &tail));
        Ok(Box::new(Conversion {
            start: draft.start,
            tail,
            exports: exports.into(),
            module_exports: module_exports.into(),
            typeof_module: typeof_module.into(),
            this: draft.this.into(),
            values: draft.values.into(),
            requires,
            once: draft.once.filter(|once| is_once || once.is_first),
            branches: draft.branches.into(),
            names: names.flatten(),
            flagged: draft.flagged,
        }))
    }

    /// Whether `this` at a place is one of `this && this.__name`.
    fn is_helper_at(&self, lo: u32) -> bool {
        let (before, after) = self.file.text.split_at(lo as usize);
        after.starts_with("this && this.__")
            || before.ends_with("this && ") && after.starts_with("this.__")
    }

    /// What no name in the text ends with.
    fn tail(&self) -> Box<str> {
        let is_free = |tail: &str| !self.names.iter().any(|name| name.atom.ends_with(tail));
        let numbered = (1..).map(|number| format!("_exports{number}"));
        let mut tails = std::iter::once("_exports".to_string()).chain(numbered);
        tails.find(|tail| is_free(tail)).expect("there are enough numbers").into()
    }

    /// The exports, if they are names and each has one kind of site.
    fn named_exports(
        &self,
        sites: Vec<ExportSite>,
        module_exports: usize,
        tail: &str,
    ) -> Option<NamedExports> {
        let is_whole = |site: &ExportSite| {
            matches!(site, ExportSite::Whole { .. } | ExportSite::Object { .. })
        };
        let wholes = sites.iter().filter(|site| is_whole(site)).count();
        let others = sites.iter().any(|site| match site {
            ExportSite::Removed(_, names) => !names.is_empty(),
            site => !is_whole(site),
        });
        if wholes > 1 || wholes == 1 && others || wholes != module_exports {
            return None;
        }
        let mut names: Vec<Box<str>> = Vec::new();
        for site in &sites {
            match site {
                ExportSite::Removed(_, list) => names.extend(list.iter().cloned()),
                ExportSite::Assigned { name, .. } | ExportSite::Declarator { name, .. } => {
                    names.push(name.clone());
                }
                ExportSite::Object { members, .. } => {
                    names.extend(members.iter().map(|member| member.name.clone()));
                }
                ExportSite::Whole { .. } => {}
            }
        }
        names.sort_unstable();
        names.dedup();
        let local = |name: &str| match is_free_word(name) && !self.mentions(name) {
            true => name.into(),
            false => format!("{}{tail}", word_of(name)).into(),
        };
        let locals: Vec<Box<str>> = names.iter().map(|name| local(name)).collect();
        // Names that differ only in what no identifier has.
        let mut unique = locals.clone();
        unique.sort_unstable();
        unique.dedup();
        (unique.len() == locals.len()).then(|| NamedExports {
            names: names.into(),
            locals: locals.into(),
            sites: sites.into(),
        })
    }

    fn mentions(&self, name: &str) -> bool {
        self.name_index.contains_key(&Atom::from(name))
    }
}

/// The part of a text that can begin the name of a variable.
pub(crate) fn word_of(text: &str) -> String {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let word: String = text.chars().filter(is_part).collect();
    let is_start = word.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$'));
    if is_start { word } else { format!("_{word}") }
}

/// Whether a variable of a module can have this name.
fn is_free_word(name: &str) -> bool {
    let ident = Ident::new_no_ctxt(name.into(), swc_common::DUMMY_SP);
    Ident::verify_symbol(name).is_ok()
        && !ident.is_reserved_in_strict_mode(true)
        && !ident.is_reserved_in_strict_bind()
        && !is_wrapper_name(name)
}
