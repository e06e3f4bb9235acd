//! Dates and times as people and systems write them out: words, clocks, offsets, in any order.

use super::date::{Dates, Form, Swap, Written, arrange};
use crate::words::months::{Word, word};

/// More pieces than this is a sentence, not a date.
const PIECES: usize = 24;

/// A piece of the text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    Number { value: u32, digits: usize },
    Word(Word),
    Sign(u8),
    Space,
}

/// Microseconds of the day; `None` when no clock shows it.
pub(super) fn time(hour: u32, minute: u32, second: u32, micros: u32) -> Option<u64> {
    // 60 is a leap second.
    let valid = hour < 24 && minute < 60 && second <= 60;
    let seconds = u64::from(hour) * 3600 + u64::from(minute) * 60 + u64::from(second.min(59));
    valid.then_some(seconds * 1_000_000 + u64::from(micros))
}

/// `+07:00`, `+0700`, `+7` in seconds east.
pub(super) fn offset(text: &str) -> Option<i32> {
    let (sign, digits) = match text.as_bytes() {
        [b'+', ..] => (1, &text[1..]),
        [b'-', ..] => (-1, &text[1..]),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number, 0),
        3 | 4 => (number / 100, number % 100),
        _ => return None,
    };
    (hours <= 14 && minutes < 60 && number >= 0).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Reads a date; `in_sentence` reads over words that belong to no date.
pub(super) fn read(text: &str, dates: &Dates, in_sentence: bool) -> Option<Form> {
    let mut pieces = [Piece::Space; PIECES];
    let mut scan = Scan {
        pieces: &mut pieces,
        length: 0,
        time: None,
        afternoon: None,
        offset: None,
    };
    scan.split(text, in_sentence)?;
    scan.take_time()?;
    let (year, month, day, swap) = scan.take_date(dates)?;
    let time = match scan.time {
        None => None,
        Some((hour, minute, second, micros)) => {
            let hour = match (scan.afternoon, hour) {
                (Some(true), 1..=11) => hour + 12,
                (Some(false), 12) => 0,
                _ => hour,
            };
            Some(time(hour, minute, second, micros)?)
        }
    };
    Some(Form::Written(Written {
        year,
        month,
        day,
        time,
        offset: scan.offset,
        swap,
    }))
}

struct Scan<'p> {
    pieces: &'p mut [Piece; PIECES],
    length: usize,
    time: Option<(u32, u32, u32, u32)>,
    afternoon: Option<bool>,
    offset: Option<i32>,
}

