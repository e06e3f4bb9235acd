//! Honest feeds, messy as they are: each must be believed.

use domain::{Field, FieldSet, GateVerdict};

use super::feeds::{Sheet, changed, unit};
use crate::gate::believed_fields;

fn mail() -> Sheet {
    Sheet::system("email", 2_000, 40, "mail")
}

#[test]
fn the_first_feeds_of_a_tiny_ward() {
    Sheet::roster(40, 8).accepted(None);
    Sheet::system("email", 38, 8, "mail").accepted(None);
    Sheet::system("party_handbook", 12, 4, "dv").accepted(None);
    Sheet::roster(3, 3).accepted(None);
}

#[test]
fn the_same_feed_again() {
    mail().accepted(Some(&mail()));
}

#[test]
fn a_quarters_churn() {
    for percent in [1, 3, 5] {
        let before = mail().earlier();
        mail().with_churn(percent).accepted(Some(&before));
        let roster = Sheet::roster(2_000, 50);
        roster
            .clone()
            .with_churn(percent)
            .accepted(Some(&roster.earlier()));
    }
}

#[test]
fn a_small_unit_that_lost_two_of_three() {
    let before = Sheet::roster(63, 20);
    let mut now = before.clone();
    now.profile.by_unit.insert("u3".to_owned(), 1);
    now.profile.rows = 61;
    now.accepted(Some(&before.earlier()));
}

#[test]
fn a_tiny_ward_that_lost_a_quarter() {
    let ward = Sheet::roster(40, 20);
    let now = ward.clone().with_churn(25);
    now.warned(Some(&ward.earlier()), "count_drop_slight");
}

#[test]
fn a_clean_up_of_a_system() {
    let before = mail().earlier();
    mail()
        .with_churn(18)
        .warned(Some(&before), "count_drop_slight");
}

#[test]
fn a_school_closed_in_one_system() {
    let before = mail().earlier();
    mail()
        .without_rows(40)
        .warned(Some(&before), "units_gone_few");
}

#[test]
fn names_respelt_and_a_few_birth_dates_mended() {
    let before = Sheet::roster(400, 40).earlier();
    let mut now = Sheet::roster(400, 40);
    let names = now.column(Field::Name);
    names.sampled = changed(&names.sampled, 20);
    let births = now.column(Field::BirthDate);
    births.sampled = changed(&births.sampled, 6);
    now.accepted(Some(&before));
}

#[test]
fn units_merged_by_the_tree() {
    let before = Sheet::roster(400, 40);
    let mut now = before.clone();
    let moved =
        now.profile.by_unit.remove("u0").unwrap() + now.profile.by_unit.remove("u1").unwrap();
    now.profile.by_unit.insert("u20".to_owned(), moved);
    let units = [
        unit("u0", Some("u20")),
        unit("u1", Some("u20")),
        unit("u20", None),
    ];
    assert_eq!(
        now.judged(Some(&before.earlier()), &[], &units),
        (GateVerdict::Accepted, Vec::new())
    );
    // Without the tree the total still stands: a remark, no refusal.
    now.warned(Some(&before.earlier()), "units_moved");
}

#[test]
fn a_merger_that_lost_its_people_on_the_way_is_no_merger() {
    let before = Sheet::roster(400, 40);
    let mut now = before.clone();
    now.profile.by_unit.remove("u0");
    now.profile.by_unit.remove("u1");
    now.profile.rows -= 80;
    let units = [
        unit("u0", Some("u20")),
        unit("u1", Some("u20")),
        unit("u20", None),
    ];
    let (verdict, reasons) = now.judged(Some(&before.earlier()), &[], &units);
    assert_eq!(verdict, GateVerdict::Refused, "{reasons:?}");
}

#[test]
fn a_unit_that_ended_without_a_successor() {
    let before = Sheet::roster(2_000, 40);
    let now = before.clone().without_rows(40);
    let mut gone = unit("u9", None);
    gone.valid_to = Some(super::feeds::day("2026-09-30"));
    let (verdict, reasons) = now.judged(Some(&before.earlier()), &[], &[gone]);
    assert_eq!(verdict, GateVerdict::Accepted, "{reasons:?}");
}

