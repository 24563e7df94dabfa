//! The lexical bindings of a chunk that may be read or written before they are initialised, from
//! its syntax tree and scopes.
//!
//! The compressor takes it for granted that there are none. A binding that is not named here is
//! never used in its dead zone; one that is named may be.
//!
//! Text that is not in a function runs in the order in which it stands, and a function not before
//! it exists and something that runs has its name. So every function gets a time, the position in
//! the function around it before which it cannot run, and a binding is in doubt if text before the
//! end of its declaration uses it, or a function with an earlier time does.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use oxc_ast::AstKind;
use oxc_ast::ast::{
    Argument, Class, ClassElement, Expression, ForStatementLeft, PropertyKey, VariableDeclarator,
};
use oxc_semantic::{AstNodes, NodeId, Reference, ScopeId, Scoping, Semantic, SymbolId};
use oxc_span::{GetSpan, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// The symbols in doubt. `reentrant`: other files may call what the chunk exports before its text
/// has run to its end. Direct `eval` may call everything by its name.
/// `deferring`: names of functions and classes at the top that keep functions for later.
pub(super) fn in_doubt(
    semantic: &Semantic<'_>,
    reentrant: bool,
    deferring: &[String],
) -> FxHashSet<SymbolId> {
    let (scoping, nodes) = (semantic.scoping(), semantic.nodes());
    let program = Frames { scoping, nodes, reentrant, deferring };
    let times = program.times();
    let evaluates = scoping.root_scope_flags().contains_direct_eval();
    let in_doubt = |symbol: &SymbolId| {
        scoping.symbol_flags(*symbol).is_block_scoped()
            && (evaluates || program.is_used_early(*symbol, &times))
    };
    scoping.symbol_ids().filter(in_doubt).collect()
}

/// When functions can first run, by their nodes; those that are missing never do.
type Times = FxHashMap<NodeId, u32>;

struct Frames<'s, 'a> {
    scoping: &'s Scoping,
    nodes: &'s AstNodes<'a>,
    reentrant: bool,
    deferring: &'s [String],
}

impl<'a> Frames<'_, 'a> {
    fn times(&self) -> Times {
        let mut starts = FxHashMap::default();
        let mut queue = BinaryHeap::new();
        let mut users: FxHashMap<NodeId, Vec<NodeId>> = FxHashMap::default();
        for scope in self.scoping.scope_descendants_from_root() {
            if !self.scoping.scope_flags(scope).is_function() {
                continue;
            }
            let function = self.scoping.get_node_id(scope);
            let start = self.start(function);
            starts.insert(function, start);
            let Some(holder) = self.holder(function) else {
                queue.push(Reverse((start, function)));
                continue;
            };
            if self.reentrant && self.is_exported_where_declared(holder) {
                queue.push(Reverse((start, function)));
            }
            for reference in self.scoping.get_resolved_references(holder) {
                match self.user(reference, self.scoping.symbol_scope_id(holder)) {
                    User::Export if self.reentrant => queue.push(Reverse((start, function))),
                    User::Export => {}
                    User::Text(position) => queue.push(Reverse((position.max(start), function))),
                    User::Function(user) if user == function => {}
                    User::Function(user) => users.entry(user).or_default().push(function),
                }
            }
        }
        let mut times = Times::default();
        while let Some(Reverse((time, function))) = queue.pop() {
            if times.contains_key(&function) {
                continue;
            }
            times.insert(function, time);
            for used in users.get(&function).into_iter().flatten() {
                queue.push(Reverse((time.max(starts[used]), *used)));
            }
        }
        times
    }

    fn is_used_early(&self, symbol: SymbolId, times: &Times) -> bool {
        // `{ __proto__ }` and `{ __proto__: value }` differ, so nothing may take its place.
        if self.scoping.symbol_name(symbol) == "__proto__" {
            return true;
        }
        let scope = self.scoping.symbol_scope_id(symbol);
        let (end, class) = self.declaration(symbol);
        self.scoping.get_resolved_references(symbol).any(|reference| {
            let position = self.position(reference);
            if let Some(class) = class
                && class.span.start <= position
                && position < class.span.end
            {
                return is_before_inner_name(class, position);
            }
            match self.user(reference, scope) {
                User::Export => false,
                User::Text(position) => position < end,
                User::Function(function) => times.get(&function).is_some_and(|time| *time < end),
            }
        })
    }

    /// Where its declaration ends, and the class, if it is one.
    fn declaration(&self, symbol: SymbolId) -> (u32, Option<&'a Class<'a>>) {
        let scope = self.scoping.get_node_id(self.scoping.symbol_scope_id(symbol));
        let node = self.scoping.symbol_declaration(symbol);
        let mut nodes = std::iter::once(node).chain(self.nodes.ancestor_ids(node));
        let found = nodes.find_map(|node| match self.nodes.kind(node) {
            AstKind::Class(class) => Some((class.span.end, Some(class))),
            AstKind::VariableDeclarator(declarator) => {
                Some((self.end_of_declarator(node, declarator), None))
            }
            _ => None,
        });
        let (end, class) = found.unwrap_or((u32::MAX, None));
        // A clause of a switch may be entered without the one before it.
        match self.nodes.kind(scope) {
            AstKind::SwitchStatement(_) => (u32::MAX, class),
            _ => (end, class),
        }
    }

    fn end_of_declarator(&self, node: NodeId, declarator: &VariableDeclarator<'a>) -> u32 {
        let declaration = self.nodes.parent_id(node);
        let is_head = |left: &ForStatementLeft| left.span() == self.nodes.kind(declaration).span();
        match self.nodes.parent_kind(declaration) {
            AstKind::ForInStatement(it) if is_head(&it.left) => it.right.span().end,
            AstKind::ForOfStatement(it) if is_head(&it.left) => it.right.span().end,
            _ => declarator.span.end,
        }
    }

    fn position(&self, reference: &Reference) -> u32 {
        self.nodes.kind(reference.node_id()).span().start
    }

    /// What has the reference, seen from the scope of the binding.
    fn user(&self, reference: &Reference, scope: ScopeId) -> User {
        if matches!(self.nodes.parent_kind(reference.node_id()), AstKind::ExportSpecifier(_)) {
            return User::Export;
        }
        let between = self.scoping.scope_ancestors(reference.scope_id());
        let functions = between
            .take_while(|it| *it != scope)
            .filter(|it| self.scoping.scope_flags(*it).is_function());
        match functions.last() {
            Some(function) => User::Function(self.scoping.get_node_id(function)),
            None => User::Text(self.position(reference)),
        }
    }

    /// Where a function begins to exist.
    fn start(&self, function: NodeId) -> u32 {
        match self.nodes.kind(function) {
            AstKind::Function(it) if it.is_declaration() => 0,
            kind => kind.span().start,
        }
    }

    /// The binding by whose name alone the function can be had.
    fn holder(&self, function: NodeId) -> Option<SymbolId> {
        if let AstKind::Function(it) = self.nodes.kind(function)
            && it.is_declaration()
        {
            return it.id.as_ref()?.symbol_id.get();
        }
        let mut child = function;
        for node in self.nodes.ancestor_ids(function) {
            match self.nodes.kind(node) {
                AstKind::ObjectProperty(_)
                | AstKind::ObjectExpression(_)
                | AstKind::ArrayExpression(_)
                | AstKind::ParenthesizedExpression(_)
                | AstKind::ConditionalExpression(_)
                | AstKind::LogicalExpression(_)
                | AstKind::SequenceExpression(_)
                | AstKind::MethodDefinition(_)
                | AstKind::PropertyDefinition(_)
                | AstKind::ClassBody(_) => {}
                AstKind::Class(class) if runs_when_defined(class) => return None,
                AstKind::Class(class) if class.is_declaration() => {
                    return class.id.as_ref()?.symbol_id.get();
                }
                AstKind::Class(_) => {}
                AstKind::VariableDeclarator(it) => return self.holder_of_value(it, child),
                AstKind::CallExpression(it) if self.defers(&it.callee, &it.arguments, child) => {}
                AstKind::NewExpression(it) if self.defers(&it.callee, &it.arguments, child) => {}
                _ => return None,
            }
            child = node;
        }
        None
    }

    /// `$ns({ name: () => name })`
    fn defers(&self, callee: &Expression<'a>, arguments: &[Argument<'a>], child: NodeId) -> bool {
        let Expression::Identifier(name) = callee else { return false };
        let symbol = |id| self.scoping.get_reference(id).symbol_id();
        let Some(symbol) = name.reference_id.get().and_then(symbol) else { return false };
        let child = self.nodes.kind(child).span();
        self.deferring.iter().any(|it| *it == name.name.as_str())
            && self.scoping.scope_ancestors(self.scoping.symbol_scope_id(symbol)).count() <= 2
            && arguments.iter().any(|it| it.span() == child)
    }

    /// `const name = VALUE`, where `name` never has another value.
    fn holder_of_value(&self, it: &VariableDeclarator<'a>, value: NodeId) -> Option<SymbolId> {
        let name = it.id.get_binding_identifier()?.symbol_id.get()?;
        let is_value = it.init.as_ref()?.span() == self.nodes.kind(value).span();
        let only = self.scoping.symbol_redeclarations(name).is_empty()
            && !self.scoping.symbol_is_mutated(name);
        (is_value && only).then_some(name)
    }

    fn is_exported_where_declared(&self, symbol: SymbolId) -> bool {
        let node = self.scoping.symbol_declaration(symbol);
        let mut around = self.nodes.ancestor_kinds(node).take(2);
        around.any(|kind| {
            matches!(kind, AstKind::ExportDeclaration(_) | AstKind::ExportDefaultDeclaration(_))
        })
    }
}

