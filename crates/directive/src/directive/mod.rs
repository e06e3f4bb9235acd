//! What a letter was read as: the JSON of the contract, typed.

mod deadline;
mod doc_type;
mod partial_date;
mod password_rule;
mod prohibition;
mod recurrence;
mod reference;
mod signer;
mod task;

use std::collections::BTreeMap;

use domain::SystemKey;
use serde::{Deserialize, Serialize};

pub use deadline::{Deadline, DeadlineActor, DeadlinePurpose};
pub use doc_type::DocType;
pub use partial_date::{PartialDate, UnreadableDate};
pub use password_rule::{CharacterClass, PasswordRule, Scope};
pub use prohibition::Prohibition;
pub use recurrence::{Every, Recurring, Relative, RelativeFrom, RelativeUnit, Weekday};
pub use reference::Reference;
pub use signer::{ReportChannel, Signer};
pub use task::{Task, TaskAction};

/// A place in the extracted text: Unicode code points, the end excluded.
pub type Span = (usize, usize);

/// One letter, read. What the letter does not say is `None`, empty or false.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Directive {
    /// The kind of document.
    pub doc_type: DocType,
    /// The body that issued it, as its header prints it.
    pub issuer: Option<String>,
    /// The body printed above the issuer.
    pub parent_issuer: Option<String>,
    /// The running number as printed; `None` where it was left blank.
    pub number: Option<String>,
    /// The rest of the number line: `CV/BTCTU`, `UBND-VX`.
    pub symbol: Option<String>,
    /// The day (or, the day being blank, the month) of issue.
    pub date: Option<PartialDate>,
    /// The place of issue.
    pub place: Option<String>,
    /// What it is about, without `V/v`.
    pub subject: Option<String>,
    /// Those it is sent to, as printed.
    pub recipients: Vec<String>,
    /// Numbered documents it rests on.
    pub references: Vec<Reference>,
    /// The systems it speaks of.
    pub systems: Vec<SystemKey>,
    /// What passwords must be, and how often they change.
    pub password_rules: Vec<PasswordRule>,
    /// Passwords are to be changed now, whatever their age.
    pub change_now: bool,
    /// Days without use after which an account is dormant; a month is 30.
    pub dormant_days: Option<u32>,
    /// Months between two reviews of accounts and rights.
    pub review_months: Option<u32>,
    /// Wrong passwords in a row that lock an account.
    pub lock_after_failures: Option<u32>,
    /// Minutes without use after which the screen locks.
    pub screen_lock_minutes: Option<u32>,
    /// What must not be done.
    pub prohibitions: Vec<Prohibition>,
    /// Accounts of people who left are to be removed or locked.
    pub leaver_cleanup: bool,
    /// An infected device is to be cleaned before the next login.
    pub device_clean_before_login: bool,
    /// Dates by which something is due.
    pub deadlines: Vec<Deadline>,
    /// Who receives the report.
    pub report_to: Option<String>,
    /// By which mailbox or telephone.
    pub report_channel: ReportChannel,
    /// Accounts named one by one.
    pub accounts_listed: Vec<String>,
    /// Units that are left out, as printed.
    pub exempt_units: Vec<String>,
    /// Who signed.
    pub signer: Signer,
    /// Who is to do what.
    pub tasks: Vec<Task>,
    /// JSON pointer to the words it was read from.
    pub spans: BTreeMap<String, Span>,
    /// Sentences that look like an order and became nothing.
    pub unread: Vec<Span>,
}
