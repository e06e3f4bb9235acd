//! Forms of address, degrees and ranks that stand before a name and are no part of it.

use crate::surname::is_surname;
use crate::tone_placement::fold_tone;

/// Never a word of a name, whatever follows.
const DEGREES: [&str; 34] = [
    "đ/c", "đc", "ts", "ths", "ts/bs", "pgs", "gs", "bs", "bscki", "bsckii", "bsck1", "bsck2",
    "cki", "ckii", "ck1", "ck2", "ks", "cn", "ds", "dscki", "đd", "ktv", "ls", "gv", "ngưt",
    "ngnd", "ttut", "ttưt", "nsưt", "nsnd", "kts", "mr", "mrs", "ms",
];

/// Forms of address that are also words of names: taken for an address only before a surname.
const ADDRESSES: [&str; 8] = ["ông", "bà", "anh", "chị", "cô", "thầy", "em", "bác"];

/// Two-word forms of address, and military and police ranks.
const GRADES: [&str; 4] = ["đại", "thượng", "trung", "thiếu"];
const RANKS: [&str; 3] = ["tướng", "tá", "uý"];

/// How many of the first words are titles. Always leaves at least one word.
pub(crate) fn leading_titles(words: &[&str]) -> usize {
    let mut titles = 0;
    while let Some(step) = title_at(&words[titles..]) {
        if titles + step >= words.len() {
            break;
        }
        titles += step;
    }
    titles
}

/// Whether the words are titles and nothing else, as before the comma of `Đại tá, TS. …`.
pub(crate) fn is_titles(words: &[&str]) -> bool {
    let mut rest = words;
    while let Some(step) = title_at(rest) {
        rest = &rest[step..];
    }
    rest.is_empty()
}

/// How many words the title at the front has; `None` when there is none.
fn title_at(words: &[&str]) -> Option<usize> {
    let (first, rest) = words.split_first()?;
    let first_folded = fold_tone(first);
    let first_folded = first_folded.trim_end_matches(':');
    if DEGREES.contains(&first_folded) {
        return Some(1);
    }
    let next = rest.first()?;
    if is_two_words(first_folded, next) {
        return Some(2);
    }
    let addressed = ADDRESSES.contains(&first_folded) && rest.len() >= 2;
    (addressed && (first.ends_with(':') || is_surname(next))).then_some(1)
}

/// `đồng chí`, `Đ.c`, or a rank such as `thượng tá`.
fn is_two_words(first_folded: &str, second: &str) -> bool {
    let second_is = |wanted: &[&str]| {
        let folded = fold_tone(second);
        wanted.contains(&folded.trim_end_matches(':'))
    };
    match first_folded {
        "đồng" => second_is(&["chí"]),
        "đ" => second_is(&["c"]),
        _ => GRADES.contains(&first_folded) && second_is(&RANKS),
    }
}
