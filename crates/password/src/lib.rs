//! Judging passwords without ever keeping one.
//!
//! | to do | use |
//! |---|---|
//! | judge a password at the moment it is set | [`check`] |
//! | suggest one that can be remembered | [`passphrase`] |
//! | ask whether a password is in a public breach | [`breach`] |
//! | find weak passwords behind stored hashes | [`audit`] |
//! | keep the process from leaving anything behind | [`secrecy`] |
//! | know what people make passwords of | [`habits`] |

pub mod audit;
pub mod breach;
pub mod check;
pub mod habits;
pub mod own;
pub mod passphrase;
pub mod secrecy;
