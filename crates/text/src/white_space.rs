//! Joining white space of every kind to one blank while text is written out.

/// Appends characters to a text; gaps become one blank, never at either end.
pub(crate) struct Joined<'a> {
    out: &'a mut String,
    start: usize,
    gap: bool,
}

impl<'a> Joined<'a> {
    /// Appends to `out`; what stood there before is left alone.
    pub(crate) fn new(out: &'a mut String) -> Self {
        let start = out.len();
        Self {
            out,
            start,
            gap: false,
        }
    }

    /// White space was seen.
    #[inline]
    pub(crate) fn gap(&mut self) {
        self.gap = true;
    }

    /// Appends a character that is not white space.
    #[inline]
    pub(crate) fn push(&mut self, c: char) {
        if self.gap {
            self.gap = false;
            if self.out.len() > self.start {
                self.out.push(' ');
            }
        }
        self.out.push(c);
    }

    /// Puts another character in the place of the one written last.
    pub(crate) fn replace_last(&mut self, c: char) {
        if self.out.len() > self.start {
            self.out.pop();
            self.out.push(c);
        }
    }
}

/// Blanks, tabs, line ends, fixed-width blanks, and control characters.
pub(crate) fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Characters with no width and no sound, as pages and mail programs leave them in cells:
/// soft hyphen, joiners, direction marks, byte order mark.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
