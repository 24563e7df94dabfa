//! Texts that are parsed once more, after they have been written otherwise.

use swc_common::comments::SingleThreadedComments;
use swc_ecma_ast::Program;

use super::{Goal, Written, parse, parse_dialect, program, tree};
use crate::analyze::{self, AnalyzeOptions};
use crate::diagnostic::{self, Diagnostic, SourceFile};
use crate::dialect::{Dialect, DialectOptions};
use crate::graph::{Origin, OriginCopy};
use crate::lower::{self, Lowering, Syntax};
use crate::record::{ModuleKind, ModuleRecord};

/// Parses and analyses a file as JavaScript that the target can read. Errors are sorted by place,
/// and are about the file.
pub fn parse_file(
    file: &SourceFile,
    goal: Goal,
    (dialect, project): (Dialect, &DialectOptions),
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    let written = match dialect.is_javascript() {
        true => plain(file, goal, options)?,
        false => parse_dialect(file, goal, (dialect, project), options)?,
    };
    let record = &written.record;
    let lacking = match &options.target {
        Some(target) => target.lacks(record.syntax),
        None => record.syntax,
    };
    let free = record.free_names.iter().map(|name| record.name(*name));
    let concerned = options.calls.concern(&written.file.text, free);
    match lacking.is_empty() && !concerned {
        true => Ok(written),
        false => otherwise(written, lacking, concerned, options),
    }
}

/// A file that is JavaScript as it stands.
fn plain(
    file: &SourceFile,
    goal: Goal,
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    let (record, sites) = parse(file, goal, options)?;
    Ok(Written { file: file.clone(), origin: None, record, sites })
}

/// Writes otherwise what is lacking, and calls that are left out.
fn otherwise(
    written: Written,
    lacking: Syntax,
    concerned: bool,
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    let Written { file, origin, record, .. } = written;
    let comments = SingleThreadedComments::default();
    let (dialect, is_module) = (Dialect::default(), record.kind == ModuleKind::Esm);
    let program = match is_module {
        true => {
            let parsed = tree(&file, (dialect, false), Some(&comments), |it| it.parse_module());
            Program::Module(parsed?.0)
        }
        false => {
            let parsed = tree(&file, (dialect, true), Some(&comments), |it| it.parse_commonjs());
            Program::Script(parsed?.0)
        }
    };
    let target = options.target.as_ref();
    if lacking.has(Syntax::BIGINT)
        && let Some(target) = target
    {
        let place = lower::first_bigint(&program);
        let wrong = vec![diagnostic::parse::bigint(&file, place, &target.text)];
        return beneath(Err(wrong), &file, origin);
    }
    let calls = concerned.then_some(&options.calls);
    let lowering = Lowering { typescript: None, syntax: lacking, target, calls };
    let goal = if is_module { Goal::Module } else { Goal::CommonJs("") };
    let written = onward(&file, program, comments, lowering, |it| plain(it, goal, options));
    beneath(written, &file, origin).map(|mut written| {
        written.inherit(record);
        written
    })
}

/// Parses TypeScript with decorators, or with class fields that are assignments.
pub(super) fn typescript(
    file: &SourceFile,
    goal: Goal,
    (dialect, project): (Dialect, &DialectOptions),
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    let comments = SingleThreadedComments::default();
    let program = program(file, goal, dialect, Some(&comments))?.0;
    let syntax = Syntax::of(&program);
    let of_parameters = match project.experimental_decorators {
        true => None,
        false => lower::parameter_decorator(&program),
    };
    let of_statements = || {
        let found = analyze::misplaced_decorator(&file.text, &program);
        found.map(|at| at as usize..at as usize + 1)
    };
    if let Some(place) = of_parameters.or_else(of_statements) {
        return Err(vec![diagnostic::early::misplaced_decorator(file, place)]);
    }
    let kept = syntax.only(Syntax::DECORATORS | Syntax::ACCESSORS);
    let lowering = Lowering { typescript: Some(project), syntax: kept, ..Lowering::default() };
    let rest = Dialect { typescript: false, jsx: dialect.jsx };
    let written = onward(file, program, comments, lowering, |lowered| match rest.is_javascript() {
        true => plain(lowered, goal, options),
        false => parse_dialect(lowered, goal, (rest, project), options),
    });
    written.map(|mut written| {
        written.record.typescript = true;
        written
    })
}

