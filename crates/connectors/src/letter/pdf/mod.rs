//! `.pdf` with a text layer: the words in the order a person reads them. Header and signature
//! stand in two columns, footnotes at the end, as in the other formats.
//!
//! The library walks content that a stranger wrote. It runs on a thread of its own with room to
//! nest, its panics end there and become damage in the file, and it is stopped when a page asks
//! for more than a letter does: see [`budget`].

mod bomb;
mod budget;
mod column;
mod footnote;
mod glyph;
mod leading;
mod legacy;
mod line;
mod page;

use super::{LetterFault, LetterLimits, LetterNotice};
use budget::Budget;
use glyph::Glyph;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// Room to nest: forms in forms, dictionaries in dictionaries.
const STACK: usize = 128 << 20;

/// The text of a `.pdf`.
pub(super) fn text(
    bytes: &[u8],
    limits: &LetterLimits,
    notices: &mut Vec<LetterNotice>,
) -> Result<String, LetterFault> {
    bomb::check(bytes, limits)?;
    let pages = contained(|| glyphs(bytes, limits))?;
    let blank: Vec<usize> = (1..)
        .zip(&pages)
        .filter(|(_, glyphs)| glyphs.iter().all(Glyph::is_blank))
        .map(|(number, _)| number)
        .collect();
    if blank.len() == pages.len() {
        return Err(LetterFault::NoTextLayer { pages: pages.len() });
    }
    if !blank.is_empty() {
        notices.push(LetterNotice::PicturePages(blank));
    }
    let unknown = pages
        .iter()
        .flatten()
        .filter(|glyph| glyph.is_unknown())
        .count();
    if unknown > 0 {
        notices.push(LetterNotice::UnreadableLetters(unknown as u64));
    }
    let mut text = page::text(pages);
    if let Some(encoding) = legacy::mend(&mut text) {
        notices.push(LetterNotice::OldFont(encoding));
    }
    if text.len() > limits.text_bytes {
        return Err(LetterFault::TooLarge {
            limit: limits.text_bytes as u64,
        });
    }
    Ok(text)
}

/// Runs the library on a thread of its own; a panic there is damage in the file, and a stopped
/// run is a file that asks for too much.
fn contained<T: Send>(
    read: impl FnOnce() -> Result<T, LetterFault> + Send,
) -> Result<T, LetterFault> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, read)?;
        thread.join().unwrap_or_else(|cause| {
            Err(if cause.is::<budget::Spent>() {
                LetterFault::Bomb("more to draw than a letter has".to_owned())
            } else {
                LetterFault::Damaged("the PDF library gave up on it".to_owned())
            })
        })
    })
}

/// The glyphs of every page.
fn glyphs(bytes: &[u8], limits: &LetterLimits) -> Result<Vec<Vec<Glyph>>, LetterFault> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => LetterFault::Encrypted,
        LoadPdfError::Decryption(error) => LetterFault::Damaged(format!("{error:?}")),
        LoadPdfError::Invalid => LetterFault::Damaged("no PDF structure".to_owned()),
    })?;
    let pages = pdf.pages();
    if pages.len() > limits.pages {
        return Err(LetterFault::TooManyPages {
            pages: pages.len(),
            limit: limits.pages,
        });
    }
    if pages.is_empty() {
        return Err(LetterFault::Damaged("no page".to_owned()));
    }
    let largest = bomb::largest_stream(&pdf, limits)?;
    let mut budget = Budget::new(limits, largest);
    let cache = hayro_interpret::InterpreterCache::new();
    let mut all = Vec::with_capacity(pages.len());
    for page in pages.iter() {
        all.push(glyph::collect(&pdf, page, &cache, &mut budget));
    }
    Ok(all)
}
