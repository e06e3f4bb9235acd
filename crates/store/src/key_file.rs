//! The key file of a database: 64 hexadecimal digits, readable by its owner alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use record::MasterKey;
use zeroize::Zeroizing;

use crate::StoreError;

/// Where the key of a SQLite file is kept unless said otherwise: beside it.
#[must_use]
pub fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".key");
    PathBuf::from(name)
}

/// Reads the key; makes it first when the database is `new` and there is none yet.
pub(crate) fn read_or_make(path: &Path, new: bool) -> Result<MasterKey, StoreError> {
    match read(path) {
        Err(StoreError::KeyMissing { .. }) if new => {
            make(path).map_err(|source| fault(path, source))?;
            read(path)
        }
        other => other,
    }
}

/// Puts a key where a database looks for it; `false` when it was there already.
///
/// # Errors
/// [`StoreError::KeyForeign`] when another key is there, which is left alone; whatever keeps either file
/// from being read or written.
pub fn copy(from: &Path, to: &Path) -> Result<bool, StoreError> {
    let key = read(from)?;
    match read(to) {
        Ok(there) if *there.to_hex() == *key.to_hex() => Ok(false),
        Ok(_) => Err(StoreError::KeyForeign {
            path: to.to_owned(),
        }),
        Err(StoreError::KeyMissing { .. }) => {
            write(to, &key).map_err(|source| fault(to, source))?;
            Ok(true)
        }
        Err(other) => Err(other),
    }
}

fn read(path: &Path) -> Result<MasterKey, StoreError> {
    let file = File::open(path).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => StoreError::KeyMissing {
            path: path.to_owned(),
        },
        _ => fault(path, source),
    })?;
    refuse_exposed(&file, path)?;
    let mut text = Zeroizing::new(String::with_capacity(128));
    let damaged = || StoreError::KeyDamaged {
        path: path.to_owned(),
    };
    file.take(128)
        .read_to_string(&mut text)
        .map_err(|_| damaged())?;
    MasterKey::from_hex(&text).map_err(|_| damaged())
}

/// Makes a new key.
fn make(path: &Path) -> io::Result<()> {
    let mut secret = Zeroizing::new([0_u8; 32]);
    // A key is the one thing that must not be reproducible: it comes from the system.
    getrandom::fill(secret.as_mut_slice()).map_err(io::Error::other)?;
    write(path, &MasterKey::new(&secret))
}

/// Writes a key under another name and links it into place, so that a crash leaves either no key or a
/// whole one, and two processes end up with the same one.
fn write(path: &Path, key: &MasterKey) -> io::Result<()> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}", std::process::id()));
    let draft = PathBuf::from(draft);
    let mut file = private(&draft)?;
    file.write_all(key.to_hex().as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
}

#[cfg(unix)]
fn refuse_exposed(file: &File, path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = file
        .metadata()
        .map_err(|source| fault(path, source))?
        .permissions()
        .mode();
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(StoreError::KeyExposed {
            path: path.to_owned(),
        })
    }
}

#[cfg(not(unix))]
fn refuse_exposed(_: &File, _: &Path) -> Result<(), StoreError> {
    Ok(())
}

fn fault(path: &Path, source: io::Error) -> StoreError {
    StoreError::KeyFile {
        path: path.to_owned(),
        source,
    }
}
