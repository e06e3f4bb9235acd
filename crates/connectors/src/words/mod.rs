//! Vocabularies: words to recognise, folded (lower case, marks off). One file a subject; adding
//! a word is one entry.

pub(crate) mod account_status;
pub(crate) mod boolean;
pub(crate) mod branch;
pub(crate) mod category;
pub(crate) mod employment;
pub(crate) mod footer;
pub(crate) mod heading;
pub(crate) mod kind;
pub(crate) mod months;
pub(crate) mod silence;
pub(crate) mod unit;

/// Whether `phrase` stands in `text` as whole words. Both are folded.
pub(crate) fn has_words(text: &str, phrase: &str) -> bool {
    // Texts are short and phrases many: to prepare a search would take longer than the search.
    let (text_bytes, phrase_bytes) = (text.as_bytes(), phrase.as_bytes());
    let Some(first) = phrase_bytes.first().filter(|_| phrase.len() <= text.len()) else {
        return false;
    };
    memchr::memchr_iter(*first, text_bytes).any(|at| {
        if !text_bytes[at..].starts_with(phrase_bytes) {
            return false;
        }
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_words() {
        assert!(has_words("da nghi huu tu 2024", "nghi huu"));
        assert!(has_words("mat", "mat"));
        assert!(!has_words("mat khau", "ma"));
        assert!(!has_words("nghi huutri", "nghi huu"));
    }
}
