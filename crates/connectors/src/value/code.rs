//! Codes: personnel codes and unit codes, which spreadsheets like to take for numbers.

use std::borrow::Cow;

use crate::cell::{Cell, print_number, trim};

/// What the codes of a column have in common, learned from its first rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct CodeShape {
    /// Codes are digits alone, all of this length as text: shorter ones lost their zeros.
    pub(crate) digits: Option<usize>,
}

impl CodeShape {
    /// Learns from the codes stored as text. Only a leading zero proves that zeros count.
    pub(crate) fn learn<'a>(codes: impl Iterator<Item = &'a str>) -> Self {
        let mut width = 0;
        let mut zeros = false;
        for code in codes {
            if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_digit()) {
                continue;
            }
            width = width.max(code.len());
            zeros |= code.starts_with('0') && code.len() > 1;
        }
        Self {
            digits: zeros.then_some(width),
        }
    }
}

/// A code as meant: numbers without a decimal point, lost zeros put back, the tricks that kept
/// zeros in a spreadsheet (`'0012`, `="0012"`) taken off. `None` when digits are gone for good.
pub(crate) fn code<'c>(cell: &'c Cell<'_>, shape: CodeShape) -> Option<Cow<'c, str>> {
    let printed = match cell {
        Cell::Number(number) | Cell::Serial(number) => Cow::Owned(whole(*number)?),
        Cell::Text(text) => text_code(trim(text))?,
        _ => return None,
    };
    if printed.is_empty() {
        return None;
    }
    match shape.digits {
        Some(width)
            if printed.len() < width && printed.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Some(Cow::Owned(format!("{printed:0>width$}")))
        }
        _ => Some(printed),
    }
}

/// A number cell; beyond 2^53 its last digits are invented.
fn whole(number: f64) -> Option<String> {
    (number.abs() < 9_007_199_254_740_992.0).then(|| print_number(number))
}

fn text_code(text: &str) -> Option<Cow<'_, str>> {
    let text = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .or_else(|| text.strip_prefix('\''))
        .unwrap_or(text);
    if let Some(digits) = text
        .strip_suffix(".0")
        .filter(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Some(Cow::Borrowed(digits));
    }
    match scientific(text) {
        Some((_, true)) => None,
        Some((number, false)) => Some(Cow::Owned(number)),
        None => Some(Cow::Borrowed(text)),
    }
}

/// The digits behind `3.4081001234E+10`, and whether some are missing.
fn scientific(text: &str) -> Option<(String, bool)> {
    if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+')?.parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 1 || !digits(whole) || !digits(fraction) || exponent > 18 {
        return None;
    }
    let lossy = fraction.len() < exponent;
    Some((format!("{whole}{fraction:0<exponent$}"), lossy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_what_was_meant() {
        let shape = CodeShape::learn(["00123", "04567", "CB01"].into_iter());
        assert_eq!(shape.digits, Some(5));
        for (cell, meant) in [
            (Cell::Number(123.0), Some("00123")),
            (Cell::text(" 04567 "), Some("04567")),
            (Cell::text("='x"), Some("='x")),
            (Cell::text("=\"0012\""), Some("00012")),
            (Cell::text("'00012"), Some("00012")),
            (Cell::text("12345.0"), Some("12345")),
            (Cell::text("CB0007"), Some("CB0007")),
            (Cell::text("1.2E+11"), None),
            (Cell::text("3.4081001234E+10"), Some("34081001234")),
            (Cell::Number(1e300), None),
            (Cell::Empty, None),
        ] {
            assert_eq!(code(&cell, shape).as_deref(), meant, "{cell:?}");
        }
    }

    #[test]
    fn without_a_leading_zero_nothing_is_padded() {
        let shape = CodeShape::learn(["123", "45678"].into_iter());
        assert_eq!(code(&Cell::Number(7.0), shape).as_deref(), Some("7"));
    }
}
