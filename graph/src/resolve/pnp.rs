//! Yarn's Plug'n'Play: packages without `node_modules` folders, in places that a manifest lists,
//! often inside of zip archives, which are the host's business.
//!
//! The manifest is `.pnp.data.json`, or what `.pnp.cjs` holds as text; no code of it runs. Where
//! there is none, a build is as if this file did not exist.
//! <https://yarnpkg.com/advanced/pnp-spec>

use std::path::{Path, PathBuf};

use pnp::{Manifest, Resolution};

use crate::host::Host;

/// The manifest of the project that a folder belongs to.
pub struct PlugAndPlay {
    manifest: Manifest,
}

impl PlugAndPlay {
    /// Looks for it in the folder and those above. What cannot be read does not count.
    pub fn find(host: &dyn Host, cwd: &Path) -> Option<Self> {
        let is_file = |path: &Path| host.metadata(path).is_ok_and(|kind| kind.is_file);
        let loader = cwd.ancestors().map(|it| it.join(".pnp.cjs")).find(|it| is_file(it))?;
        let data = loader.with_file_name(".pnp.data.json");
        let text = match host.read(&data) {
            Ok(bytes) => String::from_utf8(bytes).ok()?,
            Err(_) => embedded(&String::from_utf8(host.read(&loader).ok()?).ok()?)?,
        };
        let mut manifest: Manifest = serde_json::from_str(&text).ok()?;
        // The library relies on the package of the project itself.
        manifest.package_registry_data.get("")?.get("")?;
        pnp::init_pnp_manifest(&mut manifest, &loader);
        Some(Self { manifest })
    }

    /// The folder of the package that a bare specifier names in a module of `directory`, and the
    /// path inside of it. `None` where the manifest is not in charge; an error where it is, and
    /// has no such package.
    pub fn package(
        &self,
        directory: &Path,
        specifier: &str,
    ) -> Result<Option<(PathBuf, Option<String>)>, pnp::Error> {
        // A folder ends with a slash.
        let directory = directory.join("");
        match pnp::resolve_to_unqualified_via_manifest(&self.manifest, specifier, &directory)? {
            Resolution::Resolved(folder, path) => Ok(Some((folder, path))),
            Resolution::Skipped => Ok(None),
        }
    }
}

/// The JSON text in `const RAW_RUNTIME_STATE = '…'`, whose lines end with a backslash.
fn embedded(loader: &str) -> Option<String> {
    let (_, rest) = loader.split_once("RAW_RUNTIME_STATE")?;
    let mut rest = rest[rest.find('\'')? + 1..].chars();
    let mut text = String::new();
    loop {
        match rest.next()? {
            '\'' => return Some(text),
            '\\' => text.extend(rest.next().filter(|c| *c != '\n')),
            c => text.push(c),
        }
    }
}
