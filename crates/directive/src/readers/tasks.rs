//! Orders: who is to do what.

use super::draft::Draft;
use super::limits::LEAVERS;
use super::{sentence, stance};
use crate::directive::{Task, TaskAction};
use crate::letter::{Letter, Zone};
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(
    CHANGE = r"\b(?:thay doi|doi|dat lai|doi lai|thay)\b[^.;,]{0,40}?\b(?:mat khau|mat ma)\b|\bdat (?:lai )?mat khau (?:manh|phuc tap|moi)|\b(?:mat khau|mat ma)\b[^.;]{0,90}\b(?:thay doi|duoc doi)\b"
);
pattern!(REPORT = r"\bbao cao\b|\bgui (?:ket qua|bieu)|\bbao cao (?:ket qua|ve|bang van ban)\b");
pattern!(
    REVIEW = r"\b(?:ra soat|kiem tra|doi chieu|thong ke|kiem ke)\b[^.;]{0,50}?\b(?:tai khoan|hop thu|quyen truy cap|phan quyen)\b"
);
pattern!(
    ANTIVIRUS = r"\b(?:diet|chong|phong chong|phong, chong|quet|phan mem)(?: va)?(?: diet)? (?:virus|vi-?rut|vi rut|ma doc|phan mem doc hai)\b|\bantivirus\b"
);
pattern!(
    PATCH = r"\b(?:cap nhat|nang cap|va loi|va lo hong)\b[^.;]{0,70}?\b(?:he dieu hanh|ban va|lo hong|phien ban)\b"
);
pattern!(
    DISSEMINATE = r"\b(?:quan triet|pho bien|tuyen truyen|tap huan|boi duong|nang cao nhan thuc|thong bao den toan the|sao gui)\b"
);
pattern!(
    REOPEN =
        r"\b(?:mo lai|mo khoa|khoi phuc)(?: cac)? (?:tai khoan|hop thu)|\b(?:mo lai|mo khoa)\b"
);
pattern!(
    MFA = r"\b(?:bat|kich hoat|thiet lap|ap dung|su dung|cai dat|trien khai|thuc hien|bo sung|dung)\b[^.;]{0,50}?\b(?:xac thuc (?:hai|2|da|nhieu|02)|mfa|2fa|otp)\b"
);
pattern!(
    CLEAN = r"\b(?:go bo|lam sach|xu ly)(?: sach)? (?:cac )?(?:ma doc|virus|phan mem doc hai)|\b(?:nhiem|lay nhiem)\b[^.;]{0,200}?\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|format|co lap)\b|\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|co lap)\b[^.;]{0,90}?\b(?:nhiem|lay nhiem)\b"
);
pattern!(
    MAILBOX = r"\b(?:thuong xuyen|tang cuong|bat buoc|nghiem tuc|phai|100%|chi)\b[^.;]{0,50}?\bsu dung\b[^.;]{0,40}?\b(?:hop thu|thu dien tu|email|mail)\b|\bsu dung (?:hop thu|thu dien tu|email) (?:dien tu )?cong vu (?:duoc cap )?(?:de|trong)\b"
);
pattern!(
    GIVEN = r"\bgiao (?:cho )?(?:phong|van phong|cong an|trung tam|so|ban|to|bo phan|doan|don vi|quan tri|cong chuc|dong chi)\b|^(?:so|phong|van phong|cong an|trung tam|ban|doan thanh nien|to cong nghe|quan tri mang)\b[^.;:]{2,80}?\b(?:phoi hop|chu tri|co trach nhiem|kiem tra|theo doi|huong dan|tham muu|ho tro)\b"
);

static ACTIONS: [(&Pattern, TaskAction); 11] = [
    (&CHANGE, TaskAction::ChangePassword),
    (&REPORT, TaskAction::Report),
    (&REVIEW, TaskAction::ReviewAccounts),
    (&LEAVERS, TaskAction::DeleteLeavers),
    (&ANTIVIRUS, TaskAction::Antivirus),
    (&PATCH, TaskAction::Patch),
    (&DISSEMINATE, TaskAction::Disseminate),
    (&REOPEN, TaskAction::ReopenRequest),
    (&MFA, TaskAction::Mfa),
    (&CLEAN, TaskAction::CleanDevice),
    (&MAILBOX, TaskAction::UseMailbox),
];

