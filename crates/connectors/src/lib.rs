//! Reaching out: feeds as offices really export them become observations.
//!
//! A feed is a table in a file: units, the roster, or the accounts of a system. [`Feed::open`]
//! looks at its beginning and decides what it is (format, encoding, sheet, heading row, which
//! column means what) and says why; one streaming pass then calls back with typed rows and ends
//! in a [`FeedSummary`]. Nothing of a feed is trusted: every limit is in [`Limits`], every way a
//! file can be wrong is a [`FeedError`] with its next step, and a row that cannot be used is
//! kept with its line and reason.
//!
//! A letter is a file too: [`read_letter`] gives the text of a `.txt`, `.docx` or `.pdf`, bounded by
//! [`LetterLimits`], refused by a [`LetterError`].

pub mod mail;

mod bytes;
mod cell;
mod decision;
mod digest;
mod error;
mod feed;
mod identity;
mod letter;
mod limits;
mod mapping;
mod options;
mod read;
mod rejection;
mod shape;
mod source;
mod summary;
mod value;
mod words;

pub use digest::digest;
pub use error::FeedError;
pub use feed::{Feed, Layout};
pub use identity::IdentityKey;
pub use letter::{
    Letter, LetterError, LetterFault, LetterFormat, LetterLimits, LetterNotice, NoLetter,
    read_letter, read_letter_from,
};
pub use limits::Limits;
pub use mapping::{FeedMapping, Mapping, MappingError};
pub use options::ReadOptions;
pub use rejection::Rejection;
pub use shape::{Basis, Column, Skipped};
pub use source::Format;
pub use summary::FeedSummary;
pub use value::DayMonth;
