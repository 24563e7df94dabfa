//! A line that tells how far a long build is: only on a terminal, only after half a second, and
//! gone when the build is done.

use std::io::IsTerminal;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use bundle_bundler::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const PATIENCE: Duration = Duration::from_millis(500);
const PERIOD: Duration = Duration::from_millis(100);

/// Runs a build and shows how far it is, if anyone is watching.
pub fn watched<T>(progress: &Progress, wanted: bool, build: impl FnOnce() -> T) -> T {
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    if !wanted || is_dumb || !std::io::stderr().is_terminal() {
        return build();
    }
    std::thread::scope(|scope| {
        let (done, is_done) = channel::<()>();
        scope.spawn(move || show(progress, &is_done));
        let result = build();
        // The other end hangs up, which is what it waits for.
        drop(done);
        result
    })
}

fn show(progress: &Progress, is_done: &Receiver<()>) {
    let goes_on = |wait| is_done.recv_timeout(wait) == Err(RecvTimeoutError::Timeout);
    if !goes_on(PATIENCE) {
        return;
    }
    let style = ProgressStyle::with_template("{msg}").expect("the template is right");
    let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()).with_style(style);
    loop {
        let found = progress.found.load(Ordering::Relaxed);
        let parsed = progress.parsed.load(Ordering::Relaxed);
        line.set_message(match parsed < found {
            true => format!("{parsed} of {found} modules parsed"),
            false => format!("{found} modules parsed"),
        });
        if !goes_on(PERIOD) {
            break;
        }
    }
    line.finish_and_clear();
}
