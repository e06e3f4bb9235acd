//! "Nơi nhận" beside the signature.

use docx_rs::{Paragraph, Table};

use super::layout::Layout;
use super::page::{Look, centred, columns, flush, gap};
use super::{Letter, Profile};

/// Lines left for the signature.
const SIGNATURE_LINES: usize = 4;

/// The two columns under the body.
pub(super) fn table(letter: &Letter, layout: &Layout) -> Table {
    let half = (layout.left + layout.right) / 2;
    columns(
        [half, half],
        [copies(letter, layout), signature(letter, layout)],
    )
}

fn copies(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let head = Look::of(layout.copies_head);
    let head = match letter.profile {
        Profile::State => flush("Nơi nhận:", head.bold().italic()),
        Profile::Party => flush("Nơi nhận:", head.underlined()),
    };
    std::iter::once(head)
        .chain(
            list(letter)
                .iter()
                .map(|line| flush(line, Look::of(layout.copies))),
        )
        .collect()
}

fn list(letter: &Letter) -> Vec<String> {
    let filed = letter.filed().to_owned();
    let lines = letter.copies.iter().cloned().chain([filed]);
    lines.map(|line| format!("- {line}")).collect()
}

fn signature(letter: &Letter, layout: &Layout) -> Vec<Paragraph> {
    let bold = Look::of(layout.signature).bold();
    let office = match letter.profile {
        Profile::State => bold,
        Profile::Party => Look::of(layout.signature),
    };
    let mut lines = Vec::new();
    if let Some(authority) = &letter.authority {
        lines.push(centred(&authority.to_uppercase(), bold));
    }
    lines.push(centred(&letter.title.to_uppercase(), office));
    lines.extend((0..SIGNATURE_LINES).map(|_| gap(layout.signature)));
    lines
}

/// The same lines, for the preview.
pub(super) fn plain(letter: &Letter) -> Vec<String> {
    let mut lines = vec!["Nơi nhận:".to_owned()];
    lines.extend(list(letter));
    lines.push(String::new());
    lines.extend(letter.authority.iter().map(|line| line.to_uppercase()));
    lines.push(letter.title.to_uppercase());
    lines
}
