//! What can go wrong in a command, each with its next step.

use std::path::{Path, PathBuf};

/// A command that could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A file of the output could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file that was named could not be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The policy file is not one.
    #[error(transparent)]
    Policy(#[from] policy::PolicyError),
    /// A baseline that is not shipped, nor a file.
    #[error("no baseline is called `{0}`")]
    NoSuchBaseline(String),
    /// A baseline file is not one.
    #[error("{}: {source}", path.display())]
    Baseline {
        /// The file.
        path: PathBuf,
        /// What is wrong; boxed, so that every other result stays small.
        source: Box<policy::PolicyError>,
    },
    /// A baseline gave nothing.
    #[error(transparent)]
    BaselineLevel(#[from] policy::resolve::BaselineError),
    /// A unit that is not in the tree was named.
    #[error("no unit is called `{0}`")]
    NoSuchUnit(String),
    /// A lower letter may tighten the upper one, never loosen it.
    #[error("{0}")]
    Loosens(String),
    /// The mapping file is not one.
    #[error(transparent)]
    Mapping(#[from] connectors::MappingError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A feed could not be read at all.
    #[error(transparent)]
    Feed(#[from] connectors::FeedError),
    /// A letter could not be read.
    #[error(transparent)]
    Letter(#[from] connectors::LetterError),
    /// A document could not be written.
    #[error(transparent)]
    Document(#[from] documents::DocumentError),
    /// The same source was named twice.
    #[error("two files for `{0}`: name each system once")]
    SourceTwice(String),
    /// A person who is not on the roster was named.
    #[error("nobody on the roster has the code `{0}`")]
    NoSuchPerson(String),
    /// An account that no review has seen was named.
    #[error("no account `{login}` in `{system}`")]
    NoSuchAccount {
        /// The system.
        system: String,
        /// The login.
        login: String,
    },
    /// No human decision stands for an account.
    #[error("no decision about `{login}` in `{system}` stands")]
    NoDecision {
        /// The system.
        system: String,
        /// The login.
        login: String,
    },
    /// Stored hashes could not be audited.
    #[error(transparent)]
    Audit(#[from] password::audit::AuditError),
    /// Two reviews are needed, and there are fewer.
    #[error("comparing takes two reviews; there are {0}")]
    TooFewReviews(usize),
    /// A user that does not exist was named.
    #[error("there is no user `{0}`, or no such role of theirs")]
    NoSuchUser(String),
    /// Somebody wanted to give or take their own role, or close themselves.
    #[error("nobody changes their own roles")]
    OwnRole,
    /// Somebody wanted to act on a unit that is not below theirs.
    #[error("that unit is not below yours")]
    OutOfScope,
    /// The first administrator exists.
    #[error("there is an administrator already")]
    NotFirstRun,
    /// A thread of ours died: a fault in the program, not in the input.
    #[error("a worker stopped: {0}")]
    Worker(String),
}

impl EngineError {
    /// Wraps a failed write with the file it was meant for.
    pub(crate) fn write(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::Write {
            path: path.to_owned(),
            source,
        }
    }

    /// Wraps a failed read with the file it was meant for.
    pub(crate) fn read(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::Read {
            path: path.to_owned(),
            source,
        }
    }

    /// The message key: `error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Write { .. } => "write",
            Self::Read { .. } => "read",
            Self::Policy(_) => "policy",
            Self::NoSuchBaseline(_) => "no-such-baseline",
            Self::Baseline { .. } => "baseline",
            Self::BaselineLevel(_) => "baseline-level",
            Self::NoSuchUnit(_) => "no-such-unit",
            Self::Loosens(_) => "loosens",
            Self::Mapping(_) => "mapping",
            Self::Store(_) => "store",
            Self::Feed(_) => "feed",
            Self::Letter(_) => "letter",
            Self::Document(_) => "document",
            Self::SourceTwice(_) => "source-twice",
            Self::NoSuchPerson(_) => "no-such-person",
            Self::NoSuchAccount { .. } => "no-such-account",
            Self::NoDecision { .. } => "no-decision",
            Self::Audit(_) => "audit",
            Self::TooFewReviews(_) => "too-few-reviews",
            Self::NoSuchUser(_) => "no-such-user",
            Self::OwnRole => "own-role",
            Self::OutOfScope => "out-of-scope",
            Self::NotFirstRun => "not-first-run",
            Self::Worker(_) => "worker",
        }
    }

    /// Whether the input was there and was refused for what it holds (exit 3).
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Letter(letter) if letter.is_refusal())
    }

    /// Whether whoever called can mend it (exit 2) or it is a fault of ours (exit 1).
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        !matches!(
            self,
            Self::Worker(_) | Self::Write { .. } | Self::Document(_)
        )
    }
}
