//! What a module declares: variables, functions, generators and classes, and a default export.

use super::expressions;
use super::family::Features;
use super::generate::Dice;
use super::model::Item;
use super::scope::{self, Export, Kind, Scope, Visible};

/// Adds declarations to an empty scope.
pub fn declare(scope: &mut Scope, dice: &mut Dice) {
    for _ in 0..1 + dice.below(4) {
        let variable = match scope.visible.last() {
            Some(Visible { name, kind: Kind::Variable { is_constant: false }, .. }) => Some(name),
            _ => None,
        };
        let (kind, stem) = match (dice.below(10), variable) {
            (0..4, Some(variable)) => (Kind::Setter(variable.clone()), "set"),
            (0..4, None) => (Kind::Variable { is_constant: dice.chance(30) }, "v"),
            (4..7, _) => (Kind::Function, "f"),
            (7..9, _) => (Kind::Class, "C"),
            _ => (Kind::Generator, "g"),
        };
        let name = scope.fresh_local(dice, stem);
        let at = scope.visible.len();
        let is_function = matches!(kind, Kind::Function | Kind::Class | Kind::Generator);
        let origin = Some((scope.number, at));
        scope.visible.push(Visible { name: name.clone(), kind, origin, is_import: false });
        if is_function && dice.chance(10) && scope.is_free("default") {
            scope.exports.push(("default".to_owned(), Export::Inline(at)));
        } else if dice.chance(50) && scope.is_free(&name) {
            scope.exports.push((name.clone(), Export::Inline(at)));
        }
        if dice.chance(30)
            && let Some(alias) = scope.fresh_export(dice)
        {
            scope.exports.push((alias, Export::Local(name)));
        }
    }
    if dice.chance(25) && scope.is_free("default") {
        let constant = Kind::Variable { is_constant: true };
        let kinds = [constant, Kind::Function, Kind::Class];
        let kind = dice.pick(&kinds).cloned().expect("there are some");
        scope.exports.push(("default".to_owned(), Export::Default(kind)));
    }
}

/// The declarations as texts. Everything that the module sees is known by now.
pub fn items(scopes: &[Scope], number: usize, features: &Features, dice: &mut Dice) -> Vec<Item> {
    let scope = &scopes[number];
    let own = scope.visible.iter().enumerate().filter(|(_, visible)| !visible.is_import);
    let mut items: Vec<Item> = own
        .map(|(at, visible)| {
            let inline = scope.exports.iter().find(|(_, export)| match export {
                Export::Inline(inline) => *inline == at,
                _ => false,
            });
            let exported = inline.map(|(name, _)| name.as_str());
            Item::Declaration(waiting(
                declaration(scope, at, visible, exported, dice),
                features,
                dice,
            ))
        })
        .collect();
    for (_, export) in &scope.exports {
        if let Export::Default(kind) = export {
            items.push(Item::Declaration(anonymous_default(scope, kind, dice)));
        }
    }
    items
}

/// A variable may wait for its value.
fn waiting(declaration: String, features: &Features, dice: &mut Dice) -> String {
    let is_variable = ["let ", "const ", "var "].iter().any(|word| declaration.contains(word))
        && !declaration.contains("function")
        && !declaration.contains("=>")
        && !declaration.contains("class")
        && !declaration.contains('{');
    match is_variable && dice.chance(features.awaits / 4) {
        true if features.is_dynamic() => declaration.replacen("= ", "= await turn(0) ?? ", 1),
        true => declaration.replacen("= ", "= await ", 1),
        false => declaration,
    }
}

fn declaration(
    scope: &Scope,
    at: usize,
    visible: &Visible,
    exported: Option<&str>,
    dice: &mut Dice,
) -> String {
    let Visible { name, kind, .. } = visible;
    let is_default = exported == Some("default") && name != "default";
    let prefix = match exported {
        Some(_) if is_default => "export default ",
        Some(_) => "export ",
        None => "",
    };
    // The default can declare functions and classes only.
    let is_value = !is_default && dice.chance(30);
    let keyword = dice.text(&["let", "const", "var"]);
    let body = body(scope, at, dice);
    match kind {
        Kind::Setter(variable) => format!(
            "{prefix}function {name}() {{ {variable} = {variable} + '!'; return {variable}; }}"
        ),
        Kind::Generator => format!("{prefix}function* {name}() {{ yield 1; {body} }}"),
        Kind::Function if is_value && !scope.this => match dice.below(3) {
            0 => format!("{prefix}{keyword} {name} = () => {{ {body} }};"),
            1 => format!("{prefix}{keyword} {name} = function () {{ {body} }};"),
            _ => format!("{prefix}{keyword} {name} = function inner() {{ {body} }};"),
        },
        Kind::Function => format!("{prefix}function {name}() {{ {body} }}"),
        Kind::Class => {
            let members = members(scope, at, dice);
            match is_value {
                true => format!("{prefix}{keyword} {name} = class {members};"),
                false => format!("{prefix}class {name} {members}"),
            }
        }
        Kind::Variable { is_constant } => {
            let value = initial(scope, at, dice);
            let keyword = match is_constant {
                true => "const",
                false => dice.text(&["let", "var"]),
            };
            match scope.language && dice.chance(40) {
                true => destructured(prefix, keyword, name, &value, dice),
                false => format!("{prefix}{keyword} {name} = {value};"),
            }
        }
        Kind::Namespace(_) => String::new(),
    }
}

