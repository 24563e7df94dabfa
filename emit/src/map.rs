//! Source maps, made while splicing: one encoded piece per module, joined by the chunk.
//! <https://tc39.es/ecma426/>

/// A mapping: everything counts from 0; columns are UTF-16 code units.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub line: u32,
    pub column: u32,
    pub source_line: u32,
    pub source_column: u32,
    /// Index into the names of the module.
    pub name: Option<u32>,
}

/// The mappings of one module, relative to its first line in the output.
#[derive(Default, Debug)]
pub struct ModuleMap {
    pub segments: Vec<Segment>,
    pub names: Vec<String>,
}

/// Where a column lies in UTF-16, for offsets that are asked in ascending order.
pub struct Columns<'a> {
    text: &'a str,
    ascii: bool,
    line: u32,
    line_start: usize,
    /// Last offset asked and its column, for lines that are not ASCII.
    at: usize,
    column: u32,
    breaks: memchr::Memchr<'a>,
    next_break: Option<usize>,
}

impl<'a> Columns<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut breaks = memchr::memchr_iter(b'\n', text.as_bytes());
        let next_break = breaks.next();
        Self {
            text,
            ascii: text.is_ascii(),
            line: 0,
            line_start: 0,
            at: 0,
            column: 0,
            breaks,
            next_break,
        }
    }

    /// Line and column of an offset that is not before the last one asked.
    pub fn place(&mut self, offset: usize) -> (u32, u32) {
        while let Some(end) = self.next_break
            && end < offset
        {
            self.line += 1;
            self.line_start = end + 1;
            self.at = end + 1;
            self.column = 0;
            self.next_break = self.breaks.next();
        }
        if self.ascii {
            return (self.line, (offset - self.line_start) as u32);
        }
        let passed = &self.text[self.at..offset];
        self.column += passed.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
        self.at = offset;
        (self.line, self.column)
    }
}

/// Joins module maps into the `mappings` of one file.
pub struct MapJoiner {
    mappings: String,
    line: u32,
    column: u32,
    source: u32,
    source_line: u32,
    source_column: u32,
    name: u32,
    first_on_line: bool,
    pub names: Vec<String>,
}

impl Default for MapJoiner {
    fn default() -> Self {
        Self {
            mappings: String::new(),
            line: 0,
            column: 0,
            source: 0,
            source_line: 0,
            source_column: 0,
            name: 0,
            first_on_line: true,
            names: Vec::new(),
        }
    }
}

impl MapJoiner {
    /// Adds a module that starts at the beginning of `line` and is source number `source`.
    pub fn add(&mut self, map: ModuleMap, line: u32, source: u32) {
        let base = self.names.len() as u32;
        self.names.extend(map.names);
        self.mappings.reserve(map.segments.len() * 6);
        for segment in &map.segments {
            self.segment(segment, line, source, base);
        }
    }

    fn segment(&mut self, segment: &Segment, line: u32, source: u32, base: u32) {
        while self.line < segment.line + line {
            self.mappings.push(';');
            self.line += 1;
            self.column = 0;
            self.first_on_line = true;
        }
        if !std::mem::replace(&mut self.first_on_line, false) {
            self.mappings.push(',');
        }
        vlq(&mut self.mappings, segment.column, &mut self.column);
        vlq(&mut self.mappings, source, &mut self.source);
        vlq(&mut self.mappings, segment.source_line, &mut self.source_line);
        vlq(&mut self.mappings, segment.source_column, &mut self.source_column);
        if let Some(name) = segment.name {
            vlq(&mut self.mappings, base + name, &mut self.name);
        }
    }

    pub fn finish(self) -> (String, Vec<String>) {
        (self.mappings, self.names)
    }
}

/// Base64 VLQ of the difference to the previous value.
fn vlq(output: &mut String, value: u32, previous: &mut u32) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let difference = i64::from(value) - i64::from(*previous);
    *previous = value;
    let mut rest = (difference.unsigned_abs() << 1) | u64::from(difference < 0);
    loop {
        let digit = rest & 31;
        rest >>= 5;
        let continues = if rest > 0 { 32 } else { 0 };
        output.push(char::from(DIGITS[(digit | continues) as usize]));
        if rest == 0 {
            return;
        }
    }
}

/// The JSON of a source map.
pub fn json(
    file: &str,
    sources: &[String],
    contents: &[&str],
    names: &[String],
    mappings: &str,
) -> String {
    let quote = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let list =
        |items: &mut dyn Iterator<Item = &str>| items.map(quote).collect::<Vec<_>>().join(",");
    format!(
        "{{\"version\":3,\"file\":{},\"sources\":[{}],\"sourcesContent\":[{}],\"names\":[{}],\"mappings\":\"{mappings}\"}}",
        quote(file),
        list(&mut sources.iter().map(String::as_str)),
        list(&mut contents.iter().copied()),
        list(&mut names.iter().map(String::as_str)),
    )
}
