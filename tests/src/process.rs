//! Runs programs: with a clean environment, no input, a time limit and a limit on output.

use std::ffi::OsStr;
use std::fmt::{self, Display, Formatter};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use wait_timeout::ChildExt;

/// More than any test prints. Whoever prints more is cut off and then fails to write.
const OUTPUT_LIMIT: u64 = 16 << 20;

/// What is kept of the environment.
const KEPT: [&str; 4] = ["HOME", "PATH", "TMPDIR", "SYSTEMROOT"];

/// A program that has ended, or was ended.
#[derive(Debug)]
pub struct Finished {
    pub status: Status,
    pub stdout: String,
    pub stderr: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Code(i32),
    Signal(String),
    TimedOut(Duration),
}

impl Display for Status {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Status::Code(code) => write!(formatter, "exit code {code}"),
            Status::Signal(signal) => formatter.write_str(signal),
            Status::TimedOut(limit) => write!(formatter, "no end within {limit:?}"),
        }
    }
}

/// A command whose environment does not depend on who runs the tests.
pub fn command(program: impl AsRef<OsStr>, directory: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(directory).env_clear();
    for name in KEPT {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.env("NO_COLOR", "1").env("TZ", "UTC").env("LANG", "C");
    command
}

/// Runs a command to its end, or to `limit`. Both outputs are read while it runs.
pub fn run(command: &mut Command, limit: Duration) -> Result<Finished, String> {
    run_with_input(command, "", limit)
}

/// As [`run`], with a text as standard input, which is short enough for a pipe to hold.
pub fn run_with_input(
    command: &mut Command,
    input: &str,
    limit: Duration,
) -> Result<Finished, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| format!("cannot run {program}: {error}");
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes()).map_err(failed)?;
    }
    let stdout = read(child.stdout.take().expect("it is piped"));
    let stderr = read(child.stderr.take().expect("it is piped"));
    let status = match child.wait_timeout(limit).map_err(failed)? {
        Some(status) => match status.code() {
            Some(code) => Status::Code(code),
            None => Status::Signal(status.to_string()),
        },
        None => {
            child.kill().and_then(|()| child.wait()).map_err(failed)?;
            Status::TimedOut(limit)
        }
    };
    let text = |reader: thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&reader.join().expect("reading does not panic")).into_owned()
    };
    Ok(Finished { status, stdout: text(stdout), stderr: text(stderr) })
}

fn read(pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that breaks has delivered what there was.
        let _ = pipe.take(OUTPUT_LIMIT).read_to_end(&mut bytes);
        bytes
    })
}
