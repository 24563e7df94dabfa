//! The command line from its words to the exit code, and the build command.

use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bundle_bundler::config::{self, Config};
use bundle_bundler::disk;
use bundle_bundler::size::{Bytes, Check};
use bundle_bundler::write::{self, Job, SideFile, Written};
use bundle_bundler::{
    BuildContext, BuildOptions, BuildOutput, BuildResult, Diagnostic, OutputKind, Progress, Timing,
    build, manifest, metafile, report, size as sizes,
};
use clap::Parser;

use crate::args::{BuildArgs, Cli, Command, ConfigArgs};
use crate::log::Log;
use crate::table::{self, Row};
use crate::{argv, complete, explain, merge, progress, size, timings, usage};

pub const FINE: i32 = 0;
pub const BUILD_FAILED: i32 = 1;
pub const WRONG_USAGE: i32 = 2;
pub const BUDGET_BROKEN: i32 = 3;
pub const INTERNAL: i32 = 70;

/// Up to so many bytes of outputs are compressed just to show their sizes: on a terminal someone
/// looks at them, elsewhere hardly, and whoever needs them asks for a report.
const GZIP_ON_TERMINAL: usize = 2_000_000;
const GZIP_ELSEWHERE: usize = 100_000;

/// Does what the words say and gives the exit code.
pub fn main(words: Vec<OsString>) -> i32 {
    let start = Instant::now();
    // A build turns its own panics into diagnostics; these are the panics of all the rest.
    let outcome = std::panic::catch_unwind(|| command(words, start));
    outcome.unwrap_or_else(|_| {
        // The message of the panic has been printed where it happened.
        eprintln!("This is a defect of the bundler, outside of the build; please report it.");
        INTERNAL
    })
}

fn command(words: Vec<OsString>, start: Instant) -> i32 {
    let words = argv::canonical(words.into_iter().map(|word| word.to_string_lossy().into_owned()));
    let cli = match Cli::try_parse_from(&words) {
        Ok(cli) => cli,
        Err(error) => {
            let log = Log::for_usage(&words);
            if !error.use_stderr() {
                // Help or the version was asked for.
                return error.print().map_or(BUILD_FAILED, |()| FINE);
            }
            log.diagnostics(&[usage::diagnostic(&error)]);
            return WRONG_USAGE;
        }
    };
    match cli.command {
        None => build_command(&cli.build, start),
        Some(Command::Build(args)) => build_command(&args, start),
        Some(Command::Size(args)) => size::command(&args, start),
        Some(Command::Explain(args)) => explain::command(*args),
        Some(Command::Schema { of }) => print(&complete::schema(of)),
        Some(Command::Completions { shell }) => print(&complete::completions(shell)),
    }
}

fn build_command(args: &BuildArgs, start: Instant) -> i32 {
    let log = Log::new(&args.log);
    let prepared = prepare(&args.config).and_then(|(cwd, config)| {
        let options = merge::merge(args, config.options)?;
        Ok((cwd, config.path, options))
    });
    let (cwd, config_path, options) = match prepared {
        Ok(prepared) => prepared,
        Err(errors) => {
            log.diagnostics(&hinted(errors, &args.entries));
            return WRONG_USAGE;
        }
    };
    if args.print_config {
        return print(&shown_config(&options));
    }
    let context = match context(cwd, &options) {
        Ok(context) => context,
        Err(error) => {
            log.diagnostics(&[*error]);
            return BUILD_FAILED;
        }
    };
    let progress = Progress::default();
    let mut result = progress::watched(&progress, log.is_chatty(), || {
        build(&options, &context, disk::host(&context.cwd), &progress)
    });
    let protected: Vec<PathBuf> = config_path.into_iter().collect();
    let mut finished = finish(&result, &options, &context, &log, &protected);
    log.diagnostics(&hinted(std::mem::take(&mut finished.diagnostics), &args.entries));
    if args.log.timings {
        let mut phases: Vec<Timing> = std::mem::take(&mut result.timings);
        phases.extend(finished.timings);
        let total = start.elapsed();
        log.print(&match log.is_json() {
            true => timings::json(&phases, total),
            false => timings::table(&phases, total),
        });
    }
    if log.is_chatty() && finished.code == FINE && !finished.rows.is_empty() {
        let rows = std::mem::take(&mut finished.rows);
        log.print(&(table::files(rows, log.color) + &table::done(start.elapsed(), log.color)));
    }
    // The process is about to end; there is no use in giving back its memory piece by piece.
    std::mem::forget(result);
    finished.code
}

