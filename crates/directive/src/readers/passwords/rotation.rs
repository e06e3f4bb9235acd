//! Rotation: how often passwords change. A review period is not one.

use super::piece::{Piece, Says};
use crate::pattern::pattern;
use crate::readers::period::{self, Length, Matter};
use crate::source::{Place, Source};

pattern!(
    CHANGED = r"\b(?:thay doi|doi|cap nhat|thay the|thay|vong doi|tuoi tho|thoi han|hieu luc|su dung|dung|chu ky|het han|han dung)\b"
);

pattern!(LABEL = r"^[^:]{0,60}\b(?:chu ky|thay|doi)\b[^:]{0,30}\bmat khau\b[^:]{0,40}:");

/// Longer periods are no rotation.
const MOST_MONTHS: u32 = 36;
/// Shorter ones are deadlines.
const LEAST_DAYS: u32 = 7;

/// The rotation periods of a sentence.
/// `under`: it stands under a heading about changing passwords.
pub(super) fn read(source: &Source, sentence: &Place, under: bool) -> Vec<Piece> {
    let mut all = period::periods(source, sentence);
    if under && all.is_empty() {
        all.extend(period::cell(source, sentence));
    }
    all.into_iter()
        .filter(
            |found| match period::matter(source, sentence, &found.place) {
                Some(matter) => {
                    matter == Matter::Password
                        || (found.bare && (under || source.has(&LABEL, sentence)))
                }
                None => under,
            },
        )
        .filter(|_| under || source.has(&CHANGED, sentence))
        .filter(|found| match found.length {
            Length::Months(n) => (1..=MOST_MONTHS).contains(&n),
            Length::Days(n) => n >= LEAST_DAYS,
        })
        .map(|found| {
            let says = match found.length {
                Length::Months(n) => Says::Months(n),
                Length::Days(n) => Says::Days(n),
            };
            Piece::new(says, found.place)
        })
        .collect()
}
