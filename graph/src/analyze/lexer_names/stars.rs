//! What Babel and others write for `export * from '…'`, in all variants that are recognised:
//!
//! ```js
//! var _x = require('…');
//! Object.keys(_x).forEach(function (key) {
//!   if (key === 'default' || key === '__esModule') return;
//!   if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
//!   if (key in exports && exports[key] === _x[key]) return;
//!   exports[key] = _x[key];
//! });
//! ```

use super::Lexer;
use super::cursor::Wanted;

impl Lexer<'_> {
    /// What follows `Object.keys`. `resume` is where to read on if there is no re-export here;
    /// with one it is read on there, too, and only a list of keys that nobody required is
    /// skipped.
    pub(super) fn star(&mut self, resume: &mut usize) -> Option<()> {
        let mut wanted = Wanted::default();
        self.cursor.phrase("(", wanted)?;
        self.cursor.gap();
        wanted.module = self.cursor.identifier()?;
        if self.cursor.gap() != b')' {
            return None;
        }
        *resume = self.cursor.pos;
        self.cursor.pos += 1;
        self.cursor.phrase(". forEach", wanted)?;
        self.cursor.gap();
        *resume = self.cursor.pos - 1;
        self.cursor.phrase("( function (", wanted)?;
        self.cursor.gap();
        wanted.key = self.cursor.identifier()?;
        self.cursor.phrase(") { if ( $key", wanted)?;
        match self.cursor.gap() {
            b'=' => {
                let head = "=== 'default' || $key === '__esModule' ) return";
                self.cursor.phrase(head, wanted)?;
                self.cursor.take_optional(";");
                self.star_guards(wanted)?;
            }
            _ => self.star_condition(wanted)?,
        }
        self.star_copy(wanted)?;
        self.cursor.phrase("}", wanted)?;
        if self.cursor.gap() != b')' {
            return None;
        }
        match self.bindings.iter().find(|(name, _)| *name == wanted.module) {
            Some(&(_, specifier)) => {
                self.add_reexport(specifier);
                None
            }
            None => Some(()),
        }
    }

    /// `if (Object.prototype.hasOwnProperty.call(names, key)) return;` and
    /// `if (key in exports && exports[key] === _x[key]) return;`, each if it is there.
    fn star_guards(&mut self, wanted: Wanted<'_>) -> Option<()> {
        if !self.cursor.take_optional("if") {
            return Some(());
        }
        self.cursor.phrase("(", wanted)?;
        let inside = self.cursor.pos;
        if self.has_own_property(wanted).is_some() {
            self.cursor.phrase(") return", wanted)?;
            self.cursor.take_optional(";");
            if !self.cursor.take_optional("if") {
                return Some(());
            }
            self.cursor.phrase("(", wanted)?;
        } else {
            self.cursor.pos = inside;
        }
        self.cursor.take(wanted.key)?;
        self.cursor.gap();
        self.cursor.take("in ")?;
        let rest = "$exports && $exports [ $key ] === $module [ $key ] ) return";
        self.cursor.phrase(rest, wanted)?;
        self.cursor.take_optional(";");
        Some(())
    }

    /// `!== 'default' && !names.hasOwnProperty(key))`, the second operand if it is there.
    fn star_condition(&mut self, wanted: Wanted<'_>) -> Option<()> {
        self.cursor.phrase("!== 'default'", wanted)?;
        if self.cursor.gap() == b'&' {
            self.cursor.phrase("&& !", wanted)?;
            self.cursor.gap();
            if self.cursor.looks_at("Object.") {
                self.has_own_property(wanted)?;
            } else if self.cursor.identifier().is_some() {
                self.cursor.phrase(". hasOwnProperty ( $key )", wanted)?;
            }
        }
        self.cursor.phrase(")", wanted)
    }

    /// `Object.prototype.hasOwnProperty.call(names, key)`, with or without `prototype`.
    fn has_own_property(&mut self, wanted: Wanted<'_>) -> Option<()> {
        self.cursor.phrase("Object .", wanted)?;
        if self.cursor.gap() == b'p' {
            self.cursor.phrase("prototype .", wanted)?;
        }
        self.cursor.phrase("hasOwnProperty . call (", wanted)?;
        self.cursor.gap();
        self.cursor.identifier()?;
        self.cursor.phrase(", $key )", wanted)
    }

    /// `exports[key] = _x[key];` or a getter for it.
    fn star_copy(&mut self, wanted: Wanted<'_>) -> Option<()> {
        self.cursor.gap();
        if self.cursor.exports().is_some() {
            self.cursor.phrase("[ $key ] = $module [ $key ]", wanted)?;
        } else {
            let head = "Object . defineProperty ( $exports , $key , { enumerable : true , get";
            self.cursor.phrase(head, wanted)?;
            self.getter_head()?;
            self.cursor.phrase("$module [ $key ]", wanted)?;
            self.getter_tail()?;
            self.cursor.phrase(")", wanted)?;
        }
        self.cursor.take_optional(";");
        Some(())
    }
}
