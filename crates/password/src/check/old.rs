//! The old password again, or nearly: a digit counted up, a sign more, capitals turned.

use super::views::{Views, Wiped, letters};
use super::{Candidate, candidate};

/// Letters that are left of both must be at least so many to say that only the rest was changed.
const SAME_LETTERS: usize = 4;
/// An old password this long inside the new one is the old one.
const INSIDE: usize = 6;

/// Whether a new password is the old one or nearly: one can be guessed from the other.
pub fn is_near(new: &Candidate, new_views: &Views, old: &Candidate) -> bool {
    let old_views = Views::of(old.expose());
    let (new_plain, old_plain) = (&new_views.plain, &old_views.plain);
    new_plain == old_plain
        || holds(new_plain, old_plain)
        || holds(old_plain, new_plain)
        || new_views.backwards.iter().any(|back| back == old_plain)
        || same_letters(new_views, &old_views)
        || is_few_edits(new_plain, old_plain, new.length().max(old.length()))
}

fn holds(outer: &str, inner: &str) -> bool {
    inner.chars().count() >= INSIDE && outer.contains(inner)
}

/// Whether the letters are the same and only digits and signs differ.
fn same_letters(new: &Views, old: &Views) -> bool {
    let forms = |views: &Views| -> Vec<Wiped> {
        std::iter::once(&views.core)
            .chain(&views.undisguised)
            .map(|form| letters(form))
            .filter(|form| form.chars().count() >= SAME_LETTERS)
            .collect()
    };
    let old = forms(old);
    forms(new).iter().any(|form| old.contains(form))
}

/// Whether so few characters were changed that the old one gives the new one away.
fn is_few_edits(new: &str, old: &str, length: usize) -> bool {
    let allowed = (length / 4).clamp(2, 4);
    distance(new, old) <= allowed
}

/// Characters put in, taken out, changed or swapped with their neighbour.
fn distance(new: &str, old: &str) -> usize {
    let (new, old) = (characters(new), characters(old));
    let width = old.len() + 1;
    let mut table = vec![0_usize; (new.len() + 1) * width];
    for at in 0..table.len() {
        let (row, column) = (at / width, at % width);
        table[at] = if row == 0 || column == 0 {
            row + column
        } else {
            let changed = usize::from(new[row - 1] != old[column - 1]);
            let least = (table[at - width] + 1)
                .min(table[at - 1] + 1)
                .min(table[at - width - 1] + changed);
            let swapped = row > 1
                && column > 1
                && new[row - 1] == old[column - 2]
                && new[row - 2] == old[column - 1];
            if swapped {
                least.min(table[at - 2 * width - 2] + 1)
            } else {
                least
            }
        };
    }
    table.last().copied().unwrap_or_default()
}

fn characters(text: &str) -> zeroize::Zeroizing<Vec<char>> {
    let mut characters =
        Vec::with_capacity(text.len().min(candidate::LONGEST_LINE * candidate::GROWTH));
    characters.extend(text.chars());
    zeroize::Zeroizing::new(characters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(old: &str, new: &str) -> bool {
        let (old, new) = (Candidate::new(old).unwrap(), Candidate::new(new).unwrap());
        is_near(&new, &Views::of(new.expose()), &old)
    }

    #[test]
    fn near_variants() {
        for (old, new) in [
            ("Thuyen#2024", "Thuyen#2025"),
            ("Thuyen#09", "Thuyen#10"),
            ("Thuyen#09", "tHUYEN#09"),
            ("Thuyen#09", "Thuyen!09"),
            ("Thuyen#09", "90#neyuht"),
            ("Thuyen#09", "xThuyen#09y"),
            ("Thuyen#09", "Thuy3n@10777"),
            ("matmaX7!", "mamtaX7!"),
            ("sen-gio-mua-thuyen", "sen-gio-mua-thuyet"),
        ] {
            assert!(near(old, new), "{old} {new}");
        }
        assert!(!near("Thuyen#09", "voi-tim-nhay-day"));
        assert!(!near("", "voi-tim-nhay-day"));
    }
}
