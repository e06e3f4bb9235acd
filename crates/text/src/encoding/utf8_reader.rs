//! The reader: bytes in, UTF-8 out, in bounded memory.

use std::io::{self, BufRead, Read};

use encoding_rs::Decoder;

use super::utf8::Front;
use super::window::Window;
use super::{Encoding, single_byte, sniff, utf8, utf16};

/// Reads a source of any encoding of [`Encoding`] as UTF-8. Valid UTF-8 is passed on in place;
/// what is malformed becomes U+FFFD and is counted. Memory is a few times 64 KiB whatever the
/// size of the source.
///
/// Text from windows-1258, TCVN3 and VNI comes out in normal form C; UTF-8 and UTF-16 come out as
/// they were written.
pub struct Utf8Reader<R> {
    window: Window<R>,
    mode: Mode,
    encoding: Encoding,
    /// Bytes at the front of the window that can be handed out as they are.
    ready: usize,
    /// Converted text, handed out from `converted_at` on.
    converted: String,
    converted_at: usize,
    malformed: u64,
}

/// What is done with the window.
enum Mode {
    /// Only ASCII so far: the encoding is open.
    Ascii,
    Utf8,
    Utf16(Decoder),
    /// Every piece of UTF-16 has been decoded.
    Utf16End,
    SingleByte,
}

impl<R: Read> Utf8Reader<R> {
    /// Looks at the source and reads it in the encoding it seems to have.
    ///
    /// # Errors
    /// What the source says when it cannot be read.
    pub fn detect(source: R) -> io::Result<Self> {
        let mut window = Window::new(source);
        window.fill()?;
        if let Some((encoding, length)) = sniff::byte_order_mark(window.bytes()) {
            window.skip(length);
            return Ok(Self::new(window, encoding, Mode::of(encoding)));
        }
        Ok(match sniff::utf16(window.bytes()) {
            Some(encoding) => Self::new(window, encoding, Mode::of(encoding)),
            None => Self::new(window, Encoding::Utf8, Mode::Ascii),
        })
    }

    /// Reads the source in an encoding somebody has chosen; a byte order mark of that encoding
    /// is passed over.
    ///
    /// # Errors
    /// What the source says when it cannot be read.
    pub fn with_encoding(source: R, encoding: Encoding) -> io::Result<Self> {
        let mut window = Window::new(source);
        window.fill()?;
        match (sniff::byte_order_mark(window.bytes()), encoding) {
            (Some((Encoding::Utf8Bom, length)), Encoding::Utf8) => window.skip(length),
            (Some((marked, length)), chosen) if marked == chosen => window.skip(length),
            _ => {}
        }
        Ok(Self::new(window, encoding, Mode::of(encoding)))
    }

    fn new(window: Window<R>, encoding: Encoding, mode: Mode) -> Self {
        Self {
            window,
            mode,
            encoding,
            ready: 0,
            converted: String::new(),
            converted_at: 0,
            malformed: 0,
        }
    }

    /// The encoding, as far as is known: `utf-8` while only ASCII has been read. Final at the end
    /// of the source.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How many places so far were not text in that encoding and read U+FFFD now.
    #[must_use]
    pub const fn malformed(&self) -> u64 {
        self.malformed
    }

    /// Makes the next bytes available; false at the end of the source.
    fn advance(&mut self) -> io::Result<bool> {
        if self.window.is_empty() {
            self.window.fill()?;
            if self.window.is_empty() {
                return Ok(self.finish());
            }
        }
        match &mut self.mode {
            Mode::Ascii => self.advance_ascii()?,
            Mode::Utf8 => self.advance_utf8()?,
            Mode::Utf16(decoder) => {
                if utf16::decode(decoder, self.window.bytes(), false, &mut self.converted) {
                    self.malformed += replaced(&self.converted);
                }
                self.converted_at = 0;
                self.window.clear();
            }
            Mode::Utf16End => return Ok(false),
            Mode::SingleByte => self.advance_single_byte()?,
        }
        Ok(true)
    }

    /// The source is at its end: half a letter may be left in the decoder.
    fn finish(&mut self) -> bool {
        let Mode::Utf16(decoder) = &mut self.mode else {
            return false;
        };
        if utf16::decode(decoder, &[], true, &mut self.converted) {
            self.malformed += replaced(&self.converted);
        }
        self.converted_at = 0;
        self.mode = Mode::Utf16End;
        !self.converted.is_empty()
    }

    /// Passes on whole cells of ASCII; the cell of the first other byte waits for the decision,
    /// for a tone may belong to the letter before it.
    fn advance_ascii(&mut self) -> io::Result<()> {
        let bytes = self.window.bytes();
        let plain = utf8::ascii_prefix(bytes);
        let all_plain = plain == bytes.len();
        let cells = single_byte::last_separator(&bytes[..plain]);
        if all_plain && self.window.at_end {
            self.ready = plain;
        } else if cells > 0 {
            self.ready = cells;
        } else if !all_plain {
            self.window.fill()?;
            self.encoding = sniff::eight_bit(self.window.bytes(), self.window.at_end);
            self.mode = Mode::of(self.encoding);
        } else if self.window.is_full() {
            self.ready = plain - 1;
        } else {
            self.window.fill()?;
        }
        Ok(())
    }

    fn advance_utf8(&mut self) -> io::Result<()> {
        match utf8::front(self.window.bytes()) {
            Front::Valid(length) => self.ready = length,
            Front::Malformed(length) => self.replace(length),
            Front::Cut if self.window.at_end => self.replace(usize::MAX),
            Front::Cut => self.window.fill()?,
        }
        Ok(())
    }

    /// Puts U+FFFD in the place of some bytes.
    fn replace(&mut self, length: usize) {
        self.window.skip(length);
        self.malformed += 1;
        self.converted.clear();
        self.converted.push(char::REPLACEMENT_CHARACTER);
        self.converted_at = 0;
    }

    fn advance_single_byte(&mut self) -> io::Result<()> {
        self.window.fill()?;
        let bytes = self.window.bytes();
        let length = if self.window.at_end {
            bytes.len()
        } else {
            single_byte::whole_cells(bytes)
        };
        self.converted = single_byte::convert(self.encoding, &self.window.bytes()[..length]);
        self.converted_at = 0;
        self.window.skip(length);
        Ok(())
    }
}

impl Mode {
    fn of(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 | Encoding::Utf8Bom => Self::Utf8,
            Encoding::Utf16Le | Encoding::Utf16Be => Self::Utf16(utf16::decoder(encoding)),
            Encoding::Windows1258 | Encoding::Tcvn3 | Encoding::Vni | Encoding::Windows1252 => {
                Self::SingleByte
            }
        }
    }
}

impl<R: Read> BufRead for Utf8Reader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.ready == 0 && self.converted_at == self.converted.len() {
            if !self.advance()? {
                return Ok(&[]);
            }
        }
        if self.ready > 0 {
            return Ok(&self.window.bytes()[..self.ready]);
        }
        Ok(&self.converted.as_bytes()[self.converted_at..])
    }

    fn consume(&mut self, amount: usize) {
        if self.ready > 0 {
            let amount = amount.min(self.ready);
            self.ready -= amount;
            self.window.skip(amount);
        } else {
            self.converted_at = self
                .converted_at
                .saturating_add(amount)
                .min(self.converted.len());
        }
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

fn replaced(text: &str) -> u64 {
    text.matches(char::REPLACEMENT_CHARACTER).count() as u64
}
