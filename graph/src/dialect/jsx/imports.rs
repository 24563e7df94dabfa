//! What elements need is imported, or required where there are no imports.

use std::mem::take;

use swc_common::Spanned;
use swc_common::util::take::Take;
use swc_ecma_ast::*;

use super::{Helper, Parts, Rewriter};
use crate::dialect::{build, directives, offsets};

impl Rewriter<'_> {
    /// Imports what elements need, before everything else.
    pub(in crate::dialect) fn jsx_imports(&mut self, module: &mut Module) {
        let directives = directives(module.body.iter().map(ModuleItem::as_stmt));
        for (index, (helpers, specifier)) in self.needed().into_iter().enumerate() {
            let mut parts = Parts::default();
            let start = self.new_text(&mut parts, "import ").start;
            self.new_text(&mut parts, "{ ");
            let mut specifiers = Vec::new();
            for helper in helpers {
                if !specifiers.is_empty() {
                    self.new_text(&mut parts, ", ");
                }
                let imported = self.new_text(&mut parts, helper.name());
                self.new_text(&mut parts, " as ");
                let name = self.jsx.name(helper, self.layout.source);
                let local = self.new_text(&mut parts, &name);
                specifiers.push(ImportSpecifier::Named(ImportNamedSpecifier {
                    span: build::span(&(imported.start..local.end)),
                    local: build::ident(name, &local),
                    imported: Some(ModuleExportName::Ident(build::ident(helper.name(), &imported))),
                    is_type_only: false,
                }));
            }
            self.new_text(&mut parts, " } from ");
            let quoted = serde_json::to_string(&specifier).expect("a string has a literal");
            let src = self.new_text(&mut parts, &quoted);
            let end = self.new_text(&mut parts, ";").end;
            self.new_text(&mut parts, "\n");
            let at = self.behind(directives.checked_sub(1).map(|last| &module.body[last]));
            self.layout.replace(at, at, parts.0);
            let import = ImportDecl {
                span: build::span(&(start..end)),
                specifiers,
                src: Box::new(build::string(&specifier, &src)),
                ..ImportDecl::dummy()
            };
            let item = ModuleItem::ModuleDecl(ModuleDecl::Import(import));
            module.body.insert(directives + index, item);
        }
    }

    /// The same where there are no imports.
    pub(in crate::dialect) fn jsx_requires(&mut self, script: &mut Script) {
        let mut text = String::new();
        for (helpers, specifier) in self.needed() {
            let names: Vec<String> = helpers
                .iter()
                .map(|it| format!("{}: {}", it.name(), self.jsx.name(*it, self.layout.source)))
                .collect();
            let quoted = serde_json::to_string(&specifier).expect("a string has a literal");
            text += &format!("const {{ {} }} = require({quoted});\n", names.join(", "));
        }
        if text.is_empty() {
            return;
        }
        let directives = directives(script.body.iter().map(Some));
        let at = self.behind(directives.checked_sub(1).map(|last| &script.body[last]));
        let new = self.write(at, at, &text);
        script.body.splice(directives..directives, new);
    }

    /// Past the last directive, or else past a hashbang.
    fn behind(&self, directive: Option<&impl Spanned>) -> u32 {
        let text = self.text();
        match directive {
            Some(directive) => self.skip(offsets(directive).1),
            None if text.starts_with("#!") => {
                text.find('\n').map_or(text.len(), |newline| newline + 1) as u32
            }
            None => 0,
        }
    }

    /// Helpers by the modules that export them.
    fn needed(&mut self) -> Vec<(Vec<Helper>, String)> {
        let mut used = take(&mut self.jsx.used);
        used.sort_by_key(|helper| *helper as u8);
        let (create, rest): (Vec<Helper>, Vec<Helper>) =
            used.into_iter().partition(|helper| *helper == Helper::CreateElement);
        let source = &self.jsx.options.import_source;
        let runtime = match self.jsx.options.development {
            true => format!("{source}/jsx-dev-runtime"),
            false => format!("{source}/jsx-runtime"),
        };
        let all = [(create, source.clone()), (rest, runtime)];
        all.into_iter().filter(|(helpers, _)| !helpers.is_empty()).collect()
    }
}
