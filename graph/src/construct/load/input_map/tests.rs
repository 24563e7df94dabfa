//! Comments, encodings and mappings, good and bad.

use super::*;

fn url(text: &str) -> Option<&str> {
    comment(text).map(|span| &text[url_start(text, &span)..span.end])
}

#[test]
fn the_comment_is_the_last_one() {
    assert_eq!(url("a;\n//# sourceMappingURL=a.map\n\n"), Some("a.map"));
    assert_eq!(url("a;\r\n//@ sourceMappingURL=a.map\r\n//# debugId=1\r\n"), Some("a.map"));
    assert_eq!(url("a; //# sourceMappingURL=a.map"), Some("a.map"));
    assert_eq!(url("//# sourceMappingURL=a.map\na;"), None);
    assert_eq!(url("`\n//# sourceMappingURL=a.map`"), None);
    assert_eq!(url("`\n//# sourceMappingURL=a.map\n// `"), None);
    assert_eq!(url("/*\n//# sourceMappingURL=a.map*/"), None);
    assert_eq!(url("'//# sourceMappingURL=a.map'"), None);
    assert_eq!(url("//# sourceMappingURL="), None);
    assert_eq!(url(""), None);
}

#[test]
fn base64_is_strict_but_for_padding() {
    assert_eq!(base64(b"bm90IGpzb24=").as_deref(), Some(&b"not json"[..]));
    assert_eq!(base64(b"bm90IGpzb24").as_deref(), Some(&b"not json"[..]));
    assert_eq!(base64(b"").as_deref(), Some(&b""[..]));
    assert_eq!(base64(b"YQ==").as_deref(), Some(&b"a"[..]));
    assert_eq!(base64(b"Y"), None);
    assert_eq!(base64(b"%%%%"), None);
    assert_eq!(percent_decoded("%7B%7d%zz%"), b"{}%zz%");
}

#[test]
fn mappings_have_bounds() {
    let check = |mappings: &str| check_mappings(mappings, 1, 1, 2).ok();
    assert_eq!(check("AAAA;AAAAA,C"), Some(true));
    assert_eq!(check(";;;;"), Some(false));
    assert_eq!(check(";;AAAA"), None);
    assert_eq!(check("ACAA"), None);
    assert_eq!(check("AAAAC"), None);
    assert_eq!(check("D"), None);
    assert_eq!(check("AA"), None);
    assert_eq!(check("AAAAAA"), None);
    assert_eq!(check("g"), None);
    assert_eq!(check("!!!"), None);
    assert_eq!(check("gggggggggggggggggB"), None);
    let far = "AA+/////DA,".repeat(3);
    assert_eq!(check(&far), None);
}
