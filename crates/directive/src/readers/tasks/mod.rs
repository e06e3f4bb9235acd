//! Orders: who is to do what.

mod clean;
mod deed;
mod label;

use super::actors::{Actors, Kind, Mention, Role};
use super::draft::Draft;
use super::{sentence, stance, visits};
use crate::directive::{Task, TaskAction};
use crate::letter::{Letter, Zone, headed};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// Reads the orders of the body and of the rules it quotes.
pub(super) fn read(letter: &Letter, actors: &Actors, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    for (at, paragraph) in letter.binding() {
        let quoted = paragraph.zone == Zone::Footnote;
        let listed = paragraph.zone == Zone::Appendix && headed(letter, at).is_empty();
        if listed || stance::heads(letter, at) || visits::holds(letter, at) {
            continue;
        }
        for sentence in stance::ordering(letter, at, first_order) {
            if stance::tells(source, &sentence) {
                continue;
            }
            let found = label::actions(source, actors, at, &sentence);
            if !quoted && !paragraph.leads {
                given(letter, actors, draft, at, (&sentence, &found));
            }
            for (place, action) in found {
                // "Nhà trường thông báo đến toàn thể …" is the letter itself.
                let said = action == TaskAction::Disseminate
                    && actors.before(at, place.start).is_some_and(|mention| {
                        mention.place.end + 3 > place.start && actors.is_issuer(source, mention)
                    });
                if said || announced(letter, at, &sentence, action) {
                    continue;
                }
                let agent = actors.agent(source, at, &place);
                let agent = agent.map(|mention| mention.place.clone());
                let actor = agent.or_else(|| actor(letter, actors, at, &place, action));
                // "UBND xã báo cáo UBND tỉnh": what the issuer sends upward is no order.
                let upward = action == TaskAction::Report
                    && actors
                        .subject(letter, at, &place, |_| true)
                        .is_some_and(|mention| {
                            actors.is_issuer(source, mention)
                                && (at_hand(source, mention, &place)
                                    || goes_on(source, mention, &place))
                        });
                // A rotation that names nobody is a rule and no task.
                // "… sẽ bị thu hồi" says what happens.
                let happens = action == TaskAction::DeleteLeavers
                    && actor.is_none()
                    && source.has(&WILL_BE, &sentence);
                let idle = happens
                    || action == TaskAction::ChangePassword
                        && habit(source, &sentence, &place)
                        && (actor.is_none() || !own(letter, actors, at, &sentence, &place));
                if idle || upward {
                    draft.use_place(&place);
                    continue;
                }
                add(source, draft, actor, action, &place, quoted);
            }
        }
    }
}

pattern!(ANNOUNCES = r"\b(?:phoi hop|cung|to chuc)? ?trien khai\b[^;.]{0,200}\bsau(?: day)?:$");

/// "… cùng triển khai xác thực hai lớp như sau:" over an item that asks it of somebody.
fn announced(letter: &Letter, at: usize, sentence: &Place, action: TaskAction) -> bool {
    let source = &letter.source;
    let leads = letter.paragraphs.get(at).is_some_and(|own| own.leads);
    leads
        && source.has(&ANNOUNCES, sentence)
        && letter
            .paragraphs
            .iter()
            .skip(at + 1)
            .filter(|item| item.parent == Some(at))
            .flat_map(|item| sentence::sentences(source, &item.place))
            .any(|item| {
                deed::actions(source, &item)
                    .iter()
                    .any(|(_, known)| *known == action)
            })
}

pattern!(
    HABIT = r"\b(?:dinh ky|thuong xuyen|mot lan|0?1 ?lan|lan nua|/ ?(?:0?1 ?)?lan|hang (?:thang|quy|nam)|moi (?:thang|quy|nam|ky)|cu \d+|cu (?:mot|hai|ba|sau)|chu ky)\b"
);
pattern!(WILL_BE = r"\bse (?:bi |duoc |tu dong )+(?:xoa|khoa|thu hoi|huy|dong|cat|vo hieu)");
pattern!(NOW = r"\b(?:ngay|toan bo|hoan thanh|xong)\b|\b(?:truoc|cham nhat)(?: vao)? ngay \d");

/// A change that comes back, with nothing to be done now.
fn habit(source: &Source, sentence: &Place, deed: &Place) -> bool {
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, deed.start).unwrap_or(sentence);
    // "ngay", not "ngày".
    let now = source.find_all(&NOW, segment).into_iter();
    let now = now.filter(|word| !source.printed(word).to_lowercase().starts_with("ngà"));
    source.has(&HABIT, segment) && now.count() == 0
}

