//! Whom the token stands for.

pub mod show;
