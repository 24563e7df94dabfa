//! Expressions about the names that a module sees.

use super::generate::Dice;
use super::scope::{Kind, Scope, Visible};

/// For the body of the function at this place: it does not call what may call it.
pub fn in_function(scope: &Scope, at: usize, dice: &mut Dice) -> String {
    let place = (scope.number, at);
    let Some(visible) = dice.pick(&scope.visible) else { return "'nothing'".to_owned() };
    let may_call = visible.origin.is_some_and(|origin| origin > place);
    let name = &visible.name;
    match &visible.kind {
        Kind::Function | Kind::Generator | Kind::Class if !may_call => {
            let form = dice.text(&["typeof @", "@.name", "typeof @.tag"]);
            form.replace('@', name)
        }
        Kind::Setter(_) => format!("{name}()"),
        Kind::Namespace(names) => match dice.pick(names) {
            Some(key) => member(name, key, dice),
            None => format!("Object.keys({name})"),
        },
        _ => of(visible, dice),
    }
}

/// A use of any visible name.
pub fn any(scope: &Scope, dice: &mut Dice) -> String {
    let own = scope.visible.iter().filter(|visible| !visible.is_import).count();
    // Imports are what it is about.
    let from = if dice.chance(60) { own } else { 0 };
    let visible = dice.pick(&scope.visible[from..]).or_else(|| scope.visible.first());
    match visible {
        Some(visible) if scope.this && dice.chance(60) => this(visible, dice),
        Some(visible) => of(visible, dice),
        None => "'nothing'".to_owned(),
    }
}

fn of(visible: &Visible, dice: &mut Dice) -> String {
    let form = match &visible.kind {
        Kind::Function => dice.text(&["@()", "@()", "typeof @", "@.name", "@", "@ === @"]),
        Kind::Setter(variable) if !visible.is_import => {
            return dice
                .text(&["[@(), $]", "@()"])
                .replace('@', &visible.name)
                .replace('$', variable);
        }
        Kind::Setter(_) => dice.text(&["@()", "@()", "@"]),
        Kind::Generator => dice.text(&["[...@()]", "@().next().value", "typeof @", "@.name"]),
        Kind::Class => dice.text(&[
            "@.tag",
            "@.name",
            "typeof @",
            "new @().m()",
            "new @() instanceof @",
            "class extends @ {}.tag",
        ]),
        Kind::Variable { .. } => {
            dice.text(&["@", "@", "@", "typeof @", "[@, @]", "({ @ })", "@ + '.'", "{ @: @ }"])
        }
        Kind::Namespace(names) => return namespace(&visible.name, names, dice),
    };
    match form {
        "class extends @ {}.tag" => format!("(class extends {} {{}}).tag", visible.name),
        "{ @: @ }" => format!("({{ {0}: {0} }}).{0}", visible.name),
        _ => form.replace('@', &visible.name),
    }
}

/// A member of a namespace, by a name or a text.
fn member(namespace: &str, key: &str, dice: &mut Dice) -> String {
    let is_name = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
        && !key.starts_with(|c: char| c.is_ascii_digit());
    match is_name && dice.chance(80) {
        true => format!("{namespace}.{key}"),
        false => format!("{namespace}['{key}']"),
    }
}

fn namespace(name: &str, keys: &[String], dice: &mut Dice) -> String {
    let key = dice.pick(keys).cloned().unwrap_or_else(|| "missing".to_owned());
    let read = member(name, &key, dice);
    match dice.below(14) {
        0 => name.to_owned(),
        1 => format!("Object.keys({name})"),
        2 => format!("'{key}' in {name}"),
        3 => format!("typeof {read}"),
        4 => format!("{read}()"),
        5 => format!("(({{ '{key}': z }}) => z)({name})"),
        6 => format!("Object.getOwnPropertyDescriptor({name}, '{key}')"),
        7 => format!("Reflect.ownKeys({name}).length"),
        8 => format!("Object.hasOwn({name}, '{key}')"),
        9 => format!("({{ ...{name} }})"),
        10 => format!("{name} === {name}"),
        _ => read,
    }
}

/// A call that shows what `this` is in the callee.
fn this(visible: &Visible, dice: &mut Dice) -> String {
    let name = &visible.name;
    let callee = match &visible.kind {
        Kind::Namespace(keys) => match dice.pick(keys) {
            Some(key) => member(name, key, dice),
            None => return name.clone(),
        },
        Kind::Class => format!("{name}.prototype.m"),
        _ => name.clone(),
    };
    let form = dice.text(&[
        "@()",
        "(@)()",
        "(0, @)()",
        "@?.()",
        "@`x`",
        "@.call('given')",
        "[@][0]().length",
        "((p) => p())(@)",
        "({ p: @ }).p() === undefined",
        "@()?.x",
        "(true ? @ : 0)()",
        "(@ || 0)()",
        "@.bind(1)()",
        "this",
        "(() => this)()",
    ]);
    form.replace('@', &callee)
}

