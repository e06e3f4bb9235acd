//! Whether a column of certain keys is to be believed at all.
//!
//! A personnel code shifted by one row names a wrong person on every line, and each line
//! looks certain. So contradicted codes are counted, over the whole feed and around each row.

use domain::MatchTier;

use super::state::{Agreement, State};
use crate::{Remark, RemarkKind};

/// Names compared before a column is judged.
const ENOUGH: u32 = 20;
/// Contradictions that condemn a column: one in five. Slips and renamed people make one or
/// two in a hundred, a shifted column nearly all.
const CONDEMNED: u32 = 5;
/// Rows looked at on either side of a row: a block pasted one row too low condemns itself
/// without condemning the rest.
const AROUND: usize = 6;

/// Agreements and contradictions of the two keys.
#[derive(Debug, Default)]
pub(super) struct Trust {
    code: Tally,
    identity: Tally,
    known_codes: u32,
    strange_codes: u32,
    complete: bool,
}

#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    agreed: u32,
    contradicted: u32,
}

impl Tally {
    fn is_condemned(self) -> bool {
        let compared = self.agreed + self.contradicted;
        compared >= ENOUGH && self.contradicted * CONDEMNED > compared
    }
}

impl Trust {
    pub(super) fn count(&mut self, state: &State) {
        let tally = match state.tier {
            MatchTier::PersonnelCode => &mut self.code,
            MatchTier::IdentityNumber => &mut self.identity,
            _ => return,
        };
        match state.agreement {
            Agreement::Agrees => tally.agreed += 1,
            Agreement::Contradicts => tally.contradicted += 1,
            Agreement::Silent => {}
        }
    }

    /// A personnel code was printed: somebody on the roster has it, or nobody.
    pub(super) const fn count_code(&mut self, known: bool) {
        if self.complete {
            return;
        }
        if known {
            self.known_codes += 1;
        } else {
            self.strange_codes += 1;
        }
    }

    /// The system numbers people as the roster does, so that a code nobody there has says:
    /// somebody else. Where most codes are strange, the system has numbers of its own.
    pub(super) const fn numbers_as_roster(&self) -> bool {
        self.complete && self.known_codes > self.strange_codes
    }

    /// Every account has been counted: from now on columns are judged. Not before, so that a
    /// bad block at the top of a feed does not condemn the rest of it.
    pub(super) const fn complete(&mut self) {
        self.complete = true;
    }

    /// The bits (by tier) of what is not believed.
    pub(super) fn distrusted_tiers(&self) -> u8 {
        if !self.complete {
            return 0;
        }
        let bit = |tally: Tally, tier: MatchTier| u8::from(tally.is_condemned()) << tier as u8;
        bit(self.code, MatchTier::PersonnelCode) | bit(self.identity, MatchTier::IdentityNumber)
    }

    pub(super) fn believes(&self, tier: MatchTier) -> bool {
        self.distrusted_tiers() & (1 << tier as u8) == 0
    }

    /// The state at `at` rests on a column that was condemned since.
    pub(super) fn is_distrusted(&self, states: &[State], at: usize) -> bool {
        states
            .get(at)
            .is_some_and(|state| !self.believes(state.tier))
    }

    /// Most of the rows around `at` contradict their keys: its own agreement may be chance,
    /// where names repeat in a sorted list.
    pub(super) fn is_surrounded(&self, states: &[State], at: usize) -> bool {
        if self.code.contradicted + self.identity.contradicted == 0 {
            return false;
        }
        let end = (at + AROUND + 1).min(states.len());
        let start = at.saturating_sub(AROUND);
        let around = states.get(start..end).unwrap_or(&[]);
        let count = |agreement| {
            around
                .iter()
                .filter(|state| state.agreement == agreement)
                .count()
        };
        let contradicted = count(Agreement::Contradicts);
        contradicted >= 3 && contradicted >= count(Agreement::Agrees)
    }

    pub(super) fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for (tally, kind) in [
            (self.code, RemarkKind::CodeColumnDistrusted),
            (self.identity, RemarkKind::IdentityColumnDistrusted),
        ] {
            if tally.is_condemned() {
                let compared = tally.agreed + tally.contradicted;
                remarks.push(Remark::new(
                    0,
                    kind,
                    format!("{}/{compared}", tally.contradicted),
                ));
            }
        }
        remarks
    }
}
