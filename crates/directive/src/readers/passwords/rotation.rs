//! Rotation: how often passwords change. A review period is not one.

use super::piece::{Piece, Says};
use crate::pattern::pattern;
use crate::readers::period::{self, Length, Matter};
use crate::source::{Place, Source};

pattern!(
    CHANGED = r"\b(?:thay doi|doi|cap nhat|thay the|thay|vong doi|tuoi tho|thoi han|hieu luc)\b"
);

/// The rotation periods of a sentence.
/// `under`: it stands under a heading about changing passwords.
pub(super) fn read(source: &Source, sentence: &Place, under: bool) -> Vec<Piece> {
    period::periods(source, sentence)
        .into_iter()
        .filter(|found| match period::matter(source, sentence, &found.place) {
            Some(matter) => matter == Matter::Password,
            None => under,
        })
        .filter(|_| under || source.has(&CHANGED, sentence))
        .map(|found| {
            let says = match found.length {
                Length::Months(n) => Says::Months(n),
                Length::Days(n) => Says::Days(n),
            };
            Piece::new(says, found.place)
        })
        .collect()
}
