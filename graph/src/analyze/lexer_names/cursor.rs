//! A place in a text, and the small things that Node's patterns consist of.

use memchr::memchr2;

/// White space between tokens. Other kinds of white space count as parts of words.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

pub(super) const fn is_punctuator(byte: u8) -> bool {
    byte.is_ascii_punctuation()
        && !matches!(byte, b'"' | b'#' | b'$' | b'\'' | b'@' | b'\\' | b'_' | b'`')
}

pub(super) const fn is_identifier_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$' | 0x80..)
}

pub(super) const fn is_identifier_byte(byte: u8) -> bool {
    byte.is_ascii_digit() || is_identifier_start(byte)
}

/// The names that the tokens `$module` and `$key` of a phrase stand for.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    pub module: &'a str,
    pub key: &'a str,
}

pub(super) struct Cursor<'a> {
    text: &'a str,
    pub pos: usize,
    /// The text makes no sense, and nothing is known about it.
    pub is_broken: bool,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, pos: 0, is_broken: false }
    }

    pub fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The byte at an offset, 0 behind the end.
    pub fn at(&self, offset: usize) -> u8 {
        self.text.as_bytes().get(offset).copied().unwrap_or(0)
    }

    pub fn here(&self) -> u8 {
        self.at(self.pos)
    }

    pub fn before(&self, offset: usize) -> Option<u8> {
        self.text.as_bytes().get(offset.checked_sub(1)?).copied()
    }

    /// `offset` lies at a byte below 0x80 or at the end.
    pub fn text_before(&self, offset: usize) -> &'a str {
        &self.text[..offset]
    }

    pub fn is_at_end(&self) -> bool {
        self.ends_by(self.pos)
    }

    pub fn ends_by(&self, offset: usize) -> bool {
        offset >= self.text.len()
    }

    pub fn looks_at(&self, token: &str) -> bool {
        self.looks_at_from(self.pos, token)
    }

    pub fn looks_at_from(&self, offset: usize, token: &str) -> bool {
        let rest = self.text.as_bytes().get(offset..).unwrap_or_default();
        rest.starts_with(token.as_bytes())
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.pos..).unwrap_or_default()
    }

    /// Goes to the end of the line.
    pub fn skip_line(&mut self) {
        self.pos += memchr2(b'\n', b'\r', self.rest()).unwrap_or(self.rest().len());
    }

    /// Goes past a comment that begins here, or to its line's end.
    pub fn skip_comment(&mut self) -> bool {
        match self.at(self.pos + 1) {
            b'/' => self.skip_line(),
            b'*' => {
                self.pos += 2;
                let end = memchr::memmem::find(self.rest(), b"*/").map(|at| at + 2);
                self.pos += end.unwrap_or(self.rest().len());
            }
            _ => return false,
        }
        true
    }

    /// Goes past white space and comments; the byte that follows, 0 at the end.
    pub fn gap(&mut self) -> u8 {
        loop {
            match self.here() {
                byte if is_space(byte) => self.pos += 1,
                b'/' if self.skip_comment() => {}
                byte => return byte,
            }
        }
    }

    pub fn take(&mut self, token: &str) -> Option<()> {
        self.looks_at(token).then(|| self.pos += token.len())
    }

    /// Whether `token` comes after the gap; if so, goes past it.
    pub fn take_optional(&mut self, token: &str) -> bool {
        self.gap();
        self.take(token).is_some()
    }

    pub fn identifier(&mut self) -> Option<&'a str> {
        if !is_identifier_start(self.here()) {
            return None;
        }
        let rest = self.rest();
        let length = rest.iter().position(|b| !is_identifier_byte(*b)).unwrap_or(rest.len());
        let name = &self.text[self.pos..self.pos + length];
        self.pos += length;
        Some(name)
    }

    /// From the opening quote to the closing one.
    pub fn skip_string(&mut self) {
        let quote = self.here();
        loop {
            self.pos += 1;
            match self.here() {
                byte if byte == quote => return,
                b'\\' => {
                    self.pos += 1;
                    if self.here() == b'\r' && self.at(self.pos + 1) == b'\n' {
                        self.pos += 1;
                    }
                }
                b'\n' | b'\r' => break,
                _ if self.is_at_end() => break,
                _ => {}
            }
        }
        self.is_broken = true;
    }

    /// What a string literal here has between its quotes, escapes as written.
    pub fn string(&mut self) -> Option<&'a str> {
        if !matches!(self.here(), b'"' | b'\'') {
            return None;
        }
        let start = self.pos + 1;
        self.skip_string();
        if self.is_broken {
            return None;
        }
        self.pos += 1;
        Some(&self.text[start..self.pos - 1])
    }

    /// From the backtick, or the brace that ends a substitution, to the closing backtick or the
    /// brace of the next `${`; the latter is told by `true`.
    pub fn skip_template(&mut self) -> bool {
        loop {
            self.pos += 1;
            match self.here() {
                b'$' if self.at(self.pos + 1) == b'{' => {
                    self.pos += 1;
                    return true;
                }
                b'`' => return false,
                b'\\' => self.pos += 1,
                _ if self.is_at_end() => break,
                _ => {}
            }
        }
        self.is_broken = true;
        false
    }

    /// From slash to slash.
    pub fn skip_regular_expression(&mut self) {
        let mut is_in_class = false;
        loop {
            self.pos += 1;
            match self.here() {
                b'/' if !is_in_class => return,
                b'[' => is_in_class = true,
                b']' => is_in_class = false,
                b'\\' => self.pos += 1,
                b'\n' | b'\r' => break,
                _ if self.is_at_end() => break,
                _ => {}
            }
        }
        self.is_broken = true;
    }

    /// Goes past tokens, separated in `phrase` by a space each; gaps may be before each of them.
    ///
    /// `$exports` stands for `exports` or `module.exports`, `'text'` for a string in either kind
    /// of quotes, `$module` and `$key` for what is wanted.
    pub fn phrase(&mut self, phrase: &str, wanted: Wanted<'_>) -> Option<()> {
        for token in phrase.split(' ') {
            self.gap();
            match token {
                "$exports" => self.exports()?,
                "$module" => self.take(wanted.module)?,
                "$key" => self.take(wanted.key)?,
                _ if token.starts_with('\'') => {
                    let quote = if self.here() == b'"' { "\"" } else { "'" };
                    self.take(quote)?;
                    self.take(token.trim_matches('\''))?;
                    self.gap();
                    self.take(quote)?;
                }
                _ => self.take(token)?,
            }
        }
        Some(())
    }

    /// `exports` or `module.exports`; without either the place is kept.
    pub fn exports(&mut self) -> Option<()> {
        let start = self.pos;
        if self.take("module").is_some() {
            self.gap();
            if self.take(".").is_none() {
                self.pos = start;
                return None;
            }
            self.gap();
        }
        self.take("exports").or_else(|| {
            self.pos = start;
            None
        })
    }

    /// The specifier of `require('…')`, up to the last parenthesis; without one the place is
    /// kept.
    pub fn require(&mut self) -> Option<&'a str> {
        let start = self.pos;
        let specifier = self.require_call();
        if specifier.is_none() {
            self.pos = start;
        }
        specifier
    }

    fn require_call(&mut self) -> Option<&'a str> {
        self.take("require")?;
        self.phrase("(", Wanted::default())?;
        self.gap();
        let specifier = self.string()?;
        (self.gap() == b')').then_some(specifier)
    }
}

