//! Writing into temporary folders.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::build::{Input, OutputFile};

/// A project in a folder of its own.
struct Project {
    folder: tempfile::TempDir,
    options: BuildOptions,
    output: BuildOutput,
    side_files: Vec<SideFile>,
}

fn project(outdir: Option<&str>, outfile: Option<&str>, files: &[(&str, &str)]) -> Project {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    for name in ["main.js", "lib.js"] {
        fs::write(folder.path().join("src").join(name), name).unwrap();
    }
    let input = |id: &str| Input { id: id.into(), bytes: 1, format: "esm", imports: vec![] };
    let file = |(path, contents): &(&str, &str)| OutputFile {
        path: (*path).into(),
        kind: match path.ends_with(".map") {
            true => OutputKind::SourceMap,
            false => OutputKind::Entry,
        },
        contents: contents.as_bytes().to_vec(),
        key: "entry:main".into(),
        entry_point: None,
        modules: vec![],
        runtime_bytes: 0,
        externals: vec![],
        imports: Vec::new(),
        dynamic_imports: Vec::new(),
        assets: Vec::new(),
        source: None,
        declarations: Vec::new(),
        exports: vec![],
        sidecar: None,
    };
    Project {
        folder,
        options: BuildOptions {
            entries: vec!["src/main.js".into()],
            outdir: outdir.map(str::to_owned),
            outfile: outfile.map(str::to_owned),
            ..BuildOptions::default()
        },
        output: BuildOutput {
            files: files.iter().map(file).collect(),
            blocks: Vec::new(),
            inputs: vec![input("src/lib.js"), input("src/main.js?query")],
        },
        side_files: vec![],
    }
}

impl Project {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, contents: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), contents).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn side_file(mut self, path: &str) -> Self {
        self.side_files.push(SideFile { path: path.into(), contents: b"{}".to_vec() });
        self
    }

    fn clean(mut self) -> Self {
        self.options.clean = true;
        self
    }

    fn write_output(&self, output: Option<&BuildOutput>) -> Result<Vec<Written>, Vec<Diagnostic>> {
        let context = BuildContext { cwd: self.folder.path().to_owned(), stdin: None };
        write(&Job {
            output,
            side_files: &self.side_files,
            options: &self.options,
            context: &context,
            protected: &[self.path("bundle.config.json")],
        })
    }

    fn write(&self) -> Result<Vec<Written>, Vec<Diagnostic>> {
        self.write_output(Some(&self.output))
    }

    /// The codes of the errors, after a look that nothing has changed.
    fn refused(&self) -> Vec<&'static str> {
        let before = tree(self.folder.path());
        let errors = self.write().unwrap_err();
        assert_eq!(tree(self.folder.path()), before);
        errors.iter().map(|error| error.code).collect()
    }
}

/// All that a folder contains, by name.
fn tree(folder: &Path) -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.push((path.clone(), fs::read(&path).ok()));
        if path.is_dir() && !path.is_symlink() {
            found.extend(tree(&path));
        }
    }
    found.sort();
    found
}

fn changed(written: &[Written]) -> Vec<(&str, bool)> {
    written.iter().map(|file| (file.path.as_str(), file.changed)).collect()
}

#[test]
fn outputs_are_written_and_equal_ones_are_not_touched() {
    let mut project = project(Some("./dist/"), None, &[("main.js", "1"), ("deep/a/b.js", "2")]);
    let written = project.write().unwrap();
    assert_eq!(changed(&written), [("dist/main.js", true), ("dist/deep/a/b.js", true)]);
    assert_eq!(project.text("dist/deep/a/b.js"), "2");
    let time = fs::metadata(project.path("dist/main.js")).unwrap().modified().unwrap();
    project.output.files[1].contents = b"3".to_vec();
    let written = project.write().unwrap();
    assert_eq!(changed(&written), [("dist/main.js", false), ("dist/deep/a/b.js", true)]);
    assert_eq!(project.text("dist/deep/a/b.js"), "3");
    assert_eq!(fs::metadata(project.path("dist/main.js")).unwrap().modified().unwrap(), time);
    assert_eq!(fs::read_dir(project.path("dist")).unwrap().count(), 2, "no temporary file is left");
}

#[test]
fn an_outfile_and_its_map_share_a_folder() {
    let project = project(None, Some("out/x/../app.js"), &[("app.js", "1"), ("app.js.map", "{}")]);
    let written = project.write().unwrap();
    assert_eq!(changed(&written), [("out/app.js", true), ("out/app.js.map", true)]);
    assert!(!project.path("out/x").exists());
}

#[test]
fn without_a_folder_only_side_files_are_written() {
    let project = project(None, None, &[("main.js", "1")]).side_file("meta/meta.json");
    assert_eq!(changed(&project.write().unwrap()), [("meta/meta.json", true)]);
    assert_eq!(project.text("meta/meta.json"), "{}");
}

#[test]
fn inputs_are_never_replaced() {
    for path in ["main.js", "lib.js"] {
        let project = project(Some("dist/../src"), None, &[("new.js", "1"), (path, "2")]);
        assert_eq!(project.refused(), ["output/overwrites-input"]);
    }
    let side = project(Some("dist"), None, &[("main.js", "1")]).side_file("src/lib.js");
    assert_eq!(side.refused(), ["output/overwrites-input"]);
    let config = project(Some("dist"), None, &[("main.js", "1")]).side_file("bundle.config.json");
    config.put("bundle.config.json", "{}");
    assert_eq!(config.refused(), ["output/overwrites-input"]);
}