enum User {
    /// `export { name }`
    Export,
    /// Text that runs with the function around the binding, at this position.
    Text(u32),
    /// A function in that function.
    Function(NodeId),
}

/// Whether a position in a class is evaluated before its name has a value inside of it.
fn is_before_inner_name(class: &Class<'_>, position: u32) -> bool {
    let holds = |span: Span| span.start <= position && position < span.end;
    let computed = |computed: bool, key: &PropertyKey<'_>| computed && holds(key.span());
    position < class.body.span.start
        || class.decorators.iter().any(|it| holds(it.span))
        || class.body.body.iter().any(|element| match element {
            ClassElement::MethodDefinition(it) => computed(it.computed, &it.key),
            ClassElement::PropertyDefinition(it) => computed(it.computed, &it.key),
            ClassElement::AccessorProperty(it) => computed(it.computed, &it.key),
            ClassElement::StaticBlock(_) | ClassElement::TSIndexSignature(_) => false,
        })
}

/// Whether defining the class may call its methods.
fn runs_when_defined(class: &Class<'_>) -> bool {
    let is_inert = |value: &Expression<'_>| value.is_literal() || value.is_function();
    !class.decorators.is_empty()
        || class.body.body.iter().any(|element| match element {
            ClassElement::StaticBlock(_) | ClassElement::AccessorProperty(_) => true,
            ClassElement::PropertyDefinition(it) => {
                it.r#static && it.value.as_ref().is_some_and(|value| !is_inert(value))
            }
            ClassElement::MethodDefinition(_) | ClassElement::TSIndexSignature(_) => false,
        })
}
