//! A host that fails or dawdles. Whatever it does, a build ends with a diagnostic or with the
//! bytes it would have made anyway.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use bundle_bundler::disk::Disk;
use bundle_bundler::{
    BuildContext, BuildOptions, BuildResult, Host, Progress, Severity, SourceMapMode, build,
};
use bundle_graph::host::FileKind;

use crate::scratch::Scratch;
use crate::suite::Test;

/// More calls than the graph below needs.
const CALL_LIMIT: usize = 2_000;
const LATENCY_SEEDS: u64 = 12;

/// Every kind of request, so that every kind of call is made.
const GRAPH: [(&str, &str); 13] = [
    ("package.json", r##"{"name": "app", "imports": {"#own": "./own.mjs"}}"##),
    (
        "main.mjs",
        "import { a } from './a.mjs';\nimport common from './common.cjs';\n\
         import data from './data.json' with { type: 'json' };\nimport pkg from 'pkg/sub';\n\
         import { own } from '#own';\nimport scoped from '@scope/old';\n\
         import { linked } from './link.mjs';\nimport './untyped.js';\n\
         console.log(a, common, data, pkg, own, scoped, linked);\nimport('./lazy.mjs');\n",
    ),
    ("a.mjs", "export * from './b.mjs';\nexport const unused = 1;\n"),
    ("b.mjs", "import './a.mjs';\nexport let a = 'a';\n"),
    ("own.mjs", "export const own = 'own';\n"),
    ("lazy.mjs", "console.log('lazy');\n"),
    ("untyped.js", "export {};\nconsole.log('untyped');\n"),
    ("common.cjs", "exports.deep = require('./folder');\ntry { require('nothing') } catch {}\n"),
    ("folder/index.js", "module.exports = require('../data');\n"),
    ("data.json", "{\"some\": [1, 2]}\n"),
    (
        "node_modules/pkg/package.json",
        r#"{"name": "pkg", "sideEffects": false, "exports": {"./sub": {"import": "./sub.mjs"}}}"#,
    ),
    ("node_modules/pkg/sub.mjs", "export default 'sub';\n"),
    ("node_modules/@scope/old/index.js", "module.exports = 'old';\n"),
];

pub fn tests() -> Vec<Test> {
    let every = |name: &str, fault| Test::new(name, move || every_call_may_fail(fault));
    vec![
        every("faults/every-call-may-be-denied", Fault::Denied),
        every("faults/every-call-may-find-nothing", Fault::Vanished),
        every("faults/every-call-may-break", Fault::Broken),
        Test::new("faults/latency-changes-no-byte", latency_changes_no_byte),
    ]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Denied,
    Vanished,
    Broken,
}

impl Fault {
    fn error(self) -> io::Error {
        match self {
            Fault::Denied => io::ErrorKind::PermissionDenied.into(),
            Fault::Vanished => io::ErrorKind::NotFound.into(),
            Fault::Broken => io::Error::other("the device does not answer"),
        }
    }
}

/// The file system with something wrong.
pub struct FaultyHost {
    calls: AtomicUsize,
    trouble: Trouble,
}

enum Trouble {
    /// The call with this number fails.
    Call(usize, Fault),
    /// Reading files of this name fails.
    Reading(&'static str, Fault),
    /// Each call takes a while, by this seed.
    Latency(u64),
}

impl FaultyHost {
    fn new(trouble: Trouble) -> Self {
        Self { calls: AtomicUsize::new(0), trouble }
    }

    pub fn reading(name: &'static str, fault: Fault) -> Self {
        Self::new(Trouble::Reading(name, fault))
    }

    /// Before each call.
    fn enter(&self, path: &Path) -> io::Result<()> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        match self.trouble {
            Trouble::Call(at, fault) if at == call => Err(fault.error()),
            Trouble::Latency(seed) => {
                let mut hasher = DefaultHasher::new();
                (seed, path, call).hash(&mut hasher);
                thread::sleep(Duration::from_micros(hasher.finish() % 1_500));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl Host for FaultyHost {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.enter(path)?;
        match self.trouble {
            Trouble::Reading(name, fault) if path.ends_with(name) => Err(fault.error()),
            _ => Disk.read(path),
        }
    }

    fn metadata(&self, path: &Path) -> io::Result<FileKind> {
        self.enter(path)?;
        Disk.metadata(path)
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileKind> {
        self.enter(path)?;
        Disk.symlink_metadata(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.enter(path)?;
        Disk.read_link(path)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.enter(path)?;
        Disk.canonicalize(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        self.enter(path)?;
        Disk.list(path)
    }
}

/// Fails the first call, then the second, until a build makes fewer calls than that.
fn every_call_may_fail(fault: Fault) -> Result<(), String> {
    let scratch = graph()?;
    let clean = files(build_with(&scratch, Arc::new(Disk), 1))?;
    let mut noticed = 0;
    for call in 0..CALL_LIMIT {
        let host = Arc::new(FaultyHost::new(Trouble::Call(call, fault)));
        let result = build_with(&scratch, Arc::clone(&host) as Arc<dyn Host>, 2);
        let is_error = result.output.is_none();
        let judged = match result.output {
            Some(_) => files(result).and_then(|files| same(&clean, &files)),
            None => explained(&result),
        };
        judged.map_err(|error| format!("when call {call} fails: {error}"))?;
        noticed += usize::from(is_error);
        if host.calls.load(Ordering::SeqCst) <= call {
            // Every file of the graph is read, so that at least these faults are errors.
            return match noticed >= GRAPH.len() {
                true => Ok(()),
                false => Err(format!("only {noticed} of {call} faults were noticed")),
            };
        }
    }
    Err(format!("the graph needs more than {CALL_LIMIT} calls"))
}

fn latency_changes_no_byte() -> Result<(), String> {
    let scratch = graph()?;
    let clean = files(build_with(&scratch, Arc::new(Disk), 1))?;
    for seed in 0..LATENCY_SEEDS {
        let host = Arc::new(FaultyHost::new(Trouble::Latency(seed)));
        let files = files(build_with(&scratch, host, 4))?;
        same(&clean, &files).map_err(|error| format!("with seed {seed}: {error}"))?;
    }
    Ok(())
}

fn graph() -> Result<Scratch, String> {
    let scratch = Scratch::empty()?;
    let write = |path: &str, text: &str| {
        let path = scratch.source().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder"))?;
        fs::write(path, text)
    };
    GRAPH
        .iter()
        .try_for_each(|(path, text)| write(path, text))
        .and_then(|()| write("linked/target.mjs", "export const linked = import.meta === 1;\n"))
        .and_then(|()| {
            std::os::unix::fs::symlink("linked/target.mjs", scratch.source().join("link.mjs"))
        })
        .map_err(|error| error.to_string())?;
    Ok(scratch)
}

fn build_with(scratch: &Scratch, host: Arc<dyn Host>, threads: usize) -> BuildResult {
    let options = BuildOptions {
        entries: vec!["main.mjs".to_owned()],
        outfile: Some("../output/bundle.mjs".to_owned()),
        sourcemap: Some(SourceMapMode::Linked),
        threads: Some(threads),
        ..BuildOptions::default()
    };
    let context = BuildContext { cwd: scratch.source(), stdin: None };
    build(&options, &context, host, &Progress::default())
}

type Files = Vec<(String, Vec<u8>)>;

fn files(result: BuildResult) -> Result<Files, String> {
    let messages: Vec<_> = result
        .diagnostics
        .iter()
        .map(|diagnostic| bundle_bundler::diagnostics::text(diagnostic, false))
        .collect();
    let output = result.output.ok_or_else(|| format!("no output\n{}", messages.join("\n")))?;
    Ok(output.files.into_iter().map(|file| (file.path, file.contents)).collect())
}

fn same(clean: &Files, files: &Files) -> Result<(), String> {
    match clean == files {
        true => Ok(()),
        false => Err("the build succeeds with other bytes".to_owned()),
    }
}

/// A build without output says why, and it is not a defect of ours.
fn explained(result: &BuildResult) -> Result<(), String> {
    let mut errors = result.diagnostics.iter().filter(|d| d.severity == Severity::Error);
    match errors.next() {
        None => Err("neither output nor an error".to_owned()),
        Some(error) if error.code.starts_with("internal/") => Err(error.message.clone()),
        Some(_) => Ok(()),
    }
}
