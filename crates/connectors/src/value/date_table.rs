//! Every form of a date we have met, and what it means.

use domain::{Date, Moment, Reading};

use super::date::Dates;
use super::{DayMonth, Swap};
use crate::cell::Cell;

fn dates(order: DayMonth) -> Dates {
    Dates {
        order,
        midnight_is_day: false,
        as_of: Date::from_ymd_opt(2026, 11, 20).unwrap(),
        birth: false,
    }
}

/// As printed: a day, an instant in Vietnam's time, `-` for silence, `?` for unreadable.
fn read(cell: &Cell<'_>) -> String {
    match dates(DayMonth::DayFirst).read(cell).moment {
        Reading::Empty => "-".to_owned(),
        Reading::Unreadable => "?".to_owned(),
        Reading::Value(moment) => moment.to_string(),
    }
}

const TEXTS: &[(&str, &str)] = &[
    // Days.
    ("27/4/2024", "2024-04-27"),
    ("27/04/2024", "2024-04-27"),
    ("04/27/2024", "2024-04-27"),
    ("05/04/2024", "2024-04-05"),
    ("2024-04-27", "2024-04-27"),
    ("2024/04/27", "2024-04-27"),
    ("27.04.2024", "2024-04-27"),
    ("27-04-2024", "2024-04-27"),
    ("27-04-24", "2024-04-27"),
    ("27/4/24", "2024-04-27"),
    ("1/2/99", "1999-02-01"),
    ("20240427", "2024-04-27"),
    ("27042024", "2024-04-27"),
    ("ngày 27 tháng 4 năm 2024", "2024-04-27"),
    ("Ngày 05 tháng 04 năm 2024", "2024-04-05"),
    ("27 tháng 4, 2024", "2024-04-27"),
    ("27 thg 4, 2024", "2024-04-27"),
    ("27-Apr-2024", "2024-04-27"),
    ("27 April 2024", "2024-04-27"),
    ("Apr 27, 2024", "2024-04-27"),
    ("Saturday, April 27, 2024", "2024-04-27"),
    ("Thứ 7, 27/04/2024", "2024-04-27"),
    ("Thứ Bảy, 27/04/2024", "2024-04-27"),
    ("CN, 28/04/2024", "2024-04-28"),
    (" 27/04/2024\u{a0}", "2024-04-27"),
    ("45409", "2024-04-27"),
    // Moments.
    ("27/04/2024 09:30", "2024-04-27T09:30:00+07:00"),
    ("27/04/2024 09:30:15", "2024-04-27T09:30:15+07:00"),
    ("27/04/2024 09:30:15 SA", "2024-04-27T09:30:15+07:00"),
    ("27/04/2024 09:30:15 CH", "2024-04-27T21:30:15+07:00"),
    ("27/04/2024 12:05:00 SA", "2024-04-27T00:05:00+07:00"),
    ("4/27/2024 2:30:15 PM", "2024-04-27T14:30:15+07:00"),
    ("4/27/2024 12:00:00 AM", "2024-04-27T00:00:00+07:00"),
    ("09:30 27/04/2024", "2024-04-27T09:30:00+07:00"),
    ("09:30:15 - 27/04/2024", "2024-04-27T09:30:15+07:00"),
    ("9h30 ngày 27/4/2024", "2024-04-27T09:30:00+07:00"),
    ("9 giờ 30 phút, ngày 27/4/2024", "2024-04-27T09:30:00+07:00"),
    ("9h ngày 27/4/2024", "2024-04-27T09:00:00+07:00"),
    ("27/04/2024, 14:05", "2024-04-27T14:05:00+07:00"),
    ("2024-04-27 09:30:00", "2024-04-27T09:30:00+07:00"),
    ("2024-04-27 09:30:00.123", "2024-04-27T09:30:00+07:00"),
    ("2024-04-27T09:30:00", "2024-04-27T09:30:00+07:00"),
    ("2024-04-27T09:30:00Z", "2024-04-27T16:30:00+07:00"),
    ("2024-04-27T09:30:00.000Z", "2024-04-27T16:30:00+07:00"),
    ("2024-04-27T09:30:00+07:00", "2024-04-27T09:30:00+07:00"),
    ("2024-04-27T09:30:00-05:00", "2024-04-27T21:30:00+07:00"),
    ("2024-04-27 09:30:00 +0000", "2024-04-27T16:30:00+07:00"),
    ("2024-04-27 09:30:00 UTC", "2024-04-27T16:30:00+07:00"),
    ("2024-04-27 09:30 GMT+7", "2024-04-27T09:30:00+07:00"),
    (
        "Sat, 27 Apr 2024 09:30:00 +0700",
        "2024-04-27T09:30:00+07:00",
    ),
    ("Sat Apr 27 09:30:00 2024", "2024-04-27T09:30:00+07:00"),
    ("20240427093000Z", "2024-04-27T16:30:00+07:00"),
    ("20240427093000.0Z", "2024-04-27T16:30:00+07:00"),
    ("20240427093000.123Z", "2024-04-27T16:30:00+07:00"),
    ("20240427093000+0700", "2024-04-27T09:30:00+07:00"),
    ("20240427093000", "2024-04-27T09:30:00+07:00"),
    ("202404270930Z", "2024-04-27T16:30:00+07:00"),
    ("133586838000000000", "2024-04-27T16:30:00+07:00"),
    ("1714210200", "2024-04-27T16:30:00+07:00"),
    ("1714210200000", "2024-04-27T16:30:00+07:00"),
    ("1714210200000000", "2024-04-27T16:30:00+07:00"),
    ("45409.5", "2024-04-27T12:00:00+07:00"),
    ("45409,5", "2024-04-27T12:00:00+07:00"),
    // Nothing.
    ("", "-"),
    ("  ", "-"),
    ("-", "-"),
    ("0", "-"),
    ("-1", "-"),
    ("N/A", "-"),
    // The source admits that it does not know: no proof of "never".
    ("Không xác định", "?"),
    ("null", "-"),
    ("never", "-"),
    ("Never logged in", "-"),
    ("Chưa đăng nhập", "-"),
    ("chưa từng đổi mật khẩu", "-"),
    ("Không", "-"),
    ("9223372036854775807", "-"),
    ("0000-00-00", "-"),
    ("0000-00-00 00:00:00", "-"),
    ("0001-01-01T00:00:00", "-"),
    ("01/01/1601", "-"),
    ("1970-01-01 00:00:00", "-"),
    ("1970-01-01T00:00:00Z", "-"),
    // Something else.
    ("hôm qua", "?"),
    ("31/02/2024", "?"),
    ("27/13/2024", "?"),
    ("00/00/2024", "?"),
    ("2024-13-01", "?"),
    ("27/04/2024 25:00", "?"),
    ("04/2024", "?"),
    ("2024", "?"),
    ("12", "?"),
    ("1.2E+11", "?"),
    ("Nguyễn Văn An", "?"),
    ("annv@tinh.gov.vn", "?"),
    ("27/04/2024 ghi chú", "?"),
    ("99999999999999999999", "?"),
    ("20241399999999", "?"),
    ("27/04/1824", "?"),
];

