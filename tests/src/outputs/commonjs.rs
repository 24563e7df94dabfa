//! Which CommonJS modules are functions in the outputs, and what of the others is left.

use bundle_bundler::{BuildOptions, Platform};

use super::{built, options};
use crate::suite::Test;

pub fn tests() -> Vec<Test> {
    vec![Test::new("outputs/commonjs-that-behaves-like-es-modules-has-no-function", functions)]
}

/// A program, whether some module is a function, and whether an export that nobody asks for is
/// there.
type Case = (&'static [(&'static str, &'static str)], bool, bool);

const NAMES: &str = "'use strict';\nexports.kept = () => 'kept-value';\n\
    exports.other = () => 'other-value';";
const VALUE: &str = "'use strict';\nmodule.exports = () => 'kept-value';";

const CASES: [Case; 9] = [
    (&[("main.mjs", "import { kept } from './a.cjs'; kept();"), ("a.cjs", NAMES)], false, false),
    (&[("main.mjs", "import * as ns from './a.cjs'; ns.kept();"), ("a.cjs", NAMES)], false, false),
    (
        &[
            ("main.mjs", "import { f } from './b.cjs'; f();"),
            ("b.cjs", "'use strict';\nvar a = require('./a.cjs');\nexports.f = () => a.kept();"),
            ("a.cjs", NAMES),
        ],
        false,
        false,
    ),
    (&[("main.mjs", "import f from './a.cjs'; f();"), ("a.cjs", VALUE)], false, false),
    // Somebody sees the object.
    (&[("main.mjs", "import a from './a.cjs'; console.log(a);"), ("a.cjs", NAMES)], false, true),
    // Names and the object.
    (&[("main.mjs", "import a, { kept } from './a.cjs'; kept(a);"), ("a.cjs", NAMES)], true, true),
    // It may run later.
    (
        &[
            ("main.mjs", "import f from './b.cjs'; f();"),
            ("b.cjs", "'use strict';\nmodule.exports = () => require('./a.cjs').kept();"),
            ("a.cjs", NAMES),
        ],
        true,
        true,
    ),
    // Somebody may look at `require.cache`.
    (
        &[
            ("main.mjs", "import { kept } from './a.cjs'; import './b.cjs'; kept();"),
            ("b.cjs", "'use strict';\nconsole.log(require.cache);"),
            ("a.cjs", NAMES),
        ],
        true,
        true,
    ),
    (
        &[
            ("main.mjs", "import { kept } from './a.cjs'; export * from './a.cjs'; kept();"),
            ("a.cjs", NAMES),
        ],
        true,
        true,
    ),
];

fn functions() -> Result<(), String> {
    for (files, has_function, has_other) in CASES {
        let files: Vec<(String, String)> =
            files.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
        let entries = ["main.mjs".to_owned()];
        let options = BuildOptions { platform: Platform::Node, ..options(&entries) };
        let output = built(&files, &options).ok_or_else(|| format!("not built: {files:?}"))?;
        let text: String =
            output.files.iter().map(|file| String::from_utf8_lossy(&file.contents)).collect();
        let is_right = text.contains("kept-value")
            && text.contains("$cjs(function") == has_function
            && text.contains("other-value") == has_other;
        if !is_right {
            return Err(format!("{files:?}\n{text}"));
        }
    }
    Ok(())
}
