//! The list of hashes: `system,login,hash[,salt,scheme]`.

use std::path::Path;

use zeroize::Zeroizing;

use super::run::AuditError;
use super::scheme::{Fault, Known, read_hash};

/// An account of the list.
pub struct Account {
    /// The system, as written.
    pub system: String,
    /// The login, as written.
    pub login: String,
    /// Its hash, or why it cannot be evaluated.
    pub hash: Result<Known, Fault>,
}

/// A list of hashes, understood.
pub struct HashList {
    /// The accounts in the list's order.
    pub accounts: Vec<Account>,
    /// Rows that name no account: line and reason.
    pub refused: Vec<Refused>,
    /// A number that differs between lists.
    pub identity: u64,
}

/// A row that names no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its line, 1-based.
    pub line: u64,
    /// The key of the reason.
    pub reason: &'static str,
}

/// More accounts than any authority has.
const MOST_ACCOUNTS: usize = 5_000_000;
/// The longest system or login.
const LONGEST_NAME: usize = 256;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 2 << 30;

/// Why a list cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoList {
    /// No column of that name.
    #[error("no column `{0}`")]
    NoColumn(&'static str),
    /// The heading is no CSV.
    #[error("no heading row")]
    NoHeading,
    /// The file is larger than a list of hashes is.
    #[error("more than {} GB", LARGEST >> 30)]
    TooLarge,
}

impl HashList {
    /// Reads the list in a file.
    ///
    /// # Errors
    /// When the file cannot be read, is too large, or is no such list.
    pub fn open(path: &Path) -> Result<Self, AuditError> {
        let unreadable = |source| AuditError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let length = std::fs::metadata(path).map_err(unreadable)?.len();
        if length > LARGEST {
            return Err(NoList::TooLarge.into());
        }
        let text = Zeroizing::new(std::fs::read(path).map_err(unreadable)?);
        Ok(Self::read(&text)?)
    }

    /// Reads a list. The text is not kept.
    ///
    /// # Errors
    /// When the heading row lacks `system`, `login` or `hash`.
    pub fn read(text: &Zeroizing<Vec<u8>>) -> Result<Self, NoList> {
        let bytes = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        let heading = reader.headers().map_err(|_| NoList::NoHeading)?.clone();
        let column = |name: &str| {
            heading
                .iter()
                .position(|own| own.trim().eq_ignore_ascii_case(name))
        };
        let needed = |name| column(name).ok_or(NoList::NoColumn(name));
        let (system, login, hash) = (needed("system")?, needed("login")?, needed("hash")?);
        let (salt, scheme) = (column("salt"), column("scheme"));
        let mut list = Self {
            accounts: Vec::new(),
            refused: Vec::new(),
            identity: xxhash_rust::xxh3::xxh3_64(bytes),
        };
        let mut row = csv::ByteRecord::new();
        loop {
            let line = reader.position().line();
            match reader.read_byte_record(&mut row) {
                Ok(false) => return Ok(list),
                Ok(true) => {}
                Err(_) => {
                    list.refuse(line, "unreadable_row");
                    continue;
                }
            }
            let field =
                |at: usize| std::str::from_utf8(row.get(at).unwrap_or_default()).map(str::trim);
            let (Ok(system), Ok(login)) = (field(system), field(login)) else {
                list.refuse(line, "not_utf8");
                continue;
            };
            if system.is_empty() || login.is_empty() {
                list.refuse(line, "no_account");
                continue;
            }
            if system.len() > LONGEST_NAME || login.len() > LONGEST_NAME {
                list.refuse(line, "name_too_long");
                continue;
            }
            if list.accounts.len() == MOST_ACCOUNTS {
                list.refuse(line, "too_many");
                continue;
            }
            let optional = |at: Option<usize>| at.and_then(|at| field(at).ok());
            let known = match field(hash) {
                Ok(hash) => read_hash(hash, optional(salt), optional(scheme), system == "computer"),
                Err(_) => Err(Fault::Damaged),
            };
            list.accounts.push(Account {
                system: system.to_owned(),
                login: login.to_owned(),
                hash: known,
            });
        }
    }

    fn refuse(&mut self, line: u64, reason: &'static str) {
        self.refused.push(Refused { line, reason });
    }
}
