//! Sabotage and accidents: each must be refused, and say why.

use domain::{Field, FieldSet};

use super::feeds::{Sheet, changed, day, sketch};

fn mail() -> Sheet {
    Sheet::system("email", 2_000, 40, "mail")
}

fn roster() -> Sheet {
    Sheet::roster(400, 40)
}

fn without(fields: FieldSet, field: Field) -> FieldSet {
    let mut fields = fields;
    fields.remove(field);
    fields
}

#[test]
fn empty_but_successful() {
    let mut sheet = mail();
    sheet.profile = domain::FeedProfile::default();
    sheet.refused(Some(&mail().earlier()), "empty_after");
    sheet.refused(None, "empty");
}

#[test]
fn half_a_file() {
    mail()
        .without_rows(1_000)
        .refused(Some(&mail().earlier()), "count_drop");
    roster()
        .without_rows(200)
        .refused(Some(&roster().earlier()), "count_drop");
}

#[test]
fn half_of_a_tiny_wards_roster() {
    let ward = Sheet::roster(40, 10);
    ward.clone()
        .without_rows(20)
        .refused(Some(&ward.earlier()), "count_drop");
}

#[test]
fn a_truncated_workbook() {
    let mut sheet = mail().without_rows(10);
    sheet.profile.truncated = true;
    sheet.refused(Some(&mail().earlier()), "truncated");
    sheet.refused(None, "truncated");
}

#[test]
fn a_login_column_of_names() {
    let mut sheet = mail();
    sheet.column(Field::Login).name_like = 1_900;
    sheet.refused(None, "column_of_names");
    sheet.refused(Some(&mail().earlier()), "column_of_names");
}

#[test]
fn a_login_column_of_dates() {
    let mut sheet = mail();
    sheet.column(Field::Login).date_like = 2_000;
    sheet.refused(None, "column_of_dates");
}

#[test]
fn columns_shifted_by_one() {
    let mut sheet = mail();
    for field in [Field::Created, Field::LastUse] {
        sheet.column(field).unreadable = 1_990;
    }
    sheet.refused(None, "column_unreadable");
}

#[test]
fn a_column_that_was_readable_last_time() {
    let mut sheet = mail();
    sheet.column(Field::Status).unreadable = 1_990;
    sheet.refused(Some(&mail().earlier()), "column_unreadable");
    sheet.warned(None, "column_unreadable");
}

#[test]
fn no_login_column() {
    let mut sheet = mail();
    sheet.fields = without(sheet.fields, Field::Login);
    sheet.refused(None, "required_column");
}

#[test]
fn the_personnel_code_column_vanished() {
    let mut sheet = mail();
    sheet.fields = without(sheet.fields, Field::PersonCode);
    sheet.profile.fields.remove(&Field::PersonCode);
    sheet.refused(Some(&mail().earlier()), "column_gone");
}

#[test]
fn the_right_to_read_the_last_use_was_lost() {
    let mut sheet = mail();
    sheet.column(Field::LastUse).filled = 30;
    sheet.refused(Some(&mail().earlier()), "column_emptied");
}

#[test]
fn a_shifted_encoding() {
    let mut sheet = roster();
    sheet.profile.garbled = 350;
    sheet.refused(None, "garbled");
}

#[test]
fn marks_gone_since_last_time() {
    let mut sheet = roster();
    sheet.profile.marked = 0;
    sheet.refused(Some(&roster().earlier()), "marks_gone");
}

#[test]
fn names_without_marks_beside_units_with_them() {
    let mut sheet = roster();
    sheet.column(Field::Unit).marked = 400;
    sheet.refused(None, "marks_gone");
}

#[test]
fn personnel_codes_slid_down_by_one_row() {
    let mut sheet = roster();
    sheet.column(Field::Name).sampled = sketch("others", 1);
    sheet.refused(Some(&roster().earlier()), "people_mixed_up");
}

#[test]
fn birth_dates_swapped_by_a_spreadsheet() {
    let mut sheet = roster();
    let births = sheet.column(Field::BirthDate);
    births.sampled = changed(&births.sampled, 20);
    sheet.refused(Some(&roster().earlier()), "people_mixed_up");
}

#[test]
fn every_row_twice() {
    let mut sheet = mail();
    sheet.profile.rows = 4_000;
    sheet.profile.duplicate_keys = 2_000;
    sheet.refused(None, "duplicated_rows");
    let mut people = roster();
    people.profile.rows = 800;
    people.profile.duplicate_keys = 400;
    people.refused(None, "duplicated_rows");
}

