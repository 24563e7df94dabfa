//! The programs that tests need: Node, its packages, and the binary under test.
//!
//! Each is looked for, or made, once in a run and only when a test asks for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The folder of this package.
pub fn tests_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn workspace() -> &'static Path {
    tests_folder().parent().expect("the package lies in the workspace")
}

/// The folder of what is reviewed as a diff.
pub fn snapshots() -> PathBuf {
    workspace().join("snapshots")
}

/// The binary under test: `BUNDLE_BIN`, or else built here.
pub fn bundle() -> Result<&'static Path, String> {
    static BUNDLE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    BUNDLE.get_or_init(find_bundle).as_deref().map_err(Clone::clone)
}

/// The Node that the transcripts come from, with the packages beside it.
pub fn node() -> Result<&'static Path, String> {
    static NODE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    NODE.get_or_init(find_node).as_deref().map_err(Clone::clone)
}

fn find_bundle() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("BUNDLE_BIN") {
        return fs::canonicalize(&path).map_err(|error| format!("BUNDLE_BIN {path:?}: {error}"));
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--profile", "quick", "-p", "bundle_cli", "--bin", "bundle"];
    let built = Command::new(cargo)
        .args(arguments)
        .arg("--message-format=json-render-diagnostics")
        .current_dir(workspace())
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !built.status.success() {
        return Err(format!("`cargo {}` failed", arguments.join(" ")));
    }
    let messages = String::from_utf8_lossy(&built.stdout);
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "bundle")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .ok_or_else(|| "cargo does not say where it put the binary".to_owned())
}

fn find_node() -> Result<PathBuf, String> {
    let folder = tests_folder();
    installed(folder)?;
    let node = folder.join("node_modules/node/bin/node");
    match node.is_file() {
        true => Ok(node),
        false => Err("the package `node` has no binary; did its install script run?".to_owned()),
    }
}

/// Sees to it that a folder has the packages of its lock file.
pub fn installed(folder: &Path) -> Result<(), String> {
    if is_installed(folder) { Ok(()) } else { install(folder) }
}

/// npm writes its own copy of the lock file last, which makes it the stamp of an installation.
fn is_installed(folder: &Path) -> bool {
    let modified = |path: &str| fs::metadata(folder.join(path)).and_then(|m| m.modified()).ok();
    match (modified("node_modules/.package-lock.json"), modified("package-lock.json")) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}

fn install(folder: &Path) -> Result<(), String> {
    eprintln!("installing the packages that the tests use (npm ci)");
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|error| {
            format!("the tests need npm to install their packages, and it cannot run: {error}")
        })?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("`npm ci` in the folder of the tests failed: {status}")),
    }
}
