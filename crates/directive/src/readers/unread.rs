//! Sentences that look like orders and became nothing.

use super::draft::Draft;
use super::{sentence, stance};
use crate::letter::Letter;
use crate::pattern::pattern;

pattern!(
    ORDER = r"\b(?:yeu cau|de nghi|phai|giao|nghiem cam|khong duoc|chiu trach nhiem|chi dao|co trach nhiem|can|khan truong|nghiem tuc|tuyet doi)\b|^(?:bao cao|gui|cai dat|cap nhat|ra soat|kiem tra|thuc hien|trien khai|khong|thuong xuyen|to chuc|lap|tang cuong|chu dong|phoi hop|thiet lap|su dung|bao dam|dam bao|dat|xay dung|bo tri|luu y|chu tri|tham muu|dong thoi|khoa|xoa|thu hoi|quan triet|hoan thanh|han che|chu y|thay|doi|dang ky|bat|kich hoat)\b"
);

// The closing "đề nghị các đơn vị nghiêm túc triển khai thực hiện" says nothing new.
pattern!(
    FORMULA = r"^(?:theo de nghi|can cu|xet de nghi)\b|\bchiu trach nhiem thi hanh\b|\bchiu trach nhiem truoc\b[^.;]{0,70}\bve (?:ket qua|viec)\b|^[^.;]{0,230}\b(?:nghiem tuc|khan truong|quan tam|phoi hop)\b[^.;:]{0,40}\b(?:trien khai|thuc hien|to chuc)(?:,? ?(?:thuc hien|chi dao|trien khai))?(?: (?:tot|nghiem tuc|cac|noi dung|nhung|nhiem vu|tren|cong van|nay|van ban|theo|dung|quy dinh|ke hoach|cac noi dung|thong bao))*\W*$"
);

/// Shorter ones are headings.
const SHORTEST: usize = 20;

/// Lists them.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let mut unread = Vec::new();
    for (at, paragraph) in letter.body() {
        if !stance::orders(letter, at, first_order) || paragraph.leads || stance::heads(letter, at)
        {
            continue;
        }
        for sentence in sentence::sentences(source, &paragraph.place) {
            let formula = source.has(&FORMULA, &sentence);
            if !formula
                && source.has(&ORDER, &sentence)
                && sentence.len() > SHORTEST
                && !draft.uses(&sentence)
            {
                unread.push(source.span(&sentence));
            }
        }
    }
    draft.read.unread = unread;
}
