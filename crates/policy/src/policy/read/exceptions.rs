//! `[[exception]]`: what was allowed, for whom, by whom, until when.

use std::str::FromStr;

use domain::{AccountKind, RuleId, SystemKey, UnitCode};

use super::error::PolicyError;
use super::expected::{Expected, Why};
use super::section::Section;
use super::value::Value;
use crate::policy::Exception;

const KEYS: [&str; 10] = [
    "rules", "system", "login", "kind", "unit", "from", "until", "by", "reason", "source",
];

/// Every exception of the file.
pub(super) fn exceptions(top: &Section<'_>) -> Result<Vec<Exception>, PolicyError> {
    let Some(list) = top.get("exception") else {
        return Ok(Vec::new());
    };
    let list = list.list().map_err(|_| list.bad(Expected::Exceptions))?;
    list.iter()
        .map(|value| exception(&value.table()?))
        .collect()
}

fn exception(section: &Section<'_>) -> Result<Exception, PolicyError> {
    section.only(&KEYS)?;
    if ["system", "login", "kind", "unit"]
        .iter()
        .all(|key| section.get(key).is_none())
    {
        section.need("login", Why::ExceptionForSomebody)?;
    }
    let words = |key: &str, why: Why| section.need(key, why)?.string().map(str::to_owned);
    Ok(Exception {
        rules: rules(&section.need("rules", Why::ExceptionRules)?)?,
        system: section
            .get("system")
            .map(|value| key(&value, SystemKey::named().iter().copied()))
            .transpose()?,
        login: optional(section, "login")?,
        kind: section
            .get("kind")
            .map(|value| key(&value, AccountKind::ALL.iter().map(|k| k.as_str())))
            .transpose()?,
        unit: section
            .get("unit")
            .map(|value| {
                UnitCode::new(value.string()?).ok_or_else(|| value.bad(Expected::UnitCode))
            })
            .transpose()?,
        from: section.get("from").map(|value| value.date()).transpose()?,
        until: section.need("until", Why::ExceptionEnd)?.date()?,
        by: words("by", Why::ExceptionBy)?,
        reason: words("reason", Why::ExceptionReason)?,
        source: optional(section, "source")?,
    })
}

fn optional(section: &Section<'_>, key: &str) -> Result<Option<String>, PolicyError> {
    section
        .get(key)
        .map(|value| value.string().map(str::to_owned))
        .transpose()
}

fn rules(value: &Value<'_>) -> Result<Vec<RuleId>, PolicyError> {
    let list = value.list()?;
    if list.is_empty() {
        return Err(value.bad(Expected::Rules));
    }
    let known = RuleId::ALL.iter().map(|rule| rule.as_str());
    list.iter().map(|rule| key(rule, known.clone())).collect()
}

fn key<'k, T: FromStr>(
    value: &Value<'_>,
    known: impl Iterator<Item = &'k str>,
) -> Result<T, PolicyError> {
    let text = value.string()?;
    text.parse().map_err(|_| {
        let known: Vec<&str> = known.collect();
        let meant = super::suggestion::nearest(text, known.iter().copied());
        match meant {
            Some(meant) => value.bad(Expected::Meant(meant.to_owned())),
            None => value.bad(Expected::one_of(known.into_iter())),
        }
    })
}