#[cfg(unix)]
#[test]
fn inputs_are_known_behind_symbolic_links() {
    let linked = project(Some("linked"), None, &[("lib.js", "1")]);
    std::os::unix::fs::symlink("src", linked.path("linked")).unwrap();
    assert_eq!(linked.refused(), ["output/overwrites-input"]);
    let renamed = project(Some("dist"), None, &[("other.js", "1")]);
    fs::create_dir(renamed.path("dist")).unwrap();
    std::os::unix::fs::symlink("../src/lib.js", renamed.path("dist/other.js")).unwrap();
    assert_eq!(renamed.refused(), ["output/overwrites-input"]);
}

#[test]
fn colliding_outputs_are_refused() {
    let same = project(Some("dist"), None, &[("a.js", "1"), ("./a.js", "2")]);
    assert_eq!(same.refused(), ["output/name-collision"]);
    let nested = project(Some("dist"), None, &[("a.js", "1"), ("a.js/b.js", "2")]);
    assert_eq!(nested.refused(), ["output/name-collision"]);
    let side = project(Some("dist"), None, &[("a.json", "1")]).side_file("dist/a.json");
    assert_eq!(side.refused(), ["output/name-collision"]);
}

#[test]
fn paths_that_leave_the_folder_are_refused() {
    for path in ["../main.js", "a/../../b.js", "/tmp/a.js", ".", ""] {
        let project = project(Some("dist"), None, &[("fine.js", "1"), (path, "2")]);
        assert_eq!(project.refused(), ["output/outside"], "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_that_leave_the_folder_are_refused() {
    let project = project(Some("dist"), None, &[("sub/a.js", "1")]);
    fs::create_dir(project.path("dist")).unwrap();
    std::os::unix::fs::symlink("../src", project.path("dist/sub")).unwrap();
    assert_eq!(project.refused(), ["output/outside"]);
}

#[test]
fn what_is_in_the_way_is_named() {
    let below = project(Some("file/dist"), None, &[("main.js", "1")]);
    below.put("file", "");
    assert_eq!(below.refused(), ["output/unwritable"]);
    let message = below.write().unwrap_err().remove(0).message;
    assert_eq!(message, "cannot write file/dist/main.js: file is not a folder");
    let folder = project(Some("dist"), None, &[("main.js", "1"), ("a.js", "2")]);
    fs::create_dir_all(folder.path("dist/main.js")).unwrap();
    assert_eq!(folder.refused(), ["output/unwritable"]);
}

#[test]
fn a_failure_leaves_nothing_half_written() {
    // Only the disk knows that the name is too long.
    let long = format!("{}.js", "x".repeat(300));
    let project = project(Some("dist"), None, &[("deep/main.js", "1"), (&long, "2")]);
    assert_eq!(project.refused(), ["output/unwritable"]);
}

#[cfg(unix)]
#[test]
fn permissions_are_those_of_any_file_and_stay() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut project = project(Some("dist"), None, &[("main.js", "1")]);
    project.put("plain", "");
    project.write().unwrap();
    assert_eq!(mode(project.path("dist/main.js")), mode(project.path("plain")));
    fs::set_permissions(project.path("dist/main.js"), fs::Permissions::from_mode(0o755)).unwrap();
    project.output.files[0].contents = b"2".to_vec();
    project.write().unwrap();
    assert_eq!(mode(project.path("dist/main.js")), 0o755);
}

#[cfg(unix)]
#[test]
fn devices_are_written_to_and_not_replaced() {
    let project = project(None, None, &[]).side_file("/dev/null");
    project.write().unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn clean_deletes_what_the_folder_contains_and_nothing_else() {
    let project = project(Some("dist"), None, &[("main.js", "1"), ("deep/a.js", "2")]).clean();
    for name in ["dist/old.js", "dist/deep/old.js", "dist/gone/deep/old.js", "dist/.git/HEAD"] {
        project.put(name, "old");
    }
    project.put("dist/main.js", "1");
    let written = project.write().unwrap();
    assert_eq!(changed(&written), [("dist/main.js", false), ("dist/deep/a.js", true)]);
    let left: Vec<PathBuf> =
        tree(&project.path("dist")).into_iter().map(|(path, _)| path).collect();
    let names = [".git", ".git/HEAD", "deep", "deep/a.js", "main.js"];
    assert_eq!(left, names.map(|name| project.path("dist").join(name)));
    assert_eq!(project.text("src/lib.js"), "lib.js");
}

#[test]
fn clean_refuses_folders_that_hold_more_than_outputs() {
    for outdir in [".", "..", "src", "src/.."] {
        let project = project(Some(outdir), None, &[("new.js", "1")]).clean();
        assert_eq!(project.refused(), ["output/clean"], "{outdir}");
    }
    let file = project(None, Some("dist/main.js"), &[("main.js", "1")]).clean();
    assert_eq!(file.refused(), ["output/clean"]);
    let fresh = project(Some("dist"), None, &[("main.js", "1")]).clean();
    fresh.write().unwrap();
}

#[test]
fn the_report_of_a_failed_build_only_replaces_a_report() {
    let project = project(Some("dist"), None, &[]).side_file("report.json");
    project.put("report.json", "{ \"mine\": true }");
    assert_eq!(project.write_output(None).unwrap_err()[0].code, "output/unwritable");
    project.put("report.json", std::str::from_utf8(crate::report::OPENING).unwrap());
    project.write_output(None).unwrap();
    assert_eq!(project.text("report.json"), "{}");
}
