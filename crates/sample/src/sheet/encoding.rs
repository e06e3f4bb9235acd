//! Encodings exports still come in. Reading them is the `text` room's; here they are made.

use std::io::{self, Write};

use crate::letters::{Letter, Shape};

/// An encoding on the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first; the mark comes from the table's style.
    Utf16,
    /// TCVN3 (ABC): one byte a letter; toned capitals have none and fall to small ones.
    Tcvn3,
    /// VNI: a letter, then a byte of marks.
    Vni,
    /// windows-1258: some letters whole, tones after the letter.
    Windows1258,
}

/// Turns the UTF-8 written to it into the encoding.
#[derive(Debug)]
pub struct Encoder<W: Write> {
    target: W,
    encoding: Encoding,
    pending: Vec<u8>,
}

impl<W: Write> Encoder<W> {
    /// Around a target.
    pub const fn new(target: W, encoding: Encoding) -> Self {
        Self {
            target,
            encoding,
            pending: Vec::new(),
        }
    }
}

impl<W: Write> Write for Encoder<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.encoding == Encoding::Utf8 {
            return self.target.write(bytes);
        }
        self.pending.extend_from_slice(bytes);
        // A letter may be cut in two by the caller's buffer: the rest of it waits.
        let whole = match std::str::from_utf8(&self.pending) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        let rest = self.pending.split_off(whole);
        let text = String::from_utf8_lossy(&self.pending);
        self.target.write_all(&encode(&text, self.encoding))?;
        self.pending = rest;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

/// The text's bytes in the encoding. Signs it lacks become `-` (dashes) or `?`.
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        match encoding {
            Encoding::Utf8 => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Encoding::Utf16 => {
                out.extend(
                    c.encode_utf16(&mut [0; 2])
                        .iter()
                        .flat_map(|unit| unit.to_le_bytes()),
                );
            }
            _ if c.is_ascii() => out.push(c as u8),
            _ => match (Letter::of(c), encoding) {
                (Some(letter), Encoding::Tcvn3) => out.push(tcvn3(letter)),
                (Some(letter), Encoding::Vni) => vni(letter, &mut out),
                (Some(letter), _) => windows_1258(letter, &mut out),
                (None, _) if c == '–' || c == '—' => out.push(b'-'),
                (None, _) => out.push(b'?'),
            },
        }
    }
    out
}

/// Small letters by vowel row of the standard, tones in the house's order; 0 is the plain letter.
fn tcvn3(letter: Letter) -> u8 {
    let (capital, row): (u8, [u8; 6]) = match (letter.base, letter.shape) {
        ('a', Shape::Plain) => (b'A', [b'a', 0xB5, 0xB6, 0xB7, 0xB8, 0xB9]),
        ('a', Shape::Breve) => (0xA1, [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
        ('a', _) => (0xA2, [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB]),
        ('e', Shape::Plain) => (b'E', [b'e', 0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
        ('e', _) => (0xA3, [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6]),
        ('i', _) => (b'I', [b'i', 0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
        ('o', Shape::Plain) => (b'O', [b'o', 0xDF, 0xE1, 0xE2, 0xE3, 0xE4]),
        ('o', Shape::Circumflex) => (0xA4, [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9]),
        ('o', _) => (0xA5, [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE]),
        ('u', Shape::Plain) => (b'U', [b'u', 0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
        ('u', _) => (0xA6, [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9]),
        ('y', _) => (b'Y', [b'y', 0xFA, 0xFB, 0xFC, 0xFD, 0xFE]),
        _ => (0xA7, [0xAE; 6]),
    };
    if letter.upper && letter.tone == 0 {
        capital
    } else {
        row[letter.tone]
    }
}

fn vni(letter: Letter, out: &mut Vec<u8>) {
    const TONE: [u8; 6] = [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF];
    const CIRCUMFLEX: [u8; 6] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4];
    const BREVE: [u8; 6] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB];
    const I: [u8; 6] = [b'i', 0xEC, 0xE6, 0xF3, 0xED, 0xF2];
    let base = letter.base as u8;
    let bytes: [u8; 2] = match (letter.base, letter.shape) {
        ('i', _) => [I[letter.tone], 0],
        ('y', _) if letter.tone == 5 => [0xEE, 0],
        (_, Shape::Stroke) => [0xF1, 0],
        (_, Shape::Circumflex) => [base, CIRCUMFLEX[letter.tone]],
        (_, Shape::Breve) => [base, BREVE[letter.tone]],
        ('o', Shape::Horn) => [0xF4, TONE[letter.tone]],
        ('u', Shape::Horn) => [0xF6, TONE[letter.tone]],
        _ => [base, TONE[letter.tone]],
    };
    let lift = if letter.upper { 0x20 } else { 0 };
    out.extend(
        bytes
            .into_iter()
            .filter(|byte| *byte != 0)
            .map(|byte| byte - lift),
    );
}

fn windows_1258(letter: Letter, out: &mut Vec<u8>) {
    const TONE: [u8; 6] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
    let whole = match (letter.base, letter.shape, letter.tone) {
        ('a', Shape::Plain, 1) => Some(0xE0),
        ('a', Shape::Plain, 4) => Some(0xE1),
        ('e', Shape::Plain, 1) => Some(0xE8),
        ('e', Shape::Plain, 4) => Some(0xE9),
        ('i', Shape::Plain, 4) => Some(0xED),
        ('o', Shape::Plain, 4) => Some(0xF3),
        ('u', Shape::Plain, 1) => Some(0xF9),
        ('u', Shape::Plain, 4) => Some(0xFA),
        _ => None,
    };
    let shaped = match (letter.base, letter.shape) {
        ('a', Shape::Breve) => 0xE3,
        ('a', Shape::Circumflex) => 0xE2,
        ('e', Shape::Circumflex) => 0xEA,
        ('o', Shape::Circumflex) => 0xF4,
        ('o', Shape::Horn) => 0xF5,
        ('u', Shape::Horn) => 0xFD,
        (_, Shape::Stroke) => 0xF0,
        (base, _) => base as u8,
    };
    let lift = if letter.upper { 0x20 } else { 0 };
    out.push(whole.unwrap_or(shaped) - lift);
    if whole.is_none() && letter.tone > 0 {
        out.push(TONE[letter.tone]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        let tcvn3: String = encode("Uỷ ban nhân dân", Encoding::Tcvn3)
            .into_iter()
            .map(char::from)
            .collect();
        assert_eq!(tcvn3, "Uû ban nh©n d©n");
        assert_eq!(encode("đệ", Encoding::Vni), [0xF1, b'e', 0xE4]);
        assert_eq!(encode("Đ", Encoding::Vni), [0xD1]);
        assert_eq!(encode("ế", Encoding::Windows1258), [0xEA, 0xEC]);
        assert_eq!(encode("é", Encoding::Windows1258), [0xE9]);
    }

    #[test]
    fn a_letter_cut_in_two_by_a_buffer_is_not_lost() {
        let mut encoder = Encoder::new(Vec::new(), Encoding::Utf16);
        for byte in "Lê".bytes() {
            encoder.write_all(&[byte]).unwrap();
        }
        assert_eq!(encoder.target, [b'L', 0, 0xEA, 0]);
    }
}
