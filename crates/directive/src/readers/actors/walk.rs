//! What a mention has named so far, word by word, and what kind of mention that makes it.

use super::lexicon::Tag;
use super::mention::Kind;
use super::word::{Gap, Word};

/// What a mention has named so far.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) several: bool,
    pub(super) people: usize,
    pub(super) heads: usize,
    pub(super) chiefs: usize,
    pub(super) generic: bool,
    pub(super) comrade: bool,
    pub(super) council: bool,
    pub(super) joined: bool,
    /// The last word was no head.
    pub(super) trailing: bool,
}

impl Walk {
    /// Takes one head; `None` when the word is no head here.
    pub(super) fn take(
        &mut self,
        tag: Tag,
        word: &Word,
        (first, joined): (bool, bool),
        addressed: bool,
        next: Option<&Word>,
    ) -> Option<()> {
        match tag {
            Tag::Several => self.several = true,
            // "Phòng Tổ chức cán bộ": the word is part of a name.
            Tag::Person => self.people += usize::from(joined || self.heads == 0),
            Tag::Unit => {
                // "UBND xã": the level is no unit of its own.
                let own = joined || self.heads + self.people + self.chiefs == 0;
                self.generic |= own;
                self.heads += usize::from(own);
            }
            Tag::Body => {
                let known = self.several || self.heads > 0 || self.people > 0 || self.chiefs > 0;
                if !(word.capital || known || addressed) {
                    return None;
                }
                // "Văn phòng HĐND và UBND" is one office.
                if !self.council {
                    self.heads += 1;
                    self.joined |= joined && !first;
                }
            }
            Tag::Chief => {
                self.chiefs += 1;
                self.joined |= joined && !first;
            }
            _ => {
                let by_name = next.is_some_and(|next| next.capital && next.gap == Gap::Blank);
                if first && !(by_name || self.several) {
                    return None;
                }
                self.comrade = by_name;
                self.people += 1;
            }
        }
        self.council =
            matches!(word.toned.as_str(), "hđnd") || (tag == Tag::Body && word.toned == "hội");
        Some(())
    }

    pub(super) const fn single_so_far(&self) -> bool {
        !self.several && !self.generic
    }

    /// What kind of mention it was; `None` for "các" alone.
    pub(super) const fn kind(&self, charged: bool) -> Option<Kind> {
        let units = self.heads + self.chiefs > 0;
        if !units && self.people == 0 {
            return None;
        }
        if self.comrade || (charged && !self.several) {
            return Some(Kind::Single);
        }
        if !units {
            return Some(Kind::People);
        }
        if self.several || self.generic || self.people > 0 || self.heads == 0 || self.joined {
            return Some(Kind::Many);
        }
        Some(Kind::Single)
    }
}
