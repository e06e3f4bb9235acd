//! A reading taken apart into comparable items.

use super::wording::wording;
use crate::directive::{Deadline, Directive, PasswordRule, Reference, Task};

/// One statement of a reading, under the field it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The field, as the table names it.
    pub field: &'static str,
    /// What must agree to the letter (after folding).
    pub key: String,
    /// Text that may be worded differently and still be partly right.
    pub text: String,
}

impl Item {
    fn new(field: &'static str, key: impl ToString, text: &str) -> Self {
        Self {
            field,
            key: key.to_string(),
            text: wording(text),
        }
    }
}

/// Every item of a reading.
#[must_use]
pub fn items(read: &Directive) -> Vec<Item> {
    let mut all = Vec::new();
    header(read, &mut all);
    lists(read, &mut all);
    limits(read, &mut all);
    for rule in &read.password_rules {
        rules(rule, &mut all);
    }
    all.extend(read.references.iter().flat_map(reference));
    all.extend(read.deadlines.iter().map(deadline));
    all.extend(read.tasks.iter().map(task));
    all
}

fn header(read: &Directive, all: &mut Vec<Item>) {
    let kind = serde_json::to_value(read.doc_type).unwrap_or_default();
    all.push(Item::new("doc_type", kind, ""));
    let texts = [
        ("issuer", &read.issuer),
        ("parent_issuer", &read.parent_issuer),
        ("place", &read.place),
        ("subject", &read.subject),
        ("signer_authority", &read.signer.authority),
        ("signer_title", &read.signer.title),
        ("signer_name", &read.signer.name),
        ("report_to", &read.report_to),
    ];
    for (field, value) in texts {
        if let Some(value) = value {
            all.push(Item::new(field, "", value));
        }
    }
    let keys = [
        ("number", read.number.clone()),
        ("symbol", read.symbol.clone()),
        ("date", read.date.map(|date| date.to_string())),
        ("report_channel", read.report_channel.email.clone()),
        (
            "report_channel",
            read.report_channel.phone.clone().map(digits),
        ),
    ];
    for (field, value) in keys {
        if let Some(value) = value {
            all.push(Item::new(field, value, ""));
        }
    }
}

fn digits(text: String) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn lists(read: &Directive, all: &mut Vec<Item>) {
    all.extend(
        read.recipients
            .iter()
            .map(|text| Item::new("recipients", "", text)),
    );
    all.extend(
        read.exempt_units
            .iter()
            .map(|text| Item::new("exempt_units", "", text)),
    );
    all.extend(
        read.accounts_listed
            .iter()
            .map(|text| Item::new("accounts_listed", text, "")),
    );
    for system in &read.systems {
        all.push(match system.as_str().strip_prefix("other:") {
            Some(name) => Item::new("systems", "other", name),
            None => Item::new("systems", system, ""),
        });
    }
    for prohibition in &read.prohibitions {
        all.push(Item::new("prohibitions", format!("{prohibition:?}"), ""));
    }
}

fn limits(read: &Directive, all: &mut Vec<Item>) {
    let numbers = [
        ("dormant_days", read.dormant_days),
        ("review_months", read.review_months),
        ("lock_after_failures", read.lock_after_failures),
        ("screen_lock_minutes", read.screen_lock_minutes),
    ];
    for (field, value) in numbers {
        if let Some(value) = value {
            all.push(Item::new(field, value, ""));
        }
    }
    let flags = [
        ("change_now", read.change_now),
        ("leaver_cleanup", read.leaver_cleanup),
        ("device_clean", read.device_clean_before_login),
    ];
    for (field, value) in flags {
        if value {
            all.push(Item::new(field, value, ""));
        }
    }
}

/// A rule is worth one item for each thing it says, each tied to scope and condition.
fn rules(rule: &PasswordRule, all: &mut Vec<Item>) {
    let mut scope: Vec<String> = rule.scope.iter().map(|s| wording(&s.to_string())).collect();
    scope.sort();
    let place = format!(
        "[{}|{}]",
        scope.join(","),
        wording(rule.condition.as_deref().unwrap_or(""))
    );
    let mut say = |field, what: &str, value: String| {
        all.push(Item::new(field, format!("{what}={value}{place}"), ""));
    };
    let numbers = [
        ("password_rules", "min_length", rule.min_length),
        ("password_rules", "max_length", rule.max_length),
        ("password_rules", "min_classes", rule.min_classes),
        ("password_rules", "history", rule.history),
        ("rotation", "months", rule.rotation_months),
        ("rotation", "days", rule.rotation_days),
    ];
    for (field, what, value) in numbers {
        if let Some(value) = value {
            say(field, what, value.to_string());
        }
    }
    let sorted = |classes: &[crate::directive::CharacterClass]| {
        let mut classes = classes.to_vec();
        classes.sort();
        format!("{classes:?}")
    };
    if !rule.require_all.is_empty() {
        say("password_rules", "require_all", sorted(&rule.require_all));
    }
    for group in &rule.require_any {
        say("password_rules", "require_any", sorted(group));
    }
    if rule.not_contain_login {
        say("password_rules", "not_contain_login", "true".to_owned());
    }
}

fn reference(reference: &Reference) -> Vec<Item> {
    let date = reference
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    let mut all = vec![Item::new(
        "references",
        format!("{} {date}", reference.number),
        "",
    )];
    if let Some(issuer) = &reference.issuer {
        all.push(Item::new("reference_issuers", &reference.number, issuer));
    }
    all
}

fn deadline(deadline: &Deadline) -> Item {
    let Deadline {
        date,
        time,
        inclusive,
        who,
        what,
        start,
        relative,
        recurring,
        ..
    } = deadline;
    let when = format!("{date:?} {time:?} {inclusive} {start:?} {relative:?} {recurring:?}");
    Item::new(
        "deadlines",
        when,
        &format!("{who:?} {what:?} {}", deadline.only.join(" ")),
    )
}

fn task(task: &Task) -> Item {
    Item::new(
        "tasks",
        format!("{:?}", task.action),
        task.actor.as_deref().unwrap_or(""),
    )
}
