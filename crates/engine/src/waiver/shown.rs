//! What the pages show of waivers: a list in the viewer's scope, one of them with what it would change.

use chrono::Days;
use domain::{AccountRef, Date, Moment, UnitCode, Waiver, WaiverNumber, WaiverState};
use store::{Database, Reader, ReviewNumber, StoredAccount, WaiverFilter};

use super::decide::user_of;
use super::effect::{RuleEffect, of_rules, open};
use crate::EngineError;
use crate::access::{Scope, Viewer};
use crate::view::{PAGE, UnitTree, seen};

/// Those whose last day is so near end soon, in days.
pub const SOON: u64 = 30;

/// Waivers asked for at a time while those in scope are sought.
const AT_ONCE: u32 = 200;

/// Which waivers a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Every one.
    All,
    /// Those that wait for a decision.
    Asked,
    /// Those that count.
    InForce,
    /// Those that count and end within [`SOON`] days.
    Soon,
    /// Those that were refused.
    Refused,
    /// Those that were taken back.
    Withdrawn,
    /// Those whose last day is past.
    Over,
}

impl Kept {
    /// Each as it stands in the address.
    pub const KEYS: [(&'static str, Self); 7] = [
        ("", Self::All),
        ("asked", Self::Asked),
        ("in_force", Self::InForce),
        ("soon", Self::Soon),
        ("refused", Self::Refused),
        ("withdrawn", Self::Withdrawn),
        ("over", Self::Over),
    ];

    fn filter(self, today: Date) -> WaiverFilter {
        let state = |state| WaiverFilter {
            state: Some(state),
            ..WaiverFilter::default()
        };
        let approved = state(WaiverState::Approved);
        match self {
            Self::All => WaiverFilter::default(),
            Self::Asked => state(WaiverState::Asked),
            Self::InForce => WaiverFilter {
                ends_from: Some(today),
                ..approved
            },
            Self::Soon => WaiverFilter {
                ends_from: Some(today),
                ends_by: today.checked_add_days(Days::new(SOON)),
                ..approved
            },
            Self::Refused => state(WaiverState::Refused),
            Self::Withdrawn => state(WaiverState::Withdrawn),
            Self::Over => WaiverFilter {
                ends_by: today.pred_opt(),
                ..approved
            },
        }
    }
}

/// A waiver on the list.
#[derive(Debug)]
pub struct WaiverLine {
    /// The waiver.
    pub waiver: Waiver,
    /// The account it is for.
    pub account: StoredAccount,
    /// Whose that is, where it is known.
    pub owner: Option<String>,
}

/// A page of them.
#[derive(Debug, Default)]
pub struct WaiverPage {
    /// At most a page.
    pub rows: Vec<WaiverLine>,
    /// Below which the next page begins, if there is one.
    pub next: Option<WaiverNumber>,
}

/// A waiver, laid out.
#[derive(Debug)]
pub struct WaiverView {
    /// The waiver and its account.
    pub line: WaiverLine,
    /// The full name of whoever asked.
    pub asked_by: String,
    /// What it would change, or has changed.
    pub effects: Vec<RuleEffect>,
    /// The reviews it counted in.
    pub reviews: Vec<ReviewNumber>,
}

/// The waivers in somebody's scope, newest first. That they were looked at goes on record.
///
/// # Errors
/// When the database cannot be read or the look cannot be recorded.
pub async fn list(
    db: &Database,
    by: &Viewer,
    (scope, tree): (&Scope, &UnitTree),
    (kept, below): (Kept, Option<WaiverNumber>),
    now: i64,
) -> Result<WaiverPage, EngineError> {
    let filter = kept.filter(Moment::Instant(now).date());
    let mut page = WaiverPage::default();
    let mut looked_at = below;
    let mut reader = db.reader().await?;
    'all: loop {
        let some = reader.list_waivers(&filter, looked_at, AT_ONCE).await?;
        let last = some.len() < AT_ONCE as usize;
        for waiver in some {
            let number = waiver.number;
            let account = reader.get_account(&waiver.account).await?;
            if scope.reaches(account.unit.as_ref(), tree) {
                if page.rows.len() == PAGE as usize {
                    page.next = looked_at;
                    break 'all;
                }
                page.rows.push(line(&mut reader, waiver, account).await?);
            }
            looked_at = Some(number);
        }
        if last {
            break;
        }
    }
    drop(reader);
    seen(db, by, "waivers", "*", page.rows.len(), now).await?;
    Ok(page)
}

/// Where a waiver's account belongs, which decides who may see it; `None` when there is no
/// such waiver.
///
/// # Errors
/// When the database cannot be read.
pub async fn place(
    db: &Database,
    number: WaiverNumber,
) -> Result<Option<Option<UnitCode>>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(waiver) = reader.find_waiver(number).await? else {
        return Ok(None);
    };
    Ok(Some(reader.get_account(&waiver.account).await?.unit))
}

/// One of them. That it was looked at goes on record.
///
/// # Errors
/// When the database cannot be read or the look cannot be recorded.
pub async fn find(
    db: &Database,
    by: &Viewer,
    number: WaiverNumber,
    now: i64,
) -> Result<Option<WaiverView>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(waiver) = reader.find_waiver(number).await? else {
        return Ok(None);
    };
    let account = reader.get_account(&waiver.account).await?;
    let found = open(&mut reader, &waiver.account).await?;
    let effects = of_rules(&found, &waiver.rules);
    let reviews = reader.list_reviews_of_waiver(number).await?;
    let asked_by = name(&mut reader, &waiver).await?;
    let line = line(&mut reader, waiver, account).await?;
    drop(reader);
    seen(db, by, "waiver", &number.to_string(), effects.len(), now).await?;
    Ok(Some(WaiverView {
        line,
        asked_by,
        effects,
        reviews,
    }))
}

/// Every waiver there ever was for an account, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_account(db: &Database, of: &AccountRef) -> Result<Vec<Waiver>, EngineError> {
    Ok(db.reader().await?.list_waivers_of_account(of).await?)
}

async fn line(
    reader: &mut Reader<'_>,
    waiver: Waiver,
    account: StoredAccount,
) -> Result<WaiverLine, EngineError> {
    let owner = match &account.link.person {
        Some(code) => reader.find_person(code).await?.map(|person| person.name),
        None => None,
    };
    Ok(WaiverLine {
        waiver,
        account,
        owner,
    })
}

/// Who asked, by their full name where they have one here.
async fn name(reader: &mut Reader<'_>, waiver: &Waiver) -> Result<String, EngineError> {
    let user = match user_of(&waiver.asked_by) {
        Some(login) => reader.find_user(&login).await?,
        None => None,
    };
    Ok(user.map_or_else(|| waiver.asked_by.name().to_owned(), |user| user.name))
}