#[test]
fn another_systems_file() {
    let mut sheet = Sheet::system("email", 1_950, 40, "qlvb");
    sheet.profile.key_sketch = changed(&sketch("qlvb", 0), 10);
    let qlvb = Sheet::system("qlvb", 2_000, 40, "qlvb");
    let (verdict, reasons) = sheet.judged(Some(&mail().earlier()), &[&qlvb], &[]);
    assert_eq!(verdict, domain::GateVerdict::Refused);
    assert_eq!(reasons[0].reason.code, "wrong_system");
    assert!(
        reasons[0]
            .reason
            .args
            .contains(&("other".into(), "qlvb".into()))
    );
}

#[test]
fn a_copy_of_another_systems_file_on_the_first_run() {
    let qlvb = Sheet::system("qlvb", 2_000, 40, "qlvb");
    let copy = Sheet::system("email", 2_000, 40, "qlvb");
    let (verdict, reasons) = copy.judged(None, &[&qlvb], &[]);
    assert_eq!(verdict, domain::GateVerdict::Refused);
    assert_eq!(reasons[0].reason.code, "same_as_other");
}

#[test]
fn another_provinces_roster() {
    let mut sheet = roster();
    sheet.profile.key_sketch = sketch("HN", 7);
    sheet.refused(Some(&roster().earlier()), "other_keys");
}

#[test]
fn everybody_nghi_viec() {
    let mut sheet = roster();
    sheet.profile.by_status.clear();
    sheet.status("resigned", 400);
    sheet.refused(Some(&roster().earlier()), "departures_at_once");
    sheet.refused(None, "mostly_departures");
}

#[test]
fn a_third_of_the_roster_left_at_once() {
    let mut sheet = roster();
    sheet.status("active", 270);
    sheet.status("resigned", 114);
    sheet.refused(Some(&roster().earlier()), "departures_at_once");
}

#[test]
fn every_account_locked_where_few_were() {
    let mut sheet = mail();
    sheet.profile.by_status.clear();
    sheet.status("locked", 2_000);
    sheet.refused(Some(&mail().earlier()), "locked_at_once");
}

#[test]
fn a_unit_gone_from_the_roster() {
    let sheet = Sheet::roster(2_000, 40).without_rows(40);
    sheet.refused(Some(&Sheet::roster(2_000, 40).earlier()), "units_gone");
}

#[test]
fn a_tenth_of_a_system_gone_by_whole_units() {
    let sheet = mail().without_rows(240);
    sheet.refused(Some(&mail().earlier()), "units_gone");
}

#[test]
fn all_dates_month_first() {
    let mut sheet = mail();
    for field in [Field::Created, Field::LastUse, Field::PasswordChanged] {
        let column = sheet.column(field);
        column.month_first = column.day_first;
        column.day_first = 0;
    }
    sheet.refused(Some(&mail().earlier()), "day_month_turned");
}

#[test]
fn two_forms_of_date_in_one_column() {
    let mut sheet = mail();
    let column = sheet.column(Field::LastUse);
    column.month_first = column.day_first / 2;
    column.day_first /= 2;
    sheet.refused(None, "day_month_mixed");
}

#[test]
fn only_the_swappable_dates_are_left() {
    let mut sheet = mail();
    let column = sheet.column(Field::LastUse);
    column.unreadable = column.day_first / 2;
    column.day_first = 0;
    sheet.refused(Some(&mail().earlier()), "day_month_lost");
}

#[test]
fn swappable_dates_swapped_by_a_spreadsheet_without_any_earlier_feed() {
    let mut sheet = mail();
    let column = sheet.column(Field::LastUse);
    std::mem::swap(&mut column.swappable_days, &mut column.swappable_months);
    sheet.refused(None, "day_month_swapped");
}

#[test]
fn dates_of_the_future() {
    let mut sheet = mail();
    sheet.column(Field::PasswordChanged).future = 300;
    sheet.refused(None, "future_dates");
}

#[test]
fn a_feed_of_tomorrow() {
    let mut sheet = mail();
    sheet.as_of = day("2026-11-21");
    sheet.refused(None, "from_the_future");
}

#[test]
fn an_older_feed_than_the_last() {
    let last = mail();
    mail().earlier().refused(Some(&last), "older_than_last");
}

#[test]
fn a_state_column_of_which_no_word_is_a_state() {
    let mut sheet = mail();
    let rows = sheet.profile.rows;
    sheet.profile.by_status.clear();
    sheet.status("unknown", rows);
    sheet.column(Field::Status).unreadable = rows;
    sheet.refused(None, "status_words_unknown");
}
