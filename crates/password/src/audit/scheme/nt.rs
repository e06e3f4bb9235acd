//! NT hashes: MD4 of the password in UTF-16, as Windows domains and Samba store it.

use super::encoding::hex;
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Digest, DigestKind, Stored};

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let bare = written.body.strip_prefix("$NT$").unwrap_or(written.body);
    let named = written.is(&["NT", "NTLM", "NTHASH"]) || bare.len() < written.body.len();
    let by_system = written.computer && written.scheme.is_empty() && bare.len() == 32;
    if !named && !by_system {
        return None;
    }
    Some(
        hex(bare)
            .filter(|digest| digest.len() == DigestKind::Nt.bytes())
            .ok_or(Fault::Damaged)
            .map(|digest| Known {
                scheme: "nt",
                stored: Stored::Digest(Digest {
                    kind: DigestKind::Nt,
                    before: Vec::new(),
                    after: Vec::new(),
                    digest,
                }),
                weakness: None,
            }),
    )
}
