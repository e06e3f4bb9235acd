//! Keeping: one SQL text for SQLite and PostgreSQL, one writer, no change without a reason.
//!
//! ```text
//! let db = Database::open("rasoat.db", &options).await?;
//! let mut tx = db.begin(&actor).await?;          // alone; waits for its turn
//! tx.save_accounts(…).await?;                    // dropped here, nothing happened
//! tx.commit(AuditEvent::…, now).await?;          // visible, with its reason, signed
//! let mut reader = db.reader().await?;           // a view that stands still
//! ```
//!
//! Column types are TEXT, BIGINT, BOOLEAN and, for packed rows, BYTEA: SQLite takes any
//! type name and keeps bytes as bytes under it. Days are ISO 8601 text, instants
//! microseconds since 1970, sets of keys JSON arrays. `dialect.rs` has every deviation
//! between the engines.

pub mod chunk;

mod account;
mod api_answer;
mod api_token;
mod artefact;
mod audit_event;
mod blind_spot;
mod bulk;
mod campaign;
mod columns;
mod copy;
mod database;
mod diagnose;
mod dialect;
mod diff;
mod error;
mod error_words;
mod finding;
mod finding_answer;
mod fingerprint;
mod first_load;
mod job;
mod key_file;
mod lend;
mod line;
mod location;
mod mail_address;
mod match_decision;
mod migrate;
mod moment;
mod person;
mod pools;
mod postgres;
mod question;
mod reader;
mod reminder;
mod review;
mod role_grant;
mod rollup;
mod session;
mod snapshot;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod unit;
mod unit_report;
mod upload;
mod value;
mod waiver;
mod web_user;

pub use account::{AccountRow, StoredAccount};
pub use api_answer::ApiAnswer;
pub use api_token::{ApiToken, NewToken};
pub use artefact::{Artefact, PackedDocument};
pub use blind_spot::BlindSpot;
pub use campaign::{Campaign, CampaignTerms, CampaignUnit, NewCampaign, UnitProgress};
pub use copy::{CopyTarget, CopyWatch, Rows};
pub use database::{Database, Engine, OpenOptions};
pub use diff::{Change, ChangeKind};
pub use error::StoreError;
pub use finding::{CurrentFinding, FindingFilter, FindingRow, StatementRow, StoredFinding};
pub use finding_answer::{AnsweredFinding, FindingAnswer, FindingsAsked, NewAnswer};
pub use job::{Claim, Job, JobState};
pub use key_file::{beside as key_beside, copy as copy_key};
pub use mail_address::MailAddress;
pub use match_decision::PastDecision;
pub use person::PersonRow;
pub use reader::Reader;
pub use reminder::{NewReminder, Reminder, ReminderPause};
pub use review::{NewReview, Review, ReviewNumber, ReviewState};
pub use rollup::{Count, Rollup};
pub use session::SessionRow;
pub use snapshot::Chunks;
pub use tx::Tx;
pub use unit::UnitRow;
pub use unit_report::{ReportDecision, ReportSignature, UnitReport};
pub use upload::{NewUpload, Upload, UploadState};
pub use waiver::{NewWaiver, WaiverFilter};
pub use web_user::{Activation, CodeRow, UserSecret};
