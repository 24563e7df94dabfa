//! Early errors of ECMA-262 that need no more than a sentence and a place. One constructor per
//! rule; each names the section that states it. <https://tc39.es/ecma262/>

use std::ops::Range;

use super::{Diagnostic, SourceFile};

/// A rule whose sentence does not depend on the text; the analysis passes these by name.
pub type Rule = fn(&SourceFile, Range<usize>) -> Diagnostic;

fn rule(
    file: &SourceFile,
    span: Range<usize>,
    code: &'static str,
    message: impl Into<String>,
) -> Diagnostic {
    Diagnostic::error(code, message).at(file, span, "")
}

/// `function f();`: the grammar gives every function, method and constructor a body in braces
/// directly after its parameters (Function Definitions, Method Definitions).
pub fn missing_body(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/missing-body", "a function needs a body")
        .help("Write the body in braces directly after the parameters.")
}

/// `{ async` line break `a() {} }`: AsyncMethod has `[no LineTerminator here]` after `async`
/// (Async Function Definitions).
pub fn line_break_after_async(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`async` and the name of the method must stand on one line";
    rule(file, span, "parse/line-break", message)
}

/// `(a` line break `=> 1)`: ArrowFunction has `[no LineTerminator here]` before `=>`
/// (Arrow Function Definitions).
pub fn line_break_before_arrow(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/line-break", "`=>` must stand on the line of its parameters")
}

/// `for (using` line break `x of y)`: a `using` declaration has `[no LineTerminator here]` between
/// the keyword and its first binding (Using Declarations).
pub fn line_break_after_using(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/line-break", "`using` and its first name must stand on one line")
}

/// `break` outside of everything that it could leave: a BreakStatement without a label must be
/// nested, not crossing a function, in a loop or a `switch` (The `break` Statement).
pub fn break_without_target(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`break` without a label needs a loop or a `switch` around it";
    rule(file, span, "parse/invalid-jump", message)
}

/// `break x` where no statement around it in the same function has the label `x`
/// (ContainsUndefinedBreakTarget).
pub fn break_to_unknown_label(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`break` names a label that no statement around it in this function has";
    rule(file, span, "parse/invalid-jump", message)
}

/// `continue` outside of loops: a ContinueStatement must be nested, not crossing a function, in
/// an IterationStatement (The `continue` Statement).
pub fn continue_without_target(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/invalid-jump", "`continue` needs a loop around it")
}

/// `continue x` where `x` labels no loop around it (ContainsUndefinedContinueTarget).
pub fn continue_to_no_loop(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/invalid-jump", "`continue` needs a label of a loop around it")
}

/// `x: x: ;`: a label must not stand inside a statement of the same label, not crossing a
/// function or static block (ContainsDuplicateLabels).
pub fn duplicate_label(
    file: &SourceFile,
    name: &str,
    span: Range<usize>,
    first: Range<usize>,
) -> Diagnostic {
    let message = format!("label `{name}` stands inside a statement of the same label");
    Diagnostic::error("parse/duplicate-label", message)
        .at(file, span, "labelled again here")
        .at(file, first, "first labelled here")
        .help("Rename one of the two labels.")
}

/// `x: async function f() {}`: LabelledItem takes only plain functions, and none in strict code
/// (Labelled Statements).
pub fn labelled_function(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "only a plain function of sloppy code can have a label";
    rule(file, span, "parse/labelled-function", message)
}

/// `while (x) y: function f() {}`: IsLabelledFunction of the body of a loop, `if` or `with` must
/// be false (The `if` Statement, Iteration Statements, The `with` Statement).
pub fn labelled_function_as_body(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a labelled function cannot be the body of a statement";
    rule(file, span, "parse/labelled-function", message)
}

/// `while (x) function f() {}`: the body of a statement is a Statement, and a declaration is none;
/// Annex B lets a plain function be the body of a sloppy `if`
/// (FunctionDeclarations in IfStatement Statement Clauses).
pub fn declaration_as_body(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a declaration cannot be the body of a statement";
    rule(file, span, "parse/declaration-as-body", message).help("Put the declaration into braces.")
}

/// `case 1: using x = y`: a `using` declaration must not be directly in a CaseClause or
/// DefaultClause (The `switch` Statement).
pub fn using_in_case(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/using-in-case", "`using` needs a block of its own in a `case`")
}

