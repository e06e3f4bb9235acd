//! What is to be said of a fault: a message key and its arguments, in no language.

use record::ChainFault;

use crate::StoreError;

impl StoreError {
    /// The message key: `store-error-<code>` in the locales, of the fault itself.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::At { fault, .. } => fault.code(),
            Self::NotFound { .. } => "not-found",
            Self::NotALocation { .. } => "not-a-location",
            Self::WrongPassword => "wrong-password",
            Self::Unreachable { .. } => "unreachable",
            Self::NoSuchDatabase => "no-such-database",
            Self::WrongCollation { .. } => "wrong-collation",
            Self::NotRasoat => "not-rasoat",
            Self::Occupied => "occupied",
            Self::OlderSchema { .. } => "older-schema",
            Self::NewerSchema { .. } => "newer-schema",
            Self::ForeignSchema { .. } => "foreign-schema",
            Self::Locked => "locked",
            Self::ReadOnly => "read-only",
            Self::CannotOpen => "cannot-open",
            Self::DiskFull => "disk-full",
            Self::Corrupted { .. } => "corrupted",
            Self::KeyFileNotGiven => "key-file-not-given",
            Self::KeyMissing { .. } => "key-missing",
            Self::KeyDamaged { .. } => "key-damaged",
            Self::KeyExposed { .. } => "key-exposed",
            Self::KeyForeign { .. } => "key-foreign",
            Self::KeyFile { .. } => "key-file",
            Self::Damaged { .. } => "damaged",
            Self::Unreadable { .. } => "unreadable",
            Self::Record(ChainFault::WrongNumber { .. }) => "record-number",
            Self::Record(ChainFault::BrokenLink { .. }) => "record-link",
            Self::Record(ChainFault::Changed { .. }) => "record-changed",
            Self::Record(ChainFault::WrongSignature { .. }) => "record-signature",
            Self::Record(ChainFault::AnotherChain { .. }) => "record-another",
            Self::Record(ChainFault::TailCut { .. }) => "record-cut",
            Self::Io(_) => "document",
            Self::Sql(_) | Self::Bulk(_) => "database",
        }
    }

    /// The arguments of that message; no password, no secret.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let detail = |detail: &dyn ToString| vec![("detail", detail.to_string())];
        match self {
            Self::At { fault, .. } => fault.arguments(),
            Self::NotFound { noun, key } | Self::Damaged { noun, key } => {
                vec![("noun", noun.replace(' ', "_")), ("key", key.clone())]
            }
            Self::NotALocation { given } => vec![("given", given.clone())],
            Self::WrongCollation { found } => vec![("found", found.clone())],
            Self::NewerSchema { found, known } | Self::OlderSchema { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::ForeignSchema { version } => vec![("version", version.to_string())],
            Self::KeyMissing { path }
            | Self::KeyDamaged { path }
            | Self::KeyExposed { path }
            | Self::KeyForeign { path } => vec![("path", path.display().to_string())],
            Self::KeyFile { path, source } => vec![
                ("path", path.display().to_string()),
                ("detail", source.to_string()),
            ],
            Self::Unreachable { detail: said }
            | Self::Corrupted { detail: said }
            | Self::Unreadable { detail: said } => detail(said),
            Self::Record(fault) => chain(fault),
            Self::Io(error) => detail(error),
            Self::Sql(error) => detail(error),
            Self::Bulk(error) => detail(error),
            Self::WrongPassword
            | Self::NoSuchDatabase
            | Self::NotRasoat
            | Self::Occupied
            | Self::Locked
            | Self::ReadOnly
            | Self::CannotOpen
            | Self::DiskFull
            | Self::KeyFileNotGiven => Vec::new(),
        }
    }

    /// The database the fault concerns, without a password.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        match self {
            Self::At { location, .. } => Some(location),
            _ => None,
        }
    }
}

fn chain(fault: &ChainFault) -> Vec<(&'static str, String)> {
    match fault {
        ChainFault::WrongNumber { expected, found } => {
            vec![("seq", expected.to_string()), ("found", found.to_string())]
        }
        ChainFault::BrokenLink { seq }
        | ChainFault::Changed { seq }
        | ChainFault::WrongSignature { seq }
        | ChainFault::AnotherChain { seq } => vec![("seq", seq.to_string())],
        ChainFault::TailCut { last, anchored } => {
            vec![
                ("seq", last.to_string()),
                ("anchored", anchored.to_string()),
            ]
        }
    }
}
