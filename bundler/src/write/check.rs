//! Everything that can be known to be wrong with the outputs before one is written.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use bundle_graph::Diagnostic;
use bundle_graph::construct::relative_name;
use bundle_graph::resolve::normalise;
use rayon::prelude::*;

use super::{Job, Target, is_map};
use crate::build::Input;
use crate::report;

/// The files to be, or those whose paths leave the output folder.
pub(super) fn targets<'a>(
    job: &Job<'a>,
    folder: Option<&Path>,
) -> Result<Vec<Target<'a>>, Vec<Diagnostic>> {
    let cwd = &job.context.cwd;
    let mut targets = Vec::new();
    let mut errors = Vec::new();
    if let (Some(output), Some(folder)) = (job.output, folder) {
        for file in &output.files {
            let relative = Path::new(&file.path);
            let inside = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
            if relative.file_name().is_none() || !relative.components().all(inside) {
                errors.push(outside(&file.path, &relative_name(cwd, folder)));
                continue;
            }
            let path = normalise(&folder.join(relative));
            targets.push(Target {
                name: shown(cwd, &path),
                path,
                contents: &file.contents,
                is_side_file: false,
                is_map: is_map(file.kind),
            });
        }
    }
    for file in job.side_files {
        let path = normalise(&cwd.join(&file.path));
        targets.push(Target {
            name: shown(cwd, &path),
            path,
            contents: &file.contents,
            is_side_file: true,
            is_map: false,
        });
    }
    if errors.is_empty() { Ok(targets) } else { Err(errors) }
}

/// The path as people know it: relative to the working directory, unless that leads far away.
fn shown(cwd: &Path, path: &Path) -> String {
    let (relative, absolute) = (relative_name(cwd, path), path.to_string_lossy());
    match relative.starts_with("../") && absolute.len() < relative.len() {
        true => absolute.into_owned(),
        false => relative,
    }
}

