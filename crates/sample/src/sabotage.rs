//! Spoiling a sample the way real feeds are spoiled: what a gate must refuse, and the one
//! honest change it must let pass.
//!
//! The sample is made again from its own seed, so every feed but the spoiled one is the
//! same to the byte.

mod exchange;
mod merger;
mod tamper;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::Error;
use crate::generate::{Options, Summary, generate_as};
use crate::province::Province;
use crate::sheet::Tamper;

pub use exchange::{Exchange, Spoiling, exchange};

/// The feed that is neither the tree nor a system's.
const ROSTER: &str = "roster";

/// A way in which a feed is spoiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sabotage {
    /// The mail export is a file of no bytes.
    EmptySystem,
    /// The roster is.
    EmptyRoster,
    /// The mail export has headings and not one row: empty, but successful.
    HeaderOnlySystem,
    /// The roster has.
    HeaderOnlyRoster,
    /// Half the rows of the personnel records are missing.
    HalfSystem,
    /// Half the roster is.
    HalfRoster,
    /// Every second row of the personnel records is missing: no unit is left out.
    ThinnedSystem,
    /// Every second row of the roster is.
    ThinnedRoster,
    /// The cells of the one-stop export stand one column further right than their headings.
    WrongColumnSystem,
    /// Those of the party handbook do, which has nothing but a login, a name and a unit.
    WrongColumnBare,
    /// Those of the document system's workbook do.
    WrongColumnWorkbook,
    /// Those of the roster do.
    WrongColumnRoster,
    /// The one-stop export was read in one encoding and saved in another.
    ShiftedEncodingSystem,
    /// The roster was.
    ShiftedEncodingRoster,
    /// Every date of the one-stop export has the month first.
    DatesSwappedSystem,
    /// Every date of the roster has.
    DatesSwappedRoster,
    /// A spreadsheet took the roster's days for months wherever it could.
    DatesMistakenRoster,
    /// A spreadsheet did the same to the one-stop export.
    DatesMistakenSystem,
    /// Every row of the personnel records stands twice.
    DuplicatedRows,
    /// The mail export is the personnel records' file.
    OtherSystem,
    /// The roster's workbook ends in the middle.
    TruncatedWorkbook,
    /// Two communes merged, and the tree says so: honest, must pass.
    MergedUnit,
    /// A whole commune is missing from the roster.
    UnitVanished,
    /// Everyone on the roster "nghỉ việc".
    EveryoneLeft,
    /// Personnel codes of the roster slid down by one row.
    CodesShifted,
    /// Names of the roster lost their marks.
    MarksStripped,
    /// The mail export lost the right to read when anyone was last there.
    LastUseUnread,
    /// The dates of the mail export lie years ahead.
    DatesInFuture,
}

/// Every kind with the word the command line has for it.
const WORDS: [(Sabotage, &str); 28] = [
    (Sabotage::EmptySystem, "empty_system"),
    (Sabotage::EmptyRoster, "empty_roster"),
    (Sabotage::HeaderOnlySystem, "header_only_system"),
    (Sabotage::HeaderOnlyRoster, "header_only_roster"),
    (Sabotage::HalfSystem, "half_system"),
    (Sabotage::HalfRoster, "half_roster"),
    (Sabotage::ThinnedSystem, "thinned_system"),
    (Sabotage::ThinnedRoster, "thinned_roster"),
    (Sabotage::WrongColumnSystem, "wrong_column_system"),
    (Sabotage::WrongColumnBare, "wrong_column_bare"),
    (Sabotage::WrongColumnWorkbook, "wrong_column_workbook"),
    (Sabotage::WrongColumnRoster, "wrong_column_roster"),
    (Sabotage::ShiftedEncodingSystem, "shifted_encoding_system"),
    (Sabotage::ShiftedEncodingRoster, "shifted_encoding_roster"),
    (Sabotage::DatesSwappedSystem, "dates_swapped_system"),
    (Sabotage::DatesSwappedRoster, "dates_swapped_roster"),
    (Sabotage::DatesMistakenRoster, "dates_mistaken_roster"),
    (Sabotage::DatesMistakenSystem, "dates_mistaken_system"),
    (Sabotage::DuplicatedRows, "duplicated_rows"),
    (Sabotage::OtherSystem, "other_system"),
    (Sabotage::TruncatedWorkbook, "truncated_workbook"),
    (Sabotage::MergedUnit, "merged_unit"),
    (Sabotage::UnitVanished, "unit_vanished"),
    (Sabotage::EveryoneLeft, "everyone_left"),
    (Sabotage::CodesShifted, "codes_shifted"),
    (Sabotage::MarksStripped, "marks_stripped"),
    (Sabotage::LastUseUnread, "last_use_unread"),
    (Sabotage::DatesInFuture, "dates_in_future"),
];

