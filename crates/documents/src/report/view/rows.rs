//! The rows of the long lists, borrowed, handed to the writer one at a time.

use domain::{
    AccountKind, Date, EmploymentStatus, Evidence, EvidenceRank, Moment, Person, PersonCode,
    Reason, RuleId, SystemKey, UnitCode, Verdict,
};

/// Whether a finding is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not there at the last review.
    New,
    /// There at the last review as well.
    Standing,
    /// Gone once, and back.
    Reopened,
}

/// One row of the list of findings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FindingRow<'a> {
    /// The unit the account counts for.
    pub unit: Option<&'a UnitCode>,
    /// The system.
    pub system: &'a SystemKey,
    /// The login, as the system spells it.
    pub login: &'a str,
    /// The owner's name, where the account is linked.
    pub owner: Option<&'a str>,
    /// The owner's personnel code.
    pub person: Option<&'a PersonCode>,
    /// What the account is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// The rule.
    pub rule: RuleId,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: &'a Reason,
    /// How good the evidence is.
    pub evidence_rank: EvidenceRank,
    /// When the evidence was true.
    pub evidence_at: Moment,
    /// The clause and its source.
    pub clause: &'a str,
    /// Whether it is new; nothing is said of it at a first review.
    pub standing: Option<Standing>,
}

/// One privileged account (C27), with findings or without.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdministratorRow<'a> {
    /// The unit the account counts for.
    pub unit: Option<&'a UnitCode>,
    /// The system.
    pub system: &'a SystemKey,
    /// The login.
    pub login: &'a str,
    /// The owner's name, or the responsible person named by the source.
    pub owner: Option<&'a str>,
    /// What the account is for.
    pub kind: AccountKind,
    /// Someone can sign in with it.
    pub usable: bool,
    /// Whether a second factor is on; `None` when the source does not say.
    pub mfa: Option<bool>,
    /// Last use the source knows of.
    pub last_use: Option<Date>,
    /// When the password was last changed.
    pub password_changed: Option<Date>,
    /// What is wrong with it.
    pub fails: &'a [RuleId],
    /// What cannot be told of it.
    pub unknown: &'a [RuleId],
}

/// One usable account of someone who has left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeaverRow<'a> {
    /// The unit the account counts for.
    pub unit: Option<&'a UnitCode>,
    /// The person's name.
    pub name: &'a str,
    /// The person's code.
    pub person: &'a PersonCode,
    /// How they left.
    pub status: EmploymentStatus,
    /// The day it took effect, if the roster says.
    pub left: Option<Date>,
    /// The system.
    pub system: &'a SystemKey,
    /// The login.
    pub login: &'a str,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Last use the source knows of.
    pub last_use: Option<Date>,
}

impl LeaverRow<'_> {
    /// The account was used after its owner had left: by whom?
    #[must_use]
    pub fn used_after_leaving(&self) -> bool {
        matches!((self.left, self.last_use), (Some(left), Some(used)) if used > left)
    }
}

/// One account whose owner a human has to decide on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CaseRow<'a> {
    /// The system.
    pub system: &'a SystemKey,
    /// The login.
    pub login: &'a str,
    /// The name in the system.
    pub name: Option<&'a str>,
    /// The birth date in the system.
    pub birth_date: Option<Date>,
    /// The unit as the system prints it.
    pub unit: Option<&'a str>,
    /// The position as the system prints it.
    pub position: Option<&'a str>,
    /// Who comes into question, best first; nobody, where the system's own data contradict
    /// themselves.
    pub candidates: &'a [Candidate<'a>],
}

/// Someone who may be the owner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// The person, as the roster has them.
    pub person: &'a Person,
    /// What speaks for them, and against.
    pub evidence: &'a [Evidence],
}
