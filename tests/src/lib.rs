//! The harness: everything that is tested from outside of the crates.
//!
//! Node is the oracle. A behaviour is a folder of small modules that is run natively and
//! bundled; both [`transcript`]s must be equal. Little is expected by hand.
//!
//! * [`behaviours`] runs `fixtures/`, `commonjs/` and `typescript/` under a matrix of options;
//!   [`typescript`] has the last ones compiled for Node.
//! * [`interop`] has a table of what importers get, for each manner of reading them.
//! * [`diagnostics`] builds inputs that must not build, and those that only look so.
//! * [`programs`] runs programs that use packages of the registry.
//! * [`browser`] renders applications in Chromium.
//! * [`tidy`] reads the source tree and holds the rules of the house.
//! * [`determinism`] and [`faults`] build one graph in many circumstances.
//! * [`builtins`] compares the names of built-in modules with those of Node.
//! * [`lexer`] compares the names that are found in CommonJS texts with Node's own.
//! * [`outputs`] compares the manifest and the names of files with what is in them.
//! * [`stdin`] pipes programs, [`addons`] looks for files that are copied.
//! * [`runtime`] weighs the functions that the bundler adds.
//! * [`fuzz`] compares random graphs.
//!
//! Below them: [`matrix`] builds and compares one variant, [`maps`] checks a source map,
//! [`declarations`] makes files of module declarations again, [`settings`] reads what a folder
//! says about itself, [`scratch`] copies it, [`process`] runs programs, [`tools`] finds or makes
//! Node and the binary under test. [`suite`] names the tests and knows which of them are expected
//! to fail.

pub mod addons;
pub mod behaviours;
pub mod browser;
pub mod builtins;
pub mod declarations;
pub mod determinism;
pub mod diagnostics;
pub mod faults;
pub mod fuzz;
pub mod interop;
pub mod lexer;
pub mod maps;
pub mod matrix;
pub mod outputs;
pub mod process;
pub mod programs;
pub mod runtime;
pub mod scratch;
pub mod settings;
pub mod stdin;
pub mod suite;
pub mod tidy;
pub mod tools;
pub mod transcript;
pub mod typescript;
