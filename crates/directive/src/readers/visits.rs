//! Timetables of visits, duty and courses: their dates are events, by which nothing is due.

use crate::letter::{Letter, headed};
use crate::pattern::pattern;

pattern!(
    PLACES = r"^(?:dia diem|noi|noi (?:lam viec|kiem tra|tham|to chuc|hop|den)|hoi truong|phong (?:hop|hoc)|ca|ca truc|so ca)$|\b(?:duoc|phai) (?:tham|kiem tra|don|tiep)\b|\bdon doan\b"
);
pattern!(
    TIMETABLE = r"^(?:phu luc[^a-z]{0,8} )?lich (?:[a-z]+ ){0,2}?(?:kiem tra|lam viec|truc|tap huan|tham|tiep|hop|giam sat|thanh tra|boi duong|dao tao)\b"
);
/// How many lines above a table its title may stand.
const TITLE: usize = 2;
/// Rows looked back over for the table's first.
const LONGEST: usize = 200;

/// True when row `at` stands in a timetable.
pub(super) fn holds(letter: &Letter, at: usize) -> bool {
    let source = &letter.source;
    let columns = headed(letter, at);
    if columns.is_empty() {
        return false;
    }
    if columns
        .iter()
        .any(|(heading, _)| source.has(&PLACES, heading))
    {
        return true;
    }
    let row = |at: &usize| {
        letter
            .paragraphs
            .get(*at)
            .is_some_and(|row| source.letters(&row.place).contains(&'\t'))
    };
    let first = (at.saturating_sub(LONGEST)..at)
        .rev()
        .take_while(row)
        .last()
        .unwrap_or(at);
    (first.saturating_sub(TITLE)..first)
        .rev()
        .filter_map(|above| letter.paragraphs.get(above))
        .any(|above| source.has(&TIMETABLE, &above.place))
}
