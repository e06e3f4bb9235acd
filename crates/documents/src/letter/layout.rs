//! Sizes, margins and styles of the two layouts, as data.

use super::Profile;

/// Twentieths of a point in a millimetre.
const MM: f64 = 1440.0 / 25.4;

/// One layout. Sizes are half points, lengths twentieths of a point, as the format counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub(super) margin_left: i32,
    pub(super) margin_right: i32,
    pub(super) margin_top: i32,
    pub(super) margin_bottom: i32,
    /// Width of the left column of header and signature.
    pub(super) left: usize,
    /// Width of the right column.
    pub(super) right: usize,
    /// Quốc hiệu, or the Party's name.
    pub(super) banner: usize,
    /// Tiêu ngữ.
    pub(super) motto: usize,
    /// The body above, the issuer.
    pub(super) issuer: usize,
    pub(super) number: usize,
    pub(super) about: usize,
    /// Kind and subject of a named document.
    pub(super) title: usize,
    pub(super) date: usize,
    pub(super) body: usize,
    /// First line of a paragraph.
    pub(super) indent: i32,
    /// Exact line spacing; `None`: single.
    pub(super) exact: Option<i32>,
    /// Authority, office and name.
    pub(super) signature: usize,
    /// "Nơi nhận:".
    pub(super) copies_head: usize,
    pub(super) copies: usize,
    /// Words of a table.
    pub(super) table: usize,
    pub(super) page_number: usize,
}

/// Millimetres.
pub(super) fn mm(length: f64) -> i32 {
    (length * MM).round() as i32
}

impl Layout {
    pub(super) fn of(profile: Profile) -> Self {
        match profile {
            Profile::State => Self::state(),
            Profile::Party => Self::party(),
        }
    }

    /// Nghị định 30/2020, Phụ lục I: the 13/13/14 row of sizes.
    fn state() -> Self {
        Self {
            margin_left: mm(30.0),
            margin_right: mm(20.0),
            margin_top: mm(20.0),
            margin_bottom: mm(20.0),
            left: mm(56.0) as usize,
            right: mm(104.0) as usize,
            banner: 26,
            motto: 28,
            issuer: 26,
            number: 26,
            about: 24,
            title: 28,
            date: 28,
            body: 28,
            indent: mm(12.7),
            exact: None,
            signature: 28,
            copies_head: 24,
            copies: 22,
            table: 24,
            page_number: 28,
        }
    }

    /// Hướng dẫn 05-HD/VPTW, as secondary sources print its table.
    fn party() -> Self {
        Self {
            margin_left: mm(30.0),
            margin_right: mm(15.0),
            margin_top: mm(20.0),
            margin_bottom: mm(20.0),
            left: mm(83.0) as usize,
            right: mm(82.0) as usize,
            banner: 30,
            motto: 28,
            issuer: 28,
            number: 28,
            about: 24,
            title: 30,
            date: 28,
            body: 28,
            indent: mm(10.0),
            exact: Some(18 * 20),
            signature: 28,
            copies_head: 28,
            copies: 24,
            table: 24,
            page_number: 28,
        }
    }
}
