//! Numbers that the letter never ordered: the one mistake that must not happen.

use std::collections::BTreeSet;

use crate::directive::Directive;

/// A number of the reading that the truth does not hold anywhere under that name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Invention {
    /// What the number claims to be.
    pub what: &'static str,
    /// The number.
    pub value: String,
}

/// The rules and deadlines that were invented.
#[must_use]
pub fn inventions(truth: &Directive, read: &Directive) -> Vec<Invention> {
    numbers(read).difference(&numbers(truth)).cloned().collect()
}

fn numbers(read: &Directive) -> BTreeSet<Invention> {
    let mut all = BTreeSet::new();
    let mut say = |what, value: Option<String>| {
        all.extend(value.map(|value| Invention { what, value }));
    };
    let text = |value: Option<u32>| value.map(|value| value.to_string());
    say("dormant_days", text(read.dormant_days));
    say("review_months", text(read.review_months));
    say("lock_after_failures", text(read.lock_after_failures));
    say("screen_lock_minutes", text(read.screen_lock_minutes));
    for rule in &read.password_rules {
        say("min_length", text(rule.min_length));
        say("max_length", text(rule.max_length));
        say("min_classes", text(rule.min_classes));
        say("history", text(rule.history));
        say("rotation_months", text(rule.rotation_months));
        say("rotation_days", text(rule.rotation_days));
    }
    for deadline in &read.deadlines {
        say("deadline", deadline.date.map(|date| date.to_string()));
        say("deadline time", deadline.time.clone());
        say(
            "deadline start",
            deadline.start.map(|date| date.to_string()),
        );
        let relative = deadline.relative.as_ref();
        say(
            "relative",
            relative.map(|r| format!("{} {:?}", r.n, r.unit)),
        );
        say(
            "recurring",
            deadline.recurring.as_ref().map(|r| format!("{r:?}")),
        );
    }
    all
}
