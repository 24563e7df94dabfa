//! Declarations of modules that have no module syntax: CommonJS and JSON.
//!
//! A CommonJS module has one that runs nothing and exports the function that does, for `require`,
//! and some that call it when they are evaluated and export what it gave. The exports of a
//! declaration are known before it is evaluated: those that Node finds in the text, and those that
//! other modules take.

use bundle_graph::*;

use super::body::{Body, Editor};
use super::export_name;
use crate::options::{ImportMetaUrl, Platform};
use crate::plan::{Declaration, Declarations, Part, deferred};
use crate::render::Context;
use crate::render::access::{key, property, quote};
use crate::runtime::Helper;

/// `export const load = $cjs(function (exports, module, require) { … }, $requireOf({ … }));`
pub(super) fn commonjs(context: &Context, declarations: &Declarations, id: ModuleId) -> Body {
    let module = &context.graph[id];
    let facts = module.record.commonjs.clone().unwrap_or_default();
    let mut editor = Editor::new(context, declarations, id);
    editor.collect();
    let wrapper = editor.tool(Helper::CommonJs);
    let mut requests = module.record.deferred_requests.iter();
    let uses_require =
        facts.uses_require || requests.any(|request| request.kind != DeferredKind::ImportCall);
    let parameters = match module.record.kind {
        ModuleKind::CommonJs if uses_require => "exports, module, require",
        ModuleKind::CommonJs if facts.uses_module => "exports, module",
        ModuleKind::CommonJs if facts.uses_exports => "exports",
        _ => "",
    };
    let mut body = Body::default();
    let mut end = String::from("});");
    if uses_require {
        let outside = editor.tool(Helper::Require);
        let require = editor.tool(Helper::RequireOf);
        let table = table(context, declarations, id, &mut editor, &mut body);
        end = format!("}}, {require}({{{table} }}, {outside}));");
    }
    let files = match facts.uses_filename || facts.uses_dirname {
        true => file_values(context, &mut editor),
        false => Default::default(),
    };
    if let Some(clause) = editor.tool_clause() {
        body.import(&clause, &declarations.runtime);
    }
    let load = editor.fresh("load");
    body.line(&format!("const {load} = {wrapper}(function ({parameters}) {{"));
    let (file, folder) = files;
    if facts.uses_filename {
        body.line(&format!("var __filename = {file};"));
    }
    if facts.uses_dirname {
        body.line(&format!("var __dirname = {folder};"));
    }
    if module.record.kind == ModuleKind::CommonJs {
        body.tools = editor.splice(&mut body);
    } else {
        body.tools = vec![Helper::CommonJs];
    }
    body.line(&end);
    match &*load {
        "load" => body.line("export { load };"),
        other => body.line(&format!("export {{ {other} as load }};")),
    }
    body
}

/// ` "./a.cjs": () => load2(),` for each module that `require` can mean.
fn table(
    context: &Context,
    declarations: &Declarations,
    id: ModuleId,
    editor: &mut Editor,
    body: &mut Body,
) -> String {
    let module = &context.graph[id];
    let mut table = String::new();
    let mut known: Vec<LocalName> = Vec::new();
    for (request, target) in deferred(context.graph, id, DeferredKind::Require) {
        let specifier = module.record.deferred_requests[request].specifier;
        if known.contains(&specifier) {
            continue;
        }
        known.push(specifier);
        let wanted = Declarations::required(context.graph, target);
        let is_code = wanted.part == Part::Code;
        let local = editor.fresh(if is_code { "load" } else { "value" });
        let clause = if is_code { format!("{{ load as {local} }}") } else { local.clone() };
        body.import(&clause, declarations.name(wanted));
        let call = if is_code { "()" } else { "" };
        let specifier = key(module.record.name(specifier));
        table.push_str(&format!(" {specifier}: () => {local}{call},"));
    }
    table
}

