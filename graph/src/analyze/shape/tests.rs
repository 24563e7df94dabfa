//! Texts and the shapes that they have.

use std::sync::Arc;

use crate::analyze::AnalyzeOptions;
use crate::diagnostic::SourceFile;
use crate::parse::{Goal, parse};
use crate::record::{ExportsShape, ModuleRecord};

fn record(text: &str) -> Box<ModuleRecord> {
    let file = SourceFile { name: "a.cjs".into(), text: Arc::new(text.to_owned()) };
    let (record, _) = parse(&file, Goal::CommonJs(""), &AnalyzeOptions::default()).expect(text);
    record
}

/// The names of a closed shape with a space between them, or what it is otherwise.
fn shape(text: &str) -> String {
    let record = record(text);
    match &record.commonjs.as_ref().expect(text).shape {
        ExportsShape::Unknown => "unknown".to_owned(),
        ExportsShape::Object => "object".to_owned(),
        ExportsShape::Closed(names) => {
            let names: Vec<&str> = names.iter().map(|name| record.name(*name)).collect();
            format!("[{}]", names.join(" "))
        }
    }
}

#[test]
fn what_only_adds_known_names_is_closed() {
    let cases = [
        ("", "[]"),
        ("exports.a = 1; exports['b c'] = 2; exports.a = 3;", "[a b c]"),
        ("exports.a = exports.b = void 0; if (x) { module.exports.c ||= 1 }", "[a b c]"),
        ("module.exports = { a, b: 1, c() {}, get d() { return 1 } };", "[a b c d]"),
        ("exports = module.exports = { a }; exports.b = 1;", "[a b]"),
        ("Object.defineProperty(exports, '__esModule', { value: true });", "[__esModule]"),
        ("this.a = () => this.b;", "[a]"),
        ("var h = (this && this.h) || function () {}; exports.a = exports.b.c(h);", "[a]"),
        ("exports.A = class { constructor() { this.x = 1 } }; new exports.A(0, exports.A)", "[A]"),
        ("if (require.main === module) run(); exports.a = typeof module;", "[a]"),
        ("(0, exports.f)(); (exports.f = 1, exports.g = 2);", "[f g]"),
    ];
    for (text, expected) in cases {
        assert_eq!(shape(text), expected, "{text}");
    }
}

#[test]
fn what_lets_the_object_out_is_open() {
    let cases = [
        "f(exports);",
        "const e = exports; e.a = 1;",
        "exports[k] = 1;",
        "exports.f();",
        "exports.f``;",
        "exports.__proto__ = x;",
        "exports = {};",
        "const e = module.exports = { a: 1 };",
        "module.exports = { ...x };",
        "module.exports = { [k]: 1 };",
        "module.exports = { '__proto__': x };",
        "module.exports = function () {}; module.exports.a = 1;",
        "Object.assign(module.exports, x);",
        "const e = Object.defineProperty(exports, 'a', {});",
        "function F() { this.x = 1 } exports.F = F;",
        "[exports.a] = x;",
        "const f = () => this;",
        "(function () { return this })();",
        "for (k in exports);",
        "module.exports = new F();",
    ];
    for text in cases {
        assert_eq!(shape(text), "object", "{text}");
    }
}

#[test]
fn what_may_be_replaced_is_unknown() {
    let cases = [
        "module.exports = x;",
        "module.exports = require('./b');",
        "module.exports = null;",
        "[module.exports] = x;",
        "module.exports ||= x;",
        "for (module.exports of x);",
        "f(module);",
        "const { exports: e } = module;",
        "module[k] = x;",
        "eval(x);",
        "arguments[2].exports = x;",
        "var module = x;",
        "(function (exports) { exports.a = 1 })(exports);",
    ];
    for text in cases {
        assert_eq!(shape(text), "unknown", "{text}");
    }
}
