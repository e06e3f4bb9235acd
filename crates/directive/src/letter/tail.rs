//! Where a letter ends: "Nơi nhận" and the signature.

use std::ops::Range;

use super::head;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(RECIPIENTS = r"^noi nhan\b");
pattern!(AUTHORITY = r"^(?:tm|kt|k/t|t/m|tl|t/l|tuq|t/uq|q)\b ?[./]? ?[a-z]");
pattern!(
    OFFICE = r"^(?:quyen |q\. ?|phu trach )?(?:pho )?(?:chu tich|tong giam doc|giam doc|chanh van phong|hieu truong|truong ban|truong phong|bi thu|truong cong an|chanh thanh tra|tong thanh tra|cuc truong|vu truong|vien truong|chanh an|bo truong|thu truong|chu nhiem|truong tram|doi truong|truong doan|truong khoa|to truong|(?:hat|tram|cum|khoa|doi|phan hieu) truong|thuong truc|tong bien tap|truong dai dien|chi cuc truong)(?: [a-z ,&-]{0,40})?$"
);
pattern!(
    ATTACHED = r"^(?:phu luc|bieu mau|mau so|mau bao cao|mau |danh sach|quy che|quy dinh|ke hoach|huong dan|noi dung|de cuong|bao cao|\(?kem theo|\(?ban hanh kem|chuong i\b|dieu 1\b|uy ban nhan dan|ubnd |don vi:)"
);
/// Longer lines are sentences, not names or offices.
const LONG: usize = 130;

/// The lines of the tail; empty at the end when the letter has none.
pub(super) fn find(source: &Source, body: usize) -> Range<usize> {
    let lines = source.lines.len();
    // Between the title of a quyết định and its "QUYẾT ĐỊNH:" stand the office and its grounds.
    let from = (body..lines.min(body + GROUNDS))
        .rfind(|&line| decides(source, line))
        .unwrap_or(body);
    let Some(start) = (from..lines).find(|&line| opens(source, line)) else {
        return lines..lines;
    };
    let end = (start + 1..lines)
        .find(|&line| ends(source, start, line))
        .unwrap_or(lines);
    start..end
}

/// Lines the grounds of a quyết định may have.
const GROUNDS: usize = 40;

pattern!(DECIDES = r"^(?:nay )?quyet dinh ?:$");

fn decides(source: &Source, line: usize) -> bool {
    let place = &source.lines[line].place;
    source.upper(place) && source.has(&DECIDES, place)
}

fn opens(source: &Source, line: usize) -> bool {
    head::cells(source, line..line + 1)
        .iter()
        .any(|cell| RECIPIENTS.is_in(source.folded(&cell.place)) || signs(source, &cell.place))
}

/// An authority or an office in capitals.
pub(crate) fn signs(source: &Source, place: &Place) -> bool {
    let folded = source.folded(place);
    // "TRƯỞNG THUẾ CƠ SỞ", not "TRƯỜNG TIỂU HỌC".
    let heads = folded.starts_with(b"truong ") && source.printed(place).starts_with("TRƯỞNG");
    let office = heads || OFFICE.is_in(folded);
    source.upper(place) && place.len() < 80 && (AUTHORITY.is_in(folded) || office)
}

pattern!(NOTE = r"^\[\d{1,2}\] ");

fn ends(source: &Source, start: usize, line: usize) -> bool {
    let place = &source.lines[line].place;
    let folded = source.folded(place);
    if folded.first() == Some(&2) || NOTE.is_in(folded) || place.len() > LONG {
        return true;
    }
    // "DANH SÁCH", "PHỤ LỤC" in capitals, or after the signature at all.
    let titled = source.upper(place)
        || folded.first() == Some(&b'(')
        || folded.starts_with(b"dieu 1")
        || folded.starts_with(b"phu luc");
    line > start && titled && ATTACHED.is_in(folded)
}
