//! A Node process that runs programs and returns their transcripts.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde::Serialize;

use crate::{process, tools};

use super::model::Kind;

/// For all programs of one request, on a machine that is busy.
const LIMIT: Duration = Duration::from_secs(30);

/// Modules are never freed, so that a process serves only so many requests.
const REQUESTS: usize = 200;

/// The transcript of a program that does not end, or ends the process.
pub const STOPPED: &str = "? the process ended or did not answer";

/// Files and the entries among them. `format` is that of an output, or `source`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Runnable {
    pub format: &'static str,
    #[serde(skip)]
    pub kind: Kind,
    /// How long each `import()` of a program in memory takes follows from this number; with 0 all
    /// take as many jobs.
    pub delays: u32,
    pub files: BTreeMap<String, String>,
    pub entries: Vec<RunnableEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunnableEntry {
    /// What the transcript calls it.
    pub name: String,
    pub file: String,
    /// Whether the source of the entry is CommonJS.
    #[serde(rename = "isCommonJs")]
    pub is_commonjs: bool,
}

/// The lines that a program logged and what became of its entries.
pub type Transcript = Vec<String>;

/// One process for programs in memory, and one for those that are files.
#[derive(Default)]
pub struct Oracle {
    memory: Option<Running>,
    files: Option<Running>,
}

struct Running {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
    requests: usize,
}

impl Oracle {
    /// The transcripts in order.
    pub fn run(&mut self, programs: &[Runnable]) -> Result<Vec<Transcript>, String> {
        if let Some(transcripts) = self.request(programs)? {
            return Ok(transcripts);
        }
        let mut transcripts = Vec::new();
        for program in programs {
            let alone = self.request(std::slice::from_ref(program))?;
            let stopped = || vec![STOPPED.to_owned()];
            transcripts.push(alone.and_then(|mut alone| alone.pop()).unwrap_or_else(stopped));
        }
        Ok(transcripts)
    }

    /// `None` when the process died or did not answer in time; the next one is a new process.
    fn request(&mut self, programs: &[Runnable]) -> Result<Option<Vec<Transcript>>, String> {
        let are_files = programs.iter().any(|program| program.kind != Kind::Modules);
        let (slot, script) = match are_files {
            true => (&mut self.files, "run-files.mjs"),
            false => (&mut self.memory, "run.mjs"),
        };
        if slot.as_ref().is_none_or(|running| running.requests >= REQUESTS) {
            *slot = Some(start(script)?);
        }
        let Some(running) = slot else { return Ok(None) };
        running.requests += 1;
        let mut request = serde_json::to_string(programs).map_err(|error| error.to_string())?;
        request.push('\n');
        let sent = running.stdin.write_all(request.as_bytes());
        let answer = sent.ok().and_then(|()| running.lines.recv_timeout(LIMIT).ok());
        let transcripts = answer.and_then(|answer| serde_json::from_str(&answer).ok());
        if transcripts.is_none() {
            *slot = None;
        }
        Ok(transcripts)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(script: &str) -> Result<Running, String> {
    let folder = tools::tests_folder().join("src/fuzz");
    let mut child = process::command(tools::node()?, &folder)
        .args(["--experimental-vm-modules", "--no-warnings", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot run Node: {error}"))?;
    let stdin = child.stdin.take().expect("it is piped");
    let stdout = BufReader::new(child.stdout.take().expect("it is piped"));
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in stdout.lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    Ok(Running { child, stdin, lines, requests: 0 })
}
