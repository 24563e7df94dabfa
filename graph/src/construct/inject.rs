//! Files whose exports are the globals of all modules: `--inject`.

use super::load::{self, Job};
use super::{Construction, Loaded};
use crate::diagnostic::Diagnostic;
use crate::parse::{self, Import};
use crate::resolve::{Resolved, ResolvedFile};

/// What requests of these files are written as, with their number.
const FOLDER: &str = "bundle:inject/";

/// A file, and the names that modules can have from it.
pub(super) struct Injected {
    pub file: ResolvedFile,
    names: Vec<Box<str>>,
}

impl Injected {
    /// Reads the files once for their names. They become modules only where one is asked for.
    pub fn read(construction: &Construction, path: &str) -> Result<Self, Vec<Diagnostic>> {
        let resolved = construction.resolver.resolve_entry(path);
        let Resolved::File(file) = resolved.map_err(|diagnostic| vec![*diagnostic])? else {
            let message = format!("`{path}`, which is to be injected, is no file");
            return Err(vec![Diagnostic::error("resolve/not-injected", message)]);
        };
        let job = Job { file: file.clone(), text: None, ignored: false, is_entry: false };
        let record = load::load(construction, job)?.record;
        let local = record.local_export_entries.iter().map(|it| it.export_name);
        let indirect = record.indirect_export_entries.iter().map(|it| it.export_name);
        let names = local.chain(indirect).map(|name| record.name(name));
        let names = names.filter(|name| *name != "default" && parse::is_identifier(name));
        Ok(Self { file, names: names.map(Box::from).collect() })
    }
}

/// The file that a request stands for.
pub(super) fn file(injected: &[Injected], specifier: &str) -> Option<ResolvedFile> {
    let number: usize = specifier.strip_prefix(FOLDER)?.parse().ok()?;
    injected.get(number).map(|it| it.file.clone())
}

/// What a module has to ask for: names that nothing in it declares, and where programs start with
/// it, that the files are evaluated.
pub(super) fn imports(injected: &[Injected], loaded: &Loaded, is_entry: bool) -> Vec<Import> {
    if injected.iter().any(|it| it.file.path == loaded.path) {
        return Vec::new();
    }
    let record = &loaded.record;
    let free: Vec<&str> = record.free_names.iter().map(|name| record.name(*name)).collect();
    let imports = injected.iter().enumerate().map(|(number, it)| Import {
        specifier: format!("{FOLDER}{number}"),
        names: it.names.iter().filter(|name| free.contains(&&***name)).cloned().collect(),
    });
    imports.filter(|it| is_entry || !it.names.is_empty()).collect()
}
