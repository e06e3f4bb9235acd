//! What a style says about a paragraph or a run, as far as it changes the text.

use std::collections::BTreeMap;

use super::{Node, attribute, child, parse, switch, value};
use crate::letter::{LetterFault, LetterLimits};

/// How a paragraph or a run is to be read. `None` leaves it to the style below.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// The list (`numId`); "0" ends one.
    pub(super) list: Option<String>,
    /// The level of the list, from 0.
    pub(super) level: Option<usize>,
    /// Centred.
    pub(super) centred: Option<bool>,
    /// Shown in capitals, whatever was typed.
    pub(super) capitals: Option<bool>,
    /// Not shown.
    pub(super) hidden: Option<bool>,
    /// Raised: a mark.
    pub(super) raised: Option<bool>,
}

impl Format {
    /// Of a paragraph's or a run's own properties.
    pub(super) fn of(paragraph: Option<Node<'_, '_>>, run: Option<Node<'_, '_>>) -> Self {
        let numbers = paragraph.and_then(|node| child(node, "numPr"));
        Self {
            list: numbers
                .and_then(|node| value(node, "numId"))
                .map(str::to_owned),
            level: numbers
                .and_then(|node| value(node, "ilvl"))
                .and_then(|level| level.parse().ok()),
            centred: paragraph
                .and_then(|node| value(node, "jc"))
                .map(|jc| jc == "center"),
            capitals: run.and_then(|node| switch(node, "caps")),
            hidden: run.and_then(|node| switch(node, "vanish")),
            raised: run
                .and_then(|node| value(node, "vertAlign"))
                .map(|align| align == "superscript"),
        }
    }

    /// What is said here, and where nothing is, what `below` says.
    pub(super) fn over(self, below: &Self) -> Self {
        Self {
            list: self.list.or_else(|| below.list.clone()),
            level: self.level.or(below.level),
            centred: self.centred.or(below.centred),
            capitals: self.capitals.or(below.capitals),
            hidden: self.hidden.or(below.hidden),
            raised: self.raised.or(below.raised),
        }
    }
}

/// The styles of a text, each with what it rests on already in it.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Format>,
    /// The style of paragraphs that name none.
    usual: Format,
}

/// Styles rest on styles; a longer chain is taken for a circle.
const CHAIN: usize = 20;

impl Styles {
    pub(super) fn read(xml: Option<&str>, limits: &LetterLimits) -> Result<Self, LetterFault> {
        let Some(xml) = xml else {
            return Ok(Self::default());
        };
        let document = parse(xml, limits)?;
        let mut own: BTreeMap<&str, (Format, Option<&str>)> = BTreeMap::new();
        let mut usual = None;
        for style in document.root_element().children() {
            let Some(id) = attribute(style, "styleId") else {
                continue;
            };
            let format = Format::of(child(style, "pPr"), child(style, "rPr"));
            own.insert(id, (format, value(style, "basedOn")));
            let paragraph = attribute(style, "type") == Some("paragraph");
            if paragraph && attribute(style, "default") == Some("1") {
                usual = Some(id);
            }
        }
        let whole = |id: &str| {
            let mut format = Format::default();
            let mut at = Some(id);
            for _ in 0..CHAIN {
                let Some((below, next)) = at.and_then(|id| own.get(id)) else {
                    break;
                };
                format = format.over(below);
                at = *next;
            }
            format
        };
        Ok(Self {
            by_id: own.keys().map(|id| ((*id).to_owned(), whole(id))).collect(),
            usual: usual.map(whole).unwrap_or_default(),
        })
    }

    /// The format of a paragraph style; of the usual one where none is named.
    pub(super) fn paragraph(&self, id: Option<&str>) -> &Format {
        id.and_then(|id| self.by_id.get(id)).unwrap_or(&self.usual)
    }

    /// The format of a character style.
    pub(super) fn character(&self, id: Option<&str>) -> Format {
        id.and_then(|id| self.by_id.get(id))
            .cloned()
            .unwrap_or_default()
    }
}
