//! The authority's own mail domains: what "inside" means (C17).

mod punycode;

use std::collections::BTreeMap;

/// Domains that are the authority's own; their subdomains are inside with them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnDomains(Vec<String>);

/// Suffixes under which strangers register too: never anybody's own domain.
const PUBLIC: [&str; 14] = [
    "vn", "com", "net", "org", "info", "com.vn", "net.vn", "org.vn", "gov.vn", "edu.vn", "info.vn",
    "name.vn", "io.vn", "id.vn",
];

/// Free mail: official accounts that live there are a finding, not a domain of ours.
const FREE_MAIL: [&str; 14] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "ymail.com",
    "outlook.com",
    "outlook.com.vn",
    "hotmail.com",
    "live.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "zoho.com",
    "mail.ru",
];

/// One account in a hundred: fewer is a stray address, not a domain of the authority.
const LEARNED_SHARE_PERCENT: u64 = 1;

impl OwnDomains {
    /// Takes the domains as an authority writes them; a public suffix (`gov.vn`) or
    /// something that is no domain is left out.
    pub fn new<S: AsRef<str>>(domains: impl IntoIterator<Item = S>) -> Self {
        let mut own: Vec<String> = domains
            .into_iter()
            .filter_map(|domain| own_domain(domain.as_ref()))
            .collect();
        own.sort_unstable();
        own.dedup();
        Self(own)
    }

    /// Learns them from the logins of the official mail system: domain → accounts. A domain
    /// counts from one account in a hundred; free mail never does.
    #[must_use]
    pub fn learn(by_domain: &BTreeMap<String, u64>) -> Self {
        let all: u64 = by_domain.values().sum();
        Self::new(
            by_domain
                .iter()
                .filter(|(_, count)| **count * 100 >= all * LEARNED_SHARE_PERCENT)
                .map(|(domain, _)| domain)
                .filter(|domain| !FREE_MAIL.contains(&ascii_form(domain).as_str())),
        )
    }

    /// Nothing is known of the authority's domains.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The domains, in ASCII form, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether mail to `address` stays inside; `None` when it is no address.
    ///
    /// An address without a domain is delivered by our own server. Case, a trailing dot and
    /// the written form of an international domain do not matter; a look-alike
    /// (`hanoi.gov-vn.com`, a Cyrillic letter) is outside.
    #[must_use]
    pub fn contains_address(&self, address: &str) -> Option<bool> {
        let address = bare_address(address);
        if address.is_empty() || address.contains(char::is_whitespace) {
            return None;
        }
        let Some((local, domain)) = address.split_once('@') else {
            return is_local_part(address).then_some(true);
        };
        if local.is_empty() || domain.contains('@') {
            return None;
        }
        let domain = ascii_form(domain);
        is_domain(&domain).then(|| self.0.iter().any(|own| is_at_or_below(&domain, own)))
    }
}

/// Whether an authority could own `domain`, in ASCII form.
pub(crate) fn own_domain(domain: &str) -> Option<String> {
    let domain = ascii_form(domain.trim().trim_start_matches('@'));
    (is_domain(&domain) && domain.contains('.') && !PUBLIC.contains(&domain.as_str()))
        .then_some(domain)
}

fn is_at_or_below(domain: &str, own: &str) -> bool {
    domain
        .strip_suffix(own)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// `Name <a@b>` and `mailto:a@b` without their wrapping.
fn bare_address(address: &str) -> &str {
    let address = address.trim();
    let inner = address
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(address, |(inner, _)| inner.trim());
    inner
        .get(..7)
        .filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
        .map_or(inner, |_| &inner[7..])
}

/// Lower case, without the root dot, each international label as punycode.
fn ascii_form(domain: &str) -> String {
    let lower = domain.trim().trim_end_matches(['.', '。']).to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    let labels: Vec<String> = lower
        .split(['.', '。', '．', '｡'])
        .map(|label| {
            if label.is_ascii() {
                label.to_owned()
            } else {
                // A label too long for punycode is nobody's own: keep it unlike any.
                punycode::encode(label).map_or_else(|| "?".to_owned(), |code| format!("xn--{code}"))
            }
        })
        .collect();
    labels.join(".")
}

fn is_domain(domain: &str) -> bool {
    !domain.is_empty()
        && domain.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'?')
        })
}

/// A mailbox name of our own server: letters, digits and the few signs such names have.
fn is_local_part(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._-+".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quang_ninh() -> OwnDomains {
        OwnDomains::new(["quangninh.gov.vn", "Hà-Nội.vn"])
    }

    #[test]
    fn subdomains_case_and_the_root_dot_stay_inside() {
        let own = quang_ninh();
        for inside in [
            "a@quangninh.gov.vn",
            "a@CP.QuangNinh.gov.vn.",
            "Nguyễn A <a@quangninh.gov.vn>",
            "mailto:a@quangninh.gov.vn",
            "vanthu.cp",
        ] {
            assert_eq!(own.contains_address(inside), Some(true), "{inside}");
        }
    }

    #[test]
    fn look_alikes_are_outside() {
        let own = quang_ninh();
        for outside in [
            "a@quangninh.gov-vn.com",
            "a@xquangninh.gov.vn",
            "a@quangninh.gov.vn.com",
            "a@quangninhgov.vn",
            "a@quаngninh.gov.vn", // Cyrillic а
            "a@gmail.com",
            "a@gov.vn",
        ] {
            assert_eq!(own.contains_address(outside), Some(false), "{outside}");
        }
    }

    #[test]
    fn an_international_domain_is_one_in_both_spellings() {
        let own = quang_ninh();
        assert_eq!(own.contains_address("a@hà-nội.vn"), Some(true));
        assert_eq!(own.contains_address("a@xn--h-ni-0na4517b.vn"), Some(true));
    }

    #[test]
    fn what_is_no_address_is_neither_inside_nor_outside() {
        let own = quang_ninh();
        for text in [
            "",
            "@gmail.com",
            "a@b@c.vn",
            "có chuyển tiếp",
            "a@.vn",
            "a@",
        ] {
            assert_eq!(own.contains_address(text), None, "{text}");
        }
    }

    #[test]
    fn nobody_owns_a_public_suffix() {
        assert!(OwnDomains::new(["gov.vn", "vn", "", "com.vn."]).is_empty());
    }

    #[test]
    fn domains_are_learned_from_the_official_mail_system() {
        let counts = BTreeMap::from([
            ("quangninh.gov.vn".to_owned(), 950),
            ("halong.quangninh.gov.vn".to_owned(), 40),
            ("gmail.com".to_owned(), 30),
            ("quangnin.gov.vn".to_owned(), 3),
        ]);
        let own = OwnDomains::learn(&counts);
        assert_eq!(
            own.iter().collect::<Vec<_>>(),
            ["halong.quangninh.gov.vn", "quangninh.gov.vn"]
        );
    }
}
