//! The texts of all people in one run of letters: no allocation a person.

/// Where a person's texts lie.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    start: u32,
    identity_start: u32,
    code: u16,
    name: u16,
    mail: u16,
    /// Twice the length, plus one where the hash was hexadecimal and is kept as bytes.
    identity: u16,
}

/// A person's texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) code: &'a str,
    pub(crate) name: &'a str,
    pub(crate) mail: &'a str,
    identity: &'a [u8],
    packed: bool,
}

#[derive(Debug, Default)]
pub(super) struct Arena {
    letters: String,
    identities: Vec<u8>,
}

impl Arena {
    /// Keeps a person's texts; each is cut at 32,767 bytes, which no real cell reaches.
    pub(super) fn keep(&mut self, code: &str, name: &str, mail: &str, identity: &str) -> Place {
        let starts = (
            u32::try_from(self.letters.len()),
            u32::try_from(self.identities.len()),
        );
        let (Ok(start), Ok(identity_start)) = starts else {
            return Place::default();
        };
        Place {
            start,
            identity_start,
            code: self.push(code),
            name: self.push(name),
            mail: self.push(mail),
            identity: self.push_identity(identity),
        }
    }

    fn push(&mut self, text: &str) -> u16 {
        let mut length = text.len().min(0x7fff);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        self.letters.push_str(&text[..length]);
        length as u16
    }

    fn push_identity(&mut self, identity: &str) -> u16 {
        let (bytes, packed) = match unhex(identity) {
            Some(bytes) => (bytes, 1),
            None => (identity.as_bytes().to_vec(), 0),
        };
        let length = bytes.len().min(0x7fff);
        self.identities.extend(&bytes[..length]);
        (length as u16) << 1 | packed
    }

    pub(super) fn texts(&self, place: Place) -> Texts<'_> {
        let mut at = place.start as usize;
        let mut take = |length: u16| {
            let piece = self.letters.get(at..at + usize::from(length)).unwrap_or("");
            at += usize::from(length);
            piece
        };
        let identity = place.identity_start as usize;
        let end = identity + usize::from(place.identity >> 1);
        Texts {
            code: take(place.code),
            name: take(place.name),
            mail: take(place.mail),
            identity: self.identities.get(identity..end).unwrap_or(&[]),
            packed: place.identity & 1 == 1,
        }
    }

    /// Nobody will be added any more.
    pub(super) fn shrink(&mut self) {
        self.letters.shrink_to_fit();
        self.identities.shrink_to_fit();
    }

    pub(super) fn bytes(&self) -> usize {
        self.letters.capacity() + self.identities.capacity()
    }
}

impl Texts<'_> {
    /// The identity hash as it was given.
    pub(super) fn identity(&self) -> Option<String> {
        if self.identity.is_empty() {
            return None;
        }
        Some(if self.packed {
            let digits = self.identity.iter().flat_map(|byte| [byte >> 4, byte & 15]);
            digits
                .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
                .collect()
        } else {
            String::from_utf8_lossy(self.identity).into_owned()
        })
    }

    pub(crate) fn has_identity(&self) -> bool {
        !self.identity.is_empty()
    }

    pub(super) fn identity_is(&self, hash: &str) -> bool {
        if !self.packed {
            return !hash.is_empty() && self.identity == hash.as_bytes();
        }
        hash.len() == 2 * self.identity.len()
            && hash
                .as_bytes()
                .chunks(2)
                .zip(self.identity)
                .all(|(pair, byte)| hex_pair(pair) == Some(*byte))
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() % 2 == 1 {
        return None;
    }
    text.as_bytes().chunks(2).map(hex_pair).collect()
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_kept() {
        let mut arena = Arena::default();
        let hex = "00ff1a";
        let first = arena.keep("CB1", "Nguyễn Văn Hùng", "", hex);
        let second = arena.keep("CB2", "Lê Thị Ước", "uoclt@x.gov.vn", "not hex");
        let third = arena.keep("CB3", &"ộ".repeat(30_000), "", "");
        assert_eq!(arena.texts(first).name, "Nguyễn Văn Hùng");
        assert_eq!(arena.texts(first).identity().as_deref(), Some(hex));
        assert!(arena.texts(first).identity_is(hex));
        assert!(!arena.texts(first).identity_is("00ff1b"));
        assert_eq!(arena.texts(second).mail, "uoclt@x.gov.vn");
        assert_eq!(arena.texts(second).identity().as_deref(), Some("not hex"));
        assert!(arena.texts(third).name.len() <= 0x7fff);
        assert_eq!(arena.texts(third).identity(), None);
    }
}
