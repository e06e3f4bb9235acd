//! The letters offices call a unit by in logins: "xã Sơn An" is `sa`, "Phòng Nội vụ" `pnv` or `nv`.

use domain::Unit;

use super::unit_name;

/// Those of `letters` that some unit, by its name or one it had, is called by.
pub(super) fn those_of_units<'l>(units: &[Unit], letters: &[&'l str]) -> Vec<&'l str> {
    let mut found = Vec::new();
    let names = units
        .iter()
        .flat_map(|unit| std::iter::once(&unit.name).chain(&unit.aliases));
    for name in names {
        // "xã Sơn An (cũ)": what stands in brackets is no part of the name.
        let words = unit_name::words(name.split('(').next().unwrap_or(name));
        for word in letters {
            if !found.contains(word) && ends_so(&words, word) {
                found.push(*word);
            }
        }
        if found.len() == letters.len() {
            break;
        }
    }
    found
}

/// The last words of a name begin with these letters, or are these letters written together.
fn ends_so(words: &[String], letters: &str) -> bool {
    let initials = || words.iter().filter_map(|word| word.chars().next()).rev();
    let last_alike = letters.chars().rev().eq(initials().take(letters.len()));
    last_alike || (0..words.len()).any(|start| words[start..].concat() == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_names_written_together() {
        let called = |name: &str, letters: &str| ends_so(&unit_name::words(name), letters);
        assert!(called("UBND xã Sơn An", "sa"));
        assert!(called("Xã Sa", "sa"));
        assert!(called("Phòng Nội vụ", "pnv"));
        assert!(!called("Xã Sơn Bình", "sa"));
        assert!(!called("Sở Y tế", "sa"));
        assert!(!called("An", "sa"));
    }
}