/// `using {a} = b`: the list of a `using` declaration binds names, not patterns
/// (Using Declarations).
pub fn using_pattern(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/using-pattern", "`using` declares names, not patterns")
}

/// `await using x = y` where the grammar has no `[+Await]` (Using Declarations).
pub fn await_using_outside_async(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`await using` is only allowed in async functions and at the top level of \
                   modules";
    rule(file, span, "parse/await-outside-async", message)
}

/// `(a = await x) => a`: the parameters of an arrow function contain no AwaitExpression and no
/// YieldExpression (Arrow Function Definitions, Async Arrow Function Definitions).
pub fn operator_in_parameters(file: &SourceFile, word: &str, span: Range<usize>) -> Diagnostic {
    let message = format!("`{word}` is not allowed in the parameters of an arrow function");
    rule(file, span, "parse/await-in-parameters", message)
}

/// `super()` outside the constructor of a class with a heritage and its arrow functions
/// (Class Definitions, Method Definitions: HasDirectSuper).
pub fn super_call_outside(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`super()` is only allowed in the constructor of a class that extends";
    rule(file, span, "parse/super-outside", message)
}

/// `super.x` outside methods, fields and static blocks; the computed key of a member belongs to
/// the code around its class (Scripts, Modules, Function Definitions: Contains SuperProperty).
pub fn super_property_outside(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`super` is only allowed in methods, fields and static blocks";
    rule(file, span, "parse/super-outside", message)
}

/// `new.target` outside functions, fields and static blocks; the computed key of a member belongs
/// to the code around its class (Modules: Contains NewTarget).
pub fn new_target_outside(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/new-target-outside", "`new.target` is only allowed in functions")
}

/// `class A { static { return } }`: ClassStaticBlockBody has `[~Return]`
/// (Class Definitions).
pub fn return_in_static_block(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/return-in-static-block", "`return` is not allowed in a static block")
}

/// `class A { x = { arguments } }`: ContainsArguments of the initializer of a field and of a
/// static block must be false (Class Definitions).
pub fn arguments_in_class(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`arguments` is not allowed in fields and static blocks";
    rule(file, span, "parse/arguments-in-class", message)
}

/// `enum`, an escaped or shorthand `class`, `static` in strict code: an IdentifierReference,
/// BindingIdentifier or LabelIdentifier is no ReservedWord (Identifiers).
pub fn reserved_word(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/reserved-word", format!("`{name}` is a reserved word"))
}

/// `({ eval } = o)` in strict code: the AssignmentTargetType of `eval` and `arguments` is invalid
/// there (Identifiers: AssignmentTargetType).
pub fn strict_assignment(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    let message = format!("`{name}` cannot be assigned in strict code");
    rule(file, span, "parse/strict-assignment", message)
}

/// `let let`: the BoundNames of a lexical declaration do not contain `let`
/// (Let and Const Declarations).
pub fn let_as_lexical_name(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`let` cannot be the name of a lexical binding";
    rule(file, span, "parse/let-as-lexical-name", message)
}

/// `\u0031a`: the code point that an escape in a name stands for must be allowed at its place
/// (Names and Keywords).
pub fn digit_first_name(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/invalid-escape", "a name cannot begin with a digit")
}

/// `"\u{}"`: `\u{…}` holds at least one hexadecimal digit and nothing else
/// (String Literals, Template Literal Lexical Components).
pub fn invalid_escape(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/invalid-escape", "`\\u{…}` takes hexadecimal digits")
}

/// `"\1"` in strict code, `\1` in an untagged template: neither grammar has octal escapes,
/// `\8` and `\9` (String Literals, Template Literals).
pub fn octal_escape(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/octal-escape", "octal escapes, `\\8` and `\\9` are not allowed here")
}

/// `#x` alone: a private name is part of a member expression or the left side of `in`
/// (Relational Operators, Left-Hand-Side Expressions).
pub fn misplaced_private_name(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a private name is only allowed after `.` and as the left side of `in`";
    rule(file, span, "parse/misplaced-private-name", message)
}

/// `@f function g() {}`: only classes and their members have decorators
/// (<https://github.com/tc39/proposal-decorators>).
pub fn misplaced_decorator(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "only classes and their members have decorators";
    rule(file, span, "parse/misplaced-decorator", message).help(
        "Parameters have them in TypeScript, with `\"experimentalDecorators\": true` in the \
         tsconfig.json.",
    )
}

