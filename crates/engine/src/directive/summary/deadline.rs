//! A deadline in words.

use ::directive::{Deadline, Recurring, Relative};
use text::Catalog;

use super::key;

/// What is due, from whom, when.
pub(super) fn words(deadline: &Deadline, catalog: &Catalog) -> String {
    let mut when = Vec::new();
    if let Some(start) = deadline.start {
        when.push(catalog.message("deadline-start", &[("date", &start.to_string())]));
    }
    if let Some(date) = deadline.date {
        let day = date.to_string();
        let moment = match &deadline.time {
            Some(time) => format!("{day} {time}"),
            None => day,
        };
        let message = if deadline.inclusive {
            "deadline-by"
        } else {
            "deadline-before"
        };
        when.push(catalog.message(message, &[("date", &moment)]));
    }
    if let Some(relative) = &deadline.relative {
        when.push(counted(relative, catalog));
    }
    if let Some(recurring) = &deadline.recurring {
        when.push(coming_back(recurring, catalog));
    }
    if !deadline.only.is_empty() {
        let units = deadline.only.join("; ");
        when.push(catalog.message("deadline-only", &[("units", &units)]));
    }
    catalog.message(
        "deadline",
        &[
            ("what", &catalog.name("due", &key(&deadline.what))),
            ("who", &catalog.name("obliged", &key(&deadline.who))),
            ("when", &when.join(", ")),
        ],
    )
}

fn counted(relative: &Relative, catalog: &Catalog) -> String {
    let n = relative.n.to_string();
    let unit = catalog.name("time_unit", &key(&relative.unit));
    match &relative.from {
        Some(from) => {
            let from = catalog.name("counted_from", &key(from));
            let args = [("n", n.as_str()), ("unit", &unit), ("from", &from)];
            catalog.message("deadline-within-from", &args)
        }
        None => catalog.message("deadline-within", &[("n", n.as_str()), ("unit", &unit)]),
    }
}

fn coming_back(recurring: &Recurring, catalog: &Catalog) -> String {
    let mut parts = vec![catalog.name("every", &key(&recurring.every))];
    for (name, value) in [
        ("day", recurring.day),
        ("month", recurring.month),
        ("month_of_quarter", recurring.month_of_quarter),
    ] {
        if let Some(value) = value {
            let message = format!("recurring-{name}");
            parts.push(catalog.message(&message, &[("n", &value.to_string())]));
        }
    }
    if let Some(weekday) = &recurring.weekday {
        parts.push(catalog.name("weekday", &key(weekday)));
    }
    parts.join(", ")
}
