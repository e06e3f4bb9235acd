//! Statements that point back: "cả hai hệ thống nêu trên", "mật khẩu mới".

use super::together;
use super::topic::{Topic, topics};
use crate::directive::Scope;
use crate::letter::Letter;
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::systems::Systems;
use crate::source::{Place, Source};

pattern!(
    SEVERAL = concat!(
        r"\b(?:(?:ca|cac|nhung) )?(?:",
        number_pattern!(),
        r"|cac|nhung) (?:loai |nhom )?(?:tai khoan|mat khau|he thong|phan mem|ung dung)(?: [a-z]+){0,2}? (?:nay|ay|neu tren|noi tren|tren day|o tren|ke tren|tren|vua neu|vua ke|vua noi|(?:neu|ghi|noi|ke) (?:tai|o) (?:muc|khoan|diem|phan|dieu) (?:tren|[a-z\d.]+)|(?:o|tai) (?:muc|khoan|diem|phan) (?:tren|[a-z\d.]+))\b|\bca ",
        number_pattern!(),
        r" (?:loai |nhom )?(?:tai khoan|he thong|phan mem|ung dung|loai|noi)\b|\b",
        number_pattern!(),
        r" (?:he thong|phan mem)\b"
    )
);
pattern!(
    SAME = r"\b(?:mat khau|tai khoan|he thong|phan mem|ung dung|hop thu)(?: [a-z]+){0,2}? (?:moi|nay|neu tren|noi tren|tren day|o tren|vua doi|moi dat)\b"
);
pattern!(CHANGED = r"\b(?:doi|thay|thay doi|dat lai)\b[^.;]{0,40}\b(?:mat khau|mat ma)\b");
/// How many paragraphs back such words may point.
const BACK: usize = 8;

pattern!(INFECTED = r"\b(?:nhiem|ma doc|virus|trinh duyet)\b");

fn machine(topic: &Topic) -> bool {
    matches!(&topic.scope[..], [Scope::System(key)] if key.as_str() == "computer")
}

/// True when a sentence points back to several systems.
pub(super) fn several(source: &Source, sentence: &Place) -> bool {
    source.has(&SEVERAL, sentence)
}

pattern!(EACH = r"\b(?:tat ca|toan bo|moi)\b");

/// The systems a sentence of paragraph `at` points back to.
pub(super) fn pointed(
    letter: &Letter,
    systems: &Systems,
    at: usize,
    sentence: &Place,
) -> Option<Vec<Scope>> {
    let source = &letter.source;
    let paragraph = &letter.paragraphs.get(at)?.place;
    let several = source.groups(&SEVERAL, sentence);
    let same = several.is_none();
    if same && !source.has(&SAME, sentence) {
        return None;
    }
    // "cả hai": two of them, however many paragraphs name them; "các … trên": at least two.
    let wanted = several.map_or(1, |found| {
        let number = (1..=3).find_map(|group| found.get(group));
        let each = source.has(&EACH, &(sentence.start..found.whole().end));
        let least = if each { u32::MAX } else { 2 };
        number
            .and_then(|place| source.number(&place))
            .unwrap_or(least)
    });
    let mut found: Vec<Topic> = Vec::new();
    let own = paragraph.start..sentence.start;
    let earlier = letter.paragraphs.get(at.saturating_sub(BACK)..at)?;
    let places = earlier.iter().map(|paragraph| paragraph.place.clone());
    for place in std::iter::once(own).chain(places.rev()) {
        // "mật khẩu mới" is the one just changed.
        if same && !source.has(&CHANGED, &place) {
            continue;
        }
        // "Máy tính gia đình bị nhiễm mã độc" names no account.
        let mut here = topics(source, systems, &place, !same);
        here.retain(|topic| {
            !machine(topic)
                || !systems.about_accounts(source, &place).is_empty()
                    && !source.has(&INFECTED, &place)
        });
        here.retain(|topic| topic.scope != [Scope::All]);
        found.splice(0..0, here);
        let all = together(found.clone());
        let enough = all.as_ref().map_or(0, Vec::len) >= wanted as usize;
        if same || enough {
            return all;
        }
    }
    together(found)
}
