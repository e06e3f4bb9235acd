//! Numbers in digits or in words.

/// The words letters use for small numbers, folded. Tones are lost, so only words that mean
/// nothing else beside a unit stand here.
const WORDS: [(&str, u32); 17] = [
    ("mot", 1),
    ("hai", 2),
    ("ba", 3),
    ("bon", 4),
    ("nam", 5),
    ("sau", 6),
    ("bay", 7),
    ("tam", 8),
    ("chin", 9),
    ("muoi", 10),
    ("muoi hai", 12),
    ("muoi lam", 15),
    ("hai muoi", 20),
    ("ba muoi", 30),
    ("sau muoi", 60),
    ("chin muoi", 90),
    ("muoi bon", 14),
];

/// The number a folded text writes.
pub(crate) fn number(folded: &str) -> Option<u32> {
    let text = folded.trim();
    text.parse().ok().or_else(|| {
        WORDS
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value)
    })
}

/// A pattern of a number in digits (leading zeros and all) or words.
macro_rules! number_pattern {
    () => {
        r"(\d{1,3}|hai muoi|ba muoi|sau muoi|chin muoi|muoi hai|muoi bon|muoi lam|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
    };
}
pub(crate) use number_pattern;
