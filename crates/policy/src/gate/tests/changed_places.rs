//! Two columns that changed places and both look right by themselves.

use domain::Field;

use super::feeds::Sheet;

fn mail() -> Sheet {
    Sheet::system("email", 400, 40, "mail")
}

/// Believed after a feed as odd that was believed.
fn refused_until_usual(sheet: Sheet, code: &str, named: Field) {
    sheet.accepted(Some(&sheet));
    refused_until_named(sheet, code, named);
}

/// Refused on the first day, and believed once somebody has named the column.
fn refused_until_named(mut sheet: Sheet, code: &str, named: Field) {
    sheet.refused(None, code);
    sheet.named.insert(named);
    sheet.accepted(None);
}

#[test]
fn last_uses_at_the_creation() {
    let mut sheet = mail();
    sheet.column(Field::PasswordChanged).at_creation = 30;
    sheet.column(Field::LastUse).at_creation = 12;
    sheet.accepted(None);
    sheet.column(Field::PasswordChanged).at_creation = 1;
    refused_until_usual(sheet, "later_at_creation", Field::LastUse);
}

#[test]
fn reviews_to_the_minute_and_last_uses_to_the_day() {
    let mut sheet = mail();
    for field in [Field::LastUse, Field::LastReview] {
        sheet.column(field).filled = 400;
    }
    sheet.column(Field::LastUse).timed = 400;
    sheet.column(Field::LastReview).timed = 400;
    sheet.accepted(None);
    sheet.column(Field::LastUse).timed = 0;
    refused_until_usual(sheet, "reviews_timed", Field::LastReview);
}

#[test]
fn somebody_answers_for_everybody_and_nobody_has_a_name() {
    let mut sheet = mail();
    sheet.column(Field::Responsible).filled = 390;
    sheet.accepted(None);
    sheet.column(Field::Name).filled = 40;
    refused_until_usual(sheet, "column_out_of_place", Field::Responsible);
    let mut servers = Sheet::system("server", 400, 40, "root");
    servers.column(Field::Responsible).filled = 390;
    servers.column(Field::Name).filled = 40;
    servers.accepted(None);
}

#[test]
fn every_account_is_shared() {
    let mut good = mail();
    good.column(Field::Users).filled = 60;
    good.accepted(None);
    let mut sheet = mail();
    sheet.column(Field::Users).filled = 380;
    // A good feed before it excuses nothing.
    sheet.refused(Some(&good), "column_out_of_place");
    refused_until_usual(sheet, "column_out_of_place", Field::Users);
}

#[test]
fn nearly_everybody_is_an_administrator() {
    let mut sheet = mail();
    sheet.column(Field::Privileged).affirmed = 30;
    sheet.accepted(None);
    sheet.column(Field::Privileged).affirmed = 340;
    refused_until_usual(sheet, "mostly_administrators", Field::Privileged);
}

#[test]
fn everybody_on_the_roster_went_somewhere() {
    let mut sheet = Sheet::roster(400, 40);
    sheet.column(Field::Destination).filled = 12;
    sheet.accepted(None);
    sheet.column(Field::Destination).filled = 400;
    refused_until_usual(sheet, "column_out_of_place", Field::Destination);
}

#[test]
fn transfers_to_nowhere() {
    let mut sheet = Sheet::roster(400, 40);
    sheet.status("transferred_within", 12);
    sheet.column(Field::Destination).filled = 12;
    sheet.accepted(None);
    sheet.column(Field::Destination).filled = 0;
    refused_until_named(sheet, "destinations_gone", Field::Destination);
}

#[test]
fn changes_that_end_and_never_began() {
    let mut sheet = Sheet::roster(400, 40);
    sheet.column(Field::StatusTo).filled = 14;
    sheet.column(Field::StatusFrom).filled = 38;
    sheet.accepted(None);
    sheet.column(Field::StatusTo).filled = 38;
    sheet.column(Field::StatusFrom).filled = 14;
    refused_until_named(sheet, "changes_without_beginning", Field::StatusTo);
}

#[test]
fn changes_of_a_status_that_nobody_has() {
    let mut sheet = Sheet::roster(400, 40);
    sheet.column(Field::StatusFrom).filled = 38;
    sheet.column(Field::Status).filled = 0;
    refused_until_named(sheet, "changes_without_status", Field::Status);
}

#[test]
fn codes_under_the_heading_of_logins() {
    let mut roster = Sheet::roster(400, 40);
    let codes: Vec<u64> = (1..=64).collect();
    roster.column(Field::PersonCode).sampled = codes.clone();
    roster.profile.key_sketch = codes.clone();
    let mut system = mail();
    let codes_of = |sheet: &Sheet| {
        let (_, reasons) = sheet.judged(None, &[&roster], &[]);
        let codes = reasons.iter().map(|reason| reason.reason.code.to_string());
        codes.collect::<Vec<_>>()
    };
    // The login is the code, and the column of codes says the same.
    system.profile.key_sketch = codes.clone();
    system.column(Field::PersonCode).sampled = codes;
    assert!(codes_of(&system).is_empty());
    system.column(Field::PersonCode).sampled = (100..164).collect();
    assert_eq!(codes_of(&system), ["codes_for_logins"]);
    system.named.insert(Field::PersonCode);
    assert!(codes_of(&system).is_empty());
}

#[test]
fn a_tree_whose_branches_hang_in_the_air() {
    let tree = || {
        let mut sheet = Sheet::units(100);
        sheet.column(Field::Parent).filled = 99;
        sheet.column(Field::Successor).filled = 20;
        sheet
    };
    tree().accepted(None);
    let mut sheet = tree();
    sheet.column(Field::Parent).unlikely = 80;
    refused_until_usual(sheet, "parents_unknown", Field::Parent);
    let mut sheet = tree();
    sheet.column(Field::Parent).filled = 5;
    refused_until_usual(sheet, "parents_missing", Field::Parent);
    let mut sheet = tree();
    sheet.column(Field::UnitName).unlikely = 80;
    refused_until_usual(sheet, "names_repeated", Field::UnitName);
    let mut sheet = tree();
    sheet.column(Field::Successor).filled = 99;
    refused_until_usual(sheet, "successors_everywhere", Field::Successor);
}