/// The working directory and the configuration.
pub fn prepare(args: &ConfigArgs) -> Result<(PathBuf, Config), Vec<Diagnostic>> {
    let cwd = std::env::current_dir().map_err(|error| {
        let message = format!("there is no working directory: {error}");
        vec![Diagnostic::error("cli/no-directory", message)]
    })?;
    let source = match (&args.config, args.no_config) {
        (Some(file), _) => config::Source::File(file.clone()),
        (None, true) => config::Source::Nowhere,
        (None, false) => config::Source::Discover,
    };
    let config = config::load(&cwd, &source)?;
    Ok((cwd, config))
}

/// Reads standard input, when it is an entry.
pub fn context(cwd: PathBuf, options: &BuildOptions) -> Result<BuildContext, Box<Diagnostic>> {
    let mut stdin = None;
    if options.entries.iter().any(|entry| entry == "-") {
        let mut bytes = Vec::new();
        let text = std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| error.to_string())
            .and_then(|_| String::from_utf8(bytes).map_err(|error| error.to_string()));
        stdin = Some(text.map_err(|error| {
            let message = format!("cannot read standard input: {error}");
            Box::new(Diagnostic::error("cli/stdin", message))
        })?);
    }
    Ok(BuildContext { cwd, stdin })
}

/// What is left to say when the files are where they belong.
struct Finished {
    code: i32,
    diagnostics: Vec<Diagnostic>,
    rows: Vec<Row>,
    timings: Vec<Timing>,
}

/// Measures, writes and prints what was built.
fn finish(
    result: &BuildResult,
    options: &BuildOptions,
    context: &BuildContext,
    log: &Log,
    protected: &[PathBuf],
) -> Finished {
    let mut finished = Finished {
        code: failure(result).unwrap_or(FINE),
        diagnostics: result.diagnostics.clone(),
        rows: Vec::new(),
        timings: Vec::new(),
    };
    let output = result.output.as_ref();
    let is_printed = write::output_folder(options, context).is_none();

    let start = Instant::now();
    let sizes = output.filter(|output| {
        options.report.is_some() || (log.is_chatty() && !is_printed && is_light(output))
    });
    let sizes = sizes.map(sizes::measure);
    let checks = match (output, &sizes) {
        (Some(output), Some(sizes)) => checks(output, sizes, options),
        _ => Ok(Vec::new()),
    };
    let checks = checks.unwrap_or_else(|errors| {
        finished.code = WRONG_USAGE;
        finished.diagnostics.extend(errors);
        Vec::new()
    });
    let mut side_files = Vec::new();
    if let (Some(path), Some(output)) = (&options.metafile, output) {
        let contents = metafile::to_json(&metafile::metafile(output, options, context));
        side_files.push(SideFile { path: path.clone(), contents });
    }
    if let (Some(path), Some(output)) = (&options.manifest, output) {
        let contents = manifest::to_json(&manifest::manifest(output));
        side_files.push(SideFile { path: path.clone(), contents });
    }
    if let Some(path) = &options.report {
        let measured = output.zip(sizes.as_deref());
        let diagnostics = &finished.diagnostics;
        let report = report::report(measured, options, context, checks, diagnostics);
        side_files.push(SideFile { path: path.clone(), contents: report::to_json(&report) });
    }
    finished.timings.push(timing("measure", start));

    let start = Instant::now();
    let job = Job { output, side_files: &side_files, options, context, protected };
    match write::write(&job) {
        Ok(written) => {
            if let (Some(output), false) = (output, is_printed) {
                finished.rows = rows(output, sizes.as_deref(), written);
            }
        }
        Err(errors) => {
            finished.code = finished.code.max(BUILD_FAILED);
            finished.diagnostics.extend(errors);
        }
    }
    if let (Some(output), true, FINE) = (output, is_printed, finished.code) {
        finished.code = print_bundle(output);
    }
    finished.timings.push(timing("write", start));
    finished
}