/// The values of `__filename` and `__dirname`: on node as `import.meta` has them, elsewhere those
/// of the source.
fn file_values(context: &Context, editor: &mut Editor) -> (String, String) {
    match (context.options.platform, context.options.import_meta_url) {
        (Platform::Node, ImportMetaUrl::Output) => {
            ("import.meta.filename".to_string(), "import.meta.dirname".to_string())
        }
        (Platform::Node, _) => {
            let meta = editor.tool(Helper::ModuleMeta);
            let meta = format!("{meta}({})", editor.meta_arguments());
            (format!("{meta}.filename"), format!("{meta}.dirname"))
        }
        _ => {
            let path = format!("/{}", editor.source().trim_start_matches("../"));
            let folder = path.rsplit_once('/').map_or("/", |(folder, _)| folder);
            (quote(&path), quote(if folder.is_empty() { "/" } else { folder }))
        }
    }
}

/// What importers of a CommonJS module get, who evaluate it by that. Their names keep the values
/// that they have when it has run, and are undefined before, in a cycle.
pub(super) fn exports(
    context: &Context,
    declarations: &Declarations,
    declaration: Declaration,
) -> Body {
    let Declaration { module, part } = declaration;
    let mut body = Body::default();
    let name = |part| declarations.name(Declaration { module, part });
    let shares = part == Part::ForBundlers && declarations.has(module, Part::Module);
    match shares {
        true => body.import("exports", name(Part::Module)),
        false => body.import("{ load }", name(Part::Code)),
    }
    let published =
        declarations.published(declaration).iter().map(|name| context.graph.name(*name));
    let is_there = |name: &&str| part == Part::Module || *name != "__esModule";
    let names: Vec<&str> = published.filter(is_there).collect();
    if !names.is_empty() {
        body.tools.push(Helper::Snapshot);
    }
    if part == Part::ForBundlers {
        body.tools.push(Helper::Interop);
    }
    let tools: Vec<&str> = body.tools.iter().map(|tool| tool.name()).collect();
    if !tools.is_empty() {
        let clause = format!("{{ {} }}", tools.join(", "));
        body.import(&clause, &declarations.runtime);
    }
    if !shares {
        body.line("var exports = load();");
    }
    let mut list = match part {
        Part::ForBundlers => {
            body.line("var value = $interop(exports).default;");
            vec!["value as default".to_string()]
        }
        Part::Main => vec!["exports as default".to_string()],
        _ => ["exports as default", "exports as \"module.exports\""].map(String::from).to_vec(),
    };
    let is_asked = part != Part::Main && !context.options.commonjs.late_names;
    if is_asked && !context.linked.lexed[module].is_empty() {
        // Node asks for every name that its lexer finds, also of what has no properties.
        body.line("Object.keys(exports);");
    }
    if !names.is_empty() {
        let read: Vec<String> = names.iter().map(|name| quote(name)).collect();
        body.line(&format!("var values = $snapshot(exports, [{}]);", read.join(", ")));
        list.extend(properties("values", &names, &mut body));
    }
    body.line(&format!("export {{ {} }};", list.join(", ")));
    body
}

/// `var value1 = values.name;`; gives the export specifiers.
fn properties(object: &str, names: &[&str], body: &mut Body) -> Vec<String> {
    let mut list = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let local = format!("value{}", index + 1);
        body.line(&format!("var {local} = {object}{};", property(name)));
        list.push(format!("{local} as {}", export_name(name)));
    }
    list
}

/// `const value = JSON.parse("…");` and, where they are exports, the names of that value; or only
/// these, for importers that take some.
pub(super) fn json(
    context: &Context,
    declarations: &Declarations,
    declaration: Declaration,
) -> Body {
    let mut body = Body::default();
    let Declaration { module, part } = declaration;
    let is_whole = part == Part::Module;
    if is_whole {
        let text = context.json_text(module);
        body.line(&format!("const value = JSON.parse({});", quote(text.trim())));
    } else {
        let whole = Declaration { module, part: Part::Module };
        body.import("value", declarations.name(whole));
    }
    let mut list = vec!["value as default".to_string()];
    let has_names = !is_whole || context.options.commonjs.json_names.node;
    let published = declarations.published(declaration).iter().filter(|_| has_names);
    let names: Vec<&str> = published.map(|name| context.graph.name(*name)).collect();
    if !names.is_empty() {
        body.line("const values = Object(value);");
        list.extend(properties("values", &names, &mut body));
    }
    body.line(&format!("export {{ {} }};", list.join(", ")));
    body
}
