//! How elements are written: what a project, the options of a build and a file say.

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum JsxRuntime {
    /// `jsx(type, props, key)`, imported where it is used.
    #[default]
    Automatic,
    /// `React.createElement(type, props, ...children)`
    Classic,
}

/// How elements are written; pragmas of a file come before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JsxOptions {
    pub runtime: JsxRuntime,
    /// `jsxDEV` with the place of each element.
    pub development: bool,
    /// The package of the automatic runtime.
    pub import_source: String,
    /// The function and the type of fragments of the classic runtime.
    pub factory: String,
    pub fragment: String,
}

impl Default for JsxOptions {
    fn default() -> Self {
        Self {
            runtime: JsxRuntime::Automatic,
            development: false,
            import_source: "react".to_string(),
            factory: "React.createElement".to_string(),
            fragment: "React.Fragment".to_string(),
        }
    }
}

/// What is wanted whatever the project says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct JsxOverrides {
    pub runtime: Option<JsxRuntime>,
    pub development: Option<bool>,
    pub import_source: Option<String>,
    pub factory: Option<String>,
    pub fragment: Option<String>,
}

impl JsxOverrides {
    pub fn apply(&self, options: &mut JsxOptions) {
        let set = |to: &mut String, from: &Option<String>| {
            if let Some(from) = from {
                to.clone_from(from);
            }
        };
        set(&mut options.import_source, &self.import_source);
        set(&mut options.factory, &self.factory);
        set(&mut options.fragment, &self.fragment);
        options.runtime = self.runtime.unwrap_or(options.runtime);
        options.development = self.development.unwrap_or(options.development);
    }
}

/// `@jsx`, `@jsxFrag`, `@jsxRuntime` and `@jsxImportSource` of the comments before the first
/// statement.
pub(super) fn read_pragmas(text: &str, options: &mut JsxOptions) {
    let start = text.strip_prefix("#!").map_or(0, |rest| rest.find('\n').unwrap_or(0) + 2);
    let (end, _) = crate::analyze::skip_trivia(text, start, false);
    let head = &text[start..end];
    if !head.contains("@jsx") {
        return;
    }
    let mut words = head.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let Some(&value) = words.peek() else { break };
        let value = value.trim_end_matches("*/");
        match word.trim_start_matches("/**").trim_start_matches("/*").trim_start_matches('*') {
            "@jsx" => options.factory = value.to_string(),
            "@jsxFrag" => options.fragment = value.to_string(),
            "@jsxImportSource" => options.import_source = value.to_string(),
            "@jsxRuntime" if value == "classic" => options.runtime = JsxRuntime::Classic,
            "@jsxRuntime" if value == "automatic" => options.runtime = JsxRuntime::Automatic,
            _ => continue,
        }
        // A factory of a file is one of the classic runtime.
        let is_factory = word.ends_with("@jsx") || word.ends_with("@jsxFrag");
        if is_factory && !head.contains("@jsxRuntime") {
            options.runtime = JsxRuntime::Classic;
        }
    }
}