/// Syntax around a name that a bundler has to look at twice.
pub fn unusual(scope: &Scope, dice: &mut Dice) -> String {
    let Some(visible) = dice.pick(&scope.visible) else { return "this".to_owned() };
    let form = dice.text(&[
        "@`a${typeof @}b`",
        "@?.length",
        "@?.()",
        "@?.a?.b",
        "({ @ }).@ === @",
        "({ @: 1 }).@",
        "({ get @() { return typeof @; } }).@",
        "({ @() { return typeof @; } }).@()",
        "((p = @) => p)()",
        "((p = () => @) => { var @ = 'inner'; return [p(), @]; })()",
        "(({ q = @ }) => q)({})",
        "(({ @: q = 3 }) => q)({})",
        "(class { static s = @; }).s",
        "(class { static s; static { this.s = typeof @; } }).s",
        "(class { [@] = 1; }).name",
        "new (class @ { m() { return typeof @; } })().m()",
        "[...(function* () { yield @; yield* [typeof @]; })()]",
        "(() => { for (const @ of [1, 2]) return @; })()",
        "(() => { for (var @ in { k: 1 }); return @; })()",
        "(function @() { return typeof @; })()",
        "(() => { @: for (;;) break @; return @; })()",
        "(() => { try { throw 1; } catch (@) { return @; } })()",
        "(() => { if (true) { function @() {} } return typeof @; })()",
        "((...@) => @.length)(1, 2)",
        "(({ @ }) => @)({ @: 'own' })",
        "(({ ...@ }) => @)({ k: 1 })",
        "(() => { switch (1) { case 1: let @ = 's'; return @; } })()",
        "(0, @)",
        "void @",
        "`${typeof @}${typeof @}`",
        "((a, b = typeof @) => a + b)(typeof @)",
        "[@, , ...[@]].length",
        "typeof (@)",
        "@ ?? 'nullish'",
        "@ && @",
        "!@ || typeof @",
        "new Map([[@, 1]]).get(@)",
        "((@))",
        "@ in {}",
        "(async () => @)()",
        "(() => { const [x = @] = []; return x; })()",
        "(() => { class A { #p = typeof @; get @() { return this.#p; } } return new A().@; })()",
        "(() => arguments)",
    ]);
    form.replace('@', &visible.name)
}

/// Changes what must not change: imports and namespaces.
pub fn assignment(scope: &Scope, dice: &mut Dice) -> Option<String> {
    let imports: Vec<_> = scope.visible.iter().filter(|visible| visible.is_import).collect();
    let Visible { name, kind, .. } = dice.pick(&imports)?;
    let change = match kind {
        Kind::Namespace(keys) => {
            let key = dice.pick(keys).cloned().unwrap_or_else(|| "missing".to_owned());
            let form = dice.text(&[
                "@ = 1",
                "@$ = 1",
                "delete @$",
                "delete @.missing",
                "@.missing = 1",
                "@$ += 1",
                "[@$] = [1]",
                "Reflect.set(@, '%', 1)",
                "Object.defineProperty(@, '%', { value: 1 })",
                "Object.defineProperty(@, 'missing', { value: 1 })",
                "Object.setPrototypeOf(@, null)",
                "Object.setPrototypeOf(@, {})",
                "Object.isFrozen(@)",
                "Object.isSealed(@)",
                "Object.isExtensible(@)",
                "Object.freeze(@)",
                "Object.preventExtensions(@)",
                "Reflect.deleteProperty(@, '%')",
            ]);
            form.replace('$', &format!("['{key}']")).replace('%', &key)
        }
        _ => dice
            .text(&[
                "@ = 1",
                "@ = log('rhs')",
                "@++",
                "--@",
                "@ += 'x'",
                "[@] = [1]",
                "[...@] = [1]",
                "({ @ } = { @: 1 })",
                "({ k: @ = 2 } = {})",
                "@ ||= 1",
                "@ &&= 1",
                "@ ??= 1",
                "(() => { for ((@) of [1]); })()",
                "(() => { for (@ in { k: 1 }); })()",
                "(@ = 1, 2)",
                "(@) = 1",
                "typeof (@ = 1)",
                "(() => { var @; @ = 1; return @; })()",
            ])
            .to_owned(),
    };
    Some(change.replace('@', name))
}
