//! A letter's text cut where fields begin and end, so that every field shows its words.

use engine::directive::{Reading, Row};

/// A piece of the text under the same fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Numbers of the fields that begin here.
    pub begins: Vec<usize>,
    /// Numbers of the fields that end here.
    pub ends: Vec<usize>,
    /// Whether a field was read from it.
    pub is_read: bool,
    /// Which sentence nobody understood begins here, from 1.
    pub unread: Option<usize>,
    /// Whether it belongs to such a sentence.
    pub is_unread: bool,
}

/// Cuts a text by the fields read from it, numbered from 1, and the sentences that became nothing.
pub fn pieces(reading: &Reading, rows: &[Row]) -> Vec<Piece> {
    let letters: Vec<char> = reading.text().chars().collect();
    let fields: Vec<(usize, usize, usize)> = (1..)
        .zip(rows)
        .flat_map(|(number, row)| row.spans.iter().map(move |span| (number, span.0, span.1)))
        .filter(|(_, from, to)| from < to && *to <= letters.len())
        .collect();
    let unread: Vec<(usize, usize, usize)> = (1..)
        .zip(&reading.directive.unread)
        .map(|(number, span)| (number, span.0, span.1))
        .filter(|(_, from, to)| from < to && *to <= letters.len())
        .collect();
    let mut cuts: Vec<usize> = fields
        .iter()
        .chain(&unread)
        .flat_map(|(_, from, to)| [*from, *to])
        .chain([0, letters.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let over = |spans: &[(usize, usize, usize)], from: usize, to: usize| {
        spans
            .iter()
            .any(|(_, begin, end)| *begin <= from && to <= *end)
    };
    let mut begun = std::collections::BTreeSet::new();
    cuts.iter()
        .zip(cuts.iter().skip(1))
        .map(|(from, to)| {
            let at = |cut: usize, which: fn(&(usize, usize, usize)) -> usize| {
                let here = fields.iter().filter(move |span| which(span) == cut);
                here.map(|span| span.0).collect::<Vec<_>>()
            };
            Piece {
                text: letters[*from..*to].iter().collect(),
                // An anchor is the first place of a field.
                begins: at(*from, |span| span.1)
                    .into_iter()
                    .filter(|number| begun.insert(*number))
                    .collect(),
                ends: at(*to, |span| span.2),
                is_read: over(&fields, *from, *to),
                unread: unread
                    .iter()
                    .find(|(_, begin, _)| begin == from)
                    .map(|(number, ..)| *number),
                is_unread: over(&unread, *from, *to),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::directive::{read_directive_from, summary};
    use text::{Catalog, Language};

    #[test]
    fn nothing_of_a_letter_is_lost_and_every_field_has_its_place() {
        let letter = include_str!("../../../../directive/tests/letters/02-ubnd-vp-ba-dinh.txt");
        let reading = read_directive_from(letter.as_bytes(), "d2.txt").unwrap();
        let rows = summary(&reading, Catalog::of(Language::Vi));
        let pieces = pieces(&reading, &rows);
        let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, reading.text());
        for (number, row) in (1..).zip(&rows) {
            let begins = pieces
                .iter()
                .filter(|it| it.begins.contains(&number))
                .count();
            assert_eq!(begins, usize::from(!row.spans.is_empty()), "{row:?}");
        }
        assert!(
            pieces
                .iter()
                .any(|piece| piece.is_read && piece.text.contains("03 tháng"))
        );
    }
}
