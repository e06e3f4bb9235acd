//! Names of bodies: where they begin and end in a sentence, and the issuer's own.

use super::draft::Draft;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// The words a body's name begins with, folded.
macro_rules! body_head {
    () => {
        r"(?:uy ban|ubnd|ubmttq|hdnd|hoi dong nhan dan|so |cac so|phong |ban |van phong|cong an|bo |dang uy|dang bo|huyen uy|thanh uy|tinh uy|quan uy|thi uy|truong |trung tam|cuc |tong cuc|chi cuc|mat tran|mttq|hoi |lien doan|doan |tinh doan|vien |bao hiem|kho bac|toa an|benh vien|tong cong ty|cong ty|tap doan|kiem toan|thanh tra|chinh phu|thu tuong|tram |bo phan|cong doan|ban quan ly|to cong nghe|doi |a05|stttt|hoc vien|dai hoc|lanh dao|chu tich|giam doc|tong giam doc|tong cuc truong|bo truong|thuong truc|bi thu|hieu truong|truong phong|ban giam|to truong|thong doc|ngan hang|dien luc|lien hiep|quoc hoi|bo chinh tri|ban bi thu|tong kiem toan|vien truong|chanh an|dai phat thanh|dai truyen hinh|dai khi tuong|vu |buu dien|hat kiem lam|cang vu|tong bi thu|trung uong|chu nhiem|to |nha xuat ban|nha van hoa|tap chi|bo chi huy|bo tu lenh|thu vien|thue |hai quan|bao tang|nha hat|trai |xi nghiep|nha may|chi bo|chi doan|huyen doan|thi doan|thanh doan|quan doan|ban thuong vu|ban chap hanh|bch |bo doi|cang |hat |don |dang doan|chi nhanh|diem giao dich|vuon quoc gia|khu bao ton|hop tac xa|bao va phat thanh|bao va dai|tinh hoi|huyen hoi|thanh hoi|thong ke |phong giao dich|cum |ldld |htx |bql |ttyt |nhcs |lhpn )"
    };
}
pub(super) use body_head;

pattern!(BODY = concat!(r"^", body_head!()));
pattern!(
    BARE_COMMITTEE = r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|uy ban mttq viet nam|uy ban mat tran to quoc viet nam)$"
);
pattern!(
    BARE_OFFICE = r"^(?:van phong|van phong hdnd va|van phong hoi dong nhan dan va|ban quan ly|ban chi dao|trung tam|truong|phong|so|ban)$"
);

/// The issuer and the body above it, from the lines in capitals; else from the letter's own words.
pub(super) fn issuer(letter: &Letter, lines: &[Place], draft: &mut Draft) {
    let source = &letter.source;
    // A name may stand on two lines with another column's cell between them.
    let mut bodies: Vec<Vec<Place>> = Vec::new();
    for line in lines {
        match bodies
            .last_mut()
            .filter(|above| completes(source, above, line))
        {
            Some(above) => above.push(line.clone()),
            None => bodies.push(vec![line.clone()]),
        }
    }
    match &bodies[..] {
        [] => from_body(letter, draft),
        [.., parent, issuer] => {
            draft.read.parent_issuer = Some(name(source, parent));
            draft.point(source, "/parent_issuer", &around(parent));
            draft.read.issuer = Some(name(source, issuer));
            draft.point(source, "/issuer", &around(issuer));
        }
        [issuer] => {
            draft.read.issuer = Some(name(source, issuer));
            draft.point(source, "/issuer", &around(issuer));
        }
    }
}

fn name(source: &Source, lines: &[Place]) -> String {
    lines
        .iter()
        .map(|line| source.printed(line))
        .collect::<Vec<_>>()
        .join(" ")
}

fn around(lines: &[Place]) -> Place {
    let start = lines.first().map_or(0, |line| line.start);
    start..lines.last().map_or(start, |line| line.end)
}

/// True when a line goes on with the name above: "ỦY BAN NHÂN DÂN" / "QUẬN BA ĐÌNH".
fn completes(source: &Source, above: &[Place], line: &Place) -> bool {
    let Some(above) = above.last() else {
        return false;
    };
    let bare = source.has(&BARE_COMMITTEE, above) || source.has(&BARE_OFFICE, above);
    bare || source.folded(above).ends_with(b" va") || !source.has(&BODY, line)
}

pattern!(
    SELF = concat!(
        r"^(",
        body_head!(),
        r"[^,;:.\n()]{0,70}?)(?: cac don vi| nay)? (?:de nghi|yeu cau|thong bao|nhan duoc|giao |chi dao|ban hanh|huong dan|kinh de nghi|dien )"
    )
);
pattern!(KIND_LAST = r"\b(?:xa|phuong|thi tran|thanh pho|huyen|quan|thi xa|tinh|tp|dac khu)$");
pattern!(LAST_HEAD = concat!(r"\b", body_head!()));

/// "UBND xã đề nghị …" with the place of issue: UBND xã Thanh Định.
fn from_body(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let found = letter.body().find_map(|(_, paragraph)| {
        source
            .find_all(&LAST_HEAD, &paragraph.place)
            .into_iter()
            // "Sở", not "số 12/…".
            .filter(|head| source.capital(&(head.start..head.start + 1)))
            .find_map(|head| {
                let rest = head.start..paragraph.place.end;
                source.groups(&SELF, &rest).and_then(|found| found.get(1))
            })
    });
    let Some(found) = found else { return };
    let start = source
        .find_all(&LAST_HEAD, &found)
        .last()
        .map_or(found.start, |head| head.start);
    let place = start..end(source, start, found.end);
    let mut name = source.printed(&place);
    if let (true, Some(town)) = (source.has(&KIND_LAST, &place), &draft.read.place) {
        name = format!("{name} {town}");
    }
    draft.read.issuer = Some(name);
    draft.point(source, "/issuer", &place);
}

