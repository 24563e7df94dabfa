//! Which chunk modules are in by the options, and what `import()` loads beside its file.

use bundle_bundler::{
    BuildOptions, BuildOutput, ChunkOptions, OutputFile, OutputKind, Placement, Size,
};

use super::{built, files, options};
use crate::matrix::BUILD_LIMIT;
use crate::process;
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::tools;

pub fn tests() -> Vec<Test> {
    vec![
        Test::new("outputs/groups-take-modules-by-path-size-and-share", groups),
        Test::new("outputs/a-group-that-is-too-large-is-in-several-files", large_group),
        Test::new("outputs/small-shared-chunks-are-merged-up-to-the-limit", small),
        Test::new("outputs/modulepreload-asks-for-every-file-once", preload),
    ]
}

/// Three entries; `s` and `t` are shared by two of them each, `u` by all.
const FILES: [(&str, &str); 7] = [
    ("a.mjs", "import './lib/s.mjs';\nimport './lib/u.mjs';\nimport './lib/own.mjs';\n"),
    ("b.mjs", "import './lib/s.mjs';\nimport './t.mjs';\nimport './lib/u.mjs';\n"),
    ("c.mjs", "import './t.mjs';\nimport './lib/u.mjs';\n"),
    ("lib/s.mjs", "console.log('this is s');\n"),
    ("lib/u.mjs", "console.log('this is u');\n"),
    ("lib/own.mjs", "console.log('only in a');\n"),
    ("t.mjs", "console.log('this is t, larger');\n"),
];

fn build(chunks: Vec<ChunkOptions>, min_chunk_size: u64) -> Result<BuildOutput, String> {
    let entries = ["a.mjs", "b.mjs", "c.mjs"].map(str::to_owned);
    let min_chunk_size = Some(Size::Bytes(min_chunk_size));
    let options = BuildOptions { chunks, min_chunk_size, ..options(&entries) };
    built(&files(&FILES), &options).ok_or_else(|| "it does not build".to_owned())
}

fn group(name: &str, test: &str) -> ChunkOptions {
    let (name, test) = (name.to_owned(), Some(test.to_owned()));
    ChunkOptions { name, test, ..ChunkOptions::default() }
}

/// `key: module placement, …` for each file that is no entry and holds modules.
fn holds(output: &BuildOutput, expected: &[&str]) -> Result<(), String> {
    let files = output.files.iter().filter(|file| file.kind == OutputKind::Chunk);
    let text = |file: &OutputFile| {
        let modules = file.modules.iter().map(|it| format!("{} {}", it.id, it.placement.name()));
        let mut modules: Vec<String> = modules.collect();
        modules.sort();
        format!("{}: {}", file.key, modules.join(", "))
    };
    let mut found: Vec<String> = files.filter(|file| !file.modules.is_empty()).map(text).collect();
    found.sort();
    if found == expected { Ok(()) } else { Err(format!("{found:#?}, not {expected:#?}")) }
}

fn groups() -> Result<(), String> {
    let lib = group("lib", "^lib/");
    // Without a condition, all that fits; the module of `a` alone has its text in the group, too.
    let all = build(vec![lib.clone(), group("rest", "s|t")], 0)?;
    let lib_modules = "lib/own.mjs group, lib/s.mjs group, lib/u.mjs group";
    let rest = "group:rest: t.mjs group";
    holds(&all, &[&format!("group:lib: {lib_modules}"), rest])?;
    let shares = all.files.iter().flat_map(|file| &file.modules);
    let is_placed = |id: &str, group: &str| {
        shares.clone().any(|it| it.id == id && it.group.as_deref() == Some(group))
    };
    if !is_placed("lib/s.mjs", "lib") || !is_placed("t.mjs", "rest") {
        return Err("the names of groups are missing".to_owned());
    }
    // What only one entry reaches is not shared, and what is left goes to the next group.
    let shared = ChunkOptions { min_share: Some(2), ..lib.clone() };
    let shared = build(vec![shared], 0)?;
    let expected = ["chunk:t.mjs: t.mjs shared", "group:lib: lib/s.mjs group, lib/u.mjs group"];
    holds(&shared, &expected)?;
    let own = shared.files.iter().flat_map(|file| &file.modules).find(|it| it.id == "lib/own.mjs");
    if own.is_none_or(|own| own.placement != Placement::Root) {
        return Err("what one entry reaches left its file".to_owned());
    }
    let too_small = ChunkOptions { min_size: Some(Size::Text("1 kB".to_owned())), ..lib };
    holds(
        &build(vec![too_small, group("s", "s\\.mjs$")], 0)?,
        &[
            "chunk:lib/u.mjs: lib/u.mjs shared",
            "chunk:t.mjs: t.mjs shared",
            "group:s: lib/s.mjs group",
        ],
    )
}

