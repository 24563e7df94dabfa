//! One source text in, one record and its sites out. The syntax tree lives and dies here.

use swc_common::{BytePos, Spanned, input::StringInput};
use swc_ecma_ast::{Decl, EsVersion, Module, Program, Script, Stmt};
use swc_ecma_parser::{EsSyntax, Parser, Syntax, lexer::Lexer};

use crate::analyze::{self, AnalyzeOptions};
use crate::diagnostic::{self, Diagnostic, SourceFile};
use crate::record::ModuleRecord;
use crate::sites::Sites;

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

/// Parses and analyses one file. Errors are sorted by place.
pub fn parse(
    file: &SourceFile,
    goal: Goal,
    options: &AnalyzeOptions,
) -> Result<(ModuleRecord, Sites), Vec<Diagnostic>> {
    if stack_estimate(file.text.as_bytes()) > STACK_BUDGET {
        return Err(vec![diagnostic::parse::too_deep(&file.name)]);
    }
    match goal {
        Goal::Module => parse_module(file, options),
        Goal::CommonJs(why) => parse_commonjs(file, why, options),
        Goal::Detect => detect(file, options),
    }
}

type Parsed = Result<(ModuleRecord, Sites), Vec<Diagnostic>>;

fn parse_module(file: &SourceFile, options: &AnalyzeOptions) -> Parsed {
    let mut parser = parser(file, false);
    let module = parser.parse_module();
    let module: Module = accept(file, module, parser.take_errors())?;
    let analysed = analyze::module(file, &module, options);
    drop(module);
    analysed
}

fn parse_commonjs(file: &SourceFile, why: &'static str, options: &AnalyzeOptions) -> Parsed {
    let mut parser = parser(file, true);
    let script = parser.parse_commonjs();
    let script: Script = accept(file, script, parser.take_errors()).map_err(|errors| {
        let place = errors[0].labels[0].span.clone();
        // The same text as a module: when that parses, the goal is what is wrong.
        if parse_module(file, options).is_ok() {
            vec![diagnostic::parse::esm_in_commonjs(file, place, why)]
        } else {
            errors
        }
    })?;
    let sloppy = parser.take_script_module_errors();
    analyze::commonjs(file, &script, first_sloppy(sloppy), options)
}

/// CommonJS, or an ES module when static `import`/`export`, `import.meta`, top-level await or a
/// lexical redeclaration of a CommonJS variable says so.
fn detect(file: &SourceFile, options: &AnalyzeOptions) -> Parsed {
    let mut parser = parser(file, true);
    let program = parser.parse_program();
    let sloppy_errors = parser.take_script_module_errors();
    match accept(file, program, parser.take_errors())? {
        Program::Module(module) => analyze::module(file, &module, options),
        Program::Script(script) if redeclares_commonjs_variable(&script) => {
            drop(script);
            parse_module(file, options)
        }
        Program::Script(script) => {
            analyze::commonjs(file, &script, first_sloppy(sloppy_errors), options)
        }
    }
}

fn parser(file: &SourceFile, return_at_top: bool) -> Parser<Lexer<'_>> {
    let syntax = Syntax::Es(EsSyntax {
        import_attributes: true,
        explicit_resource_management: true,
        allow_return_outside_function: return_at_top,
        ..EsSyntax::default()
    });
    let end = BytePos(1 + file.text.len() as u32);
    let input = StringInput::new(&file.text, BytePos(1), end);
    Parser::new_from(Lexer::new(syntax, EsVersion::EsNext, input, None))
}

fn accept<T>(
    file: &SourceFile,
    parsed: Result<T, swc_ecma_parser::error::Error>,
    mut errors: Vec<swc_ecma_parser::error::Error>,
) -> Result<T, Vec<Diagnostic>> {
    let parsed = match parsed {
        Ok(parsed) if errors.is_empty() => return Ok(parsed),
        Ok(parsed) => Some(parsed),
        Err(error) => {
            errors.push(error);
            None
        }
    };
    drop(parsed);
    errors.sort_by_key(|error| (error.span().lo, error.span().hi));
    Err(errors
        .iter()
        .map(|error| {
            let span = error.span();
            let length = file.text.len();
            let lo = (span.lo.0.saturating_sub(1) as usize).min(length);
            let hi = (span.hi.0.saturating_sub(1) as usize).clamp(lo, length);
            diagnostic::parse::unexpected(file, lo..hi, &error.kind().msg())
        })
        .collect())
}

fn first_sloppy(mut errors: Vec<swc_ecma_parser::error::Error>) -> Option<(u32, Box<str>)> {
    errors.sort_by_key(|error| error.span().lo);
    let first = errors.first()?;
    Some((first.span().lo.0.saturating_sub(1), first.kind().msg().into()))
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
