//! The two columns above the body: issuer, number and subject; Quốc hiệu, place and date.

use docx_rs::{Paragraph, Table};

use super::layout::{Layout, mm};
use super::page::{Look, centred, columns, gap, rule, width};
use super::{Letter, Profile};

const REPUBLIC: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
const PARTY: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";

/// The header.
pub(super) fn table(letter: &Letter, layout: &Layout) -> Table {
    columns(
        [layout.left, layout.right],
        [left(letter, layout), right(letter, layout)],
    )
}

fn left(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let party = letter.profile == Profile::Party;
    let upper = Look::of(layout.issuer);
    let mut lines = Vec::new();
    if let Some(parent) = &letter.parent {
        lines.push(centred(&parent.to_uppercase(), upper));
    }
    for line in &letter.issuer {
        lines.push(centred(&line.to_uppercase(), upper.bold()));
    }
    if party {
        lines.push(centred("*", upper));
        lines.push(centred(&letter.number(), Look::of(layout.number)));
        if letter.named.is_none() {
            lines.push(centred(&letter.about(), Look::of(layout.about).italic()));
        }
    } else {
        let last = letter.issuer.last().map(|line| line.to_uppercase());
        let length = width(&last.unwrap_or_default(), upper.bold()) * 2 / 5;
        lines.push(rule(layout.left, length));
        lines.push(gap(12));
        lines.push(centred(&letter.number(), Look::of(layout.number)));
        if letter.named.is_none() {
            lines.push(gap(12));
            lines.push(centred(&letter.about(), Look::of(layout.about)));
        }
    }
    lines
}

/// Kind and subject of a named document, in the middle of the page (ô 5a): a rule below for the state,
/// dashes for the Party. Nothing for a công văn.
pub(super) fn title(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let Some(named) = &letter.named else {
        return Vec::new();
    };
    let bold = Look::of(layout.title).bold();
    let subject = letter.named_subject();
    let end = match letter.profile {
        Profile::State => rule(
            layout.left + layout.right,
            width(&subject, bold).min(mm(60.0) as usize) / 2,
        ),
        Profile::Party => centred("-----", Look::of(layout.body)),
    };
    vec![
        gap(12),
        centred(&named.to_uppercase(), bold),
        centred(&subject, bold),
        end,
    ]
}

fn right(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let date = Look::of(layout.date).italic();
    let banner = Look::of(layout.banner).bold();
    let motto = Look::of(layout.motto).bold();
    let mut lines = match letter.profile {
        Profile::State => vec![
            centred(REPUBLIC, banner),
            centred(MOTTO, motto),
            rule(layout.right, width(MOTTO, motto)),
        ],
        Profile::Party => vec![
            centred(PARTY, banner),
            rule(layout.right, width(PARTY, banner)),
        ],
    };
    lines.push(gap(12));
    lines.push(centred(&letter.place_and_date(), date));
    lines
}

/// The header's lines, for the preview.
pub(super) fn plain(letter: &Letter) -> Vec<String> {
    let mut lines: Vec<String> = letter
        .parent
        .iter()
        .map(|line| line.to_uppercase())
        .collect();
    lines.extend(letter.issuer.iter().map(|line| line.to_uppercase()));
    lines.push(String::new());
    match letter.profile {
        Profile::State => lines.extend([REPUBLIC.to_owned(), MOTTO.to_owned()]),
        Profile::Party => lines.push(PARTY.to_owned()),
    }
    lines.push(String::new());
    lines.push(letter.place_and_date());
    lines.push(String::new());
    if letter.profile == Profile::Party {
        lines.push("*".to_owned());
    }
    lines.push(letter.number());
    match &letter.named {
        None => lines.push(letter.about()),
        Some(named) => lines.extend([String::new(), named.to_uppercase(), letter.named_subject()]),
    }
    lines
}
