//! `stdin/`: an entry that is `-`, as Node runs it from its standard input.

use std::fs;

use crate::matrix::BUILD_LIMIT;
use crate::process::{self, Finished, Status};
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::tools;

/// What is piped, and `--input-type`.
struct Case {
    name: &'static str,
    text: &'static str,
    input_type: Option<&'static str>,
    /// The code of the diagnostic, where it cannot be built and Node throws a SyntaxError.
    code: Option<&'static str>,
}

const CASES: [Case; 7] = [
    Case {
        name: "module-syntax-makes-it-a-module",
        text: "import { dep } from './dep.mjs';\nconsole.log(dep, typeof require, this);\n",
        input_type: None,
        code: None,
    },
    Case {
        name: "without-module-syntax-it-is-commonjs",
        text: "console.log(require('./dep.mjs').dep, typeof module);\n",
        input_type: None,
        code: None,
    },
    Case {
        name: "await-makes-it-a-module",
        text: "const { dep } = await import('./dep.mjs');\nconsole.log(dep, typeof require);\n",
        input_type: None,
        code: None,
    },
    Case {
        name: "it-may-be-said-to-be-a-module",
        text: "console.log(typeof require, this);\n",
        input_type: Some("module"),
        code: None,
    },
    Case {
        name: "it-may-be-said-to-be-commonjs",
        text: "console.log(typeof require, typeof module, require('./dep.mjs').dep);\n",
        input_type: Some("commonjs"),
        code: None,
    },
    Case {
        name: "imports-need-a-module",
        text: "import './dep.mjs';\n",
        input_type: Some("commonjs"),
        code: Some("parse/esm-in-commonjs"),
    },
    Case {
        name: "a-return-needs-commonjs",
        text: "console.log(1);\nreturn;\n",
        input_type: Some("module"),
        code: Some("parse/unexpected"),
    },
];

pub fn tests() -> Vec<Test> {
    let case = |case: &'static Case| Test::new(format!("stdin/{}", case.name), || check(case));
    let mut tests: Vec<Test> = CASES.iter().map(case).collect();
    tests.push(Test::new("stdin/requests-start-at-a-folder-of-choice", resolve_dir));
    tests
}

fn check(case: &Case) -> Result<(), String> {
    let scratch = scratch("")?;
    let mut node = process::command(tools::node()?, &scratch.source());
    if let Some(input_type) = case.input_type {
        node.arg(format!("--input-type={input_type}"));
    }
    let native = process::run_with_input(node.arg("-"), case.text, BUILD_LIMIT)?;
    let mut command = process::command(tools::bundle()?, &scratch.source());
    command.args(["-", "-p", "node", "-f", "cjs", "-o", "out.cjs", "--log-level", "warning"]);
    if let Some(input_type) = case.input_type {
        command.args(["--input-type", input_type]);
    }
    let built = process::run_with_input(&mut command, case.text, BUILD_LIMIT)?;
    match case.code {
        Some(code) => {
            let is_refused = native.stderr.contains("SyntaxError")
                && built.status == Status::Code(1)
                && built.stderr.contains(&format!("error[{code}]"));
            if is_refused { Ok(()) } else { Err(shown("build", &built)) }
        }
        None => {
            let bundled = run(&scratch, &built)?;
            let is_same = native.status == bundled.status && native.stdout == bundled.stdout;
            match is_same && native.status == Status::Code(0) {
                true => Ok(()),
                false => Err(shown("Node", &native) + &shown("bundle", &bundled)),
            }
        }
    }
}

fn resolve_dir() -> Result<(), String> {
    let scratch = scratch("inner")?;
    let mut command = process::command(tools::bundle()?, &scratch.source());
    command.args(["-", "-f", "cjs", "-o", "out.cjs", "--log-level", "warning"]);
    command.args(["--stdin-resolve-dir", "inner"]);
    let text = "import { dep } from './dep.mjs';\nconsole.log(dep);\n";
    let built = process::run_with_input(&mut command, text, BUILD_LIMIT)?;
    let bundled = run(&scratch, &built)?;
    match &*bundled.stdout {
        "dep\n" => Ok(()),
        _ => Err(shown("bundle", &bundled)),
    }
}

/// A folder with a dependency in a folder of its own.
fn scratch(folder: &str) -> Result<Scratch, String> {
    let scratch = Scratch::empty()?;
    let folder = scratch.source().join(folder);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("dep.mjs"), "export const dep = 'dep';\n"))
        .map_err(|error| error.to_string())?;
    Ok(scratch)
}

fn run(scratch: &Scratch, built: &Finished) -> Result<Finished, String> {
    if built.status != Status::Code(0) {
        return Err(shown("build", built));
    }
    process::run(process::command(tools::node()?, &scratch.source()).arg("out.cjs"), BUILD_LIMIT)
}

fn shown(what: &str, finished: &Finished) -> String {
    format!("{what} ended with {}\n{}{}", finished.status, finished.stdout, finished.stderr)
}
