//! `interop/`: what importers get of ES modules, CommonJS and JSON, case by case.
//!
//! `interop/cases.txt` is the table; each of its cases is a test. A program is made of a provider
//! and a form, for each manner in which an importer may be read, and built with the defaults.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use bundle_bundler::{BuildContext, BuildOptions, Format, Progress, Severity, build};

use crate::fuzz::memory::{FOLDER, Memory};
use crate::fuzz::model::Kind;
use crate::fuzz::oracle::{Oracle, Runnable, RunnableEntry, Transcript};
use crate::fuzz::variant;
use crate::suite::Test;

const TABLE: &str = include_str!("../interop/cases.txt");

const PROVIDERS: usize = 18;
const FORMS: usize = 20;
const CASES: usize = 333;

/// How the importer is read, and the extension that says so.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Importer {
    Bundler,
    Node,
    /// In a folder with `"type": "module"`.
    Typed,
    CommonJs,
}

#[derive(Clone, Copy)]
struct Case {
    provider: (&'static str, &'static str),
    /// The importer, and what is between it and the provider.
    form: (&'static str, Option<&'static str>),
    name: &'static str,
    bundler: &'static str,
    node: &'static str,
}

pub fn tests() -> Vec<Test> {
    let cases = cases();
    let mut tests: Vec<Test> = cases
        .iter()
        .map(|case| {
            let case = *case;
            let name = format!("interop/{}/{}", case.provider.0, case.name);
            Test::new(name, move || case.check())
        })
        .collect();
    tests.push(Test::new("interop/the-table-is-complete", move || complete(&cases)));
    tests
}

/// The lines of the table that begin with a word, as fields.
fn lines(word: &str) -> Vec<Vec<&'static str>> {
    let fields = TABLE.lines().map(|line| line.split(" | ").collect::<Vec<_>>());
    fields.filter(|fields| fields[0] == word).collect()
}

fn cases() -> Vec<Case> {
    let find = |lines: &[Vec<&'static str>], name: &str| -> Vec<&'static str> {
        let found = lines.iter().find(|fields| fields[1] == name);
        found.unwrap_or_else(|| panic!("the table of interop does not say what {name} is")).clone()
    };
    let (providers, forms) = (lines("provider"), lines("form"));
    let case = |fields: Vec<&'static str>| {
        let (provider, form) = (find(&providers, fields[1]), find(&forms, fields[2]));
        Case {
            provider: (fields[1], provider[2]),
            form: (form[2], form.get(3).copied()),
            name: fields[2],
            bundler: fields[3],
            node: fields[4],
        }
    };
    lines("case").into_iter().map(case).collect()
}

/// Nothing was lost, and everything is used.
fn complete(cases: &[Case]) -> Result<(), String> {
    let found = [lines("provider").len(), lines("form").len(), cases.len()];
    if found != [PROVIDERS, FORMS, CASES] {
        return Err(format!("providers, forms and cases: {found:?}"));
    }
    for fields in lines("provider") {
        if !cases.iter().any(|case| case.provider.0 == fields[1]) {
            return Err(format!("{} is not used", fields[1]));
        }
    }
    for fields in lines("form") {
        if cases.iter().filter(|case| case.name == fields[1]).count() < 5 {
            return Err(format!("{} is hardly used", fields[1]));
        }
    }
    Ok(())
}

impl Case {
    fn check(self) -> Result<(), String> {
        let expected = self.node.trim_start_matches('!');
        let is_commonjs = self.form.0.starts_with("CJS ");
        let natively = if is_commonjs { Importer::CommonJs } else { Importer::Node };
        let native = self.native(natively)?;
        if (native == expected) == self.node.starts_with('!') {
            return Err(format!("Node says {native}, and the table {}", self.node));
        }
        let mut runs = vec![(natively, expected)];
        if !is_commonjs {
            runs.push((Importer::Typed, expected));
            runs.extend((self.bundler != "-").then_some((Importer::Bundler, self.bundler)));
        }
        for (importer, expected) in runs {
            for format in [Format::Esm, Format::Cjs] {
                let found = self.bundled(importer, format)?;
                if found != expected {
                    let (main, format) = (importer.file("main"), variant::format_name(format));
                    return Err(format!("{main} as {format}: {found} instead of {expected}"));
                }
            }
        }
        Ok(())
    }

