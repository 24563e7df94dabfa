//! Early errors that the syntax tree does not show: missing semicolons, split operators, escapes
//! in words and strings. Each looks at the few bytes of the text between two nodes.

use swc_common::Spanned;
use swc_ecma_ast::*;

use super::{Analyzer, offsets, range};
use crate::diagnostic;

impl Analyzer<'_> {
    /// The place after white space and comments, and whether a line ends on the way.
    fn skip_trivia(&self, from: u32) -> (u32, bool) {
        let text = &self.file.text;
        let (mut at, mut newline) = (from as usize, false);
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let line_comment =
                rest.starts_with("//") || (!self.is_module && rest.starts_with("<!--"));
            if matches!(first, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                newline = true;
                at += first.len_utf8();
            } else if first.is_whitespace() || first == '\u{feff}' {
                at += first.len_utf8();
            } else if line_comment {
                at += rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
                newline |= rest[..length].contains(['\n', '\r', '\u{2028}', '\u{2029}']);
                at += length;
            } else {
                break;
            }
        }
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
            let message = "a semicolon or a line break is missing before this";
            self.rule("parse/missing-semicolon", (next, end), message);
        }
    }

    /// `import … from`, `export … from`: the words around the clause.
    pub(super) fn check_from(&mut self, lo: u32, src: &Str) {
        let before = self.text(lo, offsets(src.span).0).trim_end();
        let word = before.rfind(|c: char| c.is_whitespace() || matches!(c, '}' | '/' | '"' | '\''));
        let start = word.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[start..];
        if word.contains('\\') && !before.contains("//") && !before.contains("/*") {
            let lo = lo + start as u32;
            let span = range(lo, lo + word.len() as u32);
            self.diagnostics.push(diagnostic::parse::escaped_keyword(self.file, span));
        }
    }

    /// `for (; test)` with one semicolon, which the parser takes.
    pub(super) fn check_for(&mut self, statement: &ForStmt) {
        let mut at = match &statement.init {
            Some(init) => offsets(init.span()).1,
            None => self.skip_trivia(offsets(statement.span).0 + 3).0 + 1,
        };
        if statement.init.is_some() && self.text(at - 1, at) == ";" {
            at -= 1;
        }
        let first = self.skip_trivia(at).0;
        if self.file.text.as_bytes().get(first as usize) != Some(&b';') {
            return self.missing_for_semicolon(first);
        }
        let at = match &statement.test {
            Some(test) => offsets(test.span()).1,
            None => first + 1,
        };
        let second = self.skip_trivia(at).0;
        if self.file.text.as_bytes().get(second as usize) != Some(&b';') {
            self.missing_for_semicolon(second);
        }
    }

    fn missing_for_semicolon(&mut self, at: u32) {
        let message = "the head of a `for` needs two semicolons";
        self.rule("parse/invalid-for-head", (at, at), message);
    }

    /// `for (let.x of y)`, `for (var [x] = 1 in y)`
    pub(super) fn check_for_head(&mut self, head: &ForHead, for_of: bool) {
        match head {
            ForHead::Pat(pattern) => {
                let (lo, hi) = offsets(pattern.span());
                if for_of && !self.strict && self.is_word(lo, "let") {
                    let message = "the head of a `for`-`of` cannot begin with the name `let`";
                    self.rule("parse/invalid-for-head", (lo, hi), message);
                }
            }
            ForHead::VarDecl(declaration) => {
                for declarator in &declaration.decls {
                    let legal = !for_of
                        && !self.strict
                        && declaration.kind == VarDeclKind::Var
                        && matches!(declarator.name, Pat::Ident(_));
                    if declarator.init.is_some() && !legal {
                        let message = "the declaration in the head of this loop cannot have an \
                                       initializer";
                        self.rule("parse/invalid-for-head", offsets(declarator.span), message);
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
            let message = "nothing may stand between the `?` and the `.` of `?.`";
            self.rule("parse/split-operator", (lo, lo + 1), message);
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
                        let message = "`\\u{…}` takes hexadecimal digits";
                        self.rule("parse/invalid-escape", offsets(span), message);
                        return;
                    }
                }
                [b'1'..=b'9', ..] | [b'0', b'0'..=b'9', ..] if octal => {
                    let message = "octal escapes, `\\8` and `\\9` are not allowed here";
                    self.rule("parse/octal-escape", offsets(span), message);
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
