//! The few words a column says over and over, understood once.

/// How many different texts are remembered.
const WORDS: usize = 64;

/// What texts mean, remembered by the text.
#[derive(Debug)]
pub(super) struct Memo<T> {
    known: Vec<(String, T)>,
}

impl<T: Copy> Memo<T> {
    pub(super) const fn new() -> Self {
        Self { known: Vec::new() }
    }

    /// What `text` means, by `understand` the first time.
    pub(super) fn get(&mut self, text: &str, understand: impl FnOnce(&str) -> T) -> T {
        if let Some((_, meaning)) = self.known.iter().find(|(known, _)| known == text) {
            return *meaning;
        }
        let meaning = understand(text);
        if self.known.len() < WORDS {
            self.known.push((text.to_owned(), meaning));
        }
        meaning
    }
}