/// Looks at the disk, and changes nothing.
pub(super) fn check(
    job: &Job,
    folder: Option<&Path>,
    targets: &[Target],
) -> Result<(), Vec<Diagnostic>> {
    let mut errors = collisions(targets);
    for target in targets {
        errors.extend(place(target));
        if let (Some(folder), false) = (folder, target.is_side_file) {
            errors.extend(escape(job, target, folder));
        }
        errors.extend(overwritten(job, target));
        if job.output.is_none() {
            errors.extend(no_report(target));
        }
    }
    if job.options.clean && job.output.is_some() {
        errors.extend(unclean(job, folder));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Two files of one path, or a file where another needs a folder.
fn collisions(targets: &[Target]) -> Vec<Diagnostic> {
    let mut errors = Vec::new();
    let mut seen: BTreeMap<PathBuf, &str> = BTreeMap::new();
    for target in targets {
        if let Some(first) = seen.insert(disk_key(&target.path), &target.name) {
            errors.push(collision(first, &target.name));
        }
    }
    for target in targets {
        for folder in disk_key(&target.path).ancestors().skip(1) {
            if let Some(file) = seen.get(folder) {
                errors.push(collision(file, &target.name));
            }
        }
    }
    errors
}

/// What is equal for paths that mean one file on the usual disks of the system.
fn disk_key(path: &Path) -> PathBuf {
    match cfg!(any(target_os = "macos", windows)) {
        true => path.to_string_lossy().to_lowercase().into(),
        false => path.to_owned(),
    }
}

/// What is at the path already, and above it.
fn place(target: &Target) -> Option<Diagnostic> {
    match fs::metadata(&target.path) {
        Ok(found) if found.is_dir() => return Some(failed(target, "it is a folder")),
        Ok(found) if found.is_file() && found.permissions().readonly() => {
            return Some(failed(target, "it is read-only"));
        }
        _ => {}
    }
    let above = target.path.ancestors().skip(1).find(|folder| folder.exists())?;
    match above.is_dir() {
        true => None,
        false => {
            let depth = target.path.strip_prefix(above).map_or(0, |rest| rest.components().count());
            let shown = Path::new(&target.name).ancestors().nth(depth).unwrap_or(above);
            Some(failed(target, &format!("{} is not a folder", shown.display())))
        }
    }
}

/// A symbolic link in the output folder may lead out of it.
fn escape(job: &Job, target: &Target, folder: &Path) -> Option<Diagnostic> {
    let root = fs::canonicalize(folder).ok()?;
    let above = target.path.ancestors().skip(1).find(|it| it.exists())?;
    if !above.starts_with(folder) || fs::canonicalize(above).ok()?.starts_with(root) {
        return None;
    }
    let name = relative_name(&job.context.cwd, folder);
    Some(outside(&target.name, &name).note("A symbolic link on the way leads out of it."))
}

/// A file that was read, or that is protected, is at the path.
fn overwritten(job: &Job, target: &Target) -> Option<Diagnostic> {
    fs::symlink_metadata(&target.path).ok()?;
    // A link that leads nowhere has no file to lose.
    let real = fs::canonicalize(&target.path).ok()?;
    let same =
        |path: &Path| path == target.path || fs::canonicalize(path).is_ok_and(|it| it == real);
    let cwd = &job.context.cwd;
    let entries = job.options.entries.iter().map(|entry| cwd.join(entry));
    if entries.chain(job.protected.iter().cloned()).any(|path| same(&path)) {
        return Some(overwrites(target));
    }
    // A module is known by its real path; so a look at its name saves a look at the disk.
    let names = [target.path.file_name()?, real.file_name()?];
    let like = |part: &str| names.iter().any(|name| *name == part);
    let inputs = job.output.map_or(&[][..], |output| &output.inputs);
    let hit = inputs.iter().any(|input| {
        let file = input.id.rsplit('/').next().unwrap_or_default();
        (job.options.preserve_symlinks || like(file) || like(without_query(file)))
            && paths(cwd, input).iter().any(|path| same(path))
    });
    hit.then(|| overwrites(target))
}

/// The paths that may be meant by an id: `?` and `#` may be part of a name.
fn paths(cwd: &Path, input: &Input) -> Vec<PathBuf> {
    let mut paths = vec![normalise(&cwd.join(&input.id))];
    let bare = without_query(&input.id);
    if bare.len() < input.id.len() {
        paths.push(normalise(&cwd.join(bare)));
    }
    paths
}

fn without_query(id: &str) -> &str {
    &id[..id.find(['?', '#']).unwrap_or(id.len())]
}

/// A failed build does not know its inputs; then only what was a report is replaced by one.
fn no_report(target: &Target) -> Option<Diagnostic> {
    let mut file = File::open(&target.path).ok()?;
    if !file.metadata().is_ok_and(|it| it.is_file() && it.len() > 0) {
        return None;
    }
    let mut opening = vec![0; report::OPENING.len()];
    let is_report = file.read_exact(&mut opening).is_ok() && opening == report::OPENING;
    (!is_report)
        .then(|| failed(target, "the build failed, and the file that is there is not a report"))
}

/// Reasons not to delete what the output folder contains.
fn unclean(job: &Job, folder: Option<&Path>) -> Option<Diagnostic> {
    let (Some(folder), Some(_)) = (folder, &job.options.outdir) else {
        return Some(
            Diagnostic::error("output/clean", "there is no output folder to clean")
                .help("Give one with `--outdir`, or leave out `--clean`."),
        );
    };
    let cwd = &job.context.cwd;
    let name = relative_name(cwd, folder);
    let name = if name.is_empty() { "." } else { &name };
    let root = fs::canonicalize(folder).ok()?;
    if fs::canonicalize(cwd).is_ok_and(|cwd| cwd.starts_with(&root)) {
        let is = if *cwd == folder { "is" } else { "contains" };
        return Some(refuse(name, &format!("it {is} the working directory")));
    }
    let inside = |path: &Path| fs::canonicalize(path).is_ok_and(|path| path.starts_with(&root));
    let entries = job.options.entries.iter().map(|entry| cwd.join(entry));
    if let Some(path) = entries.chain(job.protected.iter().cloned()).find(|path| inside(path)) {
        return Some(refuse(name, &format!("it contains {}", relative_name(cwd, &path))));
    }
    let inputs = &job.output?.inputs;
    let input = inputs.par_iter().find_first(|it| paths(cwd, it).iter().any(|path| inside(path)));
    input.map(|input| refuse(name, &format!("it contains the input {}", input.id)))
}

fn refuse(name: &str, reason: &str) -> Diagnostic {
    Diagnostic::error("output/clean", format!("will not delete what {name} contains: {reason}"))
        .help("Choose a folder that holds nothing but outputs, or leave out `--clean`.")
}

fn failed(target: &Target, reason: &str) -> Diagnostic {
    Diagnostic::error("output/unwritable", format!("cannot write {}: {reason}", target.name))
}

fn overwrites(target: &Target) -> Diagnostic {
    Diagnostic::error(
        "output/overwrites-input",
        format!("will not write {}: it is a file that the build reads", target.name),
    )
    .help("Choose another output, for example `-o dist`.")
}

fn collision(first: &str, second: &str) -> Diagnostic {
    let message = match first == second {
        true => format!("two outputs would have the path {first}"),
        false => format!("{first} and {second} cannot both be written"),
    };
    Diagnostic::error("output/name-collision", message)
}

fn outside(path: &str, folder: &str) -> Diagnostic {
    let folder = if folder.is_empty() { "." } else { folder };
    Diagnostic::error(
        "output/outside",
        format!("will not write {path}: it is outside of the output folder {folder}"),
    )
}
