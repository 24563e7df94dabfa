//! What the options say about chunks, checked.

use bundle_emit::ChunkGroup;
use bundle_graph::Diagnostic;
use regex_lite::Regex;

use crate::options::{BuildOptions, ChunkOptions, Size};
use crate::size;

/// What is wrong, and the value as JSON has it.
pub(crate) type Wrong = Box<(Diagnostic, String)>;

/// The groups, in their order.
pub(crate) fn groups(options: &BuildOptions) -> Result<Vec<ChunkGroup>, Vec<Wrong>> {
    let (mut groups, mut wrong) = (Vec::new(), Vec::new());
    for options in &options.chunks {
        match group(options) {
            Ok(group) => groups.push(group),
            Err(error) => wrong.push(error),
        }
    }
    if wrong.is_empty() { Ok(groups) } else { Err(wrong) }
}

/// The size below which chunks are merged; 0 without one.
pub(crate) fn min_chunk_size(options: &BuildOptions) -> Result<u64, Wrong> {
    Ok(bytes(options.min_chunk_size.as_ref())?.unwrap_or_default())
}

fn group(options: &ChunkOptions) -> Result<ChunkGroup, Wrong> {
    let ChunkOptions { name, test, min_size, max_size, min_share } = options;
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !name.chars().all(is_plain) || name.trim_matches('.').is_empty() {
        let message = format!("`{name}` cannot be the name of a chunk");
        let error = Diagnostic::error("config/invalid-value", message);
        let help = "Use letters, digits, `-`, `_` and `.`; folders belong into `chunkNames`.";
        return Err(Box::new((error.help(help), format!("{name:?}"))));
    }
    let test = test.as_ref().map(|text| {
        Regex::new(text).map_err(|error| {
            let message = format!("the `test` of the chunk `{name}` is no regular expression");
            let error = Diagnostic::error("config/invalid-value", message).note(error.to_string());
            Box::new((error, serde_json::to_string(text).unwrap_or_default()))
        })
    });
    Ok(ChunkGroup {
        name: name.clone(),
        test: test.transpose()?,
        min_size: bytes(min_size.as_ref())?.unwrap_or_default(),
        max_size: bytes(max_size.as_ref())?,
        min_share: min_share.unwrap_or_default(),
    })
}

fn bytes(size: Option<&Size>) -> Result<Option<u64>, Wrong> {
    let bytes = size.map(size::bytes).transpose();
    bytes.map_err(|error| Box::new((*error, serde_json::to_string(&size).unwrap_or_default())))
}
