//! The text of the ES module that stands in the place of a CommonJS module.
//!
//! ```js
//! var a = require("./a"), b = require("./b").b;    // var b = b_exports;
//! exports.name = function () { … };                // var name = (0, function () { … });
//! exports.other = other;                           // ;
//! function other() {}                              // function other() {}
//! // import * as a from "./a"; import { b as b_exports } from "./b";
//! // export { name as "name", other as "other" };
//! ```

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Mode, conversion, end, whole_request};
use crate::analyze::word_of;
use crate::graph::{ModuleGraph, OriginCopy};
use crate::ids::*;
use crate::sites::*;

pub(super) type Modes = FxHashMap<ModuleId, Mode>;

pub(super) struct Written {
    pub text: String,
    pub copies: Vec<OriginCopy>,
    /// Variables of the source that are exported as they are.
    pub aliases: Vec<String>,
    /// Variables whose values are functions of the text.
    pub functions: Vec<String>,
}

pub(super) struct Writer<'a> {
    graph: &'a ModuleGraph,
    modes: &'a Modes,
    id: ModuleId,
    conversion: &'a Conversion,
    with_aliases: bool,
    replaced: Vec<(Span, String)>,
    /// What follows the text.
    end: String,
    /// Exported names and the variables that hold them.
    exports: Vec<(&'a str, String)>,
    aliases: Vec<String>,
    functions: Vec<String>,
    word: String,
}

impl<'a> Writer<'a> {
    pub fn new(graph: &'a ModuleGraph, modes: &'a Modes, id: ModuleId, with_aliases: bool) -> Self {
        Self {
            graph,
            modes,
            id,
            conversion: conversion(graph, id),
            with_aliases,
            replaced: Vec::new(),
            end: String::new(),
            exports: Vec::new(),
            aliases: Vec::new(),
            functions: Vec::new(),
            word: word_of(telling_part(&graph[id].file.name)),
        }
    }

    pub fn write(mut self) -> Written {
        let names = self.conversion.names.as_ref();
        let names = names.filter(|_| self.modes.get(&self.id) == Some(&Mode::Names));
        match names {
            Some(names) => self.names(names),
            None => self.value(),
        }
        self.requires(names.is_some());
        for part in &self.conversion.branches {
            self.replace(part.lo, part.hi, ";");
        }
        let mut exports =
            self.exports.iter().map(|(name, local)| format!("{local} as {}", quote(name)));
        if let Some(first) = exports.next() {
            let list = exports.fold(first, |list, next| format!("{list}, {next}"));
            self.end.push_str(&format!("export {{ {list} }};\n"));
        }
        self.apply()
    }

    fn local(&self, name: &str) -> String {
        format!("{name}{}", self.conversion.tail)
    }

    fn replace(&mut self, lo: u32, hi: u32, text: impl Into<String>) {
        self.replaced.push((Span { lo, hi }, text.into()));
    }

    fn remove(&mut self, statement: Span) {
        // What follows must not continue what precedes.
        self.replace(statement.lo, statement.hi, ";");
    }

    /// Imports in the place of requests.
    fn requires(&mut self, has_names: bool) {
        let module = &self.graph[self.id];
        let whole = whole_request(self.graph, self.id).filter(|_| has_names);
        let mut removed: FxHashSet<u32> = FxHashSet::default();
        for (request, required) in self.conversion.requires.iter_enumerated() {
            let specifier = module.record.deferred_requests[request].specifier;
            let specifier = quote(module.record.name(specifier));
            let target = module.deferred_targets[request].module();
            let is_names = target.is_some_and(|it| self.modes.get(&it) == Some(&Mode::Names));
            if Some(request) == whole {
                self.pass_on(&specifier);
                continue;
            }
            let import = match &required.form {
                RequiredAs::Statement(statement) => {
                    self.remove(*statement);
                    format!("import {specifier};\n")
                }
                RequiredAs::Variable { statement, name } => {
                    if removed.insert(statement.lo) {
                        self.remove(*statement);
                    }
                    let star = if is_names { "* as " } else { "" };
                    format!("import {star}{name} from {specifier};\n")
                }
                RequiredAs::Member { place, name } if is_names => {
                    let local = self.local(&format!("required{}", u32::from(request)));
                    self.replace(place.lo, place.hi, &*local);
                    format!("import {{ {} as {local} }} from {specifier};\n", quote(name))
                }
                RequiredAs::Value | RequiredAs::Member { .. } => {
                    let place = module.sites.deferred[request];
                    let name = self.local(&format!("required{}", u32::from(request)));
                    self.replace(place.lo, place.hi, &*name);
                    format!("import {name} from {specifier};\n")
                }
            };
            self.end.push_str(&import);
        }
    }

