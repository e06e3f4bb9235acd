//! Tables whose cells a converter printed one below the other, put back into rows.
//!
//! Such a table is known by its number column: a heading "STT" or "TT", then the other headings,
//! then "1", and every row begins with the next number and has as many cells.

use super::atom::Atom;
use super::line::RawLine;
use crate::pattern::pattern;

/// Columns a table may have.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=7;
/// A heading is short.
const HEADING: usize = 40;
/// A cell may be a sentence, not a page.
const CELL: usize = 600;

/// Joins the cells of such tables.
pub(super) fn rows(lines: Vec<RawLine>) -> Vec<RawLine> {
    let mut out: Vec<RawLine> = Vec::with_capacity(lines.len());
    let filled: Vec<usize> = (0..lines.len())
        .filter(|&at| {
            lines[at]
                .atoms
                .iter()
                .any(|atom| !atom.letter.is_whitespace())
        })
        .collect();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut at = 0;
    while at < filled.len() {
        let found = table(&lines, &filled[at..]);
        at += found.iter().map(Vec::len).sum::<usize>().max(1);
        rows.extend(found);
    }
    let mut lines: Vec<Option<RawLine>> = lines.into_iter().map(Some).collect();
    let mut rows = rows.into_iter().peekable();
    for at in 0..lines.len() {
        if rows.peek().is_some_and(|row| row.first() == Some(&at)) {
            let cells = rows.next().unwrap_or_default();
            let cells = cells.iter().filter_map(|&cell| lines[cell].take());
            out.extend(row(cells.collect()));
        } else {
            out.extend(lines[at].take());
        }
    }
    out
}

/// The rows of the table that begins at the first of some filled lines; none when none does.
fn table(lines: &[RawLine], filled: &[usize]) -> Vec<Vec<usize>> {
    let text = |at: usize| words(&lines[at]);
    let Some(&first) = filled.first() else {
        return Vec::new();
    };
    if !matches!(text(first).as_str(), "stt" | "tt" | "so tt") {
        return unnumbered(lines, filled);
    }
    let width = filled
        .iter()
        .take(COLUMNS.end() + 1)
        .position(|&at| counts(&text(at), 1))
        .unwrap_or(0);
    let headed = filled
        .iter()
        .take(width)
        .all(|&at| text(at).len() <= HEADING);
    if !COLUMNS.contains(&width) || !headed {
        return Vec::new();
    }
    let mut rows = vec![filled[..width].to_vec()];
    while let Some(cells) = filled.get(rows.len() * width..(rows.len() + 1) * width) {
        let numbered = counts(&text(cells[0]), rows.len());
        if !numbered || cells.iter().any(|&at| text(at).len() > CELL) {
            break;
        }
        rows.push(cells.to_vec());
    }
    if rows.len() > 1 { rows } else { Vec::new() }
}

// A column of days or numbers shows that the lines below are its cells.
pattern!(
    HEADINGS = r"^(?:(?:ten )?(?:he thong|phan mem|ung dung)|loai tai khoan|tai khoan|noi dung(?: cong viec| nhiem vu)?|nhiem vu|cong viec|don vi[a-z ,]{0,30}|ca nhan[a-z ,]{0,20}|co quan[a-z ,]{0,20}|nguoi[a-z ,]{0,20}|chu tri|phoi hop|phu trach|thoi (?:gian|han|diem)[a-z ]{0,20}|han[a-z ]{0,20}|tien do|do dai[a-z ]{0,30}|so ky tu[a-z ]{0,20}|chu ky[a-z ]{0,25}|thay doi|doi sau|(?:thay|doi) mat khau|doi tuong|thanh phan[a-z ]{0,20}|ghi chu|ket qua|san pham|(?:loai|nhom) ky tu|ky tu bat buoc|phai co|thanh phan|khoa sau[a-z ]{0,12}|nhap sai|toi thieu|lich su|khong trung[a-z ]{0,12}|dia chi|muc do)$"
);
pattern!(COUNTS = r"^(?:thoi|han|tien do|do dai|so ky tu|chu ky|thay|doi|toi thieu)");
pattern!(DIGIT = r"\d");
pattern!(ENDS = r"^(?:[ivx]{1,4}[./)-]|\d{1,2}[./)] ?[a-z]|dieu \d|noi nhan|chuong |phu luc)");
/// Such a table has at least so many lines.
const LEAST: usize = 2;

/// A table without a number column: short lines that are headings, then as many cells a row.
fn unnumbered(lines: &[RawLine], filled: &[usize]) -> Vec<Vec<usize>> {
    let text = |at: usize| words(&lines[at]);
    let heads = |at: &&usize| HEADINGS.is_in(text(**at).as_bytes());
    let width = filled
        .iter()
        .take(COLUMNS.end() + 1)
        .take_while(heads)
        .count();
    let counted = filled
        .iter()
        .take(width)
        .position(|&at| COUNTS.is_in(text(at).as_bytes()));
    let Some(counted) = counted.filter(|_| COLUMNS.contains(&width)) else {
        return Vec::new();
    };
    let mut rows = vec![filled[..width].to_vec()];
    while let Some(cells) = filled.get(rows.len() * width..(rows.len() + 1) * width) {
        let ended = cells.iter().any(|&at| {
            let text = text(at);
            text.len() > CELL || ENDS.is_in(text.as_bytes())
        });
        if ended || !DIGIT.is_in(text(cells[counted]).as_bytes()) {
            break;
        }
        rows.push(cells.to_vec());
    }
    if rows.len() > LEAST { rows } else { Vec::new() }
}

fn words(line: &RawLine) -> String {
    let text: String = line
        .atoms
        .iter()
        .map(|atom| atom.letter)
        .filter(|letter| !matches!(letter, '*' | '|'))
        .take(CELL + 1)
        .collect();
    text::fold(text.trim())
}

/// "3", "03" or "3.".
fn counts(words: &str, n: usize) -> bool {
    words.trim_end_matches('.').parse() == Ok(n)
}

/// The cells side by side.
fn row(cells: Vec<RawLine>) -> Option<RawLine> {
    let end = cells.last()?.end;
    let mut atoms: Vec<Atom> = Vec::new();
    for cell in cells {
        if let Some(last) = atoms.last() {
            let at = last.end;
            atoms.push(Atom {
                letter: '\t',
                start: at,
                end: at + 1,
            });
        }
        atoms.extend(cell.atoms);
    }
    Some(RawLine { atoms, end })
}
