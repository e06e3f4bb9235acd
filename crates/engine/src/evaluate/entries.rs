//! What the report shows of single accounts beside their findings, gathered while the
//! observation is at hand.

use domain::{
    AccountKind, Date, EmploymentStatus, Evidence, Observation, Person, PersonCode, RuleId,
    UnitCode, Verdict,
};
use matching::Recognised;
use serde::{Deserialize, Serialize};

/// A privileged account (C27).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Administrator {
    pub unit: Option<UnitCode>,
    pub login: String,
    pub owner: Option<String>,
    pub kind: AccountKind,
    pub usable: bool,
    pub mfa: Option<bool>,
    pub last_use: Option<Date>,
    pub password_changed: Option<Date>,
    pub fails: Vec<RuleId>,
    pub unknown: Vec<RuleId>,
}

/// A usable account of someone who has left (C12).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Leaver {
    pub unit: Option<UnitCode>,
    pub login: String,
    pub name: String,
    pub person: PersonCode,
    pub status: EmploymentStatus,
    pub left: Option<Date>,
    pub privileged: bool,
    pub last_use: Option<Date>,
}

/// An account two people could own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Case {
    pub login: String,
    pub name: Option<String>,
    pub birth_date: Option<Date>,
    pub unit: Option<String>,
    pub position: Option<String>,
    pub evidence: Vec<Evidence>,
    pub candidates: Vec<PersonCode>,
}

impl Administrator {
    /// The entry of an account, with the rules it failed or left untold.
    pub fn of(
        observation: &Observation,
        recognised: &Recognised,
        owner: Option<&Person>,
        verdicts: &[Verdict],
    ) -> Self {
        let rules = |wanted: fn(Verdict) -> bool| {
            let judged = RuleId::ALL.iter().zip(verdicts);
            judged
                .filter(|(_, verdict)| wanted(**verdict))
                .map(|(rule, _)| *rule)
                .collect()
        };
        Self {
            unit: recognised.unit.clone(),
            login: observation.login.clone(),
            owner: owner.map(|person| person.name.clone()),
            kind: recognised.kind,
            usable: observation.status.is_usable(),
            mfa: observation.mfa.value().copied(),
            last_use: observation.last_use.value().map(|moment| moment.date()),
            password_changed: observation
                .password_changed
                .value()
                .map(|moment| moment.date()),
            fails: rules(|verdict| verdict == Verdict::Fail),
            unknown: rules(|verdict| matches!(verdict, Verdict::NotEvaluable | Verdict::Stale)),
        }
    }
}

impl Leaver {
    /// The entry of an account whose owner has left.
    pub fn of(observation: &Observation, recognised: &Recognised, person: &Person) -> Self {
        Self {
            unit: recognised.unit.clone(),
            login: observation.login.clone(),
            name: person.name.clone(),
            person: person.code.clone(),
            status: person.status,
            left: person.status_from,
            privileged: recognised.privileged,
            last_use: observation.last_use.value().map(|moment| moment.date()),
        }
    }
}

impl Case {
    /// The entry of a disputed account.
    pub fn of(observation: &Observation, recognised: &Recognised) -> Self {
        Self {
            login: observation.login.clone(),
            name: observation.name.clone(),
            birth_date: observation.birth_date,
            unit: observation.unit.clone(),
            position: observation.position.clone(),
            evidence: recognised.link.evidence.clone(),
            candidates: recognised.link.candidates.clone(),
        }
    }
}
