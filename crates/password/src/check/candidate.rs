//! A password as it was typed: held in one place, wiped when it goes, printed by nothing.

use std::io::{self, Read};

use zeroize::Zeroizing;

/// The longest line that is taken for a password, in bytes. A longer one is refused whole.
pub const LONGEST_LINE: usize = 1024;

/// Normal form C and folding make at most this many times the bytes: room is taken beforehand, so
/// that no buffer grows and leaves what it held behind.
pub(super) const GROWTH: usize = 12;

/// A password in normal form C. It has no `Debug`, no `Display` and no `Clone`.
pub struct Candidate {
    text: Zeroizing<String>,
}

impl Candidate {
    /// Takes over what was typed, in whatever normal form; the copy that is passed in is the
    /// caller's to wipe.
    ///
    /// # Errors
    /// When it is longer than [`LONGEST_LINE`].
    pub fn new(typed: &str) -> Result<Self, TypedError> {
        if typed.len() > LONGEST_LINE {
            return Err(TypedError::TooLong);
        }
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        text::nfc_into(typed, &mut text);
        Ok(Self { text })
    }

    /// Reads one line, byte by byte so that nothing behind it is taken, without its line ending.
    /// Pass a reader that buffers nothing.
    ///
    /// # Errors
    /// When the line cannot be read, is empty because nothing came, is longer than
    /// [`LONGEST_LINE`] or no UTF-8.
    pub fn read_line(mut from: impl Read) -> Result<Self, TypedError> {
        let mut line = Zeroizing::new([0_u8; LONGEST_LINE + 2]);
        let mut length = 0;
        loop {
            let Some(place) = line.get_mut(length..=length) else {
                return Err(TypedError::TooLong);
            };
            match from.read(place) {
                Ok(0) if length == 0 => return Err(TypedError::Nothing),
                Ok(0) => break,
                Ok(_) if place == b"\n" => break,
                Ok(_) => length += 1,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(TypedError::Io(error)),
            }
        }
        let typed = &line[..length];
        let typed = typed.strip_suffix(b"\r").unwrap_or(typed);
        let typed = std::str::from_utf8(typed).map_err(|_| TypedError::NotText)?;
        Self::new(typed)
    }

    /// The password. What is made of it must be wiped too.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// Its length as policies count it: code points.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// Why what was typed is no password. Never what it was.
#[derive(Debug, thiserror::Error)]
pub enum TypedError {
    /// Nothing came.
    #[error("nothing was typed")]
    Nothing,
    /// Longer than any password.
    #[error("longer than {LONGEST_LINE} bytes")]
    TooLong,
    /// No UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// The line could not be read.
    #[error(transparent)]
    Io(io::Error),
}

impl TypedError {
    /// The message key: `password-error-<key>` in the locales.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::TooLong => "too-long",
            Self::NotText => "not-text",
            Self::Io(_) => "io",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, &'static str> {
        Candidate::read_line(bytes)
            .map(|candidate| candidate.expose().to_owned())
            .map_err(|error| error.key())
    }

    #[test]
    fn a_line_is_taken_without_its_ending_and_nothing_behind_it() {
        assert_eq!(read(b"Ab 1\r\nnext"), Ok("Ab 1".to_owned()));
        assert_eq!(read(b" a "), Ok(" a ".to_owned()));
        assert_eq!(read(b"\n"), Ok(String::new()));
        let mut two = b"one\ntwo\n".as_slice();
        Candidate::read_line(&mut two).unwrap();
        assert_eq!(read(two), Ok("two".to_owned()));
    }

    #[test]
    fn what_is_no_password_is_refused() {
        assert_eq!(read(b""), Err("nothing"));
        assert_eq!(read(b"\xFF\xFE"), Err("not-text"));
        assert!(read(&[b'a'; LONGEST_LINE]).is_ok());
        assert_eq!(read(&[b'a'; LONGEST_LINE + 1]), Err("too-long"));
        assert_eq!(read(&[b'a'; 1 << 20]), Err("too-long"));
    }

    #[test]
    fn length_counts_letters_not_bytes() {
        for typed in ["mật khẩu", "ma\u{323}\u{302}t kha\u{302}\u{309}u"] {
            assert_eq!(Candidate::new(typed).unwrap().length(), 8);
        }
    }
}
