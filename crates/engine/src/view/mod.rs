//! What pages show: read from what the last finished review left, within the viewer's scope.

mod account;
mod board;
mod case;
mod compared;
mod feeds;
mod findings;
mod own;
mod search;
mod tree;
mod unit_accounts;

pub use account::{AccountView, account, place};
pub use board::{Board, BoardFigures, RuleFigures, newest_review};
pub use case::{
    CASES, CaseCandidate, CaseLine, CasePage, CaseView, case, case_seen, decide_case, list_cases,
    undo_case,
};
pub use compared::{Agreement, Compared, Marked};
pub use feeds::{FeedView, feeds};
pub(crate) use findings::seen;
pub use findings::{FindingPage, FindingView, findings};
pub use own::{OwnAccount, own};
pub use search::{AccountHit, PAGE, SearchPage, search};
pub use store::FindingFilter;
pub use tree::UnitTree;
pub use unit_accounts::{AccountPage, unit_accounts};
