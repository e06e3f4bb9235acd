//! Numbers told rather than ordered: what was found, what another rule said, what a rule replaces.

use crate::pattern::pattern;
use crate::source::{Place, Source};

// "37 tài khoản đặt mật khẩu 6 ký tự", "nguyên nhân là do người dùng đặt …".
pattern!(
    FOUND = r"\b\d[\d,]* ?%[^.;]{0,30}\b(?:dung|dat|su dung)\b|\b\d[\d.]* (?:tai khoan|hop thu|nguoi|may|truong hop|mat khau|don vi|can bo)\b|\b(?:nguyen nhan|phat hien|ghi nhan|van con|hien con|tinh trang|ket qua (?:kiem tra|danh gia|ra quet)|qua (?:kiem tra|xac minh|ra soat)|so (?:tai khoan|hop thu|nguoi)(?: [a-z]+){0,2} (?:dung|dat|su dung)|con (?:nhieu|mot so|tinh trang)|nhieu (?:tai khoan|hop thu|nguoi|can bo)|mot so (?:tai khoan|hop thu|can bo|don vi)|(?:da|dang|van|chi) (?:dat|su dung|dung|de)|bi (?:lo|chiem|tan cong|do))\b"
);
// "trước đây quy định mật khẩu từ 6 ký tự", "thay thế … (mật khẩu tối thiểu 8 ký tự)".
pattern!(
    FORMER = r"\b(?:truoc day|truoc kia|truoc do|thay vi|thay cho|quy dinh cu|yeu cau cu|chinh sach cu|cu la|thay the|thay (?:cac )?(?:muc|quy dinh|noi quy|quy che|che do)|bai bo|het hieu luc|khong con ap dung|khong con hieu luc|da tung|cu quy dinh|theo quy dinh cu)\b"
);
// What another place does, or what somebody else advises.
pattern!(
    ELSEWHERE = r"\b(?:kinh nghiem|tham khao|mot so (?:nuoc|tinh|bo|nganh|don vi khac)|theo (?:khuyen nghi|huong dan) cua (?:nist|microsoft|google)|(?:tinh|don vi|huyen|xa|co quan|benh vien|nuoc) ban|(?:mot so|cac|nhieu) (?:bo|tinh|nganh|don vi|benh vien|co quan|noi|doanh nghiep)(?: khac)? dang|tai (?:don vi|tinh|huyen) khac|so voi|cao hon muc|muc (?:toi thieu )?cua)\b"
);
pattern!(
    ORDERED = r"\b(?:phai|yeu cau|de nghi|quy dinh (?:mat khau|moi)|toi thieu|it nhat|nay (?:la|nang|quy dinh))\b"
);
pattern!(NOW = r"\b(?:nay|tu nay|hien nay|moi|len|thanh|bang)\b");

// "… vì vậy không còn hiệu lực"; a proposal that was not taken up.
pattern!(
    GIVEN_UP_AFTER = r"\bkhong con (?:hieu luc|ap dung|phu hop|duoc ap dung)\b|\bhet hieu luc\b|\bbi (?:thay the|bai bo)\b|\bhet ap dung\b|\b(?:chua|khong) (?:ap dung|chap thuan|dong y|thong nhat|xem xet)\b|\bse xem xet\b|^[^.;]{0,60}\bhay khong\b|\bkhong thuoc (?:thong bao|cong van|van ban|pham vi|doi tuong|quy dinh|huong dan|ke hoach|dien)\b"
);

// A proposal that was turned down, a scene of an exercise, what a system used to take.
pattern!(
    UNREAL_BEFORE = r"\b(?:(?:chua|khong) (?:dong y|chap thuan|thong nhat|xem xet|thong qua)|gia dinh|kich ban|tinh huong|he thong cu|phan mem cu|cau hoi|co phai|phuong an \d|(?:de nghi|xin|kien nghi) (?:cho|duoc) (?:dung|dat|giu)|(?:van|chi|dang|con) chap nhan|tu dat yeu cau|dang ap dung)\b|\b(?:vi du|chang han|gia su)\b[^;.)]{0,60}$"
);

/// True when a number at `place` is told.
pub(super) fn told(source: &Source, sentence: &Place, place: &Place) -> bool {
    if source.has(&GIVEN_UP_AFTER, &(place.end..sentence.end))
        || source.has(&UNREAL_BEFORE, &(sentence.start..place.start))
    {
        return true;
    }
    let clause = clause(source, sentence, place.start);
    let before = clause.start..place.start;
    let open = |words: &Place| !closed(source, words.start, place.start);
    let found = source.find_all(&FOUND, &before);
    // "05 mật khẩu đã dùng gần nhất" are not told of.
    let former = |words: &Place| source.has(&USED_LAST, &(words.end..place.start));
    if found.iter().any(|words| open(words) && !former(words)) && !source.has(&ORDERED, &before) {
        return true;
    }
    let bracketed =
        clause.start > sentence.start && source.folded(&(clause.start - 1..clause.start)) == b"(";
    let former = if bracketed {
        sentence.start..place.start
    } else {
        before
    };
    let given_up = source
        .find_all(&FORMER, &former)
        .into_iter()
        .rfind(open)
        .is_some_and(|words| !source.has(&NOW, &(words.end..place.start)) || bracketed);
    given_up || source.has(&ELSEWHERE, &clause)
}

pattern!(USED_LAST = r"^ ?(?:gan|truoc|lien|cuoi)\b");

/// True when a bracket that is open at `from` is closed before `to`: "(trước đây: 8 ký tự)".
fn closed(source: &Source, from: usize, to: usize) -> bool {
    let mut depth = 0_i32;
    source.folded(&(from..to.max(from))).iter().any(|byte| {
        depth += match byte {
            b'(' => 1,
            b')' => -1,
            _ => 0,
        };
        depth < 0
    })
}

/// From the last semicolon, bracket or colon before a position; a bracket closed in between
/// does not count.
fn clause(source: &Source, sentence: &Place, at: usize) -> Place {
    let text = source.folded(&(sentence.start..at));
    let mut depth = 0_usize;
    for (index, byte) in text.iter().enumerate().rev() {
        match byte {
            b')' => depth += 1,
            b'(' if depth > 0 => depth -= 1,
            b'(' | b';' if depth == 0 => {
                let start = sentence.start + index + 1;
                return start..clause_end(source, start.max(at), sentence.end);
            }
            _ => {}
        }
    }
    sentence.start..clause_end(source, at, sentence.end)
}

fn clause_end(source: &Source, from: usize, end: usize) -> usize {
    let rest = source.fold(&(from..end));
    from + rest.find([';', ')']).unwrap_or(rest.len())
}
