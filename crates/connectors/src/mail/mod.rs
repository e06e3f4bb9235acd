//! Sending mail over SMTP: one letter to one person, and what the server said of it.
//!
//! | to see | look at |
//! |---|---|
//! | which server, how it is reached | [`MailServer`] |
//! | a connection to it, and sending | [`Outbox`] |
//! | how a letter is put together | `letter.rs` |
//! | what came of it | [`Delivery`] |

mod delivery;
mod letter;
mod outbox;

pub use delivery::Delivery;
pub use letter::{Mail, is_address};
pub use outbox::{MailFault, MailServer, Outbox, Transit};
pub use secrecy::SecretString;
