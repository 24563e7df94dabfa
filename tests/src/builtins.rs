//! `builtins/`: what is said of the built-in modules of Node, compared with the pinned Node.

use std::fs;
use std::time::Duration;

use crate::suite::Test;
use crate::{process, tools};

const LIMIT: Duration = Duration::from_secs(60);

pub fn tests() -> Vec<Test> {
    vec![Test::new("builtins/their-names-are-those-of-the-pinned-node", compare_names)]
}

fn compare_names() -> Result<(), String> {
    let folder = tools::workspace().join("graph/src/link");
    let mut command = process::command(tools::node()?, &folder);
    let printed = process::run(command.arg("builtin-names.mjs"), LIMIT)?.stdout;
    let list = folder.join("builtin-names.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return fs::write(&list, &printed).map_err(|error| error.to_string());
    }
    let known = fs::read_to_string(&list).map_err(|error| error.to_string())?;
    if printed.lines().count() < 50 {
        return Err(format!("the script lists few modules:\n{printed}"));
    }
    match known == printed {
        true => Ok(()),
        false => Err("UPDATE_SNAPSHOTS=1 writes what this Node exports".to_owned()),
    }
}
