//! The first pass: the certain tiers, each guarded by name and birth date, and what their
//! links teach.

use domain::{AccountKind, Evidence, MatchTier, Observation, SystemKey};

use super::birth::{self, BirthAgreement};
use super::evidence_set::EvidenceSet;
use super::state::{Agreement, State};
use super::whereabouts::{self, Whereabouts};
use super::{Matcher, Page};
use crate::PersonId;
use crate::code_key::code_key;
use crate::name_agreement::{NameAgreement, compare};
use crate::units::Kin;

impl Matcher<'_> {
    /// What is certain about an account, or at least what it is.
    pub(super) fn look(&mut self, account: &Observation) -> State {
        self.page.name.forget();
        self.page.login.read(&account.login);
        if let Some((person, kind)) = self.decisions.get(account.login.as_str()).copied() {
            return State {
                person,
                tier: MatchTier::Decided,
                evidence: EvidenceSet::none().with(Evidence::Decision),
                ..State::open(kind)
            };
        }
        let in_column = self.kind_in_column(account);
        let named = in_column.or_else(|| self.kind_in_login(account));
        if let Some(kind) = named.filter(|kind| kind.is_shared()) {
            return State::open(kind);
        }
        let state = self
            .by_code(account)
            .or_else(|| self.by_identity(account))
            .or_else(|| self.by_mail(account))
            .unwrap_or(State::open(AccountKind::Personal));
        if state.is_certain() || in_column.is_some() {
            return state;
        }
        match self.kind_in_name(account) {
            Some(kind) => State::open(kind),
            None => state,
        }
    }

    fn by_code(&mut self, account: &Observation) -> Option<State> {
        if !self.trust.believes(MatchTier::PersonnelCode) {
            return None;
        }
        // Some systems sign people in by their code and print none beside it.
        let printed = account.person_code.as_deref();
        let login = self.page.login.local();
        let as_login = printed.is_none() && login.bytes().filter(u8::is_ascii_digit).count() >= 4;
        let code = printed.or_else(|| as_login.then_some(login))?;
        code_key(code, &mut self.page.code);
        let rows = self.directory.with_code(code);
        let mut same = std::mem::take(&mut self.page.people);
        same.clear();
        same.extend(rows.iter().map(|row| PersonId(*row)));
        same.retain(|person| self.directory.has_code_key(*person, &self.page.code));
        if printed.is_some() && !self.page.code.is_empty() {
            self.trust.count_code(!same.is_empty());
        }
        let state = self.guarded(
            account,
            &same,
            MatchTier::PersonnelCode,
            Evidence::PersonnelCode,
        );
        self.page.people = same;
        let state = state?;
        // A login that happens to be somebody's number proves nothing without the name.
        (printed.is_some() || state.agreement == Agreement::Agrees).then_some(state)
    }

    /// The account shows a personnel code, and nobody on the roster has it.
    pub(super) fn has_strange_code(&mut self, account: &Observation) -> bool {
        let believed =
            self.trust.believes(MatchTier::PersonnelCode) && self.trust.numbers_as_roster();
        let printed = account.person_code.as_deref().filter(|_| believed);
        let Some(printed) = printed else {
            return false;
        };
        code_key(printed, &mut self.page.code);
        !self.page.code.is_empty() && self.directory.with_code(printed).is_empty()
    }

    fn by_identity(&mut self, account: &Observation) -> Option<State> {
        let hash = account.identity_hash.as_deref()?;
        if !self.trust.believes(MatchTier::IdentityNumber) {
            return None;
        }
        let rows = self.directory.with_identity(hash);
        let same: Vec<PersonId> = rows
            .iter()
            .map(|row| PersonId(*row))
            .filter(|person| self.directory.has_identity(*person, hash))
            .collect();
        self.guarded(
            account,
            &same,
            MatchTier::IdentityNumber,
            Evidence::IdentityNumber,
        )
    }

    /// The address the source shows, the login where it is one, and in the mail system
    /// itself the login at each of the authority's own domains. A contradicted address is no
    /// case yet: mailboxes are handed on, and the name may say to whom.
    fn by_mail(&mut self, account: &Observation) -> Option<State> {
        let mut same: Vec<PersonId> = Vec::new();
        let mut add = |directory: &crate::Directory, mail: &str| {
            let rows = directory.with_mail(mail).iter().map(|row| PersonId(*row));
            same.extend(rows.filter(|person| {
                directory
                    .texts(*person)
                    .is_some_and(|texts| texts.mail == mail)
            }));
        };
        if let Some(mail) = account.mail.as_deref() {
            add(self.directory, mail);
        }
        let login = &self.page.login;
        if login.domain().is_some() {
            if account.mail.as_deref() != Some(login.text()) {
                add(self.directory, login.text());
            }
        } else if self.setting.system == SystemKey::email() && account.mail.is_none() {
            for domain in self.directory.mail_domains() {
                add(self.directory, &format!("{}@{domain}", login.text()));
            }
        }
        same.sort_unstable();
        same.dedup();
        self.guarded(account, &same, MatchTier::OfficialMail, Evidence::Mail)
            .filter(|state| state.agreement != Agreement::Contradicts)
    }

    /// The one person of `same` whom name and birth date do not contradict; where they
    /// contradict every one, the first, marked so; none where several remain.
    fn guarded(
        &mut self,
        account: &Observation,
        same: &[PersonId],
        tier: MatchTier,
        evidence: Evidence,
    ) -> Option<State> {
        let mut left: Option<State> = None;
        let mut contradicted: Option<State> = None;
        for person in same {
            let (agreement, found) = self.agreement(account, *person);
            let state = State {
                person: Some(*person),
                evidence: found.with(evidence),
                tier,
                agreement,
                ..State::open(AccountKind::Personal)
            };
            match (agreement, &left) {
                (Agreement::Contradicts, _) => {
                    contradicted.get_or_insert(state);
                }
                (_, None) => left = Some(state),
                (_, Some(_)) => return None,
            }
        }
        left.or(contradicted)
    }

    /// What name and birth date say to one person.
    fn agreement(&mut self, account: &Observation, person: PersonId) -> (Agreement, EvidenceSet) {
        let births = account.birth_date.zip(self.directory.birth(person));
        let birth = births.map(|(printed, own)| birth::compare(printed, own));
        let mut found = match birth {
            Some(BirthAgreement::Same) => EvidenceSet::none().with(Evidence::BirthDate),
            Some(BirthAgreement::Swapped) => EvidenceSet::none().with(Evidence::BirthDateSwapped),
            Some(_) => EvidenceSet::none().with(Evidence::BirthDateDiffers),
            None => EvidenceSet::none(),
        };
        let name = self.name_agreement(account, person);
        let name = match name {
            Some((NameAgreement::Slip, evidence)) if birth == Some(BirthAgreement::Same) => {
                Some((NameAgreement::Near, evidence))
            }
            Some((NameAgreement::Slip, _)) => Some((NameAgreement::Differs, Evidence::NameDiffers)),
            other => other,
        };
        if let Some((_, evidence)) = name {
            found = found.with(evidence);
        }
        let agreement = match (name.map(|(agreement, _)| agreement), birth) {
            (Some(NameAgreement::Differs), _) | (_, Some(BirthAgreement::Differs)) => {
                Agreement::Contradicts
            }
            (Some(NameAgreement::Near) | None, Some(BirthAgreement::Close)) => {
                Agreement::Contradicts
            }
            (None, None) => Agreement::Silent,
            _ => Agreement::Agrees,
        };
        (agreement, found)
    }

    /// How the printed name agrees with the roster's; `None` where the source prints none.
    fn name_agreement(
        &mut self,
        account: &Observation,
        person: PersonId,
    ) -> Option<(NameAgreement, Evidence)> {
        let printed = account.name.as_deref().filter(|name| !name.is_empty())?;
        let own = self.directory.texts(person)?.name;
        if printed == own {
            return Some((NameAgreement::Same, Evidence::NameExact));
        }
        let name = &mut self.page.name;
        name.read(Some(printed), self.directory);
        if name.is_empty() {
            return None;
        }
        if name.key as u32 == self.directory.name_print(person) {
            let same_marks = name.marked_print(printed) == self.directory.marked_print(person);
            let evidence = if same_marks {
                Evidence::NameExact
            } else {
                Evidence::NameFolded
            };
            return Some((NameAgreement::Same, evidence));
        }
        Some(match compare(&name.folded, &text::fold(own)) {
            NameAgreement::Differs => (NameAgreement::Differs, Evidence::NameDiffers),
            near => (near, Evidence::NameNear),
        })
    }

    /// Learns from a certain link; or, from an account without one, what it most likely is.
    pub(super) fn learn(&mut self, account: &Observation, state: &State) {
        if state.kind.is_shared() {
            return;
        }
        let found = match state
            .person
            .filter(|_| state.agreement == Agreement::Agrees)
        {
            Some(person) => {
                self.taken.by(person, state.tier);
                Some((person, true))
            }
            None if state.is_certain() => {
                if let Some(person) = state.person {
                    self.taken.by(person, state.tier);
                }
                None
            }
            None => self.presumed(account),
        };
        let Some((person, certain)) = found else {
            return;
        };
        if certain
            && let Some((printed, own)) = account.birth_date.zip(self.directory.birth(person))
        {
            self.habits.learn_birth(birth::compare(printed, own));
        }
        let unit = account
            .unit
            .as_deref()
            .and_then(|printed| self.lookup.id(printed));
        if certain && let Some(printed) = unit {
            let nearest = whereabouts::nearest(self.directory, self.units, printed, person);
            self.habits.learn_unit(
                nearest.map_or(Whereabouts::Present(Kin::Apart), |(stands, _)| stands),
                whereabouts::has_moved(self.directory, person),
            );
        }
        if self.habits.wants(self.states.len()) {
            self.learn_login(account, person, certain);
        }
    }

    fn learn_login(&mut self, account: &Observation, person: PersonId, certain: bool) {
        let Page {
            name,
            login,
            writer,
            ..
        } = &mut self.page;
        name.read(account.name.as_deref(), self.directory);
        let fit = login.fit(&name.folded, writer);
        if let Some(texts) = self.directory.texts(person)
            && !texts.mail.is_empty()
            && certain
        {
            let local = texts.mail.split('@').next();
            self.habits.learn_mail_local(local == Some(login.base()));
        }
        if let (Some(fit), Some(unit)) = (fit, self.directory.unit(person)) {
            let affix = login.short_mark().unwrap_or(fit.affix);
            self.habits.learn_affix(affix, self.units.body(unit));
        }
        if certain {
            self.habits.learn_form(fit);
        } else {
            self.habits.presume_form(fit);
        }
    }

    /// The one person of this name born that day (as good as certain, and taken), or the one
    /// person of this name, in this unit.
    fn presumed(&mut self, account: &Observation) -> Option<(PersonId, bool)> {
        self.page.name.read(account.name.as_deref(), self.directory);
        let name = &self.page.name;
        if name.is_empty() {
            return None;
        }
        if let Some(birth) = account.birth_date {
            let born = self
                .directory
                .named_born(name.key, crate::directory::day_number(birth));
            if let [row] = born {
                self.taken.by(PersonId(*row), MatchTier::NameBirth);
                return Some((PersonId(*row), true));
            }
            return None;
        }
        let printed = account
            .unit
            .as_deref()
            .and_then(|printed| self.lookup.id(printed))?;
        match self.directory.with_name(name.key) {
            [row] => {
                let person = PersonId(*row);
                let mut own = self.directory.units_of(person);
                own.any(|own| self.units.kin(printed, own) == Kin::Same)
                    .then_some((person, false))
            }
            _ => None,
        }
    }
}