/// The value of a string literal; `None` where an escape sequence is not well formed or stands
/// for half of a surrogate pair. Octal escapes are left to the digits that they consist of,
/// and line continuations to the line break.
pub(super) fn unescape(raw: &str) -> Option<Box<str>> {
    let Some(first) = raw.find('\\') else { return Some(raw.into()) };
    let mut bytes = raw.as_bytes()[..first].to_vec();
    let mut rest = &raw.as_bytes()[first..];
    while let Some((&byte, mut after)) = rest.split_first() {
        if byte == b'\\' {
            let (&kind, behind) = after.split_first()?;
            after = behind;
            match kind {
                b'n' => bytes.push(b'\n'),
                b'r' => bytes.push(b'\r'),
                b't' => bytes.push(b'\t'),
                b'b' => bytes.push(8),
                b'f' => bytes.push(12),
                b'v' => bytes.push(11),
                b'0' => bytes.push(0),
                // One byte, whatever it means alone.
                b'x' => bytes.push(hexadecimal(take_bytes(&mut after, 2)?)? as u8),
                b'u' => {
                    let character = unicode_escape(&mut after)?;
                    bytes.extend(character.encode_utf8(&mut [0; 4]).bytes());
                }
                other => bytes.push(other),
            }
        } else {
            bytes.push(byte);
        }
        rest = after;
    }
    Some(String::from_utf8_lossy(&bytes).into())
}

/// What follows `\u`: a code point, or two that make one.
fn unicode_escape(rest: &mut &[u8]) -> Option<char> {
    let has_braces = rest.first() == Some(&b'{');
    let high = code_point(rest)?;
    if !(0xD800..0xDC00).contains(&high) {
        return char::from_u32(high);
    }
    if take_bytes(rest, 2)? != b"\\u" || (rest.first() == Some(&b'{')) != has_braces {
        return None;
    }
    let low = code_point(rest).filter(|low| (0xDC00..0xE000).contains(low))?;
    char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
}

/// `{1F600}` or four digits.
fn code_point(rest: &mut &[u8]) -> Option<u32> {
    if rest.first() != Some(&b'{') {
        return hexadecimal(take_bytes(rest, 4)?);
    }
    let end = rest.iter().position(|byte| *byte == b'}')?;
    let digits = take_bytes(rest, end + 1)?;
    hexadecimal(&digits[1..end]).filter(|point| *point <= 0x10_FFFF)
}

fn take_bytes<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(count)?;
    *rest = after;
    Some(taken)
}

/// Larger numbers than any code point are all the same.
fn hexadecimal(digits: &[u8]) -> Option<u32> {
    let mut value: u32 = 0;
    for digit in digits {
        let digit = char::from(*digit).to_digit(16)?;
        value = value.checked_mul(16).map_or(u32::MAX, |value| value | digit);
    }
    (!digits.is_empty()).then_some(value)
}