fn large_group() -> Result<(), String> {
    let all = ChunkOptions { max_size: Some(Size::Bytes(60)), ..group("all", "lib/|^t") };
    // Of 25 bytes each, and 33 for the last one, in the order of their evaluation: s, u, own, t.
    let expected = [
        "group:all: lib/s.mjs group, lib/u.mjs group",
        "group:all:2: lib/own.mjs group, t.mjs group",
    ];
    holds(&build(vec![all], 0)?, &expected)
}

fn small() -> Result<(), String> {
    let apart = [
        "chunk:lib/s.mjs: lib/s.mjs shared",
        "chunk:lib/u.mjs: lib/u.mjs shared",
        "chunk:t.mjs: t.mjs shared",
    ];
    holds(&build(Vec::new(), 0)?, &apart)?;
    // Each is larger than that.
    holds(&build(Vec::new(), 10)?, &apart)?;
    // The entry that needs one of the two loads 25 bytes in vain; the third is large enough.
    let two = ["chunk:lib/s.mjs: lib/s.mjs merged, lib/u.mjs merged", "chunk:t.mjs: t.mjs shared"];
    holds(&build(Vec::new(), 26)?, &two)?;
    let all = ["chunk:lib/s.mjs: lib/s.mjs merged, lib/u.mjs merged, t.mjs merged"];
    holds(&build(Vec::new(), 1_000)?, &all)
}

/// A browser as far as links go.
const DOCUMENT: &str = "\
const links = [];
globalThis.document = {
  createElement: (name) => ({ name }),
  head: { append: (link) => links.push(`${link.name} ${link.rel} ${link.href}`) },
};
const { done } = await import('./out/main.js');
await done;
const folder = new URL('out/', import.meta.url).href;
for (const link of links) console.log(link.replace(folder, '').replace(/-\\w{8}/, ''));
";

fn preload() -> Result<(), String> {
    let scratch = Scratch::empty()?;
    let source = scratch.source();
    let io = |error: std::io::Error| error.to_string();
    let files = [
        (
            "main.mjs",
            "import './base.mjs';
const names = await Promise.all([import('./x.mjs'), import('./y.mjs'), import('./x.mjs')]);
export const done = import('./alone.mjs').then((alone) => console.log(names.length, alone.z));
",
        ),
        ("x.mjs", "import './base.mjs';\nimport './shared.mjs';\nconsole.log('x');\n"),
        ("y.mjs", "import './shared.mjs';\nconsole.log('y');\n"),
        ("alone.mjs", "import './base.mjs';\nexport const z = 'z';\nconsole.log('alone');\n"),
        ("base.mjs", "console.log('base');\n"),
        ("shared.mjs", "console.log('shared');\n"),
        ("package.json", "{ \"type\": \"module\" }\n"),
        ("browser.mjs", DOCUMENT),
    ];
    for (name, text) in files {
        std::fs::write(source.join(name), text).map_err(io)?;
    }
    let program = "base\nshared\nx\ny\nalone\n3 z\n";
    let links = "link modulepreload chunks/shared.js\n";
    let cases = [("out/main.js", String::new()), ("browser.mjs", links.to_owned())];
    let mut command = process::command(tools::bundle()?, &source);
    command.args(["main.mjs", "-o", "out", "--modulepreload", "--log-level", "warning"]);
    let finished = process::run(&mut command, BUILD_LIMIT)?;
    for (file, links) in cases {
        let mut command = process::command(tools::node()?, &source);
        let ran = process::run(command.arg(file), BUILD_LIMIT)?;
        if ran.stdout != format!("{program}{links}") {
            let (built, failed) = (&finished.stderr, &ran.stderr);
            return Err(format!("{file} printed\n{}{failed}{built}", ran.stdout));
        }
    }
    let text = std::fs::read_to_string(source.join("out/main.js")).map_err(io)?;
    // What is there already, and what has no other files, is not asked for.
    match text.matches("$preload(").count() {
        3 => Ok(()),
        count => Err(format!("{count} calls ask for files:\n{text}")),
    }
}
