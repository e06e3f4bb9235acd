//! The personal accounts of a member in a system, with everything planted around them.

use domain::{AccountKind, AccountStatus, Date, EmploymentStatus, Moment, Reading};

use crate::account::{Account, Owner, Shown};
use crate::calendar::{AS_OF, some_days_ago};
use crate::chance::Chance;
use crate::logins::Logins;
use crate::member::{Member, Seat};
use crate::planting::{Forwarding, Plantings, Standing, Times, Usage, Users, review_day};
use crate::province::{MAIL_DOMAIN, OLD_DOMAIN, Province};
use crate::spoil::{self, Habits};
use crate::system::System;

/// What the accounts of one system are made with.
pub struct Workshop<'a> {
    /// The system.
    pub system: &'static System,
    /// Its number in the contract's order.
    pub number: usize,
    /// The tree.
    pub province: &'a Province,
    /// What is planted.
    pub plantings: &'a mut Plantings,
    /// Logins given so far.
    pub logins: &'a mut Logins,
}

impl Workshop<'_> {
    /// Adds the accounts of one member; `colleague` may be named as a further user.
    pub fn of_member(
        &mut self,
        member: &Member,
        colleague: &Member,
        stranger: impl FnOnce(&mut Chance) -> Member,
        chance: &mut Chance,
        accounts: &mut Vec<Account>,
    ) {
        let left = member.has_left(AS_OF);
        let standing = if left {
            self.plantings.leaver.deal()
        } else {
            chance
                .permille(self.system.coverage)
                .then(|| self.plantings.standing.deal())
        };
        let Some(mut standing) = standing else { return };
        if !self.system.signals.status
            && matches!(
                standing,
                Standing::Locked | Standing::Disabled | Standing::Replaced
            )
        {
            standing = Standing::Plain;
        }
        // An administrator has an account of its own for that; two would be one too many.
        let no_rights = !self.system.signals.role || member.is_administrator();
        if no_rights && standing == Standing::Privileged {
            standing = Standing::Plain;
        }
        let usage = self.usage(member, standing, chance);
        let login = self.login(member, chance);
        let mut account = self.account(member, colleague, login, usage, None, chance);
        account.status = match standing {
            Standing::Locked | Standing::Replaced => AccountStatus::Locked,
            Standing::Disabled => AccountStatus::Disabled,
            _ => AccountStatus::Active,
        };
        account.privileged = standing == Standing::Privileged;
        if account.privileged {
            account.mfa = chance.permille(600);
        }
        let elder = account.created;
        accounts.push(account);
        match standing {
            Standing::Twice | Standing::Replaced => {
                let mut second = self.second(member, colleague, standing, elder, chance);
                second.duplicate = standing == Standing::Twice;
                accounts.push(second);
            }
            Standing::Ghost => {
                let ghost = stranger(chance);
                let usage = self.plantings.usage.deal();
                let login = self.new_login(&ghost, chance);
                let mut account = self.account(&ghost, colleague, login, usage, None, chance);
                account.owner = None;
                account.shown.mail = String::new();
                accounts.push(account);
            }
            _ => {}
        }
    }

    /// An administrator's own account beside the everyday one: no duplicate (four kinds are
    /// managed apart, TCVN 14423:2026 x.6.2.1).
    pub fn of_administrator(
        &mut self,
        member: &Member,
        colleague: &Member,
        chance: &mut Chance,
    ) -> Account {
        let usage = self.plantings.usage.deal();
        let base = format!(
            "admin.{}{}",
            member.name.plain_given(),
            member.name.initials()
        );
        let tail = if self.system.key == "email" {
            format!("@{MAIL_DOMAIN}")
        } else {
            String::new()
        };
        let login = self.logins.claim(&base, &tail, 0);
        let mut account = self.account(member, colleague, login, usage, None, chance);
        account.shown.mail = String::new();
        account.privileged = true;
        account.mfa = chance.permille(600);
        account
    }

    fn usage(&mut self, member: &Member, standing: Standing, chance: &mut Chance) -> Usage {
        // The first of two accounts is the one in use, so that nobody doubts which is second.
        if standing == Standing::Twice {
            return Usage::Recent;
        }
        let shortly_before = |date: Date, chance: &mut Chance| {
            Usage::On(date - chrono::Days::new(chance.below(4) as u64))
        };
        let dealt = self.plantings.usage.deal();
        let absent = member.employment.status == EmploymentStatus::MaternityLeave
            || member.is_on_leave(AS_OF);
        match member.employment.from {
            Some(from) if member.has_left(AS_OF) && from < AS_OF => shortly_before(from, chance),
            None if member.has_left(AS_OF) => Usage::On(some_days_ago(chance, 200, 300)),
            Some(from) if absent && chance.permille(750) => shortly_before(from, chance),
            _ if absent => Usage::Recent,
            _ => dealt,
        }
    }

    /// The second account of a person: younger than the first and less used.
    fn second(
        &mut self,
        member: &Member,
        colleague: &Member,
        standing: Standing,
        elder: Moment,
        chance: &mut Chance,
    ) -> Account {
        let usage = if standing == Standing::Twice {
            Usage::Dormant
        } else {
            Usage::Recent
        };
        let login = match self.system.key {
            "personnel" => {
                let base = format!("{}{}", member.name.plain_given(), member.name.initials());
                self.logins.claim(&base, "", self.first_number())
            }
            _ => self.new_login(member, chance),
        };
        let mut account = self.account(member, colleague, login, usage, Some(elder), chance);
        account.shown.mail = String::new();
        account
    }

    fn account(
        &mut self,
        member: &Member,
        colleague: &Member,
        login: String,
        usage: Usage,
        elder: Option<Moment>,
        chance: &mut Chance,
    ) -> Account {
        let secret = self.plantings.secret.deal();
        let times = Times::plant(self.system, usage, secret, elder, chance);
        let office = &self.province.authorities[member.seat.authority].offices[member.seat.office];
        let (users, shared) = self.users(member, colleague);
        Account {
            login,
            kind: AccountKind::Personal,
            privileged: false,
            status: AccountStatus::Active,
            owner: Some(Owner {
                code: member.code.clone(),
                left: member.has_left(AS_OF),
                on_leave: member.is_on_leave(AS_OF),
            }),
            unit: office.code_now(),
            shown: self.shown(member, chance),
            created: times.created,
            last_use: times.last_use,
            password: times.password,
            mfa: chance.permille(200),
            forward: self.forward(colleague, chance),
            users,
            shared,
            responsible: None,
            reviewed: self.reviewed(usage, chance),
            duplicate: false,
        }
    }

    fn login(&mut self, member: &Member, chance: &mut Chance) -> String {
        // Official addresses were given when the member came.
        match self.system.key {
            "email" => member.mail.clone(),
            _ => self.new_login(member, chance),
        }
    }

    /// What the system's convention makes of the name, numbered where others came before.
    fn new_login(&mut self, member: &Member, chance: &mut Chance) -> String {
        let parts = (self.system.login)(member, &self.suffix(member, chance));
        self.logins
            .claim(&parts.base, &parts.tail, self.first_number())
    }

    /// Some systems count from 1, some from 2.
    const fn first_number(&self) -> u32 {
        (self.number % 2) as u32
    }

    /// The suffix of the unit an account was made in: often a dead one.
    fn suffix(&self, member: &Member, chance: &mut Chance) -> String {
        let authority = &self.province.authorities[member.seat.authority];
        let share = if self.system.key == "party_handbook" {
            1000
        } else {
            220
        };
        let old = authority
            .ended
            .get(member.origin)
            .map(|old| old.slug.as_str());
        match old.or_else(|| authority.offices.first().map(|head| head.mailbox.as_str())) {
            Some(slug) if chance.permille(share) => format!(".{slug}"),
            _ => String::new(),
        }
    }

    fn shown(&self, member: &Member, chance: &mut Chance) -> Shown {
        let printed = self.system.printed;
        let habits = Habits::of(member.seat.authority, self.number);
        let (family, given) = spoil::name(member, habits, chance);
        let seat = self.printed_seat(member, chance);
        let unit = spoil::unit(
            self.system.unit_style,
            self.province,
            seat,
            member.origin,
            chance,
        );
        let birth = if chance.permille(8) {
            spoil::swapped(member.birth)
        } else {
            member.birth
        };
        let some = |share: u32, text: &str, chance: &mut Chance| {
            if chance.permille(share) {
                text.to_owned()
            } else {
                String::new()
            }
        };
        Shown {
            family,
            given,
            birth: chance.permille(printed.birth).then_some(birth),
            unit: some(printed.unit, &unit, chance),
            code: some(printed.code, &member.code, chance),
            identity: some(printed.identity, &member.identity, chance),
            mail: some(printed.mail, &member.mail, chance),
            position: member.position,
        }
    }

    /// Where someone moved, the systems often still show the former unit.
    fn printed_seat(&self, member: &Member, chance: &mut Chance) -> Seat {
        match member.former {
            Some(former)
                if member.employment.status == EmploymentStatus::TransferredWithin
                    && chance.permille(550) =>
            {
                former
            }
            _ => member.seat,
        }
    }

    fn forward(&mut self, colleague: &Member, chance: &mut Chance) -> Vec<String> {
        if self.system.key != "email" {
            return Vec::new();
        }
        let local = colleague
            .mail
            .split('@')
            .next()
            .unwrap_or("vanthu")
            .to_owned();
        let outside = chance.pick(&["gmail.com", "yahoo.com.vn", "outlook.com"]);
        let look_alike = chance.pick(&[
            "tinhmau-gov.vn",
            "tinhmau.gov.vn.com",
            "tinhmau.com.vn",
            "mail-tinhmau.gov.vn",
        ]);
        match self.plantings.forwarding.deal() {
            Forwarding::None => Vec::new(),
            Forwarding::Outside => vec![format!("{local}@{outside}")],
            Forwarding::LookAlike => vec![format!("{local}@{look_alike}")],
            Forwarding::Mixed => vec![
                format!("{local}@{MAIL_DOMAIN}"),
                format!("{local}@{outside}"),
            ],
            Forwarding::Inside => vec![format!("{local}@{MAIL_DOMAIN}")],
            Forwarding::Subdomain => vec![format!("{local}@luutru.{MAIL_DOMAIN}")],
            Forwarding::OldDomain => vec![format!("{local}@{OLD_DOMAIN}")],
        }
    }

    fn users(&mut self, member: &Member, colleague: &Member) -> (Vec<String>, bool) {
        if !self.system.signals.users {
            return (Vec::new(), false);
        }
        let distinct = member.name != colleague.name;
        match self.plantings.users.deal() {
            Users::Others if distinct => {
                (vec![member.name.printed(), colleague.name.printed()], true)
            }
            Users::OwnerAlone => (vec![member.name.printed()], false),
            _ => (Vec::new(), false),
        }
    }

    fn reviewed(&mut self, usage: Usage, chance: &mut Chance) -> Reading<Moment> {
        if !self.system.signals.review {
            return Reading::Empty;
        }
        let card = self.plantings.review.deal();
        let day = match usage {
            // An account of a few weeks has not been through a review it could have missed.
            Usage::NeverFresh => Some(some_days_ago(chance, 1, 9)),
            _ => review_day(card, chance),
        };
        Reading::from(day.map(Moment::Day))
    }
}
