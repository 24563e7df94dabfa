//! The scanner sees what the compiler sees.

use super::{Function, code_only, functions};

#[test]
fn comments_and_literals_are_blanked() {
    assert_eq!(code_only("a // b\nc"), "a     \nc");
    assert_eq!(code_only("a /* /* b */ c */ d"), "a                 d");
    assert_eq!(code_only(r#"f("a\"b", x)"#), r#"f("     , x)"#);
    assert_eq!(code_only(r##"r#"a"b"# + c"##), r##"r#"      + c"##);
    assert_eq!(code_only("'a', '\\'', &'a b, '{'"), "'  , '   , &'a b, '  ");
    assert_eq!(code_only("for r in x"), "for r in x");
    assert_eq!(code_only("b'\"' c"), "b'   c");
}

#[test]
fn functions_are_measured() {
    let code = code_only(
        "trait T { fn none(a: [u8; 2]); }\nfn one() {}\n\n\
         pub fn four(f: fn(u8)) {\n    if {\n    }\n}\n",
    );
    let function = |name: &str, line, lines| Function { name: name.to_owned(), line, lines };
    assert_eq!(functions(&code), [function("one", 2, 1), function("four", 4, 4)]);
}
