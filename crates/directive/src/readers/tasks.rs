//! Orders: who is to do what.

use super::actors::{Actors, Kind, Mention, Role};
use super::draft::Draft;
use super::limits;
use super::{sentence, stance};
use crate::directive::{Task, TaskAction};
use crate::letter::{Letter, Zone, headed};
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(
    CHANGE = r"\b(?:thay doi|doi|dat lai|doi lai|lam moi|thay (?:ngay|the|moi|toan bo))\b[^.;,]{0,40}?\b(?:mat khau|mat ma)\b|\bthay mat khau|\bthay (?:bang|sang) mat khau|\blan (?:thay )?doi(?: mat khau)? nay\b[^.;]{0,20}\bphai\b|\bdat (?:lai )?mat khau (?:manh|phuc tap|moi)|\b(?:mat khau|mat ma)\b[^.;]{0,90}\b(?:phai|can|duoc|va) (?:duoc |tu |dinh ky |thuong xuyen )*(?:thay doi|doi|thay (?:\d|moi|hang|dinh ky))"
);
pattern!(
    REPORT = r"\bbao cao\b|(?:^|[^g] |[^n]g |[^o]ng |[^h]ong |[^t]hong )bao (?:lai|ket qua|cong an|phong|van phong|trung tam|hieu truong|giam doc|ubnd)\b|\bket qua(?: [a-z]+){0,5} gui\b|\bgui (?:ket qua|bieu|bien ban)|\bbao cao (?:ket qua|ve|bang van ban)\b"
);
pattern!(
    REVIEW = r"\b(?:ra soat|ra lai|kiem lai|kiem tra|doi chieu|thong ke|kiem ke)\b[^.;]{0,50}?\b(?:tai khoan|hop thu|quyen truy cap|phan quyen)\b"
);
pattern!(
    ANTIVIRUS = r"\b(?:diet|chong|phong chong|phong, chong|quet|phan mem)(?: va)?(?: diet)? (?:virus|vi-?rut|vi rut|ma doc|phan mem doc hai)\b|\bantivirus\b"
);
pattern!(
    PATCH = r"\b(?:cap nhat|nang cap|va loi|va lo hong)\b[^.;]{0,70}?\b(?:he dieu hanh|ban va|lo hong|phien ban)\b|\bcai (?:dat )?(?:cac )?ban va\b"
);
pattern!(
    DISSEMINATE = r"\b(?:quan triet|pho bien|tuyen truyen|tap huan|boi duong|nang cao nhan thuc|thong bao den toan the|sao gui)\b"
);
pattern!(
    REOPEN =
        r"\b(?:mo lai|mo khoa|khoi phuc)(?: cac)? (?:tai khoan|hop thu)|\b(?:mo lai|mo khoa)\b"
);
pattern!(
    MFA = r"(?:\b(?:bat|kich hoat|thiet lap|ap dung|su dung|cai dat|trien khai|thuc hien|bo sung)|[^i] dung)\b[^.;]{0,50}?\b(?:xac thuc (?:hai|2|da|nhieu|02)|mfa|2fa|otp)\b"
);
pattern!(
    CLEAN = r"\b(?:go bo|lam sach|xu ly)(?: sach)? (?:cac )?(?:ma doc|virus|phan mem doc hai)|\b(?:nhiem|lay nhiem)\b[^.;]{0,200}?\b(?:diet|xu ly|cai dat lai|cai lai|lam sach|quet|go bo|format|co lap)\b|\b(?:quet|diet|lam sach)(?: sach)?(?: cac)? (?:ma doc|virus)\b[^.;]{0,30}\b(?:roi moi|truoc khi)\b|\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|co lap)\b[^.;]{0,90}?\b(?:nhiem|lay nhiem)\b"
);
pattern!(
    MAILBOX = r"\b(?:thuong xuyen|tang cuong|bat buoc|nghiem tuc|phai|100%|chi)\b[^.;]{0,50}?\bsu dung\b[^.;]{0,40}?\b(?:hop thu|thu dien tu|email|mail)\b|\bsu dung (?:hop thu|thu dien tu|email) (?:dien tu )?cong vu (?:duoc cap )?(?:de|trong)\b"
);
static ACTIONS: [(&Pattern, TaskAction); 10] = [
    (&CHANGE, TaskAction::ChangePassword),
    (&REPORT, TaskAction::Report),
    (&REVIEW, TaskAction::ReviewAccounts),
    (&ANTIVIRUS, TaskAction::Antivirus),
    (&PATCH, TaskAction::Patch),
    (&DISSEMINATE, TaskAction::Disseminate),
    (&REOPEN, TaskAction::ReopenRequest),
    (&MFA, TaskAction::Mfa),
    (&CLEAN, TaskAction::CleanDevice),
    (&MAILBOX, TaskAction::UseMailbox),
];

