//! The exit codes of the contract.

use std::process::ExitCode;

/// How a command ended, as scripts see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done. Findings are not failures.
    Done,
    /// 1: an internal fault.
    Fault,
    /// 2: the command was called wrongly.
    Usage,
    /// 3: done, but some input was refused or could not be evaluated.
    Partial,
    /// 4: refused by a safety gate, nothing changed.
    Refused,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Fault => 1,
            Exit::Usage => 2,
            Exit::Partial => 3,
            Exit::Refused => 4,
        })
    }
}
