//! JSX: elements as calls, by the automatic or the classic runtime of React and its like.
//! <https://www.typescriptlang.org/docs/handbook/jsx.html>,
//! <https://babeljs.io/docs/babel-plugin-transform-react-jsx>

mod children;
mod imports;
mod options;

use std::ops::Range;

use swc_atoms::Atom;
use swc_common::Spanned;
use swc_common::util::take::Take;
use swc_ecma_ast::*;
use swc_ecma_visit::VisitMutWith;

use super::{Rewriter, build, offsets};
use children::{Child, children, is_static};
use options::read_pragmas;
pub use options::{JsxOptions, JsxOverrides, JsxRuntime};

/// What the automatic runtime imports.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Helper {
    Jsx,
    Jsxs,
    JsxDev,
    Fragment,
    CreateElement,
}

impl Helper {
    fn name(self) -> &'static str {
        match self {
            Helper::Jsx => "jsx",
            Helper::Jsxs => "jsxs",
            Helper::JsxDev => "jsxDEV",
            Helper::Fragment => "Fragment",
            Helper::CreateElement => "createElement",
        }
    }
}

pub(super) struct Jsx {
    options: JsxOptions,
    /// What the names of helpers begin with, so that the text has none of them; found when the
    /// first of them is used.
    prefix: Option<String>,
    names: [Option<Atom>; 5],
    used: Vec<Helper>,
}

impl Jsx {
    pub fn new(text: &str, options: &JsxOptions) -> Self {
        let mut options = options.clone();
        read_pragmas(text, &mut options);
        Self { options, prefix: None, names: Default::default(), used: Vec::new() }
    }

    /// The local name of a helper in a text.
    fn name(&mut self, helper: Helper, text: &str) -> Atom {
        let name = &mut self.names[helper as usize];
        let named = name.get_or_insert_with(|| {
            let prefix = self.prefix.get_or_insert_with(|| free_prefix(text));
            format!("{prefix}{}", helper.name()).into()
        });
        named.clone()
    }
}

fn free_prefix(text: &str) -> String {
    // What begins with the name of another one need not be looked for.
    const STEMS: [&str; 3] = ["jsx", "Fragment", "createElement"];
    let is_taken = |prefix: &str| {
        memchr::memchr_iter(b'_', text.as_bytes()).any(|at| {
            let rest = text[at..].strip_prefix(prefix);
            rest.is_some_and(|rest| STEMS.into_iter().any(|stem| rest.starts_with(stem)))
        })
    };
    let mut prefix = "_".to_string();
    while is_taken(&prefix) {
        prefix.push('_');
    }
    prefix
}

/// Text of a call that is being written, with parts of the source in it.
#[derive(Default)]
struct Parts(Vec<Range<u32>>);