/// `delete x` in strict code: the operand is no IdentifierReference (The `delete` Operator).
pub fn delete_identifier(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a variable cannot be deleted in strict code";
    rule(file, span, "parse/delete-identifier", message)
}

/// `delete this.#x`: the operand does not end with a PrivateIdentifier (The `delete` Operator).
pub fn delete_private_name(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/delete-private-name", "a private member cannot be deleted")
}

/// `class A { static prototype() {} }`: the PropName of a static member is not `prototype`
/// (Class Definitions).
pub fn static_prototype(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a static member cannot be named `prototype`";
    rule(file, span, "parse/static-prototype", message)
}

/// `({ a = 1 })` that turned out to be no pattern: CoverInitializedName is an error in an
/// ObjectLiteral (Object Initializer).
pub fn shorthand_initializer(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`=` after a shorthand is only allowed in a pattern";
    rule(file, span, "parse/shorthand-initializer", message)
}

/// `for (;)`: the head of a plain `for` has two semicolons (The `for` Statement).
pub fn missing_for_semicolon(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/invalid-for-head", "the head of a `for` needs two semicolons")
}

/// `for (let.x of y)`: the lookahead restriction of `for`-`of` forbids a first word `let`
/// (The `for`-`in`, `for`-`of`, and `for`-`await`-`of` Statements).
pub fn let_in_for_of_head(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "the head of a `for`-`of` cannot begin with the name `let`";
    rule(file, span, "parse/invalid-for-head", message)
}

/// `for (let x = 1 of y)`: a ForDeclaration has no initializer; Annex B allows one for a `var` in
/// a sloppy `for`-`in` (Initializers in ForIn Statement Heads).
pub fn initializer_in_for_head(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "the declaration in the head of this loop cannot have an initializer";
    rule(file, span, "parse/invalid-for-head", message)
}

/// `for (let x = a in b;;)`: the declarations in the head of a plain `for` are parsed with
/// `[~In]`, so that `in` needs parentheses (The `for` Statement).
pub fn bare_in_in_for_head(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "`in` needs parentheses in the head of a `for`";
    rule(file, span, "parse/invalid-for-head", message)
}

/// `import "a" b`: automatic semicolon insertion needs a line break, a brace or the end of the
/// text (Rules of Automatic Semicolon Insertion).
pub fn missing_semicolon(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a semicolon or a line break is missing before this";
    rule(file, span, "parse/missing-semicolon", message)
}

/// `a? .b`: `?.` is one punctuator (Punctuators).
pub fn split_operator(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "nothing may stand between the `?` and the `.` of `?.`";
    rule(file, span, "parse/split-operator", message)
}

/// `import a, from "x"`: after the comma of an ImportClause a namespace or a list in braces
/// follows (Imports).
pub fn import_clause_comma(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "after this comma `{…}` or `* as name` must follow";
    rule(file, span, "parse/invalid-import-clause", message)
}

/// `import "x" assert { … }`: the keyword of the WithClause is `with` (Imports).
pub fn import_assertion(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/import-assertion", "`assert` has become `with`")
}

/// `with { 1: "a" }`: the key of an import attribute is an IdentifierName or a string
/// (Imports: AttributeKey).
pub fn invalid_attribute_key(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "an import attribute is written `key: \"value\"`";
    rule(file, span, "parse/invalid-attribute", message)
}

/// `with { type: x }`: the value of an import attribute is a string (Imports: WithEntries).
pub fn invalid_attribute_value(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "the value of an import attribute is a string";
    rule(file, span, "parse/invalid-attribute", message)
}

/// `export a from "x"`: a proposal that is not part of the language (Exports).
pub fn export_default_from(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/early-error", "`export x from` is not part of the language")
        .help("Write `export { default as x } from \"…\"`.")
}

/// `import source x from "y"` of a module of JavaScript: its source text module record has no
/// source object (proposal Source Phase Imports: GetModuleSource).
pub fn source_phase_unavailable(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    let message = "a JavaScript module has no source to import";
    rule(file, span, "link/source-phase-unavailable", message)
}

/// `import defer * as x from "y"`: the proposal Deferred Imports is parsed but not bundled.
pub fn deferred_import(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    rule(file, span, "parse/early-error", "`import defer` is not supported yet")
}
