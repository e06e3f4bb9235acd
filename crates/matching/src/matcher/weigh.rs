//! How likely an account is a person's: Fellegi and Sunter's sum, as a product of likelihood
//! ratios, over everyone of the name and "somebody not on the roster".
//!
//! Every ratio is "how often the owner's account says this" over "how often a stranger's
//! would". Plain multiplication of doubles, no logarithms: the same on every machine.

use std::cell::OnceCell;

use chrono::Datelike;
use domain::{Evidence, Observation};

use super::birth::{self, BirthAgreement};
use super::evidence_set::EvidenceSet;
use super::habits::Habits;
use super::printed_name::PrintedName;
use super::whereabouts::{self, Whereabouts};
use crate::login::{Fit, Login};
use crate::units::{Kin, UnitId};
use crate::{Directory, PersonId, UnitIndex};

/// Birth dates of staff spread over some 35 years; a stranger's agrees once in 12,000, and is
/// a given date's mirror or slip a little oftener.
const BIRTHS: f64 = 12_000.0;
/// Strangers of the name with two of day, month and year alike: 1/12·1/30 + 1/35·(1/12 + 1/30).
const CLOSE_BIRTHS: f64 = 150.0;
/// The name with other marks ("Hùng" and "Hưng"): of a hundred owners one is typed so.
const OTHER_MARKS: f64 = 0.01;
/// Second accounts in one system are rare: two in a hundred people have one.
const SECOND_ACCOUNT: f64 = 0.02;
/// An owner whose official address is known, and the account shows another one.
const OTHER_MAIL: f64 = 0.03;
/// An owner whose code or identity number is known, and the account shows another: a slip of
/// the pen in one of two hundred.
const OTHER_KEY: f64 = 0.005;
/// Official addresses are made of names: a namesake's local part agrees once in so many.
const MAIL_LOCALS: f64 = 400.0;
/// Positions: an owner's is printed alike six times in ten; a ratio beyond 8 would make a
/// rare title outweigh a unit.
const SAME_POSITION: f64 = 4.0;
const OTHER_POSITION: f64 = 0.6;
/// A number of two or four digits behind a login that is the year of birth: collision
/// counters rarely reach it, years spread over 35.
const BIRTH_YEAR: f64 = 25.0;

/// What is known of an account before anybody is compared with it.
pub(super) struct Looked<'a> {
    pub(super) account: &'a Observation,
    pub(super) login: &'a Login,
    pub(super) fit: Option<Fit<'a>>,
    /// The printed unit, or the one the login's affix stands for.
    pub(super) unit: Option<UnitId>,
    /// The address the account shows, where it is at one of the authority's own domains.
    pub(super) own_mail: Option<&'a str>,
    /// The fingerprint of the printed name with its marks; worked out where it is needed.
    pub(super) marked_print: &'a OnceCell<u32>,
    pub(super) name: &'a PrintedName,
    /// The personnel code, normalised, where the column is believed.
    pub(super) code_key: Option<&'a str>,
    /// The hash of the identity number, where the column is believed.
    pub(super) identity: Option<&'a str>,
    /// The printed position, folded.
    pub(super) position: Option<String>,
}

/// A person weighed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) person: PersonId,
    pub(super) weight: f64,
    pub(super) evidence: EvidenceSet,
}

/// What weighing rests on.
pub(super) struct Scales<'a> {
    pub(super) directory: &'a Directory,
    pub(super) units: &'a UnitIndex,
    pub(super) habits: &'a Habits,
}