/// The exit code of a build that made nothing.
pub fn failure(result: &BuildResult) -> Option<i32> {
    if result.output.is_some() {
        return None;
    }
    let all = |phase: &str| result.diagnostics.iter().all(|it| it.code.starts_with(phase));
    let any = |phase: &str| result.diagnostics.iter().any(|it| it.code.starts_with(phase));
    Some(match (any("internal/"), all("config/")) {
        (true, _) => INTERNAL,
        (false, true) => WRONG_USAGE,
        (false, false) => BUILD_FAILED,
    })
}

pub fn checks(
    output: &BuildOutput,
    sizes: &[Bytes],
    options: &BuildOptions,
) -> Result<Vec<Check>, Vec<Diagnostic>> {
    let budgets = options.size.as_ref().map_or(&[][..], |size| &size.budgets);
    sizes::check(output, sizes, budgets)
}

/// Whether compressing the outputs costs next to nothing.
fn is_light(output: &BuildOutput) -> bool {
    let code = output.files.iter().filter(|file| file.kind != OutputKind::SourceMap);
    let bytes: usize = code.map(|file| file.contents.len()).sum();
    let is_watched = std::io::stderr().is_terminal();
    bytes <= if is_watched { GZIP_ON_TERMINAL } else { GZIP_ELSEWHERE }
}

fn rows(output: &BuildOutput, sizes: Option<&[Bytes]>, written: Vec<Written>) -> Vec<Row> {
    let rows = output.files.iter().zip(written).enumerate();
    rows.map(|(index, (file, written))| {
        let is_map = file.kind == OutputKind::SourceMap;
        Row {
            path: written.path,
            bytes: file.contents.len() as u64,
            gzip: sizes.filter(|_| !is_map).map(|sizes| sizes[index].gzip),
            is_map,
            changed: written.changed,
        }
    })
    .collect()
}

fn timing(phase: &'static str, start: Instant) -> Timing {
    let duration: Duration = start.elapsed();
    Timing { phase, duration }
}

fn print_bundle(output: &BuildOutput) -> i32 {
    let mut files = output.files.iter().filter(|file| file.kind != OutputKind::SourceMap);
    files.next().map_or(FINE, |file| print(&file.contents))
}

/// Writes data to standard output.
pub fn print(data: &[u8]) -> i32 {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(data).and_then(|()| stdout.flush()) {
        Ok(()) => FINE,
        // Whoever read has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => FINE,
        Err(error) => {
            eprintln!("error: cannot write to standard output: {error}");
            BUILD_FAILED
        }
    }
}

/// The configuration as a file would have it, without what is not set.
fn shown_config(options: &BuildOptions) -> Vec<u8> {
    let mut value = serde_json::to_value(options).expect("strings and numbers");
    if let Some(keys) = value.as_object_mut() {
        keys.retain(|_, value| !value.is_null());
    }
    let mut text = serde_json::to_vec_pretty(&value).expect("a JSON value");
    text.push(b'\n');
    text
}

/// An entry that is not there may be a command with a slip in it.
fn hinted(mut diagnostics: Vec<Diagnostic>, entries: &[String]) -> Vec<Diagnostic> {
    let Some(first) = entries.first() else { return diagnostics };
    let commands = ["build", "size", "explain", "schema", "completions"];
    let distance = |command: &&str| strsim::damerau_levenshtein(first, command);
    let near = commands.iter().min_by_key(|it| distance(it)).filter(|it| distance(it) <= 2);
    let Some(near) = near.filter(|_| first.len() > 2 && !Path::new(first).exists()) else {
        return diagnostics;
    };
    if let Some(diagnostic) = diagnostics.iter_mut().find(|it| it.labels.is_empty()) {
        let hint = format!("`{first}` is taken for an entry. Is `bundle {near}` meant?");
        diagnostic.notes.push(hint);
    }
    diagnostics
}
