//! Files in every encoding, read through small and large pieces.

#![expect(
    clippy::unwrap_used,
    reason = "a sample that cannot be read is a failed test"
)]

use std::io::Read;

use proptest::prelude::*;
use text::encoding::{Encoding, Utf8Reader};
use text::legacy::{LegacyEncoding, from_unicode};

const SHEET: &str = "STT,Họ và tên,Đơn vị,Tài khoản\r\n\
    1,Nguyễn Văn Hùng,Phòng Nội vụ,hungnv\r\n\
    2,Trần Thị Lan Hương,\"Văn phòng HĐND, UBND\",huongttl\r\n\
    3,Đặng Thị Ánh,UBND phường Cẩm Bình,anhdt\r\n\
    4,Võ Quốc Dũng,Trường THCS Lê Quý Đôn,dungvq\r\n";

/// Gives at most `step` bytes at a time.
struct Slow<'a> {
    bytes: &'a [u8],
    step: usize,
}

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.step.min(buffer.len()).min(self.bytes.len());
        buffer[..length].copy_from_slice(&self.bytes[..length]);
        self.bytes = &self.bytes[length..];
        Ok(length)
    }
}

fn read(bytes: &[u8], step: usize) -> (String, Encoding, u64) {
    let mut reader = Utf8Reader::detect(Slow { bytes, step }).unwrap();
    let mut text = String::new();
    reader.read_to_string(&mut text).unwrap();
    (text, reader.encoding(), reader.malformed())
}

fn bytes_in(encoding: Encoding, text: &str) -> Vec<u8> {
    let units = || text.encode_utf16();
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Bom => ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        Encoding::Utf16Le => units().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => units().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1258 => one_byte_each(&from_unicode(LegacyEncoding::Windows1258, text)),
        Encoding::Tcvn3 => one_byte_each(&from_unicode(LegacyEncoding::Tcvn3, text)),
        Encoding::Vni => one_byte_each(&from_unicode(LegacyEncoding::Vni, text)),
        Encoding::Windows1252 => one_byte_each(text),
    }
}

fn one_byte_each(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(c).unwrap()).collect()
}

#[test]
fn every_encoding_is_recognised_and_read() {
    for encoding in Encoding::ALL {
        let sheet = if encoding == Encoding::Windows1252 {
            "id,ville\n1,Orléans\n2,Nîmes\n"
        } else {
            SHEET
        };
        let bytes = bytes_in(encoding, sheet);
        for step in [1, 7, 1 << 20] {
            assert_eq!(
                read(&bytes, step),
                (sheet.to_owned(), encoding, 0),
                "{encoding}"
            );
        }
    }
}

#[test]
fn byte_order_marks_are_taken_off() {
    for (encoding, mark) in [
        (Encoding::Utf16Le, [0xFF, 0xFE]),
        (Encoding::Utf16Be, [0xFE, 0xFF]),
    ] {
        let bytes = [&mark[..], &bytes_in(encoding, SHEET)].concat();
        assert_eq!(read(&bytes, 4096), (SHEET.to_owned(), encoding, 0));
    }
}

#[test]
fn an_ascii_beginning_of_any_length_does_not_decide() {
    let beginning = "login,note\r\n".repeat(20_000);
    for encoding in [
        Encoding::Utf8,
        Encoding::Tcvn3,
        Encoding::Vni,
        Encoding::Windows1258,
    ] {
        let bytes = [beginning.as_bytes(), &bytes_in(encoding, SHEET)].concat();
        let (text, found, malformed) = read(&bytes, 1 << 16);
        assert_eq!((found, malformed), (encoding, 0));
        assert!(text == beginning.clone() + SHEET, "{encoding}");
    }
}

#[test]
fn letters_across_the_window_stay_whole() {
    for encoding in Encoding::ALL {
        if encoding == Encoding::Windows1252 {
            continue;
        }
        let sheet = SHEET.repeat(2_000);
        let (text, found, malformed) = read(&bytes_in(encoding, &sheet), 1 << 16);
        assert_eq!((found, malformed), (encoding, 0));
        let differs = text
            .lines()
            .zip(sheet.lines())
            .find(|(read, written)| read != written);
        assert_eq!(differs, None, "{encoding}");
        assert_eq!(text.len(), sheet.len(), "{encoding}");
    }
}

#[test]
fn plain_ascii_and_nothing_are_utf8() {
    assert_eq!(read(b"login,name\nhungnv,Hung\n", 3).1, Encoding::Utf8);
    assert_eq!(read(b"", 3), (String::new(), Encoding::Utf8, 0));
}

#[test]
fn what_is_broken_is_counted_and_shown() {
    let mut bytes = SHEET.repeat(3).into_bytes();
    bytes.splice(12..12, [0xC3]);
    let (text, encoding, malformed) = read(&bytes, 5);
    assert_eq!((encoding, malformed), (Encoding::Utf8, 1));
    assert_eq!(text.matches('\u{FFFD}').count(), 1);

    let mut bytes = bytes_in(Encoding::Utf16Le, SHEET);
    bytes.pop();
    let (text, encoding, malformed) = read(&bytes, 4096);
    assert_eq!((encoding, malformed), (Encoding::Utf16Le, 1));
    assert!(text.ends_with('\u{FFFD}'));

    let half_a_letter = &"ọ".as_bytes()[..2];
    assert_eq!(read(&[SHEET.as_bytes(), half_a_letter].concat(), 4096).2, 1);
}

#[test]
fn the_caller_may_override() {
    let bytes = bytes_in(Encoding::Tcvn3, "1,Phßng");
    let mut text = String::new();
    let mut reader = Utf8Reader::with_encoding(&bytes[..], Encoding::Windows1252).unwrap();
    reader.read_to_string(&mut text).unwrap();
    assert_eq!(
        (text.as_str(), reader.encoding()),
        ("1,Phßng", Encoding::Windows1252)
    );
    for encoding in Encoding::ALL {
        assert_eq!(encoding.as_str().parse::<Encoding>().unwrap(), encoding);
    }
    assert!("latin-7".parse::<Encoding>().is_err());
}

#[test]
fn windows_1258_agrees_with_the_standard_decoder() {
    let bytes: Vec<u8> = (0xA0..=0xFF)
        .filter(|byte| *byte != 0xD2)
        .flat_map(|byte| [b'a', byte, b','])
        .collect();
    let mut ours = String::new();
    Utf8Reader::with_encoding(&bytes[..], Encoding::Windows1258)
        .unwrap()
        .read_to_string(&mut ours)
        .unwrap();
    let (theirs, _) = encoding_rs::WINDOWS_1258.decode_without_bom_handling(&bytes);
    assert_eq!(ours, text::nfc(&theirs));
}

proptest! {
    #[test]
    fn any_bytes_become_valid_text_however_they_arrive(bytes: Vec<u8>, step in 1usize..40) {
        let whole = read(&bytes, 1 << 20);
        prop_assert_eq!(read(&bytes, step), whole);
    }

    #[test]
    fn valid_utf8_is_passed_on_byte_for_byte(text in "[^\\x00\u{FEFF}]*", step in 1usize..40) {
        let (out, encoding, malformed) = read(text.as_bytes(), step);
        prop_assert_eq!((out, encoding, malformed), (text, Encoding::Utf8, 0));
    }

    #[test]
    fn no_encoding_fails_on_any_bytes(bytes: Vec<u8>) {
        for encoding in Encoding::ALL {
            let mut text = String::new();
            Utf8Reader::with_encoding(&bytes[..], encoding).unwrap().read_to_string(&mut text).unwrap();
        }
    }
}
