//! Columns to fields: each pair has a score from heading and content, the best pairs first.

use domain::{FeedKind, Field};

use super::column::Basis;
use super::content::Content;
use super::fit::{by_content, fit};
use super::headings::Heading;
use crate::mapping::FeedMapping;
use crate::value::tokens;
use crate::words::heading::{Headings, Likeness};

/// Below this nothing is decided.
const ENOUGH: f32 = 0.45;

/// A second column of one field must say so itself.
const AGAIN: f32 = 0.85;

/// Cells of which more than this have a form that nothing else has are that.
const SURE: f32 = 0.8;

/// A heading is contradicted when fewer of the cells than this can be its values.
const FITS: f32 = 0.34;

/// What a column was taken for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Assigned {
    pub(crate) field: Field,
    pub(crate) basis: Basis,
    /// Of a column left out: the field its heading clearly names and its cells cannot be.
    pub(crate) denied: Option<Field>,
}

struct Pair {
    column: usize,
    field: Field,
    score: f32,
    heading: f32,
}

/// Decides every column of a sheet.
pub(crate) fn assign(
    kind: &FeedKind,
    heading: &Heading,
    contents: &[Content],
    headings: &Headings,
    mapping: Option<&FeedMapping>,
) -> Vec<Assigned> {
    let mut decided: Vec<Option<Assigned>> = vec![None; contents.len()];
    let mut contradicted: Vec<Option<Field>> = vec![None; contents.len()];
    let mut pairs = Vec::new();
    for (column, content) in contents.iter().enumerate() {
        let texts = heading.texts.get(column);
        let (whole, part) = texts.map_or(("", ""), |(whole, part)| (whole, part));
        if let Some(field) = mapping.and_then(|mapping| mapped(mapping, column, whole, part)) {
            let basis = Basis::Mapping;
            decided[column] = Some(Assigned {
                field,
                basis,
                denied: None,
            });
        } else if is_secret(whole, content) {
            decided[column] = Some(Assigned {
                field: Field::Ignored,
                basis: Basis::Secret,
                denied: None,
            });
        } else {
            contradicted[column] = score(kind, column, whole, part, content, headings, &mut pairs);
        }
    }
    pairs.sort_by(|one, other| {
        let order = other.score.total_cmp(&one.score);
        order.then(one.column.cmp(&other.column))
    });
    let beaten = take(&pairs, &mut decided);
    // A heading over another column's cells is understood when its own cells were found
    // elsewhere; when nobody has them, something is amiss.
    let taken: Vec<Field> = decided.iter().flatten().map(|found| found.field).collect();
    for denied in &mut contradicted {
        *denied = denied.filter(|field| !taken.contains(field));
    }
    let mut assigned: Vec<Assigned> = decided
        .into_iter()
        .enumerate()
        .map(|(column, decided)| {
            let denied = contradicted[column];
            let left = Assigned {
                field: Field::Ignored,
                basis: match (denied, beaten[column]) {
                    (Some(_), _) => Basis::Contradicted,
                    (None, true) => Basis::SecondBest,
                    (None, false) => Basis::Unrecognised,
                },
                denied,
            };
            match decided {
                Some(found) => Assigned {
                    denied: denied.filter(|_| found.basis != Basis::Mapping),
                    ..found
                },
                None => left,
            }
        })
        .collect();
    numbers_elsewhere(&mut assigned, contents);
    split_names(&mut assigned);
    if matches!(kind, FeedKind::System(_)) {
        login_by_mail(&mut assigned);
    }
    assigned
}

/// Identity numbers can hardly be mistaken: where they stand under another heading, and what
/// stands under theirs are none, that column is not what its heading says.
fn numbers_elsewhere(assigned: &mut [Assigned], contents: &[Content]) {
    let share = |content: &Content| content.share(content.identities);
    let mut columns = assigned.iter().zip(contents);
    let elsewhere = columns
        .any(|(column, content)| column.field != Field::IdentityNumber && share(content) > SURE);
    let mut columns = assigned.iter_mut().zip(contents);
    let claimed = columns.find(|(column, _)| column.field == Field::IdentityNumber);
    if let (true, Some((column, content))) = (elsewhere, claimed)
        && column.basis == Basis::Heading
        && share(content) < FITS
    {
        *column = Assigned {
            field: Field::Ignored,
            basis: Basis::Contradicted,
            denied: Some(Field::IdentityNumber),
        };
    }
}

