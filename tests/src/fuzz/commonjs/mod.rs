//! Programs of ES modules, CommonJS and JSON that ask for each other.
//!
//! First each module gets its exports ([`exports`], [`modules`]) and what it passes on, so that it
//! is known which names can be imported; then it gets what it asks of others and what it logs
//! ([`uses`], [`sloppy`]). So most programs can be linked.

mod exports;
mod modules;
mod sloppy;
mod uses;

use super::family::Features;
use super::generate::{Dice, edges};
use super::model::{Goal, Item, Kind, Module, Program, Statement};

/// What a module provides.
struct Plan {
    number: usize,
    goal: Goal,
    /// The items that make its exports, in order.
    items: Vec<Item>,
    /// Names that can be imported from it, `default` apart, and the module they come from.
    names: Vec<(String, usize)>,
    /// Names that it may have, but which static imports do not see, or perhaps do not see.
    unsure: Vec<String>,
    has_default: bool,
    /// Modules all of whose exports it passes on.
    stars: Vec<usize>,
}

const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "x", "y", "f", "g", "length"];

/// Names with a meaning of their own.
const SPECIAL: [&str; 6] = ["default", "__esModule", "then", "a-b", "for", "__proto__"];

pub fn program(features: &Features, seed: u64, dice: &mut Dice) -> Program {
    let count = 2 + dice.below(features.modules - 1);
    let mut plans: Vec<Plan> = (0..count).map(|number| Plan::new(number, features, dice)).collect();
    let edges: Vec<Vec<usize>> = plans
        .iter()
        .map(|plan| match plan.goal {
            Goal::Json => Vec::new(),
            _ => {
                let mut edges = edges(plan.number, count, features, dice);
                let next = plan.number + 1;
                if next < count && !edges.contains(&next) && dice.chance(70) {
                    edges.push(next);
                }
                edges
            }
        })
        .collect();
    // Those that come later are asked by those before them, most of the time.
    for number in (0..count).rev() {
        match plans[number].goal {
            Goal::Module => modules::provide(&mut plans, number, &edges[number], features, dice),
            Goal::CommonJs => exports::provide(&mut plans, number, &edges[number], features, dice),
            Goal::Json => exports::json(&mut plans[number], dice),
        }
    }
    let modules = (0..count).map(|number| module(&plans, number, &edges[number], features, dice));
    let modules: Vec<Module> = modules.collect();
    let entries = match dice.chance(20) {
        true => 1 + dice.below(features.entries),
        false => 1,
    };
    let roots = (0..count).filter(|number| modules[*number].goal != Goal::Json);
    let mut entries: Vec<usize> = roots.take(entries).collect();
    dice.shuffle(&mut entries);
    let kind = if features.sloppy { Kind::Sloppy } else { Kind::Mixed };
    Program { modules, entries, kind, seed }
}

impl Plan {
    fn new(number: usize, features: &Features, dice: &mut Dice) -> Self {
        let goal = match dice.below(100) {
            0..7 if number > 0 => Goal::Json,
            // Those in the middle of a program are CommonJS more often than its entry.
            _ if dice.chance(features.commonjs) && (number > 0 || dice.chance(40)) => {
                Goal::CommonJs
            }
            _ => Goal::Module,
        };
        Self {
            number,
            goal,
            items: Vec::new(),
            names: Vec::new(),
            unsure: Vec::new(),
            has_default: goal != Goal::Module,
            stars: Vec::new(),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|(known, _)| known == name)
    }

    fn add(&mut self, name: &str) {
        if name == "default" {
            self.has_default = true;
        } else if !self.has(name) {
            self.names.push((name.to_owned(), self.number));
        }
    }

    fn add_unsure(&mut self, name: &str) {
        self.unsure.push(name.to_owned());
    }

    /// Code of this module.
    fn code(&mut self, text: impl Into<String>) {
        self.items.push(Item::Statement(Statement::Plain(text.into())));
    }

    /// A name that the module does not have.
    fn fresh(&self, dice: &mut Dice) -> Option<String> {
        let name = match dice.chance(10) {
            true if self.goal == Goal::CommonJs => dice.text(&SPECIAL),
            _ => dice.text(&NAMES),
        };
        let is_default = name == "default" && self.has_default && self.goal == Goal::Module;
        (!self.has(name) && !is_default).then(|| name.to_owned())
    }
}

/// GetExportedNames without `default` and what is ambiguous, with the modules they come from.
fn names(plans: &[Plan], number: usize) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    let mut ambiguous = Vec::new();
    let mut open = vec![number];
    let mut seen = vec![number];
    while let Some(at) = open.pop() {
        for (name, origin) in &plans[at].names {
            match found.iter().find(|(known, _)| known == name) {
                Some((_, known)) if known == origin || plans[number].has(name) => {}
                Some(_) => ambiguous.push(name.clone()),
                None => found.push((name.clone(), *origin)),
            }
        }
        for star in &plans[at].stars {
            if !seen.contains(star) {
                seen.push(*star);
                open.push(*star);
            }
        }
    }
    found.retain(|(name, _)| !ambiguous.contains(name));
    found
}

fn module(
    plans: &[Plan],
    number: usize,
    edges: &[usize],
    features: &Features,
    dice: &mut Dice,
) -> Module {
    let plan = &plans[number];
    let goal = plan.goal;
    if goal == Goal::Json {
        return Module { number, goal, items: plan.items.clone() };
    }
    let mut used = uses::items(plans, number, edges, features, dice);
    if features.sloppy && goal == Goal::CommonJs {
        used.extend(sloppy::items(number, dice));
        dice.shuffle(&mut used);
    }
    let mut items = merged(plan.items.clone(), used, dice);
    // In outputs that are ES modules, all code is strict.
    let strict = goal == Goal::CommonJs && !features.sloppy;
    let first = if strict { "'use strict'; " } else { "" };
    let first = Statement::Plain(format!("{first}log('m{number}');"));
    items.insert(0, Item::Statement(first));
    Module { number, goal, items }
}

/// Both lists in their order.
fn merged(one: Vec<Item>, other: Vec<Item>, dice: &mut Dice) -> Vec<Item> {
    let mut items = one;
    let mut at = 0;
    for item in other {
        at += dice.below(items.len() + 1 - at);
        items.insert(at, item);
        at += 1;
    }
    items
}

/// An expression for the value of an export.
fn value(number: usize, name: &str, dice: &mut Dice) -> String {
    let text = format!("'m{number}.{name}'");
    let form = dice.text(&[
        "@",
        "@",
        "@",
        "{ k: @ }",
        "[@]",
        "function () { return @; }",
        "() => @",
        "class { static s = @; m() { return @; } }",
        "null",
        "undefined",
        "0",
        "-0",
        "1n",
        "NaN",
        "new Map([[1, @]]).get(1)",
        "new Error('E' + @)",
        "function named() { return [@, typeof this]; }",
        "async () => @",
        "{ get k() { log('getter', @); return @; } }",
        "Object.freeze([@])",
        "Symbol.for(@)",
    ]);
    form.replace('@', &text)
}