pattern!(
    NOT_ORDER_BEFORE = r"\b(?:khong|chua)(?: (?:duoc|thuc hien|he|kip|thuong xuyen|phai|can|tu y))* $|\b(?:chuc nang|tinh nang|da|quy che|quy trinh|truoc khi|sau khi|mau|chu ky|tu dong|thoi han|trinh tu|huong dan cach)\b[^,;:.)]{0,22}$|\bve viec\b[^;:.]{0,140}$|\bqua (?:cong tac )?$|\b(?:roi moi|xong moi)\b[^;.]{0,40}$"
);
pattern!(
    NOT_SENT_BEFORE = r"\b(?:he thong|phan mem|mau|bieu mau|de|de tong hop,?|so lieu|da|da gui|thong tin|phuc vu|dich vu cong,|mot cua,|van ban,|cua|cac|hoan thanh|theo|tai|hinh thuc|thoi han|thoi gian|noi dung|khong phai|khong can|khong yeu cau|mien|khoi) (?:gui )?$"
);

/// Reads the orders of the body and of the rules it quotes.
pub(super) fn read(letter: &Letter, actors: &Actors, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    for (at, paragraph) in letter.binding() {
        let quoted = paragraph.zone == Zone::Footnote;
        let listed = paragraph.zone == Zone::Appendix && headed(letter, at).is_empty();
        if listed || stance::heads(letter, at) {
            continue;
        }
        for sentence in stance::ordering(letter, at, first_order) {
            if stance::tells(source, &sentence) {
                continue;
            }
            let found = actions(source, &sentence);
            if !quoted && !paragraph.leads {
                given(letter, actors, draft, at, (&sentence, &found));
            }
            for (place, action) in found {
                // "Nhà trường thông báo đến toàn thể …" is the letter itself.
                let said = action == TaskAction::Disseminate
                    && actors.before(at, place.start).is_some_and(|mention| {
                        mention.place.end + 3 > place.start && actors.is_issuer(source, mention)
                    });
                if said {
                    continue;
                }
                let agent = actors.agent(source, at, &place);
                let agent = agent.map(|mention| mention.place.clone());
                let actor = agent.or_else(|| actor(letter, actors, at, &place, action));
                // A rotation that names nobody is a rule and no task.
                let idle = action == TaskAction::ChangePassword
                    && habit(source, &sentence, &place)
                    && (actor.is_none() || !own(letter, actors, at, &sentence, &place));
                if idle {
                    draft.use_place(&place);
                    continue;
                }
                add(source, draft, actor, action, &place, quoted);
            }
        }
    }
}

pattern!(
    HABIT = r"\b(?:dinh ky|thuong xuyen|mot lan|0?1 ?lan|lan nua|/ ?(?:0?1 ?)?lan|hang (?:thang|quy|nam)|moi (?:thang|quy|nam|ky)|cu \d+|cu (?:mot|hai|ba|sau)|chu ky)\b"
);
pattern!(NOW = r"\b(?:ngay|toan bo|hoan thanh|xong)\b");

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

/// The actions a sentence orders.
fn actions(source: &Source, sentence: &Place) -> Vec<(Place, TaskAction)> {
    let mut found: Vec<(Place, TaskAction)> = Vec::new();
    for (pattern, action) in ACTIONS {
        let ordered = source
            .find_all(pattern, sentence)
            .into_iter()
            .find(|place| {
                let before = place.start.saturating_sub(40).max(sentence.start)..place.start;
                let quoted = source
                    .fold(&(sentence.start..place.start))
                    .matches('"')
                    .count()
                    % 2
                    == 1;
                // The match may hold the word before "báo cáo".
                let word = place.end.saturating_sub("bao cao".len()).max(before.start);
                let sent = action != TaskAction::Report
                    || !(source.has(&NOT_SENT_BEFORE, &(before.start..word))
                        || source.has(&NUMBERED, &(place.end..sentence.end)));
                // "báo Phòng … khóa tài khoản" asks for something, and reports nothing.
                let asks = action == TaskAction::Report
                    && !source.fold(place).ends_with("bao cao")
                    && source.has(&ASKED, &(place.end..sentence.end));
                let contact = action == TaskAction::ReopenRequest
                    && source.has(&CONTACT, &(sentence.start..place.start));
                let state = match action {
                    TaskAction::Mfa => source.has(&HAVING, &before),
                    TaskAction::ReviewAccounts => source.has(&MONEY, place),
                    TaskAction::CleanDevice => source.has(&DONE, &before),
                    TaskAction::ReopenRequest => source.has(&BY_ITSELF, &before),
                    TaskAction::ChangePassword => {
                        // "tuyệt đối", "thầy cô": not "đổi", "thay".
                        let words = source.printed(place).to_lowercase();
                        ["đối", "đội", "đời", "đợi", "thầy", "thấy"]
                            .iter()
                            .any(|other| words.starts_with(other))
                    }
                    _ => false,
                };
                let other = contact
                    || asks
                    || state
                    || changes(source, place, action)
                    || about(source, sentence, place, action);
                sent && !quoted && !other
            });
        found.extend(ordered.map(|place| (place, action)));
    }
    found.extend(limits::leavers(source, sentence).map(|place| (place, TaskAction::DeleteLeavers)));
    // Cleaning an infected machine is not the everyday protection.
    if found
        .iter()
        .any(|(_, action)| *action == TaskAction::CleanDevice)
    {
        found.retain(|(_, action)| *action != TaskAction::Antivirus);
    }
    found
}

