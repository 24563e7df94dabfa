//! A finished chunk made smaller by oxc's minifier, its map composed with the one it had.
//!
//! The compressor assumes things that hold for most programs only: that bindings are not used in
//! their dead zone, that comparing has no effects, that hosts have certain globals. Where they may
//! not hold, [`shield`] puts [`marks`] into the tree which the compressor cannot see through, and
//! which are taken out again when it is done. So the result behaves as the text does, except for
//! the names of functions, where they are not kept, and for what `toString` of a function gives.

mod bodies;
mod dead_zone;
mod marks;
mod shield;
mod unused;

use std::path::PathBuf;

use oxc_allocator::Allocator;
use oxc_ast::ast::{Program, Statement};
use oxc_ast_visit::VisitMut;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_compat::EngineTargets;
use oxc_minifier::{
    CompressOptions, CompressOptionsKeepNames, Compressor, MangleOptions, MangleOptionsKeepNames,
    Minifier, MinifierOptions,
};
use oxc_parser::Parser;
use oxc_semantic::{Scoping, Semantic, SemanticBuilder};
use oxc_sourcemap::{SourceMap, SourceMapBuilder};
use oxc_span::SourceType;

use self::marks::Marks;
use self::shield::Shield;
use crate::options::Format;

/// How a chunk is minified.
#[derive(Clone, Copy, Debug)]
pub struct Minification<'n> {
    pub format: Format,
    /// `.name` of functions and classes stays.
    pub keep_names: bool,
    /// Bindings get short names.
    pub mangle: bool,
    /// The newest edition of ECMAScript that is certainly read, unless all is.
    pub year: Option<u32>,
    /// Other files may call what the chunk exports before its text has run to its end.
    pub reentrant: bool,
    /// Functions and classes at the top that keep functions they are given for later.
    pub deferring: &'n [String],
}

/// Minifies `code`. With a map (as JSON) the result has one from the new code to the sources of
/// that map. Fails when the code does not parse, which would be a defect of rendering.
pub fn minify(
    code: &str,
    map: Option<&str>,
    options: &Minification,
) -> Result<(String, Option<String>), String> {
    let allocator = Allocator::default();
    let source_type = match options.format {
        Format::Esm | Format::ModuleDeclarations => SourceType::mjs(),
        Format::Cjs => SourceType::cjs(),
        Format::Iife => SourceType::script(),
    };
    let parsed = Parser::new(&allocator, code, source_type).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("the chunk does not parse: {error}"));
    }
    let mut program = parsed.program;
    let slash = ('\u{e000}'..).find(|it| !code.contains(*it)).expect("a character is left");
    let marks = Marks::new(&allocator, code);
    compress(&allocator, &mut program, &marks, options, slash);
    let scoping = match options.mangle {
        true => mangle(&allocator, &mut program, options.keep_names),
        false => None,
    };
    marks::remove_evals(&marks, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions {
            minify: true,
            comments: CommentOptions {
                normal: false,
                jsdoc: false,
                annotation: false,
                legal: LegalComment::Inline,
            },
            source_map_path: map.map(|_| PathBuf::from("chunk.js")),
            ..CodegenOptions::default()
        })
        .with_scoping(scoping)
        .build(&program);
    let map = match (map, printed.map) {
        (Some(inner), Some(outer)) => Some(compose(&outer, inner)?),
        _ => None,
    };
    let mut code = printed.code.replace(slash, "/");
    if !code.ends_with('\n') {
        code.push('\n');
    }
    Ok((code, map))
}

/// Compresses the program, except for what it would change.
fn compress<'a>(
    allocator: &'a Allocator,
    program: &mut Program<'a>,
    marks: &Marks<'a>,
    options: &Minification,
    slash: char,
) {
    let keep_names = options.keep_names;
    let mut semantic = scopes(program);
    let hidden = bodies::hidden_from_parameters(&semantic);
    if !hidden.is_empty() {
        let scoping = semantic.into_scoping();
        bodies::rename(marks, &scoping, &hidden, program);
        semantic = scopes(program);
    }
    let in_doubt = dead_zone::in_doubt(&semantic, options.reentrant, options.deferring);
    let scoping = semantic.into_scoping();
    Shield { marks, scoping: &scoping, in_doubt: &in_doubt, keep_names, slash }
        .visit_program(program);
    // What follows a `throw` would be removed, and with it declarations that exports name.
    if !program.body.iter().any(|it| matches!(it, Statement::ThrowStatement(_))) {
        let options = CompressOptions {
            keep_names: CompressOptionsKeepNames { function: keep_names, class: keep_names },
            target: engines(options.year),
            ..CompressOptions::smallest()
        };
        Compressor::new(allocator).build(program, options);
    }
    marks::remove(marks, program);
}

/// What the minifier may write.
fn engines(year: Option<u32>) -> EngineTargets {
    let target = year.map(|year| EngineTargets::from_target(&format!("es{year}")));
    target.map_or_else(EngineTargets::default, |it| it.expect("there is such an edition"))
}

fn scopes<'p>(program: &'p Program<'p>) -> Semantic<'p> {
    SemanticBuilder::new().with_build_nodes(true).build(program).semantic
}

/// The bindings of the program with short names.
fn mangle<'a>(
    allocator: &'a Allocator,
    program: &mut Program<'a>,
    keep_names: bool,
) -> Option<Scoping> {
    let mangle = MangleOptions {
        keep_names: MangleOptionsKeepNames { function: keep_names, class: keep_names },
        // `{ __proto__ }` defines a property, `{ __proto__: e }` does not.
        reserved: ["__proto__".into()].into_iter().collect(),
        ..MangleOptions::default()
    };
    let options = MinifierOptions { mangle: Some(mangle), mangle_properties: None, compress: None };
    Minifier::new(options).minify(allocator, program).scoping
}

/// Traces every mapping of `outer` through `inner`.
fn compose(outer: &SourceMap, inner: &str) -> Result<String, String> {
    let inner = SourceMap::from_json_string(inner).map_err(|error| error.to_string())?;
    let table = inner.generate_lookup_table();
    let mut builder = SourceMapBuilder::default();
    for (source, content) in inner.get_sources().zip(inner.get_source_contents()) {
        builder.set_source_and_content(source, content.unwrap_or_default());
    }
    for token in outer.get_tokens() {
        let found = inner.lookup_token(&table, token.get_src_line(), token.get_src_col());
        let Some(found) = found else { continue };
        let name = found
            .get_name_id()
            .and_then(|name| inner.get_name(name))
            .or_else(|| token.get_name_id().and_then(|name| outer.get_name(name)));
        let name = name.map(|name| builder.add_name(name));
        builder.add_token(
            token.get_dst_line(),
            token.get_dst_col(),
            found.get_src_line(),
            found.get_src_col(),
            found.get_source_id(),
            name,
        );
    }
    Ok(builder.into_sourcemap().to_json_string())
}
