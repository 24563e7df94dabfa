//! One source text in, one record and its sites out. The syntax tree lives and dies here.

use std::borrow::Cow;
use std::sync::Arc;

use swc_common::comments::{Comments, SingleThreadedComments};
use swc_common::{BytePos, Spanned, input::StringInput};
use swc_ecma_ast::{Decl, EsVersion, Ident, Module, ModuleItem, Program, Script, Stmt};
use swc_ecma_parser::error::{Error, SyntaxError};
use swc_ecma_parser::{EsSyntax, Parser, Syntax, TsSyntax, lexer::Lexer};
use swc_ecma_visit::VisitMutWith;

use crate::analyze::{self, AnalyzeOptions, ModeError, skip_trivia};
use crate::diagnostic::{self, Diagnostic, SourceFile};
use crate::dialect::{self, Dialect, DialectOptions, Rewritten};
use crate::graph::Origin;
use crate::record::ModuleRecord;
use crate::sites::Sites;

mod lowered;
mod respell;

pub use lowered::{Import, parse_file, with_imports};
use respell::{Respelling, Restore, is_call};

/// The parse goal that Node's rules give a file before its text is seen.
/// <https://nodejs.org/api/packages.html#determining-module-system>
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    Module,
    /// Module syntax is an error; the text says why.
    CommonJs(&'static str),
    /// CommonJS, unless only module syntax makes sense of the text.
    Detect,
}

/// The most nesting the parser's stack is trusted with, in bytes of stack.
const STACK_BUDGET: usize = 900 << 20;
/// What one bracket and one operator may cost on the stack, parsing and analysis together.
const STACK_PER_BRACKET: usize = 10 << 10;
const STACK_PER_OPERATOR: usize = 2 << 10;
/// The stack of a thread that parses. Address space only; pages are touched as needed.
pub const PARSER_STACK: usize = 1 << 30;

/// A module in place of one whose text or imports are wrong: all that it does is throw the
/// SyntaxError.
pub fn throwing(name: &Arc<str>, message: &str) -> (SourceFile, Box<ModuleRecord>, Box<Sites>) {
    let quoted = serde_json::to_string(message).unwrap_or_default();
    let text = format!("throw new SyntaxError({quoted});\n");
    let file = SourceFile { name: Arc::clone(name), text: text.into() };
    let parsed = parse(&file, Goal::Module, &AnalyzeOptions::default());
    let (record, sites) = parsed.expect("a throw statement is a module");
    (file, record, sites)
}

/// Parses and analyses one file. Errors are sorted by place.
pub fn parse(
    file: &SourceFile,
    goal: Goal,
    options: &AnalyzeOptions,
) -> Result<(Box<ModuleRecord>, Box<Sites>), Vec<Diagnostic>> {
    if stack_estimate(file.text.as_bytes()) > STACK_BUDGET {
        return Err(vec![diagnostic::parse::too_deep(&file.name)]);
    }
    match goal {
        Goal::Module => parse_module(file, options),
        Goal::CommonJs(why) => parse_commonjs(file, why, options),
        Goal::Detect => detect(file, options),
    }
}

type Parsed = Result<(Box<ModuleRecord>, Box<Sites>), Vec<Diagnostic>>;

/// A module in JavaScript, whatever it was written in.
pub struct Written {
    pub file: SourceFile,
    pub origin: Option<Origin>,
    pub record: Box<ModuleRecord>,
    pub sites: Box<Sites>,
}