impl Scales<'_> {
    /// Weighs a person; `start` is 1 for a namesake, less where the name only comes near.
    pub(super) fn weigh(
        &self,
        looked: &Looked<'_>,
        person: PersonId,
        start: f64,
        taken: bool,
    ) -> Candidate {
        let mut scale = Scale {
            weight: start,
            evidence: EvidenceSet::none(),
        };
        if start >= 1.0 {
            self.marks(looked, person, &mut scale);
        }
        self.birth(looked, person, &mut scale);
        self.unit(looked, person, &mut scale);
        if !taken && !looked.login.is_admin() {
            self.mail(looked, person, &mut scale);
        }
        self.keys(looked, person, &mut scale);
        self.position(looked, person, &mut scale);
        self.birth_year(looked, person, &mut scale);
        // A second account has another login and another address by its nature.
        if taken {
            scale.weight *= SECOND_ACCOUNT;
        }
        Candidate {
            person,
            weight: scale.weight,
            evidence: scale.evidence,
        }
    }

    fn marks(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let Some(printed) = looked.account.name.as_deref() else {
            return;
        };
        let own = self.directory.texts(person).map_or("", |texts| texts.name);
        let print = || looked.name.marked_print(printed);
        let same = own == printed
            || *looked.marked_print.get_or_init(print) == self.directory.marked_print(person);
        if same {
            scale.add(Evidence::NameExact, 1.0);
        } else {
            // A name typed without any marks says nothing about which marks it has.
            scale.add(
                Evidence::NameFolded,
                if printed.is_ascii() { 1.0 } else { OTHER_MARKS },
            );
        }
    }

    fn birth(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let (Some(printed), Some(own)) = (looked.account.birth_date, self.directory.birth(person))
        else {
            return;
        };
        let agreement = birth::compare(printed, own);
        let share = self.habits.birth_share(agreement);
        match agreement {
            BirthAgreement::Same => scale.add(Evidence::BirthDate, share * BIRTHS),
            BirthAgreement::Swapped => scale.add(Evidence::BirthDateSwapped, share * BIRTHS),
            BirthAgreement::Close => {
                scale.add(Evidence::BirthDateDiffers, share * CLOSE_BIRTHS);
            }
            BirthAgreement::Differs => scale.add(Evidence::BirthDateDiffers, share),
        }
    }

    fn unit(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let Some(printed) = looked.unit else {
            return;
        };
        let nearest = whereabouts::nearest(self.directory, self.units, printed, person);
        let Some((stands, own)) = nearest else {
            return;
        };
        let people = match stands {
            Whereabouts::Present(Kin::Same | Kin::Above) => self.directory.size_of(printed),
            Whereabouts::Present(Kin::Beside) | Whereabouts::Former => {
                let (printed, own) = (self.units.body(printed), self.units.body(own));
                let other = if printed == own {
                    0
                } else {
                    self.directory.size_of(own)
                };
                self.directory.size_of(printed) + other
            }
            Whereabouts::Present(Kin::Apart) => self.directory.len() as u32,
        };
        let by_chance = f64::from(people.max(1)) / self.directory.len().max(1) as f64;
        let moved = whereabouts::has_moved(self.directory, person);
        let ratio = self.habits.unit_share(stands, moved) / by_chance;
        let evidence = match stands {
            Whereabouts::Present(Kin::Same) => Evidence::Unit,
            Whereabouts::Present(Kin::Above | Kin::Beside) => Evidence::UnitNear,
            Whereabouts::Present(Kin::Apart) => Evidence::UnitDiffers,
            Whereabouts::Former => Evidence::FormerUnit,
        };
        scale.add(evidence, ratio);
    }

    fn mail(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let Some(mail) = self.directory.texts(person).map(|texts| texts.mail) else {
            return;
        };
        if mail.is_empty() {
            return;
        }
        if let Some(shown) = looked.own_mail {
            if shown == mail {
                scale.add(Evidence::Mail, MAIL_LOCALS);
            } else {
                scale.weight *= OTHER_MAIL;
            }
            return;
        }
        // An address at another domain is another mailbox, whatever stands before the `@`.
        if looked.login.domain().is_some() {
            return;
        }
        let share = self.habits.mail_local_share();
        if mail.split('@').next() == Some(looked.login.base()) {
            scale.add(Evidence::LoginMail, (share * MAIL_LOCALS).max(1.0));
        } else {
            scale.weight *= 1.0 - share.min(0.95);
        }
    }

    /// Keys that named nobody, beside people who have others.
    fn keys(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        if looked
            .code_key
            .is_some_and(|key| !self.directory.has_code_key(person, key))
        {
            scale.weight *= OTHER_KEY;
        }
        if let Some(hash) = looked.identity
            && self
                .directory
                .texts(person)
                .is_some_and(|texts| texts.has_identity())
            && !self.directory.has_identity(person, hash)
        {
            scale.weight *= OTHER_KEY;
        }
    }

    fn position(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let (Some(printed), Some(own)) =
            (looked.position.as_deref(), self.directory.position(person))
        else {
            return;
        };
        if printed == own {
            scale.add(Evidence::Position, SAME_POSITION);
        } else {
            scale.weight *= OTHER_POSITION;
        }
    }

    fn birth_year(&self, looked: &Looked<'_>, person: PersonId, scale: &mut Scale) {
        let number = looked.fit.map_or("", |fit| fit.number);
        if looked.account.birth_date.is_some() || !matches!(number.len(), 2 | 4) {
            return;
        }
        let (Some(own), Ok(number)) = (self.directory.birth(person), number.parse::<i32>()) else {
            return;
        };
        if own.year() == number || own.year() % 100 == number {
            scale.weight *= BIRTH_YEAR;
        }
    }
}

struct Scale {
    weight: f64,
    evidence: EvidenceSet,
}

impl Scale {
    fn add(&mut self, evidence: Evidence, ratio: f64) {
        self.weight *= ratio;
        self.evidence = self.evidence.with(evidence);
    }
}
