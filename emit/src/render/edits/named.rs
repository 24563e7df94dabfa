//! Functions and classes that keep their `.name` when their variable is renamed.

use super::{Access, Editor, property};
use crate::render::access::key;

impl Editor<'_> {
    /// `x = () => {}` keeps its `.name` when `x` is renamed: `x$1 = {x: () => {}}.x`.
    pub(super) fn named_values(&mut self) {
        if !self.context.options.keep_names {
            return;
        }
        for value in &self.module.sites.named_values {
            if !self.is_live_at(value.lo) {
                continue;
            }
            let data = &self.module.record.bindings[value.binding];
            let original = self.module.record.name(data.name);
            let Access::Name(name) = self.access(value.binding) else { continue };
            let is_property = self.context.program.mirrored.contains(&(self.id, value.binding));
            if self.context.text(name) == original && !is_property {
                continue;
            }
            let original = if original == "*default*" { "default" } else { original };
            let key = key(original);
            let property = property(original);
            self.edit(value.lo, value.lo, format!("({{{key}: "));
            self.edit(value.hi, value.hi, format!("}}){property}"));
        }
    }

    /// `class K {}` that is renamed becomes `let K$1 = class K {};`, which keeps the inner name.
    pub(super) fn classes(&mut self) {
        for class in &self.module.sites.classes {
            if !self.is_live_at(class.lo) {
                continue;
            }
            let data = &self.module.record.bindings[class.binding];
            let Access::Name(name) = self.access(class.binding) else { continue };
            let name = self.context.text(name);
            if name != self.module.record.name(data.name) {
                self.edit(class.lo, class.lo, format!("let {name} = "));
                self.edit(class.hi, class.hi, ";");
            }
        }
    }
}
