//! Dates written as one number: generalized time, ticks, seconds since 1970, Excel's days.

use super::date::{Form, Swap, Written, arrange};
use super::{DayMonth, clock};

/// 1601-01-01 to 1970-01-01 in ticks of 100 ns (Active Directory, Windows).
const FILETIME_EPOCH: i64 = 116_444_736_000_000_000;

/// A number cell as a date.
pub(super) fn form(number: f64) -> Option<Form> {
    if number == 0.0 {
        return Some(Form::Never);
    }
    if number.fract() == 0.0 && (100_000.0..1e15).contains(&number) {
        return whole(number as u64, digits_of(number as u64));
    }
    // Ticks lose their last digits in a spreadsheet's number; the day survives.
    if (1.16e17..1.7e17).contains(&number) {
        return ticks(number as i64);
    }
    (10_000.0..80_000.0)
        .contains(&number)
        .then_some(Form::Serial(number))
}

/// A text of digits, with what generalized time may have behind them.
pub(super) fn digits(text: &str) -> Option<Form> {
    let end = text
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    if text == "-1" {
        return Some(Form::Never);
    }
    if number.is_empty() || number.len() > 19 {
        return None;
    }
    let value: u64 = number.parse().ok()?;
    if rest.is_empty() {
        return whole(value, number.len());
    }
    match (number.len(), rest.as_bytes()) {
        (1..=5, [b'.' | b',', fraction @ ..]) if all_digits(fraction) => {
            let days: f64 = text.replace(',', ".").parse().ok()?;
            // `1.2` is no date: a serial number of our time has five digits before the point.
            (days == 0.0 || number.len() == 5).then_some(Form::Serial(days))
        }
        // `45000.0`-style exports of whole numbers: ticks and seconds with a decimal point.
        (10 | 13 | 18, [b'.', b'0']) => whole(value, number.len()),
        (10, [b'.', fraction @ ..]) if all_digits(fraction) => Some(Form::Instant(
            i64::try_from(value).ok()?.checked_mul(1_000_000)?,
        )),
        (14, _) => generalized(value, rest),
        (12, _) => generalized(value.checked_mul(100)?, rest),
        _ => None,
    }
}

fn all_digits(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

fn digits_of(number: u64) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}

fn whole(value: u64, digits: usize) -> Option<Form> {
    let signed = i64::try_from(value).ok()?;
    match digits {
        _ if value == 0 || signed == i64::MAX => Some(Form::Never),
        5 if (10_000..80_000).contains(&value) => Some(Form::Serial(value as f64)),
        8 => eight(value),
        10 if (300_000_000..4_200_000_000).contains(&value) => {
            Some(Form::Instant(signed.checked_mul(1_000_000)?))
        }
        12 => generalized(value.checked_mul(100)?, ""),
        13 => Some(Form::Instant(signed.checked_mul(1_000)?)),
        14 => generalized(value, ""),
        16 => Some(Form::Instant(signed)),
        17 | 18 => ticks(signed),
        19 => Some(Form::Instant(signed / 1_000)),
        _ => None,
    }
}

fn ticks(value: i64) -> Option<Form> {
    Some(Form::Instant(value.checked_sub(FILETIME_EPOCH)? / 10))
}

/// `20240427`, or `27042024`.
fn eight(value: u64) -> Option<Form> {
    let part = |over: u64, under: u64| u32::try_from(value / over % under).unwrap_or(0);
    let year = part(10_000, 10_000);
    if (1900..=2100).contains(&year) && (1..=12).contains(&part(100, 100)) {
        return Some(dated(year, part(100, 100), part(1, 100), Swap::Certain));
    }
    let (first, second, year) = (part(1_000_000, 100), part(10_000, 100), part(1, 10_000));
    let (day, month, swap) = arrange(first, second, DayMonth::DayFirst);
    (1900..=2100)
        .contains(&year)
        .then_some(dated(year, month, day, swap))
}

const fn dated(year: u32, month: u32, day: u32, swap: Swap) -> Form {
    Form::Written(Written {
        year,
        month,
        day,
        time: None,
        offset: None,
        swap,
    })
}

/// `20240427093000`, then nothing, `Z`, `.0Z`, `+0700`.
fn generalized(value: u64, rest: &str) -> Option<Form> {
    let part = |over: u64, under: u64| u32::try_from(value / over % under).unwrap_or(0);
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|digit: char| digit.is_ascii_digit()),
        None => rest,
    };
    let offset = match rest {
        "" => None,
        "Z" | "z" => Some(0),
        offset => Some(clock::offset(offset)?),
    };
    Some(Form::Written(Written {
        year: part(10_000_000_000, 10_000),
        month: part(100_000_000, 100),
        day: part(1_000_000, 100),
        time: Some(clock::time(
            part(10_000, 100),
            part(100, 100),
            part(1, 100),
            0,
        )?),
        offset,
        swap: Swap::Certain,
    }))
}
