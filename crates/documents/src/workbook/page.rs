//! Pages: A4, margins, what stands at the foot of each.

use rust_xlsxwriter::Worksheet;

use super::lines;

/// What every sheet of a workbook prints at its foot, and in which proportions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    left: String,
    centre: String,
    right: String,
}

/// A4, as Excel numbers paper.
const A4: u8 = 9;

impl Page {
    /// The three parts of the foot; `centre` may hold Excel's own codes (`&P` page, `&N` pages).
    pub(crate) fn new(left: &str, centre: &str, right: &str) -> Self {
        let escaped = |text: &str| clipped(text, 90).replace('&', "&&");
        Self {
            left: escaped(left),
            centre: centre.to_owned(),
            right: escaped(right),
        }
    }

    /// Prints a title at the head of every page.
    pub(crate) fn titled(sheet: &mut Worksheet, title: &str) {
        let title = clipped(title, 120).replace('&', "&&");
        sheet.set_header(format!("&C&\"Times New Roman,Bold\"&12{title}"));
    }

    /// A table: landscape, as wide as the paper, as many pages down as it takes.
    pub(crate) fn landscape(&self, sheet: &mut Worksheet) {
        sheet
            .set_landscape()
            .set_margins(0.4, 0.4, 0.65, 0.6, 0.3, 0.3);
        self.common(sheet);
    }

    /// A page to read: portrait, with the margins of Nghị định 30 (left 30 mm, right 15, top
    /// and bottom 20).
    pub(crate) fn portrait(&self, sheet: &mut Worksheet) {
        sheet
            .set_portrait()
            .set_margins(1.18, 0.59, 0.79, 0.79, 0.3, 0.4);
        self.common(sheet);
    }

    fn common(&self, sheet: &mut Worksheet) {
        let font = "&\"Times New Roman,Regular\"&9";
        let Self {
            left,
            centre,
            right,
        } = self;
        sheet
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true)
            .set_footer(format!("&L{font}{left}&C{font}{centre}&R{font}{right}"));
    }
}

/// The height in points of a row with text that wraps. Set for every such row: Excel fits
/// the height of merged cells never, LibreOffice that of rows it reads from a file neither.
///
/// `width` in characters of the default font, `size` of the font in points.
pub(crate) fn fit_height(text: &str, width: f64, size: f64) -> f64 {
    line_height(lines(text, width, size), size)
}

/// Makes a row high enough for all its wrapped cells: their words, and their widths.
pub(crate) fn fit_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[(&str, f64)],
) -> Result<(), rust_xlsxwriter::XlsxError> {
    let heights = cells
        .iter()
        .map(|(words, width)| fit_height(words, *width, 11.0));
    sheet.set_row_height(row, heights.fold(17.0, f64::max))?;
    Ok(())
}

/// The height in points of so many lines.
pub(crate) fn line_height(lines: f64, size: f64) -> f64 {
    (lines * size * 1.27 + 2.0).clamp(15.0, 400.0)
}

fn clipped(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let head: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foot_cannot_smuggle_codes_or_outgrow_excel() {
        let long = "ỦY BAN NHÂN DÂN ".repeat(30);
        let page = Page::new(&format!("A&B {long}"), "&P/&N", &long);
        assert!(page.left.starts_with("A&&B"));
        let whole = page.left.chars().count() + page.right.chars().count();
        assert!(whole + 100 < 255 + 30, "{whole}");
    }

    #[test]
    fn longer_text_needs_more_lines() {
        let one = fit_height("một dòng", 40.0, 11.0);
        assert!(fit_height(&"một dòng ".repeat(20), 40.0, 11.0) > 3.0 * one);
        assert!(fit_height("a\nb\nc", 40.0, 11.0) > 2.0 * one);
    }
}
