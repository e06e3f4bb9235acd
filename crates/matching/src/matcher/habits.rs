//! What a system's certain links teach: how it makes logins, how it prints units, how often
//! its birth dates are right.

use std::collections::HashMap;

use super::birth::BirthAgreement;
use super::whereabouts::Whereabouts;
use crate::login::{Fit, Form};
use crate::units::UnitId;

/// A habit is believed to be one once it makes up this share of what was seen (a twentieth):
/// below it lie the exceptions every system has, renamed and hand-made accounts.
const HABIT: f64 = 0.05;
/// Fewer observations than this say nothing about a system.
const ENOUGH: u32 = 30;
/// Sightings before a login's affix stands for a body, and their majority, in tenths.
const AFFIX_SEEN: u32 = 3;
/// Affixes that stand for other bodies before one is thought to be a place.
const PLACES: usize = 3;

#[derive(Debug, Default)]
pub(super) struct Habits {
    certain: FormCounts,
    presumed: FormCounts,
    settled: [u32; Whereabouts::COUNT],
    moved: [u32; Whereabouts::COUNT],
    births: [u32; 4],
    mail_local: [u32; 2],
    affixes: HashMap<String, Affix>,
}

/// Majority vote (Boyer and Moore's): one candidate and a margin, whatever the number of bodies.
#[derive(Debug, Clone, Copy)]
struct Affix {
    body: UnitId,
    margin: u32,
    seen: u32,
}

#[derive(Debug, Default)]
struct FormCounts {
    by_form: [u32; Form::ALL.len()],
    all: u32,
}

impl FormCounts {
    fn learn(&mut self, fit: Option<Fit<'_>>) {
        self.all += 1;
        if let Some(fit) = fit {
            self.by_form[fit.form as usize] += 1;
        }
    }

    fn share(&self, form: Form) -> f64 {
        f64::from(self.by_form[form as usize]) / f64::from(self.all.max(1))
    }
}

impl Habits {
    /// Whether the login of the account at this place is to be learned from: of the first
    /// thousands every one, then one in eight, spread over the feed.
    pub(super) const fn wants(&self, at: usize) -> bool {
        at < 4_096 || at.is_multiple_of(8)
    }

    /// A link that is certain: how its login comes from the name.
    pub(super) fn learn_form(&mut self, fit: Option<Fit<'_>>) {
        self.certain.learn(fit);
    }

    /// A link presumed because name and unit name one person: counts where none is certain.
    pub(super) fn presume_form(&mut self, fit: Option<Fit<'_>>) {
        self.presumed.learn(fit);
    }

    pub(super) fn learn_affix(&mut self, affix: &str, body: UnitId) {
        if affix.is_empty() {
            return;
        }
        match self.affixes.get_mut(affix) {
            Some(vote) => {
                vote.seen += 1;
                if vote.body == body {
                    vote.margin += 1;
                } else if vote.margin > 0 {
                    vote.margin -= 1;
                } else {
                    *vote = Affix {
                        body,
                        margin: 1,
                        seen: vote.seen,
                    };
                }
            }
            None => {
                let vote = Affix {
                    body,
                    margin: 1,
                    seen: 1,
                };
                self.affixes.insert(affix.to_owned(), vote);
            }
        }
    }

    /// Where a certain link's account shows its owner; of those who have moved, apart.
    pub(super) fn learn_unit(&mut self, whereabouts: Whereabouts, moved: bool) {
        let seen = if moved {
            &mut self.moved
        } else {
            &mut self.settled
        };
        seen[whereabouts.place()] += 1;
    }

    pub(super) fn learn_birth(&mut self, agreement: BirthAgreement) {
        self.births[agreement as usize] += 1;
    }

    /// Whether the login is the local part of the owner's official address.
    pub(super) fn learn_mail_local(&mut self, same: bool) {
        self.mail_local[usize::from(same)] += 1;
    }

    /// The share of accounts whose printed unit stands so to the owner's. Before anything is
    /// learned: mostly the unit itself, often the body, sometimes an old one; of people who
    /// have moved, half where they were before.
    pub(super) fn unit_share(&self, whereabouts: Whereabouts, moved: bool) -> f64 {
        const SETTLED: [f64; Whereabouts::COUNT] = [14.0, 3.0, 1.0, 2.0, 0.0];
        const MOVED: [f64; Whereabouts::COUNT] = [7.0, 2.0, 0.5, 0.5, 10.0];
        let (seen, prior) = if moved {
            (&self.moved, MOVED)
        } else {
            (&self.settled, SETTLED)
        };
        share(seen, prior, whereabouts.place())
    }

    /// The share of owners' birth dates that agree so.
    pub(super) fn birth_share(&self, agreement: BirthAgreement) -> f64 {
        const PRIOR: [f64; 4] = [96.0, 1.0, 1.5, 1.5];
        share(&self.births, PRIOR, agreement as usize)
    }

    /// The share of logins that are the local part of the owner's official address.
    pub(super) fn mail_local_share(&self) -> f64 {
        let [other, same] = self.mail_local;
        (f64::from(same) + 1.0) / f64::from(same + other + 2)
    }

    /// The system makes logins in this form; where it has not shown any, the telling forms count.
    pub(super) fn is_habit(&self, form: Form) -> bool {
        let counts = if self.certain.all >= ENOUGH {
            &self.certain
        } else {
            &self.presumed
        };
        if counts.all < ENOUGH {
            return form.is_telling();
        }
        counts.share(form) >= HABIT
    }

    /// The share of logins in this form, never nothing.
    pub(super) fn form_share(&self, form: Form) -> f64 {
        let counts = if self.certain.all >= ENOUGH {
            &self.certain
        } else {
            &self.presumed
        };
        counts.share(form).max(0.01)
    }

    /// The body an affix of logins stands for.
    pub(super) fn body_of(&self, affix: &str) -> Option<UnitId> {
        self.affixes
            .get(affix)
            .filter(|vote| vote.seen >= AFFIX_SEEN && 10 * vote.margin >= 8 * vote.seen)
            .map(|vote| vote.body)
    }

    /// The system writes places behind logins, several of them, and this affix is one. Where
    /// all accounts are of one body, as in a commune, an affix of that body says nothing.
    pub(super) fn is_place(&self, affix: &str) -> bool {
        let Some(body) = self.body_of(affix) else {
            return false;
        };
        let bodies = self.affixes.keys().filter_map(|affix| self.body_of(affix));
        let elsewhere = bodies.filter(|other| *other != body);
        elsewhere.take(PLACES).count() == PLACES
    }
}

fn share<const N: usize>(counts: &[u32; N], prior: [f64; N], at: usize) -> f64 {
    let seen: f64 = counts.iter().map(|count| f64::from(*count)).sum();
    (f64::from(counts[at]) + prior[at]) / (seen + prior.iter().sum::<f64>())
}
