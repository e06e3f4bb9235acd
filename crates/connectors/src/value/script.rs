//! What letters a text is written in: Vietnamese, or a shifted encoding.

/// What the letters of a text show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Letters {
    /// Vietnamese letters with marks.
    pub(crate) marked: bool,
    /// Letters or sequences no Vietnamese or Latin text has.
    pub(crate) garbled: bool,
}

/// Looks at a text; ASCII shows nothing.
pub(crate) fn letters(text: &str) -> Letters {
    let mut seen = Letters::default();
    if text.is_ascii() {
        return seen;
    }
    let mut before = ' ';
    for letter in text.chars() {
        if letter.is_ascii() {
            before = letter;
            continue;
        }
        match letter {
            // Most letters with marks, after anything but half a letter.
            '\u{1ea0}'..='\u{1ef9}' => seen.marked = true,
            '\u{300}'..='\u{36f}' => {}
            _ if is_half(before, letter) => seen.garbled = true,
            '\u{80}'..='\u{9f}' | '\u{fffd}' => seen.garbled = true,
            'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' => {
                seen.marked = true
            }
            'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' => {
                seen.marked = true
            }
            'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' => {
                seen.marked = true
            }
            // Signs right behind letters are TCVN3 or VNI that nobody converted.
            '\u{a1}'..='\u{b6}' | '\u{b8}'..='\u{ba}' | '\u{bc}'..='\u{bf}'
                if before.is_alphabetic() =>
            {
                seen.garbled = true;
            }
            _ if is_foreign(letter) => seen.garbled = true,
            _ => {}
        }
        before = letter;
    }
    seen
}

/// The two halves of a letter whose UTF-8 was read one byte at a time: `Ã¡`, `á»`, `Ä‘`, `Æ°`.
const fn is_half(before: char, letter: char) -> bool {
    let lead = matches!(before, 'Ã' | 'Ä' | 'Å' | 'Æ' | 'á');
    lead && matches!(letter, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}' | 'ƒ' | '‘' | '‚' | '„' | '†' | '‡' | '‰' | '€' | '™' | 'ˆ' | '˜')
        && !matches!((before, letter), ('á', '‘'))
}

/// Scripts nobody here writes, and private letters of old fonts.
const fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{58f}' | '\u{5d0}'..='\u{6ff}' | '\u{e00}'..='\u{e7f}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{e000}'..='\u{f8ff}')
}

/// Two to seven words of letters alone, each beginning with a capital, or all capitals: the
/// form of a person's full name.
pub(crate) fn looks_like_name(text: &str) -> bool {
    if text.len() < 4 || text.len() > 100 {
        return false;
    }
    let mut words = 0;
    for word in text.split_whitespace() {
        let mut letters = word.chars();
        if !letters.next().is_some_and(char::is_uppercase)
            || !letters.all(|letter| {
                letter.is_alphabetic() || matches!(letter, '\'' | '-' | '.' | '\u{300}'..='\u{36f}')
            })
        {
            return false;
        }
        words += 1;
    }
    (2..=7).contains(&words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_not_garbled() {
        for text in [
            "Nguyễn Văn Hưng",
            "ĐẶNG THỊ ÁNH",
            "Hoà Bình – “Tổ 1”",
            "Ủy ban…",
            "Số 5·Hà",
        ] {
            let seen = letters(text);
            assert!(seen.marked, "{text}");
            assert!(!seen.garbled, "{text}");
        }
        assert_eq!(letters("hungnv"), Letters::default());
    }

    #[test]
    fn shifted_encodings_are() {
        for text in [
            "Nguyá»…n VÄƒn HÆ°ng",
            "Nguy\u{fffd}n V\u{fffd}n",
            "Trần \u{96}",
            "NguyÔn V¨n Hïng",
            "Привет",
            "文件",
        ] {
            assert!(letters(text).garbled, "{text}");
        }
    }

    #[test]
    fn names_look_like_names() {
        for (text, is) in [
            ("Nguyễn Văn Hưng", true),
            ("TRẦN THỊ ÁNH", true),
            ("hungnv", false),
            ("Phòng 2", false),
            ("27/04/2024", false),
            ("nguyễn văn an", false),
        ] {
            assert_eq!(looks_like_name(text), is, "{text}");
        }
    }
}
