//! A birth date as people type it.

use chrono::{Datelike, NaiveDate};

/// The forms of a birth date, the likelier first.
#[must_use]
pub fn birth_forms(date: NaiveDate) -> Vec<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let short = year.rem_euclid(100);
    let mut forms = vec![
        format!("{day:02}{month:02}{year}"),
        format!("{day:02}{month:02}{short:02}"),
        format!("{year}"),
        format!("{year}{month:02}{day:02}"),
        format!("{day}{month}{year}"),
        format!("{day:02}{month:02}"),
        format!("{short:02}{month:02}{day:02}"),
        format!("{day:02}/{month:02}/{year}"),
        format!("{day:02}-{month:02}-{year}"),
        format!("{day:02}.{month:02}.{year}"),
        format!("{day}{month}{short:02}"),
        format!("{month:02}{day:02}{year}"),
        format!("{day:02}{month:02}{year}@"),
        format!("{year}{year}"),
    ];
    let mut seen = Vec::new();
    forms.retain(|form| {
        let new = !seen.contains(form);
        seen.push(form.clone());
        new
    });
    forms
}
