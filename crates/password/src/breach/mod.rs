//! The breached corpus: hundreds of millions of hashes of leaked passwords in one file, asked offline.
//!
//! | to do | use |
//! |---|---|
//! | ask whether a hash has leaked | [`Corpus::contains_sha1`], [`Corpus::contains_nt`] |
//! | ask about many at once | [`Corpus::contains_prefixes`] |
//! | answer the range protocol | [`Corpus::write_range`] |
//! | serve it to other systems | [`RangeServer`] |
//! | make an index of the public lists | [`build()`] |

mod ask;
mod bits;
mod build;
mod corpus;
mod entry;
mod error;
mod format;
mod hash_kind;
mod hex;
mod processor;
mod serve;
mod text_list;

pub use ask::Answer;
pub use build::{BuildOptions, BuildReport, ListReport, build};
pub use corpus::{Corpus, Leaked, RangeBody};
pub use entry::Entry;
pub use error::BreachError;
pub use hash_kind::{HashKind, UnknownHashKind};
pub use serve::{Chance, RangeServer, Served, Switch};
pub use text_list::{ListReader, Refusal, Refused};
