//! Topics: the systems a stretch of text speaks of, as one list.

use crate::directive::Scope;
use crate::pattern::pattern;
use crate::readers::systems::{Mention, Systems};
use crate::source::{Place, Source};

/// Systems named together, or everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Topic {
    pub(super) place: Place,
    pub(super) scope: Vec<Scope>,
}

pattern!(
    EVERYTHING = r"\b(?:tat ca|toan bo|moi|cac loai)(?: cac)? (?:tai khoan|he thong|phan mem|ung dung|mat khau)\b"
);
pattern!(
    OPEN_END = r"\b(?:tat ca|toan bo|moi)\b[^.;]{0,150}\b(?:cac ung dung|cac (?:ung dung|phan mem|he thong) khac|moi he thong)\b"
);
// Another system, or a deed or a value between two: no list.
pattern!(
    PARTS = r"[;:\n\t]|\b\d+ (?:thang|ngay|ky tu|ki tu)|\b(?:phai|thay|duoc|khong|toi thieu|it nhat|thi|rieng|con|dai|moi|hang)\b|\bdoi (?:mat khau|lai|ngay|moi|dinh)"
);
// "không trùng mật khẩu Facebook", "trừ mật khẩu wifi": named, and not spoken of.
pattern!(
    BESIDE = r"\b(?:tru|ngoai tru|khac|trung|giong|cung mat khau)(?: voi)?(?: cac)?(?: mat khau| tai khoan| he thong| phan mem| cua)* $"
);
/// How far apart two of one list may stand.
const APART: usize = 70;

/// The topics of a place, in order; `any`: whatever is said of the systems.
pub(super) fn topics(source: &Source, systems: &Systems, inside: &Place, any: bool) -> Vec<Topic> {
    let mentions = if any {
        systems.mentions(source, inside)
    } else {
        systems.about_accounts(source, inside)
    };
    let mut topics: Vec<Topic> = source
        .find_all(&EVERYTHING, inside)
        .into_iter()
        // "mật khẩu mới", "thời hạn của mỗi mật khẩu": not "mọi".
        .filter(|place| {
            let printed = source.printed(place).to_lowercase();
            !printed.starts_with("mới") && !printed.starts_with("mỗi")
        })
        .map(|place| Topic {
            place,
            scope: vec![Scope::All],
        })
        .chain(
            mentions
                .into_iter()
                .filter(|mention| spoken_of(source, inside, mention))
                .map(|mention| Topic {
                    place: mention.place,
                    scope: vec![Scope::System(mention.key)],
                }),
        )
        .collect();
    topics.sort_by_key(|topic| topic.place.start);
    let mut lists: Vec<Topic> = Vec::new();
    for topic in topics {
        match lists.last_mut().filter(|last| joined(source, last, &topic)) {
            Some(list) => {
                list.place.end = topic.place.end.max(list.place.end);
                list.scope.extend(topic.scope);
            }
            None => lists.push(topic),
        }
    }
    lists
        .iter_mut()
        .for_each(|list| settle(source, inside, list));
    lists
}

fn spoken_of(source: &Source, inside: &Place, mention: &Mention) -> bool {
    let before = mention.place.start.saturating_sub(45).max(inside.start)..mention.place.start;
    !source.has(&BESIDE, &before)
}

fn joined(source: &Source, last: &Topic, next: &Topic) -> bool {
    let between = last.place.end..next.place.start.max(last.place.end);
    between.len() <= APART && !source.has(&PARTS, &between)
}

/// "tất cả các tài khoản thư điện tử, QLVB" names two; "tất cả các tài khoản truy cập vào máy chủ,
/// …, các ứng dụng" (D4) has no end.
fn settle(source: &Source, inside: &Place, list: &mut Topic) {
    let open = source.has(&OPEN_END, &(list.place.start..inside.end));
    let named = list.scope.iter().any(|scope| *scope != Scope::All);
    if list.scope.contains(&Scope::All) {
        list.scope
            .retain(|scope| (*scope == Scope::All) == (open || !named));
    }
    let mut seen: Vec<Scope> = Vec::new();
    list.scope.retain(|scope| {
        let new = !seen.contains(scope);
        seen.push(scope.clone());
        new
    });
}
