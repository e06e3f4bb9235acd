//! Words without blanks between: whether one stands in another as a word, and not by accident.

/// So many letters do not stand together by accident.
const LONG: usize = 5;
/// A shorter part of a name counts as a word of its own only.
const SHORT: usize = 2;
/// A word made of a name's parts and initials has at least so many letters.
const MADE: usize = 4;

/// Whether `part` stands inside `word`: anywhere when it is long; a shorter one where the rest of
/// the word is syllables, so that `hung` is in `hungdeptrai` and not in `nhung`, `tran` not in
/// `trangsach`.
pub fn is_inside(part: &str, word: &str) -> bool {
    if part == word {
        return part.len() >= SHORT;
    }
    if part.len() >= LONG {
        return word.contains(part);
    }
    part.len() > SHORT
        && word
            .match_indices(part)
            .any(|(at, _)| is_syllables(&word[..at]) && is_syllables(&word[at + part.len()..]))
}

/// Whether a word falls apart into syllables whose marks were left out. Empty does.
fn is_syllables(word: &str) -> bool {
    covers(word, |rest| {
        (1..=rest.len().min(7))
            .filter(|&end| rest.get(..end).is_some_and(text::is_unmarked_syllable))
    })
}

/// Whether a word is made of parts of a name and initials only, with at least one whole part:
/// `hungnv`, `nvhung`, `leanvo`.
pub fn is_made_of(word: &str, parts: &[String], initials: &[char]) -> bool {
    word.len() >= MADE
        && parts
            .iter()
            .any(|part| part.len() >= SHORT && word.contains(part.as_str()))
        && covers(word, |rest| {
            let whole = parts
                .iter()
                .filter(move |part| rest.starts_with(part.as_str()))
                .map(String::len);
            let letter = initials
                .iter()
                .filter(move |&&letter| rest.starts_with(letter))
                .map(|letter| letter.len_utf8());
            whole.chain(letter)
        })
}

/// Whether steps of the given lengths lead from the beginning of a word to its end.
fn covers<'w, I: Iterator<Item = usize> + 'w>(word: &'w str, steps: impl Fn(&'w str) -> I) -> bool {
    let mut reached = vec![false; word.len() + 1];
    reached[0] = true;
    for at in 0..word.len() {
        if !reached[at] {
            continue;
        }
        if let Some(rest) = word.get(at..) {
            for step in steps(rest) {
                if let Some(place) = reached.get_mut(at + step) {
                    *place = true;
                }
            }
        }
    }
    reached[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fall_apart_into_syllables() {
        for word in ["", "deptrai", "thong", "sach"] {
            assert!(is_syllables(word), "{word}");
        }
        for word in ["gsach", "x", "tr", "123"] {
            assert!(!is_syllables(word), "{word}");
        }
    }

    #[test]
    fn long_strings_end_soon() {
        let parts = ["an".to_owned(), "a".to_owned(), "n".to_owned()];
        assert!(is_made_of(&"an".repeat(500), &parts, &['a', 'n']));
        assert!(!is_made_of(&("an".repeat(500) + "x"), &parts, &['a', 'n']));
    }
}
