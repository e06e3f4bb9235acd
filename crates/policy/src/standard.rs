//! The policy boiled down for one kind of account in one system on one day.

use domain::{AccountKind, Date, Moment, RuleId, SystemKey};

use crate::allowed::Allowed;
use crate::policy::{Found, Layer, first};
use crate::rules::{Limit, RULES};
use crate::{Period, Policy, Source};

/// The limits that hold for every account of one kind and privilege in one system.
#[derive(Debug, Clone)]
pub(crate) struct Standard {
    pub(crate) as_of: Date,
    pub(crate) rotation: Option<Allowed>,
    pub(crate) dormant: Option<Allowed>,
    pub(crate) never_used: Option<Allowed>,
    pub(crate) review: Option<Allowed>,
    /// Evidence from before this day is stale.
    pub(crate) evidence_from: Option<Date>,
    pub(crate) since: Option<Moment>,
    /// The official mail service: the one system that must say where mail goes on to.
    pub(crate) is_mail: bool,
    /// By `RuleId as usize`: whether the rule is on.
    on: [bool; RULES.len()],
    /// By `RuleId as usize`: the clause a finding shows.
    clauses: [String; RULES.len()],
}

impl Standard {
    pub(crate) fn new(
        policy: &Policy,
        system: &SystemKey,
        kind: AccountKind,
        privileged: bool,
        as_of: Date,
    ) -> Self {
        let layers = policy.layers(system, kind, privileged);
        let limit = |limit: Limit| find(layers.clone(), as_of, limit);
        let period = |found: Found<'_, Option<Period>>| found.and_then(|(period, _)| *period);
        let allowed = |named| period(limit(named)).map(|period| Allowed::new(period, as_of));
        let since = first(layers.clone(), as_of, |layer| {
            layer.not_changed_since.as_ref()
        });
        let switch = |rule: RuleId| first(layers.clone(), as_of, |layer| layer.rules.get(&rule));
        let clauses = std::array::from_fn(|index| {
            let rule = &RULES[index];
            let source = match rule.limit {
                Limit::None => switch(rule.id).and_then(|(_, source)| source),
                Limit::Since => since.and_then(|(_, source)| source),
                named => limit(named).and_then(|(_, source)| source),
            };
            clause(rule.code, rule.clause, source)
        });
        Self {
            as_of,
            rotation: allowed(Limit::Rotation),
            dormant: allowed(Limit::Dormant),
            never_used: allowed(Limit::NeverUsed),
            review: allowed(Limit::Review),
            evidence_from: period(limit(Limit::Evidence)).and_then(|p| p.before(as_of)),
            since: since.map(|(moment, _)| *moment),
            is_mail: *system == SystemKey::email(),
            on: std::array::from_fn(|index| switch(RULES[index].id).is_none_or(|(on, _)| *on)),
            clauses,
        }
    }

    pub(crate) const fn is_on(&self, rule: RuleId) -> bool {
        self.on[rule as usize]
    }

    pub(crate) fn clause(&self, rule: RuleId) -> &str {
        &self.clauses[rule as usize]
    }
}

fn find<'p>(
    layers: impl Iterator<Item = &'p Layer> + Clone,
    as_of: Date,
    limit: Limit,
) -> Found<'p, Option<Period>> {
    let of = |layer: &'p Layer, limit: Limit| match limit {
        Limit::Rotation => layer.rotation.as_ref(),
        Limit::Dormant => layer.dormant.as_ref(),
        Limit::NeverUsed => layer.never_used.as_ref(),
        Limit::Review => layer.review.as_ref(),
        Limit::Evidence => layer.evidence.as_ref(),
        Limit::Since | Limit::None => None,
    };
    let found = first(layers.clone(), as_of, |layer| of(layer, limit));
    match limit {
        // Silence on the grace of a new account: as long as any account may rest.
        Limit::NeverUsed => found.or_else(|| find(layers, as_of, Limit::Dormant)),
        _ => found,
    }
}

/// The clause of the product and the source of the limit, or the letter the rule quotes.
fn clause(code: &str, quoted: &str, source: Option<&Source>) -> String {
    source.map_or_else(
        || format!("{code} · {quoted}"),
        |source| format!("{code} · {source}"),
    )
}
