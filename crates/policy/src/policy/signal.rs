//! What a system's record of the last use is worth: how far it may lie from the truth.

/// The error of a last-use signal, in days.
///
/// Zimbra refreshes `zimbraLastLogonTimestamp` at most weekly and Active Directory
/// `lastLogonTimestamp` after 9 to 14 days: the true last use may be later than the record
/// (domain.md §5). A signal that also moves when mail is delivered or a sign-in fails lies
/// the other way: the true last use may be any time before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LastUseSignal {
    /// The true last use may be up to this many days after the record.
    pub behind_days: u16,
    /// The true last use may be up to this many days before the record.
    pub ahead_days: u16,
    /// The record moves without anyone using the account (delivery, failed sign-ins): a
    /// recent date proves nothing.
    pub counts_delivery: bool,
}

/// Products whose signal is known: name in the policy file, headings that betray it, error.
const KNOWN: [(&str, &[&str], LastUseSignal); 3] = [
    ("exact", &[], LastUseSignal::EXACT),
    (
        "zimbra",
        &["zimbralastlogontimestamp"],
        LastUseSignal::behind(7),
    ),
    (
        "active_directory",
        &["lastlogontimestamp"],
        LastUseSignal::behind(14),
    ),
];

impl LastUseSignal {
    /// The record is the truth.
    pub const EXACT: Self = Self::behind(0);

    /// The record may be `days` behind the truth.
    #[must_use]
    pub const fn behind(days: u16) -> Self {
        Self {
            behind_days: days,
            ahead_days: 0,
            counts_delivery: false,
        }
    }

    /// The signal a column's heading betrays: an attribute of a product we know.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Self> {
        let heading: String = heading
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        KNOWN
            .iter()
            .find(|(_, headings, _)| headings.contains(&heading.as_str()))
            .map(|(_, _, signal)| *signal)
    }

    /// The signal of a product by its name in the policy file.
    pub(super) fn of_product(product: &str) -> Option<Self> {
        KNOWN
            .iter()
            .find(|(name, _, _)| *name == product)
            .map(|(_, _, signal)| *signal)
    }

    /// The product names a policy file may use.
    pub(super) fn products() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, _, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_betrays_its_product() {
        let zimbra = LastUseSignal::of_heading(" zimbraLastLogonTimestamp ").unwrap();
        assert_eq!(zimbra.behind_days, 7);
        let directory = LastUseSignal::of_heading("lastLogonTimestamp").unwrap();
        assert_eq!(directory.behind_days, 14);
        assert_eq!(LastUseSignal::of_heading("Đăng nhập lần cuối"), None);
        assert_eq!(LastUseSignal::of_heading("lastLogon"), None);
    }
}
