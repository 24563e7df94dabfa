//! What specifiers say by themselves.

use super::*;

#[test]
fn schemes_are_those_of_urls() {
    assert_eq!(scheme("ftp://a"), Some("ftp"));
    assert_eq!(scheme("node:fs"), Some("node"));
    assert_eq!(scheme("c:/a"), None);
    assert_eq!(scheme("./a:b"), None);
    assert_eq!(scheme("a"), None);
}

#[test]
fn package_names_end_at_their_slash() {
    assert_eq!(package_name("a/b/c"), Some(("a", "/b/c")));
    assert_eq!(package_name("@a/b"), Some(("@a/b", "")));
    assert_eq!(package_name("@a/b/c"), Some(("@a/b", "/c")));
    for invalid in ["@a", ".a", "a%20b", "a\\b"] {
        assert_eq!(package_name(invalid), None, "{invalid}");
    }
}

#[test]
fn only_separators_may_not_be_encoded() {
    assert!(has_encoded_separator("./a%2fb"));
    assert!(has_encoded_separator("./a%5Cb"));
    assert!(!has_encoded_separator("./a%20b%"));
    assert!(!has_encoded_separator("./a%2"));
}

#[test]
fn paths_are_decoded_and_suffixes_are_not() {
    assert_eq!(percent_decoded("./a%20b.js?c%20d").as_deref(), Some("./a b.js?c%20d"));
    assert_eq!(percent_decoded("./a%23b.js").as_deref(), Some("./a\0#b.js"));
    assert_eq!(percent_decoded("./100%.js"), None);
    assert_eq!(percent_decoded("a%20b"), None);
}
