//! Urging and escalation (C25): reminders before, on and after the days of a campaign, by mail.
//!
//! | to see | look at |
//! |---|---|
//! | which stage a day falls into | [`Schedule`] |
//! | when mail may go out at all | `hours.rs` |
//! | who is reminded of what now | `wanted.rs`, `people.rs` |
//! | what the letter says | `letter.rs` |
//! | by which server it goes | [`Postman`] |
//! | how it is asked for and done | `call.rs`, `work.rs` |
//! | pausing, resuming, asking by hand | `course.rs` |
//! | what the page shows | [`Overview`] |

mod call;
mod course;
mod hours;
mod letter;
mod people;
mod postman;
mod schedule;
mod trial;
mod view;
mod wanted;
pub(crate) mod work;

pub use call::{call, keep_calling};
pub use connectors::mail::{
    Delivery, MailFault, MailServer, Outbox, SecretString, Transit, is_address,
};
pub use course::{pause, remind_now, resume};
pub use postman::Postman;
pub use schedule::Schedule;
pub use store::{MailAddress, Reminder, ReminderPause};
pub use trial::{own_address, set_own_address, try_mail};
pub use view::{Overview, RecipientView, ReminderLine, UnitReached, expected, overview};

/// Sending what is due, as a kind of work.
pub(crate) const REMIND: &str = "remind";
