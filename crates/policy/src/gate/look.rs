//! A feed with what it is compared with, and the small sums every check needs.

use domain::{FeedKind, FeedProfile, Field, FieldProfile, GateReason, GateVerdict, Reason};

use super::{FeedFacts, Surroundings, Thresholds};

/// What a check looks at.
pub(super) struct Look<'a> {
    pub(super) feed: &'a FeedFacts<'a>,
    pub(super) around: &'a Surroundings<'a>,
    pub(super) thresholds: &'a Thresholds,
}

impl<'a> Look<'a> {
    pub(super) const fn profile(&self) -> &'a FeedProfile {
        self.feed.profile
    }

    /// The profile of the last believed feed.
    pub(super) fn before(&self) -> Option<&'a FeedProfile> {
        self.around.previous.map(|previous| previous.profile)
    }

    /// The last believed feed was as odd: that is how this source is.
    pub(super) fn was_so(&self, odd: impl Fn(&FeedProfile) -> bool) -> bool {
        self.before().is_some_and(odd)
    }

    pub(super) fn is_roster(&self) -> bool {
        *self.feed.kind == FeedKind::Roster
    }

    pub(super) const fn is_system(&self) -> bool {
        matches!(self.feed.kind, FeedKind::System(_))
    }

    /// `part` is at least `percent` of `whole`, and there are enough of them to mean it.
    pub(super) fn is_share(&self, part: u64, whole: u64, percent: u64) -> bool {
        part >= self.thresholds.few.div_ceil(2) && at_least(part, whole, percent)
    }
}

/// `part` is at least `percent` of `whole`.
pub(super) fn at_least(part: u64, whole: u64, percent: u64) -> bool {
    whole > 0 && u128::from(part) * 100 >= u128::from(whole) * u128::from(percent)
}

/// A share in whole per cent, rounded down.
pub(super) fn percent(part: u64, whole: u64) -> u64 {
    (part.saturating_mul(100)).checked_div(whole).unwrap_or(0)
}

/// How much two sets share, in per cent of both together, by their sketches; `None` where
/// one has none.
pub(super) fn shared_percent(left: &[u64], right: &[u64]) -> Option<u64> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let same = left.iter().zip(right).filter(|(a, b)| a == b).count() as u64;
    Some(percent(same, left.len().max(right.len()) as u64))
}

/// The figures of a column, if it was counted.
pub(super) fn column(profile: &FeedProfile, field: Field) -> Option<&FieldProfile> {
    profile.fields.get(&field)
}

/// A reason not to believe the feed.
pub(super) fn refuse(reason: Reason) -> GateReason {
    GateReason {
        verdict: GateVerdict::Refused,
        reason,
    }
}

/// A remark on a feed that is believed all the same.
pub(super) fn warn(reason: Reason) -> GateReason {
    GateReason {
        verdict: GateVerdict::Warned,
        reason,
    }
}
