//! A question to the database: one file under `sql/`, opened by a sentence.

/// One SQL text and the name of the file it stands in (`account/upsert`).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question {
    /// Folder and file, without `.sql`.
    pub name: &'static str,
    /// The text, the same for both engines.
    pub sql: &'static str,
}

impl Question {
    /// Notes that the question is being put, so that a test can tell which never was.
    pub(crate) fn put(self) -> &'static str {
        #[cfg(feature = "testing")]
        crate::testing::note(self.name);
        self.sql
    }
}

/// Takes the question of a file: `question!("account/upsert")`.
macro_rules! question {
    ($name:literal) => {
        $crate::question::Question {
            name: $name,
            sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql")),
        }
    };
}
pub(crate) use question;