impl Scan<'_> {
    fn push(&mut self, piece: Piece) -> Option<()> {
        *self.pieces.get_mut(self.length)? = piece;
        self.length += 1;
        Some(())
    }

    fn get(&self, at: usize) -> Piece {
        match self.pieces.get(at) {
            Some(piece) if at < self.length => *piece,
            _ => Piece::Space,
        }
    }

    fn split(&mut self, text: &str, in_sentence: bool) -> Option<()> {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = if first.is_ascii_digit() {
                let end = run(rest, |letter| letter.is_ascii_digit());
                let value = rest[..end].parse().ok()?;
                self.push(Piece::Number { value, digits: end })?;
                end
            } else if first.is_alphabetic() {
                let end = run(rest, char::is_alphabetic);
                match word(&rest[..end]) {
                    Some(Word::Nothing) => {}
                    Some(found) => self.push(Piece::Word(found))?,
                    None if in_sentence => self.push(Piece::Space)?,
                    None => return None,
                }
                end
            } else if first.is_whitespace() || matches!(first, ',' | '(' | ')' | ';' | '\'') {
                let end = run(rest, |letter| {
                    letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | ';' | '\'')
                });
                self.push(Piece::Space)?;
                end
            } else if matches!(first, '/' | '-' | '.' | ':' | '+') {
                self.push(Piece::Sign(first as u8))?;
                1
            } else if matches!(first, '–' | '−') {
                self.push(Piece::Sign(b'-'))?;
                first.len_utf8()
            } else if in_sentence {
                self.push(Piece::Space)?;
                first.len_utf8()
            } else {
                return None;
            };
            rest = &rest[end..];
        }
        Some(())
    }

    /// Takes the clock time, its half of the day and its offset out of the pieces.
    fn take_time(&mut self) -> Option<()> {
        for at in 0..self.length {
            let Piece::Number { value: hour, .. } = self.get(at) else {
                continue;
            };
            let clock = self.get(at + 1) == Piece::Sign(b':');
            let sign = self.after_space(at + 1);
            if !clock && self.get(sign) != Piece::Word(Word::Hour) {
                continue;
            }
            let mut used = if clock {
                at + 2
            } else {
                self.after_space(sign + 1)
            };
            let (mut minute, mut second, mut micros) = (0, 0, 0);
            if let Piece::Number {
                value,
                digits: 1..=2,
            } = self.get(used)
            {
                // `9h ngày 27/4`: the number is the day's, not the clock's.
                let of_date =
                    matches!(self.get(used + 1), Piece::Sign(b'/' | b'-' | b'.')) && !clock;
                if !of_date {
                    minute = value;
                    used += 1;
                    let word = self.after_space(used);
                    if self.get(word) == Piece::Word(Word::Minute) {
                        used = word + 1;
                    }
                }
            } else if clock {
                return None;
            }
            if self.get(used) == Piece::Sign(b':')
                && let Piece::Number { value, .. } = self.get(used + 1)
            {
                second = value;
                used += 2;
                if let (Piece::Sign(b'.'), Piece::Number { value, digits }) =
                    (self.get(used), self.get(used + 1))
                {
                    micros = fraction(value, digits);
                    used += 2;
                }
            }
            self.time = Some((hour, minute, second, micros));
            used = self.take_offset(used);
            for taken in at..used.min(self.length) {
                self.pieces[taken] = Piece::Space;
            }
            break;
        }
        for at in 0..self.length {
            match self.get(at) {
                Piece::Word(Word::Morning) => self.afternoon = Some(false),
                Piece::Word(Word::Afternoon) => self.afternoon = Some(true),
                Piece::Word(Word::Greenwich) => self.offset = self.offset.or(Some(0)),
                _ => continue,
            }
            self.pieces[at] = Piece::Space;
        }
        Some(())
    }

    /// The place itself, or the one behind a blank.
    fn after_space(&self, at: usize) -> usize {
        at + usize::from(self.get(at) == Piece::Space)
    }

    /// An offset right behind the time: `Z`, `+07:00`, ` +0700`, ` GMT+7`.
    fn take_offset(&mut self, mut at: usize) -> usize {
        let start = at;
        at += usize::from(self.get(at) == Piece::Space);
        if self.get(at) == Piece::Word(Word::Greenwich) {
            self.offset = Some(0);
            at += 1;
        }
        let sign = match self.get(at) {
            Piece::Sign(b'+') => 1,
            // With a blank before it, a dash stands between time and date.
            Piece::Sign(b'-') if at == start => -1,
            _ => return if self.offset.is_some() { at } else { start },
        };
        let Piece::Number { value, digits } = self.get(at + 1) else {
            return at;
        };
        let value = i32::try_from(value).unwrap_or(i32::MAX);
        let (mut hours, mut minutes) = match digits {
            1 | 2 => (value, 0),
            4 => (value / 100, value % 100),
            _ => return at,
        };
        at += 2;
        if let (Piece::Sign(b':'), Piece::Number { value, .. }) = (self.get(at), self.get(at + 1)) {
            minutes = i32::try_from(value).unwrap_or(0);
            at += 2;
        }
        hours = hours.min(14);
        minutes = minutes.min(59);
        self.offset = Some(sign * (hours * 3600 + minutes * 60));
        at
    }

    /// Day, month and year out of what is left.
    fn take_date(&mut self, dates: &Dates) -> Option<(u32, u32, u32, Swap)> {
        let mut numbers = [(0, 0); 3];
        let mut count = 0;
        let mut named = None;
        let mut spelled = false;
        for at in 0..self.length {
            match self.get(at) {
                Piece::Number { value, digits } => {
                    // `Thứ 7, 27/4`: the number of a weekday.
                    if at > 0 && self.after_weekday(at) {
                        continue;
                    }
                    *numbers.get_mut(count)? = (value, digits);
                    count += 1;
                }
                Piece::Word(Word::Month(_)) if named.is_some() => return None,
                Piece::Word(Word::Month(month)) => named = Some((month, count)),
                // `tháng 4`, `năm 2024`: nobody spells out the month first in Vietnamese.
                Piece::Word(Word::MonthOf) => spelled = true,
                _ => {}
            }
        }
        let [
            (first, first_digits),
            (second, second_digits),
            (third, third_digits),
        ] = numbers;
        let year = |value: u32, digits: usize| match digits {
            4 => Some(value),
            1 | 2 => Some(dates.full_year(value)),
            _ => None,
        };
        match (count, named) {
            (2, Some((month, before))) => {
                // `2024 Apr 27` or `27 Apr 2024` or `Apr 27, 2024`.
                let (day, year) = if first_digits == 4 && before > 0 {
                    (second, first)
                } else {
                    (first, year(second, second_digits)?)
                };
                Some((year, month, day, Swap::Certain))
            }
            (3, None) if first_digits == 4 => {
                let certain = Swap::Certain;
                if second > 12 && third <= 12 {
                    return Some((first, third, second, certain));
                }
                Some((first, second, third, certain))
            }
            (3, None) if first_digits <= 2 && second_digits <= 2 => {
                if first > 31 {
                    return Some((year(first, first_digits)?, second, third, Swap::Certain));
                }
                let (day, month, swap) = if spelled {
                    (first, second, Swap::Certain)
                } else {
                    arrange(first, second, dates.order)
                };
                Some((year(third, third_digits)?, month, day, swap))
            }
            _ => None,
        }
    }

    fn after_weekday(&self, at: usize) -> bool {
        let before = match self.get(at - 1) {
            Piece::Space if at > 1 => self.get(at - 2),
            piece => piece,
        };
        before == Piece::Word(Word::Weekday)
    }
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !belongs(letter)).unwrap_or(text.len())
}

/// Microseconds of a decimal fraction of a second.
fn fraction(value: u32, digits: usize) -> u32 {
    let digits = u32::try_from(digits).unwrap_or(9);
    match digits {
        0..=6 => value.saturating_mul(10_u32.pow(6 - digits)),
        7..=9 => value / 10_u32.pow(digits - 6),
        _ => 0,
    }
}
