//! The runtime: small functions, of which a chunk gets those that it needs.

/// A function of the runtime. The order is that of emission: later ones may use earlier ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Helper {
    /// `$require("x")`: the host's `require`, or an error where there is none.
    Require,
    /// `$requireOf({ "./a.cjs": () => require_a() }, outside)`: the `require` of a module, where
    /// code finds it by name.
    RequireOf,
    /// `$createRequire(filename)`: the host's `require` of a file.
    CreateRequire,
    /// `$file("../src/a.js")`: the absolute path of a file, given as seen from the output.
    File,
    /// `$sloppy[0]`: what the script beside the chunk holds.
    Sloppy,
    /// `$cjs(function (exports, module, require) {})`: a function that runs the module once.
    CommonJs,
    /// `$interop(exports)`: an object whose `default` is the default export as bundlers see it.
    Interop,
    /// `$snapshot(exports, names)`: the values that Node's importers see.
    Snapshot,
    /// `$check([loads], names, id)`: throws for a name that none, or more than one, of the modules
    /// exports.
    Check,
    /// `$imported(load, names)`: evaluates a CommonJS module as an import does, once, and
    /// remembers what it exported, or the error.
    Imported,
    /// `$ns(cells, stars)`: a module namespace object over thunks.
    Namespace,
    /// `$cjsns(exports, values, node)`: the namespace of a CommonJS module.
    CommonJsNamespace,
    /// `$importCjs(load, node, snapshot, hidden, names)`: the one namespace, by either rules, of a
    /// CommonJS module that an import evaluates.
    ImportCommonJs,
    /// `new $block(kind, () => [dependencies], body)`: evaluates modules that stand alone.
    Block,
    /// `$import(load, use)`: what `import()` gives, whatever has become of `Promise`.
    Import,
    /// `$importWith(options, load, type)`: the same after a check of the second argument.
    ImportWith,
    /// `$importGlob({ "./a.mjs": () => … }, specifier)`
    ImportGlob,
    /// `$preload(import.meta.url, ["./shared.js"], () => import("./chunk.js"))`: asks for files
    /// that `import()` will need, each of them once, where there is a document.
    Preload,
    /// `$requireEsm(block, namespace)`
    RequireEsm,
    /// `$star([sources], "name")`: a name that one of several `export *` passes on.
    Star,
    /// `$named(f, "name")`
    Named,
    /// `$load(number, () => require("./chunk.js"))`: the file of a chunk. Node forgets a file that
    /// threw and would run it again.
    Load,
    /// `$export(target, cells)`: getters on the exports of a CommonJS chunk.
    Export,
    /// `$meta`: `import.meta` outside ES modules.
    Meta,
    /// `$moduleMeta(own, main, place)`: a module's own `import.meta`, made from that of the file.
    ModuleMeta,
    /// `$const(() => x).value` stands for an import that is assigned: reading it reads the import,
    /// writing to it throws.
    Constant,
}

/// [`Helper::Block`] where some block contains top-level await: the whole of
/// <https://tc39.es/ecma262/#sec-source-text-module-records>.
pub const ASYNCHRONOUS_BLOCK: &str = include_str!("block-async.js");

/// [`Helper::Namespace`] of `--namespace=fast`: a frozen object with getters.
pub const FAST_NAMESPACE: &str = include_str!("ns-fast.js");

/// [`Helper::Require`] where no host is known to have `require`.
pub const REQUIRE: &str = include_str!("require.js");

/// [`Helper::CommonJs`] where code looks at what Node gives to modules besides their exports:
/// `$cjs(body, filename, $createRequire, main)`.
pub const COMMONJS_RECORD: &str = include_str!("cjs-record.js");

impl Helper {
    /// Its name, unless something else in the chunk has that name.
    pub fn name(self) -> &'static str {
        match self {
            Helper::Require => "$require",
            Helper::RequireOf => "$requireOf",
            Helper::CreateRequire => "$createRequire",
            Helper::File => "$file",
            Helper::Sloppy => "$sloppy",
            Helper::CommonJs => "$cjs",
            Helper::Interop => "$interop",
            Helper::Snapshot => "$snapshot",
            Helper::Check => "$check",
            Helper::Imported => "$imported",
            Helper::Namespace => "$ns",
            Helper::CommonJsNamespace => "$cjsns",
            Helper::ImportCommonJs => "$importCjs",
            Helper::Block => "$block",
            Helper::Import => "$import",
            Helper::ImportWith => "$importWith",
            Helper::ImportGlob => "$importGlob",
            Helper::Preload => "$preload",
            Helper::RequireEsm => "$requireEsm",
            Helper::Star => "$star",
            Helper::Named => "$named",
            Helper::Load => "$load",
            Helper::Export => "$export",
            Helper::Meta => "$meta",
            Helper::ModuleMeta => "$moduleMeta",
            Helper::Constant => "$const",
        }
    }

    /// Whether chunks can share it: it does not depend on the file it stands in.
    pub fn is_shared(self) -> bool {
        let of_file = [
            Helper::Require,
            Helper::CreateRequire,
            Helper::File,
            Helper::Sloppy,
            Helper::Meta,
            Helper::Named,
            Helper::Constant,
        ];
        !of_file.contains(&self)
    }

    /// Its source; `$name` stands for the names of helpers. Some depend on the chunk and are
    /// made by [`mod@crate::render`].
    pub fn source(self) -> &'static str {
        match self {
            Helper::Require
            | Helper::CreateRequire
            | Helper::File
            | Helper::Sloppy
            | Helper::Meta => "",
            Helper::RequireOf => include_str!("require-table.js"),
            Helper::CommonJs => include_str!("cjs.js"),
            Helper::Interop => include_str!("interop.js"),
            Helper::Snapshot => include_str!("snapshot.js"),
            Helper::Check => include_str!("check.js"),
            Helper::Imported => include_str!("imported.js"),
            Helper::Namespace => include_str!("ns.js"),
            Helper::CommonJsNamespace => include_str!("cjsns.js"),
            Helper::ImportCommonJs => include_str!("import-cjs.js"),
            Helper::Block => include_str!("block.js"),
            Helper::Import => include_str!("import.js"),
            Helper::ImportWith => include_str!("import-with.js"),
            Helper::ImportGlob => include_str!("import-glob.js"),
            Helper::Preload => include_str!("preload.js"),
            Helper::RequireEsm => include_str!("require-esm.js"),
            Helper::Star => include_str!("star.js"),
            Helper::Named => include_str!("named.js"),
            Helper::Load => include_str!("load.js"),
            Helper::Export => include_str!("export.js"),
            Helper::ModuleMeta => include_str!("module-meta.js"),
            Helper::Constant => include_str!("constant.js"),
        }
    }

    /// Globals that its source uses and others hardly do.
    pub fn globals(self) -> &'static [&'static str] {
        match self {
            Helper::CommonJs => &["WeakMap"],
            Helper::Check => &["ReferenceError"],
            Helper::Load => &["Map"],
            Helper::ModuleMeta => &["URL", "decodeURIComponent"],
            _ => &[],
        }
    }

    /// Helpers that its source calls.
    pub fn needs(self) -> &'static [Helper] {
        match self {
            Helper::CommonJsNamespace => &[Helper::Namespace],
            Helper::Imported => &[Helper::Snapshot],
            Helper::ImportCommonJs => {
                &[Helper::CommonJsNamespace, Helper::Imported, Helper::Snapshot, Helper::Namespace]
            }
            Helper::RequireEsm => &[Helper::Block, Helper::Namespace],
            _ => &[],
        }
    }
}
