//! What modules ask of others, in imports and in `require`, and what they log of it.

use super::super::family::Features;
use super::super::generate::Dice;
use super::super::model::{Goal, Import, Item, Statement};
use super::{Plan, names};

/// A module under construction: its items, and the names that expressions may use.
struct Use<'a> {
    plans: &'a [Plan],
    number: usize,
    locals: Vec<String>,
    items: Vec<Item>,
    labels: usize,
}

/// Imports and statements of a module, in order.
pub fn items(
    plans: &[Plan],
    number: usize,
    edges: &[usize],
    features: &Features,
    dice: &mut Dice,
) -> Vec<Item> {
    let mut module = Use { plans, number, locals: Vec::new(), items: Vec::new(), labels: 0 };
    let is_commonjs = plans[number].goal == Goal::CommonJs;
    for target in edges {
        if dice.chance(features.dynamic) {
            module.dynamic(*target, dice);
        }
        if is_commonjs {
            module.require(*target, dice);
        } else {
            module.import(*target, features, dice);
        }
    }
    if dice.chance(features.dynamic / 3) {
        module.dynamic(dice.below(plans.len()), dice);
    }
    if !is_commonjs && dice.chance(6) {
        module.create_require(dice);
    }
    if is_commonjs {
        module.locals.extend(["module.exports", "exports", "this"].map(str::to_owned));
    }
    for _ in 0..1 + dice.below(4) {
        module.log(dice);
    }
    let mut items = module.items;
    items.extend(ending(number, is_commonjs, features, dice));
    items
}

impl Use<'_> {
    fn label(&mut self) -> String {
        self.labels += 1;
        format!("m{}.{}", self.number, self.labels)
    }

    fn local(&mut self, stem: &str) -> String {
        let name = format!("{stem}{}_{}", self.number, self.locals.len());
        self.locals.push(name.clone());
        name
    }

    /// A name that the module has, or perhaps has.
    fn name(&self, target: usize, dice: &mut Dice) -> String {
        let known = names(self.plans, target);
        let unsure = &self.plans[target].unsure;
        match (dice.pick(&known), dice.pick(unsure)) {
            (Some((name, _)), _) if dice.chance(60) => name.clone(),
            (_, Some(name)) if dice.chance(70) => name.clone(),
            _ => dice.text(&["default", "a", "b", "x", "__esModule", "module.exports"]).to_owned(),
        }
    }

    fn import(&mut self, target: usize, features: &Features, dice: &mut Dice) {
        let mut first = Import { from: target, ..Import::default() };
        let mut second = first.clone();
        let plan = &self.plans[target];
        if dice.chance(40) {
            first.namespace = Some(self.local("n"));
        }
        if plan.has_default && dice.chance(60) {
            first.default = Some(self.local("d"));
        }
        if plan.goal != Goal::Json {
            let known = names(self.plans, target);
            for _ in 0..dice.below(4) {
                let Some((name, _)) = dice.pick(&known) else { break };
                second.names.push((name.clone(), self.local("i")));
            }
        }
        if plan.goal == Goal::CommonJs && dice.chance(15) {
            second.names.push(("module.exports".to_owned(), self.local("e")));
        }
        if plan.has_default && dice.chance(15) {
            second.names.push(("default".to_owned(), self.local("d")));
        }
        // Whether that links is up to the lexer.
        if dice.chance(features.unsure / 6)
            && let Some(name) = dice.pick(&plan.unsure)
        {
            second.names.push((name.clone(), self.local("u")));
        }
        if first.namespace.is_none() {
            second.default = first.default.take();
        }
        let is_used = first.namespace.is_some() || first.default.is_some();
        let both = [is_used.then_some(first), Some(second)];
        self.items.extend(both.into_iter().flatten().map(Item::Import));
    }

    fn require(&mut self, target: usize, dice: &mut Dice) {
        let (label, name) = (self.label(), self.name(target, dice));
        let failed = format!("catch (e) {{ log('{label}', e); }}");
        let form = dice.below(16);
        let text = match form {
            0..4 => format!("const {} = require(§);", self.local("r")),
            4 => {
                let local = self.local("r");
                format!("let {local}; try {{ {local} = require(§); }} {failed}")
            }
            5 => format!("const {} = require(§)?.['{name}'];", self.local("p")),
            6 => format!(
                "const {{ ['{name}']: {} = 'none' }} = Object(require(§));",
                self.local("p")
            ),
            7 => format!("function {}() {{ return require(§); }}", self.local("f")),
            8 => format!("const {} = () => require(§)?.['{name}'];", self.local("f")),
            9 => format!("if (count('{label}') === 1) log('{label}', require(§));"),
            10 => format!("if (count('{label}') > 1) log('{label}', require(§));"),
            11 => format!("try {{ log('{label}', require(§)); }} {failed}"),
            12 => format!("later('{label}', () => require(§), (n) => [Object(n)['{name}']]);"),
            13 => format!("try {{ require(§); }} {failed} finally {{ log('{label} finally'); }}"),
            14 => format!(
                "for (let at = 0; at < 2; at++) try {{ log('{label}', require(§)); }} {failed}"
            ),
            _ => "require(§);".to_owned(),
        };
        self.items.push(Item::Request { from: target, text });
        if form == 4 || form == 11 {
            let again =
                format!("try {{ log('{label} again', require(§) === require(§)); }} {failed}");
            self.items.push(Item::Request { from: target, text: again });
        }
    }

    fn dynamic(&mut self, target: usize, dice: &mut Dice) {
        let (label, name) = (self.label(), self.name(target, dice));
        let uses = match dice.below(4) {
            0 => String::new(),
            1 => format!(", (n) => [n['{name}'], n.default]"),
            2 => format!(", (n) => ['{name}' in n, Object.getOwnPropertyDescriptor(n, '{name}')]"),
            _ => format!(", (n) => [n['{name}']?.['{name}'], typeof n.default]"),
        };
        let text = format!("later('{label}', () => import(§){uses});");
        self.items.push(Item::Request { from: target, text });
        if dice.chance(25) {
            let text = format!("later('{label} again', () => import(§));");
            self.items.push(Item::Request { from: target, text });
        }
    }

    /// `require` in an ES module.
    fn create_require(&mut self, dice: &mut Dice) {
        let (label, target) = (self.label(), dice.below(self.plans.len()));
        let text = "import { createRequire } from 'node:module'; \
                    const require = createRequire(import.meta.url);";
        self.items.push(Item::Declaration(text.to_owned()));
        let text = match dice.chance(50) {
            true => format!("later('{label}', () => require(§));"),
            false => {
                format!("try {{ log('{label}', require(§)); }} catch (e) {{ log('{label}', e); }}")
            }
        };
        self.items.push(Item::Request { from: target, text });
    }

    /// Logs something of a local name, at once or when all else is done.
    fn log(&mut self, dice: &mut Dice) {
        let label = self.label();
        let Some(local) = dice.pick(&self.locals).cloned() else { return };
        let other = dice.pick(&self.locals).cloned().unwrap_or_else(|| "null".to_owned());
        let name = match dice.pick(self.plans) {
            Some(plan) => self.name(plan.number, dice),
            None => "a".to_owned(),
        };
        let expression = expression(&local, &other, &name, dice);
        self.items.push(Item::Statement(match dice.chance(25) {
            // `this` is that of the module, also later.
            true => {
                Statement::Plain(format!("later('{label}', () => 'late', () => [{expression}]);"))
            }
            false => Statement::Log { label, expression },
        }));
    }
}