impl Rewriter<'_> {
    /// An element or a fragment becomes a call.
    pub(super) fn element(&mut self, expression: &mut Expr) {
        let (lo, hi) = offsets(expression);
        let mut parts = Parts::default();
        let call = match expression.take() {
            Expr::JSXElement(element) => self.call(*element, &mut parts),
            Expr::JSXFragment(fragment) => self.fragment(fragment, &mut parts),
            other => other,
        };
        *expression = call;
        self.layout.replace(lo, hi, parts.0);
    }

    fn new_text(&mut self, parts: &mut Parts, text: &str) -> Range<u32> {
        let range = self.layout.generate(text);
        match parts.0.last_mut() {
            // It follows new text.
            Some(last) if last.end == range.start && self.layout.is_new(last.start) => {
                last.end = range.end;
            }
            _ => parts.0.push(range.clone()),
        }
        range
    }

    fn call(&mut self, element: JSXElement, parts: &mut Parts) -> Expr {
        let (at, _) = offsets(&element);
        let opening = element.opening;
        let mut type_args = opening.type_args;
        type_args.visit_mut_with(self);
        let key_after_spread = key_follows_spread(&opening.attrs);
        let is_classic = self.jsx.options.runtime == JsxRuntime::Classic || key_after_spread;
        let children = children(element.children);
        let kind = |this: &mut Self, parts: &mut Parts| this.element_name(opening.name, parts);
        self.written(is_classic, kind, opening.attrs, children, at, parts)
    }

    fn fragment(&mut self, fragment: JSXFragment, parts: &mut Parts) -> Expr {
        let (at, _) = offsets(&fragment);
        let is_classic = self.jsx.options.runtime == JsxRuntime::Classic;
        let children = children(fragment.children);
        let kind = |this: &mut Self, parts: &mut Parts| match is_classic {
            true => {
                let path = this.jsx.options.fragment.clone();
                this.path(&path, parts)
            }
            false => this.helper(Helper::Fragment, parts),
        };
        self.written(is_classic, kind, Vec::new(), children, at, parts)
    }

    /// The call that makes an element of a kind. `at` is its place in the source.
    fn written(
        &mut self,
        is_classic: bool,
        kind: impl FnOnce(&mut Self, &mut Parts) -> Expr,
        attributes: Vec<JSXAttrOrSpread>,
        children: Vec<Child>,
        at: u32,
        parts: &mut Parts,
    ) -> Expr {
        let helper = match () {
            () if is_classic => Helper::CreateElement,
            () if self.jsx.options.development => Helper::JsxDev,
            () if is_static(&children) => Helper::Jsxs,
            () => Helper::Jsx,
        };
        let start = self.new_text(parts, "/* @__PURE__ */ ").end;
        let callee = self.callee(helper, parts);
        self.new_text(parts, "(");
        let kind = kind(self, parts);
        self.new_text(parts, ", ");
        let mut arguments = vec![build::argument(Box::new(kind))];
        match is_classic {
            true => self.classic_arguments(attributes, children, &mut arguments, parts),
            false => self.arguments(attributes, children, at, &mut arguments, parts),
        }
        let end = self.new_text(parts, ")").end;
        call(callee, arguments, start..end)
    }

    fn callee(&mut self, helper: Helper, parts: &mut Parts) -> Expr {
        match self.jsx.options.runtime {
            JsxRuntime::Classic => {
                let path = self.jsx.options.factory.clone();
                self.path(&path, parts)
            }
            JsxRuntime::Automatic => self.helper(helper, parts),
        }
    }

    /// The local name of what is imported.
    fn helper(&mut self, helper: Helper, parts: &mut Parts) -> Expr {
        if !self.jsx.used.contains(&helper) {
            self.jsx.used.push(helper);
        }
        let name = self.jsx.name(helper, self.layout.source);
        let range = self.new_text(parts, &name);
        Expr::Ident(build::ident(name, &range))
    }

    /// `React.createElement`
    fn path(&mut self, path: &str, parts: &mut Parts) -> Expr {
        let mut names = path.split('.');
        let first = names.next().unwrap_or_default();
        let range = self.new_text(parts, first);
        let start = range.start;
        let mut expression = Expr::Ident(build::ident(first, &range));
        for name in names {
            self.new_text(parts, ".");
            let range = self.new_text(parts, name);
            expression = Expr::Member(MemberExpr {
                span: build::span(&(start..range.end)),
                obj: Box::new(expression),
                prop: MemberProp::Ident(build::name(name, &range)),
            });
        }
        expression
    }

    /// The type of an element: what is written small is a string.
    fn element_name(&mut self, name: JSXElementName, parts: &mut Parts) -> Expr {
        match name {
            JSXElementName::Ident(ident) if is_intrinsic(&ident.sym) => {
                self.string(&ident.sym, parts)
            }
            JSXElementName::Ident(ident) => {
                let (lo, hi) = offsets(&ident);
                parts.0.push(lo..hi);
                match &*ident.sym {
                    "this" => Expr::This(ThisExpr { span: ident.span }),
                    _ => Expr::Ident(ident),
                }
            }
            JSXElementName::JSXMemberExpr(member) => {
                let (lo, hi) = offsets(&member);
                parts.0.push(lo..hi);
                self.member(member)
            }
            JSXElementName::JSXNamespacedName(name) => {
                self.string(&format!("{}:{}", name.ns.sym, name.name.sym), parts)
            }
        }
    }

    fn member(&mut self, member: JSXMemberExpr) -> Expr {
        let span = member.span();
        let obj = match member.obj {
            JSXObject::Ident(ident) if ident.sym == *"this" => {
                Expr::This(ThisExpr { span: ident.span })
            }
            JSXObject::Ident(ident) => Expr::Ident(ident),
            JSXObject::JSXMemberExpr(inner) => self.member(*inner),
        };
        Expr::Member(MemberExpr { span, obj: Box::new(obj), prop: MemberProp::Ident(member.prop) })
    }

    fn string(&mut self, text: &str, parts: &mut Parts) -> Expr {
        let range = self.quoted(text, parts);
        Expr::Lit(Lit::Str(build::string(text, &range)))
    }

    /// A string as a literal.
    fn quoted(&mut self, text: &str, parts: &mut Parts) -> Range<u32> {
        if text.bytes().all(|byte| byte >= b' ' && !matches!(byte, b'"' | b'\\')) {
            let start = self.new_text(parts, "\"").start;
            self.new_text(parts, text);
            return start..self.new_text(parts, "\"").end;
        }
        let quoted = serde_json::to_string(text).expect("a string has a literal");
        self.new_text(parts, &quoted)
    }

    /// Props, key and, in development, the place: what `jsx` takes besides the type.
    fn arguments(
        &mut self,
        mut attributes: Vec<JSXAttrOrSpread>,
        children: Vec<Child>,
        at: u32,
        arguments: &mut Vec<ExprOrSpread>,
        parts: &mut Parts,
    ) {
        let is_key = |it: &JSXAttrOrSpread| match it {
            JSXAttrOrSpread::JSXAttr(attribute) => is_key(attribute),
            JSXAttrOrSpread::SpreadElement(_) => false,
        };
        let key = attributes.iter().position(is_key).map(|index| attributes.remove(index));
        let start = self.new_text(parts, "{").start;
        let mut properties = self.properties(attributes, parts);
        let is_static = is_static(&children);
        if !children.is_empty() {
            self.new_text(parts, if properties.is_empty() { " " } else { ", " });
            let name = self.new_text(parts, "children");
            self.new_text(parts, ": ");
            let value = self.children_value(children, parts);
            properties.push(property(build::name("children", &name), value));
        }
        let end = self.new_text(parts, if properties.is_empty() { "}" } else { " }" }).end;
        arguments.push(object(properties, start..end));
        if let Some(JSXAttrOrSpread::JSXAttr(key)) = key {
            self.new_text(parts, ", ");
            let value = self.attribute_value(key.value, parts);
            arguments.push(build::argument(value));
        } else if self.jsx.options.development {
            self.new_text(parts, ", ");
            arguments.push(self.undefined(parts));
        }
        if self.jsx.options.development {
            self.development_arguments(is_static, at, arguments, parts);
        }
    }

    /// `void 0`
    fn undefined(&mut self, parts: &mut Parts) -> ExprOrSpread {
        let void = self.new_text(parts, "void ");
        let zero = self.new_text(parts, "0");
        build::argument(Box::new(Expr::Unary(UnaryExpr {
            span: build::span(&(void.start..zero.end)),
            op: UnaryOp::Void,
            arg: Box::new(number(0, &zero)),
        })))
    }

    /// Whether the children are written one by one, the place, and `this`.
    fn development_arguments(
        &mut self,
        is_static: bool,
        at: u32,
        arguments: &mut Vec<ExprOrSpread>,
        parts: &mut Parts,
    ) {
        self.new_text(parts, ", ");
        let range = self.new_text(parts, if is_static { "true" } else { "false" });
        let flag = Bool { span: build::span(&range), value: is_static };
        arguments.push(build::argument(Box::new(Expr::Lit(Lit::Bool(flag)))));
        let before = &self.text()[..at as usize];
        let line = before.matches('\n').count() as u32 + 1;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before[line_start..].encode_utf16().count() as u32 + 1;
        let start = self.new_text(parts, ", { ").end - 2;
        let mut properties = Vec::new();
        let file = self.file.name.clone();
        let name = self.new_text(parts, "fileName");
        self.new_text(parts, ": ");
        let value = Box::new(self.string(&file, parts));
        properties.push(property(build::name("fileName", &name), value));
        for (key, value) in [("lineNumber", line), ("columnNumber", column)] {
            self.new_text(parts, ", ");
            let name = self.new_text(parts, key);
            self.new_text(parts, ": ");
            let range = self.new_text(parts, &value.to_string());
            properties.push(property(build::name(key, &name), Box::new(number(value, &range))));
        }
        let end = self.new_text(parts, " }").end;
        arguments.push(object(properties, start..end));
    }

    /// Props or `null`, then the children: what `createElement` takes besides the type.
    fn classic_arguments(
        &mut self,
        attributes: Vec<JSXAttrOrSpread>,
        children: Vec<Child>,
        arguments: &mut Vec<ExprOrSpread>,
        parts: &mut Parts,
    ) {
        if attributes.is_empty() {
            let range = self.new_text(parts, "null");
            let null = Null { span: build::span(&range) };
            arguments.push(build::argument(Box::new(Expr::Lit(Lit::Null(null)))));
        } else {
            let start = self.new_text(parts, "{").start;
            let properties = self.properties(attributes, parts);
            let end = self.new_text(parts, " }").end;
            arguments.push(object(properties, start..end));
        }
        for child in children {
            self.new_text(parts, ", ");
            let child = self.child(child, parts);
            arguments.push(child);
        }
    }

    fn properties(
        &mut self,
        attributes: Vec<JSXAttrOrSpread>,
        parts: &mut Parts,
    ) -> Vec<PropOrSpread> {
        let mut properties = Vec::new();
        for attribute in attributes {
            self.new_text(parts, if properties.is_empty() { " " } else { ", " });
            properties.push(match attribute {
                JSXAttrOrSpread::SpreadElement(mut spread) => {
                    let dots = self.new_text(parts, "...");
                    spread.expr.visit_mut_with(self);
                    let (lo, hi) = offsets(&*spread.expr);
                    parts.0.push(lo..hi);
                    spread.dot3_token = build::span(&dots);
                    PropOrSpread::Spread(spread)
                }
                JSXAttrOrSpread::JSXAttr(attribute) => {
                    let key = self.attribute_name(attribute.name, parts);
                    self.new_text(parts, ": ");
                    let value = self.attribute_value(attribute.value, parts);
                    PropOrSpread::Prop(Box::new(Prop::KeyValue(KeyValueProp { key, value })))
                }
            });
        }
        properties
    }

    fn attribute_name(&mut self, name: JSXAttrName, parts: &mut Parts) -> PropName {
        let text = match &name {
            JSXAttrName::Ident(ident) if !ident.sym.contains('-') && ident.sym != *"__proto__" => {
                let (lo, hi) = offsets(ident);
                parts.0.push(lo..hi);
                return PropName::Ident(ident.clone());
            }
            JSXAttrName::Ident(ident) if ident.sym == *"__proto__" => {
                let start = self.new_text(parts, "[").start;
                let value = Box::new(self.string(&ident.sym, parts));
                let end = self.new_text(parts, "]").end;
                let span = build::span(&(start..end));
                return PropName::Computed(ComputedPropName { span, expr: value });
            }
            JSXAttrName::Ident(ident) => ident.sym.to_string(),
            JSXAttrName::JSXNamespacedName(name) => format!("{}:{}", name.ns.sym, name.name.sym),
        };
        let range = self.quoted(&text, parts);
        PropName::Str(build::string(&text, &range))
    }

    fn attribute_value(&mut self, value: Option<JSXAttrValue>, parts: &mut Parts) -> Box<Expr> {
        match value {
            None => {
                let range = self.new_text(parts, "true");
                let flag = Bool { span: build::span(&range), value: true };
                Box::new(Expr::Lit(Lit::Bool(flag)))
            }
            Some(JSXAttrValue::Str(text)) => {
                Box::new(self.string(&text.value.to_string_lossy(), parts))
            }
            Some(JSXAttrValue::JSXExprContainer(container)) => match container.expr {
                JSXExpr::Expr(expression) => self.source(expression, parts),
                JSXExpr::JSXEmptyExpr(empty) => {
                    let (lo, hi) = offsets(&empty);
                    self.refuse(lo..hi.max(lo + 1), "an attribute must have a value");
                    Box::new(Expr::dummy())
                }
            },
            Some(JSXAttrValue::JSXElement(element)) => {
                self.source(Box::new(Expr::JSXElement(element)), parts)
            }
            Some(JSXAttrValue::JSXFragment(fragment)) => {
                self.source(Box::new(Expr::JSXFragment(fragment)), parts)
            }
        }
    }

    /// An expression where it stands in the source. One with a comma needs parentheses.
    fn source(&mut self, mut expression: Box<Expr>, parts: &mut Parts) -> Box<Expr> {
        let (lo, hi) = offsets(&*expression);
        let is_sequence = matches!(&*expression, Expr::Seq(_));
        expression.visit_mut_with(self);
        if is_sequence {
            self.new_text(parts, "(");
        }
        parts.0.push(lo..hi);
        if is_sequence {
            self.new_text(parts, ")");
        }
        expression
    }

    /// One child, or all of them in an array.
    fn children_value(&mut self, mut children: Vec<Child>, parts: &mut Parts) -> Box<Expr> {
        if children.len() == 1 && !matches!(children[0], Child::Spread(_)) {
            return self.child(children.remove(0), parts).expr;
        }
        let start = self.new_text(parts, "[").start;
        let mut elements = Vec::new();
        for (index, child) in children.into_iter().enumerate() {
            if index > 0 {
                self.new_text(parts, ", ");
            }
            elements.push(Some(self.child(child, parts)));
        }
        let end = self.new_text(parts, "]").end;
        Box::new(Expr::Array(ArrayLit { span: build::span(&(start..end)), elems: elements }))
    }

    fn child(&mut self, child: Child, parts: &mut Parts) -> ExprOrSpread {
        match child {
            Child::Text(text) => build::argument(Box::new(self.string(&text, parts))),
            Child::Expression(expression) => build::argument(self.source(expression, parts)),
            Child::Spread(expression) => {
                let dots = self.new_text(parts, "...");
                let expr = self.source(expression, parts);
                ExprOrSpread { spread: Some(build::span(&dots)), expr }
            }
        }
    }
}