/// The deed opens its sentence as an order, or somebody in the sentence is to do it.
fn own(letter: &Letter, actors: &Actors, at: usize, sentence: &Place, deed: &Place) -> bool {
    let opens = deed.start <= sentence.start + 2 && !letter.source.has(&PASSIVE, deed);
    opens
        || actors
            .inside(at, &(sentence.start..deed.start))
            .any(|mention| mention.role != Role::Object && !actors.orders(&letter.source, mention))
}

pattern!(PASSIVE = r"^(?:mat khau|mat ma)\b");

/// "Giao Công an xã …", "Trung tâm Dữ liệu tạm khóa …": one unit by name, with a deed that no
/// other action names.
fn given(
    letter: &Letter,
    actors: &Actors,
    draft: &mut Draft,
    at: usize,
    (sentence, found): (&Place, &[(Place, TaskAction)]),
) {
    let source = &letter.source;
    for segment in sentence::segments(source, sentence) {
        let named = found
            .iter()
            .any(|(place, _)| place.start < segment.end && segment.start < place.end);
        let told = source.has(&EVENT, &segment) || source.folded(&segment).contains(&b'@');
        let formula = source.has(&FORMULA, &segment);
        if named || told || formula {
            continue;
        }
        let opens = segment.start == sentence.start
            && actors
                .inside(at, &segment)
                .all(|mention| mention.role == Role::Object)
            && found.is_empty();
        let heading = actors.heading(letter, at).filter(|_| opens);
        if let Some(heading) = heading.filter(|heading| !actors.is_issuer(source, heading)) {
            add(
                source,
                draft,
                Some(heading.place.clone()),
                TaskAction::Other,
                &segment,
                false,
            );
            continue;
        }
        let actor = actors
            .inside(at, &segment)
            .find(|mention| {
                mention.role == Role::Subject
                    && mention.kind == Kind::Single
                    && (mention.acts || mention.charged)
            })
            .filter(|mention| {
                // "Bưu cục" of the "Bưu cục giao nhận Phú Cường" that is relieved.
                let relieved = relieved(source, draft, &segment, mention);
                !relieved
                    && !actors.orders(source, mention)
                    && !actors.is_issuer(source, mention)
                    && mention.place.end + 8 < segment.end
                    && !source.has(&TELLS, &(mention.place.end..segment.end))
                    && (found.is_empty()
                        || source.has(&CONCRETE, &(mention.place.end..segment.end)))
            });
        if let Some(actor) = actor {
            let place = actor.place.start..segment.end;
            let changes = source.has(&TURNS, &place) && source.has(&PASSWORD, sentence);
            add(
                source,
                draft,
                Some(actor.place.clone()),
                if changes {
                    TaskAction::ChangePassword
                } else {
                    TaskAction::Other
                },
                &place,
                false,
            );
        }
    }
}

/// True for a unit that the letter exempts, or the first words of its name.
fn relieved(source: &Source, draft: &Draft, segment: &Place, mention: &Mention) -> bool {
    let (name, said) = (source.printed(&mention.place), source.printed(segment));
    draft
        .read
        .exempt_units
        .iter()
        .any(|unit| *unit == name || unit.starts_with(&name) && said.contains(unit.as_str()))
}

pattern!(
    TELLS = r"^ (?:gui|nop|lam xong|hoan thanh|xong) (?:truoc|cham nhat|muon nhat|trong|den)\b|^[^,;.]{0,25}\b(?:da|dang|se|la|co cong van|co van ban|vua|chiu trach nhiem thi hanh|theo dung|thong bao)\b|^(?: [a-z]+){0,7} (?:xuong|den|tham|lam viec (?:voi|tai)) (?:\d|cac|tung|moi)|^(?: ?\([^)]*\))?(?: [a-z]+){0,2} (?:giai dap|truc (?:tai|tu|ngay|san)|(?:ho tro|huong dan) (?:khi|neu|tan noi|truc tiep khi))\b"
);
// Beside a deed that has a name, following up and advising are no orders of their own.
pattern!(
    CONCRETE = r"^[:,]? ?(?:chu tri,? |khan truong |phoi hop [^,;.]{0,60} |co trach nhiem |tiep tuc )*(?:tam |kiem tra|khoa|xoa|bat|cau hinh|thiet lap|cung cap|cap |mo |thu hoi|trien khai|ho tro|kiem ke|nang cap|xay dung|bao tri|khac phuc|xu ly|giam sat|bo sung)"
);
// "Mật khẩu wifi …; tổ Văn phòng đổi mỗi tháng một lần".
pattern!(TURNS = r"\b(?:doi|thay doi|thay) (?:moi|hang|dinh ky|\d)");
pattern!(PASSWORD = r"\bmat khau\b");
// "Mong các đồng chí … làm đúng văn bản này" closes the letter and charges nobody.
pattern!(
    FORMULA = r"^ ?(?:rat |kinh )?mong\b[^.;]{0,160}\b(?:van ban|cong van|noi dung|ke hoach|thong bao|chi thi|huong dan) (?:nay|tren)\b"
);
pattern!(EVENT = r"^(?:ngay|hoi|luc|tu ngay|dem) \d");

