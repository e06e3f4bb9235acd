//! The case TCVN3 loses: capitals with a tone are written with the codes of small letters.

/// Puts capitals back where the letters that kept their case leave no doubt.
pub(super) fn mend(text: &str) -> String {
    let kept = || {
        text.chars()
            .filter(|c| c.is_ascii_alphabetic() || "ĂÂÊÔƠƯĐ".contains(*c))
    };
    if kept().count() > 2 && kept().all(char::is_uppercase) {
        return text.to_uppercase();
    }
    let is_title = is_title_case(text);
    let words = text
        .split_inclusive(' ')
        .map(|word| match word.chars().next() {
            Some(first) if is_shouted(word) || is_title && !first.is_uppercase() => {
                capitalised(word, is_shouted(word))
            }
            _ => word.to_owned(),
        });
    words.collect()
}

/// A word whose case is certain (at least two ASCII letters) and all capitals: `§¶NG` within a
/// longer text.
fn is_shouted(word: &str) -> bool {
    let ascii = || word.chars().filter(char::is_ascii_alphabetic);
    ascii().count() > 1 && ascii().all(|c| c.is_ascii_uppercase())
}

/// At least two words begin with a capital, and none with a small ASCII letter: a name.
fn is_title_case(text: &str) -> bool {
    let firsts = || text.split(' ').filter_map(|word| word.chars().next());
    firsts().filter(|first| first.is_uppercase()).count() >= 2
        && !firsts().any(|first| first.is_ascii_lowercase() || !first.is_alphabetic())
}

fn capitalised(word: &str, whole: bool) -> String {
    if whole {
        return word.to_uppercase();
    }
    let mut letters = word.chars();
    letters
        .next()
        .map(char::to_uppercase)
        .into_iter()
        .flatten()
        .chain(letters)
        .collect()
}
