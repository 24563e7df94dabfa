//! The matrix: one input built with many options, each bundle compared with the same run of
//! the source.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bundle_graph::SourceFile;
use bundle_graph::analyze::AnalyzeOptions;
use bundle_graph::lower::Target;
use bundle_graph::parse::{self, Goal};

use crate::process::{self, Status};
use crate::settings::Format;
use crate::transcript::{self, EntryRuns, Expectation, Run};
use crate::{declarations, maps, scratch, tools};

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
    NoHoist,
    /// Into a folder, where what `import()` loads is a file of its own.
    Split,
    /// The same without source maps: packages bring maps of their own, which may be wrong.
    Packages,
    /// Several entries that share no files.
    NoSplit,
    /// For engines of 2018.
    Target,
}

/// The target of [`Twist::Target`].
const TARGET: &str = "es2018";

impl Variant {
    pub fn name(self) -> String {
        let format = self.format.name();
        self.twist.map_or(format.to_owned(), |twist| format!("{format}-{}", twist.name()))
    }

    fn has(self, twist: Twist) -> bool {
        self.twist == Some(twist)
    }
}

impl Twist {
    fn name(self) -> &'static str {
        match self {
            Twist::NoTreeShaking => "no-tree-shaking",
            Twist::SourceMap => "sourcemap",
            Twist::Minify => "minify",
            Twist::NoHoist => "no-hoist",
            Twist::Split => "split",
            Twist::Packages => "packages",
            Twist::NoSplit => "no-split",
            Twist::Target => TARGET,
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Twist::NoTreeShaking => &["--no-tree-shaking"],
            Twist::SourceMap => &[],
            Twist::Minify => &["--minify", "--keep-names"],
            Twist::NoHoist => &["--no-hoist"],
            Twist::Split | Twist::Packages => &[],
            Twist::NoSplit => &["--no-split"],
            Twist::Target => &["--target", TARGET],
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

/// CommonJS, where it is among the formats, for an old target: modules may wait in it.
pub fn old(formats: &[Format]) -> Option<Variant> {
    let variant = Variant { format: Format::Cjs, twist: Some(Twist::Target) };
    formats.contains(&Format::Cjs).then_some(variant)
}

/// ES modules and CommonJS, of those that are among the formats, with one more twist.
pub fn twisted(formats: &[Format], twist: Twist) -> Vec<Variant> {
    let modules = [Format::Esm, Format::Cjs].into_iter().filter(|f| formats.contains(f));
    modules.map(|format| Variant { format, twist: Some(twist) }).collect()
}

/// Module declarations, where ES modules are among the formats: one file, or a folder where
/// something is loaded on demand.
pub fn declarations(formats: &[Format], loads: bool) -> Vec<Variant> {
    let format = Format::ModuleDeclarations;
    let variant = Variant { format, twist: loads.then_some(Twist::Split) };
    if formats.contains(&Format::Esm) { vec![variant] } else { Vec::new() }
}

/// Several entries: ES modules with each twist that concerns files, and plain CommonJS.
pub fn several(formats: &[Format], no_split: bool) -> Vec<Variant> {
    let mut variants = Vec::new();
    if formats.contains(&Format::Esm) {
        let twists = [Twist::NoHoist, Twist::Minify, Twist::SourceMap];
        let twists = twists.into_iter().chain(no_split.then_some(Twist::NoSplit));
        variants.extend(plain(&[Format::Esm]));
        variants.extend(twists.map(|twist| Variant { format: Format::Esm, twist: Some(twist) }));
    }
    if formats.contains(&Format::Cjs) {
        variants.extend(plain(&[Format::Cjs]));
    }
    variants.extend(declarations(formats, false));
    variants
}

/// Every format plain, the first one minified, ES modules without hoisting and as declarations.
pub fn programs(formats: &[Format]) -> Vec<Variant> {
    let mut variants = plain(formats);
    variants.push(Variant { format: formats[0], twist: Some(Twist::Minify) });
    if formats.contains(&Format::Esm) {
        variants.push(Variant { format: Format::Esm, twist: Some(Twist::NoHoist) });
    }
    if formats.contains(&Format::Esm) {
        let (format, twist) = (Format::ModuleDeclarations, Some(Twist::Packages));
        variants.push(Variant { format, twist });
    }
    variants
}

/// Every format, with no twist.
pub fn plain(formats: &[Format]) -> Vec<Variant> {
    formats.iter().map(|&format| Variant { format, twist: None }).collect()
}

/// What is built.
pub struct Input<'a> {
    /// Where it is built, and what the entries are relative to.
    pub directory: &'a Path,
    pub entries: &'a [String],
    pub options: &'a [String],
}

/// An input with one entry and what its bundles must do.
pub struct Subject<'a> {
    pub input: Input<'a>,
    pub env: &'a BTreeMap<String, String>,
    pub expectation: &'a Expectation,
    /// Each variant gets a folder in it.
    pub outputs: &'a Path,
    pub run_limit: Duration,
}

