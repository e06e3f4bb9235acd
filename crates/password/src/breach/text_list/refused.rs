//! Lines that were not taken.

/// Why a line was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// It is as long as a hash of the other kind.
    OtherKind,
    /// It is too short or too long for a hash.
    Length,
    /// It has a character that is no hexadecimal digit.
    NotHexadecimal,
    /// What follows the hash is no count.
    Count,
    /// It is longer than any line of a list.
    TooLong,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::OtherKind,
        Self::Length,
        Self::NotHexadecimal,
        Self::Count,
        Self::TooLong,
    ];

    /// The message's key after `breach-refused-`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OtherKind => "other_kind",
            Self::Length => "length",
            Self::NotHexadecimal => "not_hexadecimal",
            Self::Count => "count",
            Self::TooLong => "too_long",
        }
    }
}

/// How many lines were refused, why, and which were the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    counts: [u64; Refusal::ALL.len()],
    first: Vec<(u64, Refusal)>,
}

impl Refused {
    /// How many lines are named.
    const NAMED: usize = 10;

    /// Counts a line.
    #[cold]
    pub fn add(&mut self, refusal: Refusal, line: u64) {
        self.counts[refusal as usize] += 1;
        if self.first.len() < Self::NAMED {
            self.first.push((line, refusal));
        }
    }

    /// Lines refused in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Reasons that occurred, with their number of lines.
    pub fn counts(&self) -> impl Iterator<Item = (Refusal, u64)> {
        Refusal::ALL
            .into_iter()
            .map(|reason| (reason, self.counts[reason as usize]))
            .filter(|(_, count)| *count > 0)
    }

    /// The first lines refused, by number.
    #[must_use]
    pub fn first(&self) -> &[(u64, Refusal)] {
        &self.first
    }
}
