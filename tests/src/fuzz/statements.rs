//! What the modules do: they log expressions, wait, start jobs, throw and import dynamically.

use super::expressions;
use super::family::Features;
use super::generate::Dice;
use super::model::{Dynamic, Item, Statement, Style};
use super::scope::{Kind, Scope, Visible};

/// Statements of a module, with labels that are unique in the program.
pub fn items(scopes: &[Scope], number: usize, features: &Features, dice: &mut Dice) -> Vec<Item> {
    let mut statements = vec![Statement::Plain(format!("log('m{number}');"))];
    for count in 0..1 + dice.below(5) {
        let label = format!("m{number}.{count}");
        statements.push(logged(scopes, number, label, features, dice));
    }
    if dice.chance(features.awaits) {
        for count in 0..1 + dice.below(2) {
            let label = format!("m{number} awaits {count}");
            statements.push(match !features.is_dynamic() && dice.chance(25) {
                true => Statement::Plain(block(&label, dice)),
                false => waiting(label, features, dice),
            });
        }
    }
    if features.awaits > 0 && !features.is_dynamic() && dice.chance(40) {
        let label = format!("m{number} tick");
        let jobs = u8::try_from(1 + dice.below(8)).unwrap_or(1);
        statements.push(Statement::Ticks { label, jobs });
    }
    if dice.chance(features.dynamic) {
        for count in 0..1 + dice.below(2) {
            let label = format!("m{number} import {count}");
            statements.push(dynamic(scopes, label, features, dice));
        }
    }
    statements.into_iter().map(Item::Statement).collect()
}

/// What a module that fails does last.
pub fn ending(number: usize, features: &Features, dice: &mut Dice) -> Option<Item> {
    if !dice.chance(features.errors) {
        return None;
    }
    let error = format!("new Error('E{number}')");
    let is_awaiting = features.awaits > 0 && dice.chance(40);
    let text = match (is_awaiting, features.is_dynamic()) {
        (false, _) => format!("throw {error};"),
        (true, true) => format!("await turn({}); throw {error};", dice.below(3)),
        (true, false) => format!("await Promise.reject({error});"),
    };
    Some(Item::Statement(Statement::Plain(text)))
}

fn logged(
    scopes: &[Scope],
    number: usize,
    label: String,
    features: &Features,
    dice: &mut Dice,
) -> Statement {
    let scope = &scopes[number];
    let foreign = dice.pick(scopes).and_then(|other| dice.pick(&other.visible));
    let expression = match features {
        // A name of another module means nothing here.
        _ if dice.chance(6) => match foreign {
            Some(Visible { name, .. }) if !of_commonjs(name) => format!("[typeof {name}, {name}]"),
            _ => "typeof nothing".to_owned(),
        },
        Features { language: true, .. } if dice.chance(50) => expressions::unusual(scope, dice),
        Features { assignments: true, .. } if dice.chance(50) => {
            expressions::assignment(scope, dice).unwrap_or_else(|| "this".to_owned())
        }
        _ => expressions::any(scope, dice),
    };
    Statement::Log { label, expression }
}

/// A bundle in this format has these names.
fn of_commonjs(name: &str) -> bool {
    ["module", "exports", "require"].contains(&name)
}

/// An unusual place to wait in.
fn block(label: &str, dice: &mut Dice) -> String {
    dice.text(&[
        "for await (const x of [1, chain(1), 2]) log('@', x);",
        "try { await Promise.reject(new Error('E0')); } catch (e) { log('@', e); }",
        "{ await using x = { [Symbol.asyncDispose]() { log('@ disposed'); } }; log('@ uses'); }",
        "if (typeof log === 'number') await 0;",
        "log('@', await chain(1), await Promise.all([chain(2), 1]));",
        "for (let i = 0; i < 3; i++) { await 0; log('@', i); }",
        "await Promise.resolve().then(() => log('@'));",
    ])
    .replace('@', label)
}

fn waiting(label: String, features: &Features, dice: &mut Dice) -> Statement {
    let times = u8::try_from(1 + dice.below(3)).unwrap_or(1);
    let awaited = match features.is_dynamic() {
        true => format!("turn({})", dice.below(3)),
        false => dice
            .text(&[
                "0",
                "0",
                "null",
                "chain(1)",
                "chain(2)",
                "chain(5)",
                "Promise.resolve()",
                "{ then(done) { done(); } }",
                "(async () => {})()",
                "turn(0)",
            ])
            .to_owned(),
    };
    Statement::Await { label, awaited, times }
}

fn dynamic(scopes: &[Scope], label: String, features: &Features, dice: &mut Dice) -> Statement {
    let target = dice.below(scopes.len());
    let style = match dice.below(3) {
        0 if features.awaits > 0 => Style::Awaited,
        1 => Style::Later(u8::try_from(dice.below(4)).unwrap_or(0)),
        _ => Style::Then,
    };
    let mut expressions = vec!["n".to_owned()];
    for name in Scope::names(scopes, target).iter().take(dice.below(3)) {
        let call = match Scope::resolve(scopes, target, name) {
            Some((_, Kind::Function | Kind::Setter(_))) if dice.chance(50) => "()",
            _ => "",
        };
        expressions.push(format!("n['{name}']{call}"));
    }
    Statement::Dynamic(Dynamic { label, target, style, expressions })
}