fn destructured(prefix: &str, keyword: &str, name: &str, value: &str, dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => format!("{prefix}{keyword} {{ {name} }} = {{ {name}: {value} }};"),
        1 => format!("{prefix}{keyword} {{ key: [{name} = {value}] }} = {{ key: [] }};"),
        2 => format!("{prefix}{keyword} [, ...{name}] = [0, {value}];"),
        3 => format!("{prefix}{keyword} {{ {name} = {value} }} = {{}};"),
        _ => format!("{prefix}{keyword} {{ a: {name}, ...{name}_rest }} = {{ a: {value} }};"),
    }
}

fn anonymous_default(scope: &Scope, kind: &Kind, dice: &mut Dice) -> String {
    let at = scope::DEFAULT;
    let body = body(scope, at, dice);
    match kind {
        Kind::Function => match dice.below(4) {
            0 => format!("export default function () {{ {body} }}"),
            1 => format!("export default (function () {{ {body} }});"),
            2 => format!("export default (function named() {{ {body} }});"),
            _ => format!("export default () => {{ {} }};", body.replace("this", "typeof null")),
        },
        Kind::Class => match dice.chance(50) {
            true => format!("export default class {}", members(scope, at, dice)),
            false => format!("export default (class {});", members(scope, at, dice)),
        },
        _ => format!("export default {};", initial(scope, at, dice)),
    }
}

/// Statements of a function; some shadow names of the module.
fn body(scope: &Scope, at: usize, dice: &mut Dice) -> String {
    if scope.this && dice.chance(70) {
        return "return this;".to_owned();
    }
    let expression = expressions::in_function(scope, at, dice);
    let shadowed = dice.pick(&scope.visible).map(|visible| visible.name.clone());
    match shadowed {
        Some(name) if scope.common_names && dice.chance(40) => match dice.below(4) {
            0 => format!("const {name} = 'inner'; return [{name}, typeof {name}];"),
            1 => format!("{{ let {name} = 'block'; log('block', {name}); }} return {expression};"),
            2 => format!("return ((first, {name} = first) => [{name}, first])('given');"),
            _ => format!("try {{ throw 'caught'; }} catch ({name}) {{ return {name}; }}"),
        },
        _ => format!("return {expression};"),
    }
}

fn members(scope: &Scope, at: usize, dice: &mut Dice) -> String {
    let mut members = vec!["static tag = 'tag';".to_owned()];
    members.push(format!("m() {{ {} }}", body(scope, at, dice)));
    if dice.chance(20) {
        members.push(format!("field = {};", expressions::in_function(scope, at, dice)));
    }
    if dice.chance(20) {
        let label = format!("m{}.static", scope.number);
        let expression = expressions::in_function(scope, at, dice);
        let failed = format!("catch (e) {{ log('{label}', e); }}");
        members.push(format!("static {{ try {{ log('{label}', {expression}); }} {failed} }}"));
    }
    format!("{{ {} }}", members.join(" "))
}

/// The value of a variable. Sometimes it may throw, which ends the module.
fn initial(scope: &Scope, at: usize, dice: &mut Dice) -> String {
    match dice.below(12) {
        0 => expressions::in_function(scope, at, dice),
        1..3 => match dice.pick(&scope.visible) {
            Some(visible) => format!(
                "(() => {{ try {{ return {0}; }} catch (e) {{ return e.name; }} }})()",
                visible.name
            ),
            None => "null".to_owned(),
        },
        3 => "1".to_owned(),
        4 => "[]".to_owned(),
        _ => format!("'{}.{}'", scope.number, dice.below(10)),
    }
}
