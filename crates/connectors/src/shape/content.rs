//! What the cells of a column look like, whatever stands above them.

use std::collections::BTreeSet;

use domain::AccountStatus;
use text::legacy::{self, LegacyEncoding};

use crate::cell::Cell;
use crate::identity;
use crate::value::{self, Dates, is_address};
use crate::words::{account_status, boolean, branch, category, employment, kind, silence, unit};

/// Cells looked at of one column, spread over the sample.
const CELLS: usize = 160;

/// Counts over a column's cells. All are cells of `filled` unless said.
#[derive(Debug, Default)]
pub(crate) struct Content {
    /// Cells with something in them, and not a way of saying nothing.
    pub(crate) filled: usize,
    /// Cells that say nothing in words.
    pub(crate) silent: usize,
    /// The old encoding of the letters.
    pub(crate) legacy: Option<LegacyEncoding>,
    /// Numbers that mean "never" in a column of times.
    pub(crate) nevers: usize,
    pub(crate) distinct: usize,
    pub(crate) mails: usize,
    pub(crate) dates: usize,
    /// Dates of a grown person's birth.
    pub(crate) birth_dates: usize,
    pub(crate) years: usize,
    /// Full names of persons.
    pub(crate) names: usize,
    /// Letters and spaces alone.
    pub(crate) letters: usize,
    /// One word of ASCII with a letter in it: a login.
    pub(crate) logins: usize,
    /// Without white space.
    pub(crate) single: usize,
    pub(crate) numbers: usize,
    pub(crate) with_digit: usize,
    pub(crate) booleans: usize,
    pub(crate) marks: usize,
    pub(crate) account_states: usize,
    /// States that only an account has, not a setting of it: locked, deleted.
    pub(crate) locked: usize,
    pub(crate) employment: usize,
    pub(crate) categories: usize,
    pub(crate) branches: usize,
    pub(crate) kinds: usize,
    /// Kinds of account that are no roles.
    pub(crate) no_roles: usize,
    pub(crate) units: usize,
    /// `H26.01.02`, `000.00.00.H49`.
    pub(crate) unit_codes: usize,
    pub(crate) identities: usize,
    /// Digits as many as an identity number has, old or new, with or without its zeros.
    pub(crate) long_numbers: usize,
    pub(crate) phones: usize,
    pub(crate) secrets: usize,
    /// Man or woman.
    pub(crate) genders: usize,
    /// Whole numbers, each one more than the one before.
    pub(crate) counting: usize,
    pub(crate) long: usize,
}

impl Content {
    /// Looks at a column.
    pub(crate) fn of<'c>(cells: impl Iterator<Item = &'c Cell<'static>>, dates: &Dates) -> Self {
        let cells: Vec<&Cell<'static>> = cells.collect();
        let step = cells.len().div_ceil(CELLS).max(1);
        let printed: Vec<_> = cells
            .iter()
            .step_by(step)
            .map(|cell| cell.printed())
            .collect();
        let mut content = Self {
            legacy: legacy::detect(printed.iter().map(AsRef::as_ref)),
            ..Self::default()
        };
        let mut seen = BTreeSet::new();
        for cell in cells.iter().step_by(step) {
            content.count(cell, dates, &mut seen);
        }
        content.distinct = seen.len();
        content.counting = counting(&cells);
        content
    }

    fn count(&mut self, cell: &Cell<'static>, dates: &Dates, seen: &mut BTreeSet<String>) {
        let printed = cell.printed();
        let mended = legacy::mend(self.legacy, &printed);
        let text = mended.as_ref();
        if silence::is_silence(text) && !boolean::is_mark(text) {
            self.silent += 1;
            return;
        }
        self.filled += 1;
        let number = matches!(cell, Cell::Number(_));
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        self.mails += usize::from(is_address(text));
        self.count_date(cell, text, dates);
        self.names += usize::from(value::looks_like_name(text));
        let letters = |letter: char| {
            letter.is_alphabetic() || letter.is_whitespace() || matches!(letter, '\'' | '.' | '-')
        };
        self.letters += usize::from(text.chars().all(letters));
        let single = !text.contains(char::is_whitespace);
        self.single += usize::from(single);
        let alphabetic = text.bytes().any(|byte| byte.is_ascii_alphabetic());
        self.logins += usize::from(single && text.is_ascii() && alphabetic && text.len() >= 3);
        self.numbers += usize::from(number || digits);
        self.with_digit += usize::from(text.bytes().any(|byte| byte.is_ascii_digit()));
        self.booleans +=
            usize::from(matches!(cell, Cell::Bool(_)) || boolean::boolean(text).is_some());
        self.marks += usize::from(boolean::is_mark(text));
        let state = account_status::account_status(text);
        self.account_states += usize::from(state.is_some());
        let locked = matches!(state, Some(AccountStatus::Locked | AccountStatus::Deleted));
        self.locked += usize::from(locked);
        self.employment += usize::from(employment::employment(text).is_some());
        self.categories += usize::from(category::category(text).is_some());
        self.branches += usize::from(branch::branch(text).is_some());
        self.kinds += usize::from(kind::is_kind(text));
        self.genders += usize::from(is_gender(text));
        self.no_roles += usize::from(kind::is_kind(text) && !kind::is_role(text));
        self.units += usize::from(unit::is_unit_name(text));
        self.unit_codes += usize::from(is_unit_code(text));
        self.identities += usize::from(is_identity(text));
        let lead = text.trim_start_matches('\'');
        let form = matches!(lead.len(), 9..=12) && lead.bytes().all(|byte| byte.is_ascii_digit());
        self.long_numbers += usize::from(form);
        self.phones += usize::from(is_phone(text));
        self.secrets += usize::from(is_secret(text));
        self.long += usize::from(text.len() > 80);
        seen.insert(value::folded(text));
    }

    fn count_date(&mut self, cell: &Cell<'static>, text: &str, dates: &Dates) {
        if text.len() == 4 && matches!(text.parse(), Ok(1900..=2100)) {
            self.years += 1;
            return;
        }
        let read = dates.read(cell);
        self.nevers += usize::from(read.moment.is_empty());
        if let Some(moment) = read.moment.value() {
            self.dates += 1;
            let age = (dates.as_of - moment.date()).num_days() / 365;
            self.birth_dates += usize::from((17..=90).contains(&age));
        }
    }

    /// The share of filled cells, from 0 to 1; 0 for an empty column.
    pub(crate) fn share(&self, count: usize) -> f32 {
        if self.filled == 0 {
            0.0
        } else {
            count as f32 / self.filled as f32
        }
    }

    /// The cells number the rows.
    pub(crate) fn counts_up(&self) -> bool {
        self.filled >= 3 && self.counting + 2 >= self.filled && self.share(self.numbers) > 0.9
    }

    /// Nearly every cell is its own.
    pub(crate) fn is_unique(&self) -> bool {
        self.filled >= 3 && self.distinct * 20 >= self.filled * 19
    }
}

