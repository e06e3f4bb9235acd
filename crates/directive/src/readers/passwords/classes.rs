//! Classes of characters: all of some, one of others ("số hoặc ký tự đặc biệt", D4), m of four.

use super::length;
use super::piece::{Piece, Says};
use crate::directive::CharacterClass::{self, Digit, Letter, Lower, Special, Upper};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::sentence;
use crate::source::{Place, Source};

pattern!(
    TOKEN = concat!(
        r"\b((?:ky|ki) (?:tu|hieu) dac biet|(?:mot|01|1|va|,) (?:ky|ki) hieu(?: khac)?|(?:va|,) ky tu khac|dau dac biet|bieu tuong dac biet|[,/&+] ?dac biet|va dac biet)\b",
        r"|\b(chu so|(?:ky|ki) tu (?:chu )?so|con so|ky so|ki so|so)\b",
        r"|\b(chu (?:cai )?\(? ?(?:viet |in |loai )*hoa|(?:ky|ki) tu (?:chu |cai |viet |in )*hoa|viet hoa|in hoa|[,/&+-] ?(?:in |viet )?hoa|va (?:in |viet )?hoa)\b",
        r"|\b(chu (?:cai )?\(? ?(?:viet |in |loai )*thuong|(?:ky|ki) tu (?:chu |cai |viet |in )*thuong|viet thuong|in thuong|[,/&+-] ?(?:in |viet )?thuong|va (?:in |viet )?thuong)\b",
        r"|\b(chu cai|(?:ky|ki) tu (?:chu|alphabet|abc)|chu)\b"
    )
);
pattern!(
    COUNTED = concat!(
        r"\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? ?(?:/|trong|tren)(?: tong)?(?: so)? ?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? (?:loai|nhom|kieu|thanh phan|yeu to|dieu kien|tieu chi|dang|dac diem|yeu cau|lop|bo)\b",
        r"|\b(?:it nhat|toi thieu|du|ket hop|ca|dong thoi|phoi hop) (?:ca )?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? (?:loai|nhom|kieu|dang|lop) (?:(?:ky|ki) tu|khac nhau|sau)"
    )
);
pattern!(
    COMPOSED = r"\b(?:gom|bao gom|ket hop|to hop|co|chua|phai|dang|su dung|dung|du|dam bao|dat|phoi hop|xen ke|gom co)\b|\+|:"
);
pattern!(
    NEGATED = r"\b(?:khong|tranh|han che|tuyet doi khong|chi (?:co|gom|chua|dung)|toan|toan la|toan bo la|day|day so|chuoi|khong phai|khuyen khich)\b"
);
pattern!(
    FLOOR =
        r"\bkhong (?:duoi|it hon|ngan hon|nho hon|thap hon|duoc (?:duoi|it hon|ngan hon)|qua)\b"
);
pattern!(OR = r"\b(?:hoac|hay)\b");
pattern!(
    NOT_DIGIT_AFTER = r"^ (?:ky tu|ki tu|lan|may|truc|dien thoai|cmnd|cccd|can cuoc|dinh danh|nha|hieu|luong|quyet dinh|cong van|ngay|lan|tai khoan|xe|nam|thu tu|lieu|seri|bao|ke hoach|\d)|^:? ?\d|^ ?:"
);
pattern!(
    NOT_DIGIT_BEFORE = r"\b(?:mot|trong|tong|cong van|quyet dinh|ke hoach|dieu|dien|day|ma|cac con|nhieu|con|chi thi|van ban|thong bao|da|ban|chuoi|tang|chuyen doi|ky|nghe|kinh te|chu ky|hoi) $"
);

/// True when a place says "3 trong 4 loại": the classes listed below it are the choice.
pub(super) fn counted(source: &Source, place: &Place) -> bool {
    source.has(&COUNTED, place)
}

/// The class rules of a sentence. `listed`: it stands in the list of such a choice.
pub(super) fn read(source: &Source, sentence: &Place, listed: bool) -> Vec<Piece> {
    // "của người dùng: trên 7 ký tự, …; của quản trị: trên 11 ký tự, …" are two statements.
    let segments = sentence::segments(source, sentence);
    let lengths = segments
        .iter()
        .filter(|segment| source.has(&LENGTH, segment));
    if lengths.count() > 1 {
        return segments
            .iter()
            .flat_map(|segment| clause(source, segment, listed))
            .collect();
    }
    clause(source, sentence, listed)
}

pattern!(LENGTH = r"\d (?:\([a-z ]+\) )?(?:ky|ki) ?tu\b");

fn clause(source: &Source, sentence: &Place, listed: bool) -> Vec<Piece> {
    let tokens = tokens(source, sentence);
    if let Some(piece) = count(source, sentence) {
        return vec![piece_of(source, sentence, piece, &tokens)];
    }
    let composed = tokens
        .first()
        .is_some_and(|(_, first)| source.has(&COMPOSED, &(sentence.start..first.end)));
    if listed || !composed || forbids(source, sentence, &tokens) {
        return Vec::new();
    }
    grouped(source, &tokens)
}

