//! Scopes, declarations and references while one tree is walked.
//!
//! A reference is kept in one flat list until the scope that declares its name ends; what is
//! left at the end refers to the top level or to globals. Redeclarations are found on the way.
//! Source: ECMA-262, the static semantics "Early Errors" of blocks, functions and modules.

use swc_atoms::Atom;

use super::{Analyzer, NONE};
use crate::diagnostic;
use crate::ids::{BindingId, DeferredId};
use crate::record::BindingKind;
use crate::sites::Shape;

/// Index into [`Analyzer::names`].
pub(super) type NameIndex = u32;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ScopeKind {
    /// Top level of an ES module.
    Module,
    /// A function's parameters and body, or only the body when `params` is set apart.
    Function {
        separate_params: bool,
    },
    /// Parameters that have a scope of their own because they contain expressions.
    Params,
    StaticBlock,
    Block,
    Catch,
    /// The scope that holds only a function expression's or a class's own name.
    OwnName,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DeclKind {
    Var,
    /// A `var` of an inner block on its way to the function.
    VarThrough,
    /// The `var` that Annex B gives to a function of a block; a later lexical name prevents it.
    AnnexBVar,
    /// A function at function level: behaves like `var`.
    FunctionVar,
    /// A function in a block or at the top level of a module.
    FunctionLexical,
    Lexical,
    Import,
    Param,
    CatchSimple,
    CatchPattern,
    OwnName,
}

pub(super) struct Scope {
    pub kind: ScopeKind,
    first_reference: usize,
    last_declaration: u32,
}

#[derive(Clone, Copy)]
pub(super) struct Declaration {
    name: NameIndex,
    depth: u32,
    pub kind: DeclKind,
    /// Functions of blocks are assigned to it.
    takes_functions: bool,
    /// Where the function that is its value looks at a `this` that a plain call does not give it.
    this: u32,
    pub lo: u32,
    pub hi: u32,
    /// The declaration of the same name in the next outer scope that has one.
    outer: u32,
    next_in_scope: u32,
}

/// A name that the walk has met.
pub(super) struct Name {
    pub atom: Atom,
    /// Innermost active declaration.
    innermost: u32,
    /// Last scope that ended with a declaration of this name.
    ended: u32,
    /// Declared in some nested scope.
    pub nested: bool,
    /// As the declaration has them that was in the scope that ended last.
    takes_functions: bool,
    this: u32,
    /// Mentioned where nothing declares it.
    pub free: bool,
    /// Binding of the top level, if any.
    pub binding: u32,
    /// Index in the record's name table, once it has one.
    pub local: u32,
    /// What is read from it may be known when modules are linked.
    pub has_members: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ReferenceKind {
    Read(Shape),
    /// `name.member`: index into [`Analyzer::members`].
    Member(u32),
    /// A path that a define replaces: index of the define.
    Define(u32),
    /// `require(…)`: the request, provided that `require` is free.
    Require(DeferredId),
    /// An anonymous function or class that is named after the binding.
    NamedValue,
    /// What makes the URL of a file, besides the mention of its name.
    Url(DeferredId),
    /// What is given the URL of a file, besides the mention of its name.
    Worker(DeferredId),
}

impl ReferenceKind {
    /// `f()`
    fn is_plain_call(self) -> bool {
        matches!(self, Self::Read(Shape::Callee | Shape::CalleeAtStart))
    }
}

#[derive(Clone, Copy)]
pub(super) struct RawReference {
    pub name: NameIndex,
    pub lo: u32,
    pub hi: u32,
    pub kind: ReferenceKind,
}

impl Analyzer<'_> {
    pub(super) fn name(&mut self, atom: &Atom) -> NameIndex {
        if let Some(&index) = self.name_index.get(atom) {
            return index;
        }
        let index = self.names.len() as u32;
        self.names.push(Name {
            atom: atom.clone(),
            innermost: NONE,
            ended: NONE,
            nested: false,
            takes_functions: false,
            this: NONE,
            free: false,
            binding: NONE,
            local: NONE,
            has_members: false,
        });
        self.name_index.insert(atom.clone(), index);
        index
    }

    pub(super) fn enter(&mut self, kind: ScopeKind) {
        let first_reference = self.references.len();
        self.scopes.push(Scope { kind, first_reference, last_declaration: NONE });
    }

    /// Ends the innermost scope: its names become invisible and references to them are settled.
    pub(super) fn leave(&mut self) {
        let scope = self.scopes.pop().expect("every leave has its enter");
        self.serial += 1;
        let mut next = scope.last_declaration;
        if next == NONE {
            return;
        }
        let mut settles = false;
        while next != NONE {
            let declaration = self.declarations[next as usize];
            let name = &mut self.names[declaration.name as usize];
            debug_assert_eq!(name.innermost, next);
            name.innermost = declaration.outer;
            // A `var` on its way outwards is settled by the scope it ends up in.
            if declaration.kind != DeclKind::VarThrough {
                name.ended = self.serial;
                name.nested = true;
                name.takes_functions = declaration.takes_functions;
                name.this = declaration.this;
                settles = true;
            }
            next = declaration.next_in_scope;
        }
        if !settles {
            return;
        }
        let mut kept = scope.first_reference;
        for index in scope.first_reference..self.references.len() {
            let reference = self.references[index];
            let name = &self.names[reference.name as usize];
            if name.ended != self.serial {
                self.references[kept] = reference;
                kept += 1;
            } else if name.takes_functions {
                self.note_sloppy(reference.lo, "a function of a block is used outside of it");
            } else if name.this != NONE && reference.kind.is_plain_call() {
                self.note_sloppy(name.this, "`this` is the global object");
            }
        }
        self.references.truncate(kept);
    }

    pub(super) fn reference(&mut self, name: NameIndex, lo: u32, hi: u32, kind: ReferenceKind) {
        self.references.push(RawReference { name, lo, hi, kind });
    }

    /// Whether an enclosing scope that is still open is known to declare the name.
    pub(super) fn is_declared(&self, name: NameIndex) -> bool {
        self.names[name as usize].innermost != NONE
    }

    /// The declaration of the name that is visible here, as far as it has been met.
    pub(super) fn visible_declaration(&self, name: NameIndex) -> u32 {
        self.names[name as usize].innermost
    }

    /// The import that the name stands for here.
    pub(super) fn visible_import(&self, name: NameIndex) -> Option<u32> {
        let declaration = self.declarations.get(self.visible_declaration(name) as usize)?;
        let binding = self.names[name as usize].binding;
        let binding = (binding != NONE).then(|| BindingId::from_raw(binding))?;
        match self.bindings[binding].kind {
            BindingKind::Import(import) if declaration.depth == 0 => Some(import.into()),
            _ => None,
        }
    }

    /// The value of a variable is a function that looks at its `this`.
    pub(super) fn note_own_this(&mut self, name: NameIndex, this: Option<u32>) {
        let declaration = self.names[name as usize].innermost;
        if let (Some(at), Some(found)) = (this, self.declarations.get_mut(declaration as usize)) {
            found.this = at;
        }
    }

    /// The innermost declaration of a name that is known so far, and the depth of its scope.
    pub(super) fn innermost(&self, name: NameIndex) -> Option<(DeclKind, u32)> {
        let declaration = self.names[name as usize].innermost;
        let declaration = self.declarations.get(declaration as usize)?;
        Some((declaration.kind, declaration.depth))
    }

    /// Whether some function declaration, of whatever scope, has the name.
    pub(super) fn is_function(&self, name: NameIndex) -> bool {
        let mut known = self.declarations.iter();
        known.any(|known| known.name == name && known.kind == DeclKind::FunctionVar)
    }

    /// `let`, `const`, `using`, `class` and functions in blocks.
    pub(super) fn declare_lexical(&mut self, name: NameIndex, kind: DeclKind, lo: u32, hi: u32) {
        let depth = self.scopes.len() as u32 - 1;
        if let Some(first) = self.declaration_at(name, depth) {
            if first.kind == DeclKind::AnnexBVar {
                return self.replace_annex_b(name, Declaration { kind, lo, hi, ..first });
            }
            let both_functions =
                kind == DeclKind::FunctionLexical && first.kind == DeclKind::FunctionLexical;
            let in_module_scope = self.scopes[depth as usize].kind == ScopeKind::Module;
            if !(both_functions && !self.strict && !in_module_scope) {
                self.redeclared(name, lo, hi, first);
            } else {
                self.note_sloppy_syntax(lo, "a block declares the function twice");
            }
            return;
        }
        if self.scopes[depth as usize].kind == (ScopeKind::Function { separate_params: true })
            && let Some(first) = self.declaration_at(name, depth - 1)
            && first.kind == DeclKind::Param
        {
            self.redeclared(name, lo, hi, first);
        }
        if depth == 0 && !self.is_module && is_wrapper_name(&self.names[name as usize].atom) {
            let text = self.names[name as usize].atom.clone();
            let span = lo as usize..hi as usize;
            self.diagnostics.push(diagnostic::parse::redeclared_parameter(self.file, &text, span));
        }
        self.insert(name, depth, kind, lo, hi);
    }

    /// `var`: visible in the nearest function, in conflict with lexical names on the way there.
    pub(super) fn declare_var(&mut self, name: NameIndex, lo: u32, hi: u32) {
        let mut depth = self.scopes.len() as u32 - 1;
        loop {
            let kind = self.scopes[depth as usize].kind;
            let is_target = matches!(
                kind,
                ScopeKind::Module | ScopeKind::Function { .. } | ScopeKind::StaticBlock
            );
            match self.declaration_at(name, depth) {
                Some(first) => match first.kind {
                    DeclKind::Lexical
                    | DeclKind::Import
                    | DeclKind::FunctionLexical
                    | DeclKind::CatchPattern => {
                        self.redeclared(name, lo, hi, first);
                        return;
                    }
                    _ => {}
                },
                // The function that CommonJS is the body of has them already.
                None if is_target && depth == 0 && self.is_wrapper_arguments(name) => {}
                None => {
                    let declared = if is_target { DeclKind::Var } else { DeclKind::VarThrough };
                    self.insert(name, depth, declared, lo, hi);
                    if kind == ScopeKind::Module {
                        self.bind(name, BindingKind::Var);
                    }
                }
            }
            if is_target {
                return;
            }
            depth -= 1;
        }
    }

    fn is_wrapper_arguments(&self, name: NameIndex) -> bool {
        !self.is_module && self.names[name as usize].atom == "arguments"
    }

    /// A function declaration, by where it stands.
    pub(super) fn declare_function(&mut self, name: NameIndex, lo: u32, hi: u32, plain: bool) {
        let depth = self.scopes.len() as u32 - 1;
        match self.scopes[depth as usize].kind {
            ScopeKind::Function { .. } | ScopeKind::StaticBlock => {
                match self.declaration_at(name, depth) {
                    Some(first) if first.kind == DeclKind::Lexical => {
                        self.redeclared(name, lo, hi, first);
                    }
                    Some(_) => {}
                    None => self.insert(name, depth, DeclKind::FunctionVar, lo, hi),
                }
            }
            _ => {
                // Annex B.3.3: only plain functions may be repeated, or are a `var` as well.
                if plain {
                    self.declare_lexical(name, DeclKind::FunctionLexical, lo, hi);
                    if !self.strict {
                        self.declare_annex_b(name, lo, hi);
                    }
                } else {
                    self.declare_lexical(name, DeclKind::Lexical, lo, hi);
                }
            }
        }
    }

    /// Annex B.3.3: in sloppy code a function in a block is also a `var` of the function,
    /// unless that would conflict.
    fn declare_annex_b(&mut self, name: NameIndex, lo: u32, hi: u32) {
        let mut depth = self.scopes.len() as u32 - 1;
        while depth > 0 {
            depth -= 1;
            let target = matches!(
                self.scopes[depth as usize].kind,
                ScopeKind::Function { .. } | ScopeKind::StaticBlock
            );
            match self.declaration_at(name, depth) {
                Some(first)
                    if matches!(
                        first.kind,
                        DeclKind::Lexical | DeclKind::FunctionLexical | DeclKind::CatchPattern
                    ) =>
                {
                    return;
                }
                Some(first) if target => self.take_functions(name, first),
                Some(_) => {}
                None if target => self.insert(name, depth, DeclKind::AnnexBVar, lo, hi),
                None => {}
            }
            if target {
                return;
            }
        }
    }

    /// Puts a lexical declaration in the place of the `var` that it prevents.
    fn replace_annex_b(&mut self, name: NameIndex, lexical: Declaration) {
        let at = self.index_at(name, lexical.depth);
        self.declarations[at as usize] = Declaration { takes_functions: false, ..lexical };
    }

    /// A variable gets the value of a function of a block; a parameter does not.
    fn take_functions(&mut self, name: NameIndex, variable: Declaration) {
        if variable.kind != DeclKind::Param {
            let at = self.index_at(name, variable.depth);
            self.declarations[at as usize].takes_functions = true;
        }
    }

    /// The index of the declaration of a name at a depth where there is one.
    fn index_at(&self, name: NameIndex, depth: u32) -> u32 {
        let mut at = self.names[name as usize].innermost;
        while self.declarations[at as usize].depth != depth {
            at = self.declarations[at as usize].outer;
        }
        at
    }

    pub(super) fn declare_in_scope(&mut self, name: NameIndex, kind: DeclKind, lo: u32, hi: u32) {
        let depth = self.scopes.len() as u32 - 1;
        if self.declaration_at(name, depth).is_none() {
            self.insert(name, depth, kind, lo, hi);
        }
    }

    /// The declaration of the name in the scope at exactly this depth.
    pub(super) fn declaration_at(&self, name: NameIndex, depth: u32) -> Option<Declaration> {
        let mut next = self.names[name as usize].innermost;
        while next != NONE {
            let declaration = self.declarations[next as usize];
            if declaration.depth <= depth {
                return (declaration.depth == depth).then_some(declaration);
            }
            next = declaration.outer;
        }
        None
    }

    fn insert(&mut self, name: NameIndex, depth: u32, kind: DeclKind, lo: u32, hi: u32) {
        let new = self.declarations.len() as u32;
        let (mut previous, mut next) = (NONE, self.names[name as usize].innermost);
        while next != NONE && self.declarations[next as usize].depth > depth {
            previous = next;
            next = self.declarations[next as usize].outer;
        }
        match previous {
            NONE => self.names[name as usize].innermost = new,
            _ => self.declarations[previous as usize].outer = new,
        }
        let scope = &mut self.scopes[depth as usize];
        let next_in_scope = std::mem::replace(&mut scope.last_declaration, new);
        self.declarations.push(Declaration {
            name,
            depth,
            kind,
            takes_functions: kind == DeclKind::AnnexBVar,
            this: NONE,
            lo,
            hi,
            outer: next,
            next_in_scope,
        });
    }

    fn redeclared(&mut self, name: NameIndex, lo: u32, hi: u32, first: Declaration) {
        let text = self.names[name as usize].atom.clone();
        self.diagnostics.push(diagnostic::parse::redeclaration(
            self.file,
            &text,
            lo as usize..hi as usize,
            first.lo as usize..first.hi as usize,
        ));
    }
}

/// The parameters of the function that a CommonJS module is the body of.
pub(crate) fn is_wrapper_name(name: &str) -> bool {
    matches!(name, "require" | "module" | "exports" | "__filename" | "__dirname")
}
