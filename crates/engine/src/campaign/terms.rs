//! What a person confirms of a letter: what is due when, by which rules, in which systems, for whom.

use ::directive::{Calendar, Deadline, DeadlineActor, DeadlinePurpose, PartialDate, last_day};
use domain::{Date, SystemKey};
use serde::{Deserialize, Serialize};

use crate::directive::Reading;

/// The terms of a campaign: read from the letter first, then as a person corrected them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Number and symbol as printed.
    pub number: String,
    /// The day of issue, where the letter tells it.
    pub issued: Option<Date>,
    /// The systems it speaks of; none means all.
    pub systems: Vec<SystemKey>,
    /// Passwords must have been changed on this day or later (C07).
    pub change_since: Option<Date>,
    /// Days without use after which an account is dormant.
    pub dormant_days: Option<u32>,
    /// Password rules, one for each the letter has, in its order.
    pub rules: Vec<RuleTerms>,
    /// Last day for changing passwords.
    pub change_by: Option<Date>,
    /// Last day for the units' reports.
    pub report_by: Option<Date>,
    /// Last day for the consolidated report upwards.
    pub upward_by: Option<Date>,
    /// Who receives the report.
    pub report_to: String,
    /// Whom it is for, a line each, in the letter's words.
    pub recipients: Vec<String>,
    /// Who is left out, a line each, in the letter's words.
    pub exempt: Vec<String>,
    /// Units added by code or name.
    pub also: Vec<String>,
}

/// What can be corrected of a password rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleTerms {
    /// The systems it holds for, as the reader's keys.
    pub scope: Vec<String>,
    /// Characters at least.
    pub min_length: Option<u32>,
    /// Months between changes.
    pub rotation_months: Option<u32>,
}

impl Terms {
    /// What the reader made of a letter that was received on a day.
    #[must_use]
    pub fn of(reading: &Reading, received: Date) -> Self {
        let read = &reading.directive;
        let issued = read.date.and_then(PartialDate::day);
        let due = |wanted: fn(&Deadline) -> bool| {
            let last = |due: &Deadline| {
                let from = Some(issued.unwrap_or(received));
                last_day(due, from, Calendar::vietnam())
            };
            read.deadlines
                .iter()
                .filter(|due| wanted(due))
                .filter_map(last)
                .min()
        };
        let number = [read.number.as_deref(), read.symbol.as_deref()];
        Self {
            number: number.into_iter().flatten().collect::<Vec<_>>().join("/"),
            issued,
            systems: read.systems.clone(),
            change_since: read.change_now.then_some(issued.unwrap_or(received)),
            dormant_days: read.dormant_days,
            rules: read
                .password_rules
                .iter()
                .map(|rule| RuleTerms {
                    scope: rule.scope.iter().map(ToString::to_string).collect(),
                    min_length: rule.min_length,
                    rotation_months: rule.rotation_months,
                })
                .collect(),
            change_by: due(|due| due.what == DeadlinePurpose::ChangePassword),
            report_by: due(|due| due.what == DeadlinePurpose::Report && !goes_up(due)),
            upward_by: due(|due| {
                due.what == DeadlinePurpose::Consolidate
                    || (due.what == DeadlinePurpose::Report && goes_up(due))
            }),
            report_to: read.report_to.clone().unwrap_or_default(),
            recipients: read.recipients.clone(),
            exempt: read.exempt_units.clone(),
            also: Vec::new(),
        }
    }

    /// As stored with a campaign; what cannot be read is taken for empty.
    #[must_use]
    pub fn stored(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// Number and symbol as a letter is cited by: with room for a number that was left blank, to be filled in by hand.
    #[must_use]
    pub fn printed_number(&self) -> String {
        let number = self.number.trim().trim_start_matches(['/', '-']);
        let is_blank = !number.starts_with(|first: char| first.is_ascii_digit());
        match number {
            "" => String::new(),
            number if !is_blank => number.to_owned(),
            // Party symbols are joined by a dash: "Số …-CV/ĐU".
            symbol if symbol.contains('/') => format!("…-{symbol}"),
            symbol => format!("…/{symbol}"),
        }
    }

    /// Whether a system belongs to the campaign.
    #[must_use]
    pub fn covers(&self, system: &SystemKey) -> bool {
        self.systems.is_empty() || self.systems.contains(system)
    }

    /// The reading with what a person corrected, so that policy and lower letter follow the correction.
    pub(super) fn correct(&self, reading: &mut Reading) {
        let read = &mut reading.directive;
        read.systems.clone_from(&self.systems);
        read.dormant_days = self.dormant_days;
        read.recipients.clone_from(&self.recipients);
        read.exempt_units.clone_from(&self.exempt);
        for (rule, terms) in read.password_rules.iter_mut().zip(&self.rules) {
            let scope = rule.scope.iter().map(ToString::to_string);
            // A later reader may cut the rules otherwise; then its own values stand.
            if scope.eq(terms.scope.iter().cloned()) {
                rule.min_length = terms.min_length;
                rule.rotation_months = terms.rotation_months;
            }
        }
    }
}

/// Whether a deadline is the issuer's own, upwards.
const fn goes_up(due: &Deadline) -> bool {
    matches!(due.who, DeadlineActor::Issuer | DeadlineActor::LeadUnit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directive::read_directive_from;

    #[test]
    fn a_blank_number_is_cited_with_room_for_it() {
        let printed = |number: &str| {
            let number = number.to_owned();
            let terms = Terms {
                number,
                ..Terms::default()
            };
            terms.printed_number()
        };
        assert_eq!(printed("UBND-VP"), "…/UBND-VP");
        assert_eq!(printed("/UBND-VP"), "…/UBND-VP");
        assert_eq!(printed("CV/ĐU"), "…-CV/ĐU");
        assert_eq!(printed("06/UBND"), "06/UBND");
        assert_eq!(printed(""), "");
    }

    #[test]
    fn two_levels_of_deadlines_are_told_apart() {
        let letter = include_str!("../../../directive/tests/letters/02-ubnd-vp-ba-dinh.txt");
        let reading = read_directive_from(letter.as_bytes(), "d2.txt").unwrap();
        let day = |text: &str| text.parse::<Date>().ok();
        let terms = Terms::of(&reading, day("2024-04-25").unwrap());
        assert_eq!(terms.change_by, day("2024-04-26"));
        assert_eq!(terms.report_by, day("2024-04-26"), "the units");
        assert_eq!(terms.upward_by, day("2024-04-28"), "the district");
        assert_eq!(
            terms.change_since,
            day("2024-04-25"),
            "its own day is blank: the day it came"
        );
        assert_eq!(terms.rules[0].rotation_months, Some(3));
        let json = serde_json::to_string(&terms).unwrap();
        assert_eq!(Terms::stored(&json), terms);
    }
}
