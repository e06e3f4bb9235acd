//! A case file: what is given in every case, and what each case says beside it.

mod given;
mod values;

use domain::{RuleId, SystemKey};
use policy::{Judge, Judgement};
use serde::Deserialize;
use toml::Table;

pub use given::Given;

/// `tests/cases/<rule>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The rule all cases are about.
    pub rule: String,
    /// What the rule says, for the reader.
    #[serde(rename = "about")]
    _about: String,
    /// What holds in every case that does not say otherwise.
    #[serde(default)]
    given: Table,
    case: Vec<Table>,
    #[serde(skip)]
    parsed: Vec<OneCase>,
}

/// One case: given, expected.
#[derive(Debug)]
pub struct OneCase {
    name: String,
    expected: String,
    reason: Option<String>,
    clause: Option<String>,
    given: Given,
}

impl CaseFile {
    /// Reads a file; the error names the case and the key at fault.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut file: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if file.case.is_empty() {
            return Err("the file has no case".to_owned());
        }
        file.parsed = file
            .case
            .iter()
            .map(|case| OneCase::read(&file.given, case))
            .collect::<Result<_, _>>()?;
        Ok(file)
    }

    /// The cases.
    pub fn cases(&self) -> &[OneCase] {
        &self.parsed
    }
}

impl OneCase {
    fn read(common: &Table, own: &Table) -> Result<Self, String> {
        let mut all = common.clone();
        all.extend(own.clone());
        let mut words = |key: &str| match all.remove(key) {
            None => Ok(None),
            Some(toml::Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(format!("`{key}` is {other}; write a text")),
        };
        let name = words("name")?.ok_or("a case lacks its `name`")?;
        let expected = words("expected")?.ok_or_else(|| format!("{name}: lacks `expected`"))?;
        let (reason, clause) = (words("reason")?, words("clause")?);
        let text = toml::to_string(&all).map_err(|error| error.to_string())?;
        let given = toml::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        Ok(Self {
            name,
            expected,
            reason,
            clause,
            given,
        })
    }

    /// The name of the case.
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// What is not as expected, if anything is not.
    pub fn complaint(&self, rule: RuleId) -> Option<String> {
        let policy = self.given.policy();
        let system: SystemKey = self.given.system.parse().unwrap();
        let judge = Judge::new(&policy, &system, self.given.as_of(), str::to_lowercase);
        let found = self.given.with_case(|case| {
            let judgements = judge.judge(case);
            judgements.into_iter().find(|one| one.rule == rule).unwrap()
        });
        for language in ["vi", "en"] {
            let text = words::locale(language, "reasons");
            told::told(&text, "reason", language, &found.reason);
        }
        self.differs(&found)
            .map(|what| format!("{rule}: {}: {what}", self.name))
    }

    fn differs(&self, found: &Judgement<'_>) -> Option<String> {
        if found.verdict.as_str() != self.expected {
            let (verdict, reason) = (found.verdict, &found.reason);
            return Some(format!(
                "expected {}, found {verdict} ({reason:?})",
                self.expected
            ));
        }
        if let Some(reason) = self
            .reason
            .as_ref()
            .filter(|code| *found.reason.code != ***code)
        {
            return Some(format!(
                "expected reason {reason}, found {:?}",
                found.reason
            ));
        }
        self.clause
            .as_ref()
            .filter(|clause| found.clause != clause.as_str())
            .map(|clause| format!("expected clause {clause}, found {}", found.clause))
    }
}

#[path = "../words/told.rs"]
mod told;
#[path = "../words/mod.rs"]
mod words;
