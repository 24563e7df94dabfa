//! The children of elements: which there are, and what their text is.

use swc_ecma_ast::*;

pub(super) enum Child {
    Text(String),
    Expression(Box<Expr>),
    Spread(Box<Expr>),
}

/// Children without those that are nothing: comments, and white space with line breaks.
pub(super) fn children(children: Vec<JSXElementChild>) -> Vec<Child> {
    let child = |child| match child {
        JSXElementChild::JSXText(text) => child_text(&text).map(Child::Text),
        JSXElementChild::JSXExprContainer(container) => match container.expr {
            JSXExpr::Expr(expression) => Some(Child::Expression(expression)),
            JSXExpr::JSXEmptyExpr(_) => None,
        },
        JSXElementChild::JSXSpreadChild(spread) => Some(Child::Spread(spread.expr)),
        JSXElementChild::JSXElement(element) => {
            Some(Child::Expression(Box::new(Expr::JSXElement(element))))
        }
        JSXElementChild::JSXFragment(fragment) => {
            Some(Child::Expression(Box::new(Expr::JSXFragment(fragment))))
        }
    };
    children.into_iter().filter_map(child).collect()
}

/// Whether there are several children, which are written one by one.
pub(super) fn is_static(children: &[Child]) -> bool {
    children.len() > 1 || matches!(children, [Child::Spread(_)])
}

/// The text without the white space at the line breaks in it, lines joined by spaces. White space
/// that entities stand for stays.
fn child_text(text: &JSXText) -> Option<String> {
    if memchr::memchr2(b'&', b'\r', text.raw.as_bytes()).is_none() {
        return joined_lines(&text.raw);
    }
    let decoded = text.value.to_string_lossy();
    let lines = decoded_lines(&text.raw, &decoded);
    let last = lines.len() - 1;
    let mut result = String::new();
    for (index, line) in lines.iter().enumerate() {
        let is_blank = |it: &&(char, bool)| matches!(it, (' ' | '\t', false));
        let leading = line.iter().take_while(is_blank).count();
        let trailing = line.iter().rev().take_while(is_blank).count();
        let start = if index == 0 { 0 } else { leading };
        let end = if index == last { line.len() } else { line.len() - trailing };
        if start >= end {
            continue;
        }
        if !result.is_empty() && index > 0 {
            result.push(' ');
        }
        result.extend(line[start..end].iter().map(|(c, _)| c));
    }
    (!result.is_empty()).then_some(result)
}

/// The same for a text without entities and carriage returns.
fn joined_lines(text: &str) -> Option<String> {
    const BLANK: [char; 2] = [' ', '\t'];
    let mut result = String::new();
    let (mut rest, mut is_first) = (text, true);
    loop {
        let newline = memchr::memchr(b'\n', rest.as_bytes());
        let mut line = &rest[..newline.unwrap_or(rest.len())];
        if !is_first {
            line = line.trim_start_matches(BLANK);
        }
        if newline.is_some() {
            line = line.trim_end_matches(BLANK);
        }
        if !line.is_empty() {
            if !result.is_empty() {
                result.push(' ');
            }
            result.push_str(line);
        }
        match newline {
            Some(newline) => (rest, is_first) = (&rest[newline + 1..], false),
            None => return (!result.is_empty()).then_some(result),
        }
    }
}

/// The lines of a text, each character with whether an entity stands for it.
fn decoded_lines(raw: &str, decoded: &str) -> Vec<Vec<(char, bool)>> {
    let mut lines = vec![Vec::new()];
    let (mut raw, mut decoded) = (raw, decoded);
    while let Some(next) = decoded.chars().next() {
        let entity = raw.strip_prefix('&').and_then(|rest| rest.find(';')).map(|end| end + 2);
        let entity = entity
            .filter(|&length| &raw[..length] == "&amp;" || !decoded.starts_with(&raw[..length]));
        let line = lines.last_mut().expect("there is one");
        match entity {
            Some(length) => {
                line.push((next, true));
                raw = &raw[length..];
            }
            None => {
                match next {
                    '\n' => lines.push(Vec::new()),
                    '\r' => {}
                    _ => line.push((next, false)),
                }
                raw = &raw[raw.chars().next().map_or(0, char::len_utf8)..];
            }
        }
        decoded = &decoded[next.len_utf8()..];
    }
    lines
}
