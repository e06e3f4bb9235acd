//! Nouns with everything filled in; a test changes the one thing it is about.

use std::borrow::Cow;

use domain::{
    Account, AccountKind, AccountRef, Actor, EmploymentStatus, EvidenceRank, FeedKind, FeedProfile,
    FieldSet, Finding, GateVerdict, Link, Moment, Observation, Person, PersonCode, Reading, Reason,
    RuleId, Situation, Snapshot, SnapshotId, SystemKey, Unit, UnitBranch, UnitCode, Verdict,
};

use crate::clock::{day, today};

/// Someone at a command line.
#[must_use]
pub fn actor() -> Actor {
    Actor::operator("lan")
}

/// The e-mail system.
#[must_use]
pub fn email() -> SystemKey {
    SystemKey::email()
}

/// The system of a key.
#[must_use]
pub fn system(key: &str) -> SystemKey {
    key.parse().expect("a system of the contract")
}

/// The unit of a code.
#[must_use]
pub fn unit_code(code: &str) -> UnitCode {
    UnitCode::new(code).expect("a unit code")
}

/// The personnel code as written.
#[must_use]
pub fn person_code(code: &str) -> PersonCode {
    PersonCode::new(code).expect("a personnel code")
}

/// An account's name in the e-mail system.
#[must_use]
pub fn account_ref(login: &str) -> AccountRef {
    AccountRef {
        system: email(),
        login: login.to_owned(),
    }
}

/// A unit below another, of the state branch.
#[must_use]
pub fn unit(code: &str, parent: Option<&str>) -> Unit {
    Unit {
        code: unit_code(code),
        name: format!("Đơn vị {code}"),
        parent: parent.map(unit_code),
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    }
}

/// A civil servant at work.
#[must_use]
pub fn person(code: &str, name: &str) -> Person {
    Person {
        code: person_code(code),
        other_codes: Vec::new(),
        name: name.to_owned(),
        birth_date: Some(day("1985-03-14")),
        identity_hash: None,
        mail: Some(format!("{}@tinh.example.vn", code.to_lowercase())),
        unit: Some(unit_code("H26.01")),
        other_units: Vec::new(),
        former_units: Vec::new(),
        position: Some("Chuyên viên".to_owned()),
        category: Some(domain::Category::CivilServant),
        status: EmploymentStatus::Active,
        status_from: None,
        status_to: None,
        line: 2,
    }
}

/// A row of an export: used last week, password changed last month.
#[must_use]
pub fn observation(login: &str) -> Observation {
    Observation {
        line: 2,
        login: login.to_owned(),
        name: Some("Nguyễn Văn An".to_owned()),
        unit: Some("H26.01".to_owned()),
        created: Reading::Value(Moment::Day(day("2024-01-15"))),
        last_use: Reading::Value(Moment::Day(day("2026-11-13"))),
        password_changed: Reading::Value(Moment::Day(day("2026-10-20"))),
        ..Observation::default()
    }
}

/// A personal account that nobody on the roster owns.
#[must_use]
pub fn account(login: &str) -> Account {
    Account {
        observation: observation(login),
        kind: AccountKind::Personal,
        privileged: false,
        link: Link::open(Situation::Unmatched),
        unit: Some(unit_code("H26.01")),
    }
}

/// A failed rule for an account of the e-mail system.
#[must_use]
pub fn finding(login: &str, rule: RuleId) -> Finding {
    Finding {
        account: account_ref(login),
        rule,
        verdict: Verdict::Fail,
        reason: Reason::new("last_use_older").with("last_use", "2026-05-01"),
        evidence_rank: EvidenceRank::Imported,
        evidence_at: Moment::Day(today()),
        clause: Cow::Borrowed("C11"),
    }
}

/// A believed snapshot of a source, without columns.
#[must_use]
pub fn snapshot(id: SnapshotId, kind: FeedKind) -> Snapshot {
    Snapshot {
        id,
        path: format!("{kind}.csv"),
        kind,
        sha256: "ab".repeat(32),
        format: "csv".to_owned(),
        encoding: "utf-8".to_owned(),
        heading_row: 1,
        columns: Vec::new(),
        bases: Vec::new(),
        fields: FieldSet::default(),
        rows: 0,
        rejected: Vec::new(),
        rejected_total: 0,
        profile: FeedProfile::default(),
        verdict: GateVerdict::Accepted,
        reasons: Vec::new(),
        as_of: today(),
    }
}
