//! The issuer among those named, and whoever else asks others to act.

use super::{Actors, Kind, Mention, Role};
use crate::letter::Paragraph;
use crate::pattern::pattern;
use crate::source::Source;

impl Actors {
    /// The issuer by its own name, whole or short ("UBND xã", "Chủ tịch UBND xã").
    pub(in crate::readers) fn is_issuer(&self, source: &Source, mention: &Mention) -> bool {
        let school = self.issuer.first().is_some_and(|head| head == "truong");
        if mention.kind == Kind::People || (school && source.fold(&mention.place) == "nha truong") {
            return mention.kind == Kind::Many;
        }
        let words = plain(&source.printed(&mention.place));
        // Several units are the issuer only by its whole name ("Công đoàn các khu công nghiệp").
        if mention.kind == Kind::Many && words.split(' ').count() < 4 {
            return false;
        }
        let mut words = words
            .split(' ')
            .skip_while(|word| CHIEF.contains(word))
            .peekable();
        words
            .peek()
            .is_none_or(|head| self.issuer.iter().any(|known| known == head))
            && words.all(|word| {
                // "Văn phòng HĐND và UBND" may be printed over two bodies.
                matches!(word, "va" | "hdnd")
                    || CHIEF.contains(&word)
                    || self
                        .issuer
                        .iter()
                        .chain(&self.parent)
                        .any(|known| known == word)
            })
    }

    /// One that orders others: the issuer, or whoever speaks for it, before "yêu cầu".
    pub(in crate::readers) fn orders(&self, source: &Source, mention: &Mention) -> bool {
        let after = mention.place.end..source.all().end.min(mention.place.end + 70);
        let issuer = self.is_issuer(source, mention);
        (issuer && (source.has(&ISSUES, &after) || source.has(&ASKS, &after))) || mention.asks
    }
}

/// Marks those that ask somebody named right after, or everybody: "… yêu cầu:".
pub(super) fn asking(
    source: &Source,
    paragraph: &Paragraph,
    mut all: Vec<Mention>,
) -> Vec<Mention> {
    // In an item of a list whoever asks does so because the letter says so.
    let item = paragraph.level > 0 && !paragraph.leads;
    let paragraph = &paragraph.place;
    for at in 0..all.len() {
        let mention = &all[at];
        if mention.kind != Kind::Single || mention.charged || mention.role != Role::Subject {
            continue;
        }
        let next = all.get(at + 1).filter(|next| next.role != Role::Object);
        let to_next = next.is_some_and(|next| {
            source.has(
                &ASKS_NEXT,
                &(mention.place.end..next.place.start.max(mention.place.end)),
            )
        });
        let to_all = source.has(&ASKS_ALL, &(mention.place.end..paragraph.end));
        all[at].asks = to_next && !item || to_all;
    }
    all
}

/// "Bộ trưởng yêu cầu:" asks, and is asked nothing.
pub(super) fn asks_all(source: &Source, mention: &Mention) -> bool {
    let after = mention.place.end..source.all().end.min(mention.place.end + 20);
    source.has(&ASKS_HERE, &after)
}

pattern!(ASKS_HERE = r"^ (?:yeu cau|de nghi|luu y)\b");
pattern!(ASKS_NEXT = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y),?:? ?$");
pattern!(ASKS_ALL = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y)[^.;:]{0,60}:$");

/// The words for those who speak for a body.
const CHIEF: [&str; 12] = [
    "chu", "tich", "giam", "doc", "hieu", "truong", "thuong", "truc", "lanh", "dao", "bi", "thu",
];

pattern!(
    ISSUES = r"^[^.;:]{0,60}\b(?:giao|thong bao|ban hanh|nhan duoc|chi dao|da|chuyen|huong dan|phan cong|xay dung|trien khai|quyet dinh|quy dinh|dien|co y kien|hoat dong)\b"
);
pattern!(ASKS = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y)\b");

pub(super) fn plain(name: &str) -> String {
    crate::source::fold_line(name)
        .replace("uy ban nhan dan", "ubnd")
        .replace("hoi dong nhan dan", "hdnd")
        .replace("thanh pho", "tp")
        .replace(" - ", " ")
}
