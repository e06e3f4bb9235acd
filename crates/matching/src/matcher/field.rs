//! Who may be meant: everyone the display name may be, weighed.

use std::borrow::Cow;
use std::cell::OnceCell;

use domain::{Evidence, MatchTier, Observation};

use super::Matcher;
use super::birth::BirthAgreement;
use super::habits::Habits;
use super::weigh::{Candidate, Looked, Scales};
use super::whereabouts::Whereabouts;
use crate::code_key::code_key;
use crate::login::{Fit, Login, Writer};
use crate::name_agreement::{NameAgreement, compare};
use crate::units::Kin;
use crate::{Directory, PersonId, UnitIndex};

/// Of a hundred personal accounts, some two belong to nobody on the roster: people of other
/// authorities, people never entered. They have names like everyone else's.
const OUTSIDERS: f64 = 0.02;
/// A name printed otherwise than the roster has it: two in a hundred, in some ten ways.
const NEAR_NAME: f64 = 0.002;
/// A letter off: one in a few hundred, in some hundred ways.
const SLIPPED_NAME: f64 = 0.000_05;
/// A login that comes from the roster's spelling and not from the printed one: a chance of
/// one in some hundreds, by the share of the form.
const SECOND_WITNESS: f64 = 300.0;
/// Namesakes weighed one by one; of more, only those sharing a birth date, a body or a mailbox.
const FEW: usize = 4;
/// Namesakes weighed where of many none shares anything.
const SOME: usize = 48;
/// What a namesake agrees in who is not merely one.
const FITTING: [Evidence; 7] = [
    Evidence::BirthDate,
    Evidence::BirthDateSwapped,
    Evidence::Unit,
    Evidence::UnitNear,
    Evidence::FormerUnit,
    Evidence::Mail,
    Evidence::LoginMail,
];

/// Everyone who may be meant, best first, and how likely somebody else is.
pub(super) struct Field {
    pub(super) candidates: Vec<Candidate>,
    /// All weights together, those of people not weighed and of outsiders included.
    pub(super) all: f64,
}

impl Matcher<'_> {
    /// Weighs everyone the display name may mean.
    pub(super) fn weigh_all(&mut self, account: &Observation) -> Field {
        self.page.name.forget();
        self.page.name.read(account.name.as_deref(), self.directory);
        self.page.login.read(&account.login);
        let fit = self
            .page
            .login
            .fit(&self.page.name.folded, &mut self.page.writer);
        let unit = account
            .unit
            .as_deref()
            .and_then(|printed| self.lookup.id(printed))
            .or_else(|| fit.and_then(|fit| self.habits.body_of(fit.affix)));
        if self.page.name.is_empty() {
            return Field {
                candidates: Vec::new(),
                all: OUTSIDERS,
            };
        }
        let believed = |tier| self.trust.believes(tier);
        let numbered = believed(MatchTier::PersonnelCode) && self.trust.numbers_as_roster();
        let code = account.person_code.as_deref().filter(|_| numbered);
        code_key(code.unwrap_or(""), &mut self.page.code);
        let marked_print = OnceCell::new();
        let looked = Looked {
            account,
            login: &self.page.login,
            fit,
            unit,
            own_mail: own_mail(self.directory, account, &self.page.login),
            marked_print: &marked_print,
            name: &self.page.name,
            code_key: Some(self.page.code.as_str()).filter(|key| !key.is_empty()),
            identity: account
                .identity_hash
                .as_deref()
                .filter(|_| believed(MatchTier::IdentityNumber)),
            position: account.position.as_deref().map(text::fold),
        };
        let (mut candidates, others) = self.namesakes(&looked);
        if !candidates
            .iter()
            .any(|candidate| candidate.evidence.has_any(&FITTING))
        {
            self.named_alike(&looked, &mut candidates);
        }
        // An administrator's account stands beside the everyday one and need not follow its form.
        let beside = looked.login.is_admin();
        let agrees =
            |fit: Fit<'_>| self.habits.is_habit(fit.form) || (beside && fit.form.is_telling());
        if fit.is_some_and(agrees) {
            for candidate in &mut candidates {
                candidate.evidence = candidate.evidence.with(Evidence::LoginConvention);
            }
        }
        candidates.sort_by(|left, right| {
            right
                .weight
                .total_cmp(&left.weight)
                .then(left.person.cmp(&right.person))
        });
        let all = others
            + candidates
                .iter()
                .map(|candidate| candidate.weight)
                .sum::<f64>();
        Field { candidates, all }
    }

    fn scales(&self) -> Scales<'_> {
        Scales {
            directory: self.directory,
            units: self.units,
            habits: &self.habits,
        }
    }

    fn has_account(&self, looked: &Looked<'_>, person: PersonId) -> bool {
        !looked.login.is_admin() && self.taken.is(person, &self.trust)
    }

    /// Those called so, and the weight of those not weighed one by one and of outsiders.
    fn namesakes(&self, looked: &Looked<'_>) -> (Vec<Candidate>, f64) {
        let key = self.page.name.key;
        let all = self.directory.with_name(key);
        let near = near_rows(self.directory, self.units, looked, key, all);
        let scales = self.scales();
        let weighed = near.iter().map(|row| {
            let person = PersonId(*row);
            scales.weigh(looked, person, 1.0, self.has_account(looked, person))
        });
        let far = self.far_weight(looked) * (all.len() - near.len()) as f64;
        (
            weighed.collect(),
            far + OUTSIDERS * (all.len() as f64 + 0.5),
        )
    }

    /// The weight of a namesake not weighed one by one: another unit, another birth date.
    fn far_weight(&self, looked: &Looked<'_>) -> f64 {
        let birth = looked.account.birth_date.map(|_| BirthAgreement::Differs);
        let unit = looked.unit.map(|_| Whereabouts::Present(Kin::Apart));
        birth.map_or(1.0, |birth| self.habits.birth_share(birth))
            * unit.map_or(1.0, |apart| self.habits.unit_share(apart, false))
    }

    /// The roster, too, has names mistyped: where no namesake fits, those born that day or
    /// working there whose name comes near.
    fn named_alike(&self, looked: &Looked<'_>, candidates: &mut Vec<Candidate>) {
        let mut writer = Writer::default();
        let mut own = String::new();
        let scales = self.scales();
        for row in comparable(self.directory, looked) {
            let person = PersonId(row);
            let Some(texts) = self.directory.texts(person) else {
                continue;
            };
            own.clear();
            text::fold_into(texts.name, &mut own);
            let start = match compare(&self.page.name.folded, &own) {
                NameAgreement::Near => NEAR_NAME,
                NameAgreement::Slip => SLIPPED_NAME,
                NameAgreement::Same | NameAgreement::Differs => continue,
            };
            let taken = self.has_account(looked, person);
            let mut candidate = scales.weigh(looked, person, start, taken);
            candidate.evidence = candidate.evidence.with(Evidence::NameNear);
            if looked.fit.is_none()
                && let Some(share) = own_form(looked.login, &own, &mut writer, &self.habits)
            {
                candidate.weight *= SECOND_WITNESS * share;
                candidate.evidence = candidate.evidence.with(Evidence::LoginConvention);
            }
            candidates.push(candidate);
        }
    }
}

