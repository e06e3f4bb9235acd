//! Keeping an installation alive: backup, restoring, moving to a server, and what is wrong with it.

mod backup;
mod doctor;
mod manifest;
mod restore;

pub use backup::{Backup, BackupRequest, backup};
pub use doctor::{Check, Health, Machine, doctor, mail};
pub use restore::{MoveRequest, RestoreRequest, Restored, copy, restore};
pub use store::{CopyWatch, Rows};
