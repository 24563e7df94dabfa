//! Names of what no source declares: wrappers, values, namespaces, externals, helpers.

use bundle_graph::link::{NamespaceNames, Resolution};

use super::{Assigner, is_identifier};
use crate::plan::{Form, Symbol};
use crate::runtime::Helper;

impl Assigner<'_> {
    pub(super) fn synthetic(&mut self) {
        self.wrappers_and_values();
        self.namespaces_and_externals();
        self.metas_and_helpers();
    }

    fn wrappers_and_values(&mut self) {
        let graph = self.graph;
        let own = self.members.iter().copied();
        let own = own.filter(|id| matches!(self.forms[*id], Form::Block | Form::CommonJs));
        let foreign = self.uses.foreign.iter().filter_map(|symbol| match symbol {
            Symbol::Wrapper(id) => Some(*id),
            _ => None,
        });
        for id in own.chain(foreign).collect::<Vec<_>>() {
            let base = identifier(&graph[id].file.name);
            let name = match self.forms[id] {
                Form::CommonJs => self.visible(&format!("require_{base}")),
                _ => self.visible(&format!("{base}_block")),
            };
            self.names.wrappers.insert(id, name);
        }
        for &id in &self.uses.values {
            let base = identifier(&graph[id].file.name);
            let base = match self.forms[id] {
                Form::Json => format!("{base}_default"),
                _ => format!("import_{base}"),
            };
            let name = self.visible(&base);
            self.names.values.insert(id, name);
        }
        for id in self.members.iter().copied().filter(|id| self.forms[*id] == Form::Json) {
            if !self.names.values.contains_key(&id) {
                let name = self.visible(&format!("{}_default", identifier(&graph[id].file.name)));
                self.names.values.insert(id, name);
            }
        }
        for &id in &self.uses.interop {
            let name = self.visible(&format!("interop_{}", identifier(&graph[id].file.name)));
            self.names.interop.insert(id, name);
        }
        for &id in &self.uses.members {
            let name = self.visible(&format!("members_{}", identifier(&graph[id].file.name)));
            self.names.members_of.insert(id, name);
        }
        for &(id, _) in &self.uses.snapshots {
            if self.names.snapshots.contains_key(&id) {
                continue;
            }
            let name = self.visible(&format!("snapshot_{}", identifier(&graph[id].file.name)));
            self.names.snapshots.insert(id, name);
        }
    }

    fn namespaces_and_externals(&mut self) {
        let graph = self.graph;
        for &(id, node) in &self.uses.namespaces {
            let name = self.visible(&format!("{}_ns", identifier(&graph[id].file.name)));
            self.names.namespaces.insert((id, node), name);
        }
        for &(id, name) in &self.uses.externals {
            let specifier = identifier(&graph.externals[id].specifier);
            let base = match name.map(|name| graph.name(name)) {
                None => format!("{specifier}_ns"),
                Some("default") => format!("{specifier}_default"),
                Some(name) if is_identifier(name) => name.to_string(),
                Some(_) => format!("{specifier}_export"),
            };
            let chosen = self.visible(&base);
            self.names.externals.insert((id, name), chosen);
        }
        for &(id, node) in &self.uses.external_namespaces {
            let name = self.visible(&format!("{}_ns", identifier(&graph.externals[id].specifier)));
            self.names.external_namespaces.insert((id, node), name);
        }
    }

    fn metas_and_helpers(&mut self) {
        let graph = self.graph;
        for &id in &self.uses.metas {
            let name = self.visible(&format!("{}_meta", identifier(&graph[id].file.name)));
            self.names.metas.insert(id, name);
        }
        let always = [Helper::Named, Helper::Constant];
        let foreign = self.uses.foreign.iter().filter_map(|symbol| match symbol {
            Symbol::Helper(helper) => Some(*helper),
            _ => None,
        });
        let own = self.uses.helpers.iter().copied();
        for helper in own.chain(foreign).chain(always).collect::<Vec<_>>() {
            let name = self.visible(helper.name());
            self.names.helpers.insert(helper, name);
        }
    }

    /// Locals for exports that are a property or a call instead of a variable.
    pub(super) fn exported(&mut self, names: &NamespaceNames) {
        for (name, resolution) in &names.list {
            let is_variable = match resolution {
                Resolution::Binding(module, _) => self.forms[*module] == Form::Hoisted,
                _ => false,
            };
            if !is_variable {
                let text = self.graph.name(*name);
                let base = if is_identifier(text) { text } else { "exported" };
                let base = if text == "default" { "exported_default" } else { base };
                let chosen = self.visible(base);
                self.names.exported.insert(*name, chosen);
            }
        }
    }
}

/// An identifier from the last telling part of a path or specifier.
pub(super) fn identifier(path: &str) -> String {
    let word = Some(telling_part(path)).filter(|word| !word.is_empty()).unwrap_or("module");
    let mut identifier: String =
        word.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if identifier.starts_with(|c: char| c.is_ascii_digit()) {
        identifier.insert(0, '_');
    }
    identifier
}

/// The last part of a path or specifier without its extension; of `a/index.js` the folder.
pub fn telling_part(path: &str) -> &str {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.rsplit('/').filter(|part| !part.is_empty());
    let last = parts.next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => last,
    };
    match (stem, parts.next()) {
        ("index", Some(folder)) => folder,
        _ => stem,
    }
}