    /// `export { … } from` for the names of a module that `module.exports` is.
    fn pass_on(&mut self, specifier: &str) {
        let end = end(self.graph, self.id, |target| self.modes.contains_key(&target));
        let end = end.expect("whoever passes on names has some");
        let names = conversion(self.graph, end).names.as_ref().expect("it has names");
        let names: Vec<String> = names.names.iter().map(|name| quote(name)).collect();
        self.end.push_str(&format!("export {{ {} }} from {specifier};\n", names.join(", ")));
    }

    /// A module whose only export is what `module.exports` is when it has run.
    fn value(&mut self) {
        let Conversion { start, exports, module_exports, typeof_module, this, values, .. } =
            self.conversion;
        for value in values {
            let (before, after) = match value.target {
                ExportedTo::ModuleExports => ("(0, ", ")"),
                // It is named after the variable.
                ExportedTo::Exports => ("({ exports: ", " }).exports"),
            };
            self.replace(value.place.lo, value.place.lo, before);
            self.replace(value.place.hi, value.place.hi, after);
        }
        typeof_module.iter().for_each(|place| self.replace(place.lo, place.hi, "{}"));
        let (object, property) =
            (self.local(&self.word), self.local(&format!("module_{}", self.word)));
        let has_object = !exports.is_empty() || !this.is_empty() || module_exports.is_empty();
        // Then the variable `exports` is neither `this` nor what others get.
        let is_write = |shape: &Shape| matches!(shape, Shape::Write | Shape::ShorthandWrite);
        let is_assigned = exports.iter().any(|(_, shape)| is_write(shape));
        let first = match is_assigned && !this.is_empty() {
            true => self.local(&format!("first_{}", self.word)),
            false => object.clone(),
        };
        for place in this {
            self.replace(place.lo, place.hi, &*first);
        }
        for (place, shape) in exports {
            let text = match shape {
                Shape::Shorthand | Shape::ShorthandWrite => format!("exports: {object}"),
                _ => object.clone(),
            };
            self.replace(place.lo, place.hi, text);
        }
        let once = self.conversion.once.as_ref().filter(|_| !has_object);
        if let Some(ExportedOnce { statement, value, alias, .. }) = once {
            let is_later = |place: &&Span| place.lo != statement.lo;
            let later: Vec<&Span> = module_exports.iter().filter(is_later).collect();
            later.iter().for_each(|place| self.replace(place.lo, place.hi, &*property));
            match alias.as_ref().filter(|_| self.with_aliases && later.is_empty()) {
                Some(alias) => {
                    self.remove(*statement);
                    self.aliases.push(alias.to_string());
                    self.exports.push(("default", alias.to_string()));
                }
                None => {
                    self.replace(statement.lo, value.lo, format!("var {property} = "));
                    self.exports.push(("default", property));
                }
            }
            return;
        }
        for place in module_exports {
            self.replace(place.lo, place.hi, &*property);
        }
        let is_apart = !has_object || is_assigned || !module_exports.is_empty();
        let exported = if is_apart { &property } else { &object };
        self.exports.push(("default", exported.clone()));
        let apart = [(is_apart, &property), (first != object, &first)];
        let mut apart = apart.into_iter().filter(|(is_used, _)| *is_used).map(|(_, name)| name);
        let whole = if has_object { Some(&object) } else { apart.next() };
        let whole = whole.expect("something is exported");
        let mut variables = format!("var {whole} = {{}}");
        apart.for_each(|name| variables.push_str(&format!(", {name} = {whole}")));
        self.replace(*start, *start, variables + "; ");
    }

