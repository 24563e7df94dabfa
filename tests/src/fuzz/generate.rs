//! A seed becomes a program: first what each module declares, then what it re-exports, then what
//! it imports, so that most names resolve, and at last statements that use all of them.

#[cfg(test)]
mod tests;

use super::commonjs;
use super::declarations;
use super::family::{Family, Features};
use super::model::{self, Goal, Import, Item, Module, Program};
use super::scope::{Export, Kind, Scope, Visible};
use super::statements;

/// The randomness of one program.
pub struct Dice(fastrand::Rng);

impl Dice {
    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: u8) -> bool {
        self.0.u8(0..100) < percent
    }

    /// From 0 to `limit`, which is left out.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0.usize(0..limit.max(1))
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        match items.is_empty() {
            true => None,
            false => items.get(self.below(items.len())),
        }
    }

    /// One of several texts.
    pub fn text(&mut self, texts: &[&'static str]) -> &'static str {
        texts[self.below(texts.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        self.0.shuffle(items);
    }
}

/// The same program for the same family and seed.
pub fn program(family: &Family, seed: u64) -> Program {
    let features = &family.features;
    let salt = family.name.bytes().fold(0_u64, |salt, byte| salt * 31 + u64::from(byte));
    let dice = &mut Dice(fastrand::Rng::with_seed(seed ^ salt << 32));
    if features.commonjs > 0 {
        return commonjs::program(features, seed, dice);
    }
    let count = 2 + dice.below(features.modules - 1);
    let entries = 1 + dice.below(features.entries);
    let mut scopes: Vec<Scope> = (0..count).map(|number| Scope::new(number, features)).collect();
    for scope in &mut scopes {
        declarations::declare(scope, dice);
    }
    let edges: Vec<Vec<usize>> =
        (0..count).map(|number| edges(number, count, features, dice)).collect();
    for (number, targets) in edges.iter().enumerate() {
        for target in targets {
            re_export(&mut scopes, number, *target, dice);
        }
    }
    let mut modules = Vec::new();
    for (number, targets) in edges.iter().enumerate() {
        let mut items = Vec::new();
        for target in targets {
            items.extend(imports(&mut scopes, number, *target, features, dice));
        }
        items.extend(exports_of(&mut scopes[number]));
        items.extend(declarations::items(&scopes, number, features, dice));
        items.extend(statements::items(&scopes, number, features, dice));
        dice.shuffle(&mut items);
        items.extend(statements::ending(number, features, dice));
        modules.push(Module { number, goal: Goal::Module, items });
    }
    let mut entries: Vec<usize> = (0..entries.min(count)).collect();
    dice.shuffle(&mut entries);
    Program { modules, entries, kind: model::Kind::Modules, seed }
}

/// Every module but the first has an importer before it, unless only `import()` reaches it.
pub fn edges(number: usize, count: usize, features: &Features, dice: &mut Dice) -> Vec<usize> {
    let mut targets = Vec::new();
    let is_next_hidden = features.is_dynamic() && dice.chance(50);
    if number + 1 < count && dice.chance(75) && !is_next_hidden {
        targets.push(number + 1);
    }
    for _ in 0..dice.below(3) {
        let target = match dice.chance(features.cycles) {
            true => dice.below(number + 1),
            false => number + 1 + dice.below(count - number),
        };
        if target < count && !targets.contains(&target) {
            targets.push(target);
        }
    }
    dice.shuffle(&mut targets);
    targets
}

/// Sometimes passes on exports of another module.
fn re_export(scopes: &mut [Scope], number: usize, target: usize, dice: &mut Dice) {
    if dice.chance(20) {
        scopes[number].stars.push(target);
    }
    if dice.chance(8)
        && let Some(alias) = scopes[number].fresh_export(dice)
    {
        scopes[number].exports.push((alias, Export::Namespace(target)));
    }
    let names = Scope::names(scopes, target);
    if dice.chance(30)
        && let Some(name) = dice.pick(&names).cloned()
        && let Some(alias) = scopes[number].fresh_export(dice)
    {
        scopes[number].exports.push((alias, Export::Indirect(target, name)));
    }
}

/// Export and re-export declarations; those in front of a declaration are part of that.
fn exports_of(scope: &mut Scope) -> Vec<Item> {
    let mut items = Vec::new();
    for (name, export) in &scope.exports {
        match export {
            Export::Inline(_) | Export::Default(_) => {}
            Export::Local(local) => {
                items.push(Item::Export { local: local.clone(), name: name.clone() });
            }
            Export::Indirect(from, exported) => items.push(Item::ReExport {
                from: *from,
                name: exported.clone(),
                alias: name.clone(),
            }),
            Export::Namespace(from) => {
                items.push(Item::Star { from: *from, alias: Some(name.clone()) });
            }
        }
    }
    items.extend(scope.stars.iter().map(|from| Item::Star { from: *from, alias: None }));
    items
}

/// Import declarations for one edge; nearly all names are those that resolve.
fn imports(
    scopes: &mut [Scope],
    number: usize,
    target: usize,
    features: &Features,
    dice: &mut Dice,
) -> Vec<Item> {
    let (mut first, mut second) = (import_from(target), import_from(target));
    let exported = Scope::names(scopes, target);
    if dice.chance(35) {
        let kind = Kind::Namespace(exported.clone());
        first.namespace = Some(see(&mut scopes[number], kind, None, "ns", dice));
    }
    if !features.is_dynamic() && dice.chance(1) {
        // It may be missing or ambiguous, and then nothing links.
        let name = dice.text(&["a", "b", "c", "default"]).to_owned();
        let kind = Kind::Variable { is_constant: true };
        second.names.push((name, see(&mut scopes[number], kind, None, "i", dice)));
    }
    let has_default = Scope::resolve(scopes, target, "default").is_some();
    let names: Vec<_> = exported.into_iter().chain(has_default.then(|| "default".into())).collect();
    for _ in 0..dice.below(4) {
        let Some(name) = dice.pick(&names).cloned() else { break };
        let Some((origin, kind)) = Scope::resolve(scopes, target, &name) else { continue };
        let local = see(&mut scopes[number], kind, origin, "i", dice);
        if name == "default" && first.default.is_none() && dice.chance(70) {
            first.default = Some(local);
        } else {
            second.names.push((name, local));
        }
    }
    if first.namespace.is_none() {
        second.default = first.default.take();
    }
    let mut imports = vec![Item::Import(second)];
    if first.namespace.is_some() {
        imports.push(Item::Import(first));
    }
    imports
}

fn import_from(target: usize) -> Import {
    Import { from: target, ..Import::default() }
}

/// Makes an import visible under a fresh name.
fn see(
    scope: &mut Scope,
    kind: Kind,
    origin: Option<(usize, usize)>,
    stem: &str,
    dice: &mut Dice,
) -> String {
    let name = scope.fresh_local(dice, stem);
    scope.visible.push(Visible { name: name.clone(), kind, origin, is_import: true });
    name
}
