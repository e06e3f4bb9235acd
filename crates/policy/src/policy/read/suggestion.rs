//! The key that was probably meant.

/// The known key nearest to `written`, when it is near enough to be a slip of the hand.
pub(super) fn nearest<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let limit = (written.chars().count() * 2 / 5).max(1);
    known
        .into_iter()
        .map(|key| (distance(written, key), key))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, key)| key)
}

/// Letters to insert, drop or change to make one of the other (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, from) in left.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, to) in right.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["rotation", "dormant", "review"];
        assert_eq!(nearest("rotatoin", known), Some("rotation"));
        assert_eq!(nearest("dormnat", known), Some("dormant"));
        assert_eq!(nearest("password", known), None);
    }
}
