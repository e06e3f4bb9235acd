//! The second pass: from weights to a link, a case, or nobody.

use domain::{Evidence, Link, MatchTier, Observation, PersonCode, Situation};

use super::evidence_set::EvidenceSet;
use super::state::{Agreement, State};
use super::weigh::{Candidate, Looked, Scales};
use super::{Matcher, Page};
use crate::login::Fit;
use crate::name_agreement::{NameAgreement, compare};
use crate::name_key::marked_print;
use crate::{Directory, PersonId};

/// Of a hundred personal accounts, some two belong to nobody on the roster: people of other
/// authorities, people never entered. They have names like everyone else's.
const OUTSIDERS: f64 = 0.02;
/// A link needs this much of the probability. The product's goal is 995 right in a thousand
/// over all links; most lie far above the line, so that those at it may err once in fifty.
const LINK: f64 = 0.98;
/// Below this, a candidate is not worth a human's look.
const WORTH_A_LOOK: f64 = 0.10;
/// A name printed otherwise than the roster has it: two in a hundred, in some ten ways.
const NEAR_NAME: f64 = 0.002;
/// A letter off: one in a few hundred, in some hundred ways.
const SLIPPED_NAME: f64 = 0.000_05;
/// Namesakes weighed one by one; of more, only those sharing a birth date or a body.
const FEW: usize = 48;
/// Candidates shown of a case.
const SHOWN: usize = 5;

const NAMES: [Evidence; 3] = [
    Evidence::NameExact,
    Evidence::NameFolded,
    Evidence::NameNear,
];
const BIRTHS: [Evidence; 2] = [Evidence::BirthDate, Evidence::BirthDateSwapped];
const UNITS: [Evidence; 2] = [Evidence::Unit, Evidence::UnitNear];
const LOGINS: [Evidence; 3] = [
    Evidence::LoginConvention,
    Evidence::LoginMail,
    Evidence::Mail,
];

/// A link, and the person's place in the directory.
pub(super) struct Decided {
    pub(super) link: Link,
    pub(super) person: Option<PersonId>,
}

impl Decided {
    fn open(situation: Situation) -> Self {
        Self {
            link: Link::open(situation),
            person: None,
        }
    }
}

/// Everyone who may be meant, best first, and how likely somebody else is.
struct Field {
    candidates: Vec<Candidate>,
    all: f64,
}

