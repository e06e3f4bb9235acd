//! One made-up account.

use std::fmt::Write as _;

use chrono::Days;
use domain::{
    AccountKind, Date, EmploymentStatus, Person, PersonCode, Reason, RuleId, Situation, UnitCode,
    Verdict,
};

use crate::report::view::Counted;

const FAMILIES: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Bùi", "Võ"];
const MIDDLES: [&str; 6] = ["Văn", "Thị", "Đức", "Ngọc", "Thị Thanh", "Hữu"];
const GIVENS: [&str; 10] = [
    "Hùng", "Trang", "Thảo", "Tuấn", "Linh", "Phương", "Hằng", "Sơn", "Dũng", "Huyền",
];
const LOGINS: [&str; 10] = [
    "hung", "trang", "thao", "tuan", "linh", "phuong", "hang", "son", "dung", "huyen",
];

/// An account, filled anew for every place.
#[derive(Debug)]
pub(super) struct SampleAccount {
    pub(super) login: String,
    pub(super) name: String,
    pub(super) person: Option<PersonCode>,
    pub(super) kind: AccountKind,
    pub(super) privileged: bool,
    pub(super) left: Option<Date>,
    pub(super) last_use: Option<Date>,
    pub(super) password_changed: Option<Date>,
    pub(super) verdicts: Vec<(RuleId, Verdict)>,
    pub(super) as_of: Date,
    /// Where the account stands, stirred: the source of everything that differs.
    pub(super) dice: u32,
}

impl Default for SampleAccount {
    fn default() -> Self {
        Self {
            login: String::new(),
            name: String::new(),
            person: None,
            kind: AccountKind::Personal,
            privileged: false,
            left: None,
            last_use: None,
            password_changed: None,
            verdicts: Vec::new(),
            as_of: Date::default(),
            dice: 0,
        }
    }
}

impl SampleAccount {
    /// Makes it the account `number` of a unit in a system.
    pub(super) fn fill(&mut self, unit: u32, system: u32, number: u32, as_of: Date) {
        let person = unit.wrapping_mul(64).wrapping_add(number);
        let who = stirred(person);
        self.dice = stirred(person.wrapping_mul(8).wrapping_add(system));
        self.as_of = as_of;
        let pick = |list: &[&'static str], by: u32| list[(who / by) as usize % list.len()];
        let given = pick(&GIVENS, 1);
        self.name.clear();
        self.login.clear();
        let (family, middle) = (pick(&FAMILIES, 11), pick(&MIDDLES, 97));
        let _ = write!(self.name, "{family} {middle} {given}");
        let login = pick(&LOGINS, 1);
        let _ = write!(self.login, "{login}{unit}.{number}@songlam.gov.vn");
        self.kind = if number == 0 {
            AccountKind::Function
        } else {
            AccountKind::Personal
        };
        self.privileged = number == 1 && system < 3;
        self.person = super::person_code(person).filter(|_| self.kind == AccountKind::Personal);
        let back = |days: u32| as_of.checked_sub_days(Days::new(days.into()));
        self.last_use = back(self.dice % 210).filter(|_| system != 2);
        self.password_changed = back(self.dice / 7 % 200);
        self.left = back(60).filter(|_| who.is_multiple_of(37) && self.person.is_some());
        self.judge(system);
    }

    fn judge(&mut self, system: u32) {
        self.verdicts.clear();
        for rule in RuleId::ALL {
            let fails = match rule {
                RuleId::OrphanLeaver => self.left.is_some(),
                RuleId::Unowned => {
                    self.kind != AccountKind::Personal && self.dice.is_multiple_of(4)
                }
                RuleId::Dormant => self.dice % 210 > 195,
                RuleId::RotationOverdue => self.dice / 7 % 200 > 140,
                RuleId::PrivilegedWithoutMfa => self.privileged && self.dice % 3 == 2,
                RuleId::ForwardExternal => system == 0 && self.dice.is_multiple_of(61),
                other => (self.dice / 13) % 97 == *other as u32,
            };
            let untold =
                system == 3 || system == 2 && matches!(rule, RuleId::Dormant | RuleId::NeverUsed);
            let verdict = match (untold, fails) {
                (true, _) => Verdict::NotEvaluable,
                (false, true) if self.dice.is_multiple_of(29) => Verdict::Excepted,
                (false, true) => Verdict::Fail,
                (false, false) => Verdict::Pass,
            };
            let out = match rule {
                RuleId::PrivilegedWithoutMfa => !self.privileged,
                RuleId::ForwardExternal => system != 0,
                _ => false,
            };
            self.verdicts
                .push((*rule, if out { Verdict::OutOfScope } else { verdict }));
        }
        if self.left.is_some() && !self.fails(RuleId::OrphanLeaver) {
            self.left = None;
        }
    }

    fn fails(&self, rule: RuleId) -> bool {
        self.verdicts.contains(&(rule, Verdict::Fail))
    }

    pub(super) fn owner(&self) -> Option<&str> {
        (self.situation() == Situation::Linked).then_some(self.name.as_str())
    }

    pub(super) fn situation(&self) -> Situation {
        match (self.kind, self.dice % 41) {
            (AccountKind::Personal, 0) => Situation::Disputed,
            (AccountKind::Personal, 1) => Situation::Unmatched,
            (AccountKind::Personal, _) => Situation::Linked,
            _ => Situation::Shared,
        }
    }

    pub(super) fn counted(&self) -> Counted<'_> {
        Counted {
            privileged: self.privileged,
            usable: true,
            situation: self.situation(),
            verdicts: &self.verdicts,
        }
    }

