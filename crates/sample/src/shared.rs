//! Accounts that are not a person's: organisation and function mailboxes, programs' accounts,
//! emergency accounts, administrators without a name (domain notes, section 5).

use domain::{AccountKind, AccountStatus, Moment, Reading};

use crate::account::{Account, Shown};
use crate::calendar::some_days_ago;
use crate::chance::Chance;
use crate::deck::Deck;
use crate::logins::Logins;
use crate::member::Member;
use crate::planting::{Secret, Times, Usage};
use crate::province::{Authority, MAIL_DOMAIN, Office, Role};
use crate::system::System;

/// Makes the shared accounts of one system.
pub struct SharedPlantings {
    usage: Deck<Usage>,
    secret: Deck<Secret>,
    unnamed: Deck<bool>,
    protected: Deck<bool>,
}

const ROUND: usize = 20;

impl SharedPlantings {
    /// The decks of a system, by its number.
    pub fn of(seed: u64, system: u64) -> Self {
        let chance = |deck: u64| Chance::for_part(seed, (1 << 41) + system * 16 + deck);
        let usage = [(Usage::Dormant, 2), (Usage::Never, 1)];
        let secret = [
            (Secret::Overdue, 4),
            (Secret::AsIssued, 2),
            (Secret::BeforeCampaign, 2),
        ];
        Self {
            usage: Deck::new(ROUND, Usage::Recent, &usage, chance(0)),
            secret: Deck::new(ROUND, Secret::Fresh, &secret, chance(1)),
            unnamed: Deck::new(ROUND, false, &[(true, 5)], chance(2)),
            protected: Deck::new(5, true, &[(false, 2)], chance(3)),
        }
    }
}

/// What an account is called and for.
struct Purpose<'a> {
    kind: AccountKind,
    privileged: bool,
    login: &'a str,
    display: String,
}

/// Programs of a province, each with what is printed as its name.
const PROGRAMS: [(&str, &str); 8] = [
    ("svc_backup", "Tài khoản sao lưu hệ thống"),
    ("svc_sync", "Tài khoản đồng bộ dữ liệu"),
    ("api_lgsp", "Kết nối trục LGSP"),
    ("svc_report", "Dịch vụ kết xuất báo cáo"),
    ("svc_mailrelay", "Dịch vụ gửi thư tự động"),
    ("svc_monitor", "Dịch vụ giám sát"),
    ("api_sso", "Dịch vụ đăng nhập một lần"),
    ("svc_archive", "Dịch vụ lưu trữ"),
];

/// Adds what the authority as a whole has in a system.
pub struct SharedAccounts<'a> {
    /// The system.
    pub system: &'static System,
    /// Where the accounts are made.
    pub authority: &'a Authority,
    /// Number of the authority: the first also holds what the province has once.
    pub number: usize,
    /// Its people, one of whom may answer for an account.
    pub members: &'a [Member],
    /// What is planted.
    pub plantings: &'a mut SharedPlantings,
    /// Logins given so far.
    pub logins: &'a mut Logins,
}

