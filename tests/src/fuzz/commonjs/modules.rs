//! What ES modules export in programs with CommonJS.

use super::super::family::Features;
use super::super::generate::Dice;
use super::super::model::{Goal, Item};
use super::{Plan, names, value};

/// Adds the export declarations of an ES module.
pub fn provide(
    plans: &mut [Plan],
    number: usize,
    edges: &[usize],
    features: &Features,
    dice: &mut Dice,
) {
    own(&mut plans[number], dice);
    for edge in edges {
        let goal = plans[*edge].goal;
        if dice.chance(features.stars) && goal != Goal::Json {
            plans[number].stars.push(*edge);
            plans[number].items.push(Item::Star { from: *edge, alias: None });
        }
        if dice.chance(20) {
            re_export(plans, number, *edge, dice);
        }
    }
}

fn own(plan: &mut Plan, dice: &mut Dice) {
    let number = plan.number;
    for _ in 0..dice.below(4) {
        let Some(name) = plan.fresh(dice) else { continue };
        let (text, value) = (format!("'m{number}.{name}'"), value(number, &name, dice));
        let declaration = match dice.below(7) {
            0..3 => format!("export {} {name} = {value};", dice.text(&["const", "let", "var"])),
            3 => format!("export function {name}() {{ return {text}; }}"),
            4 => format!("export class {name} {{ static s = {text}; }}"),
            _ => {
                plan.add(&format!("set_{name}"));
                format!(
                    "export let {name} = {value}; export function set_{name}() {{ {name} = \
                     count('s{number}'); return {name}; }}"
                )
            }
        };
        plan.items.push(Item::Declaration(declaration));
        plan.add(&name);
    }
    if dice.chance(50) {
        let value = value(number, "default", dice);
        let declaration = match dice.below(4) {
            0 => format!("export default function () {{ return 'm{number} default'; }}"),
            1 => format!("export default class K{number} {{ static a = 'm{number} static'; }}"),
            _ => format!("export default ({value});"),
        };
        plan.items.push(Item::Declaration(declaration));
        plan.has_default = true;
    }
    if dice.chance(12) {
        let flag = dice.text(&["true", "true", "false", "'yes'", "0"]);
        plan.items.push(Item::Declaration(format!("export const __esModule = {flag};")));
        plan.add("__esModule");
    }
    if dice.chance(10) {
        let value = dice.text(&[
            "{ k: 1 }",
            "function whole() { return 'whole'; }",
            "null",
            "'text'",
            "undefined",
            "class { static a = 'whole.a'; }",
            "{ __esModule: true, default: 'd', a: 'whole.a' }",
        ]);
        let text = format!("const whole{number} = {value}; export {{ whole{number} as ");
        plan.items.push(Item::Declaration(text + "'module.exports' };"));
    }
}

fn re_export(plans: &mut [Plan], number: usize, from: usize, dice: &mut Dice) {
    let has_default = plans[from].has_default;
    let known = match plans[from].goal {
        Goal::Json => Vec::new(),
        _ => names(plans, from),
    };
    let Some(alias) = plans[number].fresh(dice) else { return };
    let plan = &mut plans[number];
    match dice.below(6) {
        0 => plan.items.push(Item::Star { from, alias: Some(alias.clone()) }),
        1 if has_default && !plan.has_default => {
            let item = Item::ReExport { from, name: "default".into(), alias: "default".into() };
            plan.items.push(item);
            plan.has_default = true;
            return;
        }
        2 if has_default => {
            let item = Item::ReExport { from, name: "default".into(), alias: alias.clone() };
            plan.items.push(item);
        }
        3 if plans[from].goal == Goal::CommonJs => {
            let item = Item::ReExport { from, name: "module.exports".into(), alias: alias.clone() };
            plans[number].items.push(item);
        }
        _ => {
            let Some((name, origin)) = dice.pick(&known).cloned() else { return };
            let plan = &mut plans[number];
            let alias = match dice.chance(40) && !plan.has(&name) {
                true => name.clone(),
                false => alias,
            };
            plan.items.push(Item::ReExport { from, name, alias: alias.clone() });
            plan.names.push((alias, origin));
            return;
        }
    }
    plans[number].add(&alias);
}
