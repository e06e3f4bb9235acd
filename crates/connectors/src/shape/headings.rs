//! Where the headings are: one row or two, below any number of title rows.

use text::legacy;

use super::Sample;
use crate::cell::Cell;
use crate::value::is_address;
use crate::words::heading::Headings;

/// Headings begin within this many filled rows.
const TITLES: usize = 40;

/// A likeness that makes a cell a heading.
const LIKE: f32 = 0.6;

/// What a second heading row must add.
const MORE: f32 = 0.6;

/// The headings of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Heading {
    /// Line of the (first) heading row; 0 when the table has none.
    pub(crate) line: u32,
    /// The last line that is not data: the second heading row, or the row of column numbers.
    pub(crate) last_line: u32,
    /// By column: the words above it, and those of the lower row alone.
    pub(crate) texts: Vec<(String, String)>,
    /// How much it looks like headings.
    pub(crate) score: f32,
}

/// Finds the headings; without any, the first row with more than one cell is data.
pub(crate) fn find(sample: &Sample, headings: &Headings) -> Heading {
    let mut best = Heading::default();
    // Two rows only when together they say more than one.
    for (double, margin) in [(false, 0.0), (true, MORE)] {
        let enough = best.score + margin;
        let rows = 0..sample.rows.len().min(TITLES);
        for found in rows.filter_map(|at| at_row(sample, at, double, headings)) {
            if found.score > enough.max(best.score) {
                best = found;
            }
        }
    }
    let enough = if sample.width() <= 2 { 0.9 } else { 1.5 };
    if best.score < enough {
        return headless(sample);
    }
    skip_numbers(sample, &mut best);
    best
}

/// The headings in a row somebody named.
pub(crate) fn named_row(sample: &Sample, line: u32, headings: &Headings) -> Heading {
    let at = sample.rows.iter().position(|(found, _)| *found == line);
    let Some(at) = at.filter(|_| line > 0) else {
        return headless(sample);
    };
    let single = at_row(sample, at, false, headings);
    let double = at_row(sample, at, true, headings);
    let mut found = match (single, double) {
        (Some(single), Some(double)) if double.score > single.score + MORE => double,
        (Some(single), _) => single,
        (None, _) => headless(sample),
    };
    skip_numbers(sample, &mut found);
    found
}

fn headless(sample: &Sample) -> Heading {
    let wide = sample.width().min(2);
    let first = sample
        .rows
        .iter()
        .find(|(_, row)| row.iter().filter(|cell| !cell.is_blank()).count() >= wide);
    Heading {
        line: 0,
        last_line: first.map_or(0, |(line, _)| line.saturating_sub(1)),
        texts: vec![(String::new(), String::new()); sample.width()],
        score: 0.0,
    }
}

/// The headings if they stood in this row, or in this and the next.
fn at_row(sample: &Sample, at: usize, double: bool, headings: &Headings) -> Option<Heading> {
    let (line, upper) = sample.rows.get(at)?;
    let upper = texts(upper)?;
    // One text alone over the headings is a title.
    if double && upper.iter().filter(|text| !text.is_empty()).count() < 2 {
        return None;
    }
    let (last_line, lower) = match double {
        false => (*line, Vec::new()),
        true => {
            let (lower_line, lower) = sample.rows.get(at + 1)?;
            // A second heading row is right below the first.
            (
                Some(*lower_line).filter(|lower| *lower == line + 1)?,
                texts(lower)?,
            )
        }
    };
    let width = sample.width();
    let joined = join(&upper, &lower, width);
    let mut score = 0.0;
    let mut fields = Vec::new();
    for (whole, part) in &joined {
        if whole.is_empty() {
            continue;
        }
        let like = headings.like(whole);
        let like_part = headings.like(part);
        let best = like.first().into_iter().chain(like_part.first());
        let best = best.max_by(|one, other| one.score.total_cmp(&other.score));
        match best.filter(|best| best.score >= LIKE) {
            // The same field twice says less than another one.
            Some(best) if fields.contains(&best.field) => score += 0.3,
            Some(best) => {
                fields.push(best.field);
                score += best.score;
            }
            None => score -= 0.15,
        }
    }
    Some(Heading {
        line: *line,
        last_line,
        texts: joined,
        score,
    })
}

/// The cells of a row as texts, in today's letters; `None` when a cell cannot be a heading.
fn texts(row: &[Cell<'static>]) -> Option<Vec<String>> {
    let printed: Vec<_> = row.iter().map(Cell::printed).collect();
    let row_encoding = legacy::detect(printed.iter().map(AsRef::as_ref));
    // One heading in old letters among others in Unicode speaks for itself.
    let encoding = |text: &str| row_encoding.or_else(|| legacy::detect(std::iter::once(text)));
    let mut long = 0;
    for (cell, text) in row.iter().zip(&printed) {
        let data = match cell {
            Cell::Serial(_) | Cell::Bool(_) => true,
            Cell::Number(_) => true,
            Cell::Text(_) => {
                is_address(text)
                    || (text.len() >= 6
                        && text
                            .bytes()
                            .all(|byte| byte.is_ascii_digit() || b"/-.: ".contains(&byte)))
            }
            Cell::Empty | Cell::Error => false,
        };
        if data {
            return None;
        }
        long += usize::from(text.len() > 120);
    }
    (long <= 1).then(|| {
        printed
            .iter()
            .map(|text| {
                legacy::mend(encoding(text), text)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    })
}

/// Upper and lower heading of each column; an upper one reaches right over blank cells with
/// something below them.
fn join(upper: &[String], lower: &[String], width: usize) -> Vec<(String, String)> {
    let mut reach = "";
    let mut joined = Vec::with_capacity(width);
    for column in 0..width {
        let above = upper.get(column).map_or("", String::as_str);
        let below = lower.get(column).map_or("", String::as_str);
        if !above.is_empty() {
            reach = above;
        } else if below.is_empty() {
            reach = "";
        }
        let above = if below.is_empty() { above } else { reach };
        joined.push(match (above.is_empty(), below.is_empty()) {
            (_, true) => (above.to_owned(), above.to_owned()),
            (true, false) => (below.to_owned(), below.to_owned()),
            (false, false) if above == below => (above.to_owned(), above.to_owned()),
            (false, false) => (format!("{above} / {below}"), below.to_owned()),
        });
    }
    joined
}

/// Many forms number their columns below the headings: `(1) (2) (3)`, `A B 1 2`.
fn skip_numbers(sample: &Sample, heading: &mut Heading) {
    let next = sample
        .rows
        .iter()
        .find(|(line, _)| *line > heading.last_line);
    let Some((line, row)) = next else { return };
    let filled: Vec<String> = row
        .iter()
        .filter(|cell| !cell.is_blank())
        .map(|cell| cell.printed().trim_matches(['(', ')', '[', ']']).to_owned())
        .collect();
    let short = filled.iter().all(|text| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        (1..=2).contains(&text.len())
            && (digits || text.bytes().all(|byte| byte.is_ascii_uppercase()))
    });
    let numbers: Vec<u32> = filled.iter().filter_map(|text| text.parse().ok()).collect();
    let rising = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
    if short && rising && filled.len() >= 3 && numbers.len() * 2 >= filled.len() {
        heading.last_line = *line;
    }
}
