//! Renderings of hand-made diagnostics.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bundle_graph::{Diagnostic, SourceFile};

use super::{Position, github, json, position, text};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.into(), text: Arc::new(text.to_owned()) }
}

fn missing_export() -> Diagnostic {
    let main = file("src/main.js", "// main\nimport { bb } from \"./lib.js\";\nbb();\n");
    let lib = file("src/lib.js", "export const b = 1;\n");
    Diagnostic::error("link/missing-export", "`bb` is not exported by src/lib.js")
        .at(&main, 17..19, "not exported")
        .at(&lib, 13..14, "a near name is declared here")
        .note("The module has 1 export.")
        .help("Did you mean `b`?")
        .node("ERR_X")
}

#[test]
fn text_shows_frames_notes_and_help() {
    let expected = "\
error[link/missing-export]: `bb` is not exported by src/lib.js
 --> src/main.js:2:10
  |
2 | import { bb } from \"./lib.js\";
  |          ^^ not exported
  |
 ::: src/lib.js:1:14
  |
1 | export const b = 1;
  |              - a near name is declared here
  |
  = note: The module has 1 export.
  = note: Node reports this as ERR_X.
  = help: Did you mean `b`?";
    assert_eq!(text(&missing_export(), false), expected);
    assert!(text(&missing_export(), true).contains("\u{1b}["));
}

#[test]
fn text_without_a_place_is_a_title() {
    let diagnostic = Diagnostic::warning("x/y", "careful").help("Do this.");
    assert_eq!(text(&diagnostic, false), "warning[x/y]: careful\n |\n = help: Do this.");
}

#[test]
fn labels_of_one_file_share_a_frame() {
    let source = file("a.js", "let x;\r\n\r\n\r\nlet y;\r\nlet x;\r\n");
    let diagnostic = Diagnostic::error("parse/redeclaration", "`x` has already been declared")
        .at(&source, 24..25, "declared again here")
        .at(&source, 4..5, "first declared here");
    let shown = text(&diagnostic, false);
    assert_eq!(shown.matches("a.js").count(), 1, "{shown}");
    assert!(shown.contains("a.js:5:5"), "{shown}");
    assert!(shown.contains("first declared here"), "{shown}");
}

#[test]
fn minified_sources_are_cut_quickly() {
    let mut long = "a=1;".repeat(5_000_000);
    let at = long.len() / 2;
    long.insert_str(at, "é?!");
    let source = file("min.js", &long);
    let diagnostic =
        Diagnostic::error("parse/unexpected", "what is this").at(&source, at + 2..long.len(), "");
    let start = Instant::now();
    let shown = text(&diagnostic, false);
    assert!(start.elapsed() < Duration::from_secs(1));
    assert!(shown.lines().all(|line| line.chars().count() < 200), "{shown}");
    assert!(shown.contains("min.js:1:10000002"), "{shown}");
    assert!(shown.contains("é?!a=1;"), "{shown}");
}

#[test]
fn long_lines_of_wide_characters_are_cut_between_characters() {
    let source = file("a.js", &format!("{}\n{}", "é𝒳".repeat(200), "é".repeat(300)));
    for start in 0..40 {
        let place = 500 + start..502 + start;
        let shown = text(&Diagnostic::error("x/y", "z").at(&source, place, ""), false);
        assert!(shown.contains('…'), "{shown}");
    }
}

#[test]
fn spans_outside_of_the_text_are_brought_in() {
    let source = file("a.js", "é");
    for span in [0..100, 1..1, 1..2, 2..2, 100..200] {
        text(&Diagnostic::error("x/y", "z").at(&source, span.clone(), "here"), false);
        json(&Diagnostic::error("x/y", "z").at(&source, span, "here"));
    }
    text(&Diagnostic::error("x/y", "z").at(&file("a.js", ""), 0..0, "here"), true);
}

#[test]
fn json_has_the_place_in_characters() {
    let source = file("a.js", "é\n𝒳𝒳 x\n");
    let place = Diagnostic::error("x/y", "z").at(&source, 12..13, "here");
    let value: serde_json::Value = serde_json::from_str(&json(&place)).unwrap();
    assert_eq!(
        value,
        serde_json::json!({
            "code": "x/y", "severity": "error", "message": "z",
            "file": "a.js", "line": 2, "column": 4,
            "labels": [{
                "file": "a.js", "line": 2, "column": 4, "endLine": 2, "endColumn": 5,
                "text": "here",
            }],
            "notes": [], "help": null, "nodeCode": null,
        })
    );
    assert!(!json(&missing_export()).contains('\n'));
}

#[test]
fn workflow_commands_are_escaped() {
    let source = file("a,b:c%.js", "let\nx");
    let diagnostic =
        Diagnostic::warning("x/y", "100 %\nof it").at(&source, 4..5, "here").help("Try, do: it.");
    assert_eq!(
        github(&diagnostic),
        "::warning file=a%2Cb%3Ac%25.js,line=2,endLine=2,col=1,endColumn=2,title=x/y::\
         100 %25%0Aof it%0Ahelp: Try, do: it."
    );
    assert_eq!(github(&Diagnostic::error("x/y", "z")), "::error title=x/y::z");
}

#[test]
fn positions_count_from_one() {
    assert_eq!(position("ab\ncd", 0), Position { line: 1, column: 1 });
    assert_eq!(position("ab\ncd", 2), Position { line: 1, column: 3 });
    assert_eq!(position("ab\ncd", 3), Position { line: 2, column: 1 });
    assert_eq!(position("ab\ncd", 99), Position { line: 2, column: 3 });
}
