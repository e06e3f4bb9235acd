//! Where an audit stands, so that a killed one goes on: positions, the order guesses were taken in, and
//! categories; no guess, no hash, and where a guess was the password not even its number (see
//! [`Outcome::tried`]). What the order was learned from is told of several finds together only.

use std::io::Write as _;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use super::outcome::Outcome;
use super::work::Class;
use crate::habits::{Category, IdeaId, ideas, trait_kinds};

/// Hashes of one class in one system: what is learned of some of them holds for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Which class.
    pub class: Class,
    /// Which system, by its first place in the list; 0 where nothing is learned.
    pub system: u16,
}

/// How far the work of one group of hashes is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Which group.
    pub group: Group,
    /// Guesses every account of the group has had.
    pub guesses: u64,
    /// Tries done beyond, in the order of the round.
    pub beyond: u64,
    /// The order they were taken in.
    pub taken: Taken,
}

/// The order a group's guesses were taken in, and what was learned meanwhile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Stretch after stretch; the last may be under way.
    pub stretches: Vec<Stretch>,
    /// How many of them were through when finds were last learned from.
    pub learned: usize,
    /// The accounts found since, whose ideas are found again when the audit goes on.
    pub waiting: Vec<usize>,
    /// Traits and how many finds of theirs were learned from: never fewer than a lot together.
    pub finds: Vec<(u16, u32)>,
}

/// Guesses taken in one order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// The tries of the group that are done when it ends.
    pub end: u64,
    /// The ideas, as far as any account came.
    pub order: Vec<IdeaId>,
}

impl Position {
    /// Before the first guess.
    pub fn start(group: Group) -> Self {
        Self {
            group,
            guesses: 0,
            beyond: 0,
            taken: Taken::default(),
        }
    }
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

const HEAD: &str = "rasoat-audit 2";

impl Checkpoint {
    /// Writes it in place of the one before.
    pub fn save(&self, path: &Path) -> Result<(), CheckpointError> {
        let mut text = format!(
            "{HEAD}\n{:016x} {}\n",
            self.identity,
            self.spent.as_millis()
        );
        for at in &self.positions {
            let Class { family, cost, fast } = at.group.class;
            let (fast, system) = (u8::from(fast), at.group.system);
            let (guesses, beyond) = (at.guesses, at.beyond);
            text += &format!("p {family} {cost} {fast} {system} {guesses} {beyond}\n");
            at.taken.write(&mut text);
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
                ["p", family, cost, fast, system, guesses, beyond] => {
                    let class = Class {
                        family: family.parse().ok()?,
                        cost: cost.parse().ok()?,
                        fast: fast == "1",
                    };
                    let system = system.parse().ok()?;
                    read.positions.push(Position {
                        guesses: guesses.parse().ok()?,
                        beyond: beyond.parse().ok()?,
                        ..Position::start(Group { class, system })
                    });
                }
                ["o" | "l" | "c", ..] => read.positions.last_mut()?.taken.read(&fields)?,
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

impl Taken {
    fn write(&self, text: &mut String) {
        let mut line = |head: &str, fields: &mut dyn Iterator<Item = u64>| {
            *text += head;
            for field in fields {
                *text += &format!(" {field}");
            }
            *text += "\n";
        };
        for stretch in &self.stretches {
            let order = stretch.order.iter().map(|&id| u64::from(id));
            line("o", &mut std::iter::once(stretch.end).chain(order));
        }
        if !self.stretches.is_empty() {
            let waiting = self.waiting.iter().map(|&account| account as u64);
            line(
                "l",
                &mut std::iter::once(self.learned as u64).chain(waiting),
            );
            let finds = self.finds.iter();
            line(
                "c",
                &mut finds.flat_map(|&(own, finds)| [own.into(), finds.into()]),
            );
        }
    }

    fn read(&mut self, fields: &[&str]) -> Option<()> {
        let (head, fields) = fields.split_first()?;
        match (*head, fields) {
            ("o", [end, order @ ..]) => {
                let end = end.parse().ok()?;
                let before = self.stretches.last().map_or(0, |before| before.end);
                (end > before).then_some(())?;
                let order = numbers(order, ideas().len())?;
                self.stretches.push(Stretch { end, order });
            }
            ("l", [learned, waiting @ ..]) => {
                self.learned = learned.parse().ok()?;
                self.waiting = numbers(waiting, usize::MAX)?;
            }
            ("c", finds) => {
                let pairs = finds.chunks(2).map(|pair| match *pair {
                    [own, finds] => {
                        let own: u16 = own.parse().ok()?;
                        (usize::from(own) < trait_kinds().len()).then_some(())?;
                        Some((own, finds.parse().ok()?))
                    }
                    _ => None,
                });
                self.finds = pairs.collect::<Option<_>>()?;
            }
            _ => return None,
        }
        Some(())
    }
}

/// Numbers below a bound.
fn numbers<T: FromStr + Copy + TryInto<usize>>(fields: &[&str], below: usize) -> Option<Vec<T>> {
    let number = |field: &&str| {
        let number: T = field.parse().ok()?;
        (number.try_into().ok()? < below).then_some(number)
    };
    fields.iter().map(number).collect()
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
                group: Group {
                    class: Class {
                        family: 32,
                        cost: 10,
                        fast: false,
                    },
                    system: 1,
                },
                guesses: 5,
                beyond: 3,
                taken: Taken {
                    stretches: vec![
                        Stretch {
                            end: 400,
                            order: vec![3, 1, 2],
                        },
                        Stretch {
                            end: 900,
                            order: Vec::new(),
                        },
                    ],
                    learned: 1,
                    waiting: vec![12],
                    finds: vec![(0, 7), (4, 5)],
                },
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
        for (whole, damaged) in [
            ("end\n", ""),
            ("o 400 3", "o 400 60000"),
            ("c 0 7", "c 0"),
            ("o 400", "o 4000"),
            ("o 400", "o -1"),
            ("l 1 12", "l 1 -12"),
        ] {
            assert!(text.contains(whole));
            std::fs::write(&path, text.replace(whole, damaged)).unwrap();
            assert!(matches!(
                Checkpoint::load(&path, 7),
                Err(CheckpointError::Damaged)
            ));
        }
    }
}