    /// A module whose exports are variables.
    fn names(&mut self, names: &'a NamedExports) {
        let mut count: FxHashMap<&str, u32> = FxHashMap::default();
        for site in &names.sites {
            if let ExportSite::Assigned { name, .. } | ExportSite::Declarator { name, .. } = site {
                *count.entry(name).or_default() += 1;
            }
        }
        let mut declared: FxHashSet<&str> = FxHashSet::default();
        for site in &names.sites {
            match site {
                ExportSite::Removed(statement, _) | ExportSite::Whole { statement, .. } => {
                    self.remove(*statement);
                }
                ExportSite::Assigned { name, statement, value, alias, is_anonymous } => {
                    let alias = alias.as_deref().filter(|_| count[&**name] == 1);
                    if self.alias(name, alias) {
                        self.remove(*statement);
                        continue;
                    }
                    let local = local_of(names, name);
                    let var = if declared.insert(name) { "var " } else { "" };
                    self.replace(statement.lo, value.lo, format!("{var}{local} = "));
                    self.unnamed(*value, *is_anonymous);
                    self.functions.extend(is_anonymous.then(|| local.to_string()));
                }
                ExportSite::Declarator { name, target, value, local, is_anonymous } => {
                    let alias = Some(&**local).filter(|_| count[&**name] == 1);
                    if self.alias(name, alias) {
                        self.replace(target.lo, target.hi, "");
                    } else {
                        let local = local_of(names, name);
                        self.replace(target.lo, target.hi, format!("{local} = "));
                    }
                    self.unnamed(*value, *is_anonymous);
                }
                ExportSite::Object { statement, members } => {
                    self.object(names, *statement, members, &mut declared);
                }
            }
        }
        let held: FxHashSet<&str> = self.exports.iter().map(|(name, _)| *name).collect();
        for name in names.names.iter().filter(|name| !held.contains(&***name)) {
            let local = local_of(names, name);
            if !declared.contains(&**name) {
                self.end.push_str(&format!("var {local};\n"));
            }
            self.exports.push((name, local.to_string()));
        }
        self.exports.sort_unstable();
    }

    /// Exports a variable of the source under a name.
    fn alias(&mut self, name: &'a str, alias: Option<&str>) -> bool {
        let Some(alias) = alias.filter(|_| self.with_aliases) else { return false };
        self.aliases.push(alias.to_string());
        self.exports.push((name, alias.to_string()));
        true
    }

    /// A value that takes no name from the variable it is given to.
    fn unnamed(&mut self, value: Span, is_anonymous: bool) {
        if is_anonymous {
            self.replace(value.lo, value.lo, "(0, ");
            self.replace(value.hi, value.hi, ")");
        }
    }

    /// `module.exports = { … }`
    fn object(
        &mut self,
        names: &'a NamedExports,
        statement: Span,
        members: &'a [ExportedMember],
        declared: &mut FxHashSet<&'a str>,
    ) {
        let mut from = statement.lo;
        let mut before = "var ".to_string();
        for member in members {
            if self.alias(&member.name, member.alias.as_deref()) {
                continue;
            }
            let local = local_of(names, &member.name);
            declared.insert(&member.name);
            before.push_str(&format!("{local} = "));
            self.functions.extend(member.takes_name.then(|| local.to_string()));
            let is_method = member.place == member.value;
            let has_name = is_method || member.takes_name && *local != *member.name;
            if has_name {
                before.push_str("({ ");
            }
            // With its key.
            let value = if has_name { member.place } else { member.value };
            self.replace(from, value.lo, std::mem::take(&mut before));
            from = value.hi;
            if has_name {
                before.push_str(&format!(" }})[{}]", quote(&member.name)));
            }
            before.push_str("; var ");
        }
        match before.strip_suffix("; var ") {
            Some(before) => self.replace(from, statement.hi, format!("{before};")),
            None => self.remove(statement),
        }
    }

    /// Makes the replacements.
    fn apply(mut self) -> Written {
        let source = self.graph[self.id].text();
        self.replaced.sort_by_key(|(place, _)| (place.lo, place.hi));
        let mut text = String::with_capacity(source.len() + self.end.len() + 64);
        let mut copies = Vec::with_capacity(self.replaced.len() + 1);
        let mut copy = |text: &mut String, from: u32, to: u32| {
            let lo = text.len() as u32;
            text.push_str(&source[from as usize..to as usize]);
            copies.push(OriginCopy { lo, hi: text.len() as u32, source: from });
        };
        let mut from = 0;
        for (place, replacement) in &self.replaced {
            copy(&mut text, from, place.lo);
            text.push_str(replacement);
            from = place.hi;
        }
        copy(&mut text, from, source.len() as u32);
        text.push('\n');
        text.push_str(&self.end);
        Written { text, copies, aliases: self.aliases, functions: self.functions }
    }
}

fn local_of<'a>(names: &'a NamedExports, name: &str) -> &'a str {
    let index = names.names.binary_search_by(|it| (**it).cmp(name));
    &names.locals[index.expect("it is one of the names")]
}

/// As a string literal, which can be a specifier or the name of an export.
fn quote(text: &str) -> String {
    serde_json::to_string(text).expect("a string has a literal")
}

/// The part of a path that tells most: `lib` of `node_modules/lib/index.js`.
fn telling_part(path: &str) -> &str {
    let mut parts = path.rsplit('/');
    let last = parts.next().unwrap_or_default();
    let stem = last.split('.').next().unwrap_or_default();
    match (stem, parts.next()) {
        ("index", Some(folder)) => folder,
        _ => stem,
    }
}
