//! A group, a unit or a person named in a paragraph, and its part in the clause.

use super::lexicon::{Tag, acts, look_up};
use super::reach::{counts_units, goes_on, is_number};
use super::role::{body_acts, is_told, role, verb_follows};
use super::walk::Walk;
use super::word::{Gap, Word};
use crate::source::Place;

/// Who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Kind {
    /// People: "cán bộ, công chức".
    People,
    /// Several units, or a unit without a name: "các đơn vị".
    Many,
    /// One unit or office by its name: "Phòng Văn hóa - Xã hội".
    Single,
}

/// Its part in the clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Role {
    /// It acts.
    Subject,
    /// It acts because the subject has it act: "chỉ đạo cán bộ đổi mật khẩu".
    Embedded,
    /// It does not act.
    Object,
}

/// One mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::readers) struct Mention {
    /// Its words.
    pub(in crate::readers) place: Place,
    pub(in crate::readers) kind: Kind,
    pub(in crate::readers) role: Role,
    /// People are among those named.
    pub(in crate::readers) people: bool,
    /// It stands in brackets.
    pub(in crate::readers) aside: bool,
    /// A verb or a colon follows.
    pub(in crate::readers) acts: bool,
    /// It asks others: "UBND xã yêu cầu các đơn vị".
    pub(in crate::readers) asks: bool,
    /// It is charged: "giao Phòng …".
    pub(in crate::readers) charged: bool,
    /// It stands alone in its cell or before a colon.
    pub(in crate::readers) alone: bool,
}

/// What stood before a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Start,
    Comma,
    Number,
    Orders,
    Charges,
    Directs,
    Informs,
    By,
    /// The colon of a label that ends in a thing: "Đổi mật khẩu: …".
    Label,
    Nothing,
}

/// The mentions of a paragraph, in order.
pub(super) fn mentions(words: &[Word]) -> Vec<Mention> {
    let mut all = Vec::new();
    let mut before = Before::Start;
    let mut towards = false;
    // A group has been named as the one that acts in this sentence: what it asks of others is
    // theirs ("đơn vị đề nghị Văn phòng khóa tài khoản").
    let mut led = false;
    // "Đối với các trường: đề nghị các xã …": a topic asks nobody.
    let mut topic = false;
    // The last word that parted from what follows was a thing, and no "về" or "cho".
    let mut thing = false;
    let mut listed = false;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        match word.gap {
            Gap::Sentence => (before, towards, led, listed) = (Before::Start, false, false, false),
            Gap::Clause if !towards && matches!(before, Before::Nothing | Before::Number) => {
                before = Before::Start;
                listed = false;
            }
            Gap::Clause if towards && thing => {
                (before, towards, listed) = (Before::Label, false, false);
            }
            Gap::Comma => {
                if !matches!(before, Before::Orders | Before::Charges | Before::Directs) {
                    before = Before::Comma;
                }
                towards = false;
            }
            _ => {}
        }
        let found = look_up(&words[at..]);
        match found {
            Some((tag, _)) if acts(tag) => {
                if let Some((mut mention, end)) = mention(words, at, before, towards) {
                    mention.role = role(words, (at, end), before, towards, &mention, word.depth);
                    // "danh sách thợ nghỉ việc, người học nghề hết khóa": the last of such a list.
                    let goes_on = listed && before == Before::Comma && is_told(words, (at, end));
                    if goes_on && mention.kind == Kind::People {
                        mention.role = Role::Object;
                    }
                    listed = mention.role == Role::Object && mention.kind == Kind::People;
                    if led && before == Before::Orders && mention.role == Role::Subject {
                        mention.role = Role::Embedded;
                    }
                    led |= mention.role == Role::Subject && mention.kind != Kind::Single && !topic;
                    topic = false;
                    all.push(mention);
                    at = end;
                    (before, towards) = (Before::Nothing, false);
                    continue;
                }
                (before, towards) = (Before::Nothing, false);
            }
            // "Tài khoản chưa đạt thì chủ tài khoản phải thay": the consequence is a clause of its own.
            Some((Tag::Opening, _)) if word.toned == "thì" => {
                (before, towards) = (Before::Start, false)
            }
            Some((Tag::Opening, _)) => {}
            // "Với người mới: …" is a topic.
            Some((Tag::Towards, _)) if word.toned == "với" && before == Before::Start => {
                topic = true;
            }
            // "Cho viên chức đổi mật khẩu".
            Some((Tag::Towards, _)) if word.toned == "cho" && before == Before::Start => {
                (before, towards) = (Before::Directs, false);
            }
            Some((Tag::Concerning, _)) => {
                towards = !matches!(before, Before::Start | Before::Comma);
                topic = !towards;
                before = if towards {
                    Before::Nothing
                } else {
                    Before::Start
                };
            }
            Some((tag, _)) => {
                towards = tag == Tag::Towards;
                thing = matches!(word.toned.as_str(), "mật" | "tài" | "hộp");
                before = match tag {
                    Tag::Orders => Before::Orders,
                    Tag::Charges => Before::Charges,
                    Tag::Directs => Before::Directs,
                    Tag::Informs => Before::Informs,
                    Tag::By => Before::By,
                    _ => Before::Nothing,
                };
            }
            None => {
                before = if is_number(word) {
                    Before::Number
                } else {
                    Before::Nothing
                };
                towards = false;
            }
        }
        at += found.map_or(1, |(_, length)| length);
    }
    all
}

