//! What is wrong with an installation, looked at without changing anything; each with its next step.

mod database;
mod machine;
mod post;

pub use post::mail;
use store::{Database, OpenOptions};
use text::Catalog;

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// As it should be.
    Good,
    /// To be looked at, in its time.
    Notice,
    /// To be mended.
    Fault,
}

impl Health {
    /// As `--json` spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Notice => "notice",
            Self::Fault => "fault",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What (`doctor-<code>` in the locales; what to do about it in `doctor-<code>-next`).
    pub code: &'static str,
    /// How it is.
    pub health: Health,
    /// The arguments of the message.
    pub arguments: Vec<(&'static str, String)>,
    /// A fault of the database, which has words of its own.
    fault: Option<String>,
}

impl Check {
    fn new(code: &'static str, health: Health) -> Self {
        Self {
            code,
            health,
            arguments: Vec::new(),
            fault: None,
        }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// What was found, in words.
    #[must_use]
    pub fn finding(&self, catalog: &Catalog) -> String {
        self.filled(&format!("doctor-{}", self.code), catalog)
    }

    /// What to do about it; empty when there is nothing to do.
    #[must_use]
    pub fn next(&self, catalog: &Catalog) -> String {
        let key = format!("doctor-{}-next", self.code);
        match catalog.has(&key) {
            true => self.filled(&key, catalog),
            false => String::new(),
        }
    }

    fn filled(&self, key: &str, catalog: &Catalog) -> String {
        if let Some(fault) = &self.fault {
            return fault.clone();
        }
        let arguments: Vec<_> = self
            .arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        catalog.message(key, &arguments)
    }
}

/// What only whoever runs on the machine can say.
#[derive(Debug, Clone, Copy)]
pub struct Machine {
    /// Microseconds since 1970, by the machine's clock.
    pub now: i64,
    /// Bytes free where the database is, if it is a file.
    pub free_bytes: Option<u64>,
}

/// Looks at everything. What keeps the database from being opened is a finding too, with its words in the
/// language of `catalog`.
pub async fn doctor(
    location: &str,
    options: &OpenOptions,
    machine: Machine,
    catalog: &Catalog,
) -> Vec<Check> {
    let mut checks = Vec::new();
    let file = Database::file_of(location).ok().flatten();
    if let Some(file) = &file {
        checks.extend(machine::rights(file));
        checks.extend(machine::room(file, machine.free_bytes));
    }
    match Database::open_to_look(location, options).await {
        Err(fault) => checks.push(Check {
            fault: Some(crate::words::store_error(&fault, catalog)),
            ..Check::new("database-closed", Health::Fault)
        }),
        Ok(db) => {
            let looked = database::look(&db, machine.now, &mut checks).await;
            if let Err(fault) = looked {
                checks.push(Check {
                    fault: Some(crate::words::error(&fault, catalog)),
                    ..Check::new("database-fault", Health::Fault)
                });
            }
            db.close().await;
        }
    }
    checks
}
