//! The words by which letters name those who act, and the words around them.
//!
//! With their tones: "sở" is no "số", "tổ" no "to".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word::Word;

/// What a word does in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// "các", "toàn thể": several.
    Several,
    /// "cán bộ".
    Person,
    /// "đơn vị": a unit without a name.
    Unit,
    /// "Phòng", "Công an": the head of a unit's name.
    Body,
    /// "thủ trưởng": somebody who stands for a unit.
    Chief,
    /// "đồng chí", "ông": one person by name.
    Comrade,
    /// "yêu cầu", "giao": what follows is to act.
    Orders,
    /// "giao", "phân công": what follows is charged with it.
    Charges,
    /// "chỉ đạo", "hướng dẫn": what follows acts for the one who directs.
    Directs,
    /// "của", "cho", "về": what follows is no subject.
    Towards,
    /// "đối với": a topic at the head of a clause, else no subject.
    Concerning,
    /// "phổ biến đến": what follows is told, and acts only when a verb comes after it.
    Informs,
    /// "do": what follows acts.
    By,
    /// "đồng thời", "riêng": nothing in the way of a subject.
    Opening,
    /// Verbs and what stands before them.
    Verb,
    /// A word that looks like another.
    Other,
}

/// True for the words that name those who act.
pub(super) const fn acts(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Several | Tag::Person | Tag::Unit | Tag::Body | Tag::Chief | Tag::Comrade
    )
}

/// "tag: phrase, phrase", one line after another.
const LEXICON: &str = include_str!("lexicon.txt");

fn tag(name: &str) -> Option<Tag> {
    Some(match name {
        "several" => Tag::Several,
        "person" => Tag::Person,
        "unit" => Tag::Unit,
        "body" => Tag::Body,
        "chief" => Tag::Chief,
        "comrade" => Tag::Comrade,
        "orders" => Tag::Orders,
        "charges" => Tag::Charges,
        "directs" => Tag::Directs,
        "informs" => Tag::Informs,
        "towards" => Tag::Towards,
        "concerning" => Tag::Concerning,
        "by" => Tag::By,
        "opening" => Tag::Opening,
        "verb" => Tag::Verb,
        "other" => Tag::Other,
        _ => return None,
    })
}

type Entry = (Vec<String>, Vec<String>, Tag);

static BY_FIRST: LazyLock<HashMap<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut map: HashMap<String, Vec<Entry>> = HashMap::new();
    let lines = LEXICON.lines().filter_map(|line| line.split_once(": "));
    for (name, phrases) in lines.filter(|(name, _)| !name.starts_with('#')) {
        let Some(tag) = tag(name) else { continue };
        for phrase in phrases.split(", ") {
            let toned: Vec<String> = phrase.split(' ').map(text::fold_tone).collect();
            let folded: Vec<String> = phrase.split(' ').map(text::fold).collect();
            if let (Some(first), Some(bare)) = (toned.first().cloned(), folded.first().cloned()) {
                let entry = (toned, folded, tag);
                if bare != first {
                    map.entry(bare).or_default().push(entry.clone());
                }
                map.entry(first).or_default().push(entry);
            }
        }
    }
    for entries in map.values_mut() {
        entries.sort_by_key(|(words, _, _)| std::cmp::Reverse(words.len()));
    }
    map
});

/// The longest phrase that begins at the first of some words: its tag and how many words.
pub(super) fn look_up(words: &[Word]) -> Option<(Tag, usize)> {
    let first = words.first()?;
    let entries = BY_FIRST.get(&first.toned)?;
    entries
        .iter()
        .find(|(toned, folded, _)| {
            // "hướng dẫn viên chức": the office's people are guided, no guide.
            let official = toned.last().is_some_and(|last| last == "viên")
                && words
                    .get(toned.len())
                    .is_some_and(|next| next.toned == "chức");
            !official
                && words.len() >= toned.len()
                && words.iter().zip(toned.iter().zip(folded)).enumerate().all(
                    |(at, (word, (toned, folded)))| {
                        (at == 0 || word.gap == super::word::Gap::Blank)
                            && (word.toned == *toned || (word.bare && word.toned == *folded))
                    },
                )
        })
        .map(|(toned, _, tag)| (*tag, toned.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lexicon_has_a_tag() {
        for line in LEXICON
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let name = line.split_once(": ").map(|(name, _)| name);
            assert!(name.and_then(tag).is_some(), "{line}");
        }
    }
}
