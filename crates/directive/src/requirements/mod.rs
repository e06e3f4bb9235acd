//! What a letter demands, in the words `policy` resolves.

mod article;
mod instrument;
mod rules;

use std::collections::BTreeSet;

use domain::{Condition, Date, Demand, Duty, Moment, Period, Requirement, Source, SystemKey};

use crate::directive::{Directive, Prohibition, Scope, Span};
use instrument::Instrument;

/// The demands of a letter on accounts and passwords, each with the article and the words it
/// was read from. `text` is the extracted text the letter's spans count in.
///
/// What holds for a letter as a whole (change now, dormancy, review, what is forbidden) holds
/// for the systems the letter speaks of, or for all of them where it speaks of none or makes
/// rules for all. A letter whose day is blank counts from the first of its month: nobody is
/// found at fault for the clerk's blank.
#[must_use]
pub fn requirements(directive: &Directive, text: &str) -> Vec<Requirement> {
    Demands::of(directive, text).collect()
}

/// A letter, ready to be asked for its demands.
struct Demands<'a> {
    directive: &'a Directive,
    text: Vec<char>,
    instrument: Instrument,
}

impl<'a> Demands<'a> {
    fn of(directive: &'a Directive, text: &str) -> Self {
        Self {
            directive,
            text: text.chars().collect(),
            instrument: Instrument::of(directive),
        }
    }

    fn collect(&self) -> Vec<Requirement> {
        let mut found = Vec::new();
        for (at, rule) in self.directive.password_rules.iter().enumerate() {
            let condition = condition(rule.condition.as_deref());
            let systems = self.scope(&rule.scope);
            for (key, demand) in rules::demands(rule) {
                let pointer = format!("/password_rules/{at}/{key}");
                found.extend(self.demand(&demand, &systems, &condition, &pointer));
            }
        }
        let (whole, named) = (self.letter_scope(), self.named_systems());
        for (pointer, demand) in self.of_the_whole() {
            // An order to change now is about the systems at hand, whatever else is quoted.
            let at_hand = matches!(demand, Demand::ChangedSince(_));
            let systems = if at_hand { &named } else { &whole };
            found.extend(self.demand(&demand, systems, &Condition::Everyone, &pointer));
        }
        found
    }

    /// Demands that stand outside the password rules, with their JSON pointers.
    fn of_the_whole(&self) -> Vec<(String, Demand)> {
        let letter = self.directive;
        let mut found = Vec::new();
        let mut add = |pointer: &str, demand: Option<Demand>| {
            found.extend(demand.map(|demand| (pointer.to_owned(), demand)));
        };
        let since = self.instrument.day.filter(|_| letter.change_now);
        let duty = |said: bool, duty: Duty| said.then_some(Demand::Duty(duty));
        add(
            "/change_now",
            since.map(|day| Demand::ChangedSince(Moment::Day(day))),
        );
        add(
            "/dormant_days",
            letter
                .dormant_days
                .map(|n| Demand::Dormant(Period::days(small(n)))),
        );
        add(
            "/review_months",
            letter
                .review_months
                .map(|n| Demand::Review(Period::months(small(n)))),
        );
        add(
            "/lock_after_failures",
            letter
                .lock_after_failures
                .map(|n| Demand::LockAfter(small(n))),
        );
        add(
            "/screen_lock_minutes",
            letter
                .screen_lock_minutes
                .map(|n| Demand::ScreenLock(small(n))),
        );
        add(
            "/leaver_cleanup",
            duty(letter.leaver_cleanup, Duty::RemoveLeavers),
        );
        add(
            "/device_clean_before_login",
            duty(letter.device_clean_before_login, Duty::CleanDeviceFirst),
        );
        for (at, prohibition) in letter.prohibitions.iter().enumerate() {
            let duty = match prohibition {
                Prohibition::BrowserSave => Duty::NoBrowserSave,
                Prohibition::AutoForwardExternal => Duty::NoExternalForward,
                Prohibition::FreeMail => Duty::NoFreeMail,
                Prohibition::RegisterExternalServices => Duty::NoExternalRegistration,
                Prohibition::ShareAccount => Duty::NoSharedAccount,
            };
            add(&format!("/prohibitions/{at}"), Some(Demand::Duty(duty)));
        }
        found
    }

