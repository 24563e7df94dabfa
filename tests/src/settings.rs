//! What a folder says about itself in `fixture.json` or `program.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `fixture.json`. The keys are explained in the README of the folder above.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fixture {
    pub entry: String,
    /// Instead of `entry`: several files that are built by one command.
    pub entries: Vec<String>,
    /// Which of `entries` are imported one after the other in one process.
    pub runs: Vec<Vec<String>>,
    /// The entries share nothing that can be observed, so that they may also be built apart.
    #[serde(rename = "noSplit")]
    pub no_split: bool,
    /// It needs syntax that nothing older can stand for.
    pub newest: bool,
    /// Which part of the program it waits for; for readers only.
    pub stage: Option<String>,
    pub formats: Vec<Format>,
    pub options: Vec<String>,
    pub env: BTreeMap<String, String>,
    pub rename: BTreeMap<String, String>,
    pub oracle: Oracle,
    /// Of the diagnostic that must be reported.
    pub code: Option<String>,
    pub severity: Severity,
    pub setup: Option<Setup>,
    /// The output is printed, not written.
    pub printed: bool,
    /// The exit code, where it is not what [`Fixture::expected_exit`] says.
    pub exit: Option<i32>,
}

impl Default for Fixture {
    fn default() -> Self {
        Self {
            entry: "main.mjs".to_owned(),
            entries: Vec::new(),
            runs: Vec::new(),
            no_split: false,
            newest: false,
            stage: None,
            formats: vec![Format::Esm, Format::Cjs, Format::Iife],
            options: Vec::new(),
            env: BTreeMap::new(),
            rename: BTreeMap::new(),
            oracle: Oracle::Node,
            code: None,
            severity: Severity::Error,
            setup: None,
            printed: false,
            exit: None,
        }
    }
}

impl Fixture {
    /// 0 if it builds, 2 if the command line or the configuration makes no sense, else 1.
    pub fn expected_exit(&self) -> i32 {
        let code = self.code.as_deref().unwrap_or_default();
        match self.severity {
            Severity::Warning => 0,
            Severity::Error if code.starts_with("cli/") || code.starts_with("config/") => 2,
            Severity::Error => 1,
        }
    }

    /// What is built: all entries.
    pub fn inputs(&self) -> &[String] {
        match self.entries.is_empty() {
            true => std::slice::from_ref(&self.entry),
            false => &self.entries,
        }
    }

    /// The runs of several entries. Unless the settings name them: each entry alone, all of them
    /// in order, and all of them in the opposite order.
    pub fn runs(&self) -> Vec<Vec<String>> {
        if !self.runs.is_empty() {
            return self.runs.clone();
        }
        let mut runs: Vec<_> = self.entries.iter().map(|entry| vec![entry.clone()]).collect();
        runs.push(self.entries.clone());
        runs.push(self.entries.iter().rev().cloned().collect());
        runs
    }
}

/// `program.json`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Program {
    pub formats: Vec<Format>,
    pub platform: String,
    pub env: BTreeMap<String, String>,
    pub define: BTreeMap<String, String>,
    pub external: Vec<String>,
    /// Appended to the command line.
    pub options: Vec<String>,
}

impl Default for Program {
    fn default() -> Self {
        Self {
            formats: vec![Format::Esm, Format::Cjs],
            platform: "node".to_owned(),
            env: BTreeMap::new(),
            define: BTreeMap::new(),
            external: Vec::new(),
            options: Vec::new(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Esm,
    Cjs,
    Iife,
    /// Split into files again before it runs.
    ModuleDeclarations,
}

impl Format {
    pub fn name(self) -> &'static str {
        match self {
            Format::Esm => "esm",
            Format::Cjs => "cjs",
            Format::Iife => "iife",
            Format::ModuleDeclarations => "module-declarations",
        }
    }

    /// The name of a bundle, with the extension from which Node knows what it is.
    pub fn file(self) -> &'static str {
        match self {
            Format::Esm | Format::ModuleDeclarations => "bundle.mjs",
            Format::Cjs => "bundle.cjs",
            Format::Iife => "bundle.js",
        }
    }

    /// What Node is to take `.js` files for.
    pub fn package_type(self) -> &'static str {
        match self {
            Format::Esm | Format::ModuleDeclarations => "module",
            Format::Cjs | Format::Iife => "commonjs",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Oracle {
    Node,
    /// Node does not behave so: standard output must equal `expected.txt`.
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// What git cannot hold, always about `target.mjs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Setup {
    #[serde(rename = "invalid-utf8")]
    InvalidUtf8,
    #[serde(rename = "symlink-loop")]
    SymlinkLoop,
    #[serde(rename = "unreadable")]
    Unreadable,
    #[serde(rename = "vanishing-file")]
    VanishingFile,
    #[serde(rename = "deep-nesting-100mb")]
    DeepNesting,
}

/// Reads the settings of a folder; a file that is not there has the defaults.
pub fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T, String> {
    if !path.exists() {
        return Ok(T::default());
    }
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The folders in a folder, by name. Files among them (a README) are none.
pub fn folders(parent: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(parent)
        .unwrap_or_else(|error| panic!("{}: {error}", parent.display()))
        .map(|entry| entry.expect("a folder can be listed"));
    let mut folders: Vec<_> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .collect();
    folders.sort();
    folders
}
