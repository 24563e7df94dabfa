//! Layout, and what the command line means.

use bundle_bundler::Reason;
use bundle_bundler::explain::{Place, Remark};
use clap::Parser;

use super::*;
use crate::args::{Cli, Command};

fn link(module: &str, kind: Option<&'static str>) -> Link {
    Link { module: module.into(), kind, specifier: kind.map(|_| "./a.js".into()) }
}

#[test]
fn all_that_is_known_is_shown() {
    let reason = Reason::NoHoist;
    let explanation = Explanation {
        module: "src/a.js".into(),
        package: None,
        places: vec![Place {
            file: "dist/main.js".into(),
            key: "entry:main".into(),
            bytes: 1200,
            form: Remark { name: "block", sentence: "It is a function." },
            reasons: vec![Remark { name: reason.name(), sentence: reason.sentence() }],
            kept: vec![Remark { name: "import", sentence: "It is used." }],
            placement: Remark { name: "group", sentence: "It fits." },
            group: Some("vendor".into()),
        }],
        chain: vec![link("src/main.js", None), link("src/a.js", Some("dynamic-import"))],
        importers: (0..12).map(|n| link(&format!("{n}.js"), Some("dynamic-import"))).collect(),
    };
    let text = text(&explanation);
    let start = "src/a.js
  file       dist/main.js, 1.20 kB
  placed by  vendor: It fits.
  form       block: It is a function.
  because    no-hoist: Hoisting is switched off.
  kept       import: It is used.
  chain      src/main.js
             src/a.js  by dynamic-import \"./a.js\"
  importers  0.js  by dynamic-import \"./a.js\"
";
    assert!(text.starts_with(start), "{text}");
    assert!(text.ends_with(" and 2 more\n"), "{text}");
    let value: serde_json::Value = serde_json::from_slice(&json(&explanation)).unwrap();
    assert_eq!(value["places"][0]["reasons"][0]["name"], "no-hoist");
    assert_eq!(value["chain"][0]["kind"], serde_json::Value::Null);
}

#[test]
fn flags_are_those_of_a_build() {
    let line = "bundle explain a.js main.js -o dist -f cjs --no-split --format json -m";
    let words = crate::argv::canonical(line.split(' ').map(str::to_owned));
    let Some(Command::Explain(args)) = Cli::try_parse_from(words).unwrap().command else {
        panic!("it is the command")
    };
    assert_eq!((&*args.module, &*args.entries), ("a.js", &["main.js".to_string()][..]));
    assert_eq!(args.shown, ResultFormat::Json);
    assert_eq!(args.output.format, Some(bundle_bundler::Format::Cjs));
    assert_eq!((args.output.split, args.code.minify), (Some(false), Some(true)));
}
