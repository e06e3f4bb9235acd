//! One line after the other: the common shape fast, any other with care.

use super::{BATCH, Entry, HashKind, Refusal, Refused};
use crate::breach::hex::{self, Digits};
use crate::breach::processor::{Loop, Processor};

/// No line of a list is longer; one that is was not meant for us.
const MOST_LINE_BYTES: usize = 256;

/// Enough bytes for the longest line of the common shape: 40 digits, colon, 10 digits, CRLF.
const COMMON: usize = 64;

/// Parses whole lines of `text` until the batch is full; gives the number of bytes used.
pub struct ParseLines<'a> {
    pub text: &'a [u8],
    /// Whether the text ends the list, so that a last line needs no end.
    pub ended: bool,
    pub kind: HashKind,
    pub batch: &'a mut Vec<Entry>,
    pub lines: &'a mut u64,
    pub refused: &'a mut Refused,
}

impl Loop for ParseLines<'_> {
    type Output = usize;

    #[inline(always)]
    fn run<P: Processor>(self) -> usize {
        match self.kind {
            HashKind::Sha1 => self.parse::<P, 40>(),
            HashKind::Ntlm => self.parse::<P, 32>(),
        }
    }
}

impl ParseLines<'_> {
    #[inline(always)]
    fn parse<P: Processor, const DIGITS: usize>(self) -> usize {
        let mut at = 0;
        while self.batch.len() < BATCH {
            let rest = &self.text[at..];
            if let Some((entry, used)) = rest.first_chunk().and_then(common_line::<P, DIGITS>) {
                self.batch.push(entry);
                *self.lines += 1;
                at += used;
                continue;
            }
            let Some((line, used)) = next_line(rest, self.ended) else {
                return at;
            };
            at += used;
            *self.lines += 1;
            match any_line(line, self.kind, *self.lines == 1) {
                Ok(Some(entry)) => self.batch.push(entry),
                Ok(None) => {}
                Err(refusal) => self.refused.add(refusal, *self.lines),
            }
        }
        at
    }
}

/// `HASH:COUNT` or `HASH`, then CRLF or LF, and nothing else.
#[inline(always)]
fn common_line<P: Processor, const DIGITS: usize>(text: &[u8; COMMON]) -> Option<(Entry, usize)> {
    let hash = P::Digits::decode_hash::<DIGITS>(text)?;
    let mut at = DIGITS;
    let mut count = 1;
    if text[at] == b':' {
        at += 1;
        count = u64::from(text[at].wrapping_sub(b'0'));
        if count > 9 {
            return None;
        }
        at += 1;
        while at < DIGITS + 11 {
            let digit = text[at].wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            count = count * 10 + u64::from(digit);
            at += 1;
        }
    }
    if text[at] == b'\r' {
        at += 1;
    }
    (text[at] == b'\n').then_some(())?;
    Some((entry(hash, count), at + 1))
}

/// A count of 0 says the same as none: the hash is on the list. Counts above four milliards
/// are kept as four milliards.
#[inline(always)]
fn entry(hash: [u8; 20], count: u64) -> Entry {
    Entry {
        hash,
        count: count.clamp(1, u64::from(u32::MAX)) as u32,
    }
}

/// The next line without its end, and the bytes it takes; `None` when it is not all there.
fn next_line(text: &[u8], ended: bool) -> Option<(&[u8], usize)> {
    match text.iter().position(|&byte| byte == b'\n') {
        Some(at) => Some((&text[..at], at + 1)),
        None if ended && !text.is_empty() => Some((text, text.len())),
        None => None,
    }
}

/// A line of any shape: white space around it and an empty line are let pass.
fn any_line(line: &[u8], kind: HashKind, first: bool) -> Result<Option<Entry>, Refusal> {
    let line = match line.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) if first => rest,
        _ => line,
    };
    let line = line.trim_ascii();
    if line.is_empty() {
        return Ok(None);
    }
    if line.len() > MOST_LINE_BYTES {
        return Err(Refusal::TooLong);
    }
    let (digits, count) = match line.iter().position(|&byte| byte == b':') {
        Some(at) => (line[..at].trim_ascii(), Some(line[at + 1..].trim_ascii())),
        None => (line, None),
    };
    let hash = parse_hash(digits, kind)?;
    let count = match count {
        None => 1,
        Some(count) => parse_count(count).ok_or(Refusal::Count)?,
    };
    Ok(Some(entry(hash, count)))
}

/// A hash in digits of either case, alone.
fn parse_hash(digits: &[u8], kind: HashKind) -> Result<[u8; 20], Refusal> {
    if !digits.iter().all(|&digit| hex::value(digit) < 16) {
        return Err(Refusal::NotHexadecimal);
    }
    let mut hash = [0; 20];
    if digits.len() != 2 * kind.bytes() {
        let other = HashKind::ALL
            .iter()
            .any(|other| digits.len() == 2 * other.bytes());
        return Err(if other {
            Refusal::OtherKind
        } else {
            Refusal::Length
        });
    }
    for (byte, pair) in hash.iter_mut().zip(digits.as_chunks::<2>().0) {
        *byte = hex::value(pair[0]) << 4 | hex::value(pair[1]);
    }
    Ok(hash)
}

fn parse_count(digits: &[u8]) -> Option<u64> {
    let short = (1..=20).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    short.then(|| {
        digits.iter().fold(0_u64, |sum, digit| {
            sum.saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        })
    })
}
