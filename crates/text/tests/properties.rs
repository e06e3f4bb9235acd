//! What holds for every text.

use proptest::prelude::*;
use text::legacy::{LegacyEncoding, detect, from_unicode, to_unicode};
use text::{PersonName, collation_key, fold, fold_into, fold_tone, is_syllable, nfc, sort_key};

/// Words of Vietnamese letters, ASCII, digits and signs.
fn vietnamese() -> impl Strategy<Value = String> {
    "[ -~àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ]{0,40}"
}

proptest! {
    #[test]
    fn folding_is_idempotent(text: String) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn folding_does_not_see_the_normal_form(text in vietnamese()) {
        use unicode_normalization::UnicodeNormalization;
        let apart: String = text.nfd().collect();
        prop_assert_eq!(fold(&apart), fold(&text));
        prop_assert_eq!(fold_tone(&apart), fold_tone(&text));
        prop_assert_eq!(nfc(&apart).into_owned(), text.clone());
        prop_assert!(fold(&text).is_ascii());
    }

    #[test]
    fn folding_leaves_no_blanks_at_the_ends(text: String) {
        for folded in [fold(&text), fold_tone(&text)] {
            prop_assert_eq!(folded.trim(), folded.as_str());
            prop_assert!(!folded.contains("  "));
        }
    }

    #[test]
    fn fold_tone_is_idempotent(text: String) {
        let once = fold_tone(&text);
        prop_assert_eq!(fold_tone(&once), once);
    }

    #[test]
    fn marks_off_after_tones_is_marks_off(text in vietnamese()) {
        prop_assert_eq!(fold(&fold_tone(&text)), fold(&text));
    }

    #[test]
    fn legacy_there_and_back(text in vietnamese()) {
        for encoding in [LegacyEncoding::Vni, LegacyEncoding::Windows1258] {
            prop_assert_eq!(to_unicode(encoding, &from_unicode(encoding, &text)), text.clone());
        }
        let back = to_unicode(LegacyEncoding::Tcvn3, &from_unicode(LegacyEncoding::Tcvn3, &text));
        prop_assert_eq!(back.to_lowercase(), text.to_lowercase());
    }

    #[test]
    fn tcvn3_gives_small_letters_back_exactly(text in "[a-z àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ]{0,40}") {
        let back = to_unicode(LegacyEncoding::Tcvn3, &from_unicode(LegacyEncoding::Tcvn3, &text));
        prop_assert_eq!(back, text);
    }

    #[test]
    fn nothing_panics(text: String, more: Vec<String>) {
        let mut out = text.clone();
        fold_into(&text, &mut out);
        let _ = (sort_key(&text), collation_key(&text), is_syllable(&text));
        if let Some(name) = PersonName::parse(&text) {
            let _ = (name.family(), name.middle(), name.given(), name.initials(), name.leading_initials());
            prop_assert!(name.words().all(|word| !word.is_empty()));
        }
        for encoding in LegacyEncoding::ALL {
            let _ = (to_unicode(encoding, &text), from_unicode(encoding, &text));
        }
        let _ = detect(more.iter().map(String::as_str));
    }

    #[test]
    fn a_name_is_its_own_normal_form(text in vietnamese()) {
        if let Some(name) = PersonName::parse(&text) {
            let again = PersonName::parse(name.full());
            prop_assert_eq!(again.as_ref().map(PersonName::full).unwrap_or_default(), name.full());
        }
    }
}
