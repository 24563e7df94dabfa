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

/// A segment and the number of its source.
type Sourced = (u32, Segment);

/// The mappings of one module, relative to its first line in the output and encoded as far as
/// they do not depend on what stands before the module: only the first segment and the first one
/// that has a name do. A module has one source, unless it was made from others.
#[derive(Default, Debug)]
pub struct ModuleMap {
    first: Option<Sourced>,
    before: String,
    /// The first named segment after `first` and the one that precedes it.
    named: Option<(Sourced, Sourced)>,
    after: String,
    last: Option<Sourced>,
    last_name: Option<u32>,
    pub names: Vec<String>,
}

impl ModuleMap {
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Segments come in the order of the output.
    pub fn push(&mut self, segment: Segment) {
        self.push_from(0, segment);
    }

    /// A segment of one of several sources.
    #[inline]
    pub fn push_from(&mut self, source: u32, segment: Segment) {
        let sourced = (source, segment);
        let Some(last) = self.last.replace(sourced) else {
            self.first = Some(sourced);
            self.last_name = segment.name;
            return;
        };
        if segment.name.is_some() && self.last_name.is_none() {
            self.named = Some((last, sourced));
            self.last_name = segment.name;
            return;
        }
        let text = if self.last_name.is_none() { &mut self.before } else { &mut self.after };
        position(text, &last, &sourced);
        if let (Some(name), Some(previous)) = (segment.name, self.last_name) {
            vlq(text, name, previous);
            self.last_name = Some(name);
        }
    }
}

/// Encodes all of a segment but its name, relative to the segment before it in the same module.
fn position(output: &mut String, (last_source, last): &Sourced, (source, segment): &Sourced) {
    let column = if segment.line == last.line {
        output.push(',');
        last.column
    } else {
        (last.line..segment.line).for_each(|_| output.push(';'));
        0
    };
    vlq(output, segment.column, column);
    match source == last_source {
        true => output.push('A'),
        false => vlq(output, *source, *last_source),
    }
    vlq(output, segment.source_line, last.source_line);
    vlq(output, segment.source_column, last.source_column);
}

/// Where a column lies in UTF-16, for offsets that are mostly asked in ascending order.
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
    /// Where lines start, once an offset has been asked that is before the last one.
    starts: Vec<usize>,
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
            starts: Vec::new(),
        }
    }

    /// Line and column of an offset.
    pub fn place(&mut self, offset: usize) -> (u32, u32) {
        if offset < self.at.max(self.line_start) {
            self.go_back(offset);
        }
        while let Some(end) = self.next_break
            && end < offset
        {
            self.line += 1;
            self.line_start = end + 1;
            self.at = end + 1;
            self.column = 0;
            self.next_break = match self.starts.get(self.line as usize + 1) {
                Some(next) => Some(next - 1),
                None if self.starts.is_empty() => self.breaks.next(),
                None => None,
            };
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

impl Columns<'_> {
    /// To the start of the line of an offset.
    fn go_back(&mut self, offset: usize) {
        if self.starts.is_empty() {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes());
            self.starts = std::iter::once(0).chain(breaks.map(|at| at + 1)).collect();
        }
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        self.line = line as u32;
        self.line_start = self.starts[line];
        self.at = self.line_start;
        self.column = 0;
        self.next_break = self.starts.get(line + 1).map(|next| next - 1);
    }
}

/// Joins module maps into the `mappings` of one file.
#[derive(Default)]
pub struct MapJoiner {
    mappings: String,
    line: u32,
    source: u32,
    source_line: u32,
    source_column: u32,
    name: u32,
    pub names: Vec<String>,
}

impl MapJoiner {
    /// Adds a module that starts at the beginning of `line` and whose sources begin with number
    /// `source`.
    pub fn add(&mut self, map: ModuleMap, line: u32, source: u32) {
        let (Some((first_source, first)), Some((last_source, last))) = (map.first, map.last) else {
            return;
        };
        let base = self.names.len() as u32;
        self.names.extend(map.names);
        (self.line..first.line + line).for_each(|_| self.mappings.push(';'));
        vlq(&mut self.mappings, first.column, 0);
        vlq(&mut self.mappings, source + first_source, self.source);
        vlq(&mut self.mappings, first.source_line, self.source_line);
        vlq(&mut self.mappings, first.source_column, self.source_column);
        if let Some(name) = first.name {
            vlq(&mut self.mappings, base + name, self.name);
        }
        self.mappings.push_str(&map.before);
        if let Some((previous, named)) = &map.named {
            position(&mut self.mappings, previous, named);
            vlq(&mut self.mappings, base + named.1.name.unwrap_or_default(), self.name);
        }
        self.mappings.push_str(&map.after);
        self.line = last.line + line;
        self.source = source + last_source;
        self.source_line = last.source_line;
        self.source_column = last.source_column;
        if let Some(name) = map.last_name {
            self.name = base + name;
        }
    }

    pub fn finish(self) -> (String, Vec<String>) {
        (self.mappings, self.names)
    }
}

/// Base64 VLQ of the difference to the previous value.
fn vlq(output: &mut String, value: u32, previous: u32) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let difference = i64::from(value) - i64::from(previous);
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

/// The JSON of a source map, written once into one buffer.
pub fn json<'a>(
    file: &str,
    sources: impl Iterator<Item = String>,
    contents: impl Iterator<Item = Option<&'a str>> + Clone,
    names: &[String],
    mappings: &str,
) -> String {
    let size: usize = contents.clone().flatten().map(|text| text.len() + text.len() / 8 + 8).sum();
    let mut json = Vec::with_capacity(size + mappings.len() + names.len() * 12 + 1024);
    json.extend_from_slice(b"{\"version\":3,\"file\":");
    quote(&mut json, file);
    json.extend_from_slice(b",\"sources\":[");
    list(&mut json, sources.map(Some));
    json.extend_from_slice(b"],\"sourcesContent\":[");
    list(&mut json, contents);
    json.extend_from_slice(b"],\"names\":[");
    list(&mut json, names.iter().map(Some));
    json.extend_from_slice(b"],\"mappings\":\"");
    json.extend_from_slice(mappings.as_bytes());
    json.extend_from_slice(b"\"}");
    String::from_utf8(json).expect("made of strings")
}

fn list(json: &mut Vec<u8>, items: impl Iterator<Item = Option<impl AsRef<str>>>) {
    for (index, item) in items.enumerate() {
        if index > 0 {
            json.push(b',');
        }
        match item {
            Some(item) => quote(json, item.as_ref()),
            None => json.extend_from_slice(b"null"),
        }
    }
}

fn quote(json: &mut Vec<u8>, text: &str) {
    serde_json::to_writer(json, text).expect("writing to memory");
}
