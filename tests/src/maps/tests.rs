//! The checker finds what it is there to find.

use super::check_text;

/// Mappings are written as `bundle column, source column, name`; both texts have one line.
/// Backslashes of the source are doubled, as in JSON.
fn check(bundle: &str, source: &str, mappings: &str, names: &str) -> Result<(), String> {
    let json = format!(
        r#"{{"version":3,"sources":["a.js"],"sourcesContent":["{source}"],
        "names":[{names}],"mappings":"{mappings}"}}"#
    );
    check_text(bundle, &json, |_| Ok(source.replace(r"\\", r"\")))
}

#[test]
fn an_identifier_maps_to_itself() {
    check("let x", "let x", "IAAI", "").unwrap();
}

#[test]
fn a_renamed_identifier_needs_its_name() {
    check("let x$1", "let x", "IAAIA", r#""x""#).unwrap();
    let problem = check("let x$1", "let x", "IAAI", "").unwrap_err();
    assert!(problem.contains("`x$1` should be `x`"), "{problem}");
}

#[test]
fn a_name_must_be_that_of_the_source() {
    check("let x", "let x", "IAAIA", r#""y""#).unwrap_err();
    check("let x", "let 1", "IAAIA", r#""x""#).unwrap_err();
}

#[test]
fn escapes_in_an_identifier_are_characters() {
    check("abc", r"a\\u0062\\u{63}", "AAAA", "").unwrap();
    check("x$1", r"\\u0078", "AAAA", "").unwrap_err();
    check("x$1.y", r"z\\u0078.y", "AAAAA", r#""zx""#).unwrap();
    check("x$1", r"z\\u0078", "AAAAA", r#""z""#).unwrap_err();
}

#[test]
fn keywords_may_be_replaced() {
    check("const x", "export const x", "AAAA", "").unwrap();
}

#[test]
fn a_member_may_stand_alone() {
    check("f()", "ns.f()", "AAAA", "").unwrap();
    check("f()", "ns?.f()", "AAAA", "").unwrap();
    check("f()", "ns.g()", "AAAA", "").unwrap_err();
}

#[test]
fn positions_lie_in_their_texts() {
    check("let x", "x", "IAAI", "").unwrap_err();
    check("x", "let x", "IAAI", "").unwrap_err();
}

#[test]
fn a_map_of_something_is_not_empty() {
    check("x", "x", "", "").unwrap_err();
}
