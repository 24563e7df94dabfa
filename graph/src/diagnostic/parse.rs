//! Diagnostics of reading and parsing one file.

use std::ops::Range;

use super::{Diagnostic, SourceFile};

/// A syntax error that the parser reports.
pub fn unexpected(file: &SourceFile, span: Range<usize>, message: &str) -> Diagnostic {
    Diagnostic::error("parse/unexpected", message).at(file, span, "")
}

/// The transforms cannot write this for the target.
pub fn not_lowered(file: &SourceFile, span: Range<usize>, message: &str) -> Diagnostic {
    Diagnostic::error("parse/not-lowered", message).at(file, span, "")
}

/// A BigInt literal, which nothing older can stand for.
pub fn bigint(file: &SourceFile, span: Range<usize>, target: &str) -> Diagnostic {
    Diagnostic::error("parse/not-lowered", format!("`{target}` has no BigInt literals"))
        .at(file, span, "this cannot be written otherwise")
        .help("Call `BigInt` where it exists, or choose a target of ES2020 or later.")
}

/// Two declarations of one name in one scope, of which at least one is lexical: the
/// LexicallyDeclaredNames of a scope are unique and none of its VarDeclaredNames (ECMA-262, Blocks,
/// Function Definitions, Scripts, Modules).
pub fn redeclaration(
    file: &SourceFile,
    name: &str,
    span: Range<usize>,
    first: Range<usize>,
) -> Diagnostic {
    Diagnostic::error("parse/redeclaration", format!("`{name}` has already been declared"))
        .at(file, span, "declared again here")
        .at(file, first, "first declared here")
        .help("Rename one of the two declarations.")
}

/// The ExportedNames of a module contain a name twice (ECMA-262, Modules).
pub fn duplicate_export(
    file: &SourceFile,
    name: &str,
    span: Range<usize>,
    first: Range<usize>,
) -> Diagnostic {
    Diagnostic::error("parse/duplicate-export", format!("`{name}` is exported twice"))
        .at(file, span, "exported again here")
        .at(file, first, "first exported here")
}

/// `export { x }` where the module declares no `x`: the ExportedBindings are declared names
/// (ECMA-262, Modules).
pub fn undeclared_export(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "parse/undeclared-export",
        format!("`{name}` is exported but not declared in this module"),
    )
    .at(file, span, "no such binding")
    .help(format!("Declare `{name}`, or write `export {{ {name} }} from \"…\"`."))
}

/// `#x` outside every class that declares it (ECMA-262, AllPrivateIdentifiersValid).
pub fn undeclared_private_name(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "parse/undeclared-private-name",
        format!("private name `#{name}` is not declared in an enclosing class"),
    )
    .at(file, span, "")
}

/// `#x` is declared twice in one class body, and not once as a getter and once as a setter, both
/// static or both not (ECMA-262, Class Definitions).
pub fn duplicate_private_name(
    file: &SourceFile,
    name: &str,
    span: Range<usize>,
    first: Range<usize>,
) -> Diagnostic {
    Diagnostic::error(
        "parse/duplicate-private-name",
        format!("private name `#{name}` is declared twice in one class"),
    )
    .at(file, span, "declared again here")
    .at(file, first, "first declared here")
}

/// `{ __proto__: a, __proto__: b }` (ECMA-262, `__proto__` Property Names in Object Initializers).
pub fn duplicate_proto(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("parse/duplicate-proto", "`__proto__` is set twice in one object literal").at(
        file,
        span,
        "second `__proto__`",
    )
}

/// Two parameters of one name in strict code, an arrow function, a method or a function with
/// defaults, patterns or a rest parameter (ECMA-262, UniqueFormalParameters).
pub fn duplicate_parameter(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("parse/duplicate-parameter", format!("parameter `{name}` is named twice")).at(
        file,
        span,
        "named again here",
    )
}

/// A literal whose pattern or flags are outside the grammar of regular expressions (ECMA-262,
/// IsValidRegularExpressionLiteral).
pub fn invalid_regexp(file: &SourceFile, span: Range<usize>, message: &str) -> Diagnostic {
    Diagnostic::error("parse/invalid-regexp", format!("invalid regular expression: {message}"))
        .at(file, span, "")
}

/// A string import or export name that is not well-formed Unicode (ECMA-262, ModuleExportName).
pub fn lone_surrogate(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "parse/lone-surrogate",
        "a string import or export name must be well-formed Unicode",
    )
    .at(file, span, "contains a lone surrogate")
}

/// Two import attributes with one key (ECMA-262, WithClauseToAttributes).
pub fn duplicate_attribute(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "parse/duplicate-attribute",
        format!("import attribute `{name}` is given twice"),
    )
    .at(file, span, "")
}

/// `eval`, `arguments` or a word that is reserved there as a binding in strict code (ECMA-262,
/// Identifiers).
pub fn strict_binding_name(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "parse/strict-binding-name",
        format!("`{name}` cannot be bound in strict code"),
    )
    .at(file, span, "")
}

/// `import(...x)`, `new import(x)`: an ImportCall takes AssignmentExpressions and is no
/// MemberExpression (ECMA-262, Left-Hand-Side Expressions).
pub fn invalid_import_call(file: &SourceFile, span: Range<usize>, message: &str) -> Diagnostic {
    Diagnostic::error("parse/invalid-import-call", message).at(file, span, "")
}

/// A word of the grammar that is written with an escape: `import.\u006deta` (ECMA-262, Keywords and
/// Reserved Words).
pub fn escaped_keyword(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("parse/escaped-keyword", "a keyword must not contain escape sequences")
        .at(file, span, "")
}

/// `return` at the top level of an ES module, which has no `[+Return]` (ECMA-262, Modules).
pub fn return_outside_function(file: &SourceFile, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("parse/unexpected", "`return` outside of a function").at(file, span, "")
}

/// More nesting than the parser's stack can hold.
pub fn too_deep(name: &str) -> Diagnostic {
    Diagnostic::error("parse/too-deep", format!("{name} is nested too deeply to be parsed"))
        .help("Generated data belongs in JSON; generated code can be split into functions.")
}

/// A JSON module that is no JSON text (ECMA-262, ParseJSONModule).
pub fn invalid_json(file: &SourceFile, offset: usize, message: &str) -> Diagnostic {
    Diagnostic::error("load/invalid-json", format!("invalid JSON: {message}")).at(
        file,
        offset..(offset + 1).min(file.text.len().max(offset)),
        "",
    )
}

/// ES module syntax in a file that Node treats as CommonJS by its extension or package.
pub fn esm_in_commonjs(file: &SourceFile, span: Range<usize>, why: &str) -> Diagnostic {
    Diagnostic::error("parse/esm-in-commonjs", "ES module syntax in a CommonJS module")
        .at(file, span, "only an ES module may contain this")
        .note(why.to_string())
        .help("Rename the file to `.mjs`, or set `\"type\": \"module\"` in its package.json.")
}

/// A lexical declaration of one of the parameters of CommonJS: `let require`.
pub fn redeclared_parameter(file: &SourceFile, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("parse/redeclaration", format!("`{name}` has already been declared"))
        .at(file, span, "declared again here")
        .note(format!("Every CommonJS module is a function with a parameter `{name}`."))
}
