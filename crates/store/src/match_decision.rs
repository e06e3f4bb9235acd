//! What humans decided about whose account it is. Decisions are taken back, not removed.

use domain::{AccountKind, AccountRef, Actor, MatchDecision, PersonCode};

use crate::columns::{Columns, code_or_none, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// A decision, and whether it still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastDecision {
    /// What was decided.
    pub decision: MatchDecision,
    /// Who took it back (or decided anew), and when, in microseconds since 1970.
    pub forgotten: Option<(Actor, i64)>,
}

impl Tx {
    /// Remembers a decision; one that stood for the same account is taken back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn decide_match(&mut self, decision: &MatchDecision) -> Result<(), StoreError> {
        let account = &decision.account;
        self.forget_match(account, &decision.decided_by, decision.decided_at)
            .await?;
        let mut line = self.line();
        let values = values![
            next(&mut line, "match_decision").await?,
            account.system.as_str(),
            account.login.as_str(),
            decision.person.as_ref().map(PersonCode::as_str),
            decision.reason.as_str(),
            decision.decided_by.as_str(),
            decision.decided_at,
            decision.kind.map(AccountKind::as_str),
        ];
        line.run(question!("match_decision/decide"), &values)
            .await?;
        Ok(())
    }

    /// Takes the decision about an account back; `false` when none stands.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn forget_match(
        &mut self,
        account: &AccountRef,
        by: &Actor,
        at: i64,
    ) -> Result<bool, StoreError> {
        let values = values![
            account.system.as_str(),
            account.login.as_str(),
            by.as_str(),
            at
        ];
        let forgotten = self
            .line()
            .run(question!("match_decision/forget"), &values)
            .await?;
        Ok(forgotten > 0)
    }
}

impl Reader<'_> {
    /// Every decision that stands, by system and login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn all_decisions(&mut self) -> Result<Vec<MatchDecision>, StoreError> {
        self.line()
            .all(question!("match_decision/standing"), &[], decision)
            .await
    }

    /// The decision that stands for an account.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_decision(
        &mut self,
        account: &AccountRef,
    ) -> Result<Option<MatchDecision>, StoreError> {
        let past = self.list_decisions_of_account(account).await?;
        Ok(past
            .into_iter()
            .rev()
            .find(|past| past.forgotten.is_none())
            .map(|past| past.decision))
    }

    /// Every decision there ever was about an account, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_decisions_of_account(
        &mut self,
        account: &AccountRef,
    ) -> Result<Vec<PastDecision>, StoreError> {
        let values = values![account.system.as_str(), account.login.as_str()];
        self.line()
            .all(question!("match_decision/of_account"), &values, past)
            .await
    }
}

fn decision(row: &dyn Columns) -> Result<MatchDecision, StoreError> {
    Ok(MatchDecision {
        account: AccountRef {
            system: parse(row.text(0)?)?,
            login: row.text(1)?.to_owned(),
        },
        person: code_or_none(row.text_or_none(2)?, PersonCode::new)?,
        kind: row.text_or_none(6)?.map(parse).transpose()?,
        reason: row.text(3)?.to_owned(),
        decided_by: Actor::from_record(row.text(4)?.to_owned()),
        decided_at: row.number(5)?,
    })
}

fn past(row: &dyn Columns) -> Result<PastDecision, StoreError> {
    let by = row
        .text_or_none(7)?
        .map(|by| Actor::from_record(by.to_owned()));
    Ok(PastDecision {
        decision: decision(row)?,
        forgotten: by.zip(row.number_or_none(8)?),
    })
}
