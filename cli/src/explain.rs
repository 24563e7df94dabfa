//! `bundle explain`: builds without writing and tells what became of one module.

#[cfg(test)]
mod tests;

use std::fmt::Write;

use bundle_bundler::archives::disk;
use bundle_bundler::explain::{self, Explanation, Link};
use bundle_bundler::{Diagnostic, Progress, build, size};

use crate::args::{BuildArgs, ExplainArgs, FileArgs, ResultFormat};
use crate::log::Log;
use crate::run::{self, FINE, WRONG_USAGE};
use crate::{merge, progress};

/// How many importers are listed.
const LISTED: usize = 10;

pub fn command(args: ExplainArgs) -> i32 {
    let log = Log::new(&args.log);
    let shown = args.shown;
    match explained(args, &log) {
        Ok(explanation) => run::print(&match shown {
            ResultFormat::Text => text(&explanation).into_bytes(),
            ResultFormat::Json => json(&explanation),
        }),
        Err((errors, code)) => {
            log.diagnostics(&errors);
            code
        }
    }
}

fn explained(args: ExplainArgs, log: &Log) -> Result<Explanation, (Vec<Diagnostic>, i32)> {
    let ExplainArgs {
        module, entries, output, modules, code, commonjs, config, log: log_args, ..
    } = args;
    let args = BuildArgs {
        entries,
        output,
        modules,
        code,
        commonjs,
        files: FileArgs::default(),
        config,
        print_config: false,
        log: log_args,
        bundle: None,
    };
    let wrong = |errors| (errors, WRONG_USAGE);
    let (cwd, config) = run::prepare(&args.config).map_err(wrong)?;
    let options = merge::merge(&args, config.options).map_err(wrong)?;
    let context = run::context(cwd, &options).map_err(|error| (vec![*error], run::BUILD_FAILED))?;
    let progress = Progress::default();
    let result = progress::watched(&progress, log.is_chatty(), || {
        build(&options, &context, disk(&context.cwd), &progress)
    });
    let failure = run::failure(&result);
    let Some(output) = result.output else {
        return Err((result.diagnostics, failure.unwrap_or(FINE)));
    };
    explain::explain(&output, &module, &options, &context).map_err(|error| wrong(vec![*error]))
}

fn json(explanation: &Explanation) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(explanation).expect("strings and numbers");
    text.push(b'\n');
    text
}

fn text(explanation: &Explanation) -> String {
    let mut text = format!("{}\n", explanation.module);
    let mut row = |label: &str, rest: &str| writeln!(text, "  {label:<11}{rest}").unwrap();
    if let Some(package) = &explanation.package {
        row("package", package);
    }
    if explanation.places.is_empty() {
        row("file", "none: nothing that is kept uses it, and its evaluation cannot be observed");
    }
    for place in &explanation.places {
        row("file", &format!("{}, {}", place.file, size::show(place.bytes as u64)));
        let name = place.group.as_deref().unwrap_or(place.placement.name);
        row("placed by", &format!("{name}: {}", place.placement.sentence));
        row("form", &format!("{}: {}", place.form.name, place.form.sentence));
        for reason in &place.reasons {
            row("because", &format!("{}: {}", reason.name, reason.sentence));
        }
        for kept in &place.kept {
            row("kept", &format!("{}: {}", kept.name, kept.sentence));
        }
    }
    for (index, link) in explanation.chain.iter().enumerate() {
        row(if index == 0 { "chain" } else { "" }, &format!("{}{}", link.module, by(link)));
    }
    let importers = &explanation.importers;
    for (index, link) in importers.iter().take(LISTED).enumerate() {
        row(if index == 0 { "importers" } else { "" }, &format!("{}{}", link.module, by(link)));
    }
    if let Some(rest) = importers.len().checked_sub(LISTED).filter(|rest| *rest > 0) {
        row("", &format!("and {rest} more"));
    }
    text
}

/// ` by import-statement "./a.js"`
fn by(link: &Link) -> String {
    match (link.kind, &link.specifier) {
        (Some(kind), Some(specifier)) => format!("  by {kind} \"{specifier}\""),
        _ => String::new(),
    }
}