    fn native(self, importer: Importer) -> Result<String, String> {
        let files = self.files(importer);
        run(Runnable {
            format: "source",
            kind: Kind::Mixed,
            delays: 0,
            files: files.into_iter().collect(),
            entries: vec![entry(importer.file("main"), importer)],
        })
    }

    fn bundled(self, importer: Importer, format: Format) -> Result<String, String> {
        let main = importer.file("main");
        let options = BuildOptions {
            entries: vec![main.clone()],
            outdir: Some("out".to_owned()),
            threads: Some(1),
            format,
            ..BuildOptions::default()
        };
        let context = BuildContext { cwd: FOLDER.into(), stdin: None };
        let host = Arc::new(Memory::new(&self.files(importer)));
        let result = build(&options, &context, host, &Progress::default());
        let error = result.diagnostics.iter().find(|d| d.severity == Severity::Error);
        let Some(output) = result.output else {
            let message = error.map(|error| format!("{}: {}", error.code, error.message));
            return Ok(format!("not built, {}", message.unwrap_or_default()));
        };
        let (files, entries) = variant::outputs_of(output);
        let file = entries.get(&main).ok_or("the entry has no output")?.clone();
        let entries = vec![entry(file, importer)];
        let format = variant::format_name(format);
        run(Runnable { format, kind: Kind::Mixed, delays: 0, files, entries })
    }

    /// Names and texts.
    fn files(self, importer: Importer) -> Vec<(String, String)> {
        let (file, text) = self.provider;
        let text_of = |form: &str| {
            let has_attributes = file.ends_with(".json") && importer != Importer::Bundler;
            let attributes = if has_attributes { " with { type: 'json' }" } else { "" };
            form.trim_start_matches("CJS ")
                .replace("from '§'", &format!("from './{file}'{attributes}"))
                .replace('§', &format!("./{file}"))
                .replace("./mid.mjs", &format!("./{}", importer.file("mid")))
        };
        let flagged =
            lines("provider").into_iter().find(|fields| fields[1].starts_with("flagged-"));
        let mut files = BTreeMap::from([
            (importer.file("main"), text_of(self.form.0)),
            (file.to_owned(), text.to_owned()),
        ]);
        files.extend(flagged.map(|fields| (format!("x-{}", fields[1]), fields[2].to_owned())));
        files.extend(self.form.1.map(|mid| (importer.file("mid"), text_of(mid))));
        if importer == Importer::Typed {
            files.insert("package.json".to_owned(), r#"{ "type": "module" }"#.to_owned());
        }
        files.into_iter().collect()
    }
}

impl Importer {
    fn file(self, name: &str) -> String {
        let extension = match self {
            Importer::Bundler | Importer::Typed => "js",
            Importer::Node => "mjs",
            Importer::CommonJs => "cjs",
        };
        format!("{name}.{extension}")
    }
}

fn entry(file: String, importer: Importer) -> RunnableEntry {
    let is_commonjs = importer == Importer::CommonJs;
    RunnableEntry { name: "main".to_owned(), file, is_commonjs }
}

/// What a program logs, or how it ends when it logs nothing.
fn run(program: Runnable) -> Result<String, String> {
    static ORACLE: Mutex<Option<Oracle>> = Mutex::new(None);
    let mut oracle = ORACLE.lock().unwrap_or_else(PoisonError::into_inner);
    let transcripts = oracle.get_or_insert_default().run(&[program])?;
    let transcript: Transcript = transcripts.into_iter().flatten().collect();
    let lines: Vec<&str> = match transcript.as_slice() {
        [outcome] => vec![outcome.trim_start_matches("= main: ")],
        lines => lines.iter().filter(|line| !line.starts_with("= ")).map(|l| l.trim()).collect(),
    };
    Ok(lines.join(" ; "))
}
