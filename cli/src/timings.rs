//! Where the time of a build went, and the peak of its memory.

use std::fmt::Write;
use std::time::Duration;

use bundle_bundler::{Timing, size};

/// A small table: a phase a line.
pub fn table(phases: &[Timing], total: Duration) -> String {
    let total = Timing { phase: "total", duration: total };
    let mut table = String::new();
    for Timing { phase, duration } in phases.iter().chain([&total]) {
        writeln!(table, "  {phase:<12}{:>10.1} ms", milliseconds(*duration)).unwrap();
    }
    if let Some(bytes) = peak_memory() {
        writeln!(table, "  {:<12}{:>13}", "peak memory", size::show(bytes)).unwrap();
    }
    table
}

/// The same for programs, on one line.
pub fn json(phases: &[Timing], total: Duration) -> String {
    let phases: Vec<_> = phases
        .iter()
        .map(|it| serde_json::json!({ "phase": it.phase, "ms": milliseconds(it.duration) }))
        .collect();
    let value = serde_json::json!({
        "timings": phases,
        "totalMs": milliseconds(total),
        "peakMemory": peak_memory(),
    });
    format!("{value}\n")
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// The largest resident set so far, in bytes, where the system tells without a system call of C.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
