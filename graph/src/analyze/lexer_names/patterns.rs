//! What sets exports: assignments to members, object literals and `Object.defineProperty`.
//!
//! Where a pattern does not fit, the text is read on from its first word as if nothing had been
//! tried, so that brackets stay balanced.

use super::Lexer;
use super::cursor::Wanted;

impl Lexer<'_> {
    /// `exports.name =`, `exports['name'] =`; with `is_whole`, after `module.`, also
    /// `module.exports = {…}` and `module.exports = require('…')`.
    pub(super) fn exports_member(&mut self, is_whole: bool) {
        self.cursor.pos += "exports".len();
        let resume = self.cursor.pos - 1;
        match self.cursor.gap() {
            b'.' => {
                self.cursor.pos += 1;
                self.cursor.gap();
                if let Some(name) = self.cursor.identifier()
                    && self.cursor.gap() == b'='
                {
                    return self.add_export(name);
                }
            }
            b'[' => {
                self.cursor.pos += 1;
                self.cursor.gap();
                if let Some(name) = self.cursor.string()
                    && self.cursor.phrase("] =", Wanted::default()).is_some()
                {
                    self.add_export(name);
                }
            }
            b'=' if is_whole => {
                self.replaced.append(&mut self.reexports);
                self.cursor.pos += 1;
                if self.cursor.gap() == b'{' {
                    return self.literal();
                }
                if let Some(specifier) = self.cursor.require() {
                    self.add_reexport(specifier);
                }
            }
            _ => {}
        }
        self.cursor.pos = resume;
    }

    pub(super) fn module_exports(&mut self) {
        self.cursor.pos += "module".len();
        let resume = self.cursor.pos - 1;
        if self.cursor.gap() == b'.' {
            self.cursor.pos += 1;
            self.cursor.gap();
            if self.cursor.looks_at("exports") {
                return self.exports_member(true);
            }
        }
        self.cursor.pos = resume;
    }

    /// `{ a, b: c, 'd': e, ...f, ...require('g') }` up to the first thing that is none of these.
    fn literal(&mut self) {
        let resume = self.cursor.pos - 1;
        loop {
            // The brace, or a comma.
            self.cursor.pos += 1;
            let property = self.property();
            match self.cursor.here() {
                b'}' if property.is_some() => return,
                b',' if property.is_some() => {}
                _ => break,
            }
        }
        self.cursor.pos = resume;
    }

    /// One property; the cursor is then at the comma or brace that has to follow.
    fn property(&mut self) -> Option<()> {
        self.cursor.gap();
        if let Some(name) = self.cursor.identifier() {
            let mut next = self.cursor.gap();
            if next != b':' && name == "get" && self.cursor.identifier().is_some() {
                next = self.cursor.gap();
                if next == b'(' {
                    return None;
                }
            }
            if next == b':' {
                self.value()?;
            }
            self.add_export(name);
        } else if let Some(name) = self.cursor.string() {
            if self.cursor.gap() == b':' {
                self.value()?;
                self.add_export(name);
            }
        } else {
            self.cursor.take("...")?;
            match self.cursor.require() {
                Some(specifier) => {
                    self.add_reexport(specifier);
                    self.cursor.pos += 1;
                }
                None => drop(self.cursor.identifier()?),
            }
            self.cursor.gap();
        }
        Some(())
    }

    /// The value after a colon: a name with no gap behind it. `require('…')` is a value, too, but
    /// its last parenthesis then ends the list.
    fn value(&mut self) -> Option<()> {
        self.cursor.pos += 1;
        self.cursor.gap();
        match self.cursor.require() {
            Some(specifier) => self.add_reexport(specifier),
            None => drop(self.cursor.identifier()?),
        }
        Some(())
    }

    /// `Object.defineProperty` and, outside of brackets, `Object.keys`.
    pub(super) fn object(&mut self) {
        self.cursor.pos += "Object".len();
        let mut resume = self.cursor.pos - 1;
        if self.cursor.gap() == b'.' {
            self.cursor.pos += 1;
            self.cursor.gap();
            if self.cursor.take("defineProperty").is_some() {
                resume = self.cursor.pos - 1;
                if self.define().is_some() {
                    return;
                }
            } else if self.depth == 0 && self.cursor.take("keys").is_some() {
                resume = self.cursor.pos - 1;
                if self.star(&mut resume).is_some() {
                    return;
                }
            }
        }
        self.cursor.pos = resume;
    }

    /// `(exports, 'name', { enumerable: true, value:` or a getter that reads a variable or a
    /// member of one. Only a getter is read to its end.
    fn define(&mut self) -> Option<()> {
        let wanted = Wanted::default();
        self.cursor.phrase("( $exports ,", wanted)?;
        self.cursor.gap();
        let name = self.cursor.string()?;
        self.cursor.phrase(", {", wanted)?;
        if self.cursor.gap() == b'e' {
            self.cursor.phrase("enumerable : true ,", wanted)?;
        }
        if self.cursor.gap() == b'v' {
            self.cursor.phrase("value :", wanted)?;
            self.add_export(name);
            return None;
        }
        self.cursor.take("get")?;
        self.getter_head()?;
        self.cursor.gap();
        self.cursor.identifier()?;
        match self.cursor.gap() {
            b'.' => {
                self.cursor.pos += 1;
                self.cursor.gap();
                self.cursor.identifier()?;
            }
            b'[' => {
                self.cursor.pos += 1;
                self.cursor.gap();
                self.cursor.string()?;
                self.cursor.phrase("]", wanted)?;
            }
            _ => {}
        }
        self.getter_tail()?;
        if self.cursor.gap() != b')' {
            return None;
        }
        self.add_export(name);
        Some(())
    }

    /// `() { return` or `: function name() { return`.
    pub(super) fn getter_head(&mut self) -> Option<()> {
        if self.cursor.gap() == b':' {
            self.cursor.pos += 1;
            self.cursor.gap();
            self.cursor.take("function")?;
            let end = self.cursor.pos;
            if self.cursor.gap() != b'(' {
                if self.cursor.pos == end {
                    return None;
                }
                self.cursor.identifier()?;
            }
        }
        self.cursor.phrase("( ) { return", Wanted::default())
    }

    /// `; }, }`, the semicolon and the comma if they are there.
    pub(super) fn getter_tail(&mut self) -> Option<()> {
        self.cursor.take_optional(";");
        self.cursor.phrase("}", Wanted::default())?;
        self.cursor.take_optional(",");
        self.cursor.phrase("}", Wanted::default())
    }
}