/// Words that end a body's name in running text.
const STOPS: &[&str] = &[
    "danh", "kết", "báo", "phiếu", "tổng", "kèm", "file", "mà", "nếu", "cùng", "với", "vẫn", "sẽ",
    "chưa", "đang", "cần", "phối", "tham", "xem", "rà", "triển", "những", "tất", "chịu", "như",
    "về", "tại", "để", "đã", "trên", "trong", "trước", "qua", "theo", "bằng", "yêu", "đề", "ngày",
    "do", "nhằm", "chậm", "số", "cho", "hoặc", "gửi", "là", "có", "phải", "được", "đến", "từ",
    "thì", "khi", "sau", "vào", "của", "định", "không", "tình", "bảng", "phê", "muộn", "lần",
    "hằng", "hỏi", "nêu", "nói",
];

/// The end of the name that begins at `start`, before `limit`.
pub(super) fn end(source: &Source, start: usize, limit: usize) -> usize {
    let mut end = start;
    let mut at = start;
    let (mut council, mut digital) = (false, false);
    while at < limit {
        let word_end = (at..limit).find(|&i| !is_word(source, i)).unwrap_or(limit);
        let word: String = source.letters(&(at..word_end)).iter().collect();
        // "chuyển đổi số" is no number.
        let joint = (council && word == "và") || (digital && word == "số");
        let result = word == "kết" && source.fold(&(start..end)).ends_with(" tra");
        if at > start && !joint && !result && stops(source, &word, word_end, limit) {
            break;
        }
        if word != "và" {
            end = word_end;
            // "Văn phòng HĐND và UBND" is one office.
            digital = word == "đổi";
            council = word == "HĐND" || source.fold(&(start..end)).ends_with("hoi dong nhan dan");
        }
        let Some(next) = (word_end..limit).find(|&i| is_word(source, i)) else {
            break;
        };
        let gap = source.fold(&(word_end..next));
        let cells = source.letters(&(word_end..next)).contains(&'\t');
        // "Phòng Kinh tế, Hạ tầng và Đô thị" is one.
        let guards = gap == ", " && word == "phòng" && source.has(&GUARDS, &(next..limit));
        if guards || gap == ", " && one_name(source, word_end..limit) {
            at = next;
            continue;
        }
        if cells || !matches!(gap, " " | " - " | "-" | "&" | " & " | ". " | "/") {
            break;
        }
        at = next;
    }
    end
}

// "phòng, chống cháy": two words of one.
pattern!(GUARDS = r"^chong\b");
pattern!(FIELDS = r"^, ([a-z]+ [a-z]+(?: [a-z]+)?) va ([a-z]+)");

/// A comma inside a name of several fields: a capital after it, and after the "và" that follows.
fn one_name(source: &Source, rest: Place) -> bool {
    source.groups(&FIELDS, &rest).is_some_and(|found| {
        let (Some(first), Some(second)) = (found.get(1), found.get(2)) else {
            return false;
        };
        let small = |place: &Place| {
            let letters = source.letters(place);
            letters.get(1).is_some_and(|c| c.is_lowercase())
        };
        let names = source.capital(&first) && source.capital(&second);
        names
            && small(&first)
            && small(&second)
            && !source.has(&BODY, &(first.start..rest.end))
            && !source.has(&BODY, &(second.start..rest.end))
    })
}

fn is_word(source: &Source, at: usize) -> bool {
    source
        .letters(&(at..at + 1))
        .first()
        .is_some_and(|c| c.is_alphanumeric())
}

/// A small word that is not part of a name. "và" goes on before a small word or a capital of the
/// same name ("Giáo dục và Đào tạo"), and ends before another document or body.
fn stops(source: &Source, word: &str, end: usize, limit: usize) -> bool {
    if word == "và" {
        return source.has(&ANOTHER, &(end..limit));
    }
    if matches!(word, "thông" | "ban" | "hướng" | "quy") {
        return source.has(&VERB, &(end - word.chars().count()..limit));
    }
    // "Phát triển", "triển khai".
    let spread = word == "triển" && !source.has(&SPREAD, &(end..limit));
    STOPS.contains(&word) && !spread
}

pattern!(SPREAD = r"^ khai\b");

pattern!(
    ANOTHER = concat!(
        r"^ (?:cong van|quyet dinh|ke hoach|van ban|chi thi|huong dan|ket luan|thong bao|cong dien|nghi quyet|quy dinh|luat|nghi dinh|thong tu|y kien|y cua|thoa thuan|bien ban|hop dong|phu luc|bat dau|co hieu luc|",
        body_head!(),
        r"|bao cao|tong hop|cac |thuc hien|chiu|yeu cau|de nghi)"
    )
);
pattern!(VERB = r"^(?:thong bao|ban hanh|huong dan|quy dinh)\b");

// "… của Bộ.": the word alone.
pattern!(BARE = r"^(?:bo|so|cuc|vu|vien|truong|ban|phong|hoi|tram|doi|to)(?:[.,;:)]|$)");

/// The body named at the start of a place (after blanks), if one is.
pub(super) fn named_at(source: &Source, start: usize, limit: usize) -> Option<Place> {
    let start = source.trimmed(start..limit, b"").start;
    let place = start..limit;
    let named = source.has(&BODY, &place) || source.has(&BARE, &place);
    (source.capital(&(start..limit.min(start + 1))) && named)
        .then(|| start..end(source, start, limit))
}
