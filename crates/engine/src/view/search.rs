//! Searching by anything, without marks: "nguyen van an" finds "Nguyễn Văn Ân".

use std::collections::BTreeMap;

use domain::AccountRef;
use store::{Database, Reader, StoredAccount};

use crate::EngineError;
use crate::access::Scope;

/// Rows of a page.
pub const PAGE: u32 = 50;

/// What is shorter finds half the province.
const SHORTEST: usize = 2;

/// Longer is cut.
const LONGEST: usize = 100;

/// An account found.
#[derive(Debug, Clone)]
pub struct AccountHit {
    /// The account.
    pub account: StoredAccount,
    /// Its owner's name.
    pub owner: Option<String>,
}

impl AccountHit {
    /// An account with its owner's name.
    pub(super) async fn of(
        account: StoredAccount,
        reader: &mut Reader<'_>,
    ) -> Result<Self, EngineError> {
        let owner = match &account.link.person {
            Some(code) => reader.find_person(code).await?.map(|person| person.name),
            None => None,
        };
        Ok(Self { account, owner })
    }
}

/// What a search found.
#[derive(Debug, Default)]
pub struct SearchPage {
    /// At most [`PAGE`], by system and login.
    pub hits: Vec<AccountHit>,
    /// Whether there are more.
    pub more: bool,
    /// Whether what was typed is too short to search for.
    pub too_short: bool,
}

/// Accounts whose login, name or owner contain what was typed, within a scope.
///
/// # Errors
/// When the database cannot be read.
pub async fn search(db: &Database, scope: &Scope, typed: &str) -> Result<SearchPage, EngineError> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let folded = text::fold(&typed);
    if folded.chars().count() < SHORTEST {
        return Ok(SearchPage {
            too_short: !folded.is_empty(),
            ..SearchPage::default()
        });
    }
    let mut reader = db.reader().await?;
    let mut found: BTreeMap<AccountRef, StoredAccount> = BTreeMap::new();
    let mut take = |accounts: Vec<StoredAccount>| {
        found.extend(
            accounts
                .into_iter()
                .map(|each| (each.account.clone(), each)),
        );
    };
    match scope {
        Scope::Everywhere => take(reader.search_accounts(&folded, None, PAGE + 1).await?),
        Scope::Below(units) => {
            for unit in units {
                take(
                    reader
                        .search_accounts_below(unit, &folded, None, PAGE + 1)
                        .await?,
                );
            }
        }
    }
    let more = found.len() > PAGE as usize;
    let mut hits = Vec::new();
    for account in found.into_values().take(PAGE as usize) {
        hits.push(AccountHit::of(account, &mut reader).await?);
    }
    Ok(SearchPage {
        hits,
        more,
        too_short: false,
    })
}
