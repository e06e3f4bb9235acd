//! Agency identifiers: padded or short, highest level first or last (domain.md §3.3).
//!
//! QCVN 102:2016 writes the lowest level first (`000.00.00.H49`), QĐ 20/2020/QĐ-TTg as
//! amended by QĐ 09/2025 the highest first (`H26.01.02`). Both occur, so codes are
//! compared by one key and kept as written.

/// The key two spellings of one agency code share; `None` for text that is no code.
pub(crate) fn canonical(code: &str) -> Option<String> {
    let code = code.trim();
    let printable = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if code.is_empty()
        || !code.chars().all(printable)
        || !code.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let mut levels: Vec<String> = code
        .split('.')
        .map(|level| level.to_ascii_uppercase())
        .filter(|level| level.contains(|c: char| c != '0'))
        .map(|level| level.trim_start_matches('0').to_owned())
        .collect();
    let names_a_branch = |level: Option<&String>| {
        level.is_some_and(|level| level.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    if names_a_branch(levels.last()) && !names_a_branch(levels.first()) {
        levels.reverse();
    }
    (!levels.is_empty()).then(|| levels.join("."))
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn padded_reversed_and_short_forms_share_a_key() {
        assert_eq!(canonical("000.00.00.H49"), canonical("H49"));
        assert_eq!(canonical("28.22.H17"), canonical("h17.22.28"));
        assert_eq!(canonical("002.00.20.H13"), canonical("H13.20.002"));
        assert_eq!(canonical("H26.01.02"), canonical("H26.1.2"));
        assert_ne!(canonical("H26.01.02"), canonical("H26.02.01"));
    }

    #[test]
    fn a_name_is_no_code() {
        assert_eq!(canonical("UBND xã Cẩm Bình"), None);
        assert_eq!(canonical("Văn phòng"), None);
        assert_eq!(canonical("000.00"), None);
        assert_eq!(canonical("  "), None);
    }
}
