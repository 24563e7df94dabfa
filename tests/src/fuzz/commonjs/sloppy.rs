//! Statements that only sloppy mode can run, or in which it differs, as Node runs CommonJS.

use super::super::generate::Dice;
use super::super::model::{Item, Statement};

/// `#` is the number of the module, `@` a label.
const STATEMENTS: [&str; 44] = [
    "with ({ a: 1 }) { log('@', a); }",
    "with (exports) { log('@', typeof require, typeof a); }",
    "with ({ x: 1 }) { x = 2; var w# = x; } log('@', w#);",
    "var o# = { k: 1 }; with (o#) { k = 2; q = 3; } log('@', o#, q);",
    "with ({ require: () => 'mine' }) { log('@', typeof require('node:fs')); }",
    "log('@', function (a) { a = 2; return arguments[0]; }(1));",
    "log('@', function (a) { arguments[0] = 2; return a; }(1));",
    "log('@', function (a, a) { return a; }(1, 2));",
    "log('@', function () { return arguments.callee.name; }());",
    "log('@', function (a, b) { arguments.length = 1; return [a, b, arguments.length]; }(1, 2));",
    "log('@', arguments.length, typeof arguments[0], arguments[0] === exports);",
    "log('@', function () { return this === globalThis; }());",
    "log('@', (() => this === module.exports)());",
    "log('@', typeof function () { return this; }.call(1));",
    "log('@', function () { return this === globalThis; }.call(null));",
    "exports.self = function () { return this === globalThis; };",
    "log('@', [1].map(function () { return this === globalThis; }));",
    "g# = 'global'; log('@', g#, globalThis.g#, delete globalThis.g#);",
    "function make# () { h# = 'implicit'; } make#(); log('@', typeof h#, 'h#' in globalThis);",
    "try { log('@', typeof undeclared#, undeclared#); } catch (e) { log('@', e); }",
    "var v# = 1; log('@', delete v#, v#, 'v#' in globalThis);",
    "log('@', 010, 0777, 08, 09.5);",
    r"log('@', '\101\60\0', '\8');",
    "log('@', typeof inner#); { function inner#() { return 1; } } log('@', inner#());",
    "if (true) function one#() { return 1; } log('@', one#());",
    "function f#() { if (1) function g() {} else function h() {} return [typeof g, typeof h]; } \
     log('@', f#());",
    "{ function two#() { return 1; } two# = 2; } log('@', two#);",
    "switch (1) { case 1: function three#() { return 3; } } log('@', three#());",
    "label#: function four#() { return 4; } log('@', four#());",
    "var let = 1, static = 2, yield = 3, implements = 4; log('@', let, static, yield, implements);",
    "var await = 5; log('@', await);",
    "Object.freeze({ a: 1 }).a = 2; log('@', 'silent');",
    "'text'.length = 1; undefined = 1; NaN = 2; log('@', undefined, NaN);",
    "var e# = eval('var made# = 1; made#'); log('@', e#, typeof made#);",
    "(0, eval)('var global# = 1'); log('@', typeof global#, delete globalThis.global#);",
    "log('@', new Function('return this === globalThis')());",
    "eval('function evaluated#() { return 1; }'); log('@', evaluated#());",
    "(function () { 'use strict'; try { undeclared# = 1; } catch (e) { log('@', e); } })();",
    "log('@', (function eval() { return typeof eval; })());",
    "var arguments; log('@', typeof arguments);",
    "var fn# = function named() { named = 1; return typeof named; }; log('@', fn#());",
    "try { throw 1; } catch (c#) { var c# = 2; } log('@', c#);",
    "for (var i# = 0 in { k: 1 }); log('@', i#);",
    "<!-- a comment\nlog('@', 'after html');\n--> another",
];

/// Some of them.
pub fn items(number: usize, dice: &mut Dice) -> Vec<Item> {
    let mut items = Vec::new();
    for count in 0..1 + dice.below(3) {
        let text = dice.text(&STATEMENTS).replace('#', &format!("{number}{count}"));
        let text = text.replace('@', &format!("m{number} sloppy {count}"));
        items.push(Item::Statement(Statement::Plain(text)));
    }
    items
}
