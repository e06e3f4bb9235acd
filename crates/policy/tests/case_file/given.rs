//! What a case gives: the account, its person, the feeds and the policy.

use domain::{
    Date, EvidenceRank, Field, FieldSet, Link, MatchTier, Observation, Person, PersonCode,
    Situation, UnitCode,
};
use policy::{Belief, Case, Feed, LastUseSignal, OwnDomains, Policy, Sibling};
use serde::Deserialize;
use toml::Value;
use toml::value::Datetime;

use super::values::{date, flag, moment};

/// The keys a case may use; what is left out is empty, or the usual thing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    as_of: Datetime,
    pub system: String,
    login: String,
    display_name: String,
    kind: String,
    privileged: bool,
    status: String,
    created: Option<Value>,
    last_use: Option<Value>,
    password_changed: Option<Value>,
    last_review: Option<Value>,
    mfa: Option<Value>,
    privilege_cell: Option<Value>,
    forward_to: Vec<String>,
    responsible: Option<String>,
    users: Vec<String>,
    link: String,
    owner: Option<Owner>,
    second_account_beside: Option<String>,
    units: Vec<String>,
    missing_columns: Vec<String>,
    feed: String,
    feed_date: Option<Datetime>,
    last_use_heading: Option<String>,
    roster: String,
    roster_date: Option<Datetime>,
    roster_missing_columns: Vec<String>,
    own_domains: Vec<String>,
    policy: String,
}

/// The person on the roster.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Owner {
    #[serde(default = "somebody")]
    name: String,
    #[serde(default = "active")]
    status: String,
    from: Option<Datetime>,
    until: Option<Datetime>,
}

fn somebody() -> String {
    "Nguyễn Văn An".to_owned()
}

fn active() -> String {
    "active".to_owned()
}

impl Default for Given {
    fn default() -> Self {
        let owner = "owner = {}".parse::<toml::Table>().unwrap();
        Self {
            as_of: "2026-11-20".parse().unwrap(),
            system: "email".to_owned(),
            login: "annv".to_owned(),
            display_name: somebody(),
            kind: "personal".to_owned(),
            privileged: false,
            status: "active".to_owned(),
            created: None,
            last_use: None,
            password_changed: None,
            last_review: None,
            mfa: None,
            privilege_cell: None,
            forward_to: Vec::new(),
            responsible: None,
            users: Vec::new(),
            link: "linked".to_owned(),
            owner: owner["owner"].clone().try_into().unwrap(),
            second_account_beside: None,
            units: Vec::new(),
            missing_columns: Vec::new(),
            feed: "believed".to_owned(),
            feed_date: None,
            last_use_heading: None,
            roster: "believed".to_owned(),
            roster_date: None,
            roster_missing_columns: Vec::new(),
            own_domains: vec!["quangninh.gov.vn".to_owned()],
            policy: String::new(),
        }
    }
}

impl Given {
    /// The review day.
    pub fn as_of(&self) -> Date {
        date(&self.as_of)
    }

    /// The policy, with what the case changes of it.
    pub fn policy(&self) -> Policy {
        Policy::parse(&self.policy).unwrap_or_else(|e| panic!("{e}\n{}", self.policy))
    }

    /// Hands the case to a judge.
    pub fn with_case<T>(&self, judge: impl FnOnce(&Case<'_>) -> T) -> T {
        let own_domains = OwnDomains::new(&self.own_domains);
        let situation: Situation = self.link.parse().unwrap();
        let linked = situation == Situation::Linked;
        let person = self.owner.as_ref().filter(|_| linked).map(Owner::person);
        let link = Link {
            person: linked.then(|| PersonCode::new("CB01").unwrap()),
            tier: if linked {
                MatchTier::PersonnelCode
            } else {
                MatchTier::None
            },
            ..Link::open(situation)
        };
        let units: Vec<UnitCode> = self.units.iter().filter_map(|u| UnitCode::new(u)).collect();
        let feed = |belief: &str, day: &Option<Datetime>, missing: &[String]| Feed {
            fields: fields(missing),
            as_of: day.as_ref().map_or(self.as_of(), date),
            rank: EvidenceRank::Imported,
            belief: match belief {
                "believed" => Belief::Believed,
                "older" => Belief::Older,
                "refused" => Belief::Refused,
                other => panic!("{other}: write believed, older or refused"),
            },
            own_domains: &own_domains,
            last_use: self
                .last_use_heading
                .as_deref()
                .and_then(LastUseSignal::of_heading),
        };
        judge(&Case {
            observation: &self.observation(),
            kind: self.kind.parse().unwrap(),
            privileged: self.privileged,
            link: &link,
            person: person.as_ref(),
            units: &units,
            sibling: self
                .second_account_beside
                .as_deref()
                .map_or(Sibling::Main, |main| Sibling::Further { main }),
            feed: &feed(&self.feed, &self.feed_date, &self.missing_columns),
            roster: &feed(
                &self.roster,
                &self.roster_date,
                &self.roster_missing_columns,
            ),
        })
    }

    fn observation(&self) -> Observation {
        Observation {
            line: 2,
            login: self.login.clone(),
            name: Some(self.display_name.clone()).filter(|name| !name.is_empty()),
            status: self.status.parse().unwrap(),
            privileged: flag(self.privilege_cell.as_ref()),
            created: moment(self.created.as_ref()),
            last_use: moment(self.last_use.as_ref()),
            password_changed: moment(self.password_changed.as_ref()),
            last_review: moment(self.last_review.as_ref()),
            mfa: flag(self.mfa.as_ref()),
            forward_to: self.forward_to.clone(),
            responsible: self.responsible.clone(),
            users: self.users.clone(),
            ..Observation::default()
        }
    }
}

impl Owner {
    fn person(&self) -> Person {
        Person {
            code: PersonCode::new("CB01").unwrap(),
            name: self.name.clone(),
            birth_date: None,
            identity_hash: None,
            mail: None,
            unit: None,
            other_units: Vec::new(),
            former_units: Vec::new(),
            position: None,
            category: None,
            status: self.status.parse().unwrap(),
            status_from: self.from.as_ref().map(date),
            status_to: self.until.as_ref().map(date),
            line: 2,
            other_codes: Vec::new(),
        }
    }
}

/// Every column but those.
fn fields(missing: &[String]) -> FieldSet {
    let mut fields: FieldSet = Field::ALL.iter().copied().collect();
    for field in missing {
        fields.remove(field.parse().unwrap());
    }
    fields
}
