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
    /// A review without one of the sources it cannot do without.
    #[error("there is no source `{0}`")]
    SourceMissing(String),
    /// Work was begun so often and never came to its end.
    #[error("begun {0} times without coming to an end")]
    GivenUp(i64),
    /// Somebody wanted to decide about an account that could be their own.
    #[error("nobody decides about an account that could be their own")]
    OwnCase,
    /// Another node goes on with this work.
    #[error("another node has taken this work over")]
    JobLost,
    /// A file that was sent is no longer there to be decided about.
    #[error("that file is no longer there")]
    UploadGone,
    /// A file that was sent cannot be confirmed as it would be read.
    #[error("as it would be read, that file would be refused")]
    UploadRefused,
    /// A file with a column of passwords was sent: none is kept, not even for a moment.
    #[error("the column `{0}` holds passwords")]
    UploadSecret(String),
    /// A file of another day than those that wait with it, or than the newest review.
    #[error("the file must reflect {0} or later")]
    UploadDay(String),
    /// The data folder is another process's.
    #[error("{} is used by another rasoat serve", .0.display())]
    FolderTaken(PathBuf),
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
    /// A user who exists was to be made.
    #[error("there is a user `{0}` already")]
    UserExists(String),
    /// Somebody wanted to give or take their own role, or close themselves.
    #[error("nobody changes their own roles")]
    OwnRole,
    /// Somebody wanted to act on a unit that is not below theirs.
    #[error("that unit is not below yours")]
    OutOfScope,
    /// Something that a campaign's or report's state does not allow (any more, or yet).
    #[error("that cannot be done as things stand now")]
    NotNow,
    /// A reason, an explanation or an office was not given.
    #[error("words are needed")]
    WordsNeeded,
    /// What was typed is no address mail can be sent to, or there is none.
    #[error("no address to send mail to")]
    NoAddress,
    /// No mail server is configured.
    #[error("no mail server is configured")]
    NoMail,
    /// Somebody wanted to return or accept a report they signed.
    #[error("nobody decides on their own report")]
    OwnReport,
    /// Somebody wanted to approve or refuse an exception they asked for themselves.
    #[error("nobody decides on the exception they asked for")]
    OwnWaiver,
    /// The policy does not allow an exception to last so long (any more).
    #[error("the policy allows it until {0} at the latest")]
    WaiverTooLong(domain::Date),
    /// The first administrator exists.
    #[error("there is an administrator already")]
    NotFirstRun,
    /// Something is where a backup was to be made.
    #[error("{} is there already", .0.display())]
    BackupThere(PathBuf),
    /// The folder is no backup.
    #[error("{} is no backup: {detail}", path.display())]
    NoBackup {
        /// The folder.
        path: PathBuf,
        /// What is wrong.
        detail: String,
    },
    /// The backup is not as it was made.
    #[error("{} is not as it was when the backup was made", .0.display())]
    BackupDamaged(PathBuf),
    /// A backup without its key, and no key named.
    #[error("the backup has no key in it")]
    BackupKeyNotGiven,
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
            Self::SourceMissing(_) => "source-missing",
            Self::GivenUp(_) => "given-up",
            Self::OwnCase => "own-case",
            Self::JobLost => "job-lost",
            Self::UploadGone => "upload-gone",
            Self::UploadRefused => "upload-refused",
            Self::UploadSecret(_) => "upload-secret",
            Self::UploadDay(_) => "upload-day",
            Self::FolderTaken(_) => "folder-taken",
            Self::NoSuchPerson(_) => "no-such-person",
            Self::NoSuchAccount { .. } => "no-such-account",
            Self::NoDecision { .. } => "no-decision",
            Self::Audit(_) => "audit",
            Self::TooFewReviews(_) => "too-few-reviews",
            Self::NoSuchUser(_) => "no-such-user",
            Self::UserExists(_) => "user-exists",
            Self::OwnRole => "own-role",
            Self::OutOfScope => "out-of-scope",
            Self::NotNow => "not-now",
            Self::WordsNeeded => "words-needed",
            Self::NoAddress => "no-address",
            Self::NoMail => "no-mail",
            Self::OwnReport => "own-report",
            Self::OwnWaiver => "own-waiver",
            Self::WaiverTooLong(_) => "waiver-too-long",
            Self::NotFirstRun => "not-first-run",
            Self::BackupThere(_) => "backup-there",
            Self::NoBackup { .. } => "no-backup",
            Self::BackupDamaged(_) => "backup-damaged",
            Self::BackupKeyNotGiven => "backup-key-not-given",
            Self::Worker(_) => "worker",
        }
    }

    /// Whether the input was there and was refused for what it holds (exit 3).
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Letter(letter) if letter.is_refusal())
    }

    /// Whether it lies in what somebody sent, and is told them in full: it names nothing of this machine.
    #[must_use]
    pub const fn is_of_input(&self) -> bool {
        matches!(
            self,
            Self::Feed(_)
                | Self::Mapping(_)
                | Self::UploadRefused
                | Self::UploadSecret(_)
                | Self::UploadDay(_)
        )
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
