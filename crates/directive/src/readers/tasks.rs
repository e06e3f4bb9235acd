//! Orders: who is to do what.

use super::draft::Draft;
use super::{sentence, stance};
use crate::directive::{Task, TaskAction};
use crate::letter::{Letter, Zone};
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(CHANGE = r"\b(?:thay doi|doi|dat lai|doi lai|thay)\b[^.;,]{0,40}?\b(?:mat khau|mat ma)\b|\bdat (?:lai )?mat khau (?:manh|phuc tap|moi)|\b(?:mat khau|mat ma)\b[^.;]{0,90}\b(?:thay doi|duoc doi)\b");
pattern!(REPORT = r"(?:^|[-,;:.] ?|\b(?:va|gui|thuc hien|che do|ve|nop|phai|de nghi|tong hop|don vi|kip thoi|yeu cau|lap|dinh ky|quy|thang|nam|tuan|co trach nhiem|hop va|dong thoi|hien,?) )bao cao\b|\bgui (?:ket qua|bieu)|\bbao cao (?:ket qua|ve|bang van ban)\b");
pattern!(REVIEW = r"\b(?:ra soat|kiem tra|doi chieu|thong ke|kiem ke)\b[^.;]{0,75}?\b(?:tai khoan|hop thu|quyen truy cap|phan quyen)\b");
pattern!(LEAVERS = r"\b(?:xoa|xoa bo|huy|thu hoi|khoa|vo hieu hoa|loai bo|cham dut|dong|ngung|go bo|cat)\b[^.;]{0,90}?\b(?:tai khoan|hop thu|quyen)\b[^.;]{0,130}?\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|chuyen don vi|luan chuyen|dieu dong|dieu chuyen|khong con (?:cong tac|lam viec)|nghi che do|da nghi|nghi cong tac|tu tran|chuyen di)|\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|luan chuyen|dieu dong|dieu chuyen|khong con (?:cong tac|lam viec)|nghi che do|da nghi|nghi cong tac|chuyen don vi)\b[^.;]{0,150}?\b(?:xoa|xoa bo|huy|thu hoi|khoa|vo hieu hoa|loai bo|cham dut|dong|ngung|cat) (?:bo |ngay |quyen |toan bo )*(?:cac )?(?:tai khoan|hop thu|quyen)");
pattern!(ANTIVIRUS = r"\b(?:diet|chong|phong chong|phong, chong|quet|phan mem)(?: va)?(?: diet)? (?:virus|vi-?rut|vi rut|ma doc|phan mem doc hai)\b|\bantivirus\b");
pattern!(PATCH = r"\b(?:cap nhat|nang cap|va)\b[^.;]{0,70}?\b(?:he dieu hanh|ban va|lo hong|phien ban)\b");
pattern!(DISSEMINATE = r"\b(?:quan triet|pho bien|tuyen truyen|tap huan|boi duong|nang cao nhan thuc|thong bao den toan the|sao gui)\b");
pattern!(REOPEN = r"\b(?:mo lai|mo khoa|khoi phuc)(?: cac)? (?:tai khoan|hop thu)|\b(?:de xuat|de nghi|dang ky)\b[^.;]{0,60}\b(?:mo lai|mo khoa)\b");
pattern!(MFA = r"\b(?:bat|kich hoat|thiet lap|ap dung|su dung|cai dat|trien khai|thuc hien|bo sung|dung)\b[^.;]{0,50}?\b(?:xac thuc (?:hai|2|da|nhieu|02)|mfa|2fa|otp)\b");
pattern!(CLEAN = r"\b(?:nhiem|lay nhiem)\b[^.;]{0,200}?\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|format|co lap)\b|\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|co lap)\b[^.;]{0,90}?\b(?:nhiem|lay nhiem)\b");
pattern!(MAILBOX = r"\b(?:thuong xuyen|tang cuong|bat buoc|nghiem tuc|phai|100%|chi)\b[^.;]{0,50}?\bsu dung\b[^.;]{0,40}?\b(?:hop thu|thu dien tu|email|mail)\b|\bsu dung (?:hop thu|thu dien tu|email) (?:dien tu )?cong vu (?:duoc cap )?(?:de|trong)\b");
pattern!(GIVEN = r"\bgiao (?:cho )?(?:phong|van phong|cong an|trung tam|so|ban|to|bo phan|doan|don vi|quan tri|cong chuc|dong chi)\b");

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

pattern!(NOT_ORDER_BEFORE = r"\b(?:ve viec|viec|khong|chua|nham|he thong|phan mem|chuc nang|tinh nang|neu|da|mau|bieu mau|theo|tai|quy che|quy dinh)\b[^,;:.]{0,22}$");

