//! The keys that write a Vietnamese word in Telex: `mật` is `maatj`.

/// A letter's base and the keys that mark it.
const MARKS: &[(char, &str)] = &[
    ('ă', "aw"),
    ('â', "aa"),
    ('đ', "dd"),
    ('ê', "ee"),
    ('ô', "oo"),
    ('ơ', "ow"),
    ('ư', "uw"),
];

/// Each toned vowel's row: plain, huyền f, sắc s, hỏi r, ngã x, nặng j.
const TONED: &[&str] = &[
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
];
const TONES: [&str; 6] = ["", "f", "s", "r", "x", "j"];

/// The keys of a word in lower case, its tone last: the way it is taught.
#[must_use]
pub fn telex(word: &str) -> String {
    let mut keys = String::with_capacity(word.len() + 2);
    let mut tone = "";
    for letter in text::nfc(word).chars().flat_map(char::to_lowercase) {
        let mut plain = letter;
        for row in TONED {
            if let Some(at) = row.chars().position(|one| one == letter)
                && at > 0
            {
                plain = row.chars().next().unwrap_or(letter);
                tone = TONES[at];
            }
        }
        match MARKS.iter().find(|mark| mark.0 == plain) {
            Some((_, typed)) => keys.push_str(typed),
            None => keys.push(plain),
        }
    }
    keys + tone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_as_they_are_taught() {
        for (word, keys) in [
            ("mật", "maatj"),
            ("khẩu", "khaaur"),
            ("Đường", "dduwowngf"),
            ("an", "an"),
        ] {
            assert_eq!(telex(word), keys);
        }
    }
}
