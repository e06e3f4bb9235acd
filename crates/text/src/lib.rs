//! Vietnamese text: folding, names, legacy encodings; the words shown to people, in two languages.
//!
//! | to do | use |
//! |---|---|
//! | store or compare text as it is | [`nfc`] |
//! | match loosely, search | [`fold()`], [`fold_into`] |
//! | match with marks kept | [`fold_tone`] |
//! | take a printed name apart | [`PersonName`] |
//! | sort as a Vietnamese reader expects | [`sort_key`], [`collation_key`] |
//! | read a file of unknown encoding | [`encoding::Utf8Reader`] |
//! | mend a column typed in an old font | [`legacy`] |
//! | say something to a person | [`Catalog`], [`Phrase`] |

mod catalog;
mod collation;
pub mod encoding;
mod fold;
mod language;
pub mod legacy;
mod letter;
mod name_title;
mod normal;
mod person_name;
mod surname;
mod syllable;
mod tone_placement;
mod white_space;

pub use catalog::{Catalog, Phrase};
pub use collation::{collation_key, sort_key};
pub use fold::{fold, fold_into};
pub use language::{Language, UnknownLanguage};
pub use normal::{nfc, nfc_into};
pub use person_name::PersonName;
pub use surname::is_surname;
pub use syllable::{is_syllable, is_unmarked_syllable};
pub use tone_placement::fold_tone;
