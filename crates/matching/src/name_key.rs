//! The keys under which names are looked up.

use text::PersonName;

use crate::postings::hash;

/// The key of a printed name (titles and remarks gone, folded, blanks gone), and the
/// fingerprint of its words with their marks.
pub(crate) fn keys_of(printed: &str) -> (u64, u32) {
    let name = PersonName::parse(printed);
    let words = name.as_ref().map_or(printed, PersonName::full);
    (
        joined_key(&text::fold(words), &mut String::new()),
        words_print(words),
    )
}

/// The key of a folded name; `joined` is left holding its letters without blanks.
pub(crate) fn joined_key(folded: &str, joined: &mut String) -> u64 {
    joined.clear();
    joined.extend(folded.chars().filter(|c| c.is_alphanumeric()));
    hash(joined.as_bytes())
}

/// A fingerprint of a name's words with their marks, tone placement unified.
pub(crate) fn words_print(words: &str) -> u32 {
    hash(text::fold_tone(words).as_bytes()) as u32
}

/// The fingerprint of a printed name: titles and remarks gone first.
pub(crate) fn marked_print(printed: &str) -> u32 {
    PersonName::parse(printed).map_or_else(|| words_print(printed), |name| words_print(name.full()))
}
