//! Copies a text with replacements and, when asked, records where everything came from.

use std::borrow::Cow;

use bundle_graph::{Module, Origin};

use crate::map::{Columns, ModuleMap, Segment};

/// A replacement of `lo..hi`. Replacements do not overlap; insertions have `lo == hi`.
#[derive(Debug)]
pub(super) struct TextEdit {
    pub lo: u32,
    pub hi: u32,
    pub text: String,
}

/// A text under construction with its map.
pub(super) struct Splicer<'a> {
    source: &'a str,
    marks: &'a [u32],
    next_mark: usize,
    /// Where parts of the source come from in turn.
    origin: Option<&'a Origin>,
    source_columns: Columns<'a>,
    pub output: String,
    map: Option<ModuleMap>,
    /// Place of the output's end.
    line: u32,
    column: u32,
    counted: usize,
}

impl<'a> Splicer<'a> {
    pub fn new(module: &'a Module, with_map: bool) -> Self {
        let source = module.text();
        Self {
            source,
            marks: &module.sites.marks,
            next_mark: 0,
            origin: module.origin.as_deref(),
            source_columns: Columns::new(module.source()),
            output: String::with_capacity(source.len() + 64),
            map: with_map.then(ModuleMap::default),
            line: 0,
            column: 0,
            counted: 0,
        }
    }

    /// Text that comes from nowhere.
    pub fn push(&mut self, text: &str) {
        self.output.push_str(text);
    }

    /// Copies `lo..hi` of the source.
    pub fn copy(&mut self, lo: u32, hi: u32) {
        let start = self.output.len();
        self.output.push_str(&self.source[lo as usize..hi as usize]);
        if self.map.is_none() {
            return;
        }
        self.skip_marks(lo);
        while let Some(&mark) = self.marks.get(self.next_mark)
            && mark < hi
        {
            self.next_mark += 1;
            let name = self.origin.and_then(|origin| self.original_name(origin, mark));
            self.segment(start + (mark - lo) as usize, mark, name);
        }
    }

    /// Replaces `lo..hi` by the text of an edit. An identifier that is replaced by another one
    /// goes into the names of the map.
    pub fn replace(&mut self, edit: &TextEdit) {
        let has_origin = |origin: &Origin| origin.place(edit.lo).is_some();
        if self.map.is_some() && edit.hi > edit.lo && self.origin.is_none_or(has_origin) {
            self.skip_marks(edit.lo);
            let original = identifier(&self.source[edit.lo as usize..edit.hi as usize]);
            let new = identifier(&edit.text);
            let is_word = matches!(&*original, "export" | "this" | "import");
            if !is_word && !original.is_empty() && !new.is_empty() {
                let name = (original != new).then(|| {
                    let names = &mut self.map.as_mut().expect("checked above").names;
                    names.push(original.to_string());
                    names.len() as u32 - 1
                });
                self.segment(self.output.len(), edit.lo, name);
            }
        }
        self.output.push_str(&edit.text);
    }

    /// The number of the name that an identifier had in the source, if that was another one.
    fn original_name(&mut self, origin: &Origin, mark: u32) -> Option<u32> {
        let original = identifier(&origin.file.text[origin.place(mark)? as usize..]);
        let written = identifier(&self.source[mark as usize..]);
        if original == written || original.is_empty() || written.is_empty() {
            return None;
        }
        let names = &mut self.map.as_mut()?.names;
        names.push(original.to_string());
        Some(names.len() as u32 - 1)
    }

    fn skip_marks(&mut self, lo: u32) {
        while self.marks.get(self.next_mark).is_some_and(|mark| *mark < lo) {
            self.next_mark += 1;
        }
    }

    /// Maps a place of the output to a place of the source.
    fn segment(&mut self, output: usize, source: u32, name: Option<u32>) {
        let origin = self.origin.map_or(Some(source), |origin| origin.place(source));
        let Some(source) = origin else { return };
        let (source_line, source_column) = self.source_columns.place(source as usize);
        self.count(output);
        let (line, column) = (self.line, self.column);
        let map = self.map.as_mut().expect("only called with a map");
        map.push(Segment { line, column, source_line, source_column, name });
    }

    /// Moves the counted place of the output forward.
    fn count(&mut self, to: usize) {
        let passed = &self.output[self.counted..to];
        let mut line_start = 0;
        for at in memchr::memchr_iter(b'\n', passed.as_bytes()) {
            self.line += 1;
            self.column = 0;
            line_start = at + 1;
        }
        let rest = &passed[line_start..];
        self.column += match rest.is_ascii() {
            true => rest.len() as u32,
            false => rest.encode_utf16().count() as u32,
        };
        self.counted = to;
    }

    pub fn finish(self) -> (String, Option<ModuleMap>) {
        (self.output, self.map)
    }
}

/// The identifier that a text begins with, or nothing; its name, if it has escapes.
fn identifier(text: &str) -> Cow<'_, str> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '\u{200c}' | '\u{200d}');
    let length = |text: &str| text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (start, mut rest) = text.split_at(length(text));
    let mut name = Cow::Borrowed(start);
    while let Some((c, after)) = escaped(rest) {
        let (part, after) = after.split_at(length(after));
        name = format!("{name}{c}{part}").into();
        rest = after;
    }
    name
}

/// The character for which `\u0061` or `\u{61}` stands, and what follows it.
fn escaped(text: &str) -> Option<(char, &str)> {
    let text = text.strip_prefix("\\u")?;
    let (digits, rest) = match text.strip_prefix('{') {
        Some(text) => text.split_once('}')?,
        None => text.split_at_checked(4)?,
    };
    let code = u32::from_str_radix(digits, 16).ok()?;
    Some((char::from_u32(code)?, rest))
}
