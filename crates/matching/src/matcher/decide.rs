//! The second pass: from weights to a link, a case, or nobody.

use domain::{Evidence, Link, MatchTier, Observation, PersonCode, Situation};

use super::Matcher;
use super::evidence_set::EvidenceSet;
use super::field::Field;
use super::state::{Agreement, State};
use super::weigh::Candidate;
use crate::PersonId;

/// A link needs this much of the probability. The product's goal is 995 right in a thousand
/// over all links; nearly all lie far above the line, so that the few at it may err once in
/// twenty and cost a ten-thousandth of the whole.
const LINK: f64 = 0.95;
/// Below this, a candidate is not worth a human's look.
const WORTH_A_LOOK: f64 = 0.10;
/// Logins are the local parts of official addresses in a system where four in five are.
const LOGIN_IS_MAIL: f64 = 0.8;
/// Candidates shown of a case.
const SHOWN: usize = 5;

const NAMES: [Evidence; 3] = [
    Evidence::NameExact,
    Evidence::NameFolded,
    Evidence::NameNear,
];
const BIRTHS: [Evidence; 2] = [Evidence::BirthDate, Evidence::BirthDateSwapped];
const UNITS: [Evidence; 3] = [Evidence::Unit, Evidence::UnitNear, Evidence::FormerUnit];
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
        let shaken = match state.tier {
            // A mailbox is handed on; beside a code of somebody else's it proves little.
            MatchTier::OfficialMail => self.has_strange_code(account),
            tier => surrounded && tier.acts_unattended(),
        };
        if state.is_certain() && !shaken {
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
        let tier = tier_of(evidence, self.habits.mail_local_share());
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
}

/// The tier the evidence reaches. Never on name alone.
///
/// Where logins are known to be the local parts of official addresses, such a login is the
/// address.
fn tier_of(evidence: EvidenceSet, mail_local_share: f64) -> MatchTier {
    let named = evidence.has_any(&NAMES);
    let placed = evidence.has_any(&UNITS);
    let login = evidence.has_any(&LOGINS);
    if !named {
        return MatchTier::None;
    }
    if evidence.has_any(&BIRTHS) && (placed || login) {
        return MatchTier::NameBirth;
    }
    let by_address = evidence.has(Evidence::LoginMail) && mail_local_share >= LOGIN_IS_MAIL;
    if evidence.has(Evidence::BirthDateDiffers) {
        MatchTier::None
    } else if placed && login {
        MatchTier::NameUnit
    } else if by_address {
        MatchTier::OfficialMail
    } else {
        MatchTier::None
    }
}
