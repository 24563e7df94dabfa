//! Reads of files, folders and what is not there.

use std::fs;
use std::io::ErrorKind;

use bundle_graph::Host;

use super::Disk;

#[test]
fn a_read_gives_the_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let large = "0123456789".repeat(100_000);
    fs::write(folder.path().join("large"), &large).unwrap();
    fs::write(folder.path().join("empty"), "").unwrap();
    assert_eq!(Disk.read(&folder.path().join("large")).unwrap(), large.as_bytes());
    assert_eq!(Disk.read(&folder.path().join("empty")).unwrap(), b"");
}

#[test]
fn a_missing_file_and_a_folder_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Disk.read(&folder.path().join("missing")).unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::NotFound);
    assert!(Disk.read(folder.path()).is_err());
}

#[test]
fn a_listing_is_sorted() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["c", "a", "b"] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    assert_eq!(Disk.list(folder.path()).unwrap(), ["a", "b", "c"]);
}

#[cfg(unix)]
#[test]
fn links_are_told_from_what_they_point_to() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let link = folder.path().join("link");
    std::os::unix::fs::symlink("file", &link).unwrap();
    assert!(Disk.metadata(&link).unwrap().is_file);
    assert!(Disk.symlink_metadata(&link).unwrap().is_symlink);
    assert_eq!(Disk.read_link(&link).unwrap().to_str(), Some("file"));
}
