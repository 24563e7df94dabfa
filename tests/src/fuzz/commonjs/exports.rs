//! What CommonJS modules export, and in which of the many ways that are in use. The names that
//! Node's lexer finds are known for each of them.

use super::super::family::Features;
use super::super::generate::Dice;
use super::super::model::{Goal, Item};
use super::{Plan, value};

/// Adds the items of a CommonJS module that make its exports.
pub fn provide(
    plans: &mut [Plan],
    number: usize,
    edges: &[usize],
    features: &Features,
    dice: &mut Dice,
) {
    let goals: Vec<(usize, Goal)> = edges.iter().map(|edge| (*edge, plans[*edge].goal)).collect();
    let target = dice.pick(&goals).copied();
    let plan = &mut plans[number];
    match dice.below(12) {
        0..3 => named(plan, dice),
        3 => literal(plan, dice),
        4 => callable(plan, dice),
        5 => odd(plan, dice),
        6..8 => transpiled(plan, dice),
        8..10 => match target {
            Some(target) => passed_on(plan, target, dice),
            None => named(plan, dice),
        },
        _ => aliased(plan, dice),
    }
    if dice.chance(25) {
        named(plan, dice);
    }
    while dice.chance(features.unsure) {
        unsure(plan, dice);
    }
    if dice.chance(20) {
        changing(plan, dice);
    }
}

/// A JSON module.
pub fn json(plan: &mut Plan, dice: &mut Dice) {
    let text = dice.text(&[
        r#"{ "a": 1, "b": [true, null], "k": "json" }"#,
        r#"{ "default": "d", "a": { "k": "json" }, "a-b": 2 }"#,
        r#"{ "__esModule": true, "default": "d", "x": 1 }"#,
        r#"{ "__proto__": { "a": 1 }, "b": 2, "b": 3 }"#,
        r#"["json", 1e3]"#,
        r#""json""#,
        "null",
        "false",
        "-0",
        "{}",
    ]);
    plan.items.push(Item::Declaration(text.to_owned()));
}

/// A place where a property of `exports` is written.
fn property(object: &str, name: &str, dice: &mut Dice) -> String {
    let is_identifier = name != "a-b" && name != "for";
    match is_identifier && dice.chance(75) {
        true => format!("{object}.{name}"),
        false => format!("{object}['{name}']"),
    }
}

fn named(plan: &mut Plan, dice: &mut Dice) {
    for _ in 0..1 + dice.below(3) {
        let Some(name) = plan.fresh(dice) else { continue };
        let value = value(plan.number, &name, dice);
        let object = dice.text(&["exports", "exports", "module.exports"]);
        let place = property(object, &name, dice);
        let count = plan.items.len();
        plan.code(match dice.below(10) {
            0..6 => format!("{place} = {value};"),
            6 => format!(
                "Object.defineProperty({object}, '{name}', {{ enumerable: true, value: {value} }});"
            ),
            7 => format!(
                "var s{count} = {{ k: {value} }}; Object.defineProperty({object}, '{name}', \
                 {{ enumerable: true, get: function () {{ return s{count}.k; }} }});"
            ),
            8 => format!("{{ {place} = {value}; }}"),
            _ => format!("(function () {{ {place} = {value}; }})();"),
        });
        plan.add(&name);
    }
}

fn literal(plan: &mut Plan, dice: &mut Dice) {
    let (number, prefix) = (plan.number, dice.text(&["", "", "exports = "]));
    let (one, two) = (value(number, "a", dice), value(number, "b", dice));
    match dice.below(4) {
        0 => {
            plan.code(format!("const a = {one}, b = {two};\n{prefix}module.exports = {{ a, b }};"));
            plan.add("a");
            plan.add("b");
        }
        1 => {
            plan.code(format!("{prefix}module.exports = {{ a: {one}, b: {two} }};"));
            plan.add_unsure("a");
            plan.add_unsure("b");
        }
        2 => {
            plan.code(format!("const c = {one};\n{prefix}module.exports = {{ a: c, 'b': c }};"));
            plan.add("a");
            plan.add_unsure("b");
        }
        _ => {
            plan.code(format!(
                "const a = {one};\n{prefix}module.exports = {{ a, ...{{ b: {two} }}, get c() \
                 {{ log('m{number} reads c'); return {two}; }} }};"
            ));
            plan.add("a");
            plan.add_unsure("b");
            plan.add_unsure("c");
        }
    }
}