/// Scores a column against every field; gives the field its heading names when that is not
/// believed.
fn score(
    kind: &FeedKind,
    column: usize,
    whole: &str,
    part: &str,
    content: &Content,
    headings: &Headings,
    pairs: &mut Vec<Pair>,
) -> Option<Field> {
    let mut likely = headings.like(whole);
    if part != whole {
        // "Tên" under "Đơn vị" is no person's name.
        let weight = if tokens(part).len() == 1 { 0.7 } else { 0.97 };
        for like in headings.like(part) {
            let score = like.score * weight;
            match likely.iter_mut().find(|known| known.field == like.field) {
                Some(known) => known.score = known.score.max(score),
                None => likely.push(Likeness { score, ..like }),
            }
        }
    }
    let mut strongest: Option<(Field, f32, f32)> = None;
    let mut fields: Vec<(Field, f32, f32)> = Vec::new();
    for like in likely {
        let fits = fit(like.field, content);
        if strongest.is_none_or(|(_, best, _)| like.score > best) {
            strongest = Some((like.field, like.score, fits));
        }
        let believed = if content.filled >= 3 && fits < FITS {
            0.15
        } else {
            0.6 + 0.4 * fits
        };
        fields.push((like.field, like.score * believed, like.score));
    }
    for (field, sure) in by_content(kind, content) {
        match fields.iter_mut().find(|(known, ..)| *known == field) {
            // Heading and content agree.
            Some((_, score, _)) => *score = score.max(sure) + 0.1,
            None => fields.push((field, sure, 0.0)),
        }
    }
    pairs.extend(fields.into_iter().map(|(field, score, heading)| Pair {
        column,
        field,
        score,
        heading,
    }));
    let denied =
        strongest.filter(|(_, score, fits)| *score >= 0.6 && content.filled >= 3 && *fits < FITS);
    denied.map(|(field, ..)| field)
}

/// Takes the pairs, best first; true for columns that lost their best field to another.
fn take(pairs: &[Pair], decided: &mut [Option<Assigned>]) -> Vec<bool> {
    let mut beaten = vec![false; decided.len()];
    for pair in pairs.iter().filter(|pair| pair.score >= ENOUGH) {
        if decided[pair.column].is_some() {
            continue;
        }
        let taken = decided
            .iter()
            .flatten()
            .any(|other| other.field == pair.field);
        let once =
            !may_repeat(pair.field) || (pair.heading < AGAIN && repeats_by_heading(pair.field));
        if taken && once {
            beaten[pair.column] = true;
            continue;
        }
        decided[pair.column] = Some(Assigned {
            field: pair.field,
            basis: if pair.heading >= ENOUGH {
                Basis::Heading
            } else {
                Basis::Content
            },
            denied: None,
        });
    }
    beaten
}

/// Fields several columns can give together.
const fn may_repeat(field: Field) -> bool {
    matches!(
        field,
        Field::Ignored
            | Field::RowNumber
            | Field::Phone
            | Field::FamilyName
            | Field::ForwardTo
            | Field::LastUse
            | Field::Status
            | Field::Users
            | Field::Aliases
    )
}

const fn repeats_by_heading(field: Field) -> bool {
    !matches!(field, Field::Ignored | Field::RowNumber | Field::Phone)
}

/// What the mapping says of a column: by heading, or `#` and its number.
fn mapped(mapping: &FeedMapping, column: usize, whole: &str, part: &str) -> Option<Field> {
    let number = format!("#{}", column + 1);
    mapping
        .columns
        .iter()
        .find(|(named, _)| **named == number || alike(named, whole) || alike(named, part))
        .map(|(_, field)| *field)
}

/// Whether some column has this heading.
pub(crate) fn has_column(heading: &Heading, named: &str) -> bool {
    let mut texts = heading.texts.iter();
    texts.any(|(whole, part)| alike(named, whole) || alike(named, part))
}

/// The same heading, but for marks, case and spacing.
fn alike(named: &str, printed: &str) -> bool {
    !printed.is_empty() && tokens(named) == tokens(printed)
}

/// A column of passwords or hashes. A heading that says so is enough, unless the cells are
/// dates or yes and no: then it is about passwords and holds none.
fn is_secret(heading: &str, content: &Content) -> bool {
    const WORDS: [&str; 9] = [
        "password",
        "passwd",
        "pwd",
        "pass",
        "userpassword",
        "hash",
        "unicodepwd",
        "secret",
        "mk",
    ];
    let words = tokens(heading);
    let named = words.join(" ").contains("mat khau")
        || words.iter().any(|word| WORDS.contains(&word.as_str()));
    let harmless = content.share(content.dates) > 0.5
        || content.share(content.booleans) > 0.8
        || content.share(content.numbers) > 0.9 && content.share(content.dates) > 0.0
        || content.filled == 0;
    content.share(content.secrets) > 0.5 || (named && !harmless)
}

/// A mail system's accounts are its addresses: without another login, the address is it, and
/// an address that is broken is still the account's name.
fn login_by_mail(assigned: &mut [Assigned]) {
    if assigned.iter().any(|column| column.field == Field::Login) {
        return;
    }
    if let Some(column) = assigned
        .iter_mut()
        .find(|column| column.field == Field::Mail)
    {
        column.field = Field::Login;
    }
}

/// "Tên" beside "Họ và tên đệm" is the given name; a given name without a family name beside it
/// is the whole name.
fn split_names(assigned: &mut [Assigned]) {
    let has = |assigned: &[Assigned], field| assigned.iter().any(|column| column.field == field);
    let (family, given, name) = (
        has(assigned, Field::FamilyName),
        has(assigned, Field::GivenName),
        has(assigned, Field::Name),
    );
    let (from, to) = match (family, given, name) {
        (true, false, true) => (Field::Name, Field::GivenName),
        (false, true, false) => (Field::GivenName, Field::Name),
        _ => return,
    };
    if let Some(column) = assigned.iter_mut().find(|column| column.field == from) {
        column.field = to;
    }
}
