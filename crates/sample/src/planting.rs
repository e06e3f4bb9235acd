//! The faults that are planted, and the cases beside them that only look like faults.

use domain::{Date, Moment, Reading};

use crate::calendar::{
    AS_OF, CHANGE_NOW, THREE_MONTHS_AGO, at, days_ago, in_office_hours, some_days_ago,
};
use crate::chance::Chance;
use crate::deck::Deck;
use crate::system::{Keeps, System};

/// When an account was last used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    /// In the last weeks.
    Recent,
    /// Longer ago than allowed, beyond any lag of the record.
    Dormant,
    /// Exactly the allowed days ago: not dormant.
    AtLimit,
    /// Longer ago, but within the lag of the record: cannot be told (where the record lags).
    Lagging,
    /// Never, and made long ago.
    Never,
    /// Never, and made a few weeks ago: nothing wrong yet.
    NeverFresh,
    /// The cell holds no date.
    Unreadable,
    /// On a given day: the last before leave, or before leaving.
    On(Date),
}

/// When the password was last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secret {
    /// Since the campaign asked for it.
    Fresh,
    /// The source has a column and nothing in it.
    Empty,
    /// With the account: the first password.
    AsIssued,
    /// Hours after the account was made, the same day: changed, where the time is kept.
    SameDayLater,
    /// More than the rotation ago.
    Overdue,
    /// To the day the rotation ago: in time.
    AtLimit,
    /// In time, but before the campaign.
    BeforeCampaign,
    /// On the campaign's day: counts.
    OnCampaignDay,
}

/// The state of an account, and what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Usable, alone.
    Plain,
    /// Locked.
    Locked,
    /// Disabled.
    Disabled,
    /// A second account of the same person beside it.
    Twice,
    /// Locked, and the person was given a second one: no duplicate.
    Replaced,
    /// An account of someone who is not on the roster beside it.
    Ghost,
    /// More rights than an ordinary user.
    Privileged,
}

/// Where mail goes on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forwarding {
    /// Nowhere.
    None,
    /// To a free mail service.
    Outside,
    /// To a domain that looks like the authority's.
    LookAlike,
    /// To a colleague and outside.
    Mixed,
    /// To a colleague.
    Inside,
    /// To a subdomain of the authority's.
    Subdomain,
    /// To the merged province's domain, still the authority's own.
    OldDomain,
}

/// Who else uses the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Users {
    /// Nobody is named.
    None,
    /// Others.
    Others,
    /// The owner alone: nothing wrong.
    OwnerAlone,
}

/// When the unit last confirmed the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// In the quarter.
    Recent,
    /// Longer ago.
    Overdue,
    /// To the day three months ago: in time.
    AtLimit,
    /// Never.
    Never,
}

/// The decks of one system.
pub struct Plantings {
    /// Last use.
    pub usage: Deck<Usage>,
    /// Password.
    pub secret: Deck<Secret>,
    /// State and neighbours.
    pub standing: Deck<Standing>,
    /// What became of a leaver's account: usable, locked, disabled, or gone from the export.
    pub leaver: Deck<Option<Standing>>,
    /// Forwarding.
    pub forwarding: Deck<Forwarding>,
    /// Users.
    pub users: Deck<Users>,
    /// Confirmation.
    pub review: Deck<Review>,
}

/// Accounts in a round of the decks: a sample of 400 people sees three of them a system.
const ROUND: usize = 120;

impl Plantings {
    /// The decks of a system, by its number.
    pub fn of(seed: u64, system: u64) -> Self {
        let chance = |deck: u64| Chance::for_part(seed, (1 << 40) + system * 16 + deck);
        let usage = [
            (Usage::Dormant, 5),
            (Usage::AtLimit, 1),
            (Usage::Lagging, 1),
            (Usage::Never, 3),
            (Usage::NeverFresh, 1),
            (Usage::Unreadable, 1),
        ];
        let secret = [
            (Secret::Empty, 2),
            (Secret::AsIssued, 3),
            (Secret::SameDayLater, 1),
            (Secret::Overdue, 8),
            (Secret::AtLimit, 1),
            (Secret::BeforeCampaign, 8),
            (Secret::OnCampaignDay, 1),
        ];
        let standing = [
            (Standing::Locked, 4),
            (Standing::Disabled, 2),
            (Standing::Twice, 2),
            (Standing::Replaced, 1),
            (Standing::Ghost, 2),
            (Standing::Privileged, 2),
        ];
        let leaver = [
            (Some(Standing::Locked), 2),
            (Some(Standing::Disabled), 2),
            (None, 2),
        ];
        let forwarding = [
            (Forwarding::Outside, 2),
            (Forwarding::LookAlike, 2),
            (Forwarding::Mixed, 1),
            (Forwarding::Inside, 2),
            (Forwarding::Subdomain, 1),
            (Forwarding::OldDomain, 1),
        ];
        let review = [
            (Review::Overdue, 6),
            (Review::AtLimit, 1),
            (Review::Never, 1),
        ];
        Self {
            usage: Deck::new(ROUND, Usage::Recent, &usage, chance(0)),
            secret: Deck::new(ROUND, Secret::Fresh, &secret, chance(1)),
            standing: Deck::new(ROUND, Standing::Plain, &standing, chance(2)),
            leaver: Deck::new(10, Some(Standing::Plain), &leaver, chance(3)),
            forwarding: Deck::new(ROUND, Forwarding::None, &forwarding, chance(4)),
            users: Deck::new(
                ROUND,
                Users::None,
                &[(Users::Others, 3), (Users::OwnerAlone, 1)],
                chance(5),
            ),
            review: Deck::new(ROUND, Review::Recent, &review, chance(6)),
        }
    }
}