#[test]
fn a_unit_under_a_new_name() {
    let before = Sheet::roster(400, 40);
    let mut now = before.clone();
    let people = now.profile.by_unit.remove("u3").unwrap();
    now.profile.by_unit.insert("phường mới".to_owned(), people);
    now.warned(Some(&before.earlier()), "units_moved");
}

#[test]
fn people_in_several_positions() {
    let mut roster = Sheet::roster(400, 40);
    roster.profile.duplicate_keys = 80;
    roster.accepted(None);
}

#[test]
fn a_row_per_role() {
    let mut sheet = mail();
    sheet.profile.duplicate_keys = 300;
    sheet.warned(None, "duplicated_some");
}

#[test]
fn a_mass_lock_after_a_warning() {
    let mut sheet = mail();
    sheet.status("locked", 1_500);
    sheet.status("active", 500);
    sheet.warned(Some(&mail().earlier()), "locked_at_once");
}

#[test]
fn a_roster_that_keeps_its_leavers_for_years() {
    let mut sheet = Sheet::roster(400, 40);
    sheet.status("retired", 160);
    sheet.status("active", 240);
    sheet.accepted(None);
    sheet.accepted(Some(&sheet.earlier()));
}

#[test]
fn the_end_of_the_part_time_posts() {
    let before = Sheet::roster(400, 40);
    let mut now = before.clone();
    now.status("resigned", 80);
    now.status("active", 304);
    now.accepted(Some(&before.earlier()));
}

#[test]
fn a_few_odd_cells() {
    let mut sheet = mail();
    sheet.column(Field::LastUse).unreadable = 60;
    sheet.column(Field::Login).name_like = 5;
    sheet.accepted(None);
    sheet.column(Field::LastUse).future = 3;
    sheet.warned(None, "future_dates_some");
}

#[test]
fn one_old_machine_with_a_legacy_font() {
    let mut roster = Sheet::roster(400, 40);
    roster.profile.garbled = 8;
    roster.warned(None, "garbled_slightly");
}

#[test]
fn a_vendor_that_writes_month_first_throughout() {
    let mut sheet = mail();
    for field in [Field::Created, Field::LastUse, Field::PasswordChanged] {
        let column = sheet.column(field);
        column.month_first = column.day_first;
        column.day_first = 0;
    }
    let (verdict, reasons) = sheet.judged(None, &[], &[]);
    assert_eq!(verdict, GateVerdict::Warned);
    assert!(reasons.iter().all(|r| r.reason.code == "month_first"));
}

#[test]
fn logins_shared_by_one_sign_on() {
    let qlvb = Sheet::system("qlvb", 1_900, 40, "mail");
    let (verdict, reasons) = mail().judged(Some(&mail().earlier()), &[&qlvb], &[]);
    assert_eq!((verdict, reasons), (GateVerdict::Accepted, Vec::new()));
}

#[test]
fn a_system_that_grew_by_half() {
    let mut now = mail();
    now.profile.rows = 3_000;
    now.profile.by_unit.insert("u99".to_owned(), 1_000);
    now.accepted(Some(&mail().earlier()));
}

#[test]
fn a_column_nobody_needs_is_gone() {
    let mut sheet = mail();
    sheet.fields.remove(Field::PasswordChanged);
    sheet.warned(Some(&mail().earlier()), "column_gone");
}

#[test]
fn a_heading_without_a_single_value_is_no_signal() {
    let mut sheet = mail();
    *sheet.column(Field::LastUse) = domain::FieldProfile::default();
    sheet.warned(None, "column_silent");
    let believed: FieldSet = believed_fields(&sheet.facts());
    assert!(!believed.contains(Field::LastUse));
    assert!(believed.contains(Field::Created));
}
