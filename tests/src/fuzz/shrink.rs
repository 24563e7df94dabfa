//! Smaller programs with the same kind of difference.

use super::model::{Dynamic, Import, Item, Program, Statement, Style};
use super::oracle::Oracle;
use super::variant::Variant;
use super::verdict::{self, Difference, Verdict};

/// Removes and simplifies as long as the difference stays of its kind.
pub fn shrink(
    program: &Program,
    difference: &Difference,
    variant: &Variant,
    oracle: &mut Oracle,
) -> Result<(Program, Difference), String> {
    let mut smallest = (program.clone(), difference.clone());
    loop {
        let size = smallest.0.clone();
        for pass in [modules, shortcuts, halves, items, parts] {
            let mut at = 0;
            while let Some(candidate) = pass(&smallest.0, at) {
                match still_differs(&candidate, difference, variant, oracle)? {
                    Some(difference) => smallest = (candidate, difference),
                    None => at += 1,
                }
            }
        }
        if smallest.0 == size {
            return Ok(smallest);
        }
    }
}

fn still_differs(
    program: &Program,
    original: &Difference,
    variant: &Variant,
    oracle: &mut Oracle,
) -> Result<Option<Difference>, String> {
    if program.entries.is_empty() {
        return Ok(None);
    }
    let variants = std::slice::from_ref(variant);
    let verdict = verdict::judge(program, variants, oracle)?.pop();
    Ok(match verdict {
        Some(Verdict::Different(difference))
            if difference.kind == original.kind
                && (verdict::is_link_error(&original.native)
                    || !verdict::is_link_error(&difference.native)) =>
        {
            Some(difference)
        }
        _ => None,
    })
}

/// Candidates are numbered; `None` is after the last one. All of them are smaller.
type Candidate = Option<Program>;

fn modules(program: &Program, at: usize) -> Candidate {
    program.modules.get(at).map(|module| program.without_module(module.number))
}

/// With one module left out: who requests it requests one of its requests instead.
fn shortcuts(program: &Program, at: usize) -> Candidate {
    let mut before = 0;
    for module in &program.modules {
        let mut requests: Vec<_> = module.items.iter().filter_map(Item::request).collect();
        requests.sort_unstable();
        requests.dedup();
        requests.retain(|request| *request != module.number);
        if let Some(request) = requests.get(at - before) {
            return Some(program.with_shortcut(module.number, *request));
        }
        before += requests.len();
    }
    None
}

/// Without half of the items of a module.
fn halves(program: &Program, at: usize) -> Candidate {
    let module = program.modules.get(at / 2)?;
    let middle = module.items.len() / 2;
    let kept = match at % 2 {
        0 => module.items[..middle].to_vec(),
        _ => module.items[middle..].to_vec(),
    };
    match module.items.len() {
        0..4 => Some(Program {
            modules: Vec::new(),
            entries: Vec::new(),
            kind: program.kind,
            seed: program.seed,
        }),
        _ => Some(with_items(program, at / 2, kept)),
    }
}

fn items(program: &Program, at: usize) -> Candidate {
    let (module, item) = place(program, at)?;
    let mut items = program.modules[module].items.clone();
    items.remove(item);
    Some(with_items(program, module, items))
}

/// With something smaller in place of an item: the number of the item times its parts.
fn parts(program: &Program, at: usize) -> Candidate {
    let mut before = 0;
    for (module, item) in (0..).map_while(|at| place(program, at)) {
        let smaller = smaller(&program.modules[module].items[item]);
        if let Some(smaller) = smaller.get(at - before) {
            let mut items = program.modules[module].items.clone();
            items[item] = smaller.clone();
            return Some(with_items(program, module, items));
        }
        before += smaller.len();
    }
    None
}

fn smaller(item: &Item) -> Vec<Item> {
    match item {
        Item::Import(import) => {
            let mut smaller = Vec::new();
            if import.default.is_some() {
                smaller.push(Item::Import(Import { default: None, ..import.clone() }));
            }
            if import.namespace.is_some() {
                let import = Import { namespace: None, ..import.clone() };
                smaller.push(Item::Import(import));
            }
            for at in 0..import.names.len() {
                let mut import = import.clone();
                import.names.remove(at);
                smaller.push(Item::Import(import));
            }
            smaller
        }
        Item::Statement(Statement::Await { label, awaited, times }) if *times > 1 => {
            let (label, awaited, times) = (label.clone(), awaited.clone(), times - 1);
            vec![Item::Statement(Statement::Await { label, awaited, times })]
        }
        Item::Statement(Statement::Await { label, awaited, times }) if awaited != "0" => {
            let (label, times) = (label.clone(), *times);
            let awaited = "0".to_owned();
            vec![Item::Statement(Statement::Await { label, awaited, times })]
        }
        Item::Statement(Statement::Ticks { label, jobs }) if *jobs > 1 => {
            let (label, jobs) = (label.clone(), jobs - 1);
            vec![Item::Statement(Statement::Ticks { label, jobs })]
        }
        Item::Statement(Statement::Dynamic(dynamic)) => {
            let mut smaller: Vec<_> = (0..dynamic.expressions.len())
                .map(|at| {
                    let mut dynamic = dynamic.clone();
                    dynamic.expressions.remove(at);
                    dynamic
                })
                .collect();
            if let Style::Later(turns @ 1..) = dynamic.style {
                let style = Style::Later(turns - 1);
                smaller.push(Dynamic { style, ..dynamic.clone() });
            }
            smaller
                .into_iter()
                .map(|dynamic| Item::Statement(Statement::Dynamic(dynamic)))
                .collect()
        }
        Item::Declaration(text) => match text.strip_prefix("export ") {
            Some(rest) if !rest.starts_with("default ") => {
                vec![Item::Declaration(rest.to_owned())]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Module and item with this number, from the last to the first: statements and what needs
/// others are found before what they need.
fn place(program: &Program, at: usize) -> Option<(usize, usize)> {
    let mut before = 0;
    for (number, module) in program.modules.iter().enumerate() {
        if at - before < module.items.len() {
            return Some((number, module.items.len() - 1 - (at - before)));
        }
        before += module.items.len();
    }
    None
}

fn with_items(program: &Program, at: usize, items: Vec<Item>) -> Program {
    let mut program = program.clone();
    program.modules[at].items = items;
    program
}