pattern!(FORBIDS = r"^[-+*) ]*(?:tuyet doi |nghiem )?(?:khong|cam)(?: duoc| nen)? ");
pattern!(MADE_OF = r"\b(?:gom|bao gom|co|chua|phai|toi thieu|it nhat|ket hop)\b");

/// "Không đưa thẻ, mật khẩu, …": a prohibition from its first word on says nothing of what a password
/// is made of.
fn forbids(source: &Source, sentence: &Place, tokens: &[Token]) -> bool {
    let first = tokens
        .first()
        .map_or(sentence.start, |(_, place)| place.start);
    source.find(&FORBIDS, sentence).is_some_and(|words| {
        let between = words.end..first.max(words.end);
        !source.has(&FLOOR, &(sentence.start..first)) && !source.has(&MADE_OF, &between)
    })
}

/// The classes a cell of a table lists, or how many of them it wants.
pub(super) fn cell(source: &Source, cell: &Place) -> Vec<Piece> {
    if let Some(all) = bare(source, cell) {
        return vec![Piece::new(Says::All(all), cell.clone())];
    }
    let tokens = tokens(source, cell);
    match count(source, cell) {
        Some(piece) => vec![piece_of(source, cell, piece, &tokens)],
        None => grouped(source, &tokens),
    }
}

pattern!(PART = r"[^,;+/&]+");

/// "hoa, thường, số": a cell whose heading has said that these are characters.
fn bare(source: &Source, cell: &Place) -> Option<Vec<CharacterClass>> {
    let mut all = Vec::new();
    for part in source.find_all(&PART, cell) {
        let words = source.fold(&part).trim();
        let words = words.strip_prefix("va ").unwrap_or(words);
        all.push(match words {
            "hoa" | "in hoa" | "viet hoa" | "chu hoa" => Upper,
            "thuong" | "in thuong" | "viet thuong" | "chu thuong" => Lower,
            "so" | "chu so" => Digit,
            "chu" | "chu cai" => Letter,
            "dac biet" | "ky tu dac biet" | "ky hieu" => Special,
            _ => return None,
        });
    }
    all.sort();
    all.dedup();
    (all.len() > 1).then_some(all)
}

/// "đủ 4 loại: chữ hoa, chữ thường, chữ số, ký tự đặc biệt" wants all it lists.
fn piece_of(source: &Source, sentence: &Place, piece: Piece, tokens: &[Token]) -> Piece {
    let Says::MinClasses(n) = piece.says else {
        return piece;
    };
    let listed = classes(tokens);
    let choice = source.has(&OF_MORE, &piece.place) || source.has(&OR, sentence);
    if choice || listed.len() != n as usize && n < 4 {
        return piece;
    }
    let all = if n == 4 {
        vec![Upper, Lower, Digit, Special]
    } else {
        listed
    };
    let end = tokens.last().map_or(piece.place.end, |last| last.1.end);
    Piece::new(Says::All(all), piece.place.start..end.max(piece.place.end))
}

pattern!(OF_MORE = r"/|\b(?:trong|tren)\b");

fn count(source: &Source, sentence: &Place) -> Option<Piece> {
    let found = source.groups(&COUNTED, sentence)?;
    let number = |group: usize| found.get(group).and_then(|place| source.number(&place));
    let n = number(1).or_else(|| number(3))?;
    if number(2) == Some(n) {
        return Some(Piece::new(
            Says::All(vec![Upper, Lower, Digit, Special]),
            found.whole(),
        ));
    }
    (1..=4)
        .contains(&n)
        .then(|| Piece::new(Says::MinClasses(n), found.whole()))
}

pattern!(RANGE = r"\ba ?- ?z\b|\b0 ?- ?9\b");

// "chữ ký số", "chứng thư số", "con dấu số": what people sign with, and no kind of character.
pattern!(
    SIGNATURE = r"\bchu ky(?: dien tu)?(?: so\b)?|\b(?:chung thu|con dau|dau|thiet bi ky|thiet bi luu khoa|khoa bi mat|dich vu ky)(?: chu ky)? so\b|\bky so (?:van ban|tai lieu|ho so|tren|bang|len|thay)\b"
);

/// The places of what people sign with; "chữ, ký số" has a comma, "chu kỳ" is a period.
fn signatures(source: &Source, sentence: &Place) -> Vec<Place> {
    let mut all = source.find_all(&SIGNATURE, sentence);
    all.retain(|words| !source.printed(words).to_lowercase().starts_with("chu "));
    all
}

type Token = (CharacterClass, Place);

