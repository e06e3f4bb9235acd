//! The file of the database and the disk under it.

use std::path::Path;

use super::{Check, Health};

/// Below this nothing more should be written.
const LEAST_ROOM: u64 = 256 << 20;

/// A review writes about as much again as the database holds.
const COMFORTABLE: u64 = 2;

/// Who can read the database: it holds the lists of weak accounts.
pub(super) fn rights(file: &Path) -> Vec<Check> {
    let shown = file.display();
    let Ok(about) = std::fs::metadata(file) else {
        // What keeps it from being opened is said when it is opened.
        return Vec::new();
    };
    let mut checks = Vec::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = about.permissions().mode();
        checks.push(match mode & 0o077 {
            0 => Check::new("rights-private", Health::Good).with("path", shown),
            _ => Check::new("rights-open", Health::Fault)
                .with("path", shown)
                .with("mode", format!("{:o}", mode & 0o777)),
        });
    }
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    if std::fs::metadata(folder).is_ok_and(|about| about.permissions().readonly())
        || about.permissions().readonly()
    {
        checks.push(Check::new("rights-read-only", Health::Fault).with("path", folder.display()));
    }
    checks
}

/// Whether there is room for another review.
pub(super) fn room(file: &Path, free: Option<u64>) -> Option<Check> {
    let free = free?;
    let size = std::fs::metadata(file).map_or(0, |about| about.len());
    let (code, health) = match free {
        free if free < LEAST_ROOM => ("room-none", Health::Fault),
        free if free < size.saturating_mul(COMFORTABLE) => ("room-little", Health::Notice),
        _ => ("room-good", Health::Good),
    };
    let check = Check::new(code, health);
    Some(
        check
            .with("free", megabytes(free))
            .with("size", megabytes(size)),
    )
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}
