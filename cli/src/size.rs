//! `bundle size`: builds what the configuration says, writes nothing and checks the budgets.

use std::time::Instant;

use bundle_bundler::archives::disk;
use bundle_bundler::size::{self, Check, Status};
use bundle_bundler::write::{self, Job, SideFile};
use bundle_bundler::{
    BuildContext, BuildOptions, BuildResult, Diagnostic, Progress, build, report,
};

use crate::args::{ResultFormat, SizeArgs};
use crate::log::{Log, takes_color};
use crate::run::{self, BUDGET_BROKEN, FINE, WRONG_USAGE};
use crate::{progress, table, timings};

/// The exit code tells whether all budgets hold.
pub fn command(args: &SizeArgs, start: Instant) -> i32 {
    let log = Log::new(&args.log);
    match check(args, &log) {
        Ok((checks, result)) => {
            if args.log.timings {
                let total = start.elapsed();
                log.print(&match log.is_json() {
                    true => timings::json(&result.timings, total),
                    false => timings::table(&result.timings, total),
                });
            }
            std::mem::forget(result);
            let is_broken = checks.iter().any(|check| check.status == Status::Fail);
            if is_broken { BUDGET_BROKEN } else { FINE }
        }
        Err((errors, code)) => {
            log.diagnostics(&errors);
            code
        }
    }
}

type Failure = (Vec<Diagnostic>, i32);

fn check(args: &SizeArgs, log: &Log) -> Result<(Vec<Check>, BuildResult), Failure> {
    let wrong = |errors| (errors, WRONG_USAGE);
    let (cwd, config) = run::prepare(&args.config).map_err(wrong)?;
    let mut options = config.options;
    if options.size.as_ref().is_none_or(|size| size.budgets.is_empty()) {
        return Err(wrong(vec![
            Diagnostic::error("config/no-budgets", "the configuration has no size budgets").help(
                "Add for example \"size\": { \"budgets\": [{ \"max\": \"120 kB\" }] } to \
                 bundle.config.json.",
            ),
        ]));
    }
    if let Some(threads) = args.config.threads {
        options.threads = Some(threads.into());
    }
    let context = run::context(cwd, &options).map_err(|error| (vec![*error], run::BUILD_FAILED))?;
    let progress = Progress::default();
    let result = progress::watched(&progress, log.is_chatty(), || {
        build(&options, &context, disk(&context.cwd), &progress)
    });
    let failure = run::failure(&result);
    let measured = match &result.output {
        Some(output) => {
            let sizes = size::measure(output);
            let checks = run::checks(output, &sizes, &options).map_err(wrong)?;
            Some((output, sizes, checks))
        }
        None => None,
    };
    let checks = measured.as_ref().map_or(Vec::new(), |(.., checks)| checks.clone());
    let report = report::report(
        measured.as_ref().map(|(output, sizes, _)| (*output, &**sizes)),
        &options,
        &context,
        checks.clone(),
        &result.diagnostics,
    );
    let report = report::to_json(&report);
    if let Some(path) = &args.report {
        let protected = config.path.into_iter().collect::<Vec<_>>();
        write_report(path, &report, &result, &options, &context, &protected)
            .map_err(|errors| (errors, run::BUILD_FAILED))?;
    }
    let shown = match args.format {
        ResultFormat::Json => report,
        ResultFormat::Text => table::checks(&checks, takes_color(&std::io::stdout())).into_bytes(),
    };
    run::print(&shown);
    if let Some(code) = failure {
        return Err((result.diagnostics, code));
    }
    log.diagnostics(&result.diagnostics);
    Ok((checks, result))
}

/// Writes the report and none of the outputs.
fn write_report(
    path: &str,
    report: &[u8],
    result: &BuildResult,
    options: &BuildOptions,
    context: &BuildContext,
    protected: &[std::path::PathBuf],
) -> Result<(), Vec<Diagnostic>> {
    let side_files = [SideFile { path: path.to_owned(), contents: report.to_owned() }];
    let options = BuildOptions { outdir: None, outfile: None, clean: false, ..options.clone() };
    let output = result.output.as_ref();
    let (side_files, options) = (&side_files[..], &options);
    write::write(&Job { output, side_files, options, context, protected }).map(drop)
}
