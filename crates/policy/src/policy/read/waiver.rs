//! `[waiver]`: how long exceptions asked for in the pages may last.

use domain::RuleId;

use super::error::PolicyError;
use super::expected::Expected;
use super::section::Section;
use super::value::Value;
use crate::policy::{Period, WaiverLimits};

/// Reads the limits over `limits`: `longest`, and single rules by their key.
pub(super) fn limits(section: &Section<'_>, limits: &mut WaiverLimits) -> Result<(), PolicyError> {
    let rules = RuleId::ALL.iter().map(|rule| rule.as_str());
    let known: Vec<&str> = std::iter::once("longest").chain(rules).collect();
    section.only(&known)?;
    for (key, value) in section.values() {
        let period = period(&value)?;
        match key.get_ref().parse() {
            Ok(rule) => {
                limits.of_rule.insert(rule, period);
            }
            Err(_) => limits.longest = period,
        }
    }
    Ok(())
}

/// Some time; neither none at all nor for ever.
fn period(value: &Value<'_>) -> Result<Period, PolicyError> {
    let text = value.string().map_err(|_| value.bad(Expected::Period))?;
    Period::read(text)
        .filter(|period| !period.is_zero())
        .ok_or_else(|| value.bad(Expected::Period))
}
