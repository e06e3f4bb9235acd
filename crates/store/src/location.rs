//! Where a database is: a file, or a PostgreSQL server and a name.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

use crate::StoreError;

/// A database as given on the command line: a path, `sqlite:PATH`, or `postgres://…`.
#[derive(Clone)]
pub(crate) enum Location {
    File(PathBuf),
    Server(Box<PgConnectOptions>),
}

impl FromStr for Location {
    type Err = StoreError;

    fn from_str(given: &str) -> Result<Self, StoreError> {
        if given.starts_with("postgres://") || given.starts_with("postgresql://") {
            // The address may hold a password, so nothing of it goes into the error.
            return PgConnectOptions::from_str(given)
                .map(|options| Self::Server(Box::new(options)))
                .map_err(|_| StoreError::NotALocation {
                    given: "postgres://…".to_owned(),
                });
        }
        let path = given.strip_prefix("sqlite:").unwrap_or(given);
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.trim().is_empty() || path.contains("://") {
            let scheme = given.split("://").next().unwrap_or_default();
            return Err(StoreError::NotALocation {
                given: scheme.to_owned(),
            });
        }
        Ok(Self::File(PathBuf::from(path)))
    }
}

impl fmt::Display for Location {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Server(options) => write!(
                f,
                "postgres://{}:{}/{}",
                options.get_host(),
                options.get_port(),
                options.get_database().unwrap_or_default()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_printed_without_its_password() {
        let location: Location = "postgres://lan:matkhau@db.local:5433/rasoat"
            .parse()
            .unwrap();
        assert_eq!(location.to_string(), "postgres://db.local:5433/rasoat");
        let error = "postgres://lan:matkhau@:notaport/x"
            .parse::<Location>()
            .err()
            .unwrap();
        assert!(!error.to_string().contains("matkhau"), "{error}");
        let error = "mysql://lan:matkhau@db/x"
            .parse::<Location>()
            .err()
            .unwrap();
        assert!(!error.to_string().contains("matkhau"), "{error}");
    }

    #[test]
    fn a_path_may_be_written_three_ways() {
        for given in ["a/b.db", "sqlite:a/b.db", "sqlite://a/b.db"] {
            assert_eq!(given.parse::<Location>().unwrap().to_string(), "a/b.db");
        }
        assert!("".parse::<Location>().is_err());
    }
}
