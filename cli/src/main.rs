//! The `bundle` command.

mod args;
mod argv;
mod complete;
mod explain;
mod log;
mod merge;
mod progress;
mod run;
mod size;
mod table;
mod timings;
mod usage;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    // Leaves without tearing anything down: the memory of a large build goes with the process.
    std::process::exit(run::main(std::env::args_os().collect()))
}
