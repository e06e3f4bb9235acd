//! The two languages, and how each writes numbers and dates.

use std::fmt;
use std::str::FromStr;

/// The language people are spoken to in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English.
    En,
}

/// A language we do not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language we have; use `vi` or `en`")]
pub struct UnknownLanguage(String);

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// `vi` or `en`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// A whole number with its thousands apart: `1.234.567` (vi), `1,234,567` (en).
    #[must_use]
    pub fn number(self, value: i64) -> String {
        let mut out = String::new();
        self.number_into(&value.to_string(), &mut out);
        out
    }

    /// A share in per mille as a percentage with one decimal: 125 → `12,5%` (vi), `12.5%` (en).
    #[must_use]
    pub fn percent(self, per_mille: u32) -> String {
        let comma = if self == Self::Vi { ',' } else { '.' };
        format!("{}{comma}{}%", per_mille / 10, per_mille % 10)
    }

    /// An ISO 8601 date or time as people write it: `27/04/2026` or `08:30 27/04/2026` (vi),
    /// `2026-04-27` or `2026-04-27 08:30` (en). Anything else comes back unchanged.
    #[must_use]
    pub fn date(self, iso: &str) -> String {
        let mut out = String::new();
        self.date_into(iso, &mut out);
        out
    }

    /// Appends what [`Language::number`] makes of decimal digits; other text unchanged.
    pub(crate) fn number_into(self, digits: &str, out: &mut String) {
        let unsigned = digits.strip_prefix('-').unwrap_or(digits);
        if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
            out.push_str(digits);
            return;
        }
        if unsigned.len() < digits.len() {
            out.push('-');
        }
        let apart = if self == Self::Vi { '.' } else { ',' };
        for (at, digit) in unsigned.chars().enumerate() {
            if at > 0 && (unsigned.len() - at).is_multiple_of(3) {
                out.push(apart);
            }
            out.push(digit);
        }
    }

    /// Appends what [`Language::date`] makes of an ISO date.
    pub(crate) fn date_into(self, iso: &str, out: &mut String) {
        let Some((day, time)) = iso_parts(iso) else {
            out.push_str(iso);
            return;
        };
        match self {
            Self::Vi => {
                if let Some(time) = time {
                    out.push_str(time);
                    out.push(' ');
                }
                for part in [&day[8..10], "/", &day[5..7], "/", &day[..4]] {
                    out.push_str(part);
                }
            }
            Self::En => {
                out.push_str(day);
                if let Some(time) = time {
                    out.push(' ');
                    out.push_str(time);
                }
            }
        }
    }
}

/// `YYYY-MM-DD` and, where there is one, `HH:MM`; `None` when the text is not of that form.
fn iso_parts(iso: &str) -> Option<(&str, Option<&str>)> {
    let day = iso.get(..10).filter(|day| has_form(day, "0000-00-00"))?;
    let time = match iso.get(10..)? {
        "" => None,
        rest => Some(rest.get(1..6).filter(|time| {
            matches!(rest.as_bytes().first(), Some(b'T' | b' ')) && has_form(time, "00:00")
        })?),
    };
    Some((day, time))
}

/// The same length, digits where the form has zeros, and its signs elsewhere.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, sign)| match sign {
                b'0' => byte.is_ascii_digit(),
                sign => byte == sign,
            })
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.as_str() == name)
            .ok_or_else(|| UnknownLanguage(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_as_each_language_writes_them() {
        assert_eq!(Language::Vi.number(1_234_567), "1.234.567");
        assert_eq!(Language::En.number(-1_000), "-1,000");
        assert_eq!(Language::Vi.number(999), "999");
        assert_eq!(Language::Vi.percent(125), "12,5%");
        assert_eq!(Language::En.percent(1000), "100.0%");
        assert_eq!(Language::Vi.date("2026-04-27"), "27/04/2026");
        assert_eq!(
            Language::Vi.date("2026-04-27T08:30:00+07:00"),
            "08:30 27/04/2026"
        );
        assert_eq!(
            Language::En.date("2026-04-27T08:30:00+07:00"),
            "2026-04-27 08:30"
        );
        for other in ["", "hôm qua", "2026-4-27", "2026-04-27x08:30", "27/04/2026"] {
            assert_eq!(Language::Vi.date(other), other);
        }
    }
}