/// Parses and analyses a file in TypeScript or JSX, as JavaScript that says the same. Errors are
/// sorted by place, and are about the file.
fn parse_dialect(
    file: &SourceFile,
    goal: Goal,
    (dialect, project): (Dialect, &DialectOptions),
    options: &AnalyzeOptions,
) -> Result<Written, Vec<Diagnostic>> {
    if stack_estimate(file.text.as_bytes()) > STACK_BUDGET {
        return Err(vec![diagnostic::parse::too_deep(&file.name)]);
    }
    let (mut program, mut mode_errors) = program(file, goal, dialect, None)?;
    let (file, origin, constants) = match dialect::rewrite(file, &mut program, dialect, project)? {
        Rewritten::Unchanged => (file.clone(), None, Vec::new()),
        Rewritten::Text { text, copies, constants } => {
            let origin = Origin { file: file.clone(), commonjs: false, copies };
            (SourceFile { name: file.name.clone(), text: text.into() }, Some(origin), constants)
        }
        Rewritten::NotHere => {
            drop(program);
            return lowered::typescript(file, goal, (dialect, project), options);
        }
    };
    if let Some(origin) = &origin {
        for error in &mut mode_errors {
            error.lo = origin.destination(error.lo);
            error.hi = origin.destination(error.hi).max(error.lo);
        }
    }
    let analysed = match &program {
        Program::Module(module) if is_commonjs(module) => {
            let body = module.body.iter().filter_map(|item| item.as_stmt().cloned()).collect();
            let script = Script { span: module.span, body, shebang: None };
            analyze::commonjs(&file, &script, &mode_errors, options)
        }
        Program::Module(module) => analyze::module(&file, module, options),
        Program::Script(script) => analyze::commonjs(&file, script, &mode_errors, options),
    };
    match analysed {
        Ok((mut record, sites)) => {
            record.typescript = dialect.typescript;
            record.constants = constants.into();
            Ok(Written { file, origin, record, sites })
        }
        Err(mut diagnostics) => {
            if let Some(origin) = &origin {
                diagnostics.iter_mut().for_each(|it| it.relocate(&file, origin));
            }
            Err(diagnostics)
        }
    }
}

/// The tree of a file in TypeScript or JSX, as [`tree`] gives it.
fn program(
    file: &SourceFile,
    goal: Goal,
    dialect: Dialect,
    comments: Option<&SingleThreadedComments>,
) -> Result<(Program, Vec<ModeError>), Vec<Diagnostic>> {
    match goal {
        Goal::Module => {
            let tree = tree(file, (dialect, false), comments, |parser| parser.parse_module())?;
            Ok((Program::Module(tree.0), tree.1))
        }
        Goal::CommonJs(_) | Goal::Detect => {
            tree(file, (dialect, true), comments, |parser| parser.parse_program())
        }
    }
}

/// Whether what is left of a module needs no module: TypeScript's `export =` and
/// `import = require()` are CommonJS.
fn is_commonjs(module: &Module) -> bool {
    let is_assignment = |item: &ModuleItem| match item.as_stmt() {
        Some(Stmt::Expr(statement)) => statement.expr.as_assign().is_some_and(|assign| {
            let target = assign.left.as_simple().and_then(|it| it.as_member());
            target.is_some_and(|member| member.obj.is_ident_ref_to("module"))
        }),
        _ => false,
    };
    module.body.iter().all(|item| item.is_stmt()) && module.body.iter().any(is_assignment)
}

fn parse_module(file: &SourceFile, options: &AnalyzeOptions) -> Parsed {
    let goal = (Dialect::default(), false);
    let module: Module = tree(file, goal, None, |parser| parser.parse_module())?.0;
    let analysed = analyze::module(file, &module, options);
    drop(module);
    analysed
}

fn parse_commonjs(file: &SourceFile, why: &'static str, options: &AnalyzeOptions) -> Parsed {
    let (script, mode_errors): (Script, _) =
        tree(file, (Dialect::default(), true), None, |parser| parser.parse_commonjs()).map_err(
            |errors| {
                let place = errors[0].labels[0].span.clone();
                // The same text as a module: when that parses, the goal is what is wrong.
                if parse_module(file, options).is_ok() {
                    vec![diagnostic::parse::esm_in_commonjs(file, place, why)]
                } else {
                    errors
                }
            },
        )?;
    analyze::commonjs(file, &script, &mode_errors, options)
}

/// CommonJS, or an ES module when static `import`/`export`, `import.meta`, top-level await or a
/// lexical redeclaration of a CommonJS variable says so.
fn detect(file: &SourceFile, options: &AnalyzeOptions) -> Parsed {
    let (program, mode_errors) =
        tree(file, (Dialect::default(), true), None, |parser| parser.parse_program())?;
    match program {
        // Sloppy code in what turned out to be a module.
        Program::Module(_) if !mode_errors.is_empty() => parse_module(file, options),
        Program::Module(module) => analyze::module(file, &module, options),
        Program::Script(script) if redeclares_commonjs_variable(&script) => {
            drop(script);
            parse_module(file, options)
        }
        Program::Script(script) => analyze::commonjs(file, &script, &mode_errors, options),
    }
}

