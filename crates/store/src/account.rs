//! Accounts as the last review left them, written only where something changed.

mod find;
mod save;

use domain::{
    Account, AccountKind, AccountRef, AccountStatus, Link, MatchTier, PersonCode, Situation,
    SnapshotId, UnitCode,
};

use crate::columns::{Columns, code_or_none, count, parse, read_codes};
use crate::fingerprint::Fingerprint;
use crate::{ReviewNumber, StoreError};

/// An account to store, with the text by which it is searched.
#[derive(Debug, Clone, Copy)]
pub struct AccountRow<'a> {
    /// The login, as the system spells it.
    pub login: &'a str,
    /// Line of the feed it was read from, 1-based.
    pub line: u32,
    /// What it is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// State in the system.
    pub status: AccountStatus,
    /// Whose it is, with tier, score, evidence and candidates.
    pub link: &'a Link,
    /// The unit it counts for.
    pub unit: Option<&'a UnitCode>,
    /// Login and name, folded.
    pub search_key: &'a str,
}

/// An account as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredAccount {
    /// System and login.
    pub account: AccountRef,
    /// What it is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// State in the system.
    pub status: AccountStatus,
    /// Whose it is, with tier, score, evidence and candidates.
    pub link: Link,
    /// The unit it counts for.
    pub unit: Option<UnitCode>,
    /// The snapshot it was last changed by, and its line there: the way back to the source.
    pub snapshot: SnapshotId,
    /// Line of that snapshot's feed, 1-based.
    pub line: u32,
    /// The review that first saw it.
    pub first_review: ReviewNumber,
    /// The review that last changed something of it.
    pub last_changed_review: ReviewNumber,
    /// The review whose believed snapshot no longer had it.
    pub gone_review: Option<ReviewNumber>,
}

impl<'a> AccountRow<'a> {
    /// The row of an account.
    #[must_use]
    pub const fn of(account: &'a Account, search_key: &'a str) -> Self {
        Self {
            login: account.observation.login.as_str(),
            line: account.observation.line,
            kind: account.kind,
            privileged: account.privileged,
            status: account.observation.status,
            link: &account.link,
            unit: account.unit.as_ref(),
            search_key,
        }
    }

    /// A digest of all that is stored of the account, save where it was read: two rows of
    /// the same digest need not be written twice.
    #[must_use]
    pub fn digest(&self) -> i64 {
        let link = self.link;
        let mut of = Fingerprint::new();
        of.add(self.kind.as_str());
        of.add(if self.privileged { "1" } else { "0" });
        of.add(self.status.as_str());
        of.add(link.person.as_ref().map_or("", PersonCode::as_str));
        of.add(self.unit.map_or("", UnitCode::as_str));
        of.add(link.tier.as_str());
        of.add(link.situation.as_str());
        of.add(&link.score.to_string());
        of.add(self.search_key);
        link.evidence.iter().for_each(|one| of.add(one.as_str()));
        of.add("");
        link.candidates.iter().for_each(|one| of.add(one.as_str()));
        of.finish()
    }
}

/// Where a page begins: after this account, or before all of them.
pub(crate) fn key(after: Option<&AccountRef>) -> (&str, &str) {
    after.map_or(("", ""), |account| {
        (account.system.as_str(), account.login.as_str())
    })
}

fn account(row: &dyn Columns) -> Result<StoredAccount, StoreError> {
    Ok(StoredAccount {
        account: AccountRef {
            system: parse(row.text(0)?)?,
            login: row.text(1)?.to_owned(),
        },
        kind: parse(row.text(2)?)?,
        privileged: row.flag(3)?,
        status: parse(row.text(4)?)?,
        link: Link {
            person: code_or_none(row.text_or_none(5)?, PersonCode::new)?,
            tier: parse::<MatchTier>(row.text(7)?)?,
            score: count(row.number(8)?)?,
            situation: parse::<Situation>(row.text(9)?)?,
            evidence: row
                .text(10)?
                .split_terminator(' ')
                .map(parse)
                .collect::<Result<_, _>>()?,
            candidates: read_codes(row.text(11)?, PersonCode::new)?,
        },
        unit: code_or_none(row.text_or_none(6)?, UnitCode::new)?,
        line: count(row.number(12)?)?,
        snapshot: SnapshotId(row.number(13)?),
        first_review: ReviewNumber(row.number(14)?),
        last_changed_review: ReviewNumber(row.number(15)?),
        gone_review: row.number_or_none(16)?.map(ReviewNumber),
    })
}
