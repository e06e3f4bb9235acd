//! Capitals: `nguyenvanhung`, `Nguyenvanhung`, `NguyenVanHung`, `NGUYENVANHUNG`.

use super::Guess;

/// Which letters are capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Casing {
    /// None.
    Lower,
    /// The first.
    First,
    /// The first of each word.
    Words,
    /// All.
    Upper,
}

impl Casing {
    /// How letters are written.
    pub(super) fn of(letters: &str) -> Self {
        let capitals = |text: &str| text.bytes().filter(u8::is_ascii_uppercase).count();
        match (
            capitals(letters),
            capitals(&letters[..letters.len().min(1)]),
        ) {
            (0, _) => Self::Lower,
            (all, _) if all == letters.len() && all > 1 => Self::Upper,
            (1, 1) => Self::First,
            _ => Self::Words,
        }
    }

    /// Writes words (lower case, without blanks between) behind a guess.
    #[inline]
    pub fn write<'w>(self, words: impl IntoIterator<Item = &'w str>, guess: &mut Guess) {
        for (at, word) in words.into_iter().enumerate() {
            match self {
                Self::Lower => guess.push(word.as_bytes()),
                Self::Upper => upper(word, guess),
                Self::First if at > 0 => guess.push(word.as_bytes()),
                Self::First | Self::Words => {
                    let split = word.len().min(1);
                    let (head, tail) = word.as_bytes().split_at(split);
                    let mut head = [head.first().copied().unwrap_or(0)];
                    head.make_ascii_uppercase();
                    guess.push(&head[..split]);
                    guess.push(tail);
                }
            }
        }
    }
}

fn upper(word: &str, guess: &mut Guess) {
    for byte in word.bytes() {
        guess.push(&[byte.to_ascii_uppercase()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_casings() {
        let words = ["nguyen", "van", "hung"];
        let written = |casing: Casing| {
            let mut guess = Guess::default();
            casing.write(words, &mut guess);
            String::from_utf8(guess.bytes().unwrap().to_vec()).unwrap()
        };
        assert_eq!(written(Casing::Lower), "nguyenvanhung");
        assert_eq!(written(Casing::First), "Nguyenvanhung");
        assert_eq!(written(Casing::Words), "NguyenVanHung");
        assert_eq!(written(Casing::Upper), "NGUYENVANHUNG");
    }
}
