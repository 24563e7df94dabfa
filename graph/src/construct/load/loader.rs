//! What the contents of a file are, by its name.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::record::{DeferredKind, DeferredRequest, ModuleKind, ModuleRecord};
use crate::resolve::{EdgeKind, ResolvedFile};
use crate::sites::Span;

use super::{Loaded, decoded};

/// How a file becomes a module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Loader {
    Script(Dialect),
    Json,
    /// The text is the default export.
    Text,
    /// A `data:` URL of the contents is.
    DataUrl,
    /// The contents in base64 are.
    Base64,
    /// A `Uint8Array` of the contents is.
    Binary,
    /// The URL of a copy of the file is.
    File,
    /// None: the import stays, of a copy of the file.
    Copy,
    /// A module that exports nothing.
    Empty,
}

/// What an import attribute makes of a file is a module besides what the file is otherwise.
const AS_TEXT: &str = " with { type: \"text\" }";
const AS_BYTES: &str = " with { type: \"bytes\" }";

/// The part of the key of a module that says what an import attribute makes of the file.
/// <https://github.com/tc39/proposal-import-text>, <https://github.com/tc39/proposal-import-bytes>
pub(in crate::construct) fn attributed(attributes: &super::Attributes) -> Option<&'static str> {
    match attributes {
        [(key, value)] if &**key == "type" && &**value == "text" => Some(AS_TEXT),
        [(key, value)] if &**key == "type" && &**value == "bytes" => Some(AS_BYTES),
        _ => None,
    }
}

impl Loader {
    /// The loader of a module, if something says which: the key, or options.
    pub fn of(name: &str, suffix: &str, loaders: &[(String, Loader)]) -> Option<Self> {
        match () {
            () if suffix.ends_with(AS_TEXT) => Some(Loader::Text),
            () if suffix.ends_with(AS_BYTES) => Some(Loader::Binary),
            () => Self::given(name, loaders),
        }
    }

    /// The loader that options give to a file of this name: that of the longest extension.
    pub fn given(name: &str, loaders: &[(String, Loader)]) -> Option<Self> {
        if loaders.is_empty() {
            return None;
        }
        let name = name.split(['?', '#']).next().unwrap_or_default();
        let file = name.rsplit('/').next().unwrap_or(name);
        let fitting = loaders.iter().filter(|(extension, _)| file.ends_with(extension.as_str()));
        fitting.max_by_key(|(extension, _)| extension.len()).map(|(_, loader)| *loader)
    }

    /// Whether it is for the bytes of any file.
    pub fn is_for_data(self) -> bool {
        !matches!(self, Loader::Script(_) | Loader::Json)
    }
}

/// Makes a module of the contents of a file that is no program. A value is a module of JSON.
pub(super) fn data(
    loaded: &mut Loaded,
    loader: Loader,
    bytes: Vec<u8>,
) -> Result<Option<String>, Box<Diagnostic>> {
    let value = match loader {
        Loader::Text => decoded(&loaded.file.name, bytes)?,
        Loader::DataUrl => data_url(&loaded.path.to_string_lossy(), &bytes),
        Loader::Base64 => STANDARD.encode(&bytes),
        Loader::Binary => {
            let encoded = STANDARD.encode(&bytes);
            return Ok(Some(format!(
                "export default Uint8Array.from(atob(\"{encoded}\"), (c) => c.charCodeAt(0));\n"
            )));
        }
        Loader::Empty | Loader::Json | Loader::Script(_) | Loader::File | Loader::Copy => {
            return Ok(None);
        }
    };
    let quoted = serde_json::to_string(&value).expect("a string has a literal");
    loaded.file.text = quoted.into();
    *loaded.record = ModuleRecord::empty(ModuleKind::Json);
    Ok(None)
}

/// Makes a module of the URL of a file. Which URL that is, only the outputs tell.
pub(super) fn copied(loaded: &mut Loaded) {
    loaded.is_copied = true;
    loaded.file.text = "\"\"".to_string().into();
    *loaded.record = ModuleRecord::empty(ModuleKind::Json);
    let specifier = loaded.record.names.push("");
    loaded.record.deferred_requests.push(DeferredRequest {
        kind: DeferredKind::Asset,
        specifier,
        attributes: Box::default(),
        guarded: false,
        has_options: false,
    });
    loaded.sites.deferred.push(Span::default());
}

/// Whether a request for a file stays a request, for a copy of the file.
pub(in crate::construct) fn is_copied(
    file: &ResolvedFile,
    loaders: &[(String, Loader)],
    attributes: &super::Attributes,
    edge: EdgeKind,
) -> bool {
    let is_data = attributed(attributes).is_some() && edge != EdgeKind::Require;
    !is_data && Loader::given(&file.path.to_string_lossy(), loaders) == Some(Loader::Copy)
}

/// The contents as a `data:` URL, with the media type that the name tells.
/// <https://www.rfc-editor.org/rfc/rfc2397>
fn data_url(name: &str, bytes: &[u8]) -> String {
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    let mut kind = guess.to_string();
    if kind.starts_with("text/") {
        kind.push_str(";charset=utf-8");
    }
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}
