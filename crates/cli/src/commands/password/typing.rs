//! Reading what is typed without showing or keeping it.

use std::io::{self, IsTerminal, Read};

use password::check::{Candidate, TypedError};
use rustix::termios::{LocalModes, OptionalActions, Termios};

use crate::terminal::Terminal;

/// One line of standard input; where somebody sits there, asked for and not shown.
pub fn read(prompt: &str, terminal: &Terminal) -> Result<Candidate, TypedError> {
    let silence = io::stdin().is_terminal().then(|| {
        eprint!("{} ", terminal.words(prompt, &[]));
        Silence::begin()
    });
    let read = Candidate::read_line(Unbuffered);
    if silence.is_some() {
        eprintln!();
    }
    read
}

/// Standard input without the buffer of the library, which would keep what passes through it.
struct Unbuffered;

impl Read for Unbuffered {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        Ok(rustix::io::read(rustix::stdio::stdin(), into)?)
    }
}

/// The terminal shows nothing as long as this lives.
struct Silence {
    before: Option<Termios>,
}

impl Silence {
    fn begin() -> Self {
        let stdin = rustix::stdio::stdin();
        let before = rustix::termios::tcgetattr(stdin).ok();
        if let Some(mut silent) = before.clone() {
            silent.local_modes.remove(LocalModes::ECHO);
            let _ = rustix::termios::tcsetattr(stdin, OptionalActions::Flush, &silent);
        }
        Self { before }
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let stdin = rustix::stdio::stdin();
            let _ = rustix::termios::tcsetattr(stdin, OptionalActions::Now, before);
        }
    }
}
