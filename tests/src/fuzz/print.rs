//! Programs as texts of modules, one item per line.

use std::fmt::Write;

use super::model::{Dynamic, Goal, Import, Item, Module, Program, Statement, Style};

/// Names and texts of the files.
pub fn files(program: &Program) -> Vec<(String, String)> {
    program.modules.iter().map(|module| (module.file(), text(program, module))).collect()
}

fn text(program: &Program, module: &Module) -> String {
    let mut text = String::new();
    for item in &module.items {
        match item {
            Item::Import(import) => text.push_str(&import_declaration(program, import)),
            Item::Export { local, name } => {
                let _ = write!(text, "export {{ {local} as {} }};", module_name(name));
            }
            Item::ReExport { from, name, alias } => {
                let (name, alias) = (module_name(name), module_name(alias));
                let from = source(program, *from);
                let _ = write!(text, "export {{ {name} as {alias} }} from {from};");
            }
            Item::Star { from, alias: None } => {
                let _ = write!(text, "export * from {};", source(program, *from));
            }
            Item::Star { from, alias: Some(alias) } => {
                let (from, alias) = (source(program, *from), module_name(alias));
                let _ = write!(text, "export * as {alias} from {from};");
            }
            Item::Declaration(declaration) => text.push_str(declaration),
            Item::Request { from, text: code } => {
                // A dynamic import of JSON has its attributes, a `require` has none.
                let specifier = specifier(program, *from);
                let options = format!("import({specifier}, {{ with: {{ type: 'json' }} }})");
                text.push_str(&match program.goal(*from) {
                    Goal::Json => code.replace("import(§)", &options).replace('§', &specifier),
                    _ => code.replace('§', &specifier),
                });
            }
            Item::Statement(statement) => text.push_str(&statement_text(program, statement)),
        }
        text.push('\n');
    }
    text
}

fn specifier(program: &Program, number: usize) -> String {
    format!("'./{}'", program.file(number))
}

/// What follows `from`.
fn source(program: &Program, number: usize) -> String {
    let specifier = specifier(program, number);
    match program.goal(number) {
        Goal::Json => specifier + " with { type: 'json' }",
        _ => specifier,
    }
}

/// A ModuleExportName: an identifier, or a string.
fn module_name(name: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let is_identifier = name.chars().all(is_part) && !name.starts_with(|c: char| c.is_numeric());
    match is_identifier {
        true => name.to_owned(),
        false => format!("{name:?}"),
    }
}

fn import_declaration(program: &Program, import: &Import) -> String {
    let mut clauses = Vec::new();
    clauses.extend(import.default.clone());
    clauses.extend(import.namespace.as_ref().map(|local| format!("* as {local}")));
    if !import.names.is_empty() {
        let names = import.names.iter().map(|(name, local)| match name == local {
            true => name.clone(),
            false => format!("{} as {local}", module_name(name)),
        });
        clauses.push(format!("{{ {} }}", names.collect::<Vec<_>>().join(", ")));
    }
    let from = source(program, import.from);
    match clauses.is_empty() {
        true => format!("import {from};"),
        false => format!("import {} from {from};", clauses.join(", ")),
    }
}

fn statement_text(program: &Program, statement: &Statement) -> String {
    match statement {
        Statement::Log { label, expression } => {
            format!("try {{ log('{label}', {expression}); }} catch (e) {{ log('{label}', e); }}")
        }
        Statement::Plain(text) => text.clone(),
        Statement::Await { label, awaited, times } => {
            let one = |time| format!("await {awaited}; log('{label} {time}');");
            (1..=*times).map(one).collect::<Vec<_>>().join(" ")
        }
        Statement::Ticks { label, jobs } => format!("ticks('{label}', {jobs});"),
        Statement::Dynamic(dynamic) => dynamic_import(program, dynamic),
    }
}

fn dynamic_import(program: &Program, dynamic: &Dynamic) -> String {
    let Dynamic { label, target, style, expressions } = dynamic;
    let shown = expressions.iter().map(|expression| format!("log('{label}', {expression});"));
    let shown = shown.collect::<Vec<_>>().join(" ");
    let call = format!("import({})", specifier(program, *target));
    let failed = format!("log('{label}', e);");
    let guarded = format!("try {{ const n = await {call}; {shown} }} catch (e) {{ {failed} }}");
    match style {
        Style::Awaited => guarded,
        Style::Then => format!("{call}.then((n) => {{ {shown} }}).catch((e) => {{ {failed} }});"),
        Style::Later(turns) => format!("(async () => {{ await turn({turns}); {guarded} }})();"),
    }
}
