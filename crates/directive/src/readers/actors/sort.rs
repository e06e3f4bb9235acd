//! What sort of word a stretch of text begins or ends with.

use super::lexicon::{Tag, look_up};
use super::word::words;
use crate::source::{Place, Source};

/// The sorts that names of systems list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Sort {
    /// "theo dõi", "đánh giá".
    Verb,
    /// "cán bộ", "học viên".
    Person,
}

const fn sort(tag: Tag) -> Option<Sort> {
    match tag {
        Tag::Verb => Some(Sort::Verb),
        Tag::Person => Some(Sort::Person),
        _ => None,
    }
}

/// The sort of the first words of a place.
pub(in crate::readers) fn sort_at_start(source: &Source, place: &Place) -> Option<Sort> {
    look_up(&words(source, place)).and_then(|(tag, _)| sort(tag))
}

/// The sort of the last words of a place.
pub(in crate::readers) fn sort_at_end(source: &Source, place: &Place) -> Option<Sort> {
    let words = words(source, place);
    (0..words.len()).find_map(|from| {
        let (tag, length) = look_up(&words[from..])?;
        (from + length == words.len()).then(|| sort(tag))?
    })
}
