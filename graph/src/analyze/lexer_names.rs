//! The names that Node finds in a CommonJS file without running it.
//!
//! Node looks at characters, not at a syntax tree: it follows strings, templates, comments,
//! brackets and, by what stands before a slash, regular expressions, and compares what lies
//! between them with a fixed list of patterns. That list is frozen: what is found decides which
//! programs Node links, so this is a transcription of the rules with all their oddities.
//! Grammar: <https://github.com/nodejs/cjs-module-lexer#grammar>. `lexer/` in the tests compares
//! the answers with Node's own.
//!
//! This file reads tokens; [`cursor`] has the place in the text, [`patterns`] what sets exports,
//! [`stars`] what transpilers write for `export *`.

mod cursor;
mod patterns;
mod stars;

use cursor::{Cursor, is_identifier_byte, is_identifier_start, is_punctuator};
use indexmap::IndexSet;

/// What a text exports as far as its characters tell, in source order and without duplicates.
/// There is nothing when the text cannot be followed to its end.
#[derive(Debug, Default, PartialEq)]
pub struct LexerNames {
    pub exports: Vec<Box<str>>,
    /// Specifiers of `require` whose exports are added.
    pub reexports: Vec<Box<str>>,
    /// Specifiers of `require` that a later assignment to `module.exports` made obsolete.
    pub replaced: Vec<Box<str>>,
}

pub fn lexer_names(source: &str) -> LexerNames {
    let mut lexer = Lexer::new(source);
    match lexer.read() {
        Some(()) => lexer.names(),
        None => LexerNames::default(),
    }
}

/// Deeper nesting of templates ends the search.
const TEMPLATE_LIMIT: usize = 2048;
/// How many variables can hold the result of a `require`.
const BINDING_LIMIT: usize = 255;

/// An opening bracket.
#[derive(Clone, Copy, Default)]
struct Open {
    /// The end of the token before it.
    before: Option<usize>,
    starts_class: bool,
}

/// The class of every byte, a sum of the following.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = class(byte as u8);
        byte += 1;
    }
    classes
};
const SPACE: u8 = 1;
const WORD: u8 = 2;
/// A word that means something may begin with it, or it is a punctuator that does.
const START: u8 = 4;
/// The same outside of brackets.
const TOP_START: u8 = 8;

const fn class(byte: u8) -> u8 {
    match byte {
        b'c' | b'e' | b'm' | b'O' => WORD | START,
        b'i' | b'r' | b'_' => WORD | TOP_START,
        b'(' | b')' | b'{' | b'}' | b'"' | b'\'' | b'`' | b'/' => START,
        _ if cursor::is_space(byte) => SPACE,
        _ if is_identifier_byte(byte) => WORD,
        _ => 0,
    }
}

struct Lexer<'a> {
    cursor: Cursor<'a>,
    /// The end of the last token; `None` before the first.
    last: Option<usize>,
    /// By depth. What is above the current depth is what was last there: the bracket that was
    /// just closed is looked at.
    brackets: Vec<Open>,
    depth: usize,
    /// The depths inside the `${` that are open.
    templates: Vec<usize>,
    slash_was_division: bool,
    class_ahead: bool,
    exports: IndexSet<Box<str>, rustc_hash::FxBuildHasher>,
    reexports: Vec<Box<str>>,
    replaced: Vec<Box<str>>,
    /// `var name = require('specifier')` outside of brackets.
    bindings: Vec<(&'a str, &'a str)>,
}

