//! Where an audit stands, so that a killed one goes on: positions and categories, no guess, no
//! hash, and where a guess was the password not even its number (see [`Outcome::tried`]).

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use super::outcome::Outcome;
use super::work::Class;
use crate::habits::Category;

/// How far the work of one class of hashes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Which class.
    pub class: Class,
    /// Guesses every account of the class has had.
    pub guesses: u64,
    /// Tries done beyond, in the order of the round.
    pub beyond: u64,
}

/// Where an audit stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checkpoint {
    /// What it was made of: list, roster, year.
    pub identity: u64,
    /// Time spent.
    pub spent: Duration,
    /// How far each class is.
    pub positions: Vec<Position>,
    /// What was found so far: account, outcome.
    pub found: Vec<(usize, Outcome)>,
}

/// Why a checkpoint cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// It could not be read or written.
    #[error("checkpoint: {0}")]
    Io(#[from] std::io::Error),
    /// It is no checkpoint.
    #[error("the checkpoint is damaged")]
    Damaged,
    /// It belongs to another list, roster or year.
    #[error("the checkpoint belongs to another list, roster or version")]
    Other,
}

const HEAD: &str = "rasoat-audit 1";

impl Checkpoint {
    /// Writes it in place of the one before.
    pub fn save(&self, path: &Path) -> Result<(), CheckpointError> {
        let mut text = format!(
            "{HEAD}\n{:016x} {}\n",
            self.identity,
            self.spent.as_millis()
        );
        for at in &self.positions {
            let Class { family, cost, fast } = at.class;
            let fast = u8::from(fast);
            text += &format!("p {family} {cost} {fast} {} {}\n", at.guesses, at.beyond);
        }
        for (account, outcome) in &self.found {
            let category = outcome.found.map_or("", Category::as_str);
            text += &format!("f {account} {category} {}\n", outcome.tried);
        }
        text += "end\n";
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_data()?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// Reads the one of an earlier run; `None` when there is none.
    pub fn load(path: &Path, identity: u64) -> Result<Option<Self>, CheckpointError> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let read = Self::parse(&text).ok_or(CheckpointError::Damaged)?;
        if read.identity == identity {
            Ok(Some(read))
        } else {
            Err(CheckpointError::Other)
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        (lines.next()? == HEAD).then_some(())?;
        let (identity, spent) = lines.next()?.split_once(' ')?;
        let mut read = Self {
            identity: u64::from_str_radix(identity, 16).ok()?,
            spent: Duration::from_millis(spent.parse().ok()?),
            ..Self::default()
        };
        for line in lines {
            let fields: Vec<&str> = line.split(' ').collect();
            match fields[..] {
                ["p", family, cost, fast, guesses, beyond] => read.positions.push(Position {
                    class: Class {
                        family: family.parse().ok()?,
                        cost: cost.parse().ok()?,
                        fast: fast == "1",
                    },
                    guesses: guesses.parse().ok()?,
                    beyond: beyond.parse().ok()?,
                }),
                ["f", account, category, tried] => {
                    let found = Category::ALL
                        .into_iter()
                        .find(|one| one.as_str() == category)?;
                    let outcome = Outcome {
                        found: Some(found),
                        tried: tried.parse().ok()?,
                        ..Outcome::default()
                    };
                    read.found.push((account.parse().ok()?, outcome));
                }
                ["end"] => return Some(read),
                _ => return None,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_loaded_and_nothing_else() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("audit.checkpoint");
        assert!(Checkpoint::load(&path, 7).unwrap().is_none());
        let mut outcome = Outcome::default();
        outcome.find(Category::BirthDate, 77);
        let one = Checkpoint {
            identity: 7,
            spent: Duration::from_millis(1234),
            positions: vec![Position {
                class: Class {
                    family: 32,
                    cost: 10,
                    fast: false,
                },
                guesses: 5,
                beyond: 3,
            }],
            found: vec![(12, outcome)],
        };
        one.save(&path).unwrap();
        assert_eq!(Checkpoint::load(&path, 7).unwrap(), Some(one));
        assert!(matches!(
            Checkpoint::load(&path, 8),
            Err(CheckpointError::Other)
        ));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("f 12 birth_date 128"));
        std::fs::write(&path, text.replace("end\n", "")).unwrap();
        assert!(matches!(
            Checkpoint::load(&path, 7),
            Err(CheckpointError::Damaged)
        ));
    }
}
