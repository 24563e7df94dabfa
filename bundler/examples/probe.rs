//! Throwaway.
use bundle_bundler::*;
use std::sync::Arc;
#[global_allocator]
static A: mimalloc::MiMalloc = mimalloc::MiMalloc;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let mut o = BuildOptions::default();
    o.entries = vec![args[1].clone()];
    o.outfile = Some(args[2].clone());
    for a in &args[3..] {
        match a.as_str() {
            "cjs" => o.format = Format::Cjs,
            "iife" => {
                o.format = Format::Iife;
                o.global_name = Some("fixture".into())
            }
            "node" => o.platform = Platform::Node,
            "neutral" => o.platform = Platform::Neutral,
            "map" => o.sourcemap = Some(SourceMapMode::Linked),
            "min" => o.minify = true,
            "notree" => o.tree_shaking = Some(false),
            "prod" => {
                o.define.insert("process.env.NODE_ENV".into(), "\"production\"".into());
            }
            "keep" => o.keep_names = true,
            _ => panic!("{a}"),
        }
    }
    let c = BuildContext { cwd: std::env::current_dir().unwrap(), stdin: None };
    let r = build(&o, &c, Arc::new(disk::Disk::default()), &Progress::default());
    for d in &r.diagnostics {
        eprintln!(
            "{:?} {} {} {:?} {:?} {:?}",
            d.severity,
            d.code,
            d.message,
            d.labels
                .iter()
                .map(|l| format!("{}:{}:{}", l.file.name, l.span.start, l.text))
                .collect::<Vec<_>>(),
            d.notes,
            d.help
        );
    }
    if std::env::var("T").is_ok() {
        for t in &r.timings {
            eprintln!("{} {:?}", t.phase, t.duration);
        }
    }
    let Some(out) = r.output else { std::process::exit(1) };
    let dir = std::path::Path::new(&args[2]).parent().unwrap();
    for f in &out.files {
        std::fs::write(dir.join(&f.path), &f.contents).unwrap();
    }
    std::process::exit(0);
}
