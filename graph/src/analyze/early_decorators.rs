//! Decorators of what has none. The parser reads and forgets them.

use swc_ecma_ast::*;
use swc_ecma_visit::{Visit, VisitWith};

use super::{offsets, skip_trivia};

/// Where the first decorator stands that belongs to no class.
pub(crate) fn misplaced<P>(text: &str, program: &P) -> Option<u32>
where
    P: for<'a> VisitWith<Statements<'a>>,
{
    if !may_begin_statement(text) {
        return None;
    }
    let mut statements = Statements { text, found: None };
    program.visit_with(&mut statements);
    statements.found
}

/// Whether some `@` stands where a statement may begin: in most texts they are in comments.
fn may_begin_statement(text: &str) -> bool {
    memchr::memchr_iter(b'@', text.as_bytes()).any(|at| {
        if text.as_bytes()[at..].starts_with(b"@link") {
            return false;
        }
        let before = text.as_bytes()[..at].iter().rev();
        let mut before = before.skip_while(|byte| matches!(byte, b' ' | b'\t'));
        before.next().is_none_or(|byte| matches!(byte, b'\n' | b'\r' | b';' | b'{' | b'}' | b'/'))
    })
}

pub(crate) struct Statements<'a> {
    text: &'a str,
    found: Option<u32>,
}

impl Statements<'_> {
    /// Looks at what stands before each statement; `from` is where the list begins.
    fn list<T>(&mut self, mut from: u32, list: &[T], of: impl Fn(&T) -> (u32, bool)) {
        for item in list {
            let at = skip_trivia(self.text, from as usize, false).0;
            let (end, may_have) = of(item);
            if !may_have && self.text.as_bytes().get(at) == Some(&b'@') {
                self.found.get_or_insert(at as u32);
            }
            from = end;
        }
    }
}

impl Visit for Statements<'_> {
    fn visit_module(&mut self, module: &Module) {
        self.list(0, &module.body, |item| {
            (offsets(swc_common::Spanned::span(item)).1, is_class_item(item))
        });
        module.visit_children_with(self);
    }

    fn visit_script(&mut self, script: &Script) {
        self.list(0, &script.body, of_statement);
        script.visit_children_with(self);
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        self.list(offsets(block.span).0 + 1, &block.stmts, of_statement);
        block.visit_children_with(self);
    }
}

fn of_statement(statement: &Stmt) -> (u32, bool) {
    let end = offsets(swc_common::Spanned::span(statement)).1;
    (end, matches!(statement, Stmt::Decl(Decl::Class(_))))
}

fn is_class_item(item: &ModuleItem) -> bool {
    match item {
        ModuleItem::Stmt(statement) => of_statement(statement).1,
        ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => export.decl.is_class(),
        ModuleItem::ModuleDecl(ModuleDecl::ExportDefaultDecl(export)) => export.decl.is_class(),
        ModuleItem::ModuleDecl(_) => false,
    }
}