/// The share of the form in which the login comes from the roster's spelling, if it is a habit.
fn own_form(login: &Login, own: &str, writer: &mut Writer, habits: &Habits) -> Option<f64> {
    let fit = login.fit(own, writer)?;
    habits
        .is_habit(fit.form)
        .then(|| habits.form_share(fit.form))
}

/// The address an account shows, where it is at one of the authority's own domains.
fn own_mail<'l>(
    directory: &Directory,
    account: &'l Observation,
    login: &'l Login,
) -> Option<&'l str> {
    let own = |mail: &str| {
        mail.rsplit_once('@')
            .is_some_and(|(_, domain)| directory.mail_domains().iter().any(|known| known == domain))
    };
    account
        .mail
        .as_deref()
        .or_else(|| login.domain().map(|_| login.text()))
        .filter(|mail| own(mail))
}

/// Namesakes worth weighing: all of a few; of many those who share a birth date, a body or the
/// mailbox the login would be; of many who share nothing, some.
fn near_rows<'d>(
    directory: &'d Directory,
    units: &UnitIndex,
    looked: &Looked<'_>,
    key: u64,
    namesakes: &'d [u32],
) -> Cow<'d, [u32]> {
    if namesakes.len() <= FEW {
        return namesakes.into();
    }
    let mut rows: Vec<u32> = Vec::with_capacity(8);
    if let Some(birth) = looked.account.birth_date {
        let days = std::iter::once(birth).chain(super::birth::swapped(birth));
        for day in days {
            rows.extend(directory.named_born(key, crate::directory::day_number(day)));
        }
    }
    if let Some(unit) = looked.unit {
        rows.extend(directory.named_in_body(key, units.body(unit)));
    }
    if let Some(mail) = looked.own_mail {
        rows.extend(
            directory
                .with_mail(mail)
                .iter()
                .filter(|row| namesakes.contains(row)),
        );
    } else if looked.login.domain().is_none() {
        rows.extend(
            directory
                .with_mail_local(looked.login.base())
                .iter()
                .filter(|row| namesakes.contains(row)),
        );
    }
    if rows.is_empty() {
        return namesakes[..namesakes.len().min(SOME)].into();
    }
    rows.sort_unstable();
    rows.dedup();
    rows.into()
}

/// People whose name may be the printed one written otherwise: born that day, or in the unit.
fn comparable(directory: &Directory, looked: &Looked<'_>) -> Vec<u32> {
    let mut rows: Vec<u32> = Vec::new();
    if let Some(birth) = looked.account.birth_date {
        rows.extend(directory.born_on(crate::directory::day_number(birth)));
    }
    if let Some(unit) = looked.unit {
        rows.extend(directory.in_unit(unit));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}
