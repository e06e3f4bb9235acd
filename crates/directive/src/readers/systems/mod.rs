//! The systems a letter is about: those whose accounts or passwords it speaks of.

mod alias;
mod context;
mod extent;
mod factor;
mod introduction;
mod label;
mod listed;
mod named;
mod own;
mod place;
mod quoted;
mod short;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::SystemKey;

use super::draft::Draft;
use super::sentence;
use crate::letter::{Letter, Paragraph, headed};
use crate::pattern::pattern;
use crate::source::{Place, Source};
use short::Short;
pub(super) use short::Stands;

/// One mention of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) key: SystemKey,
    pub(super) place: Place,
}

pattern!(
    ACCOUNT = r"\b(?:tai khoan|mat khau|mat ma|dang nhap|truy cap|hop thu|thu dien tu|email|an toan|(?:hai|2|02|da|nhieu) (?:lop|buoc|yeu to|nhan to)|otp|mfa|2fa)\b"
);
pattern!(MACHINE = r"\b(?:tai khoan|mat khau|mat ma|dang nhap|truy cap)\b");
pattern!(SIGNED_IN = r"\b(?:tai khoan|mat khau|mat ma|ma dang nhap|xac thuc|quyen truy cap)\b");
pattern!(LOGIN_DATA = r"\b(?:tai khoan|mat khau|mat ma)\b");
pattern!(
    MALWARE = r"\b(?:virus|ma doc|ban quyen|va loi|(?:cap nhat|cai dat|cai)(?: cac)? ban va|ban va (?:loi|bao mat|he dieu hanh)|cai dat lai|dinh ky quet|nhiem)\b"
);

/// The systems of a letter, known by key or by a name of their own.
#[derive(Debug)]
pub(super) struct Systems {
    names: Vec<own::Name>,
    shorts: Vec<Short>,
}

impl Systems {
    /// Every mention inside a place, in order, whatever it is about.
    pub(super) fn mentions(&self, source: &Source, inside: &Place) -> Vec<Mention> {
        let mut all = named::keyed(source, inside);
        all.retain(|mention| {
            !context::is_unit(source, inside, &mention.place)
                && !context::is_channel(source, inside, &mention.place)
                && !place::is_place(source, inside, mention)
        });
        for mention in own::mentions(source, inside, &self.names) {
            let apart = |known: &Mention| {
                known.place.end <= mention.place.start || mention.place.end <= known.place.start
            };
            if all.iter().all(apart) {
                all.push(mention);
            }
        }
        all.sort_by_key(|mention| mention.place.start);
        all
    }

    /// The mentions of a sentence that speak of accounts. Machines do only beside a word for
    /// signing in.
    pub(super) fn about_accounts(&self, source: &Source, sentence: &Place) -> Vec<Mention> {
        self.under_accounts(source, sentence, false)
    }

    /// The abbreviations inside a place that the letter explains as people.
    pub(super) fn people(&self, source: &Source, inside: &Place) -> Vec<(Place, Stands)> {
        short::people(source, inside, &self.shorts)
    }

    /// Where the names stand that the letter gives in quotation marks.
    pub(super) fn quoted(&self, source: &Source, inside: &Place) -> Vec<Place> {
        own::quoted(source, inside, &self.names)
    }

    /// The same; `under`: in a table whose heading speaks of accounts.
    fn under_accounts(&self, source: &Source, sentence: &Place, under: bool) -> Vec<Mention> {
        let mut all = self.mentions(source, sentence);
        let accounts = under || source.has(&ACCOUNT, sentence);
        let machines = under || source.has(&MACHINE, sentence) && !source.has(&MALWARE, sentence);
        all.retain(|mention| match mention.key.as_str() {
            "server" | "network_device" | "computer" => machines,
            "wifi" => under || source.has(&MACHINE, sentence),
            key if key.starts_with("other:") => under || source.has(&SIGNED_IN, sentence),
            _ => accounts,
        });
        all
    }
}

