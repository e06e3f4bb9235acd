//! The layers of the file: `[default]`, `[privileged]`, `[kind.*]`, `[system.*]`.

use std::collections::BTreeMap;
use std::str::FromStr;

use domain::{AccountKind, DemandField, Duty, RuleId, SystemKey};

use super::error::PolicyError;
use super::expected::Expected;
use super::password;
use super::section::{Section, SpannedKey};
use super::sourced::{figure, limit, limit_or_zero, moment, sourced, switch};
use crate::policy::{LastUseSignal, Layer, SystemPolicy};

const FIELDS: [&str; 10] = [
    "rotation",
    "dormant",
    "never_used",
    "review",
    "evidence",
    "not_changed_since",
    "rules",
    "password",
    "screen_lock",
    "duties",
];

/// Reads a layer over `layer`; `besides` are keys of the section that are not its own.
pub(super) fn layer(
    section: &Section<'_>,
    layer: &mut Layer,
    besides: &[&str],
) -> Result<(), PolicyError> {
    let known: Vec<&str> = FIELDS.iter().chain(besides).copied().collect();
    section.only(&known)?;
    for (key, field) in [
        ("rotation", &mut layer.rotation),
        ("dormant", &mut layer.dormant),
        ("review", &mut layer.review),
        ("evidence", &mut layer.evidence),
    ] {
        if let Some(value) = section.get(key) {
            *field = Some(sourced(&value, &limit)?);
        }
    }
    if let Some(value) = section.get("never_used") {
        layer.never_used = Some(sourced(&value, &limit_or_zero)?);
    }
    if let Some(value) = section.get("not_changed_since") {
        layer.not_changed_since = Some(sourced(&value, &moment)?);
    }
    if let Some(rules) = section.section("rules")? {
        for (key, value) in rules.values() {
            let rule: RuleId = named(&rules, key, RuleId::ALL.iter().map(|rule| rule.as_str()))?;
            layer.rules.insert(rule, sourced(&value, &switch)?);
        }
    }
    if let Some(value) = section.get("screen_lock") {
        layer.screen_lock = Some(sourced(&value, &figure)?);
    }
    if let Some(password) = section.section("password")? {
        password::layer(&password, &mut layer.password)?;
    }
    if let Some(duties) = section.section("duties")? {
        for (key, value) in duties.values() {
            let duty: DemandField = named(&duties, key, declared())?;
            if !declared().any(|known| known == duty.as_str()) {
                return Err(duties.unknown(key, declared()));
            }
            layer.duties.insert(duty, sourced(&value, &switch)?);
        }
    }
    Ok(())
}

/// The keys of `[….duties]`: what units declare because no rule can observe it.
fn declared() -> impl Iterator<Item = &'static str> + Clone {
    let all = Duty::ALL.iter().filter(|duty| duty.rule().is_none());
    all.map(|duty| duty.field().as_str())
}

/// `[kind.<kind>]`.
pub(super) fn kinds(
    section: &Section<'_>,
    layers: &mut BTreeMap<AccountKind, Layer>,
) -> Result<(), PolicyError> {
    for entry in section.sections() {
        let (key, one) = entry?;
        let kinds = AccountKind::ALL.iter().map(|kind| kind.as_str());
        let kind: AccountKind = named(section, key, kinds)?;
        layer(&one, layers.entry(kind).or_default(), &[])?;
    }
    Ok(())
}

/// `[system.<key>]`, with its own kinds, its privileged accounts and its signal.
pub(super) fn systems(
    section: &Section<'_>,
    systems: &mut BTreeMap<SystemKey, SystemPolicy>,
) -> Result<(), PolicyError> {
    for entry in section.sections() {
        let (key, one) = entry?;
        let known = SystemKey::named().iter().copied().chain(["other:<name>"]);
        let system: SystemKey = named(section, key, known)?;
        let policy = systems.entry(system).or_default();
        layer(&one, &mut policy.all, &["kind", "privileged", "last_use"])?;
        if let Some(inner) = one.section("kind")? {
            kinds(&inner, &mut policy.kinds)?;
        }
        if let Some(inner) = one.section("privileged")? {
            layer(&inner, &mut policy.privileged, &[])?;
        }
        if let Some(inner) = one.section("last_use")? {
            policy.last_use = Some(last_use(&inner)?);
        }
    }
    Ok(())
}

fn last_use(section: &Section<'_>) -> Result<LastUseSignal, PolicyError> {
    section.only(&["product", "behind_days", "ahead_days", "counts_delivery"])?;
    let mut signal = LastUseSignal::EXACT;
    if let Some(value) = section.get("product") {
        signal = LastUseSignal::of_product(value.string()?)
            .ok_or_else(|| value.bad(Expected::one_of(LastUseSignal::products())))?;
    }
    for (key, days) in [
        ("behind_days", &mut signal.behind_days),
        ("ahead_days", &mut signal.ahead_days),
    ] {
        if let Some(value) = section.get(key) {
            *days = u16::try_from(value.number(366)?).unwrap_or(366);
        }
    }
    if let Some(value) = section.get("counts_delivery") {
        signal.counts_delivery = value.bool()?;
    }
    Ok(signal)
}

fn named<'k, T: FromStr>(
    section: &Section<'_>,
    key: SpannedKey<'_>,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Result<T, PolicyError> {
    key.get_ref()
        .parse()
        .map_err(|_| section.unknown(key, known))
}