    /// Why a rule fails here: a code of `reasons.ftl` with its arguments.
    pub(super) fn reason(&self, rule: RuleId) -> Reason {
        let day = |day: Option<Date>| day.unwrap_or_default().to_string();
        let (changed, due) = (day(self.password_changed), self.as_of.to_string());
        match rule {
            RuleId::OrphanLeaver => Reason::new("owner_left")
                .with("status", self.employment())
                .with("from", day(self.left)),
            RuleId::Unowned => Reason::new("no_responsible_person"),
            RuleId::Dormant => Reason::new("last_use_older")
                .with("last_use", day(self.last_use))
                .with("due", due),
            RuleId::NeverUsed => Reason::new("never_used")
                .with("created", changed)
                .with("due", due),
            RuleId::NeverChanged => Reason::new("password_since_creation").with("created", changed),
            RuleId::RotationOverdue => Reason::new("password_older")
                .with("changed", changed)
                .with("due", due),
            RuleId::NotChangedSince => Reason::new("password_from_before")
                .with("changed", changed)
                .with("since", due),
            RuleId::ForwardExternal => {
                Reason::new("forwarded_outside").with("to", "=hung.nguyen@example.com")
            }
            RuleId::SharedAccount => Reason::new("several_users").with("people", &self.name),
            RuleId::DuplicateAccount => Reason::new("second_account").with("main", &self.login),
            RuleId::PrivilegedWithoutMfa => Reason::new("no_second_factor"),
            RuleId::ReviewOverdue => Reason::new("review_older")
                .with("reviewed", changed)
                .with("due", due),
        }
    }

    pub(super) const fn employment(&self) -> EmploymentStatus {
        match self.dice % 3 {
            0 => EmploymentStatus::Retired,
            1 => EmploymentStatus::Resigned,
            _ => EmploymentStatus::TransferredOut,
        }
    }

    /// Somebody on the roster with the same name.
    pub(super) fn namesake(&self, number: u32, unit: Option<&UnitCode>) -> Option<Person> {
        Some(Person {
            code: super::person_code(self.dice % 90_000 + number)?,
            other_codes: Vec::new(),
            name: self.name.clone(),
            birth_date: Date::from_ymd_opt(1975 + (self.dice % 20) as i32, 1 + number, 17),
            identity_hash: None,
            mail: None,
            unit: unit.cloned(),
            other_units: Vec::new(),
            former_units: Vec::new(),
            position: Some("Chuyên viên".to_owned()),
            category: None,
            status: EmploymentStatus::Active,
            status_from: None,
            status_to: None,
            line: 2,
        })
    }
}

/// Any number stirred into one that looks like chance and never changes.
const fn stirred(number: u32) -> u32 {
    let mut n = number.wrapping_mul(0x9E37_79B9) ^ 0x5bd1_e995;
    n ^= n >> 15;
    n = n.wrapping_mul(0x85eb_ca6b);
    n ^ (n >> 13)
}