/// One order repeated is one task; without an actor, or with part of one, it adds nothing.
fn known(draft: &Draft, task: &Task) -> bool {
    let words = |actor: &Option<String>| {
        actor
            .as_deref()
            .map(crate::source::fold_line)
            .unwrap_or_default()
    };
    let new = words(&task.actor);
    draft
        .read
        .tasks
        .iter()
        .filter(|known| known.action == task.action)
        .any(|known| words(&known.actor).contains(&new))
}

/// "Viện Đào tạo quốc tế báo cáo trước ngày 10/10": another date for a report asked of all.
fn dated_apart(draft: &Draft, task: &Task) -> bool {
    let fold = |name: &str| crate::source::fold_line(name);
    let asked = draft
        .read
        .tasks
        .iter()
        .any(|known| known.action == task.action);
    let Some(actor) = task.actor.as_deref().map(fold) else {
        return false;
    };
    let mut units = draft.read.deadlines.iter().flat_map(|due| &due.only);
    task.action == TaskAction::Report
        && asked
        && units.any(|unit| fold(unit).contains(&actor) || actor.contains(&fold(unit)))
}

/// A quoted rule adds an action only where the letter itself has none of its kind.
fn add(
    source: &Source,
    draft: &mut Draft,
    actor: Option<Place>,
    action: TaskAction,
    place: &Place,
    quoted: bool,
) {
    let task = Task {
        actor: actor.as_ref().map(|actor| source.printed(actor)),
        action,
    };
    if quoted && draft.read.tasks.iter().any(|known| known.action == action)
        || known(draft, &task)
        || dated_apart(draft, &task)
    {
        draft.use_place(place);
        return;
    }
    let number = draft.read.tasks.len();
    draft.point(source, format!("/tasks/{number}"), place);
    draft.point(source, format!("/tasks/{number}/action"), place);
    if let Some(actor) = &actor {
        draft.point(source, format!("/tasks/{number}/actor"), actor);
    }
    draft.read.tasks.push(task);
}

pattern!(AT_HAND = r"^(?: [a-z]+){0,6} ?$");

/// "Người dùng phải báo cáo Văn phòng": those who report stand right before it.
fn at_hand(source: &Source, mention: &Mention, deed: &Place) -> bool {
    let between = mention.place.end..deed.start.max(mention.place.end);
    mention.role == Role::Subject && source.has(&AT_HAND, &between)
}

pattern!(GOES_ON = r"^ (?:se )?(?:tong hop|gom|cong|chot)\b[^;:.]{0,60}, ?$");

/// "UBND xã tổng hợp tiến độ, báo cáo …": the issuer's own adding up stands before.
fn goes_on(source: &Source, mention: &Mention, deed: &Place) -> bool {
    let between = mention.place.end..deed.start.max(mention.place.end);
    // "Phòng Tổng hợp" is a name, and an office that adds up is charged with it.
    let name = source.capital(&(between.start + 1..between.end))
        || source.fold(&mention.place).starts_with("van phong");
    mention.role == Role::Subject && !name && source.has(&GOES_ON, &between)
}

/// "Báo cho Tổ Mạng" under "Trách nhiệm của người dùng": people tell, though they send no reports.
fn told_of(source: &Source, deed: &Place) -> bool {
    !source.fold(deed).contains("bao cao")
}

/// Who: the subject of the deed. People do not report: a report is their unit's.
fn actor(
    letter: &Letter,
    actors: &Actors,
    at: usize,
    deed: &Place,
    action: TaskAction,
) -> Option<Place> {
    let source = &letter.source;
    let reports = action == TaskAction::Report;
    let start = letter.paragraphs.get(at).map_or(0, |own| own.place.start);
    let fits = |mention: &Mention| !actors.orders(source, mention);
    // Those told are no tellers, and people do not report.
    let told = action == TaskAction::Disseminate;
    let leaving = action == TaskAction::DeleteLeavers;
    let doer = |mention: &Mention| {
        fits(mention)
            && !((reports || told || (leaving && mention.kind == Kind::Single))
                && mention.role == Role::Embedded)
            && !(reports
                && mention.kind == Kind::People
                && !at_hand(source, mention, deed)
                && !(told_of(source, deed) && mention.place.end < start))
    };
    let deed = if action == TaskAction::DeleteLeavers {
        deed.end..deed.end
    } else {
        deed.clone()
    };
    actors
        .subject(letter, at, &deed, doer)
        .or_else(|| actors.subject(letter, at, &deed, |mention| fits(mention) && !reports))
        .or_else(|| actors.led(letter, at).filter(|_| reports))
        .map(|mention| mention.place.clone())
}
