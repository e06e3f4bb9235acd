//! The password itself, stored as it is: a finding whatever it is.

use zeroize::Zeroizing;

use super::prefix::Written;
use super::{Fault, Known, Weakness};
use crate::audit::work::Stored;

/// What it is called.
pub const NAMES: &[&str] = &["PLAIN", "CLEAR", "CLEARTEXT", "PLAINTEXT"];

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    written.is(NAMES).then(|| {
        let bytes = match written.hex {
            None => Some(written.body.as_bytes().to_vec()),
            said => super::encoding::either(written.body, said, |_| true),
        };
        Ok(Known {
            scheme: "plain",
            stored: Stored::Plain(Zeroizing::new(bytes.ok_or(Fault::Damaged)?)),
            weakness: Some(Weakness::StoredPlain),
        })
    })
}
