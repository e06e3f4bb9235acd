//! Letters typed in fonts from before Unicode: the file names the glyphs by the Latin letters
//! the fonts hid the Vietnamese ones under.

use text::legacy::{LegacyEncoding, detect, to_unicode};

/// Converts a text whose lines spell Vietnamese in an old encoding; says which.
pub(super) fn mend(text: &mut String) -> Option<LegacyEncoding> {
    let encoding = detect(text.lines())?;
    let mended: Vec<String> = text
        .lines()
        .map(|line| to_unicode(encoding, line))
        .collect();
    *text = mended.join("\n");
    text.push('\n');
    Some(encoding)
}
