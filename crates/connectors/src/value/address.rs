//! Mail addresses.

use crate::cell::trim;

/// Whether a text has the form of one mail address. Generous: a look-alike domain must pass.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let local_fits = !local.is_empty()
        && local.len() <= 64
        && local
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-+'=&#$%!/~".contains(&byte));
    local_fits && is_domain(domain)
}

/// Labels of letters, digits and hyphens, with at least one dot.
fn is_domain(domain: &str) -> bool {
    domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
        })
}

/// The address of a cell, lower case: `mailto:`, display names and angle brackets taken off.
pub(crate) fn mail(printed: &str) -> Option<String> {
    let inner = match (printed.find('<'), printed.rfind('>')) {
        (Some(open), Some(close)) if open < close => &printed[open + 1..close],
        _ => printed,
    };
    let inner = trim(inner.trim_matches(['"', '\'', '.', ','])).trim_end_matches(';');
    let bare = inner
        .strip_prefix("mailto:")
        .or_else(|| inner.strip_prefix("smtp:"))
        .or_else(|| inner.strip_prefix("SMTP:"))
        .unwrap_or(inner);
    is_address(bare).then(|| bare.to_lowercase())
}

/// Every address in a cell, in order, each once: forwarding cells hold several.
pub(crate) fn addresses(printed: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let pieces = printed.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ';' | '|' | '<' | '>' | '"' | '(' | ')')
    });
    for address in pieces.filter_map(mail) {
        if !found.contains(&address) {
            found.push(address);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_out_of_what_surrounds_them() {
        assert_eq!(
            mail(" <An.NV@HaNoi.gov.vn> ").as_deref(),
            Some("an.nv@hanoi.gov.vn")
        );
        assert_eq!(mail("mailto:a@b.vn").as_deref(), Some("a@b.vn"));
        assert_eq!(mail("a@b"), None);
        assert_eq!(mail("không có"), None);
        assert_eq!(
            addresses("a@gmail.com; \"B\" <b@x.vn>, A@gmail.com | none"),
            ["a@gmail.com", "b@x.vn"]
        );
    }
}
