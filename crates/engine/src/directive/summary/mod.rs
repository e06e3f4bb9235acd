//! A reading for people: every field in words, beside the words of the letter it was read from.

mod deadline;
mod password;

use ::directive::{PartialDate, Span};
use serde_json::Value;
use text::Catalog;

use super::Reading;

/// One field, or one item of a field that is a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The field's key in the contract.
    pub field: &'static str,
    /// What the field is called.
    pub label: String,
    /// What it says.
    pub value: String,
    /// The words of the letter it was read from, each on one line; empty where they are the
    /// value itself.
    pub quotes: Vec<String>,
    /// Where those words stand in the text.
    pub spans: Vec<Span>,
}

/// The rows of a reading, in the order of the contract; fields that say nothing are left out.
#[must_use]
pub fn summary(reading: &Reading, catalog: &Catalog) -> Vec<Row> {
    let mut rows = Rows {
        reading,
        catalog,
        rows: Vec::new(),
    };
    rows.head();
    rows.rules();
    rows.dues();
    rows.people();
    rows.rows
}

struct Rows<'a> {
    reading: &'a Reading,
    catalog: &'a Catalog,
    rows: Vec<Row>,
}

impl Rows<'_> {
    fn head(&mut self) {
        let read = &self.reading.directive;
        let kind = self.name("doc_type", &key(&read.doc_type));
        self.push("doc_type", "/doc_type", kind);
        self.printed("issuer", read.issuer.as_deref());
        self.printed("parent_issuer", read.parent_issuer.as_deref());
        self.printed("number", read.number.as_deref());
        self.printed("symbol", read.symbol.as_deref());
        if let Some(date) = read.date {
            let date = match date {
                PartialDate::Day(day) => self.say("directive-date", &[("date", &day.to_string())]),
                PartialDate::Month { year, month } => self.say(
                    "directive-month",
                    &[("year", &year.to_string()), ("month", &month.to_string())],
                ),
            };
            self.push("date", "/date", date);
        }
        self.printed("place", read.place.as_deref());
        self.printed("subject", read.subject.as_deref());
        self.each_printed("recipients", &read.recipients);
        for (at, reference) in read.references.iter().enumerate() {
            let date = reference.date.map(|date| date.to_string());
            let value = self.say(
                "directive-reference",
                &[
                    ("number", &reference.number),
                    ("date", date.as_deref().unwrap_or("—")),
                    ("issuer", reference.issuer.as_deref().unwrap_or("—")),
                ],
            );
            self.push("references", &format!("/references/{at}"), value);
        }
        for (at, system) in read.systems.iter().enumerate() {
            let value = self.catalog.name("system", system.as_str());
            self.push("systems", &format!("/systems/{at}"), value);
        }
    }

    fn rules(&mut self) {
        let read = &self.reading.directive;
        for (at, rule) in read.password_rules.iter().enumerate() {
            let value = password::words(rule, self.catalog);
            self.push("password_rules", &format!("/password_rules/{at}"), value);
        }
        self.flag("change_now", read.change_now);
        self.count("dormant_days", read.dormant_days);
        self.count("review_months", read.review_months);
        self.count("lock_after_failures", read.lock_after_failures);
        self.count("screen_lock_minutes", read.screen_lock_minutes);
        for (at, prohibition) in read.prohibitions.iter().enumerate() {
            let value = self.name("prohibition", &key(prohibition));
            self.push("prohibitions", &format!("/prohibitions/{at}"), value);
        }
        self.flag("leaver_cleanup", read.leaver_cleanup);
        self.flag("device_clean_before_login", read.device_clean_before_login);
    }

    fn dues(&mut self) {
        let read = &self.reading.directive;
        for (at, deadline) in read.deadlines.iter().enumerate() {
            let value = deadline::words(deadline, self.catalog);
            self.push("deadlines", &format!("/deadlines/{at}"), value);
        }
        self.printed("report_to", read.report_to.as_deref());
        let channel = &read.report_channel;
        for (pointer, value) in [
            ("/report_channel/email", &channel.email),
            ("/report_channel/phone", &channel.phone),
        ] {
            if let Some(value) = value {
                self.push("report_channel", pointer, value.clone());
            }
        }
    }

    fn people(&mut self) {
        let read = &self.reading.directive;
        self.each_printed("accounts_listed", &read.accounts_listed);
        self.each_printed("exempt_units", &read.exempt_units);
        let signer = [
            &read.signer.authority,
            &read.signer.title,
            &read.signer.name,
        ];
        let signer: Vec<&str> = signer.into_iter().flatten().map(String::as_str).collect();
        if !signer.is_empty() {
            self.push("signer", "/signer", signer.join(" — "));
        }
        for (at, task) in read.tasks.iter().enumerate() {
            let action = self.name("task", &key(&task.action));
            let actor = task.actor.as_deref().unwrap_or("—");
            let value = self.say("directive-task", &[("action", &action), ("actor", actor)]);
            self.push("tasks", &format!("/tasks/{at}"), value);
        }
    }

    fn push(&mut self, field: &'static str, pointer: &str, value: String) {
        let spans = self.reading.spans(pointer);
        let quotes = spans
            .iter()
            .map(|span| self.reading.words(*span))
            .filter(|quote| *quote != value)
            .collect();
        let label = self.catalog.text(&format!("directive-field-{field}"));
        self.rows.push(Row {
            field,
            label,
            value,
            quotes,
            spans,
        });
    }

    fn printed(&mut self, field: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.push(field, &format!("/{field}"), value.to_owned());
        }
    }

    fn each_printed(&mut self, field: &'static str, values: &[String]) {
        for (at, value) in values.iter().enumerate() {
            self.push(field, &format!("/{field}/{at}"), value.clone());
        }
    }

    fn flag(&mut self, field: &'static str, says: bool) {
        if says {
            let value = self.say("directive-yes", &[]);
            self.push(field, &format!("/{field}"), value);
        }
    }

    fn count(&mut self, field: &'static str, value: Option<u32>) {
        if let Some(value) = value {
            self.push(field, &format!("/{field}"), value.to_string());
        }
    }

    fn name(&self, noun: &str, key: &str) -> String {
        self.catalog.name(noun, key)
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalog.message(key, args)
    }
}

/// The contract's spelling of a key.
fn key(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(key)) => key,
        _ => String::new(),
    }
}