/// Whether a name can be that of a binding in a module.
pub fn is_identifier(name: &str) -> bool {
    Ident::verify_symbol(name).is_ok()
}

fn syntax(dialect: Dialect, return_at_top: bool) -> Syntax {
    match dialect.typescript {
        true => Syntax::Typescript(TsSyntax {
            tsx: dialect.jsx,
            decorators: true,
            ..TsSyntax::default()
        }),
        false => Syntax::Es(EsSyntax {
            jsx: dialect.jsx,
            import_attributes: true,
            explicit_resource_management: true,
            decorators: true,
            decorators_before_export: true,
            auto_accessors: true,
            allow_return_outside_function: return_at_top,
            ..EsSyntax::default()
        }),
    }
}

/// A parser of what follows a place, whose spans are those of the whole text.
fn parser<'a>(
    text: &'a str,
    from: usize,
    syntax: Syntax,
    comments: Option<&'a SingleThreadedComments>,
) -> Parser<Lexer<'a>> {
    let position = |offset: usize| BytePos(1 + offset as u32);
    let input = StringInput::new(&text[from..], position(from), position(text.len()));
    let comments = comments.map(|comments| comments as &dyn Comments);
    Parser::new_from(Lexer::new(syntax, EsVersion::EsNext, input, comments))
}

/// The tree, and what strict code or modules would not allow in it, sorted by place. `commonjs`
/// says that the text may be CommonJS; comments are kept where there is room for them.
///
/// What the parser refuses although the language allows it is read in a text of the same length;
/// the tree then fits the original text.
fn tree<T: VisitMutWith<Restore>>(
    file: &SourceFile,
    (dialect, commonjs): (Dialect, bool),
    comments: Option<&SingleThreadedComments>,
    parse: impl Fn(&mut Parser<Lexer<'_>>) -> Result<T, Error>,
) -> Result<(T, Vec<ModeError>), Vec<Diagnostic>> {
    let mut respelling: Option<Respelling> = None;
    loop {
        let text = respelling.as_ref().map_or(file.text.as_str(), |respelling| &respelling.text);
        if let Some(comments) = comments {
            comments.clone().take_all();
        }
        let mut parser = parser(text, 0, syntax(dialect, commonjs), comments);
        let parsed = parse(&mut parser);
        let mut errors = parser.take_errors();
        let in_modes = parser.take_script_module_errors();
        let mut mode_errors: Vec<ModeError> =
            in_modes.iter().map(|error| mode_error(text, error)).collect();
        if parsed.is_ok() {
            errors.retain(|error| !judged_by_analysis(text, commonjs, error, &mut mode_errors));
        }
        match parsed {
            Ok(_) if errors.is_empty() && in_modes.iter().any(respell::is_html_comment) => {
                let mut next = respelling.unwrap_or_else(|| Respelling::new(&file.text));
                in_modes.iter().for_each(|error| next.respell_comment(error));
                respelling = Some(next);
                continue;
            }
            Ok(mut parsed) if errors.is_empty() => {
                if let Some(respelling) = respelling {
                    let refused = respelling.restore(&mut parsed).map_err(|error| {
                        let place = error.lo as usize..error.hi as usize;
                        vec![diagnostic::parse::unexpected(file, place, &error.message)]
                    });
                    mode_errors.extend(refused?);
                }
                mode_errors.sort_by_key(|error| error.lo);
                return Ok((parsed, mode_errors));
            }
            Ok(_) => {}
            Err(error) => errors.push(error),
        }
        let mut next = respelling.clone().unwrap_or_else(|| Respelling::new(&file.text));
        let changed = errors.iter().filter(|error| next.respell(error, commonjs)).count();
        if changed == 0 {
            return Err(rejected(file, errors));
        }
        respelling = Some(next);
    }
}

/// One diagnostic for each place that the parser complains about.
fn rejected(file: &SourceFile, mut errors: Vec<Error>) -> Vec<Diagnostic> {
    errors.sort_by_key(|error| (error.span().lo, error.span().hi));
    errors.dedup_by_key(|error| (error.span().lo, error.span().hi));
    errors
        .iter()
        .map(|error| {
            let (lo, hi) = place(error, file.text.len());
            let found = file.text.get(lo..hi).unwrap_or_default();
            diagnostic::parse::unexpected(file, lo..hi, &message(error.kind(), found))
        })
        .collect()
}

/// What an error says, where the parser's own words mislead; `found` is the text in question.
fn message(kind: &SyntaxError, found: &str) -> Cow<'static, str> {
    match kind {
        SyntaxError::TS2406 | SyntaxError::NotSimpleAssign | SyntaxError::InvalidAssignTarget => {
            "only variables and properties can be assigned".into()
        }
        SyntaxError::ExpectedSemiForExprStmt { .. } => {
            "expected a semicolon or a line break before this".into()
        }
        SyntaxError::ExpectedIdent => "expected a name".into(),
        SyntaxError::DeclNotAllowed => "a declaration cannot be the body of a statement".into(),
        SyntaxError::WithInStrict => "`with` is not allowed in strict code".into(),
        SyntaxError::LegacyOctal | SyntaxError::LegacyDecimal
            if found.starts_with(|first: char| first.is_ascii_digit()) =>
        {
            "a number in strict code cannot begin with a zero and a digit".into()
        }
        SyntaxError::InvalidIdentInStrict(name) if name == "enum" => {
            "`enum` is a reserved word".into()
        }
        SyntaxError::InvalidIdentInAsync => {
            "`await` is a reserved word in modules and async functions".into()
        }
        SyntaxError::TS1107 => "`continue` names a label that no loop around it has".into(),
        SyntaxError::Unexpected { expected, .. } if expected.starts_with("let is reserved") => {
            "`let` cannot be the name of a lexical binding".into()
        }
        SyntaxError::Expected(expected, got) => {
            format!("expected `{expected}`, found {}", name_of(got, found)).into()
        }
        SyntaxError::Unexpected { got, expected } => {
            format!("unexpected {}, expected {expected}", name_of(got, found)).into()
        }
        _ => kind.msg(),
    }
}