    /// One demand on each system.
    fn demand(
        &self,
        demand: &Demand,
        systems: &[Option<SystemKey>],
        condition: &Condition,
        pointer: &str,
    ) -> Vec<Requirement> {
        let source = self.source(pointer);
        systems
            .iter()
            .map(|system| Requirement {
                demand: demand.clone(),
                system: system.clone(),
                condition: condition.clone(),
                side: self.instrument.side,
                source: source.clone(),
            })
            .collect()
    }

    fn source(&self, pointer: &str) -> Source {
        let span = self.span(pointer);
        let article = span.and_then(|span| article::above(&self.text, span.0));
        let quoted = article
            .as_ref()
            .and_then(|article| self.instrument.quoted(article));
        Source {
            instrument: self.instrument.name.clone(),
            article: quoted.or_else(|| article.map(|article| article.to_string())),
            issued: self.instrument.issued,
            valid_from: self.instrument.day,
            valid_to: None,
            binding: true,
            quote: span.map(|span| self.words(span)),
            secondary: false,
        }
    }

    /// The words a field was read from: its own span, else the first below it, else above it.
    fn span(&self, pointer: &str) -> Option<Span> {
        let spans = &self.directive.spans;
        let below = format!("{pointer}/");
        let own = spans.get(pointer).copied();
        let own = own.or_else(|| {
            let inner = spans.iter().filter(|(key, _)| key.starts_with(&below));
            inner.map(|(_, span)| *span).min()
        });
        own.or_else(|| {
            pointer
                .rsplit_once('/')
                .and_then(|(parent, _)| spans.get(parent).copied())
        })
    }

    fn words(&self, (start, end): Span) -> String {
        let words: String = self
            .text
            .get(start..end.min(self.text.len()))
            .unwrap_or_default()
            .iter()
            .collect();
        let words = words.replace(['*', '\\'], "");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn scope(&self, scope: &[Scope]) -> Vec<Option<SystemKey>> {
        let systems: BTreeSet<SystemKey> = scope
            .iter()
            .filter_map(|scope| match scope {
                Scope::System(system) => Some(system.clone()),
                Scope::All => None,
            })
            .collect();
        if systems.is_empty() || scope.contains(&Scope::All) {
            vec![None]
        } else {
            systems.into_iter().map(Some).collect()
        }
    }

    /// The systems of what holds for the whole letter.
    fn letter_scope(&self) -> Vec<Option<SystemKey>> {
        let mut rules = self.directive.password_rules.iter();
        if rules.any(|rule| rule.scope.contains(&Scope::All)) {
            return vec![None];
        }
        self.named_systems()
    }

    /// The systems the letter speaks of, or all where it names none.
    fn named_systems(&self) -> Vec<Option<SystemKey>> {
        let systems = self.directive.systems.iter().cloned();
        let scope: Vec<Scope> = systems.map(Scope::System).collect();
        self.scope(&scope)
    }
}

fn condition(printed: Option<&str>) -> Condition {
    match printed {
        None => Condition::Everyone,
        Some("admin") => Condition::Admin,
        Some("user") => Condition::User,
        Some("mfa") => Condition::Mfa,
        Some("no_mfa") => Condition::NoMfa,
        Some(words) => Condition::Words(words.to_owned()),
    }
}

/// Figures of letters are small; one that is not is no limit anybody set.
fn small(figure: u32) -> u16 {
    u16::try_from(figure).unwrap_or(u16::MAX)
}

/// The first day the letter can have been issued on.
fn first_day(directive: &Directive) -> Option<Date> {
    use crate::directive::PartialDate;
    match directive.date? {
        PartialDate::Day(day) => Some(day),
        PartialDate::Month { year, month } => Date::from_ymd_opt(year, month, 1),
    }
}
