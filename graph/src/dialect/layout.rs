//! The text that results from a tree being rewritten, and where its parts stand.
//!
//! Places are byte offsets. Those from the length of the source on are places in `generated`, the
//! text that rewriting adds; so every part of the result has a place before there is a result, and
//! nodes can have spans of it.

use std::ops::Range;

use rustc_hash::FxHashMap;
use swc_common::{BytePos, Span as SwcSpan};
use swc_ecma_visit::VisitMut;

use crate::graph::OriginCopy;

/// `lo..hi` is replaced by parts of the source and of the generated text.
struct Edit {
    lo: u32,
    hi: u32,
    /// An insertion that belongs to what ends at `lo`, not to what begins there.
    closes: bool,
    parts: Range<usize>,
}

pub(super) struct Layout<'a> {
    pub source: &'a str,
    pub generated: String,
    edits: Vec<Edit>,
    parts: Vec<Range<u32>>,
}

impl<'a> Layout<'a> {
    pub fn new(source: &'a str) -> Self {
        let (edits, parts) = (Vec::with_capacity(64), Vec::with_capacity(64));
        Self { source, generated: String::with_capacity(256), edits, parts }
    }

    /// A place for new text.
    pub fn generate(&mut self, text: &str) -> Range<u32> {
        let lo = (self.source.len() + self.generated.len()) as u32;
        self.generated.push_str(text);
        lo..lo + text.len() as u32
    }

    /// Whether a place is one in new text.
    pub fn is_new(&self, at: u32) -> bool {
        at as usize >= self.source.len()
    }

    pub fn replace(&mut self, lo: u32, hi: u32, parts: impl IntoIterator<Item = Range<u32>>) {
        let start = self.parts.len();
        self.parts.extend(parts);
        self.edits.push(Edit { lo, hi, closes: false, parts: start..self.parts.len() });
    }

    pub fn erase(&mut self, lo: u32, hi: u32) {
        self.replace(lo, hi, []);
    }

    /// Before what begins at a place.
    pub fn insert(&mut self, at: u32, text: &str) {
        let part = self.generate(text);
        self.replace(at, at, [part]);
    }

    /// Behind what ends at a place.
    pub fn insert_behind(&mut self, at: u32, text: &str) {
        let part = self.generate(text);
        self.replace(at, at, [part]);
        self.close_last();
    }

    /// The last edit, an insertion, belongs to what ends there.
    pub fn close_last(&mut self) {
        self.edits.last_mut().expect("there is one").closes = true;
    }

    pub fn is_unchanged(&self) -> bool {
        self.edits.is_empty()
    }

    /// What a part of the source has become so far.
    pub fn current(&mut self, lo: u32, hi: u32) -> String {
        self.sort();
        Output::new(self, lo, hi).text
    }

    /// Takes back what has become of a part of the source.
    pub fn forget(&mut self, lo: u32, hi: u32) {
        self.edits.retain(|edit| edit.hi <= lo || edit.lo >= hi);
    }

    /// The text, and where it has its parts from.
    pub fn finish(mut self) -> (String, Places) {
        self.sort();
        let length = self.source.len() as u32;
        let Output { text, copies, replaced, .. } = Output::new(&self, 0, length);
        (text, Places::new(copies, replaced, length))
    }

    fn sort(&mut self) {
        self.edits.sort_by_key(|edit| (edit.lo, !edit.closes, edit.hi > edit.lo));
    }
}

struct Output<'a> {
    layout: &'a Layout<'a>,
    text: String,
    copies: Vec<OriginCopy>,
    replaced: Vec<Replaced>,
}

/// Where a part of the source has been written otherwise.
#[derive(Clone, Copy)]
struct Replaced {
    lo: u32,
    hi: u32,
    /// Where that stands in the result.
    text: (u32, u32),
}

impl<'a> Output<'a> {
    fn new(layout: &'a Layout<'a>, lo: u32, hi: u32) -> Self {
        let mut output = Self {
            layout,
            text: String::with_capacity((hi - lo) as usize + layout.generated.len()),
            copies: Vec::with_capacity(layout.edits.len() + 1),
            replaced: Vec::new(),
        };
        output.write(lo, hi, true);
        output
    }

    /// Writes `lo..hi` as it has become. `ends` tells that insertions at `hi` belong to it.
    fn write(&mut self, lo: u32, hi: u32, ends: bool) {
        let edits = &self.layout.edits;
        let mut at = lo;
        let mut next = edits.partition_point(|edit| edit.lo < lo);
        while let Some(edit) = edits.get(next) {
            let is_end = edit.lo == hi && edit.hi == hi;
            if edit.lo > hi || edit.lo == hi && !(is_end && (edit.closes || ends)) {
                break;
            }
            next += 1;
            let is_foreign = edit.closes && edit.lo == lo && lo < hi;
            if edit.lo < at || edit.hi > hi || is_foreign {
                continue;
            }
            self.copy(at, edit.lo);
            let start = self.text.len() as u32;
            for part in &self.layout.parts[edit.parts.clone()] {
                let is_source = (part.start as usize) < self.layout.source.len();
                match is_source && (part.start, part.end) != (edit.lo, edit.hi) {
                    true => self.write(part.start, part.end, false),
                    false => self.copy(part.start, part.end),
                }
            }
            if edit.lo < edit.hi && !edit.parts.is_empty() {
                let text = (start, self.text.len() as u32);
                self.replaced.push(Replaced { lo: edit.lo, hi: edit.hi, text });
            }
            at = edit.hi;
        }
        self.copy(at, hi);
    }

