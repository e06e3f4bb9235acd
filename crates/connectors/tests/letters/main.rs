//! Letters as files: what becomes of real ones, of odd ones, and of those made to do harm.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where its files are not as they should be"
)]

mod alike;
mod documents;
mod hostile;
mod made {
    //! Files written by hand, so that they can be wrong in every way.

    pub mod docx;
    pub mod pdf;
}
