//! A random program: modules as lists of items that can be removed one by one.
//!
//! Declarations and expressions are texts, since nothing has to look into them. Whatever a
//! removed item declared is then a free name, which throws natively and bundled alike.

use std::collections::BTreeSet;

/// Modules by number; `entries` are evaluated in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub modules: Vec<Module>,
    pub entries: Vec<usize>,
    /// What it was made from; variants that are made by chance are made from it, too.
    pub seed: u64,
    pub kind: Kind,
}

/// What the modules of a program are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ES modules, which run from memory.
    Modules,
    /// CommonJS and JSON among them, which needs Node's own loader, and files.
    Mixed,
    /// As [`Kind::Mixed`], with code that only sloppy mode can run.
    Sloppy,
}

/// One file. The number is part of its name and stays when other modules are removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    pub number: usize,
    pub goal: Goal,
    pub items: Vec<Item>,
}

/// How a file is read, which its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    Module,
    CommonJs,
    /// One declaration, which is the value.
    Json,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// `import a, * as b from './m1.mjs'`
    Import(Import),
    /// `export { local as name }`
    Export {
        local: String,
        name: String,
    },
    /// `export { name as alias } from './m1.mjs'`
    ReExport {
        from: usize,
        name: String,
        alias: String,
    },
    /// `export * from './m1.mjs'`, or `export * as alias from './m1.mjs'`
    Star {
        from: usize,
        alias: Option<String>,
    },
    /// A declaration as text, `export` included.
    Declaration(String),
    /// Code with one request, whose specifier stands where the text has `§`.
    Request {
        from: usize,
        text: String,
    },
    Statement(Statement),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    pub from: usize,
    pub default: Option<String>,
    pub namespace: Option<String>,
    /// Name of the export and local name.
    pub names: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    /// Logs an expression, or the error that it throws.
    Log {
        label: String,
        expression: String,
    },
    /// Runs as it is; what it throws ends the module.
    Plain(String),
    /// Waits some times for the same thing and logs after each.
    Await {
        label: String,
        awaited: String,
        times: u8,
    },
    /// Starts a chain of jobs that log their numbers.
    Ticks {
        label: String,
        jobs: u8,
    },
    Dynamic(Dynamic),
}

/// `import('./m1.mjs')`, and what is logged of the namespace, called `n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dynamic {
    pub label: String,
    pub target: usize,
    pub style: Style,
    pub expressions: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `try { const n = await import(…); … } catch (e) { … }`
    Awaited,
    /// `import(…).then((n) => …, (e) => …)`
    Then,
    /// In an asynchronous function that is called at once, after some turns of the event loop.
    Later(u8),
}

impl Module {
    /// The name of the file.
    pub fn file(&self) -> String {
        let extension = match self.goal {
            Goal::Module => "mjs",
            Goal::CommonJs => "cjs",
            Goal::Json => "json",
        };
        format!("m{}.{extension}", self.number)
    }
}

impl Program {
    /// How the file of a module is read; of one that was removed, as an ES module.
    pub fn goal(&self, number: usize) -> Goal {
        let module = self.modules.iter().find(|module| module.number == number);
        module.map_or(Goal::Module, |module| module.goal)
    }

    /// The name of a module's file.
    pub fn file(&self, number: usize) -> String {
        Module { number, goal: self.goal(number), items: Vec::new() }.file()
    }

    /// For each entry and each target of an `import()`, the modules that it imports statically.
    /// Where module bodies wait for an `import()`, each module is a graph of its own, since how
    /// long that takes decides which of them goes on first. With CommonJS it is one graph, since
    /// such programs wait for one `import()` after the other.
    pub fn static_graphs(&self) -> Vec<BTreeSet<usize>> {
        let items = || self.modules.iter().flat_map(|module| &module.items);
        let waits = |item: &Item| match item {
            Item::Statement(Statement::Dynamic(dynamic)) => dynamic.style == Style::Awaited,
            _ => false,
        };
        if self.kind != Kind::Modules {
            return vec![self.modules.iter().map(|module| module.number).collect()];
        }
        if items().any(waits) {
            return self.modules.iter().map(|module| BTreeSet::from([module.number])).collect();
        }
        let dynamic = items().filter_map(|item| match item {
            Item::Statement(Statement::Dynamic(dynamic)) => Some(dynamic.target),
            _ => None,
        });
        let roots: BTreeSet<usize> = self.entries.iter().copied().chain(dynamic).collect();
        let closure = |root: usize| {
            let mut seen = BTreeSet::new();
            let mut open = vec![root];
            while let Some(number) = open.pop() {
                if seen.insert(number) {
                    let modules = self.modules.iter().filter(|module| module.number == number);
                    let items = modules.flat_map(|module| &module.items);
                    let fixed = items.filter(|item| !matches!(item, Item::Statement(_)));
                    open.extend(fixed.filter_map(Item::request));
                }
            }
            seen
        };
        roots.into_iter().map(closure).collect()
    }

    /// Without a module and everything that requests it.
    pub fn without_module(&self, number: usize) -> Program {
        let kept = self.modules.iter().filter(|module| module.number != number);
        let modules = kept.map(|module| Module {
            items: module
                .items
                .iter()
                .filter(|item| item.request() != Some(number))
                .cloned()
                .collect(),
            ..*module
        });
        let entries = self.entries.iter().copied().filter(|entry| *entry != number);
        let (modules, entries) = (modules.collect(), entries.collect());
        Program { modules, entries, kind: self.kind, seed: self.seed }
    }
}

impl Program {
    /// Without a module; static imports of it become imports of another without names.
    pub fn with_shortcut(&self, number: usize, other: usize) -> Program {
        let mut program = self.clone();
        for item in program.modules.iter_mut().flat_map(|module| &mut module.items) {
            if item.request() != Some(number) {
                continue;
            }
            match item {
                Item::Statement(_) => {}
                Item::Request { from, .. } => *from = other,
                _ => *item = Item::Import(Import { from: other, ..Import::default() }),
            }
        }
        program.without_module(number)
    }
}

impl Item {
    /// The module that this item needs.
    pub fn request(&self) -> Option<usize> {
        match self {
            Item::Import(import) => Some(import.from),
            Item::ReExport { from, .. } | Item::Star { from, .. } | Item::Request { from, .. } => {
                Some(*from)
            }
            Item::Statement(Statement::Dynamic(dynamic)) => Some(dynamic.target),
            Item::Export { .. } | Item::Declaration(_) | Item::Statement(_) => None,
        }
    }
}
