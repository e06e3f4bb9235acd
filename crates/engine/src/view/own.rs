//! An officer's own accounts, and what is wrong with them.

use store::{Database, StoredAccount, StoredFinding};

use crate::EngineError;
use crate::access::Viewer;

/// One of somebody's own accounts.
#[derive(Debug, Clone)]
pub struct OwnAccount {
    /// The account.
    pub account: StoredAccount,
    /// What is open.
    pub open: Vec<StoredFinding>,
}

/// The viewer's own accounts; none for who is nobody on the roster.
///
/// # Errors
/// When the database cannot be read.
pub async fn own(db: &Database, viewer: &Viewer) -> Result<Vec<OwnAccount>, EngineError> {
    let Some(person) = &viewer.user.person else {
        return Ok(Vec::new());
    };
    let mut reader = db.reader().await?;
    let mut accounts = Vec::new();
    for account in reader.list_accounts_of_person(person).await? {
        let findings = reader.list_findings_of_account(&account.account).await?;
        let open = findings
            .into_iter()
            .filter(|finding| finding.to_review.is_none())
            .collect();
        accounts.push(OwnAccount { account, open });
    }
    Ok(accounts)
}
