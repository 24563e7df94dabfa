//! What the modules under construction declare, export and see, and what their names resolve to.

use super::family::Features;
use super::generate::Dice;

/// What is known of a value, to use it without an error most of the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Function,
    /// Changes the variable of this name, which is one of the same module.
    Setter(String),
    Generator,
    Class,
    /// Assignable or not, with a primitive value.
    Variable {
        is_constant: bool,
    },
    /// With these exports.
    Namespace(Vec<String>),
}

/// A name that the statements of a module may use.
#[derive(Clone, Debug)]
pub struct Visible {
    pub name: String,
    pub kind: Kind,
    /// Module and position of the declaration. Functions call only what comes later in this
    /// order, so that none calls itself.
    pub origin: Option<(usize, usize)>,
    pub is_import: bool,
}

#[derive(Clone, Debug)]
pub enum Export {
    /// A declaration that begins with `export` or `export default`, by its place in `visible`.
    Inline(usize),
    /// A default export that declares no name.
    Default(Kind),
    Local(String),
    Indirect(usize, String),
    Namespace(usize),
}

pub struct Scope {
    pub number: usize,
    pub common_names: bool,
    pub language: bool,
    pub this: bool,
    /// Declarations first, in order, then imports.
    pub visible: Vec<Visible>,
    pub exports: Vec<(String, Export)>,
    pub stars: Vec<usize>,
}

/// The place of a default export that declares no name: after all declarations.
pub const DEFAULT: usize = usize::MAX;

/// The place that stands for the namespace of a module.
const NAMESPACE: usize = usize::MAX - 1;

/// Names that many modules have, globals among them.
const COMMON: [&str; 24] = [
    "a",
    "b",
    "value",
    "get",
    "Foo",
    "name",
    "x",
    "_default",
    "default_1",
    "exports",
    "module",
    "require",
    "a$1",
    "b$1",
    "value$1",
    "Promise",
    "Object",
    "Symbol",
    "ns",
    "self",
    "init",
    "undefined_1",
    "of",
    "async",
];

const EXPORTS: [&str; 10] = ["a", "b", "c", "d", "x", "y", "f", "g", "name", "length"];

/// Any text may be the name of an export.
const STRINGS: [&str; 5] = ["a-b", "0", "for", "__proto__", "ü"];

impl Scope {
    pub fn new(number: usize, features: &Features) -> Self {
        Self {
            number,
            common_names: features.common_names,
            language: features.language,
            this: features.this,
            visible: Vec::new(),
            exports: Vec::new(),
            stars: Vec::new(),
        }
    }

    /// A name that nothing in this module has.
    pub fn fresh_local(&self, dice: &mut Dice, stem: &str) -> String {
        let is_taken = |name: &str| self.visible.iter().any(|visible| visible.name == name);
        if self.common_names {
            let name = dice.text(&COMMON);
            if !is_taken(name) {
                return name.to_owned();
            }
        }
        let names = (0..).map(|count| format!("{stem}{}_{count}", self.number));
        names.into_iter().find(|name| !is_taken(name)).expect("there are more names than modules")
    }

    /// A name that this module does not export.
    pub fn fresh_export(&self, dice: &mut Dice) -> Option<String> {
        let name = match self.language && dice.chance(30) {
            true => dice.text(&STRINGS),
            false if dice.chance(15) => "default",
            false => dice.text(&EXPORTS),
        };
        self.is_free(name).then(|| name.to_owned())
    }

    pub fn is_free(&self, export: &str) -> bool {
        self.exports.iter().all(|(name, _)| name != export)
    }

    /// GetExportedNames without those that are ambiguous and without `default`.
    pub fn names(scopes: &[Scope], number: usize) -> Vec<String> {
        let mut visited = vec![number];
        let mut names: Vec<String> = Vec::new();
        let mut at = 0;
        while at < visited.len() {
            let scope = &scopes[visited[at]];
            for (name, _) in &scope.exports {
                if name != "default" && !names.contains(name) {
                    names.push(name.clone());
                }
            }
            for star in &scope.stars {
                if !visited.contains(star) {
                    visited.push(*star);
                }
            }
            at += 1;
        }
        names.retain(|name| {
            let found = find(scopes, number, name, &mut Vec::new());
            matches!(found, Found::Binding(..))
        });
        names
    }

    /// ResolveExport: the declaration behind a name, and what is known of it.
    pub fn resolve(
        scopes: &[Scope],
        number: usize,
        name: &str,
    ) -> Option<(Option<(usize, usize)>, Kind)> {
        match find(scopes, number, name, &mut Vec::new()) {
            Found::Binding(Some((from, NAMESPACE)), _) => {
                Some((None, Kind::Namespace(Self::names(scopes, from))))
            }
            Found::Binding(origin, kind) => Some((origin, kind)),
            Found::Nothing | Found::Ambiguous => None,
        }
    }
}

#[derive(PartialEq)]
enum Found {
    Nothing,
    Ambiguous,
    Binding(Option<(usize, usize)>, Kind),
}

fn find(scopes: &[Scope], number: usize, name: &str, visited: &mut Vec<(usize, String)>) -> Found {
    let key = (number, name.to_owned());
    if visited.contains(&key) {
        return Found::Nothing;
    }
    visited.push(key);
    let scope = &scopes[number];
    let local = |local: &str| {
        let at = scope.visible.iter().position(|visible| visible.name == local);
        at.map_or(Found::Nothing, |at| {
            Found::Binding(Some((number, at)), scope.visible[at].kind.clone())
        })
    };
    if let Some((_, export)) = scope.exports.iter().find(|(exported, _)| exported == name) {
        return match export {
            Export::Inline(at) => local(&scope.visible[*at].name),
            Export::Default(kind) => Found::Binding(Some((number, DEFAULT)), kind.clone()),
            Export::Local(name) => local(name),
            Export::Indirect(from, name) => find(scopes, *from, name, visited),
            // Its names are looked up later: it may be the namespace of this module.
            Export::Namespace(from) => {
                Found::Binding(Some((*from, NAMESPACE)), Kind::Namespace(Vec::new()))
            }
        };
    }
    if name == "default" {
        return Found::Nothing;
    }
    let mut found = Found::Nothing;
    for star in &scope.stars {
        match (find(scopes, *star, name, visited), &found) {
            (Found::Nothing, _) => {}
            (Found::Ambiguous, _) => return Found::Ambiguous,
            (binding, Found::Nothing) => found = binding,
            (Found::Binding(one, _), Found::Binding(other, _)) if one == *other => {}
            _ => return Found::Ambiguous,
        }
    }
    found
}