/// Writes a program otherwise, and goes on with the new text.
fn onward(
    file: &SourceFile,
    program: Program,
    comments: SingleThreadedComments,
    lowering: Lowering,
    parse: impl FnOnce(&SourceFile) -> Result<Written, Vec<Diagnostic>>,
) -> Result<Written, Vec<Diagnostic>> {
    let (text, copies) = lower::lower(file, program, comments, lowering)?;
    let lowered = SourceFile { name: file.name.clone(), text: text.into() };
    let origin = Origin { file: file.clone(), commonjs: false, copies };
    beneath(parse(&lowered), &lowered, Some(origin))
}

/// What became of a file that is itself written from another, if it is: places are those of the
/// other one.
fn beneath(
    written: Result<Written, Vec<Diagnostic>>,
    file: &SourceFile,
    origin: Option<Origin>,
) -> Result<Written, Vec<Diagnostic>> {
    let Some(outer) = origin else { return written };
    match written {
        Ok(mut written) => {
            let copies = match &written.origin {
                Some(inner) => outer.compose(&inner.copies),
                None => outer.copies,
            };
            written.origin = Some(Origin { file: outer.file, commonjs: false, copies });
            Ok(written)
        }
        Err(mut diagnostics) => {
            diagnostics.iter_mut().for_each(|it| it.relocate(file, &outer));
            Err(diagnostics)
        }
    }
}

impl Written {
    /// What the record of the text before tells of the source.
    fn inherit(&mut self, before: Box<ModuleRecord>) {
        self.record.typescript = before.typescript;
        self.record.constants = before.constants;
    }
}

/// A request that a module gets.
pub struct Import {
    pub specifier: String,
    /// What it takes; without names it asks for evaluation alone.
    pub names: Vec<Box<str>>,
}

/// Puts requests before the first statement.
pub fn with_imports(
    written: Written,
    imports: &[Import],
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    let Written { file, origin, record, sites } = written;
    let is_module = record.kind == ModuleKind::Esm;
    let text = file.text.as_str();
    let at = sites.directives.last().map_or(sites.body_start, |it| it.hi) as usize;
    let requests: String = imports
        .iter()
        .map(|Import { specifier, names }| match (is_module, names.join(", ")) {
            (true, names) if names.is_empty() => format!("import \"{specifier}\";\n"),
            (true, names) => format!("import {{ {names} }} from \"{specifier}\";\n"),
            (false, names) if names.is_empty() => format!("require(\"{specifier}\");\n"),
            (false, names) => format!("var {{ {names} }} = require(\"{specifier}\");\n"),
        })
        .collect();
    let start = if at == 0 { "" } else { "\n" };
    let text = format!("{}{start}{requests}{}", &text[..at], &text[at..]);
    let moved = (start.len() + requests.len() + at) as u32;
    let copies = vec![
        OriginCopy { lo: 0, hi: at as u32, source: 0 },
        OriginCopy { lo: moved, hi: text.len() as u32, source: at as u32 },
    ];
    let inner = Origin { file: file.clone(), commonjs: false, copies };
    let extended = SourceFile { name: file.name.clone(), text: text.into() };
    let goal = if is_module { Goal::Module } else { Goal::CommonJs("") };
    let written = beneath(plain(&extended, goal, options), &extended, Some(inner));
    beneath(written, &file, origin).map(|mut written| {
        written.inherit(record);
        written
    })
}
