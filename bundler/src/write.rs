//! to be written
pub(crate) fn output_folder(_: &crate::BuildOptions, c: &crate::BuildContext) -> Option<std::path::PathBuf> { Some(c.cwd.clone()) }
