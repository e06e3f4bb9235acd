//! A letter taken apart: header, addressees, body, signature, footnotes, appendices.

mod addressees;
mod body;
mod head;
mod landmark;
mod paragraph;
mod row;
mod tail;

use crate::source::{Place, Source};

pub(crate) use head::{Cell, Title};
pub(crate) use paragraph::{Paragraph, Zone};
pub(crate) use row::{headed, label};
pub(crate) use tail::signs;

/// A letter and its parts.
#[derive(Debug)]
pub(crate) struct Letter {
    /// The text.
    pub(crate) source: Source,
    /// The cells above the body.
    pub(crate) header: Vec<Cell>,
    /// The title line ("KẾ HOẠCH") and what follows it.
    pub(crate) title: Option<Title>,
    /// Those under "Kính gửi".
    pub(crate) addressees: Vec<Place>,
    /// Body, footnotes and appendices, in order.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// The cells of "Nơi nhận" and of the signature.
    pub(crate) tail: Vec<Cell>,
}

/// How many paragraphs a paragraph may stand under: more are nobody's, and reading stays linear.
pub(crate) const DEEPEST: usize = 12;

impl Letter {
    /// Takes a text apart.
    pub(crate) fn new(text: &str) -> Self {
        let mut source = Source::new(text);
        let marks = landmark::find(&source);
        let header = head::cells(&source, 0..marks.header_end);
        let title = marks.title.map(|at| head::title(&source, at, marks.body));
        let addressees = addressees::list(&mut source, &marks);
        let tail = head::cells(&source, marks.tail.clone());
        let paragraphs = body::paragraphs(&mut source, &marks);
        Self {
            source,
            header,
            title,
            addressees,
            paragraphs,
            tail,
        }
    }

    /// The paragraphs that can bind: body, footnotes and appendices, no forms to fill in.
    pub(crate) fn binding(&self) -> impl Iterator<Item = (usize, &Paragraph)> {
        self.paragraphs
            .iter()
            .enumerate()
            .filter(|(_, paragraph)| paragraph.zone != Zone::Form)
    }

    /// The paragraphs of the body alone.
    pub(crate) fn body(&self) -> impl Iterator<Item = (usize, &Paragraph)> {
        self.paragraphs
            .iter()
            .enumerate()
            .filter(|(_, paragraph)| paragraph.zone == Zone::Body)
    }

    /// The paragraphs a paragraph stands under, nearest first.
    pub(crate) fn above(&self, mut at: usize) -> Vec<&Paragraph> {
        let mut above = Vec::new();
        while above.len() < DEEPEST
            && let Some(parent) = self
                .paragraphs
                .get(at)
                .and_then(|paragraph| paragraph.parent)
        {
            above.extend(self.paragraphs.get(parent));
            at = parent;
        }
        above
    }
}
