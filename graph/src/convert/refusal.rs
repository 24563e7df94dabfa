//! Why a CommonJS module stays one.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    Entry,
    Sloppy,
    DirectEval,
    /// `module`, `exports` or `require` are more than assigned to, read from and called.
    Variables,
    /// `require` stands where something may have happened before, or may not happen at all.
    LateRequire,
    /// It asks for modules by `import()`, `require.resolve` and the like.
    OtherRequests,
    /// Some module could see which CommonJS modules there are, as in `require.cache`.
    Records,
    Cycle,
    /// What it requires is no CommonJS module, or has accessors that run code.
    Required,
    /// `require` or `import()` asks for it at a time of its own.
    Requirer,
    /// Its importers ask for more than names that it certainly has.
    Importer,
    /// It is asked for names and for `module.exports`.
    NamesAndObject,
    /// It passes on the exports of a module that stays CommonJS.
    PassedOn,
    /// What it says would mean something else in an ES module.
    Text,
}

impl Refusal {
    /// As reports have it.
    pub fn name(self) -> &'static str {
        match self {
            Refusal::Entry => "commonjs-entry",
            Refusal::Sloppy => "commonjs-sloppy",
            Refusal::DirectEval => "commonjs-direct-eval",
            Refusal::Variables => "commonjs-variables",
            Refusal::LateRequire => "commonjs-late-require",
            Refusal::OtherRequests => "commonjs-other-requests",
            Refusal::Records => "commonjs-records",
            Refusal::Cycle => "commonjs-cycle",
            Refusal::Required => "commonjs-required",
            Refusal::Requirer => "commonjs-requirer",
            Refusal::Importer => "commonjs-importer",
            Refusal::NamesAndObject => "commonjs-names-and-object",
            Refusal::PassedOn => "commonjs-passed-on",
            Refusal::Text => "commonjs-text",
        }
    }

    /// The same for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Refusal::Entry => "It is CommonJS, and a program starts with it.",
            Refusal::Sloppy => "It is CommonJS, and code in it is not strict.",
            Refusal::DirectEval => "It is CommonJS, and direct `eval` sees the scope around it.",
            Refusal::Variables => {
                "It is CommonJS, and uses `module`, `exports`, `require` or `this` for more than \
                 exporting and requiring."
            }
            Refusal::LateRequire => {
                "It is CommonJS, and a `require` stands in a function, under a condition, or \
                 behind code that may have effects."
            }
            Refusal::OtherRequests => {
                "It is CommonJS, and asks for modules by other means than `require`."
            }
            Refusal::Records => {
                "It is CommonJS, and some module could see which modules there are, as in \
                 `require.cache`."
            }
            Refusal::Cycle => "It is CommonJS in a cycle, so its exports may be seen half-made.",
            Refusal::Required => {
                "It is CommonJS, and requires an ES module, something outside of the bundle, or \
                 exports with accessors."
            }
            Refusal::Requirer => {
                "It is CommonJS, and `import()`, or `require` in a module that stays as it is, may \
                 ask for it at any time."
            }
            Refusal::Importer => {
                "It is CommonJS, and is imported as a whole, or for a name that it may not have."
            }
            Refusal::NamesAndObject => {
                "It is CommonJS, and is asked for some of its names here, for the object with all \
                 of them there."
            }
            Refusal::PassedOn => {
                "It is CommonJS, and passes on the exports of a module that stays CommonJS."
            }
            Refusal::Text => "It is CommonJS, and its text would mean something else in a module.",
        }
    }
}