/// Reads the systems of the whole letter.
pub(super) fn read(letter: &Letter, draft: &mut Draft) -> Systems {
    let source = &letter.source;
    let places = places(letter, draft);
    let inside: Vec<Place> = places.iter().map(|(place, _)| place.clone()).collect();
    let shorts = short::explained(letter);
    let mut systems = Systems {
        names: own::introduced(source, &inside, &shorts),
        shorts,
    };
    // What a table calls a system and no pattern knows.
    let cells = cells(letter, &systems);
    let given = own::given(source, &cells, &systems.names);
    systems.names.extend(given);
    let mut found: BTreeMap<SystemKey, Place> = BTreeMap::new();
    let mut order: Vec<SystemKey> = Vec::new();
    let cells = cells.into_iter().map(|cell| (cell, true));
    let mut mentions: Vec<Mention> = places
        .iter()
        .cloned()
        .chain(cells)
        .flat_map(|(place, under)| systems.under_accounts(source, &place, under))
        .collect();
    // "Kết luận về việc sử dụng phần mềm Sổ tay đảng viên": the matter of a letter on passwords
    // that names no other system.
    if mentions.is_empty()
        && letter
            .body()
            .any(|(_, own)| source.has(&LOGIN_DATA, &own.place))
        && let Some(subject) = subject_place(letter, draft)
    {
        mentions = systems.mentions(source, &subject);
    }
    // "Trên Phần mềm Sổ Mục Kê … Mật khẩu vào Phần mềm …": the one that the bare word stands for.
    if mentions.is_empty() && places.iter().any(|(place, _)| source.has(&BARE, place)) {
        mentions = only_named(source, &systems, &inside);
    }
    for mention in mentions {
        if let Entry::Vacant(vacant) = found.entry(mention.key) {
            order.push(vacant.key().clone());
            vacant.insert(mention.place);
        }
    }
    for (at, key) in order.iter().enumerate() {
        draft.point(source, format!("/systems/{at}"), &found[key]);
    }
    draft.read.systems = order;
    systems
}

pattern!(
    BARE = r"\b(?:mat khau|tai khoan|dang nhap|truy cap)(?: (?:cua|vao|tren|o|cho|trong|nguoi dung|dang nhap))* (?:phan mem|he thong|ung dung)\b"
);

/// The mentions of the one system that some places name, whatever they say of it.
fn only_named(source: &Source, systems: &Systems, places: &[Place]) -> Vec<Mention> {
    let all = places
        .iter()
        .flat_map(|place| systems.mentions(source, place));
    let mut all: Vec<Mention> = all
        .filter(|mention| mention.key.as_str().starts_with("other:"))
        .collect();
    let one = all
        .first()
        .is_some_and(|first| all.iter().all(|other| other.key == first.key));
    all.truncate(usize::from(one));
    all
}

/// The cells under the heading "Hệ thống" that hold a name no pattern knows.
fn cells(letter: &Letter, systems: &Systems) -> Vec<Place> {
    let source = &letter.source;
    letter
        .binding()
        .flat_map(|(at, _)| headed(letter, at))
        .filter(|(heading, cell)| {
            source.has(&SYSTEM_HEADING, heading)
                && cell.len() <= NAME
                && systems.mentions(source, cell).is_empty()
        })
        .map(|(_, cell)| cell)
        .collect()
}

pattern!(SYSTEM_HEADING = r"^(?:ten )?(?:he thong|phan mem|ung dung)(?: thong tin)?$");
/// A name in a cell is short.
const NAME: usize = 60;

/// The subject, then the sentences of the body and its footnotes.
fn places(letter: &Letter, draft: &Draft) -> Vec<(Place, bool)> {
    let source = &letter.source;
    let mut places = Vec::new();
    places.extend(subject_place(letter, draft).map(|place| (place, false)));
    for (at, paragraph) in letter.binding() {
        let row = source.letters(&paragraph.place).contains(&'\t');
        let above = letter.above(at);
        // "Mật khẩu … phải đáp ứng:" makes the labels below it systems with accounts.
        let label = source.find(&LABELLED, &paragraph.place).filter(|label| {
            !source.has(&INFECTED, label)
                && above.first().is_some_and(|above| {
                    above.leads && source.has(&LOGIN_DATA, &last(source, above))
                })
        });
        places.extend(label.map(|label| (label, true)));
        let under = row && above.iter().any(|above| source.has(&MACHINE, &above.place));
        let sentences = sentence::sentences(source, &paragraph.place);
        places.extend(sentences.into_iter().map(|place| (place, under)));
    }
    places
}

/// The words that lead: the last sentence of a paragraph.
fn last(source: &Source, paragraph: &Paragraph) -> Place {
    let all = sentence::sentences(source, &paragraph.place);
    all.last()
        .cloned()
        .unwrap_or_else(|| paragraph.place.clone())
}

// Machines that are infected are no systems with accounts.
pattern!(LABELLED = r"^[^:;.]{4,45}:");
pattern!(INFECTED = r"\b(?:nhiem|ma doc|virus)\b");

/// The header's letters, where the subject stands.
fn subject_place(letter: &Letter, draft: &Draft) -> Option<Place> {
    draft.read.subject.as_ref()?;
    let titled = letter
        .title
        .as_ref()
        .and_then(|title| title.subject.clone());
    titled.or_else(|| Some(letter.header.first()?.place.start..letter.header.last()?.place.end))
}