pattern!(
    NOT_ORDER_BEFORE = r"\b(?:khong|chua)(?: (?:duoc|thuc hien|he|kip|thuong xuyen|phai|can|tu y))* $|\b(?:chuc nang|tinh nang|da|quy che|quy trinh|truoc khi|sau khi|mau)\b[^,;:.]{0,22}$|\bve viec\b[^;:.]{0,140}$"
);
pattern!(
    NOT_SENT_BEFORE = r"\b(?:he thong|phan mem|mau|bieu mau|de|de tong hop,?|so lieu|da|da gui|thong tin|phuc vu|dich vu cong,|mot cua,|van ban,|cua|cac|hoan thanh|theo|tai|hinh thuc|thoi han|thoi gian|noi dung|khong phai|khong can) (?:gui )?$"
);

/// Reads the orders of the body and of the rules it quotes.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    for (at, paragraph) in letter.binding() {
        let quoted = paragraph.zone != Zone::Body;
        if !stance::orders(letter, at, first_order)
            || paragraph.zone == Zone::Appendix
            || stance::heads(letter, at)
        {
            continue;
        }
        for sentence in sentence::sentences(source, &paragraph.place) {
            if stance::tells(source, &sentence) {
                continue;
            }
            let found = actions(source, &sentence);
            if found.is_empty() && !quoted && !paragraph.leads {
                given(letter, draft, at, &sentence);
            }
            for (place, action) in found {
                let actor = actor(letter, at, &sentence, &place, action);
                add(source, draft, actor, action, &place, quoted);
            }
        }
    }
}

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
                let contact = action == TaskAction::ReopenRequest
                    && source.has(&CONTACT, &(sentence.start..place.start));
                let other = contact
                    || changes(source, place, action)
                    || about(source, sentence, place, action);
                sent && !quoted && !other
            });
        found.extend(ordered.map(|place| (place, action)));
    }
    // Cleaning an infected machine is not the everyday protection.
    if found
        .iter()
        .any(|(_, action)| *action == TaskAction::CleanDevice)
    {
        found.retain(|(_, action)| *action != TaskAction::Antivirus);
    }
    found
}

pattern!(
    UNDONE =
        r"\b(?:khong|chua)(?: (?:duoc|thuc hien|he|kip|thuong xuyen))* $|\bve viec\b[^;:.]{0,140}$"
);

pattern!(NUMBERED = r"^ (?:so \d|so \.|nay|tren)");
pattern!(CHANGES = r"\b(?:doi|thay)\b[^.;]{0,20}\bmat khau\b");

/// "Rà soát, thay đổi ngay mật khẩu các tài khoản" is about passwords.
fn changes(source: &Source, place: &Place, action: TaskAction) -> bool {
    action == TaskAction::ReviewAccounts && source.has(&CHANGES, place)
}

pattern!(CONTACT = r"\blien he\b[^.;]{0,60}$");

/// Words before a deed that make it no order: "về việc rà soát", "chưa thay đổi".
fn about(source: &Source, sentence: &Place, place: &Place, action: TaskAction) -> bool {
    let before = place.start.saturating_sub(150).max(sentence.start)..place.start;
    let said = if action == TaskAction::DeleteLeavers {
        &UNDONE
    } else {
        &NOT_ORDER_BEFORE
    };
    action != TaskAction::CleanDevice && source.has(said, &before)
}

/// "Giao Công an xã …" with a deed no other action names.
fn given(letter: &Letter, draft: &mut Draft, at: usize, sentence: &Place) {
    let source = &letter.source;
    let Some(place) = source.find(&GIVEN, sentence) else {
        return;
    };
    let named = source
        .groups(&ACTOR, &(place.start..sentence.end))
        .and_then(|found| found.get(1));
    let actor = named.or_else(|| {
        actor(
            letter,
            at,
            sentence,
            &(sentence.end..sentence.end),
            TaskAction::Other,
        )
    });
    add(
        source,
        draft,
        actor,
        TaskAction::Other,
        &(place.start..sentence.end),
        false,
    );
}

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

