//! Accounts as the last review left them, written only where something changed.

use domain::{
    Account, AccountKind, AccountRef, AccountStatus, Evidence, Link, MatchTier, PersonCode,
    Situation, SnapshotId, SystemKey, UnitCode,
};
use record::Digest;

use crate::bulk::Onto;
use crate::columns::{Columns, code_or_none, codes, count, parse, read_codes};
use crate::question::question;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// An account to store, with the text by which it is searched.
#[derive(Debug, Clone, Copy)]
pub struct AccountRow<'a> {
    /// The account.
    pub account: &'a Account,
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

impl AccountRow<'_> {
    /// A digest of all that is stored of the account, save where it was read: two rows of
    /// the same digest need not be written twice.
    #[must_use]
    pub fn digest(&self) -> i64 {
        let account = self.account;
        let mut bytes = Vec::with_capacity(256);
        let mut add = |text: &str| {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(0x1f);
        };
        add(account.kind.as_str());
        add(if account.privileged { "1" } else { "0" });
        add(account.observation.status.as_str());
        add(account.link.person.as_ref().map_or("", PersonCode::as_str));
        add(account.unit.as_ref().map_or("", UnitCode::as_str));
        add(account.link.tier.as_str());
        add(account.link.situation.as_str());
        add(self.search_key);
        account
            .link
            .evidence
            .iter()
            .for_each(|one| add(one.as_str()));
        add("");
        account
            .link
            .candidates
            .iter()
            .for_each(|one| add(one.as_str()));
        bytes.extend_from_slice(&account.link.score.to_be_bytes());
        let [a, b, c, d, e, f, g, h, ..] = *Digest::of(&bytes).as_bytes();
        i64::from_be_bytes([a, b, c, d, e, f, g, h])
    }
}

impl Tx {
    /// Stores accounts of a system as a review found them in a snapshot. A row equal to
    /// the stored one is left alone; one that had gone and is back is written. No login
    /// may come twice in one review; rows in the order of their logins load fastest.
    ///
    /// Gives the number of rows written.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn save_accounts(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        snapshot: SnapshotId,
        accounts: &[AccountRow<'_>],
    ) -> Result<u64, StoreError> {
        let onto = match self.loads_first_accounts().await? {
            true => Onto::Nothing,
            false => Onto::Rows,
        };
        let rows = accounts.iter().map(|row| {
            let AccountRow {
                account,
                search_key,
            } = *row;
            let link = &account.link;
            values![
                system.as_str(),
                account.observation.login.as_str(),
                account.kind.as_str(),
                account.privileged,
                account.observation.status.as_str(),
                link.person.as_ref().map(PersonCode::as_str),
                account.unit.as_ref().map(UnitCode::as_str),
                link.tier.as_str(),
                i64::from(link.score),
                link.situation.as_str(),
                evidence(&link.evidence),
                codes(&link.candidates, PersonCode::as_str),
                search_key,
                row.digest(),
                i64::from(account.observation.line),
                snapshot.0,
                review.0,
                review.0,
            ]
        });
        self.line()
            .bulk_load(question!("account/save"), onto, rows)
            .await
    }

    /// Marks accounts that a believed snapshot no longer has.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn mark_gone(
        &mut self,
        review: ReviewNumber,
        system: &SystemKey,
        logins: &[String],
    ) -> Result<u64, StoreError> {
        if logins.is_empty() {
            return Ok(0);
        }
        let mut line = self.line();
        line.run(question!("account/gone_table"), &[]).await?;
        line.run(question!("account/gone_clear"), &[]).await?;
        let rows = logins.iter().map(|login| values![login.as_str()]);
        line.bulk_load(question!("account/gone_add"), Onto::Nothing, rows)
            .await?;
        line.run(
            question!("account/gone"),
            &values![system.as_str(), review.0],
        )
        .await
    }
}

impl Reader<'_> {
    /// The digest of every account of a system that has not gone, by login: what need not
    /// be written again, and what is left over is gone.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_account_digest<E: From<StoreError>>(
        &mut self,
        system: &SystemKey,
        mut take: impl FnMut(&str, i64) -> Result<(), E>,
    ) -> Result<(), E> {
        self.line()
            .each(
                question!("account/digests"),
                &values![system.as_str()],
                |row| take(row.text(0)?, row.number(1)?),
            )
            .await
    }

    /// Every account that has not gone, by system and login, one at a time.
    ///
    /// # Errors
    /// When the database cannot be read, or `take` fails.
    pub async fn each_account<E: From<StoreError>>(
        &mut self,
        mut take: impl FnMut(StoredAccount) -> Result<(), E>,
    ) -> Result<(), E> {
        self.line()
            .each(question!("account/all"), &[], |row| take(account(row)?))
            .await
    }

    /// The account of a system and login, gone or not.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_account(
        &mut self,
        of: &AccountRef,
    ) -> Result<Option<StoredAccount>, StoreError> {
        let values = values![of.system.as_str(), of.login.as_str()];
        self.line()
            .find(question!("account/find"), &values, account)
            .await
    }

    /// The account of a system and login, which must exist.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not.
    pub async fn get_account(&mut self, of: &AccountRef) -> Result<StoredAccount, StoreError> {
        self.find_account(of)
            .await?
            .ok_or_else(|| StoreError::not_found("account", format!("{}/{}", of.system, of.login)))
    }

    /// Up to `limit` accounts that count for a unit, after an account, by system and login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_accounts_of_unit(
        &mut self,
        unit: &UnitCode,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let values = values![unit.as_str(), system, login, i64::from(limit)];
        self.line()
            .all(question!("account/of_unit"), &values, account)
            .await
    }

    /// The accounts of a person, by system and login: a handful.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_accounts_of_person(
        &mut self,
        person: &PersonCode,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        self.line()
            .all(
                question!("account/of_person"),
                &values![person.as_str()],
                account,
            )
            .await
    }

    /// Up to `limit` accounts that are cases for a human, after an account, by system and
    /// login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_cases(
        &mut self,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let values = values![system, login, i64::from(limit)];
        self.line()
            .all(question!("account/cases"), &values, account)
            .await
    }

    /// Up to `limit` accounts whose search key contains the folded text, after an account,
    /// by system and login.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search_accounts(
        &mut self,
        folded: &str,
        after: Option<&AccountRef>,
        limit: u32,
    ) -> Result<Vec<StoredAccount>, StoreError> {
        let (system, login) = key(after);
        let pattern = crate::columns::containing(folded);
        let values = values![pattern, system, login, i64::from(limit)];
        self.line()
            .all(question!("account/search"), &values, account)
            .await
    }
}

/// Where a page begins: after this account, or before all of them.
pub(crate) fn key(after: Option<&AccountRef>) -> (&str, &str) {
    after.map_or(("", ""), |account| {
        (account.system.as_str(), account.login.as_str())
    })
}

fn evidence(evidence: &[Evidence]) -> String {
    let keys: Vec<&str> = evidence.iter().map(|one| one.as_str()).collect();
    keys.join(" ")
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
