//! The matrix: one input built with many options, each bundle compared with the same run of
//! the source.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::process::{self, Finished, Status};
use crate::settings::Format;
use crate::transcript::{self, Expectation, Run};
use crate::{maps, tools};

/// Longer than the largest input takes on a slow machine.
pub const BUILD_LIMIT: Duration = Duration::from_secs(60);

/// One column of the matrix.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    pub format: Format,
    pub twist: Option<Twist>,
}

/// What is changed besides the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    NoTreeShaking,
    SourceMap,
    Minify,
}

impl Variant {
    pub fn name(self) -> String {
        match self.twist {
            None => self.format.name().to_owned(),
            Some(twist) => format!("{}{}", self.format.name(), &twist.flag()[1..]),
        }
    }
}

impl Twist {
    fn flag(self) -> &'static str {
        match self {
            Twist::NoTreeShaking => "--no-tree-shaking",
            Twist::SourceMap => "--sourcemap",
            Twist::Minify => "--minify",
        }
    }
}

/// Every format plain; the first one with each twist; CommonJS minified as well, because its
/// wrappers are what minifiers stumble over.
pub fn behaviours(formats: &[Format]) -> Vec<Variant> {
    let mut variants = plain(formats);
    let first = formats[0];
    for twist in [Twist::NoTreeShaking, Twist::SourceMap, Twist::Minify] {
        variants.push(Variant { format: first, twist: Some(twist) });
    }
    if first != Format::Cjs && formats.contains(&Format::Cjs) {
        variants.push(Variant { format: Format::Cjs, twist: Some(Twist::Minify) });
    }
    variants
}

/// Every format plain, and the first one minified.
pub fn programs(formats: &[Format]) -> Vec<Variant> {
    let mut variants = plain(formats);
    variants.push(Variant { format: formats[0], twist: Some(Twist::Minify) });
    variants
}

fn plain(formats: &[Format]) -> Vec<Variant> {
    formats.iter().map(|&format| Variant { format, twist: None }).collect()
}

/// An input and what its bundles must do.
pub struct Subject<'a> {
    /// Where it is built, and what the entry is relative to.
    pub directory: &'a Path,
    pub entry: &'a str,
    pub options: &'a [String],
    pub env: &'a BTreeMap<String, String>,
    pub expectation: &'a Expectation,
    /// Each variant gets a folder in it.
    pub outputs: &'a Path,
    pub run_limit: Duration,
}

/// Builds a variant, runs it and compares.
pub fn check(subject: &Subject, variant: Variant) -> Result<(), String> {
    let folder = subject.outputs.join(variant.name());
    let bundle = folder.join(variant.format.file());
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let built = build(subject, variant, &bundle)?;
    if built.status != Status::Code(0) {
        let stderr = transcript::indent("standard error of the build", &built.stderr);
        return Err(format!("the build ended with {}\n{stderr}", built.status));
    }
    if variant.twist == Some(Twist::SourceMap) {
        maps::check(&bundle)?;
    }
    let run = Run {
        file: &bundle,
        directory: subject.directory,
        env: subject.env,
        limit: subject.run_limit,
    };
    let bundled = transcript::bundled(&run, variant.format, subject.expectation.is_commonjs())?;
    subject.expectation.compare(&bundled, variant.twist == Some(Twist::Minify))
}

fn build(subject: &Subject, variant: Variant, bundle: &Path) -> Result<Finished, String> {
    let mut command = process::command(tools::bundle()?, subject.directory);
    command.arg(subject.entry).arg("-o").arg(bundle).args(["--format", variant.format.name()]);
    command.args(variant.twist.map(Twist::flag));
    if variant.twist == Some(Twist::Minify) {
        command.arg("--keep-names");
    }
    if variant.format == Format::Iife {
        command.args(["--global-name", "fixture"]);
    }
    process::run(command.args(subject.options), BUILD_LIMIT)
}
