//! `addons/`: native addons, which have to lie beside the outputs as files.

use std::fs;
use std::path::Path;

use crate::matrix::BUILD_LIMIT;
use crate::process::{self, Finished, Status};
use crate::scratch::Scratch;
use crate::suite::Test;
use crate::tools;

/// No addon at all, so that Node says which file it cannot load.
const BYTES: &[u8] = b"\xFF\x00 no addon";

/// Loads the addon twice, and tells how that fails.
const PROGRAM: &str = "\
exports.attempt = () => {
  try {
    return require('./build/Release/addon.node');
  } catch (error) {
    return [error.code, /addon-[0-9a-f]{8}\\.node/.exec(error.message)?.[0]];
  }
};
";

pub fn tests() -> Vec<Test> {
    let copied = |format: &'static str, extra: &'static [&'static str]| {
        move || addon_is_copied(format, extra)
    };
    vec![
        Test::new("addons/an-addon-is-copied-and-required/esm", copied("esm", &[])),
        Test::new("addons/an-addon-is-copied-and-required/cjs", copied("cjs", &[])),
        Test::new("addons/an-addon-is-copied-and-required/minify", copied("cjs", &["-m"])),
        Test::new("addons/an-addon-is-copied-beside-its-chunk", addon_of_a_chunk),
        Test::new("addons/an-addon-needs-a-folder", addon_without_folder),
    ]
}

fn scratch(main: &str) -> Result<Scratch, String> {
    let scratch = Scratch::empty()?;
    let source = scratch.source();
    let folder = source.join("build/Release");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("addon.node"), BYTES))
        .and_then(|()| fs::write(source.join("load.cjs"), PROGRAM))
        .and_then(|()| fs::write(source.join("main.mjs"), main))
        .map_err(|error| error.to_string())?;
    Ok(scratch)
}

fn build(scratch: &Scratch, options: &[&str]) -> Result<Finished, String> {
    let mut command = process::command(tools::bundle()?, &scratch.source());
    command.args(["main.mjs", "-p", "node", "--log-level", "warning"]).args(options);
    process::run(&mut command, BUILD_LIMIT)
}

fn addon_is_copied(format: &str, extra: &[&str]) -> Result<(), String> {
    let main = "import { attempt } from './load.cjs';\nconsole.log(attempt().join());\n";
    let scratch = scratch(main)?;
    let file = if format == "esm" { "out/main.mjs" } else { "out/main.cjs" };
    let options = [&["-f", format, "-o", file], extra].concat();
    let built = build(&scratch, &options)?;
    if built.status != Status::Code(0) {
        return Err(built.stderr);
    }
    let name = only_addon(&scratch.source().join("out"))?;
    let mut node = process::command(tools::node()?, &scratch.source());
    let node = process::run(node.arg(file), BUILD_LIMIT)?;
    match node.stdout == format!("ERR_DLOPEN_FAILED,{name}\n") {
        true => Ok(()),
        false => Err(format!("{}{}", node.stdout, node.stderr)),
    }
}

fn addon_of_a_chunk() -> Result<(), String> {
    let main = "const { attempt } = await import('./load.cjs');\nconsole.log(attempt().join());\n";
    let scratch = scratch(main)?;
    let built = build(&scratch, &["-o", "out"])?;
    if built.status != Status::Code(0) {
        return Err(built.stderr);
    }
    let out = scratch.source().join("out");
    let name = only_addon(&out.join("chunks"))?;
    fs::write(out.join("package.json"), "{ \"type\": \"module\" }\n")
        .map_err(|error| error.to_string())?;
    let mut node = process::command(tools::node()?, &scratch.source());
    let node = process::run(node.arg("out/main.js"), BUILD_LIMIT)?;
    match node.stdout == format!("ERR_DLOPEN_FAILED,{name}\n") {
        true => Ok(()),
        false => Err(format!("{}{}", node.stdout, node.stderr)),
    }
}

fn addon_without_folder() -> Result<(), String> {
    let scratch = scratch("import { attempt } from './load.cjs';\nattempt();\n")?;
    let built = build(&scratch, &[])?;
    let is_refused = built.status == Status::Code(1) && built.stdout.is_empty();
    match is_refused && built.stderr.contains("error[output/no-folder]") {
        true => Ok(()),
        false => Err(format!("{} and\n{}{}", built.status, built.stdout, built.stderr)),
    }
}

/// The name of the one addon in a folder, which is the copy of the source.
fn only_addon(folder: &Path) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let addons: Vec<String> = names.filter(|name| name.ends_with(".node")).collect();
    let [name] = &addons[..] else { return Err(format!("addons: {addons:?}")) };
    match fs::read(folder.join(name)).is_ok_and(|bytes| bytes == BYTES) {
        true => Ok(name.clone()),
        false => Err(format!("{name} is not what was copied")),
    }
}
