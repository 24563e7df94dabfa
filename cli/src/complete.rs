//! Commands that print something about the program itself.

use bundle_bundler::schema;
use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::{Cli, SchemaOf};

/// The script that teaches a shell to complete our flags.
pub fn completions(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "bundle", &mut script);
    script
}

pub fn schema(of: SchemaOf) -> Vec<u8> {
    let schema = match of {
        SchemaOf::Config => schema::of_configuration(),
        SchemaOf::Report => schema::of_report(),
        SchemaOf::Manifest => schema::of_manifest(),
    };
    (schema + "\n").into_bytes()
}
