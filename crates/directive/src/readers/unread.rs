//! Sentences that look like orders and became nothing.

use super::draft::Draft;
use super::{sentence, stance};
use crate::letter::Letter;
use crate::pattern::pattern;

pattern!(ORDER = r"\b(?:yeu cau|de nghi|phai|giao|nghiem cam|khong duoc|chiu trach nhiem|chi dao|co trach nhiem|can|khan truong|nghiem tuc|tuyet doi)\b|^(?:bao cao|gui|cai dat|cap nhat|ra soat|kiem tra|thuc hien|trien khai|khong|thuong xuyen|to chuc|lap|tang cuong|chu dong|phoi hop|thiet lap|su dung|bao dam|dam bao|dat|xay dung|bo tri|luu y|chu tri|tham muu|dong thoi|khoa|xoa|thu hoi|quan triet|hoan thanh|han che|chu y|thay|doi|dang ky|bat|kich hoat)\b");

/// Lists them.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let mut unread = Vec::new();
    for (at, paragraph) in letter.body() {
        if !stance::orders(at, paragraph, first_order) || paragraph.leads {
            continue;
        }
        for sentence in sentence::sentences(source, &paragraph.place) {
            if source.has(&ORDER, &sentence) && sentence.len() > 12 && !draft.uses(&sentence) {
                unread.push(source.span(&sentence));
            }
        }
    }
    draft.read.unread = unread;
}
