//! One module of a build: where it is, in which form and why, who imports it, why it is kept.
//!
//! Everything is read off the output, so that it is true of the files that a build with the same
//! options writes.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, VecDeque};

use bundle_graph::Diagnostic;
use bundle_graph::construct::relative_name;
use bundle_graph::diagnostic::nearest;
use bundle_graph::resolve::normalise;
use serde::Serialize;

use crate::build::{BuildOutput, Input, ModuleBytes, OutputFile, OutputKind};
use crate::metafile::output_name;
use crate::options::{BuildContext, BuildOptions};

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Relative to the working directory.
    pub module: String,
    /// `NAME@VERSION`
    pub package: Option<String>,
    /// The outputs that contain it: none if it was read and then left out, several if entries
    /// are built apart.
    pub places: Vec<Place>,
    /// The shortest way from an entry to the module: the entry first, the module last.
    pub chain: Vec<Link>,
    /// Everything that imports it, sorted by module.
    pub importers: Vec<Link>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Relative to the working directory; `<stdout>` for what is printed.
    pub file: String,
    /// `entry:NAME` or `chunk:MODULE`; the same in every build, whatever the path.
    pub key: String,
    /// Raw bytes.
    pub bytes: usize,
    /// `hoisted`, `block`, `commonjs` or `json`, and what that is.
    pub form: Remark,
    /// Why it is not hoisted; nothing if it is.
    pub reasons: Vec<Remark>,
    pub kept: Vec<Remark>,
    /// `root`, `shared`, `needed`, `group` or `merged`, and what that is.
    pub placement: Remark,
    /// The name of the group of `chunks` that took it.
    pub group: Option<String>,
}

/// A word of the report and a sentence that says the same.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    pub name: &'static str,
    pub sentence: &'static str,
}

/// A module and the request by which the one before it in a chain, or the module that is
/// explained, is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    pub module: String,
    /// `import-statement`, `dynamic-import`, `require-call` or `require-resolve`; nothing for an
    /// entry.
    pub kind: Option<&'static str>,
    /// As the source has it.
    pub specifier: Option<String>,
}

/// Explains the module that `name` means: its path, or the end of its path.
pub fn explain(
    output: &BuildOutput,
    name: &str,
    options: &BuildOptions,
    context: &BuildContext,
) -> Result<Explanation, Box<Diagnostic>> {
    let input = find(&output.inputs, name, context)?;
    let outputs = output.files.iter();
    let shares = outputs.flat_map(|file| file.modules.iter().map(move |share| (file, share)));
    let shares: Vec<(&OutputFile, &ModuleBytes)> =
        shares.filter(|(_, share)| share.id == input.id).collect();
    let package = shares.first().and_then(|(_, share)| share.package.as_ref());
    let places = shares.iter().map(|(file, share)| Place {
        file: output_name(&file.path, options, context),
        key: file.key.clone(),
        bytes: share.bytes,
        form: Remark { name: share.form.name(), sentence: share.form.sentence() },
        reasons: reasons(share),
        kept: share.kept.iter().map(|name| Remark { name, sentence: kept(name) }).collect(),
        placement: Remark { name: share.placement.name(), sentence: share.placement.sentence() },
        group: share.group.clone(),
    });
    Ok(Explanation {
        module: input.id.clone(),
        package: package.map(|(name, version)| format!("{name}@{version}")),
        places: places.collect(),
        chain: chain(output, &input.id),
        importers: importers(&output.inputs, &input.id),
    })
}

fn find<'a>(
    inputs: &'a [Input],
    name: &str,
    context: &BuildContext,
) -> Result<&'a Input, Box<Diagnostic>> {
    let path = relative_name(&context.cwd, &normalise(&context.cwd.join(name)));
    if let Some(input) = inputs.iter().find(|it| it.id == name || it.id == path) {
        return Ok(input);
    }
    let end = format!("/{}", name.trim_start_matches("./"));
    let found: Vec<&Input> = inputs.iter().filter(|it| it.id.ends_with(&end)).collect();
    match found[..] {
        [input] => Ok(input),
        [] => {
            let message = format!("no module of the build is called {name}");
            let error = Diagnostic::error("cli/unknown-module", message);
            Err(Box::new(match nearest(&path, inputs.iter().map(|it| it.id.as_str())) {
                Some(near) => error.help(format!("Did you mean `{near}`?")),
                None => error.help("`--metafile=/dev/stdout` lists all modules."),
            }))
        }
        [..] => {
            let message = format!("{} modules are called {name}", found.len());
            let error = Diagnostic::error("cli/ambiguous-module", message);
            let error = found.iter().take(LISTED).fold(error, |error, it| error.note(&it.id));
            Err(Box::new(error.help("Give more of its path.")))
        }
    }
}

/// How many of several modules are listed.
const LISTED: usize = 5;

fn reasons(share: &ModuleBytes) -> Vec<Remark> {
    let reason = share.reason.into_iter();
    reason.map(|reason| Remark { name: reason.name(), sentence: reason.sentence() }).collect()
}

/// What the words of [`ModuleBytes::kept`] mean.
fn kept(name: &str) -> &'static str {
    match name {
        "entry" => "A program or an `import()` starts with it.",
        "commonjs" => "CommonJS is kept whole as soon as something asks for it.",
        "namespace-escape" => "Its namespace is used as a value, so any export may be read.",
        "side-effect" => "Its evaluation can be observed.",
        _ => "Code that is kept uses its exports.",
    }
}

/// The way from the entries with the fewest requests; of several, the first in source order.
fn chain(output: &BuildOutput, wanted: &str) -> Vec<Link> {
    let inputs: HashMap<&str, &Input> = output.inputs.iter().map(|it| (&*it.id, it)).collect();
    let entries = output.files.iter().filter(|file| file.kind == OutputKind::Entry);
    let mut open: VecDeque<&str> = entries.filter_map(|file| file.entry_point.as_deref()).collect();
    // From a module to the one before it and the link to itself.
    let mut before: HashMap<&str, Option<(&str, Link)>> =
        open.iter().map(|entry| (*entry, None)).collect();
    while let Some(id) = open.pop_front() {
        if id == wanted {
            break;
        }
        for import in inputs.get(id).into_iter().flat_map(|input| &input.imports) {
            if !import.external && !before.contains_key(&*import.path) {
                let link = Link {
                    module: import.path.clone(),
                    kind: Some(import.kind),
                    specifier: Some(import.original.clone()),
                };
                before.insert(&import.path, Some((id, link)));
                open.push_back(&import.path);
            }
        }
    }
    let mut chain = Vec::new();
    let mut at = wanted;
    while let Some(step) = before.get(at) {
        let Some((previous, link)) = step else {
            chain.push(Link { module: at.to_string(), kind: None, specifier: None });
            break;
        };
        chain.push(link.clone());
        at = previous;
    }
    chain.reverse();
    chain
}

fn importers(inputs: &[Input], wanted: &str) -> Vec<Link> {
    let all = inputs.iter().flat_map(|it| it.imports.iter().map(move |import| (it, import)));
    let those = all.filter(|(_, import)| !import.external && import.path == wanted);
    those
        .map(|(input, import)| Link {
            module: input.id.clone(),
            kind: Some(import.kind),
            specifier: Some(import.original.clone()),
        })
        .collect()
}
