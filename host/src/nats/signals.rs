//! Signals that ask the program to stop.

use std::io;

use tokio::sync::watch;

/// Tells when the program is asked to stop.
#[derive(Clone)]
pub(super) struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Listens to the signals. The first asks; at the second the program dies by it, as it would have at once.
    pub(super) fn listen() -> io::Result<Self> {
        let (sender, receiver) = watch::channel(false);
        let mut signals = Signals::new()?;
        tokio::spawn(async move {
            signals.next().await;
            sender.send_replace(true);
            let signal = signals.next().await;
            #[cfg(unix)]
            drop(signal_hook::low_level::emulate_default_handler(signal));
            #[cfg(not(unix))]
            std::process::exit(signal);
        });
        Ok(Self(receiver))
    }

    /// Waits until the program is asked to stop.
    pub(super) async fn asked(&mut self) {
        // The sender lives as long as the program.
        drop(self.0.wait_for(|is_asked| *is_asked).await);
    }
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let (interrupt, terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(Self { interrupt, terminate })
    }

    /// Waits for a signal and returns its number.
    async fn next(&mut self) -> i32 {
        tokio::select! {
            _ = self.interrupt.recv() => signal_hook::consts::SIGINT,
            _ = self.terminate.recv() => signal_hook::consts::SIGTERM,
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    /// Waits for a signal and returns an exit code.
    async fn next(&mut self) -> i32 {
        const INTERRUPTED: i32 = 130;
        drop(tokio::signal::ctrl_c().await);
        INTERRUPTED
    }
}