    fn copy(&mut self, lo: u32, hi: u32) {
        if lo == hi {
            return;
        }
        let length = self.layout.source.len() as u32;
        let at = self.text.len() as u32;
        self.text.push_str(match lo < length {
            true => &self.layout.source[lo as usize..hi as usize],
            false => &self.layout.generated[(lo - length) as usize..(hi - length) as usize],
        });
        if let Some(last) = self.copies.last_mut()
            && last.hi == at
            && last.source + (last.hi - last.lo) == lo
            && lo != length
        {
            last.hi += hi - lo;
            return;
        }
        self.copies.push(OriginCopy { lo: at, hi: at + hi - lo, source: lo });
    }
}

/// Where parts of the source and of the generated text have come to stand.
pub(super) struct Places {
    source: Copies,
    generated: Copies,
    /// What was replaced, by its start, and by its end.
    starts: Replacements,
    ends: Replacements,
    source_length: u32,
}

/// Parts of one text, by their places in that. Trees are visited in the order of their texts, so
/// the next place is hardly ever far from the last one.
struct Copies {
    list: Vec<OriginCopy>,
    /// The copy that the last place was in.
    last: usize,
}

/// Where what stood at places of the source stands in the text.
struct Replacements {
    by_place: FxHashMap<u32, u32>,
    /// A bit for each place, which tells that it is one of those.
    is_one: Vec<u64>,
}

impl Replacements {
    fn new(places: impl Iterator<Item = (u32, u32)>, source_length: u32) -> Self {
        let by_place: FxHashMap<u32, u32> = places.collect();
        let mut is_one = Vec::new();
        if !by_place.is_empty() {
            is_one = vec![0; source_length as usize / 64 + 1];
        }
        for place in by_place.keys() {
            is_one[*place as usize / 64] |= 1 << (place % 64);
        }
        Self { by_place, is_one }
    }

    fn at(&self, place: u32) -> Option<u32> {
        let bits = self.is_one.get(place as usize / 64)?;
        match bits >> (place % 64) & 1 {
            0 => None,
            _ => self.by_place.get(&place).copied(),
        }
    }
}

impl Copies {
    fn near(&mut self, is_inside: impl Fn(&OriginCopy) -> bool) -> Option<OriginCopy> {
        for index in [self.last, self.last + 1] {
            if let Some(copy) = self.list.get(index).filter(|copy| is_inside(copy)) {
                self.last = index;
                return Some(*copy);
            }
        }
        None
    }

    /// What begins at a place; where that is gone, what comes next.
    fn start(&mut self, at: u32) -> u32 {
        let end = |copy: &OriginCopy| copy.source + (copy.hi - copy.lo);
        if let Some(copy) = self.near(|copy| copy.source <= at && at < end(copy)) {
            return copy.lo + (at - copy.source);
        }
        let index = self.list.partition_point(|copy| end(copy) <= at);
        let Some(copy) = self.list.get(index) else {
            return self.list.last().map_or(0, |copy| copy.hi);
        };
        self.last = index;
        copy.lo + at.saturating_sub(copy.source)
    }

    /// Behind what ends at a place; where that is gone, behind what comes before.
    fn end(&mut self, at: u32) -> u32 {
        let is_inside =
            |copy: &OriginCopy| copy.source < at && at <= copy.source + (copy.hi - copy.lo);
        if let Some(copy) = self.near(is_inside) {
            return copy.lo + (at - copy.source);
        }
        let index = self.list.partition_point(|copy| copy.source < at).checked_sub(1);
        let Some(index) = index else { return 0 };
        self.last = index;
        let copy = self.list[index];
        (copy.lo + at - copy.source).min(copy.hi)
    }
}

impl Places {
    fn new(copies: Vec<OriginCopy>, replaced: Vec<Replaced>, source_length: u32) -> Self {
        let of_source = |copy: &OriginCopy| copy.source < source_length;
        let (mut source, mut generated): (Vec<_>, Vec<_>) = copies.into_iter().partition(of_source);
        source.sort_unstable_by_key(|copy| copy.source);
        generated.sort_unstable_by_key(|copy| copy.source);
        let starts = replaced.iter().map(|it| (it.lo, it.text.0));
        let ends = replaced.iter().map(|it| (it.hi, it.text.1));
        Self {
            source: Copies { list: source, last: 0 },
            generated: Copies { list: generated, last: 0 },
            starts: Replacements::new(starts, source_length),
            ends: Replacements::new(ends, source_length),
            source_length,
        }
    }

    /// The parts of the source that were copied, in the order of the text.
    pub fn origin(self) -> Vec<OriginCopy> {
        let mut copies = self.source.list;
        copies.sort_unstable_by_key(|copy| copy.lo);
        copies
    }

    /// What begins at a place; where that is gone, what stands there or comes next.
    pub fn start(&mut self, at: u32) -> u32 {
        match self.starts.at(at) {
            Some(start) => start,
            None if at < self.source_length => self.source.start(at),
            None => self.generated.start(at),
        }
    }

    /// Behind what ends at a place; where that is gone, behind what stands there or comes before.
    pub fn end(&mut self, at: u32) -> u32 {
        match self.ends.at(at) {
            Some(end) => end,
            None if at <= self.source_length => self.source.end(at),
            None => self.generated.end(at),
        }
    }
}

/// Gives the nodes of a tree their spans in the result.
impl VisitMut for Places {
    fn visit_mut_span(&mut self, span: &mut SwcSpan) {
        if span.lo.0 > 0 {
            let (lo, hi) = (self.start(span.lo.0 - 1), self.end(span.hi.0 - 1));
            *span = SwcSpan { lo: BytePos(lo + 1), hi: BytePos(hi.max(lo) + 1) };
        }
    }
}
