//! Outputs to disk.
//!
//! All checks come before the first byte; then every file that differs from what is there is
//! written to a temporary file beside it; only when all of them are complete do they get their
//! names, by renaming. So a failure leaves the old files and nothing else, and a reader sees
//! either the old or the new bytes of a file. Files that are equal already are not touched.
//!
//! Guarantees: nothing is written outside of the output folder (apart from the side files, whose
//! paths the user wrote), and no file that was read is replaced or deleted.

mod check;
mod clean;

#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bundle_graph::Diagnostic;
use bundle_graph::construct::relative_name;
use bundle_graph::resolve::normalise;
use tempfile::TempPath;

use crate::build::{BuildOutput, OutputKind};
use crate::options::{BuildContext, BuildOptions};

/// What is to be written.
pub struct Job<'a> {
    /// `None` when the build failed and only the report is written.
    pub output: Option<&'a BuildOutput>,
    /// Metafile, manifest and report.
    pub side_files: &'a [SideFile],
    pub options: &'a BuildOptions,
    pub context: &'a BuildContext,
    /// Files besides the inputs that must not be replaced, such as the configuration.
    pub protected: &'a [PathBuf],
}

/// A file that is not part of the output.
pub struct SideFile {
    /// Relative to the working directory.
    pub path: String,
    pub contents: Vec<u8>,
}

/// A file that is now as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Relative to the working directory, or absolute where that is shorter.
    pub path: String,
    /// Whether it had to be written.
    pub changed: bool,
}

/// A file to be, and all that is known about the place.
struct Target<'a> {
    /// Absolute, without `.` and `..`.
    path: PathBuf,
    /// As people know it.
    name: String,
    contents: &'a [u8],
    is_side_file: bool,
    is_map: bool,
}

/// Writes the files, in the order of the outputs and then of the side files. Without an outdir or
/// an outfile the outputs are not written, only the side files are.
pub fn write(job: &Job) -> Result<Vec<Written>, Vec<Diagnostic>> {
    let folder = output_folder(job.options, job.context);
    let targets = check::targets(job, folder.as_deref())?;
    check::check(job, folder.as_deref(), &targets)?;
    let changed = replace(&targets).map_err(|error| vec![*error])?;
    if let (true, Some(folder), Some(_)) = (job.options.clean, &folder, job.output) {
        let keep: Vec<&Path> = targets.iter().map(|target| &*target.path).collect();
        clean::clean(folder, &keep).map_err(|(path, error)| {
            vec![failed(&relative_name(&job.context.cwd, &path), &error)]
        })?;
    }
    let written = targets.into_iter().zip(changed);
    Ok(written.map(|(target, changed)| Written { path: target.name, changed }).collect())
}

/// The folder that the paths of the outputs are relative to, or `None` if they are printed.
pub fn output_folder(options: &BuildOptions, context: &BuildContext) -> Option<PathBuf> {
    match (&options.outfile, &options.outdir) {
        (Some(outfile), _) => {
            let file = normalise(&context.cwd.join(outfile));
            Some(file.parent().unwrap_or(&file).to_owned())
        }
        (None, Some(outdir)) => Some(normalise(&context.cwd.join(outdir))),
        (None, None) => None,
    }
}

/// A complete file that waits for its name.
enum Staged<'a> {
    Unchanged,
    File(TempPath),
    /// A device or a pipe: it has no bytes to compare, and a rename would replace it.
    Stream(&'a [u8]),
}

/// Brings all the targets about, or none; says which were not as they should be.
fn replace(targets: &[Target]) -> Result<Vec<bool>, Box<Diagnostic>> {
    let mut folders = NewFolders(Vec::new());
    let mut staged = Vec::with_capacity(targets.len());
    for target in targets {
        let file =
            stage(target, &mut folders).map_err(|error| Box::new(failed(&target.name, &error)))?;
        staged.push(file);
    }
    let changed = staged.iter().map(|file| !matches!(file, Staged::Unchanged)).collect();
    // Maps come first, so that no code is there without the map it names.
    let (maps, others): (Vec<_>, Vec<_>) =
        targets.iter().zip(staged).partition(|(target, _)| target.is_map);
    for (target, file) in maps.into_iter().chain(others) {
        let done = match file {
            Staged::Unchanged => Ok(()),
            Staged::File(file) => file.persist(&target.path).map_err(|error| error.error),
            Staged::Stream(bytes) => File::options()
                .write(true)
                .open(&target.path)
                .and_then(|mut it| it.write_all(bytes)),
        };
        done.map_err(|error| Box::new(failed(&target.name, &error)))?;
    }
    folders.0.clear();
    Ok(changed)
}

fn stage<'a>(target: &Target<'a>, folders: &mut NewFolders) -> io::Result<Staged<'a>> {
    let existing = match fs::metadata(&target.path) {
        Ok(existing) => Some(existing),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if let Some(existing) = &existing {
        if !existing.is_file() || is_in_device_tree(&target.path) {
            return Ok(Staged::Stream(target.contents));
        }
        if existing.len() == target.contents.len() as u64
            && fs::read(&target.path)? == target.contents
        {
            return Ok(Staged::Unchanged);
        }
    }
    let folder = target.path.parent().ok_or(io::ErrorKind::IsADirectory)?;
    folders.create(folder)?;
    let mut file = temporary(folder)?;
    file.as_file_mut().write_all(target.contents)?;
    // A file that was made executable stays so.
    if let Some(existing) = existing {
        file.as_file().set_permissions(existing.permissions())?;
    }
    // The file is closed here: there may be more outputs than file descriptors.
    Ok(Staged::File(file.into_temp_path()))
}

/// `/dev/stdout` may well lead to an ordinary file, and is none.
fn is_in_device_tree(path: &Path) -> bool {
    cfg!(unix) && (path.starts_with("/dev") || path.starts_with("/proc"))
}

fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bundle-").suffix(".tmp");
    #[cfg(unix)]
    {
        // Temporary files are private unless told otherwise; this one gets what any file gets.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// The folders that were made, which go again if they are not needed after all.
struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    fn create(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder.ancestors().take_while(|it| !it.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.0.push(folder.to_owned());
        }
        Ok(())
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // Whatever is in the way of this is not ours.
            let _ = fs::remove_dir(folder);
        }
    }
}

fn failed(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("output/unwritable", format!("cannot write {name}: {error}"))
}

fn is_map(kind: OutputKind) -> bool {
    kind == OutputKind::SourceMap
}
