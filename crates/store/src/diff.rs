//! What changed between two reviews.

use domain::{AccountRef, Reason, RuleId, Verdict};

use crate::columns::{Columns, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError};

/// How a finding changed between two reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Wrong in the later review, and never before.
    Opened,
    /// Wrong in the later review, right in the earlier one, and wrong before that.
    Reopened,
    /// Wrong in the earlier review; right in the later one, or the account has gone.
    Fixed,
    /// Another verdict, or the same for another reason. What can no longer be told is
    /// here and not among the fixed.
    Changed,
}

/// A finding that changed between two reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The account.
    pub account: AccountRef,
    /// The rule.
    pub rule: RuleId,
    /// How.
    pub kind: ChangeKind,
    /// What the earlier review said; `None` for a pass.
    pub before: Option<(Verdict, Reason)>,
    /// What the later review says; `None` for a pass, or an account that has gone.
    pub after: Option<(Verdict, Reason)>,
}

impl Reader<'_> {
    /// Each finding that changed from one review to a later one, by system, login and rule.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_change<E: From<StoreError> + Send>(
        &mut self,
        earlier: ReviewNumber,
        later: ReviewNumber,
        mut take: impl FnMut(Change) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        let values = values![earlier.0, later.0];
        self.line()
            .each(question!("finding/diff"), &values, |row| take(change(row)?))
            .await
    }
}

fn change(row: &dyn Columns) -> Result<Change, StoreError> {
    let before = said(row.text_or_none(3)?, row.text_or_none(4)?)?;
    let after = said(row.text_or_none(5)?, row.text_or_none(6)?)?;
    Ok(Change {
        account: AccountRef {
            system: parse(row.text(0)?)?,
            login: row.text(1)?.to_owned(),
        },
        rule: parse(row.text(2)?)?,
        kind: kind(
            before.as_ref().map(|said| said.0),
            after.as_ref().map(|said| said.0),
            row.flag(7)?,
        ),
        before,
        after,
    })
}

fn said(
    verdict: Option<&str>,
    reason: Option<&str>,
) -> Result<Option<(Verdict, Reason)>, StoreError> {
    verdict
        .map(|verdict| Ok((parse(verdict)?, Reason::decode(reason.unwrap_or_default()))))
        .transpose()
}

const fn kind(before: Option<Verdict>, after: Option<Verdict>, failed_before: bool) -> ChangeKind {
    match (before, after) {
        (Some(Verdict::Fail), None) => ChangeKind::Fixed,
        (Some(Verdict::Fail), Some(_)) => ChangeKind::Changed,
        (_, Some(Verdict::Fail)) if failed_before => ChangeKind::Reopened,
        (_, Some(Verdict::Fail)) => ChangeKind::Opened,
        _ => ChangeKind::Changed,
    }
}
