//! `$y$`: yescrypt, the default of Debian and Fedora since 2021.

use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Stored, Yescrypt};

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    written.body.starts_with("$y$").then(|| {
        Yescrypt::new(written.body)
            .map(|stored| Known {
                scheme: "yescrypt",
                stored: Stored::Yescrypt(stored),
                weakness: None,
            })
            .ok_or(Fault::Damaged)
    })
}
