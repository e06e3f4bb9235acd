//! Whether a span covers the words it should.

use std::collections::BTreeMap;

use super::wording::wording;
use crate::directive::Directive;

/// One sentence for each pointer of `words` whose span is missing or elsewhere.
#[must_use]
pub fn astray(words: &BTreeMap<String, String>, read: &Directive, text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    words
        .iter()
        .filter_map(|(pointer, wanted)| {
            let Some(&(start, end)) = read.spans.get(pointer) else {
                return Some(format!("{pointer} has no span"));
            };
            let found: String = letters.get(start..end)?.iter().collect();
            let right = wording(&found).contains(&wording(wanted));
            (!right).then(|| format!("{pointer} points at «{found}», not at «{wanted}»"))
        })
        .collect()
}
