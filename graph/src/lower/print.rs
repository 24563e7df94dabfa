//! Trees become text, with what of it stands in the source.

use swc_common::comments::SingleThreadedComments;
use swc_common::{BytePos, LineCol, SourceMap, sync::Lrc};
use swc_ecma_ast::{EsVersion, Program};
use swc_ecma_codegen::text_writer::JsWriter;
use swc_ecma_codegen::{Config, Emitter};

use crate::graph::OriginCopy;

pub(super) fn print(
    program: &Program,
    source: &str,
    map: &Lrc<SourceMap>,
    comments: &SingleThreadedComments,
    edition: EsVersion,
) -> (String, Vec<OriginCopy>) {
    let mut text = Vec::new();
    let mut marks = Vec::new();
    let mut emitter = Emitter {
        cfg: Config::default().with_target(edition).with_reduce_escaped_newline(false),
        cm: Lrc::clone(map),
        comments: Some(comments),
        wr: JsWriter::new(Lrc::clone(map), "\n", &mut text, Some(&mut marks)),
    };
    emitter.emit_program(program).expect("memory takes what is written to it");
    let text = String::from_utf8(text).expect("source is text");
    let copies = copies(&text, source, marks);
    (text, copies)
}

/// Wherever the printer marked a place, what is the same from there on.
fn copies(text: &str, source: &str, marks: Vec<(BytePos, LineCol)>) -> Vec<OriginCopy> {
    let mut lines = vec![0];
    lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
    let mut places: Vec<(usize, usize)> = marks
        .into_iter()
        .filter_map(|(from, at)| {
            let line = *lines.get(at.line as usize)?;
            let rest = text.get(line..)?;
            let place = line + byte_of(rest, at.col as usize);
            // Places behind the source are made up.
            let from = from.0.checked_sub(1)? as usize;
            (from < source.len() && source.is_char_boundary(from)).then_some((place, from))
        })
        .collect();
    places.sort_by_key(|(place, _)| *place);
    let mut copies: Vec<OriginCopy> = Vec::new();
    for (index, &(place, from)) in places.iter().enumerate() {
        let next = places[index + 1..].iter().map(|it| it.0).find(|next| *next > place);
        let room = next.unwrap_or(text.len()) - place;
        let pairs = text[place..].chars().zip(source[from..].chars());
        let same: usize =
            pairs.take_while(|(a, b)| a == b && *a != '\n').map(|(a, _)| a.len_utf8()).sum();
        let length = same.min(room);
        let is_taken = copies.last().is_some_and(|last| last.hi as usize > place);
        if length > 0 && !is_taken {
            copies.push(OriginCopy {
                lo: place as u32,
                hi: (place + length) as u32,
                source: from as u32,
            });
        }
    }
    copies
}

/// The byte of a column that counts UTF-16 units.
fn byte_of(line: &str, column: usize) -> usize {
    if line.as_bytes().get(..column).is_some_and(|start| start.is_ascii()) {
        return column;
    }
    let mut units = 0;
    for (at, character) in line.char_indices() {
        if units >= column {
            return at;
        }
        units += character.len_utf16();
    }
    line.len()
}
