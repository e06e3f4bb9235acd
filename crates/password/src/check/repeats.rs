//! The same over and over: `aaaaaaaa`, `12121212`, `Abc1Abc1`, `aaa111@@@`.

/// What is left once repetition is taken away must be at least this long.
const LEFT: usize = 6;
/// A run of one character counts from so many.
const RUN: usize = 3;
/// Shorter texts repeat by accident.
const SHORTEST: usize = 4;

/// Whether little is left of a password when what repeats is said once.
pub fn is_repeated(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < SHORTEST {
        return false;
    }
    let runs = without_runs(&letters);
    let period = period(&letters);
    let left = runs.min(period);
    left < LEFT && left < letters.len()
}

/// The length with each run of one character said once.
fn without_runs(letters: &[char]) -> usize {
    letters
        .chunk_by(|a, b| a == b)
        .map(|run| if run.len() >= RUN { 1 } else { run.len() })
        .sum()
}

/// The length of what is said at least twice, end to end; the whole where nothing is.
fn period(letters: &[char]) -> usize {
    (1..=letters.len() / 2)
        .find(|&unit| letters.iter().zip(&letters[unit..]).all(|(a, b)| a == b))
        .unwrap_or(letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_is_seen() {
        for text in [
            "aaaaaaaa",
            "12121212",
            "Abc1Abc1",
            "aaa111@@@",
            "Xy9!Xy9!X",
            "1111",
        ] {
            assert!(is_repeated(text), "{text}");
        }
        for text in [
            "abcdefg",
            "thuyen-sen",
            "aaa-thuyen-sen",
            "",
            "aab",
            "Xq7!vR",
        ] {
            assert!(!is_repeated(text), "{text}");
        }
    }
}
