//! What texts become.

use std::sync::Arc;

use super::{Dialect, DialectOptions, JsxRuntime, UnusedImports};
use crate::analyze::AnalyzeOptions;
use crate::diagnostic::SourceFile;
use crate::parse::{Goal, parse_file};

fn written(text: &str, dialect: Dialect, options: &DialectOptions) -> String {
    let file = SourceFile { name: "a.tsx".into(), text: Arc::new(text.to_string()) };
    let parsed = parse_file(&file, Goal::Module, (dialect, options), &AnalyzeOptions::default());
    match parsed {
        Ok(written) => written.file.text.to_string(),
        Err(diagnostics) => panic!("{text}: {diagnostics:?}"),
    }
}

fn typescript(text: &str) -> String {
    let dialect = Dialect { typescript: true, jsx: false };
    written(text, dialect, &DialectOptions::default())
}

/// Without the import of the runtime and the marks of purity.
fn jsx(text: &str, runtime: JsxRuntime) -> String {
    let mut options = DialectOptions::default();
    options.jsx.runtime = runtime;
    let text = written(text, Dialect { typescript: false, jsx: true }, &options);
    let imports = text.lines().take_while(|line| line.starts_with("import ")).count();
    let rest: Vec<&str> = text.lines().skip(imports).collect();
    rest.join("\n").replace("/* @__PURE__ */ ", "")
}

#[test]
fn types_are_left_out() {
    let cases = [
        ("let a: number = 1;", "let a = 1;"),
        ("let a!: number, b: string;", "let a, b;"),
        ("const f = <T,>(x: T, y?: number): T => x;", "const f = (x, y) => x;"),
        ("const f = async <T>(x: T): Promise<T> => x;", "const f = async (x) => x;"),
        ("function f(this: Window, a: 1) {}", "function f(a) {}"),
        ("function f(this: Window) {}", "function f() {}"),
        ("f<number>(a as any, b!, c satisfies D);", "f(a, b, c);"),
        ("new Map<string, number>();", "new Map();"),
        ("tag<T>`x`;", "tag`x`;"),
        ("let a = <any>b;", "let a = b;"),
        ("let f = () => <any>{ a: 1 };", "let f = () => ({ a: 1 });"),
        ("(a as any) = 1; b! = 2; [c as any] = [3];", "(a) = 1; b = 2; [c] = [3];"),
        ("for (const a of b as any[]) {}", "for (const a of b) {}"),
        ("try {} catch (e: unknown) {}", "try {} catch (e) {}"),
        ("let a = b as any\n(c)", "let a = b;\n(c)"),
        ("interface A {}\nlet a;", "let a;"),
        ("let a = 1\ntype B = 1\n;[a]", "let a = 1\n;[a]"),
        ("let a = 1\ntype B = 1\n(a)", "let a = 1\n;\n(a)"),
        ("declare global { var x: 1 }\nlet a;", "let a;"),
        ("declare module \"x\" {}\nlet a;", "let a;"),
        ("function f(a: string): void;\nfunction f(a: any) {}", "function f(a) {}"),
    ];
    for (source, expected) in cases {
        assert_eq!(typescript(source), expected, "{source}");
    }
}

