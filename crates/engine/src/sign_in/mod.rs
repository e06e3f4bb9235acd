//! Signing in: a password, a second factor for whoever sees more than their own accounts, a session.
//!
//! | what | where it is kept |
//! |---|---|
//! | password | its Argon2id hash, in the database |
//! | one-time code | its keyed digest, in the database |
//! | second factor | nowhere: derived from the key file, login and number |
//! | session | its keyed digest, in the database; the token in the browser |
//!
//! A stolen database signs nobody in.

mod desk;
mod factor;
mod session;
mod throttle;

pub use desk::{Attempt, Desk, Refused};
pub use factor::{Factor, code_of};
pub(crate) use session::hex;
pub use session::{
    LIFETIME, SessionRow, Token, device_tag, end_all, end_one, find, form_tag, is_form_tag, list,
};
pub use throttle::Source;