fn expression(local: &str, other: &str, name: &str, dice: &mut Dice) -> String {
    let form = dice.text(&[
        "@",
        "@",
        "@",
        "@?.['%']",
        "@?.['%']",
        "Object.keys(Object(@))",
        "@ === ~",
        "@ === ~?.default",
        "@?.default === ~",
        "@?.default",
        "@?.default?.['%']",
        "@()",
        "@?.['%']()",
        "@?.bump?.()",
        "[@?.bump?.(), @]",
        "@?.get?.()",
        "@?.set_a?.()",
        "new @().k",
        "@.m()",
        "typeof @",
        "'%' in Object(@)",
        "Object.hasOwn(Object(@), '%')",
        "Object.getOwnPropertyDescriptor(Object(@), '%')",
        "(@.added = 1, 'added')",
        "(delete Object(@)['%'], Object.keys(Object(@)))",
        "@?.name",
        "@?.['%']?.name",
        "@`%`",
        "((f) => f())(@)",
        "(0, @['%'])()",
        "Object.prototype.toString.call(@)",
        "@?.['module.exports']",
        "@?.['module.exports'] === ~",
        "@?.__esModule",
        "Object.isExtensible(Object(@))",
        "Object.getPrototypeOf(Object(@)) === null",
        "[typeof @, Array.isArray(@)]",
        "{ ...@ }",
        "[...'1'].map(() => @)",
        "JSON.stringify(Object(@)['%'])",
    ]);
    let expression = form.replace('@', local).replace('~', other).replace('%', name);
    match expression.strip_prefix('{') {
        Some(_) => format!("({expression})"),
        None => expression,
    }
}

/// What a module does last: it throws, perhaps not the second time, or waits.
fn ending(number: usize, is_commonjs: bool, features: &Features, dice: &mut Dice) -> Vec<Item> {
    let mut items = Vec::new();
    if !is_commonjs && dice.chance(features.awaits * 2) {
        items.push(format!("await turn({}); log('m{number} awaited');", dice.below(2)));
    }
    if dice.chance(features.errors) {
        items.push(match dice.below(8) {
            0..4 => format!("throw new Error('E{number}');"),
            4 => format!("if (count('t{number}') < 2) throw new Error('E{number}');"),
            5 => format!("if (count('t{number}') > 1) throw new Error('E{number}');"),
            6 => "throw null;".to_owned(),
            _ => format!("throw {{ thrown: {number} }};"),
        });
    }
    items.into_iter().map(|text| Item::Statement(Statement::Plain(text))).collect()
}
