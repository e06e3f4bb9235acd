//! Remembering: the signed, numbered chain of what was done, and its proof (pure).
//!
//! Every change has an [`Entry`]: its number, the time, who, what, and the digest of the
//! entry before it. The digest is signed. Whoever holds the public key and one [`Head`]
//! kept elsewhere can tell, offline, whether an entry was changed, taken out, put in, or
//! whether the newest ones were cut off. An unkeyed chain could be recomputed, and a
//! chain without an anchor can be shortened; hence both.

mod chain;
mod digest;
mod entry;
mod key;
mod verify;

pub use chain::Chain;
pub use digest::{Digest, NotHex};
pub use entry::{Entry, SignedEntry};
pub use key::{AccessKey, IdentityKey, MasterKey, PublicKey, SigningKey};
pub use verify::{ChainFault, Head, Verifier, verify};