/// The groups of people and units that letters give orders to.
macro_rules! group_head {
    () => {
        r"(?:thu truong|lanh dao|nguoi dung dau|hieu truong|chu tich|truong|giam doc|chanh van phong|bi thu|quan tri mang|quan tri vien|cac |toan the|toan bo |tat ca|100%|moi |tung |can bo|cong chuc|vien chuc|dang vien|nguoi dung|nguoi su dung|don vi|ca nhan|co quan|phong|van phong|cong an|trung tam|so |ubnd|uy ban|bo phan|doan|to |ban |tram|dong chi|ong |ba |chi cuc|cuc |dang uy|chi bo|nhung|giao vien|nhan vien|hdnd|mat tran|mttq|d/c |nhan dan)"
    };
}
/// The words after which a group is addressed, and the verbs that end its name.
macro_rules! addressed {
    ($start:expr) => {
        concat!(
            $start,
            r"\b(?:yeu cau|de nghi|giao(?: cho)?|chi dao|khuyen cao|phan cong|huong dan|bo tri|don doc|nhac nho|tuyen truyen|van dong|bat buoc),? |; ?|, (?:yeu cau|de nghi) |\bthoi gian: )(",
            group_head!(),
            r"[^.;:()\n]*?)(?: (?:chi dao|thuc hien|khan truong|nghiem tuc|trien khai|to chuc|chu dong|can (?:[ac-z]|bao|bat|bo tri)[a-z]*|phai|co trach nhiem|chiu trach nhiem|chu tri|thuong xuyen|tang cuong|ra soat|thay doi|doi|bao cao|gui|cai dat|cap nhat|quan triet|pho bien|kiem tra|phoi hop|su dung|tham muu|lap|tong hop|khong|duoc|xay dung|hoan thanh|dong thoi|bao dam|dam bao|luu y|dat|bat|kich hoat|quet|trong|truoc|khi|neu|tien hanh|de xuat|de nghi|thong bao|cung cap|xoa|thu hoi|khoa|tuyen truyen|quan tam|nghien cuu|theo doi|giup|huong dan|la dau moi|lam dau moi|tiep tuc|theo|hien|dang|tu|nang cao|chap hanh|yeu cau|tham gia|nam|co|da|la|phan cong|day manh|kip thoi|thong ke|xac nhan|nop|cu|nhu sau)\b|[:;.(]|$)"
        )
    };
}
pattern!(
    ACTOR = addressed!(
        r"(?:^(?:\W{0,3}(?:vi vay|do do|dong thoi|rieng|doi voi|rieng doi voi|ngoai ra|theo do)?,? ?)|^(?:sau|truoc|khi|tu|trong|neu|nham|hang|dinh ky|hien)\b[^,;:.]{0,70}, |"
    )
);
pattern!(ACTOR_NEXT = addressed!(r"(?:"));
pattern!(ADDRESSES = r"^ (?:de nghi|yeu cau|giao|chi dao)(?: [a-z]|:)");
pattern!(
    THING = r"^(?:truong hop|cach)\b|^(?:cac|nhung|tat ca|toan bo|moi|tung)(?: cac)? (?:may|thiet bi|tai khoan|he thong|phan mem|noi dung|nhiem vu|quy dinh|hop thu|bien phap|mat khau|ung dung|tinh nang|cong viec|yeu cau|van ban|truong hop|du lieu|thong tin|giai phap|trang)"
);
pattern!(
    PEOPLE = r"^(?:cac |toan the |moi |nhung )?(?:nguoi|can bo|cong chuc|vien chuc|dang vien|ca nhan|dong chi|giao vien|nhan vien)"
);
pattern!(PUBLIC = r"^(?:nhan dan|nguoi dan|toan dan)");
pattern!(
    UNIT_WORD = r"\b(?:don vi|co quan|thu truong|phong|truong|ubnd|xa|phuong|ban|so|lanh dao|hieu truong|chu tich|bo phan|van phong|trung tam|cong an)\b"
);

/// Who: the last group addressed before the deed, else the last one of the paragraphs above.
/// People do not report: a report inherited from above is a unit's.
fn actor(
    letter: &Letter,
    at: usize,
    sentence: &Place,
    deed: &Place,
    action: TaskAction,
) -> Option<Place> {
    let source = &letter.source;
    let reports = action == TaskAction::Report;
    let own = |actor: &Place| !(reports && source.has(&PUBLIC, actor));
    let said = |actor: &Place| !source.has(&PEOPLE, actor);
    let above = |actor: &Place| !reports || source.has(&UNIT_WORD, actor);
    let paragraph = &letter.paragraphs[at].place;
    last_group(source, &(sentence.start..deed.start), own)
        .or_else(|| last_group(source, &(paragraph.start..sentence.start), said))
        .or_else(|| {
            let parents = letter.above(at);
            parents
                .iter()
                .find_map(|parent| last_group(source, &parent.place, above))
        })
}

fn last_group(source: &Source, place: &Place, fits: impl Fn(&Place) -> bool) -> Option<Place> {
    let mut last = None;
    let mut start = place.start;
    // The verb that ends a group may address the next one, so the search goes on before it.
    let mut pattern = &ACTOR;
    while let Some(actor) = source
        .groups(pattern, &(start..place.end))
        .and_then(|found| found.get(1))
    {
        start = actor.end;
        pattern = &ACTOR_NEXT;
        if (3..220).contains(&actor.len())
            && fits(&actor)
            && !source.has(&THING, &actor)
            && !source.has(&ADDRESSES, &(actor.end..place.end))
        {
            last = Some(source.trimmed(actor, b",-"));
        }
    }
    last
}