/// The three moments of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Made.
    pub created: Moment,
    /// Last used.
    pub last_use: Reading<Moment>,
    /// Password changed.
    pub password: Reading<Moment>,
}

impl Times {
    /// The cards as moments, as precisely as the system keeps them; made later than
    /// `elder`, where there is an elder account of the same person.
    pub fn plant(
        system: &System,
        usage: Usage,
        secret: Secret,
        elder: Option<Moment>,
        chance: &mut Chance,
    ) -> Self {
        let age = elder.map_or(2_600, |elder| (AS_OF - elder.date()).num_days() - 1);
        let made = match usage {
            Usage::NeverFresh => some_days_ago(chance, 10, 60),
            _ => some_days_ago(chance, 425, u64::try_from(age).unwrap_or_default()),
        };
        let created = at(made, chance.between(8 * 3600, 9 * 3600));
        let last_use = last_use(system, usage, chance);
        let secret = match usage {
            Usage::Never | Usage::NeverFresh => Secret::AsIssued,
            _ => secret,
        };
        let password = match secret {
            Secret::Empty => Reading::Empty,
            Secret::AsIssued => Reading::Value(created),
            Secret::SameDayLater => Reading::Value(at(made, chance.between(14 * 3600, 16 * 3600))),
            other => Reading::Value(in_office_hours(
                password_day(other, last_use, chance),
                chance,
            )),
        };
        Self {
            created,
            last_use,
            password,
        }
        .kept(system.keeps)
    }

    fn kept(self, keeps: Keeps) -> Self {
        Self {
            created: keeps.created.keep(self.created),
            last_use: self.last_use.map(|moment| keeps.used.keep(moment)),
            password: self.password.map(|moment| keeps.used.keep(moment)),
        }
    }
}

fn last_use(system: &System, usage: Usage, chance: &mut Chance) -> Reading<Moment> {
    let lag = system.last_use_lag as u64;
    let date = match usage {
        Usage::Never | Usage::NeverFresh => return Reading::Empty,
        Usage::Unreadable => return Reading::Unreadable,
        Usage::Recent => some_days_ago(chance, 1, 80),
        Usage::Dormant => some_days_ago(chance, 98, 400),
        Usage::AtLimit => days_ago(90),
        Usage::Lagging if lag > 0 => some_days_ago(chance, 91, 90 + lag),
        Usage::Lagging => days_ago(91),
        Usage::On(date) => date,
    };
    Reading::Value(in_office_hours(date, chance))
}

/// Who does not sign in does not change the password either.
fn password_day(secret: Secret, last_use: Reading<Moment>, chance: &mut Chance) -> Date {
    let day = match secret {
        Secret::BeforeCampaign => some_days_ago(chance, 51, 91),
        Secret::Overdue => some_days_ago(chance, 93, 400),
        Secret::AtLimit => THREE_MONTHS_AGO,
        Secret::OnCampaignDay => CHANGE_NOW,
        Secret::Fresh | Secret::Empty | Secret::AsIssued | Secret::SameDayLater => {
            some_days_ago(chance, 1, 49)
        }
    };
    let idle = last_use
        .value()
        .filter(|last| (AS_OF - last.date()).num_days() > 90);
    idle.map_or(day, |last| day.min(last.date()))
}

/// The day of the last confirmation.
pub fn review_day(card: Review, chance: &mut Chance) -> Option<Date> {
    match card {
        Review::Recent => Some(some_days_ago(chance, 1, 85)),
        Review::Overdue => Some(some_days_ago(chance, 93, 300)),
        Review::AtLimit => Some(THREE_MONTHS_AGO),
        Review::Never => None,
    }
}
