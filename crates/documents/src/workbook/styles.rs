//! How cells look.
//!
//! Times New Roman throughout: Nghị định 30/2020/NĐ-CP, Phụ lục I asks for it, every office
//! machine has it with all Vietnamese letters, and a table then prints like the letter it
//! goes with.
//!
//! Meaning never hangs on colour. What is wrong is bold on a light orange, what cannot be
//! told is italic on a dotted ground, and both say so in words or numbers: told apart in a
//! black-and-white print and by a colour-blind reader (orange and blue, no red and green).

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatPattern, FormatUnderline};

/// One way a cell can look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Words on one line.
    Text,
    /// Words that wrap.
    Wrap,
    /// Words in the middle.
    Centre,
    /// A whole number; nothing is a dash.
    Number,
    /// A share of one.
    Percent,
    /// A day.
    Date,
}

const FONT: &str = "Times New Roman";
const INK: Color = Color::RGB(0x0000_0000);
const LINK: Color = Color::RGB(0x001F_3864);
const HEADING_GROUND: Color = Color::RGB(0x00D9_E2F3);
const TOTAL_GROUND: Color = Color::RGB(0x00ED_EDED);
const WRONG_GROUND: Color = Color::RGB(0x00FC_E4D6);
const UNKNOWN_GROUND: Color = Color::RGB(0x00DD_EBF7);

/// The formats of a workbook.
#[derive(Debug)]
pub(crate) struct Styles {
    /// The format of a day.
    date: &'static str,
}

impl Styles {
    pub(crate) const fn new(date: &'static str) -> Self {
        Self { date }
    }

    /// The format everything else is built on.
    pub(crate) fn base() -> Format {
        Format::new()
            .set_font_name(FONT)
            .set_font_size(11)
            .set_font_color(INK)
    }

    /// Plain text of a size, for titles and paragraphs.
    pub(crate) fn paragraph(size: f64) -> Format {
        Self::base()
            .set_font_size(size)
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
    }

    /// A cell of a long list: no frame of its own, the page prints grid lines.
    pub(crate) fn plain(&self, look: Look) -> Format {
        let format = Self::base().set_align(FormatAlign::Top);
        match look {
            // A cell aligned to the top is indented only if it says on which side.
            Look::Text => format.set_align(FormatAlign::Left).set_indent(1),
            Look::Wrap => {
                let format = format.set_align(FormatAlign::Left).set_indent(1);
                format.set_text_wrap()
            }
            Look::Centre => format.set_align(FormatAlign::Center),
            Look::Number => format.set_num_format("#,##0_);-#,##0_);\"–\"_)"),
            Look::Percent => format.set_num_format("0.0%_)"),
            Look::Date => format
                .set_num_format(self.date)
                .set_align(FormatAlign::Center),
        }
    }

    /// A cell of a table with a frame.
    pub(crate) fn framed(&self, look: Look) -> Format {
        self.plain(look)
            .set_align(FormatAlign::VerticalCenter)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x0080_8080))
    }

    /// A framed cell of a totals row.
    pub(crate) fn total(&self, look: Look) -> Format {
        self.framed(look)
            .set_bold()
            .set_background_color(TOTAL_GROUND)
    }

    /// The heading of a column.
    pub(crate) fn heading(&self) -> Format {
        self.framed(Look::Wrap)
            .set_bold()
            .set_indent(0)
            .set_align(FormatAlign::Center)
            .set_background_color(HEADING_GROUND)
    }

    /// The heading of a narrow column, read from below.
    pub(crate) fn upright_heading(&self) -> Format {
        self.heading().set_rotation(90)
    }

    /// What is wrong.
    pub(crate) fn wrong(format: &Format) -> Format {
        format.clone().set_bold().set_background_color(WRONG_GROUND)
    }

    /// What cannot be told.
    pub(crate) fn unknown(format: &Format) -> Format {
        format
            .clone()
            .set_italic()
            .set_pattern(FormatPattern::Gray0625)
            .set_background_color(UNKNOWN_GROUND)
    }

    /// What is wrong, laid over a cell by a condition.
    pub(crate) fn wrong_mark() -> Format {
        Self::wrong(&Format::new())
    }

    /// What cannot be told, laid over a cell by a condition.
    pub(crate) fn unknown_mark() -> Format {
        Self::unknown(&Format::new())
    }

    /// What leads somewhere.
    pub(crate) fn link(format: &Format) -> Format {
        format
            .clone()
            .set_underline(FormatUnderline::Single)
            .set_font_color(LINK)
    }
}