impl Matcher<'_> {
    pub(super) fn decide(&mut self, account: &Observation, state: &State) -> Decided {
        if state.kind.is_shared() {
            return Decided::open(Situation::Shared);
        }
        if state.tier == MatchTier::Decided {
            return self.decided(state);
        }
        let surrounded = self
            .trust
            .is_surrounded(&self.states, self.resolved.saturating_sub(1));
        if state.is_certain() && !(surrounded && state.tier.acts_unattended()) {
            return self.certain_link(state);
        }
        let field = self.weigh_all(account);
        match state.person {
            Some(named) => self.contradicted(named, state, &field),
            None => self.weighed(&field),
        }
    }

    fn decided(&self, state: &State) -> Decided {
        let code = state.person.and_then(|person| self.directory.code(person));
        Decided {
            person: state.person,
            link: Link {
                situation: if code.is_some() {
                    Situation::Linked
                } else {
                    Situation::Unmatched
                },
                person: code,
                tier: MatchTier::Decided,
                score: 1000,
                evidence: state.evidence.list(),
                candidates: Vec::new(),
            },
        }
    }

    /// A key that nothing contradicts; without a name beside it a little less than one that
    /// the name confirms.
    fn certain_link(&self, state: &State) -> Decided {
        let score = match (state.tier, state.agreement) {
            (MatchTier::OfficialMail, Agreement::Agrees) => 995,
            (MatchTier::OfficialMail, _) => 960,
            (_, Agreement::Agrees) => 1000,
            _ => 990,
        };
        self.linked(state.person, state.tier, score, state.evidence)
    }

    fn linked(
        &self,
        person: Option<PersonId>,
        tier: MatchTier,
        score: u16,
        evidence: EvidenceSet,
    ) -> Decided {
        Decided {
            person,
            link: Link {
                situation: Situation::Linked,
                person: person.and_then(|person| self.directory.code(person)),
                tier,
                score,
                evidence: evidence.list(),
                candidates: Vec::new(),
            },
        }
    }

    /// A key names one person, name or birth date another: both are shown, nobody is linked.
    fn contradicted(&self, named: PersonId, state: &State, field: &Field) -> Decided {
        let others = field.candidates.iter().map(|candidate| candidate.person);
        let mut people = vec![named];
        people.extend(others.filter(|person| *person != named));
        let mut decided = Decided::open(Situation::Disputed);
        decided.link.evidence = state.evidence.list();
        decided.link.candidates = self.codes(people.into_iter());
        decided
    }

    /// The best of the weighed, if it stands out and rests on more than the name.
    fn weighed(&self, field: &Field) -> Decided {
        let Some(best) = field.candidates.first() else {
            return Decided::open(Situation::Unmatched);
        };
        let certainty = best.weight / field.all;
        let evidence = self.with_elimination(field, best);
        let tier = tier_of(evidence);
        let score = (certainty * 1000.0).clamp(0.0, 999.0) as u16;
        if certainty >= LINK && tier != MatchTier::None {
            return self.linked(Some(best.person), tier, score, evidence);
        }
        let known: f64 = field
            .candidates
            .iter()
            .map(|candidate| candidate.weight)
            .sum();
        if known / field.all < WORTH_A_LOOK {
            return Decided::open(Situation::Unmatched);
        }
        let mut decided = Decided::open(Situation::Disputed);
        decided.link.score = score;
        decided.link.evidence = evidence.list();
        let shown = field
            .candidates
            .iter()
            .filter(|candidate| candidate.weight * 50.0 >= best.weight)
            .map(|candidate| candidate.person);
        decided.link.candidates = self.codes(shown);
        decided
    }

    fn codes(&self, people: impl Iterator<Item = PersonId>) -> Vec<PersonCode> {
        people
            .filter_map(|person| self.directory.code(person))
            .take(SHOWN)
            .collect()
    }

    /// Says so where namesakes who agree as well were put aside for having their account.
    fn with_elimination(&self, field: &Field, best: &Candidate) -> EvidenceSet {
        let alike = field.candidates.iter().skip(1).any(|other| {
            self.taken.is(other.person, &self.trust) && other.weight * 100.0 >= best.weight
        });
        if alike && !self.taken.is(best.person, &self.trust) {
            best.evidence.with(Evidence::Elimination)
        } else {
            best.evidence
        }
    }

    /// Weighs everyone the display name may mean.
    fn weigh_all(&mut self, account: &Observation) -> Field {
        let Page {
            name,
            login,
            writer,
            ..
        } = &mut self.page;
        name.forget();
        name.read(account.name.as_deref(), self.directory);
        login.read(&account.login);
        let fit = login.fit(&name.folded, writer);
        let unit = account
            .unit
            .as_deref()
            .and_then(|printed| self.lookup.id(printed))
            .or_else(|| fit.and_then(|fit| self.habits.body_of(fit.affix)));
        let namesakes = self.directory.with_name(name.key);
        let known = !name.is_empty() && !namesakes.is_empty();
        let looked = Looked {
            account,
            login,
            fit,
            unit,
            own_mail: own_mail(self.directory, account, login),
            marked_print: known
                .then(|| account.name.as_deref().map(marked_print))
                .flatten(),
        };
        let scales = Scales {
            directory: self.directory,
            units: self.units,
            habits: &self.habits,
        };
        let weigh = |person, start| {
            let taken = self.taken.is(person, &self.trust);
            scales.weigh(&looked, person, start, taken)
        };
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut others = OUTSIDERS * (namesakes.len() as f64 + 0.5);
        if known {
            let rows = near_rows(self.directory, self.units, &looked, name.key, namesakes);
            others += far_weight(account, &looked, namesakes.len() - rows.len());
            candidates.extend(rows.iter().map(|row| weigh(PersonId(*row), 1.0)));
        } else if !name.is_empty() {
            let rows = comparable(self.directory, &looked);
            let near = rows.into_iter().filter_map(|row| {
                let own = text::fold(self.directory.texts(PersonId(row))?.name);
                let start = match compare(&name.folded, &own) {
                    NameAgreement::Same | NameAgreement::Near => NEAR_NAME,
                    NameAgreement::Slip => SLIPPED_NAME,
                    NameAgreement::Differs => return None,
                };
                let mut candidate = weigh(PersonId(row), start);
                candidate.evidence = candidate.evidence.with(Evidence::NameNear);
                // Here the login is a second witness to the roster's spelling of the name.
                if let Some(fit) = login
                    .fit(&own, writer)
                    .filter(|fit| agrees(*fit, &self.habits))
                {
                    candidate.weight *= 300.0 * self.habits.form_share(fit.form);
                    candidate.evidence = candidate.evidence.with(Evidence::LoginConvention);
                }
                Some(candidate)
            });
            candidates.extend(near);
        }
        if fit.is_some_and(|fit| agrees(fit, &self.habits)) {
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
}

fn agrees(fit: Fit<'_>, habits: &super::habits::Habits) -> bool {
    habits.is_habit(fit.form)
}

/// The address an account shows, where it is at one of the authority's own domains.
fn own_mail<'l>(
    directory: &Directory,
    account: &'l Observation,
    login: &'l crate::login::Login,
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

/// Namesakes worth weighing: all of them, or those who share a birth date or a body.
fn near_rows<'d>(
    directory: &'d Directory,
    units: &crate::UnitIndex,
    looked: &Looked<'_>,
    key: u64,
    namesakes: &'d [u32],
) -> std::borrow::Cow<'d, [u32]> {
    if namesakes.len() <= FEW {
        return namesakes.into();
    }
    let mut rows: Vec<u32> = Vec::new();
    if let Some(birth) = looked.account.birth_date {
        let days = std::iter::once(birth).chain(super::birth::swapped(birth));
        for day in days {
            rows.extend(directory.named_born(key, crate::directory::day_number(day)));
        }
    }
    if let Some(unit) = looked.unit {
        rows.extend(directory.named_in_body(key, units.body(unit)));
    }
    rows.sort_unstable();
    rows.dedup();
    rows.into()
}

/// The weight of the namesakes not weighed one by one: another unit, another birth date.
fn far_weight(account: &Observation, looked: &Looked<'_>, count: usize) -> f64 {
    let birth = if account.birth_date.is_some() {
        0.02
    } else {
        1.0
    };
    let unit = if looked.unit.is_some() { 0.1 } else { 1.0 };
    count as f64 * birth * unit
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

/// The tier the evidence reaches. Never on name alone.
fn tier_of(evidence: EvidenceSet) -> MatchTier {
    let named = evidence.has_any(&NAMES);
    let placed = evidence.has_any(&UNITS);
    let login = evidence.has_any(&LOGINS);
    if !named {
        return MatchTier::None;
    }
    if evidence.has_any(&BIRTHS) && (placed || login) {
        return MatchTier::NameBirth;
    }
    let unopposed = !evidence.has(Evidence::BirthDateDiffers);
    if placed && login && unopposed {
        MatchTier::NameUnit
    } else {
        MatchTier::None
    }
}