fn callable(plan: &mut Plan, dice: &mut Dice) {
    let number = plan.number;
    plan.code(match dice.below(5) {
        0 => format!("module.exports = function () {{ return 'm{number} called'; }};"),
        1 => format!("module.exports = exports = function named{number}() {{ return 'called'; }};"),
        2 => "module.exports = (...list) => list.length;".to_owned(),
        3 => format!(
            "class K{number} {{ static a = 'm{number} static'; static m() {{ return this.a; }} \
             k = 1; }}\nmodule.exports = K{number};"
        ),
        _ => format!("module.exports = class {{ static b = 'm{number}'; static x = 1; }};"),
    });
    for name in ["a", "b"] {
        plan.add_unsure(name);
    }
    if dice.chance(60)
        && let Some(name) = plan.fresh(dice)
        && name != "length"
    {
        let value = value(number, &name, dice);
        plan.code(format!("{} = {value};", property("module.exports", &name, dice)));
        plan.add(&name);
    }
}

fn odd(plan: &mut Plan, dice: &mut Dice) {
    let value = dice.text(&[
        "null",
        "undefined",
        "0",
        "'text'",
        "true",
        "10n",
        "Symbol.for('s')",
        "['a', 'b']",
        "new Map([['a', 1]])",
        "Object.create(null)",
        "Object.create({ a: 'inherited' }, { b: { value: 'hidden' }, c: { get: () => 'got', \
         enumerable: true } })",
        "new (class { a = 1; #p = 2; get b() { return this.#p; } })()",
        "new Proxy({ a: 1, b: 2 }, {})",
        "Promise.resolve(1)",
        "new Error('E0')",
        "Object.assign(Object.create(null), { a: 1, default: 2, __esModule: true })",
        "{ then: 'not a function', a: 1 }",
        "{ default: 'd', a: 1 }",
        "{ ['a' + 'b']: 1, get c() { throw new Error('E1'); } }",
        "globalThis.Math.max",
        "new Proxy(function () { return 'proxied'; }, {})",
        "[...'ab'].map((k) => ({ [k]: k }))",
        "{ 'module.exports': 'name', a: 1 }",
        "new Date(0).getTime()",
        "{ [Symbol.toStringTag]: 'Module', a: 1, default: 2 }",
    ]);
    plan.code(format!("module.exports = {value};"));
    for name in ["a", "b", "c", "default"] {
        plan.add_unsure(name);
    }
}

fn transpiled(plan: &mut Plan, dice: &mut Dice) {
    let flag = dice.text(&["true", "true", "true", "false", "1", "0", "'yes'", "undefined"]);
    plan.code(match dice.below(4) {
        0 | 1 => format!("Object.defineProperty(exports, '__esModule', {{ value: {flag} }});"),
        2 => format!("exports.__esModule = {flag};"),
        _ => format!("exports = module.exports = {{ __proto__: {{ __esModule: {flag} }} }};"),
    });
    if !plan.items.is_empty() {
        plan.add_unsure("__esModule");
    }
    if dice.chance(60) {
        let value = value(plan.number, "default", dice);
        plan.code(match dice.below(3) {
            0 => format!("exports.default = {value};"),
            1 => format!("exports['default'] = {value};"),
            _ => format!("exports.default = void 0; var d = {value}; exports.default = d;"),
        });
    }
    if dice.chance(70) {
        named(plan, dice);
    }
}

const STAR: &str = "var star = function (m, e) { for (var p in m) if (p !== 'default' && \
    !Object.prototype.hasOwnProperty.call(e, p)) e[p] = m[p]; };";

/// With the exports of another module.
fn passed_on(plan: &mut Plan, (from, goal): (usize, Goal), dice: &mut Dice) {
    let number = plan.number;
    let form = dice.below(8);
    let text = match form {
        0 => "module.exports = require(§);".to_owned(),
        1 => format!("module.exports = {{ ...require(§), own: 'm{number}' }};"),
        2 => format!("{STAR} var __exportStar = star; __exportStar(require(§), exports);"),
        3 => "var _r = require(§);\nObject.keys(_r).forEach(function (key) {\n  \
              if (key === \"default\" || key === \"__esModule\") return;\n  \
              if (key in exports && exports[key] === _r[key]) return;\n  \
              Object.defineProperty(exports, key, {\n    enumerable: true,\n    \
              get: function () {\n      return _r[key];\n    }\n  });\n});"
            .to_owned(),
        4 => "Object.assign(exports, require(§));".to_owned(),
        5 => "exports.r = require(§);".to_owned(),
        6 => format!("exports.r = require(§)?.{};", dice.text(&["a", "b", "default", "x"])),
        _ => "var inner = require(§); module.exports = inner; inner = null;".to_owned(),
    };
    plan.items.push(Item::Request { from, text });
    match form {
        0 | 2 | 3 if goal == Goal::CommonJs => plan.stars.push(from),
        1 if goal == Goal::CommonJs => plan.stars.push(from),
        5 | 6 => plan.add("r"),
        _ => {}
    }
    if form == 1 {
        plan.add_unsure("own");
    }
}

