//! The first feed ever: columns that changed places show themselves by what they hold.

use domain::{Field, GateVerdict};

use super::feeds::Sheet;

fn mail() -> Sheet {
    Sheet::system("email", 2_000, 40, "mail")
}

fn roster() -> Sheet {
    Sheet::roster(400, 40)
}

/// 64 words with the bits of these hashes.
fn filter(names: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut words = vec![0_u64; 64];
    for name in names {
        let bit = name % (64 * 64);
        words[(bit / 64) as usize] |= 1 << (bit % 64);
    }
    words
}

/// Hashes that look drawn by chance.
fn hash(name: u64) -> u64 {
    name.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 7
}

fn people(names: impl Iterator<Item = u64>) -> Vec<[u64; 2]> {
    names.map(|name| [hash(name), hash(name)]).collect()
}

fn judged(system: &Sheet, roster: &Sheet, others: &[&Sheet]) -> (GateVerdict, Vec<String>) {
    let around: Vec<&Sheet> = std::iter::once(roster)
        .chain(others.iter().copied())
        .collect();
    codes(system.judged(None, &around, &[]))
}

fn codes((verdict, reasons): (GateVerdict, Vec<domain::GateReason>)) -> (GateVerdict, Vec<String>) {
    let codes = reasons.iter().map(|reason| reason.reason.code.to_string());
    (verdict, codes.collect())
}

#[test]
fn accounts_of_people_whom_the_roster_does_not_have() {
    let mut roster = roster();
    roster.profile.names = filter((0..400).map(hash));
    let mut known = mail();
    known.profile.sampled_names = people(0..256);
    let mut strange = Sheet::system("qlvb", 390, 40, "qlvb");
    strange.profile.sampled_names = people(10_000..10_256);
    let refused = (GateVerdict::Refused, vec!["strangers".to_owned()]);
    assert_eq!(judged(&strange, &roster, &[]), refused);
    assert_eq!(judged(&strange, &roster, &[&known]), refused);
    assert_eq!(
        judged(&known, &roster, &[&strange]).0,
        GateVerdict::Accepted
    );
    // A third who left before the roster was written are what the review is for.
    let mut old = mail();
    old.profile.sampled_names = people((0..170).chain(10_000..10_086));
    assert_eq!(judged(&old, &roster, &[]).0, GateVerdict::Accepted);
}

#[test]
fn logins_in_the_name_column_of_a_system_with_codes_or_addresses() {
    let mut roster = roster();
    roster.profile.names = filter((0..400).map(hash));
    let mut system = mail();
    let logins = (5_000..5_256).map(|name| [hash(name), 0]);
    system.profile.sampled_names = logins.collect();
    assert_eq!(judged(&system, &roster, &[]).0, GateVerdict::Accepted);
    system.profile.fields.remove(&Field::PersonCode);
    assert_eq!(judged(&system, &roster, &[]).0, GateVerdict::Refused);
}

#[test]
fn a_roster_on_which_nobody_of_any_system_is() {
    let mut roster = roster();
    roster.profile.names = filter((0..400).map(hash));
    let systems = ["qlvb", "email"].map(|system| {
        let mut sheet = Sheet::system(system, 390, 40, system);
        sheet.profile.sampled_names = people(10_000..10_256);
        sheet
    });
    let [one, other] = &systems;
    let found = codes(roster.judged(None, &[one, other], &[]));
    assert_eq!(
        found,
        (
            GateVerdict::Refused,
            vec!["strangers_everywhere".to_owned()]
        )
    );
    assert_eq!(judged(one, &roster, &[other]).0, GateVerdict::Accepted);
}

#[test]
fn a_last_use_before_the_creation() {
    let mut sheet = mail();
    sheet.column(Field::LastUse).unlikely = 1_900;
    sheet.refused(None, "unlikely_dates");
    // Accounts made anew keep the old date.
    sheet.column(Field::LastUse).unlikely = 300;
    sheet.accepted(None);
}

#[test]
fn passwords_changed_by_people_who_never_come() {
    let mut sheet = mail();
    sheet.column(Field::PasswordChanged).after_last_use = 1_500;
    sheet.refused(None, "password_after_use");
    sheet.accepted(Some(&sheet.earlier()));
}

#[test]
fn births_of_ten_years_ago() {
    let mut sheet = roster();
    sheet.column(Field::BirthDate).unlikely = 390;
    sheet.refused(None, "unlikely_dates");
}

#[test]
fn a_heading_over_what_it_cannot_be() {
    let mut sheet = mail();
    sheet.profile.contradicted = vec![Field::Status];
    sheet.refused(None, "heading_contradicted");
    sheet.profile.contradicted = vec![Field::RowNumber];
    sheet.warned(None, "heading_contradicted");
    sheet.profile.contradicted = vec![Field::RowNumber, Field::LastReview];
    sheet.refused(None, "heading_contradicted");
    sheet.accepted(Some(&sheet.earlier()));
}

#[test]
fn rows_without_a_login() {
    let mut sheet = mail();
    sheet.profile.keyless = 900;
    sheet.refused(None, "keyless_rows");
    sheet.profile.keyless = 40;
    sheet.accepted(None);
}

#[test]
fn row_numbers_under_the_heading_of_logins() {
    let mut sheet = mail();
    sheet.profile.numbered = 1_990;
    sheet.refused(None, "numbered_logins");
}

#[test]
fn a_column_of_two_words_for_personnel_codes() {
    let mut sheet = roster();
    sheet.profile.key_sketch = vec![7; 64];
    sheet.refused(None, "keys_repeat");
}

#[test]
fn a_state_column_of_words_that_are_no_states() {
    let mut sheet = mail();
    sheet.status("unknown", 1_500);
    sheet.status("active", 500);
    sheet.column(Field::Status).unreadable = 1_500;
    sheet.refused(None, "status_words_unknown");
    let mut people = roster();
    people.column(Field::Status).unreadable = 300;
    people.refused(None, "column_unreadable");
}

#[test]
fn the_days_of_leaving_are_gone() {
    let mut sheet = roster();
    sheet.column(Field::StatusFrom).filled = 0;
    sheet.refused(None, "departure_dates_gone");
    // An office that keeps no such column says so by not having it.
    sheet.profile.fields.remove(&Field::StatusFrom);
    sheet.fields.remove(Field::StatusFrom);
    sheet.accepted(None);
}