/// Reads the orders of the body and of the rules it quotes.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    for (at, paragraph) in letter.binding() {
        let quoted = paragraph.zone != Zone::Body;
        if !stance::orders(at, paragraph, first_order) || paragraph.zone == Zone::Appendix {
            continue;
        }
        for sentence in sentence::sentences(source, &paragraph.place) {
            if stance::tells(source, &sentence) {
                continue;
            }
            let found = actions(source, &sentence);
            if found.is_empty() && !quoted {
                given(letter, draft, at, &sentence);
            }
            for (place, action) in found {
                let actor = actor(letter, at, &sentence, &place);
                add(source, draft, actor, action, &place);
            }
        }
    }
}

/// The actions a sentence orders.
fn actions(source: &Source, sentence: &Place) -> Vec<(Place, TaskAction)> {
    let mut found: Vec<(Place, TaskAction)> = Vec::new();
    for (pattern, action) in ACTIONS {
        let ordered = source.find_all(pattern, sentence).into_iter().find(|place| {
            let before = place.start.saturating_sub(40).max(sentence.start)..place.start;
            !source.has(&NOT_ORDER_BEFORE, &before) || action == TaskAction::CleanDevice
        });
        found.extend(ordered.map(|place| (place, action)));
    }
    // Cleaning an infected machine is not the everyday protection.
    if found.iter().any(|(_, action)| *action == TaskAction::CleanDevice) {
        found.retain(|(_, action)| *action != TaskAction::Antivirus);
    }
    found
}

/// "Giao Công an xã …" with a deed no other action names.
fn given(letter: &Letter, draft: &mut Draft, at: usize, sentence: &Place) {
    let source = &letter.source;
    let Some(place) = source.find(&GIVEN, sentence) else { return };
    let actor = actor(letter, at, sentence, &(sentence.end..sentence.end));
    add(source, draft, actor, TaskAction::Other, &(place.start..sentence.end));
}

fn add(source: &Source, draft: &mut Draft, actor: Option<Place>, action: TaskAction, place: &Place) {
    let task = Task { actor: actor.as_ref().map(|actor| source.printed(actor)), action };
    // One order repeated is one task; without an actor it adds nothing to one with.
    let known = draft.read.tasks.iter().any(|known| known.action == action && (task.actor.is_none() || known.actor == task.actor));
    if known {
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

pattern!(ACTOR = r"\b((?:thu truong|lanh dao|nguoi dung dau|hieu truong|chu tich|truong|giam doc|chanh van phong|bi thu|quan tri mang|quan tri vien|can bo phu trach|can bo dau moi|can bo chuyen trach|cac don vi|cac co quan|cac phong|cac ban|cac to|cac bo phan|cac truong|cac dong chi|cac can bo|cac so|cac xa|cac phuong|cac ca nhan|cac doan the|toan the|tat ca|100%|moi can bo|moi ca nhan|moi nguoi|can bo|cong chuc|vien chuc|dang vien|nguoi dung|nguoi su dung|don vi|ca nhan|phong|van phong|cong an|trung tam|so|ubnd (?:cac |xa|phuong)|bo phan|doan thanh nien|to cong nghe|ban)\b[^.;:\n]*?)(?: (?:chi dao|thuc hien|khan truong|nghiem tuc|trien khai|to chuc|chu dong|can|phai|co trach nhiem|chu tri|thuong xuyen|tang cuong|ra soat|thay doi|doi|bao cao|gui|cai|cap nhat|quan triet|pho bien|kiem tra|phoi hop|chiu|su dung|tham muu|lap|tong hop|khong|duoc|xay dung|hoan thanh|dong thoi|bao dam|dam bao|luu y|dat|bat|kich hoat|quet|trong|truoc|khi|neu|tien hanh|de xuat|de nghi|thong bao|cung cap|xoa|thu hoi|khoa|tuyen truyen|quan tam|nghien cuu|theo doi|giup|huong dan|la dau moi|tiep tuc|theo|hien|dang|tu )\b|[:;.]|$)");

/// Who: the last group named before the deed, else the last one of the paragraphs above.
fn actor(letter: &Letter, at: usize, sentence: &Place, deed: &Place) -> Option<Place> {
    let source = &letter.source;
    let own = sentence.start..deed.start;
    let mut around = vec![own];
    around.extend(letter.above(at).iter().map(|above| above.place.clone()));
    around.iter().find_map(|place| {
        let found = source.groups_all(&ACTOR, place);
        let actor = found.into_iter().filter_map(|found| found.get(1)).rfind(|actor| actor.len() < 160)?;
        Some(source.trimmed(actor, b",-"))
    })
}
