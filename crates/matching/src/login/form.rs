//! The forms a name takes in logins (domain.md §5).

/// A way of making a login out of họ, tên đệm and tên; the example is Nguyễn Văn Hùng's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Form {
    /// `nguyenvanhung`
    Full,
    /// `hungnv` (KTNN's rule, most provinces)
    GivenInitials,
    /// `nvhung`
    InitialsGiven,
    /// `hungnguyenvan`
    GivenFamilyMiddle,
    /// `hungnguyen`
    GivenFamily,
    /// `nguyenhung`
    FamilyGiven,
    /// `thuhuongnt`: the last middle word kept
    MiddleGivenInitials,
    /// `ntthuhuong`
    InitialsMiddleGiven,
    /// `vanhung`
    MiddleGiven,
    /// `hungn`
    GivenInitial,
    /// `nvh`
    Initials,
    /// `hung`
    Given,
}

impl Form {
    /// All, the telling ones first: a login is read as the first form that fits.
    pub(crate) const ALL: [Self; 12] = [
        Self::Full,
        Self::GivenInitials,
        Self::InitialsGiven,
        Self::GivenFamilyMiddle,
        Self::GivenFamily,
        Self::FamilyGiven,
        Self::MiddleGivenInitials,
        Self::InitialsMiddleGiven,
        Self::MiddleGiven,
        Self::GivenInitial,
        Self::Initials,
        Self::Given,
    ];

    /// Forms that keep enough of the name to agree by more than chance, whatever the
    /// system's habit: the given name whole, and something of every other word or the
    /// family name whole.
    pub(crate) const fn is_telling(self) -> bool {
        !matches!(
            self,
            Self::MiddleGiven | Self::GivenInitial | Self::Initials | Self::Given
        )
    }
}

/// Longest login written; names beyond it are cut.
const LONGEST: usize = 64;
/// Words of a name that count.
const WORDS: usize = 8;

/// Writes the forms of one name into a fixed buffer: no allocation an account.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    letters: [u8; LONGEST],
    /// End of each word in `letters`.
    ends: [usize; WORDS],
    words: usize,
    written: [u8; 2 * LONGEST],
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            letters: [0; LONGEST],
            ends: [0; WORDS],
            words: 0,
            written: [0; 2 * LONGEST],
        }
    }
}

impl Writer {
    /// Takes a folded name; false when it has no words.
    pub(crate) fn name(&mut self, folded: &str) -> bool {
        self.words = 0;
        let mut at = 0;
        for byte in folded.bytes() {
            if byte.is_ascii_alphanumeric() {
                if at < LONGEST {
                    self.letters[at] = byte;
                    at += 1;
                }
            } else if byte == b' ' {
                self.end_word(at);
            }
        }
        self.end_word(at);
        self.words > 0
    }

    fn end_word(&mut self, at: usize) {
        let start = self.start(self.words);
        if at > start && self.words < WORDS {
            self.ends[self.words] = at;
            self.words += 1;
        }
    }

    fn start(&self, word: usize) -> usize {
        word.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    /// The login the form makes of the name; empty where the name has too few words.
    pub(crate) fn write(&mut self, form: Form) -> &[u8] {
        let last = self.words.saturating_sub(1);
        let mut pen = Pen {
            from: (&self.letters, &self.ends),
            to: &mut self.written,
            at: 0,
        };
        let enough = match form {
            Form::Full | Form::Given => true,
            Form::GivenInitials
            | Form::InitialsGiven
            | Form::GivenFamily
            | Form::FamilyGiven
            | Form::GivenInitial
            | Form::Initials => last >= 1,
            Form::GivenFamilyMiddle | Form::MiddleGiven => last >= 2,
            Form::MiddleGivenInitials | Form::InitialsMiddleGiven => last >= 2,
        };
        if !enough {
            return &[];
        }
        match form {
            Form::Full => pen.words(0, last + 1),
            Form::GivenInitials => pen.word(last).initials(0, last),
            Form::InitialsGiven => pen.initials(0, last).word(last),
            Form::GivenFamilyMiddle => pen.word(last).words(0, last),
            Form::GivenFamily => pen.word(last).word(0),
            Form::FamilyGiven => pen.word(0).word(last),
            Form::MiddleGivenInitials => pen.words(last - 1, last + 1).initials(0, last - 1),
            Form::InitialsMiddleGiven => pen.initials(0, last - 1).words(last - 1, last + 1),
            Form::MiddleGiven => pen.words(1, last + 1),
            Form::GivenInitial => pen.word(last).initials(0, 1),
            Form::Initials => pen.initials(0, last + 1),
            Form::Given => pen.word(last),
        };
        let length = pen.at;
        &self.written[..length]
    }
}

struct Pen<'a> {
    from: (&'a [u8; LONGEST], &'a [usize; WORDS]),
    to: &'a mut [u8; 2 * LONGEST],
    at: usize,
}

impl Pen<'_> {
    fn word(&mut self, word: usize) -> &mut Self {
        let (letters, ends) = self.from;
        let start = word.checked_sub(1).map_or(0, |before| ends[before]);
        self.copy(&letters[start..ends[word]])
    }

    fn words(&mut self, first: usize, end: usize) -> &mut Self {
        (first..end).for_each(|word| {
            self.word(word);
        });
        self
    }

    fn initials(&mut self, first: usize, end: usize) -> &mut Self {
        let (letters, ends) = self.from;
        for word in first..end {
            let start = word.checked_sub(1).map_or(0, |before| ends[before]);
            self.copy(&letters[start..=start]);
        }
        self
    }

    fn copy(&mut self, letters: &[u8]) -> &mut Self {
        let room = self.to.len() - self.at;
        let length = letters.len().min(room);
        self.to[self.at..self.at + length].copy_from_slice(&letters[..length]);
        self.at += length;
        self
    }
}
