//! The breached corpus: hundreds of millions of hashes of leaked passwords in one file, asked offline.

mod hash_kind;

pub use hash_kind::{HashKind, UnknownHashKind};
