//! A file somebody sends: the form's tag first, before a byte of anything else is kept; then the rest, as it
//! comes, onto the disk and never into memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_LENGTH;

use crate::answer::Fault;
use crate::app::App;
use crate::asked::Asked;

/// No file we take is larger, in bytes: the export of a province is a tenth of it.
pub const LARGEST: u64 = 256 << 20;

/// So much of what is too large is read and thrown away, so that the browser hears why: one that is cut off
/// shows a fault of the network.
const HEARD_OUT: u64 = 4 * LARGEST;

/// Nobody is waited for longer between two pieces.
const PATIENCE: Duration = Duration::from_secs(60);

/// No field beside the file is longer, in bytes: a letter that was pasted.
const LONGEST_FIELD: usize = 1 << 20;

/// Fields beside the file.
const MOST_FIELDS: usize = 8;

/// Characters of a file's name.
const NAME: usize = 100;

/// What was sent.
pub struct Sent {
    fields: BTreeMap<String, String>,
    /// The file, where one was chosen.
    pub file: Option<SentFile>,
}

/// A file on the disk for as long as this lives.
pub struct SentFile {
    /// What it is called.
    pub name: String,
    folder: PathBuf,
}

impl Sent {
    /// A field; empty where there is none.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

impl SentFile {
    /// Where it lies.
    pub fn path(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    /// Words about it, without the place it lies in, which is nobody's business.
    pub fn without_place(&self, words: &str) -> String {
        words.replace(&format!("{}/", self.folder.display()), "")
    }
}

impl Drop for SentFile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl FromRequest<App> for Sent {
    type Rejection = Fault;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fault> {
        let asked = request.extensions().get::<Asked>().cloned();
        let asked = asked.ok_or(Fault::ForeignForm)?;
        let announced = request.headers().get(CONTENT_LENGTH);
        let announced = announced.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        if announced.is_some_and(|length| length > HEARD_OUT) {
            return Err(Fault::TooLarge);
        }
        let multipart = Multipart::from_request(request, app).await;
        let mut multipart = multipart.map_err(|_| Fault::Malformed)?;
        let mut sent = Self {
            fields: BTreeMap::new(),
            file: None,
        };
        let mut is_ours = false;
        while let Some(mut field) = multipart.next_field().await.map_err(|_| Fault::Malformed)? {
            let name = field.name().unwrap_or_default().to_owned();
            if !is_ours {
                let tag = text(&mut field).await?;
                if name != "form" || !asked.is_ours(&tag, app) {
                    return Err(Fault::ForeignForm);
                }
                is_ours = true;
            } else if field.file_name().is_some() {
                let called = called(field.file_name().unwrap_or_default());
                let kept = keep(app, &mut field, called).await?;
                sent.file = sent.file.or(kept);
            } else if sent.fields.len() < MOST_FIELDS {
                sent.fields.insert(name, text(&mut field).await?);
            }
        }
        match is_ours {
            true => Ok(sent),
            false => Err(Fault::ForeignForm),
        }
    }
}

/// A field that is no file.
async fn text(field: &mut Field<'_>) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    while let Some(piece) = next(field).await? {
        if bytes.len() + piece.len() > LONGEST_FIELD {
            return Err(Fault::TooLong);
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| Fault::Malformed)
}

/// Writes a file out; `None` when none was chosen.
async fn keep(app: &App, field: &mut Field<'_>, called: String) -> Result<Option<SentFile>, Fault> {
    let chance = app.chance::<8>()?;
    let place: String = chance.iter().map(|byte| format!("{byte:02x}")).collect();
    let folder = app.workshop().place(&format!("incoming-{place}"))?;
    let file = SentFile {
        name: called,
        folder,
    };
    let mut out = private(&file.path())?;
    let mut bytes = 0_u64;
    while let Some(piece) = next(field).await? {
        bytes += piece.len() as u64;
        if bytes > HEARD_OUT {
            return Err(Fault::TooLarge);
        }
        if bytes <= LARGEST {
            out.write_all(&piece)?;
        }
    }
    match bytes {
        0 => Ok(None),
        bytes if bytes > LARGEST => Err(Fault::TooLarge),
        _ => {
            out.flush()?;
            Ok(Some(file))
        }
    }
}

fn private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

async fn next(field: &mut Field<'_>) -> Result<Option<Bytes>, Fault> {
    let piece = tokio::time::timeout(PATIENCE, field.chunk()).await;
    piece
        .map_err(|_| Fault::Malformed)?
        .map_err(|_| Fault::Malformed)
}

/// The last part of the name, of letters a file may have in its name; never a place.
fn called(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |letter: &char| !letter.is_control() && !"<>:\"|?*".contains(*letter);
    let letters: Vec<char> = last.chars().filter(plain).collect();
    // The end tells more than the beginning: the date, the kind.
    let from = letters.len().saturating_sub(NAME);
    let name: String = letters.into_iter().skip(from).collect();
    let name = name.trim_matches(['.', ' ']);
    match name {
        "" => "tep".to_owned(),
        name => {
            let mut name = name.to_owned();
            while name.len() > 200 {
                name.remove(0);
            }
            name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_place() {
        for (given, name) in [
            ("canbo.xlsx", "canbo.xlsx"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\lan\\Danh sách.csv", "Danh sách.csv"),
            ("..", "tep"),
            ("", "tep"),
            ("a\0b\n.csv", "ab.csv"),
            ("/", "tep"),
        ] {
            assert_eq!(called(given), name, "{given:?}");
        }
        let long = called(&format!("{}.csv", "ộ".repeat(300)));
        assert!(long.len() <= 200 && long.ends_with(".csv"), "{long}");
    }
}
