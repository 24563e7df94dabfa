//! `typescript/`: behaviours in TypeScript and JSX, compared with what Node makes of the JavaScript
//! that the TypeScript compiler writes.
//!
//! The compiler runs once, for all folders, when the first test asks for it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::TempDir;

use crate::process::{self, Status};
use crate::tools;
use crate::transcript::indent;

const LIMIT: Duration = Duration::from_secs(300);

/// The folder of a behaviour as the compiler has written it.
pub fn compiled(name: &str) -> Result<PathBuf, String> {
    static COMPILED: OnceLock<Result<TempDir, String>> = OnceLock::new();
    let all = COMPILED.get_or_init(compile).as_ref().map_err(Clone::clone)?;
    Ok(all.path().join(name))
}

/// The name that a file has then.
pub fn compiled_name(file: &str) -> PathBuf {
    let path = Path::new(file);
    let extension = match path.extension().and_then(|it| it.to_str()) {
        Some("ts" | "tsx" | "jsx") => "js",
        Some("mts") => "mjs",
        Some("cts") => "cjs",
        _ => return path.to_owned(),
    };
    path.with_extension(extension)
}

fn compile() -> Result<TempDir, String> {
    let tests = tools::tests_folder();
    let folder = tempfile::Builder::new().prefix("compiled-").tempdir();
    let folder = folder.map_err(|error| format!("no temporary folder: {error}"))?;
    let mut command = process::command(tools::node()?, tests);
    command.arg("src/compile.mjs").arg(tests.join("typescript")).arg(folder.path());
    let finished = process::run(&mut command, LIMIT)?;
    match finished.status {
        Status::Code(0) => Ok(folder),
        status => Err(format!("{status}\n{}", indent("the compiler", &finished.stderr))),
    }
}
