//! Early errors that the syntax tree does not show: missing semicolons, split operators, escapes
//! in words and strings. Each looks at the few bytes of the text between two nodes.

use swc_common::Spanned;
use swc_ecma_ast::*;

use super::{Analyzer, offsets, range};
use crate::diagnostic::{self, early};

impl Analyzer<'_> {
    /// The place after white space and comments, and whether a line ends on the way.
    fn skip_trivia(&self, from: u32) -> (u32, bool) {
        let (at, newline) = skip_trivia(&self.file.text, from as usize, !self.is_module);
        (at as u32, newline)
    }

    /// The first byte after white space and comments.
    pub(super) fn byte_after(&self, from: u32) -> Option<u8> {
        self.file.text.as_bytes().get(self.skip_trivia(from).0 as usize).copied()
    }

    /// The word that starts here, escapes included.
    fn word(&self, lo: u32) -> &str {
        let rest = &self.file.text[lo as usize..];
        let end = |c: char| !(c.is_alphanumeric() || matches!(c, '\\' | '_' | '$' | '{' | '}'));
        let word = &rest[..rest.find(end).unwrap_or(rest.len())];
        // Braces belong to a word only within `\u{…}`.
        match word.find(['{', '}']) {
            Some(brace) if !word[..brace].ends_with("\\u") => &word[..brace],
            _ => word,
        }
    }

    pub(super) fn is_word(&self, lo: u32, word: &str) -> bool {
        self.word(lo) == word
    }

    pub(super) fn is_word_after(&self, from: u32, word: &str) -> bool {
        self.is_word(self.skip_trivia(from).0, word)
    }

    /// The keyword that stands here must not contain escapes.
    pub(super) fn check_word(&mut self, lo: u32) {
        let word = self.word(lo);
        if word.contains('\\') {
            let hi = lo + word.len() as u32;
            self.diagnostics.push(diagnostic::parse::escaped_keyword(self.file, range(lo, hi)));
        }
    }

    /// The keyword after this place, across white space and comments.
    pub(super) fn check_word_after(&mut self, from: u32) {
        let lo = self.skip_trivia(from).0;
        self.check_word(lo);
    }

    /// The keywords between these places: `static async` before the key of a method.
    pub(super) fn check_words(&mut self, lo: u32, hi: u32) {
        if lo >= hi || memchr::memchr(b'\\', self.text(lo, hi).as_bytes()).is_none() {
            return;
        }
        let mut at = self.skip_trivia(lo).0;
        while at < hi {
            self.check_word(at);
            let length = self.word(at).len().max(1) as u32;
            if !self.file.text.is_char_boundary((at + length) as usize) {
                return;
            }
            at = self.skip_trivia(at + length).0;
        }
    }

    /// After an import or export without semicolon a line must end, or the text.
    pub(super) fn check_semicolon(&mut self, span: swc_common::Span) {
        let (lo, hi) = offsets(span);
        if self.text(lo, hi).ends_with(';') {
            return;
        }
        let (next, newline) = self.skip_trivia(hi);
        let at_end = matches!(self.byte_after(hi), None | Some(b';' | b'}'));
        if !newline && !at_end {
            let end = next
                + self.file.text[next as usize..].chars().next().map_or(0, char::len_utf8) as u32;
            self.report(early::missing_semicolon, (next, end));
        }
    }

    /// `import.meta.url a`: the parser takes statements that begin with `import` for imports.
    pub(super) fn check_import_statement(&mut self, statement: &ExprStmt) {
        let (lo, hi) = offsets(statement.span);
        if self.file.text.as_bytes()[lo as usize] == b'i' && self.text(lo, hi).starts_with("import")
        {
            self.check_semicolon(statement.span);
        }
    }

    /// One `key: value` of `with { … }`; anything else is an error.
    pub(super) fn attribute<'p>(&mut self, property: &'p PropOrSpread) -> Option<&'p KeyValueProp> {
        let key_value = property.as_prop().and_then(|property| property.as_key_value());
        let plain =
            key_value.is_some_and(|p| matches!(p.key, PropName::Ident(_) | PropName::Str(_)));
        if !plain {
            self.report(early::invalid_attribute_key, offsets(property.span()));
        }
        key_value.filter(|_| plain)
    }

    /// `import … from`, `export … from`: the words around the clause.
    pub(super) fn check_from(&mut self, lo: u32, src: &Str) {
        let before = self.text(lo, offsets(src.span).0).trim_end();
        let word = before.rfind(|c: char| c.is_whitespace() || matches!(c, '}' | '/' | '"' | '\''));
        let start = word.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let clause = before[..start].trim_end();
        if clause.ends_with(',') {
            let comma = lo + clause.len() as u32 - 1;
            self.report(early::import_clause_comma, (comma, comma + 1));
        }
        let word = &before[start..];
        if word.contains('\\') && !before.contains("//") && !before.contains("/*") {
            let lo = lo + start as u32;
            let span = range(lo, lo + word.len() as u32);
            self.diagnostics.push(diagnostic::parse::escaped_keyword(self.file, span));
        }
    }

    /// `for (; test)` with one semicolon, which the parser takes.
    pub(super) fn check_for(&mut self, statement: &ForStmt) {
        if let Some(VarDeclOrExpr::VarDecl(declaration)) = &statement.init {
            self.check_using_in_for(declaration);
            self.check_in_of_for(declaration);
        }
        let mut at = match &statement.init {
            Some(init) => offsets(init.span()).1,
            None => self.skip_trivia(offsets(statement.span).0 + 3).0 + 1,
        };
        if statement.init.is_some() && self.text(at - 1, at) == ";" {
            at -= 1;
        }
        let first = self.skip_trivia(at).0;
        if self.file.text.as_bytes().get(first as usize) != Some(&b';') {
            return self.report(early::missing_for_semicolon, (first, first));
        }
        let at = match &statement.test {
            Some(test) => offsets(test.span()).1,
            None => first + 1,
        };
        let second = self.skip_trivia(at).0;
        if self.file.text.as_bytes().get(second as usize) != Some(&b';') {
            self.report(early::missing_for_semicolon, (second, second));
        }
    }

    /// `for (let x = a in b;;)`: the initializers of the head have no bare `in`.
    fn check_in_of_for(&mut self, declaration: &VarDecl) {
        let mut rest: Vec<&Expr> =
            declaration.decls.iter().filter_map(|d| d.init.as_deref()).collect();
        while let Some(expression) = rest.pop() {
            match expression {
                Expr::Bin(binary) if binary.op == BinaryOp::In => {
                    return self.report(early::bare_in_in_for_head, offsets(binary.span));
                }
                Expr::Bin(binary) => rest.extend([&*binary.left, &*binary.right]),
                Expr::Cond(conditional) => rest.extend([&*conditional.test, &*conditional.alt]),
                Expr::Assign(assignment) => rest.push(&assignment.right),
                Expr::Yield(expression) => rest.extend(expression.arg.as_deref()),
                Expr::Arrow(arrow) => {
                    if let ArrowFunctionBody::Expr(body) = &*arrow.body {
                        rest.push(body);
                    }
                }
                _ => {}
            }
        }
    }

    /// `for (using x = y;;)`, which the parser was given as `for (const x = y;;)`.
    fn check_using_in_for(&mut self, declaration: &VarDecl) {
        let (lo, hi) = offsets(declaration.span);
        if declaration.kind != VarDeclKind::Const || self.is_word(lo, "const") {
            return;
        }
        if self.is_word(lo, "await") {
            self.has_tla |= self.async_depth == 0;
            if !self.surroundings.awaits {
                self.report(early::await_using_outside_async, (lo, hi));
            }
        }
        for declarator in &declaration.decls {
            if !matches!(declarator.name, Pat::Ident(_)) {
                self.report(early::using_pattern, offsets(declarator.name.span()));
            }
        }
    }

    /// `(a` line break `=> 1)`
    pub(super) fn check_line_before_arrow(&mut self, arrow: &ArrowExpr) {
        let body = match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => body.span,
            ArrowFunctionBody::Expr(expression) => expression.span(),
        };
        let Some(Pat::Ident(last)) = arrow.params.last() else { return };
        let from = offsets(last.id.span).1;
        let between = self.text(from, offsets(body).0);
        if !between.contains(is_line_end) {
            return;
        }
        let (at, newline) = self.skip_trivia(from);
        if newline && self.file.text[at as usize..].starts_with("=>") {
            self.report(early::line_break_before_arrow, (at, at + 2));
        }
    }

    /// A line must not end between `async` and the name of the method.
    pub(super) fn check_line_after_async(&mut self, lo: u32) {
        if self.is_word(lo, "async") && self.skip_trivia(lo + 5).1 {
            self.report(early::line_break_after_async, (lo, lo + 5));
        }
    }

    /// A line must not end between `using` and the first name.
    pub(super) fn check_line_after_using(&mut self, lo: u32, name: u32, is_await: bool) {
        let using = match is_await {
            true => self.skip_trivia(lo + 5).0,
            false => lo,
        };
        if self.is_word(using, "using") && self.skip_trivia(using + 5) == (name, true) {
            self.report(early::line_break_after_using, (using, using + 5));
        }
    }

    /// The semicolon of `function f(); {}`, which the parser takes. `from` is not behind the
    /// closing parenthesis.
    pub(super) fn semicolon_before_body(&self, from: u32, body: u32) -> Option<u32> {
        let before = &self.file.text.as_bytes()[..body as usize];
        match before.trim_ascii_end().last() {
            Some(b')') => None,
            // A semicolon or the end of a comment.
            _ => {
                let mut at = from.max(memchr::memrchr(b')', before).map_or(0, |at| at as u32));
                while at < body {
                    if before[at as usize] == b';' {
                        return Some(at);
                    }
                    at += 1;
                    at = self.skip_trivia(at).0;
                }
                None
            }
        }
    }

    /// `for (let.x of y)`, `for (var [x] = 1 in y)`
    pub(super) fn check_for_head(&mut self, head: &ForHead, for_of: bool) {
        match head {
            ForHead::Pat(pattern) => {
                let (lo, hi) = offsets(pattern.span());
                if for_of && !self.strict && self.is_word(lo, "let") {
                    self.report(early::let_in_for_of_head, (lo, hi));
                }
            }
            ForHead::VarDecl(declaration) => {
                for declarator in &declaration.decls {
                    let legal = !for_of
                        && !self.strict
                        && declaration.kind == VarDeclKind::Var
                        && matches!(declarator.name, Pat::Ident(_));
                    if declarator.init.is_some() && !legal {
                        self.report(early::initializer_in_for_head, offsets(declarator.span));
                    }
                }
            }
            ForHead::UsingDecl(_) => {}
        }
    }

    /// `a? .b`
    pub(super) fn check_optional(&mut self, object_hi: u32) {
        let lo = self.skip_trivia(object_hi).0;
        let rest = &self.file.text.as_bytes()[lo as usize..];
        if rest.first() == Some(&b'?') && rest.get(1) != Some(&b'.') {
            self.report(early::split_operator, (lo, lo + 1));
        }
    }

    /// The escapes of a string or template. `raw` is its text, `octal` says whether `\1` to `\9`
    /// are errors.
    pub(super) fn check_escapes(&mut self, raw: &str, span: swc_common::Span, octal: bool) {
        let bytes = raw.as_bytes();
        let mut from = 0;
        while let Some(found) = memchr::memchr(b'\\', &bytes[from..]) {
            let at = from + found;
            let rest = &bytes[(at + 1).min(bytes.len())..];
            match rest {
                [b'u', b'{', digits @ ..] => {
                    let end = memchr::memchr(b'}', digits).unwrap_or(digits.len());
                    if end == 0 || !digits[..end].iter().all(u8::is_ascii_hexdigit) {
                        self.report(early::invalid_escape, offsets(span));
                        return;
                    }
                }
                [b'1'..=b'9', ..] | [b'0', b'0'..=b'9', ..] if octal => {
                    self.report(early::octal_escape, offsets(span));
                    return;
                }
                _ => {}
            }
            from = at + 2;
            if from >= bytes.len() {
                return;
            }
        }
    }
}

/// The place after white space and comments, and whether a line ends on the way.
pub(crate) fn skip_trivia(text: &str, from: usize, html_comments: bool) -> (usize, bool) {
    let (mut at, mut newline) = (from, false);
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let line_comment = rest.starts_with("//") || (html_comments && rest.starts_with("<!--"));
        if is_line_end(first) {
            newline = true;
            at += first.len_utf8();
        } else if first.is_whitespace() || first == '\u{feff}' {
            at += first.len_utf8();
        } else if line_comment {
            at += rest.find(is_line_end).unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            newline |= rest[..length].contains(is_line_end);
            at += length;
        } else {
            break;
        }
    }
    (at, newline)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}
