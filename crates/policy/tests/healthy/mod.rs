//! An account nothing is wrong with: the path nearly every judgement takes.

use domain::{
    AccountKind, Date, EvidenceRank, Field, Link, Moment, Observation, Person, PersonCode, Reading,
    Situation, SystemKey,
};
use policy::{Belief, Case, Feed, Judge, OwnDomains, Policy, Sibling};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn healthy() -> Observation {
    let recent = Reading::Value(Moment::Day(day("2026-11-10")));
    Observation {
        line: 2,
        login: "annv".to_owned(),
        name: Some("Nguyễn Văn An".to_owned()),
        created: Reading::Value(Moment::Day(day("2020-01-15"))),
        last_use: recent,
        password_changed: recent,
        last_review: recent,
        mfa: Reading::Value(true),
        ..Observation::default()
    }
}

fn active(code: &PersonCode) -> Person {
    Person {
        code: code.clone(),
        other_codes: Vec::new(),
        name: "Nguyễn Văn An".to_owned(),
        birth_date: None,
        identity_hash: None,
        mail: None,
        unit: None,
        other_units: Vec::new(),
        former_units: Vec::new(),
        position: None,
        category: None,
        status: domain::EmploymentStatus::Active,
        status_from: None,
        status_to: None,
        line: 2,
    }
}

/// Hands a judge of the default policy and the healthy case to `look`.
pub fn with_case(look: impl FnOnce(&Judge<'_>, &Case<'_>)) {
    let policy = Policy::default();
    let as_of = day("2026-11-20");
    let judge = Judge::new(&policy, &SystemKey::email(), as_of, str::to_lowercase);
    let own_domains = OwnDomains::new(["quangninh.gov.vn"]);
    let feed = Feed {
        fields: Field::ALL.iter().copied().collect(),
        as_of,
        rank: EvidenceRank::Imported,
        belief: Belief::Believed,
        own_domains: &own_domains,
        last_use: None,
    };
    let code = PersonCode::new("CB01").unwrap();
    let person = active(&code);
    let mut link = Link::open(Situation::Linked);
    link.person = Some(code);
    let observation = healthy();
    let case = Case {
        observation: &observation,
        kind: AccountKind::Personal,
        privileged: true,
        link: &link,
        person: Some(&person),
        units: &[],
        sibling: Sibling::Main,
        feed: &feed,
        roster: &feed,
    };
    look(&judge, &case);
}
