//! The declaration that holds a whole chunk, where modules cannot have declarations of their own:
//! its head, its tail, and what follows it in the file.

use super::Writer;
use crate::plan::{ChunkId, ChunkKind};
use crate::render::access::quote;
use crate::render::{Context, RenderedDeclaration, declarations};

impl Context<'_> {
    /// What stands for another chunk in an `import`: a specifier, or the name of its declaration.
    pub(super) fn request(&self, chunk: ChunkId) -> String {
        match self.lowered() {
            Some(lowered) => lowered.name(chunk).to_string(),
            None => quote(&self.specifier(chunk)),
        }
    }
}

impl Writer<'_> {
    /// `module NAME {`
    pub(super) fn declaration_start(&mut self) {
        let context = self.context;
        let Some(lowered) = context.lowered() else { return };
        let name = lowered.name(context.id).to_string();
        let export = if lowered.is_exported(context.id) { "export " } else { "" };
        self.line_of(&format!("{export}module {name} {{"));
        let body = self.code.len()..self.code.len();
        let imports = Vec::new();
        let module = None;
        self.declaration = Some(RenderedDeclaration { name, module, lowered: true, body, imports });
    }

    /// Notes where a line that comes next has the name of another declaration: at its end.
    pub(super) fn declaration_import(&mut self, chunk: ChunkId, line: &str) {
        let (Some(declaration), Some(lowered)) = (&mut self.declaration, self.context.lowered())
        else {
            return;
        };
        let name = lowered.name(chunk).to_string();
        let end = self.code.len() + line.len() - 1;
        declaration.imports.push((end - name.len()..end, name));
    }

    /// `}`, imports of the declarations of other files, and the evaluation of the entry.
    pub(super) fn declaration_end(&mut self) {
        let context = self.context;
        let (Some(declaration), Some(lowered)) = (&mut self.declaration, context.lowered()) else {
            return;
        };
        declaration.body.end = self.code.len();
        self.line_of("}");
        for &chunk in &context.chunk.imports {
            let (name, file) = (lowered.name(chunk), quote(&context.specifier(chunk)));
            self.line_of(&format!("import {{ {name} }} from {file};"));
        }
        if let (ChunkKind::Entry(_), Some(entry)) = (context.chunk.kind, context.chunk.entry) {
            let lines = declarations::evaluation(context, lowered.name(context.id), entry);
            lines.iter().for_each(|line| self.line_of(line));
        }
    }
}