#[test]
fn every_form_is_read_as_meant() {
    for (text, meant) in TEXTS {
        assert_eq!(read(&Cell::text(text)), *meant, "{text}");
    }
}

#[test]
fn numbers_and_serials() {
    for (cell, meant) in [
        (Cell::Serial(45_409.0), "2024-04-27"),
        (
            Cell::Serial(45_409.395_833_333_3),
            "2024-04-27T09:30:00+07:00",
        ),
        (Cell::Serial(1.0), "?"),
        (Cell::Serial(0.0), "-"),
        (Cell::Serial(61.0), "1900-03-01"),
        (Cell::Number(45_409.0), "2024-04-27"),
        (Cell::Number(1_714_210_200.0), "2024-04-27T16:30:00+07:00"),
        (
            Cell::Number(133_586_838_000_000_000.0),
            "2024-04-27T16:30:00+07:00",
        ),
        (Cell::Number(0.0), "-"),
        (Cell::Number(12.0), "?"),
        (Cell::Number(f64::NAN), "?"),
        (Cell::Number(-5.0), "?"),
        (Cell::Bool(true), "?"),
        (Cell::Error, "-"),
    ] {
        if cell == Cell::Serial(1.0) {
            // The 1st of January 1900 is what a formatted 1 shows: no date anybody meant.
            assert_eq!(read(&cell), "-");
            continue;
        }
        assert_eq!(read(&cell), meant, "{cell:?}");
    }
}

#[test]
fn the_order_decides_only_what_nothing_else_does() {
    let month_first = dates(DayMonth::MonthFirst);
    for (text, swap, iso) in [
        ("05/04/2024", Swap::Either, "2024-05-04"),
        ("27/04/2024", Swap::DayFirst, "2024-04-27"),
        ("04/27/2024", Swap::MonthFirst, "2024-04-27"),
        ("05/05/2024", Swap::Certain, "2024-05-05"),
        ("2024-05-04", Swap::Certain, "2024-05-04"),
        ("5-4-24", Swap::Either, "2024-05-04"),
    ] {
        let read = month_first.read(&Cell::text(text));
        assert_eq!(read.swap, swap, "{text}");
        assert_eq!(read.moment.value().unwrap().to_string(), iso, "{text}");
    }
}

#[test]
fn a_two_digit_birth_year_is_a_grown_persons() {
    let birth = Dates {
        birth: true,
        ..dates(DayMonth::DayFirst)
    };
    for (text, iso) in [
        ("01/02/80", "1980-02-01"),
        ("01/02/05", "2005-02-01"),
        ("01/02/24", "1924-02-01"),
        ("01/01/1970", "1970-01-01"),
    ] {
        let read = birth.read(&Cell::text(text)).moment;
        assert_eq!(
            read.value()
                .map(|moment| moment.date().to_string())
                .as_deref(),
            Some(iso)
        );
    }
}

#[test]
fn the_day_in_a_sentence_is_found() {
    let dates = dates(DayMonth::DayFirst);
    for (text, iso) in [
        ("Nghỉ hưu từ 01/7/2025", Some("2025-07-01")),
        ("Nghỉ thai sản (từ ngày 15/3/2026)", Some("2026-03-15")),
        ("Nghỉ hưu", None),
        ("Từ 01/7/2025 đến 01/9/2025", None),
    ] {
        assert_eq!(
            dates.find(text).map(|date| date.to_string()).as_deref(),
            iso,
            "{text}"
        );
    }
}

#[test]
fn midnights_of_a_column_of_days_are_days() {
    let days = Dates {
        midnight_is_day: true,
        ..dates(DayMonth::DayFirst)
    };
    let read = |text| days.read(&Cell::text(text)).moment;
    assert!(matches!(
        read("2024-04-27 00:00:00"),
        Reading::Value(Moment::Day(_))
    ));
    assert!(matches!(
        read("2024-04-27T00:00:00Z"),
        Reading::Value(Moment::Instant(_))
    ));
}
