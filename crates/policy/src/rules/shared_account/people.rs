//! Finding two people in one line of text, shy of places, schools and offices.

/// The signs that stand between two people.
const SIGNS: [char; 10] = [',', ';', '/', '&', '+', '|', '\n', '–', '(', ')'];
/// The words and spaced signs that do.
const JOINERS: [&str; 3] = [" - ", " và ", " va "];

/// Family names, lower case: the common ones of domain.md §6 and those that follow. Two
/// that are words of office too are left out (Văn: văn phòng; Đoàn: Đoàn Thanh niên).
const FAMILY_NAMES: [&str; 52] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "đào", "trịnh", "trương", "lâm", "mai", "tô", "hà", "cao",
    "lưu", "lương", "thái", "châu", "tạ", "phùng", "vương", "nghiêm", "quách", "kiều", "đàm",
    "lại", "tống", "triệu", "bế", "nông", "hứa", "lò", "giàng", "sùng", "vàng", "nguyen", "tran",
    "pham", "huynh", "ngo", "trinh",
];

/// Names of streets, schools and places that look like people.
const NOT_PEOPLE: [&str; 8] = [
    "hồ chí minh",
    "lê hồng phong",
    "trần hưng đạo",
    "lý thường kiệt",
    "phan bội châu",
    "phan chu trinh",
    "nguyễn thị minh khai",
    "nguyễn văn trỗi",
];

/// Cheap test before anything is split: most names have no joiner at all.
pub(super) fn may_be_several(text: &str) -> bool {
    // One pass over the bytes: an E2 begins no Vietnamese letter, only signs such as `–`.
    text.bytes().enumerate().any(|(at, byte)| match byte {
        b' ' => text
            .get(at..)
            .is_some_and(|rest| JOINERS.iter().any(|joiner| rest.starts_with(joiner))),
        0xE2 => true,
        _ => byte.is_ascii() && SIGNS.contains(&char::from(byte)),
    })
}

/// The entries of a list of people, as given.
pub(super) fn listed(text: &str) -> impl Iterator<Item = &str> {
    parts(text).filter(|part| part.split_whitespace().count() >= 2)
}

/// The parts of a display name that are certainly full names of people.
pub(super) fn named(text: &str) -> impl Iterator<Item = &str> {
    parts(text).filter(|part| is_full_name(part))
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    JOINERS
        .iter()
        .fold(vec![text], |pieces, joiner| {
            pieces
                .iter()
                .flat_map(|piece| piece.split(joiner))
                .collect()
        })
        .into_iter()
        .flat_map(|piece| piece.split(SIGNS))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Three to five capitalised words, the first a family name: "Hà Nội" is a place, and
/// "Hồ sơ một cửa" a task.
fn is_full_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let lower = part.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    (3..=5).contains(&words.len())
        && words.iter().all(|word| {
            word.chars().all(char::is_alphabetic)
                && word.chars().next().is_some_and(char::is_uppercase)
        })
        && FAMILY_NAMES.contains(&first)
        && !NOT_PEOPLE.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(name: &str) -> usize {
        named(name).count()
    }

    #[test]
    fn two_people_are_two() {
        for name in [
            "Nguyễn Văn An, Trần Thị Bình",
            "Nguyễn Văn An - Trần Thị Bình",
            "Nguyễn Văn An và Trần Thị Bình",
            "NGUYỄN VĂN AN/TRẦN THỊ BÌNH",
            "Nguyễn Văn An (Trần Thị Bình)",
        ] {
            assert_eq!(count(name), 2, "{name}");
        }
    }

    #[test]
    fn a_person_and_a_place_are_one() {
        for name in [
            "Nguyễn Văn An - Phòng Nội vụ",
            "Nguyễn Văn An (Văn phòng)",
            "Nguyễn Văn An - TP Hồ Chí Minh",
            "Nguyễn Văn An, Hồ Chí Minh",
            "Nguyễn Văn An - Trường THCS Lê Lợi",
            "Nguyễn Văn An - Hồ sơ một cửa",
            "Nguyễn Văn An - Đoàn Thanh Niên",
            "Nguyễn Văn An - Hà Nội",
        ] {
            assert_eq!(count(name), 1, "{name}");
        }
    }
}