/// A token as the reader sees it.
fn name_of(token: &str, found: &str) -> String {
    match token {
        "<eof>" => "the end of the file".to_string(),
        "ident" if !found.is_empty() => format!("`{found}`"),
        "no substitution template literal" => "a template".to_string(),
        _ => format!("`{token}`"),
    }
}

/// The bytes of the text that an error is about.
fn place(error: &Error, length: usize) -> (usize, usize) {
    let span = error.span();
    let lo = (span.lo.0.saturating_sub(1) as usize).min(length);
    (lo, (span.hi.0.saturating_sub(1) as usize).clamp(lo, length))
}

fn mode_error(text: &str, error: &Error) -> ModeError {
    let (lo, hi) = place(error, text.len());
    ModeError {
        lo: lo as u32,
        hi: hi as u32,
        message: message(error.kind(), text.get(lo..hi).unwrap_or_default()).into(),
        only_in_modules: matches!(
            error.kind(),
            SyntaxError::InvalidIdentInAsync | SyntaxError::LegacyCommentInModule
        ),
    }
}

/// Errors that the parser recovers from with the right tree, and about which the analysis knows
/// better.
fn judged_by_analysis(
    text: &str,
    commonjs: bool,
    error: &Error,
    mode_errors: &mut Vec<ModeError>,
) -> bool {
    let (lo, hi) = place(error, text.len());
    match error.kind() {
        // The parser forgets that a static block is a boundary for labels.
        SyntaxError::DuplicateLabel(_) => true,
        // Annex B lets a function be the body of a sloppy `if`.
        SyntaxError::DeclNotAllowed if text[lo..].starts_with("function") => {
            mode_errors.push(mode_error(text, error));
            true
        }
        // `f()++`, `for (f() in o);`, `(f()) = 1`: sloppy code throws after the call.
        SyntaxError::TS2406 if commonjs && is_call(text, lo, hi) => {
            mode_errors.push(mode_error(text, error));
            true
        }
        // `(f()) += 1`
        SyntaxError::NotSimpleAssign if commonjs && is_call(text, lo, hi) => {
            let operator = &text[skip_trivia(text, hi, false).0..];
            let assigns = operator.split('=').next().is_some_and(|operator| {
                matches!(operator, "+" | "-" | "*" | "/" | "%" | "**" | "&" | "|" | "^")
                    || matches!(operator, "<<" | ">>" | ">>>")
            });
            if assigns {
                mode_errors.push(mode_error(text, error));
            }
            assigns
        }
        // `async(...list,)`, a call.
        SyntaxError::TS1005 => {
            text[lo..].starts_with(',')
                && text[skip_trivia(text, lo + 1, false).0..].starts_with(')')
        }
        _ => false,
    }
}

