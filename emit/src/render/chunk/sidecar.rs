//! The script beside a chunk that holds its sloppy CommonJS modules.
//!
//! ```js
//! module.exports = [
//!   ($link) => function (exports, module) {…},
//! ];
//! ```
//! The chunk calls each of these functions with what the module asks of it, and makes a wrapper
//! of the result as it does of other CommonJS modules.

use bundle_graph::*;

use super::{Writer, source_map};
use crate::options::Platform;
use crate::plan::sidecar_file;
use crate::render::access::quote;
use crate::render::edits::ModuleText;
use crate::render::{Context, RenderedSidecar};
use crate::runtime::Helper;

impl Writer<'_> {
    /// `var require_x = $cjs($sloppy[0]([() => require_y()]), $require);`
    pub(super) fn sidecar_wrapper(&mut self, id: ModuleId, index: usize, text: ModuleText) {
        let start = self.code.len();
        let context = self.context;
        let name = context.text(context.chunk.names.wrapper(id)).to_string();
        let helper = context.helper(Helper::CommonJs).to_string();
        let sloppy = context.helper(Helper::Sloppy).to_string();
        self.header(id);
        let facts = context.graph[id].record.commonjs.clone().unwrap_or_default();
        let mut arguments = format!("[{}]", text.links.join(", "));
        if let Some((file, folder)) = self.file_values(&facts, id) {
            let used = [(facts.uses_filename, file), (facts.uses_dirname, folder)];
            for (_, value) in used.iter().filter(|(is_used, _)| *is_used) {
                arguments.push_str(&format!(", {value}"));
            }
        }
        let require = match facts.uses_require {
            _ if context.program.records.hosts => format!(", {}", self.host_arguments(id)),
            true => format!(", {}", self.own_require(&facts, &text.requires)),
            false => String::new(),
        };
        self.line_of(&format!("var {name} = {helper}({sloppy}[{index}]({arguments}){require});"));
        self.share(id, start);
        self.sidecar.push((id, text));
    }

    pub(super) fn sloppy_helper(&self) -> String {
        let context = self.context;
        let file = &context.paths.files[context.id];
        let sidecar = sidecar_file(file, context.options);
        let name = sidecar.rsplit('/').next().unwrap_or(&sidecar);
        match context.options.platform {
            Platform::Node => {
                format!("var $sloppy = $require({});\n", quote(&format!("./{name}")))
            }
            _ => {
                let message = format!("{sidecar} is a script that has to be loaded before {file}");
                format!(
                    "var $sloppy = (globalThis.sloppyModules || {{}})[{}];\n\
                     if (!$sloppy) throw new Error({});\n",
                    quote(file),
                    quote(&message)
                )
            }
        }
    }
}

/// The text of the script, if the chunk has one.
pub(super) fn render(
    context: &Context,
    modules: Vec<(ModuleId, ModuleText)>,
) -> Option<RenderedSidecar> {
    if modules.is_empty() {
        return None;
    }
    let mut writer = Writer::new(context, modules.iter().map(|(_, text)| text.code.len()).sum());
    let file = &context.paths.files[context.id];
    match context.options.platform {
        Platform::Node => writer.line_of("module.exports = ["),
        _ => {
            let key = quote(file);
            writer.line_of(&format!(
                "(globalThis.sloppyModules = globalThis.sloppyModules || {{}})[{key}] = ["
            ));
        }
    }
    let hosts = context.program.records.hosts;
    for (id, text) in modules {
        let start = writer.code.len();
        let record = &context.graph[id].record;
        let facts = record.commonjs.clone().unwrap_or_default();
        let mut outer = text.link.clone();
        let has_values = writer.file_values(&facts, id).is_some();
        for (is_used, name) in
            [(facts.uses_filename, "__filename"), (facts.uses_dirname, "__dirname")]
        {
            if is_used && has_values {
                outer.push_str(&format!(", {name}"));
            }
        }
        let inner = match (facts.uses_require, record.has_direct_eval || facts.uses_module) {
            // Parameters of the same names would hide those of the function around it.
            _ if hosts && has_values => "exports, require, module",
            _ if hosts => "exports, require, module, __filename, __dirname",
            (true, _) => "exports, module, require",
            (false, true) => "exports, module",
            (false, false) if facts.uses_exports => "exports",
            (false, false) => "",
        };
        writer.header(id);
        writer.line_of(&format!("({outer}) => function ({inner}) {{"));
        writer.module_text(id, text);
        writer.line_of("},");
        writer.share(id, start);
    }
    writer.line_of("];");
    let name = sidecar_file(file, context.options);
    let map = context.options.source_map.then(|| source_map(context, &name, writer.maps));
    Some(RenderedSidecar { code: writer.code, map, modules: writer.modules })
}
