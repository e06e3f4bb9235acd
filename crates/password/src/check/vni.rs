//! The keys that write a Vietnamese word in VNI: `mật` is `ma6t5`.

use crate::habits::telex;

/// The keys of a word in lower case, each mark behind its letter and the tone last. Both input
/// methods mark the same things, so letter by letter one is told by the other.
pub(super) fn vni(word: &str) -> String {
    let mut keys = String::with_capacity(word.len() + 2);
    let mut tone = None;
    for letter in text::nfc(word).chars() {
        let typed = telex(letter.encode_utf8(&mut [0; 4]));
        let mut typed = typed.chars();
        keys.extend(typed.next());
        for key in typed {
            match key {
                'w' if keys.ends_with('a') => keys.push('8'),
                'w' => keys.push('7'),
                'd' => keys.push('9'),
                'a' | 'e' | 'o' => keys.push('6'),
                's' => tone = Some('1'),
                'f' => tone = Some('2'),
                'r' => tone = Some('3'),
                'x' => tone = Some('4'),
                _ => tone = Some('5'),
            }
        }
    }
    keys.extend(tone);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_as_they_are_taught() {
        for (word, keys) in [
            ("mật", "ma6t5"),
            ("khẩu", "kha6u3"),
            ("Đường", "d9u7o7ng2"),
            ("xoăn", "xoa8n"),
            ("an", "an"),
        ] {
            assert_eq!(vni(word), keys);
        }
    }
}
