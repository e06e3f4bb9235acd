//! Spoiled samples: one feed each, the others to the byte as they were.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::fs;
use std::path::{Path, PathBuf};

use sample::{Options, Sabotage, generate, sabotage};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn clean(name: &str) -> PathBuf {
    let out = folder(name);
    generate(&Options {
        persons: 200,
        seed: 4,
        out: out.clone(),
    })
    .unwrap();
    out
}

#[test]
fn every_kind_spoils_its_own_feed_and_no_other() {
    let clean = clean("sabotage-clean");
    let feeds = [
        "units.csv",
        "roster.xlsx",
        "email.csv",
        "qlvb.xlsx",
        "one_stop.csv",
        "reporting.csv",
        "personnel.csv",
        "monthly_evaluation.csv",
        "party_handbook.csv",
    ];
    let truth = fs::read(clean.join("truth/findings.csv")).unwrap();
    for kind in Sabotage::all() {
        let out = folder(&format!("sabotage-{kind}"));
        let spoiled = sabotage(&clean, kind, &out).unwrap();
        assert_eq!(spoiled.honest, kind == Sabotage::MergedUnit);
        assert_eq!(
            fs::read(out.join("truth/findings.csv")).unwrap(),
            truth,
            "{kind}"
        );
        for feed in feeds {
            let changed = fs::read(clean.join(feed)).unwrap() != fs::read(out.join(feed)).unwrap();
            // A merger is in the tree and on the roster, which follows it.
            let expected = feed.starts_with(&format!("{}.", spoiled.feed))
                || (spoiled.honest && feed == "roster.xlsx");
            assert_eq!(changed, expected, "{kind}, {feed}");
        }
    }
    assert!(Sabotage::all().count() >= 12);
}

#[test]
fn the_damage_is_what_its_name_says() {
    let clean = clean("sabotage-damage");
    let spoil = |kind: Sabotage| {
        let out = folder(&format!("sabotage-damage-{kind}"));
        sabotage(&clean, kind, &out).unwrap();
        out
    };
    let lines = |path: PathBuf| fs::read_to_string(path).unwrap().lines().count();
    let email = lines(clean.join("email.csv"));
    let personnel = lines(clean.join("personnel.csv"));
    assert_eq!(
        fs::metadata(spoil(Sabotage::EmptySystem).join("email.csv"))
            .unwrap()
            .len(),
        0
    );
    assert_eq!(
        lines(spoil(Sabotage::HeaderOnlySystem).join("email.csv")),
        1
    );
    assert_eq!(
        lines(spoil(Sabotage::HalfSystem).join("personnel.csv")),
        101
    );
    assert_eq!(
        lines(spoil(Sabotage::DuplicatedRows).join("personnel.csv")),
        2 * personnel - 1
    );
    let other = spoil(Sabotage::OtherSystem);
    assert_eq!(
        fs::read(other.join("email.csv")).unwrap(),
        fs::read(other.join("personnel.csv")).unwrap()
    );
    let unread = fs::read_to_string(spoil(Sabotage::LastUseUnread).join("email.csv")).unwrap();
    assert_eq!(unread.lines().count(), email);
    let swapped =
        fs::read_to_string(spoil(Sabotage::DatesSwappedSystem).join("one_stop.csv")).unwrap();
    let month_first = |line: &str| {
        let made = line.split(';').nth(7).unwrap_or_default();
        made.split('/')
            .nth(1)
            .and_then(|day| day.parse::<u32>().ok())
            .is_some_and(|day| day > 12)
    };
    assert!(swapped.lines().filter(|line| month_first(line)).count() > 50);
    let shifted =
        fs::read_to_string(spoil(Sabotage::ShiftedEncodingSystem).join("one_stop.csv")).unwrap();
    assert!(
        shifted.contains("Nguyá»\u{85}n"),
        "Nguyễn in the wrong letters"
    );
}

#[test]
fn a_kind_is_read_by_its_word_and_an_unknown_one_lists_those_there_are() {
    for kind in Sabotage::all() {
        assert_eq!(kind.as_str().parse::<Sabotage>().unwrap(), kind);
    }
    let error = "quarter_roster"
        .parse::<Sabotage>()
        .unwrap_err()
        .to_string();
    assert!(error.contains("half_roster"), "{error}");
}

#[test]
fn what_is_not_a_sample_cannot_be_spoiled() {
    let error = sabotage(
        &folder("sabotage-nowhere"),
        Sabotage::HalfRoster,
        &folder("sabotage-never"),
    );
    assert!(error.unwrap_err().to_string().contains("sample.toml"));
}
