//! A finished chunk made smaller by oxc's minifier, its map composed with the one it had.

use std::path::PathBuf;

use oxc_allocator::Allocator;
use oxc_ast::ast::Statement;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_minifier::{
    CompressOptions, CompressOptionsKeepNames, MangleOptions, MangleOptionsKeepNames, Minifier,
    MinifierOptions,
};
use oxc_parser::Parser;
use oxc_sourcemap::{SourceMap, SourceMapBuilder};
use oxc_span::SourceType;

use crate::options::Format;

/// Minifies `code`. With a map (as JSON) the result has one from the new code to the sources of
/// that map. Fails when the code does not parse, which would be a defect of rendering.
pub fn minify(
    code: &str,
    map: Option<&str>,
    format: Format,
    keep_names: bool,
) -> Result<(String, Option<String>), String> {
    let allocator = Allocator::default();
    let source_type = match format {
        Format::Esm | Format::ModuleDeclarations => SourceType::mjs(),
        Format::Cjs => SourceType::cjs(),
        Format::Iife => SourceType::script(),
    };
    let parsed = Parser::new(&allocator, code, source_type).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("the chunk does not parse: {error}"));
    }
    let mut program = parsed.program;
    // What follows a `throw` would be removed, and with it declarations that exports name.
    let stops = program.body.iter().any(|it| matches!(it, Statement::ThrowStatement(_)));
    let compress = CompressOptions {
        keep_names: CompressOptionsKeepNames { function: keep_names, class: keep_names },
        ..CompressOptions::smallest()
    };
    let mangle = MangleOptions {
        keep_names: MangleOptionsKeepNames { function: keep_names, class: keep_names },
        ..MangleOptions::default()
    };
    let options = MinifierOptions {
        mangle: Some(mangle),
        mangle_properties: None,
        compress: (!stops).then_some(compress),
    };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
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
    let mut code = printed.code;
    if !code.ends_with('\n') {
        code.push('\n');
    }
    Ok((code, map))
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