impl<'a> Lexer<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            cursor: Cursor::new(source),
            last: None,
            brackets: Vec::new(),
            depth: 0,
            templates: Vec::new(),
            slash_was_division: false,
            class_ahead: false,
            exports: IndexSet::default(),
            reexports: Vec::new(),
            replaced: Vec::new(),
            bindings: Vec::new(),
        }
    }

    fn names(self) -> LexerNames {
        let unique = |list: Vec<Box<str>>| {
            let list: IndexSet<Box<str>, rustc_hash::FxBuildHasher> = list.into_iter().collect();
            list.into_iter().collect()
        };
        LexerNames {
            exports: self.exports.into_iter().collect(),
            reexports: unique(self.reexports),
            replaced: unique(self.replaced),
        }
    }

    /// Reads all tokens; `None` when they make no sense.
    ///
    /// Whatever reads a token leaves the cursor at its last byte.
    fn read(&mut self) -> Option<()> {
        if self.cursor.looks_at("#!") {
            self.cursor.skip_line();
            self.last = Some(self.cursor.pos);
        }
        loop {
            self.skip_plain();
            if self.cursor.is_at_end() {
                break;
            }
            let byte = self.cursor.here();
            if byte == b'/' && self.cursor.skip_comment() {
                continue;
            }
            match byte {
                b'i' | b'r' | b'_' if self.depth == 0 => self.top_level_word(byte),
                _ => self.token(byte)?,
            }
            if self.cursor.is_broken {
                return None;
            }
            self.last = Some(self.cursor.pos);
            self.cursor.pos += 1;
        }
        (self.depth == 0 && self.templates.is_empty()).then_some(())
    }

    /// Goes to the next byte at which a pattern or a longer token may begin. Inside of a word
    /// none does, except `require` where there are no brackets.
    fn skip_plain(&mut self) {
        let bytes = self.cursor.bytes();
        let class = |pos: usize| bytes.get(pos).map_or(START, |byte| CLASSES[*byte as usize]);
        let is_inside = self.depth > 0;
        let starts = if is_inside { START } else { START | TOP_START };
        let mut pos = self.cursor.pos;
        let mut in_word = pos > 0 && class(pos - 1) & WORD != 0;
        loop {
            let first = class(pos);
            if first & SPACE != 0 {
                pos += 1;
                in_word = false;
                continue;
            }
            let may_start = !in_word || !is_inside && bytes.get(pos) == Some(&b'r');
            if first & starts != 0 && (may_start || first & WORD == 0) {
                break;
            }
            pos += 1;
            in_word = first & WORD != 0;
            if in_word {
                let rest = &bytes[pos..];
                let ends = |byte: &u8| CLASSES[*byte as usize] & WORD == 0;
                let stop = match is_inside {
                    true => rest.iter().position(ends),
                    false => rest.iter().position(|byte| ends(byte) || *byte == b'r'),
                };
                pos += stop.unwrap_or(rest.len());
            }
            self.last = Some(pos - 1);
        }
        self.cursor.pos = pos;
    }

    fn token(&mut self, byte: u8) -> Option<()> {
        match byte {
            b'e' if self.word_begins("export") => {
                let next = self.cursor.pos + 6;
                if self.cursor.at(next) == b's' && !self.cursor.ends_by(next + 1) {
                    self.exports_member(false);
                } else if self.depth == 0 {
                    self.export_word();
                }
            }
            b'c' if self.word_begins("class") => {
                let is_class = cursor::is_space(self.cursor.at(self.cursor.pos + 5));
                self.class_ahead |= is_class;
            }
            b'm' if self.word_begins("module") => self.module_exports(),
            b'O' if self.word_begins("Object") => self.object(),
            b'(' => self.open(self.last),
            b')' => self.depth = self.depth.checked_sub(1)?,
            b'{' => {
                self.open(self.last);
                let starts_class = std::mem::take(&mut self.class_ahead);
                self.brackets[self.depth - 1].starts_class = starts_class;
            }
            b'}' => self.close_brace()?,
            b'"' | b'\'' => self.cursor.skip_string(),
            b'`' => self.template(),
            b'/' => {
                self.slash_was_division = !self.is_regular_expression();
                if !self.slash_was_division {
                    self.cursor.skip_regular_expression();
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Whether the text has `word` here, something follows it, and no word runs into it.
    fn word_begins(&self, word: &str) -> bool {
        self.cursor.looks_at(word)
            && !self.cursor.ends_by(self.cursor.pos + word.len())
            && self.begins_word(self.cursor.pos)
    }

    fn begins_word(&self, at: usize) -> bool {
        let before = self.cursor.before(at);
        before.is_none_or(|b| b != b'.' && (cursor::is_space(b) || is_punctuator(b)))
    }

    /// Whether `word` ends at `at`, with nothing that runs into it.
    fn ends_word(&self, at: usize, word: &str) -> bool {
        let end = at + 1;
        end >= word.len()
            && self.cursor.looks_at_from(end - word.len(), word)
            && self.begins_word(end - word.len())
    }

    fn open(&mut self, before: Option<usize>) {
        if self.brackets.len() <= self.depth {
            self.brackets.resize(self.depth + 1, Open::default());
        }
        self.brackets[self.depth].before = before;
        self.depth += 1;
    }

    fn close_brace(&mut self) -> Option<()> {
        let inner = self.depth;
        self.depth = inner.checked_sub(1)?;
        match self.templates.last() {
            Some(&template) if template == inner => {
                self.templates.pop();
                self.template();
            }
            Some(&template) if self.depth < template => return None,
            _ => {}
        }
        Some(())
    }

    /// Reads a template, or what follows a substitution, to its end or to the next `${`.
    fn template(&mut self) {
        if !self.cursor.skip_template() {
            return;
        }
        self.cursor.is_broken |= self.templates.len() >= TEMPLATE_LIMIT;
        self.depth += 1;
        self.templates.push(self.depth);
    }

    /// Whether a slash begins a regular expression, by what stands before it.
    fn is_regular_expression(&self) -> bool {
        let Some(last) = self.last else { return true };
        let closed = self.brackets.get(self.depth).copied().unwrap_or_default();
        let before = self.cursor.before(last).unwrap_or(0);
        match self.cursor.at(last) {
            0 => true,
            b'.' => !before.is_ascii_digit(),
            byte @ (b'+' | b'-') => before != byte,
            b')' => closed
                .before
                .is_some_and(|at| ["while", "for", "if"].iter().any(|w| self.ends_word(at, w))),
            b'}' => closed.starts_class || closed.before.is_none_or(|at| self.ends_clause(at)),
            b'/' => self.slash_was_division,
            b']' => false,
            byte if is_punctuator(byte) => true,
            byte => self.ends_operator(last, byte),
        }
    }

    /// Whether a brace after this place begins a block.
    fn ends_clause(&self, at: usize) -> bool {
        match self.cursor.at(at) {
            b'>' => self.cursor.before(at) == Some(b'='),
            b';' | b')' => true,
            b'h' => self.ends_word(at, "catch"),
            b'y' => self.ends_word(at, "finally"),
            b'e' => self.ends_word(at, "else"),
            _ => false,
        }
    }

    /// Whether a word ends here that an operand follows.
    fn ends_operator(&self, at: usize, last: u8) -> bool {
        let words: &[&str] = match last {
            b'd' => &["void", "yield"],
            b'e' => &["else", "case", "delete"],
            b'f' => &["instanceof", "typeof"],
            b'n' => &["in", "return"],
            b'o' => &["do"],
            b'r' => &["debugger"],
            b't' => &["await"],
            b'w' => &["new", "throw"],
            _ => &[],
        };
        words.iter().any(|word| self.ends_word(at, word))
    }

    /// Words that mean something only outside of brackets.
    fn top_level_word(&mut self, byte: u8) {
        match byte {
            b'i' if self.word_begins("import") => self.import_word(),
            b'r' => {
                let start = self.cursor.pos;
                if let Some(specifier) = self.cursor.require() {
                    self.bind(start, specifier);
                }
            }
            b'_' => self.transpiled_call(),
            _ => {}
        }
    }

    /// `import(` is an expression; everything else that begins with it is module syntax.
    fn import_word(&mut self) {
        let start = self.cursor.pos;
        self.cursor.pos += 6;
        match self.cursor.gap() {
            b'(' => self.open(Some(start)),
            b'.' => {
                self.cursor.pos += 1;
                self.cursor.gap();
                let is_whole = !is_identifier_byte(self.cursor.at(self.cursor.pos + 4));
                self.cursor.is_broken |= self.cursor.looks_at("meta") && is_whole;
            }
            b'"' | b'\'' | b'{' | b'*' => self.cursor.is_broken = true,
            _ => self.cursor.is_broken |= self.cursor.pos != start + 6,
        }
    }

    fn export_word(&mut self) {
        self.cursor.pos += 6;
        let end = self.cursor.pos;
        let next = self.cursor.gap();
        self.cursor.is_broken |= self.cursor.pos != end || is_punctuator(next);
    }

    /// `_interopRequireWildcard(require('…'))`, `__export(require('…'))` and
    /// `__exportStar(require('…')`, also as members.
    fn transpiled_call(&mut self) {
        let start = self.cursor.pos;
        if !self.begins_word(start) && self.cursor.before(start) != Some(b'.') {
            return;
        }
        let is_followed = |lexer: &Self, word: &str| {
            lexer.cursor.looks_at(word) && !lexer.cursor.ends_by(start + word.len())
        };
        if is_followed(self, "_interopRequireWildcard") {
            self.cursor.pos += "_interopRequireWildcard".len();
            if self.cursor.here() == b'(' {
                self.open(self.last);
                self.cursor.pos += 1;
                if let Some(specifier) = self.cursor.require() {
                    self.bind(start, specifier);
                }
            }
        } else if is_followed(self, "__export") {
            self.cursor.pos += "__export".len();
            if self.cursor.looks_at("Star") && !self.cursor.ends_by(self.cursor.pos + 4) {
                self.cursor.pos += "Star".len();
            }
            if self.cursor.here() == b'(' {
                self.open(self.last);
                if self.cursor.at(self.cursor.pos + 1) == b'r' {
                    self.cursor.pos += 1;
                    if let Some(specifier) = self.cursor.require() {
                        self.add_reexport(specifier);
                    }
                }
            }
        }
    }

    /// Notes the variable that gets the value of what begins at `start`.
    fn bind(&mut self, start: usize, specifier: &'a str) {
        if !self.begins_word(start) || self.bindings.len() == BINDING_LIMIT {
            return;
        }
        if let Some(name) = self.declared_before(start) {
            self.bindings.push((name, specifier));
        }
    }

    /// `name` of `var name = ` before `start`, with no white space but spaces.
    fn declared_before(&self, start: usize) -> Option<&'a str> {
        let before = self.cursor.text_before(start).trim_end_matches(' ');
        let before = before.strip_suffix('=')?.trim_end_matches(' ');
        let bytes = before.as_bytes();
        let length = bytes.iter().rev().take_while(|byte| is_identifier_byte(**byte)).count();
        let (head, name) = before.split_at(bytes.len() - length);
        if !is_identifier_start(*name.as_bytes().first()?) || !head.ends_with(' ') {
            return None;
        }
        let end = head.trim_end_matches(' ').len().checked_sub(1)?;
        ["var", "let", "const"].iter().any(|word| self.ends_word(end, word)).then_some(name)
    }

    fn add_export(&mut self, raw: &str) {
        if let Some(name) = cursor::unescape(raw) {
            self.exports.insert(name);
        }
    }

    fn add_reexport(&mut self, raw: &str) {
        self.reexports.extend(cursor::unescape(raw));
    }
}