pattern!(REPORTED = r"\b(?:tinh hinh|ket qua|tien do)(?: thuc hien)?(?: viec)? $");
pattern!(NUMBERED = r"^ (?:so \d|so \.|nay|tren)");
pattern!(CHANGES = r"\b(?:doi|thay)\b[^.;]{0,20}\bmat khau\b");

/// "Rà soát, thay đổi ngay mật khẩu các tài khoản" is about passwords.
fn changes(source: &Source, place: &Place, action: TaskAction) -> bool {
    action == TaskAction::ReviewAccounts && source.has(&CHANGES, place)
}

pattern!(ASKED = r"^[^.;]{0,120}\b(?:khoa|xoa|thu hoi|cat|huy)\b");
pattern!(MONEY = r"\btai khoan (?:tien|du toan|ngan hang|kho bac|thanh toan)");
pattern!(HAVING = r"\b(?:co|da|khong|chua|neu|khi|truong hop|duoc)(?: [a-z]+){0,2} $");
pattern!(DONE = r"\bda duoc $");
pattern!(BY_ITSELF = r"\btu (?:dong )?$");
pattern!(CONTACT = r"\blien he\b[^.;]{0,60}$");

/// Words before a deed that make it no order: "về việc rà soát", "chưa thay đổi".
fn about(source: &Source, sentence: &Place, place: &Place, action: TaskAction) -> bool {
    let before = place.start.saturating_sub(150).max(sentence.start)..place.start;
    let told = action != TaskAction::Report && source.has(&REPORTED, &before);
    told || action != TaskAction::CleanDevice && source.has(&NOT_ORDER_BEFORE, &before)
}

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
        if named || told {
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
                let relieved = draft
                    .read
                    .exempt_units
                    .contains(&source.printed(&mention.place));
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

pattern!(
    TELLS = r"^[^,;.]{0,25}\b(?:da|dang|se|la|co cong van|co van ban|vua|chiu trach nhiem thi hanh|theo dung|thong bao)\b"
);
// Beside a deed that has a name, following up and advising are no orders of their own.
pattern!(
    CONCRETE = r"^[:,]? ?(?:chu tri,? |khan truong |phoi hop [^,;.]{0,60} |co trach nhiem |tiep tuc )*(?:tam |kiem tra|khoa|xoa|bat|cau hinh|thiet lap|cung cap|cap |mo |thu hoi|trien khai|ho tro|kiem ke|nang cap|xay dung|bao tri|khac phuc|xu ly|giam sat|bo sung)"
);
// "Mật khẩu wifi …; tổ Văn phòng đổi mỗi tháng một lần".
pattern!(TURNS = r"\b(?:doi|thay doi|thay) (?:moi|hang|dinh ky|\d)");
pattern!(PASSWORD = r"\bmat khau\b");
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
    if quoted && draft.read.tasks.iter().any(|known| known.action == action) || known(draft, &task)
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
    let fits = |mention: &Mention| !actors.orders(source, mention);
    // Those told are no tellers, and people do not report.
    let told = action == TaskAction::Disseminate;
    let leaving = action == TaskAction::DeleteLeavers;
    let doer = |mention: &Mention| {
        fits(mention)
            && !((reports || told || (leaving && mention.kind == Kind::Single))
                && mention.role == Role::Embedded)
            && !(reports && mention.kind == Kind::People && !at_hand(source, mention, deed))
    };
    let deed = if action == TaskAction::DeleteLeavers {
        deed.end..deed.end
    } else {
        deed.clone()
    };
    actors
        .subject(letter, at, &deed, doer)
        .or_else(|| actors.subject(letter, at, &deed, |mention| fits(mention) && !reports))
        .map(|mention| mention.place.clone())
}
