//! Judging passwords without ever keeping one.
//!
//! | to do | use |
//! |---|---|
//! | ask whether a password is in a public breach | [`breach`] |

pub mod breach;
