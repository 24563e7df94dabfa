//! Composition, names of sources, contents, and maps that make no sense.

use super::*;

fn input(json: &str) -> InputMap {
    InputMap { json: json.to_string(), folder: "lib/dist/".into(), cwd: "srv/app".into() }
}

/// A map of a module: output line and column, source line and column, name.
fn module_map(segments: &[(u32, u32, u32, u32, Option<&str>)]) -> ModuleMap {
    let mut map = ModuleMap::default();
    for &(line, column, source_line, source_column, name) in segments {
        let name = name.map(|name| {
            map.names.push(name.to_string());
            map.names.len() as u32 - 1
        });
        map.push(Segment { line, column, source_line, source_column, name });
    }
    map
}

/// Each mapping as `line:column source:line:column name`.
fn listed(traced: Traced) -> Vec<String> {
    let sources: Vec<String> = traced.sources.into_iter().map(|source| source.name).collect();
    let mut joiner = MapJoiner::default();
    joiner.add(traced.map, 0, 0);
    let (mappings, names) = joiner.finish();
    let map = from_parts(mappings, None, sources.len(), names).expect("it is valid");
    let shown = |token: Token| {
        let name = token.get_name_id().and_then(|id| map.get_name(id)).unwrap_or_default();
        let source = &sources[token.get_source_id().expect("it has one") as usize];
        let (line, column) = (token.get_src_line(), token.get_src_col());
        let place = format!("{}:{}", token.get_dst_line(), token.get_dst_col());
        format!("{place} {source}:{line}:{column} {name}").trim_end().to_string()
    };
    map.get_tokens().map(shown).collect()
}

fn traced(mut map: ModuleMap, json: &str) -> Vec<String> {
    listed(trace(&mut map, &input(json), "../").expect("the map can be read"))
}

#[test]
fn mappings_lead_to_the_sources_of_the_input_map() {
    // 0:0 -> a:0:0; 0:4 -> b:1:2 `x`; 1:0 -> b:1:2; 1:3 -> nothing; 1:6 -> a:0:0
    let json = r#"{"version":3,"sources":["../src/a.ts","b.ts"],"names":["x"],
        "mappings":"AAAA,ICCEA;AAAA,G,GDDF"}"#;
    let map = module_map(&[
        (0, 0, 0, 0, None),
        (0, 9, 0, 4, Some("y")),
        (2, 1, 1, 1, Some("z")),
        (2, 5, 1, 4, None),
        (3, 0, 1, 7, None),
        (4, 0, 2, 0, None),
    ]);
    assert_eq!(
        traced(map, json),
        [
            "0:0 ../lib/src/a.ts:0:0",
            "0:9 ../lib/dist/b.ts:1:2 x",
            "2:1 ../lib/dist/b.ts:1:2 z",
            "3:0 ../lib/src/a.ts:0:0",
        ]
    );
}

#[test]
fn only_sources_in_use_are_kept_with_their_contents() {
    let json = r#"{"version":3,"sources":["unused.ts","b.ts","a.ts",null],"names":[],
        "sourcesContent":["u","b"],"mappings":"AEAA,CDAA,CEAA"}"#;
    let mut map = module_map(&[(0, 0, 0, 0, None), (0, 1, 0, 1, None), (0, 2, 0, 2, None)]);
    let traced = trace(&mut map, &input(json), "").expect("the map can be read");
    let source = |name: &str, content: Option<&str>| Source {
        name: name.to_string(),
        content: content.map(str::to_string),
    };
    let expected = [source("lib/dist/a.ts", None), source("lib/dist/b.ts", Some("b"))];
    assert_eq!(traced.sources, expected);
    assert_eq!(listed(traced).len(), 2);
}

#[test]
fn an_unsorted_input_map_is_sorted() {
    let json = r#"{"version":3,"sources":["a.ts"],"names":[],"mappings":"IAAI,JAAJ"}"#;
    let map = module_map(&[(0, 0, 0, 0, None), (0, 4, 0, 4, None)]);
    assert_eq!(traced(map, json), ["0:0 ../lib/dist/a.ts:0:0", "0:4 ../lib/dist/a.ts:0:4"]);
}