/// A spoiled sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sabotaged {
    /// How.
    pub kind: Sabotage,
    /// The feed: `roster`, `units` or the key of a system.
    pub feed: &'static str,
    /// Nothing is wrong with it: a gate that refuses it is too strict.
    pub honest: bool,
    /// The sample with the spoiled feed.
    pub summary: Summary,
}

/// Makes the sample in `sample` again in `out`, with one feed spoiled.
///
/// # Errors
/// When `sample` has no readable `sample.toml`, or `out` cannot be written.
pub fn sabotage(sample: &Path, kind: Sabotage, out: &Path) -> Result<Sabotaged, Error> {
    let options = options_of(sample, out)?;
    let summary = generate_as(&options, Some(Spoiling::Sabotage(kind)))?;
    kind.afterwards(&summary)?;
    Ok(Sabotaged {
        kind,
        feed: kind.feed(),
        honest: kind == Sabotage::MergedUnit,
        summary,
    })
}

/// The size and seed a sample was made with.
fn options_of(sample: &Path, out: &Path) -> Result<Options, Error> {
    let path = sample.join("sample.toml");
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let number = |key: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once('='));
        let value = lines
            .find(|(name, _)| name.trim() == key)
            .map(|(_, value)| value.trim());
        value
            .and_then(|value| value.parse::<u64>().ok())
            .ok_or_else(|| Error::Format {
                path: path.clone(),
                line: 1,
                problem: format!("there is no number `{key}`"),
            })
    };
    Ok(Options {
        persons: usize::try_from(number("persons")?).unwrap_or(usize::MAX),
        seed: number("seed")?,
        out: out.to_owned(),
    })
}

impl Sabotage {
    /// Every kind, in the order of the command's help.
    pub fn all() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|(kind, _)| *kind)
    }

    /// The word the command line has for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        WORDS
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, word)| word)
    }

    /// The feed that is spoiled.
    #[must_use]
    pub const fn feed(self) -> &'static str {
        match self {
            Self::EmptySystem
            | Self::HeaderOnlySystem
            | Self::OtherSystem
            | Self::LastUseUnread
            | Self::DatesInFuture => "email",
            Self::HalfSystem | Self::ThinnedSystem | Self::DuplicatedRows => "personnel",
            Self::WrongColumnSystem
            | Self::ShiftedEncodingSystem
            | Self::DatesSwappedSystem
            | Self::DatesMistakenSystem => "one_stop",
            Self::WrongColumnBare => "party_handbook",
            Self::WrongColumnWorkbook => "qlvb",
            Self::MergedUnit => "units",
            Self::EmptyRoster
            | Self::HeaderOnlyRoster
            | Self::HalfRoster
            | Self::ThinnedRoster
            | Self::WrongColumnRoster
            | Self::ShiftedEncodingRoster
            | Self::DatesSwappedRoster
            | Self::DatesMistakenRoster
            | Self::TruncatedWorkbook
            | Self::UnitVanished
            | Self::EveryoneLeft
            | Self::CodesShifted
            | Self::MarksStripped => ROSTER,
        }
    }

    /// The change of the tree before anything is written.
    pub(crate) fn redraw(self, province: &mut Province) {
        if self == Self::MergedUnit {
            merger::merge(province);
        }
    }

    /// The change of the rows of a feed, where this kind has one for it.
    pub(crate) fn tamper(self, feed: &str, province: &Province, persons: usize) -> Option<Tamper> {
        match self {
            Self::MergedUnit => (feed == ROSTER).then(|| merger::rename(province)),
            _ => (feed == self.feed())
                .then(|| tamper::of(self, province, persons))
                .flatten(),
        }
    }

    /// The change of a file once it is written.
    fn afterwards(self, summary: &Summary) -> Result<(), Error> {
        let path: &PathBuf = match self.feed() {
            ROSTER => &summary.roster_file,
            system => summary.sources.get(system).unwrap_or(&summary.units_file),
        };
        let length = |part: u64| -> std::io::Result<()> {
            let file = fs::OpenOptions::new().write(true).open(path)?;
            let whole = file.metadata()?.len();
            file.set_len(whole * part / 10)
        };
        match self {
            Self::EmptySystem | Self::EmptyRoster => length(0),
            Self::TruncatedWorkbook => length(6),
            Self::OtherSystem => {
                let other = summary.sources.get("personnel").unwrap_or(path);
                fs::copy(other, path).map(drop)
            }
            _ => Ok(()),
        }
        .map_err(Error::file(path))
    }
}

impl fmt::Display for Sabotage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Sabotage {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let known = WORDS.iter().find(|(_, known)| *known == word);
        known
            .map(|(kind, _)| *kind)
            .ok_or_else(|| Error::UnknownSabotage {
                found: word.to_owned(),
                known: WORDS.map(|(_, word)| word).join(", "),
            })
    }
}
