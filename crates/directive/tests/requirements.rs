//! What the five letters demand, as `policy` hears it.

use directive::{read, requirements};
use domain::{Demand, DemandField, Requirement, Side};

fn demands(text: &str) -> Vec<Requirement> {
    requirements(&read(text), text)
}

/// `field system value instrument article`, one line each.
fn told(demands: &[Requirement], field: DemandField) -> Vec<String> {
    let of_field = demands.iter().filter(|r| r.demand.field() == field);
    of_field
        .map(|r| {
            let system = r.system.as_ref().map_or("all", |system| system.as_str());
            let article = r.source.article.as_deref().unwrap_or("-");
            format!("{system} {} · {}, {article}", r.demand, r.source.instrument)
        })
        .collect()
}

#[test]
fn d1_rotates_each_of_its_two_systems_by_itself() {
    let found = demands(include_str!("letters/01-3347-cv-btctu.txt"));
    assert_eq!(
        told(&found, DemandField::Rotation),
        [
            "monthly_evaluation P3M · 3347-CV/BTCTU, mục 1",
            "party_handbook P6M · 3347-CV/BTCTU, mục 1",
        ]
    );
    assert!(found.iter().all(|r| r.side == Side::Party));
    assert_eq!(told(&found, DemandField::CleanDeviceFirst).len(), 2);
    let quote = found[0].source.quote.as_deref().unwrap();
    assert!(quote.contains("03 tháng/lần"), "{quote}");
}

#[test]
fn d2_wants_change_now_from_the_month_its_blank_day_lies_in() {
    let found = demands(include_str!("letters/02-ubnd-vp-ba-dinh.txt"));
    let since = told(&found, DemandField::ChangedSince);
    assert!(
        since
            .iter()
            .any(|line| line.starts_with("email 2024-04-01")),
        "{since:?}"
    );
    assert_eq!(told(&found, DemandField::Rotation).len(), 5);
    assert!(told(&found, DemandField::MinLength)[0].contains("12"));
    assert!(found[0].source.issued.is_none());
}

#[test]
fn d4_quotes_the_regulation_in_its_footnote() {
    let found = demands(include_str!("letters/04-ubnd-vp-thanh-dinh.txt"));
    let rotation = told(&found, DemandField::Rotation);
    assert_eq!(rotation.len(), 1);
    assert!(rotation[0].starts_with("all P3M"), "{rotation:?}");
    assert!(
        rotation[0].ends_with("điểm đ khoản 1 Điều 6, 10/2020/QĐ-UBND"),
        "{rotation:?}"
    );
    assert_eq!(told(&found, DemandField::Review).len(), 1);
    assert_eq!(told(&found, DemandField::ScreenLock).len(), 1);
    assert_eq!(told(&found, DemandField::RequireAny).len(), 1);
}

#[test]
fn d3_and_d5_hold_for_the_mailboxes() {
    let found = demands(include_str!("letters/03-3870-ubnd-vx.txt"));
    assert!(told(&found, DemandField::RemoveLeavers)[0].starts_with("email true"));
    let found = demands(include_str!("letters/05-06-ubnd.txt"));
    assert!(told(&found, DemandField::Dormant)[0].starts_with("email P90D · 06/UBND"));
    assert!(found.iter().any(|r| r.demand == Demand::MinLength(9)));
    assert_eq!(told(&found, DemandField::NoExternalForward).len(), 1);
}
