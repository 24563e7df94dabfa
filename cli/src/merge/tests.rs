//! What flags make of a configuration.

use bundle_bundler::Format;
use clap::Parser;

use super::*;
use crate::args::Cli;

fn merged(line: &str, config: BuildOptions) -> Result<BuildOptions, Vec<Diagnostic>> {
    let args = line.split(' ').map(str::to_owned);
    merge(&Cli::try_parse_from(crate::argv::canonical(args)).unwrap().build, config)
}

fn options(line: &str) -> BuildOptions {
    merged(line, BuildOptions::default()).unwrap()
}

fn code(line: &str) -> &'static str {
    merged(line, BuildOptions::default()).unwrap_err()[0].code
}

#[test]
fn the_place_of_output_is_a_file_or_a_folder() {
    for (flags, outdir, outfile) in [
        ("-o dist", Some("dist"), None),
        ("-o dist/app.js", None, Some("dist/app.js")),
        ("--output app.mjs", None, Some("app.mjs")),
        ("-o=a.cjs", None, Some("a.cjs")),
        ("-d x.js", Some("x.js"), None),
        ("--outdir=x", Some("x"), None),
        ("--dir x", Some("x"), None),
        ("--outfile x", None, Some("x")),
        ("--file=x", None, Some("x")),
    ] {
        let options = options(&format!("bundle a.js {flags}"));
        let found = (options.outdir.as_deref(), options.outfile.as_deref());
        assert_eq!(found, (outdir, outfile), "{flags}");
    }
    let config = BuildOptions { outfile: Some("x.js".into()), ..BuildOptions::default() };
    let options = merged("bundle a.js b.js -o dist", config).unwrap();
    assert_eq!((options.outdir.as_deref(), options.outfile), (Some("dist"), None));
}

#[test]
fn flags_replace_keys() {
    let config = BuildOptions {
        entries: vec!["config.js".into()],
        external: vec!["a".into()],
        define: [("A".into(), "1".into()), ("B".into(), "1".into())].into(),
        minify: true,
        tree_shaking: Some(false),
        ..BuildOptions::default()
    };
    let line = "bundle --external:b,c -e d --define:A=2 --define C=x=y --minify=false";
    let options = merged(line, config.clone()).unwrap();
    assert_eq!(options.entries, ["config.js"]);
    assert_eq!(options.external, ["b", "c", "d"]);
    let define: Vec<_> = options.define.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(define, [("A", "2"), ("B", "1"), ("C", "x=y")]);
    assert!(!options.minify);
    assert_eq!(options.tree_shaking, Some(false));
    let options = merged("bundle a.js -m --tree-shaking -f cjs --threads 3", config).unwrap();
    assert_eq!(options.entries, ["a.js"]);
    assert_eq!(options.external, ["a"]);
    assert_eq!(options.format, Format::Cjs);
    assert_eq!((options.minify, options.tree_shaking), (true, Some(true)));
    assert_eq!(options.threads, Some(3));
}

#[test]
fn source_maps_of_printed_bundles_are_inline() {
    let mode = |line| options(line).sourcemap;
    assert_eq!(mode("bundle a.js -s -o x"), Some(SourceMapMode::Linked));
    assert_eq!(mode("bundle a.js --sourcemap=external -o x"), Some(SourceMapMode::External));
    assert_eq!(mode("bundle a.js -s"), Some(SourceMapMode::Inline));
    assert_eq!(mode("bundle -s a.js"), Some(SourceMapMode::Inline));
    assert_eq!(mode("bundle a.js --sourcemap=false"), None);
    assert_eq!(mode("bundle a.js -s --no-sourcemap -o x"), None);
    assert_eq!(code("bundle a.js --sourcemap=linked"), "cli/conflict");
}

#[test]
fn the_manifest_lies_beside_the_outputs() {
    let place = |line| options(line).manifest.map(|path| path.replace('\\', "/"));
    assert_eq!(place("bundle a.js -o dist --manifest").as_deref(), Some("dist/manifest.json"));
    assert_eq!(place("bundle a.js -o x/a.js --manifest").as_deref(), Some("x/manifest.json"));
    assert_eq!(place("bundle a.js -o a.js --manifest").as_deref(), Some("manifest.json"));
    assert_eq!(place("bundle a.js --manifest=m.json").as_deref(), Some("m.json"));
    assert_eq!(code("bundle a.js --manifest"), "cli/conflict");
}

#[test]
fn contradictions_are_errors_of_usage() {
    assert_eq!(code("bundle"), "cli/missing-entry");
    assert_eq!(code("bundle a.js b.js"), "cli/missing-output");
    assert_eq!(code("bundle a.js b.js -o x.js"), "output/one-file-for-many");
    assert_eq!(code("bundle a.js --define X"), "cli/invalid-define");
    assert_eq!(code("bundle a.js --alias =x"), "cli/invalid-value");
}

#[test]
fn flags_of_esbuild_are_accepted() {
    let line = "bundle a.js --bundle --outdir=x --format=esm --platform=node --packages=external \
                --banner:js=//x --metafile=m.json --minify --sourcemap --tree-shaking=true";
    let options = options(&line.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(options.banner.as_deref(), Some("//x"));
    assert_eq!(options.metafile.as_deref(), Some("m.json"));
}
