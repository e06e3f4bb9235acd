//! The lower letter: the same orders, due earlier, never looser, read back by our own reader.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

use std::path::Path;

use directive::{Calendar, DeadlineActor, Directive, last_day};
use engine::EngineError;
use engine::directive::{DraftRequest, LowerLetter, Reading, draft, read_directive};
use testkit::clock;

fn upper(name: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../directive/tests/letters");
    read_directive(&folder.join(name)).unwrap()
}

fn request(today: &str) -> DraftRequest {
    DraftRequest {
        unit: "UBND phường Cẩm Bình".to_owned(),
        deadline: None,
        to: Vec::new(),
        symbol: None,
        min_length: None,
        rotation_months: None,
        today: clock::day(today),
    }
}

fn back(letter: &LowerLetter) -> Directive {
    directive::read(&letter.text())
}

/// The last days of the deadlines the units have.
fn last_days(letter: &Directive) -> Vec<domain::Date> {
    let ours = |who| matches!(who, DeadlineActor::Unit | DeadlineActor::Individual);
    let deadlines = letter.deadlines.iter().filter(|due| ours(due.who));
    deadlines
        .filter_map(|due| last_day(due, None, &Calendar::default()))
        .collect()
}

const LETTERS: [(&str, &str); 5] = [
    ("01-3347-cv-btctu.txt", "2024-01-15"),
    ("02-ubnd-vp-ba-dinh.txt", "2024-04-22"),
    ("03-3870-ubnd-vx.txt", "2019-05-28"),
    ("04-ubnd-vp-thanh-dinh.txt", "2024-10-10"),
    ("05-06-ubnd.txt", "2019-01-08"),
];

#[test]
fn each_letter_comes_back_with_the_same_orders_and_earlier_days() {
    for (name, today) in LETTERS {
        let reading = upper(name);
        let letter = draft(&reading, None, &request(today)).unwrap();
        assert_eq!(letter.looser, Vec::new(), "{name}\n{}", letter.text());
        let (above, own) = (&reading.directive, back(&letter));
        assert_eq!(own.change_now, above.change_now, "{name}");
        assert_eq!(own.dormant_days, above.dormant_days, "{name}");
        assert_eq!(own.review_months, above.review_months, "{name}");
        assert_eq!(own.screen_lock_minutes, above.screen_lock_minutes, "{name}");
        assert_eq!(own.leaver_cleanup, above.leaver_cleanup, "{name}");
        assert_eq!(
            own.device_clean_before_login, above.device_clean_before_login,
            "{name}"
        );
        let sorted = |letter: &Directive| {
            let mut all = letter.prohibitions.clone();
            all.sort_unstable();
            all
        };
        assert_eq!(sorted(&own), sorted(above), "{name}");
        assert_eq!(own.number, None, "{name}: the clerk numbers it");
        assert!(own.date.is_some_and(|date| date.day().is_none()), "{name}");
        let (latest, days) = (last_days(above).into_iter().max(), last_days(&own));
        assert_eq!(days.is_empty(), latest.is_none(), "{name}");
        assert!(
            days.iter().all(|day| Some(*day) <= latest),
            "{name}: {days:?}"
        );
        let reference = above.number.as_deref().unwrap_or_default();
        assert!(letter.text().contains(reference), "{name}");
    }
}

#[test]
fn two_working_days_are_kept_for_adding_up() {
    // "trước ngày 31/01/2024": Tuesday the 30th is the last day, Friday the 26th the own one.
    let letter = draft(&upper("01-3347-cv-btctu.txt"), None, &request("2024-01-15")).unwrap();
    assert_eq!(last_days(&back(&letter)), [clock::day("2024-01-26")]);
    // With no two days left, the own last day is today, never after the upper one.
    let late = draft(&upper("01-3347-cv-btctu.txt"), None, &request("2024-01-29")).unwrap();
    assert_eq!(last_days(&back(&late)), [clock::day("2024-01-29")]);
    let over = draft(&upper("01-3347-cv-btctu.txt"), None, &request("2024-02-10")).unwrap();
    assert_eq!(last_days(&back(&over)), [clock::day("2024-01-30")]);
}

#[test]
fn loosening_is_refused_and_tightening_is_written() {
    let reading = upper("02-ubnd-vp-ba-dinh.txt");
    let asked = |change: &dyn Fn(&mut DraftRequest)| {
        let mut request = request("2024-04-22");
        change(&mut request);
        draft(&reading, None, &request)
    };
    let refused = [
        asked(&|r| r.deadline = Some(clock::day("2024-04-27"))),
        asked(&|r| r.min_length = Some(10)),
        asked(&|r| r.rotation_months = Some(6)),
    ];
    for outcome in refused {
        assert!(
            matches!(outcome, Err(EngineError::Loosens(_))),
            "{outcome:?}"
        );
    }
    let stricter = asked(&|r| {
        r.deadline = Some(clock::day("2024-04-24"));
        r.min_length = Some(14);
        r.rotation_months = Some(2);
    })
    .unwrap();
    let own = back(&stricter);
    assert!(
        own.password_rules
            .iter()
            .any(|rule| rule.min_length == Some(14))
    );
    assert!(
        own.password_rules
            .iter()
            .any(|rule| rule.rotation_months == Some(2))
    );
    assert!(
        last_days(&own)
            .iter()
            .all(|day| *day == clock::day("2024-04-24"))
    );
}

#[test]
fn a_party_body_writes_in_its_own_layout() {
    let mut request = request("2024-01-15");
    request.unit = "Đảng ủy phường Cẩm Bình".to_owned();
    let letter = draft(&upper("01-3347-cv-btctu.txt"), None, &request).unwrap();
    let text = letter.text();
    assert!(
        text.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && !text.contains("CỘNG HÒA"),
        "{text}"
    );
    assert!(text.contains("-CV/ĐU") && text.contains("T/M BAN THƯỜNG VỤ"));
    assert!(!text.contains("./."));
    assert_eq!(letter.looser, Vec::new(), "{text}");
}
