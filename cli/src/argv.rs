//! Spellings of flags that fingers know from other bundlers, brought to the one that the parser
//! understands: `--define:K=V` is `--define=K=V`, `--banner:js=X` is `--banner=X`, `--no-minify`
//! is `--minify=false`.

#[cfg(test)]
mod tests;

/// Flags whose value may follow a colon.
const WITH_COLON: [&str; 7] = ["external", "define", "alias", "loader", "drop", "pure", "inject"];
/// Flags that esbuild has for each type of output.
const PER_TYPE: [&str; 2] = ["banner", "footer"];
/// Flags that can be turned off.
const SWITCHES: [&str; 10] = [
    "minify",
    "sourcemap",
    "tree-shaking",
    "hoist",
    "mangle",
    "split",
    "keep-names",
    "preserve-symlinks",
    "clean",
    "jsx-dev",
];

/// Rewrites the arguments, the name of the program included, up to `--`.
pub fn canonical(args: impl Iterator<Item = String>) -> Vec<String> {
    let mut literal = false;
    args.map(|arg| {
        literal |= arg == "--";
        if literal { arg } else { canonical_flag(&arg).unwrap_or(arg) }
    })
    .collect()
}

fn canonical_flag(arg: &str) -> Option<String> {
    let flag = arg.strip_prefix("--")?;
    if let Some(name) = flag.strip_prefix("no-").filter(|name| SWITCHES.contains(name)) {
        return Some(format!("--{name}=false"));
    }
    let (name, value) = flag.split_once(':')?;
    if WITH_COLON.contains(&name) {
        return Some(format!("--{name}={value}"));
    }
    match value.strip_prefix("js=") {
        Some(text) if PER_TYPE.contains(&name) => Some(format!("--{name}={text}")),
        _ => None,
    }
}

/// The value of a flag, in either spelling, whether the rest of the line is right or wrong. What
/// decides how an error is shown must be known before the error.
pub fn value_of<'a>(args: &'a [String], flag: &str) -> Option<&'a str> {
    let mut found = None;
    let mut rest = args.iter().map(String::as_str).take_while(|arg| *arg != "--");
    while let Some(arg) = rest.next() {
        match arg.strip_prefix(flag) {
            Some("") => found = rest.next().or(found),
            Some(value) => found = value.strip_prefix('=').or(found),
            None => {}
        }
    }
    found
}