impl SharedAccounts<'_> {
    /// All of them.
    pub fn make(&mut self, chance: &mut Chance, accounts: &mut Vec<Account>) {
        let authority = self.authority;
        for office in &authority.offices {
            if let Some(purpose) = organisation(self.system.key, office) {
                accounts.push(self.account(office, &purpose, chance));
            }
            for (login, display) in functions(self.system.key, office) {
                let purpose = Purpose {
                    kind: AccountKind::Function,
                    privileged: false,
                    login: &login,
                    display,
                };
                accounts.push(self.account(office, &purpose, chance));
            }
        }
        let Some(head) = authority.offices.first() else {
            return;
        };
        if self.system.signals.role && authority.is_commune {
            let login = format!("quantri.{}", head.mailbox);
            let display = format!("Quản trị hệ thống {}", head.unit.name);
            let purpose = Purpose {
                kind: AccountKind::Function,
                privileged: true,
                login: &login,
                display,
            };
            accounts.push(self.account(head, &purpose, chance));
        }
        if self.number.is_multiple_of(12) {
            self.technical(head, chance, accounts);
        }
    }

    fn technical(&mut self, head: &Office, chance: &mut Chance, accounts: &mut Vec<Account>) {
        if !self.system.signals.status {
            return;
        }
        for (login, display) in PROGRAMS.iter().take(if self.number == 0 { 8 } else { 2 }) {
            let display = (*display).to_owned();
            let purpose = Purpose {
                kind: AccountKind::Service,
                privileged: false,
                login,
                display,
            };
            accounts.push(self.account(head, &purpose, chance));
        }
        if self.number == 0 {
            for login in ["khancap01", "breakglass02"] {
                let display = "Tài khoản khẩn cấp".to_owned();
                let purpose = Purpose {
                    kind: AccountKind::BreakGlass,
                    privileged: true,
                    login,
                    display,
                };
                accounts.push(self.account(head, &purpose, chance));
            }
        }
    }

    fn account(&mut self, office: &Office, purpose: &Purpose<'_>, chance: &mut Chance) -> Account {
        let (usage, secret) = (self.plantings.usage.deal(), self.plantings.secret.deal());
        let times = Times::plant(self.system, usage, secret, None, chance);
        let tail = if self.system.key == "email" {
            format!("@{MAIL_DOMAIN}")
        } else {
            String::new()
        };
        let unit = match self.system.unit_style {
            crate::system::UnitStyle::Code => office.unit.code.to_string(),
            _ => office.unit.name.clone(),
        };
        let named = !self.plantings.unnamed.deal() && self.system.signals.responsible;
        let responsible = named.then(|| self.members.get(chance.below(self.members.len())));
        Account {
            login: self.logins.claim(purpose.login, &tail, 1),
            kind: purpose.kind,
            privileged: purpose.privileged,
            status: AccountStatus::Active,
            owner: None,
            unit: office.code_now(),
            shown: Shown {
                given: purpose.display.clone(),
                unit,
                ..Shown::default()
            },
            created: times.created,
            last_use: times.last_use,
            password: times.password,
            mfa: purpose.privileged && self.plantings.protected.deal(),
            forward: Vec::new(),
            users: Vec::new(),
            shared: false,
            responsible: responsible.flatten().map(|member| member.name.printed()),
            reviewed: Reading::Value(Moment::Day(some_days_ago(chance, 1, 80))),
            duplicate: false,
        }
    }
}

/// The body's own account: one in the mail for every unit, elsewhere for bodies and schools.
fn organisation<'a>(system: &str, office: &'a Office) -> Option<Purpose<'a>> {
    let section = matches!(office.role, Role::Section | Role::Office);
    let has_one = match system {
        "email" => !section,
        "reporting" => !section && office.role != Role::Health,
        _ => false,
    };
    has_one.then(|| Purpose {
        kind: AccountKind::Organisation,
        privileged: false,
        login: &office.mailbox,
        display: office.unit.name.clone(),
    })
}

/// Accounts of a task, by unit and system.
fn functions(system: &str, office: &Office) -> Vec<(String, String)> {
    let named = |login: &str, title: &str| {
        (
            format!("{login}.{}", office.mailbox),
            format!("{title} {}", office.unit.name),
        )
    };
    match (system, office.role) {
        ("email", Role::Head) => vec![named("vanthu", "Văn thư")],
        ("email", Role::PublicService) => vec![named("motcua", "Bộ phận Một cửa")],
        ("qlvb", Role::Head | Role::School | Role::Party | Role::Front) => {
            vec![named("vanthu", "Văn thư")]
        }
        ("one_stop", Role::PublicService) => {
            vec![
                named("motcua", "Bộ phận Một cửa"),
                named("tiepnhan", "Quầy tiếp nhận"),
            ]
        }
        ("personnel", Role::Head) => vec![named("hosocb", "Bộ phận hồ sơ cán bộ")],
        ("party_handbook", Role::Party) => vec![named("vpdu", "Văn phòng cấp ủy")],
        _ => Vec::new(),
    }
}
