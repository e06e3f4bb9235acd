//! A column of a list.

use rust_xlsxwriter::Format;

/// A column: what stands above it, how wide, how its cells look, whether it is printed.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) heading: String,
    /// In characters.
    pub(crate) width: f64,
    pub(crate) format: Format,
    /// Columns for the screen alone stand behind all printed ones.
    pub(crate) printed: bool,
    /// Its words hardly come twice.
    pub(crate) own_words: bool,
}

impl Column {
    pub(crate) fn new(heading: String, width: f64, format: &Format) -> Self {
        Self {
            heading,
            width,
            format: format.clone(),
            printed: true,
            own_words: false,
        }
    }

    /// Words that hardly come twice, such as logins: written in place rather than shared.
    pub(crate) fn of_own_words(mut self) -> Self {
        self.own_words = true;
        self
    }

    /// Left out of the print area: useful for looking up, too wide for paper.
    pub(crate) fn on_screen_only(mut self) -> Self {
        self.printed = false;
        self
    }
}