/// `exports` under other names, which the lexer does not follow.
fn aliased(plan: &mut Plan, dice: &mut Dice) {
    for _ in 0..1 + dice.below(2) {
        let Some(name) = plan.fresh(dice) else { continue };
        let (count, value) = (plan.items.len(), value(plan.number, &name, dice));
        let place = |object: &str| format!("{object}['{name}'] = {value};");
        plan.code(match dice.below(9) {
            0 => format!("const o{count} = exports; {}", place(&format!("o{count}"))),
            1 => place("this"),
            2 => format!("Object.assign(exports, {{ '{name}': {value} }});"),
            3 => format!("(function (e) {{ {} }})(module.exports);", place("e")),
            4 => format!("(({{ exports: e }}) => {{ {} }})(module);", place("e")),
            5 => format!("exports = {{ own: 1 }}; {}", place("module.exports")),
            6 => format!("const {{ exports: p{count} }} = module; {}", place(&format!("p{count}"))),
            7 => format!("Reflect.set(exports, '{name}', {value});"),
            _ => format!("module['exports'] = {{ '{name}': {value} }};"),
        });
        plan.add_unsure(&name);
    }
}

/// Names that only the lexer sees, or that it does not see, or that come and go.
fn unsure(plan: &mut Plan, dice: &mut Dice) {
    let Some(name) = plan.fresh(dice) else { return };
    let (number, value) = (plan.number, value(plan.number, &name, dice));
    let dotted = name != "a-b" && name != "for";
    match dice.below(12) {
        0 if dotted => plan.code(format!("if (0) exports.{name} = {value};")),
        1 if dotted => plan.code(format!("function never() {{ exports.{name} = 1; }}")),
        2 if dotted && name != "default" => {
            plan.code(format!("0 && (module.exports = {{ {name}, b }});"));
            plan.add("b");
        }
        3 => plan.code(format!("exports['{name}'] = {value}; delete exports['{name}'];")),
        4 => plan.code(format!("exports['{name}'] = {value}; exports = null;")),
        5 if dotted => plan.code(format!(
            "false && Object.defineProperty(exports, '{name}', \
             {{ enumerable: true, value: 1 }});"
        )),
        6 => return late(plan, &name, format!("exports['{name}' + ''] = {value};")),
        7 => {
            let text = format!("for (const k of ['{name}', 'z']) exports[k] = k + {number};");
            return late(plan, &name, text);
        }
        8 => {
            let text = format!(
                "Object.defineProperty(exports, `{name}`, {{ enumerable: true, configurable: \
                 true, get: () => {{ log('m{number} reads {name}'); return count('g{number}'); }} \
                 }});"
            );
            return late(plan, &name, text);
        }
        9 => {
            let text =
                format!("later('m{number} sets', () => {{ exports[`{name}`] = {value}; }});");
            return late(plan, &name, text);
        }
        10 => {
            let text = format!("Object.defineProperty(exports, '{name}', {{ value: {value} }});");
            plan.code(text);
        }
        _ => {
            let text = format!(
                "exports[`{name}`] = {value}; Object.defineProperty(exports, `{name}`, \
                 {{ enumerable: false }});"
            );
            return late(plan, &name, text);
        }
    }
    plan.add(&name);
}

fn late(plan: &mut Plan, name: &str, text: String) {
    plan.code(text);
    plan.add_unsure(name);
}

/// Functions that change the exports when they are called, and changes after all else.
fn changing(plan: &mut Plan, dice: &mut Dice) {
    let (number, name) = (plan.number, dice.text(&NAMES));
    let change = dice.text(&[
        "exports.@ = count('c#');",
        "module.exports.@ = 'changed';",
        "delete module.exports.@;",
        "module.exports = 'replaced';",
        "exports['n' + count('c#')] = 'new';",
        "Object.defineProperty(exports, '@', { value: 'defined', enumerable: true });",
    ]);
    let change = change.replace('@', name).replace('#', &number.to_string());
    plan.code(match dice.below(3) {
        0 => format!("later('m{number} changes', () => {{ {change} }});"),
        _ => format!("exports.bump = function () {{ {change} return 'bumped'; }};"),
    });
    plan.add("bump");
    if dice.chance(30) {
        plan.code("exports.get = () => Object.keys(Object(module.exports)).join();");
        plan.add("get");
    }
}

const NAMES: [&str; 4] = ["a", "b", "x", "f"];
