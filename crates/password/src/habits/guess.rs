//! A guess being put together: bytes at one place, wiped when they go.

use zeroize::Zeroize;

/// The longest guess, in bytes. What does not fit is no guess.
pub const LONGEST: usize = 64;

/// A guess. It has no `Debug`: nothing may print it.
pub struct Guess {
    bytes: [u8; LONGEST],
    length: usize,
    fits: bool,
}

impl Default for Guess {
    fn default() -> Self {
        Self {
            bytes: [0; LONGEST],
            length: 0,
            fits: true,
        }
    }
}

impl Guess {
    /// Begins anew.
    #[inline]
    pub fn clear(&mut self) {
        self.length = 0;
        self.fits = true;
    }

    /// Adds bytes.
    #[inline]
    pub fn push(&mut self, part: &[u8]) {
        let end = self.length + part.len();
        if end > LONGEST {
            self.fits = false;
            return;
        }
        self.bytes[self.length..end].copy_from_slice(part);
        self.length = end;
    }

    /// What has been put together; `None` when it did not fit.
    #[inline]
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        self.fits.then(|| &self.bytes[..self.length])
    }
}

impl Drop for Guess {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}