fn call(callee: Expr, args: Vec<ExprOrSpread>, range: Range<u32>) -> Expr {
    let callee = Callee::Expr(Box::new(callee));
    Expr::Call(CallExpr { span: build::span(&range), callee, args, ..CallExpr::default() })
}

fn object(props: Vec<PropOrSpread>, range: Range<u32>) -> ExprOrSpread {
    build::argument(Box::new(Expr::Object(ObjectLit { span: build::span(&range), props })))
}

fn property(key: IdentName, value: Box<Expr>) -> PropOrSpread {
    let key = PropName::Ident(key);
    PropOrSpread::Prop(Box::new(Prop::KeyValue(KeyValueProp { key, value })))
}

fn number(value: u32, range: &Range<u32>) -> Expr {
    let (span, value) = (build::span(range), f64::from(value));
    Expr::Lit(Lit::Num(Number { span, value, raw: None }))
}

fn is_key(attribute: &JSXAttr) -> bool {
    matches!(&attribute.name, JSXAttrName::Ident(name) if name.sym == *"key")
}

/// `<a {...props} key="x" />`: the key is one of the props, and may be in `props`, too.
fn key_follows_spread(attributes: &[JSXAttrOrSpread]) -> bool {
    let mut spread = false;
    attributes.iter().any(|attribute| match attribute {
        JSXAttrOrSpread::SpreadElement(element) => {
            // What an object literal says can be seen.
            let literal = element.expr.as_object();
            spread |= literal.is_none_or(|it| it.props.iter().any(PropOrSpread::is_spread));
            false
        }
        JSXAttrOrSpread::JSXAttr(attribute) => spread && is_key(attribute),
    })
}

/// Written small, or with a dash: the name of an element and not of a component.
pub(super) fn is_intrinsic(name: &str) -> bool {
    name != "this" && (name.starts_with(|first: char| first.is_lowercase()) || name.contains('-'))
}