#[test]
fn places_that_repeat_need_one_segment() {
    let json = r#"{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}"#;
    let map = module_map(&[(0, 0, 0, 0, None), (0, 3, 0, 3, None), (1, 0, 0, 5, None)]);
    assert_eq!(traced(map, json), ["0:0 ../lib/dist/a.ts:0:0", "1:0 ../lib/dist/a.ts:0:0"]);
}

#[test]
fn sources_are_relative_to_the_map_and_its_root() {
    let named = |source: &str, root: &str| name(source, root, &input("{}"), "../");
    let is = |source: &str, root: &str, expected: &str| {
        assert_eq!(named(source, root).as_deref(), Some(expected), "{source} under {root}");
    };
    is("a.ts", "", "../lib/dist/a.ts");
    is("./x/../a.ts", "", "../lib/dist/a.ts");
    is("../../../a.ts", "", "../../a.ts");
    is("a.ts", "../src", "../lib/src/a.ts");
    is("a.ts", "../src/", "../lib/src/a.ts");
    is("a.ts", "/srv/app/src", "../src/a.ts");
    is("a.ts", "webpack://app", "webpack://app/a.ts");
    is("webpack://app/./a.ts", "../src", "webpack://app/./a.ts");
    is("..\\src\\a.ts", "", "../lib/src/a.ts");
    is("\0virtual", "", "../lib/dist/%00virtual");
}

#[test]
fn absolute_paths_do_not_reach_the_output() {
    let named = |source: &str| name(source, "", &input("{}"), "../");
    assert_eq!(named("/srv/app/src/a.ts").as_deref(), Some("../src/a.ts"));
    assert_eq!(named("file:///srv/app/src/a.ts").as_deref(), Some("../src/a.ts"));
    let other = named("/srv/application/a.ts");
    assert_eq!(other.as_deref(), Some("../lib/dist/srv/application/a.ts"));
    assert_eq!(named("/etc/passwd").as_deref(), Some("../lib/dist/etc/passwd"));
    assert_eq!(named("C:\\Windows\\win.ini").as_deref(), Some("../lib/dist/Windows/win.ini"));
    for nowhere in ["javascript:alert(1)", "data:text/plain,a", "", ".", "..", "a/"] {
        assert_eq!(named(nowhere), None, "{nowhere}");
    }
}

#[test]
fn garbage_is_no_map() {
    let map = || module_map(&[(0, 0, 0, 0, None)]);
    for json in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"mappings":7}"#,
        r#"{"mappings":"AAAA"}"#,
        r#"{"sources":["a"],"mappings":"AAAAA"}"#,
        r#"{"sources":["a"],"mappings":"gggggggggggggggB"}"#,
        r#"{"sources":["a"],"mappings":"AAAD"}"#,
    ] {
        assert!(trace(&mut map(), &input(json), "").is_none(), "{json}");
    }
    // What could not be traced is still there.
    let mut kept = map();
    assert!(trace(&mut kept, &input("{}"), "").is_none());
    assert!(!kept.is_empty());
}

#[test]
fn traced_maps_join_with_others() {
    let json = r#"{"version":3,"sources":["a.ts","b.ts"],"names":["n"],"mappings":"AAAA,CCCCA"}"#;
    let mut map = module_map(&[(0, 0, 0, 0, None), (0, 5, 0, 1, None)]);
    let traced = trace(&mut map, &input(json), "").expect("the map can be read");
    let mut joiner = MapJoiner::default();
    joiner.add(module_map(&[(0, 0, 3, 3, Some("m"))]), 1, 0);
    joiner.add(traced.map, 2, 1);
    joiner.add(module_map(&[(0, 2, 0, 0, Some("o"))]), 3, 3);
    let (mappings, names) = joiner.finish();
    assert_eq!(names, ["m", "n", "o"]);
    let joined = from_parts(mappings, None, 4, names).expect("it is valid");
    let places: Vec<_> = joined
        .get_tokens()
        .map(|token| (token.get_source_id(), token.get_src_line(), token.get_name_id()))
        .collect();
    let expected =
        [(Some(0), 3, Some(0)), (Some(1), 0, None), (Some(2), 1, Some(1)), (Some(3), 0, Some(2))];
    assert_eq!(places, expected);
}
