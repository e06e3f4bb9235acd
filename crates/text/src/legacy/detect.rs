//! Telling a legacy column from true Unicode by what its words spell.
//!
//! A cell speaks for an encoding when, read in it, every word with marks is a Vietnamese
//! syllable, and as it stands it is not. True Vietnamese, other languages, mail addresses and
//! logins hardly ever do that, so the ratio over a column decides with a wide margin.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{LegacyEncoding, decode, has_unicode_letter};
use crate::normal::nfc;
use crate::syllable::is_syllable;

/// The encoding most cells of a column are in; `None` for Unicode, for other languages, and
/// whenever there is doubt. Cells in plain ASCII say nothing either way.
#[must_use]
pub fn detect<'a>(samples: impl Iterator<Item = &'a str>) -> Option<LegacyEncoding> {
    let mut tally = Tally::default();
    samples.for_each(|cell| tally.count(cell));
    tally.winner()
}

/// What the cells of a column spoke for.
#[derive(Default)]
struct Tally {
    /// Cells that are not plain ASCII.
    marked: usize,
    /// By encoding, in the order of [`LegacyEncoding::ALL`].
    votes: [Votes; 3],
}

/// What speaks for one encoding and against it.
#[derive(Default)]
struct Votes {
    /// Cells that spell Vietnamese in this encoding only, not as they stand.
    ayes: usize,
    /// Cells that spell Vietnamese as they stand and not in this encoding.
    noes: usize,
    /// The characters the ayes rest on, some of them.
    signs: BTreeSet<char>,
}

/// One lone sign (`µ` in a column of measures, `§`, `©`) proves nothing.
const ENOUGH_SIGNS: usize = 2;

impl Tally {
    fn count(&mut self, cell: &str) {
        if cell.is_ascii() {
            return;
        }
        self.marked += 1;
        let is_unicode = has_unicode_letter(cell);
        let spells_now = is_unicode || spells(&nfc(cell));
        for (votes, encoding) in self.votes.iter_mut().zip(LegacyEncoding::ALL) {
            match (spells_now, !is_unicode && spells(&decode(encoding, cell))) {
                (true, false) => votes.noes += 1,
                (false, true) => votes.aye(cell),
                // `Dòng` is a word, and TCVN3 for `Dũng`: it says nothing.
                (true, true) | (false, false) => {}
            }
        }
    }

    fn winner(&self) -> Option<LegacyEncoding> {
        let mut ranking: Vec<(&Votes, LegacyEncoding)> =
            self.votes.iter().zip(LegacyEncoding::ALL).collect();
        ranking.sort_by_key(|(votes, _)| Reverse(votes.ayes));
        let [(first, encoding), (second, _), ..] = ranking.as_slice() else {
            return None;
        };
        let decided = first.is_clear(self.marked) && first.ayes >= second.ayes * 2;
        decided.then_some(*encoding)
    }
}

impl Votes {
    fn aye(&mut self, cell: &str) {
        self.ayes += 1;
        if self.signs.len() < ENOUGH_SIGNS {
            self.signs.extend(cell.chars().filter(|c| !c.is_ascii()));
        }
    }

    /// Four ayes to a no, and a third of all marked cells in favour.
    fn is_clear(&self, marked: usize) -> bool {
        self.ayes > 0
            && self.signs.len() >= ENOUGH_SIGNS
            && self.ayes >= self.noes * 4
            && self.ayes * 3 >= marked
    }
}

/// Every word with marks is a syllable, and there is one.
fn spells(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || !c.is_ascii();
    let mut words = text
        .split(|c| !is_part(c))
        .filter(|word| !word.is_ascii())
        .peekable();
    words.peek().is_some() && words.all(is_syllable)
}

#[cfg(test)]
mod tests {
    use super::super::from_unicode;
    use super::*;

    const NAMES: [&str; 10] = [
        "Nguyễn Văn Hùng",
        "Trần Thị Lan Hương",
        "LÊ QUANG DŨNG",
        "Phạm Tú",
        "Đỗ Đức Thắng",
        "Hoàng Thuý Hà",
        "Vũ Minh Tuấn",
        "Bùi Ngọc Ánh",
        "Võ Công Sơn",
        "Đặng Thế Huy",
    ];
    const GIVEN: [&str; 12] = [
        "Hùng", "Dũng", "Tú", "Sơn", "Hà", "Hương", "Ánh", "Tuấn", "Thắng", "Quý", "Lan", "Nam",
    ];
    const UNITS: [&str; 5] = [
        "UBND phường Cẩm Bình",
        "Văn phòng HĐND và UBND",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Trường THCS Lê Quý Đôn",
        "Trạm Y tế xã Thanh Định",
    ];

    #[test]
    fn legacy_columns_are_recognised() {
        for encoding in LegacyEncoding::ALL {
            for column in [&NAMES[..], &GIVEN[..], &UNITS[..], &NAMES[..1]] {
                let cells: Vec<String> = column
                    .iter()
                    .map(|cell| from_unicode(encoding, cell))
                    .collect();
                let found = detect(cells.iter().map(String::as_str));
                assert_eq!(found, Some(encoding), "{cells:?}");
            }
        }
    }

    #[test]
    fn a_few_pasted_unicode_cells_change_nothing() {
        for encoding in LegacyEncoding::ALL {
            let mut cells: Vec<String> = NAMES
                .iter()
                .map(|cell| from_unicode(encoding, cell))
                .collect();
            cells.extend(["Nguyễn Thị Hạnh".to_owned(), "hungnv".to_owned()]);
            assert_eq!(detect(cells.iter().map(String::as_str)), Some(encoding));
        }
    }

    #[test]
    fn everything_else_is_left_alone() {
        let columns: [&[&str]; 11] = [
            &NAMES,
            &GIVEN,
            &UNITS,
            &["Hà", "Lê Tú", "Thành Công", "Quý", "Bê", "Dòng", "Tó"],
            &[
                "Lê Văn Tú",
                "Đỗ Hà",
                "hung",
                "K’Bing",
                "Niê Y Bhiăm",
                "H’Hen Êban",
            ],
            &[
                "hungnv@hanoi.gov.vn",
                "lantt2",
                "cbvhcambinh.cp",
                "VP-UBND",
                "",
            ],
            &[
                "José García",
                "Müller",
                "François",
                "Zoë",
                "São Paulo",
                "Hélène Çelik",
                "Søren Ås",
            ],
            &[
                "5 µm",
                "10 µm",
                "§ 12",
                "© 2024",
                "25 °C",
                "½",
                "naïve",
                "“quoted” – dash…",
            ],
            &["Nguyá»…n VÄƒn HÃ¹ng", "Tráº§n Thá»‹ Lan", "LÃª Quang"],
            &[
                "Nguye\u{302}\u{303}n Va\u{306}n",
                "Tra\u{302}\u{300}n Hu\u{300}ng",
            ],
            &["Иванов", "東京", "Ñandú", "\u{FFFD}\u{FFFD}"],
        ];
        for column in columns {
            assert_eq!(detect(column.iter().copied()), None, "{column:?}");
        }
    }
}