/// Builds a variant, runs it and compares.
pub fn check(subject: &Subject, variant: Variant) -> Result<(), String> {
    let bundles = build(&subject.input, variant, &subject.outputs.join(variant.name()))?;
    let run = Run {
        file: &bundles[0],
        directory: subject.input.directory,
        env: subject.env,
        limit: subject.run_limit,
    };
    let bundled = transcript::bundled(&run, variant.format, subject.expectation.is_commonjs())?;
    subject.expectation.compare(&bundled, variant.has(Twist::Minify))
}

/// As [`check`], with several entries that are imported in different orders.
pub fn check_entries(
    input: &Input,
    runs: &EntryRuns,
    variant: Variant,
    outputs: &Path,
) -> Result<(), String> {
    let bundles = build(input, variant, &outputs.join(variant.name()))?;
    let files = input.entries.iter().cloned().zip(bundles).collect();
    runs.compare(&files, variant.format, variant.has(Twist::Minify))
}

/// Builds a variant below `folder` and checks its source maps. Gives the file of each entry:
/// `bundle.mjs`, or `out/ENTRY.js` if there are other files beside it.
fn build(input: &Input, variant: Variant, folder: &Path) -> Result<Vec<PathBuf>, String> {
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let is_split = variant.has(Twist::Split) || variant.has(Twist::Packages);
    let (output, files) = match input.entries.len() > 1 || is_split {
        true => {
            let package = format!("{{\"type\": \"{}\"}}\n", variant.format.package_type());
            fs::write(folder.join("package.json"), package).map_err(|error| error.to_string())?;
            let output = folder.join("out");
            let stems = input.entries.iter().filter_map(|entry| Path::new(entry).file_stem());
            let files = stems.map(|stem| output.join(stem).with_extension("js")).collect();
            (output, files)
        }
        false => {
            let bundle = folder.join(variant.format.file());
            (bundle.clone(), vec![bundle])
        }
    };
    let mut command = process::command(tools::bundle()?, input.directory);
    command.args(input.entries).arg("-o").arg(output).args(["--format", variant.format.name()]);
    command.args(variant.twist.map_or(&[][..], Twist::options));
    if variant.format == Format::Iife {
        command.args(["--global-name", "fixture"]);
    }
    let declares = variant.format == Format::ModuleDeclarations;
    let has_maps = variant.has(Twist::SourceMap) || declares && !variant.has(Twist::Packages);
    if has_maps {
        command.arg("--sourcemap");
    }
    if declares {
        command.arg(format!("--manifest={}", folder.join(declarations::MANIFEST).display()));
    }
    let built = process::run(command.args(input.options), BUILD_LIMIT)?;
    if built.status != Status::Code(0) {
        let stderr = transcript::indent("standard error of the build", &built.stderr);
        return Err(format!("the build ended with {}\n{stderr}", built.status));
    }
    if variant.has(Twist::Target) {
        check_syntax(folder)?;
    }
    if has_maps {
        check_maps(folder)?;
    }
    if declares {
        let outputs = files[0].parent().expect("outputs are in a folder");
        let manifest = folder.join(declarations::MANIFEST);
        declarations::split(outputs, &manifest, has_maps.then_some(input.directory))?;
    }
    Ok(files)
}

/// Whether the target can read all bundles below a folder.
fn check_syntax(folder: &Path) -> Result<(), String> {
    let target = Target::parse(TARGET, folder)?;
    let options = AnalyzeOptions { target: Some(target.clone()), ..AnalyzeOptions::default() };
    for path in bundles(folder)? {
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let file = SourceFile { name: "bundle".into(), text: text.into() };
        let (record, _) = parse::parse(&file, Goal::Detect, &options)
            .map_err(|wrong| format!("{}: {}", path.display(), wrong[0].message))?;
        let lacking = target.lacks(record.syntax);
        if !lacking.is_empty() {
            return Err(format!("{} is not {TARGET}: {lacking:?}", path.display()));
        }
    }
    Ok(())
}

/// The maps of all bundles below a folder.
fn check_maps(folder: &Path) -> Result<(), String> {
    bundles(folder)?.iter().try_for_each(|path| maps::check(path))
}

/// All bundles below a folder.
fn bundles(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let files = scratch::inventory(folder).map_err(|error| error.to_string())?;
    let is_bundle = |path: &Path| {
        let extension = path.extension().and_then(OsStr::to_str);
        extension.is_some_and(|extension| matches!(extension, "js" | "mjs" | "cjs"))
    };
    Ok(files.into_keys().filter(|path| is_bundle(path)).collect())
}