/// The classes named in a sentence, without those it forbids.
fn tokens(source: &Source, sentence: &Place) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let signatures = signatures(source, sentence);
    for found in source.groups_all(&TOKEN, sentence) {
        let class = [Special, Digit, Upper, Lower, Letter]
            .into_iter()
            .enumerate()
            .find_map(|(at, class)| found.get(at + 1).map(|_| class));
        let Some(class) = class else { continue };
        let place = found.whole();
        if signatures
            .iter()
            .any(|words| words.contains(&place.start) || words.contains(&(place.end - 1)))
        {
            continue;
        }
        if means(source, sentence, &place, class, tokens.last())
            && length::of_password(source, sentence, &place)
            && !negated(source, sentence, &place)
        {
            tokens.push((class, place));
        }
    }
    // "A-Z, a-z, 0-9".
    for place in source.find_all(&RANGE, sentence) {
        let class = match source.letters(&place).first() {
            Some('A') => Upper,
            Some('a') => Lower,
            _ => Digit,
        };
        tokens.push((class, place));
    }
    tokens.sort_by_key(|(_, place)| place.start);
    tokens
}

/// Tells "số" from "Sở" and "số điện thoại", "chữ" from "chủ", "thường" from "thường xuyên".
fn means(
    source: &Source,
    sentence: &Place,
    place: &Place,
    class: CharacterClass,
    before: Option<&Token>,
) -> bool {
    let words: String = source
        .letters(place)
        .iter()
        .collect::<String>()
        .to_lowercase();
    let after = place.end..sentence.end;
    let near = before.is_some_and(|(_, last)| place.start <= last.end + 4);
    let bare = !words.chars().next().is_some_and(char::is_alphabetic) || words.starts_with("và ");
    match class {
        Digit if matches!(words.as_str(), "số" | "sô") || (words == "so" && near) => {
            // "hạ tầng số Phương Đông" is a name.
            let named = source.letters(&(place.end..sentence.end.min(place.end + 2)));
            !named
                .get(1)
                .is_some_and(|c| c.is_uppercase() && named[0] == ' ')
                && !source.has(&NOT_DIGIT_AFTER, &after)
                && !source.has(
                    &NOT_DIGIT_BEFORE,
                    &(place.start.saturating_sub(20).max(sentence.start)..place.start),
                )
        }
        Digit => words.contains(' '),
        Letter => words.contains("chữ") || words.contains("chu ") || words.starts_with('k'),
        Lower if bare => near && !source.fold(&after).starts_with(" xuyen"),
        Upper if bare => near,
        Special if bare => near,
        _ => !words.contains("chủ"),
    }
}

/// A clause that forbids: "không đặt toàn số".
fn negated(source: &Source, sentence: &Place, place: &Place) -> bool {
    let before = source.fold(&(sentence.start..place.start));
    let cut = before
        .rfind([',', ';', ':', '(', '.'])
        .map_or(0, |at| at + 1);
    let clause = sentence.start + cut..place.start;
    source.has(&NEGATED, &clause) && !source.has(&FLOOR, &clause)
}

/// Neighbours joined by "hoặc" are one choice; the others are all required.
fn grouped(source: &Source, tokens: &[Token]) -> Vec<Piece> {
    let mut groups: Vec<Vec<Token>> = Vec::new();
    for token in tokens {
        let joined = groups
            .last()
            .and_then(|group| group.last())
            .is_some_and(|last| either(source, &last.1, &token.1));
        match groups.last_mut() {
            Some(group) if joined => group.push(token.clone()),
            _ => groups.push(vec![token.clone()]),
        }
    }
    let (single, choice): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.len() == 1);
    let single: Vec<Token> = single.into_iter().flatten().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    if let (Some(first), Some(last)) = (single.first(), single.last()) {
        pieces.push(Piece::new(
            Says::All(classes(&single)),
            first.1.start..last.1.end,
        ));
    }
    for group in choice {
        if let (Some(first), Some(last)) = (group.first(), group.last()) {
            pieces.push(Piece::new(
                Says::Any(classes(&group)),
                first.1.start..last.1.end,
            ));
        }
    }
    pieces
}

fn classes(tokens: &[Token]) -> Vec<CharacterClass> {
    let mut classes: Vec<CharacterClass> = tokens.iter().map(|(class, _)| *class).collect();
    classes.sort();
    classes.dedup();
    classes
}

/// "hoặc" between two classes, outside the brackets that hold examples.
fn either(source: &Source, left: &Place, right: &Place) -> bool {
    let between = left.end..right.start;
    if between.len() > 60 {
        return false;
    }
    let mut depth = 0_i32;
    let mut open: Vec<u8> = Vec::new();
    for &byte in source.folded(&between) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ if depth <= 0 => open.push(byte),
            _ => {}
        }
    }
    OR.is_in(&open)
}