/// The mention that begins at a word, and the word after it.
fn mention(
    words: &[Word],
    start: usize,
    before: Before,
    towards: bool,
) -> Option<(Mention, usize)> {
    let addressed = matches!(
        before,
        Before::Orders | Before::Charges | Before::Directs | Before::By
    );
    // A small "bộ phận …" opens a clause only as the one that acts.
    let opens = before == Before::Start && words.get(start)?.toned != "báo";
    // "khi thợ nghỉ việc, chi hội gửi giấy": so does one of two syllables behind a comma.
    let opens = opens || before == Before::Comma && body_acts(words, start);
    let mut walk = Walk::default();
    let mut at = start;
    let mut end = start;
    let mut joined = false;
    while let Some(word) = words.get(at) {
        let first = at == start;
        if !first && !goes_on(words, at, &walk, towards) {
            break;
        }
        if word.toned == "và" || word.toned == "hoặc" {
            joined = true;
            at += 1;
            continue;
        }
        joined |= !first && word.gap == Gap::Comma;
        let tag = look_up(&words[at..]);
        let named = !first && word.capital && !matches!(tag, Some((tag, _)) if acts(tag));
        let length = match tag {
            Some((tag, length)) if acts(tag) => {
                walk.take(
                    tag,
                    word,
                    (first, joined),
                    addressed || opens,
                    words.get(at + length),
                )?;
                length
            }
            _ if named => 1,
            Some((Tag::Towards, length)) => length,
            Some((_, length)) => length,
            None => {
                // "Trạm trưởng 14 trạm": as many as there are units.
                walk.several |= counts_units(words, at);
                1
            }
        };
        walk.trailing = !matches!(tag, Some((tag, _)) if acts(tag)) && !word.capital;
        at += length;
        end = at;
        joined &= matches!(tag, Some((Tag::Several, _)));
    }
    let mut kind = walk.kind(before == Before::Charges)?;
    // "Xí nghiệp nào để …": whichever it is.
    let whichever = words.get(end).is_some_and(|next| next.toned == "nào");
    if whichever && kind == Kind::Single {
        kind = Kind::Many;
    }
    // "Trường địa chỉ": a word that is a body only before its name.
    let named = words.get(start + 1..end)?.iter().any(|word| {
        word.capital || matches!(look_up(std::slice::from_ref(word)), Some((Tag::Unit, _)))
    });
    let unnamed = matches!(
        words.get(start)?.toned.as_str(),
        "trường" | "bộ" | "hội" | "báo" | "viện" | "hạt" | "vụ" | "cục" | "đài"
    );
    if kind == Kind::Single && unnamed && !named {
        return None;
    }
    let small = !words.get(start)?.capital && !addressed && kind == Kind::Single;
    if small && !verb_follows(words, end) {
        return None;
    }
    let (first, last) = (words.get(start)?, words.get(end.checked_sub(1)?)?);
    let mention = Mention {
        place: first.place.start..last.place.end,
        kind,
        role: Role::Object,
        aside: first.depth > 0,
        acts: verb_follows(words, end),
        asks: false,
        charged: before == Before::Charges,
        people: walk.people > 0,
        alone: words
            .get(end)
            .is_none_or(|next| matches!(next.gap, Gap::Clause | Gap::Sentence)),
    };
    Some((mention, end))
}