fn redeclares_commonjs_variable(script: &Script) -> bool {
    let named = analyze::is_wrapper_name;
    script.body.iter().any(|statement| match statement {
        Stmt::Decl(Decl::Class(class)) => named(&class.ident.sym),
        Stmt::Decl(Decl::Var(var)) if var.kind != swc_ecma_ast::VarDeclKind::Var => {
            var.decls.iter().any(|declarator| analyze::binds(&declarator.name, named))
        }
        _ => false,
    })
}

/// What a byte means to [`stack_estimate`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Other,
    Word,
    Operator,
    Open,
    Close,
    /// `;` and `,`: what follows does not nest in what precedes.
    Separator,
    Newline,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | 0x80.. => Class::Word,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b';' | b',' => Class::Separator,
            b'\n' => Class::Newline,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'&' | b'|' | b'^' | b'?' | b':' | b'!' | b'~'
            | b'=' | b'.' | b'<' | b'>' | b'`' => Class::Operator,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// An upper bound on the stack that parsing the text can need, from one pass over its bytes.
/// Brackets in strings and comments count too: the bound is generous by design.
fn stack_estimate(text: &[u8]) -> usize {
    if text.len() * STACK_PER_BRACKET.max(STACK_PER_OPERATOR) <= STACK_BUDGET {
        return 0;
    }
    // Line breaks are worth a look only once a statement has become this long.
    const LONG: usize = 1000 * STACK_PER_OPERATOR;
    let mut open: Vec<usize> = Vec::new();
    let (mut here, mut below, mut worst) = (0usize, 0usize, 0usize);
    let mut previous = Class::Other;
    for (index, &byte) in text.iter().enumerate() {
        let class = CLASSES[byte as usize];
        match class {
            Class::Word if previous == Class::Word => {}
            Class::Word | Class::Operator => here += STACK_PER_OPERATOR,
            Class::Open => {
                open.push(here);
                below += here + STACK_PER_BRACKET;
                here = 0;
            }
            Class::Close => {
                worst = worst.max(below + here);
                if let Some(outer) = open.pop() {
                    below -= outer + STACK_PER_BRACKET;
                    here = outer;
                }
                if byte == b'}' {
                    here = 0;
                }
            }
            Class::Separator => {
                worst = worst.max(below + here);
                here = 0;
            }
            Class::Newline if here > LONG && line_ends_statement(text, index) => {
                worst = worst.max(below + here);
                here = 0;
            }
            Class::Newline | Class::Other => {}
        }
        previous = class;
    }
    // `else if` nests although a brace stands between.
    let elses = memchr::memmem::find_iter(text, b"else").count();
    worst.max(below + here) + elses * STACK_PER_OPERATOR
}

/// A line break between two words, of which the first is no operator, ends a statement.
fn line_ends_statement(text: &[u8], newline: usize) -> bool {
    const OPERATORS: [&[u8]; 14] = [
        b"typeof",
        b"void",
        b"delete",
        b"await",
        b"yield",
        b"new",
        b"else",
        b"do",
        b"in",
        b"of",
        b"instanceof",
        b"async",
        b"extends",
        b"default",
    ];
    let before = text[..newline].trim_ascii_end();
    let after = text[newline..].trim_ascii_start();
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let closes = before.last().is_some_and(|byte| word(byte) || b")]'\"`".contains(byte));
    let start = before.iter().rposition(|byte| !word(byte)).map_or(0, |at| at + 1);
    closes && after.first().is_some_and(word) && !OPERATORS.contains(&&before[start..])
}
