//! The shape of a Vietnamese syllable: onset, rime, tone. Tells real text from bytes read in the
//! wrong encoding, which hardly ever spell syllables by accident.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::fold::fold;
use crate::letter::{Place, VOWELS};

/// Onsets; `""` last, so that `gi` + `eng` and `g` + `i` are both tried.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "gh", "gi", "ch", "kh", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rimes without their tone.
#[rustfmt::skip]
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
    "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
    "e", "ec", "em", "en", "eng", "eo", "ep", "et",
    "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu",
    "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in", "inh", "ip",
    "it", "iu", "y", "yêm", "yên", "yêng", "yêt", "yêu", "ynh", "ych",
    "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
    "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong",
    "ooc", "oong", "op", "ot",
    "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
    "u", "ua", "uân", "uâng", "uât", "uây", "uc", "uê", "uêch", "uênh", "ui", "um", "un", "ung",
    "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "up", "ut", "uy", "uya", "uych", "uyên",
    "uyêt", "uynh", "uyt", "uyu",
    "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt",
    "ươu", "ưt", "ưu",
    "oăp", "uyn", "uyp", "uôp", "yt", "yp",
];

/// Longest syllable: `nghiêng`, seven letters.
const LONGEST: usize = 7;

/// Whether a word (one syllable, NFC, any case) could be Vietnamese: a known onset and rime, one
/// tone, and sắc or nặng before a final c, ch, p or t.
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    if word.is_empty() || word.chars().nth(LONGEST).is_some() {
        return false;
    }
    let mut plain = String::with_capacity(word.len());
    let mut tone = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let Some(place) = Place::of(c) else {
            plain.push(c);
            continue;
        };
        if place.tone > 0 && tone > 0 {
            return false;
        }
        tone = tone.max(place.tone);
        plain.push(VOWELS[place.vowel].lower[0]);
    }
    ONSETS.iter().any(|onset| {
        plain
            .strip_prefix(onset)
            .is_some_and(|rime| RIMES.contains(&rime) && tone_fits(rime, tone))
    })
}

/// Whether a word in lower case without marks could be a syllable whose marks were left out:
/// `dep` (đẹp), `duong` (đường).
#[must_use]
pub fn is_unmarked_syllable(word: &str) -> bool {
    static UNMARKED: LazyLock<HashSet<String>> =
        LazyLock::new(|| RIMES.iter().map(|rime| fold(rime)).collect());
    ONSETS.iter().any(|onset| {
        word.strip_prefix(onset)
            .is_some_and(|rime| UNMARKED.contains(rime))
    })
}

/// Stopped syllables have sắc (4) or nặng (5) only.
fn tone_fits(rime: &str, tone: usize) -> bool {
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    !stopped || tone >= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_real_names() {
        let words = "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quách \
            Quý Quỳnh Giang Gìn Giếng Nghiêng Khuya Tuyết Nguyệt Thuỷ Thủy Hoà Hòa Khoẻ Oanh Ước \
            Ỷ Yến Uyên Ủy Xuân Khuê Hưởng Rượu Toản Thoại Phượng Tiệp Quyết quốc giữ";
        for word in words.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn syllables_without_their_marks() {
        for word in ["dep", "duong", "sach", "nghieng", "quyet", "gio"] {
            assert!(is_unmarked_syllable(word), "{word}");
        }
        for word in ["", "tr", "gsach", "demo", "xy2"] {
            assert!(!is_unmarked_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in [
            "", "Müller", "café", "NguyÔn", "V¨n", "Bäc", "têch", "Hoạchh", "àá", "µm", "xà2",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
