//! Days as Excel counts them: 1 is 1 January 1900, and 29 February 1900 is believed to exist.

use chrono::{Datelike as _, Duration};
use domain::Date;

use super::date::{Form, Swap, Written};

/// Years a serial number may mean: 1900 to 2200.
const LAST: f64 = 110_000.0;

const DAY_MICROS: f64 = 86_400_000_000.0;

/// The date of a serial number; zero is what a formatted empty cell holds.
pub(super) fn form(days: f64) -> Option<Form> {
    if days.abs() < 1.0 {
        return Some(Form::Never);
    }
    if !(1.0..LAST).contains(&days) {
        return None;
    }
    // In range by the test above; a day past 28 February 1900 is one too many.
    let whole = days.floor();
    let past = if whole < 60.0 { 0 } else { 1 };
    let date = Date::from_ymd_opt(1899, 12, 31)?
        .checked_add_signed(Duration::days(whole as i64 - past))?;
    // Spreadsheets keep a second to about a microsecond; nobody means the rest.
    let micros = ((days - whole) * DAY_MICROS / 1_000_000.0).round() * 1_000_000.0;
    let (date, micros) = if micros >= DAY_MICROS {
        (date.succ_opt()?, 0.0)
    } else {
        (date, micros)
    };
    Some(Form::Written(Written {
        year: date.year().unsigned_abs(),
        month: date.month(),
        day: date.day(),
        time: (micros > 0.0).then_some(micros as u64),
        offset: None,
        swap: Swap::Certain,
    }))
}

/// A serial number as a person would read it: `20/11/2026`, with the time where there is one; `None` for what is
/// no day.
pub(crate) fn shown(days: f64) -> Option<String> {
    let Some(Form::Written(written)) = form(days) else {
        return None;
    };
    let day = format!("{:02}/{:02}/{}", written.day, written.month, written.year);
    Some(match written.time {
        None => day,
        Some(micros) => {
            let minutes = micros / 60_000_000;
            format!("{day} {:02}:{:02}", minutes / 60, minutes % 60)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_serial_number_is_shown_as_its_day() {
        assert_eq!(shown(46_346.0).as_deref(), Some("20/11/2026"));
        assert_eq!(shown(46_346.604_166_7).as_deref(), Some("20/11/2026 14:30"));
        assert_eq!(shown(0.0), None);
        assert_eq!(shown(9e9), None);
    }
}
