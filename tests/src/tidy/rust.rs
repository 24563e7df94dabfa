//! Enough of the lexical grammar of Rust to tell code from comments and literals.

#[cfg(test)]
mod tests;

/// The text with comments and the insides of literals replaced by spaces. Lines stay lines.
pub fn code_only(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (kept, skipped) = token(rest, &code);
        let (kept_text, after) = rest.split_at(kept);
        let (blanked, after) = after.split_at(skipped);
        code.push_str(kept_text);
        code.extend(blanked.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
        debug_assert!(kept + skipped > 0, "{first} is passed");
    }
    code
}

/// How many bytes at the start of `rest` to keep, and how many after them to blank.
fn token(rest: &str, before: &str) -> (usize, usize) {
    if rest.starts_with("//") {
        return (0, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (0, block_comment(rest));
    }
    if let Some(inside) = rest.strip_prefix('"') {
        return (1, escaped(inside, '"'));
    }
    let in_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if !in_word && let Some(quote) = raw_string(rest) {
        let hashes = rest[..quote].matches('#').count();
        let end = format!("\"{}", "#".repeat(hashes));
        let inside = &rest[quote + 1..];
        return (quote + 1, inside.find(&end).map_or(inside.len(), |at| at + end.len()));
    }
    if let Some(inside) = rest.strip_prefix('\'') {
        let mut chars = inside.chars();
        let is_char = match chars.next() {
            Some('\\') => true,
            // A lifetime has no quote after its first letter.
            Some(_) => chars.next() == Some('\''),
            None => false,
        };
        return if is_char { (1, escaped(inside, '\'')) } else { (1, 0) };
    }
    (rest.chars().next().map_or(1, char::len_utf8), 0)
}

/// The length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// The length of the inside of a literal and its closing quote.
fn escaped(inside: &str, quote: char) -> usize {
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    inside.len()
}

/// Where the quote of a raw string is, if one begins here: `r"`, `r#"`, `br#"`, `cr"`.
fn raw_string(text: &str) -> Option<usize> {
    let prefix = ["r", "br", "cr"].into_iter().find(|prefix| {
        text.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(['"', '#']))
    })?;
    let hashes = text[prefix.len()..].bytes().take_while(|byte| *byte == b'#').count();
    let quote = prefix.len() + hashes;
    (text.as_bytes().get(quote) == Some(&b'"')).then_some(quote)
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    /// Counts from 1.
    pub line: usize,
    /// From its first line to its closing brace.
    pub lines: usize,
}

/// The functions in code without comments and literals.
pub fn functions(code: &str) -> Vec<Function> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let rest = &code[at + 3..];
        let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
        if name.is_empty() || code[..at].ends_with(is_word) {
            continue;
        }
        if let Some(length) = body_end(rest) {
            let line = code[..at].matches('\n').count() + 1;
            let lines = rest[..length].matches('\n').count() + 1;
            found.push(Function { name, line, lines });
        }
    }
    found
}

/// Where the closing brace of a signature's body is; `None` if it ends with a semicolon.
fn body_end(signature: &str) -> Option<usize> {
    let mut braces = 0_usize;
    let mut brackets = 0_usize;
    for (at, byte) in signature.bytes().enumerate() {
        match byte {
            b'(' | b'[' => brackets += 1,
            b')' | b']' => brackets = brackets.saturating_sub(1),
            b'{' => braces += 1,
            b'}' if braces <= 1 => return Some(at),
            b'}' => braces -= 1,
            b';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
    }
    None
}
