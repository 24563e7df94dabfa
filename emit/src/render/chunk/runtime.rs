//! The part of the runtime that a chunk needs.

use super::{Texts, Writer};
use crate::options::{Format, ImportMetaUrl, Platform};
use crate::plan::ChunkKind;
use crate::render::access::quote;
use crate::render::edits::ModuleText;
use crate::runtime::Helper;

impl Writer<'_> {
    /// The helpers this chunk needs, with the names they have here.
    pub(super) fn runtime(&mut self, texts: &Texts) {
        let start = self.code.len();
        let context = self.context;
        let mut helpers = context.chunk.uses.helpers.clone();
        let has = |wanted: fn(&ModuleText) -> bool| texts.values().any(wanted);
        if has(|text| !text.repairs.is_empty()) {
            helpers.push(Helper::Named);
        }
        if has(|text| text.writes_imports) {
            helpers.push(Helper::Constant);
        }
        helpers.sort_unstable();
        for helper in helpers {
            let source = match helper {
                Helper::Require => self.require_helper(),
                Helper::CreateRequire => self.create_require_helper(),
                Helper::File => self.file_helper(),
                Helper::CommonJs if context.program.records.hosts => {
                    crate::runtime::COMMONJS_RECORD.to_string()
                }
                Helper::Sloppy => self.sloppy_helper(),
                Helper::Meta => self.meta_helper(),
                Helper::Namespace if self.has_fast_namespaces() => {
                    crate::runtime::FAST_NAMESPACE.to_string()
                }
                Helper::Block if context.program.asynchronous_blocks => {
                    crate::runtime::ASYNCHRONOUS_BLOCK.to_string()
                }
                _ => helper.source().to_string(),
            };
            let source = self.with_names(&source);
            self.line_of(&source);
        }
        self.runtime_bytes = self.code.len() - start;
    }

    /// Names that only a CommonJS module tells when it runs need the exact objects.
    fn has_fast_namespaces(&self) -> bool {
        let mut names = self.context.root().namespaces.values();
        self.context.options.fast_namespaces && names.all(|names| names.dynamic.is_empty())
    }

    /// Replaces `$name` by the helper's name in this chunk.
    pub(super) fn with_names(&self, source: &str) -> String {
        let mut text = source.to_string();
        for helper in &self.context.chunk.uses.helpers {
            let name = self.context.helper(*helper);
            if name != helper.name() {
                text = replace_word(&text, helper.name(), name);
            }
        }
        for helper in [Helper::Named, Helper::Constant] {
            let name = self.context.helper(helper);
            if name != helper.name() {
                text = replace_word(&text, helper.name(), name);
            }
        }
        text
    }

    pub(super) fn require_helper(&self) -> String {
        let options = self.context.options;
        match (options.format, options.platform) {
            (Format::Esm, Platform::Node) => concat!(
                "import { createRequire as $require$from } from \"node:module\";\n",
                "var $require = $require$from(import.meta.url);\n"
            )
            .to_string(),
            (Format::Cjs, _) | (_, Platform::Node) => "var $require = require;\n".to_string(),
            _ => crate::runtime::REQUIRE.to_string(),
        }
    }

    fn create_require_helper(&self) -> String {
        let options = self.context.options;
        match (options.format, options.platform) {
            (Format::Esm, Platform::Node) => {
                "import { createRequire as $createRequire } from \"node:module\";\n".to_string()
            }
            (_, Platform::Node) => {
                "var $createRequire = require(\"node:module\").createRequire;\n".to_string()
            }
            _ => "var $createRequire = () => $require;\n".to_string(),
        }
    }

    /// Only for node; elsewhere paths are texts.
    fn file_helper(&self) -> String {
        match self.context.options.format {
            Format::Esm => concat!(
                "import { join as $file$join } from \"node:path\";\n",
                "var $file = (path) => $file$join(import.meta.dirname, path);\n"
            )
            .to_string(),
            _ => {
                "var $file = (path) => require(\"node:path\").join(__dirname, path);\n".to_string()
            }
        }
    }

    /// `var a_meta = $moduleMeta(import.meta, false);` for each module with its own object.
    pub(super) fn metas(&mut self) {
        let context = self.context;
        for &id in &context.chunk.uses.metas {
            let Some(name) = context.chunk.names.meta(id) else { continue };
            let name = context.text(name);
            let helper = context.helper(Helper::ModuleMeta);
            let file = match context.options.format {
                Format::Esm => "import.meta",
                _ => context.helper(Helper::Meta),
            };
            let is_entry = matches!(context.chunk.kind, ChunkKind::Entry(_));
            let main = is_entry && context.chunk.entry == Some(id);
            let source = context.graph[id].file.name.replace('%', "%25");
            let place = match context.options.import_meta_url {
                ImportMetaUrl::Output => String::new(),
                ImportMetaUrl::Source => {
                    format!(", {}", quote(&format!("{}{source}", context.sources_prefix())))
                }
                ImportMetaUrl::File => {
                    let source = source.trim_start_matches("../");
                    format!(", {}", quote(&format!("file:///{source}")))
                }
            };
            self.line_of(&format!("var {name} = {helper}({file}, {main}{place});"));
        }
    }

    pub(super) fn meta_helper(&self) -> String {
        match self.context.options.platform {
            Platform::Node => concat!(
                "var $meta = { __proto__: null, dirname: __dirname, filename: __filename, ",
                "main: require.main === module, resolve: (specifier) => {\n",
                "  if (require(\"node:module\").isBuiltin(specifier)) ",
                "return specifier.replace(/^(?!node:)/, \"node:\");\n",
                "  if (!/^\\.{0,2}\\/|^[a-z][a-z\\d+.-]*:/i.test(specifier)) ",
                "return require(\"node:url\").pathToFileURL(require.resolve(specifier)).href;\n",
                "  return new URL(specifier, ",
                "require(\"node:url\").pathToFileURL(__filename)).href;\n",
                "}, url: require(\"node:url\").pathToFileURL(__filename).href };\n"
            )
            .to_string(),
            _ => concat!(
                "var $meta = { __proto__: null, url: typeof document === \"object\" ",
                "? (document.currentScript || {}).src : (globalThis.location || {}).href };\n"
            )
            .to_string(),
        }
    }
}

/// Replaces whole words only: `$ns` but not `$nsx`.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let before = rest[..at].chars().next_back().or(output.chars().next_back());
        let after = rest[at + word.len()..].chars().next();
        output.push_str(&rest[..at]);
        let whole = !before.is_some_and(is_word) && !after.is_some_and(is_word);
        output.push_str(if whole { by } else { word });
        rest = &rest[at + word.len()..];
    }
    output.push_str(rest);
    output
}