/// How many of the cells count upwards one by one.
fn counting(cells: &[&Cell<'static>]) -> usize {
    let number = |cell: &&Cell<'static>| cell.printed().parse::<u64>().ok();
    cells
        .windows(2)
        .filter(|pair| {
            number(&pair[0])
                .zip(number(&pair[1]))
                .is_some_and(|(one, next)| next == one.saturating_add(1))
        })
        .count()
}

/// Groups of letters and digits with dots between, at least one of them digits.
fn is_unit_code(text: &str) -> bool {
    let mut groups = 0;
    let mut digits = false;
    for group in text.split('.') {
        let fits = (1..=6).contains(&group.len())
            && group
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
        if !fits {
            return false;
        }
        digits |= group.bytes().all(|byte| byte.is_ascii_digit());
        groups += 1;
    }
    groups >= 2 && digits && text.parse::<f64>().is_err()
}

/// Twelve digits with a province's number in front: nothing else has that form.
fn is_identity(text: &str) -> bool {
    let lead = text.trim_start_matches('\'');
    lead.len() == 12 && lead.starts_with('0') && identity::normalise(lead).is_some()
}

fn is_gender(text: &str) -> bool {
    text.len() <= 6 && ["nam", "nu", "male", "female"].contains(&text::fold(text).as_str())
}

fn is_phone(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let signs = text.chars().all(|letter| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '.' | '-' | '+' | '(' | ')')
    });
    signs
        && ((digits.len() == 10 && digits.starts_with('0'))
            || (digits.len() == 11 && digits.starts_with("84"))
            || (digits.len() == 9
                && text.parse::<u64>().is_ok()
                && digits.starts_with(['3', '5', '7', '8', '9'])))
}

/// A stored password or its hash: never read further.
pub(crate) fn is_secret(text: &str) -> bool {
    const STARTS: [&str; 22] = [
        "$1$",
        "$2a$",
        "$2b$",
        "$2x$",
        "$2y$",
        "$5$",
        "$6$",
        "$7$",
        "$y$",
        "$gy$",
        "$argon2",
        "$pbkdf2",
        "$scrypt",
        "{SSHA",
        "{SHA",
        "{CRYPT}",
        "{MD5",
        "{SMD5",
        "{BLF-CRYPT",
        "{ARGON2",
        "{PBKDF2",
        "pbkdf2_sha",
    ];
    STARTS.iter().any(|start| text.starts_with(start))
        || (matches!(text.len(), 32 | 40 | 64 | 128)
            && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            && text.bytes().any(|byte| byte.is_ascii_alphabetic())
            && text.bytes().any(|byte| byte.is_ascii_digit()))
}
