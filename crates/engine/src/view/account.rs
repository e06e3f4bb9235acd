//! Everything known of one account: the signals its source gave, what was found, whose it is.

use domain::{AccountRef, FeedKind, Observation, Person, PersonCode, Snapshot, UnitCode};
use store::{Database, Reader, ReviewNumber, StoredAccount, StoredFinding, chunk};

use super::findings::seen;
use crate::EngineError;
use crate::access::Viewer;

/// Everything known of one account.
#[derive(Debug)]
pub struct AccountView {
    /// The account.
    pub account: StoredAccount,
    /// Whose it is.
    pub owner: Option<Person>,
    /// Who it could be, where that is open.
    pub candidates: Vec<Person>,
    /// What is open.
    pub open: Vec<StoredFinding>,
    /// What was and is over.
    pub past: Vec<StoredFinding>,
    /// The newest believed copy of its source, and the row the account has there.
    pub source: Option<(Snapshot, Option<Observation>)>,
}

/// An account, gone or not; `None` when no review has seen it. Nothing is put on record yet: whether
/// the viewer may see it depends on its unit. Call [`AccountView::seen`] once it is shown.
///
/// # Errors
/// When the database cannot be read.
pub async fn account(db: &Database, of: &AccountRef) -> Result<Option<AccountView>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(account) = reader.find_account(of).await? else {
        return Ok(None);
    };
    let owner = match &account.link.person {
        Some(code) => reader.find_person(code).await?,
        None => None,
    };
    let mut candidates = Vec::new();
    for code in &account.link.candidates {
        candidates.extend(reader.find_person(code).await?);
    }
    let findings = reader.list_findings_of_account(of).await?;
    let (open, past) = findings
        .into_iter()
        .partition(|finding| finding.to_review.is_none());
    let source = source(&mut reader, &account).await?;
    Ok(Some(AccountView {
        account,
        owner,
        candidates,
        open,
        past,
        source,
    }))
}

/// Where an account belongs, which decides who may see it: its unit and its owner. `None` when no
/// review has seen it.
///
/// # Errors
/// When the database cannot be read.
pub async fn place(
    db: &Database,
    of: &AccountRef,
) -> Result<Option<(Option<UnitCode>, Option<PersonCode>)>, EngineError> {
    let account = db.reader().await?.find_account(of).await?;
    Ok(account.map(|account| (account.unit, account.link.person)))
}

impl AccountView {
    /// Puts on record that it was looked at.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn seen(&self, db: &Database, by: &Viewer, now: i64) -> Result<(), EngineError> {
        let account = &self.account.account;
        let of = format!("{}/{}", account.system, account.login);
        seen(db, by, "account", &of, self.open.len(), now).await
    }
}

/// The newest believed copy of the account's source, and its row there.
pub(super) async fn source(
    reader: &mut Reader<'_>,
    account: &StoredAccount,
) -> Result<Option<(Snapshot, Option<Observation>)>, EngineError> {
    let kind = FeedKind::System(account.account.system.clone());
    let newest = ReviewNumber(i64::MAX);
    let Some(snapshot) = reader.find_latest_believed(&kind, newest).await? else {
        return Ok(None);
    };
    let chunks = reader.count_chunks(snapshot.id).await?;
    let guess = i64::from(account.line) / chunk::ROWS as i64;
    for seq in outwards(guess, chunks) {
        let packed = reader.get_chunk(snapshot.id, seq).await?;
        let rows = chunk::decode::<Observation>(&packed)
            .map_err(|error| EngineError::Worker(error.to_string()))?;
        let row = rows
            .into_iter()
            .find(|row| row.login == account.account.login);
        if row.is_some() {
            return Ok(Some((snapshot, row)));
        }
    }
    Ok(Some((snapshot, None)))
}

/// The numbers below `count`, those nearest to `from` first: exports keep their order from one time to
/// the next, so the row is nearly always where it was.
fn outwards(from: i64, count: i64) -> impl Iterator<Item = i64> {
    let from = from.clamp(0, (count - 1).max(0));
    (0..count)
        .flat_map(move |step| [from - step, from + step + 1])
        .filter(move |seq| (0..count).contains(seq))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_searched_outwards_each_once() {
        let order = |from, count| outwards(from, count).collect::<Vec<_>>();
        assert_eq!(order(2, 5), [2, 3, 1, 4, 0]);
        assert_eq!(order(9, 3), [2, 1, 0]);
        assert_eq!(order(0, 0), Vec::<i64>::new());
    }
}
