//! Node's algorithm for `exports` and `imports`, rule by rule.

use serde_json::json;

use super::*;

fn ask(
    field: fn(&Value, &str, Rules) -> Result<Goal, Refusal>,
    map: &Value,
    request: &str,
    conditions: &[&str],
) -> Result<Goal, Refusal> {
    let conditions: Vec<String> = conditions.iter().map(ToString::to_string).collect();
    field(map, request, Rules { conditions: &conditions, folders: false })
}

fn file(path: &str) -> Result<Goal, Refusal> {
    Ok(Goal::File(path.to_owned()))
}

#[test]
fn the_most_specific_pattern_wins() {
    let map =
        json!({ "./*": "./all/*", "./a/*": "./a/*", "./a/*.js": "./js/*.js", "./a/b": "./b" });
    for (request, path) in
        [("./x", "./all/x"), ("./a/x", "./a/x"), ("./a/x.js", "./js/x.js"), ("./a/b", "./b")]
    {
        assert_eq!(ask(exports, &map, request, &[]), file(path), "{request}");
    }
    assert_eq!(ask(exports, &json!({ "./a/": "./lib/" }), "./a/x", &[]), Err(Refusal::NoKey));
    let rules = Rules { conditions: &[], folders: true };
    assert_eq!(exports(&json!({ "./a/": "./lib/" }), "./a/x", rules), file("./lib/x"));
}

#[test]
fn conditions_hold_in_the_order_of_the_package() {
    let map = json!({ "default": "./d", "import": "./i" });
    assert_eq!(ask(exports, &map, ".", &["import"]), file("./d"));
    let map = json!({ "import": { "worker": "./w" }, "default": "./d" });
    assert_eq!(ask(exports, &map, ".", &["import"]), file("./d"));
    let map = json!({ "import": null, "default": "./d" });
    let null = Refusal::Null { key: ".".to_owned() };
    assert_eq!(ask(exports, &map, ".", &["import"]), Err(null));
    let map = json!({ "worker": "./w", "deno": "./d" });
    let conditions = vec!["worker".to_owned(), "deno".to_owned()];
    let refusal = Refusal::NoCondition { key: ".".to_owned(), conditions };
    assert_eq!(ask(exports, &map, ".", &["import"]), Err(refusal));
}

#[test]
fn lists_fall_through_what_is_invalid() {
    let map = json!({ ".": ["../out", null, { "worker": "./w" }, "./a", "./b"] });
    assert_eq!(ask(exports, &map, ".", &[]), file("./a"));
    let null = Refusal::Null { key: ".".to_owned() };
    assert_eq!(ask(exports, &json!({ ".": [] }), ".", &[]), Err(null));
}

#[test]
fn targets_stay_inside_of_their_package() {
    for target in ["./a/../b", "./node_modules/x", "./%2e%2E/x", "./a\\..\\b", "./Node_Modules/x"] {
        let refusal = ask(exports, &json!(target), ".", &[]);
        let reason = Reason::Leaves;
        let (key, target) = (".".to_owned(), target.to_owned());
        assert_eq!(refusal, Err(Refusal::Target { key, target, reason }));
    }
    let map = json!({ "./*": "./lib/*" });
    let refusal = Refusal::Match { key: "./*".to_owned() };
    assert_eq!(ask(exports, &map, "./a/../../b", &[]), Err(refusal));
    // Empty parts are only deprecated.
    assert_eq!(ask(exports, &map, "./a//b", &[]), file("./lib/a//b"));
}

#[test]
fn imports_may_lead_to_other_packages() {
    let map = json!({ "#fs": "fs", "#a/*": "pkg/*", "#url": "node:fs", "#out": "../x" });
    let request = |name: &str| Ok(Goal::Request(name.to_owned()));
    assert_eq!(ask(imports, &map, "#fs", &[]), request("fs"));
    assert_eq!(ask(imports, &map, "#a/b", &[]), request("pkg/b"));
    for (key, target, reason) in
        [("#url", "node:fs", Reason::Url), ("#out", "../x", Reason::NotRelative)]
    {
        let refusal = Refusal::Target { key: key.to_owned(), target: target.to_owned(), reason };
        assert_eq!(ask(imports, &map, key, &[]), Err(refusal));
    }
    assert_eq!(ask(imports, &map, "#b", &[]), Err(Refusal::NoKey));
}