#[test]
fn classes_keep_what_is_of_the_language() {
    let cases = [
        ("abstract class A<T> implements B, C<T> {}", "class A {}"),
        ("class A extends B<T> implements C {}", "class A extends B {}"),
        ("class A { private readonly a?: number; static b = 1 }", "class A { a; static b = 1 }"),
        ("class A {\n  declare a: 1;\n  b;\n}", "class A {\n  b;\n}"),
        ("class A {\n  [key: string]: any;\n  b;\n}", "class A {\n  b;\n}"),
        ("class A {\n  m(): void;\n  m() {}\n}", "class A {\n  m() {}\n}"),
        (
            "class A {\n  get: any\n  set: any\n  m() {}\n}",
            "class A {\n  get;\n  set;\n  m() {}\n}",
        ),
        ("class A {\n  a = 1\n  private [b] = 2\n}", "class A {\n  a = 1\n  ;[b] = 2\n}"),
        (
            "class A { constructor(private a, public b = 1) { f(); } }",
            "class A { a; b; constructor(a, b = 1) { this.a = a; this.b = b; f(); } }",
        ),
        (
            "class A extends B { constructor(readonly a) { super() } }",
            "class A extends B { a; constructor(a) { super(); this.a = a; } }",
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(typescript(source), expected, "{source}");
    }
}

#[test]
fn imports_and_exports_of_types_are_left_out() {
    let cases = [
        ("import type { A } from 'a';\nlet a: A;", "let a;"),
        ("import { A } from 'a';\nlet a: A;", "let a;"),
        ("import { A, b } from 'a';\nb;", "import { b } from 'a';\nb;"),
        ("import a, { B } from 'a';\na;", "import a from 'a';\na;"),
        ("import a, * as b from 'a';\nb;", "import * as b from 'a';\nb;"),
        ("import 'a';", "import 'a';"),
        ("type A = 1;\nconst b = 1;\nexport { A, b };", "const b = 1;\nexport { b };"),
        ("export { type A, b } from 'a';", "export { b } from 'a';"),
        ("export type { A } from 'a';\nlet a;", "let a;"),
        ("import a = require('a');\na;", "const a = require('a');\na;"),
        ("import a = b.c;\na;", "const a = b.c;\na;"),
    ];
    for (source, expected) in cases {
        assert_eq!(typescript(source), expected, "{source}");
    }
    let text = "import { type A, B } from 'a';\nimport { type C } from 'c';";
    let kept = |unused_imports| {
        let options = DialectOptions { unused_imports, ..DialectOptions::default() };
        written(text, Dialect { typescript: true, jsx: false }, &options)
    };
    let all = "import { B } from 'a';\nimport {} from 'c';";
    assert_eq!(kept(UnusedImports::Keep), all);
    assert_eq!(kept(UnusedImports::Evaluate), "import {} from 'a';\nimport {} from 'c';");
    assert_eq!(kept(UnusedImports::Drop), "");
}

#[test]
fn enums_are_objects_with_values_known_or_not() {
    let text = typescript("enum E { A, B = A + 2, C = 'c', D = `${C}d`, F = f(A), G = -1 }");
    for line in [
        "E[E[\"A\"] = 0] = \"A\";",
        "E[E[\"B\"] = 2] = \"B\";",
        "E[\"C\"] = \"c\";",
        "E[\"D\"] = \"cd\";",
        "E[E[\"F\"] = f(E.A)] = \"F\";",
        "E[E[\"G\"] = -1] = \"G\";",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn white_space_of_children_is_that_of_lines() {
    let cases = [
        ("<a>x</a>;", "_jsx(\"a\", { children: \"x\" });"),
        ("<a> x </a>;", "_jsx(\"a\", { children: \" x \" });"),
        ("<a>\n  x\n  y\n</a>;", "_jsx(\"a\", { children: \"x y\" });"),
        ("<a>\n  \n</a>;", "_jsx(\"a\", {});"),
        ("<a>{/* nothing */}</a>;", "_jsx(\"a\", {});"),
        (
            "<a>&lt;&nbsp;&amp;lt;&unknown;</a>;",
            "_jsx(\"a\", { children: \"<\u{a0}&lt;&unknown;\" });",
        ),
        ("<a>\n  &#32;x\n</a>;", "_jsx(\"a\", { children: \" x\" });"),
        ("<a>{b}c</a>;", "_jsxs(\"a\", { children: [b, \"c\"] });"),
        ("<a b='1' c d={e} {...f} />;", "_jsx(\"a\", { b: \"1\", c: true, d: e, ...f });"),
        ("<A.b key={c} d-e=\"f\" />;", "_jsx(A.b, { \"d-e\": \"f\" }, c);"),
        ("<a b={(c, d)} />;", "_jsx(\"a\", { b: (c, d) });"),
        ("<a {...b} key={c} />;", "_createElement(\"a\", { ...b, key: c });"),
        ("<></>;", "_jsx(_Fragment, {});"),
        ("<a b=\"x\n  y\" />;", "_jsx(\"a\", { b: \"x\\n  y\" });"),
    ];
    for (source, expected) in cases {
        assert_eq!(jsx(source, JsxRuntime::Automatic), expected, "{source}");
    }
}

#[test]
fn the_classic_runtime_has_children_as_arguments() {
    let cases = [
        ("<a>x{b}</a>;", "React.createElement(\"a\", null, \"x\", b);"),
        (
            "<><b c /></>;",
            "React.createElement(React.Fragment, null, React.createElement(\"b\", { c: true }));",
        ),
        ("/** @jsx h */\n<a />;", "/** @jsx h */\nh(\"a\", null);"),
    ];
    for (source, expected) in cases {
        assert_eq!(jsx(source, JsxRuntime::Classic), expected, "{source}");
    }
}
