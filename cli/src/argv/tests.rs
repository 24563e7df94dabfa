//! Spellings.

use super::*;

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_owned).collect()
}

#[test]
fn spellings_of_other_bundlers_are_understood() {
    for (line, canonical_line) in [
        ("bundle a.js --external:react", "bundle a.js --external=react"),
        ("bundle --define:A.B=\"x:y\"", "bundle --define=A.B=\"x:y\""),
        ("bundle --alias:a=./b.js", "bundle --alias=a=./b.js"),
        ("bundle --banner:js=// --footer:js=", "bundle --banner=// --footer="),
        ("bundle --banner:css=x", "bundle --banner:css=x"),
        ("bundle --no-minify --no-tree-shaking", "bundle --minify=false --tree-shaking=false"),
        ("bundle --no-config --minify=false", "bundle --no-config --minify=false"),
        ("bundle --define A:B=1 -e a:b", "bundle --define A:B=1 -e a:b"),
        ("bundle --external=node:fs", "bundle --external=node:fs"),
        ("bundle -- --external:react", "bundle -- --external:react"),
    ] {
        assert_eq!(canonical(words(line).into_iter()), words(canonical_line));
    }
}

#[test]
fn values_are_found_in_wrong_lines() {
    let args = words("bundle --color never --zzz --log-format=json --color=always --log-format");
    assert_eq!(value_of(&args, "--color"), Some("always"));
    assert_eq!(value_of(&args, "--log-format"), Some("json"));
    assert_eq!(value_of(&args, "--log-level"), None);
    assert_eq!(value_of(&words("bundle -- --color never"), "--color"), None);
}
